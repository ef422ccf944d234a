"""Captions that fill a ruled cell of their own, over as many lines as they take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from extractors.evidence import Box
from extractors.layout.labels import Caption, captions_in
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary
from extractors.layout.ruling import Ruling

#: A cell with more words holds a text, no caption.
_MOST_WORDS = 12
#: A cell that takes up more of the height of a page is no cell of a form.
_HIGHEST = 0.3


class Cell(NamedTuple):
    """What is printed in a ruled cell of several lines, and in the cell to its right."""

    segments: tuple[Segment, ...]
    beside: tuple[Segment, ...]


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
        few = len(segments) > 1 and sum(len(s.words) for s in segments) <= _MOST_WORDS
        right = ruling.box(box.x1 + 2, (box.top + box.bottom) / 2) if few else None
        if right:
            found.append(Cell(tuple(segments), tuple(inside.get(right, ()))))
    return found


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
    for segments, beside in found:
        whole = _filling(segments, known)
        if whole is None or (beside and _is_captioned(beside, captions, known)):
            continue
        first, *others = segments
        captions[id(first)] = [replace(whole, segment=first)]
        for segment in others:
            captions[id(segment)] = [
                Caption(frozenset(), segment, segment, None, marked=False, sure=True)
            ]


def _filling(segments: tuple[Segment, ...], known: Vocabulary) -> Caption | None:
    """Return the caption that takes up all that is printed in a cell, if one does."""
    if sum(len(s.words) for s in segments) > _MOST_WORDS:
        return None
    whole = Segment(segments[0].page, tuple(w for s in segments for w in s.words))
    named = captions_in(whole, known)
    alone = len(named) == 1 and named[0].alone and named[0].sure
    return replace(named[0], label=whole) if alone else None


def _is_captioned(
    segments: tuple[Segment, ...], captions: dict[int, list[Caption]], known: Vocabulary
) -> bool:
    """Tell whether a cell holds a caption, alone or over what it announces."""
    first = captions.get(id(segments[0]), ())
    return any(c.sure and c.alone for c in first) or _filling(segments, known) is not None
