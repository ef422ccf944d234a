"""How much is drawn, this time and before (UCP 600 art. 18(b), 30)."""

from __future__ import annotations

from decimal import Decimal

from checkers.case import Fact, stated
from checkers.comparing.amounts import floor, says_about
from checkers.comparing.goods.counted import quantity_of
from checkers.comparing.goods.said import said
from checkers.drawing import amount_tolerance, ceiling, quantity_tolerance, total_of
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Draft, Invoice, Tolerance


def claimed_by(presentation: Presentation) -> Fact:
    """Return what is claimed: the amount of the drafts, or of the invoices without any.

    Raises:
        Silent: if neither states an amount.
        Incomparable: if they are in different currencies.
    """
    drafts = [x for x in presentation.of(Draft) if x.document.amount is not None]
    invoices = list(presentation.of(Invoice))
    invoiced = total_of([x.document for x in invoices])
    if not drafts:
        return Fact(stated(tuple(invoices))[0], ("total",), stated(invoiced))
    amount = stated(drafts[0].document.amount)
    if invoices and invoiced == amount:
        return Fact(invoices[0], ("total",), amount)
    return Fact(drafts[0], ("amount",), amount)


@rule(
    "PRE-13",
    basis="ISBP 821 A19(g)",
    severity="advisory",
    title_zh="信用证规定“单据按提交状态接受”",
    says="The credit accepts documents as presented; only its expiry and its amount bind: {clause.text}",
    says_zh="信用证规定单据按提交状态接受，仅有效期和金额具约束力：{clause.text}",
    expected="{clause.text}",
    found="",
    remedy="Present in time and within the amount; mend the rest for the buyer's sake.",
    remedy_zh="在有效期内、不超金额交单；其余内容宜为买方更正。",
    responsible="beneficiary",
)
def accepted_as_presented(clause: Clause, presentation: Presentation) -> Hits:
    """The credit accepts the documents as they are presented.

    They may then disagree with it in anything but the time and the amount; what else is
    found is told as advice.

    Discrepant:
        credit.additional_conditions.1: DOCUMENTS ACCEPTABLE AS PRESENTED
    Compliant:
        credit.additional_conditions.1: PHOTOCOPIES NOT ACCEPTABLE
    """
    if any(d.cond == "as_presented" and d.more("allowed") for d in clause.demands):
        yield Hit()


@rule(
    "PRE-14",
    basis="UCP 600 art. 18(b), 30; ISBP 821 C14",
    title_zh="超额支取",
    says="{claimed} is claimed; the credit still makes {left} available.",
    says_zh="索偿 {claimed}，信用证可用余额为 {left}。",
    expected="{credit.amount}",
    found="{claimed}",
    remedy="Claim no more than {left}, or have the credit increased.",
    remedy_zh="索偿不超过 {left}，或要求增加信用证金额。",
)
def overdrawn(terms: Terms, credit: Credit, presentation: Presentation) -> Hits:
    """This drawing and the earlier ones together exceed the credit.

    What is claimed is the amount of the drafts, or of the invoices where none is drawn.

    Discrepant:
        circumstances.drawn_before: {amount: 20000.00}
    Compliant:
        credit.amount: USD 110,000.00
        circumstances.drawn_before: {amount: 20000.00}
    """
    left = stated(ceiling(terms, presentation.circumstances.drawn_before))
    claimed = claimed_by(presentation)
    stated(claimed.value.currency == left.currency or None)
    if claimed.value > left:
        yield Hit(claimed=claimed, left=left)


@rule(
    "PRE-15",
    basis="UCP 600 art. 30(a), 30(c), 31(a); ISBP 821 C15",
    title_zh="禁止分批而支取不足",
    says="{claimed} is claimed; without partial shipments at least {least} must be drawn.",
    says_zh="索偿 {claimed}；禁止分批装运时至少应支取 {least}。",
    expected="{credit.amount}",
    found="{claimed}",
    remedy="Ship and claim the whole, or ask the applicant to allow partial shipment.",
    remedy_zh="足量装运并支取，或请申请人允许分批。",
)
def drawn_short(terms: Terms, credit: Credit, presentation: Presentation) -> Hits:
    """Less is drawn than a credit without partial shipments makes payable.

    Five per cent less will do if the quantity is shipped in full and the unit price is
    not reduced; a tolerance of the credit takes the place of that. Where the quantity may
    be less, the amount that it comes to may be too. Whether a tolerance of 0 per cent is
    one is for a person.

    Discrepant:
        invoice.total: USD 81,000.00
        draft.amount: USD 81,000.00
    Compliant:
        credit.tolerance: null
        invoice.total: USD 82,500.00
        draft.amount: USD 82,500.00
    """
    stated(credit.partial_shipments == "not_allowed" or None)
    amount, tolerance = stated(credit.amount), amount_tolerance(terms)
    about = says_about(credit.message.get("32B"))
    none = tolerance is not None and not tolerance.plus and not tolerance.minus
    least = floor(
        amount,
        partial_shipments=False,
        tolerance=_wider(None if none else tolerance, _of_quantity(terms)),
        about=about,
        price_reduced=_reduced(credit, presentation),
    )
    claimed = claimed_by(presentation)
    if least is not None and claimed.value < least:
        yield Hit(claimed=claimed, least=least)
    elif none and claimed.value < amount:
        yield Doubt(
            f"{claimed} of {amount} is claimed; field 39A gives 0 per cent.",
            f"索偿 {claimed}，信用证金额 {amount}；39A 为 0%。",
            claimed=claimed,
            least=amount,
        )


def _of_quantity(terms: Terms) -> Tolerance | None:
    """Return the per cent that the credit gives for the quantity, «about» being ten."""
    asked = quantity_of(terms.credit.goods_description or "")
    own = (asked.tolerance if asked else None) or quantity_tolerance(terms)
    if own is None and asked and asked.about:
        return Tolerance(plus=Decimal(10), minus=Decimal(10))
    return own


def _wider(one: Tolerance | None, other: Tolerance | None) -> Tolerance | None:
    known = [tolerance for tolerance in (one, other) if tolerance is not None]
    return max(known, key=lambda tolerance: tolerance.minus, default=None)


def _reduced(credit: Credit, presentation: Presentation) -> bool:
    """Tell whether the invoice charges a lower price than the credit states."""
    prices = said(credit.goods_description or "").unit_prices or ()
    shown = [
        line.unit_price
        for x in presentation.of(Invoice)
        for line in x.document.lines
        if line.unit_price is not None
    ]
    return bool(prices) and any(not any(price.admits(one) for price in prices) for one in shown)
