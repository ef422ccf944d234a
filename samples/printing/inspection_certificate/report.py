"""An inspection certificate on a surveyor's letterhead, with a table of results."""

from __future__ import annotations

from extractors.documents import InspectionCertificate
from samples.printing.ink import chop, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, full

SMALL_PRINT = (
    "This report reflects our findings at the time and place of inspection only and does not relieve "
    "the parties from their contractual obligations. It is issued under our general conditions of service."
)


def print_(certificate: InspectionCertificate, paper: Paper) -> None:
    """Print a report with labels and values, results, and a statement."""
    paper.begin(size=9.5, numbering="Page {page} of {pages}")
    issuer = certificate.issuer
    paper.text(50, 36, issuer.name if issuer else "", size=15, font="Helvetica-Bold")
    paper.text(50, 55, (issuer and issuer.address) or "", size=8)
    paper.rule(50, 70, 545, 70, line=2)
    title = certificate.title or "INSPECTION CERTIFICATE"
    paper.text(paper.width / 2, 84, title, size=14, font="Helvetica-Bold", align="centre")
    top = paper.pairs(
        50,
        114,
        [
            ("Certificate No.", certificate.number),
            ("Date of issue", day(certificate.date, "%d %b. %Y")),
            ("Applicant / consignor", full(certificate.exporter)),
            ("Consignee", full(certificate.consignee)),
            ("Commodity", certificate.goods_description),
            ("Quantity declared", certificate.quantity),
            ("Number of packages", certificate.packages),
            ("Gross weight", certificate.gross_weight),
            ("Net weight", certificate.net_weight),
            ("Vessel", certificate.vessel),
            ("Invoice No.", certificate.invoice_number),
            ("L/C No.", certificate.credit_number),
            ("Date of inspection", day(certificate.inspection_date, "%d %b. %Y")),
        ],
        label=135,
        width=490,
        gap=4,
    )
    if certificate.results:
        top = paper.text(50, top + 8, "RESULTS OF INSPECTION", font="Helvetica-Bold") + 2
        columns = [Column("Item", 220), Column("Result", 150, "right"), Column("Unit", 120)]
        rows = [[r.parameter, r.value, r.unit] for r in certificate.results]
        top = paper.table(50, top, columns, rows)
    if certificate.statement:
        top = paper.lines(50, top + 12, certificate.statement, 490, leading=1.4)
    top = paper.lines(50, top + 16, SMALL_PRINT, 490, size=6.5)
    if certificate.signed:
        paper.text(330, top + 24, issuer.name if issuer else "", size=8.5, font="Helvetica-Bold")
        signature(paper, 345, top + 44, issuer.name if issuer else "")
        chop(paper, 500, top + 72, "检验专用章 INSPECTION")
        paper.rule(330, top + 84, 530, top + 84)
        paper.text(330, top + 86, "Authorised Inspector", size=7)
