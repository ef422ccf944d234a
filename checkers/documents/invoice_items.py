"""UCP 600 article 30, ISBP 821 C13: each item of the credit, and how many of it are invoiced."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import Fact, stated
from checkers.comparing.amounts import quantity_bounds, within_quantity
from checkers.comparing.goods.counted import lined, quantity_of
from checkers.comparing.words.wording import weighed
from checkers.drawing import quantity_tolerance
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, Invoice


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
