"""The credit as it binds: its fields and its clauses taken together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from extractors.documents import Clause, Credit, Party, Requirement


@dataclass(frozen=True)
class Terms:
    """The credit with the clauses of 46A and 47A understood (UCP 600 art. 1)."""

    credit: Credit
    clauses: tuple[Clause, ...]

    def demands(self) -> Iterator[tuple[Clause, Requirement]]:
        """Yield everything that the clauses say, each with its clause."""
        for clause in self.clauses:
            for demand in clause.demands:
                yield clause, demand

    def conditions(self, kind: str) -> Iterator[tuple[Clause, Requirement]]:
        """Yield the conditions of one kind, each with the clause that makes it."""
        return ((clause, d) for clause, d in self.demands() if d.cond == kind)

    def about(self, doc: str) -> Iterator[tuple[Clause, Requirement]]:
        """Yield what clauses say of a kind of document without demanding one."""
        return ((clause, d) for clause, d in self.demands() if d.apply_to in (doc, "*"))

    def allows(self, what: str) -> bool:
        """Tell whether some clause allows a thing by name, such as ``charter_party``."""
        return any(what in d.allow for _, d in self.demands())

    def forbids(self, what: str) -> bool:
        """Tell whether some clause forbids a thing by name, such as ``short_form``."""
        return any(what in d.forbid for _, d in self.demands())

    def party(self, words: str) -> Party:
        """Return the party that a clause names: by its role in the credit, or by name.

        >>> terms = Terms(Credit(applicant=Party(name="NORDLICHT GMBH")), ())
        >>> terms.party("applicant").name, terms.party("XYZ LOGISTICS").name
        ('NORDLICHT GMBH', 'XYZ LOGISTICS')
        """
        role = words.strip().lower().replace(" ", "_")
        known = getattr(self.credit, role, None) if role in _ROLES else None
        return known or Party(name=words)

    @cached_property
    def excluded(self) -> frozenset[str]:
        """The UCP 600 articles that the credit declares not applicable: ``18(c)``."""
        return frozenset(
            str(article).lower()
            for _, demand in self.conditions("ucp_exclusion")
            for article in demand.more("articles", ())
        )


_ROLES = (
    "applicant",
    "beneficiary",
    "issuing_bank",
    "advising_bank",
    "applicant_bank",
    "confirming_bank",
)
