"""Spoil a printed page as scanners, phones and fax machines do; the same seed, the same dots.

Each way takes a clean page in colour at 300 dots an inch and a seed, and returns a picture.
"""

from __future__ import annotations

import io
import math
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from PIL import Image, ImageChops, ImageDraw, ImageFilter

#: Dots an inch of the clean page.
CLEAN_DPI = 300
_RED = (205, 40, 50)
_DESK = (92, 74, 58)

Spoiler = Callable[[Image.Image, Random], Image.Image]


class Way(NamedTuple):
    """One way in which paper becomes a picture; ``dpi`` is what the file says of itself."""

    spoil: Spoiler
    dpi: int
    #: The share of words and of fields that must be read right, where there is a bar.
    bar: float | None


def clean_scan(page: Image.Image, random: Random) -> Image.Image:
    """Scan at 200 dpi on a good flatbed: grey, hardly any noise."""
    return _noisy(_at(page, 200).convert("L"), random, 0.04)


def office_scan(page: Image.Image, random: Random) -> Image.Image:
    """Scan at 150 dpi on the office copier: laid in askew, noisy, a red seal across the text."""
    sealed = ImageChops.multiply(page, _seal(page.size, random))
    skew = random.choice((-1, 1)) * random.uniform(1.0, 3.0)
    return _specked(_noisy(lain_askew(sealed, skew), random, 0.22), random)


def lain_askew(page: Image.Image, degrees: float) -> Image.Image:
    """Scan at 150 dpi a page turned against the clock."""
    return _at(page, 150).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=(250, 250, 248))


def photo(page: Image.Image, random: Random) -> Image.Image:
    """Take a picture with a phone: perspective, a desk around, uneven light, blur, JPEG."""
    tilted = _tilted(_at(page, 220), random)
    lit = ImageChops.multiply(tilted, _light(tilted.size, random))
    soft = lit.filter(ImageFilter.GaussianBlur(0.9))
    return _compressed(_noisy(soft, random, 0.10), 60)


def fax(page: Image.Image, random: Random) -> Image.Image:
    """Send by fax in fine resolution, 204 by 196 dpi: black or white, some dots lost."""
    grey = _noisy(_at(page, 196).convert("L"), random, 0.35)
    return grey.filter(ImageFilter.GaussianBlur(0.6)).point(lambda v: 255 * (v > 150)).convert("1")


WAYS = {
    "clean scan": Way(clean_scan, 200, 0.99),
    "office scan": Way(office_scan, 150, 0.97),
    "photo": Way(photo, 220, 0.90),
    "fax": Way(fax, 196, None),
}


def _at(page: Image.Image, dpi: int) -> Image.Image:
    size = (page.width * dpi // CLEAN_DPI, page.height * dpi // CLEAN_DPI)
    return page.resize(size, Image.Resampling.LANCZOS)


def _noisy(page: Image.Image, random: Random, amount: float) -> Image.Image:
    """Add noise to every dot, up to that part of half the scale."""
    bands = [
        ImageChops.add(
            band,
            Image.frombytes("L", page.size, random.randbytes(page.width * page.height)).point(
                lambda v: round((v - 128) * amount) + 128
            ),
            1,
            -128,
        )
        for band in page.split()
    ]
    return Image.merge(page.mode, bands)


def _specked(page: Image.Image, random: Random) -> Image.Image:
    """Scatter the dust of a glass plate that nobody wipes."""
    draw = ImageDraw.Draw(page)
    for _ in range(page.width * page.height // 12_000):
        x, y, size = random.randrange(page.width), random.randrange(page.height), random.random()
        draw.ellipse((x, y, x + size * 2, y + size * 2), fill=(70, 70, 70))
    return page


def _seal(size: tuple[int, int], random: Random) -> Image.Image:
    """Draw a round red seal with a star somewhere in the lower half of white paper."""
    paper = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(paper)
    radius = size[0] // 11
    x = random.randrange(2 * radius, size[0] - 2 * radius)
    y = random.randrange(size[1] // 2, size[1] - 2 * radius)
    draw.circle((x, y), radius, outline=_RED, width=radius // 12)
    star = [
        (x + r * math.sin(k * math.pi / 5), y - r * math.cos(k * math.pi / 5))
        for k in range(10)
        for r in [radius * (0.45 if k % 2 == 0 else 0.17)]
    ]
    draw.polygon(star, fill=_RED)
    for k in range(14):
        angle = math.pi * (0.25 + k / 9)
        at = (x + 0.76 * radius * math.cos(angle), y + 0.76 * radius * math.sin(angle))
        draw.rectangle((at[0] - 14, at[1] - 14, at[0] + 14, at[1] + 14), outline=_RED, width=6)
    return paper


def _tilted(page: Image.Image, random: Random) -> Image.Image:
    """Look at a sheet on a desk from slightly aside and turned by a degree or two."""
    wide, high = int(page.width * 1.12), int(page.height * 1.1)
    turn = math.radians(random.uniform(-2.0, 2.0))
    cos, sin = math.cos(turn), math.sin(turn)
    dx, dy = (wide - page.width) / 2, (high - page.height) / 2
    # how much smaller the far end of the sheet is than the near one
    across, down = random.uniform(-0.04, 0.04) / wide, random.uniform(0.02, 0.07) / high
    middle = 1 + across * wide / 2 + down * high / 2
    seen = (
        cos * middle + across * page.width / 2, sin * middle + down * page.width / 2,
        -dx * cos * middle - dy * sin * middle,
        -sin * middle + across * page.height / 2, cos * middle + down * page.height / 2,
        dx * sin * middle - dy * cos * middle,
        across, down,
    )  # fmt: skip
    return page.transform(
        (wide, high), Image.Transform.PERSPECTIVE, seen, Image.Resampling.BICUBIC, fillcolor=_DESK
    )


def _light(size: tuple[int, int], random: Random) -> Image.Image:
    """Draw light that falls from one side, and the soft shadow of whoever takes the picture."""
    slope = Image.linear_gradient("L").rotate(random.choice((0, 90, 180, 270))).resize(size)
    slope = slope.point(lambda v: 150 + v * 105 // 255)
    shadow = Image.new("L", (64, 64), 255)
    x, y = random.randrange(64), random.randrange(64)
    ImageDraw.Draw(shadow).ellipse((x - 22, y - 16, x + 22, y + 16), fill=170)
    soft = shadow.filter(ImageFilter.GaussianBlur(9)).resize(size, Image.Resampling.BICUBIC)
    light = ImageChops.multiply(slope, soft)
    return Image.merge("RGB", (light, light, light))


def _compressed(page: Image.Image, quality: int) -> Image.Image:
    held = io.BytesIO()
    page.save(held, "JPEG", quality=quality)
    return Image.open(held).convert("RGB")
