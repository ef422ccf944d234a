"""Pages of a document that came as plain text: each letter has a place of its own on a grid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from extractors.evidence import Box
from extractors.pages.errors import Unreadable
from extractors.pages.page import Page, Place, Rule, Word

#: Points: a column, a line, the height of letters.
_ACROSS, _DOWN, _SIZE = 6.0, 12.0, 10.0
_MARGIN = 36.0
_TAB = 8
#: A text with more lines or longer ones is no document.
_LINES, _LONGEST = 10_000, 2_000
_LEVEL = re.compile(r"[-=_*─━═—]{4,}|[─━═]+")
_UPRIGHT = set("|│┃║")
_CORNERS = set("+┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋")


def pages_of_text(text: str, file: str) -> list[Page]:
    r"""Lay out plain text as it is seen in letters of one width; a form feed begins a page.

    Lines that are drawn with letters (``-----``, ``|``, box drawing) become ruled lines.

    Args:
        text: with ``\n`` at the end of each line.
        file: the name that evidence shows.

    Returns:
        Pages in points, as large as they have to be. Their places are lines of the file.

    Raises:
        Unreadable: if it is longer than any document.
    """
    lines = text.count("\n")
    if lines > _LINES:
        raise Unreadable(
            f"the text has {lines} lines, more than any document; send only the documents",
            f"文本有 {lines} 行，超出正常单证，请只发送单证",
        )
    pages: list[Page] = []
    first = 1
    for part in text.split("\f"):
        rows = part.split("\n")
        pages.append(_page(rows, first, file, len(pages) + 1))
        first += len(rows) - 1
    return pages


def _page(rows: list[str], first: int, file: str, number: int) -> Page:
    words: list[Word] = []
    level: list[Rule] = []
    upright: dict[float, list[Rule]] = {}
    places: list[Place] = []
    for at, row in enumerate(rows):
        top = _MARGIN + at * _DOWN
        mine: list[Word] = []
        for kind, text, x0, x1 in _pieces(row[:_LONGEST].rstrip().expandtabs(_TAB)):
            if kind == "word":
                mine.append(Word(text, x0, top, x1, top + _SIZE))
            elif kind == "level":
                level.append(Rule(x0, top + _DOWN / 2, x1, top + _DOWN / 2))
            else:
                _go_down(upright.setdefault((x0 + x1) / 2, []), (x0 + x1) / 2, top)
        words += mine
        if mine:
            name = f"line {first + at}"
            places.append(Place(name, Box(mine[0].x0, top, mine[-1].x1, top + _SIZE)))
    return Page(
        file=file,
        number=number,
        width=max([595.0, *(word.x1 + _MARGIN for word in words)]),
        height=max(842.0, 2 * _MARGIN + len(rows) * _DOWN),
        words=tuple(words),
        rules=(*level, *(rule for runs in upright.values() for rule in runs)),
        places=tuple(places),
    )


def _go_down(runs: list[Rule], x: float, top: float) -> None:
    """Draw an upright line for one row; one that ends there goes on."""
    if runs and runs[-1].bottom == top:
        runs[-1] = runs[-1]._replace(bottom=top + _DOWN)
    else:
        runs.append(Rule(x, top, x, top + _DOWN))


def _pieces(row: str) -> Iterator[tuple[str, str, float, float]]:
    """Yield words, and what is drawn: what it is, its letters, from where to where."""
    drawn = _drawn(row)
    columns = _columns(row)
    start = 0
    for at in range(len(row) + 1):
        kind = drawn[at] if at < len(row) else "end"
        if kind == "word" and not row[at].isspace():
            continue
        if start < at:
            yield "word", row[start:at], columns[start], columns[at]
        start = at + 1
        if kind in ("upright", "corner"):
            yield "upright", row[at], columns[at], columns[at + 1]
    for found in _LEVEL.finditer(row):
        if drawn[found.start()] == "level":
            yield "level", found[0], columns[found.start()], columns[found.end()]


def _drawn(row: str) -> list[str]:
    """Return for each letter whether it is of a word or drawn: level, upright, corner."""
    kinds = ["upright" if letter in _UPRIGHT else "word" for letter in row]
    for found in _LEVEL.finditer(row):
        around = row[found.start() - 1 : found.start()] + row[found.end() : found.end() + 1]
        if all(c.isspace() or c in _UPRIGHT or c in _CORNERS for c in around):
            kinds[found.start() : found.end()] = ["level"] * (found.end() - found.start())
    for at, letter in enumerate(row):
        beside = kinds[max(at - 1, 0) : at + 2]
        if letter in _CORNERS and (letter != "+" or "level" in beside):
            kinds[at] = "corner"
    return kinds


def _columns(row: str) -> list[float]:
    """Return where each letter begins and the last one ends; Chinese takes two columns."""
    x = _MARGIN
    columns = [x]
    for letter in row:
        x += _ACROSS * (
            1 if letter.isascii() or unicodedata.east_asian_width(letter) not in "WF" else 2
        )
        columns.append(x)
    return columns
