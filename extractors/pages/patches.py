"""Where print is on a picture, before anything of it is recognised."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import cv2
import numpy as np

from extractors.pages.dots import Dots

#: Letters on a picture whose longer side has about 1,200 dots.
_SMALLEST, _TALLEST, _BROADEST = 3, 45, 70
_FEWEST = 12
#: Words whose letters touch are as high as most letters are broad and up to so many times that, and
#: ink fills so much of them: less is a stroke of a pen, more a bar.
_HIGHER, _FILLED = 2.5, (0.25, 0.85)
#: How far a letter is from the next one of its word, in letters; lines are further apart.
_NEXT = 0.5


class Place(NamedTuple):
    """A rectangle of a picture, in dots."""

    left: int
    top: int
    right: int
    bottom: int

    def of(self, picture: Dots) -> Dots:
        """Return this part of a picture."""
        return picture[self.top : self.bottom, self.left : self.right]

    def times(self, scale: float) -> Place:
        """Return the same place on a larger or smaller picture."""
        return Place(*(round(side * scale) for side in self))

    def wider(self, air: int, wide: int, high: int) -> Place:
        """Return the same place with some paper around it, on a picture of this size."""
        return Place(
            max(self.left - air, 0),
            max(self.top - air, 0),
            min(self.right + air, wide),
            min(self.bottom + air, high),
        )

    def overlaps(self, other: Place) -> bool:
        """Tell whether two places have dots in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


class Print(NamedTuple):
    """The ink of letters, 1 on 0, without ruled lines and pictures; and how large most are."""

    ink: Dots
    size: int


def print_on(small: Dots) -> Print | None:
    """Return the print on a picture in grey with some 1,200 dots on its longer side, if any."""
    black = cv2.adaptiveThreshold(
        small, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, 31, 15
    )
    _, labels, stats, _ = cv2.connectedComponentsWithStats(black, connectivity=8)
    wide, high, dark = stats[:, cv2.CC_STAT_WIDTH : cv2.CC_STAT_AREA + 1].T
    longer, shorter = np.maximum(wide, high), np.minimum(wide, high)
    letters = (longer >= 2 * _SMALLEST) & (shorter >= _SMALLEST) & (longer <= _BROADEST)
    letters &= shorter <= _TALLEST
    letters[0] = False
    if letters.sum() < _FEWEST:
        return None
    broad, filled = np.median(shorter[letters]), dark / (wide * high)
    words = (longer > _BROADEST) & (shorter >= broad) & (shorter < _HIGHER * broad)
    words &= (filled > _FILLED[0]) & (filled < _FILLED[1])
    return Print((letters | words).astype(np.uint8)[labels], int(np.median(longer[letters])))


def words_along(seen: Print) -> list[Place]:
    """Return the patches of ink when letters are joined to those left and right of them."""
    return _patches(seen, 1, _reach(seen))


def words_down(seen: Print) -> list[Place]:
    """Return the patches of ink when letters are joined to those above and below them."""
    return _patches(seen, _reach(seen), 1)


def _reach(seen: Print) -> int:
    return max(round(_NEXT * seen.size), 1)


def _patches(seen: Print, down: int, along: int) -> list[Place]:
    joined = cv2.dilate(seen.ink, np.ones((down, along), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return [
        Place(left, top, left + wide, top + high) for left, top, wide, high, _ in stats[1:].tolist()
    ]


def apart(places: Iterable[Place]) -> list[Place]:
    """Join places that overlap: the rings and the star of a seal are one."""
    joined: list[Place] = []
    for place in places:
        for other in [other for other in joined if place.overlaps(other)]:
            joined.remove(other)
            place = Place(*map(min, place[:2], other[:2]), *map(max, place[2:], other[2:]))
        joined.append(place)
    return joined
