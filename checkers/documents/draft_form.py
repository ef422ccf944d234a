"""ISBP 821 B8, B15-B17: by whom a draft is drawn and passed on, and what it must bear."""

from __future__ import annotations

import re

from checkers.case import Circumstances, Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.references import compact
from checkers.comparing.statements.certified import certifies
from checkers.documents.asked import asked_of
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Draft

_OWN_ORDER = re.compile(
    r"\b(?:OURSELVES|OURSELF|MYSELF|OUR\s+(?:OWN\s+)?ORDER|DRAWERS?)\b|我们|本公司", re.I
)
_NOT_ENDORSED = ("", "none", "no", "not endorsed", "nil")
_AUTHENTICATED = re.compile(r"INITIAL|AUTHENTICAT|SIGNED|CHOP|STAMP|APPROVED|证实|签|章", re.I)
_NO_CORRECTIONS = re.compile(
    r"\bDRAFTS?\b[^.]{0,60}\b(?:WITHOUT|NO|NOT)\b[^.]{0,30}\b(?:CORRECTION|ALTERATION|AMENDMENT)S?\b"
    r"|\b(?:CORRECTION|ALTERATION)S?\b[^.]{0,40}\bDRAFTS?\b[^.]{0,40}\bNOT\b",
    re.I,
)
_NUMBERS = {
    "DUPLICATE": 2, "TWO": 2, "2": 2, "TRIPLICATE": 3, "THREE": 3, "3": 3, "QUADRUPLICATE": 4,
}  # fmt: skip
_IN_SO_MANY = re.compile(
    r"\bIN\s+(DUPLICATE|TRIPLICATE|QUADRUPLICATE)\b|\b(?:IN\s+)?\(?(TWO|THREE|2|3)\)?[ -]*(?:FOLD|COPIES|ORIGINALS)\b",
    re.I,
)


@rule(
    "DRF-08",
    basis="UCP 600 art. 2; ISBP 821 B8, A11(a)",
    title_zh="汇票出票人不符或未注明日期",
    says="The draft {fault}; the credit wants it drawn by the beneficiary and dated.",
    says_zh="汇票{fault_zh}；信用证要求由受益人出票并注明日期。",
    expected="{credit.beneficiary}",
    found="{shown}",
    remedy="Draw the draft as the beneficiary, and date it.",
    remedy_zh="由受益人出票并填写日期。",
)
def not_drawn_and_dated_by_beneficiary(credit: Credit, presentation: Presentation) -> Hits:
    """The draft is not drawn by the beneficiary, or bears no date.

    A beneficiary with a new name may say «formerly known as».

    Discrepant:
        draft.drawer: {name: "JIANGBEI TEXTILES CO., LTD."}
    Compliant:
        draft.drawer: {name: "JIANGNAN TEXTILES CO., LTD. FORMERLY KNOWN AS JIANGNAN COTTON IMP. AND EXP. CO., LTD."}
    """
    for draft in stated(tuple(presentation.of(Draft))):
        document = draft.document
        if document.date is None:
            shown = Fact(draft, ("date",), "no date")
            yield Hit(fault="bears no date", fault_zh="未注明日期", shown=shown)
        if document.drawer is not None and credit.beneficiary is not None:
            name = document.drawer.name
            yield from unless_same(
                same_party(credit.beneficiary, document.drawer),
                fault=f"is drawn by {name}",
                fault_zh=f"由 {name} 出票",
                shown=Fact(draft, ("drawer",), name),
            )


@rule(
    "DRF-09",
    basis="ISBP 821 B15",
    title_zh="汇票未背书",
    says="The draft is payable to {draft.payee} and is not endorsed.",
    says_zh="汇票收款人为 {draft.payee}，未背书。",
    expected="",
    found="{draft.endorsement}",
    remedy="Endorse the draft.",
    remedy_zh="由收款人背书。",
)
def draft_not_endorsed(draft: Draft, credit: Credit) -> Hits:
    """A draft to the drawer's own order is not endorsed.

    One payable to the bank that presents it needs no endorsement of ours.

    Discrepant:
        draft.payee: {name: "OURSELVES"}
        draft.endorsement: none
    Compliant:
        draft.payee: {name: "OURSELVES"}
        draft.endorsement: IN BLANK
    """
    payee = stated(draft.payee)
    drawer = draft.drawer or credit.beneficiary
    own = _OWN_ORDER.search(payee.name) or (drawer and same_party(drawer, payee).same)
    if not own:
        return
    if draft.endorsement is None:
        yield Doubt(
            "Nothing shows the back of the draft: check that it is endorsed.",
            "未见汇票背面，请核对是否已背书。",
        )
    elif draft.endorsement.strip().lower() in _NOT_ENDORSED:
        yield Hit()


