"""An air waybill on the airlines' common form: many small boxes."""

from __future__ import annotations

from extractors.documents import AirWaybill, Party
from samples.printing.ink import signature, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import day, full

ACCEPTED = (
    "It is agreed that the goods described herein are accepted for carriage in apparent good order and "
    "condition (except as noted) and SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF. ALL "
    "GOODS MAY BE CARRIED BY ANY OTHER MEANS INCLUDING ROAD OR ANY OTHER CARRIER UNLESS SPECIFIC "
    "CONTRARY INSTRUCTIONS ARE GIVEN HEREON BY THE SHIPPER. THE SHIPPER'S ATTENTION IS DRAWN TO THE "
    "NOTICE CONCERNING CARRIER'S LIMITATION OF LIABILITY."
)
CERTIFIES = (
    "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part "
    "of the consignment contains dangerous goods, such part is properly described by name and is in "
    "proper condition for carriage by air."
)


def print_(waybill: AirWaybill, paper: Paper) -> None:
    """Print the original for the shipper, or whichever the waybill says it is."""
    paper.begin(size=8)
    paper.text(40, 22, waybill.number or "", size=11, font="Helvetica-Bold")
    paper.text(555, 22, waybill.number or "", size=11, font="Helvetica-Bold", align="right")
    _parties(waybill, paper)
    _route(waybill, paper)
    _goods(waybill, paper)
    _foot(waybill, paper)
    original = {"shipper": "ORIGINAL 3 (FOR SHIPPER)", "consignee": "ORIGINAL 2 (FOR CONSIGNEE)"}
    words = original.get(waybill.original_for or "", waybill.original_for or "")
    paper.text(paper.width / 2, 800, words, size=11, font="Helvetica-Bold", align="centre")


def _parties(waybill: AirWaybill, paper: Paper) -> None:
    carrier = waybill.carrier or Party(name="")
    paper.box(40, 38, 258, 66, "Shipper's Name and Address", full(waybill.shipper))
    paper.box(40, 104, 258, 66, "Consignee's Name and Address", full(waybill.consignee))
    paper.box(40, 170, 258, 40, "Issuing Carrier's Agent Name and City", _agent(waybill))
    paper.frame(298, 38, 257, 66)
    paper.text(302, 42, "Not negotiable", size=7)
    paper.text(302, 52, "Air Waybill", size=14, font="Helvetica-Bold")
    paper.text(302, 70, "Issued by", size=6)
    paper.lines(
        334,
        68,
        f"{carrier.name} (CARRIER)" if carrier.name else "",
        216,
        size=9,
        font="Helvetica-Bold",
    )
    paper.lines(334, 82, carrier.address or "", 216, size=7)
    paper.frame(298, 104, 257, 66)
    paper.text(
        301,
        106,
        "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity.",
        size=6,
    )
    paper.lines(301, 116, ACCEPTED, 250, size=5.6)
    notify = "\n".join(f"NOTIFY: {full(party)}" for party in waybill.notify)
    freight = f"FREIGHT {waybill.freight.upper()}" if waybill.freight else ""
    paper.box(298, 170, 257, 66, "Accounting Information", f"{freight}\n{notify}".strip(), size=7)


def _agent(waybill: AirWaybill) -> str:
    return (waybill.signed_by or "") if waybill.signed_as == "agent" else ""


