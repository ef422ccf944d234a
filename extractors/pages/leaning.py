"""How the lines of print on a picture lean: sideways or level, and by how many degrees."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from extractors.pages.dots import Dots
from extractors.pages.patches import print_on, words_along, words_down

#: Degrees. Paper that lies further askew is not meant to be read.
_FURTHEST = 15.0
#: Dots of ink that are looked at: more say nothing new.
_DOTS = 10_000


class Lean(NamedTuple):
    """How print lies: sideways if its lines run up and down the picture.

    ``degrees`` are what the picture, once its lines run level, must still be turned by,
    against the clock, until they do so exactly.
    """

    sideways: bool = False
    degrees: float = 0.0


def lean_of(small: Dots) -> Lean:
    """Tell how the print of a picture lies.

    Letters stand closer to the next letter than to the next line. Lines of print are where
    rows of dots with much ink take turns with rows that have none: they run at the angle at
    which they do so most.

    Args:
        small: the picture in grey, its longer side about 1,200 dots.
    """
    if (seen := print_on(small)) is None:
        return Lean()
    sideways = len(words_down(seen)) < len(words_along(seen))
    ys, xs = np.nonzero(seen.ink)
    step = max(len(xs) // _DOTS, 1)
    ink = xs[::step].astype(np.float32), ys[::step].astype(np.float32)
    return Lean(sideways, _degrees(ink[1], -ink[0]) if sideways else _degrees(*ink))


def _degrees(along: NDArray[np.float32], across: NDArray[np.float32]) -> float:
    """Find the angle to one axis at which ink stands most in rows: roughly, then finely.

    Lines of a full page stand in rows within a fifth of a degree only; print in columns, as of a
    typewriter, does so a little at other angles too.
    """
    middle, reach = 0.0, _FURTHEST
    for step in (0.2, 0.05):
        angles = np.arange(middle - reach, middle + reach + step / 2, step)
        contrasts = [_contrast(along, across, float(angle)) for angle in angles]
        middle, reach = float(angles[int(np.argmax(contrasts))]), step
    return round(middle, 2)


def _contrast(along: NDArray[np.float32], across: NDArray[np.float32], degrees: float) -> float:
    """Measure how unlike neighbouring rows are if rows run at this angle."""
    turn = np.float32(np.tan(np.radians(degrees)))
    rows = across - along * turn
    counts = np.bincount((rows - rows.min()).astype(np.int32)).astype(np.float64)
    return float(np.square(np.diff(counts)).sum() / max(np.square(counts).sum(), 1) * counts.max())
