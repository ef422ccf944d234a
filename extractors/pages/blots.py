"""Ink on a scan that is neither words nor ruled lines: signatures, seals, emblems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PIL import Image, ImageDraw

from extractors.evidence import Box
from extractors.pages.page import Word

#: Points. The picture is looked at in squares of this side.
_SQUARE = 4.0
#: A square with an average lighter than this has no ink to speak of.
_LIGHT = 242
_WIDE, _HIGH, _SQUARES = 30.0, 10.0, 8
#: Words that the recogniser is less sure of may be somebody's hand, as are letters far
#: broader than high.
_SURE, _BROAD = 0.7, 1.5


def blots_of_image(
    clean: Image.Image, words: Iterable[Word], across: float, down: float
) -> tuple[Box, ...]:
    """Return the places of larger patches of ink.

    Args:
        clean: the picture in grey, without its ruled lines.
        words: what was recognised on it; places in points.
        across: points for one dot from left to right.
        down: points for one dot from top to bottom.
    """
    rest = clean.copy()
    pen = ImageDraw.Draw(rest)
    for word in words:
        if _is_print(word):
            x0, top, x1, bottom = word.x0 - 2, word.top - 2, word.x1 + 2, word.bottom + 2
            pen.rectangle((x0 / across, top / down, x1 / across, bottom / down), fill=255)
    steps = (max(round(_SQUARE / across), 1), max(round(_SQUARE / down), 1))
    small = rest.reduce(steps)
    inked = {
        (index % small.width, index // small.width)
        for index, value in enumerate(small.tobytes())
        if value < _LIGHT
    }
    wide, high = steps[0] * across, steps[1] * down
    boxes = (_box(patch, wide, high) for patch in _patches(inked) if len(patch) >= _SQUARES)
    return tuple(b for b in boxes if b.x1 - b.x0 >= _WIDE and b.bottom - b.top >= _HIGH)


def _is_print(word: Word) -> bool:
    broad = (word.x1 - word.x0) / len(word.text) > _BROAD * (word.bottom - word.top)
    return word.confidence >= _SURE and not broad


def _box(patch: Sequence[tuple[int, int]], wide: float, high: float) -> Box:
    xs, ys = [x for x, _ in patch], [y for _, y in patch]
    return Box(
        round(min(xs) * wide, 2),
        round(min(ys) * high, 2),
        round((max(xs) + 1) * wide, 2),
        round((max(ys) + 1) * high, 2),
    )


def _patches(inked: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the squares that touch one another, in the order of the first of each."""
    left = set(inked)
    for start in sorted(inked):
        if start not in left:
            continue
        left.discard(start)
        patch, edge = [start], [start]
        while edge:
            x, y = edge.pop()
            for square in [(x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]:
                if square in left:
                    left.discard(square)
                    patch.append(square)
                    edge.append(square)
        yield patch
