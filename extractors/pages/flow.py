"""Text without places, laid out on pages: paragraphs, tables, pictures."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from extractors.evidence import Box
from extractors.pages.page import Page, Place, Rule, Word

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 50.0
_TAB = 72.0
#: How wide a blank is, in heights of letters.
_BLANK = 0.3
_WORD = re.compile(r"(?P<gap>\s*)(?P<word>\S+)")


class Picture(NamedTuple):
    """The size of a picture in points, and whether text flows round it."""

    width: float
    height: float
    floating: bool = False


class Cell(NamedTuple):
    """A cell of a table: its columns, its lines with their size, its pictures, its name.

    A cell that goes on with the one above it has no line between them.
    """

    span: int
    goes_on: bool = False
    lines: Sequence[tuple[str, float]] = ()
    pictures: Sequence[Picture] = ()
    place: str = ""


class Flow:
    """Pages being filled from top to bottom."""

    def __init__(self, file: str, width: float = WIDTH) -> None:
        self._file = file
        self._width = width
        self._done: list[Page] = []
        self._clear()

    def _clear(self) -> None:
        self._words: list[Word] = []
        self._rules: list[Rule] = []
        self._pictures: list[Box] = []
        self._places: list[Place] = []
        self._y = MARGIN

    def pages(self) -> list[Page]:
        """Return all pages, at least one."""
        if self._words or self._pictures or not self._done:
            self._turn()
        return self._done

    def turn(self) -> None:
        """Go on overleaf, unless the page is empty still."""
        if self._words or self._pictures:
            self._turn()

    def paragraph(self, text: str, size: float = 10.0, place: str = "") -> None:
        """Set a paragraph, wrapped to the page; an empty one leaves a gap."""
        if not text.strip():
            self._y += 1.2 * size
            return
        for line in wrapped(text, self._width - 2 * MARGIN, size):
            self._room(1.2 * size)
            self._set(line, MARGIN, self._y, size, place)
            self._y += 1.2 * size

    def picture(self, picture: Picture) -> None:
        """Set a picture; one that text flows round lies over what comes next."""
        if not picture.floating:
            self._room(picture.height)
        x1, y1 = MARGIN + picture.width, self._y + picture.height
        self._pictures.append(Box(MARGIN, self._y, x1, y1))
        if not picture.floating:
            self._y = y1

    @contextmanager
    def table(self, widths: Sequence[float]) -> Iterator[Rows]:
        """Set a table; widths are relative. Its last line is drawn when the block ends."""
        scale = (self._width - 2 * MARGIN) / sum(widths)
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
            last = min(column + cell.span, len(edges) - 1)
            spans.append((edges[column], edges[last], cell))
            column = last
        high = max((self._height(x1 - x0, cell) for x0, x1, cell in spans), default=0) + 6
        if self._y + high > HEIGHT - MARGIN and self._y > MARGIN:
            self._level(edges)
            self._turn()
        for x0, x1, cell in spans:
            if not cell.goes_on:
                self._rules.append(Rule(x0, self._y, x1, self._y))
            self._rules += [Rule(x, self._y, x, self._y + high) for x in (x0, x1)]
            y = self._y + 3
            for text, size in cell.lines:
                for line in wrapped(text, x1 - x0 - 6, size):
                    self._set(line, x0 + 3, y, size, cell.place)
                    y += 1.2 * size
            for wide, tall, _ in cell.pictures:
                self._pictures.append(Box(x0 + 3, y, x0 + 3 + wide, y + tall))
                y += tall
        self._y += high

    def _height(self, width: float, cell: Cell) -> float:
        text = sum(len(wrapped(t, width - 6, size)) * 1.2 * size for t, size in cell.lines)
        return text + sum(picture.height for picture in cell.pictures)

    def _level(self, edges: Sequence[float]) -> None:
        self._rules.append(Rule(edges[0], self._y, edges[-1], self._y))

    def _set(
        self,
        line: Sequence[tuple[str, float, float]],
        x: float,
        y: float,
        size: float,
        place: str,
    ) -> None:
        words = [
            Word(text, round(x + start, 2), round(y, 2), round(x + end, 2), round(y + size, 2))
            for text, start, end in line
        ]
        self._words += words
        if place:
            box = Box(words[0].x0, words[0].top, words[-1].x1, words[0].bottom)
            self._places.append(Place(place, box))

    def _room(self, high: float) -> None:
        if self._y + high > HEIGHT - MARGIN and self._y > MARGIN:
            self._turn()

    def _turn(self) -> None:
        self._done.append(
            Page(
                file=self._file,
                number=len(self._done) + 1,
                width=self._width,
                height=max(HEIGHT, self._y + MARGIN),
                words=tuple(self._words),
                rules=tuple(dict.fromkeys(self._rules)),
                pictures=tuple(self._pictures),
                places=tuple(self._places),
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

    A tab goes on at the next stop, and several blanks leave as wide a gap as they do in
    print. A word too long for a line has one to itself; Chinese is parted where the line ends.

    >>> [[word for word, _, _ in line] for line in wrapped("one two three", 45, 10)]
    [['one', 'two'], ['three']]
    >>> wrapped("No.    7", 200, 10)
    [[('No.', 0.0, 15.0), ('7', 27.0, 32.0)]]
    """
    lines: list[list[tuple[str, float, float]]] = []
    for row in text.split("\n"):
        line: list[tuple[str, float, float]] = []
        x = 0.0
        for number, part in enumerate(row.split("\t")):
            if number:
                x = (x // _TAB + 1) * _TAB if x else _TAB
            for found in _WORD.finditer(part):
                x += _gap(found["gap"], size)
                for word in _parted(found["word"], width, size):
                    long = length(word, size)
                    if line and x + long > width:
                        lines.append(line)
                        line, x = [], 0.0
                    line.append((word, x, x + long))
                    x += long
        if line:
            lines.append(line)
    return lines


def length(word: str, size: float) -> float:
    """Return about how long a word is in print; points."""
    return size * (0.5 * (len(word) - _broad(word)) + _broad(word))


def _broad(word: str) -> int:
    if word.isascii():
        return 0
    return sum(unicodedata.east_asian_width(letter) in "WF" for letter in word)


def _gap(blanks: str, size: float) -> float:
    return size * sum(1.0 if blank == "\u3000" else _BLANK for blank in blanks)


def _parted(word: str, width: float, size: float) -> list[str]:
    """Part a run of Chinese that is longer than a line."""
    if length(word, size) <= width or not _broad(word):
        return [word]
    most = max(int(width // size), 1)
    return [word[at : at + most] for at in range(0, len(word), most)]
