"""The day of shipment, as each article of the rules finds it in its document."""

from __future__ import annotations

import datetime as dt

from checkers.case import Fact
from extractors.documents import Loc, Transport
from extractors.evidence import Extraction


def shipment(extraction: Extraction[Transport]) -> Fact | None:
    """Return the day of shipment that a transport document shows, if it shows one.

    A dated on-board notation counts whether it is earlier or later than the day of issue
    (UCP 600 art. 20(a)(ii), 21(a)(ii), 22(a)(ii)); a pre-printed «shipped» form counts from
    its issue; a «received» form without a notation shows none. For carriage by air the day
    of issue counts unless a notation states the actual one (art. 23(a)(iii)); what stands in
    the box for flight and date does not.

    Raises:
        Unread: if the day is there and cannot be made out.
    """
    document = extraction.document
    dates: list[tuple[dt.date, Loc]] = [
        (notation.date, ("notations", i, "date"))
        for i, notation in enumerate(document.notations)
        if notation.date is not None
    ]
    if document.on_board_date is not None:
        dates.append((document.on_board_date, ("on_board_date",)))
    if dates:
        day, loc = max(dates)
        return Fact(extraction, loc, day)
    by_sea = document.type in ("bill_of_lading", "sea_waybill", "charter_party_bill_of_lading")
    if document.date is None or (by_sea and document.received_for_shipment):
        return None
    return Fact(extraction, ("date",), document.date)
