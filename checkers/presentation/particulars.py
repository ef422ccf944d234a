"""Particulars that the credit wants on documents (UCP 600 art. 14(f); ISBP 821 prelim. viii)."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.limits import limits_in
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.references import same_reference
from checkers.comparing.statements.certified import certified_in
from checkers.comparing.verdict import different, unknown
from checkers.documents.asked import asked_of, required_of
from checkers.presented import Presentation
from checkers.rule import Hits, rule, unless_same
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import (
    CertificateOfOrigin,
    Clause,
    Credit,
    Document,
    InspectionCertificate,
    InsuranceDocument,
    Invoice,
    PackingList,
    ShippingAdvice,
)

_SAYS = "{paper}: {why}; the credit asks for it: {clause.text}"
_SAYS_ZH = "{paper_zh}：{why_zh}；信用证要求：{clause.text}"
_PAPERS = {
    "commercial_invoice": ("Invoice", "发票"),
    "packing_list": ("Packing list", "装箱单"),
    "weight_list": ("Weight list", "重量单"),
    "shipping_advice": ("Shipping advice", "装运通知"),
    "certificate_of_origin": ("Certificate of origin", "产地证"),
    "insurance_document": ("Insurance document", "保险单据"),
    "inspection_certificate": ("Certificate", "检验证书"),
}
#: Weights or measures of every package; what a package holds is a particular of its own.
_EACH = re.compile(
    r"(?:WEIGHTS?|DIMENSIONS?|MEASUREMENTS?|SIZES?)\s+"
    r"(?P<each>(?:(?:OF|PER|FOR|IN|ON) (?:EACH|EVERY)|PER) (?:CARTON|PACKAGE|CASE|BALE|BOX|BAG|COIL|ROLL|DRUM|PALLET|CRATE|BUNDLE|PIECE))\b",
    re.I,
)
_BY_PACKAGE = re.compile(
    r"\b(?:EACH|EVERY|PER)\b|@|/\s?(?:CTN|CARTON|CASE|BAG|PKG|PACKAGE|BALE|BOX|DRUM|ROLL|COIL|PLT|PALLET)\b|每[箱件包袋捆卷]",
    re.I,
)
_REMEDY = "Add what is missing."
_REMEDY_ZH = "补充所缺内容。"


def _missing(clause: Clause, document: Document, terms: Terms, presentation: Presentation) -> Hits:
    asked = asked_of(clause, document, presentation)
    standards = (f"standard={one.more('standard')}" for one in asked if one.more("standard"))
    items = dict.fromkeys([*(item for one in asked for item in one.state), *standards])
    for item in stated(tuple(items)):
        if item.partition("=")[0] != "lc_no" and not limits_in(item):
            yield from unless_same(shows(item, document, terms), **_named(document))


def _uncertified(clause: Clause, document: Document, presentation: Presentation) -> Hits:
    """Yield what a paper that is no certificate by itself has to certify and does not."""
    for one in asked_of(clause, document, presentation):
        for text in required_of(one):
            yield from unless_same(certified_in(text, [document.wording()]), **_named(document))


def _named(document: Document) -> dict[str, str]:
    paper, paper_zh = _PAPERS[document.type]
    return {"paper": paper, "paper_zh": paper_zh}


@rule(
    "INV-22",
    basis="UCP 600 art. 14(a), 14(f)",
    title_zh="发票缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def invoice_lacks_particular(
    clause: Clause, invoice: Invoice, terms: Terms, presentation: Presentation
) -> Hits:
    """The invoice does not show a reference or figure that the credit asks for.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE IN 3 ORIGINALS INDICATING PURCHASE ORDER NO. 4501/24
    Compliant:
        invoice.contract_number: "S/C NO. JN26-118"
    """
    yield from _missing(clause, invoice, terms, presentation)


@rule(
    "PKL-03",
    basis="UCP 600 art. 14(f); ISBP 821 M1",
    title_zh="装箱单缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def packing_lacks_particular(
    clause: Clause, packing: PackingList, terms: Terms, presentation: Presentation
) -> Hits:
    """The packing list does not show a detail that the credit asks for.

    What is wanted of each package is not shown by totals alone; whether it can be told from
    the list is for a person.

    Discrepant:
        packing.net_weight: null
        packing.lines: []
    Compliant:
        packing.title: PACKING NOTE
    """
    yield from _uncertified(clause, packing, presentation)
    yield from _missing(clause, packing, terms, presentation)
    each = _EACH.search(clause.text)
    if each and len(packing.lines) < 2 and not _BY_PACKAGE.search(packing.wording()):
        words = each["each"].lower()
        verdict = unknown(
            f"check that it shows this {words}", f"请核对是否逐件显示：{words.upper()}"
        )
        yield from unless_same(verdict, **_named(packing))


@rule(
    "SAD-02",
    basis="UCP 600 art. 14(f)",
    title_zh="装运通知缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def advice_lacks_particular(
    clause: Clause, advice: ShippingAdvice, terms: Terms, presentation: Presentation
) -> Hits:
    """The shipping advice does not show a detail that the credit asks for.

    Discrepant:
        base: advised
        advice.vessel: null
    Compliant:
        base: advised
        advice.on_board_date: 2026-09-18
    """
    yield from _uncertified(clause, advice, presentation)
    yield from _missing(clause, advice, terms, presentation)


@rule(
    "COO-11",
    basis="UCP 600 art. 3, 14(f)",
    title_zh="产地证缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy="Have the issuer add what is missing.",
    remedy_zh="由出具机构补充所缺内容。",
)
def origin_lacks_particular(
    clause: Clause, origin: CertificateOfOrigin, terms: Terms, presentation: Presentation
) -> Hits:
    """The certificate of origin does not show a statement that the credit asks for.

    Discrepant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT INDICATING CONTRACT NO. JN26-118
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT INDICATING INVOICE NUMBER
    """
    asked = asked_of(clause, origin, presentation)
    wanted = [text for one in asked for text in required_of(one)]
    for party in (terms.party(one.consignee) for one in asked if one.consignee):
        shown = origin.consignee or origin.wording()
        verdict = same_party(party, shown) if origin.consignee else names_party(str(shown), party)
        if verdict.different:
            verdict = different(
                f"it does not name {party.name} as consignee", f"未载明收货人 {party.name}"
            )
        yield from unless_same(verdict, **_named(origin))
    for text in wanted:
        if not text.startswith("origin="):
            yield from unless_same(certified_in(text, [origin.wording()]), **_named(origin))
    if not wanted or any(one.state for one in asked):
        yield from _missing(clause, origin, terms, presentation)


@rule(
    "INS-23",
    basis="UCP 600 art. 14(a)",
    title_zh="保险单据缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy="Have the insurer add what is missing.",
    remedy_zh="由保险人补充所缺内容。",
)
def insurance_lacks_particular(
    clause: Clause, insurance: InsuranceDocument, terms: Terms, presentation: Presentation
) -> Hits:
    """The insurance document does not refer to what the credit names.

    Discrepant:
        credit.documents_required.3: INSURANCE CERTIFICATE FOR 110 PCT OF INVOICE VALUE COVERING ICC(A), INDICATING OPEN POLICY NO. OP-555
    Compliant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING ICC(A), SHOWING VESSEL NAME
    """
    yield from _missing(clause, insurance, terms, presentation)


@rule(
    "GEN-34",
    basis="ISBP 821 prelim. viii",
    severity="advisory",
    title_zh="单据未显示或错列信用证号",
    says="{paper}: {why}. It is no ground for refusal by itself, but many banks raise it.",
    says_zh="{paper}：{why_zh}。此项本身不构成拒付理由，但不少银行会提出。",
    expected="{credit.number}",
    found="{number}",
    remedy="Show the credit number correctly: {credit.number}.",
    remedy_zh="正确显示信用证号：{credit.number}。",
)
def credit_number_missing(credit: Credit, presentation: Presentation, terms: Terms) -> Hits:
    """The number of the credit is missing or mistyped where the credit wants it.

    Discrepant:
        packing.credit_number: LC26-0801-71
    Compliant:
        packing.credit_number: "L/C NO. LC26-0801-77"
    """
    wanted = stated(credit.number)
    everywhere = any(item == "lc_no" for clause in terms.clauses for item in _items_for_all(clause))
    asked = {
        x.id for d in presentation.demands if "lc_no" in d.requirement.state for x in d.documents
    }
    for extraction in presentation.documents:
        shown = getattr(extraction.document, "credit_number", None)
        place = Fact(extraction, ("credit_number",), shown or "not shown")
        if shown is not None:
            verdict = same_reference(wanted, shown)
        elif everywhere or extraction.id in asked:
            verdict = shows("lc_no", extraction.document, terms)
        else:
            continue
        yield from unless_same(verdict, paper=extraction.id, number=place)


def _items_for_all(clause: Clause) -> list[str]:
    return [
        item
        for demand in clause.demands
        for item in [*demand.more("items", ()), *(demand.state if demand.apply_to == "*" else ())]
    ]


@rule(
    "QLT-09",
    basis="UCP 600 art. 14(f); ISBP 821 Q7",
    title_zh="检验证缺少信用证要求的内容",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{clause.text}",
    found="",
    remedy="Have the inspector add what is missing.",
    remedy_zh="由检验机构补充所缺内容。",
)
def inspection_lacks_particular(
    clause: Clause, inspection: InspectionCertificate, terms: Terms, presentation: Presentation
) -> Hits:
    """The certificate does not show a particular or a standard that the credit asks for.

    Discrepant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE INDICATING CONTRACT NO. JN26-118
    Compliant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE SHOWING QUANTITY
    """
    yield from _missing(clause, inspection, terms, presentation)
