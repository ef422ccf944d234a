"""Text without places, laid out on pages: paragraphs, tables, pictures."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from extractors.evidence import Box
from extractors.pages.page import Page, Rule, Word

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 50.0
_TAB = 72.0

#: Span, whether it goes on with the cell above, lines with their size, pictures.
Cell = tuple[int, bool, list[tuple[str, float]], list[tuple[float, float, bool]]]


class Flow:
    """Pages being filled from top to bottom."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._done: list[Page] = []
        self._clear()

    def _clear(self) -> None:
        self._words: list[Word] = []
        self._rules: list[Rule] = []
        self._pictures: list[Box] = []
        self._y = MARGIN

    def pages(self) -> list[Page]:
        """Return all pages, at least one."""
        if self._words or self._pictures or not self._done:
            self._turn()
        return self._done

    def paragraph(self, text: str, size: float = 10.0) -> None:
        """Set a paragraph, wrapped to the page; an empty one leaves a gap."""
        if not text.strip():
            self._y += 1.2 * size
            return
        for line in wrapped(text, WIDTH - 2 * MARGIN, size):
            self._room(1.2 * size)
            self._set(line, MARGIN, self._y, size)
            self._y += 1.2 * size

    def picture(self, wide: float, high: float, floating: bool) -> None:
        """Set a picture; one that text flows round lies over what comes next."""
        if not floating:
            self._room(high)
        self._pictures.append(Box(MARGIN, self._y, MARGIN + wide, self._y + high))
        if not floating:
            self._y += high

    @contextmanager
    def table(self, widths: Sequence[float]) -> Iterator[Rows]:
        """Set a table; widths are relative. Its last line is drawn when the block ends."""
        scale = (WIDTH - 2 * MARGIN) / sum(widths)
        edges = [MARGIN]
        for width in widths:
            edges.append(edges[-1] + width * scale)
        rows = Rows(self, edges)
        yield rows
        rows.close()
        self._y += 4

    def _row(self, edges: Sequence[float], cells: Sequence[Cell]) -> None:
        spans: list[tuple[float, float, Cell]] = []
        column = 0
        for cell in cells:
            last = min(column + cell[0], len(edges) - 1)
            spans.append((edges[column], edges[last], cell))
            column = last
        high = max((self._height(x1 - x0, cell) for x0, x1, cell in spans), default=0) + 6
        if self._y + high > HEIGHT - MARGIN and self._y > MARGIN:
            self._level(edges)
            self._turn()
        for x0, x1, (_, goes_on, lines, pictures) in spans:
            if not goes_on:
                self._rules.append(Rule(x0, self._y, x1, self._y))
            self._rules += [Rule(x, self._y, x, self._y + high) for x in (x0, x1)]
            y = self._y + 3
            for text, size in lines:
                for line in wrapped(text, x1 - x0 - 6, size):
                    self._set(line, x0 + 3, y, size)
                    y += 1.2 * size
            for wide, tall, _ in pictures:
                self._pictures.append(Box(x0 + 3, y, x0 + 3 + wide, y + tall))
                y += tall
        self._y += high

    def _height(self, width: float, cell: Cell) -> float:
        text = sum(len(wrapped(t, width - 6, size)) * 1.2 * size for t, size in cell[2])
        return text + sum(high for _, high, _ in cell[3])

    def _level(self, edges: Sequence[float]) -> None:
        self._rules.append(Rule(edges[0], self._y, edges[-1], self._y))

    def _set(
        self, line: Sequence[tuple[str, float, float]], x: float, y: float, size: float
    ) -> None:
        for text, start, end in line:
            self._words.append(
                Word(text, round(x + start, 2), round(y, 2), round(x + end, 2), round(y + size, 2))
            )

    def _room(self, high: float) -> None:
        if self._y + high > HEIGHT - MARGIN and self._y > MARGIN:
            self._turn()

    def _turn(self) -> None:
        self._done.append(
            Page(
                file=self._file,
                number=len(self._done) + 1,
                width=WIDTH,
                height=max(HEIGHT, self._y + MARGIN),
                words=tuple(self._words),
                rules=tuple(dict.fromkeys(self._rules)),
                pictures=tuple(self._pictures),
            )
        )
        self._clear()


class Rows:
    """The rows of one table being set."""

    def __init__(self, flow: Flow, edges: Sequence[float]) -> None:
        self._flow, self._edges = flow, edges

    def add(self, cells: Sequence[Cell]) -> None:
        """Set one row, on the next page if it has no room on this one."""
        self._flow._row(self._edges, cells)

    def close(self) -> None:
        """Draw the line under the last row."""
        self._flow._level(self._edges)


def wrapped(text: str, width: float, size: float) -> list[list[tuple[str, float, float]]]:
    """Wrap text to lines of words with the place where each starts and ends.

    A tab goes on at the next stop; a word too long for a line has one to itself.

    >>> [[word for word, _, _ in line] for line in wrapped("one two three", 45, 10)]
    [['one', 'two'], ['three']]
    """
    lines: list[list[tuple[str, float, float]]] = []
    for row in text.split("\n"):
        line: list[tuple[str, float, float]] = []
        x = 0.0
        for number, part in enumerate(row.split("\t")):
            if number:
                x = (x // _TAB + 1) * _TAB if x else _TAB
            for word in part.split():
                long = length(word, size)
                if line and x + long > width:
                    lines.append(line)
                    line, x = [], 0.0
                line.append((word, x, x + long))
                x += long + 0.3 * size
        if line:
            lines.append(line)
    return lines


def length(word: str, size: float) -> float:
    """Return about how long a word is in print; points."""
    broad = sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)
    return size * (0.5 * (len(word) - broad) + broad)
