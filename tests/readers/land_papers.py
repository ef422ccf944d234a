"""Road and rail notes, and receipts of couriers and forwarders, as tests print them."""

from __future__ import annotations

from tests.readers.forms import Blank


def road_note() -> Blank:
    """A CMR note in its numbered boxes."""
    p = Blank()
    p.at(330, 40, "INTERNATIONAL CONSIGNMENT NOTE", 12)
    p.at(330, 55, "CMR", 14)
    p.caption(460, 55, "No.")
    p.say("number", 480, 55, "CMR-26-004417")
    p.cell(
        30,
        30,
        300,
        85,
        "1 Sender (name, address, country)",
        "shipper",
        "URUMQI SILKWAY FOODS CO., LTD.",
        "21 BEIJING ROAD, URUMQI, CHINA",
    )
    p.cell(
        30,
        85,
        300,
        140,
        "2 Consignee (name, address, country)",
        "consignee",
        "TASHKENT PROVISIONS LLC",
        "4 AMIR TEMUR, TASHKENT, UZBEKISTAN",
    )
    p.cell(
        300,
        85,
        565,
        140,
        "16 Carrier (name, address, country)",
        "carrier",
        "TIANSHAN HAULAGE CO., LTD.",
        "KHORGOS, CHINA",
    )
    p.cell(
        30,
        140,
        300,
        175,
        "3 Place of delivery of the goods (place, country)",
        "place_of_delivery",
        "TASHKENT, UZBEKISTAN",
    )
    p.cell(
        30,
        175,
        300,
        215,
        "4 Place and date of taking over the goods (place, country, date)",
        "place_of_receipt",
        "URUMQI, CHINA",
        "21.09.2026",
    )
    p.places["notations.0.date"] = (1, 36, 205)
    p.cell(
        300,
        140,
        565,
        215,
        "18 Carrier's reservations and observations",
        "clauses.0",
        "2 CARTONS CRUSHED",
    )
    p.cell(30, 215, 565, 235, "5 Documents attached", "_", "INVOICE 77, PACKING LIST")
    heads = (
        (30, 120, "6 Marks and Nos."),
        (120, 200, "7 Number of packages"),
        (200, 280, "8 Method of packing"),
        (280, 400, "9 Nature of the goods"),
        (400, 480, "11 Gross weight in kg"),
        (480, 565, "12 Volume in m3"),
    )
    for x0, x1, head in heads:
        p.cell(x0, 235, x1, 255, head)
        p.box(x0, 255, x1, 340)
    p.say("shipping_marks", 36, 270, "TP/TASHKENT")
    p.say("packages", 126, 270, "640 CARTONS")
    p.say("goods_description", 286, 270, "DRIED RAISINS")
    p.say("gross_weight", 406, 270, "7,040")
    p.say("measurement", 486, 270, "16.5")
    p.cell(
        30,
        340,
        300,
        390,
        "14 Instructions as to payment for carriage",
        "freight",
        "[X] CARRIAGE PAID",
        "[ ] CARRIAGE FORWARD",
    )
    p.cell(300, 340, 565, 365, "Vehicle Registration No.", "_", "XJ-A55108")
    p.cell(30, 390, 300, 415, "21 Established in", "date", "URUMQI ON 20.09.2026")
    p.cell(30, 415, 200, 490, "22 Signature and stamp of the sender")
    p.box(200, 415, 400, 490)
    p.caption(204, 423, "23 Signature and stamp of the carrier")
    p.say("signed_by", 210, 450, "TIANSHAN HAULAGE CO., LTD.")
    p.say("signed_as", 210, 475, "AS CARRIER")
    p.cell(400, 415, 565, 490, "24 Goods received")
    p.say("original_for", 40, 520, "COPY FOR SENDER")
    return p


