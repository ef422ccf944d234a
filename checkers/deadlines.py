"""The days that bind: shipment, presentation, expiry."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from checkers.case import Case
from checkers.finding import Deadline
from checkers.lastday import days_allowed, presentation_ends, rolled
from checkers.presented import Presentation
from checkers.terms import Terms


def deadlines(case: Case, terms: Terms | None, presentation: Presentation | None) -> list[Deadline]:
    """Return the days that bind, the first first, counted from today.

    Until the goods are shipped the time for presentation is counted from the latest day
    of shipment; it never outlasts the credit.
    """
    if terms is None:
        return []
    credit, here = terms.credit, case.circumstances
    known: list[tuple[Literal["latest_shipment", "presentation", "expiry"], dt.date, str]] = []
    latest = credit.latest_shipment_date
    if latest:
        known.append(("latest_shipment", latest, "44C"))
    expiry = rolled(credit.expiry_date, here) if credit.expiry_date else None
    if expiry:
        known.append(("expiry", expiry, "31D"))
    period = presentation_ends(terms, presentation) if presentation else None
    if period:
        ends: dt.date | None = period.last
    else:
        ends = rolled(latest + dt.timedelta(days=days_allowed(terms)), here) if latest else None
    if ends:
        cut_short = expiry is not None and expiry < ends
        last = expiry if cut_short and expiry else ends
        known.append(("presentation", last, "31D" if cut_short else "48"))
    return [
        Deadline(what=what, date=day, days_left=(day - here.today).days, source=source)
        for what, day, source in sorted(known, key=lambda one: (one[1], one[0]))
    ]
