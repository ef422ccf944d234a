"""Where the corners of a sheet of paper are on a photograph of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.pages.dots import Dots, lightest

Corners = NDArray[Any]

#: The part of the picture that a sheet takes up, at least and at most.
_LEAST, _MOST = 0.2, 0.97
#: How much of its outline a sheet fills; a hand or a shadow takes some of it away.
_FILLED = 0.93
#: How much lighter than what is around it a sheet is along its edges, of 255.
_LIGHTER = 18.0
#: The part of each edge along which that can be seen.
_ALONG = 0.7


def corners_of_sheet(small: Dots) -> Corners | None:
    """Find the four corners of one light sheet on a darker ground.

    Args:
        small: the picture in colours; about 1,200 dots on its longer side.

    Returns:
        The corners from the upper left one with the clock, or none where the picture shows
        nothing but the paper, as a scan does.
    """
    best, surest = None, 0.0
    lightness = lightest(small)
    if _fills_the_picture(lightness):
        return None
    for mask in _masks(small, lightness):
        corners = _four_corners(mask)
        if corners is not None and (sure := _sureness(lightness, corners)) > surest:
            best, surest = corners, sure
    return best


def _fills_the_picture(lightness: Dots) -> bool:
    """Tell whether all four rims of a picture are as light as most of it, as on a scan."""
    rim = max(round(0.012 * max(lightness.shape)), 1)
    rims = (lightness[:rim], lightness[-rim:], lightness[:, :rim], lightness[:, -rim:])
    paper = float(np.median(lightness))
    return all(np.percentile(side, 20) > 0.94 * paper for side in rims)


def _masks(small: Dots, lightness: Dots) -> Iterator[Dots]:
    """Yield what may be paper: what is light, what has no colour, what edges enclose."""
    print_gone = cv2.morphologyEx(lightness, cv2.MORPH_CLOSE, np.ones((21, 21), np.uint8))
    flat = cv2.GaussianBlur(print_gone, (0, 0), 3)
    yield cv2.threshold(flat, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)[1]
    colour = cv2.cvtColor(small, cv2.COLOR_RGB2HSV)[:, :, 1]
    dull = cv2.GaussianBlur(cv2.medianBlur(colour, 9), (0, 0), 3)
    yield cv2.threshold(dull, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)[1]
    edges = cv2.dilate(cv2.Canny(flat, 12, 36), np.ones((5, 5), np.uint8))
    yield _around_the_middle(cv2.bitwise_not(edges))


def _around_the_middle(mask: Dots) -> Dots:
    """Return the patch of a mask that takes up most of the middle of the picture."""
    _, labels = cv2.connectedComponents(mask, connectivity=4)
    high, wide = mask.shape
    middle = labels[high // 3 : high - high // 3, wide // 3 : wide - wide // 3]
    sizes = np.bincount(middle[middle > 0].ravel(), minlength=1)
    return np.where(labels == sizes.argmax(), mask, 0).astype(np.uint8)


def _four_corners(mask: Dots) -> Corners | None:
    """Return the corners of the largest patch of a mask, if it has four."""
    whole = float(mask.shape[0] * mask.shape[1])
    clean = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((9, 9), np.uint8))
    patches, _ = cv2.findContours(clean, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    patch = max(patches, key=cv2.contourArea, default=None)
    if patch is None or not _LEAST * whole <= cv2.contourArea(patch) <= _MOST * whole:
        return None
    hull = cv2.convexHull(patch)
    for looseness in (0.01, 0.02, 0.03, 0.05):
        outline = cv2.approxPolyDP(hull, looseness * cv2.arcLength(hull, closed=True), True)
        if len(outline) == 4:
            corners = _in_order(outline.reshape(4, 2).astype(np.float32))
            filled = cv2.contourArea(patch) / max(cv2.contourArea(corners), 1.0)
            return corners if _FILLED <= filled <= 2 - _FILLED and _is_sheet(corners) else None
    return None


def _in_order(corners: Corners) -> Corners:
    """Sort corners with the clock, from the one nearest to the upper left."""
    middle = corners.mean(axis=0)
    turned = np.argsort(np.arctan2(*(corners - middle).T[::-1]))
    corners = corners[turned]
    return np.roll(corners, -int(np.argmin(corners.sum(axis=1))), axis=0)


def _is_sheet(corners: Corners) -> bool:
    """Tell whether every corner is nearly square, as far as a view from aside leaves it so."""
    before, after = np.roll(corners, 1, axis=0) - corners, np.roll(corners, -1, axis=0) - corners
    lengths = np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1)
    cosines = (before * after).sum(axis=1) / np.maximum(lengths, 1.0)
    return bool((np.abs(cosines) < 0.45).all())


def _sureness(lightness: Dots, corners: Corners) -> float:
    """Return how plainly the ground beside every edge is darker than the paper, or 0.

    An edge that runs along the rim of the picture has no ground beside it.
    """
    high, wide = lightness.shape
    middle, gap = corners.mean(axis=0), 0.012 * max(high, wide)
    contrasts = []
    for start, end in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        steps = np.linspace(0.05, 0.95, 60)[:, None]
        line = start * (1 - steps) + end * steps
        along = (end - start) / max(float(np.linalg.norm(end - start)), 1.0)
        outward = np.array([along[1], -along[0]])
        if np.dot(outward, line[30] - middle) < 0:
            outward = -outward
        inner, outer = line - gap * outward, line + gap * outward
        seen = ((outer >= 0) & (outer < (wide, high))).all(axis=1)
        if seen.mean() < 0.5:
            continue
        differences = _at(lightness, inner[seen]) - _at(lightness, outer[seen])
        if (differences > _LIGHTER).mean() < _ALONG:
            return 0.0
        contrasts.append(float(np.median(differences)))
    return min(contrasts) if len(contrasts) >= 2 else 0.0


def _at(picture: Dots, points: Dots) -> Dots:
    high, wide = picture.shape
    xs = np.clip(points[:, 0], 0, wide - 1).astype(int)
    ys = np.clip(points[:, 1], 0, high - 1).astype(int)
    found: Dots = picture[ys, xs].astype(np.float64)
    return found
