"""Prices of a line of goods, for one unit of its quantity."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from extractors.documents import Money, Quantity
from extractors.layout import Row, Table
from extractors.printed import money
from extractors.printed.numbers import Mark
from extractors.printed.priced import price_base, units_in

#: A column that says how many units the price beside it is for.
_PER = re.compile(r"\W*(?:PER|PRICE\s+UNIT|P\.?U\.?|PER\s+UNIT|PRICE\s+PER)\W*", re.I)
#: A price that does not come out evenly is kept to so many places.
_PLACES = Decimal("0.000001")
#: What the product of quantity and price may miss the amount by and still be it.
_CLOSE = Decimal("0.002")


class Counted(NamedTuple):
    """Quantity and amount of the line whose price is asked for, as far as they can be read."""

    quantity: Quantity | None
    amount: Money | None

    def makes(self, price: Decimal) -> bool:
        """Tell whether quantity times price is the amount."""
        if self.quantity is None or self.amount is None or not self.amount.amount:
            return False
        product = self.quantity.value * price
        return abs(product - self.amount.amount) <= _CLOSE * abs(self.amount.amount)


def price_in(
    text: str, table: Table, row: Row, line: Counted, currency: str | None, decimal: Mark | None
) -> Money | None:
    """Return the price of one unit of a line's quantity.

    A price for a dozen or for 1,000 pieces is divided. One for a unit that the quantity cannot
    be counted in is nothing, unless quantity and amount show that it is meant for the quantity's.
    """
    bare, base = price_base(text, decimal)
    printed = money(bare, currency, decimal)
    if base is None:
        base = price_base(row.text("unit_price"), decimal)[1]
    if base is None:
        base = _beside(table, row, decimal)
    if base is None:
        base = price_base(table.captions.get("unit_price", ""), decimal)[1]
    if printed is None or base is None or line.makes(printed.amount):
        return printed
    count = units_in(base, line.quantity.unit if line.quantity else "")
    if count is None:
        return None
    each = printed.amount / count
    places = each.quantize(_PLACES)
    return printed.model_copy(update={"amount": each if each == places else places})


def _beside(table: Table, row: Row, decimal: Mark | None) -> Quantity | None:
    """Return what a column beside the price says that the price is for."""
    column = next((c for c, caption in table.captions.items() if _PER.fullmatch(caption)), None)
    if column is None or column == "unit_price":
        return None
    return price_base(f"/{row.text(column)}", decimal)[1]
