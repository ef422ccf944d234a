"""How much is drawn, this time and before (UCP 600 art. 18(b), 30)."""

from __future__ import annotations

from checkers.case import Fact, stated
from checkers.drawing import ceiling, total_of
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, Draft, Invoice


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
    drafts = [x for x in presentation.of(Draft) if x.document.amount is not None]
    invoices = list(presentation.of(Invoice))
    if drafts:
        amount = drafts[0].document.amount
        invoiced = total_of([x.document for x in invoices])
        source = invoices[0] if invoices and invoiced == amount else drafts[0]
        field = "total" if source in invoices else "amount"
    else:
        amount = total_of([x.document for x in invoices])
        source, field = stated(tuple(invoices))[0], "total"
    claimed = Fact(source, (field,), stated(amount))
    if claimed.value > left:
        yield Hit(claimed=claimed, left=left)
