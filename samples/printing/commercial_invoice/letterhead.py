"""A commercial invoice on the exporter's letterhead, with a ruled table of goods."""

from __future__ import annotations

from extractors.documents import Invoice, Party
from samples.printing.ink import oval, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, full, spoken


def print_(invoice: Invoice, paper: Paper) -> None:
    """Print an invoice as most exporters in China write it."""
    paper.begin(numbering="Page {page} of {pages}")
    seller = invoice.seller or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 36, seller.name, size=16, font="Times-Bold", align="centre")
    paper.text(middle, 56, seller.address or "", size=8.5, align="centre")
    paper.text(
        middle, 68, "TEL: 0086-400-8700 2210    FAX: 0086-400-8700 2219", size=7.5, align="centre"
    )
    paper.rule(50, 82, paper.width - 50, 82, line=1.4)
    paper.text(
        middle,
        92,
        invoice.title or "COMMERCIAL INVOICE",
        size=15,
        font="Helvetica-Bold",
        align="centre",
    )
    top = _references(invoice, paper, 122)
    top = paper.room(_goods(invoice, paper, top), 110)
    if invoice.total:
        top = (
            paper.lines(
                50, top + 8, f"SAY TOTAL: {invoice.amount_in_words or spoken(invoice.total)}", 490
            )
            + 8
        )
    top = paper.pairs(
        50,
        top,
        [
            ("Packages", invoice.packages),
            ("Gross weight", invoice.gross_weight),
            ("Net weight", invoice.net_weight),
            ("Measurement", invoice.measurement),
            ("Country of origin", invoice.origin),
        ],
        label=100,
        width=400,
    )
    for words in invoice.certifications:
        top = paper.lines(50, top + 4, words, 490) + 2
    if invoice.signed:
        top = paper.room(top + 12, 90)
        paper.text(330, top, "For and on behalf of", size=8)
        paper.text(330, top + 12, seller.name, font="Helvetica-Bold")
        oval(paper, 345, top + 22, seller.name)
        signature(paper, 365, top + 36, seller.name)
        paper.rule(330, top + 72, 530, top + 72)
        paper.text(330, top + 74, "Authorized Signature(s)", size=7)
    paper.text(50, paper.height - 44, "E. & O. E.", size=7)


def _references(invoice: Invoice, paper: Paper, top: float) -> float:
    right = paper.pairs(
        350,
        top,
        [
            ("Invoice No.", invoice.number),
            ("Date", american(invoice.date)),
            ("S/C No.", invoice.contract_number),
            ("L/C No.", invoice.credit_number),
        ],
        label=66,
        width=196,
    )
    left = paper.lines(50, top, "To:", 30)
    paper.lines(80, top, full(invoice.buyer) or "", 250)
    left += 11 * len((full(invoice.buyer) or "").splitlines()) + 10
    top = max(left, right) + 6
    top = paper.pairs(
        50,
        top,
        [
            ("From", invoice.port_of_loading),
            ("To", invoice.port_of_discharge),
            ("Shipped per", invoice.vessel),
        ],
        label=66,
        width=480,
    )
    return top + 8


def _goods(invoice: Invoice, paper: Paper, top: float) -> float:
    columns = [
        Column("Marks & Numbers", 92),
        Column("Description of Goods", 190),
        Column("Quantity", 68, "right"),
        Column("Unit Price", 68, "right"),
        Column("Amount", 82, "right"),
    ]
    goods: list[list[object]] = [
        [invoice.shipping_marks if not i else "", x.description, x.quantity, x.unit_price, x.amount]
        for i, x in enumerate(invoice.lines)
    ]
    rows: list[list[object]] = (
        [["", "", "", "", str(invoice.incoterm or "")]] if invoice.incoterm else []
    )
    if invoice.goods_description:
        rows.append(["", invoice.goods_description, "", "", ""])
    rows += goods
    rows += [["", extra.label, "", "", extra.amount] for extra in invoice.charges]
    rows += [["", f"LESS: {extra.label}", "", "", extra.amount] for extra in invoice.deductions]
    rows.append(["", "TOTAL:", _sum(invoice), "", invoice.total])
    return paper.table(48, top, columns, rows, size=8.5)


def _sum(invoice: Invoice) -> str:
    counts = [x.quantity for x in invoice.lines if x.quantity]
    if not counts or len({c.unit for c in counts}) > 1:
        return ""
    return f"{sum(c.value for c in counts):,} {counts[0].unit}"
