"""UCP 600 article 30, ISBP 821 C6, C13: each item of the credit, how many are invoiced, and at what price."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checkers.case import Fact, stated
from checkers.comparing.amounts import quantity_bounds, within_quantity
from checkers.comparing.goods.counted import Price, lined, quantity_of
from checkers.comparing.goods.said import said
from checkers.comparing.units import converted
from checkers.comparing.words.spelling import tokens
from checkers.comparing.words.wording import weighed
from checkers.drawing import quantity_tolerance
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, Invoice, Money, Quantity


@rule(
    "INV-19",
    basis="UCP 600 art. 30(b); ISBP 821 C13(a)",
    title_zh="发票单项数量超出信用证",
    says="{item}: {why}.",
    says_zh="{item}：{why_zh}。",
    expected="{credit.goods_description}",
    found="{shown}",
    remedy="Ship and invoice no more of each item than the credit allows.",
    remedy_zh="每一项均不得超过信用证允许的数量。",
)
def item_over_shipped(credit: Credit, terms: Terms, presentation: Presentation) -> Hits:
    """More of one item is invoiced than the credit allows, though the whole may be right.

    Discrepant:
        credit.goods_description: |-
          6000 PCS OF COTTON BATH TOWELS STYLE BT-450
          6000 PCS OF COTTON BATH TOWELS STYLE BT-460
          CIF HAMBURG INCOTERMS 2020
        invoice.lines.0: {description: COTTON BATH TOWELS STYLE BT-450, quantity: 6001 PCS}
        invoice.lines.1: {description: COTTON BATH TOWELS STYLE BT-460, quantity: 5999 PCS}
    Compliant:
        credit.goods_description: |-
          6000 PCS OF COTTON BATH TOWELS STYLE BT-450
          6000 PCS OF COTTON BATH TOWELS STYLE BT-460
          CIF HAMBURG INCOTERMS 2020
        invoice.lines.0: {description: COTTON BATH TOWELS STYLE BT-450, quantity: 6000 PCS}
        invoice.lines.1: {description: COTTON BATH TOWELS STYLE BT-460, quantity: 6000 PCS}
    """
    items = stated(tuple(_items(stated(credit.goods_description))))
    own = quantity_tolerance(terms)
    for invoice in stated(tuple(presentation.of(Invoice))):
        for i, line in enumerate(invoice.document.lines):
            item = _item_of(line.description or "", items)
            if item is None or line.quantity is None:
                continue
            asked = stated(quantity_of(item))
            tolerance = asked.tolerance or own
            bounds = quantity_bounds(asked.quantity, tolerance=tolerance, about=asked.about)
            if bounds is not None:
                verdict = within_quantity(line.quantity, bounds, partial_shipments=True)
                shown = Fact(invoice, ("lines", i, "quantity"), line.quantity)
                if verdict.different:
                    yield Hit(item=item, why=verdict.reason, why_zh=verdict.reason_zh, shown=shown)


def _items(text: str) -> Iterator[str]:
    """Yield the lines of 45A that each give a quantity, if there are several."""
    counted = [line for line in lined(text).splitlines() if quantity_of(line) is not None]
    if len(counted) > 1 and not any(re.search(r"\bTOTAL\b", line) for line in counted):
        yield from counted


def _item_of(description: str, items: tuple[str, ...]) -> str | None:
    """Return the item whose own words a line of the invoice has, if only one's."""
    words = set(weighed(description))
    common = set.intersection(*(set(weighed(item)) for item in items))
    scores = [len((set(weighed(item)) - common) & words) for item in items]
    best = max(scores)
    return items[scores.index(best)] if best and scores.count(best) == 1 else None


@rule(
    "INV-08",
    basis="UCP 600 art. 18(c), 30(a); ISBP 821 C6(b)",
    title_zh="发票单价与信用证不符",
    says="Unit price on line {line}: the invoice says {invoice.lines[i].unit_price}, the credit {price}.",
    says_zh="第 {line} 行单价：发票为 {invoice.lines[i].unit_price}，信用证为 {price}。",
    expected="{price}",
    found="{invoice.lines[i].unit_price}",
    remedy="Correct the unit price to that of the credit, or have the credit amended.",
    remedy_zh="单价改为与信用证一致，或要求修改信用证。",
)
def unit_price_differs(credit: Credit, invoice: Invoice) -> Hits:
    """The unit price is not that of the credit.

    With «about» it may differ by 10 per cent. A price for another unit that comes to the same
    is for a person. A price that the credit gives has to be shown.

    Discrepant:
        invoice.lines.0.unit_price: USD 7.15
    Compliant:
        credit.goods_description: 12000 PCS OF 100 PCT COTTON BATH TOWELS, STYLE NO. BT-450, SIZE 70X140CM AT ABOUT USD 7.00/PC CIF HAMBURG INCOTERMS 2020
    """
    goods = said(stated(credit.goods_description))
    prices = stated(goods.unit_prices)
    unit = goods.quantity.quantity.unit if goods.quantity else None
    for i, line in enumerate(invoice.lines):
        shown = line.unit_price
        if shown is None or any(price.admits(shown) for price in prices):
            continue
        told = " / ".join(str(price) for price in prices)
        same = next((p for p in prices if _comes_to(p, shown, line.quantity, unit)), None)
        if same is not None:
            yield Doubt(
                f"{shown} for the unit of the invoice comes to {same}: is it acceptable?",
                f"发票按其计量单位的单价 {shown} 折合 {same}，是否可接受？",
                i=i,
                line=i + 1,
                price=str(same),
            )
            continue
        yield Hit(i=i, line=i + 1, price=told)
    figures = {str(price.money.amount.normalize()) for price in prices}
    priced = any(line.unit_price for line in invoice.lines) or figures & set(
        tokens(invoice.wording())
    )
    if invoice.lines and not priced:
        yield Hit(i=0, line=1, price=" / ".join(str(price) for price in prices))


def _comes_to(price: Price, shown: Money, quantity: Quantity | None, unit: str | None) -> bool:
    """Tell whether a price for the unit of an invoice's line is the credit's for its own."""
    unit = price.unit or unit
    if quantity is None or unit is None:
        return False
    factor = converted(Quantity(value=Decimal(1), unit=quantity.unit), unit)
    return factor is not None and price.admits(
        Money(currency=shown.currency, amount=shown.amount / factor)
    )
