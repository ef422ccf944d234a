"""A last look: is every «not», «unless» and «except» of a statement in what was read of it?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

Demand = dict[str, Any]

#: Turns of phrase whose «not» is part of a bound, a name or a courtesy, and read as such.
_IDIOM = re.compile(
    r"\b(?:NOT|NO) (?:LATER|MORE|LESS|EARLIER|OLDER|EXCEEDING|OVER|BEFORE|AFTER)\b|\bNOT EXCEED\w*|\bIF NOT (?:INSTRUCTED|STATED|OTHERWISE)\b"
    r"|\b(?:UNLESS|EXCEPT)(?: AS| SO FAR AS)? (?:OTHERWISE|ELSEWHERE)\b|\bBUT NOT LIMITED\b"
)
_NOT = re.compile(r"\b(?:NOT|NEVER|CANNOT|NEITHER)\b")
_BEYOND = re.compile(r"\b(?:EXCEPT|UNLESS|EXCLUDING|OTHER THAN)\b")
_REFUSING = (
    "no_predate", "ucp_exclusion", "isbp_exclusion", "no_extra_freight_costs", "shipment_not_before",
    "no_docs_state", "not_required", "administrative", "presentation_period",
)  # fmt: skip
_NEGATIVE = ("forbid", "not_state", "undefined", "copy_only", "not_issuer")


def overlooked(text: str, found: list[Demand]) -> bool:
    """Tell whether a statement denies or excepts more than its demands do.

    A soft clause, or an instruction between banks, goes to a person or binds no document.

    >>> overlooked("INVOICE NOT IN 3 COPIES", [{"doc": "invoice", "o": 1, "c": 2}])
    True
    >>> overlooked("HOUSE B/L NOT ACCEPTABLE", [{"apply_to": "bl", "forbid": ["house"]}])
    False
    """
    text = _IDIOM.sub(" ", text)
    denied, beyond = len(_NOT.findall(text)), len(_BEYOND.findall(text))
    if not denied and not beyond:
        return False
    if any("soft" in demand or demand.get("document", "") is None for demand in found):
        return False
    words = [word for demand in found for word in _own_words(demand)]
    denied -= sum(len(_NOT.findall(word)) for word in words) + sum(map(_denials, found))
    beyond -= sum(len(_BEYOND.findall(word)) for word in words)
    beyond -= sum("except" in d or d.get("cond") == "third_party_shipper" for d in found)
    return denied > 0 or beyond > 0


def _own_words(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _own_words(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _own_words(inner)
    elif isinstance(value, str):
        yield value.upper()


def _denials(demand: Demand) -> int:
    """Count what a demand denies in the keys of the grammar."""
    denied = sum(key in demand for key in _NEGATIVE)
    denied += demand.get("cond") in _REFUSING
    denied += sum(demand.get(key) is False for key in ("allowed", "tt", "combined"))
    denied += 2 * (demand.get("typo") is True or demand.get("cond") == "corrections_authenticated")
    denied += [0, 0] in (demand.get("amount"), demand.get("quantity"), demand.get("of"))
    codes = [*demand.get("certify", []), *demand.get("items", [])]
    return denied + sum(str(code).startswith(("no_", "not_", "vessel_age")) for code in codes)
