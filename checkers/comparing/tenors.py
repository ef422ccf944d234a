"""When a draft falls due (ISBP 821 B2, B4; UCP 600 art. 3)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from checkers.comparing.statements.plain import in_figures

Anchor = Literal["sight", "shipment", "draft", "invoice", "acceptance", "presentation", "date"]

_DAYS = re.compile(r"(\d+)\s*(?:(?:\([A-Z ]+\)\s*)?(?:CALENDAR\s+)?(?:DAYS?|D/S)\b|天|日)", re.I)
#: A number in words and in figures, once both are in figures.
_TWICE = re.compile(r"\b(\d+)\s*\(\s*\1\s*\)")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:PCT|PER\s*CENT|PERCENT|%)", re.I)
_FIXED = re.compile(r"\b(?:FIXED|DUE(?:\s+ON)?|MATUR\w+\s+(?:ON|DATE))\b", re.I)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_WRITTEN = re.compile(
    r"\b(\d{1,2})(?:ST|ND|RD|TH)?[\s.-]+"
    r"(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?[\s,.-]+(\d{4})\b",
    re.I,
)
_AMERICAN = re.compile(
    r"\b(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?\s+"
    r"(\d{1,2})(?:ST|ND|RD|TH)?,?\s+(\d{4})\b",
    re.I,
)
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_SIGHT = re.compile(r"SIGHT|见票|即期", re.I)
_AT_SIGHT = re.compile(r"\bAT\s+SIGHT\b|\bSIGHT\s+(?:L/?C\b|LETTERS?|CREDIT|DRAFT|BILL)|即期", re.I)
#: Days in terms of payment, with what makes them a limit for something else.
_SOME_DAYS = re.compile(
    r"(?P<until>\b(?:WITHIN|UNTIL|TILL|LATEST|BEFORE|LEAST|VALID\s+FOR)\s+(?:THE\s+)?)?"
    r"(?P<days>(?:见票|提单日?期?|装船日?期?|装运日?期?)[日后]*\s*第?\s*\d+\s*[天日](?:\s*(?:付款|远期))?|\b\d+\s*(?:\([A-Z ]+\)\s*)?(?:ST|ND|RD|TH)?\s*(?:CALENDAR\s+)?(?:DAYS?|D/S)\b"
    r"(?!['’]?S?\s+(?:BEFORE|PRIOR))[^.;,，；。]{0,60})",
    re.I,
)
_ANCHORS: tuple[tuple[Anchor, re.Pattern[str]], ...] = (
    (
        "shipment",
        re.compile(
            r"\bB\s*/?\s*L\b|BILLS?\s+OF\s+LADING|SHIPMENT|SHIPPED|ON\s+BOARD|AWB|AIR\s*WAYBILL"
            r"|TRANSPORT\s+DOCUMENT|提单",
            re.I,
        ),
    ),
    (
        "invoice",
        re.compile(r"INVOICE\s+DATE|DATE\s+OF\s+(?:THE\s+)?(?:COMMERCIAL\s+)?INVOICE", re.I),
    ),
    ("acceptance", re.compile(r"\bACCEPTANCE\b", re.I)),
    ("presentation", re.compile(r"PRESENTATION|RECEIPT\s+OF\s+DOCUMENTS|NEGOTIATION", re.I)),
    ("draft", re.compile(r"DATE\s+OF\s+(?:THE\s+)?DRAFT|DRAFT\s+DATE|AFTER\s+DATE\b|D/D\b", re.I)),
    ("sight", _SIGHT),
)


@dataclass(frozen=True)
class Tenor:
    """When a draft is payable: so many days after an event, or at sight (0 days).

    ``since`` is the day that the draft itself names as the event, ``fixed`` a due date
    written out, ``percent`` the share of the invoice that is drawn.
    """

    days: int
    anchor: Anchor
    since: dt.date | None = None
    fixed: dt.date | None = None
    percent: Decimal | None = None


def tenor_of(words: str) -> Tenor | None:
    """Understand the words of field 42C or of a draft; None where they say nothing known.

    >>> tenor_of("AT 60 DAYS AFTER B/L DATE")
    Tenor(days=60, anchor='shipment', since=None, fixed=None, percent=None)
    >>> tenor_of("THIRTY (30) DAYS AFTER SIGHT").days
    30
    >>> tenor_of("SIGHT FOR 90 PCT OF INVOICE VALUE").percent
    Decimal('90')
    >>> tenor_of("30 DAYS AFTER 18 SEP 2026").since
    datetime.date(2026, 9, 18)
    """
    words = _TWICE.sub(r"\1", in_figures(words.upper()))
    share = _PERCENT.search(words)
    percent = Decimal(share[1]) if share else None
    day = day_in(words)
    days = _DAYS.search(words)
    if day and not days and (_FIXED.search(words) or not re.search(r"SIGHT", words, re.I)):
        return Tenor(0, "date", fixed=day, percent=percent)
    found: Anchor | None = next((a for a, p in _ANCHORS if p.search(words)), None)
    if days:
        if found is None and day is None:
            return None
        return Tenor(int(days[1]), found or "date", since=day, percent=percent)
    return Tenor(0, "sight", percent=percent) if _SIGHT.search(words) else None


def agreed_tenor(terms: str) -> Tenor | None:
    """Understand when a contract's terms of payment pay; None where they do not say.

    Days within which the credit is to be opened, or until which it is to stay valid, are no
    tenor.

    >>> agreed_tenor("BY L/C AT SIGHT TO REACH THE SELLER 30 DAYS BEFORE SHIPMENT").days
    0
    >>> agreed_tenor("L/C OPENED WITHIN 15 DAYS OF SIGNING, DRAFTS AT 60 DAYS AFTER SIGHT").days
    60
    """
    if _AT_SIGHT.search(terms):
        return Tenor(0, "sight")
    for found in _SOME_DAYS.finditer(terms):
        if found["until"] is None and (tenor := tenor_of(found["days"])):
            return tenor
    return Tenor(0, "sight") if _SIGHT.search(_SOME_DAYS.sub(" ", terms)) else tenor_of(terms)


def matures(tenor: Tenor, anchors: Mapping[str, dt.date | None]) -> dt.date | None:
    """Return the day on which a draft falls due; the day it counts from is not counted.

    None where it falls due only after an event still to come (sight, acceptance).

    >>> matures(Tenor(60, "shipment"), {"shipment": dt.date(2026, 5, 14)})
    datetime.date(2026, 7, 13)
    """
    if tenor.fixed:
        return tenor.fixed
    start = tenor.since or anchors.get(tenor.anchor)
    if start is None or tenor.anchor == "sight":
        return None
    return start + dt.timedelta(days=tenor.days)


def day_in(words: str) -> dt.date | None:
    """Return the one unmistakable date written in words, if there is one.

    >>> day_in("60 DAYS AFTER MAY 14TH, 2026")
    datetime.date(2026, 5, 14)
    """
    try:
        if found := _ISO.search(words):
            return dt.date(int(found[1]), int(found[2]), int(found[3]))
        if found := _WRITTEN.search(words):
            return dt.date(int(found[3]), _month(found[2]), int(found[1]))
        if found := _AMERICAN.search(words):
            return dt.date(int(found[3]), _month(found[1]), int(found[2]))
    except ValueError:
        return None
    return None


def _month(name: str) -> int:
    return _MONTHS.index(name.upper()[:3]) + 1
