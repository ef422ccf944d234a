"""A certificate of insurance under an open cover, in ruled boxes."""

from __future__ import annotations

from extractors.documents import InsuranceDocument
from samples.printing.ink import signature
from samples.printing.paper import Paper
from samples.printing.wording import american, capacity, full

NOTICE = (
    "This certificate represents and takes the place of the policy and conveys all the rights of the "
    "original policy holder as fully as if the property were covered by a special policy direct to the "
    "holder of this certificate. In case of loss or damage notify the undersigned immediately."
)


def print_(certificate: InsuranceDocument, paper: Paper) -> None:
    """Print a certificate, with an endorsement at its foot if there is one."""
    paper.begin(size=8.5)
    insurer = certificate.insurer
    title = certificate.title or "CERTIFICATE OF MARINE INSURANCE"
    paper.text(40, 28, insurer.name if insurer else "", size=13, font="Times-Bold")
    paper.text(40, 45, (insurer and insurer.address) or "", size=7)
    paper.text(555, 56, title, size=13, font="Helvetica-Bold", align="right")
    paper.text(555, 30, "ORIGINAL", size=9, align="right")
    paper.box(40, 76, 258, 34, "CERTIFICATE NUMBER", certificate.number, font="Helvetica-Bold")
    paper.box(298, 76, 128, 34, "ISSUED ON", american(certificate.date))
    issued = {1: "1 (ONE)", 2: "2 (TWO)", 3: "3 (THREE)"}.get(certificate.originals_issued or 0)
    paper.box(426, 76, 129, 34, "ORIGINALS ISSUED", issued)
    paper.box(40, 110, 258, 56, "ASSURED", full(certificate.assured))
    paper.box(298, 110, 257, 56, "SUM INSURED", _sum(certificate))
    paper.box(40, 166, 172, 36, "CONVEYANCE", certificate.vessel)
    paper.box(212, 166, 172, 36, "VOYAGE FROM", certificate.origin_place)
    paper.box(384, 166, 171, 36, "VOYAGE TO", certificate.destination_place)
    paper.box(40, 202, 172, 36, "SAILING ON OR ABOUT", american(certificate.voyage_date))
    paper.box(212, 202, 172, 36, "COVER ATTACHES FROM", american(certificate.effective_date))
    paper.box(384, 202, 171, 36, "CLAIMS PAYABLE AT", certificate.claims_payable_at, size=7.5)
    references = [
        certificate.invoice_number and f"INVOICE {certificate.invoice_number}",
        certificate.credit_number and f"CREDIT {certificate.credit_number}",
    ]
    goods = [certificate.goods_description, str(certificate.packages or ""), *references]
    paper.box(
        40,
        238,
        515,
        84,
        "SUBJECT-MATTER INSURED, MARKS AND NUMBERS",
        "\n".join(filter(None, goods)),
    )
    terms = "\n".join((*certificate.risks, *certificate.clauses))
    paper.box(40, 322, 515, 110, "CONDITIONS OF COVER", terms)
    paper.lines(40, 440, NOTICE, 515, size=7)
    paper.frame(330, 486, 225, 92)
    paper.text(333, 488, "SIGNED FOR THE INSURER", size=6)
    low = paper.lines(336, 498, certificate.signed_by or "", 214, font="Helvetica-Bold")
    paper.text(336, 564, capacity(certificate) or "Underwriter", size=7)
    if certificate.signed:
        signature(paper, 360, low + 6, certificate.signed_by or "", width=90)
    if certificate.endorsement:
        name = certificate.assured.name if certificate.assured else ""
        top = paper.text(40, 500, certificate.endorsement, font="Helvetica-Bold")
        paper.lines(40, top + 2, name, 270)
        signature(paper, 60, top + 18, name)


def _sum(certificate: InsuranceDocument) -> str:
    amount = str(certificate.insured_amount or "")
    return "\n".join(filter(None, (amount, certificate.amount_in_words)))
