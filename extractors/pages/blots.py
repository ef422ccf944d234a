"""Ink on a scan that is neither words nor ruled lines: signatures, seals, emblems."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from extractors.evidence import Box
from extractors.pages.dots import Dots, resized
from extractors.pages.page import Word

#: Points. The picture is looked at in squares of this side.
_SQUARE = 4.0
#: A square less dark than this against the paper around it has no ink to speak of, of 255.
_INK = 13
#: Squares. Paper shows around every patch of ink that is narrower than this.
_PAPER = 45
#: The least width and height of a patch, points, and the least squares.
_WIDE, _HIGH, _SQUARES = 30.0, 10.0, 8
#: Words that the recogniser is less sure of may be somebody's hand, as are letters far
#: broader than high.
_SURE, _BROAD = 0.7, 1.5


def blots_of_image(clean: Dots, words: Iterable[Word], dot: float) -> tuple[Box, ...]:
    """Return the places of larger patches of ink, in points.

    Args:
        clean: the sheet in grey, without its ruled lines.
        words: what was recognised on it; places in dots.
        dot: the side of a dot, points.
    """
    rest = clean.copy()
    air = 2 / dot
    for word in words:
        if _is_print(word):
            x0, top, x1, bottom = word.x0 - air, word.top - air, word.x1 + air, word.bottom + air
            rest[max(int(top), 0) : int(bottom) + 1, max(int(x0), 0) : int(x1) + 1] = 255
    squares = resized(rest, dot / _SQUARE)
    paper = cv2.morphologyEx(squares, cv2.MORPH_CLOSE, np.ones((_PAPER, _PAPER), np.uint8))
    inked = (cv2.subtract(paper, squares) > _INK).astype(np.uint8)
    stats = cv2.connectedComponentsWithStats(inked, connectivity=8)[2]
    return tuple(
        Box(left * _SQUARE, top * _SQUARE, (left + wide) * _SQUARE, (top + high) * _SQUARE)
        for left, top, wide, high, dark in stats[1:].tolist()
        if dark >= _SQUARES and wide * _SQUARE >= _WIDE and high * _SQUARE >= _HIGH
    )


def _is_print(word: Word) -> bool:
    broad = (word.x1 - word.x0) / len(word.text) > _BROAD * (word.bottom - word.top)
    return word.confidence >= _SURE and not broad
