"""Which recogniser reads a sheet: tesseract first, RapidOCR where that is missing or unsure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from extractors.evidence import Recogniser
from extractors.pages import ocr_rapidocr, ocr_tesseract
from extractors.pages.agreeing import agreed, doubts_of, looked_at_again
from extractors.pages.dots import Dots
from extractors.pages.fitting import fitted
from extractors.pages.page import Word
from extractors.pages.patches import Place

Choice = Literal["auto", "tesseract", "rapidocr"]

#: The share of print in doubt above which a whole sheet is read again.
_DOUBTFUL = 0.2
#: Pieces of print above which it is no dearer to read the whole sheet again.
_MANY = 40
#: A piece of print so much higher than most is not one line.
_HIGH = 1.7
#: The most words that are asked which way up they stand, and how long they must be.
_ASKED, _LONG = 24, 3


class Seen(NamedTuple):
    """The words of a sheet, in dots, and what recognised them."""

    words: list[Word]
    by: Recogniser


class Sight(NamedTuple):
    """A sheet as it is recognised: a picture in grey, and where it has print."""

    picture: Dots
    patches: Sequence[Place]


def need(choice: Choice) -> None:
    """Make sure that what is to recognise can be had.

    Raises:
        ProgramMissing: if it is not installed.
    """
    if choice == "rapidocr" or (choice == "auto" and not ocr_tesseract.installed()):
        ocr_rapidocr.need()
    elif choice == "tesseract":
        ocr_tesseract.languages()


def first_sight(sheet: Sight, choice: Choice) -> Seen:
    """Recognise a sheet once.

    Raises:
        ProgramMissing: if what is to recognise is not installed.
    """
    if choice == "rapidocr" or (choice == "auto" and not ocr_tesseract.installed()):
        return Seen(ocr_rapidocr.words_of(sheet.picture), "rapidocr")
    # what is not English is left to the better of the two
    alone = choice == "tesseract" or not ocr_rapidocr.installed()
    return Seen(ocr_tesseract.words_of(sheet.picture, None if alone else "eng"), "tesseract")


def words_of_stamp(picture: Dots, choice: Choice) -> list[Word]:
    """Read what a seal or stamp says, in dots: RapidOCR does, where it may, for it is curved.

    Raises:
        ProgramMissing: if what is to recognise is not installed.
    """
    if choice == "auto" and ocr_rapidocr.installed():
        choice = "rapidocr"
    return first_sight(Sight(picture, ()), choice).words


def is_doubtful(sheet: Sight, seen: Seen) -> bool:
    """Tell whether a sheet was recognised so badly that it may stand on its head."""
    return doubts_of(seen.words, sheet.patches).share > _DOUBTFUL


def second_sight(sheet: Sight, seen: Seen, choice: Choice) -> Seen:
    """Let RapidOCR look at what tesseract is unsure of, piece by piece or the whole sheet."""
    if choice != "auto" or seen.by != "tesseract" or not ocr_rapidocr.installed():
        return seen
    seen = seen._replace(words=fitted(seen.words, sheet.picture))
    doubts = doubts_of(seen.words, sheet.patches)
    if not doubts.places:
        return seen
    if doubts.share > _DOUBTFUL or len(doubts.places) > _MANY:
        return Seen(agreed(seen.words, ocr_rapidocr.words_of(sheet.picture)), "both")
    line = float(np.median([patch.bottom - patch.top for patch in sheet.patches] or [0]))
    readings = [_read(sheet.picture, place, line) for place in doubts.places]
    return Seen(looked_at_again(seen.words, doubts.places, readings), "both")


def stands_on_its_head(sheet: Sight, choice: Choice) -> bool:
    """Tell whether the print of a sheet stands on its head."""
    words = sorted(
        (p for p in sheet.patches if p.right - p.left > _LONG * (p.bottom - p.top)),
        key=lambda p: p.left - p.right,
    )
    if choice == "tesseract" or not ocr_rapidocr.installed():
        return ocr_tesseract.on_its_head(sheet.picture)
    return ocr_rapidocr.on_their_heads(
        [_with_air(p, sheet.picture).of(sheet.picture) for p in words[:_ASKED]]
    )


def _read(picture: Dots, place: Place, line: float) -> list[Word]:
    """Read a piece of print: as one line, or whatever lines it has if it is much higher."""
    piece = _with_air(place, picture)
    if place.bottom - place.top <= _HIGH * line:
        return ocr_rapidocr.words_at(piece.of(picture), piece.left, piece.top)
    return [w.moved(piece.left, piece.top) for w in ocr_rapidocr.words_of(piece.of(picture))]


def _with_air(place: Place, picture: Dots) -> Place:
    """Return a piece of print with some paper around it."""
    high, wide = picture.shape
    size = min(place.bottom - place.top, place.right - place.left)  # a column is no large letter
    return place.wider(max(size // 4, 2), wide, high)
