"""UCP 600 article 20: the set of a bill of lading, its dates, and what makes it no original."""

from __future__ import annotations

import datetime as dt
import re

from checkers.case import Circumstances, Fact, stated
from checkers.demands import Demand
from checkers.documents.asked import asked_of
from checkers.documents.fault import told
from checkers.documents.loading import noted
from checkers.documents.originals import marked_as_copy, originals_wanted, sent_elsewhere, set_short
from checkers.presented import Presentation
from checkers.routing import as_bill, shipments, under
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.stance import accepts
from checkers.terms import Terms
from extractors.documents import (
    BillOfLading,
    Carriage,
    CharterPartyBillOfLading,
    Clause,
    Credit,
    ForwarderCargoReceipt,
    MultimodalTransportDocument,
    SeaWaybill,
    Transport,
)

_BY_SEA = (BillOfLading, CharterPartyBillOfLading, MultimodalTransportDocument, SeaWaybill)
_RELEASED = re.compile(
    r"^\W*(?:(?:ORIGINAL\S*|B/?L|BILLS?\s+OF\s+LADING|CARGO|FULL\s+SET)\W+)*"
    r"(?:SURRENDERED(?:\s+(?:B/?L|BILL\s+OF\s+LADING))?|SURRENDER\s+(?:B/?L|BILL\s+OF\s+LADING)|TELEX[- ]?RELEASED?|EXPRESS[- ]?RELEASED?|"
    r"EXPRESS\s+(?:B/?L|BILL(?:\s+OF\s+LADING)?|CARGO\s+BILL)|电放)"
    r"(?:\W+(?:AT|ON|BY|IN|DATE|ORIGIN|ORIGINAL|B/?L|BILL|OF|LADING|NO\s+ORIGINALS?\s+ISSUED|(?!DULY|ENDORS|EXCHANGE|AGAINST|DELIVER|BEFORE)[A-Z]{4,}|\d[\d/.-]*)){0,5}\W*$",
    re.I,
)
_WITHOUT = re.compile(
    r"\b(?:RELEASED?|DELIVER(?:ED|Y))\b[^.;\n]{0,60}\bWITHOUT\s+(?:(?:PRESENTATION|PRODUCTION|SURRENDER)\s+OF\s+)?(?:THE\s+|ANY\s+)?ORIGINALS?\b",
    re.I,
)
_RELEASE = re.compile(r"\bSURRENDER|\bTELEX|\bEXPRESS\s+(?:B|RELEASE)", re.I)


@rule(
    "BL-16",
    basis="UCP 600 art. 20(a)(iv); ISBP 821 E11, A29",
    title_zh="提单正本不成套",
    says="Not the set of originals that the credit asks for: {what}.",
    says_zh="提单正本份数不符合信用证要求：{what_zh}。",
    expected="{demand.text}",
    found="{bill.originals_issued}",
    remedy="Present every original, or have the number issued stated on the bill of lading.",
    remedy_zh="提交全部正本，或由承运人在提单上注明签发份数。",
)
def set_not_full(
    demand: Demand, bill: Transport, terms: Terms, circumstances: Circumstances
) -> Hits:
    """Not all originals are presented, or it is not stated how many were issued.

    Where the credit asks for fewer («2/3»), so many are enough, and all of them do too.

    Discrepant:
        circumstances.copies.bill_of_lading: {originals: 2, copies: 3}
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, MARKED FREIGHT PREPAID AND NOTIFY APPLICANT
        bill.originals_issued: 1
        circumstances.copies.bill_of_lading: {originals: 1, copies: 3}
    """
    as_bill(bill)
    yield from told(set_short(demand.of(bill), bill, terms, circumstances))


