"""Running text over several printed lines, every letter of it still in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from extractors.layout import Segment, Sheet

#: A date inside a sentence; `extractors.printed.day` reads it.
DATE = (
    r"(?:\d{1,2}\s*(?:ST|ND|RD|TH)?\s*(?:DAY\s+)?(?:OF\s+)?[\s./-]*[A-Z]{3,9}\.?[\s,./-]*(?:\d{4}|['’]?\d{2})(?!\d)"
    r"|[A-Z]{3,9}\.?\s*\d{1,2}\s*(?:ST|ND|RD|TH)?[\s,]+\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?)"
)


class Prose:
    """Printed lines joined to one text, so that a sentence may be matched over line ends.

    >>> from extractors.pages.page import Page, Word
    >>> words = (Word("drawn", 50, 50, 80, 60), Word("under", 50, 70, 80, 80))
    >>> sheet = Sheet([Page(file="a.pdf", number=1, width=595, height=842, words=words)])
    >>> prose = Prose.of(sheet)
    >>> prose.text, [s.text for s in prose.part(6, 11)]
    ('drawn under', ['under'])
    """

    def __init__(self, segments: Iterable[Segment]) -> None:
        self._segments = list(segments)
        self._starts: list[int] = []
        length = 0
        for segment in self._segments:
            self._starts.append(length)
            length += len(segment.text) + 1
        self.text = " ".join(segment.text for segment in self._segments)

    @classmethod
    def of(cls, sheet: Sheet) -> Prose:
        """Return all that is printed, line by line across the page."""
        return cls(segment for line in sheet.lines for segment in line.segments)

    @classmethod
    def down(cls, sheet: Sheet) -> Prose:
        """Return all that is printed, each column read down before what stands beside it."""
        columns: list[list[Segment]] = []
        for lines in sheet.lines_by_page:
            open_: list[list[Segment]] = []
            for line in lines:
                for segment in line.segments:
                    column = next((c for c in open_ if _goes_on(c[-1], segment)), None)
                    if column is None:
                        column = []
                        columns.append(column)
                        open_.append(column)
                    column.append(segment)
                open_ = [c for c in open_ if line.segments[0].box.top < c[-1].box.bottom + 20]
        return cls(segment for column in columns for segment in column)

    def part(self, start: int, end: int) -> list[Segment]:
        """Return the pieces of lines that these letters take up."""
        return list(self._pieces(start, end))

    def group(self, found: re.Match[str], name: str | int = 0) -> list[Segment]:
        """Return the pieces of lines that a group of a match takes up."""
        return self.part(*found.span(name))

    def _pieces(self, start: int, end: int) -> Iterator[Segment]:
        first = max(bisect_right(self._starts, start) - 1, 0)
        for index in range(first, len(self._segments)):
            begin = self._starts[index]
            if begin >= end:
                return
            segment = self._segments[index]
            low, high = max(start - begin, 0), min(end - begin, len(segment.text))
            if low < high and (piece := segment.span(low, high)):
                yield piece


def _goes_on(above: Segment, segment: Segment) -> bool:
    """Tell whether a line is the next one of the same column."""
    near = -0.5 <= (segment.box.top - above.box.bottom) / above.height < 0.9
    return near and abs(segment.box.x0 - above.box.x0) < 3
