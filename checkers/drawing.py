"""How much may be drawn, and what is: the credit's ceiling, the totals of the invoices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from checkers.comparing import amounts
from checkers.comparing.units import unit_by_unit
from checkers.terms import Terms
from extractors.documents import Invoice, Money, Quantity, Tolerance

_AMOUNT = re.compile(r"\b([A-Z]{3})\s*([\d,]+(?:\.\d+)?)")


def amount_tolerance(terms: Terms) -> Tolerance | None:
    """Return the per cent by which the amount may vary: field 39A, or a clause of 47A."""
    return terms.credit.tolerance or _tolerated(terms, "amount")


def quantity_tolerance(terms: Terms) -> Tolerance | None:
    """Return the per cent that a clause gives for the quantity; 39A is none (art. 30)."""
    return _tolerated(terms, "quantity")


def _tolerated(terms: Terms, what: str) -> Tolerance | None:
    for _, demand in terms.conditions("tolerance"):
        if pair := demand.more(what):
            return Tolerance(plus=Decimal(str(pair[0])), minus=Decimal(str(pair[1])))
    return None


def ceiling(terms: Terms, drawn_before: Decimal = Decimal(0)) -> Money | None:
    """Return the most that may still be drawn, or None if the credit states no amount.

    Raises:
        Incomparable: if an additional amount is in another currency.
    """
    credit = terms.credit
    if credit.amount is None:
        return None
    extra = _AMOUNT.search(credit.additional_amounts or "")
    return amounts.ceiling(
        credit.amount,
        tolerance=amount_tolerance(terms),
        about=amounts.says_about(credit.message.get("32B")),
        additional=Money.model_validate(extra[0]) if extra else None,
        maximum=credit.maximum,
        drawn=Money(currency=credit.amount.currency, amount=drawn_before),
    )


def total_of(invoices: Sequence[Invoice]) -> Money | None:
    """Return what the invoices ask for together, or None if one states no total.

    Raises:
        Incomparable: if they are in different currencies.
    """
    asked: Money | None = None
    for invoice in invoices:
        if invoice.total is None:
            return None
        asked = invoice.total if asked is None else asked + invoice.total
    return asked


def quantity_of_lines(lines: Iterable[Quantity | None]) -> Quantity | None:
    """Return lines of goods added up in the unit of the first, if they can be.

    >>> pairs = [Quantity.model_validate("10 DOZ"), Quantity.model_validate("24 PCS")]
    >>> str(quantity_of_lines(pairs))
    '12 DOZ'
    """
    sums = unit_by_unit(quantity for quantity in lines if quantity is not None)
    return sums[0] if len(sums) == 1 else None
