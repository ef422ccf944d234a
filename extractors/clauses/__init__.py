"""The wording of fields 46A and 47A, understood: what each clause demands.

``understand`` gives the clauses of one field, ``clauses_of`` those of a credit, ``parse``
the demands of one item in the keys of the grammar, which ``README.md`` explains.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extractors.clauses.items import read
from extractors.clauses.lexicon.documents import type_codes
from extractors.documents.credit import Credit
from extractors.documents.requirement import Clause, Requirement

__all__ = ["clauses_of", "parse", "understand"]


def parse(text: str) -> list[dict[str, Any]]:
    """Return what one item demands, in the keys of the grammar.

    >>> parse("+SIGNED COMMERCIAL INVOICE IN TRIPLICATE")
    [{'doc': 'invoice', 'sig': 'signed', 'o': 1, 'c': 2}]
    """
    return read(text)[0]


def understand(items: Sequence[str], field: str) -> tuple[Clause, ...]:
    """Return a clause for each item of a field, numbered from 1.

    Args:
        items: the items of the field, word for word, with or without bullets.
        field: the tag, ``46A`` or ``47A``.
    """
    clauses = []
    readings = [read(item) for item in items]
    asked = {kind for demands, _ in readings for demand in demands for kind in _kinds(demand)}
    for number, (item, (demands, understood)) in enumerate(zip(items, readings, strict=True), 1):
        if field == "46A" and len(items) > 1:
            demands = [_wanted(demand, asked) for demand in demands]
        if all(set(demand) <= {"unparsed", "human", "lang"} for demand in demands):
            demands, understood = [], False
        clauses.append(
            Clause(
                id=f"{field}-{number}",
                field=field,
                text=item,
                demands=tuple(Requirement.model_validate(demand) for demand in demands),
                understood=understood,
            )
        )
    return tuple(clauses)


def _kinds(demand: dict[str, Any]) -> list[str]:
    """Return the kinds of document that a demand asks for."""
    choices = [*demand.get("each", ()), *demand.get("any_of", ()), demand.get("doc") or ""]
    choices += [each.get("doc") or "" for each in demand.get("or", ())]
    return [kind for choice in choices for kind in choice.split("|") if kind]


def _wanted(demand: dict[str, Any], asked: set[str]) -> dict[str, Any]:
    """Return what the list of documents says of one that no item of it asks for as a demand."""
    kind = demand.get("apply_to")
    if (
        kind not in type_codes()
        or set(kind.split("|")) & asked
        or {"allow", "forbid"} & set(demand)
    ):
        return demand
    return {"doc": kind, **{key: value for key, value in demand.items() if key != "apply_to"}}


def clauses_of(credit: Credit) -> tuple[Clause, ...]:
    """Return the clauses of the documents required and of the additional conditions.

    A schedule of instalments in the field for the period of shipment is a clause as well.
    """
    scheduled = understand((credit.shipment_period,), "44D") if credit.shipment_period else ()
    return (
        understand(credit.documents_required, "46A")
        + understand(credit.additional_conditions, "47A")
        + tuple(c for c in scheduled if any(d.cond == "instalments" for d in c.demands))
    )
