"""Pictures as files hold them: upright, in plain colours, with their size on paper."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from PIL import Image, ImageOps

#: Dots an inch that scanners write into a file. Others write what a screen has, or nothing.
_FEWEST, _MOST = 90, 1300
#: Points. A page of documents is not smaller or larger than this; A4 where it is said to be.
_SMALLEST, _LARGEST, _A4 = 250.0, 1250.0, 842.0


class Size(NamedTuple):
    """How large a picture is on paper, points."""

    width: float
    height: float


def size_on_paper(image: Image.Image) -> Size:
    """Return how large a picture is on paper, as it is stored.

    Its dots an inch count, which a fax has more of across than down. Where there are none,
    or none that a sheet of paper could have, it is taken for a sheet of A4.
    """
    across, down = _dots(image)
    width, height = image.width * 72 / across, image.height * 72 / down
    if _FEWEST <= min(across, down) <= _MOST and _SMALLEST <= max(width, height) <= _LARGEST:
        return Size(width, height)
    scale = _A4 / max(width, height)
    return Size(width * scale, height * scale)


def upright(image: Image.Image) -> Image.Image:
    """Return a picture as its camera was held, in grey or in red, green and blue."""
    return plain(ImageOps.exif_transpose(image))


def plain(image: Image.Image) -> Image.Image:
    """Return a picture in grey or in red, green and blue, on white where it has holes."""
    if image.mode in ("L", "RGB"):
        return image
    if image.mode.startswith(("I", "F")):
        deep = np.asarray(image, np.float64)
        deepest = 65535 if deep.max(initial=0) > 255 else 255
        return Image.fromarray((deep * (255 / deepest)).clip(0, 255).astype(np.uint8))
    if image.mode == "1":
        return image.convert("L")
    if image.has_transparency_data:
        paper = Image.new("RGBA", image.size, "white")
        return Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")
    return image.convert("L" if image.mode == "LA" else "RGB")


def is_turned(image: Image.Image) -> bool:
    """Tell whether the camera was held sideways, so that width and height change places."""
    return int(image.getexif().get(0x0112, 1)) in (5, 6, 7, 8)


def _dots(image: Image.Image) -> tuple[float, float]:
    """Return dots an inch across and down as the file says, or 72."""
    stated = image.info.get("dpi", (72, 72))
    try:
        across, down = float(stated[0]), float(stated[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return 72.0, 72.0
    sound = 0 < across < float("inf") and 0 < down < float("inf")
    return (across, down) if sound else (72.0, 72.0)
