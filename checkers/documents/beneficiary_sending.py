"""ISBP 821 sections P, A14: what the beneficiary certifies to have sent: to whom, how, by when."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from checkers.case import Fact, stated
from checkers.comparing.statements.sending import (
    Sending,
    sending_in,
    sent_by,
    sent_to,
)
from checkers.comparing.statements.spans_of_time import period_kept
from checkers.comparing.verdict import Verdict, different
from checkers.demands import Asked, Demand
from checkers.documents.answering import answering
from checkers.documents.beneficiary_certificate import Certificate, nearest_statement
from checkers.events import allowed, day_of
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import BeneficiaryCertificate, Clause, Requirement


def _said(certificate: BeneficiaryCertificate) -> str:
    return " ".join(certificate.statements) or certificate.wording()


def _sent(demand: Asked) -> Iterator[tuple[Certificate, Sending, Fact]]:
    """Yield each certificate that speaks of something sent, where the credit wants that."""
    wanted = demand.requirement
    stated(wanted.recipient or wanted.deadline or wanted.more("channel"))
    for certificate in answering(demand, BeneficiaryCertificate):
        sending = sending_in(_said(certificate.document))
        if sending is not None:
            yield certificate, sending, nearest_statement(certificate, "SENT")


@rule(
    "BEN-03",
    basis="ISBP 821 P3, A14",
    title_zh="受益人证明的收件人、天数、份数或方式不符",
    says="The certificate does not agree with the credit: {why}. {demand.text}",
    says_zh="证明与信用证不符：{why_zh}。{demand.text}",
    expected="{demand.text}",
    found="{statement}",
    remedy="State addressee, days, sets and way of sending as the clause has them, if that is what was done.",
    remedy_zh="收件人、天数、份数及寄送方式按条款如实填写。",
)
def sent_otherwise(demand: Asked, terms: Terms, presentation: Presentation) -> Hits:
    """Addressee, number of days, number of sets or way of sending are not those of the credit.

    The certificate may give the day instead of the number of days; dated within the time
    allowed, it need say nothing of time.

    Discrepant:
        certificate.statements: ["WE HEREBY CERTIFY THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS HAS BEEN SENT TO APPLICANT WITHIN 5 DAYS AFTER SHIPMENT."]
    Compliant:
        certificate.statements: ["WE HEREBY CERTIFY THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS HAS BEEN SENT TO APPLICANT ON 20 SEP 2026."]
    """
    for certificate, sending, place in _sent(demand):
        for verdict in (
            *_addressed(demand.requirement, terms, certificate.document, sending),
            *_ways(demand, sending),
            *_sets(demand, sending),
            *_timed(demand, certificate.document, sending, presentation),
        ):
            yield from unless_same(verdict, statement=place)


def _addressed(
    wanted: Requirement, terms: Terms, certificate: BeneficiaryCertificate, sending: Sending
) -> Iterator[Verdict]:
    names = wanted.recipient or []
    for name in [names] if isinstance(names, str) else names:
        if len(name.split()) <= 6 and not re.search(r"\d|ATTACHED|ENCLOSED", name):
            yield sent_to(terms.party(name), name, sending, certificate.recipient)


def _ways(demand: Asked, sending: Sending) -> Iterator[Verdict]:
    if channel := demand.requirement.more("channel"):
        yield sent_by(str(channel), demand.text, sending)


def _sets(demand: Asked, sending: Sending) -> Iterator[Verdict]:
    asked = sending_in(demand.text)
    if asked is None or asked.sets is None or sending.sets is None or sending.sets >= asked.sets:
        return
    yield different(
        f"{sending.sets} set(s), not {asked.sets}", f"为 {sending.sets} 套，而非 {asked.sets} 套"
    )


def _timed(
    demand: Asked,
    certificate: BeneficiaryCertificate,
    sending: Sending,
    presentation: Presentation,
) -> Iterator[Verdict]:
    """Judge the period named; the day, if one is named, is for the rule on timing."""
    deadline = demand.requirement.deadline
    if deadline is None or sending.day is not None:
        return
    if sending.period is not None:
        yield period_kept(deadline, sending.period)
        return
    time = allowed(deadline, presentation)
    in_time = certificate.date is not None and time is not None and certificate.date in time.period
    if deadline.get("n") is not None and not in_time:
        yield different("it does not say when", "未载明时间")


@rule(
    "BEN-04",
    basis="ISBP 821 A14, A15",
    title_zh="寄送超出信用证规定的时间",
    says="Sent on {day}; the credit allows it {period}: {demand.text}",
    says_zh="寄送日为 {day}，信用证要求{period.zh} 寄送：{demand.text}",
    expected="{demand.text}",
    found="{statement}",
    remedy="It cannot be mended on paper if it is so: ask the applicant to accept it.",
    remedy_zh="如确实如此，单据无法更正：请申请人同意接受。",
)
def sent_too_late(demand: Asked, presentation: Presentation) -> Hits:
    """What was to be sent was sent outside the time that the credit gives.

    The day of the event is not counted; on the day itself is in time.

    Discrepant:
        certificate.statements: ["WE HEREBY CERTIFY THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS WAS SENT TO APPLICANT ON 22 SEPTEMBER 2026."]
    Compliant:
        certificate.statements: ["WE HEREBY CERTIFY THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS WAS SENT TO APPLICANT ON 21 SEPTEMBER 2026."]
    """
    deadline = stated(demand.requirement.deadline)
    for _, sending, place in _sent(demand):
        day = stated(sending.day)
        yield from _in_time(day, deadline, presentation, place)


def _in_time(
    day: dt.date, deadline: dict[str, object], presentation: Presentation, place: Fact
) -> Hits:
    """Yield a hit for a day beyond the time allowed, a doubt for one before the event."""
    time = allowed(deadline, presentation)
    if time is None:
        yield Doubt(
            f"{day}: the days allowed cannot be counted.",
            f"{day}：无法计算允许的期间。",
            statement=place,
        )
    elif time.period.last is not None and day > time.period.last:
        yield Hit(day=day, period=time.period, statement=place)
    elif day not in time.period:
        yield Doubt(
            f"{day} is before {time.period.first}.",
            f"{day} 早于 {time.period.first}。",
            statement=place,
        )


_ATTACHED = re.compile(
    r"(?P<what>(?:COURIER|POST(?:AL)?|DHL|FEDEX|FAX|TRANSMISSION|E-?MAIL)[A-Z' ]{0,25}?\b(?:RECEIPT|REPORT|PRINT-?\s?OUT|COPY|CONFIRMATION))"
    r"[A-Z ,]{0,30}?\b(?:ATTACHED|ENCLOSED|ACCOMPAN(?:Y|IED)|ANNEXED)"
    r"|\b(?:ATTACHED|ENCLOSED|ACCOMPANIED|TOGETHER|ALONG)[A-Z ,]{0,20}?\b(?P<with>(?:COURIER|POST(?:AL)?|DHL|FEDEX|FAX|TRANSMISSION|E-?MAIL)[A-Z' ]{0,25}?\b(?:RECEIPT|REPORT|PRINT-?\s?OUT|COPY|CONFIRMATION))",
    re.I,
)


@rule(
    "BEN-05",
    basis="ISBP 821 A10",
    title_zh="受益人证明缺少附件",
    says="The clause wants a {wanted} with the certificate, and none is presented: {clause.text}",
    says_zh="条款要求随附“{printed}”，未见提交：{clause.text}",
    expected="{clause.text}",
    found="",
    remedy="Attach the {wanted}.",
    remedy_zh="随附“{printed}”。",
    responsible="beneficiary",
)
def attachment_missing(clause: Clause, presentation: Presentation) -> Hits:
    """A receipt or report that the credit wants attached to the certificate is not there.

    Where the clause demands it as a document of its own, that is another rule's matter.

    Discrepant:
        credit.documents_required.5: BENEFICIARY'S CERTIFICATE CERTIFYING THAT ONE SET OF NON-NEGOTIABLE DOCUMENTS HAS BEEN SENT TO APPLICANT WITHIN 3 DAYS AFTER SHIPMENT, COURIER RECEIPT TO BE ATTACHED
    Compliant:
        credit.documents_required.5: BENEFICIARY'S CERTIFICATE CERTIFYING THAT ONE SET OF NON-NEGOTIABLE DOCUMENTS HAS BEEN SENT TO APPLICANT WITHIN 3 DAYS AFTER SHIPMENT
    """
    kinds = {kind for d in clause.demands for kind in (d.doc or "").split("|")}
    found = _ATTACHED.search(clause.text)
    if "ben_cert" not in kinds or kinds - {"ben_cert"}:
        return
    wanted = stated(found["what"] or found["with"] if found else None)
    first = wanted.upper().split()[0]
    for extraction in presentation.case.presented:
        document = extraction.document
        if not isinstance(document, BeneficiaryCertificate) and (
            (document.type == "courier_receipt" and "RECEIPT" in wanted.upper())
            or first in f"{document.title or ''} {document.wording()[:300]}".upper()
        ):
            return
    printed = " ".join(wanted.split())
    yield Hit(wanted=printed.lower(), printed=printed.upper())


@rule(
    "BEN-06",
    basis="UCP 600 art. 14(d); ISBP 821 A4",
    title_zh="受益人证明日期早于所证明的事实",
    says="The certificate is dated {dated}, before what it certifies: {event}.",
    says_zh="证明日期为 {dated}，早于其所证明的事实（{event}）。",
    expected="{event}",
    found="{dated}",
    remedy="Issue the certificate on or after the day of what it certifies.",
    remedy_zh="证明应于所证明的事实发生当日或之后出具。",
)
def certified_before_it_was_done(demand: Demand, presentation: Presentation) -> Hits:
    """The certificate is dated before the event that it certifies as done.

    Without a date it says nothing of the kind.

    Discrepant:
        certificate.date: 2026-09-17
    Compliant:
        certificate.date: 2026-09-18
    """
    for certificate, sending, _ in _sent(demand):
        dated = Fact(certificate, ("date",), stated(certificate.document.date))
        event: object = sending.day
        if sending.period is not None and "after" in str(sending.period["rel"]):
            shipped = day_of(str(sending.period["anchor"]), presentation)
            event = shipped and shipped.value
        if isinstance(event, dt.date) and dated.value < event:
            yield Hit(dated=dated, event=event)
