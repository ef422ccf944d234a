"""What marks a page as an original, as a copy, or as one that takes the place of another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.evidence import Marked
from extractors.layout import Segment, Sheet

_ORIGINAL = re.compile(
    r"\W*(?:(?:FIRST|SECOND|THIRD|1ST|2ND|3RD)\s+)?ORIGINAL(?:\W*(?:NO\.?\s*)?[1-9])?(?:\W*FOR\s+(?:THE\s+)?\w+)?\W*"
    r"|\W*(?:DUPLICATE|TRIPLICATE|QUADRUPLICATE)(?:\W+ORIGINAL)?\W*|\W*正\s*本\W*",
    re.I,
)
_COPY = re.compile(
    r"\W*(?:(?:FILE|OFFICE|CARBON|TRUE|FIRST|SECOND|THIRD)\s+)?(?:PHOTO)?COPY(?:\W*(?:NO\.?\s*)?\d{1,2})?(?:\s+ONLY)?"
    r"(?:\W+(?:NOT|NON)\W*NEGOTIABLE)?\W*|\W*COPY\s*(?:NO\.?\s*)?\d{1,2}\W*(?:FOR|TO)\s+(?!(?:THE\s+)?(?:SHIPPER|SENDER|CONSIGNOR)\b)[A-Z ]{4,40}\W*|\W*NON\W*NEGOTIABLE\s+COPY\W*|\W*副\s*本\W*|\W*复\s*印\s*件\W*",
    re.I,
)
#: Stamped in large letters over a bill; printed small it is part of a title.
_NO_TITLE = re.compile(r"\W*NON\W*NEGOTIABLE\W*", re.I)
_REVISED = re.compile(
    r"\b(?:REVISED|CORRECTED|RE-?ISSUED?|REPLACEMENT|REVISION|REV\.?\s*(?:NO\.?\s*)?[1-9])\b"
    r"|\b(?:SUPERSEDES?|REPLACES|IN\s+REPLACEMENT\s+OF|CANCELS\s+AND\s+REPLACES)\b|更正|修改后|修订|重新?开立",
    re.I,
)
_LARGE = 1.3
#: So many lines are the head of a paper.
_HEAD = 15
#: The words that two impressions of one paper need not share.
_WORDS = re.compile(
    r"\W*(?:ORIGINAL|DUPLICATE|TRIPLICATE|QUADRUPLICATE|(?:PHOTO)?COPY|NON|NOT|NEGOTIABLE|NON-NEGOTIABLE|FIRST|SECOND|THIRD"
    r"|1ST|2ND|3RD|ONLY|正本|副本|复印件)\W*",
    re.I,
)


class Mark(NamedTuple):
    """What a page is marked as, and the words that say so."""

    kind: Marked
    text: str


def mark_of(sheet: Sheet) -> Mark:
    """Return how a page is marked; nothing is concluded from a page without a mark.

    Duplicate and triplicate name originals (UCP 600 art. 17; ISBP 821 A28).
    """
    return next(_marks(sheet), Mark("", ""))


def revision(text: str) -> str:
    r"""Return the words in the first lines that say a paper takes the place of another, or nothing.

    >>> revision("WILLOW CO., LTD.\nCOMMERCIAL INVOICE (REVISED)\\nNO. 1"), revision("INVOICE")
    ('REVISED', '')
    """
    found = _REVISED.search("\n".join(text.splitlines()[:_HEAD]))
    return found[0] if found else ""


def is_mark(word: str) -> bool:
    """Tell whether a word may be part of a mark.

    >>> is_mark("(ORIGINAL)"), is_mark("ORIGIN")
    (True, False)
    """
    return bool(_WORDS.fullmatch(word))


def _marks(sheet: Sheet) -> Iterator[Mark]:
    usual = sheet.laid_out[0].usual_height
    margins = [segment for laid_out in sheet.laid_out for segment in laid_out.margins]
    segments = [*(segment for line in sheet.lines for segment in line.segments), *margins]
    for segment in segments:
        if _COPY.fullmatch(segment.text) or _stamped(segment, usual):
            yield Mark("copy", segment.text)
    for segment in segments:
        if _ORIGINAL.fullmatch(segment.text):
            yield Mark("original", segment.text)


def _stamped(segment: Segment, usual: float) -> bool:
    return bool(_NO_TITLE.fullmatch(segment.text)) and segment.height > _LARGE * usual