@rule(
    "DRF-10",
    basis="ISBP 821 B16, B17",
    title_zh="汇票更改未经证实",
    says="The draft is corrected without authentication: {correction}",
    says_zh="汇票上的更改未经证实：{correction}",
    expected="",
    found="{correction}",
    remedy="Draw a new draft without corrections.",
    remedy_zh="重新缮制无更改的汇票。",
)
def correction_on_draft(presentation: Presentation, terms: Terms) -> Hits:
    """A correction on the draft is not initialled by the beneficiary, or none are allowed.

    Discrepant:
        draft.corrections: ["AMOUNT OVERTYPED"]
    Compliant:
        draft.corrections: ["AMOUNT CORRECTED, INITIALLED BY JIANGNAN COTTON IMP. AND EXP. CO., LTD."]
    """
    forbidden = any(_NO_CORRECTIONS.search(clause.text) for clause in terms.clauses)
    for draft in stated(tuple(presentation.of(Draft))):
        for i, words in enumerate(draft.document.corrections):
            if forbidden or not _AUTHENTICATED.search(words):
                yield Hit(correction=Fact(draft, ("corrections", i), words))


@rule(
    "DRF-11",
    basis="UCP 600 art. 17(a); ISBP 821 B1",
    title_zh="汇票份数不足",
    says="Drafts are wanted {words}; {shown} presented.",
    says_zh="信用证要求汇票一式 {wanted} 份，提交 {shown} 份。",
    expected="{credit.drafts_at}",
    found="{shown}",
    remedy="Draw as many drafts as the credit wants.",
    remedy_zh="按信用证要求的份数出具汇票。",
    responsible="beneficiary",
)
def too_few_drafts(credit: Credit, circumstances: Circumstances, draft: Draft) -> Hits:
    """Fewer drafts are presented than field 42C wants.

    First and second of exchange together are a draft in duplicate.

    Discrepant:
        credit.drafts_at: DRAFTS IN DUPLICATE AT SIGHT
        circumstances.copies.draft: {originals: 1, copies: 0}
    Compliant:
        credit.drafts_at: DRAFTS IN DUPLICATE AT SIGHT
        circumstances.copies.draft: {originals: 2, copies: 0}
    """
    found = stated(_IN_SO_MANY.search(stated(credit.drafts_at)))
    wanted = _NUMBERS[(found[1] or found[2]).upper()]
    counted = stated(circumstances.copies.get(draft.type))
    shown = counted.originals + counted.copies
    if shown < wanted:
        yield Hit(words=found[0].lower(), wanted=wanted, shown=shown)


@rule(
    "DRF-12",
    basis="UCP 600 art. 14(a); ISBP 821 B1",
    title_zh="汇票出票条款缺失或不符",
    says="The draft does not bear what the credit wants on it: {why}. {clause.text}",
    says_zh="汇票未载明信用证要求的条款：{why_zh}。{clause.text}",
    expected="{clause.text}",
    found="{shown}",
    remedy="Put the clause on the draft as the credit words it.",
    remedy_zh="按信用证措辞在汇票上注明该条款。",
)
def drawing_clause_missing(clause: Clause, presentation: Presentation, terms: Terms) -> Hits:
    """The draft lacks the clause that the credit wants on it, or words it otherwise.

    A wrong number of the credit is another rule's matter.

    Discrepant:
        credit.additional_conditions.0: "DRAFTS MUST BEAR THE CLAUSE ''DRAWN UNDER ELBUFER HANDELSBANK AG L/C NO. LC26-0801-77 DATED 2026-08-01''"
        draft.clause: FOR VALUE RECEIVED
        draft.issuing_bank: null
    Compliant:
        credit.additional_conditions.0: "DRAFTS MUST BEAR THE CLAUSE ''DRAWN UNDER ELBUFER HANDELSBANK AG L/C NO. LC26-0801-77 DATED 2026-08-01''"
        draft.clause: DRAWN UNDER L/C NO. LC26-0801-77 DATED AUGUST 1, 2026 OF ELBUFER HANDELSBANK AG
    """
    for draft in stated(tuple(presentation.of(Draft))):
        document = draft.document
        shown = Fact(draft, ("clause",), document.clause or "no such clause")
        for asked in asked_of(clause, document, presentation):
            for item in asked.state:
                if item.partition("=")[0] != "lc_no":
                    yield from unless_same(shows(item, document, terms), shown=shown)
            if asked.clause:
                number, said = terms.credit.number, document.clause or document.wording()
                wanted = _without(number, asked.clause)
                yield from unless_same(
                    certifies(wanted, _without(document.credit_number or number, said)), shown=shown
                )


def _without(number: str | None, text: str) -> str:
    """Return a text without the words that are the number of the credit."""
    if not number:
        return text
    return " ".join(word for word in text.split() if compact(word) != compact(number))
