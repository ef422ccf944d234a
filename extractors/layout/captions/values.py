"""The value that a caption announces: beside it, to its right, below or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractors.layout.captions.below import below
from extractors.layout.captions.beneath import filled_in
from extractors.layout.captions.beside import to_the_right
from extractors.layout.captions.continued import goes_on
from extractors.layout.captions.labels import Caption, Labelled, Side
from extractors.layout.captions.surroundings import Surroundings, is_blank, within
from extractors.layout.lines import Segment
from extractors.layout.wrapping import broke_off

#: More lines in one cell are a text of their own.
_MOST_LINES = 5
#: What programs leave blank between a cell's wall and its words; points.
_PADDING = 4.0


def announced(around: Surroundings, field: str, caption: Caption) -> Iterator[Labelled]:
    """Yield what the caption may announce, the likeliest first."""
    for side, found in _candidates(around, caption):
        if found:
            whole = _whole(around, found)
            yield Labelled(field, caption, tuple(found), side, caption.sure, whole)


def _whole(around: Surroundings, found: Sequence[Segment]) -> Segment | None:
    """Return lines as one where each but the last broke for want of room in its ruled cell."""
    cell = around.small_box(found[0]) if 1 < len(found) <= _MOST_LINES else None
    if cell is None or not all(within(cell, s) for s in found):
        return None
    broken = all(broke_off(above, below, cell.x1 - _PADDING) for above, below in pairwise(found))
    return Segment(found[0].page, tuple(w for s in found for w in s.words)) if broken else None


def _candidates(around: Surroundings, caption: Caption) -> Iterator[tuple[Side, list[Segment]]]:
    if caption.rest:
        yield "beside", [caption.rest, *goes_on(around, caption.rest, caption.margins)]
        return
    if id(caption.segment) in around.beneath:
        yield "above", filled_in(caption.segment, around.lines)
        return
    if re.fullmatch(r"[(（].*[)）]", caption.segment.text) and (over := _above(around, caption)):
        yield "above", over  # «(amount insured)» explains the blank that it stands under
    right, under = to_the_right(around, caption), below(around, caption)
    right_first = bool(right) and not _prefers_below(around, caption, right, under)
    order: list[tuple[Side, list[Segment]]] = [("right", right), ("below", under)]
    yield from order if right_first else reversed(order)
    if not right and not under:
        yield "above", _above(around, caption)


def _prefers_below(
    around: Surroundings, caption: Caption, right: Sequence[Segment], under: Sequence[Segment]
) -> bool:
    if not under or not right:
        return bool(under)
    box = around.small_box(caption.segment)
    if box:
        inside = within(box, under[0]) and not within(box, right[0])
        return inside or (around.in_strip(box) and not within(box, right[0]))
    if caption.marked:
        return False
    aligned = abs(under[0].box.x0 - caption.segment.box.x0) < caption.segment.height
    far = right[0].box.x0 - caption.segment.box.x1 > 0.15 * around.width
    return aligned and far


def _above(around: Surroundings, caption: Caption) -> list[Segment]:
    """Return the line right above a caption that stands under its value."""
    label = caption.segment
    for line in reversed(around.lines[: around.row[id(label)]]):
        for segment in line:
            if not around.under(segment, [label], label):
                continue
            near = label.box.top - segment.box.bottom <= 1.6 * label.height
            if near and not around.is_caption(segment) and not is_blank(segment):
                return [segment]
            return []
    return []
