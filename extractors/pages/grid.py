"""Cells of a sheet, laid out as they are printed: columns, rows, borders, text that runs over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from extractors.evidence import Box
from extractors.pages.flow import length, wrapped
from extractors.pages.page import Page, Place, Rule, Word

_MARGIN = 36.0
#: Points beside and above what is in a cell; wide enough that two cells are never one phrase.
_BESIDE, _ABOVE = 6.0, 1.5
_LINE = 1.2
#: A column is not made wider than this for a text that may as well be wrapped; points.
_WIDEST = 220.0


@dataclass(frozen=True)
class Filled:
    """A cell that something is written in; ``rows`` and ``columns`` are more if it is merged.

    Attributes:
        figures: whether it is a number or a day, which is never parted.
        across: ``left``, ``center`` or ``right``.
        wraps: whether its text is kept within its own width.
    """

    row: int
    column: int
    text: str
    name: str
    size: float = 11.0
    rows: int = 1
    columns: int = 1
    figures: bool = False
    across: str = "left"
    wraps: bool = False


@dataclass(frozen=True)
class Edged:
    """A cell with borders: the sides that are drawn, of ``left right top bottom``."""

    row: int
    column: int
    sides: frozenset[str]


@dataclass(frozen=True)
class Pictured:
    """A picture, the cell that its upper left corner lies in, and its size in points."""

    row: int
    column: int
    width: float
    height: float


@dataclass
class Grid:
    """What stands on one printed sheet; hidden rows and columns have no width."""

    widths: Mapping[int, float]
    heights: Mapping[int, float]
    cells: list[Filled] = field(default_factory=list)
    edges: list[Edged] = field(default_factory=list)
    pictures: list[Pictured] = field(default_factory=list)


def page_of_grid(grid: Grid, file: str, number: int) -> Page:
    """Lay out a grid as one page, as large as it has to be.

    Text that has no room goes on over empty cells beside it, as in print; where there are
    none, or a line is drawn between, it is wrapped, for nothing of it may be lost. All cells of a row begin at its top,
    however they are aligned: so the first line of a long text stands beside its figures.
    """
    laid = _Laid(grid)
    words: list[Word] = []
    places: list[Place] = []
    for cell in sorted(grid.cells, key=lambda c: (c.row, c.column)):
        mine = list(laid.words(cell))
        if mine:
            words += mine
            places.append(Place(cell.name, _around(mine)))
    return Page(
        file=file,
        number=number,
        width=round(laid.width, 2),
        height=round(laid.height, 2),
        words=tuple(words),
        rules=tuple(dict.fromkeys(laid.rules())),
        pictures=tuple(laid.pictures()),
        places=tuple(places),
    )


class _Laid:
    """A grid with the places of its columns and rows."""

    def __init__(self, grid: Grid) -> None:
        self._grid = grid
        self._taken = {
            (row, column)
            for cell in grid.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }
        #: The cells that a line is drawn on the left of.
        self._walls = {
            (edge.row, edge.column + (side == "right"))
            for edge in grid.edges
            for side in edge.sides & {"left", "right"}
        }
        self._x = _edges(sorted(grid.widths), self._widths())
        self._y = _edges(sorted(grid.heights), self._heights())
        ends = [self._extent(cell)[1] for cell in grid.cells]
        self.width = max([595.0, *(x + _MARGIN for x in (*self._x.values(), *ends))])
        self.height = max(842.0, max(self._y.values(), default=0.0) + _MARGIN)

    def words(self, cell: Filled) -> Iterator[Word]:
        """Yield the words of a cell in their places."""
        left, right = self._extent(cell)
        own_left, own_right = self._x[cell.column], self._x[cell.column + cell.columns]
        lines = self._lines(cell, right - left)
        y = self._y[cell.row] + _ABOVE
        for line in lines:
            long = line[-1][2]
            fits = long <= own_right - own_left - 2 * _BESIDE
            within = (own_left, own_right) if fits else (left, right)
            x = _start(cell.across, within[0] + _BESIDE, within[1] - _BESIDE, long)
            for text, begin, end in line:
                yield Word(
                    text,
                    round(x + begin, 2),
                    round(y, 2),
                    round(x + end, 2),
                    round(y + cell.size, 2),
                )
            y += _LINE * cell.size

    def rules(self) -> Iterator[Rule]:
        """Yield the borders that are drawn."""
        for edge in self._grid.edges:
            x0, x1 = self._x[edge.column], self._x[edge.column + 1]
            top, bottom = self._y[edge.row], self._y[edge.row + 1]
            if "top" in edge.sides and x1 > x0:
                yield Rule(x0, top, x1, top)
            if "bottom" in edge.sides and x1 > x0:
                yield Rule(x0, bottom, x1, bottom)
            if "left" in edge.sides and bottom > top:
                yield Rule(x0, top, x0, bottom)
            if "right" in edge.sides and bottom > top:
                yield Rule(x1, top, x1, bottom)

    def pictures(self) -> Iterator[Box]:
        """Yield the places of pictures."""
        for one in self._grid.pictures:
            if one.row in self._y and one.column in self._x:
                x, y = self._x[one.column], self._y[one.row]
                yield Box(x, y, x + one.width, y + one.height)

    def _widths(self) -> dict[int, float]:
        """Return the widths of columns, so wide that no figure and no short text is parted.

        Whoever made the sheet saw these whole; only the letters that they are measured by
        here are broader than the real ones.
        """
        widths = dict(self._grid.widths)
        for cell in self._grid.cells:
            if cell.columns > 1 or not widths.get(cell.column):
                continue
            free = not cell.figures and self._is_free(cell.row, cell.column + 1)
            parts = cell.text.split() if cell.wraps or free else cell.text.split("\n")
            need = max(length(part, cell.size) for part in parts) + 0.3 * cell.size + 2 * _BESIDE
            most = need if cell.figures else min(need, max(_WIDEST, widths[cell.column]))
            widths[cell.column] = max(widths[cell.column], most)
        return widths

    def _heights(self) -> dict[int, float]:
        """Return the heights of rows, so high that all is seen."""
        heights = dict(self._grid.heights)
        for cell in self._grid.cells:
            left, right = self._extent(cell)
            lines = len(self._lines(cell, right - left))
            need = lines * _LINE * cell.size + 2 * _ABOVE
            last = cell.row + cell.rows - 1
            have = sum(heights.get(row, 0.0) for row in range(cell.row, last + 1))
            if need > have > 0:
                shown = next(r for r in range(last, cell.row - 1, -1) if heights.get(r))
                heights[shown] += need - have
        return heights

    def _lines(self, cell: Filled, width: float) -> list[list[tuple[str, float, float]]]:
        return wrapped(cell.text, max(width - 2 * _BESIDE, cell.size), cell.size)

    def _extent(self, cell: Filled) -> tuple[float, float]:
        """Return from where to where a cell's text may run: over empty cells beside it."""
        first, last = cell.column, cell.column + cell.columns - 1
        need = max((length(line, cell.size) for line in cell.text.split("\n")), default=0.0)
        need += 2 * _BESIDE + 0.3 * cell.size
        if not cell.wraps and cell.columns == 1:
            while self._is_free(cell.row, last + 1) and self._x[last + 1] - self._x[first] < need:
                last += 1
            while (
                cell.across != "left"
                and self._is_free(cell.row, first - 1, -1)
                and self._x[last + 1] - self._x[first] < need
            ):
                first -= 1
        left, right = self._x[first], self._x[last + 1]
        at_margin = cell.columns == 1 and not cell.wraps and last + 1 not in self._grid.widths
        if at_margin and (cell.row, last + 1) not in self._walls:
            right = max(right, left + need)
        return left, right

    def _is_free(self, row: int, column: int, step: int = 1) -> bool:
        """Tell whether text may go on in a cell, which it enters from the left by default."""
        left = column if step > 0 else column + 1
        return (
            column in self._grid.widths
            and (row, column) not in self._taken
            and (row, left) not in self._walls
        )


def _edges(numbers: Sequence[int], sizes: Mapping[int, float]) -> dict[int, float]:
    """Return where each column or row begins, and where the last one ends."""
    if not numbers:
        return {}
    whole = range(numbers[0], numbers[-1] + 1)
    starts = accumulate((sizes.get(n, 0.0) for n in whole), initial=_MARGIN)
    return dict(zip([*whole, whole[-1] + 1], starts, strict=True))


def _start(across: str, left: float, right: float, long: float) -> float:
    if across == "right":
        return max(left, right - long)
    return left + max(right - left - long, 0.0) / 2 if across == "center" else left


def _around(words: Iterable[Word]) -> Box:
    x0, top, x1, bottom = zip(*((w.x0, w.top, w.x1, w.bottom) for w in words), strict=True)
    return Box(min(x0), min(top), max(x1), max(bottom))
