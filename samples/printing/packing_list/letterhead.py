"""A packing list on the exporter's letterhead, its table ruled only above and below."""

from __future__ import annotations

from extractors.documents import PackingList, Party
from samples.printing.ink import oval, signature, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, counted, full


def print_(packing: PackingList, paper: Paper) -> None:
    """Print a packing list in the style of the invoice that goes with it."""
    paper.begin(numbering="Page {page} of {pages}")
    issuer = packing.issuer or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 36, issuer.name, size=16, font="Times-Bold", align="centre")
    paper.text(middle, 56, issuer.address or "", size=8.5, align="centre")
    paper.text(
        middle, 68, "TEL: 0086-400-8700 2210    FAX: 0086-400-8700 2219", size=7.5, align="centre"
    )
    paper.rule(50, 82, paper.width - 50, 82, line=1.4)
    paper.text(
        middle, 92, packing.title or "PACKING LIST", size=15, font="Helvetica-Bold", align="centre"
    )
    top = _references(packing, paper, 122)
    top = paper.room(_goods(packing, paper, top), 90)
    for words in packing.corrections:
        top = stamp(paper, 340, top + 8, words, width=200)
    if packing.packages:
        top = paper.text(50, top + 8, counted(packing.packages)) + 4
    top = paper.pairs(
        50,
        top,
        [("Packing", packing.packing), ("Shipping marks", packing.shipping_marks)],
        label=90,
        width=440,
    )
    if packing.signed:
        top = paper.room(top + 14, 90)
        paper.text(340, top, issuer.name, font="Helvetica-Bold", size=8.5)
        oval(paper, 345, top + 12, issuer.name)
        signature(paper, 365, top + 26, issuer.name)
        paper.rule(340, top + 64, 530, top + 64)
        paper.text(340, top + 66, "Authorized Signature", size=7)


def _references(packing: PackingList, paper: Paper, top: float) -> float:
    right = paper.pairs(
        350,
        top,
        [
            ("P/L No.", packing.number),
            ("Date", american(packing.date)),
            ("Invoice No.", packing.invoice_number),
            ("S/C No.", packing.contract_number),
            ("L/C No.", packing.credit_number),
        ],
        label=66,
        width=196,
    )
    paper.text(50, top, "To:")
    left = paper.lines(80, top, full(packing.buyer) or "", 250)
    top = paper.pairs(
        50,
        max(left, right) + 6,
        [
            ("Per", packing.vessel),
            ("From", packing.port_of_loading),
            ("To", packing.port_of_discharge),
        ],
        label=66,
        width=480,
    )
    return top + 8


def _goods(packing: PackingList, paper: Paper, top: float) -> float:
    columns = [
        Column("Description of Goods", 150),
        Column("Quantity", 66, "right"),
        Column("Packages", 72, "right"),
        Column("G.W.", 72, "right"),
        Column("N.W.", 72, "right"),
        Column("Meas.", 66, "right"),
    ]
    rows: list[list[object]] = [
        [x.description, x.quantity, x.packages, x.gross_weight, x.net_weight, x.measurement]
        for x in packing.lines
    ]
    total = [
        packing.quantity,
        packing.packages,
        packing.gross_weight,
        packing.net_weight,
        packing.measurement,
    ]
    top = paper.table(48, top, columns, rows, size=8.5, ruling="heads")
    return paper.table(
        48, top, columns, [["TOTAL:", *total]], size=8.5, ruling="heads", heads=False
    )
