"""Certificates of origin in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def form_a() -> list[Page]:
    """The preference form: customs certify on the left, the exporter declares on the right."""
    p = Paper(size=8)
    p.box(40, 40, 555, 800)
    p.rule(300, 40, 300, 240)
    for y in (110, 180):
        p.rule(40, y, 300, y)
    p.rule(40, 240, 555, 240)
    p.rule(300, 150, 555, 150)
    p.at(44, 50, "1. Goods consigned from (Exporter's business name, address, country)", 6)
    p.lines(44, 64, "HUABEI LANTERN CO., LTD.", "12 CHANGAN STREET, SHIJIAZHUANG, CHINA", pitch=10)
    p.at(44, 120, "2. Goods consigned to (Consignee's name, address, country)", 6)
    p.lines(44, 134, "NORDLYS BELYSNING A/S", "FJORDGATA 8, 7010 TRONDHEIM, NORWAY", pitch=10)
    p.at(44, 190, "3. Means of transport and route (as far as known)", 6)
    p.lines(
        44,
        204,
        "FROM TIANJIN, CHINA TO OSLO, NORWAY BY SEA",
        "PER M/V NORDIC HERON V.0233W",
        pitch=10,
    )
    p.at(305, 52, "Reference No. ZC4401/26/0077")
    p.at(340, 75, "GENERALIZED SYSTEM OF PREFERENCES", 9)
    p.at(360, 88, "CERTIFICATE OF ORIGIN", 10)
    p.at(330, 100, "(Combined declaration and certificate)", 8)
    p.at(400, 114, "FORM A", 11)
    p.at(320, 130, "Issued in THE PEOPLE'S REPUBLIC OF CHINA")
    p.at(350, 140, "(country)", 6)
    p.at(305, 160, "4. For official use", 6)
    edges = [40, 80, 150, 340, 395, 470, 555]
    heads = (
        "5. Item|number", "6. Marks and|numbers of|packages", "7. Number and kind of packages; description of goods",
        "8. Origin|criterion|(see Notes|overleaf)", "9. Gross|weight|or other|quantity", "10. Number|and date of|invoices",
    )  # fmt: skip
    for x, head in zip(edges, heads, strict=False):
        for number, line in enumerate(head.split("|")):
            p.at(x + 3, 250 + number * 8, line, 6)
    for x in edges[1:-1]:
        p.rule(x, 240, x, 560)
    p.rule(40, 285, 555, 285)
    p.at(55, 300, "1")
    p.lines(83, 300, "NORDLYS", "OSLO", "1-220", pitch=10)
    p.lines(
        153,
        300,
        "TWO HUNDRED AND TWENTY (220) CARTONS OF",
        "PAPER LANTERNS, HAND MADE",
        "AS PER L/C NO. DNB26-5518",
        "* * * * * * * * * *",
        pitch=10,
    )
    p.at(360, 300, '"P"')
    p.lines(398, 300, "4,400 PCS", "G.W. 1,980 KGS", pitch=10)
    p.lines(473, 300, "HL-2026-31", "AUG. 28, 2026", pitch=10)
    p.rule(40, 560, 555, 560)
    p.rule(300, 560, 300, 800)
    p.at(44, 570, "11. Certification", 6)
    p.at(305, 570, "12. Declaration by the exporter", 6)
    p.lines(
        44,
        582,
        "It is hereby certified, on the basis of control carried out, that the",
        "declaration by the exporter is correct.",
        pitch=9,
    )
    p.at(60, 640, "SHIJIAZHUANG CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA", 7)
    sign(p, 80, 740)
    p.at(60, 730, "SHIJIAZHUANG, CHINA  SEPT. 2, 2026")
    p.at(44, 790, "Place and date, signature and stamp of certifying authority", 6)
    p.lines(
        305,
        582,
        "The undersigned hereby declares that the above details and",
        "statements are correct; that all the goods were produced in",
        pitch=9,
    )
    p.at(360, 606, "CHINA")
    p.at(380, 616, "(country)", 6)
    p.lines(
        305,
        626,
        "and that they comply with the origin requirements specified for those",
        "goods in the Generalized System of Preferences for goods exported to",
        pitch=9,
    )
    p.at(360, 652, "NORWAY")
    p.at(370, 662, "(importing country)", 6)
    p.at(330, 720, "HUABEI LANTERN CO., LTD.")
    p.at(330, 750, "SHIJIAZHUANG, CHINA AUG. 31, 2026")
    p.at(305, 790, "Place and date, signature of authorised signatory", 6)
    return p.pages()


def form_of_a_trade_agreement() -> list[Page]:
    """Many numbered boxes, the origin in a column of its own; the certifying body has not signed."""
    p = Paper(size=8)
    p.centred(40, "ORIGINAL", 8)
    p.at(330, 60, "Certificate No. R265500120077")
    p.at(330, 76, "REGIONAL COMPREHENSIVE ECONOMIC PARTNERSHIP", 8)
    p.at(360, 92, "CERTIFICATE OF ORIGIN", 11)
    p.at(370, 106, "Form RCEP", 9)
    p.at(330, 120, "Issued in VIET NAM")
    p.box(40, 48, 555, 780)
    p.rule(320, 48, 320, 240)
    for y in (100, 150, 190, 240):
        p.rule(40, y, 320, y)
    p.rule(40, 240, 555, 240)
    p.at(44, 57, "1. Goods Consigned from (Exporter's name, address and country)", 6)
    p.lines(44, 70, "MEKONG DELTA SEAFOOD JSC", "28 NGUYEN HUE, CAN THO, VIET NAM", pitch=10)
    p.at(44, 109, "2. Goods Consigned to (Importer's/Consignee's name, address, country)", 6)
    p.lines(44, 122, "KANSAI SHOKUHIN K.K.", "5-2 NANKO KITA, OSAKA, JAPAN", pitch=10)
    p.at(44, 159, "3. Producer's name, address and country (if known)", 6)
    p.at(44, 172, "SAME AS EXPORTER")
    p.at(44, 199, "4. Means of transport and route (if known)", 6)
    p.lines(
        44,
        210,
        "Departure Date: 14 OCT 2026",
        "Vessel's name: SAIGON PEARL 144N",
        "Port of Discharge: OSAKA",
        pitch=9,
    )
    p.at(324, 150, "5. For Official Use", 6)
    edges = [40, 68, 120, 285, 335, 385, 425, 495, 555]
    heads = (
        "6. Item|number", "7. Marks and|numbers on|packages", "8. Number and kind of packages; and|description of goods.", "9. HS Code|of the goods|(6 digit-level)",
        "10. Origin|Conferring|Criterion", "11. RCEP|Country of|Origin", "12. Quantity (Gross|weight or other|measurement)", "13. Invoice|number(s) and|date of invoice(s)",
    )  # fmt: skip
    for x, head in zip(edges, heads, strict=False):
        for number, line in enumerate(head.split("|")):
            p.at(x + 2, 249 + number * 8, line, 5.5)
    for x in edges[1:-1]:
        p.rule(x, 240, x, 500)
    p.rule(40, 272, 555, 272)
    p.at(50, 286, "1")
    p.lines(70, 286, "KANSAI", "OSAKA", pitch=10)
    p.lines(123, 286, "1,500 CARTONS OF FROZEN BLACK TIGER", "SHRIMPS, HEADLESS", pitch=10)
    p.at(288, 286, "0306.17")
    p.at(345, 286, "WO")
    p.at(388, 286, "VIET NAM", 7)
    p.at(428, 286, "18,000 KGS")
    p.lines(497, 286, "MDS-2610-4", "OCT 9, 2026", pitch=10)
    p.rule(40, 500, 555, 500)
    p.at(44, 510, "14. Remarks", 6)
    p.rule(40, 540, 555, 540)
    p.rule(300, 540, 300, 780)
    p.at(44, 550, "15. Declaration by the exporter or producer", 6)
    p.lines(
        44,
        562,
        "The undersigned hereby declares that the above details and statements are",
        "correct and that the goods covered in this Certificate comply with the",
        "requirements specified for these goods in the Agreement.",
        pitch=9,
    )
    p.at(80, 640, "CAN THO, 12 OCT 2026")
    sign(p, 80, 660)
    p.at(44, 720, "Place and date, and signature of authorised signatory", 6)
    p.at(305, 550, "16. Certification", 6)
    p.lines(
        305,
        562,
        "On the basis of control carried out, it is hereby certified that the",
        "information herein is correct and that the goods described comply.",
        pitch=9,
    )
    p.at(320, 620, "MINISTRY OF TRADE, CAN THO OFFICE")
    p.at(320, 640, "CAN THO, 13 OCT 2026")
    p.at(305, 720, "Place and date, signature and stamp of Issuing Body", 6)
    return p.pages()


def chamber_in_prose() -> list[Page]:
    """A chamber certifies in sentences, without boxes and with few captions."""
    p = Paper(size=10)
    p.centred(45, "LIVERPOOL AND NORTH SHORE CHAMBER OF COMMERCE", 13)
    p.centred(60, "1 OLD HALL COURT, LIVERPOOL, UNITED KINGDOM")
    p.centred(90, "CERTIFICATE OF ORIGIN", 15)
    p.at(60, 115, "No. LC/26/3390")
    p.at(380, 115, "15th September 2026")
    p.lines(
        60, 150,
        "We, the undersigned Chamber of Commerce, hereby certify on the evidence shown to us that the goods",
        "mentioned below, shipped by GREEN HILL MACHINERY LTD to SOUTHERN STAR IMPORTS PTY LTD per m.v.",
        "OCEAN PIONEER from Liverpool to Melbourne, were manufactured in the United Kingdom.",
        pitch=15,
    )  # fmt: skip
    p.at(60, 215, "Marks: SSI MELBOURNE 1-6")
    p.at(60, 232, "Goods: Two hydraulic presses model GH-40 with accessories")
    p.at(60, 249, "Packages: 6 cases")
    p.at(60, 266, "Gross weight: 14,820 kg")
    p.at(60, 283, "Invoice No. GH/7781 dated 9 September 2026")
    p.at(330, 340, "For the Chamber")
    sign(p, 340, 350)
    p.rule(330, 385, 480, 385)
    p.at(330, 396, "Secretary")
    return p.pages()


def exporters_declaration() -> list[Page]:
    """The exporter's own declaration on his letterhead, in two languages."""
    p = Paper(CHINESE, 10)
    p.centred(45, "佛山铭瓷建材有限公司", 14)
    p.centred(60, "FOSHAN MINGCI BUILDING MATERIALS CO., LTD.", 12)
    p.centred(74, "88 JIHUA ROAD, FOSHAN, CHINA")
    p.centred(104, "原产地声明 DECLARATION OF ORIGIN", 14)
    p.at(60, 130, "日期 Date: 2026年9月18日")
    p.at(330, 130, "编号 No.: FM-DO-0918")
    p.at(60, 148, "收货人 Consignee: GULF CERAMICS TRADING L.L.C.")
    p.at(60, 163, "发票号 Invoice No.: FM26-0915")
    p.at(60, 178, "信用证号 L/C No.: EBD-26-88120")
    p.at(60, 196, "品名 Commodity: PORCELAIN TILES 600X600MM")
    p.at(60, 211, "数量 Quantity: 11,520 SQM")
    p.at(60, 226, "件数 Packages: 320 PALLETS")
    p.lines(
        60,
        255,
        "WE HEREBY DECLARE THAT THE ABOVE MENTIONED GOODS ARE OF CHINESE ORIGIN AND WERE",
        "MANUFACTURED BY OURSELVES.",
        pitch=14,
    )
    p.at(340, 310, "佛山铭瓷建材有限公司")
    sign(p, 350, 316)
    p.at(340, 360, "Authorized Signature 授权签字")
    return p.pages()


