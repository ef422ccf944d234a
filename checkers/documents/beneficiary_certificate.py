"""ISBP 821 section P: who certifies for the beneficiary, and what."""

from __future__ import annotations

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.statements.certified import certified_in
from checkers.comparing.statements.predicates import saying
from checkers.comparing.statements.sending import (
    without_particulars,
)
from checkers.demands import Asked, Demand
from checkers.documents.answering import answering
from checkers.documents.asked import required_of
from checkers.rule import Hits, rule, unless_same
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import BeneficiaryCertificate, Credit
from extractors.evidence import Extraction

Certificate = Extraction[BeneficiaryCertificate]


def nearest_statement(certificate: Certificate, required: str) -> Fact:
    """Return the statement that is nearest to what is required, as the one to mend."""
    wanted = saying(required).concepts
    statements = certificate.document.statements
    if not statements:
        return Fact(certificate, ("statements",), "nothing of the kind")
    nearest = max(
        range(len(statements)), key=lambda i: len(wanted & saying(statements[i]).concepts)
    )
    return Fact(certificate, ("statements", nearest), statements[nearest])


@rule(
    "BEN-01",
    basis="ISBP 821 P1, P2",
    title_zh="受益人证明非受益人出具",
    says="The certificate is issued by {certificate.issuer}; the credit wants one of the beneficiary, {credit.beneficiary}.",
    says_zh="证明由 {certificate.issuer} 出具，信用证要求受益人 {credit.beneficiary} 的证明。",
    expected="{credit.beneficiary}",
    found="{certificate.issuer}",
    remedy="Issue and sign the certificate as the beneficiary.",
    remedy_zh="以受益人名义出具并签署该证明。",
)
def certificate_of_somebody_else(
    credit: Credit, demand: Demand, certificate: BeneficiaryCertificate
) -> Hits:
    """The beneficiary's certificate is not issued by the beneficiary.

    Somebody may sign for the beneficiary; the title does not matter.

    Discrepant:
        certificate.issuer: {name: "NANTONG TOWEL MILL"}
    Compliant:
        certificate.issuer: {name: "JIANGNAN COTTON IMPORT & EXPORT CO LTD"}
    """
    if demand.requirement.issuer is not None or "ben_cert" not in demand.kinds:
        return
    beneficiary = stated(credit.beneficiary)
    yield from unless_same(same_party(beneficiary, stated(certificate.issuer)))


@rule(
    "BEN-02",
    basis="UCP 600 art. 14(f); ISBP 821 P3, P4",
    title_zh="受益人证明未证明信用证要求的内容",
    says="The certificate does not show that the requirement is met: {why}. {demand.text}",
    says_zh="证明未表明已满足要求：{why_zh}。{demand.text}",
    expected="{demand.text}",
    found="{statement}",
    remedy="Certify what the clause asks for, as done and not as planned.",
    remedy_zh="按条款要求证明，写明已经办理而非将要办理。",
)
def certificate_falls_short(demand: Asked, terms: Terms) -> Hits:
    """The certificate does not say that what the credit wants has been done or is so.

    The wording is free. It must not promise, deny or leave out what is to be certified.

    Discrepant:
        certificate.statements: ["WE HEREBY CERTIFY THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS WILL BE SENT TO APPLICANT WITHIN 3 DAYS AFTER SHIPMENT."]
    Compliant:
        certificate.statements: ["We confirm having couriered one set of non-negotiable documents to NORDLICHT TEXTIL GMBH within three days from the date of shipment."]
    """
    state = demand.requirement.state
    required = (*required_of(demand.requirement), *(item for item in state if " " in item))
    named = [item for item in state if " " not in item and item != "lc_no"]
    stated(required or named)
    sent = demand.requirement.recipient is not None or demand.requirement.deadline is not None
    for certificate in answering(demand, BeneficiaryCertificate):
        page = certificate.document.wording()
        texts = list(certificate.document.statements) or [page]
        for one in required:
            place = nearest_statement(certificate, one)
            if sent:
                plainly = [without_particulars(text) for text in texts]
                verdict = certified_in(without_particulars(one), plainly, page)
            else:
                verdict = certified_in(one, texts, page)
            yield from unless_same(verdict, statement=place)
        for item in named:
            nothing = Fact(certificate, ("statements",), "nothing of the kind")
            yield from unless_same(shows(item, certificate.document, terms), statement=nothing)
