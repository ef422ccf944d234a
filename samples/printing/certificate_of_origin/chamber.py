"""A certificate of origin as a chamber of commerce words it on its own letterhead."""

from __future__ import annotations

from extractors.documents import CertificateOfOrigin
from samples.printing.ink import chop, signature
from samples.printing.paper import Paper
from samples.printing.wording import day, full


def print_(certificate: CertificateOfOrigin, paper: Paper) -> None:
    """Print a plain certificate with labels and values."""
    paper.begin(font="Times-Roman", size=10.5)
    issuer = certificate.issuer
    middle = paper.width / 2
    paper.text(
        middle, 46, issuer.name if issuer else "", size=13, font="Times-Bold", align="centre"
    )
    paper.text(middle, 64, (issuer and issuer.address) or "", size=9, align="centre")
    paper.rule(60, 82, paper.width - 60, 82)
    paper.text(
        middle,
        100,
        certificate.title or certificate.kind or "CERTIFICATE OF ORIGIN",
        size=16,
        font="Times-Bold",
        align="centre",
    )
    top = paper.pairs(
        60,
        136,
        [("Reference", certificate.number), ("Issued on", day(certificate.date, "%d %B %Y"))],
        label=90,
        width=400,
    )
    opening = "The undersigned Chamber, having examined the papers submitted to it, hereby certifies that the goods described below"
    top = paper.lines(60, top + 12, opening, 475, leading=1.4) + 6
    top = paper.pairs(
        60,
        top,
        [
            ("Goods", certificate.goods_description),
            ("Number of packages", certificate.packages),
            ("Quantity", certificate.quantity),
            ("Gross weight", certificate.gross_weight),
            ("Marks", certificate.shipping_marks),
            ("Consigned by", full(certificate.exporter)),
            ("Consigned to", full(certificate.consignee)),
            ("Carried", certificate.transport),
            ("Vessel", certificate.vessel),
            ("Shipped from", certificate.port_of_loading),
            ("Shipped to", certificate.port_of_discharge),
            ("Invoice", certificate.invoice_number),
            ("Invoice dated", day(certificate.invoice_date, "%d %B %Y")),
            ("Documentary credit", certificate.credit_number),
        ],
        label=130,
        width=475,
        gap=5,
    )
    top = paper.text(60, top + 12, "are products originating in")
    top = paper.text(
        middle, top + 6, certificate.origin or "", size=14, font="Times-Bold", align="centre"
    )
    if certificate.signed:
        paper.text(330, top + 30, "For the Chamber", font="Times-Italic")
        signature(paper, 340, top + 52, issuer.name if issuer else "")
        chop(paper, 470, top + 76, "CHAMBER SEAL")
        paper.rule(330, top + 92, 530, top + 92)
        paper.text(330, top + 95, "Secretary", size=8)
