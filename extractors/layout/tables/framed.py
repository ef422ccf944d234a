"""Headings inside printed lines: each cell whole, and what spans several columns said for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, cast

from extractors.evidence import Box
from extractors.layout.lines import Line, Segment, around
from extractors.layout.ruling import Ruling
from extractors.layout.tables.table import is_figures
from extractors.pages.page import Page, Rule, Word
from extractors.printed import quantities

#: A row of headings is at most so much of a page high.
_HIGHEST = 0.16
#: Ends of printed lines that are meant to meet may miss each other by so much; points.
_MISS = 3.0
#: Figures that head a column: sizes of shoes, shirts and children's clothes.
_SIZE = re.compile(r"\d{1,3}(?:[./-]\d{1,3})?[A-Z]{0,2}|\d{1,2}[.)]")
_BOX_NUMBER = re.compile(r"^\W*\d{1,2}[.)]\s*")
_PER = re.compile(r"\bPER\b|/|\bEACH\b|@", re.I)
_ANSWERED = re.compile(r"[:：]\s*\S")


@dataclass(frozen=True)
class Piece:
    """Words that may head one column, and the room that they take up."""

    page: Page
    words: tuple[Word, ...]
    box: Box

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words one by one, as captions spell them."""
        return Segment(self.page, self.words).labels

    @classmethod
    def of(cls, page: Page, words: Sequence[Word]) -> Piece:
        """Return words with the rectangle round them."""
        return cls(page, tuple(words), around(words))


class Framed(NamedTuple):
    """A row of cells, one for each column, and the last line that stands in it."""

    pieces: tuple[Piece, ...]
    last: int


def framed(lines: Sequence[Line], index: int, ruling: Ruling) -> Framed | None:
    """Return the cells of the ruled row that begins at a line, if they may be headings.

    A cell that spans several columns, such as «Quantity» over «per carton» and «total», heads
    each of them together with what stands under it.
    """
    line = lines[index]
    if framed not in line.kept:
        line.kept[framed] = _framed(lines, index, ruling)
    return cast(Framed | None, line.kept[framed])


def _framed(lines: Sequence[Line], index: int, ruling: Ruling) -> Framed | None:
    band = _band(lines, index, ruling)
    if band is None:
        return None
    walls = _walls(band, ruling)
    last = index
    words: list[tuple[Box, Word]] = []
    for number in range(index, len(lines)):
        here = lines[number]
        if here.box.top >= band.bottom:
            break
        for word in here.words:
            middle = ((word.x0 + word.x1) / 2, (word.top + word.bottom) / 2)
            inside = band.x0 <= middle[0] <= band.x1 and middle[1] < band.bottom
            cell = ruling.box(*middle) if inside else None
            if cell:
                words.append((cell, word))
                last = number
    pieces = tuple(_pieces(lines[index].page, band, walls, words))
    return Framed(pieces, last) if len(pieces) > 1 and _may_head(pieces) else None


def _band(lines: Sequence[Line], index: int, ruling: Ruling) -> Box | None:
    """Return the ruled row that a line is the first in: between lines over all its columns."""
    line = lines[index]
    y = (line.box.top + line.box.bottom) / 2
    above = [r for r in ruling.level if r.top <= y and _over(r, line)]
    if not above:
        return None
    top = max(above, key=lambda r: r.top)
    below = [
        r for r in ruling.level if r.top > y and r.x0 <= top.x0 + _MISS and r.x1 >= top.x1 - _MISS
    ]
    bottom = min((r.top for r in below), default=None)
    started = index and (lines[index - 1].box.top + lines[index - 1].box.bottom) / 2 > top.top
    if bottom is None or started or bottom - top.top > _HIGHEST * line.page.height:
        return None
    return Box(top.x0, top.top, top.x1, bottom)


def _over(rule: Rule, line: Line) -> bool:
    return rule.x0 <= line.box.x0 + _MISS and rule.x1 >= line.box.x1 - _MISS


def _walls(band: Box, ruling: Ruling) -> list[float]:
    """Return where the columns part at the lower edge of the row."""
    found = {
        r.x0
        for r in ruling.upright
        if r.top < band.bottom - _MISS
        and r.bottom > band.bottom - _MISS
        and band.x0 - _MISS <= r.x0 <= band.x1 + _MISS
    }
    return sorted(found)


def _pieces(
    page: Page, band: Box, walls: Sequence[float], words: Sequence[tuple[Box, Word]]
) -> Iterator[Piece]:
    for x0, x1 in pairwise(walls):
        middle = (x0 + x1) / 2
        here = [(cell, word) for cell, word in words if cell.x0 <= middle <= cell.x1]
        here.sort(key=lambda entry: entry[0].top)  # what stands over several columns comes first
        yield Piece(
            page, tuple(word for _, word in here), Box(x0 + 1, band.top, x1 - 1, band.bottom)
        )


def _may_head(pieces: Sequence[Piece]) -> bool:
    """Tell whether no cell holds a figure, sizes apart, or a value after a colon or a caption."""
    texts = [" ".join(piece.texts) for piece in pieces]
    return not any(
        (is_figures(text) and not _SIZE.fullmatch(text)) or _ANSWERED.search(text) or _counts(text)
        for text in texts
    )


def _counts(text: str) -> bool:
    """Tell whether a quantity stands in a cell with its caption, and not what a price is for.

    >>> _counts("6. Quantity 165 SETS"), _counts("Price per 100 pcs"), _counts("Quantity")
    (True, False, False)
    """
    bare = _BOX_NUMBER.sub("", text)
    return not _PER.search(bare) and bool(quantities(bare))
