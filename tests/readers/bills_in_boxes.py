"""Bills of lading and waybills on forms of ruled boxes, as tests print them."""

from __future__ import annotations

from tests.readers.forms import Blank


def forwarders_form() -> Blank:
    """A forwarder's multimodal bill: captions over values, «consigned to order of» printed."""
    p = Blank()
    p.cell(
        30,
        30,
        300,
        85,
        "Consignor",
        "shipper",
        "WENZHOU ALTA VALVE CO., LTD.",
        "9 BINHAI 2ND ROAD, WENZHOU, CHINA",
    )
    p.at(330, 45, "FBL", 20)
    p.caption(460, 45, "No.")
    p.say("number", 480, 45, "CN 100-26-5512")
    p.at(310, 65, "NEGOTIABLE FIATA", 11)
    p.at(310, 78, "MULTIMODAL TRANSPORT", 11)
    p.at(310, 91, "BILL OF LADING", 11)
    p.caption(
        310,
        100,
        "issued subject to UNCTAD/ICC Rules for Multimodal Transport Documents (ICC Publication 481).",
    )
    p.cell(
        30, 85, 300, 140, "Consigned to order of", "consignee", "ANDINA COMERCIAL BANCO S.A., LIMA"
    )
    p.cell(
        30,
        140,
        300,
        195,
        "Notify address",
        "notify.0",
        "VALVULAS DEL SUR S.A.C.",
        "AV. ARGENTINA 2200, CALLAO, PERU",
    )
    p.at(330, 150, "BRIGHT CAPE FORWARDING CO., LTD.", 11)
    p.at(330, 165, "18 LUJIAZUI RING ROAD, SHANGHAI, CHINA", 8)
    p.cell(30, 195, 165, 222, "")
    p.cell(165, 195, 300, 222, "Place of receipt", "place_of_receipt", "WENZHOU, CHINA")
    p.cell(30, 222, 165, 249, "Ocean vessel", "vessel", "ANDES VOYAGER V.77W")
    p.cell(165, 222, 300, 249, "Port of loading", "port_of_loading", "NINGBO, CHINA")
    p.cell(30, 249, 165, 276, "Port of discharge", "port_of_discharge", "CALLAO, PERU")
    p.cell(165, 249, 300, 276, "Place of delivery", "place_of_delivery", "LIMA, PERU")
    p.box(30, 276, 565, 470)
    for x, head in (
        (34, "Marks and numbers"),
        (140, "Number and kind of packages"),
        (255, "Description of goods"),
        (430, "Gross weight"),
        (505, "Measurement"),
    ):
        p.caption(x, 285, head)
    p.say("shipping_marks", 34, 305, "VDS", "CALLAO", "1-36")
    p.say("packages", 140, 305, "36 WOODEN CASES")
    p.say("goods_description", 255, 305, "CAST STEEL GATE VALVES")
    p.say("_", 255, 317, "UNDER CONTRACT NO. AV-2026-88")
    p.say("gross_weight", 430, 305, "9,870.00 KGS")
    p.say("measurement", 505, 305, "14.2 CBM")
    p.say("freight", 255, 345, "FREIGHT PREPAID")
    p.caption(230, 466, "according to the declaration of the consignor")
    p.cell(
        30,
        470,
        300,
        500,
        "Declaration of Interest of the consignor\nin timely delivery (Clause 6.2)",
    )
    p.cell(
        300,
        470,
        565,
        500,
        "Declared value for ad valorem rate according to\nthe declaration of the consignor (Clauses 7 and 8)",
    )
    p.print_small(34, 510,
        "The goods and instructions are accepted and dealt with subject to the Standard Conditions printed overleaf.",
        "Taken in charge in apparent good order and condition, unless otherwise noted herein, at the place of receipt",
        "for transport and delivery as mentioned above.",
        "One of these Multimodal Transport Bills of Lading must be surrendered duly endorsed in exchange for the goods.",
        "In Witness whereof the original Multimodal Transport Bills of Lading all of this tenor and date have been signed in",
        "the number stated below, one of which being accomplished the other(s) to be void.")  # fmt: skip
    p.cell(30, 560, 165, 590, "Freight amount")
    p.cell(165, 560, 300, 590, "Freight payable at", "_", "NINGBO")
    p.cell(300, 560, 565, 590, "Place and date of issue", "date", "SHANGHAI, 21 SEPT. 2026")
    p.cell(30, 590, 165, 620, "Cargo Insurance through the undersigned", "_", "[X] not covered")
    p.cell(165, 590, 300, 620, "Number of Original FBL's", "originals_issued", "3 (THREE)")
    p.box(300, 590, 565, 690)
    p.caption(303, 598, "Stamp and signature")
    p.say("signed_by", 320, 625, "BRIGHT CAPE FORWARDING CO., LTD.")
    p.say("signed_as", 320, 665, "AS CARRIER")
    p.cell(
        30,
        620,
        300,
        690,
        "For delivery of goods please apply to:",
        "delivery_agent",
        "TRANSANDES CARGO S.A.",
        "JR. COLON 410, CALLAO, PERU",
        "TEL: 511-445-8800",
    )
    return p


