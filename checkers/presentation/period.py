"""When: shipment in time, presentation in time, before expiry (UCP 600 art. 6, 14(c), 29)."""

from __future__ import annotations

import datetime as dt
import re

from checkers.case import stated
from checkers.comparing.dates import Period as Days
from checkers.comparing.dates import shipment_period, within
from checkers.lastday import (
    event_unknown,
    presentation_ends,
    rolled,
    shipments_of,
)
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit

_LATE = "It is too late: ask the applicant to accept the documents, and present earlier next time."
_LATE_ZH = "已逾交单期：请申请人接受不符点。"
_SHIPPED = (
    "It cannot be mended on paper: ask the applicant to extend the date or to accept the documents."
)
#: Lots of a schedule, each with its number or its quantity.
_LOTS = re.compile(
    r"\b(?:FIRST|SECOND|THIRD|1ST|2ND|3RD)\s+(?:LOT|SHIPMENT|INSTAL|CONSIGNMENT)|\b\d[\d,.]*\s?(?:MTS?|KGS?|PCS|SETS|UNITS|TONS?|CTNS|BAGS)\b",
    re.I,
)
_FROM_ISSUE = re.compile(
    r"\bWITHIN\s+(?P<n>\d+)\s+(?P<unit>DAY|WEEK|MONTH)S?\s+(?:AFTER|FROM|OF)\s+(?:THE\s+)?(?:DATE\s+OF\s+)?(?:THE\s+)?"
    r"(?:(?:ISSU\w+|OPENING)(?:\s+DATE)?\s+OF\s+(?:THIS\s+|THE\s+)?(?:L/C|CREDIT|LETTER)|(?:THIS\s+|THE\s+)?(?:L/C|CREDIT)(?:\s+(?:ISSU\w+|OPENING|DATE))+)",
    re.I,
)
_SHIPPED_ZH = "单据无法更正：请申请人展期或同意接受不符点。"


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
    basis="UCP 600 art. 14(c), 29(a); ISBP 821 A6, A15, A19(b)",
    title_zh="迟交单",
    says="Presented on {day}; {days} days after {shipped} ended on {last}.",
    says_zh="{day} 交单；自 {shipped} 起 {days} 天的交单期已于 {last} 届满。",
    expected="{shipped}",
    found="{day}",
    remedy=_LATE,
    remedy_zh=_LATE_ZH,
    responsible="applicant",
)
def presented_late(terms: Terms, presentation: Presentation) -> Hits:
    """The documents are presented after the time that runs from shipment.

    The credit's own period counts, from the event that it names, otherwise 21 calendar
    days after shipment; the day of the event is not counted. If the bank is closed on the
    last day, the next banking day will do. Only original transport documents start it,
    and where the credit accepts stale documents nothing does but its expiry.

    Discrepant:
        circumstances.presented: 2026-10-12
    Compliant:
        circumstances.presented: 2026-10-09
    """
    if event := event_unknown(terms, presentation):
        yield Doubt(
            f"The time for presentation runs from «{event}», whose day no document shows.",
            f"交单期自“{event}”起算，单据均未显示该日期。",
        )
    period = presentation_ends(terms, presentation)
    if event is None:
        stated(period)
    if period and presentation.day > period.last:
        yield Hit(day=presentation.day, days=period.days, shipped=period.shipped, last=period.last)


@rule(
    "PRE-03",
    basis="UCP 600 art. 29(c)",
    title_zh="最迟装运日适逢假日不顺延",
    says="Shipped on {shipped}; the latest date of shipment, {credit.latest_shipment_date}, does not move because banks were closed.",
    says_zh="装运日为 {shipped}；最迟装运日 {credit.latest_shipment_date} 不因银行休息而顺延。",
    expected="{credit.latest_shipment_date}",
    found="{shipped}",
    remedy=_SHIPPED,
    remedy_zh=_SHIPPED_ZH,
    responsible="applicant",
)
def shipped_after_holiday(credit: Credit, presentation: Presentation) -> Hits:
    """Shipment waited for the next banking day, as only presentation and expiry may.

    Discrepant:
        credit.latest_shipment_date: 2026-09-27
        bill.on_board_date: 2026-09-28
    Compliant:
        credit.expiry_date: 2026-09-27
    """
    latest = stated(credit.latest_shipment_date)
    last = rolled(latest, presentation.circumstances)
    for shipped in stated(shipments_of(presentation)):
        if latest < shipped.value <= last:
            yield Hit(shipped=shipped)