def certificate_with_captions() -> list[Page]:
    """A plain typed certificate; the number of packages is altered without a name."""
    p = Paper(size=9)
    p.centred(40, "CERTIFICATE OF ORIGIN", 14)
    rows = (
        ("Certificate number", "IZ-2026-00871"), ("Date of issue", "21/09/2026"), ("Issuing body", "EGEAN EXPORTERS' ASSOCIATION, IZMIR"), ("Exporter", "EGE KURUYEMIS A.S., IZMIR, TURKEY"),
        ("Consignee", "TO THE ORDER OF NORDHAFEN BANK AG"), ("Country of origin", "TURKIYE"), ("Country of destination", "GERMANY"), ("Transport details", "BY SEA FROM IZMIR TO HAMBURG"), ("Vessel", "AEGEAN DAWN"),
        ("Marks and numbers", "EGE 1-900"), ("Description of goods", "DRIED FIGS NO. 4, CROP 2026"), ("Quantity", "18,000 KGS"), ("Number of packages", "900 CARTONS"),
        ("Gross weight", "19,350 KGS"), ("Invoice number and date", "EK-5512  18/09/2026"),
    )  # fmt: skip
    y = 75.0
    for caption, value in rows:
        p.at(50, y, caption)
        p.at(210, y, f": {value}")
        y += 17
    p.at(350, 75 + 12 * 17, "ALTERATION APPROVED")
    p.lines(
        50,
        360,
        "It is hereby certified that the goods described above originate in the country shown.",
    )
    p.at(330, 400, "Stamp and signature")
    return p.pages()
