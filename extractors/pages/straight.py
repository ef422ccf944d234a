"""A scan or a photograph of a sheet as the sheet lies straight before its reader."""

from __future__ import annotations

from typing import Any, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.pages.dots import SMALL, Dots, small
from extractors.pages.leaning import lean_of
from extractors.pages.sheet_corners import Corners, corners_of_sheet

#: Degrees that neither recogniser nor reader minds.
_HARMLESS = 0.2

Matrix = NDArray[Any]


class Straight(NamedTuple):
    """A sheet as a picture with level lines, and where each of its dots came from.

    ``back`` takes a place on it to the place on the picture as it came; none if it is the
    same. ``sideways`` tells that the sheet was turned by a quarter, this way or the other:
    its print may stand upright now or on its head.
    """

    picture: Dots
    back: Matrix | None = None
    sideways: bool = False
    photographed: bool = False


def straightened(picture: Dots) -> Straight:
    """Cut the sheet out of what is around it, and turn it until its lines run level.

    Args:
        picture: in grey or in colours.
    """
    seen = small(picture)
    scale = seen.shape[0] / picture.shape[0]
    colours = seen if seen.ndim == 3 else cv2.cvtColor(seen, cv2.COLOR_GRAY2RGB)
    corners = corners_of_sheet(colours)
    matrix, size = np.eye(3), (picture.shape[1], picture.shape[0])
    if corners is not None:
        matrix, size = _flattening((corners + 0.5) / scale - 0.5)
        seen = _drawn(picture, matrix, size, min(SMALL / max(size), 1.0))
    lean = lean_of(seen if seen.ndim == 2 else cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY))
    if lean.sideways:
        quarter = np.array([[0, -1, size[1] - 1], [1, 0, 0], [0, 0, 1]], float)
        matrix, size = quarter @ matrix, (size[1], size[0])
    if abs(lean.degrees) > _HARMLESS:
        matrix, size = _turning(lean.degrees, size) @ matrix, size
    elif corners is None and not lean.sideways:
        return Straight(picture)
    return Straight(
        _drawn(picture, matrix, size), np.linalg.inv(matrix), lean.sideways, corners is not None
    )


def on_its_head(sheet: Straight) -> Straight:
    """Return the sheet turned by half."""
    high, wide = sheet.picture.shape[:2]
    half = np.array([[-1, 0, wide - 1], [0, -1, high - 1], [0, 0, 1]], float)
    back = half if sheet.back is None else sheet.back @ half
    picture = np.ascontiguousarray(sheet.picture[::-1, ::-1])
    return sheet._replace(picture=picture, back=back)


def _flattening(corners: Corners) -> tuple[Matrix, tuple[int, int]]:
    """Return what makes a sheet seen aslant a rectangle, and the size of that, in dots."""
    sides = np.linalg.norm(np.roll(corners, -1, axis=0) - corners, axis=1)
    wide, high = round(float(max(sides[0], sides[2]))), round(float(max(sides[1], sides[3])))
    target = np.array([[0, 0], [wide - 1, 0], [wide - 1, high - 1], [0, high - 1]], np.float32)
    matrix = cv2.getPerspectiveTransform(corners.astype(np.float32), target)
    return matrix.astype(np.float64), (wide, high)


def _turning(degrees: float, size: tuple[int, int]) -> Matrix:
    """Return what turns a picture against the clock around its middle."""
    middle = ((size[0] - 1) / 2, (size[1] - 1) / 2)
    return np.vstack([cv2.getRotationMatrix2D(middle, degrees, 1.0), [0.0, 0.0, 1.0]])


def _drawn(picture: Dots, matrix: Matrix, size: tuple[int, int], scale: float = 1.0) -> Dots:
    shrink = np.diag([scale, scale, 1.0])
    target = (max(round(size[0] * scale), 1), max(round(size[1] * scale), 1))
    drawn = cv2.warpPerspective(
        picture,
        shrink @ matrix,
        target,
        flags=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return drawn
