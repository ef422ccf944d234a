"""Words of a picture, by tesseract."""

from __future__ import annotations

import os
from functools import cache

import pytesseract
from PIL import Image

from extractors.pages.dots import Dots
from extractors.pages.errors import ProgramMissing
from extractors.pages.page import Word

_WANTED = ("eng", "chi_sim")
#: Marks that tesseract sees in a speck or in what is left of a ruled line.
_SPECKS = " |_-—~'`."
#: A dash is printed if so many of a hundred speak for it, and it is so many times as wide as high.
_DASHES, _SURELY, _WIDER = frozenset("-–—"), 80.0, 2


def words_of(picture: Dots, language: str | None = None) -> list[Word]:
    """Recognise the words of a straight sheet; places in dots.

    Args:
        picture: in grey, 200 to 300 dots an inch, without ruled lines: tesseract takes
            boxes of a table for drawings and leaves their words out.
        language: what to look for; by default all that is wanted and installed.

    Raises:
        ProgramMissing: if tesseract is not installed.
    """
    # One thread each: pages are read side by side, and tesseract's own threads only wait.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    image = Image.fromarray(picture)
    image.format = "TIFF"  # how it is handed over: to pack it as PNG takes a fifth of the time
    try:
        found = pytesseract.image_to_data(
            image, lang=language or languages(), output_type=pytesseract.Output.DICT
        )
    except pytesseract.TesseractNotFoundError as error:
        raise _missing() from error
    places = zip(found["left"], found["top"], found["width"], found["height"], strict=True)
    return [
        Word(text.strip(), left, top, left + wide, top + high, _confidence(sure))
        for text, sure, (left, top, wide, high) in zip(
            found["text"], found["conf"], places, strict=True
        )
        if float(sure) >= 0 and (text.strip(_SPECKS) or _is_dash(text, float(sure), wide, high))
    ]


def _is_dash(text: str, sure: float, wide: int, high: int) -> bool:
    """Tell whether a mark by itself is a dash and no speck: items and their parts begin with it."""
    return text.strip() in _DASHES and sure >= _SURELY and wide >= _WIDER * high


def on_its_head(picture: Dots) -> bool:
    """Tell whether the print of a sheet stands on its head, if tesseract can tell."""
    try:
        found = pytesseract.image_to_osd(
            Image.fromarray(picture), output_type=pytesseract.Output.DICT
        )
    except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError):
        return False  # too few letters, or the file for it is not installed
    return int(found["rotate"]) == 180


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


def installed() -> bool:
    """Tell whether tesseract can be used here."""
    try:
        languages()
    except ProgramMissing:
        return False
    return True


def _confidence(sure: float | str) -> float:
    return round(min(max(float(sure) / 100, 0.0), 1.0), 3)


def _missing() -> ProgramMissing:
    return ProgramMissing(
        "tesseract",
        "tesseract is not installed, so scans and photos cannot be read; see the manual, «Scans»",
        "未安装 tesseract，无法识别扫描件和照片；请参阅手册“扫描件”一节",
    )
