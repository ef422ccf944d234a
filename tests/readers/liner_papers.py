"""Bills of lading on the boxed forms of liner companies, as tests print them."""

from __future__ import annotations

from tests.layout.printing import CHINESE
from tests.readers.forms import Blank


def numbered_form() -> Blank:
    """A Chinese liner's form: numbered captions that ask for name and address, particulars in boxes."""
    p = Blank()
    p.cell(
        30,
        30,
        300,
        95,
        "1. Shipper   Insert Name, Address and Phone",
        "shipper",
        "HARBIN PINE FURNITURE CO., LTD.",
        "66 HEXING ROAD, HARBIN, CHINA",
        "TEL: 0451-5500 1122",
    )
    p.cell(
        30,
        95,
        300,
        155,
        "2. Consignee   Insert Name, Address and Phone",
        "consignee",
        "TO ORDER OF BALTICA HANDELSBANK AS",
    )
    p.cell(
        30,
        155,
        300,
        225,
        "3. Notify Party   Insert Name, Address and Phone\n(It is agreed that no responsibility shall attach to the Carrier or\nhis agents for failure to notify)",
        "notify.0",
        "SKAGEN MOBLER A/S",
        "HAVNEVEJ 8, 9990 SKAGEN, DENMARK",
    )
    p.caption(310, 40, "B/L No.")
    p.say("number", 350, 40, "PLNK6620914")
    p.at(360, 70, "PELANGI NUSANTARA LINES", 13)
    p.at(350, 100, "Port-to-Port or Combined Transport", 8)
    p.at(360, 120, "BILL OF LADING", 15)
    p.at(480, 120, "ORIGINAL", 9)
    p.print_small(310, 140,
        "RECEIVED in external apparent good order and condition except as other-",
        "wise noted. The total number of packages or units stuffed in the container,",
        "the description of the goods and the weights shown in this Bill of Lading are",
        "furnished by the Merchants, and which the carrier has no reasonable means",
        "of checking and is not a part of this Bill of Lading contract. The carrier has",
        "issued the number of Bills of Lading stated below, all of this tenor and date,",
        "one of the original Bills of Lading must be surrendered and endorsed or sig-",
        "ned against the delivery of the shipment and whereupon any other original",
        "Bills of Lading shall be void.")  # fmt: skip
    p.cell(30, 225, 165, 250, "4. Combined Transport *   Pre-carriage by", "pre_carriage", "TRUCK")
    p.cell(
        165,
        225,
        300,
        250,
        "5. Combined Transport *   Place of Receipt",
        "place_of_receipt",
        "HARBIN CY",
    )
    p.cell(30, 250, 165, 275, "6. Ocean Vessel   Voy. No.", "vessel", "NUSANTARA JAYA  V.118N")
    p.cell(165, 250, 300, 275, "7. Port of Loading", "port_of_loading", "DALIAN, CHINA")
    p.cell(30, 275, 165, 300, "8. Port of Discharge", "port_of_discharge", "AARHUS, DENMARK")
    p.cell(165, 275, 300, 300, "9. Combined Transport *   Place of Delivery")
    xs = (30, 140, 215, 400, 480, 565)
    for x0, x1, head in zip(
        xs,
        xs[1:],
        (
            "Marks & Nos.\nContainer / Seal No.",
            "No. of Containers\nor Packages",
            "Description of Goods (If Dangerous Goods, See Clause 20)",
            "Gross Weight Kgs",
            "Measurement",
        ),
        strict=False,
    ):
        p.box(x0, 300, x1, 320)
        p.caption(x0 + 3, 308, *head.split("\n"))
        p.box(x0, 320, x1, 520)
    p.say("shipping_marks", 34, 335, "SKAGEN", "AARHUS", "NOS. 1-212")
    p.say("containers.0.number", 34, 385, "PLNU7719402 / PL88213")
    p.say("containers.1.number", 34, 395, "PLNU7719418 / PL88214")
    p.say("packages", 146, 335, "212 CARTONS")
    p.say("goods_description", 220, 335, "PINE DINING CHAIRS AND TABLES")
    p.say("credit_number", 220, 345, "L/C NO.: BHB-2026-00417")
    p.say("clauses.0", 220, 355, "2X40'HC FCL CY/CY", "SHIPPER'S LOAD, COUNT AND SEAL")
    p.say("freight", 220, 385, "FREIGHT COLLECT")
    p.caption(225, 470, "Delivery Agent:")
    p.say("delivery_agent", 225, 482, "NORDSUND AGENCIES APS", "TEL: +45 8600 0000")
    p.say("gross_weight", 406, 335, "18,240.50")
    p.say("measurement", 486, 335, "131.40 CBM")
    p.say(
        "notations.0.date",
        225,
        430,
        "LADEN ON BOARD THE VESSEL",
        "NUSANTARA JAYA V.118N AT DALIAN",
        "DATE: 03 OCT 2026",
        pitch=9,
    )
    p.box(220, 418, 395, 455)
    p.cell(
        30,
        520,
        565,
        545,
        "10. Total Number of containers and/or packages (in words)",
        "_",
        "SAY TWO HUNDRED AND TWELVE CARTONS ONLY",
    )
    for x0, x1, head in (
        (30, 170, "11. Freight & Charges"),
        (170, 250, "Revenue Tons"),
        (250, 320, "Rate"),
        (320, 380, "Per"),
        (380, 470, "Prepaid"),
        (470, 565, "Collect"),
    ):
        p.box(x0, 545, x1, 590)
        p.caption(x0 + 3, 553, head)
    p.cell(30, 590, 170, 620, "Ex. Rate:")
    p.cell(170, 590, 320, 620, "Prepaid at")
    p.cell(320, 590, 430, 620, "Payable at", "_", "AARHUS")
    p.cell(430, 590, 565, 620, "Place and date of issue", "date", "DALIAN 04 OCT 2026")
    p.cell(170, 620, 320, 650, "Total Prepaid")
    p.cell(320, 620, 430, 650, "No. of Original B(s)/L", "originals_issued", "THREE (3)")
    p.box(430, 620, 565, 740)
    p.caption(433, 630, "Signed for the Carrier,")
    p.say("signed_by", 436, 655, "DALIAN GULLWING SHIPPING AGENCY", "CO., LTD.")
    p.say("signed_as", 436, 700, "AS AGENT FOR THE CARRIER", "PELANGI NUSANTARA LINES")
    p.box(30, 650, 430, 740)
    p.caption(34, 662, "LADEN ON BOARD THE VESSEL")
    p.caption(34, 690, "DATE", "BY")
    return p


