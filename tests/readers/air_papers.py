"""Air waybills, as tests print them."""

from __future__ import annotations

from tests.layout.printing import CHINESE
from tests.readers.forms import Blank


def airline_form() -> Blank:
    """The airlines' form with bare figures: pieces, weight and its unit each in its box, amounts under prepaid."""
    p = Blank()
    p.say("number", 40, 28, "784-5521 3046")
    p.at(470, 28, "784-5521 3046")
    p.cell(
        30,
        35,
        300,
        95,
        "Shipper's Name and Address",
        "shipper",
        "SHENZHEN NOVA OPTO CO., LTD.",
        "8 KEJI ROAD, SHENZHEN, CHINA",
    )
    p.box(300, 35, 565, 95)
    p.at(305, 45, "Not Negotiable", 7)
    p.at(305, 60, "Air Waybill", 13)
    p.caption(305, 72, "Issued by")
    p.at(345, 74, "CRANE PACIFIC AIRWAYS", 9)
    p.caption(
        305, 90, "Copies 1, 2 and 3 of this Air Waybill are originals and have the same validity."
    )
    p.cell(
        30,
        95,
        300,
        150,
        "Consignee's Name and Address",
        "consignee",
        "BANCO MERIDIAN DEL PLATA S.A.",
        "FLORIDA 550, BUENOS AIRES, ARGENTINA",
    )
    p.print_small(305, 105,
        "It is agreed that the goods described herein are accepted in apparent good order and condition",
        "(except as noted) for carriage SUBJECT TO THE CONDITIONS OF CONTRACT ON THE REVERSE HEREOF.",
        "ALL GOODS MAY BE CARRIED BY ANY OTHER MEANS INCLUDING ROAD OR ANY OTHER CARRIER UNLESS SPECIFIC",
        "CONTRARY INSTRUCTIONS ARE GIVEN HEREON BY THE SHIPPER.")  # fmt: skip
    p.cell(
        30,
        150,
        300,
        180,
        "Issuing Carrier's Agent Name and City",
        "_",
        "POLESTAR AIR CARGO LTD., SHENZHEN",
    )
    p.cell(
        300,
        150,
        565,
        205,
        "Accounting Information",
        "notify.0",
        "NOTIFY: OPTICA RIOPLATENSE S.A.",
        "AV. CORDOBA 1200, BUENOS AIRES",
        "L/C NO. BMP-2026-3381",
    )
    p.cell(30, 180, 165, 205, "Agent's IATA Code", "_", "08-1 2290")
    p.cell(165, 180, 300, 205, "Account No.")
    p.cell(
        30,
        205,
        300,
        230,
        "Airport of Departure (Addr. of First Carrier) and Requested Routing",
        "airport_of_departure",
        "SHENZHEN, CHINA (SZX)",
    )
    p.cell(30, 230, 80, 260, "To", "_", "EZE")
    p.cell(80, 230, 200, 260, "By First Carrier", "_", "CRANE PACIFIC AIRWAYS")
    for x0, x1, head, way, value in (
        (200, 240, "Currency", "_", "CNY"),
        (300, 350, "Declared Value for Carriage", "_", "NVD"),
        (350, 440, "Declared Value for Customs", "_", "NCV"),
    ):
        p.cell(x0, 230, x1, 260, head, way, value)
    p.cell(
        30, 260, 165, 285, "Airport of Destination", "airport_of_destination", "BUENOS AIRES EZEIZA"
    )
    p.cell(165, 260, 300, 285, "Requested Flight/Date", "flight", "CP7710/14 SEP")
    p.cell(300, 260, 430, 285, "Amount of Insurance", "_", "NIL")
    p.cell(
        30,
        285,
        565,
        325,
        "Handling Information",
        "_",
        "DOCS ATTACHED",
        "ACTUAL FLIGHT DATE: 15 SEP 2026",
    )
    p.places["notations.0.date"] = (1, 36, 315)
    xs = (30, 70, 130, 150, 230, 290, 350, 420, 565)
    heads = (
        "No. of\nPieces\nRCP",
        "Gross\nWeight",
        "kg\nlb",
        "Rate Class",
        "Chargeable\nWeight",
        "Rate / Charge",
        "Total",
        "Nature and Quantity of Goods\n(incl. Dimensions or Volume)",
    )
    for x0, x1, head in zip(xs, xs[1:], heads, strict=False):
        p.box(x0, 325, x1, 350)
        p.caption(x0 + 2, 332, *head.split("\n"))
        p.box(x0, 350, x1, 450)
    p.say("packages", 40, 365, "18")
    p.say("gross_weight", 75, 365, "432.5")
    p.at(135, 365, "K")
    p.at(160, 365, "Q")
    p.at(240, 365, "432.5")
    p.at(300, 365, "38.20")
    p.at(360, 365, "16,521.50")
    p.say("goods_description", 425, 365, "LED LIGHT MODULES")
    p.say("measurement", 425, 377, "VOL. 2.410 CBM")
    p.say("shipping_marks", 425, 389, "MARKS: OR / BUE / 1-18")
    p.places["shipping_marks"] = (1, 453, 389)
    p.box(30, 450, 250, 600)
    for y, text in ((458, "Weight Charge"), (488, "Valuation Charge"), (518, "Tax")):
        p.caption(110, y, text)
    p.caption(40, 458, "Prepaid")
    p.caption(200, 458, "Collect")
    p.say("freight", 60, 472, "16,521.50")
    p.box(250, 450, 565, 510)
    p.print_small(
        255,
        458,
        "Shipper certifies that the particulars on the face hereof are correct and that insofar as any part of the",
        "consignment contains dangerous goods, such part is properly described by name and is in proper condition.",
    )
    p.at(300, 490, "SHENZHEN NOVA OPTO CO., LTD.")
    p.caption(300, 505, "Signature of Shipper or his Agent")
    p.box(250, 510, 565, 600)
    p.say("signed_by", 300, 535, "POLESTAR AIR CARGO LTD.")
    p.say("signed_as", 300, 547, "AS AGENT FOR THE CARRIER, CRANE PACIFIC AIRWAYS")
    p.say("date", 260, 580, "13 SEP 2026")
    p.at(350, 580, "SHENZHEN")
    p.caption(260, 595, "Executed on (date)")
    p.caption(350, 595, "at (place)")
    p.caption(420, 595, "Signature of Issuing Carrier or its Agent")
    p.say("original_for", 230, 640, "ORIGINAL 3 (FOR SHIPPER)")
    return p