def _route(waybill: AirWaybill, paper: Paper) -> None:
    paper.box(40, 210, 129, 26, "Agent's IATA Code", "08-3 7741")
    paper.box(169, 210, 129, 26, "Account No.")
    departure = "Airport of Departure (Addr. of First Carrier) and Requested Routing"
    paper.box(40, 236, 258, 28, departure, waybill.airport_of_departure)
    paper.box(298, 236, 50, 28, "Currency", "CNY")
    for i, word in enumerate(("prepaid", "collect")):
        mark = "X" if waybill.freight == word else ""
        paper.box(348 + 34 * i, 236, 34, 28, ("PPD", "COLL")[i], mark, align="centre")
    paper.box(416, 236, 70, 28, "Declared Value for Carriage", "NVD", caption_size=5)
    paper.box(486, 236, 69, 28, "Declared Value for Customs", "NCV", caption_size=5)
    paper.box(40, 264, 258, 28, "Airport of Destination", waybill.airport_of_destination)
    flight = "/".join(filter(None, (waybill.flight, day(waybill.flight_date, "%d %b %Y"))))
    paper.box(298, 264, 128, 28, "Flight/Date   For Carrier Use Only", flight)
    paper.box(426, 264, 129, 28, "Amount of Insurance", "NIL")
    credit = waybill.credit_number and f"L/C NO. {waybill.credit_number}"
    words = "\n".join(filter(None, (credit, *waybill.clauses, waybill.transhipment)))
    paper.box(40, 292, 515, 40, "Handling Information", words)


def _goods(waybill: AirWaybill, paper: Paper) -> None:
    columns = [
        Column("No. of Pieces RCP", 70),
        Column("Gross Weight", 75, "right"),
        Column("Rate Class", 45),
        Column("Chargeable Weight", 70, "right"),
        Column("Rate / Charge", 60, "right"),
        Column("Total", 65, "right"),
        Column("Nature and Quantity of Goods (incl. Dimensions or Volume)", 130),
    ]
    volume = f"VOL. {waybill.measurement}" if waybill.measurement else None
    marks = f"MARKS: {waybill.shipping_marks}" if waybill.shipping_marks else None
    goods = "\n".join(filter(None, (waybill.goods_description, volume, marks)))
    row = [waybill.packages, waybill.gross_weight, "Q", "", "", "AS ARRANGED", goods]
    paper.table(40, 332, columns, [row], bottom=560)


def _foot(waybill: AirWaybill, paper: Paper) -> None:
    paper.box(40, 560, 100, 28, "Prepaid", "AS ARRANGED" if waybill.freight == "prepaid" else "")
    paper.box(140, 560, 100, 28, "Collect", "AS ARRANGED" if waybill.freight == "collect" else "")
    paper.box(40, 588, 200, 28, "Valuation Charge / Tax")
    paper.box(40, 616, 200, 112, "Total Other Charges Due Agent / Due Carrier")
    paper.frame(240, 560, 315, 78)
    paper.lines(244, 563, CERTIFIES, 306, size=6)
    shipper = waybill.shipper.name if waybill.shipper else ""
    paper.text(397, 600, shipper, size=8, align="centre")
    paper.rule(270, 622, 525, 622)
    paper.text(397, 624, "Signature of Shipper or his Agent", size=6, align="centre")
    paper.frame(240, 638, 315, 90)
    capacity = {"agent": "AS AGENT FOR THE CARRIER", "carrier": "AS CARRIER"}.get(
        waybill.signed_as or "", ""
    )
    if waybill.signed_as == "agent" and waybill.principal:
        capacity = f"{capacity} {waybill.principal}"
    paper.lines(246, 642, waybill.signed_by or "", 300, font="Helvetica-Bold")
    paper.lines(246, 654, capacity, 300, size=7)
    if waybill.signed:
        signature(paper, 440, 666, waybill.signed_by or "", width=70)
    paper.text(246, 698, day(waybill.date) or "", size=8)
    paper.text(330, 698, waybill.airport_of_departure or "", size=8)
    paper.rule(244, 711, 551, 711)
    paper.text(
        246,
        713,
        "Executed on (date)          at (place)                      Signature of Issuing Carrier or its Agent",
        size=6,
    )
    top = 470.0
    for notation in waybill.notations:
        words = "\n".join(filter(None, (notation.text, day(notation.date), notation.vessel)))
        top = stamp(paper, 60, top, words, width=170) + 6
