"""What the credit accepts or refuses of transport documents in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import Fact
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.terms import Terms
from extractors.documents import Document, Requirement

_SENTENCE = re.compile(r"(?<=[A-Z)\"]{2})\.\s+|;|\n\s*(?=[+\-*\d])")
_REFUSED = re.compile(
    r"\bNOT\b|\bUN(?:ACCEPTABLE|ALLOWED)\b|\bPROHIBIT|\bFORBID|\bWITHOUT\b|\bNO\b|不(?:得|接受|可)",
    re.I,
)
_ACCEPTED = re.compile(r"\bACCEPT|\bALLOW|\bPERMIT|\bMAY\b|可(?:以)?接受", re.I)


def accepts(terms: Terms, thing: re.Pattern[str]) -> bool:
    """Tell whether a clause of the credit says in any words that it accepts a thing."""
    return any(_ACCEPTED.search(s) and not _REFUSED.search(s) for s in _about(terms, thing))


def refuses(terms: Terms, thing: re.Pattern[str]) -> bool:
    """Tell whether a clause of the credit says in any words that it refuses a thing."""
    return any(_REFUSED.search(s) for s in _about(terms, thing))


def refusing(terms: Terms, thing: re.Pattern[str]) -> Iterator[str]:
    """Yield each sentence in which the credit refuses a thing."""
    return (s for s in _about(terms, thing) if _REFUSED.search(s))


def _about(terms: Terms, thing: re.Pattern[str]) -> Iterator[str]:
    for clause in terms.clauses:
        for sentence in _SENTENCE.split(clause.text):
            if thing.search(sentence):
                yield sentence


def asked_of(
    demand: Demand, document: Document, presentation: Presentation
) -> Iterator[tuple[Requirement, Fact]]:
    """Yield the terms that the credit lays on a document, each with the clause that does it.

    They are those of the demand that it answers, and those of clauses of 47A on documents
    of its kind.
    """
    credit = presentation.case.credit
    if credit is None:
        return
    yield demand.of(document), Fact(credit, demand.loc, demand.text)
    for clause in presentation.case.clauses:
        for one in clause.demands:
            if one.apply_to in demand.kinds and clause.id != demand.clause.id:
                yield one, Fact(credit, clause.loc, clause.text)
