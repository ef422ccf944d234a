from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.pages.errors import Unreadable
from pipelines.pictures import count_of_pictures, picture_of
from pipelines.reading import read_bytes
from tests.pages.scanning import needs_tesseract

WIDE, HIGH = 1240, 1754
#: Where the black bar of a sheet is: left, top, right, bottom, as parts of it.
BAR = (0.1, 0.1, 0.9, 0.2)


def _sheet(mode: str = "L") -> Image.Image:
    sheet = Image.new("L", (WIDE, HIGH), 255)
    corners = [BAR[0] * WIDE, BAR[1] * HIGH, BAR[2] * WIDE, BAR[3] * HIGH]
    ImageDraw.Draw(sheet).rectangle(corners, fill=0)
    if mode == "I;16":
        return Image.fromarray(np.asarray(sheet).astype(np.uint16) * 257)
    if mode == "RGBA":
        holes = Image.new("RGBA", sheet.size, (0, 0, 0, 0))
        holes.paste((0, 0, 0, 255), mask=sheet.point(lambda value: 255 - value))
        return holes
    return sheet.convert(mode)


def _saved(image: Image.Image, kind: str, **more: Any) -> bytes:
    held = io.BytesIO()
    image.save(held, kind, **more)
    return held.getvalue()


@pytest.mark.parametrize(
    ("mode", "kind"),
    [
        ("1", "TIFF"),
        ("1", "PNG"),
        ("L", "JPEG"),
        ("P", "PNG"),
        ("RGB", "WEBP"),
        ("RGBA", "PNG"),
        ("I;16", "PNG"),
        ("I;16", "TIFF"),
        ("CMYK", "JPEG"),
        ("CMYK", "TIFF"),
    ],
)
def test_paper_is_white_and_ink_black_however_dots_are_kept(mode: str, kind: str) -> None:
    picture = picture_of(_saved(_sheet(mode), kind), 1).image
    assert picture.mode in ("L", "RGB")
    grey = picture.convert("L")
    ink = grey.getpixel((grey.width // 2, round(0.15 * grey.height)))
    paper = grey.getpixel((grey.width // 2, grey.height // 2))
    assert isinstance(ink, int)
    assert isinstance(paper, int)
    assert ink < 40
    assert paper > 215


def test_a_photo_stands_as_the_camera_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # taken with the camera turned by a quarter
    picture = picture_of(_saved(_sheet().rotate(90, expand=True), "JPEG", exif=exif), 1)
    assert picture.image.height > picture.image.width
    assert picture.height > picture.width


@pytest.mark.parametrize(
    ("dpi", "width", "height"),
    [
        ((150, 150), 595.2, 841.9),
        (None, 595.2, 842.0),
        ((72, 72), 595.2, 842.0),
        ((1, 1), 595.2, 842.0),
        ((300, 300), 297.6, 421.0),
    ],
    ids=["scanner", "nothing said", "screen", "nonsense", "small paper"],
)
def test_a_page_is_as_large_as_a_scanner_says_and_else_a_sheet_of_a4(
    dpi: tuple[int, int] | None, width: float, height: float
) -> None:
    picture = picture_of(_saved(_sheet(), "PNG", **({"dpi": dpi} if dpi else {})), 1)
    assert (picture.width, picture.height) == pytest.approx((width, height), abs=0.5)


def test_a_fax_has_more_dots_across_than_down_and_many_pages() -> None:
    fax = Image.new("1", (1728, 1078), 1)
    raw = _saved(fax, "TIFF", save_all=True, append_images=[fax] * 2, dpi=(204, 98))
    assert count_of_pictures(raw) == 3
    picture = picture_of(raw, 3)
    assert picture.height / picture.width == pytest.approx(1.3, abs=0.01)
    assert picture.image.height / picture.image.width == pytest.approx(1.3, abs=0.01)


@pytest.mark.parametrize("kind", ["WEBP", "PNG"])
def test_what_moves_on_a_screen_is_one_page(kind: str) -> None:
    raw = _saved(_sheet(), kind, save_all=True, append_images=[Image.new("L", (WIDE, HIGH))])
    assert count_of_pictures(raw) == 1


def _claiming(side: int) -> bytes:
    """Return the first bytes of a PNG that claims to be so large."""
    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    chunks = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + chunks


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (_claiming(20_000), "too large"),
        (_claiming(12_000), "12000 x 12000"),
        (_claiming(2_000), "damaged"),
        (_saved(_sheet(), "JPEG")[:3000], "damaged"),
        (_saved(_sheet(), "TIFF", compression="tiff_lzw")[:-400], "damaged"),
        (_saved(_sheet(), "PNG")[:200], "damaged"),
        (b"II*\0" + bytes(40), "damaged"),
    ],
    ids=["bomb", "huge", "empty", "jpeg", "tiff", "png", "nothing"],
)
def test_what_cannot_be_read_says_why_in_both_languages(raw: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason) as caught:
        picture_of(raw, 1)
    assert caught.value.reason_zh


@needs_tesseract
def test_a_damaged_page_of_a_fax_costs_itself_only() -> None:
    page = _sheet("1")
    raw = bytearray(
        _saved(page, "TIFF", save_all=True, append_images=[page], compression="tiff_adobe_deflate")
    )
    with Image.open(io.BytesIO(bytes(raw))) as opened:
        opened.seek(1)
        start = opened.tag_v2[273][0]  # type: ignore[attr-defined]
    raw[start : start + 40] = bytes(40)
    reading = read_bytes(bytes(raw), "fax.tif", "tesseract")
    assert [line.reason.split(";")[0] for line in reading.not_understood] == [
        "page 2: the picture is damaged or incomplete",
        "page 1: no words could be made out",
    ]
