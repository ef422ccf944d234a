"""Light print on dark bars, as heads of tables have it: made dark print on light."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from extractors.pages.dots import Dots, resized
from extractors.pages.patches import Place

#: Dots darker than this part of the paper around them are dark. Bars are looked for on a
#: picture with so many dots on its longer side.
_DARK, _SIDE = 0.68, 1200
#: The height of a bar, and the gap between two cells of one; parts of the longer side.
_LOWEST, _HIGHEST, _GAP = 0.010, 0.12, 0.004
#: A bar is wider than high, its rim is dark, and most of it has one colour.
_WIDER, _RIM, _FILLED = 1.5, 0.8, 0.45
#: Print differs from what it stands on by so much, and takes up this part of it at least.
_CONTRAST, _PRINTED = 50, 0.02
#: A column of dots that is light in so much of the bar's height is no letter.
_GAP_LIT = 0.8
#: So many dots on either side of the rim of a bar may be half paper.
_EDGE = 5


def with_dark_print(picture: Dots) -> Dots:
    """Return a straight sheet on which what was printed light on dark is dark on white.

    Args:
        picture: the sheet, in grey or in colours; it stays as it is.
    """
    grey = picture if picture.ndim == 2 else cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    turned = picture
    for place, shape in _bars(grey):
        inverse = _turned(place.of(grey), shape)
        if inverse is None:
            continue
        if turned is picture:
            turned = picture.copy()
        within = shape > 0
        part = place.of(turned)
        part[within] = inverse[within] if part.ndim == 2 else inverse[within][:, None]
        part[within & ~_inside(shape)] = 255  # the rim, half paper, would be a line
    return turned


def _bars(grey: Dots) -> Iterator[tuple[Place, Dots]]:
    """Yield the place of each dark bar, and which of its dots belong to it."""
    seen = resized(grey, _SIDE / max(grey.shape))
    side, scale = max(seen.shape), max(grey.shape) / max(seen.shape)
    dark = (seen < _DARK * _paper(seen)).astype(np.uint8)
    gap = np.ones((1, max(round(_GAP * side), 3)), np.uint8)
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, gap)
    outlines, _ = cv2.findContours(joined, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for outline in outlines:
        left, top, wide, high = cv2.boundingRect(outline)
        if not (_LOWEST * side <= high <= _HIGHEST * side and wide >= _WIDER * high):
            continue
        if _rim(dark[top : top + high, left : left + wide]) < _RIM:
            continue
        found = Place(left, top, left + wide, top + high).times(scale)
        place = found.wider(_EDGE, grey.shape[1], grey.shape[0])
        shape = np.zeros(place.of(grey).shape, np.uint8)
        at = (outline * scale - (place.left, place.top)).astype(np.int32)
        cv2.drawContours(shape, [at], -1, 1, cv2.FILLED)
        cv2.drawContours(shape, [at], -1, 1, _EDGE)
        yield place, shape


def _paper(seen: Dots) -> Dots:
    """Return how light the paper is around each dot."""
    coarse = resized(seen, 1 / 8)
    size = round(2 * _HIGHEST * max(coarse.shape))
    light = cv2.dilate(coarse, np.ones((size, size), np.uint8))
    return cv2.resize(light, (seen.shape[1], seen.shape[0]))


def _rim(dark: Dots) -> float:
    """Return how much of the outermost line but one of a part is dark."""
    inner = dark[1:-1, 1:-1]
    return float(np.concatenate([inner[0], inner[-1], inner[:, 0], inner[:, -1]]).mean())


def _inside(shape: Dots) -> Dots:
    """Return which dots of a bar are not at its rim."""
    rim = np.ones((2 * _EDGE + 1, 2 * _EDGE + 1), np.uint8)
    eroded: Dots = cv2.erode(shape, rim, borderType=cv2.BORDER_CONSTANT, borderValue=0)
    return eroded > 0


def _turned(part: Dots, shape: Dots) -> Dots | None:
    """Return a bar with its print dark on white, or nothing if no light print is on it."""
    inside = _inside(shape)
    dots = part[inside].astype(np.int16)
    if not dots.size:
        return None
    fill = int(np.median(dots))
    light = dots > fill + _CONTRAST
    if (np.abs(dots - fill) < _CONTRAST).mean() < _FILLED:
        return None
    if light.mean() < max(_PRINTED, (dots < fill - _CONTRAST).mean()):
        return None
    letters = float(np.median(dots[light]))
    inverse: Dots = (letters - part.astype(np.float32)) / (letters - fill) * 255
    inverse[:, _gaps(light, inside)] = 255
    return inverse.clip(0, 255).astype(np.uint8)


def _gaps(light: Dots, inside: Dots) -> Dots:
    """Return which columns of dots are paper from top to bottom: the gaps between two cells."""
    lit = np.zeros(inside.shape, np.uint8)
    lit[inside] = light
    whole = lit.sum(axis=0) > _GAP_LIT * np.maximum(inside.sum(axis=0), 1)
    wider = cv2.dilate(whole.astype(np.uint8)[None, :], np.ones((1, _EDGE), np.uint8))
    gaps: Dots = wider[0] > 0
    return gaps
