"""What the credit wants certified on the invoice, and what the invoice says of origin."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.goods.said import said
from checkers.comparing.places.countries import country_of
from checkers.comparing.statements.certified import certified_in
from checkers.comparing.statements.predicates import saying
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.wording import states_meaning
from checkers.documents.asked import asked_of, required_of
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from extractors.documents import Clause, Credit, Invoice

_CERTIFYING = re.compile(
    r"\b(?:CERTIF|DECLAR|CONFIRM|ATTEST|HEREBY|WARRANT|THIS IS TO)|证明|声明|兹", re.I
)
_CERTIFY = re.compile(r"\b(?:CERTIF|DECLAR|ATTEST|CONFIRM)\w*", re.I)
_REACH = 600


@rule(
    "INV-21",
    basis="UCP 600 art. 14(a), 14(f); ISBP 821 A3, P4",
    title_zh="发票缺少信用证要求的证明文句",
    says="The invoice does not certify what the credit wants: {why}. {clause.text}",
    says_zh="发票未按信用证要求证明：{why_zh}。{clause.text}",
    expected="{clause.text}",
    found="{certification}",
    remedy="Add the statement to the invoice, with its numbers and dates exactly as in the credit.",
    remedy_zh="在发票上加注该证明文句，其中号码与日期须与信用证完全一致。",
)
def certification_missing(clause: Clause, invoice: Invoice, presentation: Presentation) -> Hits:
    """The invoice does not bear the certification that the credit wants on it.

    It may be worded otherwise; numbers, dates and countries in it are exact, and nothing
    may be left out or denied.

    Discrepant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE CERTIFYING THAT GOODS ARE IN CONFORMITY WITH PROFORMA INVOICE NO. PI-2607 DATED 2026-07-02
        invoice.certifications: ["WE HEREBY CERTIFY THAT GOODS ARE IN CONFORMITY WITH PROFORMA INVOICE NO. PI-2670 DATED 2026-07-02"]
    Compliant:
        credit.documents_required.0: SIGNED COMMERCIAL INVOICE CERTIFYING THAT GOODS ARE IN CONFORMITY WITH PROFORMA INVOICE NO. PI-2607 DATED 2026-07-02
        invoice.certifications: ["We confirm that the merchandise conforms to P/I No. PI-2607 of 2 July 2026."]
    """
    source = next(x for x in presentation.of(Invoice) if x.document is invoice)
    required = [
        one for demand in asked_of(clause, invoice, presentation) for one in required_of(demand)
    ]
    for one in stated(tuple(required)):
        place = Fact(source, *_nearest(invoice, one))
        yield from unless_same(_certified(one, clause.text, invoice), certification=place)


def _nearest(invoice: Invoice, required: str) -> tuple[tuple[str | int, ...], str]:
    wanted = saying(required).concepts
    texts = invoice.certifications
    if not texts:
        return ("certifications",), "nothing of the kind"
    best = max(range(len(texts)), key=lambda i: len(wanted & saying(texts[i]).concepts))
    return ("certifications", best), texts[best]


def _certified(required: str, clause: str, invoice: Invoice) -> Verdict:
    """Judge the certifications of the invoice or, where none was made out, its whole text."""
    page = invoice.wording()
    texts = _statements(invoice, page)
    verdict = certified_in(required, texts, page)
    if verdict.same or (" " in required and states_meaning(required, page).same):
        return SAME
    if required.startswith("origin=") and not texts:
        return _of_origin(required.partition("=")[2], clause, invoice)
    return verdict


def _statements(invoice: Invoice, page: str) -> list[str]:
    texts = list(invoice.certifications)
    if not texts and invoice.text and (found := _CERTIFYING.search(page)):
        texts.append(page[found.start() : found.start() + _REACH])
    return texts


def _of_origin(country: str, clause: str, invoice: Invoice) -> Verdict:
    """Judge an origin that is shown without being certified."""
    shown = country_of(invoice.origin or "") or said(invoice.goods_description or "").origin
    if shown != country:
        return different("no such statement is shown", "未见该文句")
    if _CERTIFY.search(clause):
        return unknown("origin is shown, but not certified", "显示了原产地，但未作证明")
    return SAME


@rule(
    "INV-23",
    basis="UCP 600 art. 14(d), 18(c); ISBP 821 A26",
    title_zh="发票原产地与信用证不符",
    says="The invoice shows origin {invoice.origin}; the credit says {wanted}.",
    says_zh="发票原产地为 {invoice.origin}，信用证为 {wanted}。",
    expected="{credit.goods_description}",
    found="{invoice.origin}",
    remedy="Correct the origin on the invoice if it is mistaken.",
    remedy_zh="原产地有误则更正发票。",
)
def origin_on_invoice_differs(credit: Credit, invoice: Invoice) -> Hits:
    """The invoice shows another country of origin than the credit.

    It need not show any unless the credit asks for it.

    Discrepant:
        credit.goods_description: 12000 PCS OF 100 PCT COTTON BATH TOWELS, CHINESE ORIGIN, CIF HAMBURG INCOTERMS 2020
        invoice.origin: VIETNAM
    Compliant:
        credit.goods_description: 12000 PCS OF 100 PCT COTTON BATH TOWELS, CHINESE ORIGIN, CIF HAMBURG INCOTERMS 2020
        invoice.origin: P.R. CHINA
    """
    wanted = stated(said(stated(credit.goods_description)).origin)
    shown = stated(country_of(stated(invoice.origin)))
    if shown != wanted:
        yield Hit(wanted=wanted)
