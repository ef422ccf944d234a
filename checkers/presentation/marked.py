"""Shipping marks that the credit gives (ISBP 821 A32-A34)."""

from __future__ import annotations

from checkers.case import stated
from checkers.comparing.goods.said import said
from checkers.comparing.marks import same_marks
from checkers.presented import Presentation
from checkers.rule import Hits, rule, unless_same
from extractors.documents import Credit


def marks_of_credit(presentation: Presentation) -> str | None:
    """Return the shipping marks that the credit gives, in a clause or with the goods."""
    for clause in presentation.case.clauses:
        for demand in clause.demands:
            if demand.cond == "shipping_marks" and isinstance(demand.more("marks"), str):
                return str(demand.more("marks"))
    credit = presentation.case.credit
    return said(credit.document.goods_description or "").marks if credit else None


@rule(
    "GEN-38",
    basis="ISBP 821 A32, A33, A34",
    title_zh="唛头与信用证不符",
    says="{paper} does not show the marks of the credit ({marks}): {why}.",
    says_zh="{paper} 唛头与信用证（{marks}）不符：{why_zh}。",
    expected="{marks}",
    found="{shown}",
    remedy="Show all elements of the marks that the credit gives.",
    remedy_zh="按信用证完整显示唛头。",
)
def marks_differ(credit: Credit, presentation: Presentation) -> Hits:
    """A document shows shipping marks without all that the credit gives.

    Order is free and details may be added; a document need not show marks at all, and
    container numbers may stand in their place.

    Discrepant:
        credit.additional_conditions.1: "SHIPPING MARKS: NORDLICHT / BREMEN / NO.1-UP"
    Compliant:
        credit.additional_conditions.1: "SHIPPING MARKS: NORDLICHT / HAMBURG / NO.1-UP"
        invoice.shipping_marks: "HAMBURG NO. 1-300 NORDLICHT G.W. 21 KGS"
        bill.shipping_marks: SVLU3054388
    """
    marks = stated(marks_of_credit(presentation))
    for fact in stated(tuple(presentation.facts("shipping_marks"))):
        verdict = same_marks(marks, fact.value)
        yield from unless_same(verdict, paper=fact.source.id, marks=marks, shown=fact)
