"""Periods that a statement names, and whether they are kept: within three days after shipment (ISBP 821 A14)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from checkers.comparing.statements.plain import NUMBER, number
from checkers.comparing.verdict import SAME, Verdict, different, unknown

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
_HOURS = {"hour": 1, "day": 24, "week": 168}
_IN_CHINESE = {
    "working_day": "个工作日", "banking_day": "个银行工作日", "day": "天", "hour": "小时", "week": "周", "month": "个月",
}  # fmt: skip
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


def period_kept(deadline: Mapping[str, Any], said: Mapping[str, Any]) -> Verdict:
    """Judge whether the period that a statement names lies within that of the credit.

    >>> three, five = ({"n": n, "unit": "day", "rel": "after", "anchor": "shipment"} for n in (3, 5))
    >>> period_kept(three, five).reason
    'within 5 days, not within 3 days'
    """
    if deadline.get("n") is None or said.get("n") is None:
        return SAME
    asked, shown = _told(deadline), _told(said)
    reason, reason_zh = f"{shown}, not {asked}", f"为{_told_zh(said)}，而非{_told_zh(deadline)}"
    before = "before" in str(deadline["rel"])
    if before != ("before" in str(said["rel"])):
        return different(reason, reason_zh)
    if not same_event(deadline["anchor"], said["anchor"]):
        return unknown(reason, reason_zh)
    units = deadline["unit"], said["unit"]
    if units[0] == units[1]:
        lengths = int(deadline["n"]), int(said["n"])
    elif all(unit in _HOURS for unit in units):
        lengths = tuple(int(p["n"]) * _HOURS[p["unit"]] for p in (deadline, said))  # type: ignore[assignment]
    elif units[0] in ("working_day", "banking_day") and units[1] == "day":
        lengths = int(deadline["n"]), int(said["n"])
        if lengths[1] > lengths[0]:
            return unknown(reason, reason_zh)
    else:
        return unknown(reason, reason_zh)
    at_least = str(deadline["rel"]).startswith("at_least")
    kept = lengths[1] >= lengths[0] if at_least else lengths[1] <= lengths[0]
    return SAME if kept else different(reason, reason_zh)


def _told(said: Mapping[str, Any]) -> str:
    """Return a period in words."""
    many, unit = said.get("n"), str(said["unit"]).replace("_", " ")
    return f"{_bound(said)} {many} {unit}{'' if many == 1 else 's'}"


def _told_zh(said: Mapping[str, Any]) -> str:
    """Return a period in Chinese words."""
    many, unit = said.get("n"), _IN_CHINESE[str(said["unit"])]
    return f"至少 {many} {unit}" if _bound(said) == "at least" else f"{many} {unit}内"


def _bound(said: Mapping[str, Any]) -> str:
    rel = str(said["rel"])
    if rel.startswith("at_least"):
        return "at least"
    return "not later than" if "later" in rel else "within"


def _named(table: tuple[tuple[str, str], ...], words: str) -> str | None:
    return next((name for name, pattern in table if re.fullmatch(pattern, words)), None)