@rule(
    "PRE-04",
    basis="UCP 600 art. 19, 20, 21, 22, 23, 24, 29(c)",
    title_zh="迟装运",
    says="Shipped on {shipped}; the credit allows shipment until {credit.latest_shipment_date}.",
    says_zh="装运日为 {shipped}，信用证最迟装运日为 {credit.latest_shipment_date}。",
    expected="{credit.latest_shipment_date}",
    found="{shipped}",
    remedy=_SHIPPED,
    remedy_zh=_SHIPPED_ZH,
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
    for shipped in stated(shipments_of(presentation)):
        if shipped.value > latest:
            yield Hit(shipped=shipped)


@rule(
    "PRE-05",
    basis="UCP 600 art. 3; ISBP 821 A14",
    title_zh="装运不在规定期间内",
    says="Shipped on {shipped}; the credit wants shipment {period}.",
    says_zh="装运日为 {shipped}；信用证要求{period.zh} 装运。",
    expected="{words}",
    found="{shipped}",
    remedy=_SHIPPED,
    remedy_zh=_SHIPPED_ZH,
    responsible="applicant",
)
def shipped_outside_period(terms: Terms, credit: Credit, presentation: Presentation) -> Hits:
    """The goods were shipped before or after the period that the credit sets.

    From, to, until and between include the days they name, before and after exclude
    them. «Prompt» and the like are disregarded. Several lots are for the rule on instalments,
    or for a person.

    Discrepant:
        credit.shipment_period: AFTER 18 SEPTEMBER 2026
    Compliant:
        credit.shipment_period: FROM 18 SEPTEMBER 2026
    """
    words = credit.shipment_period or ""
    if any(clause.field == "44D" for clause in terms.clauses):
        return  # a schedule, which has a rule of its own
    period = _period(words, credit)
    for _, condition in terms.conditions("shipment_not_before"):
        first = condition.more("date")
        words = words or (f"not before {first}" if first else "not before the credit")
        period = Days(dt.date.fromisoformat(first) if first else credit.issue_date, None)
    if period is None and not any(figure.isdigit() for figure in words):
        stated(None)
    for shipped in stated(shipments_of(presentation)):
        if period is None:
            yield Doubt(
                f"«{words}» against {shipped}.", f"“{words}”与 {shipped}。", shipped=shipped
            )
        elif shipped.value not in period:
            yield Hit(shipped=shipped, period=period, words=words)


def _period(words: str, credit: Credit) -> Days | None:
    """Return the period of shipment; days may be counted from the issue of the credit."""
    if len(_LOTS.findall(words)) > 1:
        return None
    counted = _FROM_ISSUE.search(words)
    if counted and credit.issue_date:
        return within(int(counted["n"]), counted["unit"], "after", credit.issue_date)
    return shipment_period(words, credit.issue_date.year if credit.issue_date else None)


@rule(
    "PRE-09",
    basis="UCP 600 art. 14(c), 31(b); ISBP 821 D23, E19, F17, G17, H19, J14",
    title_zh="多套运输单据：交单期自最早装运日起算",
    says="{sets} shipments are presented together; the first, on {shipped}, leaves {days} days until {last}.",
    says_zh="一次提交 {sets} 批装运；自最早一批 {shipped} 起 {days} 天，至 {last} 届满。",
    expected="{shipped}",
    found="{day}",
    remedy=_LATE,
    remedy_zh=_LATE_ZH,
    responsible="applicant",
)
def presented_late_for_first(terms: Terms, presentation: Presentation) -> Hits:
    """Of several shipments presented together the earliest is too long ago.

    Different conveyances are different shipments, and the earliest of them starts the
    time. Several sets for one vessel, voyage and destination are one shipment; then the
    latest day counts.

    Discrepant:
        credit.partial_shipments: allowed
        copy: {second: bill}
        second.vessel: SEAVALE CADENCE
        second.on_board_vessel: SEAVALE CADENCE
        second.on_board_date: 2026-09-01
        second.date: 2026-09-01
    Compliant:
        credit.partial_shipments: allowed
        copy: {second: bill}
        second.number: SVLU26091878
        second.port_of_loading: NINGBO
        second.on_board_date: 2026-09-05
        second.date: 2026-09-05
    """
    period = stated(presentation_ends(terms, presentation))
    stated(len(tuple(shipments_of(presentation))) > 1 or None)
    if period.sets > 1 and presentation.day > period.last:
        yield Hit(
            day=presentation.day,
            sets=period.sets,
            shipped=period.shipped,
            days=period.days,
            last=period.last,
        )
