"""A bill of lading on a liner company's boxed form, received for shipment."""

from __future__ import annotations

from extractors.documents import BillOfLading, Party
from samples.printing.ink import BLUE, RED, picture, signature, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, full

RECEIVED = (
    "RECEIVED by the Carrier the Goods as specified below in apparent good order and condition "
    "unless otherwise stated, to be transported to such place as agreed, authorised or permitted "
    "herein and subject to all the terms and conditions appearing on the front and reverse of this "
    "Bill of Lading to which the Merchant agrees by accepting this Bill of Lading, any local "
    "privileges and customs notwithstanding. The particulars given below as stated by the shipper "
    "and the weight, measure, quantity, condition, contents and value of the Goods are unknown to "
    "the Carrier. In WITNESS whereof the number of original Bills of Lading stated below have been "
    "signed, one of which being accomplished, the other(s) to be void."
)
SHIPPED = (
    "SHIPPED on board the vessel named below in apparent good order and condition (unless otherwise "
    "indicated) the goods or packages specified herein, to be discharged at the port of discharge "
    "mentioned below. The Merchant expressly accepts all printed, written or stamped provisions of "
    "this Bill of Lading, on its front and back. The weight, measure, marks, numbers, quality, "
    "contents and value, being particulars furnished by the Shipper, are not checked by the Carrier "
    "on loading. In WITNESS whereof the Carrier has signed the number of original Bills of Lading "
    "stated below, one of which being accomplished, the others to stand void."
)


def print_(bill: BillOfLading, paper: Paper) -> None:
    """Print the face, and the back if it is endorsed."""
    paper.begin(size=8)
    _parties(bill, paper)
    _voyage(bill, paper)
    _goods(bill, paper)
    _foot(bill, paper)
    if bill.endorsement:
        paper.turn()
        _back(bill, paper)


def _parties(bill: BillOfLading, paper: Paper) -> None:
    paper.box(30, 30, 270, 72, "Shipper", full(bill.shipper))
    paper.box(
        30, 102, 270, 72, "Consignee (complete name and address, or order)", full(bill.consignee)
    )
    notify = "\n".join(full(party) or "" for party in bill.notify)
    paper.box(
        30, 174, 270, 78, "Notify Party (carrier not responsible for failure to notify)", notify
    )
    paper.frame(300, 30, 265, 222)
    paper.text(306, 34, "B/L No.", size=7)
    paper.text(340, 33, bill.number or "", size=10, font="Helvetica-Bold")
    carrier = bill.carrier or Party(name="")
    paper.text(432, 54, carrier.name, size=15, font="Times-BoldItalic", align="centre", colour=BLUE)
    paper.lines(310, 74, carrier.address or "", 245, size=6.5, align="centre")
    paper.text(432, 96, "BILL OF LADING", size=15, font="Helvetica-Bold", align="centre")
    paper.text(
        432, 114, "FOR COMBINED TRANSPORT OR PORT TO PORT SHIPMENT", size=6.5, align="centre"
    )
    paper.text(548, 33, "ORIGINAL", size=10, font="Helvetica-Bold", align="right", colour=RED)
    form = SHIPPED if bill.received_for_shipment is False else RECEIVED
    low = paper.lines(306, 128, form, 253, size=6)
    paper.lines(306, low + 4, f"Carrier: {carrier.name}", 253, size=7, font="Helvetica-Bold")
    if bill.delivery_agent:
        paper.lines(
            306, low + 16, f"For delivery please apply to: {full(bill.delivery_agent)}", 253, size=7
        )


def _voyage(bill: BillOfLading, paper: Paper) -> None:
    paper.box(30, 252, 135, 26, "Pre-carriage by *", bill.pre_carriage)
    paper.box(165, 252, 135, 26, "Place of Receipt *", bill.place_of_receipt)
    payable = {"prepaid": "ORIGIN", "collect": "DESTINATION"}.get(bill.freight or "")
    paper.box(300, 252, 265, 26, "Freight payable at", payable)
    paper.box(30, 278, 110, 34, "Ocean Vessel", bill.vessel)
    paper.box(140, 278, 50, 34, "Voy. No.", bill.voyage)
    paper.box(190, 278, 110, 34, "Port of Loading", bill.port_of_loading)
    paper.box(300, 278, 140, 34, "Port of Discharge", bill.port_of_discharge)
    paper.box(440, 278, 125, 34, "Place of Delivery *", bill.place_of_delivery)


def _goods(bill: BillOfLading, paper: Paper) -> None:
    columns = [
        Column("Marks & Nos. / Container & Seal Nos.", 130),
        Column("No. of Packages", 75),
        Column("Kind of Packages; Description of Goods", 180),
        Column("Gross Weight", 75, "right"),
        Column("Measurement", 75, "right"),
    ]
    containers = "\n".join(f"{c.number}/{c.seal}" if c.seal else c.number for c in bill.containers)
    marks = "\n\n".join(filter(None, (bill.shipping_marks, containers)))
    credit = f"L/C NO. {bill.credit_number}" if bill.credit_number else None
    freight = f"FREIGHT {bill.freight.upper()}" if bill.freight else None
    words = "\n".join(
        filter(None, (bill.goods_description, credit, *bill.clauses, bill.transhipment, freight))
    )
    row = [[marks, bill.packages, words, bill.gross_weight, bill.measurement]]
    paper.table(30, 312, columns, row, bottom=560)
    top = 448.0
    for notation in bill.notations:
        facts = [
            notation.vessel and f"M/V {notation.vessel}",
            notation.port and f"AT {notation.port}",
        ]
        words = "\n".join(filter(None, (notation.text, day(notation.date), *facts)))
        top = stamp(paper, 240, top, words, width=150) + 6
    for words in bill.corrections:
        top = stamp(paper, 400, 470, words, width=150)


