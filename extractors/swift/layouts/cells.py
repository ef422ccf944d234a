"""Rows of a table on pages: a label in the middle of its cell stands beside all of its value.

Word processors and browsers set what is short in the middle of a high row, so that the first
lines of a value stand above its label.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.pages.page import Page
from extractors.swift.lines import Line

#: Lines of one value stand closer together than this many times the closest ones.
_CLOSE = 1.3
#: Of a hundred gaps between lines so many at least are gaps within a value.
_CLOSEST = 10
#: A rule is at most so thick, in points; fewer than these draw no table.
_THIN, _FEWEST = 2.0, 4
#: Lines that a label takes up at most.
_LONGEST = 5


class Row(NamedTuple):
    """A line, and where its value begins: what stands before it is of the column of labels."""

    line: Line
    value: int

    @property
    def cell(self) -> str:
        """What stands in the column of labels; a sign alone is none, but dirt or a count."""
        text = self.line.text[: self.value].strip()
        return text if len(text) > 1 else ""

    @property
    def said(self) -> str:
        """What stands in the column of values."""
        return self.line.text[self.value :].strip()

    @property
    def top(self) -> float:
        """Where the line stands on its page, in points."""
        return min(word.top for _, word in self.line.words)


class _Block:
    """The lines of one value, and those of its label."""

    def __init__(self, row: Row) -> None:
        self.values, self.labels = [row], list[Row]()

    def distance(self, row: Row) -> float:
        """Return how far a line stands above or below the lines of the value on its page."""
        tops = [value.top for value in self.values if value.line.page is row.line.page]
        return max(min(tops) - row.top, row.top - max(tops), 0.0) if tops else float("inf")

    @property
    def in_the_middle(self) -> bool:
        """Whether label and value do not begin on one line."""
        if not self.labels:
            return False
        (page, top), (label_page, label_top) = _place(self.values[0]), _place(self.labels[0])
        return page != label_page or abs(top - label_top) > 1

    def rows(self) -> list[Row]:
        """Return the lines of the label, then those of the value; as they are where that is so."""
        if not self.in_the_middle:
            further = [row for row in self.labels if row not in self.values]
            return sorted([*self.values, *further], key=_place)
        labels = [Row(row.line.part(0, row.value), row.value) for row in self.labels]
        begins = [(row.line, row.value) for row in self.values]
        return [*labels, *(Row(line.only(begin), begin) for line, begin in begins)]


def levelled(rows: Sequence[Row]) -> list[Row]:
    """Return rows with each label above all of its value, if labels stand in the middle of cells."""
    shown = [row for row in rows if row.line.text.strip("\f ")]
    if not shown or not all(row.line.words for row in shown):
        return list(rows)
    blocks = _over_pages(_labelled(_blocks([row for row in shown if row.said]), shown))
    longest = max((len(block.labels) for block in blocks), default=0)
    if longest > _LONGEST or not any(block.in_the_middle for block in blocks):
        return list(rows)
    return [row for block in blocks for row in block.rows()]


def _blocks(values: Sequence[Row]) -> list[_Block]:
    """Part lines of values where a rule is drawn between them, or else where they stand apart."""
    gaps = sorted(b.top - a.top for a, b in pairwise(values) if a.line.page is b.line.page)
    close = gaps[len(gaps) * _CLOSEST // 100] * _CLOSE if gaps else 0.0
    blocks: list[_Block] = []
    before: Row | None = None
    for row in values:
        if before is None or _are_apart(before, row, close):
            blocks.append(_Block(row))
        else:
            blocks[-1].values.append(row)
        before = row
    return blocks


def _are_apart(above: Row, below: Row, close: float) -> bool:
    page = below.line.page
    if page is None or above.line.page is not page:
        return True
    rules = _rules(page)
    if len(rules) >= _FEWEST:
        return any(above.top < rule < below.top + 2 for rule in rules)
    return below.top - above.top > close


def _rules(page: Page) -> list[float]:
    """Return where horizontal rules are drawn on a page, from top to bottom."""
    flat = (r for r in page.rules if r.bottom - r.top <= _THIN and r.x1 - r.x0 > page.width / 5)
    return sorted({rule.top for rule in flat})


def _labelled(blocks: list[_Block], rows: Sequence[Row]) -> list[_Block]:
    """Give each line of a label to the value that it stands beside, or nearest to."""
    for row in rows:
        if row.cell and blocks:
            min(blocks, key=lambda block: block.distance(row)).labels.append(row)
    return blocks


def _over_pages(blocks: Sequence[_Block]) -> list[_Block]:
    """Join what a page parts: the label may stand on either of the two pages."""
    joined: list[_Block] = []
    for block in blocks:
        last = joined[-1] if joined else None
        parted = last and last.values[-1].line.page is not block.values[0].line.page
        if last and parted and not (last.labels and block.labels):
            last.values += block.values
            last.labels += block.labels
        else:
            joined.append(block)
    return joined


def _place(row: Row) -> tuple[int, float]:
    return row.line.page.number if row.line.page else 0, row.top
