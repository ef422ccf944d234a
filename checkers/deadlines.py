"""The days that bind: shipment, presentation, expiry."""

from __future__ import annotations

from collections.abc import Iterator

from checkers.case import Case
from checkers.finding import Deadline
from checkers.terms import Terms


def deadlines(case: Case, terms: Terms | None) -> Iterator[Deadline]:
    """Yield the days that bind, counted from today."""
    if terms is None:
        return
    credit, today = terms.credit, case.circumstances.today
    if credit.latest_shipment_date is not None:
        left = (credit.latest_shipment_date - today).days
        yield Deadline(
            what="latest_shipment", date=credit.latest_shipment_date, days_left=left, source="44C"
        )
    if credit.expiry_date is not None:
        left = (credit.expiry_date - today).days
        yield Deadline(what="expiry", date=credit.expiry_date, days_left=left, source="31D")
