"""Conditions of 47A, which also stand in 46A: one module for each thing they are about.

Every module has ``read(words)``, which takes away the words it understands and returns
the conditions they make, none if the statement is not of its kind.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractors.clauses.conditions import (
    amounts,
    banks,
    bills,
    dated,
    dates,
    effect,
    everywhere,
    insured,
    leniency,
    payment,
    presenting,
    sending,
    shipping,
)
from extractors.clauses.conditions.swallowed import swallowed
from extractors.clauses.wording import Wording

Demand = dict[str, Any]

_ABOUT: tuple[Callable[[Wording], list[Demand]], ...] = (
    effect.read,
    payment.read,
    presenting.read,
    dates.read,
    dated.read,
    leniency.read,
    bills.read,
    insured.read,
    sending.read,
    amounts.read,
    everywhere.read,
    banks.read,
    shipping.read,
)


def conditions(text: str) -> tuple[list[Demand], str] | None:
    """Return the conditions that a statement makes and the words left over, or None.

    >>> conditions("THIRD PARTY DOCUMENTS ACCEPTABLE")
    ([{'cond': 'third_party_docs', 'allowed': True}], '')
    """
    words = Wording(text)
    for read in _ABOUT:
        if found := read(words):
            rest = words.rest()
            passed = swallowed(text, found, rest)
            return found, " ... ".join(part for part in (rest, passed) if part)
    return None
