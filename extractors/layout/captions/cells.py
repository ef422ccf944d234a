"""Captions that fill a ruled cell of their own, over as many lines as they take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.evidence import Box
from extractors.layout.captions.labels import Caption, captions_in
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary
from extractors.layout.ruling import Ruling

#: A cell with more words holds a text, no caption.
_MOST_WORDS = 12
#: A cell that takes up more of the height of a page is no cell of a form.
_HIGHEST = 0.3


class Cell(NamedTuple):
    """What is printed in a ruled cell of several lines, and in the cell to its right.

    Both come line by line, and as one if they have few words.
    """

    segments: tuple[Segment, ...]
    whole: Segment | None
    beside: tuple[Segment, ...]
    whole_beside: Segment | None


def cells(lines: Iterable[Line], ruling: Ruling) -> list[Cell]:
    """Return the ruled cells of several lines and few words that have a cell beside them."""
    inside: dict[Box, list[Segment]] = {}
    for line in lines:
        for segment in line.segments:
            box = ruling.box(*segment.middle)
            if box and box.bottom - box.top <= _HIGHEST * line.page.height:
                inside.setdefault(box, []).append(segment)
    found: list[Cell] = []
    for box, segments in inside.items():
        whole = _as_one(segments) if len(segments) > 1 else None
        right = ruling.box(box.x1 + 2, (box.top + box.bottom) / 2) if whole else None
        if right:
            beside = inside.get(right, ())
            found.append(Cell(tuple(segments), whole, tuple(beside), _as_one(beside)))
    return found


def _as_one(segments: Sequence[Segment]) -> Segment | None:
    words = tuple(word for segment in segments for word in segment.words)
    return Segment(segments[0].page, words) if 0 < len(words) <= _MOST_WORDS else None


def join_in_cells(
    captions: dict[int, list[Caption]], found: Iterable[Cell], known: Vocabulary
) -> None:
    """Make one caption of the lines of a cell where one phrase takes up all of them.

    In a row of headings other captions stand beside it; those are left to tables.

    Args:
        captions: the captions of a page by the identity of their segments; changed in place.
        found: the cells of the page.
        known: the phrases that are captions.
    """
    for cell in found:
        named = _filling(cell.whole, known)
        if named is None or (cell.beside and _is_captioned(cell, captions, known)):
            continue
        first, *others = cell.segments
        captions[id(first)] = [replace(named, segment=first)]
        for segment in others:
            captions[id(segment)] = [
                Caption(frozenset(), segment, segment, None, marked=False, sure=True)
            ]


def _filling(whole: Segment | None, known: Vocabulary) -> Caption | None:
    """Return the caption that takes up all that is printed in a cell, if one does."""
    named = captions_in(whole, known) if whole else []
    alone = len(named) == 1 and named[0].alone and named[0].sure
    return replace(named[0], label=whole) if alone and whole else None


def _is_captioned(cell: Cell, captions: dict[int, list[Caption]], known: Vocabulary) -> bool:
    """Tell whether the cell beside holds a caption, alone or over what it announces."""
    first = captions.get(id(cell.beside[0]), ())
    return any(c.sure and c.alone for c in first) or _filling(cell.whole_beside, known) is not None