def chinese_form() -> Blank:
    """A bilingual form, shipped on board, everything in Song type."""
    p = Blank(CHINESE)
    p.cell(
        30,
        30,
        290,
        85,
        "托运人 Shipper",
        "shipper",
        "SUZHOU HEYUN SILK CO., LTD.",
        "12 GANJIANG ROAD, SUZHOU, CHINA",
    )
    p.cell(30, 85, 290, 140, "收货人 Consignee", "consignee", "TO ORDER")
    p.cell(
        30,
        140,
        290,
        205,
        "通知方 Notify Party",
        "notify.0",
        "ATELIER VERDOUX S.A.S.",
        "14 RUE DU BAC, 69002 LYON, FRANCE",
    )
    p.at(330, 50, "华帆远洋运输有限公司", 13)
    p.at(330, 70, "HUAFAN OCEAN TRANSPORT CO., LTD.", 11)
    p.at(370, 105, "提 单 BILL OF LADING", 15)
    p.at(330, 130, "直运或转船 DIRECT OR WITH TRANSHIPMENT", 8)
    p.caption(450, 40, "提单号 B/L No.")
    p.say("number", 500, 40, "HF26SHA3307")
    p.print_small(300, 150,
        "SHIPPED on board the vessel named above in apparent good order and condition (unless otherwise",
        "indicated) the goods or packages specified herein and to be discharged at the above mentioned port",
        "of discharge or as near thereto as the vessel may safely get and be always afloat. The weight, measure,",
        "marks, numbers, quality, contents and value, being particulars furnished by the Shipper, are not checked",
        "by the Carrier on loading.")  # fmt: skip
    p.cell(30, 205, 160, 235, "前程运输 Pre-carriage by")
    p.cell(160, 205, 290, 235, "收货地 Place of Receipt")
    p.cell(30, 235, 160, 265, "船名 Vessel", "vessel", "HUAFAN ROUYUAN")
    p.cell(160, 235, 210, 265, "航次 Voy. No.", "voyage", "0082W")
    p.cell(210, 235, 370, 265, "装货港 Port of Loading", "port_of_loading", "SHANGHAI")
    p.cell(30, 265, 210, 295, "卸货港 Port of Discharge", "port_of_discharge", "MARSEILLE, FRANCE")
    p.cell(210, 265, 370, 295, "交货地 Place of Delivery")
    p.cell(370, 235, 565, 295, "正本提单份数 No. of Original Bs/L", "originals_issued", "3/3")
    heads = (
        "标记与号码\nMarks and Nos.",
        "件数及包装种类\nNo. and Kind of Packages",
        "货名\nDescription of Goods",
        "毛重(公斤)\nGross Weight",
        "尺码(立方米)\nMeasurement",
    )
    xs = (30, 130, 230, 410, 490, 565)
    for x0, x1, head in zip(xs, xs[1:], heads, strict=False):
        p.caption(x0 + 4, 308, *head.split("\n"))
        p.box(x0, 298, x1, 325)
        p.box(x0, 325, x1, 480)
    p.say("shipping_marks", 36, 340, "A.V.", "LYON", "C/NO. 1-88")
    p.say("packages", 136, 340, "88 CARTONS")
    p.say("goods_description", 236, 340, "100 PCT SILK SCARVES")
    p.say("_", 236, 352, "信用证号 CL-9920/26")
    p.say("freight", 236, 364, "运费预付")
    p.say("_", 236, 376, "FREIGHT PREPAID")
    p.say("gross_weight", 414, 340, "1,056.00 KGS")
    p.say("measurement", 494, 340, "6.820 CBM")
    p.cell(30, 500, 290, 540, "运费支付地 Freight Payable at", "_", "SHANGHAI")
    p.cell(
        290,
        500,
        565,
        540,
        "签发地点和日期 Place and Date of Issue",
        "date",
        "上海 SHANGHAI 2026年9月8日",
    )
    p.caption(300, 560, "代表承运人签字")
    p.say("signed_by", 320, 580, "HUAFAN OCEAN TRANSPORT CO., LTD.")
    p.say("signed_as", 320, 640, "AS CARRIER")
    return p


