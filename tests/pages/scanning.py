"""Sheets as scanners and cameras give them, and the readers that may be missing."""

from __future__ import annotations

import shutil

import cv2
import numpy as np
import pytest
from PIL import Image

from extractors.pages.page import Page
from extractors.pages.pdf import picture_of_page
from extractors.pages.recognising import Paper, page_of_image
from tests.layout.printing import Paper as Printed

needs_tesseract = pytest.mark.skipif(
    shutil.which("tesseract") is None, reason="tesseract is not installed"
)
#: Points a dot at 200 dots an inch.
DOT = 72 / 200


def drawn(paper: Printed, wide: int = 1654, high: int = 2339) -> Image.Image:
    """Draw a paper at 200 dots an inch, or its upper left part."""
    return picture_of_page(paper.pdf(), 1, dpi=200).crop((0, 0, wide, high))


def page_of(picture: Image.Image, choice: str = "auto") -> Page:
    """Recognise a picture with 200 dots an inch."""
    paper = Paper("a.png", 1, picture.width * DOT, picture.height * DOT)
    return page_of_image(picture, paper, choice)  # type: ignore[arg-type]


def letter() -> Printed:
    """Print a short letter with figures in it."""
    paper = Printed(size=11)
    paper.lines(
        60,
        80,
        "BLUE LAKE TEXTILES CO., LTD.",
        "88 RENMIN ROAD, NINGBO, CHINA",
        "",
        "Commercial Invoice No. AB-4471",
        "Date: 1 September 2026",
        "Credit number LC-77-2026 of Harbour Bank",
        "Twelve thousand pieces of cotton shirts, USD 86,400.00",
        "Packed in 600 cartons, gross weight 7,440 kilograms",
    )
    return paper


def turned(picture: Image.Image, degrees: float) -> Image.Image:
    """Turn a picture against the clock on white paper, keeping its size."""
    return picture.rotate(degrees, Image.Resampling.BICUBIC, fillcolor="white")


def photographed(picture: Image.Image) -> Image.Image:
    """Lay a sheet aslant on a brown desk, lit from the left."""
    wide, high = picture.size
    corners = np.array([[0, 0], [wide, 0], [wide, high], [0, high]], np.float32)
    seen = np.array(
        [[210, 150], [wide + 130, 240], [wide + 60, high + 190], [120, high + 130]], np.float32
    )
    size = (wide + 300, high + 350)
    matrix = cv2.getPerspectiveTransform(corners, seen)
    sheet = cv2.warpPerspective(np.asarray(picture.convert("RGB")), matrix, size)
    covered = cv2.warpPerspective(np.full((high, wide), 255, np.uint8), matrix, size)
    desk = np.where(covered[:, :, None] > 0, sheet, np.array([95, 75, 60], np.uint8))
    light = np.linspace(1.0, 0.6, size[0])[None, :, None]
    return Image.fromarray((desk * light).astype(np.uint8))
