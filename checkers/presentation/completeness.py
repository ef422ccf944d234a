"""What is presented: every document that the credit calls for, and nothing besides."""

from __future__ import annotations

import re

from checkers.comparing.statements.predicates import saying
from checkers.demands import Demand
from checkers.presentation.papers import whole
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Clause, Credit, Draft, Other

_CONDITION = re.compile(
    r"\b(?:NOT?|NEVER|UNLESS|IF|ONLY|EXCEPT|PROVIDED|WITHOUT|OTHERWISE)\b", re.I
)


@rule(
    "GEN-01",
    basis="UCP 600 art. 2, 14(a); ISBP 821 A39",
    title_zh="缺少信用证要求的单据",
    says="The credit calls for a document that is not among those presented: {demand.text}",
    says_zh="未提交信用证要求的单据：{demand.text}",
    expected="{demand.text}",
    found="",
    remedy="Obtain the document and present it with the others.",
    remedy_zh="补齐该单据，与其他单据一并提交。",
    responsible="beneficiary",
)
def document_missing(demand: Demand, presentation: Presentation) -> Hits:
    """A document that the credit calls for is not presented.

    A document is known by what it does, not by its title; an untitled sheet that shows
    how the goods are packed is a packing list. Of alternatives one is enough, and what
    the credit asks for only in a certain case is for a person. So is everything where no
    paper was known for what it is: it may be any of them.

    Discrepant:
        without: [insurance]
    Compliant:
        packing.title: GOODS AS PACKED
    """
    if demand.documents:
        return
    if case := demand.requirement.more("conditional"):
        words = ", ".join(map(str, case)) if isinstance(case, list) else str(case)
        yield Doubt(
            f"It is asked for only {words}: does that hold?",
            f"仅在以下情形需要：“{words.upper()}”，是否适用？",
        )
    elif all(isinstance(x.document, Other) for x in presentation.case.presented):
        yield Doubt(
            "No paper beside the credit is of a known kind: is it among them?",
            "信用证之外的文件均无法识别种类：该单据是否在其中？",
        )
    else:
        yield Hit()


#: Terms that are understood, and that only an eye can see kept.
_BY_EYE = {
    "stamped_by": ("at the stamp", "所盖印章"),
    "ink": ("at the colour of the ink", "签字墨水颜色"),
    "xdc": ("whether the numbers agree between the documents", "单据间相关编号是否一致"),
    "amount_pct": ("at the share that the document states", "单据所载比例"),
    "not_issuer": ("who issued the document", "单据的出具人"),
}


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
    what was not understood may be more than that. Words that the document itself repeats
    only describe it. What is understood but not to be seen in the data is for the eye.

    Undecided:
        credit.additional_conditions.0: GOODS MUST NOT BE QUIXOTIC UNLESS THE ZEPHYR CERTIFIES 44 TIMES
    Compliant:
        credit.additional_conditions.0: SHIPMENT BY CONFERENCE LINE VESSEL
    """
    if clause.understood:
        for term, (what, what_zh) in _BY_EYE.items():
            if any(demand.more(term) for demand in clause.demands):
                yield Doubt(
                    f"Look {what}: «{clause.text}»", f"请人工查看{what_zh}：“{clause.text}”"
                )
        return
    weighty = clause.field == "46A" or any(demand.human for demand in clause.demands)
    left = "; ".join(d.unparsed for d in clause.demands if d.unparsed) or clause.text
    if _repeated(clause, left, presentation):
        return
    yield Doubt(
        f"Not understood: «{left}»",
        f"未能理解：“{left}”",
        severity="discrepancy" if weighty else "advisory",
    )


def _repeated(clause: Clause, words: str, presentation: Presentation) -> bool:
    """Tell whether every document that answers a clause says what was not understood.

    Such words describe the document, unless they deny or make a condition.
    """
    papers = [
        paper
        for demand in presentation.demands
        if demand.clause.id == clause.id
        for paper in demand.documents
    ]
    if not papers or _CONDITION.search(words):
        return False
    wanted = saying(words)
    said = [saying(paper.document.wording()) for paper in papers]
    return bool(wanted.concepts | wanted.figures) and all(
        wanted.concepts <= one.concepts and wanted.figures <= one.figures for one in said
    )


@rule(
    "GEN-29",
    basis="UCP 600 art. 14(g)",
    severity="advisory",
    title_zh="提交了信用证未要求的单据",
    says="{paper} is not called for; the bank will disregard it and may return it.",
    says_zh="{paper} 非信用证所要求，银行将不予理会并可退回。",
    expected="",
    found="{paper}",
    remedy="Leave it out of the presentation.",
    remedy_zh="交单时不要附上该单据。",
    responsible="beneficiary",
)
def not_called_for(credit: Credit, presentation: Presentation) -> Hits:
    """A document is presented that the credit does not call for.

    Whatever it says is never a ground for refusal. While a clause that calls for a
    document is not understood, nobody can say that one is not called for.

    Discrepant:
        report: {type: other, title: LABORATORY REPORT, number: LR-7}
    Compliant:
        packing.title: GOODS AS PACKED
    """
    if any(clause.field == "46A" and not clause.understood for clause in presentation.case.clauses):
        return
    for extraction in presentation.extra:
        if not isinstance(extraction.document, Draft):
            yield Hit(paper=whole(extraction))
