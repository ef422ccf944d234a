"""One sheet of a workbook as it would be printed: its print areas, its cells, their looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple

from openpyxl.utils import column_index_from_string, range_boundaries

from extractors.pages.formulas import Formulas
from extractors.pages.grid import Edged, Filled, Grid, Pictured
from extractors.pages.number_format import printed
from extractors.pages.package import too_large
from extractors.pages.page import NOT_SHOWN

#: Cells with something in them; no set of documents has as many.
_CELLS = 60_000
_ROWS, _COLUMNS = 20_000, 1_000
#: Rows and columns after the last written one in which lines and pictures are still looked for.
_BEYOND = 40
#: Points for one letter of a column's width, and for what is round them.
_LETTER, _ROUND = 5.25, 3.75
_USUAL_WIDTH, _USUAL_HEIGHT = 8.43, 15.0
_EMU = 12700.0
_SIDES = ("left", "right", "top", "bottom")
_ACROSS = {"center": "center", "right": "right", "centerContinuous": "center", "left": "left"}


class _Style(NamedTuple):
    size: float
    across: str | None
    wraps: bool
    sides: frozenset[str]
    format: str


class SheetReader:
    """One visible sheet; ``formulas`` are those that the values of its workbook are made by."""

    def __init__(self, sheet: Any, formulas: Formulas | None, unknown: list[str]) -> None:
        self._sheet, self._formulas, self._unknown = sheet, formulas, unknown
        self._styles: dict[int, _Style] = {}
        self._merged = {
            (one.min_row, one.min_col): (
                one.max_row - one.min_row + 1,
                one.max_col - one.min_col + 1,
            )
            for one in sheet.merged_cells.ranges
        }

    def grids(self) -> Iterator[Grid]:
        """Yield what is printed on each page."""
        for first_column, first_row, last_column, last_row in self._areas():
            ends = sorted(b.id for b in self._sheet.row_breaks.brk if first_row <= b.id < last_row)
            for start, end in zip(
                [first_row, *(end + 1 for end in ends)], [*ends, last_row], strict=True
            ):
                grid = self._grid(first_column, start, last_column, end)
                if grid.cells or grid.pictures:
                    yield grid

    def _areas(self) -> list[tuple[int, int, int, int]]:
        """Return the print areas, as first column and row and last column and row."""
        area = self._sheet.print_area or ""
        pieces = re.split(r",(?=(?:[^']*'[^']*')*[^']*$)", area) if area else []
        bounds = [range_boundaries(piece.rpartition("!")[2]) for piece in pieces]
        whole = (1, 1, self._sheet.max_column, self._sheet.max_row)
        used = [
            (a or 1, b or 1, min(c or whole[2], whole[2]), min(d or whole[3], whole[3]))
            for a, b, c, d in bounds
        ]
        return [one for one in used if one[2] >= one[0] and one[3] >= one[1]] or [whole]

    def _grid(self, first_column: int, first_row: int, last_column: int, last_row: int) -> Grid:
        filled: list[Filled] = []
        edged: list[Edged] = []
        for cell in self._cells:
            if not (
                first_row <= cell.row <= last_row and first_column <= cell.column <= last_column
            ):
                continue
            if self._is_hidden(cell):
                continue
            if (one := self._cell(cell)) is not None:
                filled.append(one)
            if cell.has_style and (sides := self._sides(cell)):
                edged.append(Edged(cell.row, cell.column, sides))
        shown = [p for p in self._pictures if first_row <= p.row <= last_row + _BEYOND]
        used = [(c.row + c.rows - 1, c.column + c.columns - 1) for c in filled]
        used += [(p.row, p.column) for p in shown]
        below = max((row for row, _ in used), default=first_row)
        right = max((column for _, column in used), default=first_column)
        if len(filled) > _CELLS or below > _ROWS or right > _COLUMNS:
            raise too_large("Excel")
        edged = [e for e in edged if e.row <= below + _BEYOND and e.column <= right + _BEYOND]
        below = max([below, *(e.row for e in edged)])
        right = max([right, *(e.column for e in edged)])
        return Grid(
            {n: self._widths.get(n, self._width) for n in range(first_column, right + 1)},
            {n: self._height(n) for n in range(first_row, below + 1)},
            filled,
            edged,
            shown,
        )

    @cached_property
    def _cells(self) -> list[Any]:
        """The cells that are in the file: asking for rows would make all the empty ones."""
        return [self._sheet._cells[at] for at in sorted(self._sheet._cells)]

    def _sides(self, cell: Any) -> frozenset[str]:
        """Return the sides of a cell that a line is drawn on: none is drawn in a merged cell."""
        sides = self._style(cell).sides
        inside = self._within.get((cell.row, cell.column))
        return sides - inside if inside else sides

    @cached_property
    def _within(self) -> dict[tuple[int, int], frozenset[str]]:
        """The sides of cells that lie inside a merged cell."""
        inside: dict[tuple[int, int], frozenset[str]] = {}
        for (row, column), (rows, columns) in self._merged.items():
            for y in range(row, row + min(rows, _ROWS)):
                for x in range(column, column + min(columns, _COLUMNS)):
                    outer = {
                        "top": y == row,
                        "bottom": y == row + rows - 1,
                        "left": x == column,
                        "right": x == column + columns - 1,
                    }
                    inside[y, x] = frozenset(side for side, is_edge in outer.items() if not is_edge)
                    if len(inside) > _CELLS:
                        raise too_large("Excel")
        return inside

    def _cell(self, cell: Any) -> Filled | None:
        value, name = cell.value, f"{self._sheet.title}!{cell.coordinate}"
        if value is None and self._formulas is not None:
            value = self._worked_out(cell, name)
        if value is None or value == "":
            return None
        style = self._style(cell)
        text = _clean(printed(value, style.format))
        if not text.strip():
            return None
        rows, columns = self._merged.get((cell.row, cell.column), (1, 1))
        figures = not isinstance(value, str)
        return Filled(
            cell.row,
            cell.column,
            text,
            name,
            style.size,
            rows,
            columns,
            figures,
            style.across or ("right" if figures else "left"),
            style.wraps,
        )

    def _worked_out(self, cell: Any, name: str) -> float | str | None:
        """Return what a formula without a saved result comes to, or that this is not known."""
        at = (self._sheet.title, cell.row, cell.column)
        if self._formulas is None or not self._formulas.is_formula(*at):
            return None
        value = self._formulas.result(*at)
        if value is None:
            self._unknown.append(name)
            return NOT_SHOWN
        return value

    def _is_hidden(self, cell: Any) -> bool:
        return not self._widths.get(cell.column, 1.0) or not self._height(cell.row)

    def _style(self, cell: Any) -> _Style:
        key = cell.style_id
        if key not in self._styles:
            font, align = cell.font, cell.alignment
            sides = (side for side in _SIDES if getattr(getattr(cell.border, side), "style", None))
            self._styles[key] = _Style(
                min(max(float(font.sz or 11.0), 4.0), 72.0),
                _ACROSS.get(align.horizontal or ""),
                bool(align.wrap_text),
                frozenset(sides),
                cell.number_format or "General",
            )
        return self._styles[key]

    @cached_property
    def _width(self) -> float:
        usual = self._sheet.sheet_format.defaultColWidth or _USUAL_WIDTH
        return float(usual) * _LETTER + _ROUND

    @cached_property
    def _widths(self) -> dict[int, float]:
        """The widths of columns that are not the usual one; points, none for a hidden column."""
        widths: dict[int, float] = {}
        for letter, column in self._sheet.column_dimensions.items():
            first = column.min or column_index_from_string(letter)
            for number in range(first, min(column.max or first, first + 500) + 1):
                wide = float(column.width or _USUAL_WIDTH) * _LETTER + _ROUND
                widths[number] = 0.0 if column.hidden else wide
        return widths

    def _height(self, row: int) -> float:
        kept = self._sheet.row_dimensions.get(row)
        if kept is None:
            return _USUAL_HEIGHT
        return 0.0 if kept.hidden else float(kept.height or _USUAL_HEIGHT)

    @cached_property
    def _pictures(self) -> list[Pictured]:
        found: list[Pictured] = []
        for picture in self._sheet._images:
            anchor = getattr(picture.anchor, "_from", None)
            if anchor is not None:
                extent = getattr(picture.anchor, "ext", None)
                wide = extent.width / _EMU if extent else picture.width * 0.75
                high = extent.height / _EMU if extent else picture.height * 0.75
                found.append(Pictured(anchor.row + 1, anchor.col + 1, wide, high))
        return found


def _clean(text: str) -> str:
    return text.replace("_x000D_", "").replace("\r\n", "\n").replace("\r", "\n")
