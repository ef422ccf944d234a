"""ISBP 821 section L: the certificate of origin."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.issuers import issuer_is
from checkers.comparing.parties import same_party
from checkers.demands import Demand
from checkers.documents.consignment import consigned
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import CertificateOfOrigin, Party, Transport

_BANK = re.compile(r"\bBAN(?:K|CO|QUE|CA|KA)|BANK(?:EN|ING)?\b|KREDIT|KASSE|银行", re.I)
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
def form_of_origin_differs(demand: Demand, origin: CertificateOfOrigin) -> Hits:
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
def issuer_of_origin_differs(demand: Demand, origin: CertificateOfOrigin, terms: Terms) -> Hits:
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
    if consigned(shown.name).order:
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
