"""Running text over several printed lines, every letter of it still in its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from extractors.layout import Line, Segment, Sheet

#: A date inside a sentence; `extractors.printed.day` reads it.
DATE = (
    r"(?:\d{1,2}\s*(?:ST|ND|RD|TH)?\s*(?:DAY\s+)?(?:OF\s+)?[\s./-]*[A-Z]{3,9}\.?[\s,./-]*(?:\d{4}|['’]?\d{2})(?!\d)"
    r"|[A-Z]{3,9}\.?\s*\d{1,2}\s*(?:ST|ND|RD|TH)?[\s,]+\d{4}|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}"
    r"|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日?)"
)


#: So many rows of cells make a form, and lines of a cell are at most so far apart, in heights.
_ROWS, _LEADING = 3, 0.45
#: Lines of one cell begin at most so far apart; points.
_MARGIN = 4.0


class Prose:
    """Printed lines joined to one text, so that a sentence may be matched over line ends.

    >>> from extractors.pages.page import Page, Word
    >>> words = (Word("drawn", 50, 50, 80, 60), Word("under", 50, 70, 80, 80))
    >>> sheet = Sheet([Page(file="a.pdf", number=1, width=595, height=842, words=words)])
    >>> prose = Prose.of(sheet)
    >>> prose.text, [s.text for s in prose.part(6, 11)]
    ('drawn under', ['under'])
    """

    def __init__(self, segments: Iterable[Segment], broken: Collection[int] = ()) -> None:
        """Join lines by blanks; those whose identities are ``broken`` go on without one."""
        self._segments = list(segments)
        self._starts: list[int] = []
        self.text = ""
        for segment in self._segments:
            self._starts.append(len(self.text))
            self.text += segment.text + ("" if id(segment) in broken else " ")
        self.text = self.text.removesuffix(" ")

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

    @classmethod
    def by_cells(cls, sheet: Sheet) -> Prose:
        """Return all that is printed, cell by cell where most lines stand in rows of cells.

        Such rows have no rules but white between them, and in each the cells take several lines.
        """
        bands = [band for lines in sheet.lines_by_page for band in _bands(lines)]
        rows = [_cells(band) if len(band) > 1 else [] for band in bands]
        held = sum(len(cell) for cells in rows for cell in cells)
        if sum(map(bool, rows)) < _ROWS or 2 * held < sum(len(li.segments) for li in sheet.lines):
            return cls.of(sheet)
        ordered = [cells or [_across(band)] for band, cells in zip(bands, rows, strict=True)]
        broken = {
            id(above)
            for cells in rows
            for cell in cells
            for above, below in pairwise(cell)
            if re.search(r"\w-$", above.text) and re.match(r"\w", below.text)
        }
        return cls((s for cells in ordered for cell in cells for s in cell), broken)

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


def _bands(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand close upon one another, band by band."""
    band: list[Line] = []
    for line in lines:
        height = line.box.bottom - line.box.top
        if band and line.box.top - band[-1].box.bottom > _LEADING * height:
            yield band
            band = []
        band.append(line)
    if band:
        yield band


def _across(band: Iterable[Line]) -> list[Segment]:
    return [segment for line in band for segment in line.segments]


def _cells(band: Sequence[Line]) -> list[list[Segment]]:
    """Return what stands in a row of cells, each from top to bottom; none if it is no row."""
    cells: list[list[Segment]] = []
    for segment in sorted(_across(band), key=lambda s: s.box.x0):
        if cells and segment.box.x0 - cells[-1][0].box.x0 <= _MARGIN:
            cells[-1].append(segment)
        else:
            cells.append([segment])
    apart = all(max(s.box.x1 for s in left) < right[0].box.x0 for left, right in pairwise(cells))
    if len(cells) < 2 or not apart:
        return []
    return [sorted(cell, key=lambda s: s.box.top) for cell in cells]
