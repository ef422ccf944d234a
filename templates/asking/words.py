"""Words that every letter needs: who it is about, and why."""

from __future__ import annotations

import re

from checkers.finding import Finding
from extractors.documents import Party

#: A paper as the case names it: ``bill_of_lading-1``.
_PAPER = re.compile(r"\b((?:[a-z]+_)+[a-z]+|draft)-\d+\b")


def reason(finding: Finding, now: str = "") -> str:
    """Return why, with the rule that says so."""
    words = outside(without(finding.message.en, ": ", now))
    sources = "; ".join(finding.sources)
    return f"{words} ({sources})" if sources else words


def outside(message: str) -> str:
    """Return a message as somebody reads it who does not know our names of papers.

    >>> outside("certificate_of_origin-1 says 348 KGS; bill_of_lading-1 says 340 KGS of A B.V..")
    'the certificate of origin says 348 KGS; the bill of lading says 340 KGS of A B.V.'
    """
    named = _PAPER.sub(lambda paper: f"the {paper[1].replace('_', ' ')}", message)
    return re.sub(r"(?<!\.)\.\.(?!\.)", ".", named)


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
