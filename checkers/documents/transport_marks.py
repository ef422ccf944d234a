"""What a transport document of any kind must not say (UCP 600 art. 19-22(a), 26; ISBP 821 D-J)."""

from __future__ import annotations

import re
from itertools import pairwise

from checkers.case import stated
from checkers.comparing.freight import same_freight
from checkers.demands import Demand
from checkers.presented import Presentation
from checkers.routing import CHARTER_PARTY, charter_accepted, refers_to_charter, under
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.stance import accepts, refuses
from checkers.terms import Terms
from extractors.documents import Credit, Invoice, Transport

_DECK = re.compile(r"\bON[\s-]+DECK\b|\bDECK\s+CARGO\b|舱面|甲板", re.I)
_MAY_BE = re.compile(
    r"\bOF\s+WHICH[\W_]+ON\b|\b(?:MAY|LIBERTY|OPTION|RIGHT|UNDER\s+OR\s+ON|ON\s+OR\s+UNDER|WHETHER|IF|NOT|NO(?!S?\s*[.:]|S?\s*\d)|NIL|NONE|UNLESS)\b",
    re.I,
)
_SAID = re.compile(
    r"\bSAID\s+(?:BY\s+SHIPPERS?\s+)?TO\s+(?:CONTAIN|BE|WEIGH)|\bS\.?T\.?C\b|\bSHIPPER'?S\s+LOAD|\bS\.?L\.?A\.?C\b|\bLOAD,?\s+(?:STOWAGE,?\s+)?(?:AND\s+)?COUNT",
    re.I,
)
_COSTS = re.compile(
    r"\b(?:FIO(?:S|ST|ST\s*&\s*D)?|FILO|LIFO|F\.I\.O?\.?(?:S\.?)?(?:T\.?)?|FREE\s+IN(?:\s+(?:AND|&)\s+OUT)?|FREE\s+OUT|LINER\s+IN\s*[,/]?\s*FREE\s+OUT)\b"
    r"|\b(?:THC|TERMINAL\s+HANDLING|BAF|CAF|SURCHARGES?|UNLOADING\s+(?:COSTS?|CHARGES?)|DISCHARGING\s+(?:COSTS?|CHARGES?)|ADDITIONAL\s+CHARGES?|EXTRA\s+(?:COSTS?|CHARGES?))\b"
    r"[^.;\n]{0,60}\b(?:COLLECT|PAYABLE|FOR\s+(?:THE\s+)?ACCOUNT|BORNE|TO\s+BE\s+PAID|AT\s+DESTINATION)",
    re.I,
)
_EXTRA_FREIGHT = re.compile(
    r"\b(?:COSTS?|CHARGES?)\s+(?:IN\s+)?ADDITION(?:AL)?\s+TO\s+(?:THE\s+)?FREIGHT|\bADDITIONAL\s+(?:FREIGHT\s+)?(?:COSTS?|CHARGES?)|\bEXTRA\s+(?:COSTS?|CHARGES?)|\bFREIGHT\s+SURCHARGES?",
    re.I,
)
_DELAY = re.compile(r"\bDEMURRAGE|\bDETENTION|\bSTORAGE|\bDELAY|\bPER\s+DAY\b", re.I)
_SHORT = re.compile(r"\bSHORT\s+FORM\b|\bBLANK\s+BACK\b", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:TERMS|CONDITIONS)\b[^.]{0,120}\b(?:AVAILABLE|OBTAINED|OBTAINABLE|CAN\s+BE\s+FOUND|ON\s+REQUEST|AT\s+WWW|LONG\s+FORM)\b|\bLONG\s+FORM\b",
    re.I | re.S,
)
_JOINTLY = re.compile(
    r"\b(?:RELEAS|DELIVER|SURRENDER|PRESENT)\w*\b[^.;\n]{0,120}\b(?:TOGETHER\s+WITH|ALL|BOTH|EACH|OTHER|REMAINING)\s+(?:(?:OF\s+)?THE\s+|OTHER\s+|REMAINING\s+)*(?:BILLS?\s+OF\s+LADING|B\(?S?\)?/\(?S?\)?L\w?)"
    r"|\bALL\s+(?:THE\s+)?(?:BILLS?\s+OF\s+LADING|B/L'?S?)\b[^.;\n]{0,80}\b(?:MUST|TO)\s+BE\s+(?:SURRENDERED|PRESENTED)"
    r"|\b(?:BILLS?\s+OF\s+LADING|B/L'?S?)\b[^.;\n]{0,120}\b(?:MUST|TO)\s+BE\s+(?:SURRENDERED|PRESENTED|COLLECTED)\s+(?:TOGETHER|JOINTLY|SIMULTANEOUSLY)",
    re.I,
)
_ALL_ORIGINALS = re.compile(r"\bORIGINALS?\b(?![^.;\n]*\b(?:TOGETHER|JOINTLY|OTHER)\b)", re.I)
_NUMBER = re.compile(r"\b(?=[A-Z0-9/-]*\d{4})[A-Z0-9][A-Z0-9/-]{5,}\b")


