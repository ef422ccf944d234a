from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image

from extractors.pages.dots import Dots
from extractors.pages.reversed import with_dark_print
from tests.layout.printing import Paper
from tests.pages.scanning import drawn, letter, needs_tesseract, page_of, turned


def _head(paper: Paper, grey: float, *, size: float = 9) -> None:
    """Print a table's head in white on four dark cells with a little paper between them."""
    canvas = paper.canvas
    for left, right in ((60, 250), (251, 320), (321, 420), (421, 530)):
        canvas.setFillGray(grey)
        canvas.rect(left, 842 - 320, right - left, 20, stroke=0, fill=1)
    canvas.setFillGray(1)
    for left, text in (
        (66, "Description"),
        (256, "Quantity"),
        (326, "Unit Price"),
        (426, "Amount"),
    ):
        paper.at(left, 314, text, size)
    canvas.setFillGray(0)


def _sheet(grey: float) -> Image.Image:
    paper = letter()
    _head(paper, grey)
    return drawn(paper)


@needs_tesseract
@pytest.mark.parametrize("grey", [0.0, pytest.param(0.5, marks=pytest.mark.slow)])
def test_a_head_in_white_on_dark_is_read_in_its_place_on_an_oblique_scan(grey: float) -> None:
    page = page_of(turned(_sheet(grey), 1.2))
    words = {word.text: word for word in page.words}
    beside = {text for text, word in words.items() if abs(word.top - words["Amount"].top) < 20}
    assert beside == {"Description", "Quantity", "Unit", "Price", "Amount"}
    head = words["Amount"]
    assert 5 < head.bottom - head.top < 12, "the box holds the letters, not the bar"


def _coloured(picture: Image.Image) -> Dots:
    dots = np.asarray(picture.convert("RGB")).copy()
    dark = dots.max(axis=2) < 128
    dots[dark] = (20, 60, 140)
    return dots


@pytest.mark.parametrize(
    "dots", [lambda sheet: np.asarray(sheet.convert("L")), _coloured], ids=["grey", "colours"]
)
def test_only_what_is_light_on_dark_is_turned(dots: Callable[[Image.Image], Dots]) -> None:
    sheet = dots(_sheet(0.0))
    turned = with_dark_print(sheet)
    top, bottom = round(301 / 0.36), round(319 / 0.36)
    head = turned[top:bottom, round(70 / 0.36) : round(240 / 0.36)]
    assert np.median(head) == 255
    assert head.min() == 0
    assert (turned[: top - 6] == sheet[: top - 6]).all()


def _blank() -> Dots:
    return np.full((2339, 1654), 255, np.uint8)


def _redacted() -> Dots:
    sheet = _blank()
    sheet[800:850, 200:900] = 10
    return sheet


def _framed() -> Dots:
    paper = Paper("Helvetica-Bold", size=14)
    paper.canvas.setLineWidth(3)
    paper.box(60, 100, 400, 130)
    paper.at(70, 120, "COMMERCIAL INVOICE")
    return np.asarray(drawn(paper).convert("L"))


def _barcode() -> Dots:
    sheet = _blank()
    for left in range(200, 800, 9):
        sheet[300:380, left : left + 5] = 0
    return sheet


def _shaded() -> Dots:
    paper = Paper(size=10)
    paper.canvas.setFillGray(0.6)
    paper.canvas.rect(60, 842 - 130, 400, 24, stroke=0, fill=1)
    paper.canvas.setFillGray(0)
    paper.at(70, 122, "Description of goods and the quantity that was shipped")
    return np.asarray(drawn(paper).convert("L"))


def _edge() -> Dots:
    sheet = _blank()
    sheet[:90] = 15
    sheet[::40, ::40] = 230
    return sheet


@pytest.mark.parametrize("sheet", [_redacted, _framed, _barcode, _shaded, _edge])
def test_dark_things_without_light_print_stay_as_they_are(sheet: Callable[[], Dots]) -> None:
    before = sheet()
    assert (with_dark_print(before) == before).all()
