"""From a PDF's own coordinates to points from the top left corner of the page as seen."""

from __future__ import annotations

from collections.abc import Callable


class Placing:
    """How one page lies: its visible box and its rotation.

    Args:
        bbox: left, bottom, right, top of the visible part, in PDF coordinates.
        rotation: 0, 90, 180 or 270 degrees clockwise.

    >>> Placing((0, 0, 100, 200), 90).box(10, 20, 30, 25)
    (20, 10, 25, 30)
    """

    def __init__(self, bbox: tuple[float, float, float, float], rotation: int) -> None:
        left, bottom, right, top = bbox
        turns: dict[int, Callable[[float, float], tuple[float, float]]] = {
            0: lambda x, y: (x - left, top - y),
            90: lambda x, y: (y - bottom, x - left),
            180: lambda x, y: (right - x, y - bottom),
            270: lambda x, y: (top - y, right - x),
        }
        #: Whether what is upright in the file is seen sideways.
        self.sideways = rotation % 180 == 90
        self.point = turns[rotation % 360]
        self.box: Callable[[float, float, float, float], tuple[float, float, float, float]]
        if rotation % 360 == 0:
            self.box = lambda x0, y0, x1, y1: (x0 - left, top - y1, x1 - left, top - y0)
        else:
            self.box = self._turned

    def _turned(
        self, x0: float, y0: float, x1: float, y1: float
    ) -> tuple[float, float, float, float]:
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return min(a, c), min(b, d), max(a, c), max(b, d)
