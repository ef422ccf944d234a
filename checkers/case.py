"""What is examined: the documents of a case, and what paper cannot tell of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, TypeVar

from extractors.documents import (
    BankMessage,
    BankRefusal,
    Clause,
    Contract,
    Credit,
    CreditAmendment,
    Document,
    Loc,
)
from extractors.evidence import Extraction

D = TypeVar("D", bound=Document)

#: Kinds of document that are about the credit and never part of a presentation.
NOT_PRESENTED = (Credit, CreditAmendment, Contract, BankRefusal, BankMessage)


class Silent(Exception):
    """A document says nothing about what a rule needs, so the rule does not apply."""


T = TypeVar("T")


def stated(value: T | None) -> T:
    """Return a value that a document states.

    Raises:
        Silent: if the document does not state it; the rule then does not apply.
    """
    if value is None or value == ():
        raise Silent
    return value


@dataclass(frozen=True)
class Copies:
    """How many originals and copies of a document are presented."""

    originals: int = 1
    copies: int = 0


@dataclass(frozen=True)
class Circumstances:
    """What paper cannot tell: days, calendars, earlier drawings, numbers of originals.

    ``copies`` is by kind of document, as in ``case.yaml``; a kind that is not named there
    was not counted.
    """

    presented: dt.date
    today: dt.date
    bank_country: str | None = None
    closed: frozenset[dt.date] = frozenset()
    drawn_before: Decimal = Decimal(0)
    shipped_before: Decimal = Decimal(0)
    copies: Mapping[str, Copies] = field(default_factory=dict)


@dataclass(frozen=True)
class Fact:
    """One value in one document, ready to be named in a sentence and cited."""

    source: Extraction[Document]
    loc: Loc
    value: Any

    def __str__(self) -> str:
        return printed(self.value)


@dataclass(frozen=True)
class Case:
    """The documents of one case, the clauses of its credit, and the circumstances."""

    documents: tuple[Extraction[Document], ...]
    clauses: tuple[Clause, ...]
    circumstances: Circumstances

    def of(self, kind: type[D]) -> Iterator[Extraction[D]]:
        """Yield the documents of one kind (or of a kind derived from it)."""
        for extraction in self.documents:
            if isinstance(extraction.document, kind):
                yield extraction  # type: ignore[misc]

    @cached_property
    def credit(self) -> Extraction[Credit] | None:
        """The credit as it stands, if the case has one."""
        return next(self.of(Credit), None)

    @cached_property
    def presented(self) -> tuple[Extraction[Document], ...]:
        """The documents that go to the bank."""
        return tuple(x for x in self.documents if not isinstance(x.document, NOT_PRESENTED))


#: What stands in a sentence for a value that a document does not state.
NOTHING = "—"


def printed(value: Any) -> str:
    """Return a value as it is put into a sentence.

    >>> printed(dt.date(2026, 9, 18))
    '2026-09-18'
    >>> printed(("WAR", "STRIKES"))
    'WAR, STRIKES'
    >>> printed(None)
    '—'
    """
    if value is None:
        return NOTHING
    if isinstance(value, tuple | list):
        return ", ".join(printed(inner) for inner in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
