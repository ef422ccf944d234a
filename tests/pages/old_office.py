"""Workbooks of the old binary format, made from the same data as those of the present one."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import xlwt
from openpyxl.utils import column_index_from_string, coordinate_to_tuple, range_boundaries

_LETTER = 256
_ACROSS = {"right": 3, "center": 2}


def old_workbook(paper: dict[str, Any]) -> bytes:
    """Make an old workbook of one sheet; what describes it is told at ``office.workbook``."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet(paper.get("sheet", "Sheet1"))
    looks: defaultdict[tuple[int, int], dict[str, Any]] = defaultdict(dict)
    for what in ("ruled", "wrapped", *_ACROSS):
        for name in paper.get(what, ()):
            for at in _cells(name):
                looks[at][what] = True
    for name, code in paper.get("formats", {}).items():
        for at in _cells(name):
            looks[at]["format"] = code
    for name, size in paper.get("large", {}).items():
        looks[_at(name)]["size"] = size
    _fill(sheet, paper, looks)
    for letter, width in paper.get("widths", {}).items():
        sheet.col(column_index_from_string(letter) - 1).width = int(width * _LETTER)
    for one in paper.get("hidden", ()):
        kept = sheet.row(one - 1) if isinstance(one, int) else sheet.col(_column(one))
        kept.hidden = True
    return saved(book)


def saved(book: Any) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Any, paper: dict[str, Any], looks: Any) -> None:
    values: dict[tuple[int, int], Any] = {}
    for name, value in paper["cells"].items():
        row, column = _at(name)
        for step, one in enumerate(value if isinstance(value, list) else [value]):
            if one is not None:
                values[row, column + step] = one
    for name in paper.get("merged", ()):
        first, *rest = _cells(name)
        value = values.pop(first, None)
        sheet.write_merge(first[0], rest[-1][0], first[1], rest[-1][1], value, _style(looks[first]))
        looks.pop(first)
    for at in sorted({*values, *looks}):
        if not _is_merged(at, paper):
            sheet.write(*at, values.get(at), _style(looks[at]))


def _style(look: dict[str, Any]) -> Any:
    style = xlwt.XFStyle()
    style.num_format_str = look.get("format", "General")
    style.font.height = int(look.get("size", 11) * 20)
    style.alignment.horz = next((_ACROSS[a] for a in _ACROSS if a in look), 0)
    style.alignment.wrap = int("wrapped" in look)
    if "ruled" in look:
        for side in ("left", "right", "top", "bottom"):
            setattr(style.borders, side, xlwt.Borders.THIN)
    return style


def _is_merged(at: tuple[int, int], paper: dict[str, Any]) -> bool:
    return any(at in set(_cells(name)) for name in paper.get("merged", ()))


def _cells(name: str) -> Iterator[tuple[int, int]]:
    first_column, first_row, last_column, last_row = (n or 1 for n in range_boundaries(name))
    for row in range(first_row, last_row + 1):
        yield from ((row - 1, column - 1) for column in range(first_column, last_column + 1))


def _at(name: str) -> tuple[int, int]:
    row, column = coordinate_to_tuple(name)
    return row - 1, column - 1


def _column(letter: str) -> int:
    return column_index_from_string(letter) - 1
