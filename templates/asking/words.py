"""Words that every letter needs: who it is about, and why."""

from __future__ import annotations

import datetime as dt
import re
from contextlib import suppress

from checkers.finding import Finding, Words
from extractors.documents import Money, Party
from templates.names import with_names
from templates.wording import day, money

#: Rules about clauses that leave it to others whether the beneficiary is paid (软条款).
SOFT_CLAUSES = frozenset(f"AUD-{n:02}" for n in (2, 21, 22, 23, 24, 56, 57, 58))

#: Fields that begin with a day, and how messages carry days and sums.
_DATED = frozenset({"31C", "31D", "44C"})
_DAY = re.compile(r"(?P<day>\d{6})(?P<place>\D*)")
_SUM = re.compile(r"(?P<currency>[A-Z]{3})(?P<amount>\d+,\d*)")


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


def as_read(tag: str, standing: str) -> str:
    """Return what stands in a field as people read it, not as messages carry it.

    >>> as_read("31D", "261106INDIA"), as_read("32B", "USD86400,"), as_read("44E", "QINGDAO")
    ('06 NOV 2026 INDIA', 'USD 86,400.00', 'QINGDAO')
    """
    if tag in _DATED and (dated := _DAY.fullmatch(standing.strip())):
        with suppress(ValueError):
            date = dt.datetime.strptime(dated["day"], "%y%m%d").date()
            return f"{day(date)} {dated['place']}".strip()
    if tag == "32B" and (paid := _SUM.fullmatch(standing.strip())):
        with suppress(ValueError):
            amount = paid["amount"].rstrip(",").replace(",", ".")
            return money(Money.model_validate(f"{paid['currency']} {amount}"))
    return standing


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
