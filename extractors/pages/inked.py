"""The ruled lines of a page that is a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PIL import Image, ImageDraw

from extractors.pages.page import Rule

#: Ink darker than this is black.
_BLACK = 140
#: The shortest line that counts; points. No stroke of a letter is as long.
_SHORTEST = 28.0


def rules_of_image(grey: Image.Image, across: float, down: float) -> tuple[Rule, ...]:
    """Find straight level and upright lines.

    Args:
        grey: the picture, in grey.
        across: points for one dot from left to right.
        down: points for one dot from top to bottom.
    """
    table = [0 if value < _BLACK else 255 for value in range(256)]
    black = grey.point(table)
    level = [
        Rule(start * across, row * down, end * across, row * down)
        for row, start, end in _runs(black, _SHORTEST / across)
    ]
    turned = black.transpose(Image.Transpose.TRANSPOSE)
    upright = [
        Rule(column * across, start * down, column * across, end * down)
        for column, start, end in _runs(turned, _SHORTEST / down)
    ]
    return tuple(Rule(*(round(v, 2) for v in rule)) for rule in (*level, *upright))


def without_rules(
    grey: Image.Image, rules: Iterable[Rule], across: float, down: float
) -> Image.Image:
    """Return the picture without its ruled lines.

    Tesseract takes boxes of a table for pictures and leaves their words out.
    """
    clean = grey.copy()
    pen = ImageDraw.Draw(clean)
    for rule in rules:
        ends = (rule.x0 / across, rule.top / down, rule.x1 / across, rule.bottom / down)
        pen.line(ends, fill=255, width=max(round(2.3 / across), 3))
    return clean


def _runs(black: Image.Image, shortest: float) -> Iterator[tuple[int, int, int]]:
    """Yield each long run of ink in a row of dots, once for a line several dots thick.

    An area of ink, such as a picture or a black bar, is no line.
    """
    content, wide = black.tobytes(), black.width
    pattern = re.compile(rb"\x00{%d,}" % max(int(shortest), 2))
    thick: dict[tuple[int, int], int] = {}
    before: list[tuple[int, int]] = []
    for row in range(black.height):
        here: list[tuple[int, int]] = []
        for found in pattern.finditer(content, row * wide, (row + 1) * wide):
            run = (found.start() - row * wide, found.end() - row * wide)
            here.append(run)
            twin = next((b for b in before if b[0] < run[1] and run[0] < b[1]), None)
            depth = thick.get(twin, 0) + 1 if twin else 0
            thick[run] = depth
            if depth == 0:
                yield row, *run
        before = here
