"""Photos and scans that came as pictures: their pages, one at a time."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PIL import Image

from extractors.pages.errors import Unreadable
from extractors.pages.image import is_turned, size_on_paper, upright

#: Dots; no scanner makes more of a sheet of paper.
_LARGEST = 120_000_000
#: Dots of the longer side that a page is recognised from: small print needs so many, and
#: none needs more.
_FEWEST, _MOST = 1600, 3508
_PAGES = 500

#: What Pillow lets through when the inside of a picture is not what its head says.
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    struct.error,
)


class Picture(NamedTuple):
    """One page as a picture, with the size that it has on paper, in points."""

    image: Image.Image
    width: float
    height: float


def count_of_pictures(raw: bytes) -> int:
    """Return how many pages a picture file has: a fax or scan in TIFF may have many.

    Raises:
        Unreadable: if it is damaged, or too long.
    """
    with _opened(raw) as image:
        # what moves on a screen, or what a camera keeps beside a photo, is no further page
        count = int(getattr(image, "n_frames", 1)) if image.format == "TIFF" else 1
    if count > _PAGES:
        raise Unreadable(
            f"the file has more than {_PAGES} pages; send only the documents",
            f"文件超过 {_PAGES} 页，请只发送单证",
        )
    return count


def picture_of(raw: bytes, number: int) -> Picture:
    """Return one page of a picture file, counted from 1, upright.

    Raises:
        Unreadable: if it is damaged, or too large for a sheet of paper.
    """
    with _opened(raw) as image:
        if number > 1:
            image.seek(number - 1)
        if image.width * image.height > _LARGEST or not image.width * image.height:
            raise Unreadable(
                f"the picture has {image.width} x {image.height} dots, which is too large; "
                "scan at 300 dpi",
                f"图片为 {image.width} x {image.height} 像素，过大，请以 300 dpi 扫描",
            )
        size = size_on_paper(image)
        width, height = (size.height, size.width) if is_turned(image) else size
        image.draft(None, (_MOST, _MOST))
        return Picture(_fit(upright(image), width / height), width, height)


def _fit(image: Image.Image, shape: float) -> Image.Image:
    """Return a picture with as many dots as print needs, as many across as down."""
    side = min(max(max(image.size), _FEWEST), _MOST)
    size = (side, round(side / shape)) if shape > 1 else (round(side * shape), side)
    fits = all(abs(new - old) < 3 for new, old in zip(size, image.size, strict=True))
    return image if fits else image.resize((max(size[0], 1), max(size[1], 1)), reducing_gap=3.0)


@contextmanager
def _opened(raw: bytes) -> Iterator[Image.Image]:
    """Open a picture.

    Raises:
        Unreadable: if it is damaged, now or when its dots are looked at.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about size, which is looked at here
            with Image.open(io.BytesIO(raw)) as image:
                yield image
    except Image.DecompressionBombError as error:
        raise Unreadable(
            "the picture is too large; scan at 300 dpi", "图片过大，请以 300 dpi 扫描"
        ) from error
    except _BROKEN as error:
        raise Unreadable(
            "the picture is damaged or incomplete; send it again", "图片已损坏或不完整，请重新发送"
        ) from error
