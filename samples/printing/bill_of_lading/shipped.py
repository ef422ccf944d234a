"""A bill of lading printed plainly by a line's own agent: labels and values, shipped on board."""

from __future__ import annotations

from extractors.documents import BillOfLading, Party
from samples.printing.bill_of_lading.liner import RECEIVED, SHIPPED
from samples.printing.ink import BLUE, signature, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, full

CAPACITY = {
    "carrier": "AS CARRIER",
    "agent": "AS AGENT FOR AND ON BEHALF OF THE CARRIER",
    "master": "AS MASTER",
}


def print_(bill: BillOfLading, paper: Paper) -> None:
    """Print the face, and the back if it is endorsed."""
    paper.begin(font="Courier", size=9)
    carrier = bill.carrier or Party(name="")
    paper.text(40, 30, carrier.name, size=14, font="Helvetica-Bold")
    paper.text(40, 48, carrier.address or "", size=7, font="Helvetica")
    paper.text(
        555, 30, "PORT-TO-PORT BILL OF LADING", size=12, font="Helvetica-Bold", align="right"
    )
    paper.text(555, 48, "1ST ORIGINAL", size=9, font="Helvetica-Bold", align="right")
    paper.rule(40, 64, 555, 64, line=1.5)
    top = paper.pairs(
        40,
        72,
        [
            ("BILL NUMBER", bill.number),
            ("CREDIT REF", bill.credit_number),
            ("CARRIER", bill.carrier and bill.carrier.name),
        ],
        label=125,
        width=515,
    )
    top = paper.pairs(
        40,
        top + 4,
        [
            ("SHIPPER", full(bill.shipper)),
            ("CONSIGNED TO", full(bill.consignee)),
            *(("NOTIFY ADDRESS", full(party)) for party in bill.notify),
            ("PRE-CARRIAGE", bill.pre_carriage),
            ("RECEIVED AT", bill.place_of_receipt),
            ("VESSEL AND VOYAGE", " V.".join(filter(None, (bill.vessel, bill.voyage)))),
            ("LOADPORT", bill.port_of_loading),
            ("DISCHARGE PORT", bill.port_of_discharge),
            ("DELIVERY AT", bill.place_of_delivery),
            ("DELIVERY AGENT", full(bill.delivery_agent)),
        ],
        label=125,
        width=515,
        gap=4,
    )
    top = _goods(bill, paper, top + 4)
    form = RECEIVED if bill.received_for_shipment else SHIPPED
    top = paper.lines(40, top + 8, form, 515, size=6.2, font="Helvetica")
    for notation in bill.notations:
        facts = [
            notation.vessel and f"VESSEL {notation.vessel}",
            notation.port and f"PORT {notation.port}",
        ]
        words = "\n".join(filter(None, (notation.text, day(notation.date, "%d-%b-%Y"), *facts)))
        top = stamp(paper, 60, top + 6, words, width=190)
    _foot(bill, paper, max(top + 24, 520))
    if bill.endorsement:
        _back(bill, paper)


def _goods(bill: BillOfLading, paper: Paper, top: float) -> float:
    paper.text(
        40,
        top,
        "PARTICULARS AS DECLARED BY SHIPPER, NOT CHECKED BY CARRIER",
        size=7,
        font="Helvetica",
    )
    columns = [
        Column("MARKS AND CONTAINERS", 135),
        Column("PACKAGES AND GOODS", 220),
        Column("WEIGHT", 85, "right"),
        Column("CUBE", 75, "right"),
    ]
    containers = [f"{c.number} SEAL {c.seal}" if c.seal else c.number for c in bill.containers]
    marks = "\n".join(filter(None, (bill.shipping_marks, *containers)))
    freight = f"FREIGHT {bill.freight.upper()}" if bill.freight else None
    packages = str(bill.packages) if bill.packages else None
    words = "\n".join(
        filter(None, (packages, bill.goods_description, *bill.clauses, bill.transhipment, freight))
    )
    row = [[marks, words, bill.gross_weight, bill.measurement]]
    for words in bill.corrections:
        stamp(paper, 400, top + 70, words, width=150)
    return paper.table(40, top + 12, columns, row, ruling="heads", bottom=top + 130)


def _foot(bill: BillOfLading, paper: Paper, top: float) -> None:
    spelled = {1: "1/ONE", 2: "2/TWO", 3: "3/THREE"}
    low = paper.pairs(
        40,
        top,
        [
            ("NUMBER OF ORIGINALS", spelled.get(bill.originals_issued or 0, bill.originals_issued)),
            ("SHIPPED ON BOARD", day(bill.on_board_date, "%d-%b-%Y")),
            ("ON BOARD VESSEL", bill.on_board_vessel),
            ("ON BOARD PORT", bill.on_board_port),
            ("ISSUED AT", bill.port_of_loading),
            ("ISSUED ON", day(bill.date, "%d-%b-%Y")),
        ],
        label=130,
        width=290,
    )
    capacity = CAPACITY.get(bill.signed_as or "", f"AS {bill.signed_as}" if bill.signed_as else "")
    right = paper.lines(345, top, "SIGNED:", 200, size=8)
    right = paper.lines(345, right, bill.signed_by or "", 205, font="Courier-Bold")
    if bill.signed:
        signature(paper, 370, right + 8, bill.signed_by or "", width=90)
    paper.rule(345, right + 44, 545, right + 44)
    right = paper.lines(345, right + 47, capacity, 205, size=8)
    if bill.signed_as == "agent" and bill.principal:
        right = paper.lines(345, right, bill.principal, 205, size=8)
    paper.text(
        40,
        max(low, right) + 12,
        "SUBJECT TO THE CARRIER'S TERMS AND CONDITIONS ON THE BACK",
        size=6.5,
    )


def _back(bill: BillOfLading, paper: Paper) -> None:
    paper.turn()
    shipper = bill.shipper.name if bill.shipper else ""
    top = paper.lines(60, 120, bill.endorsement or "", 300, font="Courier-Bold", colour=BLUE)
    paper.text(60, top + 6, shipper, colour=BLUE)
    signature(paper, 80, top + 24, shipper)
    paper.rule(60, top + 60, 260, top + 60)
