"""A commercial invoice with captions in Chinese and English and no ruled lines."""

from __future__ import annotations

from extractors.documents import Invoice, Party
from samples.printing.ink import chop, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import figure, spoken


def print_(invoice: Invoice, paper: Paper) -> None:
    """Print an invoice as a works' accounting program prints it."""
    paper.begin(font="Times-Roman", size=10)
    seller = invoice.seller or Party(name="")
    buyer = invoice.buyer or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 36, seller.name, size=14, font="Times-Bold", align="centre")
    paper.text(middle, 54, seller.address or "", size=9, align="centre")
    chinese = "形 式 发 票" if "PROFORMA" in (invoice.title or "") else "商 业 发 票"
    paper.text(middle, 74, chinese, size=16, align="centre")
    paper.text(
        middle,
        94,
        invoice.title or "COMMERCIAL INVOICE",
        size=13,
        font="Times-Bold",
        align="centre",
    )
    date = f"{invoice.date:%Y-%m-%d}" if invoice.date else None
    right = paper.pairs(
        330,
        124,
        [
            ("发票号码 Invoice No.", invoice.number),
            ("日期 Date", date),
            ("合同号码 Contract No.", invoice.contract_number),
            ("信用证号 L/C No.", invoice.credit_number),
        ],
        label=110,
        width=225,
    )
    left = paper.lines(50, 124, f"致 To Messrs:\n{buyer.name}\n{buyer.address or ''}", 260)
    top = paper.pairs(
        50,
        max(left, right) + 8,
        [
            ("装运港 Port of Loading", invoice.port_of_loading),
            ("目的港 Destination", invoice.port_of_discharge),
            ("船名 Vessel", invoice.vessel),
            ("价格条款 Price Term", invoice.incoterm),
            ("货物 Goods", invoice.goods_description),
        ],
        label=125,
        width=495,
    )
    top = paper.room(_goods(invoice, paper, top + 8), 130)
    if invoice.total:
        top = (
            paper.lines(
                50, top + 6, f"大写 Say: {invoice.amount_in_words or spoken(invoice.total)}", 495
            )
            + 6
        )
    top = paper.pairs(
        50,
        top,
        [
            ("唛头 Marks", invoice.shipping_marks),
            ("件数 Packages", invoice.packages),
            ("毛重 Gross Weight", invoice.gross_weight),
            ("净重 Net Weight", invoice.net_weight),
            ("体积 Measurement", invoice.measurement),
            ("原产地 Origin", invoice.origin),
        ],
        label=110,
        width=480,
    )
    for words in invoice.certifications:
        top = paper.lines(50, top + 4, words, 495) + 2
    if invoice.signed:
        top = paper.room(top + 20, 100)
        paper.text(320, top, seller.name, font="Times-Bold")
        chop(paper, 480, top + 52, "发票专用章")
        signature(paper, 330, top + 30, seller.name)
        paper.text(320, top + 76, "授权签字 Authorized Signature", size=8)


def _goods(invoice: Invoice, paper: Paper, top: float) -> float:
    currency = invoice.total.currency if invoice.total else ""
    columns = [
        Column("货名及规格 Description", 220),
        Column("数量 Quantity", 90, "right"),
        Column(f"单价 Unit Price ({currency})", 90, "right"),
        Column(f"金额 Amount ({currency})", 95, "right"),
    ]
    rows: list[list[object]] = [
        [x.description, x.quantity, figure(x.unit_price), figure(x.amount)] for x in invoice.lines
    ]
    rows += [[extra.label, "", "", figure(extra.amount)] for extra in invoice.charges]
    rows += [
        [f"减 Less: {extra.label}", "", "", figure(extra.amount)] for extra in invoice.deductions
    ]
    top = paper.table(50, top, columns, [], ruling="none")
    paper.rule(50, top, 545, top)
    top = paper.table(50, top, columns, rows, ruling="none", heads=False)
    paper.rule(300, top, 545, top)
    top = paper.table(
        50, top, columns, [["合计 Total", "", "", invoice.total]], ruling="none", heads=False
    )
    paper.rule(50, top, 545, top, line=1.2)
    return top
