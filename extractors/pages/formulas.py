"""What a spreadsheet's plain formulas come to, where no program saved their results.

Sums, products, differences, quotients and rounding are worked out, over cells and ranges of any
sheet, as the spreadsheet itself would on being opened. Everything else is left unknown.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from openpyxl.utils import range_boundaries

#: Formulas that refer to formulas are followed so far.
_DEEPEST = 40
#: A range of more cells belongs to no document.
_WIDEST = 20_000
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<ref>(?:(?:'(?:[^']|'')+'|[\w.]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)"
    r"|(?P<name>[A-Za-z]+)(?=\()|(?P<sign>[-+*/(),%]))"
)
_FIGURES = re.compile(r"\s*-?\d+(?:\.\d+)?\s*")


class _Unknown(Exception):
    """A formula of another kind, or one that leads nowhere."""


class Formulas:
    """The formulas of a workbook.

    Args:
        book: the workbook as its formulas are written, opened by openpyxl.
    """

    def __init__(self, book: Any) -> None:
        self._sheets = {sheet.title: sheet for sheet in book.worksheets}
        self._known: dict[tuple[str, int, int], Decimal | None] = {}

    def is_formula(self, sheet: str, row: int, column: int) -> bool:
        """Tell whether a cell is worked out from others."""
        return bool(self._sheets[sheet].cell(row, column).data_type == "f")

    def result(self, sheet: str, row: int, column: int) -> float | None:
        """Return what the formula of a cell comes to; nothing if it is of another kind."""
        try:
            value = self._cell(sheet, row, column, 0)
        except (_Unknown, ArithmeticError, RecursionError):
            return None
        return None if value is None else float(value)

    def _cell(self, sheet: str, row: int, column: int, depth: int) -> Decimal | None:
        """Return the figure in a cell; nothing for an empty one.

        Raises:
            _Unknown: if the cell holds no figure, or its formula is of another kind.
        """
        key = (sheet, row, column)
        if key not in self._known:
            if sheet not in self._sheets or depth > _DEEPEST:
                raise _Unknown
            cell = self._sheets[sheet].cell(row, column)
            if cell.data_type == "f":
                self._known[key] = _Sum(self, sheet, str(cell.value), depth).worked_out()
            else:
                self._known[key] = _figure(cell.value)
        return self._known[key]

    def area(self, ref: str, sheet: str, depth: int) -> list[Decimal | None]:
        """Return the figures of a cell, or of a range, in which text does not count."""
        named, _, cells = ref.rpartition("!")
        where = named.strip("'").replace("''", "'") or sheet
        first_column, first_row, last_column, last_row = (n or 0 for n in range_boundaries(cells))
        rows = range(first_row, last_row + 1)
        columns = range(first_column, last_column + 1)
        if len(rows) * len(columns) > _WIDEST:
            raise _Unknown
        if len(rows) * len(columns) == 1:
            return [self._cell(where, first_row, first_column, depth + 1)]
        places = [(row, column) for row in rows for column in columns]
        return [
            self._cell(where, *place, depth + 1)
            for place in places
            if not self._is_text(where, *place)
        ]

    def _is_text(self, sheet: str, row: int, column: int) -> bool:
        known = sheet in self._sheets
        return known and self._sheets[sheet].cell(row, column).data_type in (
            "s",
            "inlineStr",
            "str",
        )


class _Sum:
    """One formula, read from left to right."""

    def __init__(self, formulas: Formulas, sheet: str, text: str, depth: int) -> None:
        self._formulas, self._sheet, self._depth = formulas, sheet, depth
        self._tokens = _tokens(text.lstrip("="))
        self._at = 0

    def worked_out(self) -> Decimal:
        value = self._added()
        if self._at < len(self._tokens):
            raise _Unknown
        return value

    def _added(self) -> Decimal:
        value = self._multiplied()
        while (sign := self._next("+", "-")) is not None:
            other = self._multiplied()
            value = value + other if sign == "+" else value - other
        return value

    def _multiplied(self) -> Decimal:
        value = self._single()
        while (sign := self._next("*", "/")) is not None:
            other = self._single()
            value = value * other if sign == "*" else value / other
        return value

    def _single(self) -> Decimal:
        if self._next("-"):
            return -self._single()
        kind, text = self._take()
        if kind == "number":
            value = Decimal(text)
        elif kind == "ref" and ":" not in text:
            value = self._formulas.area(text, self._sheet, self._depth)[0] or Decimal(0)
        elif kind == "name":
            value = self._called(text.upper())
        elif text == "(":
            value = self._added()
            self._expect(")")
        else:
            raise _Unknown
        return value / 100 if self._next("%") else value

    def _called(self, name: str) -> Decimal:
        self._expect("(")
        given = [self._argument()]
        while self._next(","):
            given.append(self._argument())
        self._expect(")")
        flat = [one for several in given for one in several if one is not None]
        if name == "SUM":
            return sum(flat, Decimal(0))
        if name == "PRODUCT" and flat:
            value = Decimal(1)
            for one in flat:
                value *= one
            return value
        if name == "ROUND" and len(flat) == 2:
            return flat[0].quantize(Decimal(1).scaleb(-int(flat[1])), ROUND_HALF_UP)
        if name == "VALUE" and len(flat) == 1:
            return flat[0]
        raise _Unknown

    def _argument(self) -> list[Decimal | None]:
        if self._at < len(self._tokens):
            kind, text = self._tokens[self._at]
            if kind == "ref" and ":" in text:
                self._at += 1
                return self._formulas.area(text, self._sheet, self._depth)
        return [self._added()]

    def _take(self) -> tuple[str, str]:
        if self._at >= len(self._tokens):
            raise _Unknown
        self._at += 1
        return self._tokens[self._at - 1]

    def _next(self, *signs: str) -> str | None:
        if self._at < len(self._tokens) and self._tokens[self._at][1] in signs:
            return self._take()[1]
        return None

    def _expect(self, sign: str) -> None:
        if self._next(sign) is None:
            raise _Unknown


def _tokens(text: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(text.rstrip()):
        token = _TOKEN.match(text, at)
        if token is None:
            raise _Unknown
        found.append((token.lastgroup or "", token[token.lastgroup or 0]))
        at = token.end()
    return found


def _figure(value: Any) -> Decimal | None:
    """Return the figure that a cell holds, in digits or as text; nothing for an empty cell."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        raise _Unknown
    if isinstance(value, int | float):
        return Decimal(str(value))
    if isinstance(value, str) and _FIGURES.fullmatch(value):
        return Decimal(value.strip())
    raise _Unknown
