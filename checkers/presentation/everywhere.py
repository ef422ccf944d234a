"""What the credit wants, or does not want, on all documents or on those of a kind (UCP 600 art. 1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.prices import PRICED
from checkers.comparing.verdict import Verdict
from checkers.comparing.words.wording import contains_wording
from checkers.documents.asked import whatever_asked_of
from checkers.kinds_of_paper import does
from checkers.particulars_named import called
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import (
    Clause,
    CourierReceipt,
    Document,
    Draft,
    InsuranceDocument,
    Invoice,
    PackingList,
    Requirement,
)
from extractors.evidence import Extraction

_PRICES = frozenset({"unit_price", "prices", "price", "invoice_value", "value", "goods_value"})
_MAKER = re.compile(r"\b(?:MANUFACTURERS?|PRODUCERS?|MAKERS?)\b\W{0,3}(?:NAME\W{0,3})?[A-Z]", re.I)
_SENDERS = frozenset({"supplier_name", "beneficiary", "beneficiary_name", "seller_name"})


@rule(
    "GEN-43",
    basis="UCP 600 art. 1; ISBP 821 A19(a)",
    title_zh="单据缺少“所有单据须显示”的内容",
    says="{paper}: {why}; the credit wants it on all documents: {clause.text}",
    says_zh="{paper}：{why_zh}；信用证要求所有单据显示：{clause.text}",
    expected="{clause.text}",
    found="{paper}",
    remedy="Add what is missing.",
    remedy_zh="补充所缺内容。",
)
def all_documents_must_show(clause: Clause, presentation: Presentation, terms: Terms) -> Hits:
    """A particular that the credit wants on all documents is missing from one.

    Documents that the credit does not call for need not show it, nor those that the clause
    excepts. «Shipping documents» are all but drafts and receipts for documents sent.

    Discrepant:
        credit.additional_conditions.0: ALL DOCUMENTS MUST SHOW CONTRACT NO. JN26-118
    Compliant:
        credit.additional_conditions.0: ALL DOCUMENTS MUST SHOW L/C NUMBER
    """
    wanted = [
        (demand, item)
        for demand in clause.demands
        for item in _items(demand, "all_docs_state", demand.state)
    ]
    for demand, item in stated(tuple(wanted)):
        if item.partition("=")[0] == "lc_no":
            continue
        for extraction in _bound(demand, presentation):
            verdict = shows(item, extraction.document, terms)
            yield from unless_same(verdict, paper=Fact(extraction, (), extraction.id))


@rule(
    "GEN-46",
    basis="UCP 600 art. 1, 14(a)",
    title_zh="单据显示了信用证不允许显示的内容",
    says="{paper} shows {what}, which the credit does not want: {clause.text}",
    says_zh="{paper} 显示了{what_zh}，而信用证不允许：{clause.text}",
    expected="{clause.text}",
    found="{what}",
    remedy="Have the document issued without it.",
    remedy_zh="重新出具该单据，不显示该内容。",
)
def must_not_show(clause: Clause, presentation: Presentation, terms: Terms) -> Hits:
    """A document shows what the credit forbids on it: its number, prices, the manufacturer.

    What a document is made to show, such as prices on an invoice or the sum insured, is
    not meant; a neutral packing list has a rule of its own.

    Discrepant:
        credit.additional_conditions.0: ALL DOCUMENTS EXCEPT DRAFT AND INVOICE MUST NOT SHOW L/C NUMBER
    Compliant:
        credit.additional_conditions.0: ALL DOCUMENTS EXCEPT DRAFT AND INVOICE MUST NOT SHOW UNIT PRICE
    """
    for extraction, items in stated(tuple(_forbidden(clause, presentation))):
        for item in items:
            if _betrays(item, extraction.document, terms):
                what, what_zh = called(item.partition("=")[0])
                place = Fact(extraction, (), extraction.id)
                if item == "lc_no":
                    what, what_zh = "the number of the credit", "信用证号"
                yield Hit(paper=place, what=what, what_zh=what_zh)


def _items(demand: Requirement, cond: str, everywhere: list[str]) -> list[str]:
    if demand.cond == cond:
        return list(demand.more("items", ()))
    return everywhere if demand.apply_to == "*" else []


def _bound(demand: Requirement, presentation: Presentation) -> Iterator[Extraction[Document]]:
    """Yield the documents that a clause on all of them binds."""
    spared = demand.more("except", ()) or ()
    shipping = demand.more("scope") == "shipping_documents"
    for extraction in presentation.documents:
        aside = shipping and isinstance(extraction.document, Draft | CourierReceipt)
        if not aside and not any(does(kind, extraction.document) for kind in spared):
            yield extraction


def _forbidden(
    clause: Clause, presentation: Presentation
) -> Iterator[tuple[Extraction[Document], list[str]]]:
    """Yield each document of which a clause forbids something, with what it forbids."""
    for demand in clause.demands:
        if items := _items(demand, "no_docs_state", []):
            yield from ((x, items) for x in _bound(demand, presentation))
    if not any(demand.not_state for demand in clause.demands):
        return
    for extraction in presentation.documents:
        if isinstance(extraction.document, PackingList):
            continue
        asked = whatever_asked_of(clause, extraction.document, presentation)
        if unwanted := [item for one in asked for item in one.not_state]:
            yield extraction, unwanted


def _betrays(item: str, document: Document, terms: Terms) -> bool:
    """Tell whether a document plainly shows what it must not."""
    key = item.partition("=")[0]
    page = document.wording()
    beneficiary = terms.credit.beneficiary
    if key == "lc_no":
        return shows(key, document, terms).same
    if key in _PRICES:
        priced = not isinstance(document, Invoice | Draft | InsuranceDocument)
        return priced and PRICED.search(page) is not None
    if key in _SENDERS and beneficiary is not None:
        return names_party(page, beneficiary).same
    if key in ("manufacturer", "manufacturer_name"):
        return _MAKER.search(page) is not None
    found: Verdict = contains_wording(page, called(key)[0].removeprefix("the "))
    return found.same
