"""A packing and weight list on an aligned form of ruled boxes."""

from __future__ import annotations

from extractors.documents import PackingList
from samples.printing.ink import picture, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, full


def print_(packing: PackingList, paper: Paper) -> None:
    """Print a packing list on the form that goes with the boxed invoice."""
    paper.begin(size=8.5, numbering="PAGE {page} OF {pages}")
    title = packing.title or "PACKING AND WEIGHT LIST"
    paper.text(555, 24, title, size=16, font="Helvetica-Bold", align="right")
    paper.box(40, 48, 258, 66, "SELLER / SHIPPER", full(packing.issuer))
    paper.box(40, 114, 258, 66, "SOLD TO / CONSIGNEE", full(packing.buyer))
    paper.box(298, 48, 140, 33, "LIST NUMBER", packing.number)
    paper.box(438, 48, 117, 33, "DATE OF ISSUE", day(packing.date, "%d %B %Y"))
    paper.box(298, 81, 140, 33, "INV. NUMBER", packing.invoice_number)
    paper.box(438, 81, 117, 33, "CONTRACT", packing.contract_number)
    paper.box(298, 114, 257, 33, "DOCUMENTARY CREDIT", packing.credit_number)
    paper.box(298, 147, 257, 33, "CARRIED BY", packing.vessel)
    paper.box(40, 180, 258, 33, "LOADED AT", packing.port_of_loading)
    paper.box(298, 180, 257, 33, "DISCHARGED AT", packing.port_of_discharge)
    paper.box(40, 213, 515, 45, "GOODS AND PACKING", _goods(packing))
    columns = [
        Column("MARKS", 90),
        Column("CONTENTS", 127),
        Column("QTY", 62, "right"),
        Column("PKGS", 66, "right"),
        Column("GROSS", 62, "right"),
        Column("NET", 62, "right"),
        Column("CUBE", 46, "right"),
    ]
    rows = [
        [
            packing.shipping_marks if not i else "",
            *(x.description, x.quantity, x.packages, x.gross_weight, x.net_weight, x.measurement),
        ]
        for i, x in enumerate(packing.lines)
    ]
    if packing.shipping_marks and not rows:
        rows = [[packing.shipping_marks]]
    top = paper.table(40, 258, columns, rows, size=7.5, bottom=560)
    top = paper.room(top, 100)
    cells = [
        ("TOTAL QTY", packing.quantity),
        ("TOTAL PACKAGES", packing.packages),
        ("TOTAL GROSS WEIGHT", packing.gross_weight),
        ("TOTAL NET WEIGHT", packing.net_weight),
        ("TOTAL MEASUREMENT", packing.measurement),
    ]
    for i, (caption, value) in enumerate(cells):
        paper.box(40 + i * 103, top, 103, 28, caption, value, font="Helvetica-Bold")
    top += 28
    paper.frame(40, top, 515, 70)
    for words in packing.corrections:
        stamp(paper, 340, top + 10, words, width=190)
    paper.text(43, top + 2, "SIGNATURE", size=6)
    if packing.signed:
        paper.text(60, top + 14, f"for {packing.issuer.name if packing.issuer else ''}")
        picture(paper, 70, top + 28, 1)


def _goods(packing: PackingList) -> str:
    return "\n".join(filter(None, (packing.goods_description, packing.packing)))