def _foot(bill: BillOfLading, paper: Paper) -> None:
    paper.text(34, 562, "ABOVE PARTICULARS FURNISHED BY SHIPPER", size=6)
    note = "* Applicable only when document used as a Combined Transport Bill of Lading"
    paper.text(561, 562, note, size=5.5, align="right")
    charges = [
        Column("Freight & Charges", 130),
        Column("Revenue Tons", 70),
        Column("Rate", 60),
        Column("Prepaid", 80),
        Column("Collect", 80),
    ]
    row = [
        [
            "OCEAN FREIGHT",
            "",
            "",
            *("X" if word == bill.freight else "" for word in ("prepaid", "collect")),
        ]
    ]
    paper.table(30, 572, charges, row, size=7.5, bottom=624)
    paper.frame(450, 572, 115, 52)
    paper.text(453, 574, "Total prepaid in local currency", size=6)
    spelled = {1: "ONE (1)", 2: "TWO (2)", 3: "THREE (3)"}
    issued = spelled.get(bill.originals_issued or 0, bill.originals_issued)
    paper.box(30, 624, 180, 30, "No. of Original B(s)/L", issued)
    paper.box(
        210,
        624,
        180,
        30,
        "Place and Date of Issue",
        f"{bill.port_of_loading or ''}  {day(bill.date) or ''}",
    )
    paper.box(30, 654, 360, 90, "Laden on Board the Vessel", "")
    if bill.on_board_date:
        paper.text(40, 676, f"DATE  {day(bill.on_board_date)}", size=8)
        facts = (bill.on_board_vessel, bill.on_board_port and f"AT {bill.on_board_port}")
        paper.text(40, 690, "  ".join(filter(None, facts)), size=8)
        paper.text(200, 676, "BY", size=7)
        signature(paper, 220, 668, bill.number or "", width=60)
    paper.frame(390, 624, 175, 120)
    signed = {"carrier": "as Carrier", "agent": "as Agent for the Carrier", "master": "as Master"}
    capacity = signed.get(bill.signed_as or "", f"as {bill.signed_as}" if bill.signed_as else "")
    if bill.signed_as == "agent" and bill.principal:
        capacity = f"{capacity}, {bill.principal}"
    low = paper.lines(396, 630, "Signed for or on behalf of the Carrier", 163, size=6)
    low = paper.lines(396, low + 2, bill.signed_by or "", 163, font="Helvetica-Bold")
    if bill.signed:
        picture(paper, 425, low + 8, 1)
    paper.rule(400, 716, 555, 716)
    paper.lines(396, 718, capacity, 163, size=7)
    paper.text(30, 750, "(TERMS OF CARRIAGE CONTINUED ON REVERSE)   FORM KL-17 REV. 03", size=5.5)


def _back(bill: BillOfLading, paper: Paper) -> None:
    """Print the back: clauses in small print, and the endorsement across them."""
    for number, words in enumerate(CLAUSES, 1):
        column, row = divmod(number - 1, 6)
        paper.lines(40 + column * 265, 40 + row * 66, f"{number}. {words}", 250, size=7.5)
    shipper = bill.shipper or Party(name="")
    top = paper.text(70, 520, bill.endorsement or "", font="Helvetica-Bold", colour=BLUE)
    top = paper.text(70, top + 4, "For and on behalf of", size=8, colour=BLUE)
    paper.text(70, top, shipper.name, font="Helvetica-Bold", colour=BLUE)
    signature(paper, 90, top + 16, shipper.name)
    paper.rule(70, top + 50, 250, top + 50)
    paper.text(70, top + 52, "Authorized Signature(s)", size=7, colour=BLUE)


CLAUSES = (
    'Definitions. "Carrier" means the company on whose behalf this Bill of Lading has been signed. '
    '"Merchant" includes the shipper, the consignee, the receiver and the holder of this document.',
    "Clause Paramount. The contract evidenced by this document shall have effect subject to the "
    "compulsorily applicable rules on the carriage of goods by sea of the country of shipment.",
    "Carrier's Tariff. The provisions of the Carrier's tariff, if any, are incorporated herein, "
    "including those on demurrage and detention of equipment.",
    "Methods and Routes of Transportation. The Carrier may at any time and without notice use any "
    "means of carriage, transfer the goods from one conveyance to another and proceed by any route.",
    "Deck Cargo. Goods in containers may be carried on deck or under deck at the Carrier's option.",
    "Shipper-packed Containers. The Carrier is not liable for loss caused by the manner in which "
    "a container has been stuffed by the Merchant.",
    "Dangerous Goods. No dangerous goods shall be tendered without the Carrier's written consent.",
    "Freight and Charges. Full freight is earned on receipt of the goods, whether the vessel or the "
    "goods be lost or not lost.",
    "Lien. The Carrier shall have a lien on the goods for all sums due under this contract.",
    "General Average shall be adjusted at any place at the Carrier's option.",
    "Both-to-Blame Collision and New Jason clauses are deemed to be incorporated herein.",
    "Jurisdiction. Disputes shall be determined by the courts at the principal place of business "
    "of the Carrier.",
)
