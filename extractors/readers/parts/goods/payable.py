"""The sum that is claimed in the end, whatever the row is called."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from extractors.documents import Contract, Invoice
from extractors.layout import Row, Table
from extractors.printed import money
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.lines import currency_of, is_deduction, is_named_extra


def with_payable(fill: Filling[Invoice] | Filling[Contract], table: Table) -> Table:
    """Return a table with that row as its last total which is the total less what is taken off.

    «Amount claimed under this credit» after «less advance payment» is one by its figure, not by
    its words.
    """
    rows = list(table.rows)
    start = next((i for i, row in enumerate(rows) if row.kind in ("total", "subtotal")), None)
    running = _amount(fill, table, rows[start]) if start is not None else None
    changed = False
    for index in range(start + 1 if start is not None else len(rows), len(rows)):
        row = rows[index]
        value = _amount(fill, table, row)
        if running is None or value is None:
            continue
        if row.kind in ("total", "subtotal"):
            running, changed = value, False
        elif is_named_extra(row.whole) and not (changed and abs(value) == running):
            running += -abs(value) if is_deduction(row.whole) else value
            changed = True
        elif changed and value == running:
            rows[index] = replace(row, kind="total")
    return Table(table.captions, rows, table.heads)


def _amount(fill: Filling[Invoice] | Filling[Contract], table: Table, row: Row) -> Decimal | None:
    currency = currency_of(table, "amount", row) or fill.currency
    found = money(row.text("amount"), currency, fill.decimal)
    return found.amount if found else None
