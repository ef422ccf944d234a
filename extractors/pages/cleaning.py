"""A straight picture of a sheet made fit for recognition: even light, no seals over print."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np

from extractors.pages.dots import Dots, lightest, resized, span_of_colours
from extractors.pages.patches import Place, apart

#: The sheet is looked at in squares of so many dots to know how light its paper is there.
_SQUARE = 4
#: The print that the paper shows between: a letter, a bold line; in squares.
_PRINT = 15
#: How much lighter one part of the paper may be than another before it is evened out.
_UNEVEN = 30
#: Ink has a colour if its lightest and darkest primary lie so far apart.
_COLOURED = 45
#: The part of a picture that specks of colour take up: a tint at the rims of black letters.
_SPECKS = 0.0004
#: The smaller and the larger side of a seal, a stamp or a signature; parts of the longer
#: side of the sheet. Letters are smaller; a printed form in colour is larger.
_SMALLEST, _LARGEST = 0.035, 0.30


class Clean(NamedTuple):
    """A sheet in grey, and the same without its seals, if it has any, and where they are."""

    whole: Dots
    plain: Dots
    seals: tuple[Place, ...] = ()


def cleaned(picture: Dots) -> Clean:
    """Even out the light on a sheet, and take seals and signatures in colour off its print.

    Args:
        picture: the straight sheet, in grey or in colours.
    """
    even = _evenly_lit(picture)
    if even.ndim == 2:
        return Clean(even, even)
    whole = cv2.cvtColor(even, cv2.COLOR_RGB2GRAY)
    seals = tuple(apart(_seals(even)))
    if not seals:
        return Clean(whole, whole)
    plain = whole.copy()
    for seal in seals:
        part = seal.of(even)
        colour = np.maximum(span_of_colours(part), _COLOURED) - _COLOURED  # noise has some too
        seal.of(plain)[:] = cv2.add(lightest(part), colour)
    return Clean(whole, plain, seals)


def has_colour(small: Dots) -> bool:
    """Tell whether more than specks of a picture in colours are coloured."""
    return bool((span_of_colours(small) > _COLOURED).mean() > _SPECKS)


def _evenly_lit(picture: Dots) -> Dots:
    """Divide by the light of the paper around each place, in each colour, if that varies."""
    paper = cv2.dilate(resized(picture, 1 / _SQUARE), np.ones((_PRINT, _PRINT), np.uint8))
    darkest, lightest = np.percentile(paper[::4, ::4], (2, 98))
    if lightest - darkest < _UNEVEN and darkest > 255 - 2 * _UNEVEN:
        return picture
    paper = cv2.GaussianBlur(paper, (0, 0), _PRINT / 2)
    paper = cv2.resize(paper, (picture.shape[1], picture.shape[0]))
    return cv2.divide(picture, np.maximum(paper, 32), scale=255).astype(np.uint8)


def _seals(picture: Dots) -> Iterator[Place]:
    """Yield the places of large drawings in colour."""
    small = resized(picture, 0.5)
    colour = (span_of_colours(small) > _COLOURED).astype(np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(colour, connectivity=8)
    side = max(small.shape[:2])
    for left, top, wide, high, _ in stats[1:].tolist():
        longer, shorter = max(wide, high), min(wide, high)
        if _SMALLEST * side <= longer <= _LARGEST * side and shorter >= _SMALLEST * side / 3:
            yield Place(2 * left, 2 * top, 2 * (left + wide), 2 * (top + high))
