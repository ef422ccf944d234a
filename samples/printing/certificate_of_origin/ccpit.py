"""A certificate of origin on the numbered form that chambers in China certify."""

from __future__ import annotations

from extractors.documents import CertificateOfOrigin, Party
from samples.printing.ink import chop, oval, picture, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, counted, full

EXPORTER = (
    "The undersigned hereby declares that the above details and statements are correct, that all the "
    "goods were produced in {origin} and that they comply with the Rules of Origin of the People's "
    "Republic of China."
)


def print_(certificate: CertificateOfOrigin, paper: Paper) -> None:
    """Print the form with its twelve boxes."""
    paper.begin(size=8.5)
    if "COPY" not in (certificate.title or ""):
        paper.text(paper.width - 40, 24, "ORIGINAL", size=13, font="Times-Bold", align="right")
    origin = (certificate.origin or "").upper()
    paper.box(40, 44, 270, 72, "1. Exporter", full(certificate.exporter))
    paper.box(40, 116, 270, 72, "2. Consignee", full(certificate.consignee))
    paper.frame(310, 44, 245, 144)
    paper.text(318, 50, f"Certificate No.  {certificate.number or ''}", size=9)
    paper.text(
        432,
        84,
        certificate.title or certificate.kind or "CERTIFICATE OF ORIGIN",
        size=15,
        font="Times-Bold",
        align="centre",
    )
    paper.text(432, 104, "OF", size=10, font="Times-Bold", align="centre")
    paper.text(
        432, 120, "THE PEOPLE'S REPUBLIC OF CHINA", size=12, font="Times-Bold", align="centre"
    )
    route = [certificate.transport, certificate.vessel and f"PER {certificate.vessel}"]
    transport = "\n".join(filter(None, route))
    paper.box(40, 188, 270, 50, "3. Means of transport and route", transport)
    paper.box(310, 188, 245, 80, "5. For certifying authority use only")
    paper.box(40, 238, 270, 30, "4. Country / region of destination", _country(certificate))
    _goods(certificate, paper)
    paper.frame(40, 590, 258, 190)
    paper.text(43, 592, "11. Declaration by the exporter", size=6.5)
    paper.lines(46, 602, EXPORTER.format(origin=origin or "China"), 246, size=7.5)
    paper.frame(298, 590, 257, 190)
    paper.text(301, 592, "12. Certification", size=6.5)
    paper.lines(
        304,
        602,
        "It is hereby certified that the declaration by the exporter is correct.",
        246,
        size=7.5,
    )
    exporter = certificate.exporter or Party(name="")
    if certificate.signed:
        oval(paper, 90, 655, exporter.name)
        signature(paper, 115, 668, exporter.name)
        paper.lines(304, 628, certificate.issuer.name if certificate.issuer else "", 246, size=7.5)
        chop(paper, 480, 690, "CERTIFICATION 证明书专用章")
        picture(paper, 320, 690, 2)
    for x in (46, 304):
        paper.rule(x, 748, x + 235, 748)
        paper.text(
            x, 738, f"{_place(exporter)}  {american(certificate.date) or ''}".upper(), size=8
        )
    paper.text(46, 751, "Place and date, signature and stamp of authorized signatory", size=6)
    paper.text(304, 751, "Place and date, signature and stamp of certifying authority", size=6)


def _place(exporter: Party) -> str:
    """Return town and country of the exporter: what ends its address."""
    return ", ".join(part.strip() for part in (exporter.address or "").split(",")[-2:])


def _country(certificate: CertificateOfOrigin) -> str:
    """Return the country of destination: what ends the port, or the consignee's address."""
    address = certificate.consignee.address if certificate.consignee else None
    return (certificate.port_of_discharge or address or "").rsplit(",", 1)[-1].strip()


def _goods(certificate: CertificateOfOrigin, paper: Paper) -> None:
    columns = [
        Column("6. Marks and numbers", 90),
        Column("7. Number and kind of packages; description of goods", 190),
        Column("8. H.S. Code", 55),
        Column("9. Quantity", 80, "right"),
        Column("10. Number and date of invoices", 100),
    ]
    references = [f"L/C NO. {certificate.credit_number}"] if certificate.credit_number else []
    packages = (
        [counted(certificate.packages), str(certificate.packages)] if certificate.packages else []
    )
    words = "\n".join([*packages, certificate.goods_description or "", *references, "*" * 30])
    weight = certificate.gross_weight and f"G.W. {certificate.gross_weight}"
    quantity = "\n".join(str(q) for q in (certificate.quantity, weight) if q)
    invoice = [certificate.invoice_number, american(certificate.invoice_date)]
    row = [
        certificate.shipping_marks,
        words,
        "",
        quantity,
        "\n".join(filter(None, invoice)).upper(),
    ]
    paper.table(40, 268, columns, [row], bottom=590)