def rail_note() -> Blank:
    """A railway bill in two languages, the duplicate, with the station's date stamp."""
    p = Blank("Helvetica", 9)
    p.centred(40, "SMGS RAILWAY CONSIGNMENT NOTE", 13)
    p.say("original_for", 450, 55, "DUPLICATE OF WAYBILL")
    rows = (
        ("number", "Consignment Note No.", "31881207"), ("shipper", "Sender", "XI'AN QINLING TOOLS CO., LTD., XI'AN, CHINA"),
        ("consignee", "Consignee", "BALTIJAS INSTRUMENTI SIA, RIGA, LATVIA"), ("place_of_receipt", "Station of Departure", "XINZHU, CHINA"),
        ("place_of_delivery", "Station of Destination", "RIGA-KRASTA, LATVIA"), ("_", "Wagon No.", "62 118 440"), ("packages", "Number of Packages", "310 CASES"),
        ("goods_description", "Description of Goods", "HAND TOOLS"), ("gross_weight", "Gross Weight", "15,190 KGS"), ("freight", "Freight", "FREIGHT PREPAID"),
        ("carrier", "Carrier", "QINLING INTERMODAL RAILWAY LTD."), ("notations.0.date", "Date stamp of departure station", "2026-09-22"), ("date", "Date of Issue", "2026-09-23"),
    )  # fmt: skip
    for number, (way, caption, value) in enumerate(rows):
        p.at(40, 80 + 20 * number, f"{caption}:")
        p.say(way, 200, 80 + 20 * number, value)
    p.say("containers.0.number", 40, 360, "CONTAINER QLRU6600432 SEAL 771204")
    return p


def courier_receipt() -> Blank:
    """A courier's receipt for documents."""
    p = Blank("Helvetica", 9)
    p.at(40, 40, "REDKITE EXPRESS (CHINA) CO., LTD.", 12)
    p.at(330, 40, "COURIER RECEIPT", 13)
    rows = (
        ("number", "Tracking No.", "RK 4471 0098 22"), ("shipper", "Sender", "AMBER QUAY TRADING CO., LTD."), ("consignee", "Receiver", "LAGOON IMPORTS LTD., 5 MARINA, LAGOS, NIGERIA"),
        ("goods_description", "Contents", "ONE SET OF COPY DOCUMENTS"), ("notations.0.date", "Pick-up Date", "12 SEP 2026"), ("freight", "Charges", "BILL SENDER"),
    )  # fmt: skip
    for number, (way, caption, value) in enumerate(rows):
        p.at(40, 80 + 20 * number, f"{caption}:")
        p.say(way, 160, 80 + 20 * number, value)
    return p


def forwarders_receipt() -> Blank:
    """A forwarder's cargo receipt in boxes."""
    p = Blank()
    p.at(300, 40, "FORWARDER'S CARGO RECEIPT", 13)
    p.at(300, 56, "LANTERN BAY LOGISTICS LTD.", 10)
    p.cell(30, 30, 280, 80, "Supplier", "shipper", "AMBER QUAY TRADING CO., LTD.", "XIAMEN, CHINA")
    p.cell(30, 80, 280, 130, "Consignee", "consignee", "LAGOON IMPORTS LTD.", "LAGOS, NIGERIA")
    p.cell(30, 130, 280, 180, "Notify Party", "notify.0", "LAGOON IMPORTS LTD.")
    p.places.pop("notify.0")
    p.cell(280, 80, 565, 105, "FCR No.", "number", "LBL-FCR-0091")
    p.cell(280, 105, 565, 130, "Date of Receipt of Goods", "notations.0.date", "3 SEP 2026")
    p.cell(280, 130, 420, 180, "Port of Loading", "port_of_loading", "XIAMEN")
    p.cell(420, 130, 565, 180, "Port of Discharge", "port_of_discharge", "LAGOS")
    for x0, x1, head in (
        (30, 130, "Marks and Numbers"),
        (130, 230, "No. of Packages"),
        (230, 420, "Description of Goods"),
        (420, 500, "Gross Weight"),
        (500, 565, "Measurement"),
    ):
        p.cell(x0, 190, x1, 210, head)
        p.box(x0, 210, x1, 300)
    p.say("packages", 136, 225, "50 CARTONS")
    p.say("goods_description", 236, 225, "ENAMEL COOKWARE")
    p.say("gross_weight", 426, 225, "600 KGS")
    p.say("measurement", 506, 225, "2.5 CBM")
    p.at(
        34,
        320,
        "We certify having assumed control of the above mentioned consignment in external apparent good order and condition.",
        7,
    )
    p.cell(30, 340, 300, 370, "Place and Date of Issue", "date", "XIAMEN, 4 SEP 2026")
    p.say("signed_by", 330, 360, "LANTERN BAY LOGISTICS LTD.")
    p.say("signed_as", 330, 400, "AS FORWARDING AGENT")
    p.places.pop("signed_by")
    p.places.pop("signed_as")
    return p
