"""Letters as running text, and the lists in them: documents, goods, conditions."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice

from extractors.swift.fields import Field, said
from extractors.swift.lines import Line, Piece

_OPENERS = (
    (
        "46A",
        re.compile(
            r".*\b(?:(?:FOLLOWING|BELOW)\s+(?:\w+\s+)?DOCUMENTS|DOCUMENTS\s+(?:REQUIRED|AS\s+FOLLOWS|(?:LISTED|SPECIFIED|DETAILED)\s+(?:BELOW|HEREIN\w*|HEREUNDER)))\b[^.:：]{0,40}[:：]?\s*$",
            re.I,
        ),
    ),
    (
        "45A",
        re.compile(
            r"\s*(?:COVERING|EVIDENCING|DESCRIPTION\s+OF\s+(?:THE\s+)?(?:GOODS|MERCHANDISE)|GOODS|MERCHANDISE|COMMODITY|FOR\s+SHIPMENT\s+OF)\b\s*(?:SHIPMENT\s+OF)?\s*[:：]?\s*(?P<rest>.*)$",
            re.I,
        ),
    ),
    (
        "47A",
        re.compile(
            r"\s*(?:SPECIAL|ADDITIONAL|OTHER|FURTHER)\s+(?:TERMS\s+AND\s+)?(?:CONDITIONS|INSTRUCTIONS|TERMS)\b\s*[:：]?\s*(?P<rest>.*)$",
            re.I,
        ),
    ),
)
#: What begins a sentence of the letter itself, after a list.
_GOES_ON = re.compile(
    r"\s*(?:WE\s+(?:HEREBY|UNDERTAKE|ENGAGE|AGREE)|THIS\s+CREDIT|THIS\s+(?:DOCUMENTARY\s+|LETTER\s+OF\s+)?CREDIT|THE\s+CREDIT|UNLESS\s+OTHERWISE|YOURS\s+(?:FAITHFULLY|TRULY)|"
    r"SHIPMENT\b|SHIPPED\b|DE?I?SPATCH\b|LATEST\s+SHIP|PARTIAL|TRANSS?HIP|DOCUMENTS\s+(?:MUST|TO|SHOULD|SHALL|ARE)\b|DRAFTS?\s+(?:MUST|TO|DRAWN)|ALL\s+BANK|EXPIRY|VALIDITY|INSTRUCTIONS|INSURANCE\s+(?:TO\s+BE\s+)?(?:COVERED|EFFECTED)|"
    r"FOR\s+AND\s+ON\s+BEHALF|AUTHORI[SZ]ED\s+SIGNATURE|SUBJECT\s+TO|EXCEPT\s+(?:AS|SO\s+FAR)|SPECIAL\b|ADDITIONAL\b|OTHER\s+(?:TERMS|COND))",
    re.I,
)
_MARKED = re.compile(r"\s*(?:[-+*•]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s*\S", re.I)


_LONGEST = 600  #: lines; no letter is longer
_WIDEST = 300  #: characters; no line of a letter is


class Running:
    """Lines joined to one text, every character of it still in its place.

    Args:
        lines: the lines; far more than a letter has are not looked at.
        widest: characters of the longest line that is looked at.
    """

    def __init__(self, lines: Sequence[Line], widest: int = _WIDEST) -> None:
        shown = (line for line in lines if line.text != "\f")
        self._lines = [line for line in islice(shown, _LONGEST) if len(line.text) <= widest]
        self._starts = []
        at = 0
        for line in self._lines:
            self._starts.append(at)
            at += len(line.text) + 1
        self.text = "\n".join(line.text for line in self._lines)

    def pieces(self, begin: int, end: int) -> list[Piece]:
        """Return the parts of lines that these characters take up, without empty ones."""
        found = []
        for i in range(max(bisect_right(self._starts, begin) - 1, 0), len(self._lines)):
            start = self._starts[i]
            if start >= end:
                break
            line = self._lines[i]
            piece = line.piece(max(begin - start, 0), min(end - start, len(line.text)))
            if piece.text:
                found.append(piece)
        return found

    def within_a_line(self, at: int) -> bool:
        """Tell whether other words stand before this character on its line."""
        i = max(bisect_right(self._starts, at) - 1, 0)
        return bool(self.text[self._starts[i] : at].strip())

    def field(self, tag: str, begin: int, end: int) -> Field:
        """Return these characters as the value of a field."""
        pieces = self.pieces(begin, end)
        return Field(tag, pieces[0]).with_lines(said(*pieces))


def sections(lines: Sequence[Line]) -> Iterator[tuple[str, list[Line]]]:
    """Yield the lists of a letter, each once, by the field that a message has for it.

    A list ends where the letter goes on: at a sentence of its own, at the heading of another
    list, or at an empty line with no marked item after it.
    """
    seen: set[str] = set()
    current: tuple[str, list[Line]] | None = None
    marked = blank = False
    for line in lines[:_LONGEST]:
        opened = next(((tag, m) for tag, form in _OPENERS if (m := form.match(line.text))), None)
        if opened and opened[0] not in seen:
            if current and current[1]:
                yield current
            tag, match = opened
            seen.add(tag)
            rest = match.groupdict().get("rest") or ""
            first = [line.only(match.start("rest"))] if rest.strip() else []
            current, marked, blank = (tag, first), False, False
            continue
        if current is None:
            continue
        text = line.text.strip()
        if not text or line.text == "\f":
            blank = blank or bool(current[1])
            continue
        item = _MARKED.match(line.text) is not None
        ends = _GOES_ON.match(line.text) and not item
        if ends or (blank and not item):
            if current[1]:
                yield current
            current = None
            continue
        marked, blank = marked or item, False
        current[1].append(line)
    if current and current[1]:
        yield current
