"""The number and date of an invoice where no caption of their own announces them."""

from __future__ import annotations

import datetime as dt
import re

from extractors.documents import Invoice
from extractors.layout import Labelled
from extractors.printed import day, reference
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE

#: Among other captions over their values this one announces a number.
PLAIN = ("Invoice", "Commercial Invoice")
_TOLD = re.compile(
    rf"\W*(?:OUR\s+|COMMERCIAL\s+)*INVOICE\s*(?:NO\b|NUMBER|NR)?[\s.:#]*(?P<number>(?=\S*\d)[A-Z0-9][\w/.-]*\w)"
    rf"\s*,?\s*(?:OF|DATED?|DTD\.?|ON)\s*[:.]?\s*(?P<date>{DATE})\W*",
    re.I,
)


def enter_told(fill: Filling[Invoice]) -> None:
    """Enter number and date that one phrase tells: «Invoice HL26-1107 of 7 November 2026»."""
    segments = [s for line in fill.sheet.lines for s in line.segments]
    told = [(s, found) for s in segments if (found := _TOLD.fullmatch(s.text))]
    if len({found["number"] for _, found in told}) != 1:
        return
    segment, found = told[0]
    fill.put("number", [segment.span(*found.span("number")) or segment], found["number"])
    when = day(found["date"], fill.order)
    if isinstance(when, dt.date):
        fill.put("date", [segment.span(*found.span("date")) or segment], when)


def enter_number_in_band(fill: Filling[Invoice]) -> None:
    """Enter the number under «Invoice», where it is one of several captions over their values.

    The title of the paper is not: no other caption stands beside it.
    """
    for seen in fill.found.get("plain_invoice", ()):
        below = seen.caption.alone and seen.side == "below"
        if below and _is_in_band(seen, fill) and (number := reference(seen.first.text)):
            fill.put("number", [seen.first], number)


def _is_in_band(seen: Labelled, fill: Filling[Invoice]) -> bool:
    """Tell whether another caption stands on the line of this one, its value under it."""
    own = seen.caption.segment
    return any(
        other.caption.segment is not own
        and other.caption.alone
        and other.side == "below"
        and other.caption.segment.page is own.page
        and abs(other.caption.segment.middle[1] - own.middle[1]) < 0.5 * own.height
        for name in ("date", "buyer", "credit_number", "contract_number")
        for other in fill.found.get(name, ())
    )
