"""The credit as it binds: its fields and its clauses taken together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from extractors.documents import Clause, Credit, Requirement


@dataclass(frozen=True)
class Terms:
    """The credit with the clauses of 46A and 47A understood (UCP 600 art. 1)."""

    credit: Credit
    clauses: tuple[Clause, ...]

    def conditions(self, kind: str) -> Iterator[tuple[Clause, Requirement]]:
        """Yield the conditions of one kind, each with the clause that makes it."""
        for clause in self.clauses:
            for demand in clause.demands:
                if demand.cond == kind:
                    yield clause, demand

    def about(self, doc: str) -> Iterator[tuple[Clause, Requirement]]:
        """Yield what clauses say of a kind of document without demanding one."""
        for clause in self.clauses:
            for demand in clause.demands:
                if demand.apply_to in (doc, "*"):
                    yield clause, demand

    def allows(self, what: str) -> bool:
        """Tell whether some clause allows a thing by name, such as ``charter_party``."""
        return any(what in d.allow for clause in self.clauses for d in clause.demands)

    def forbids(self, what: str) -> bool:
        """Tell whether some clause forbids a thing by name, such as ``short_form``."""
        return any(what in d.forbid for clause in self.clauses for d in clause.demands)

    @property
    def excluded(self) -> frozenset[str]:
        """The UCP 600 articles that the credit declares not applicable: ``18(c)``."""
        return frozenset(
            str(article)
            for _, demand in self.conditions("ucp_exclusion")
            for article in demand.more("articles", ())
        )
