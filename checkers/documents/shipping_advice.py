"""The shipping advice: to whom it went, when, and what proves it."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.statements.plain import plain
from checkers.demands import Asked, Demand
from checkers.documents.answering import answering
from checkers.events import allowed
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import ShippingAdvice

_MAIL = re.compile(r"[A-Z0-9._-]+@[A-Z0-9.-]+[A-Z0-9]")
_CERTIFIED = re.compile(r"\bCERTIF(?:Y|IED|IES)\b|\bTRUE\s+COPY\b|\bCERTIFICATE\b|证明|属实", re.I)


@rule(
    "SAD-01",
    basis="UCP 600 art. 14(f)",
    title_zh="装运通知的收件人与信用证不符",
    says="The advice goes to {recipient}; {why}. {demand.text}",
    says_zh="装运通知发给 {recipient}；{why_zh}。{demand.text}",
    expected="{demand.text}",
    found="{recipient}",
    remedy="Send the advice to whom, and to the address that, the credit names.",
    remedy_zh="按信用证指定的收件人及地址发送。",
)
def advised_to_somebody_else(demand: Asked, terms: Terms) -> Hits:
    """The shipping advice is not addressed to whom the credit names.

    An e-mail address that the credit gives must be that on the advice; «(AT)» is «@».

    Discrepant:
        base: advised
        advice.recipient: {name: "HANSE LOGISTIK GMBH"}
    Compliant:
        base: advised
        advice.recipient: {name: "NORDLICHT TEXTIL GMBH", address: "ELBCHAUSSEE 3, HAMBURG"}
    """
    wanted = demand.requirement.recipient or []
    asked = _addresses(str(demand.requirement.more("channel") or ""))
    names = [wanted] if isinstance(wanted, str) else wanted
    for advice in answering(demand, ShippingAdvice):
        document = advice.document
        shown = Fact(advice, ("recipient",), document.recipient or "nobody named")
        reached = asked & _addresses(document.wording())
        for name in names if not reached else ():
            party = terms.party(name)
            page = names_party(document.wording(), party)
            if page.same or re.fullmatch(r"[a-z_]+", party.name):
                continue
            verdict = page if document.recipient is None else same_party(party, document.recipient)
            yield from unless_same(verdict, recipient=shown)
        yield from _mailed(demand, document, shown)


def _addresses(text: str) -> set[str]:
    """Return the e-mail addresses in a text, «(AT)» for «@» allowed."""
    return set(_MAIL.findall(plain(text.upper())))


def _mailed(demand: Asked, advice: ShippingAdvice, shown: Fact) -> Hits:
    """Yield a hit where the advice shows other e-mail addresses than that of the credit."""
    asked = _addresses(str(demand.requirement.more("channel") or ""))
    used = _addresses(advice.wording())
    if asked and used and not asked & used:
        one, other = " / ".join(sorted(asked)), " / ".join(sorted(used))
        yield Hit(why=f"{other} is not {one}", why_zh=f"{other} 并非 {one}", recipient=shown)


@rule(
    "SAD-03",
    basis="ISBP 821 A14, A15",
    title_zh="装运通知未按时发出",
    says="The advice is dated {dated}; the credit allows it {period}: {demand.text}",
    says_zh="装运通知日期为 {dated}，信用证要求{period.zh} 发出：{demand.text}",
    expected="{demand.text}",
    found="{dated}",
    remedy="It cannot be mended on paper if it is so: ask the applicant to accept it.",
    remedy_zh="如确实如此，单据无法更正：请申请人同意接受。",
)
def advised_too_late(demand: Asked, presentation: Presentation) -> Hits:
    """The shipping advice was not sent within the time that the credit gives.

    «Not later than» sets no earliest day; the day of shipment itself is always in time.

    Discrepant:
        base: advised
        advice.date: 2026-09-21
    Compliant:
        base: advised
        advice.date: 2026-09-20
    """
    deadline = stated(demand.requirement.deadline)
    for advice in answering(demand, ShippingAdvice):
        dated = Fact(advice, ("date",), advice.document.date or "no date")
        day, time = advice.document.date, allowed(deadline, presentation)
        if deadline.get("n") is None:
            continue
        if day is None:
            yield Doubt("The advice shows no date.", "装运通知未显示日期。", dated=dated)
        elif time is None:
            yield Doubt(
                f"{day}: the days allowed cannot be counted.",
                f"{day}：无法计算允许的期间。",
                dated=dated,
            )
        elif time.period.last is not None and day > time.period.last:
            yield Hit(dated=dated, period=time.period)
        elif day not in time.period:
            yield Doubt(
                f"{day} is before {time.period.first}.",
                f"{day} 早于 {time.period.first}。",
                dated=dated,
            )


@rule(
    "SAD-06",
    basis="ISBP 821 A3",
    title_zh="装运通知副本未经证实",
    says="The credit wants a certified copy of the advice, and it is not certified: {demand.text}",
    says_zh="信用证要求经证实的装运通知副本，所提交的未经证实：{demand.text}",
    expected="{demand.text}",
    found="{copy}",
    remedy="Certify the copy as true and sign it.",
    remedy_zh="在副本上证实与原件一致并签署。",
)
def copy_not_certified(demand: Demand) -> Hits:
    """A certified copy of the advice is wanted, and a plain one is presented.

    Discrepant:
        base: advised
        credit.documents_required.6: BENEFICIARY'S CERTIFIED COPY OF FAX DESPATCHED TO APPLICANT WITHIN 2 DAYS AFTER SHIPMENT WITH SHIPPING DETAILS
    Compliant:
        base: advised
        credit.documents_required.6: BENEFICIARY'S CERTIFIED COPY OF FAX DESPATCHED TO APPLICANT WITHIN 2 DAYS AFTER SHIPMENT WITH SHIPPING DETAILS
        advice.statements: ["WE CERTIFY THAT THIS IS A TRUE COPY OF THE MESSAGE SENT."]
    """
    stated(demand.requirement.more("certified") or None)
    for advice in answering(demand, ShippingAdvice):
        if not _CERTIFIED.search(advice.document.wording()):
            yield Hit(copy=Fact(advice, ("statements",), "a plain copy"))