def charter_form() -> Blank:
    """A tramp's short form, to be used with charter parties and referring to one."""
    p = Blank()
    p.at(60, 30, 'CODE NAME: "CONGENBILL". EDITION 1994', 6)
    p.at(380, 30, "BILL OF LADING", 12)
    p.at(350, 42, "TO BE USED WITH CHARTER-PARTIES", 7)
    p.caption(470, 58, "B/L No.")
    p.say("number", 500, 58, "07")
    p.cell(
        30,
        65,
        300,
        120,
        "Shipper",
        "shipper",
        "HEBEI ORIENT FERROALLOY CO., LTD.",
        "TANGSHAN, CHINA",
    )
    p.cell(30, 120, 300, 165, "Consignee", "consignee", "TO ORDER")
    p.cell(
        30,
        165,
        300,
        220,
        "Notify address",
        "notify.0",
        "ACERIAS CANTABRAS S.A.",
        "SANTANDER, SPAIN",
    )
    p.cell(30, 220, 165, 246, "Vessel", "vessel", "M/V OLIVE TRADER")
    p.cell(165, 220, 300, 246, "Port of loading", "port_of_loading", "XINGANG, CHINA")
    p.cell(30, 246, 300, 272, "Port of discharge", "port_of_discharge", "SANTANDER, SPAIN")
    p.caption(34, 284, "Shipper's description of goods")
    p.caption(450, 284, "Gross weight")
    p.say("goods_description", 60, 305, "FERRO SILICON IN BULK")
    p.say("clauses.0", 60, 317, "CLEAN ON BOARD")
    p.say("gross_weight", 450, 305, "5,499.820 M/TONS")
    p.places.pop("clauses.0")
    p.say("freight", 60, 341, "FREIGHT PAYABLE AS PER CHARTER PARTY")
    p.places.pop("freight")
    p.caption(
        180,
        440,
        "(of which  - nil -  on deck at Shipper's risk; the Carrier not being responsible for loss or damage howsoever arising)",
    )
    p.cell(30, 450, 250, 490, "Freight payable as per\nCHARTER-PARTY dated", "_", "14 AUGUST 2026")
    p.cell(30, 490, 250, 530, "FREIGHT ADVANCE.\nReceived on account of freight:")
    p.cell(30, 530, 250, 560, "Time used for loading ......... days ......... hours.")
    p.print_small(260, 460,
        "SHIPPED at the Port of Loading in apparent good order and condition on",
        "board the Vessel for carriage to the Port of Discharge or so near thereto as she",
        "may safely get the goods specified above. Weight, measure, quality, quantity,",
        "condition, contents and value unknown. IN WITNESS whereof the Master or Agent",
        "of the said Vessel has signed the number of Bills of Lading indicated below all of",
        "this tenor and date, any one of which being accomplished the others shall be void.",
        "FOR CONDITIONS OF CARRIAGE SEE OVERLEAF")  # fmt: skip
    p.cell(30, 560, 250, 600, "Freight payable at")
    p.cell(250, 560, 565, 600, "Place and date of issue", "date", "XINGANG, 02 SEPTEMBER 2026")
    p.cell(30, 600, 250, 680, "Number of original Bs/L", "originals_issued", "3/THREE")
    p.box(250, 600, 565, 680)
    p.caption(253, 608, "Signature")
    p.say("signed_by", 270, 630, "TIANJIN HARBOUR SHIPPING AGENCY CO., LTD.")
    p.say("signed_as", 270, 666, "AS AGENT FOR AND ON BEHALF OF THE MASTER CAPT. E. SANDOVAL")
    return p


def sea_waybill() -> Blank:
    """A sea waybill in a grid of labels and values."""
    p = Blank("Helvetica", 9)
    p.centred(40, "NON-NEGOTIABLE SEA WAYBILL", 14)
    rows = (
        ("number", "Waybill No.", "NVT-2026-77120"), ("shipper", "Shipper", "DONGGUAN MERIDIAN OPTICS CO., LTD."),
        ("consignee", "Consignee", "POLARIS VISION OY, HELSINKI, FINLAND"), ("notify.0", "Notify Party", "POLARIS VISION OY"),
        ("vessel", "Vessel", "NORDVIK TRADER"), ("voyage", "Voyage", "226N"), ("port_of_loading", "Port of Loading", "SHENZHEN, CHINA"),
        ("port_of_discharge", "Port of Discharge", "HELSINKI, FINLAND"), ("pre_carriage", "Pre-carriage by", ""), ("goods_description", "Description of Goods", "OPTICAL LENSES"),
        ("packages", "Number of Packages", "64 CARTONS"), ("gross_weight", "Gross Weight", "1,152 KGS"), ("measurement", "Measurement", "9.6 CBM"),
        ("freight", "Freight", "FREIGHT COLLECT"), ("originals_issued", "Number of Originals", "ONE"), ("on_board_date", "Shipped on Board Date", "05-SEP-2026"),
        ("date", "Date of Issue", "06-SEP-2026"), ("carrier", "Name of Carrier", "NORDVIK TANKERS AND CONTAINERS AB"),
    )  # fmt: skip
    for number, (way, caption, value) in enumerate(rows):
        top = 60 + 22 * number
        p.box(40, top, 180, top + 22)
        p.box(180, top, 555, top + 22)
        p.at(45, top + 15, caption)
        if value:
            p.say(way, 185, top + 15, value)
    p.places["notify.0"] = (1, 185, 60 + 22 * 3 + 15)
    p.at(
        45,
        480,
        "RECEIVED by the Carrier in apparent good order and condition for carriage subject to the terms of this waybill.",
        7,
    )
    p.say("signed_by", 330, 520, "NORDVIK AGENCY (CHINA) LTD.")
    p.say("signed_as", 330, 560, "As agents for the Carrier, Nordvik Tankers and Containers AB")
    return p
