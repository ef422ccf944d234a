"""Words that every letter needs: who it is about, and why."""

from __future__ import annotations

import re

from checkers.finding import Finding, Words
from extractors.documents import Party
from templates.names import with_names

#: Rules about clauses that leave it to others whether the beneficiary is paid (软条款).
SOFT_CLAUSES = frozenset(f"AUD-{n:02}" for n in (2, 21, 22, 23, 24, 56, 57, 58))


def reason(finding: Finding, now: str = "") -> str:
    """Return why, with the rule that says so."""
    words = without(said(finding).en, ": ", now)
    sources = "; ".join(finding.sources)
    return f"{words} ({sources})" if sources else words


def said(finding: Finding) -> Words:
    """Return what a finding says to somebody who does not know our names of papers."""
    papers = {*finding.documents, *(seen.document for seen in finding.evidence)}
    words = with_names(finding.message, papers)
    return words.model_copy(update={"en": re.sub(r"(?<!\.)\.\.(?!\.)", ".", words.en)})


def without(message: str, sign: str, now: str) -> str:
    """Return a message without the clause that it repeats after a colon."""
    head, _, rest = message.partition(sign)
    repeated, standing = ("".join(text.upper().split()).strip("+.") for text in (rest, now))
    if repeated and standing and (repeated in standing or standing in repeated):
        return f"{head}{'。' if sign == '：' else '.'}"
    return message


def party_of(party: Party | None) -> dict[str, str]:
    """Return name and address of a party as a letter prints them."""
    fields = party.__dict__ if party is not None else {}
    return {"name": fields.get("name") or "", "address": fields.get("address") or ""}
