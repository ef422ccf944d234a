"""The days that bind: shipment, presentation, expiry."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from checkers.case import Case
from checkers.finding import Deadline
from checkers.lastday import days_allowed, presentation_ends, rolled
from checkers.presented import Presentation
from checkers.terms import Terms
from extractors.documents import Unread


def deadlines(case: Case, terms: Terms | None, presentation: Presentation | None) -> list[Deadline]:
    """Return the days that bind, the first first, counted from today.

    Until the goods are shipped the time for presentation is counted from the latest day
    of shipment; it never outlasts the credit. A day that could not be read is not listed:
    the rules that need it say so.
    """
    if terms is None:
        return []
    credit, here = terms.credit, case.circumstances
    known: list[tuple[Literal["latest_shipment", "presentation", "expiry"], dt.date, str]] = []
    latest, last = (credit.__dict__.get(n) for n in ("latest_shipment_date", "expiry_date"))
    if latest:
        known.append(("latest_shipment", latest, "44C"))
    expiry = rolled(last, here) if last else None
    if expiry:
        known.append(("expiry", expiry, "31D"))
    try:
        ends = _ends(case, terms, presentation)
    except Unread:
        ends = None
    if ends and expiry and expiry < ends:
        known.append(("presentation", expiry, "31D"))
    elif ends:
        given = credit.__dict__.get("presentation_days") is not None
        known.append(("presentation", ends, "48" if given else "14(c)"))
    return [
        Deadline(what=what, date=day, days_left=(day - here.today).days, source=source)
        for what, day, source in sorted(known, key=lambda one: (one[1], one[0]))
    ]


def _ends(case: Case, terms: Terms, presentation: Presentation | None) -> dt.date | None:
    """Return the last day to present, or None where nothing but expiry ends it."""
    period = presentation_ends(terms, presentation) if presentation else None
    days, latest = days_allowed(terms), terms.credit.latest_shipment_date
    if period:
        return period.last
    if days is None or latest is None:
        return None
    return rolled(latest + dt.timedelta(days=days), case.circumstances)