def american_form() -> Blank:
    """An American export form: export references, forwarding agent, excess value declaration, unruled particulars."""
    p = Blank("Courier", 8)
    p.at(200, 30, "BILL OF LADING FOR PORT TO PORT OR COMBINED TRANSPORT", 9)
    p.cell(
        30,
        40,
        300,
        100,
        "SHIPPER/EXPORTER (COMPLETE NAME AND ADDRESS)",
        "shipper",
        "GREAT PRAIRIE HIDES INC.",
        "4400 STOCKYARD AVE, OMAHA, NE 68107, USA",
    )
    p.cell(300, 40, 430, 70, "DOCUMENT NO.", "_", "0098-22-1")
    p.cell(430, 40, 565, 70, "B/L NO.", "number", "TQLU-OMA-55012")
    p.cell(300, 70, 565, 100, "EXPORT REFERENCES", "_", "REF 7781-A")
    p.cell(
        30,
        100,
        300,
        150,
        "CONSIGNEE (NOT NEGOTIABLE UNLESS CONSIGNED TO ORDER)",
        "consignee",
        "TO ORDER OF SHIPPER",
    )
    p.cell(300, 100, 565, 125, "FORWARDING AGENT - REFERENCES", "_", "MIDPLAINS FORWARDING LLC")
    p.cell(300, 125, 565, 150, "POINT AND COUNTRY OF ORIGIN OF GOODS", "_", "NEBRASKA, USA")
    p.cell(
        30,
        150,
        300,
        205,
        "NOTIFY PARTY/INTERMEDIATE CONSIGNEE (COMPLETE NAME AND ADDRESS)",
        "notify.0",
        "1) CONCERIA VAL LAMONE SRL",
        "VIA TOSCO 9, 52028 AREZZO, ITALY",
        "2) SPEDIZIONI LAGUNA SRL",
        "PORTO VECCHIO 3, LIVORNO, ITALY",
    )
    p.cell(300, 150, 565, 205, "DOMESTIC ROUTING/EXPORT INSTRUCTIONS", "_", "RAIL OMAHA - HOUSTON")
    p.cell(30, 205, 165, 232, "PRE-CARRIAGE BY")
    p.cell(165, 205, 300, 232, "PLACE OF RECEIPT BY PRE-CARRIER")
    p.cell(300, 205, 565, 232, "LOADING PIER/TERMINAL", "_", "BARBOURS CUT")
    p.cell(30, 232, 165, 260, "EXPORTING CARRIER (Vessel/Voyage)", "vessel", "TEXAN QUEST 402E")
    p.cell(165, 232, 300, 260, "PORT OF LADING", "port_of_loading", "HOUSTON, TX")
    p.cell(300, 232, 430, 260, "TYPE OF MOVE", "_", "CY/CY")
    p.cell(430, 232, 565, 260, "CONTAINERIZED (Vessel only)", "_", "[X] YES  [ ] NO")
    p.cell(30, 260, 165, 288, "FOREIGN PORT OF UNLOADING", "port_of_discharge", "LIVORNO, ITALY")
    p.cell(165, 260, 300, 288, "PLACE OF DELIVERY BY ON-CARRIER")
    p.cell(300, 260, 565, 288, "FOR TRANSHIPMENT TO")
    p.at(220, 300, "PARTICULARS FURNISHED BY SHIPPER", 7)
    for x, head in (
        (34, "MARKS AND NUMBERS"),
        (150, "NO. OF PKGS"),
        (215, "DESCRIPTION OF PACKAGES AND GOODS"),
        (410, "GROSS WEIGHT"),
        (490, "MEASUREMENT"),
    ):
        p.at(x, 314, head, 6.5)
    p.rule(30, 318, 565, 318)
    p.say("shipping_marks", 34, 332, "C.V.L.", "LIVORNO")
    p.say("packages", 150, 332, "22 PALLETS")
    p.say("goods_description", 215, 332, "WET BLUE BOVINE HIDES")
    p.say("clauses.0", 215, 344, "1X40'RF CONTAINER SAID TO CONTAIN")
    p.say("containers.0.number", 215, 356, "CONTAINER NO. TQLU4400127 SEAL NO. UL-556120")
    p.say("freight", 215, 380, "OCEAN FREIGHT PREPAID")
    p.say("_", 215, 392, "CLEAN ON BOARD")
    p.say("gross_weight", 410, 332, "41,900 LBS")
    p.say("measurement", 490, 332, "1,980 CFT")
    p.cell(
        30,
        480,
        565,
        505,
        "EXCESS VALUE DECLARATION: REFER TO CLAUSE 6 (4) (B) + (C) ON REVERSE SIDE",
    )
    p.cell(30, 505, 200, 530, "TOTAL NO. OF CONTAINERS/PACKAGES", "_", "1 CONTAINER")
    p.print_small(210, 512,
        "RECEIVED by the Carrier from the Shipper in apparent good order and condition unless otherwise",
        "indicated herein, the Goods, or the container(s) or package(s) said to contain the cargo herein",
        "mentioned, to be carried subject to all the terms and conditions provided for on the face and back.",
        "IN WITNESS WHEREOF the undersigned has signed TWO (2) original Bills of Lading, all of the",
        "same tenor and date, one of which being accomplished the others to stand void.")  # fmt: skip
    p.say("notations.1.date", 40, 575, "SHIPPED ON BOARD", "OCT 11, 2026", pitch=10)
    p.at(320, 580, "DATED AT HOUSTON, TX    OCT 12, 2026", 8)
    p.places["date"] = (1, 320, 580)
    p.say("carrier", 320, 610, "TRANSQUAY LINES LIMITED, AS CARRIER")
    p.say("signed_by", 320, 622, "BY BAYPORT AGENCIES INC. AS AGENT FOR THE CARRIER")
    return p
