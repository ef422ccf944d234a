"""What 47A lays on documents that are demanded elsewhere: «B/L must be marked freight prepaid»."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checkers.demands import Asked, Demand, asked_again
from checkers.kinds_of_paper import does
from extractors.documents import Clause, Requirement

#: Terms of one document that stand as well in a clause of their own, in the keys of the grammar.
_TERMS = (
    "consignee", "endorse", "notify", "freight", "ins", "o", "c", "sig", "issuer", "issuer_qual", "legal", "form",
    "state", "certify", "certify_text", "timing", "limits", "recipient", "deadline",
)  # fmt: skip


@dataclass(frozen=True)
class Further(Asked):
    """Terms of a clause for the documents of a kind; no document is wanted by it."""

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of document that the clause speaks of."""
        return tuple((self.requirement.apply_to or "").split("|"))


def further_terms(demands: Sequence[Demand], clauses: Sequence[Clause]) -> Iterator[Further]:
    """Yield what clauses lay on originals that answer a demand, unless the demand says the same."""
    for clause in clauses:
        for requirement in map(_laid(clause, clauses), clause.demands):
            if not requirement.apply_to or requirement.apply_to == "*":
                continue
            kinds = requirement.apply_to.split("|")
            for demand in demands:
                on = tuple(
                    x for x in demand.documents if any(does(kind, x.document) for kind in kinds)
                )
                new = _without(requirement, demand.requirement)
                if on and demand.requirement.originals != 0 and new:
                    yield Further(f"{clause.id} {demand.id}", clause, new, clause.loc, (new,), on)


def _laid(clause: Clause, clauses: Sequence[Clause]) -> Callable[[Requirement], Requirement]:
    """Return how to read what a clause says: of documents of a kind, where it asks for none more."""

    def read(requirement: Requirement) -> Requirement:
        if not asked_again(clause, requirement, clauses):
            return requirement
        terms = {key: value for key, value in requirement.dump().items() if key != "doc"}
        return Requirement.model_validate({**terms, "apply_to": requirement.doc})

    return read


def _new(value: Any, said: Any) -> Any:
    """Return what of a value is not said before; of several values, those that are new."""
    if isinstance(value, dict):
        return {k: new for k, v in value.items() if (new := _new(v, (said or {}).get(k)))}
    if isinstance(value, list):
        return [one for one in value if one not in (said or ())]
    return None if value == said else value


def _without(requirement: Requirement, said: Requirement) -> Requirement | None:
    """Return what is new in a requirement, or None."""
    before = said.dump()
    left = {
        key: new
        for key, value in requirement.dump().items()
        if (new := _new(value, before.get(key) if key in _TERMS else None))
    }
    return Requirement.model_validate(left) if any(term in left for term in _TERMS) else None
