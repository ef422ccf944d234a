"""UCP 600 article 28: the insurance document."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from checkers.case import stated
from checkers.comparing.risks import covered
from checkers.demands import Asked, Demand
from checkers.finding import Severity
from checkers.presented import Presentation
from checkers.routing import shipments
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Credit, InsuranceDocument, Invoice, Money

_GRADES = {
    "ins_policy": ("policy",),
    "ins_certificate": ("policy", "certificate", "declaration"),
    "ins_declaration": ("policy", "certificate", "declaration"),
}
#: Cover that begins with the shipment itself, whatever day that was.
_ATTACHES = re.compile(
    r"\b(?:COVER(?:AGE)?|INSURANCE|RISKS?)\b[^.;\n]{0,20}\b(?:EFFECTIVE|ATTACH\w*|COMMENC\w*|INCEPT\w*)\s+(?:(?:AS\s+)?FROM|ON|AT|NOT\s+LATER\s+THAN)\b[^.;\n]{0,30}"
    r"\b(?:SHIPMENT|LOADING|B/L|BILL\s+OF\s+LADING)\b",
    re.I,
)
_CENT = Decimal("0.01")
_MINIMUM = 110


@rule(
    "INS-01",
    basis="UCP 600 art. 28(a), 28(c), 28(d)",
    title_zh="保险单据种类不符",
    says="A {insurance.kind} is presented; the credit asks for: {demand.text}",
    says_zh="提交的是 {insurance.kind}，信用证要求：{demand.text}",
    expected="{demand.text}",
    found="{insurance.kind}",
    remedy="Have the insurer issue the document that the credit asks for; a policy always does.",
    remedy_zh="请保险人出具信用证要求的单据；保险单总可接受。",
)
def kind_of_insurance_differs(demand: Demand, insurance: InsuranceDocument) -> Hits:
    """A certificate or a cover note where the credit asks for a policy.

    A policy may stand for a certificate or a declaration, never the other way round; a
    cover note is never acceptable.

    Discrepant:
        insurance.kind: cover_note
    Compliant:
        insurance.kind: certificate
    """
    allowed = {grade for kind in demand.kinds for grade in _GRADES.get(kind, ())}
    if stated(insurance.kind) not in stated(tuple(allowed)):
        yield Hit()


@rule(
    "INS-05",
    basis="UCP 600 art. 28(f)(i)",
    title_zh="保险币别与信用证不符",
    says="The cover is in {shown}; the credit is in {wanted}.",
    says_zh="保险金额币别为 {shown}，信用证币别为 {wanted}。",
    expected="{credit.amount}",
    found="{insurance.insured_amount}",
    remedy="Have the insurer reissue the document in the currency of the credit.",
    remedy_zh="请保险人按信用证币别重新出单。",
)
def insured_in_other_currency(credit: Credit, insurance: InsuranceDocument) -> Hits:
    """The cover is not in the currency of the credit.

    Discrepant:
        insurance.insured_amount: CNY 680,000.00
    Compliant:
        insurance.insured_amount: USD 100,000.00
    """
    shown = stated(insurance.insured_amount).currency
    wanted = stated(credit.amount).currency
    if shown != wanted:
        yield Hit(shown=shown, wanted=wanted)


@rule(
    "INS-06",
    basis="UCP 600 art. 28(f)(ii); ISBP 821 K12, K13, K15",
    title_zh="保险金额不足",
    says="Insured for {shown}; at least {minimum} is required ({percent} % of {base}).",
    says_zh="保险金额为 {shown}，至少应为 {minimum}（{base} 的 {percent}%）。",
    expected="{minimum}",
    found="{insurances[0].insured_amount}",
    remedy="Have the insurer raise the cover to at least {minimum} by endorsement or a new document.",
    remedy_zh="请保险人以批单或新单将保险金额提高至不低于 {minimum}。",
)
def cover_too_small(
    terms: Terms, insurances: tuple[InsuranceDocument, ...], invoices: tuple[Invoice, ...]
) -> Hits:
    """The insured amount is below what the credit, or else 110 %, requires.

    The percentage is of the gross value of the goods, before discounts and prepayments.
    Cover may always be higher, and several insurers may share it; an amount cut off after two decimals instead of rounded is
    worth a word, but no discrepancy.

    Discrepant:
        insurance.insured_amount: USD 95,039.98
    Compliant:
        insurance.insured_amount: USD 99,360.00
    """
    shown = stated(insurances[0].insured_amount)
    for other in insurances[1:]:
        shown += stated(other.insured_amount)
    asked = [
        Decimal(str(percentage))
        for _, demand in terms.demands()
        for percentage in ((demand.ins or {}).get("pct"), demand.more("ins_pct"))
        if percentage
    ]
    percent = max(asked, default=Decimal(_MINIMUM))
    gross = [_gross(invoice) for invoice in invoices]
    base = gross[0]
    for more in gross[1:]:
        base += more
    exact = base.times(percent / 100)
    minimum = Money(
        currency=exact.currency, amount=exact.amount.quantize(_CENT, rounding=ROUND_HALF_UP)
    )
    if shown.currency != minimum.currency:
        return
    if shown < minimum:
        cut_off = exact.amount.quantize(_CENT, rounding=ROUND_DOWN)
        nearly = shown.amount >= cut_off
        severity: Severity = "advisory" if nearly else "discrepancy"
        yield Hit(severity=severity, shown=shown, minimum=minimum, percent=percent, base=base)


def _gross(invoice: Invoice) -> Money:
    """Return the value of the goods before anything was deducted."""
    total = stated(invoice.total)
    for less in invoice.deductions:
        total += Money(currency=less.amount.currency, amount=abs(less.amount.amount))
    amounts = [line.amount for line in invoice.lines if line.amount]
    if amounts and len(amounts) == len(invoice.lines):
        goods = amounts[0]
        for more in amounts[1:]:
            goods += more
        return max(total, goods, key=lambda money: money.amount)
    return total


@rule(
    "INS-08",
    basis="UCP 600 art. 28(g), 28(h); ISBP 821 K17, K18",
    title_zh="承保险别不足",
    says="The credit requires cover for {risk}; the insurance document shows {shown}.",
    says_zh="信用证要求承保 {risk}，保险单据显示：{shown}。",
    expected="{demand.text}",
    found="{insurance.risks}",
    remedy="Have the insurer add the missing risk by endorsement or a new document.",
    remedy_zh="请保险人以批单或新单加保所缺险别。",
)
def risk_not_covered(demand: Asked, insurance: InsuranceDocument) -> Hits:
    """A risk that the credit names is not covered.

    Institute Cargo Clauses (A) count as all risks, whatever they exclude; war and strikes
    are covered only if named.

    Discrepant:
        insurance.risks: ["ICC(A)", "WAR"]
        insurance.clauses: []
    Compliant:
        insurance.risks: ["ALL RISKS", "WAR RISKS", "S.R.C.C."]
    """
    wanted = (demand.requirement.ins or {}).get("risks") or ()
    shown = [*insurance.risks, *insurance.clauses]
    said = "; ".join(shown) or "none"
    for risk in stated(tuple(wanted)):
        verdict = covered(str(risk), shown, insurance.wording())
        yield from unless_same(verdict, risk=risk, shown=said)


@rule(
    "INS-10",
    basis="UCP 600 art. 28(e); ISBP 821 K10, K11",
    title_zh="保险生效晚于装运",
    says="The insurance document is dated {insurance.date}, after shipment on {shipped}.",
    says_zh="保险单据日期为 {insurance.date}，晚于装运日 {shipped}。",
    expected="{shipped}",
    found="{insurance.date}",
    remedy="Have the insurer state that cover is effective from the day of shipment or before.",
    remedy_zh="请保险人注明保险自装运日或之前生效。",
)
def cover_begins_after_shipment(presentation: Presentation, insurance: InsuranceDocument) -> Hits:
    """The insurance document is dated after shipment.

    An express effective date no later than shipment cures it; a warehouse-to-warehouse
    clause alone does not.

    Discrepant:
        insurance.date: 2026-09-19
    Compliant:
        insurance.date: 2026-09-20
        insurance.effective_date: 2026-09-18
    """
    stated(None if _ATTACHES.search(insurance.wording()) else True)
    begins = insurance.effective_date or stated(insurance.date)
    shipped = min(stated(tuple(shipments(presentation))), key=lambda fact: fact.value)
    if begins > shipped.value:
        yield Hit(shipped=shipped)
