"""Legalised, certified, visaed, notarised, attested, and by whom (UCP 600 art. 3)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.parties import body
from extractors.clauses.wording import Wording, tidy

_HOW = r"CERTIFIED|LEGALISED|VISAED|ATTESTED|NOTARISED|AUTHENTICATED"
_ONE = r"(?:(?:AT LEAST )?ONE (?:ORIGINAL )?OF (?:WHICH|THEM) (?:IS )?)?"
OPENERS = rf"{_ONE}(?:AND |, ?)?(?:(?:MUST |SHOULD |TO )BE )?(?:DULY )?(?:{_HOW})(?:(?: AND|,|/| &| AND/OR) ?(?:DULY )?(?:{_HOW}))* BY\b|{_ONE}(?:AND )?(?:DULY )?\b(?:LEGALISED|VISAED|NOTARISED)\b|DULY ATTESTED"
_LEGAL = re.compile(
    rf"(?P<how>(?:{_HOW})(?:(?: AND|,|/| &| AND/OR) ?(?:DULY )?(?:{_HOW}))*)(?: BY\b(?P<who>[^\x1f]*))?"
)
_ORIGIN_ISSUERS = ("chamber", "CCPIT", "china_customs")
#: What stands after an office and is not where it is.
_TAIL = re.compile(
    r"(?:EMBASSY|CONSULATE(?: GENERAL)?|COMMERCE(?:,? (?:AND|&) INDUSTRY)?) (?!OF|IN|AT|FROM|AND|OR|TO\b)(?P<beyond>[A-Z].*)$"
)
_FIRST = re.compile(rf"^(?:AND |, ?)?{_ONE}(?:(?:MUST |SHOULD |TO )BE )?(?:DULY )?")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``legal``; a certificate of origin «certified by» a chamber is issued by it."""
    words.take(_FIRST)
    if not (found := words.take(_LEGAL)):
        return
    who = tidy(found["who"] or "")
    by_mission = re.split(r"\s+AND\s+(?:BY )?(?=THE |[A-Z]+ (?:EMBASSY|CONSULATE|CHAMBER))", who)
    how = re.findall(_HOW, found["how"])
    for name in by_mission:
        office = body(name) if name else None
        if tail := _TAIL.search(name):
            words.left += f" {tail['beyond']}"
        if doc == "coo" and how == ["CERTIFIED"] and office in _ORIGIN_ISSUERS:
            said["issuer"] = office
            continue
        for means in how:
            said["legal"] = [*said.get("legal", []), {"by": office, "how": means.lower()}]
