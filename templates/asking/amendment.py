"""The letter to the applicant: every point of the credit that is to be amended or made clear."""

from __future__ import annotations

import datetime as dt
from typing import Any

from checkers.case import Case
from checkers.finding import Examination, Finding
from extractors.documents import Contract, Credit
from templates.asking.operations import Point, operations, point
from templates.asking.requests import request
from templates.asking.words import SOFT_CLAUSES, as_read, party_of, reason, without
from templates.wording import day, printed

_GROUPS = (
    ("amend", "A.  To be amended before shipment", "必须修改"),
    ("soft", "B.  Conditions that do not depend on us, to be deleted or replaced", "软条款"),
    ("clarify", "C.  Points to be clarified", "需澄清"),
)
#: Days that the applicant's bank and the advising bank need before the goods are loaded.
_LEAD = 15


def amendment(
    case: Case, examination: Examination, credit: Credit, asked: list[Finding]
) -> dict[str, Any]:
    """Return what the letter says, for its template.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        credit: the credit.
        asked: the findings that the applicant is asked to settle.
    """
    contract = next(case.of(Contract), None)
    agreed = contract.document if contract else None
    return {
        **_about_credit(credit, agreed),
        **_grouped(asked, credit, agreed),
        **_when_amended(case, credit),
        "date": day(case.circumstances.today),
        "charges": _charges(agreed),
        "notes_zh": _notes(examination),
    }


def _about_credit(credit: Credit, contract: Contract | None) -> dict[str, Any]:
    fields = credit.__dict__
    seller = contract.__dict__.get("seller") if contract else None
    sender = seller or fields.get("beneficiary")  # the credit may misspell its beneficiary
    numbered = contract.__dict__ if contract else {}
    quoted = [printed(numbered.get("number")), printed(numbered.get("date"))]
    return {
        "sender": party_of(sender),
        "applicant": party_of(fields.get("applicant")),
        "number": printed(fields.get("number")),
        "issue_date": printed(fields.get("issue_date")),
        "issuing_bank": party_of(fields.get("issuing_bank"))["name"],
        "advising_bank": party_of(fields.get("advising_bank"))["name"],
        "contract": " dated ".join(filter(None, quoted)),
    }


def _grouped(asked: list[Finding], credit: Credit, contract: Contract | None) -> dict[str, Any]:
    """Return the points in the order in which they matter, numbered through."""
    points = [point(finding, credit, contract) for finding in asked]
    listed = list(zip(points, operations(points, credit, contract), strict=True))
    groups, number = [], 0
    for kind, heading, heading_zh in _GROUPS:
        shown = []
        for one, operation in listed:
            if _kind(one.finding) == kind:
                number += 1
                shown.append(_point(number, one, operation))
        if shown:
            groups.append({"heading": heading, "heading_zh": heading_zh, "points": shown})
    count = "one point" if number == 1 else f"{number} points"
    return {"groups": groups, "total": str(number), "count": count}


def _kind(finding: Finding) -> str:
    return "soft" if finding.code in SOFT_CLAUSES else finding.severity


def _point(number: int, one: Point, operation: str) -> dict[str, str]:
    finding = one.finding
    tag, _, item = one.clause.partition("-")
    named = f"Field {tag}{f', item {item}' if item else ''}: " if tag else ""
    return {
        "no": str(number),
        "tag": one.clause,
        "field": f"{named}{finding.title.en}",
        "now": as_read(tag, one.now),
        "should": one.should,
        "request": request(finding),
        "reason": reason(finding, one.now),
        "operation": operation,
        "should_zh": one.should or finding.remedy.zh,
        "reason_zh": without(finding.message.zh, "：", one.now),
    }


def _charges(contract: Contract | None) -> str:
    because = ", as the credit departs from what our contract provides" if contract else ""
    return f"All charges of the amendment are for the applicant's account (field 71N: /APPL/){because}."


def _when_amended(case: Case, credit: Credit) -> dict[str, str]:
    """Return by when the amendment must be in hand, counted back from the last day to ship."""
    last: dt.date | None = credit.__dict__.get("latest_shipment_date")
    if last is None:
        return {
            "deadline": "Please let us have the amendment within seven days from the date of this letter.",
            "deadline_zh": "请开证申请人在七日内改证。",
        }
    by = last - dt.timedelta(days=_LEAD)
    if by > case.circumstances.today:
        return {
            "deadline": f"The amendment should reach us not later than {day(by)}, {_LEAD} days before the latest date of shipment ({day(last)}); if it comes later, please have the dates of shipment and of expiry extended accordingly.",
            "deadline_zh": f"改证须于 {by} 前收到（最迟装运日 {last} 前 {_LEAD} 天）；逾期须同时展延装运期和有效期。",
        }
    return {
        "deadline": f"The latest date of shipment is {day(last)}, so time is short: please have the amendment issued at once, with the dates of shipment and of expiry extended by as long as it takes to reach us.",
        "deadline_zh": f"最迟装运日为 {last}，时间紧迫：请立即改证，并相应展延装运期和有效期。",
    }


def _notes(examination: Examination) -> list[str]:
    notes = [
        "收到通知行转来的改证并审核无误后方可装运。",
        "改证只能全部接受或全部拒绝；接受或拒绝均通过通知行答复（UCP 600 第 10 条）。",
    ]
    doubtful = [
        f"需人工判断：{f.code} {f.title.zh}"
        for f in examination.findings
        if f.outcome == "undecided" and f.severity in ("amend", "clarify") and f.waived is None
    ]
    return notes + list(dict.fromkeys(doubtful))