def chinese_air_form() -> Blank:
    """A bilingual house air waybill, freight to collect by a cross, the copy for the consignee."""
    p = Blank(CHINESE)
    p.at(220, 40, "航空货运单 HOUSE AIR WAYBILL", 14)
    p.caption(430, 60, "运单号码 HAWB No.")
    p.say("number", 500, 60, "TFE-60018842")
    p.cell(
        30,
        70,
        300,
        125,
        "托运人 Shipper",
        "shipper",
        "CHANGSHA LUWEI CERAMICS LTD.",
        "5 FURONG ROAD, CHANGSHA, CHINA",
    )
    p.cell(
        30,
        125,
        300,
        180,
        "收货人 Consignee",
        "consignee",
        "PORCELANAS DEL NORTE S.L.",
        "CALLE ANCHA 4, BILBAO, SPAIN",
    )
    p.cell(300, 70, 565, 125, "承运人 Carrier", "carrier", "TIANFENG EXPRESS CO., LTD.")
    p.cell(300, 125, 565, 180, "通知方 Notify Party", "notify.0", "SAME AS CONSIGNEE")
    p.cell(30, 180, 165, 210, "始发站 Airport of Departure", "airport_of_departure", "CSX")
    p.cell(165, 180, 300, 210, "目的站 Airport of Destination", "airport_of_destination", "BIO")
    p.cell(300, 180, 430, 210, "航班/日期 Flight/Date", "flight", "TF881 / 2026-10-02")
    p.cell(430, 180, 500, 210, "预付 PP")
    p.cell(500, 180, 565, 210, "到付 CC", "freight", "X")
    for x0, x1, head in (
        (30, 110, "件数 Pieces"),
        (110, 200, "毛重 Gross Weight"),
        (200, 300, "体积 Volume"),
        (300, 565, "货物品名及数量 Nature and Quantity of Goods"),
    ):
        p.cell(x0, 225, x1, 245, head)
        p.box(x0, 245, x1, 330)
    p.say("packages", 36, 260, "25 CTNS")
    p.say("gross_weight", 116, 260, "512.0 KGS")
    p.say("measurement", 206, 260, "3.05 CBM")
    p.say("goods_description", 306, 260, "BONE CHINA TEA SETS")
    p.at(
        40,
        360,
        "The goods described herein are accepted for carriage in apparent good order and condition.",
        7,
    )
    p.caption(40, 390, "签发日期 Date of Issue")
    p.say("date", 140, 390, "2026年10月1日")
    p.say("signed_by", 330, 400, "TIANFENG EXPRESS CO., LTD.")
    p.say("signed_as", 330, 440, "AS CARRIER")
    p.say("original_for", 40, 480, "ORIGINAL 2 (FOR CONSIGNEE)")
    return p
