"""UCP 600 article 18, ISBP 821 section C: the commercial invoice."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.amounts import quantity_bounds, within_quantity
from checkers.comparing.goods.added import parts_of_a_whole
from checkers.comparing.goods.counted import quantity_of
from checkers.comparing.goods.invoiced import extra_goods, same_description
from checkers.comparing.incoterms import same_term
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.drawing import ceiling, quantity_of_lines, quantity_tolerance
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Credit, Invoice, Quantity

#: So many of the goods that are not called for are named one by one.
_NAMED = 3
_NOT_FINAL = re.compile(
    r"\b(?:PRO[\s-]?FORMA|PROVISIONAL|TEMPORARY|PRELIMINARY|INTERIM|DRAFT|ESTIMATED)\b|形式发票",
    re.I,
)


@rule(
    "INV-01",
    basis="UCP 600 art. 18; ISBP 821 C1",
    title_zh="发票为形式发票或临时发票",
    says="The invoice is titled {invoice.title}.",
    says_zh="发票名称为 {invoice.title}。",
    expected="",
    found="{invoice.title}",
    remedy="Issue a final commercial invoice.",
    remedy_zh="出具正式商业发票。",
)
def invoice_not_final(invoice: Invoice) -> Hits:
    """The invoice is provisional or pro forma.

    Any other title will do: invoice, tax invoice, commercial invoice.

    Discrepant:
        invoice.title: PROFORMA INVOICE
    Compliant:
        invoice.title: TAX INVOICE
    """
    if _NOT_FINAL.search(stated(invoice.title)):
        yield Hit()


@rule(
    "INV-02",
    basis="UCP 600 art. 18(a)(i); ISBP 821 C2",
    title_zh="发票非受益人出具",
    says="The invoice is issued by {invoice.seller}; the beneficiary is {credit.beneficiary}.",
    says_zh="发票由 {invoice.seller} 出具，受益人为 {credit.beneficiary}。",
    expected="{credit.beneficiary}",
    found="{invoice.seller}",
    remedy="Issue the invoice in the name of the beneficiary as in the credit.",
    remedy_zh="以信用证受益人名义出具发票。",
)
def issued_by_somebody_else(credit: Credit, invoice: Invoice) -> Hits:
    """The invoice does not appear to be issued by the beneficiary.

    Discrepant:
        invoice.seller: {name: "JIANGBEI TEXTILES CO., LTD."}
    Compliant:
        invoice.seller: {name: "JIANGNAN COTTON IMP. & EXP. COMPANY LIMITED"}
    """
    yield from unless_same(same_party(stated(credit.beneficiary), stated(invoice.seller)))


@rule(
    "INV-03",
    basis="UCP 600 art. 18(a)(ii); ISBP 821 A17(b)",
    title_zh="发票抬头非申请人",
    says="The invoice is made out to {invoice.buyer}; the applicant is {credit.applicant}.",
    says_zh="发票抬头为 {invoice.buyer}，申请人为 {credit.applicant}。",
    expected="{credit.applicant}",
    found="{invoice.buyer}",
    remedy="Make the invoice out to the applicant as in the credit.",
    remedy_zh="发票抬头改为信用证申请人。",
)
def made_out_to_somebody_else(credit: Credit, invoice: Invoice) -> Hits:
    """The invoice is not made out in the name of the applicant.

    The address is free within the same country. No caption is needed: the name may stand
    anywhere on it.

    Discrepant:
        invoice.buyer: {name: "HANSE LOGISTIK GMBH"}
    Compliant:
        invoice.buyer: {name: "NORDLICHT TEXTIL GMBH", address: "ELBCHAUSSEE 3, 22765 HAMBURG, GERMANY"}
    """
    applicant = stated(credit.applicant)
    if invoice.buyer is None:
        yield from unless_same(names_party(invoice.wording(), applicant))
    else:
        yield from unless_same(same_party(applicant, invoice.buyer))


@rule(
    "INV-04",
    basis="UCP 600 art. 18(a)(iii); ISBP 821 C6(c), C7",
    title_zh="发票币别与信用证不符",
    says="The invoice is in {shown}; the credit is in {wanted}.",
    says_zh="发票币别为 {shown}，信用证为 {wanted}。",
    expected="{credit.amount}",
    found="{invoice.total}",
    remedy="Issue the invoice in the currency of the credit.",
    remedy_zh="发票币别改为与信用证一致。",
)
def currency_of_invoice_differs(credit: Credit, invoice: Invoice) -> Hits:
    """The invoice is not in the currency of the credit.

    Discrepant:
        invoice.total: CNY 86,400.00
    Compliant:
        invoice.total: USD 86,000.00
    """
    shown, wanted = stated(invoice.total).currency, stated(credit.amount).currency
    if shown != wanted:
        yield Hit(shown=shown, wanted=wanted)


@rule(
    "INV-05",
    basis="UCP 600 art. 18(c); ISBP 821 C3, C4, C5",
    title_zh="发票货物描述与信用证不符",
    says="The invoice does not describe the goods as the credit does: {why}.",
    says_zh="发票货物描述与信用证不符：{why_zh}。",
    expected="{credit.goods_description}",
    found="{invoice.goods_description}",
    remedy="Describe the goods on the invoice in the words of field 45A.",
    remedy_zh="发票货物描述照抄信用证 45A。",
)
def goods_described_otherwise(credit: Credit, invoice: Invoice) -> Hits:
    """The description of the goods on the invoice does not correspond with the credit.

    Every detail that the credit gives is found somewhere on the invoice, in any order and
    layout. Details may be added unless they change what the goods are, and an obvious
    typing error is forgiven, though never in a model, grade or number. Where a part may be
    shipped, whole items of several may be left out (ISBP 821 C4).

    Discrepant:
        invoice.goods_description: COTTON BATH TOWELS, STYLE NO. BT-450, SIZE 70X140CM
        invoice.lines.0.description: COTTON BATH TOWELS, STYLE NO. BT-450, SIZE 70X140CM
    Compliant:
        invoice.goods_description: BATH TOWLES OF 100 PCT COTTON, SIZE 70X140CM, STYLE NO. BT-450 AS PER SALES CONTRACT NO. JN26-118 DATED 2026-07-10 CIF HAMBURG INCOTERMS 2020
    """
    yield from unless_same(
        same_description(
            stated(credit.goods_description),
            invoice.goods_description or "",
            invoice.lines,
            invoice.wording(),
            partial_shipments=credit.partial_shipments != "not_allowed" or None,
        )
    )


@rule(
    "INV-09",
    basis="UCP 600 art. 18(b), 30(a); ISBP 821 C14",
    title_zh="发票金额超过信用证",
    says="The invoice asks for {invoice.total}; the credit allows {allowed}.",
    says_zh="发票金额 {invoice.total}，信用证最多允许 {allowed}。",
    expected="{credit.amount}",
    found="{invoice.total}",
    remedy="Claim no more than {allowed}, or have the credit increased.",
    remedy_zh="索偿不超过 {allowed}，或要求增加信用证金额。",
)
def invoice_exceeds_credit(terms: Terms, credit: Credit, invoice: Invoice) -> Hits:
    """The invoice asks for more than the credit makes available.

    A bank may accept it if it pays no more than the credit, but need not.

    Discrepant:
        invoice.total: USD 86,400.01
    Compliant:
        credit.tolerance: {plus: 5, minus: 5}
        invoice.total: USD 90,720.00
    """
    allowed = stated(ceiling(terms))
    if stated(invoice.total) > allowed:
        yield Hit(allowed=allowed)


@rule(
    "INV-11",
    basis="ISBP 821 C9",
    title_zh="发票贸易术语与信用证不符",
    says="Trade term: the credit says {credit.incoterm}, the invoice {what}.",
    says_zh="贸易术语：信用证为 {credit.incoterm}，发票{what_zh}。",
    expected="{credit.incoterm}",
    found="{invoice.incoterm}",
    remedy="Show the trade term on the invoice exactly as in the credit: {credit.incoterm}.",
    remedy_zh="发票贸易术语照信用证注明：{credit.incoterm}。",
)
def trade_term_differs(credit: Credit, invoice: Invoice) -> Hits:
    """The trade term of the credit is not shown, or without its place or edition.

    An edition may be added where the credit names none. Another place than that of the
    credit is another rule's matter.

    Discrepant:
        invoice.incoterm: {code: CIF, place: HAMBURG}
    Compliant:
        invoice.incoterm: {code: CIF, place: "HAMBURG, GERMANY", version: "2020"}
    """
    wanted = stated(credit.incoterm)
    if invoice.incoterm is None:
        yield Hit(what="shows none", what_zh="未显示")
        return
    shown = invoice.incoterm
    if wanted.place and shown.place:
        shown = shown.model_copy(update={"place": wanted.place})
    found = same_term(wanted, shown)
    yield from unless_same(
        found,
        what=f"{invoice.incoterm}; {found.reason}",
        what_zh=f"为 {invoice.incoterm}；{found.reason_zh}",
    )


@rule(
    "INV-15",
    basis="UCP 600 art. 30(a), 30(b); ISBP 821 C14",
    title_zh="发票数量超出信用证允许范围",
    says="{why}.",
    says_zh="{why_zh}。",
    expected="{credit.goods_description}",
    found="{shown}",
    remedy="Ship and invoice within the quantity of the credit, or have it amended.",
    remedy_zh="按信用证数量出运并开票，或要求修改信用证。",
)
def quantity_outside_tolerance(
    terms: Terms, credit: Credit, invoices: tuple[Invoice, ...], presentation: Presentation
) -> Hits:
    """The quantity is outside what the credit allows.

    Bulk may vary by 5 per cent, things counted in pieces or packages not at all, unless
    the credit gives a tolerance of its own or says «about». A smaller quantity is a
    partial shipment, which the credit may allow.

    Discrepant:
        invoice.lines.0.quantity: 12300 PCS
    Compliant:
        credit.goods_description: ABOUT 12000 PCS OF 100 PCT COTTON BATH TOWELS CIF HAMBURG INCOTERMS 2020
        invoice.lines.0.quantity: 13200 PCS
    """
    asked = stated(quantity_of(stated(credit.goods_description)))
    own = asked.tolerance or quantity_tolerance(terms)
    bounds = quantity_bounds(asked.quantity, tolerance=own, about=asked.about)
    total = stated(quantity_of_lines(q.quantity for i in invoices for q in i.lines))
    before = presentation.circumstances.shipped_before
    shipped = Quantity(value=total.value + before, unit=total.unit)
    source = next(presentation.of(Invoice))
    shown = Fact(source, ("lines", 0, "quantity"), shipped)
    if bounds is None:
        yield Doubt(
            f"{asked.quantity} against {shipped}.", f"{asked.quantity} 与 {shipped}。", shown=shown
        )
        return
    partial = credit.partial_shipments != "not_allowed"
    verdict = within_quantity(shipped, bounds, partial_shipments=partial)
    yield from unless_same(verdict, shown=shown)


@rule(
    "INV-18",
    basis="ISBP 821 C13(b)",
    title_zh="发票含信用证未规定的货物",
    says="The invoice shows goods that the credit does not call for: {goods}.",
    says_zh="发票含有信用证未规定的货物：{goods}。",
    expected="{credit.goods_description}",
    found="{goods}",
    remedy="Leave out what the credit does not call for, even if it is free of charge.",
    remedy_zh="删去信用证未规定的货物，即使免费。",
)
def goods_not_called_for(credit: Credit, invoice: Invoice) -> Hits:
    """Goods are invoiced that the credit does not mention, be they free of charge.

    Discrepant:
        invoice.lines.1: {description: "2 PCS SPARE TOWELS, FREE OF CHARGE", quantity: 2 PCS}
    Compliant:
        invoice.lines.0.description: 100 PCT COTTON BATH TOWELS, STYLE NO. BT-450, SIZE 70X140CM, H.S. CODE 630260
    """
    called = stated(credit.goods_description)
    found = extra_goods(called, invoice.lines, invoice.wording())
    if not found:
        return
    goods = "; ".join(found[:_NAMED]) + (f"; … ({len(found)})" if len(found) > _NAMED else "")
    if parts_of_a_whole(called, found):
        yield Doubt(
            f"are these parts of what the credit calls for: {goods}?",
            f"请核对是否为信用证货物的组成部分：{goods}",
            goods=goods,
        )
    else:
        yield Hit(goods=goods)
