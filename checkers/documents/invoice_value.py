"""UCP 600 article 18, ISBP 821 C6-C10: what the invoice charges, and for what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checkers.case import Fact, stated
from checkers.comparing.goods.said import said
from checkers.comparing.places.agreeing import same_place
from checkers.comparing.words.wording import weighed
from checkers.documents.asked import asked_of
from checkers.finding import Words
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from checkers.values_named import in_chinese, in_english
from extractors.documents import Clause, Credit, Extra, Invoice, Money
from extractors.evidence import Extraction

_CENT = Decimal("0.01")
_CARRIAGE = re.compile(r"FREIGHT|INSURANCE|PREMIUM|运费|保险费|保费", re.I)
_FREIGHT_PAID = frozenset({"CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT"})
_ALLOWED = re.compile(
    r"\bIN\s+ADDITION\b|\bON\s+TOP\b|\bOVER\s+AND\s+ABOVE\b|\bIN\s+EXCESS\b|\b(?:CHARGES?|COSTS?|FEES?|FREIGHT|PREMIUM)\b[^.]{0,60}\b(?:ALLOWED|ACCEPTABLE|PERMITTED|MAY\s+BE)\b",
    re.I,
)
_NAMES = {
    "fob_value": re.compile(r"F\.?\s?O\.?\s?B\.?", re.I),
    "freight_amount": re.compile(r"FREIGHT|运费", re.I),
    "insurance_amount": re.compile(r"INSURANCE|PREMIUM|保费|保险费", re.I),
}
_FIGURE = r"[^\n\d]{0,30}?(?P<figure>\d[\d,]*\.\d{2}|\d[\d,]*)(?![\d%])"


@rule(
    "INV-10",
    basis="ISBP 821 C6(a)",
    title_zh="发票未显示货物价值",
    says="The invoice shows no value of the goods.",
    says_zh="发票未显示货物价值。",
    expected="",
    found="",
    remedy="Show the value of the goods shipped.",
    remedy_zh="注明所装运货物的价值。",
)
def no_value_shown(invoice: Invoice) -> Hits:
    """The invoice shows no value of the goods shipped.

    Discrepant:
        invoice.total: null
        invoice.lines.0.amount: null
    Compliant:
        credit.partial_shipments: allowed
        invoice.total: USD 43,200.00
    """
    if invoice.total is None and not any(line.amount for line in invoice.lines):
        yield Hit()


@rule(
    "INV-12",
    basis="UCP 600 art. 18(c); ISBP 821 C9",
    title_zh="发票贸易术语的地点与信用证不符",
    says="The credit says {credit.incoterm}, the invoice {invoice.incoterm}; {why}.",
    says_zh="信用证为 {credit.incoterm}，发票为 {invoice.incoterm}；{why_zh}。",
    expected="{credit.incoterm}",
    found="{invoice.incoterm}",
    remedy="Show the place of the trade term as in the credit: {credit.incoterm}.",
    remedy_zh="贸易术语的地点照信用证注明：{credit.incoterm}。",
)
def place_of_trade_term_differs(credit: Credit, invoice: Invoice) -> Hits:
    """The trade term on the invoice names another place than the credit.

    The country may be added or left out.

    Discrepant:
        invoice.incoterm: {code: CIF, place: ROTTERDAM, version: "2020"}
    Compliant:
        invoice.incoterm: {code: CIF, place: "HAMBURG, GERMANY", version: "2020"}
    """
    wanted, shown = stated(credit.incoterm), stated(invoice.incoterm)
    yield from unless_same(same_place(stated(wanted.place), stated(shown.place)))


@rule(
    "INV-13",
    basis="ISBP 821 C10",
    title_zh="发票在贸易术语之外另加费用",
    says="The invoice adds {charge.label} of {charge.amount}, which the credit does not allow.",
    says_zh="发票另加 {charge.label} {charge.amount}，信用证未允许。",
    expected="{credit.incoterm}",
    found="{shown}",
    remedy="Take the charge off, or have the credit allow it.",
    remedy_zh="删除该费用，或要求信用证允许。",
)
def charged_on_top(credit: Credit, terms: Terms, presentation: Presentation) -> Hits:
    """Costs are charged on top of the value that the trade term covers.

    A breakdown of the price into cost, freight and insurance is none; nor is what the
    credit allows.

    Discrepant:
        invoice.charges: [{label: HANDLING, amount: USD 80.00}]
        invoice.total: USD 86,480.00
    Compliant:
        invoice.lines.0.unit_price: USD 6.60
        invoice.lines.0.amount: USD 79,200.00
        invoice.charges: [{label: OCEAN FREIGHT, amount: "USD 6,400.00"}, {label: INSURANCE, amount: USD 800.00}]
    """
    for invoice in stated(tuple(presentation.of(Invoice))):
        stated(invoice.document.charges)
        for i, charge in enumerate(invoice.document.charges):
            if _added(invoice.document) and not _covered(charge, credit, terms, invoice.document):
                shown = Fact(invoice, ("charges", i, "amount"), charge.amount)
                yield Hit(charge=charge, shown=shown)


def _added(invoice: Invoice) -> bool:
    """Tell whether the charges are part of the total, on top of the lines of goods."""
    goods, total = _goods_value(invoice), stated(invoice.total)
    return goods is None or total > goods


def _goods_value(invoice: Invoice) -> Money | None:
    amounts = [line.amount for line in invoice.lines if line.amount is not None]
    if not amounts or len(amounts) != len(invoice.lines):
        return None
    value = amounts[0]
    for more in amounts[1:]:
        value += more
    return value


def _covered(charge: Extra, credit: Credit, terms: Terms, invoice: Invoice) -> bool:
    """Tell whether a charge belongs to the price, or the credit allows it."""
    words = [word for word in weighed(charge.label) if len(word) > 3 and word.isalpha()]
    allowing = (clause.text for clause in terms.clauses if _ALLOWED.search(clause.text))
    pages = (credit.additional_amounts or "", *allowing)
    if any(word in page.upper() for word in words for page in pages):
        return True
    if not _CARRIAGE.search(charge.label):
        return False
    term = credit.incoterm or invoice.incoterm
    if term is None or term.code not in _FREIGHT_PAID:
        return term is None
    priced = said(credit.goods_description or "").unit_prices or ()
    full = any(
        p.admits(line.unit_price) for p in priced for line in invoice.lines if line.unit_price
    )
    return not full


@rule(
    "INV-14",
    basis="ISBP 821 C6(d), C8",
    title_zh="发票未显示信用证要求的扣减",
    says="The credit wants {asked} deducted; {fault}. {clause.text}",
    says_zh="信用证要求扣减 {asked_zh}；{fault_zh}。{clause.text}",
    expected="{clause.text}",
    found="{shown}",
    remedy="Show the deduction on the invoice: {asked}.",
    remedy_zh="在发票上显示扣减：{asked_zh}。",
)
def deduction_not_shown(clause: Clause, presentation: Presentation) -> Hits:
    """A discount, commission or advance that the credit wants deducted is not.

    Other deductions may be shown though the credit is silent.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN TRIPLICATE LESS 5 PCT COMMISSION
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN TRIPLICATE LESS 5 PCT COMMISSION
        invoice.deductions: [{label: LESS 5 PCT COMMISSION, amount: "USD 4,320.00"}]
        invoice.total: USD 82,080.00
    """
    for invoice in stated(tuple(presentation.of(Invoice))):
        wanted = [
            deduct
            for asked in asked_of(clause, invoice.document, presentation)
            if (deduct := asked.more("deduct")) and deduct.get("pct")
        ]
        for deduct in stated(tuple(wanted)):
            share, kind = str(deduct["pct"]), str(deduct["kind"])
            asked = Words(en=f"{share} % {in_english(kind)}", zh=f"{share}% {in_chinese(kind)}")
            yield from _deducted(Decimal(share), asked, invoice)


def _share_of_sum(percent: Decimal, document: Invoice) -> Iterator[Decimal]:
    """Yield the share of what total and deductions come to, whatever single lines say (A22)."""
    if document.total is not None:
        taken = sum((abs(less.amount.amount) for less in document.deductions), Decimal(0))
        yield ((document.total.amount + taken) * percent / 100).quantize(_CENT)


def _deducted(percent: Decimal, asked: Words, invoice: Extraction[Invoice]) -> Hits:
    document = invoice.document
    if not document.deductions:
        shown = Fact(invoice, ("deductions",), "no deduction")
        yield Hit(
            asked=asked.en,
            asked_zh=asked.zh,
            fault="none is shown",
            fault_zh="未显示",
            shown=shown,
        )
        return
    gross = _goods_value(document)
    if gross is None:
        return
    exact = gross.times(percent / 100)
    due = Money(currency=exact.currency, amount=exact.amount.quantize(_CENT))
    shares = {due.amount, *_share_of_sum(percent, document)}
    if not any(abs(less.amount.amount) in shares for less in document.deductions):
        first = document.deductions[0].amount
        shown = Fact(invoice, ("deductions", 0, "amount"), first)
        yield Hit(
            asked=asked.en,
            asked_zh=asked.zh,
            fault=f"{first}, not {due}",
            fault_zh=f"为 {first}，应为 {due}",
            shown=shown,
        )


@rule(
    "INV-25",
    basis="UCP 600 art. 14(a), 14(d)",
    title_zh="发票分列的价值之和与总额不符",
    says="{parts} come to {total}, not to {invoice.total}.",
    says_zh="{parts} 之和为 {total}，而非 {invoice.total}。",
    expected="{clause.text}",
    found="{invoice.total}",
    remedy="Correct the FOB value, freight and insurance so that they add up to the total.",
    remedy_zh="更正 FOB 值、运费及保险费，使其之和等于总额。",
)
def breakdown_does_not_add_up(clause: Clause, invoice: Invoice, presentation: Presentation) -> Hits:
    """FOB value, freight and insurance are to be shown, and do not add up to the total.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE SHOWING FOB VALUE, FREIGHT CHARGES AND INSURANCE PREMIUM SEPARATELY
        invoice.text: |-
          FOB VALUE USD 79,200.00
          FREIGHT USD 6,400.00
          INSURANCE USD 900.00
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE SHOWING FOB VALUE, FREIGHT CHARGES AND INSURANCE PREMIUM SEPARATELY
        invoice.text: |-
          FOB VALUE USD 79,200.00
          FREIGHT USD 6,400.00
          INSURANCE USD 800.00
    """
    asked = {item for one in asked_of(clause, invoice, presentation) for item in one.state}
    stated(tuple(asked & set(_NAMES)) if "fob_value" in asked else ())
    wanted = [name for name in _NAMES if name in asked]
    figures = [_figure(name, invoice) for name in wanted]
    known = [figure for figure in figures if figure is not None]
    total = stated(invoice.total)
    if len(known) == len(_NAMES) and sum(known) != total.amount:
        yield Hit(
            parts=" + ".join(f"{figure:,}" for figure in known),
            total=Money(currency=total.currency, amount=sum(known, Decimal(0))),
        )


def _figure(name: str, invoice: Invoice) -> Decimal | None:
    """Return the amount beside a label: among the charges, or on the page."""
    label = _NAMES[name]
    for charge in invoice.charges:
        if label.search(charge.label):
            return charge.amount.amount
    found = re.search(
        rf"(?:{label.pattern})(?:\s+(?:VALUE|CHARGES?|PREMIUM|COST|AMOUNT))*{_FIGURE}",
        invoice.wording(),
        re.I,
    )
    return Decimal(found["figure"].replace(",", "")) if found else None
