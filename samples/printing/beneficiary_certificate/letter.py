"""A beneficiary's certificate as a letter."""

from __future__ import annotations

from extractors.documents import BeneficiaryCertificate, Party
from samples.printing.ink import oval, signature
from samples.printing.paper import Paper
from samples.printing.wording import american, full


def print_(certificate: BeneficiaryCertificate, paper: Paper) -> None:
    """Print a short letter to whom it may concern."""
    paper.begin(size=10)
    issuer = certificate.issuer or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 40, issuer.name, size=16, font="Times-Bold", align="centre")
    paper.text(middle, 60, issuer.address or "", size=8.5, align="centre")
    paper.rule(50, 76, paper.width - 50, 76, line=1.4)
    title = certificate.title or "BENEFICIARY'S CERTIFICATE"
    paper.text(middle, 100, title, size=14, font="Helvetica-Bold", align="centre")
    paper.text(
        530, 136, f"Date: {american(certificate.date)}" if certificate.date else "", align="right"
    )
    addressee = full(certificate.recipient) or "WHOM IT MAY CONCERN"
    top = paper.lines(60, 136, f"TO: {addressee}", 300) + 14
    top = paper.pairs(
        60,
        top,
        [
            ("RE: L/C NO.", certificate.credit_number),
            ("INVOICE NO.", certificate.invoice_number),
            ("CONTRACT NO.", certificate.contract_number),
            ("B/L NO.", certificate.transport_number),
            ("VESSEL", certificate.vessel),
        ],
        label=100,
        width=400,
    )
    top = paper.text(60, top + 14, "DEAR SIRS,")
    for words in certificate.statements:
        top = paper.lines(60, top + 8, words, 470, leading=1.5)
    if certificate.signed:
        paper.text(320, top + 50, "FOR AND ON BEHALF OF", size=8)
        paper.text(320, top + 62, issuer.name, font="Helvetica-Bold")
        oval(paper, 335, top + 72, issuer.name)
        signature(paper, 360, top + 86, issuer.name)
        paper.rule(320, top + 124, 520, top + 124)
        paper.text(320, top + 126, "AUTHORIZED SIGNATURE", size=7)
