"""What is presented: every document that the credit calls for, in the number it asks."""

from __future__ import annotations

from checkers.case import Circumstances, stated
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Clause


@rule(
    "GEN-01",
    basis="UCP 600 art. 2, 14(a); ISBP 821 A39",
    title_zh="缺少信用证要求的单据",
    says="The credit calls for a document that is not among those presented: {demand.text}",
    says_zh="所提交的单据中没有信用证要求的这一份：{demand.text}",
    expected="{demand.text}",
    found="",
    remedy="Obtain the document and present it with the others.",
    remedy_zh="补齐该单据，与其他单据一并提交。",
    responsible="beneficiary",
)
def document_missing(demand: Demand, presentation: Presentation) -> Hits:
    """A document that the credit calls for is not presented.

    A document is known by what it does, not by its title; an untitled sheet that shows
    how the goods are packed is a packing list.

    Discrepant:
        without: [insurance]
    Compliant:
        packing.title: GOODS AS PACKED
    """
    if not demand.documents:
        yield Hit()


@rule(
    "GEN-02",
    basis="UCP 600 art. 17(a); ISBP 821 A29",
    title_zh="正本份数不足",
    says="{wanted} original(s) are required; {shown} are presented: {demand.text}",
    says_zh="要求正本 {wanted} 份，实际提交 {shown} 份：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Add originals until there are {wanted}.",
    remedy_zh="补足正本至 {wanted} 份。",
)
def originals_short(demand: Demand, circumstances: Circumstances) -> Hits:
    """Fewer originals are presented than the credit asks for.

    «In triplicate» or «in 3 copies» asks for one original at least; the rest may be
    copies. A number is known only where somebody has counted the papers.

    Discrepant:
        circumstances.copies.commercial_invoice: {originals: 2, copies: 1}
    Compliant:
        circumstances.copies.packing_list: {originals: 3, copies: 0}
    """
    wanted = stated(demand.requirement.originals)
    kinds = {x.document.type for x in demand.documents}
    counted = [circumstances.copies[kind] for kind in kinds if kind in circumstances.copies]
    if not stated(tuple(counted)):
        return
    shown = sum(one.originals for one in counted)
    if shown < wanted:
        yield Hit(wanted=wanted, shown=shown)


@rule(
    "GEN-27",
    basis="UCP 600 art. 14(h); ISBP 821 A26",
    title_zh="信用证条款需人工核对",
    says="{clause.text}",
    says_zh="{clause.text}",
    expected="{clause.text}",
    found="",
    remedy="Read the clause and see that the documents meet it.",
    remedy_zh="请阅读该条款并核对单据是否满足。",
)
def clause_needs_a_person(clause: Clause, presentation: Presentation) -> Hits:
    """A clause of the credit could not be understood and needs a person.

    A condition that names no document is disregarded when documents are examined, but
    what was not understood may be more than that.

    Undecided:
        credit.additional_conditions.0: GOODS MUST NOT BE QUIXOTIC UNLESS THE ZEPHYR CERTIFIES 44 TIMES
    Compliant:
        credit.additional_conditions.0: SHIPMENT BY CONFERENCE LINE VESSEL
    """
    if clause.understood:
        return
    weighty = clause.field == "46A" or any(demand.human for demand in clause.demands)
    left = "; ".join(d.unparsed for d in clause.demands if d.unparsed) or clause.text
    yield Doubt(
        f"Not understood: «{left}»",
        f"未能理解：“{left}”",
        severity="discrepancy" if weighty else "advisory",
    )
