"""Words of a picture, by tesseract."""

from __future__ import annotations

import os
from functools import cache

import pytesseract
from PIL import Image

from extractors.pages.blots import blots_of_image
from extractors.pages.errors import ProgramMissing
from extractors.pages.inked import rules_of_image, without_rules
from extractors.pages.page import Page, Word

_WANTED = ("eng", "chi_sim")


def page_of_image(image: Image.Image, file: str, number: int, width: float, height: float) -> Page:
    """Recognise the words of one page.

    Args:
        image: the page as a picture; 200 to 300 dots an inch do best.
        file: the name that evidence shows.
        number: the page, counted from 1.
        width: of the paper, points.
        height: of the paper, points.

    Returns:
        The page with the words and their confidence, its ruled lines, and other patches of ink
        (a signature, a seal) as pictures; places in points.

    Raises:
        ProgramMissing: if tesseract is not installed.
    """
    grey = image.convert("L")
    across, down = width / grey.width, height / grey.height
    rules = rules_of_image(grey, across, down)
    clean = without_rules(grey, rules, across, down)
    # One thread each: pages are read side by side, and tesseract's own threads only wait.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        found = pytesseract.image_to_data(
            without_rules(grey, rules, across, down),
            lang=languages(),
            output_type=pytesseract.Output.DICT,
        )
    except pytesseract.TesseractNotFoundError as error:
        raise _missing() from error
    words = [
        Word(
            text.strip(),
            round(left * across, 2),
            round(top * down, 2),
            round((left + wide) * across, 2),
            round((top + high) * down, 2),
            round(min(max(float(sure) / 100, 0.0), 1.0), 3),
        )
        for text, left, top, wide, high, sure in zip(
            found["text"],
            found["left"],
            found["top"],
            found["width"],
            found["height"],
            found["conf"],
            strict=True,
        )
        if text.strip() and float(sure) >= 0 and text.strip(" |_-—~'`.") != ""
    ]
    return Page(
        file=file,
        number=number,
        width=width,
        height=height,
        words=tuple(words),
        rules=rules,
        pictures=blots_of_image(clean, words, across, down),
        method="ocr",
    )


@cache
def languages() -> str:
    """Return what tesseract is to look for: English, and Chinese where it is installed.

    Raises:
        ProgramMissing: if tesseract is not installed, or knows neither.
    """
    try:
        known = pytesseract.get_languages()
    except pytesseract.TesseractNotFoundError as error:
        raise _missing() from error
    wanted = [language for language in _WANTED if language in known]
    if not wanted:
        raise _missing()
    return "+".join(wanted)


def _missing() -> ProgramMissing:
    return ProgramMissing(
        "tesseract",
        "tesseract is not installed, so scans and photos cannot be read; see the manual, «Scans»",
        "未安装 tesseract，无法识别扫描件和照片；请参阅手册“扫描件”一节",
    )
