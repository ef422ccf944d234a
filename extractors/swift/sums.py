"""The amount of a credit while amendments change it."""

from __future__ import annotations

import re

from extractors.documents import Money, Unread
from extractors.evidence import Evidence
from extractors.swift.amounts import printed_amount
from extractors.swift.filling import amount
from extractors.swift.standing import Outcome, Standing


def change_amount(state: Standing, operation: str, text: str, seen: Evidence) -> Outcome:
    """Add to the amount, or take off: ``operation`` is ``increase`` or ``decrease``."""
    value = _money(text)
    if value is None:
        state.values.pop("amount", None)
        return Outcome(False, "the amount cannot be understood")
    before = state.values.get("amount")
    if before is None:
        return Outcome(False, "the amount of the credit is not known")
    try:
        after = before + value if operation == "increase" else before - value
    except (Unread, ValueError):
        return Outcome(False, f"is not in the currency of the credit, {before}")
    _set_amount(state, after, seen)
    return Outcome(True)


def check_amount(state: Standing, text: str) -> Outcome:
    """Compare field 34B (before 2018), the amount after amendment, with our own sum."""
    stated = _money(text)
    if stated is None:
        return Outcome(False, "the amount cannot be understood")
    if state.values.get("amount") == stated:
        return Outcome(True)
    return Outcome(False, f"is not the sum, {state.values.get('amount', 'not known')}")


def _money(text: str) -> Money | None:
    """Return a sum in the form of a message, or as sentences print it: ``USD 5,000.00``."""
    found = re.fullmatch(r"([A-Z]{3})(\s*)(\S+)", text.strip())
    if not found:
        return None
    value = amount(found[3], found[1]) or printed_amount(found[3], found[1])
    return Money(currency=found[1], amount=value) if value is not None else None


def _set_amount(state: Standing, after: Money, seen: Evidence) -> None:
    state.put("amount", after, seen)
    digits = f"{after.amount:f}".replace(".", ",")
    state.message["32B"] = after.currency + (digits if "," in digits else digits + ",")
    state.evidence["message", "32B"] = seen
