"""The last day to present (UCP 600 art. 6(d), 14(c), 29(a), 31(b); ISBP 821 A6, A15, A19)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkers.case import Circumstances, Fact
from checkers.comparing.calendar import next_open
from checkers.comparing.vessels import vessel_name
from checkers.presented import Presentation
from checkers.shipping import shipment
from checkers.terms import Terms
from extractors.documents import (
    CourierReceipt,
    Document,
    ForwarderCargoReceipt,
    Invoice,
    RoadWaybill,
    Transport,
)
from extractors.evidence import Extraction

DEFAULT_DAYS = 21
SHIPMENT = "shipment"
#: Events from which a credit may count instead, by the words for them.
_EVENTS = (
    ("invoice", re.compile(r"INVOICE", re.I)),
    ("receipt", re.compile(r"CARGO.?RECEIPT|F\.?C\.?R\b|FORWARDER'?S.?(?:CARGO.?)?RECEIPT", re.I)),
    ("issue", re.compile(r"ISSU(?:E|ANCE|ING).*(?:TRANSPORT|B/?L|BILLS? OF LADING|WAYBILL)", re.I)),
    (SHIPMENT, re.compile(r"SHIP|ON.?BOARD|\bBL|B/L|LADING|AWB|WAYBILL|LOADING|DESPATCH", re.I)),
)


@dataclass(frozen=True)
class Period:
    """The time for presentation: so many days after an event, until the last of them.

    ``shipped`` is the day that starts it: of shipment, or of another event that the credit
    names. ``sets`` is how many shipments on different conveyances are presented together.
    """

    shipped: Fact
    days: int
    last: dt.date
    sets: int = 1


def rolled(day: dt.date, circumstances: Circumstances) -> dt.date:
    """Return the day, or the first banking day after it if the bank is closed.

    Without a country whose banking days count the day stays as it is.
    """
    if circumstances.bank_country is None and not circumstances.closed:
        return day
    return next_open(day, circumstances.bank_country, circumstances.closed)


def originals_of(presentation: Presentation) -> tuple[Extraction[Transport], ...]:
    """Return the original transport documents for the goods.

    A demand for a copy is not one for a transport document (ISBP A6), and a courier's
    receipt for the documents is none for the goods.
    """
    copies = {
        x.id
        for demand in presentation.demands
        if demand.requirement.originals == 0
        for x in demand.documents
    }
    wanted = {
        x.id
        for demand in presentation.demands
        if demand.requirement.originals != 0
        for x in demand.documents
    }
    found = [x for x in presentation.of(Transport) if x.id in wanted or x.id not in copies]
    goods = [x for x in found if not isinstance(x.document, CourierReceipt)]
    return tuple(goods or found)


def shipments_of(presentation: Presentation) -> tuple[Fact, ...]:
    """Return the day of shipment that each original transport document shows."""
    return tuple(fact for x in originals_of(presentation) if (fact := shipment(x)))


def conveyances(facts: Sequence[Fact]) -> tuple[tuple[str, ...], ...]:
    """Return the different conveyances of several shipments, each once.

    Vessel, voyage and destination make one; two lorries are two, whatever they carry and
    whenever they leave (UCP 600 art. 31(b)).
    """
    return tuple(dict.fromkeys(_conveyance(fact.source.document, fact.source.id) for fact in facts))


def presentation_ends(terms: Terms, presentation: Presentation) -> Period | None:
    """Return the time for presentation, or None where nothing starts it.

    It runs only if an original transport document is presented, and not where the credit
    accepts stale documents. Of several shipments on different conveyances the earliest
    counts if partial shipments are allowed, else the latest (ISBP D23, E19). Of several
    periods the one that ends first counts.
    """
    found = [
        period
        for days, event in _allowed(terms)
        if (period := _ends(terms, presentation, days, event))
    ]
    return min(found, key=lambda period: period.last, default=None)


def event_unknown(terms: Terms, presentation: Presentation) -> str | None:
    """Return the event from which the credit counts, if no document shows its day."""
    for days, event in _allowed(terms):
        if event != SHIPMENT and _ends(terms, presentation, days, event) is None:
            return event
    return None


def days_allowed(terms: Terms) -> int | None:
    """Return the days that the credit gives after shipment: field 48, 47A, or 21.

    None where it counts from another event, or accepts stale documents.
    """
    known = [days for days, event in _allowed(terms) if event == SHIPMENT]
    return min(known, default=None)


def _allowed(terms: Terms) -> list[tuple[int, str]]:
    """Return each period that the credit gives, with the event that starts it."""
    if any(d.more("allowed") for _, d in terms.conditions("stale_docs")):
        return []
    given = []
    days = terms.credit.presentation_days
    if days is not None:
        given.append((days, _event(terms.credit.presentation_anchor)))
    for _, demand in terms.conditions("presentation_period"):
        if isinstance(demand.more("n"), int) and demand.more("unit", "day") == "day":
            given.append((demand.more("n"), _event(demand.more("anchor"))))
    return given or [(DEFAULT_DAYS, SHIPMENT)]


def _event(words: str | None) -> str:
    """Return the event that words name; words for no known one stay as they are."""
    if not words:
        return SHIPMENT
    plain = words.replace("_", " ")
    return next((event for event, named in _EVENTS if named.search(plain)), plain)


def _ends(terms: Terms, presentation: Presentation, days: int, event: str) -> Period | None:
    facts = shipments_of(presentation) if event == SHIPMENT else tuple(_on(presentation, event))
    if not facts:
        return None
    sets = len(conveyances(facts)) if event == SHIPMENT else 1
    partial = terms.credit.partial_shipments != "not_allowed"
    counting = min if sets > 1 and partial else max
    start = counting(facts, key=lambda fact: fact.value)
    last = rolled(start.value + dt.timedelta(days=days), presentation.circumstances)
    return Period(start, days, last, sets)


def _on(presentation: Presentation, event: str) -> Iterator[Fact]:
    """Yield the day of an event other than shipment, wherever a document shows it."""
    kinds: dict[str, type[Document]] = {
        "invoice": Invoice,
        "receipt": ForwarderCargoReceipt,
        "issue": Transport,
    }
    for x in presentation.of(kinds[event]) if event in kinds else ():
        day: dt.date | None = getattr(x.document, "date", None)
        if day is not None:
            yield Fact(x, ("date",), day)


def _conveyance(document: Document, paper: str) -> tuple[str, ...]:
    vessel = getattr(document, "on_board_vessel", None) or getattr(document, "vessel", None)
    by = vessel or getattr(document, "flight", None)
    if isinstance(document, RoadWaybill) or by is None:
        by = by or paper
    ends = ("voyage", "port_of_discharge", "airport_of_destination")
    return (vessel_name(by), *(_plain(getattr(document, end, None)) for end in ends))


def _plain(words: str | None) -> str:
    """Return a voyage or a port as it is compared: without country, blanks and points."""
    return re.sub(r"[^0-9A-Z]", "", (words or "").split(",")[0].upper())
