"""The day of shipment, as each article of the rules finds it in its document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import Fact
from checkers.comparing.places.agreeing import place_in
from extractors.documents import Loc, Notation, Transport
from extractors.evidence import Extraction

_ABOARD = re.compile(
    r"\bON\s*-?\s*BOARD\b|\bSHIPPED\b|\bLADEN\b|\bLOADED\b|(?<!FOR )\bSHIPMENT\b|\bSAILED\b|装船|装运",
    re.I,
)
_RECEIVED = re.compile(r"\bRECEIVED\b|\bRECEIPT\b|\bTAKEN\s+(?:IN|OVER)\b|收妥|收货", re.I)
#: What is only to come, and what is loaded on anything but the ship.
_NOT_SHIPPED = re.compile(
    r"\bTO\s+BE\s+(?:SHIPPED|LOADED)|\bET[DS]\b|\bESTIMATED\b|\bEXPECTED\b|\bINTENDED\s+SHIPMENT|\bGATE[\s-]*IN\b|\bARRIV(?:ED|AL)\b"
    r"|\b(?:ON\s*-?\s*BOARD|(?:SHIPPED|LOADED)(?:\s+(?:ON|ONTO|INTO|IN|BY))?)\s+(?:THE\s+)?(?:RAIL|TRAIN|TRUCK|LORRY|WAGON|CHASSIS|CONTAINER)\b(?!\s+(?:VESSEL|SHIP))|预计",
    re.I,
)
_FLOWN = re.compile(
    r"\bFLIGHT\b|\bFLOWN\b|\bSHIP(?:PED|MENT)\b|\bDEPART|\bDE?I?SPATCH|\bUPLIFT|\bON\s*-?\s*BOARD\b|航班|起飞",
    re.I,
)
_SEA = ("20", "21", "22")
_USUAL = {
    "multimodal_transport_document": "19",
    "air_waybill": "23",
    "road_waybill": "24",
    "rail_waybill": "24",
    "courier_receipt": "25",
}


def shipment(
    extraction: Extraction[Transport], article: str | None = None, start: str | None = None
) -> Fact | None:
    """Return the day of shipment that a transport document shows, if it shows one.

    A dated on-board notation counts whether it is earlier or later than the day of issue
    (UCP 600 art. 20(a)(ii), 21(a)(ii), 22(a)(ii)); a pre-printed «shipped» form counts from
    its issue; a «received» form without a notation shows none. Under article 19 receipt and
    dispatch count too, and without a notation the day of issue whatever the form says. For
    carriage by air the day of issue counts unless a notation states the actual one (art.
    23(a)(iii)); what stands in the box for flight and date does not.

    Args:
        extraction: the document.
        article: the number of the article of UCP 600 that it is examined under; that of
            its kind if the routing of the credit is not known.
        start: where the credit wants the goods shipped, dispatched or taken in charge; a
            notation that names another place does not count if there is one that counts.

    Raises:
        Unread: if the day is there and cannot be made out.
    """
    document = extraction.document
    article = article or _USUAL.get(document.type, "20")
    days = list(_dated(extraction, article))
    if here := [fact for fact, port in days if not _elsewhere(port, start)]:
        pick = min if article == "19" else max
        return pick(here, key=lambda fact: fact.value)
    if days and article != "19":
        return max((fact for fact, _ in days), key=lambda fact: fact.value)
    if document.date is None or (article in _SEA and document.received_for_shipment):
        return None
    return Fact(extraction, ("date",), document.date)


def is_shipment(notation: Notation, article: str) -> bool:
    """Tell whether a notation tells of what the article wants done with the goods.

    >>> is_shipment(Notation(text="RECEIVED FOR SHIPMENT"), "20"), is_shipment(Notation(text="LADEN ON BOARD"), "20")
    (False, True)
    """
    if article == "23":
        return bool(_FLOWN.search(notation.text))
    if article in _SEA:
        aboard = _ABOARD.search(notation.text) or not _RECEIVED.search(notation.text)
        return bool(aboard) and not _NOT_SHIPPED.search(notation.text)
    return True


def _dated(extraction: Extraction[Transport], article: str) -> Iterator[tuple[Fact, str | None]]:
    """Yield each day that a notation gives, and the place that it names."""
    document = extraction.document
    named = document.on_board_date
    if named is not None:
        ports = [n.port for n in document.notations if n.date == named and n.port]
        port = document.on_board_port or next(iter(ports), None)
        yield Fact(extraction, ("on_board_date",), named), port
    for i, notation in enumerate(document.notations):
        if notation.date not in (None, named) and is_shipment(notation, article):
            loc: Loc = ("notations", i, "date")
            yield Fact(extraction, loc, notation.date), notation.port


def _elsewhere(port: str | None, start: str | None) -> bool:
    return bool(port and start and place_in(port, start).different)
