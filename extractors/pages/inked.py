"""The ruled lines of a page that is a picture."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from extractors.pages.dots import Dots, resized
from extractors.pages.page import Rule

#: Lines are looked for on a picture with dots of this side, points; there, ink darker than
#: this is black.
_DOT, _BLACK = 0.7, 170
#: The shortest line that counts, and the thickest; points. No stroke of a letter is as
#: long, no bar of ink as thin.
_SHORTEST, _THICKEST = 28.0, 4.0
#: The shortest piece of a line that specks have broken, points, and the dots between two.
_PIECE, _GAP = 10.0, 3


def rules_of_image(picture: Dots, dot: float) -> tuple[Rule, ...]:
    """Find straight level and upright lines.

    Args:
        picture: a straight sheet, in grey.
        dot: the side of a dot, points.

    Returns:
        Their middles, in dots.
    """
    scale = min(dot / _DOT, 1.0)
    black = (resized(picture, scale) < _BLACK).astype(np.uint8)
    thickness = max(_THICKEST * scale / dot, 2.0)
    level = [
        Rule(left, top + high / 2, left + wide, top + high / 2)
        for left, top, wide, high in _runs(black, dot / scale, down=False)
        if high <= thickness
    ]
    upright = [
        Rule(left + wide / 2, top, left + wide / 2, top + high)
        for left, top, wide, high in _runs(black, dot / scale, down=True)
        if wide <= thickness
    ]
    return tuple(Rule(*(side / scale for side in rule)) for rule in (*level, *upright))


def without_rules(picture: Dots, rules: Iterable[Rule], dot: float) -> Dots:
    """Return the picture without its ruled lines; places in dots."""
    clean = picture.copy()
    width = max(round(2.3 / dot), 3)
    for rule in rules:
        start, end = (round(rule.x0), round(rule.top)), (round(rule.x1), round(rule.bottom))
        cv2.line(clean, start, end, 255, width)
    return clean


def _runs(black: Dots, dot: float, *, down: bool) -> list[list[int]]:
    """Return left, top, width and height of each long run of ink, down or along."""

    def bar(length: int) -> Dots:
        return np.ones((length, 1) if down else (1, length), np.uint8)

    pieces = cv2.morphologyEx(black, cv2.MORPH_OPEN, bar(max(round(_PIECE / dot), 2)))
    joined = cv2.morphologyEx(pieces, cv2.MORPH_CLOSE, bar(_GAP))
    runs = cv2.morphologyEx(joined, cv2.MORPH_OPEN, bar(max(round(_SHORTEST / dot), 2)))
    stats: list[list[int]] = cv2.connectedComponentsWithStats(runs)[2][1:, :4].tolist()
    return stats
