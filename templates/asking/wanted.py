"""What a paper of others should read: the value that is wanted, not the whole clause."""

from __future__ import annotations

import re
from collections.abc import Callable

import pycountry

from checkers.case import Case
from checkers.comparing.goods import said
from checkers.finding import Finding
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Document, Money, Requirement
from extractors.evidence import Extraction
from templates.mending.change import Paper
from templates.mending.particulars import lacking
from templates.wording import printed, spoken

#: Rules whose expected value is what the paper clashes with, not what it should say.
_YARDSTICK = frozenset(
    ["TRN-09", "BL-06", "BL-11", "BL-34", "QLT-02", "INS-10", "GEN-28", "BL-39", "MTD-04", "XDC-17"]
)
#: So many letters of a clause are no single value of it.
_LONG = 40
#: Values that are printed over several lines.
_IN_LINES = ("shipping_marks", "goods_description", "consignee", "notify", "shipper", "assured")
_PARTIES = {"GEN-31": "applicant", "GEN-33": "beneficiary"}
_PLACES = ("port_of_loading", "port_of_discharge", "place_of_receipt", "place_of_delivery")
_ROLE = re.compile(
    r"\b(applicant|beneficiary|issuing_bank|advising_bank|applicant_bank|confirming_bank)\b"
)
#: A remedy tells the clerk whom to ask; a letter to him asks straight away.
_TOLD = (
    (re.compile(r"^Have (?:the|each) (?:carrier|insurer|issuer|inspector) (?!\w+ed\b)"), ""),
    (re.compile(r"^Have "), "have "),
    (re.compile(r"[;,] (?:otherwise|(?:or )?ask (?:for an amendment|the applicant))\b.*"), "."),
)


def standing(finding: Finding, paper: Extraction[Document]) -> str:
    """Return what stands on the paper, where that is something to read."""
    found = finding.found or ""
    if found in ("True", "False", paper.id):
        return ""
    return found.replace("_", " ") if re.fullmatch(r"[a-z]+(?:_[a-z]+)+", found) else found


def wanted(finding: Finding, case: Case, paper: Extraction[Document]) -> str:
    """Return what should stand there: the value, else what is missing, else what to do.

    Args:
        finding: what a rule says of the paper.
        case: the documents of the case.
        paper: the document.
    """
    clause = next((c for c in case.clauses if c.id == finding.clause), None)
    credit = case.credit.document if case.credit else Credit()
    terms = Terms(credit, case.clauses)
    field = (finding.field or "").split(".")[0]
    for demand in clause.demands if clause else ():
        if field in _OF_DEMAND and (words := _OF_DEMAND[field](demand, terms)):
            return words
    by_credit = _of_credit(finding, field, credit)
    if by_credit:
        return by_credit
    silent = not field or not finding.found
    if clause and silent and (missing := lacking(case, _paper(paper), clause)):
        return "\n".join(missing)
    expected = finding.expected or ""
    if not expected or finding.code in _YARDSTICK or _is_clause(expected, clause):
        return asked(finding.remedy.en)
    return _worded(expected, field)


def _of_credit(finding: Finding, field: str, credit: Credit) -> str:
    """Return what the credit itself gives: a party, a place, what the goods are called."""
    if finding.code in _PARTIES:
        return printed(credit.__dict__.get(_PARTIES[finding.code]))
    if finding.code == "GEN-36":
        goods = credit.__dict__.get("goods_description") or ""
        return " ".join(said(goods).described.split())
    if field in _PLACES and not finding.expected and finding.code != "BL-12":
        return printed(credit.__dict__.get(field))
    return ""


def _worded(expected: str, field: str) -> str:
    """Return a value as it is to be printed: a country by name, a sum in words in words."""
    country = pycountry.countries.get(alpha_2=expected) if len(expected) == 2 else None
    if country:
        return str(country.name).upper()
    if field != "amount_in_words":
        return expected if field in _IN_LINES else " ".join(expected.split())
    try:
        return spoken(Money.model_validate(expected))
    except ValueError:
        return expected


def asked(remedy: str) -> str:
    """Return a remedy as one asks for it.

    >>> asked("Have the carrier add what is missing.")
    'Please add what is missing.'
    >>> asked("Have the bill corrected if it is misstated; otherwise ask for an amendment.")
    'Please have the bill corrected if it is misstated.'
    """
    words = remedy
    for told, instead in _TOLD:
        words = told.sub(instead, words, count=1)
    return f"Please {words[:1].lower()}{words[1:]}"


def _paper(paper: Extraction[Document]) -> Paper:
    return Paper(id=paper.id, document=paper.document)


def _is_clause(expected: str, clause: Clause | None) -> bool:
    """Tell whether what is expected is the clause, or a long part of it, word for word."""
    if clause is None:
        return False
    words, whole = "".join(expected.split()), "".join(clause.text.split())
    return words == whole or (words in whole and len(expected) > _LONG)


def _consignee(demand: Requirement, terms: Terms) -> str:
    return _named(demand.consignee or "", terms)


def _notify(demand: Requirement, terms: Terms) -> str:
    return "\n".join(_named(words.split("+")[0], terms) for words in demand.notify)


def _freight(demand: Requirement, terms: Terms) -> str:
    ways = (demand.freight or "").replace("_", " ").upper().split("|")
    return f"FREIGHT {' OR '.join(ways)}" if demand.freight else ""


def _claims(demand: Requirement, terms: Terms) -> str:
    return str((demand.ins or {}).get("claims") or "")


def _risks(demand: Requirement, terms: Terms) -> str:
    covered = (demand.ins or {}).get("risks") or ()
    return ", ".join(str(risk) for risk in covered if isinstance(risk, str))


def _named(words: str, terms: Terms) -> str:
    """Return words of a clause with the parties in the place of their roles.

    A party that stands alone has its address.
    """
    if _ROLE.fullmatch(words):
        return printed(terms.party(words))
    return _ROLE.sub(lambda role: terms.party(role[1]).name, words)


_OF_DEMAND: dict[str, Callable[[Requirement, Terms], str]] = {
    "consignee": _consignee,
    "notify": _notify,
    "freight": _freight,
    "claims_payable_at": _claims,
    "risks": _risks,
}
