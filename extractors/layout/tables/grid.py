"""Where the columns of a table part, and which words stand in which."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling
from extractors.layout.tables.column_names import Column
from extractors.layout.tables.headings import Heading
from extractors.layout.tables.table import is_figures
from extractors.pages.page import Word
from extractors.printed import kind_of

#: Columns that hold figures, perhaps with a unit or a currency.
_FIGURES = frozenset(
    {"quantity", "unit_price", "amount", "packages", "gross_weight", "net_weight", "measurement"}
)

Cells = dict[str, tuple[Segment, ...]]


class Grid:
    """The columns of a table, parted by printed lines or by the white between the words.

    Args:
        heading: the headings of the table.
        body: the lines that probably belong to it.
        ruling: the printed lines of the page.
    """

    def __init__(self, heading: Heading, body: Sequence[Line], ruling: Ruling) -> None:
        self.columns = heading.columns
        words = [word for line in body for word in line.words]
        self.bounds = [
            _wall(left, right, heading, ruling) or _river(left, right, words)
            for left, right in pairwise(heading.columns)
        ]

    def cells(self, line: Line) -> Cells:
        """Put the words of one line into the columns.

        Words that run on over a column's edge stay together; figures never do.
        """
        placed: dict[str, list[Word]] = {}
        for segment in line.segments:
            before: tuple[str, Word] | None = None
            gaps = [right.x0 - left.x1 for left, right in pairwise(segment.words)]
            blank = min(gaps) if len(gaps) > 2 else 0.0
            for word in segment.words:
                name = self._name(word)
                if before and name != before[0] and _runs_on(before[1], word, blank):
                    name = before[0]
                placed.setdefault(name, []).append(word)
                before = name, word
        return {name: (Segment(line.page, tuple(words)),) for name, words in placed.items()}

    def _name(self, word: Word) -> str:
        middle = (word.x0 + word.x1) / 2
        index = sum(1 for bound in self.bounds if bound <= middle)
        return self.columns[index].name

    def start(self, name: str) -> float:
        """Return where a column begins."""
        index = next(i for i, column in enumerate(self.columns) if column.name == name)
        return self.bounds[index - 1] if index else 0.0


def _runs_on(before: Word, word: Word, blank: float) -> bool:
    """Tell whether a word, or a year, follows another as in running text."""
    near = word.x0 - before.x1 < max(0.4 * (word.bottom - word.top), 1.1 * blank)
    return near and (
        not is_figures(word.text) or bool(re.fullmatch(r"(?:19|20)\d\d\W?", word.text))
    )


def _wall(left: Column, right: Column, heading: Heading, ruling: Ruling) -> float | None:
    """Return the upright line between two columns that goes on below the headings."""
    low, high = (left.box.x0 + left.box.x1) / 2, (right.box.x0 + right.box.x1) / 2
    walls = [
        r.x0
        for r in ruling.upright
        if low < r.x0 < high and r.top <= heading.bottom + 3 and r.bottom > heading.bottom + 6
    ]
    return walls[0] if walls else None


def _river(left: Column, right: Column, words: Sequence[Word]) -> float:
    """Return where the white between two columns runs that the fewest words cross."""
    low, high = left.box.x1, max(right.box.x0, left.box.x1)
    for x0, x1 in ((low, high), ((left.box.x0 + low) / 2, (high + right.box.x1) / 2)):
        near = [w for w in words if w.x1 > x0 and w.x0 < x1]
        if gaps := _strips(x0, x1, near):
            figured = bool(near) and all(is_figures(w.text) for w in near)
            spoken = _spoken(near) if right.name in _FIGURES else []
            return max(
                gaps,
                key=lambda g: (
                    -sum(w.x0 > g[1] for w in spoken),
                    figured and _serves(g[1], left, words),
                    g[0],
                ),
            )[1]
    edges = sorted({low, high, *(w.x0 - 0.1 for w in words if low - 1 <= w.x0 <= high + 1)})
    crossed = [(sum(w.x0 < x < w.x1 for w in words), -x) for x in edges]
    return -min(crossed)[1]


def _spoken(words: Sequence[Word]) -> list[Word]:
    """Return the words that stand in no column of figures: neither figures nor units or currencies."""
    worded = (w for w in words if re.search(r"[a-z]{3}|[A-Z]{4}|[:：]$", w.text))
    return [w for w in worded if not is_figures(w.text) and kind_of(w.text) is None]


def _serves(place: float, left: Column, words: Sequence[Word]) -> bool:
    """Tell whether the left column has words: figures may stand to the right of their heading."""
    return any(left.box.x0 - 5 < (w.x0 + w.x1) / 2 < place for w in words)


def _strips(x0: float, x1: float, words: Sequence[Word]) -> list[tuple[float, float]]:
    """Return the strips between two places that no word touches: how wide, and their middle."""
    strips, edge = [], x0
    for word in sorted(words, key=lambda w: w.x0):
        if word.x0 > edge:
            strips.append((word.x0 - edge, (edge + word.x0) / 2))
        edge = max(edge, word.x1)
    if x1 > edge:
        strips.append((x1 - edge, (edge + x1) / 2))
    return [strip for strip in strips if strip[0] > 1.0]
