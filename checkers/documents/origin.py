"""ISBP 821 section L: the certificate of origin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.case import stated
from checkers.comparing.goods.said import said
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.places.countries import country_of
from checkers.demands import Asked, Demand
from checkers.documents.consignment import consigned
from checkers.presented import Presentation
from checkers.routing import shipments
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import CertificateOfOrigin, Party, Requirement, Transport

#: Words that name nobody.
_ANYBODY = re.compile(r"^\W*TO\s+WHOM(?:SOEVER)?\s+IT\s+MAY\s+CONCERN\W*$", re.I)
_BANK = re.compile(r"\bBAN(?:K|CO|QUE|CA|KA)|BANK(?:EN|ING)?\b|KREDIT|KASSE|银行", re.I)
_ORIGINATING = re.compile(
    r"\bORIGIN(?:AT\w*)?\b|\b(?:MADE|PRODUCED|MANUFACTURED|GROWN)\s+IN\b|\b(?:PRODUCE|PRODUCTS?|MANUFACTURE)\s+OF\b|原产",
    re.I,
)
_BEFORE = re.compile(
    r"\b(?:ISSUED|DATED)\b[^.,]{0,60}\b(?:BEFORE|PRIOR\s+TO)\s+(?:THE\s+)?(?:DATE\s+OF\s+)?(?:SHIPMENT|LOADING|B/L)",
    re.I,
)
_REFERS = re.compile(r"\bAS\s+PER\b|\bINVOICE\s*(?:NO|NUMBER|DATED)", re.I)
_FORM = re.compile(r"FORM\s+[A-Z]\b|EUR\.?\s?1|RCEP|A\.?TR", re.I)


def _form(words: str) -> str:
    found = _FORM.search(words)
    return re.sub(r"[\s.]+", "", found[0].upper()) if found else ""


@rule(
    "COO-02",
    basis="ISBP 821 L2",
    title_zh="产地证格式不符",
    says="The credit asks for {form}; a {shown} is presented.",
    says_zh="信用证要求 {form}，提交的是 {shown}。",
    expected="{demand.text}",
    found="{origin.kind}",
    remedy="Obtain the certificate of origin on the form that the credit names.",
    remedy_zh="按信用证指定格式申领产地证。",
)
def form_of_origin_differs(demand: Asked, origin: CertificateOfOrigin) -> Hits:
    """The certificate of origin is not on the form that the credit names.

    Where the credit names no form, any will do.

    Discrepant:
        credit.documents_required.4: GSP CERTIFICATE OF ORIGIN FORM A
    Compliant:
        credit.documents_required.4: GSP CERTIFICATE OF ORIGIN FORM A
        origin.kind: FORM A
    """
    wanted = stated(demand.requirement.form)
    shown = f"{origin.kind or ''} {origin.title or ''} {origin.text[:400]}"
    if _form(wanted) and _form(wanted) not in re.sub(r"[\s.]+", "", shown.upper()):
        yield Hit(form=wanted, shown=origin.kind or origin.title or "certificate of no named form")


@rule(
    "COO-03",
    basis="ISBP 821 L3",
    title_zh="产地证出具人不符",
    says="The certificate of origin is issued by {shown}; the credit asks for: {demand.text}",
    says_zh="产地证由 {shown} 出具，信用证要求：{demand.text}",
    expected="{demand.text}",
    found="{origin.issuer}",
    remedy="Obtain the certificate from the body that the credit names.",
    remedy_zh="向信用证指定的机构申领产地证。",
)
def issuer_of_origin_differs(demand: Asked, origin: CertificateOfOrigin, terms: Terms) -> Hits:
    """The certificate of origin is not issued by the body that the credit names.

    For a chamber of commerce another chamber, customs or the trade department will do.

    Discrepant:
        origin.issuer: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD."}
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CHAMBER OF COMMERCE
    """
    wanted = stated(demand.requirement.issuer)
    names = [wanted] if isinstance(wanted, str) else list(wanted)
    shown = stated(origin.issuer)
    verdicts = [
        issuer_is(terms.party(name).name, shown, terms.credit.beneficiary) for name in names
    ]
    if not any(verdict.same for verdict in verdicts):
        worst = next((v for v in verdicts if v.unknown), verdicts[0])
        yield from unless_same(worst, shown=shown.name)


@rule(
    "COO-06",
    basis="ISBP 821 L5",
    title_zh="产地证收货人不符",
    says="The certificate of origin is consigned to {origin.consignee}, which fits neither the transport document nor the credit.",
    says_zh="产地证收货人为 {origin.consignee}，与运输单据及信用证均不符。",
    expected="{transport.consignee}",
    found="{origin.consignee}",
    remedy="Have the consignee corrected, or left out.",
    remedy_zh="更正收货人，或不填。",
)
def consignee_of_origin_differs(
    origin: CertificateOfOrigin, transport: Transport, terms: Terms, presentation: Presentation
) -> Hits:
    """The consignee conflicts with that of the transport document.

    Where that is «to order», or a bank, any party named in the credit may stand here
    except the beneficiary; a bill to the order of the beneficiary lets it stand too.

    Discrepant:
        origin.consignee: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD."}
    Compliant:
        origin.consignee: {name: "TO ORDER"}
    """
    shown = stated(origin.consignee)
    have = consigned(stated(transport.consignee).name)
    if consigned(shown.name).order or _ANYBODY.match(shown.name):
        return
    fits = [Party(name=have.party)] if have.party else []
    credit = terms.credit
    if have.order or _BANK.search(have.party or ""):
        fits += [
            party
            for party in (credit.applicant, credit.issuing_bank, credit.applicant_bank)
            if party is not None
        ]
        fits += [terms.party(name) for _, demand in terms.demands() for name in demand.notify]
    if not any(same_party(party, shown).same for party in fits):
        yield Hit()


@rule(
    "COO-01",
    basis="ISBP 821 L1",
    title_zh="产地证未证明原产地",
    says="The certificate of origin names no country of origin.",
    says_zh="产地证未显示原产国。",
    expected="{demand.text}",
    found="",
    remedy="Have the issuer certify the origin of the goods.",
    remedy_zh="请出具机构证明货物原产地。",
)
def origin_not_certified(demand: Demand, origin: CertificateOfOrigin) -> Hits:
    """The certificate certifies no origin.

    Its title and its form do not matter.

    Discrepant:
        origin.origin: null
        origin.title: CERTIFICATE
    Compliant:
        origin.origin: null
        origin.text: WE HEREBY DECLARE THAT THE GOODS WERE PRODUCED IN CHINA
    """
    if origin.origin is None and not _ORIGINATING.search(origin.text):
        yield Hit()


@rule(
    "COO-04",
    basis="UCP 600 art. 14(d); ISBP 821 L7",
    title_zh="产地证原产地与信用证不符",
    says="The certificate shows origin {origin.origin}; the credit says {wanted}.",
    says_zh="产地证原产地为 {origin.origin}，信用证为 {wanted}。",
    expected="{wanted}",
    found="{origin.origin}",
    remedy="Have the certificate corrected if it is mistaken.",
    remedy_zh="有误则请出具机构更正。",
)
def other_origin_certified(demand: Demand, origin: CertificateOfOrigin, terms: Terms) -> Hits:
    """The certificate certifies another origin than the credit asks for.

    Discrepant:
        credit.documents_required.4: CERTIFICATE OF CHINESE ORIGIN ISSUED BY CCPIT
        origin.origin: VIETNAM
    Compliant:
        credit.documents_required.4: CERTIFICATE OF CHINESE ORIGIN ISSUED BY CCPIT
        origin.origin: P.R. CHINA
    """
    wanted = stated(_origin_wanted(demand, terms))
    shown = stated(country_of(stated(origin.origin)))
    if shown != wanted:
        yield Hit(wanted=wanted)


def _origin_wanted(demand: Demand, terms: Terms) -> str | None:
    """Return the country of origin that the clause names, or else the credit elsewhere.

    That may be in the description of the goods, or in what another document has to certify.
    """
    own = demand.requirement.more("origin") or next(_origins(demand.requirement), None)
    elsewhere = {origin for _, other in terms.demands() for origin in _origins(other)}
    only = elsewhere.pop() if len(elsewhere) == 1 else None
    return own or said(terms.credit.goods_description or "").origin or only


def _origins(requirement: Requirement) -> Iterator[str]:
    items = (*requirement.certify, *requirement.state)
    return (item.partition("=")[2] for item in items if item.startswith("origin="))


@rule(
    "COO-05",
    basis="ISBP 821 L1, L4",
    title_zh="产地证未显示所涉货物",
    says="The certificate of origin does not say to which goods it relates.",
    says_zh="产地证未显示所涉货物。",
    expected="{demand.text}",
    found="",
    remedy="Have the issuer describe the goods, or refer to the invoice.",
    remedy_zh="请出具机构描述货物或援引发票。",
)
def goods_of_origin_not_named(demand: Demand, origin: CertificateOfOrigin) -> Hits:
    """The certificate neither describes the goods nor refers to a document that does.

    Discrepant:
        origin.goods_description: null
        origin.invoice_number: null
    Compliant:
        origin.goods_description: null
    """
    refers = origin.invoice_number or _REFERS.search(origin.wording())
    if origin.goods_description is None and not refers and not origin.text:
        yield Hit()
    elif origin.goods_description is None and not refers:
        yield Doubt("No description of the goods was made out.", "未能识别货物描述。")


@rule(
    "COO-09",
    basis="UCP 600 art. 14(i); ISBP 821 A12",
    title_zh="产地证未在装运前出具",
    says="The certificate is dated {origin.date}, after shipment on {shipped}: {demand.text}",
    says_zh="产地证日期为 {origin.date}，晚于装运日 {shipped}：{demand.text}",
    expected="{shipped}",
    found="{origin.date}",
    remedy="It cannot be mended on paper: ask the applicant to accept it.",
    remedy_zh="单据无法更正：请申请人同意接受。",
)
def origin_certified_after_shipment(
    demand: Asked, origin: CertificateOfOrigin, presentation: Presentation
) -> Hits:
    """The credit wants the certificate issued before shipment, and it is dated later.

    Where the credit does not say so it may well be issued afterwards.

    Discrepant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT BEFORE SHIPMENT
        origin.date: 2026-09-19
    Compliant:
        credit.documents_required.4: CERTIFICATE OF ORIGIN ISSUED BY CCPIT BEFORE SHIPMENT
        origin.date: 2026-09-17
    """
    timed = demand.requirement.timing in ("pre_shipment", "by_shipment") or _BEFORE.search(
        demand.text
    )
    stated(timed or None)
    shipped = min(stated(tuple(shipments(presentation))), key=lambda fact: fact.value)
    if stated(origin.date) > shipped.value:
        yield Hit(shipped=shipped)