@rule(
    "TRN-02",
    basis="UCP 600 art. 19(a)(vi), 20(a)(vi), 21(a)(vi); ISBP 821 G2, G3",
    title_zh="运输单据援引租船合同",
    says="The document refers to a charter party; the credit accepts none: {demand.text}",
    says_zh="单据援引租船合同，而信用证未接受租船提单：{demand.text}",
    expected="{demand.text}",
    found="{transport[where]}",
    remedy="Have it issued without any reference to a charter party, or ask for an amendment.",
    remedy_zh="要求签发不援引租船合同的单据，或要求修改信用证。",
)
def subject_to_charter_party(demand: Demand, transport: Transport, terms: Terms) -> Hits:
    """The document shows that it is subject to a charter party, and the credit accepts none.

    The name of a form, such as Congenbill, is no such reference.

    Discrepant:
        bill.charter_party: true
    Compliant:
        bill.title: CONGENBILL
    """
    says_so_itself = CHARTER_PARTY.search(transport.title or "")
    carried = {"bl", "mtd", "swb", "charter_party_bl"} & set(demand.kinds)
    if (
        refers_to_charter(transport)
        and carried
        and not says_so_itself
        and not charter_accepted(demand, terms)
    ):
        said = {"freight": transport.freight or "", "clauses": "\n".join(transport.clauses)}
        where = next((f for f, words in said.items() if CHARTER_PARTY.search(words)), None)
        yield Hit(where=where or "charter_party")


@rule(
    "TRN-04",
    basis="UCP 600 art. 26(a)",
    title_zh="货物装于舱面",
    says="The document says that goods are loaded on deck: {words}",
    says_zh="单据表明货物装于舱面：{words}",
    found="{words}",
    remedy="It cannot be mended on paper: ask the applicant to accept carriage on deck.",
    remedy_zh="单据无法更正：请申请人接受舱面装运。",
    responsible="applicant",
)
def loaded_on_deck(terms: Terms, transport: Transport) -> Hits:
    """The document says that goods are or will be loaded on deck.

    A clause that they may be carried there is harmless.

    Discrepant:
        bill.clauses: [2 CONTAINERS ON DECK]
    Compliant:
        bill.clauses: [GOODS MAY BE CARRIED ON DECK]
    """
    said = [*transport.clauses, *(n.text for n in transport.notations)]
    words = next(
        (w for before, w in pairwise(["", *said]) if _DECK.search(w) and not _may_be(before, w)),
        None,
    )
    if words is None and transport.on_deck:
        words = "on deck"
    if words and not accepts(terms, _DECK):
        yield Hit(words=words)


def _may_be(before: str, words: str) -> bool:
    """Tell whether words only give a liberty, be it in the line that they go on from."""
    goes_on = before and before.rstrip()[-1:] not in ".;:!" and not _DECK.search(before)
    return bool(_MAY_BE.search(words) or (goes_on and _MAY_BE.search(before)))


@rule(
    "TRN-05",
    basis="UCP 600 art. 1, 26(b)",
    title_zh="信用证不接受“据称内装”等条款",
    says="The document says «{words}», which the credit refuses.",
    says_zh="单据载有“{words}”，信用证不接受此类条款。",
    found="{words}",
    remedy="Have the document issued without the clause, or ask for an amendment.",
    remedy_zh="要求签发无此条款的单据，或要求修改信用证。",
)
def said_to_contain(terms: Terms, transport: Transport) -> Hits:
    """The document bears «said to contain» or «shipper's load and count», and the credit refuses it.

    Where the credit is silent such clauses are in order.

    Discrepant:
        credit.additional_conditions.1: B/L SHOWING SAID TO CONTAIN NOT ACCEPTABLE
        bill.clauses: [SAID TO CONTAIN]
    Compliant:
        credit.additional_conditions.1: B/L SHOWING SAID TO CONTAIN NOT ACCEPTABLE
        bill.clauses: [CONTENTS CHECKED BY CARRIER]
    """
    stated(refuses(terms, _SAID) or None)
    said = [*transport.clauses, transport.goods_description or ""]
    for words in [w for w in said if _SAID.search(w)][:1]:
        yield Hit(words=words)


@rule(
    "TRN-06",
    basis="UCP 600 art. 26(c); ISBP 821 D31, E27, G25, H27",
    title_zh="信用证不接受运费以外的费用",
    says="The document refers to costs beside the freight ({words}), which the credit refuses.",
    says_zh="单据提及运费以外的费用（{words}），信用证不接受。",
    found="{words}",
    remedy="Have the document issued without them, or ask for an amendment.",
    remedy_zh="要求签发不载此类费用的单据，或要求修改信用证。",
)
def costs_beside_freight(terms: Terms, transport: Transport) -> Hits:
    """The credit refuses costs beside the freight, and the document speaks of some.

    Free-in and free-out terms are such costs; charges for late return of containers or
    delay in discharge are not.

    Discrepant:
        credit.additional_conditions.1: BILL OF LADING SHOWING COSTS ADDITIONAL TO FREIGHT NOT ACCEPTABLE
        bill.clauses: [THC AT DESTINATION COLLECT]
    Compliant:
        credit.additional_conditions.1: BILL OF LADING SHOWING COSTS ADDITIONAL TO FREIGHT NOT ACCEPTABLE
        bill.clauses: [DEMURRAGE AND DETENTION AS PER TARIFF PAYABLE AT DESTINATION]
    """
    refused = any(terms.conditions("no_extra_freight_costs")) or refuses(terms, _EXTRA_FREIGHT)
    stated(refused or None)
    typed = [line for line in transport.text.splitlines() if line == line.upper()]
    said = [*transport.clauses, transport.freight or "", *typed]
    for words in [w.strip() for w in said if _COSTS.search(w) and not _DELAY.search(w)][:1]:
        yield Hit(words=words)


