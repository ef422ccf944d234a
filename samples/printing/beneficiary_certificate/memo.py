"""A beneficiary's certificate on a form of boxes."""

from __future__ import annotations

from extractors.documents import BeneficiaryCertificate
from samples.printing.ink import picture
from samples.printing.paper import Paper
from samples.printing.wording import day, full


def print_(certificate: BeneficiaryCertificate, paper: Paper) -> None:
    """Print a certificate with its references in boxes and its words in one large box."""
    paper.begin(size=9.5)
    title = certificate.title or "BENEFICIARY'S STATEMENT"
    paper.text(40, 36, title, size=15, font="Helvetica-Bold")
    paper.box(40, 66, 300, 60, "ISSUED BY", full(certificate.issuer))
    paper.box(340, 66, 215, 30, "DATE OF ISSUE", day(certificate.date, "%d %B %Y"))
    paper.box(340, 96, 215, 30, "OUR REFERENCE", certificate.number)
    paper.box(40, 126, 300, 50, "ADDRESSED TO", full(certificate.recipient))
    paper.box(340, 126, 215, 25, "DOCUMENTARY CREDIT", certificate.credit_number, size=8.5)
    paper.box(340, 151, 215, 25, "INVOICE", certificate.invoice_number, size=8.5)
    paper.box(40, 176, 170, 30, "CONTRACT", certificate.contract_number)
    paper.box(210, 176, 175, 30, "TRANSPORT DOCUMENT", certificate.transport_number)
    paper.box(385, 176, 170, 30, "CONVEYANCE", certificate.vessel)
    paper.frame(40, 206, 515, 220)
    paper.text(43, 208, "STATEMENT", size=6)
    top = 222.0
    for words in certificate.statements:
        top = paper.lines(50, top, words, 490, leading=1.45) + 6
    paper.frame(40, 426, 515, 90)
    paper.text(43, 428, "SIGNATURE OF BENEFICIARY", size=6)
    if certificate.signed:
        paper.text(
            50, 440, certificate.issuer.name if certificate.issuer else "", font="Helvetica-Bold"
        )
        picture(paper, 70, 458, 1, width=110)
