"""Clauses that deny what a soft clause would say: «payment is not subject to inspection»."""

from __future__ import annotations

import re

from checkers.credit.plainly import said_plainly, with_roles
from extractors.documents import Clause, Party

_DENIES = re.compile(
    r"\bNEEDS?\s+NOT\b|\bNOT\s+(?:BE\s+)?(?:REQUIRED|NECESSARY|NEEDED|MANDATORY|OBLIGATORY)\b"
    r"|\bNO\s+(?:\w+\s+){1,6}?(?:IS|ARE)\s+(?:REQUIRED|NECESSARY|NEEDED)\b"
    r"|\b(?:REGARDLESS|IRRESPECTIVE)\b|\bWHETHER\s+OR\s+NOT\b|\bINDEPENDENT(?:LY)?\s+OF\b"
    r"|\bNOT\s+(?:BE\s+)?(?:SUBJECT|CONDITIONAL|CONDITIONED|DEPEND\w*|CONTINGENT|AWAIT)\b"
    r"|\bNOT\s+(?:TO\s+)?(?:BE\s+)?(?:SENT|SEND|COURIERED|MAILED|FORWARDED|D[EI]SPATCHED|HANDED|RELEASED"
    r"|SURRENDERED|DELIVERED|COUNTER-?SIGNED|SIGNED|ISSUED|RETURNABLE|RETURNED)\b|无需|无须|不需|不以",
    re.I,
)
#: A denial with one of these is none: «shall not be paid until the goods are inspected».
_UNLESS = re.compile(r"\b(?:UNTIL|UNLESS|WITHOUT|EXCEPT|BEFORE)\b|除非", re.I)
_PARTS = re.compile(r"[.;,:]\s|\n|\bAND\b|\bBUT\b")
#: The words without which what is left of a clause does not say what makes it soft.
_SAYS: dict[str, re.Pattern[str]] = {
    code: re.compile(words, re.I)
    for code, words in {
        "AUD-02": r"OPERATI|EFFECT|FORCE|VALID|WORKABLE|FOLLOW",
        "AUD-21": r"APPLICANT|BUYER|OPENER|ACCOUNTEE|IMPORTER|SPECIMEN|ISSUING BANK|申请人|买方",
        "AUD-22": r"PAYMENT|PAID|\bPAY\b|PROCEEDS|HONOU?R|REIMBURS|付款",
        "AUD-23": r"SHIPMENT|SHIP\b|VESSEL|ADVIS|INSTRUCT|装运",
        "AUD-24": r"SEN[TD]|COURIER|FORWARD|D[EI]SPATCH|MAIL|HAND|DIRECT|寄",
        "AUD-56": r"PCT|%|PERCENT",
        "AUD-57": r"SWIFT|\bMT|TELEX|MESSAGE|CABLE",
        "AUD-58": r"RELEAS|RETURN|DELIVER|HAND|SURRENDER",
    }.items()
}


def denied(text: str, code: str) -> bool:
    """Tell whether a clause only denies what would make it the soft clause of a rule.

    >>> denied("INSPECTION CERTIFICATE NEED NOT BE COUNTERSIGNED BY APPLICANT", "AUD-21")
    True
    >>> denied("PAYMENT SHALL NOT BE MADE UNTIL GOODS ARE INSPECTED", "AUD-22")
    False
    """
    parts = _PARTS.split(text)
    live = [part for part in parts if not _DENIES.search(part) or _UNLESS.search(part)]
    if len(live) == len(parts):
        return False
    says = _SAYS.get(code)
    return says is None or not any(says.search(part) for part in live)


def softened(clause: Clause, code: str, applicant: Party | None = None) -> bool:
    """Tell whether a clause is a soft clause of a rule, and not the denial of one.

    Args:
        clause: the clause.
        code: the rule.
        applicant: the applicant, whose name may stand for its role.
    """
    soft = {
        name
        for demand in clause.demands
        for said in (demand.soft, *(part.get("soft") for part in demand.more("parts", ())))
        for name in (said or "").split(",")
    }
    plain = said_plainly(with_roles(clause.text, applicant), code)
    return (code in soft or plain) and not denied(clause.text, code)


def where(clause: Clause) -> str:
    """Return the way to a clause in the credit, as sentences name it."""
    return ".".join(map(str, clause.loc))
