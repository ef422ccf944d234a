"""Periods: within, not later than, at least so long before or after an event (ISBP 821 A14, A15)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import ANCHOR, NUMBER, UNIT, anchor, number, unit
from extractors.clauses.wording import Wording

_AMOUNT = rf"(?P<n>{NUMBER}) ?(?P<unit>{UNIT})'?"
_FREE = re.sub(r"\?P<\w+>", "?:", _AMOUNT)
_DAY_OF_SHIPMENT = (
    r"(?:THE )?(?:DATE OF (?:THE )?)?(?:SHIPMENT|LOADING|B/L|TRANSPORT DOCUMENT)(?: DATE)?"
)
_BY_SHIPMENT = re.compile(
    rf"(?:(?:ISSUED(?!.* BY\b)|DATED) )?(?:(?:NOT|NO) LATER THAN|ON OR (?:BEFORE|PRIOR TO)|LATEST(?: ON)?|NOT AFTER) {_DAY_OF_SHIPMENT}\b(?!-)"
)
OPENERS = rf"{_BY_SHIPMENT.pattern}|(?:AND |, ?)?(?:WITHIN|(?:NOT|NO) LATER THAN|LATEST|AT LEAST|MINIMUM|NOT LESS THAN|PRIOR TO|IMMEDIATELY) (?:THE )?(?:{_FREE}|AFTER|UPON|BEFORE|SHIPMENT)|(?<!DAYS )(?<!HOURS )(?<!DAY )(?<!WEEKS )(?<!MONTHS )(?:PRIOR TO|BEFORE) (?:SHIPMENT|LOADING)\b|(?<= ){_FREE} (?:PRIOR TO|BEFORE|AFTER) (?:{ANCHOR})"
_PERIOD = re.compile(
    rf"(?P<how>WITHIN|(?:NOT|NO) LATER THAN|LATEST|AT LEAST|MINIMUM|NOT LESS THAN)? ?{_AMOUNT} ?(?P<rel>AFTER|FROM|OF|BEFORE|PRIOR TO|IN ADVANCE OF)(?: THE)? (?P<anchor>{ANCHOR})\b"
)
_WITHIN = re.compile(rf"\bWITHIN {_AMOUNT}(?! (?:AFTER|FROM|OF|BEFORE|PRIOR|IN ADVANCE)\b)")
_AT_ONCE = re.compile(
    r"IMMEDIATELY (?:AFTER|UPON)(?: THE)? (?P<anchor>SHIPMENT|LOADING)(?: IS EFFECTED| OF (?:THE )?GOODS)?|(?:PRIOR TO|BEFORE) (?:(?:THE )?DATE OF )?SHIPMENT(?: DATE)?\b"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``deadline`` (n, unit, rel and anchor) or ``timing``."""
    if words.take(_BY_SHIPMENT):
        said["timing"] = "by_shipment"
    elif found := words.take(_PERIOD):
        said["deadline"] = period(found)
    elif found := words.take(_AT_ONCE):
        if found["anchor"]:
            said["deadline"] = {
                "n": None,
                "unit": "day",
                "rel": "immediately_after",
                "anchor": "shipment",
            }
        else:
            said["timing"] = "pre_shipment"
    elif found := words.take(_WITHIN):  # of what, the credit does not say
        said["deadline"] = {
            "n": number(found["n"]),
            "unit": unit(found["unit"]),
            "rel": "after",
            "anchor": None,
        }


def period(found: re.Match[str]) -> dict[str, Any]:
    """Return the deadline that a match of the period says.

    «Within n days after» is ``after``; «within n days of» spans both sides and is ``of``;
    «not later than … after» and «at least … before» are named as such.
    """
    rel = {"FROM": "after", "AFTER": "after", "OF": "of"}.get(found["rel"], "before")
    how = found["how"] or ""
    if "LATER" in how or how == "LATEST":
        rel = f"not_later_than_{rel}"
    elif how in ("AT LEAST", "MINIMUM", "NOT LESS THAN"):
        rel = f"at_least_{rel}"
    return {
        "n": number(found["n"]),
        "unit": unit(found["unit"]),
        "rel": rel,
        "anchor": anchor(found["anchor"]),
    }


PERIOD = _PERIOD
