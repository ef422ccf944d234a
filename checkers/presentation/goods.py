"""What documents say of the goods: kind, origin, packing (UCP 600 art. 14(d), 14(e))."""

from __future__ import annotations

from collections.abc import Iterator

from checkers.case import Fact, stated
from checkers.comparing.goods.general import same_goods_in_general
from checkers.comparing.packings import same_packing
from checkers.comparing.places.countries import country_of, same_country
from checkers.comparing.verdict import SAME, Verdict
from checkers.presentation.conflicts import conflicts, disagreement
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Clause, CourierReceipt, Credit, Invoice, PackingList


def _described(presentation: Presentation) -> Iterator[Fact]:
    """Yield the goods as each document but the invoice describes them.

    What a courier carries is papers, not the goods.
    """
    for extraction in presentation.documents:
        document = extraction.document
        if isinstance(document, Invoice | CourierReceipt):
            continue
        words = document.__dict__.get("goods_description")
        if words:
            yield Fact(extraction, ("goods_description",), words)
        elif isinstance(document, PackingList):
            lines = document.__dict__.get("lines", ())
            texts = [line.description for line in lines if line.__dict__.get("description")]
            if texts:
                yield Fact(extraction, ("lines", 0, "description"), "\n".join(texts))


@rule(
    "GEN-36",
    basis="UCP 600 art. 14(e); ISBP 821 D26, E22, H22, J17, L4",
    title_zh="单据货物描述与信用证相抵触",
    says="{paper} describes the goods as «{goods}», which conflicts with the credit: {why}.",
    says_zh="{paper} 货物描述“{goods}”与信用证相抵触：{why_zh}。",
    expected="{credit.goods_description}",
    found="{goods}",
    remedy="Describe the goods as in the credit, or in general terms that do not conflict with it.",
    remedy_zh="照信用证描述货物，或使用不相抵触的统称。",
)
def goods_conflict_with_credit(credit: Credit, presentation: Presentation) -> Hits:
    """A document other than the invoice describes other goods than the credit.

    General terms, fewer details, or a reference to the invoice will do; another kind,
    material, model or grade will not.

    Discrepant:
        bill.goods_description: COTTON BED SHEETS
    Compliant:
        bill.goods_description: TEXTILES
        origin.goods_description: GOODS AS PER INVOICE NO. JN-INV-2609
    """
    asked = stated(credit.goods_description)
    for goods in stated(tuple(_described(presentation))):
        verdict = same_goods_in_general(asked, goods.value)
        yield from unless_same(verdict, paper=goods.source.id, goods=goods)


@disagreement(
    "XDC-12",
    basis="UCP 600 art. 14(d), 14(e)",
    title_zh="单据之间货物描述不一致",
)
def goods_conflict(presentation: Presentation) -> Hits:
    """A document describes other goods than the invoice.

    General terms do not conflict. What the invoice adds to the credit (a model, a colour)
    binds the other documents too.

    Discrepant:
        packing.goods_description: COTTON BATH TOWELS STYLE NO. BT-540
    Compliant:
        packing.goods_description: COTTON TOWELS
    """
    invoices = [
        Fact(x, ("goods_description",), words)
        for x in presentation.of(Invoice)
        if (words := x.document.__dict__.get("goods_description"))
    ]
    one = stated(tuple(invoices))[0]
    credit = presentation.case.credit
    asked = credit.document.goods_description or "" if credit else ""
    whole = "\n".join([asked, *(fact.value for fact in invoices)])
    for other in stated(tuple(_described(presentation))):
        if same_goods_in_general(whole, other.value).different:
            yield Hit(one=one, other=other, here=one.source.id, there=other.source.id)


@disagreement(
    "XDC-13",
    basis="UCP 600 art. 14(d); ISBP 821 L7",
    title_zh="单据之间原产地不一致",
)
def origins_conflict(presentation: Presentation) -> Hits:
    """Documents state different countries of origin.

    Discrepant:
        invoice.origin: VIETNAM
    Compliant:
        invoice.origin: P.R. CHINA
    """
    yield from conflicts(list(presentation.facts("origin")), _origin)


def _origin(one: str, other: str) -> Verdict:
    if country_of(one) is None or country_of(other) is None:
        return SAME
    return same_country(one, other)


@rule(
    "GEN-28",
    basis="ISBP 821 A26",
    title_zh="单据与信用证非单据条件相抵触",
    says="{paper} shows {shown}; the credit says: {clause.text}",
    says_zh="{paper} 显示 {shown}；信用证规定：{clause.text}",
    expected="{clause.text}",
    found="{shown}",
    remedy="Correct the document, or leave the detail out: no document has to show it.",
    remedy_zh="更正该内容，或不予显示（信用证未要求单据表明）。",
)
def conflicts_with_condition(clause: Clause, presentation: Presentation) -> Hits:
    """A document contradicts a condition that the credit makes without asking for a document.

    Such a condition need not be shown, but what is shown must not be against it.

    Discrepant:
        credit.additional_conditions.1: PACKING IN WOODEN CASES
    Compliant:
        credit.additional_conditions.1: PACKING IN CARTONS
        credit.additional_conditions.2: GOODS MUST BE OF CHINESE ORIGIN
    """
    items = [item for d in clause.demands if d.cond == "nondoc" for item in d.more("items", ())]
    asked = dict(item.split("=", 1) for item in stated(tuple(items)) if "=" in item)
    if origin := asked.get("origin"):
        for fact in presentation.facts("origin"):
            if country_of(fact.value) is not None:
                verdict = same_country(origin, fact.value)
                yield from unless_same(verdict, paper=fact.source.id, shown=fact)
    if packing := asked.get("packing"):
        for fact in (*presentation.facts("packages"), *presentation.facts("packing")):
            if same_packing(packing, str(fact)).different:
                yield Hit(paper=fact.source.id, shown=fact)


@disagreement(
    "XDC-15",
    basis="UCP 600 art. 14(d)",
    title_zh="单据之间金额不一致",
)
def amounts_conflict(presentation: Presentation) -> Hits:
    """An advice or a certificate shows another value of the goods than the invoice.

    The sum insured and the amount of the draft have rules of their own.

    Discrepant:
        base: advised
        advice.amount: USD 86,040.00
    Compliant:
        base: advised
        advice.amount: USD 86,400.0
    """
    totals = [
        Fact(x, ("total",), x.document.total)
        for x in presentation.of(Invoice)
        if x.document.total is not None
    ]
    one = stated(tuple(totals))[0]
    whole = one.value
    for fact in totals[1:]:
        whole = whole + fact.value
    told = [f for f in presentation.facts("amount") if f.source.document.type != "draft"]
    for other in stated(tuple(told)):
        if other.value.currency != whole.currency:
            yield Doubt(f"{other} against {whole}.", f"{other} 与 {whole}。", one=one, other=other)
        elif all(
            other.value.amount != value.amount for value in (whole, *(t.value for t in totals))
        ):
            yield Hit(one=one, other=other, here=one.source.id, there=other.source.id)
