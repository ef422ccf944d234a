"""When: shipment in time, presentation in time, before expiry (UCP 600 art. 6, 14(c), 29)."""

from __future__ import annotations

from checkers.case import stated
from checkers.lastday import presentation_ends, rolled
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit


@rule(
    "PRE-01",
    basis="UCP 600 art. 6(d)(i), 6(e), 29(a)",
    title_zh="过有效期交单",
    says="Presented on {day}; the credit expired on {last}.",
    says_zh="{day} 交单，信用证已于 {last} 到期。",
    expected="{credit.expiry_date}",
    found="{day}",
    remedy="It is too late: ask the applicant to have the credit extended, or to accept the documents.",
    remedy_zh="已逾期：请申请人展期或同意接受不符点。",
    responsible="applicant",
)
def presented_after_expiry(credit: Credit, presentation: Presentation) -> Hits:
    """The documents are presented after the credit expired.

    If the bank is closed on the day of expiry for ordinary reasons, the next banking day
    will do.

    Discrepant:
        credit.expiry_date: 2026-09-24
    Compliant:
        credit.expiry_date: 2026-09-27
    """
    last = rolled(stated(credit.expiry_date), presentation.circumstances)
    if presentation.day > last:
        yield Hit(day=presentation.day, last=last)


@rule(
    "PRE-02",
    basis="UCP 600 art. 14(c), 29(a); ISBP 821 A15",
    title_zh="迟交单",
    says="Presented on {day}; {days} days after shipment on {shipped} ended on {last}.",
    says_zh="{day} 交单；自装运日 {shipped} 起 {days} 天的交单期已于 {last} 届满。",
    expected="{shipped}",
    found="{day}",
    remedy="It is too late: ask the applicant to accept the documents, and present earlier next time.",
    remedy_zh="已逾交单期：请申请人接受不符点。",
    responsible="applicant",
)
def presented_late(terms: Terms, presentation: Presentation) -> Hits:
    """The documents are presented after the time that runs from shipment.

    The credit's own period counts, otherwise 21 calendar days; the day of shipment is not
    counted. If the bank is closed on the last day, the next banking day will do.

    Discrepant:
        circumstances.presented: 2026-10-12
    Compliant:
        circumstances.presented: 2026-10-09
    """
    period = stated(presentation_ends(terms, presentation))
    if presentation.day > period.last:
        yield Hit(day=presentation.day, days=period.days, shipped=period.shipped, last=period.last)


@rule(
    "PRE-04",
    basis="UCP 600 art. 19, 20, 21, 22, 23, 24, 29(c)",
    title_zh="迟装运",
    says="Shipped on {shipped}; the credit allows shipment until {credit.latest_shipment_date}.",
    says_zh="装运日为 {shipped}，信用证最迟装运日为 {credit.latest_shipment_date}。",
    expected="{credit.latest_shipment_date}",
    found="{shipped}",
    remedy="It cannot be mended on paper: ask the applicant to extend the date or to accept the documents.",
    remedy_zh="单据无法更正：请申请人展期或同意接受不符点。",
    responsible="applicant",
)
def shipped_late(credit: Credit, presentation: Presentation) -> Hits:
    """The goods were shipped after the latest date of shipment.

    The day on board counts, not the day of issue. The latest date of shipment does not
    move when it falls on a holiday.

    Discrepant:
        bill.on_board_date: 2026-10-01
    Compliant:
        bill.date: 2026-10-02
    """
    latest = stated(credit.latest_shipment_date)
    for shipped in stated(tuple(presentation.shipments())):
        if shipped.value > latest:
            yield Hit(shipped=shipped)
