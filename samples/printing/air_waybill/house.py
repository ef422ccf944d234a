"""A forwarder's house air waybill, plain labels and values."""

from __future__ import annotations

from extractors.documents import AirWaybill, Party
from samples.printing.air_waybill.airline import ACCEPTED
from samples.printing.ink import picture, stamp
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, full


def print_(waybill: AirWaybill, paper: Paper) -> None:
    """Print a waybill on the forwarder's letterhead."""
    paper.begin(size=9)
    carrier = waybill.carrier or Party(name="")
    paper.text(40, 30, waybill.signed_by or carrier.name, size=14, font="Times-Bold")
    paper.text(40, 50, "INTERNATIONAL AIR FREIGHT", size=7)
    paper.text(555, 30, "HOUSE AIR WAYBILL", size=13, font="Helvetica-Bold", align="right")
    paper.text(555, 50, f"HAWB NO. {waybill.number or ''}", font="Helvetica-Bold", align="right")
    paper.rule(40, 66, 555, 66, line=1.2)
    top = paper.pairs(
        40,
        74,
        [
            ("Sender", full(waybill.shipper)),
            ("Receiver", full(waybill.consignee)),
            *(("Also notify", full(party)) for party in waybill.notify),
            ("Carrier", full(carrier)),
            ("Departing from", waybill.airport_of_departure),
            ("Flying to", waybill.airport_of_destination),
            ("Flight", waybill.flight),
            ("Flight date", american(waybill.flight_date)),
            ("Charges", waybill.freight and f"FREIGHT {waybill.freight.upper()}"),
            ("Credit reference", waybill.credit_number),
        ],
        label=110,
        width=500,
        gap=4,
    )
    columns = [
        Column("Pieces", 90),
        Column("Goods", 215),
        Column("Marks", 90),
        Column("Gross", 65, "right"),
        Column("Volume", 55, "right"),
    ]
    row = [
        waybill.packages,
        waybill.goods_description,
        waybill.shipping_marks,
        waybill.gross_weight,
        waybill.measurement,
    ]
    top = paper.table(40, top + 6, columns, [row], ruling="heads", bottom=top + 120)
    for words in filter(None, (*waybill.clauses, waybill.transhipment)):
        top = paper.lines(40, top + 4, words, 500)
    top = paper.lines(40, top + 8, ACCEPTED, 515, size=6.5) + 10
    for notation in waybill.notations:
        words = "\n".join(filter(None, (notation.text, american(notation.date), notation.vessel)))
        stamp(paper, 60, top, words, width=190)
    paper.text(
        320,
        top,
        f"Executed on {american(waybill.date) or ''} at {waybill.airport_of_departure or ''}",
        size=8,
    )
    capacity = {"agent": "as agent for the carrier", "carrier": "as carrier"}.get(
        waybill.signed_as or "", ""
    )
    if waybill.signed:
        picture(paper, 340, top + 16, 3)
    paper.rule(320, top + 50, 540, top + 50)
    low = paper.lines(320, top + 53, waybill.signed_by or "", 225, font="Helvetica-Bold")
    paper.lines(320, low, " ".join(filter(None, (capacity, waybill.principal))), 225, size=8)
    original = {"shipper": "Original 3 (for shipper)", "consignee": "Original 2 (for consignee)"}
    paper.text(
        40, 800, original.get(waybill.original_for or "", waybill.original_for or ""), size=9
    )
