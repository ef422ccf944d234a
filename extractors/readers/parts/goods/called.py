"""What a row of a table calls its goods: the description, and codes in columns of their own."""

from __future__ import annotations

import re

from extractors.layout import Row, Segment, Table
from extractors.layout.tables.table import is_figures
from extractors.layout.wrapping import right_edge, unwrapped

#: Columns that say where goods are stowed, and not what they are called.
_NO_CODE = re.compile(
    r"\b(?:CONTAINERS?|CNTRS?|SEALS?|PALLETS?|TRUCKS?|VEHICLES?)\b|箱号|集装箱|封号|车号", re.I
)


def named(table: Table, row: Row) -> list[Segment]:
    """Return what a row calls its goods: article number and size in columns of their own, the description.

    What is said of each package, such as «12 PCS», is no name.
    """
    return [*_codes(table, row), *row.cells.get("description", ()), *row.cells.get("size", ())]


def name(table: Table, row: Row) -> str:
    """Return what a row calls its goods, in whole sentences."""
    codes, cells = _codes(table, row), row.cells.get("description", ())
    edge = right_edge([s for r in table.rows for s in r.cells.get("description", ())])
    size = row.cells.get("size", ())
    whole = (
        unwrapped(codes, right_edge(codes)),
        unwrapped(cells, edge),
        unwrapped(size, right_edge(size)),
    )
    return " ".join(filter(None, whole))


def _codes(table: Table, row: Row) -> list[Segment]:
    order = list(table.captions)  # from left to right
    end = order.index("quantity") if "quantity" in order else len(order)
    columns = [
        c
        for c in order[:end]
        if (c == "item" or c.startswith("column ")) and not _NO_CODE.search(table.captions[c])
    ]
    return [s for c in columns if _is_name(row.text(c)) for s in row.cells.get(c, ())]


def _is_name(text: str) -> bool:
    return bool(re.search(r"[^\W\d_]", text)) and not is_figures(text)
