"""Periods that a statement names: within three days after shipment (ISBP 821 A14)."""

from __future__ import annotations

import re
from typing import Any

from checkers.comparing.plain import NUMBER, number

_UNITS = (
    ("working_day", r"(?:WORKING|BUSINESS)\s+DAYS?"),
    ("banking_day", r"BANK(?:ING)?\s+(?:WORKING\s+|BUSINESS\s+)?DAYS?"),
    ("day", r"(?:CALENDAR\s+)?DAYS?"),
    ("hour", r"(?:HOURS?|HRS?)"),
    ("week", r"WEEKS?"),
    ("month", r"MONTHS?"),
)
_EVENTS = (
    (
        "issue_of_transport_document",
        r"(?:DATE\s+OF\s+)?ISSU(?:ANCE|E)\s+OF\s+(?:THE\s+)?(?:TRANSPORT\s+DOCUMENTS?|B/L|AWB)",
    ),
    (
        "bl_date",
        r"(?:ON\s+BOARD\s+)?B/L(?:\s+ON\s+BOARD)?(?:\s+DATE)?|DATE\s+OF\s+(?:THE\s+)?B/L|ON\s+BOARD\s+DATE",
    ),
    ("awb_date", r"AWB(?:\s+DATE)?|DATE\s+OF\s+(?:THE\s+)?AWB|FLIGHT(?:\s+DATE)?"),
    ("invoice_date", r"INVOICE\s+DATE|DATE\s+OF\s+(?:THE\s+)?INVOICE"),
    (
        "shipment",
        r"(?:DATE\s+OF\s+(?:THE\s+)?|ACTUAL\s+)?(?:SHIPMENT|LOADING|SAILING|DEPARTURE|SHIPPING)(?:\s+DATE)?",
    ),
)
_ANY_UNIT = "|".join(words for _, words in _UNITS)
_ANY_EVENT = "|".join(words for _, words in _EVENTS)
#: A period in a plain statement, from its first word to the event that it counts from.
PERIOD = re.compile(
    rf"(?P<how>WITHIN|(?:NOT|NO)\s+LATER\s+THAN|LATEST|AT\s+LEAST|NOT\s+LESS\s+THAN)?\s*(?P<n>{NUMBER})\s*(?P<unit>{_ANY_UNIT})'?\s+"
    rf"(?P<rel>AFTER|FROM|OF|BEFORE|PRIOR\s+TO|FOLLOWING)\s+(?:THE\s+)?(?P<event>{_ANY_EVENT})\b"
)
#: Events that are one and the same to whoever counts days from shipment.
_SHIPMENT = frozenset({"shipment", "bl_date", "awb_date", None})


def period(found: re.Match[str]) -> dict[str, Any]:
    """Return what a match of ``PERIOD`` says, with the keys of the clause grammar.

    >>> period(PERIOD.search("SENT WITHIN 48 HOURS AFTER B/L DATE"))
    {'n': 48, 'unit': 'hour', 'rel': 'after', 'anchor': 'bl_date'}
    """
    rel = " ".join(found["rel"].split())
    rel = {"FROM": "after", "AFTER": "after", "FOLLOWING": "after", "OF": "of"}.get(rel, "before")
    how = found["how"] or ""
    if "LATE" in how:
        rel = f"not_later_than_{rel}"
    elif "LEAST" in how or "LESS" in how:
        rel = f"at_least_{rel}"
    return {
        "n": number(found["n"]),
        "unit": _named(_UNITS, found["unit"]),
        "rel": rel,
        "anchor": _named(_EVENTS, found["event"]),
    }


def same_event(one: str | None, other: str | None) -> bool:
    """Tell whether two events are one to whoever counts days from them.

    >>> same_event("shipment", "bl_date"), same_event("shipment", "invoice_date")
    (True, False)
    """
    return one == other or (one in _SHIPMENT and other in _SHIPMENT)


def _named(table: tuple[tuple[str, str], ...], words: str) -> str | None:
    return next((name for name, pattern in table if re.fullmatch(pattern, words)), None)
