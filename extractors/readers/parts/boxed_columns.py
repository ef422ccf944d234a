"""Columns whose headings stand in the same boxes as what is filled in under them.

Forms of certifying bodies head a box with three or four small lines and leave the rest of it
for the values, so that a line across the page goes through headings here and values there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractors.evidence import Box
from extractors.layout import Ruling, Segment, Sheet, Vocabulary, squeezed
from extractors.readers.parts.signing import cropped

#: So many lines a heading may have, and so high a box must be for values; points.
_LINES, _HIGHEST = 8, 45.0
#: So much of a heading must be its known name.
_SHARE = 0.35
#: How far apart the edges of boxes in one row may lie; points.
_EDGE = 3.0


@dataclass
class BoxedColumns:
    """What stands in the boxes under their headings, and the headings, by field."""

    cells: dict[str, list[Segment]] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)


def boxed_columns(sheet: Sheet, columns: Vocabulary, need: int = 3) -> BoxedColumns:
    """Read the columns of all pages that stand side by side in boxes with their headings.

    Args:
        sheet: the document.
        columns: names of columns by field.
        need: so many columns of a row of boxes must have a known heading.
    """
    found = BoxedColumns()
    for number, ruling in enumerate(sheet.rulings):
        for row in _rows(sheet, number, ruling, columns):
            headed = [h for box in row if (h := _headed(sheet, number, box, columns))]
            fields = {name for name, _, _ in headed}
            if len(fields) < need:
                continue
            for name, caption, values in headed:
                found.captions.setdefault(name, caption)
                found.cells.setdefault(name, []).extend(values)
    return found


def _rows(sheet: Sheet, number: int, ruling: Ruling, columns: Vocabulary) -> Iterator[list[Box]]:
    """Yield each row of boxes beside one another of which one begins with a known heading."""
    done: set[tuple[float, float]] = set()
    for line in sheet.lines_by_page[number]:
        for segment in line.segments:
            box = ruling.box(*segment.middle) if columns.hits(segment.texts) else None
            if box is None or box.bottom - box.top < _HIGHEST:
                continue
            if (box.top, box.bottom) not in done:
                done.add((box.top, box.bottom))
                yield _beside(box, ruling)


def _beside(box: Box, ruling: Ruling) -> list[Box]:
    """Return a box with those to its left and right that are as high."""
    row = [box]
    middle = (box.top + box.bottom) / 2
    while (left := ruling.box(row[0].x0 - 2, middle)) and _as_high(left, box):
        row.insert(0, left)
    while (right := ruling.box(row[-1].x1 + 2, middle)) and _as_high(right, box):
        row.append(right)
    return row


def _as_high(one: Box, other: Box) -> bool:
    return abs(one.top - other.top) < _EDGE and abs(one.bottom - other.bottom) < _EDGE


def _headed(
    sheet: Sheet, number: int, box: Box, columns: Vocabulary
) -> tuple[str, str, list[Segment]] | None:
    """Return the field that a box's heading names, the heading, and what stands under it."""
    inside = Sheet([cropped(sheet.pages[number], box)])
    lines = [line.segments for line in inside.lines]
    heading = _heading(lines, columns)
    if not heading:
        return None
    words = [word.text for segments in lines[:heading] for s in segments for word in s.words]
    hits = columns.hits(words)
    if not hits:
        return None
    best = max(hits, key=lambda hit: hit.size)
    if best.size < _SHARE * len(squeezed(" ".join(words))):
        return None  # a sentence that speaks of it
    return best.field, " ".join(words), [s for segments in lines[heading:] for s in segments]


def _heading(lines: Sequence[Sequence[Segment]], columns: Vocabulary) -> int:
    """Return how many lines the heading of a box takes: those printed as small as the first.

    Where all is printed alike it is as many as belong to the longest known name.
    """
    if not lines:
        return 0
    small = lines[0][0].size
    alike = next((i for i, s in enumerate(lines) if s[0].size > 1.1 * small), len(lines))
    if alike < len(lines) or alike == 1:
        return alike if alike <= _LINES else 0
    best, known = 0, 0
    for count in range(1, min(alike, _LINES) + 1):
        words = [word.text for segments in lines[:count] for s in segments for word in s.words]
        size = max((hit.size for hit in columns.hits(words)), default=0)
        if size > known:
            best, known = count, size
    return best
