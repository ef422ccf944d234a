"""The letter to whoever issued a paper that is found wrong: every point of it, and by when."""

from __future__ import annotations

import datetime as dt
from typing import Any

from checkers.case import Case
from checkers.finding import Examination, Finding
from extractors.documents import Carriage, Document, Party
from extractors.evidence import Extraction
from templates.asking.wanted import standing, wanted
from templates.asking.words import party_of, reason, said
from templates.wording import day, printed


def correction(
    case: Case,
    examination: Examination,
    paper: Extraction[Document],
    asked: list[Finding],
) -> dict[str, Any]:
    """Return what the letter says, for its template.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        paper: the document.
        asked: the findings that its issuer is asked to mend.
    """
    document = paper.document
    fields = document.__dict__
    credit = case.credit.document.__dict__ if case.credit else {}
    issuer = _issuer(document)
    kind = document.type.replace("_", " ").capitalize()
    return {
        "sender": party_of(credit.get("beneficiary")),
        "issuer": party_of(issuer),
        "chinese": _chinese(issuer),
        "date": day(case.circumstances.today),
        "document": fields.get("title") or kind,
        "number": printed(fields.get("number")),
        "dated": printed(fields.get("date")),
        "credit_number": printed(credit.get("number")),
        "vessel": printed(fields.get("vessel")),
        "points": [_point(i, f, case, paper) for i, f in enumerate(asked, 1)],
        **_opening(asked),
        **_when_corrected(case, examination),
    }


def _opening(asked: list[Finding]) -> dict[str, str]:
    """Return what is said before the points: whether they are grounds for refusal, or only odd."""
    if any(finding.severity == "discrepancy" for finding in asked):
        return {
            "opening": "The above document is to be presented under a documentary credit. Examined against the credit and the other documents it shows the following; the bank may refuse it as it stands. Please correct it, or issue it anew against return of all originals:",
            "opening_zh": "上述单据将在信用证项下交单。经与信用证及其他单据核对，发现以下问题，银行可能因此拒付。请予更正，或在收回全套正本后重新出具：",
        }
    return {
        "opening": "The above document is to be presented under a documentary credit. The following on it seems to be mistaken, though it is no ground for refusal. Please look, and correct what is wrong:",
        "opening_zh": "上述单据将在信用证项下交单。以下各处似有误，虽不构成拒付理由，仍请核对，如确有误请予更正：",
    }


def _point(
    number: int, finding: Finding, case: Case, paper: Extraction[Document]
) -> dict[str, str]:
    return {
        "no": str(number),
        "now": standing(finding, paper),
        "should": wanted(finding, case, paper),
        "reason": reason(finding),
        "reason_zh": said(finding).zh,
    }


def _when_corrected(case: Case, examination: Examination) -> dict[str, str]:
    """Return by when the corrected paper must be back: before the last day to present."""
    days = {d.what: d.date for d in examination.deadlines}
    last = days.get("presentation") or days.get("expiry")
    if last is None:
        return {
            "deadline": "Please let us have the corrected document as soon as you can.",
            "deadline_zh": "请尽快将更正后的单据交还我司。",
        }
    by = last - dt.timedelta(days=3)
    if last < case.circumstances.today:
        return {
            "deadline": f"Please let us have the corrected document at once: the last day on which we could present was {day(last)}.",
            "deadline_zh": f"请立即将更正后的单据交还我司：最迟交单日 {last} 已过。",
        }
    at_once = by <= case.circumstances.today
    when = "at once" if at_once else f"not later than {day(by)}"
    when_zh = "立即" if at_once else f"于 {by} 前"
    return {
        "deadline": f"Please let us have the corrected document {when}: the last day on which we can present is {day(last)}.",
        "deadline_zh": f"请{when_zh}将更正后的单据交还我司：最迟交单日为 {last}。",
    }


def _issuer(document: Document) -> Party | None:
    fields = document.__dict__
    for name in ("carrier", "insurer", "issuer", "principal", "signed_by"):
        value = fields.get(name)
        if isinstance(value, Party):
            return value
        if value and isinstance(document, Carriage):
            return Party(name=str(value))
    return None


def _chinese(issuer: Party | None) -> bool:
    """Tell whether a letter should be in Chinese too."""
    if issuer is None:
        return True
    fields = issuer.__dict__
    words = f"{fields.get('name')} {fields.get('address')}"
    return (
        fields.get("country") == "CN"
        or "CHINA" in words.upper()
        or any("一" <= c <= "鿿" for c in words)
    )
