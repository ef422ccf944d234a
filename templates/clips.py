"""Pictures of the places that findings point to, cut from the original files."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw

from extractors.evidence import Box, Evidence
from templates.report import Report

#: A taller place is cut at its foot; points.
_TALLEST = 200.0
#: The least that a clip shows of a page from left to right and from top to bottom; points.
_WIDTH, _HEIGHT = 360.0, 48.0
_OUTLINE = (196, 30, 30)
_PICTURES = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp"}


class ClipKey(NamedTuple):
    """The place that a clip shows."""

    file: str
    page: int
    box: Box


def clip_key(evidence: Evidence) -> ClipKey | None:
    """Return the place on a page where something was seen; a message has none."""
    if evidence.page is None or evidence.box is None:
        return None
    return ClipKey(evidence.file, evidence.page, evidence.box)


def cut(
    folder: Path, report: Report, padding: float = 26.0, resolution: int = 110
) -> dict[ClipKey, bytes]:
    """Cut a picture of every place that the findings of a report point to.

    Each page is drawn once. A page that cannot be drawn has no pictures: the report then
    shows the words that were read there.

    Args:
        folder: the case, which the names of files are relative to.
        report: what the rules found.
        padding: how much of the page to show above and below the place, in points.
        resolution: dots per inch.

    Returns:
        PNG or JPEG files, whichever is smaller, by place.
    """
    wanted: dict[str, dict[int, set[Box]]] = {}
    for finding in report.findings:
        for evidence in finding.evidence:
            if key := clip_key(evidence):
                wanted.setdefault(key.file, {}).setdefault(key.page, set()).add(key.box)
    clips: dict[ClipKey, bytes] = {}
    for file in sorted(wanted):
        if (path := _inside(folder, file)) is None:
            continue
        for number, picture, scale in _drawn(path, sorted(wanted[file]), resolution):
            for box in sorted(wanted[file][number]):
                clip = _clip(picture, box, scale, padding)
                if clip is not None:
                    clips[ClipKey(file, number, box)] = _encoded(clip)
    return clips


def _inside(folder: Path, file: str) -> Path | None:
    """Return the file if there is one of this name in the folder, and not beside it."""
    try:
        path = (folder / file).resolve()
        return path if path.is_relative_to(folder.resolve()) and path.is_file() else None
    except (OSError, ValueError):
        return None


def _drawn(
    path: Path, numbers: list[int], resolution: int
) -> Iterator[tuple[int, Image.Image, float]]:
    """Yield the pages that can be drawn, each with its pixels for one point."""
    draw = _pdf_page if path.suffix.lower() == ".pdf" else _picture_page
    if draw is _picture_page and path.suffix.lower() not in _PICTURES:
        return
    for number in numbers:
        try:
            picture, scale = draw(path, number, resolution)
        except Exception:  # whatever a strange file does, the report goes on
            continue
        yield number, picture, scale


def _pdf_page(path: Path, number: int, resolution: int) -> tuple[Image.Image, float]:
    import pdfplumber  # takes longer to load than to draw; a case of messages needs none

    from extractors.pages.pdf import PDFIUM

    with PDFIUM, pdfplumber.open(path, pages=[number]) as pdf:
        drawn = pdf.pages[0].to_image(resolution=resolution, antialias=True)
        return drawn.original, resolution / 72


def _picture_page(path: Path, number: int, resolution: int) -> tuple[Image.Image, float]:
    from extractors.pages.image import is_turned, size_on_paper, upright

    with Image.open(path) as opened:
        if number > 1:
            opened.seek(number - 1)
        size = size_on_paper(opened)
        width, height = (size.height, size.width) if is_turned(opened) else size
        picture = upright(opened).convert("RGB")
    scale = min(resolution / 72, picture.width / width)
    shape = (max(round(width * scale), 1), max(round(height * scale), 1))
    return picture.resize(shape, reducing_gap=3.0), scale


def _clip(picture: Image.Image, box: Box, scale: float, padding: float) -> Image.Image | None:
    """Cut the lines around a place, with what stands left and right of it, and outline it."""
    x0, top, x1, bottom = (round(at * scale) for at in box)
    bottom = min(bottom, top + round(_TALLEST * scale))
    if x1 <= 0 or bottom <= 0 or x0 >= picture.width or top >= picture.height:
        return None
    air = max(round(padding * scale), (round(_HEIGHT * scale) - (bottom - top)) // 2)
    upper, lower = max(0, top - air), min(picture.height, bottom + air)
    clip = picture.crop((0, upper, picture.width, lower))
    left, right = _window(_written(clip, x0, x1), x0, x1, scale)
    clip = clip.crop((max(0, left), 0, min(clip.width, right), clip.height))
    left = max(0, left)
    gap = round(2 * scale)
    ImageDraw.Draw(clip).rectangle(
        (x0 - left - gap, top - upper - gap, x1 - left + gap, bottom - upper + gap),
        outline=_OUTLINE,
        width=max(2, round(scale * 1.4)),
    )
    return clip


def _written(clip: Image.Image, x0: int, x1: int) -> tuple[int, int]:
    """Return from where to where something is printed, and at least the place itself."""
    ink = ImageChops.invert(clip.convert("L")).point(lambda dark: 255 if dark > 60 else 0)
    found = ink.getbbox() or (x0, 0, x1, 0)
    return min(found[0], x0), max(found[2], x1)


def _window(written: tuple[int, int], x0: int, x1: int, scale: float) -> tuple[int, int]:
    """Return the part of the written width to show: so much that it stays legible."""
    margin = round(10 * scale)
    first, last = written[0] - margin, written[1] + margin
    width = max(round(_WIDTH * scale), x1 - x0 + 6 * margin)
    left = max(first, min((x0 + x1 - width) // 2, last - width))
    return left, min(last, left + width)


def _encoded(clip: Image.Image) -> bytes:
    png, jpeg = io.BytesIO(), io.BytesIO()
    clip.quantize(32, dither=Image.Dither.NONE).save(png, "PNG")
    clip.save(jpeg, "JPEG", quality=72)
    return min(png.getvalue(), jpeg.getvalue(), key=len)
