"""Tables in an Excel workbook: text stays text, and the same tables give the same bytes."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

import xlsxwriter

Cell = str | int | Decimal | dt.date | None

#: What Excel can hold in one cell.
_LONGEST = 32_000
#: The highest that Excel allows a row to be, in points.
_HIGHEST = 409.0
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_SHEET = re.compile(r"[\[\]:*?/\\']")
#: Stands in every workbook for the day it was made, so that no clock shows in the bytes.
_MADE = dt.datetime(2000, 1, 1)


class Column(NamedTuple):
    """A column by its head; ``width`` is in characters."""

    head: str
    width: float


class Book:
    """A workbook being written, table by table."""

    def __init__(self, book: Any) -> None:
        self._book = book
        base = {
            "valign": "top",
            "font_name": "Microsoft YaHei",
            "font_size": 10,
            "bottom": 1,
            "bottom_color": "#C8CDD3",
        }
        text = base | {"text_wrap": True, "num_format": "@"}
        self._text = book.add_format(text)
        # without the mark, editing such a cell in Excel would turn it into a formula
        self._guarded = book.add_format(text | {"quote_prefix": True})
        self._whole = book.add_format(base | {"num_format": "0_)"})
        self._number = book.add_format(base | {"num_format": "#,##0.00########_)"})
        self._date = book.add_format(base | {"num_format": "yyyy-mm-dd", "align": "left"})
        self._head = book.add_format(
            base
            | {
                "bold": True,
                "text_wrap": True,
                "bottom": 2,
                "bottom_color": "#000000",
                "bg_color": "#E8EBEF",
            }
        )

    def table(
        self,
        name: str,
        columns: Sequence[Column],
        rows: Iterable[Sequence[Cell]],
        fixed: int = 0,
        on_paper: int | None = None,
    ) -> None:
        """Write a sheet with one table: head frozen, filters on, ready to be printed.

        Args:
            name: of the sheet; what Excel does not allow in it is left out.
            columns: the heads.
            rows: one cell for each column.
            fixed: how many columns stay in sight when the others move.
            on_paper: how many columns are printed, if not all.
        """
        sheet = self._book.add_worksheet(_NO_SHEET.sub(" ", name)[:31])
        widths = [column.width for column in columns]
        sheet.set_row(0, _height([column.head for column in columns], widths))
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, _clean(column.head), self._head)
        last = 0
        for last, row in enumerate(rows, 1):
            sheet.set_row(last, _height(row, widths))
            for at, cell in enumerate(row):
                self._write(sheet, last, at, cell)
        sheet.freeze_panes(1, fixed)
        sheet.autofilter(0, 0, max(last, 1), len(columns) - 1)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.5)
        if on_paper is not None:
            sheet.print_area(0, 0, last, on_paper - 1)

    def _write(self, sheet: Any, row: int, at: int, cell: Cell) -> None:
        if isinstance(cell, dt.date):
            sheet.write_datetime(row, at, dt.datetime(cell.year, cell.month, cell.day), self._date)
        elif isinstance(cell, int):
            sheet.write_number(row, at, cell, self._whole)
        elif isinstance(cell, Decimal):
            sheet.write_number(row, at, float(cell), self._number)
        elif cell:
            clean = _clean(cell)
            kind = self._guarded if clean[:1] in tuple("=+-@'") else self._text
            sheet.write_string(row, at, clean, kind)


@contextmanager
def opened(target: Path) -> Iterator[Book]:
    """Yield an empty workbook, and write it to the target at the end."""
    book = xlsxwriter.Workbook(
        str(target),
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "nan_inf_to_errors": True,
        },
    )
    book.set_properties({"created": _MADE, "author": "gendan"})
    yield Book(book)
    book.close()


def _height(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """Return how high a row must be to show all its lines, in points."""
    lines = max(
        (
            sum(max(1, math.ceil(_wide(line) / (width - 0.5))) for line in cell.split("\n"))
            for cell, width in zip(row, widths, strict=True)
            if isinstance(cell, str)
        ),
        default=1,
    )
    return min(_HIGHEST, 4 + 14.5 * lines)


def _wide(line: str) -> float:
    """Return how wide a line is, in the digits by which Excel measures columns."""
    return sum(2.0 if unicodedata.east_asian_width(c) in "WF" else 1.15 for c in line)


def _clean(text: str) -> str:
    plain = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", text)
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + "…"