@rule(
    "TRN-09",
    basis="UCP 600 art. 14(d)",
    severity="advisory",
    title_zh="运费条款与贸易术语不一致",
    says="The goods are sold {term}, so the seller pays the freight; the document marks it {transport.freight}. The credit says nothing of freight.",
    says_zh="贸易术语为 {term}，运费由卖方承担；运输单据标注运费为 {transport.freight}。信用证未规定运费条款。",
    expected="{term}",
    found="{transport.freight}",
    remedy="Have the freight marked prepaid if it was paid.",
    remedy_zh="如运费已付，由承运人更正为预付。",
)
def freight_against_term(
    terms: Terms, credit: Credit, transport: Transport, presentation: Presentation
) -> Hits:
    """The seller's term includes freight, and the document marks it to be collected.

    Only where the credit asks for no marking; freight prepaid under FOB is in order.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT
        bill.freight: collect
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT
    """
    stated(None if any(asked.freight for _, asked in terms.demands()) else True)
    sold = [credit.incoterm, *(x.document.incoterm for x in presentation.of(Invoice))]
    term = stated(next((one for one in sold if one), None))
    if term.code[0] in "CD" and same_freight("collect", stated(transport.freight)).same:
        yield Hit(term=term)


@rule(
    "TRN-10",
    basis="ISBP 821 D32, E28, G26",
    title_zh="须与其他提单一并凭以提货",
    says="The goods are released only with other bills of lading, and not all are presented: {words}",
    says_zh="须与其他提单一并方可提货，而未全部提交：{words}",
    found="{words}",
    remedy="Have a bill of lading issued that releases its goods by itself.",
    remedy_zh="要求签发可单独凭以提货的提单。",
)
def released_with_others(presentation: Presentation, transport: Transport) -> Hits:
    """The goods are released only against other bills of lading too, which are not presented.

    Where all of them are in this presentation it is in order.

    Discrepant:
        bill.clauses: ["CONTAINER TO BE RELEASED ONLY AGAINST SURRENDER OF ALL BILLS OF LADING COVERING IT: SVLU26091877 AND SVLU26091878"]
    Compliant:
        bill.clauses: ["GOODS TO BE RELEASED AGAINST SURRENDER OF ALL ORIGINAL BILLS OF LADING"]
    """
    under(presentation, transport, "19", "20", "22")
    numbers = {x.document.number for x in presentation.of(Transport) if x.document.number}
    for words in transport.clauses:
        if not _JOINTLY.search(words) or _ALL_ORIGINALS.search(words):
            continue
        boxes = {container.number for container in transport.containers}
        named = set(_NUMBER.findall(words.upper())) - boxes
        if named - numbers or len(numbers) < 2:
            yield Hit(words=words)
        elif not named:
            yield Doubt(
                f"Check that every bill meant is presented: {words}",
                f"请核对所指提单是否全部提交：{words}",
                words=words,
            )


@rule(
    "TRN-11",
    basis="UCP 600 art. 1, 19(a)(v), 20(a)(v), 21(a)(v)",
    title_zh="信用证不接受简式或背面空白单据",
    says="The credit refuses short-form or blank-back documents; this one says «{words}».",
    says_zh="信用证不接受简式或背面空白单据；本单据载明“{words}”。",
    found="{words}",
    remedy="Have it issued on a form with its conditions of carriage.",
    remedy_zh="要求以载有承运条款的全式单据出具。",
)
def short_form_refused(terms: Terms, transport: Transport) -> Hits:
    """The credit refuses short-form documents, and the document is one.

    Where it only says where its conditions are to be had, somebody must look at its back.
    If the credit is silent, a short form is in order.

    Discrepant:
        credit.additional_conditions.1: SHORT FORM B/L NOT ACCEPTABLE
        bill.title: SHORT FORM BILL OF LADING
    Compliant:
        credit.additional_conditions.1: SHORT FORM B/L NOT ACCEPTABLE
    """
    refused = terms.forbids("short_form") or terms.forbids("blank_back") or refuses(terms, _SHORT)
    stated(refused or None)
    said = transport.wording()
    if words := _SHORT.search(f"{transport.title or ''}\n{said}"):
        yield Hit(words=words[0])
    elif words := _ELSEWHERE.search(said):
        shown = " ".join(words[0].split())
        yield Doubt(
            f"Its conditions may stand elsewhere («{shown}»): look at the back.",
            f"承运条款可能另载他处（“{shown}”），请核对背面。",
            words=shown,
        )
