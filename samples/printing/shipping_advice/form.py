"""A shipping advice on a form of boxes, as sent by fax or mail."""

from __future__ import annotations

from extractors.documents import ShippingAdvice
from samples.printing.ink import picture
from samples.printing.paper import Paper
from samples.printing.wording import day, full


def print_(advice: ShippingAdvice, paper: Paper) -> None:
    """Print an advice of shipment in two columns of boxes."""
    paper.begin(size=9)
    paper.text(40, 34, advice.title or "ADVICE OF SHIPMENT", size=15, font="Helvetica-Bold")
    paper.box(40, 62, 258, 62, "FROM", full(advice.issuer))
    paper.box(298, 62, 257, 62, "TO", full(advice.recipient))
    left: list[tuple[str, object]] = [
        ("DATE OF ADVICE", day(advice.date)),
        ("DOCUMENTARY CREDIT", advice.credit_number),
        ("CONTRACT", advice.contract_number),
        ("INVOICE", advice.invoice_number),
        ("INVOICE AMOUNT", advice.amount),
        ("QUANTITY SHIPPED", advice.quantity),
    ]
    right: list[tuple[str, object]] = [
        ("TRANSPORT DOCUMENT NO.", advice.transport_number),
        ("NAME OF CARRYING VESSEL / FLIGHT", advice.vessel),
        ("VOYAGE", advice.voyage),
        ("SHIPPED ON", day(advice.on_board_date)),
        ("LOADED AT", advice.port_of_loading),
        ("DISCHARGED AT", advice.port_of_discharge),
    ]
    for column, cells in ((40, left), (298, right)):
        for row, (caption, value) in enumerate(cells):
            paper.box(column, 124 + row * 34, 258 - (column > 40), 34, caption, value)
    paper.box(40, 328, 515, 60, "GOODS", advice.goods_description)
    paper.box(40, 388, 258, 34, "NUMBER OF PACKAGES", advice.packages)
    paper.box(298, 388, 257, 34, "GROSS WEIGHT", advice.gross_weight)
    paper.frame(40, 422, 515, 120)
    paper.text(43, 424, "REMARKS AND SIGNATURE", size=6)
    top = 436.0
    for words in advice.statements:
        top = paper.lines(50, top, words, 490) + 4
    if advice.signed:
        picture(paper, 60, 492, 1, width=110)
