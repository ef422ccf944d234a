"""Captions that fill a ruled cell of their own, over as many lines as they take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
#: What is typed into a cell is so many times as high as its caption in small print.
_TYPED = 1.15


class Cell(NamedTuple):
    """What is printed in a ruled cell of several lines, and in the cell to its right.

    Both come line by line, and as one if they have few words.
    """

    segments: tuple[Segment, ...]
    whole: Segment | None
    beside: tuple[Segment, ...]
    whole_beside: Segment | None


def in_boxes(lines: Iterable[Line], ruling: Ruling) -> dict[Box, list[Segment]]:
    """Return what is printed in each ruled box of a form, line by line."""
    inside: dict[Box, list[Segment]] = {}
    for line in lines:
        for segment in line.segments:
            box = ruling.box(*segment.middle)
            if box and box.bottom - box.top <= _HIGHEST * line.page.height:
                inside.setdefault(box, []).append(segment)
    return inside


def small_heads(inside: Mapping[Box, Sequence[Segment]]) -> list[tuple[Segment, ...]]:
    """Return the lines in small print, two or more, that head a cell with larger letters below."""
    found: list[tuple[Segment, ...]] = []
    for segments in inside.values():
        first = segments[0]
        larger = (i for i, s in enumerate(segments) if s.size > _TYPED * first.size)
        small = segments[: next(larger, 0)]
        if len(small) > 1 and all(abs(s.box.x0 - first.box.x0) < first.height for s in small):
            found.append(tuple(small))
    return found


def cells(inside: Mapping[Box, Sequence[Segment]], ruling: Ruling) -> list[Cell]:
    """Return the ruled cells of several lines and few words that have a cell beside them."""
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
        if named and not (cell.beside and _is_captioned(cell, captions, known)):
            _join(captions, named, cell.segments)


def join_small_heads(
    captions: dict[int, list[Caption]], heads: Iterable[Sequence[Segment]], known: Vocabulary
) -> None:
    """Make one caption of the small lines that head a cell where one phrase takes up all of them.

    Args:
        captions: the captions of a page by the identity of their segments; changed in place.
        heads: the lines of each cell.
        known: the phrases that are captions.
    """
    for lines in heads:
        if named := _filling(_as_one(lines), known):
            _join(captions, named, lines)


def _join(captions: dict[int, list[Caption]], named: Caption, lines: Sequence[Segment]) -> None:
    first, *others = lines
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