@rule(
    "BL-17",
    basis="ISBP 821 A29(c), A30(b)",
    title_zh="应另行处置的正本仍在交单之列",
    says="{shown} originals are presented; the credit sends {away} of {bill.originals_issued} another way: {demand.text}",
    says_zh="提交正本 {shown} 份；信用证规定 {bill.originals_issued} 份中 {away} 份另行寄送：{demand.text}",
    expected="{demand.text}",
    found="{bill.originals_issued}",
    remedy="Send {away} original(s) as the credit says and present the rest.",
    remedy_zh="按信用证规定另寄 {away} 份正本，其余交单。",
    responsible="beneficiary",
)
def original_not_sent_elsewhere(
    demand: Demand, bill: Transport, terms: Terms, circumstances: Circumstances
) -> Hits:
    """An original that the credit sends to the applicant is presented with the others.

    Where the credit only asks for fewer than all and says nothing of the rest, all may be
    presented.

    Discrepant:
        credit.documents_required.2: 2/3 SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT, 1/3 ORIGINAL B/L SENT TO APPLICANT BY COURIER
    Compliant:
        credit.documents_required.2: 2/3 SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT, 1/3 ORIGINAL B/L SENT TO APPLICANT BY COURIER
        circumstances.copies.bill_of_lading: {originals: 2, copies: 3}
    """
    requirement = demand.of(bill)
    away = stated(sent_elsewhere(requirement, terms) or None)
    shown = stated(circumstances.copies.get(bill.type)).originals
    if shown > originals_wanted(requirement, terms, stated(bill.originals_issued)):
        yield Hit(shown=shown, away=away)


@rule(
    "BL-29",
    basis="ISBP 821 A11(a)",
    title_zh="运输单据无日期",
    says="The transport document shows no date of issue and none of shipment.",
    says_zh="运输单据既无签发日期，也无装运日期。",
    found="{bill.date}",
    remedy="Have the carrier date the document.",
    remedy_zh="由承运人注明日期。",
)
def bill_not_dated(presentation: Presentation, bill: Transport) -> Hits:
    """A document of carriage by sea bears no date at all.

    A date on board does where there is no date of issue.

    Discrepant:
        bill.date: null
        bill.on_board_date: null
    Compliant:
        bill.date: null
    """
    under(presentation, bill, "19", "20", "21", "22")
    stated(isinstance(bill, _BY_SEA) or None)
    if bill.date is None and not any(one.date for one in noted(bill, "19")):
        yield Hit()


@rule(
    "BL-33",
    basis="UCP 600 art. 17, 20(a)(iv)",
    title_zh="以副本代替正本提单",
    says="An original is wanted; the bill of lading presented calls itself «{marking}».",
    says_zh="须提交正本，而所提交的提单标明“{marking}”。",
    expected="{demand.text}",
    found="{marking}",
    remedy="Present the originals.",
    remedy_zh="提交正本。",
    responsible="beneficiary",
)
def copy_for_original(
    demand: Demand, bill: Transport, presentation: Presentation, circumstances: Circumstances
) -> Hits:
    """A paper marked as a non-negotiable copy is presented where an original is wanted.

    Unsigned copies beside the originals are in order. Where somebody has counted originals,
    what was read may be one of the copies, and somebody must look.

    Undecided:
        bill.title: BILL OF LADING - NON-NEGOTIABLE COPY
    Compliant:
        bill.text: NOT NEGOTIABLE UNLESS CONSIGNED TO ORDER
    """
    as_bill(bill)
    stated(None if demand.of(bill).originals == 0 else True)
    originals = [x for x in demand.documents if not _is_copy(x.document)]
    if originals or not (words := marked_as_copy(bill)):
        return
    source = next(x for x in demand.documents if x.document is bill)
    marking = Fact(source, ("title" if words == bill.title else "text",), words)
    counted = circumstances.copies.get(bill.type)
    if counted and counted.originals:
        yield Doubt(
            "What was read is marked as a copy: look at the originals.",
            "所读文件标明为副本，请核对正本。",
            marking=marking,
        )
    else:
        yield Hit(marking=marking)


def _is_copy(document: object) -> bool:
    return isinstance(document, Transport) and marked_as_copy(document) is not None


