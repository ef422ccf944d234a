"""The days from which a credit counts, and the time that it allows from them (ISBP 821 A14, A15)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from checkers.case import Circumstances, Fact
from checkers.comparing.calendar import closed
from checkers.comparing.dates import Period, within
from checkers.presented import Presentation
from checkers.routing import shipments
from extractors.documents import Invoice, Transport

_FROM_SHIPMENT = ("shipment", "bl_date", "awb_date")


@dataclass(frozen=True)
class Allowed:
    """The days that a credit allows, and the event that they are counted from."""

    period: Period
    event: Fact


def allowed(deadline: Mapping[str, Any], presentation: Presentation) -> Allowed | None:
    """Return the days that a deadline of the clause grammar allows.

    Args:
        deadline: n, unit, rel and anchor.
        presentation: the documents in which the event is found.

    Returns:
        None where no document shows the day of the event, or nobody can count from it.
    """
    event = day_of(deadline.get("anchor"), presentation)
    if event is None or deadline.get("n") is None:
        return None
    period = within(
        int(deadline["n"]),
        str(deadline["unit"]),
        str(deadline["rel"]),
        event.value,
        closed=_closed(presentation.circumstances),
    )
    return Allowed(period, event) if period else None


def day_of(anchor: str | None, presentation: Presentation) -> Fact | None:
    """Return the day of an event such as ``shipment``, as a document shows it.

    «Bill of lading date» is the day on board; of several shipments the last one counts.
    """
    if anchor in _FROM_SHIPMENT:
        return max(shipments(presentation), key=lambda fact: fact.value, default=None)
    kinds: dict[str, type[Transport] | type[Invoice]] = {
        "issue_of_transport_document": Transport,
        "invoice_date": Invoice,
    }
    kind = kinds.get(anchor or "")
    if kind is None:
        return None
    days = [fact for fact in presentation.facts("date") if isinstance(fact.source.document, kind)]
    return max(days, key=lambda fact: fact.value, default=None)


def _closed(circumstances: Circumstances) -> Callable[[dt.date], bool] | None:
    country = circumstances.bank_country
    if country is None and not circumstances.closed:
        return None

    def is_closed(day: dt.date) -> bool:
        return closed(day, country, circumstances.closed)

    return is_closed
