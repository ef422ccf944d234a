"""A shipping advice as a letter with labels and values."""

from __future__ import annotations

from extractors.documents import Party, ShippingAdvice
from samples.printing.ink import oval, signature
from samples.printing.paper import Paper
from samples.printing.wording import american, full


def print_(advice: ShippingAdvice, paper: Paper) -> None:
    """Print a letter that gives notice of a shipment."""
    paper.begin(size=10)
    issuer = advice.issuer or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 40, issuer.name, size=16, font="Times-Bold", align="centre")
    paper.text(middle, 60, issuer.address or "", size=8.5, align="centre")
    paper.rule(50, 76, paper.width - 50, 76, line=1.4)
    title = advice.title or "SHIPPING ADVICE"
    paper.text(middle, 100, title, size=14, font="Helvetica-Bold", align="centre")
    paper.text(530, 136, f"Date: {american(advice.date)}" if advice.date else "", align="right")
    top = paper.lines(60, 136, f"TO: {full(advice.recipient) or ''}", 300) + 12
    top = paper.text(60, top, "DEAR SIRS,") + 4
    words = "WE ARE PLEASED TO ADVISE YOU THAT THE FOLLOWING GOODS HAVE BEEN SHIPPED. DETAILS ARE AS FOLLOWS:"
    top = paper.lines(60, top, words, 470) + 8
    top = paper.pairs(
        60,
        top,
        [
            ("L/C NO.", advice.credit_number),
            ("CONTRACT NO.", advice.contract_number),
            ("INVOICE NO.", advice.invoice_number),
            ("COMMODITY", advice.goods_description),
            ("QUANTITY", advice.quantity),
            ("NUMBER OF PACKAGES", advice.packages),
            ("GROSS WEIGHT", advice.gross_weight),
            ("INVOICE VALUE", advice.amount),
            ("VESSEL NAME", advice.vessel),
            ("VOYAGE NO.", advice.voyage),
            ("B/L NO.", advice.transport_number),
            ("DATE OF SHIPMENT", american(advice.on_board_date)),
            ("PORT OF LOADING", advice.port_of_loading),
            ("PORT OF DISCHARGE", advice.port_of_discharge),
        ],
        label=150,
        width=470,
        gap=4,
    )
    for words in advice.statements:
        top = paper.lines(60, top + 8, words, 470)
    if advice.signed:
        paper.text(320, top + 40, issuer.name, font="Helvetica-Bold")
        oval(paper, 335, top + 52, issuer.name)
        signature(paper, 360, top + 66, issuer.name)
        paper.rule(320, top + 104, 520, top + 104)
        paper.text(320, top + 106, "AUTHORIZED SIGNATURE", size=7)
