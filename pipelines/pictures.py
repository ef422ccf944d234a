"""Photos and scans that came as pictures: their pages, upright."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from typing import NamedTuple

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from extractors.pages.errors import Unreadable

#: Dots; no scanner makes more of a sheet of paper.
_LARGEST = 120_000_000
#: Dots across below which small print is drawn larger before it is recognised.
_NARROW = 1500
_PAGES = 500
_DAMAGED = Unreadable(
    "the picture is damaged or incomplete; send it again", "图片已损坏或不完整，请重新发送"
)


class Picture(NamedTuple):
    """One page as a picture, with the size that it has on paper, in points."""

    image: Image.Image
    width: float
    height: float


def pages_of_picture(raw: bytes) -> list[Picture]:
    """Return the pages of a picture file: a fax or scan in TIFF may have many.

    A page is as large as its dots an inch say, by default 72.

    Raises:
        Unreadable: if it is damaged, or too large for a sheet of paper.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about size, which is looked at here
            with Image.open(io.BytesIO(raw)) as opened:
                if opened.width * opened.height > _LARGEST:
                    raise Unreadable(
                        "the picture is too large; scan at 300 dpi",
                        "图片过大，请以 300 dpi 扫描",
                    )
                if getattr(opened, "n_frames", 1) > _PAGES:
                    raise Unreadable(
                        f"the file has more than {_PAGES} pages; send only the documents",
                        f"文件超过 {_PAGES} 页，请只发送单证",
                    )
                return list(_frames(opened))
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError) as error:
        raise _DAMAGED from error


def _frames(opened: Image.Image) -> Iterator[Picture]:
    for frame in ImageSequence.Iterator(opened):
        dots = float(frame.info.get("dpi", (72, 72))[0]) or 72.0
        upright = ImageOps.exif_transpose(frame).convert("L")
        width, height = upright.width * 72 / dots, upright.height * 72 / dots
        if upright.width < _NARROW:
            upright = upright.resize((upright.width * 2, upright.height * 2))
        yield Picture(upright, width, height)
