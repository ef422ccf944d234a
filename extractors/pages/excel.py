"""Pages of an Excel file: each sheet as it would be printed, one page for each print area.

What is hidden is not on the paper and is not read; a hidden sheet that holds something is
named. Values are those that the cells show, in the format that they show them in.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
from openpyxl.utils import column_index_from_string, range_boundaries

from extractors.pages.errors import Unreadable
from extractors.pages.grid import Edged, Filled, Grid, Pictured, page_of_grid
from extractors.pages.number_format import printed
from extractors.pages.package import checked, damaged, too_large
from extractors.pages.page import Page

#: Cells with something in them; no set of documents has as many.
_CELLS = 60_000
_SHEETS = 100
#: Points for one letter of a column's width, and for what is round them.
_LETTER, _ROUND = 5.25, 3.75
_USUAL_WIDTH, _USUAL_HEIGHT = 8.43, 15.0
_EMU = 12700.0
_FORMULA = re.compile(rb"<f[\s>/]")
#: Stands for a value that a formula would give and that nobody worked out.
_UNKNOWN = "\ufffd"
_SIDES = ("left", "right", "top", "bottom")


class _Style(NamedTuple):
    size: float
    across: str | None
    wraps: bool
    sides: frozenset[str]
    format: str


def pages_of_xlsx(
    source: str | Path | bytes, file: str, remarks: list[Unreadable] | None = None
) -> list[Page]:
    """Read the visible sheets of a workbook.

    Args:
        source: the file, or its bytes.
        file: the name that evidence shows.
        remarks: takes what a person should know of what could not be read.

    Returns:
        A page for each print area, or part of it up to a page break; by default for each
        sheet; in points. Its places are cells.

    Raises:
        Unreadable: if the file is protected, damaged, far too large, or nothing is in it.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    checked(content, "Excel")
    book = _opened(content, values=True)
    formulas = _opened(content, values=False) if _has_formulas(content) else None
    pages: list[Page] = []
    said = remarks if remarks is not None else []
    unknown: list[str] = []
    for sheet in book.worksheets[:_SHEETS]:
        if sheet.sheet_state != "visible":
            said += [_hidden(sheet.title)] if any(_filled(sheet)) else []
            continue
        reader = _SheetReader(sheet, formulas[sheet.title] if formulas else None, unknown)
        pages += [page_of_grid(grid, file, len(pages) + n) for n, grid in enumerate(reader.grids(), 1)]
    if unknown:
        said.append(_not_computed(unknown))
    if not any(page.words for page in pages):
        raise Unreadable("the workbook is empty; send it again", "工作簿是空的，请重新发送")
    return pages


def _opened(content: bytes, *, values: bool) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what it does not keep and nobody asked for
            return openpyxl.load_workbook(io.BytesIO(content), data_only=values, keep_links=False)
    except MemoryError as error:
        raise too_large("Excel") from error
    except Exception as error:  # openpyxl lets errors of zip, XML and its own model through
        raise damaged("Excel") from error


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        sheets = [n for n in archive.namelist() if n.startswith("xl/worksheets/")]
        return any(_FORMULA.search(archive.read(name)) for name in sheets if name.endswith(".xml"))


def _filled(sheet: Any) -> Iterator[Any]:
    return (cell for row in sheet.iter_rows() for cell in row if cell.value not in (None, ""))


class _SheetReader:
    """One visible sheet; ``formulas`` is the same sheet with what its values are made by."""

    def __init__(self, sheet: Any, formulas: Any, unknown: list[str]) -> None:
        self._sheet, self._formulas, self._unknown = sheet, formulas, unknown
        self._styles: dict[int, _Style] = {}
        self._merged = {
            (one.min_row, one.min_col): (one.max_row - one.min_row + 1, one.max_col - one.min_col + 1)
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
        rows = self._sheet.iter_rows(first_row, last_row, first_column, last_column)
        for row in rows:
            for cell in row:
                if self._is_hidden(cell):
                    continue
                if (one := self._cell(cell)) is not None:
                    filled.append(one)
                if cell.has_style and (sides := self._style(cell).sides):
                    edged.append(Edged(cell.row, cell.column, sides))
            if len(filled) > _CELLS:
                raise too_large("Excel")
        used = [(c.row + c.rows - 1, c.column + c.columns - 1) for c in filled]
        used += [(e.row, e.column) for e in edged]
        below = min(max((r for r, _ in used), default=first_row), last_row)
        right = min(max((c for _, c in used), default=first_column), last_column)
        edged = [e for e in edged if e.row <= below and e.column <= right]
        return Grid(
            {n: self._widths.get(n, self._width) for n in range(first_column, right + 1)},
            {n: self._height(n) for n in range(first_row, below + 1)},
            [c for c in filled if c.row + c.rows - 1 <= below and c.column + c.columns - 1 <= right],
            edged,
            [p for p in self._pictures if first_row <= p.row <= below],
        )

    def _cell(self, cell: Any) -> Filled | None:
        value, name = cell.value, f"{self._sheet.title}!{cell.coordinate}"
        if value is None and self._is_formula(cell):
            value = _UNKNOWN
            self._unknown.append(name)
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

    def _is_formula(self, cell: Any) -> bool:
        if self._formulas is None:
            return False
        return bool(self._formulas.cell(cell.row, cell.column).data_type == "f")

    def _is_hidden(self, cell: Any) -> bool:
        return not self._widths.get(cell.column, 1.0) or not self._height(cell.row)

    def _style(self, cell: Any) -> _Style:
        key = cell.style_id
        if key not in self._styles:
            font, align = cell.font, cell.alignment
            sides = (side for side in _SIDES if getattr(getattr(cell.border, side), "style", None))
            known = {"center": "center", "right": "right", "centerContinuous": "center", "left": "left"}
            self._styles[key] = _Style(
                min(max(float(font.sz or 11.0), 4.0), 72.0),
                known.get(align.horizontal or ""),
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


def _hidden(title: str) -> Unreadable:
    return Unreadable(
        f"the sheet {title} is hidden and was not read; show it if it is a document",
        f"工作表“{title}”处于隐藏状态，未读取；如为单证请取消隐藏",
    )


def _not_computed(cells: list[str]) -> Unreadable:
    more = f" (+{len(cells) - 5})" if len(cells) > 5 else ""
    shown = ", ".join(cells[:5]) + more
    return Unreadable(
        f"formulas without a result in {shown}; open the file in Excel, save it and send it again",
        f"公式没有计算结果：{shown}；请用 Excel 打开并保存后重新发送",
    )
