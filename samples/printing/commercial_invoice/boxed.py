"""A commercial invoice on an aligned form: ruled boxes with captions in their corners."""

from __future__ import annotations

from extractors.documents import Invoice
from samples.printing.ink import picture
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, figure, full, spoken


def print_(invoice: Invoice, paper: Paper) -> None:
    """Print an invoice on the form that goes with the other documents of a shipment."""
    paper.begin(size=8.5, numbering="PAGE {page} OF {pages}")
    paper.text(555, 24, invoice.title or "INVOICE", size=16, font="Helvetica-Bold", align="right")
    paper.text(40, 30, "ORIGINAL", size=9, font="Helvetica-Bold")
    _boxes(invoice, paper)
    top = paper.room(_goods(invoice, paper, 258), 160)
    if invoice.total:
        paper.box(
            40,
            top,
            515,
            26,
            "TOTAL AMOUNT IN WORDS",
            invoice.amount_in_words or spoken(invoice.total),
            size=8,
        )
    top += 26
    third = 515 / 4
    cells = [
        ("PACKAGES", invoice.packages),
        ("GROSS WEIGHT", invoice.gross_weight),
        ("NET WEIGHT", invoice.net_weight),
        ("MEASUREMENT", invoice.measurement),
    ]
    for i, (caption, value) in enumerate(cells):
        paper.box(40 + i * third, top, third, 26, caption, value)
    top += 26
    paper.frame(40, top, 300, 104)
    paper.text(43, top + 2, "DECLARATION, IF ANY", size=6)
    paper.lines(44, top + 12, "\n".join(invoice.certifications), 290, size=8)
    paper.frame(340, top, 215, 104)
    paper.text(343, top + 2, "NAME OF SIGNATORY, SIGNATURE", size=6)
    if invoice.signed:
        name = invoice.seller.name if invoice.seller else ""
        paper.lines(344, top + 12, f"for {name}", 205, size=8)
        picture(paper, 400, top + 36, 1)
        paper.text(344, top + 80, "Export Manager", size=8)


def _boxes(invoice: Invoice, paper: Paper) -> None:
    paper.box(40, 48, 258, 66, "SELLER (NAME, ADDRESS)", full(invoice.seller))
    paper.box(40, 114, 258, 66, "SOLD TO", full(invoice.buyer))
    paper.box(298, 48, 140, 33, "INV. NUMBER", invoice.number, font="Helvetica-Bold")
    paper.box(438, 48, 117, 33, "INV. DATE", day(invoice.date, "%d %B %Y"))
    paper.box(298, 81, 140, 33, "BUYER'S REF. / CONTRACT", invoice.contract_number)
    paper.box(438, 81, 117, 33, "DOCUMENTARY CREDIT", invoice.credit_number)
    paper.box(298, 114, 257, 66, "TERMS OF DELIVERY AND PAYMENT", invoice.incoterm)
    paper.box(40, 180, 129, 33, "LOADED AT", invoice.port_of_loading)
    paper.box(169, 180, 129, 33, "DISCHARGED AT", invoice.port_of_discharge)
    paper.box(298, 180, 140, 33, "CARRIED BY", invoice.vessel)
    paper.box(438, 180, 117, 33, "ORIGIN OF GOODS", invoice.origin)
    paper.box(40, 213, 515, 45, "GOODS", invoice.goods_description)


def _goods(invoice: Invoice, paper: Paper, top: float) -> float:
    currency = invoice.total.currency if invoice.total else ""
    columns = [
        Column("SHIPPING MARKS", 95),
        Column("ITEM / SPECIFICATION", 190),
        Column("QTY", 75, "right"),
        Column(f"PRICE {currency}", 70, "right"),
        Column(f"AMOUNT {currency}", 85, "right"),
    ]
    rows: list[list[object]] = [
        [
            invoice.shipping_marks if not i else "",
            x.description,
            x.quantity,
            figure(x.unit_price),
            figure(x.amount),
        ]
        for i, x in enumerate(invoice.lines)
    ]
    rows += [["", extra.label, "", "", figure(extra.amount)] for extra in invoice.charges]
    rows += [
        ["", f"LESS {extra.label}", "", "", figure(extra.amount)] for extra in invoice.deductions
    ]
    top = paper.table(40, top, columns, rows, bottom=540)
    paper.frame(40, top, 515, 20)
    paper.text(330, top + 5, "TOTAL", font="Helvetica-Bold")
    paper.text(551, top + 5, str(invoice.total or ""), font="Helvetica-Bold", align="right")
    return top + 20
