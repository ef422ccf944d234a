"""Pictures as their dots: rows from top to bottom, in grey or in colours with red first."""

from __future__ import annotations

from typing import Any

import cv2
from numpy.typing import NDArray

Dots = NDArray[Any]

# pages are recognised side by side: threads of one would only wait for those of another
cv2.setNumThreads(1)

#: Dots of the longer side at which a picture is looked at as a whole: letters are still letters.
SMALL = 1200


def small(picture: Dots, side: int = SMALL) -> Dots:
    """Return a picture with so many dots on its longer side, or itself if it has no more."""
    return resized(picture, side / max(picture.shape[:2]))


def span_of_colours(picture: Dots) -> Dots:
    """Return how far the lightest and the darkest primary of each dot lie apart."""
    return cv2.subtract(lightest(picture), _darkest(picture))


def lightest(picture: Dots) -> Dots:
    """Return the lightest primary of each dot."""
    red, green, blue = cv2.split(picture)
    return cv2.max(cv2.max(red, green), blue)


def _darkest(picture: Dots) -> Dots:
    red, green, blue = cv2.split(picture)
    return cv2.min(cv2.min(red, green), blue)


def resized(picture: Dots, scale: float) -> Dots:
    """Return a smaller picture, each dot the mean of those that it stands for."""
    if scale >= 1:
        return picture
    return cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
