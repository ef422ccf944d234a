"""The last day to present (UCP 600 art. 6(d), 14(c), 29(a); ISBP 821 A15)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from checkers.case import Circumstances, Fact
from checkers.comparing.calendar import next_open
from checkers.presented import Presentation
from checkers.terms import Terms

DEFAULT_DAYS = 21


@dataclass(frozen=True)
class Period:
    """The time for presentation: so many days after shipment, until the last of them."""

    shipped: Fact
    days: int
    last: dt.date


def rolled(day: dt.date, circumstances: Circumstances) -> dt.date:
    """Return the day, or the first banking day after it if the bank is closed.

    Without a country whose banking days count the day stays as it is.
    """
    if circumstances.bank_country is None and not circumstances.closed:
        return day
    return next_open(day, circumstances.bank_country, circumstances.closed)


def presentation_ends(terms: Terms, presentation: Presentation) -> Period | None:
    """Return the time for presentation, or None where no day of shipment starts it.

    It runs only if an original transport document is presented. Of several shipments on
    different conveyances the earliest counts, of several on one the latest (ISBP E19).
    """
    shipments = list(presentation.shipments())
    if not shipments:
        return None
    one_conveyance = len({_conveyance(fact) for fact in shipments}) == 1
    counting = max if one_conveyance else min
    shipped = counting(shipments, key=lambda fact: fact.value)
    days = days_allowed(terms)
    last = rolled(shipped.value + dt.timedelta(days=days), presentation.circumstances)
    return Period(shipped, days, last)


def days_allowed(terms: Terms) -> int:
    """Return the days that the credit gives for presentation: field 48, 47A, or 21."""
    given = [d.more("n") for _, d in terms.conditions("presentation_period")]
    known = [days for days in (terms.credit.presentation_days, *given) if isinstance(days, int)]
    return min(known, default=DEFAULT_DAYS)


def _conveyance(fact: Fact) -> tuple[str | None, str | None]:
    document = fact.source.document
    vessel = getattr(document, "on_board_vessel", None) or getattr(document, "vessel", None)
    return vessel, getattr(document, "voyage", None)
