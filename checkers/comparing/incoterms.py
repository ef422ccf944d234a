"""Trade terms: code, named place and edition (ISBP 821 C9)."""

from __future__ import annotations

import re

from checkers.comparing.places.agreeing import same_place
from checkers.comparing.places.countries import country_of
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, every
from checkers.comparing.words.spelling import tidy
from extractors.documents import Incoterm

_CODE = (
    r"EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|DAF|DES|DEQ|DDU|F\.O\.B\.?|C\.I\.F\.?|C\.F\.R\.?|"
    r"C\s?(?:AND|&|\+)\s?F|CNF|EX[- ]WORKS"
)
_TERM = re.compile(rf"(?<![A-Z0-9])({_CODE})(?![A-Z0-9])")
_EDITION = re.compile(
    r"\bINCOTERMS?\W*(?:RULES\W*)?(?:EDITION\W*|VERSION\W*|OF\W*|IN\W*)*((?:19|20)\d\d)?"
)
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\s+INCOTERMS\b")
_PLACE_ENDS = re.compile(
    r"[;:\n+]|\s-\s|\bINCOTERMS?\b|\b(?:19|20)\d\d\b|\bAS PER\b|\bAT\b|\bUSD\b|\bPACK(?:ED|ING)\b|\bTOTAL\b|\bUNIT\b|"
    r"\bQUANTITY\b|\bORIGIN\b|\bAND\b|\bCONTRACT\b|\bPRICE\b|\bIN (?:BULK|BAGS|CARTONS)\b|\bSHIPMENT\b|\bOTHER\b|"
    r"\bSHIPPING\b|\bP/?I\b|\bS/C\b|\bP\.?O\b|\bNO\b|\bMARKS?\b|\bH\.?S\.?\b|\.\s"
)
#: Older names of terms, and what banks print for them.
_ALIASES = {"CNF": "CFR", "CAF": "CFR", "EXWORKS": "EXW", "FOR": "FCA", "FOT": "FCA"}


def term_in(text: str) -> Incoterm | None:
    """Return the trade term that a description of goods names, or None.

    >>> str(term_in("COTTON SHIRTS, USD 7.20/PC CIF ROTTERDAM (INCOTERMS 2020), PACKED IN CARTONS"))
    'CIF ROTTERDAM INCOTERMS 2020'
    """
    flat = " \n ".join(tidy(line) for line in text.splitlines()) or tidy(text)
    for found in _TERM.finditer(flat):
        rest = flat[found.end() : found.end() + 90]
        ends = _PLACE_ENDS.search(rest)
        where = _named_place(rest[: ends.start()] if ends else rest)
        if not where and not _EDITION.search(flat):
            continue
        code = re.sub(
            r"[^A-Z]", "", found[1].replace("AND", "").replace("C&F", "CFR").replace("C+F", "CFR")
        )
        code = _ALIASES.get(code, "CFR" if code == "CF" else code)
        return Incoterm(code=code, place=where or None, version=edition_in(flat))
    return None


def _named_place(rest: str) -> str:
    """Return the place at the start of a text: up to a comma, and a country or town behind it."""
    first, *others = (" ".join(part.split()).strip(" .()-/") for part in rest.split(","))
    kept = [first]
    for part in others:
        if not (place(part).known or country_of(part)) or place(part).rest:
            break
        kept.append(part)
    return ", ".join(part for part in kept if part)


def edition_in(text: str) -> str | None:
    """Return the edition of the Incoterms rules that a text names.

    >>> edition_in("CIF HAMBURG INCOTERMS® 2020"), edition_in("CIF HAMBURG")
    ('2020', None)
    """
    flat = tidy(text)
    for pattern in (_EDITION, _YEAR_FIRST):
        for found in pattern.finditer(flat):
            if found[1]:
                return found[1]
    return None


def same_term(credit: Incoterm, shown: Incoterm) -> Verdict:
    """Compare trade terms: the code, the place, and the edition if the credit names one.

    A country may be added to or left out of the place; an edition may be added.

    >>> lc = Incoterm.model_validate("CIF SINGAPORE INCOTERMS 2020")
    >>> same_term(lc, Incoterm.model_validate("CIF SINGAPORE")).reason
    'edition: credit says INCOTERMS 2020, document names none'
    """
    verdicts = [_same_code(credit, shown), _same_place(credit, shown), _same_edition(credit, shown)]
    return every(verdicts)


def _same_code(credit: Incoterm, shown: Incoterm) -> Verdict:
    if _ALIASES.get(credit.code, credit.code) == _ALIASES.get(shown.code, shown.code):
        return SAME
    return different(
        f"trade term: credit says {credit.code}, document says {shown.code}",
        f"贸易术语：信用证为 {credit.code}，单据为 {shown.code}",
    )


def _same_place(credit: Incoterm, shown: Incoterm) -> Verdict:
    if not credit.place:
        return SAME
    if not shown.place:
        return different(
            f"named place: credit says {credit.place}, document names none",
            f"指定地点：信用证为 {credit.place}，单据未载明",
        )
    return same_place(credit.place, shown.place)


def _same_edition(credit: Incoterm, shown: Incoterm) -> Verdict:
    wanted, stated = _year(credit.version), _year(shown.version)
    if not wanted or wanted == stated:
        return SAME
    return different(
        f"edition: credit says INCOTERMS {wanted}, document names {f'INCOTERMS {stated}' if stated else 'none'}",
        f"版本：信用证为 INCOTERMS {wanted}，单据{f'为 INCOTERMS {stated}' if stated else '未载明'}",
    )


def _year(version: str | None) -> str | None:
    found = re.search(r"(?:19|20)\d\d", version or "")
    return found[0] if found else (version or None)
