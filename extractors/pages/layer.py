"""Whether the text layer of a page says what the page shows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image

from extractors.pages.page import Page, Word

#: The part of a page that a picture covers if the page is a scan.
_COVERED = 0.6
#: Text that is not drawn, or only as a stencil.
_INVISIBLE = (3, 7)
#: Letters without a meaning of their own, and the part of them above which a layer is garbled.
_STRANGE, _MOST_STRANGE = re.compile(r"[\0-\x1f\x7f-\x9f\ue000-\uf8ff\ufff0-\U0010ffff]"), 0.2
#: Signs that print has few of, and the part of a layer above which they stand for letters.
_SIGNS, _MOST_SIGNS = re.compile(r"[!\"#$%&'*+<=>?@\[\\\]^`{|}~]"), 0.3
#: What every longer text in a Western language has some of, the fewest different words that
#: make a longer text, and the part of its letters that are vowels at least.
_COMMON = re.compile(
    r"\b(?:the|of|and|no|to|in|for|by|from|on|at|as|date|total|co|ltd|is|are|with|or"
    r"|de|la|el|en|del|le|les|des|du|et|y|der|die|das|und|von|di|da|do|e)\b"
)
_WORD, _FEWEST, _VOWELS = re.compile(r"[a-z]{2,}"), 20, 0.3


def needs_ocr(page: Page) -> bool:
    """Tell whether the text layer of a page is missing or cannot be trusted.

    A layer is not trusted if its letters are no text, or if a picture covers the page and
    little more than the line of a fax machine or a scanner is written on it. A page that is
    drawn on and has no text may be text turned into outlines. A blank page has nothing to
    recognise.
    """
    letters = sum(len(word.text) for word in page.words)
    if not letters:
        return bool(page.pictures or page.rules)
    if is_garbled(page.words):
        return True
    covered = sum((p.x1 - p.x0) * (p.bottom - p.top) for p in page.pictures)
    share = covered / (page.width * page.height)
    return (share > 0.4 and letters < 25) or (share > _COVERED and letters < 200)


def is_garbled(words: Sequence[Word]) -> bool:
    """Tell whether the letters of a layer are not those that the page shows.

    A font may come without saying what its shapes mean: they are then counted as controls,
    as signs, or as other letters, which make words that nobody knows or could pronounce.
    """
    letters = "".join(word.text for word in words)
    if len(_STRANGE.findall(letters)) > _MOST_STRANGE * len(letters):
        return True
    if len(_SIGNS.findall(letters)) > _MOST_SIGNS * len(letters):
        return True
    text = " ".join(word.text for word in words).lower()
    spelt = set(_WORD.findall(text))
    letters = "".join(spelt)
    mute = sum(map(letters.count, "aeiou")) < _VOWELS * len(letters)
    return len(spelt) >= _FEWEST and mute and not _COMMON.search(text)


def is_hidden(page: Any, width: float, height: float) -> bool:
    """Tell whether most text of an open page lies unseen over or under a scan.

    It is what some other program recognised: nobody knows how well.

    Args:
        page: an open page of PDFium.
        width: of the page, points.
        height: of the page, points.
    """
    shown = unseen = 0
    covered = False
    for item in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_TEXT]):
        if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
            if pdfium.FPDFTextObj_GetTextRenderMode(item.raw) in _INVISIBLE:
                unseen += 1
            else:
                shown += 1
            continue
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > _COVERED * width * height:
            covered = True
            if shown and not _is_seen_through(item):
                unseen, shown = unseen + shown, 0
    return covered and unseen > shown


def _is_seen_through(picture: Any) -> bool:
    """Tell whether a picture is a watermark, or another that what is below it shows through."""
    bitmap = picture.get_bitmap(render=True)
    try:
        drawn: Image.Image = bitmap.to_pil().resize((32, 32))
    finally:
        bitmap.close()
    return drawn.mode == "RGBA" and min(drawn.getchannel("A").tobytes()) < 250
