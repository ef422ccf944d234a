"""What the credit accepts or refuses in words of its own, which the clause grammar does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.terms import Terms

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
