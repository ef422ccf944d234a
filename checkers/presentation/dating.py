"""The dates that documents bear or have to bear (UCP 600 art. 14(i); ISBP 821 A4, A11)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import Fact, stated
from checkers.comparing.dates import read_date
from checkers.demands import Demand
from checkers.lastday import originals_of
from checkers.presentation.conflicts import unread
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from checkers.shipping import shipment
from checkers.terms import Terms
from extractors.documents import (
    CourierReceipt,
    Credit,
    Document,
    Draft,
    InsuranceDocument,
)

_BEFORE_CREDIT = re.compile(
    r"\b(?:DATED|ISSUED)\b.*\b(?:PRIOR TO|BEFORE|EARLIER THAN)\b.*\b(?:L/?C|CREDIT)\b", re.I
)
_OF_ITS_DAY = re.compile(
    r"\bAGE\b|YEARS? OLD|\bCLASS(?:ED|IFIED)\b|\bCURRENTLY\b|AT PRESENT|IN FORCE", re.I
)
_OWN_FACT = re.compile(r"\bBUILT\b\D{0,20}(?:19|20)\d\d", re.I)
#: Days other than that of issue that date a document as well (ISBP A11(b)).
_DATES = ("date", "inspection_date", "effective_date", "on_board_date", "flight_date")


@rule(
    "GEN-12",
    basis="ISBP 821 A4",
    title_zh="证明内容取决于日期而单据无日期",
    says="{paper} certifies what holds only at a certain time, and bears no date: {demand.text}",
    says_zh="{paper} 所证明的内容取决于时点，而未注明日期：{demand.text}",
    expected="{demand.text}",
    found="{undated}",
    remedy="Have it dated, or have it state the fact itself, such as the year the vessel was built.",
    remedy_zh="加注日期，或写明事实本身（如船舶建造年份）。",
)
def undated_though_it_matters(demand: Demand) -> Hits:
    """A certificate of a fact that changes with time bears no date.

    The age of a vessel is one thing today and another next year; a certificate that
    gives the year in which she was built needs no date.

    Discrepant:
        base: inspected
        credit.documents_required.6: CERTIFICATE FROM SHIPPING COMPANY STATING VESSEL IS NOT MORE THAN 15 YEARS OLD
        inspection.kind: vessel
        inspection.date: null
        inspection.inspection_date: null
        inspection.statement: THE VESSEL IS NOT MORE THAN 15 YEARS OLD
    Compliant:
        base: inspected
        credit.documents_required.6: CERTIFICATE FROM SHIPPING COMPANY STATING VESSEL IS NOT MORE THAN 15 YEARS OLD
        inspection.kind: vessel
        inspection.date: null
        inspection.inspection_date: null
        inspection.statement: THE VESSEL, BUILT IN 2019, IS NOT MORE THAN 15 YEARS OLD
    """
    asked = demand.requirement
    certified = " ".join([*asked.certify, asked.certify_text or ""])
    stated(_OF_ITS_DAY.search(certified))
    for extraction in stated(demand.documents):
        document = extraction.document
        if "date" not in type(document).model_fields or _OWN_FACT.search(document.wording()):
            continue
        if not _dated(document):
            undated = Fact(extraction, ("date",), "no date")
            yield Hit(paper=extraction.id, undated=undated)


@rule(
    "GEN-13",
    basis="UCP 600 art. 14(i); ISBP 821 A11",
    title_zh="单据日期晚于交单日",
    says="{paper} is dated {dated}, after the day of presentation ({day}).",
    says_zh="{paper} 日期为 {dated}，晚于交单日（{day}）。",
    expected="{day}",
    found="{dated}",
    remedy="Correct the date if it is mistaken; otherwise present on or after it.",
    remedy_zh="日期有误则更正；否则待该日或以后再交单。",
)
def dated_after_presentation(presentation: Presentation) -> Hits:
    """A document is dated after the day of presentation.

    A document may well be dated before the credit was issued.

    Discrepant:
        packing.date: 2026-09-29
    Compliant:
        packing.date: 2026-07-20
    """
    for dated in presentation.facts("date"):
        if dated.value > presentation.day:
            yield Hit(paper=dated.source.id, dated=dated, day=presentation.day)
    yield from unread(presentation, "date", term="dated")


@rule(
    "GEN-14",
    basis="UCP 600 art. 1, 14(i)",
    title_zh="单据日期早于开证日（信用证禁止）",
    says="{paper} is dated {dated}, before the credit was issued ({credit.issue_date}), which it forbids.",
    says_zh="{paper} 日期 {dated} 早于开证日（{credit.issue_date}），信用证不接受。",
    expected="{credit.issue_date}",
    found="{dated}",
    remedy="Have the document issued again on or after the day of issue of the credit.",
    remedy_zh="重新出具日期不早于开证日的单据。",
)
def dated_before_credit(terms: Terms, credit: Credit, presentation: Presentation) -> Hits:
    """A document is dated before the credit was issued, and the credit does not accept that.

    Without such a clause a document may be dated before the credit.

    Discrepant:
        credit.additional_conditions.1: DOCUMENTS DATED PRIOR TO THE DATE OF THIS CREDIT ARE NOT ACCEPTABLE
        packing.date: 2026-07-31
    Compliant:
        credit.additional_conditions.1: DOCUMENTS DATED PRIOR TO THE DATE OF THIS CREDIT ARE NOT ACCEPTABLE
        packing.date: 2026-08-01
    """
    issued = stated(credit.issue_date)
    named = set(stated(tuple(_not_predated(terms))))
    spared = {kind for _, demand in terms.demands() for kind in demand.more("except", ())}
    for dated in presentation.facts("date"):
        kinds = {
            kind
            for demand in presentation.demands
            if dated.source in demand.documents
            for kind in demand.kinds
        }
        if dated.value < issued and ("*" in named or kinds & named) and not kinds & spared:
            yield Hit(paper=dated.source.id, dated=dated)


def _not_predated(terms: Terms) -> Iterator[str]:
    """Yield the kinds of document that may not be dated before the credit; * for all."""
    for _, demand in terms.demands():
        words = any(_BEFORE_CREDIT.search(said) for said in demand.forbid)
        if demand.cond == "no_predate" or words:
            yield from (demand.apply_to or demand.doc or "*").split("|")


@rule(
    "GEN-15",
    basis="ISBP 821 A11(a), A11(b)",
    title_zh="单据缺少日期",
    says="{paper} bears no date, and has to.",
    says_zh="{paper} 未注明日期，而该单据须有日期。",
    expected="",
    found="{undated}",
    remedy="Have it dated by whoever issues it.",
    remedy_zh="由出具人注明日期。",
)
def date_missing(demand: Demand, terms: Terms, presentation: Presentation) -> Hits:
    """A document that has to bear a date bears none.

    Insurance and original transport documents are dated whatever the credit says, any
    other document only if the credit asks for it; then the day of an event, such as the
    inspection, will do as well. Drafts have a rule of their own.

    Discrepant:
        insurance.date: null
    Compliant:
        packing.date: null
        certificate.date: null
    """
    asked = demand.requirement.more("dated") or any(_dated_everywhere(terms))
    for extraction in stated(demand.documents):
        document = extraction.document
        if isinstance(document, Draft) or "date" not in type(document).model_fields:
            continue
        undated = Fact(extraction, ("date",), "no date")
        if isinstance(document, InsuranceDocument):
            missing = document.date is None and document.effective_date is None
        else:
            bound = asked or extraction.id in _undated_carriage(presentation)
            missing = bool(bound) and not _dated(document)
        if missing:
            yield Hit(paper=extraction.id, undated=undated)


def _dated_everywhere(terms: Terms) -> Iterator[bool]:
    for kind in ("all_docs_dated", "all_docs_signed"):
        for _, demand in terms.conditions(kind):
            yield kind == "all_docs_dated" or bool(demand.more("dated"))


def _undated_carriage(presentation: Presentation) -> set[str]:
    """Return the original transport documents that show no day of shipment either, by id."""
    return {
        x.id
        for x in originals_of(presentation)
        if not isinstance(x.document, CourierReceipt) and shipment(x) is None
    }


def _dated(document: Document) -> bool:
    """Tell whether a document shows any date, in a field or on its face.

    Raises:
        Unread: if a date is there and could not be made out.
    """
    fields = (field for field in _DATES if field in type(document).model_fields)
    if any(getattr(document, field) is not None for field in fields):
        return True
    return read_date(document.text) is not None if document.text else False
