"""The number that a page gives itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.layout import Line, Sheet

_SAID = re.compile(
    r"(?<!\w)(?:PAGE|PG|SHEET|P)\b\s*(?:NO|NUMBER)?\s*[:.]*\s*(?P<n>\d{1,5})\s*(?:OF|/|OUT\s+OF)\s*(?P<of>\d{1,5})(?![\w/-])"
    r"|第\s*(?P<n2>\d{1,3})\s*[页頁](?:\W*共\s*(?P<of2>\d{1,3})\s*[页頁])?"
    r"|共\s*(?P<of3>\d{1,3})\s*[页頁]\W*第\s*(?P<n3>\d{1,3})\s*[页頁]"
    r"|(?<!\w)(?:PAGE|SHEET)\s*(?:NO|NUMBER)?\s*[:.]*\s*(?P<n4>\d{1,5})(?![\w/.,-])",
    re.I,
)
#: A number alone in the margin.
_BARE = re.compile(
    r"\W*(?P<n>\d{1,3})\s*(?:/|OF)\s*(?P<of>\d{1,3})\W*|\s*[-–—]\s*(?P<n2>\d{1,3})\s*[-–—]\s*", re.I
)
#: What a fax machine prints along the edge numbers the sheets that it sent.
_SENT = re.compile(r"\bFAX\b|\b\d{1,2}:\d{2}\b|传真", re.I)
_TOP, _FOOT, _MARGIN = 0.3, 0.85, 0.08


class PageNumber(NamedTuple):
    """Which page of a document a page is, and of how many, if it says so."""

    number: int
    of: int | None = None


def page_number(sheet: Sheet) -> PageNumber | None:
    """Return the number that a page gives itself at its top or its foot.

    A number of the document goes before one that a fax machine printed.

    >>> from extractors.pages.page import Page, Word
    >>> words = (Word("PACKING", 50, 50, 95, 60), Word("LIST", 98, 50, 120, 60),
    ...          Word("Page", 500, 50, 525, 60), Word("2/3", 528, 50, 545, 60))
    >>> page_number(Sheet([Page(file="a.pdf", number=1, width=595, height=842, words=words)]))
    PageNumber(number=2, of=3)
    """
    found = list(_numbers(sheet))
    return max(found, key=lambda entry: entry[0])[1] if found else None


def _numbers(sheet: Sheet) -> Iterator[tuple[bool, PageNumber]]:
    """Yield the numbers on a page, each with whether it is the document's own."""
    height = sheet.pages[0].height
    for line in sheet.lines:
        place = line.box.top / height
        if not _TOP < place < _FOOT:
            own = not _SENT.search(line.text)
            margin = not _MARGIN < place < 1 - _MARGIN
            yield from ((own, number) for number in _on(line, margin))


def _on(line: Line, margin: bool) -> Iterator[PageNumber]:
    for found in _SAID.finditer(line.text):
        number = next(int(found[g]) for g in ("n", "n2", "n3", "n4") if found[g])
        of = next((int(found[g]) for g in ("of", "of2", "of3") if found[g]), None)
        yield from _sound(number, of)
    for segment in line.segments if margin else ():
        if bare := _BARE.fullmatch(segment.text):
            yield from _sound(int(bare["n"] or bare["n2"]), int(bare["of"] or 0) or None)


def _sound(number: int, of: int | None) -> Iterator[PageNumber]:
    if number and (of is None or number <= of):
        yield PageNumber(number, of)
