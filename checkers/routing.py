"""Which article of UCP 600 a transport document is examined under.

The credit's routing decides, not the title of the paper (ISBP 821 D1, E1, F1, G1, H1, J1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from checkers.case import Fact, Silent
from checkers.comparing.places.agreeing import same_place
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.shipping import shipment
from checkers.stance import accepts
from checkers.terms import Terms
from extractors.documents import (
    AirWaybill,
    BillOfLading,
    CharterPartyBillOfLading,
    CourierReceipt,
    Credit,
    MultimodalTransportDocument,
    RailWaybill,
    RoadWaybill,
    SeaWaybill,
    Transport,
)

Article = Literal["19", "20", "21", "22", "23", "24", "25"]

_OF_ONE_MODE: dict[type[Transport], Article] = {
    AirWaybill: "23",
    RoadWaybill: "24",
    RailWaybill: "24",
    CourierReceipt: "25",
}
CHARTER_PARTY = re.compile(r"\bCHARTER[\s-]*PART(?:Y|IES)\b|\bC/P\b|租船", re.I)
_FORM = re.compile(r"\bTO\s+BE\s+USED\s+WITH\b|\bCODE\s*-?NAME\b", re.I)
_PORT = re.compile(r"\b(?:SEA\s?)?PORTS?\b(?!\s+(?:OR|/)\s+PLACE)|港", re.I)


def article(presentation: Presentation, document: Transport) -> Article:
    """Return the article that a transport document is examined under.

    A credit that names a place inland beside or instead of its ports, or that asks for a
    multimodal document and nothing else, is met under article 19, whatever the paper is
    called; a combined-transport form used from port to port falls under article 20, and a
    charter party bill under article 22, a liner bill that refers to a charter party only
    if the credit accepts one.
    """
    for kind, one in _OF_ONE_MODE.items():
        if isinstance(document, kind):
            return one
    demands = list(answered(presentation, document))
    if is_charter_party(document) and (
        CHARTER_PARTY.search(document.title or "") or _chartered(presentation, demands)
    ):
        return "22"
    credit = presentation.case.credit
    if _inland(credit.document if credit else None, demands):
        return "19"
    if isinstance(document, SeaWaybill):
        return "21"
    if isinstance(document, MultimodalTransportDocument) and credit is None:
        return "19"
    kinds = {kind for demand in demands for kind in demand.kinds}
    if isinstance(document, MultimodalTransportDocument):
        return "19" if "mtd" in kinds else "20"
    return "19" if kinds == {"mtd"} else "20"


def charter_accepted(demand: Demand, terms: Terms) -> bool:
    """Tell whether the credit asks for or accepts a charter party bill of lading."""
    asked = "charter_party_bl" in demand.kinds or "charter_party" in demand.requirement.allow
    return asked or terms.allows("charter_party") or accepts(terms, CHARTER_PARTY)


def _chartered(presentation: Presentation, demands: Sequence[Demand]) -> bool:
    if presentation.case.credit is None:
        return True
    terms = Terms(presentation.case.credit.document, presentation.case.clauses)
    return any(charter_accepted(demand, terms) for demand in demands)


def under(presentation: Presentation, document: Transport, *articles: Article) -> None:
    """Go on only if a document is an original examined under one of the articles.

    Raises:
        Silent: if it falls under another, or if the credit asks for nothing but a copy of
            it, which these articles do not govern (ISBP 821 A6).
    """
    demands = list(answered(presentation, document))
    if demands and all(demand.requirement.originals == 0 for demand in demands):
        raise Silent
    if article(presentation, document) not in articles:
        raise Silent


def as_bill(document: Transport) -> None:
    """Go on only if a document is a bill of lading, of a liner or under a charter party.

    Raises:
        Silent: if it is another transport document.
    """
    if not isinstance(document, BillOfLading | CharterPartyBillOfLading):
        raise Silent


def is_charter_party(document: Transport) -> bool:
    """Tell whether a paper shows that it is subject to a charter party (ISBP 821 G2, G3).

    The name of a form, such as Congenbill, is no reference to a charter party.
    """
    by_sea = isinstance(document, BillOfLading | CharterPartyBillOfLading)
    return by_sea and refers_to_charter(document)


def refers_to_charter(document: Transport) -> bool:
    """Tell whether a document refers to a charter party; what was read for it settles that."""
    if document.charter_party is not None:
        return document.charter_party
    said = [*document.clauses, document.freight or ""]
    by_words = any(CHARTER_PARTY.search(one) and not _FORM.search(one) for one in said)
    return by_words or isinstance(document, CharterPartyBillOfLading)


def answered(presentation: Presentation, document: Transport) -> Iterator[Demand]:
    """Yield the demands of the credit that a document answers."""
    for demand in presentation.demands:
        if any(extraction.document is document for extraction in demand.documents):
            yield demand


def starting_place(presentation: Presentation, document: Transport) -> str | None:
    """Return where the credit wants the carriage to begin: its place inland, else its port."""
    if presentation.case.credit is None:
        return None
    credit = presentation.case.credit.document
    demands = list(answered(presentation, document))
    return from_inland(credit, demands) or credit.port_of_loading or credit.place_of_receipt


def from_inland(credit: Credit, demands: Sequence[Demand]) -> str | None:
    """Return the place inland at which the credit wants the goods taken over, if it names one."""
    asked = [str(place) for d in demands if (place := d.requirement.more("taking_in_charge"))]
    return next(iter(asked), None) or _inland_place(credit.place_of_receipt, credit.port_of_loading)


def to_inland(credit: Credit, demands: Sequence[Demand]) -> str | None:
    """Return the place inland to which the credit wants the goods carried, if it names one."""
    asked = [str(place) for d in demands if (place := d.requirement.more("final_destination"))]
    return next(iter(asked), None) or _inland_place(
        credit.place_of_delivery, credit.port_of_discharge
    )


def _inland(credit: Credit | None, demands: Sequence[Demand]) -> bool:
    if credit is None:
        return False
    return bool(from_inland(credit, demands) or to_inland(credit, demands))


def _inland_place(place: str | None, port: str | None) -> str | None:
    """Return a place of fields 44A and 44B, unless it is the port that should stand in 44E or 44F."""
    if place is None or (port is None and _PORT.search(place)):
        return None
    return None if port and same_place(port, place).same else place


def shipments(presentation: Presentation) -> Iterator[Fact]:
    """Yield the day of shipment that each transport document shows.

    A courier receipt is none where another document shows the carriage of the goods: it
    then proves that papers were sent (ISBP 821 A10).
    """
    carried = list(presentation.of(Transport))
    of_goods = [x for x in carried if not isinstance(x.document, CourierReceipt)]
    for extraction in of_goods or carried:
        number = article(presentation, extraction.document)
        start = starting_place(presentation, extraction.document)
        if fact := shipment(extraction, number, start):
            yield fact
