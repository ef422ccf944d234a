"""A bank's refusal against what was found: agreed, not found, or not justified (UCP 600 art. 14-16)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

from checkers.case import Case
from checkers.comparing.calendar import closed
from checkers.finding import Finding, Objection, Refused, Words
from checkers.objections import (
    DISPOSALS,
    IF_EXAMINED,
    PAPERS,
    PLAIN_PAPER,
    TOLERATED,
    TOPICS,
    UNSIGNED,
    written_out,
)
from extractors.documents import BankRefusal
from extractors.evidence import Extraction

_BANKING_DAYS = 5
_Open = Literal["not_found", "not_examined", "not_understood"]
#: What is said of a point that is neither agreed nor unjustified.
_OPEN: dict[_Open, Words] = {
    "not_found": Words(
        en="The examination does not find this: compare the paper that the bank holds.",
        zh="审单未发现此点：请与银行所持单据核对。",
    ),
    "not_examined": Words(
        en="The documents that the bank holds are not here to compare.",
        zh="案卷中没有所交单据，无法核对。",
    ),
    "not_understood": Words(
        en="It is not clear to a program what the bank objects to.", zh="程序无法判断银行所指内容。"
    ),
}


def refusals(case: Case, findings: Sequence[Finding]) -> Iterator[Refused]:
    """Yield each notice of refusal of a case, its objections set against the findings.

    A bank must give one single notice, with all discrepancies, what it does with the
    documents, and no later than the close of the fifth banking day after presentation;
    otherwise it cannot claim that the documents do not comply (art. 16(c), (d), (f)).
    When the refusing bank received the documents paper cannot tell; the notice is in time
    if that was on ``in_time_from`` or later.
    """
    notices = sorted(case.of(BankRefusal), key=_sent)
    failed = [f for f in findings if f.severity in ("discrepancy", "advisory") and not f.waived]
    for i, notice in enumerate(notices):
        earlier = [other for other in notices[:i] if _same_drawing(other, notice)]
        yield Refused(
            document=notice.id,
            date=notice.document.__dict__.get("date"),
            in_time_from=_in_time_from(case, notice.document),
            disposal=_disposal(notice.document),
            void=bool(earlier),
            objections=tuple(
                objection(text, failed, examined=bool(case.presented), signed=_to_be_signed(case))
                for text in notice.document.__dict__.get("discrepancies", ())
            ),
        )


def objection(
    text: str,
    findings: Iterable[Finding],
    *,
    examined: bool = True,
    signed: Collection[str] = (),
) -> Objection:
    """Set one point of a refusal against what was found.

    Args:
        text: the point, in the bank's words.
        findings: what the rules say of the documents.
        examined: whether there were documents to examine.
        signed: kinds of document, as the clauses name them, that the credit wants signed.

    >>> objection("ADDRESS OF APPLICANT DIFFERS", []).sources
    ('UCP 600 art. 14(j)',)
    """
    flat = written_out(text)
    codes = {code for words, known in TOPICS if re.search(words, flat) for code in known.split()}
    papers = [kind for words, kinds in PAPERS if re.search(words, flat) for kind in kinds]
    same = [f for f in findings if f.code in codes and _about(f, papers)]
    grave = [f for f in same if f.outcome == "fail" and f.severity == "discrepancy"]
    doubts = [f for f in same if f.outcome == "undecided"]
    found = grave or doubts
    if found:
        named = ", ".join(dict.fromkeys(f.code for f in found))
        sure = bool(grave)
        return Objection(
            text=text,
            answer="agreed" if sure else "doubtful",
            codes=tuple(dict.fromkeys(f.code for f in found)),
            sources=tuple(dict.fromkeys(source for f in found for source in f.sources)),
            message=Words(
                en=f"The examination finds the same ({named})."
                if sure
                else f"The examination leaves this to a person ({named}).",
                zh=f"审单结果相同（{named}）。" if sure else f"审单认为须人工判断（{named}）。",
            ),
        )
    for words, source, why, why_zh in TOLERATED:
        asked_for = (source == UNSIGNED and "invoice" in signed) or (
            source == PLAIN_PAPER and bool({"packing_list", "weight_list"} & set(signed))
        )
        unseen = source in IF_EXAMINED and not examined
        if re.search(words, flat) and not asked_for and not unseen:
            return Objection(
                text=text,
                answer="not_justified",
                sources=tuple(part.strip() for part in source.split(";")),
                message=Words(
                    en=f"Not justified: {why} ({source}).", zh=f"不成立：{why_zh}（{source}）。"
                ),
            )
    answer: _Open = "not_understood" if not codes else "not_found" if examined else "not_examined"
    return Objection(text=text, answer=answer, message=_OPEN[answer])


def _to_be_signed(case: Case) -> frozenset[str]:
    """Return the kinds of document that the credit wants signed, or certifying something."""
    return frozenset(
        kind
        for clause in case.clauses
        for demand in clause.demands
        if demand.signature or demand.certify or demand.certify_text
        for kind in (demand.doc or "").split("|")
    )


def _about(finding: Finding, papers: Sequence[str]) -> bool:
    """Tell whether a finding accuses a kind of document that the bank names, if it names one.

    Of documents that disagree any may be named.
    """
    accused = finding.documents if finding.code.startswith("XDC") else finding.documents[:1]
    if not papers or not accused:
        return True
    return any(paper.startswith(kind) for paper in accused for kind in papers)


def _sent(notice: Extraction[BankRefusal]) -> dt.date:
    return notice.document.__dict__.get("date") or dt.date.max


def _same_drawing(one: Extraction[BankRefusal], other: Extraction[BankRefusal]) -> bool:
    fields = ("credit_number", "amount")
    pairs = [(one.document.__dict__.get(f), other.document.__dict__.get(f)) for f in fields]
    return all(a is None or b is None or a == b for a, b in pairs)


def _in_time_from(case: Case, notice: BankRefusal) -> dt.date | None:
    """Return the earliest day of presentation to the bank for which its notice is in time.

    That is a banking day: what comes on a closed day is presented on the next.
    """
    day: dt.date | None = notice.__dict__.get("date")
    if day is None:
        return None
    issuer = case.credit.document.__dict__.get("issuing_bank") if case.credit else None
    country = issuer.country or (issuer.bic or "")[4:6] or None if issuer else None
    left = _BANKING_DAYS
    while left:
        left -= not closed(day, country)
        day -= dt.timedelta(days=1)
    while closed(day, country):
        day -= dt.timedelta(days=1)
    return day


def _disposal(notice: BankRefusal) -> str | None:
    words = (notice.__dict__.get("disposal") or "").upper()
    return next((code for code, said in DISPOSALS if re.search(said, words)), None)
