"""Letters that ask others to mend what is theirs: the applicant the credit, issuers their papers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from checkers.case import Case
from checkers.finding import Examination, Finding
from checkers.telling import ISSUERS
from extractors.documents import Carriage, Contract, Credit, Document, Party
from extractors.evidence import Extraction
from templates.corrected import Corrected
from templates.fill import fill
from templates.mending.reasons import IMPOSSIBLE
from templates.operations import Point, operations, point
from templates.requests import request
from templates.wording import day, printed

FOLDER = "corrected"
_SOFT = frozenset({"AUD-02", "AUD-21", "AUD-22", "AUD-23", "AUD-24", "AUD-56", "AUD-57", "AUD-58"})
_GROUPS = (
    ("amend", "A.  To be amended before shipment", "必须修改"),
    ("soft", "B.  Conditions that do not depend on us, to be deleted or replaced", "软条款"),
    ("clarify", "C.  Points to be clarified", "需澄清"),
)
#: Days that the applicant's bank and the advising bank need before the goods are loaded.
_LEAD = 15


def amendment_request(case: Case, examination: Examination, target: Path) -> Corrected | None:
    """Write one letter to the applicant with all points of the credit at once.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        target: the folder of the case's results; the letter goes into ``corrected`` in it.

    Returns:
        What was written; nothing where the case has no credit or the credit is in order.
    """
    if case.credit is None:
        return None
    asked = [f for f in examination.findings if _asked_of_applicant(f)]
    if not asked:
        return None
    credit = case.credit.document
    contract = next(case.of(Contract), None)
    agreed = contract.document if contract else None
    values = {
        **_about_credit(credit, agreed),
        **_grouped(asked, credit, agreed),
        **_when_amended(case, credit),
        "date": day(case.circumstances.today),
        "charges": _charges(agreed),
        "notes_zh": _notes(examination),
    }
    name = f"{FOLDER}/amendment_request.docx"
    (target / FOLDER).mkdir(parents=True, exist_ok=True)
    fill("amendment_request", target / name, "Request for amendment", values)
    follow = [f for f in examination.findings if f.root in {one.code for one in asked}]
    codes = tuple(dict.fromkeys(f.code for f in (*asked, *follow) if f.waived is None))
    return Corrected(document=case.credit.id, file=name, codes=codes)


def _asked_of_applicant(finding: Finding) -> bool:
    open_ = finding.outcome == "fail" and finding.waived is None and finding.root is None
    return open_ and finding.severity in ("amend", "clarify")


def _about_credit(credit: Credit, contract: Contract | None) -> dict[str, Any]:
    fields = credit.__dict__
    sender = fields.get("beneficiary") or (contract.__dict__.get("seller") if contract else None)
    numbered = contract.__dict__ if contract else {}
    quoted = [printed(numbered.get("number")), printed(numbered.get("date"))]
    return {
        "sender": _party(sender),
        "applicant": _party(fields.get("applicant")),
        "number": printed(fields.get("number")),
        "issue_date": printed(fields.get("issue_date")),
        "issuing_bank": _party(fields.get("issuing_bank"))["name"],
        "advising_bank": _party(fields.get("advising_bank"))["name"],
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
    return "soft" if finding.code in _SOFT else finding.severity


def _point(number: int, one: Point, operation: str) -> dict[str, str]:
    finding = one.finding
    tag, _, item = one.clause.partition("-")
    named = f"Field {tag}{f', item {item}' if item else ''}: " if tag else ""
    return {
        "no": str(number),
        "tag": one.clause,
        "field": f"{named}{finding.title.en}",
        "now": one.now,
        "should": one.should,
        "request": request(finding),
        "reason": _reason(finding, one.now),
        "operation": operation,
        "should_zh": one.should or finding.remedy.zh,
        "reason_zh": _without(finding.message.zh, "：", one.now),
    }


def _reason(finding: Finding, now: str = "") -> str:
    """Return why, with the rule that says so."""
    words = _without(finding.message.en, ": ", now)
    sources = "; ".join(finding.sources)
    return f"{words} ({sources})" if sources else words


def _without(message: str, sign: str, now: str) -> str:
    """Return a message without the clause that it repeats after a colon."""
    head, _, rest = message.partition(sign)
    repeated, standing = ("".join(text.upper().split()).strip("+.") for text in (rest, now))
    if repeated and standing and (repeated in standing or standing in repeated):
        return f"{head}{'。' if sign == '：' else '.'}"
    return message


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


def correction_request(case: Case, examination: Examination, target: Path) -> tuple[Corrected, ...]:
    """Write one letter to the issuer of each paper of others that is found wrong.

    What cannot be put right, such as a late shipment, is not asked for.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        target: the folder of the case's results; letters go into ``corrected`` in it.
    """
    written = []
    for extraction in case.presented:
        asked = [f for f in examination.findings if _asked_of_issuer(f, extraction)]
        if not any(f.root is None for f in asked):
            continue
        roots = [f for f in asked if f.root is None]
        name = f"{FOLDER}/correction_request-{extraction.id}.docx"
        (target / FOLDER).mkdir(parents=True, exist_ok=True)
        values = _correction(case, examination, extraction.document, roots)
        fill("correction_request", target / name, "Request for correction", values)
        codes = tuple(dict.fromkeys(f.code for f in asked))
        written.append(Corrected(document=extraction.id, file=name, codes=codes))
    return tuple(written)


def _asked_of_issuer(finding: Finding, extraction: Extraction[Document]) -> bool:
    issuer = ISSUERS.get(extraction.document.type)
    if issuer is None or extraction.id not in finding.documents:
        return False
    if finding.outcome != "fail" or finding.waived is not None or finding.code in IMPOSSIBLE:
        return False
    if finding.responsible in ("beneficiary", "applicant", "issuing_bank"):
        return False
    return finding.responsible == issuer or finding.documents[0] == extraction.id


def _correction(
    case: Case, examination: Examination, document: Document, asked: list[Finding]
) -> dict[str, Any]:
    fields = document.__dict__
    credit = case.credit.document.__dict__ if case.credit else {}
    issuer = _issuer(document)
    kind = document.type.replace("_", " ").capitalize()
    return {
        "sender": _party(credit.get("beneficiary")),
        "issuer": _party(issuer),
        "chinese": _chinese(issuer),
        "date": day(case.circumstances.today),
        "document": fields.get("title") or kind,
        "number": printed(fields.get("number")),
        "dated": printed(fields.get("date")),
        "credit_number": printed(credit.get("number")),
        "vessel": printed(fields.get("vessel")),
        "points": [_correct_point(i, f) for i, f in enumerate(asked, 1)],
        **_when_corrected(case, examination),
    }


def _correct_point(number: int, finding: Finding) -> dict[str, str]:
    return {
        "no": str(number),
        "now": finding.found or "",
        "should": finding.expected or finding.remedy.en,
        "reason": _reason(finding),
        "reason_zh": finding.message.zh,
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
    words = f"{issuer.name} {issuer.address or ''}"
    return (
        issuer.country == "CN" or "CHINA" in words.upper() or any("一" <= c <= "鿿" for c in words)
    )


def _party(party: Party | None) -> dict[str, str]:
    fields = party.__dict__ if party is not None else {}
    return {"name": fields.get("name") or "", "address": fields.get("address") or ""}