@rule(
    "BL-34",
    basis="UCP 600 art. 14(i), 20(a)(ii)",
    title_zh="装船日期晚于交单日",
    says="On board on {bill.on_board_date}, after the day of presentation ({day}).",
    says_zh="装船日期 {bill.on_board_date} 晚于交单日（{day}）。",
    expected="{day}",
    found="{bill.on_board_date}",
    remedy="Correct the date if it is mistaken; otherwise present after it.",
    remedy_zh="日期有误则更正；否则待该日之后再交单。",
)
def on_board_after_presentation(presentation: Presentation, bill: Transport) -> Hits:
    """The goods are said to be on board on a day after the presentation.

    A day on board before or after the day of issue is in order. A day later than the
    credit allows is late shipment, whenever the documents are presented.

    Discrepant:
        bill.on_board_date: 2026-09-29
    Compliant:
        bill.on_board_date: 2026-09-28
    """
    shipped = stated(bill.on_board_date)
    credit = presentation.case.credit
    latest = credit.document.latest_shipment_date if credit else None
    if shipped > presentation.day and not (latest and shipped > latest):
        yield Hit(day=presentation.day)


@rule(
    "BL-36",
    basis="UCP 600 art. 20(a)(iv)",
    title_zh="电放或已交回的提单",
    says="The bill of lading is marked «{marking}»: it is no original that gives the goods.",
    says_zh="提单标明“{marking}”，不是可凭以提货的正本。",
    found="{marking}",
    remedy="Have original bills of lading issued, or ask for an amendment.",
    remedy_zh="要求签发正本提单，或要求修改信用证。",
)
def bill_released(presentation: Presentation, terms: Terms, bill: Transport) -> Hits:
    """The bill of lading was surrendered, or the goods are released without one.

    Printed conditions that speak of surrendering a bill against delivery are harmless.

    Discrepant:
        bill.clauses: [TELEX RELEASED]
    Compliant:
        bill.clauses: [ONE ORIGINAL BILL OF LADING MUST BE SURRENDERED DULY ENDORSED IN EXCHANGE FOR THE GOODS]
    """
    under(presentation, bill, "19", "20")
    stated(None if isinstance(bill, SeaWaybill) or accepts(terms, _RELEASE) else True)
    lines = [bill.title or "", *bill.clauses, *(n.text for n in bill.notations)]
    lines += [line for line in bill.text.splitlines() if line == line.upper()]
    told = [line for line in lines if _RELEASED.match(line)]
    told += [clause for clause in bill.clauses if _WITHOUT.search(clause)]
    for words in told[:1]:
        yield Hit(marking=words.strip())


@rule(
    "BL-37",
    basis="ISBP 821 B2(c), A11",
    title_zh="提单日期晚于信用证规定",
    says="The bill of lading is dated {shown}; the credit wants it no later than {latest}: {clause.text}",
    says_zh="提单日期为 {shown}，信用证要求不晚于 {latest}：{clause.text}",
    expected="{clause.text}",
    found="{shown}",
    remedy="It cannot be mended on paper: ask the applicant to extend the date or to accept the documents.",
    remedy_zh="单据无法更正：请申请人展期或同意接受不符点。",
    responsible="applicant",
)
def bill_dated_late(
    clause: Clause, presentation: Presentation, credit: Credit, bill: Carriage
) -> Hits:
    """The bill of lading is dated later than the clause that demands it allows.

    The day on board counts as its date; a forwarder's receipt has no other than its own.
    Where the clause says «issued» and only the issue is later, somebody must judge.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, DATED NOT LATER THAN 17 SEPTEMBER 2026
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, DATED NOT LATER THAN 18 SEPTEMBER 2026
        bill.date: 2026-09-20
    """
    shipped = next((f for f in shipments(presentation) if f.source.document is bill), None)
    if shipped is None and isinstance(bill, ForwarderCargoReceipt):
        source = next(x for x in presentation.of(ForwarderCargoReceipt) if x.document is bill)
        shipped = Fact(source, ("date",), stated(bill.date))
    for requirement in asked_of(clause, bill, presentation):
        if not requirement.latest or shipped is None:
            continue
        latest = dt.date.fromisoformat(requirement.latest)
        late_by_shipment = latest == credit.latest_shipment_date and isinstance(bill, Transport)
        if shipped.value > latest and not late_by_shipment:
            yield Hit(shown=shipped, latest=latest)
        elif bill.date and bill.date > latest and re.search(r"\bISSUED\b", clause.text, re.I):
            yield Doubt(
                f"On board in time, issued on {bill.date}; the credit says «issued» by {latest}.",
                f"装船及时，但签发日为 {bill.date}；信用证要求 {latest} 前“签发”。",
                shown=shipped,
                latest=latest,
            )
