"""Workbooks of the old binary format (.xls, .et), as a workbook of the present one.

What a printed sheet shows is carried over: values and their formats, lines, widths, what is
hidden or merged, print areas, page breaks, and where pictures lie.
"""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator
from copy import copy
from typing import Any, NamedTuple

import openpyxl
import xlrd
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, TwoCellAnchor
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.worksheet.pagebreak import Break

from extractors.pages.errors import Unreadable
from extractors.pages.excel_records import Drawn, Records, looked_through
from extractors.pages.package import damaged

_ACROSS = {1: "left", 2: "center", 3: "right", 6: "centerContinuous"}
_SIDES = ("left", "right", "top", "bottom")
_STATES = ("visible", "hidden", "veryHidden")
#: Widths of columns are in parts of a letter, heights of rows and of letters in parts of a point.
_OF_A_LETTER, _OF_A_POINT = 256, 20
#: Pixels of a cell of the usual size.
_CELL_WIDE, _CELL_HIGH = 64, 20
_PROTECTED = Unreadable(
    "the Excel file has a password; save it without one",
    "Excel 文件有密码，请去除密码后重新保存",
)


class OldWorkbook(NamedTuple):
    """A workbook in the present form, and whether words stand in shapes over its cells."""

    book: Any
    has_drawn_words: bool


def opened_xls(content: bytes) -> OldWorkbook:
    """Open an old workbook.

    Raises:
        Unreadable: if it has a password, is damaged, or holds more than any document.
    """
    records = looked_through(content)
    try:
        old = xlrd.open_workbook(
            file_contents=content, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        return OldWorkbook(_carried_over(old, records), bool(records.drawn_words))
    except Unreadable:
        raise
    except Exception as error:  # xlrd lets errors of struct and its own model through
        raise (_PROTECTED if "encrypted" in str(error) else damaged("Excel")) from error


def _carried_over(old: Any, records: Records) -> Any:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for number, sheet in enumerate(old.sheets()):
        new: Any = book.create_sheet(sheet.name)
        new.sheet_state = _STATES[sheet.visibility]
        _fill(new, sheet, old)
        _measure(new, sheet)
        for first_row, end_row, first_column, end_column in sheet.merged_cells:
            area = CellRange(None, first_column + 1, first_row + 1, end_column, end_row)
            new.merged_cells.ranges.add(area)
        for row, *_ in sheet.horizontal_page_breaks:
            new.row_breaks.append(Break(id=row))
        if areas := [*_print_areas(old, number)]:
            new.print_area = areas
        new._images += [_picture(one) for one in records.pictures if one.sheet == number]
    return book


def _fill(new: Any, sheet: Any, old: Any) -> None:
    styles: dict[int, Any] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            kind = sheet.cell_type(row, column)
            if kind == xlrd.XL_CELL_EMPTY:
                continue
            cell = new.cell(row + 1, column + 1)
            style = sheet.cell_xf_index(row, column)
            if style not in styles:
                _dress(cell, old, old.xf_list[style])
                styles[style] = cell._style
            cell._style = copy(styles[style])
            # set as it is: a text that begins with «=» is no formula here
            cell._value = _value(kind, sheet.cell_value(row, column), old.datemode)


def _value(kind: int, value: Any, days_from: int) -> Any:
    if kind == xlrd.XL_CELL_DATE:
        return _day(value, days_from)
    if kind == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(value, "#N/A")
    if kind == xlrd.XL_CELL_BOOLEAN:
        return bool(value)
    return None if kind == xlrd.XL_CELL_BLANK else value


def _day(value: float, days_from: int) -> dt.datetime | dt.time | float:
    """Return a day, or a time of day, or the number where it is neither."""
    try:
        moment: dt.datetime = xlrd.xldate_as_datetime(value, days_from)
    except (ValueError, OverflowError):
        return value
    return moment.time() if 0 <= value < 1 else moment


def _dress(cell: Any, old: Any, look: Any) -> None:
    formats, border = old.format_map.get(look.format_key), look.border
    cell.number_format = formats.format_str if formats else "General"
    cell.font = Font(size=old.font_list[look.font_index].height / _OF_A_POINT)
    cell.alignment = Alignment(
        horizontal=_ACROSS.get(look.alignment.hor_align),
        wrap_text=bool(look.alignment.text_wrapped),
    )
    drawn: dict[str, Any] = {
        side: Side(style="thin") for side in _SIDES if getattr(border, f"{side}_line_style")
    }
    cell.border = Border(**drawn)


def _measure(new: Any, sheet: Any) -> None:
    """Set the widths of columns and the heights of rows, and which are hidden."""
    if sheet.defcolwidth:
        new.sheet_format.defaultColWidth = sheet.defcolwidth
    for column, found in sheet.colinfo_map.items():
        kept = new.column_dimensions[get_column_letter(column + 1)]
        kept.width, kept.hidden = found.width / _OF_A_LETTER, bool(found.hidden)
    for row, found in sheet.rowinfo_map.items():
        kept = new.row_dimensions[row + 1]
        kept.height, kept.hidden = found.height / _OF_A_POINT, bool(found.hidden)


def _print_areas(old: Any, number: int) -> Iterator[str]:
    """Yield the areas of a sheet that are printed, as A1:F40."""
    for name in old.name_obj_list:
        if name.builtin and name.name.lower() == "print_area" and name.scope == number:
            for area in (name.result.value or ()) if name.result else ():
                first = f"{get_column_letter(area.colxlo + 1)}{area.rowxlo + 1}"
                yield f"{first}:{get_column_letter(area.colxhi)}{area.rowxhi}"


class _Picture(NamedTuple):
    anchor: TwoCellAnchor
    width: int
    height: int


def _picture(drawn: Drawn) -> _Picture:
    begin, end = drawn.begin, drawn.end
    anchor = TwoCellAnchor(_from=AnchorMarker(row=begin.row, col=begin.column))
    wide, high = end.column - begin.column + 1, end.row - begin.row + 1
    return _Picture(anchor, wide * _CELL_WIDE, high * _CELL_HIGH)
