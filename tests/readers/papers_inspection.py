"""Certificates of inspection in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def analysis_in_a_ruled_table() -> list[Page]:
    """Results between the specification and the method, in a ruled table."""
    p = Paper(size=9)
    p.centred(40, "BALTIC CARGO SURVEYORS OU", 14)
    p.centred(54, "SADAMA 9, TALLINN, ESTONIA")
    p.centred(84, "CERTIFICATE OF ANALYSIS", 14)
    p.at(50, 110, "Certificate No.: BCS-26-7781")
    p.at(330, 110, "Date of issue: 12.09.2026")
    p.at(50, 126, "Shipper: NORTHERN GRAIN AS")
    p.at(50, 142, "Commodity: FEED BARLEY IN BULK")
    p.at(50, 158, "Quantity inspected: 5,250.400 MT")
    p.at(50, 174, "Vessel: MV BALTIC SPIRIT")
    p.at(50, 190, "Date of sampling: 10.09.2026")
    p.at(330, 190, "Credit No.: RIY-LC-88120")
    edges = (50, 200, 300, 380, 440, 545)
    rows = (
        ("Parameter", "Specification", "Result", "Unit", "Method"), ("Moisture", "max 13.5", "12.8", "%", "ISO 712"), ("Test weight", "min 62", "64.1", "kg/hl", "ISO 7971"), ("Protein (dry basis)", "min 10", "10.9", "%", "ISO 20483"),
        ("Foreign matter", "max 2.0", "1.1", "%", "visual"), ("Live insects", "absent", "NIL", "", "ISO 6639"),
    )  # fmt: skip
    top = 210.0
    for row in rows:
        for x, text in zip(edges, row, strict=False):
            p.at(x + 4, top + 12, text)
        p.rule(50, top, 545, top)
        top += 18
    p.rule(50, top, 545, top)
    for x in edges:
        p.rule(x, 210, x, top)
    p.lines(
        50,
        top + 25,
        "We certify that the samples were drawn during loading and that the goods conform to the specification.",
    )
    p.at(330, top + 70, "Baltic Cargo Surveyors OU")
    sign(p, 340, top + 75)
    p.at(330, top + 115, "Authorised signature")
    return p.pages()


def quality_on_lines() -> list[Page]:
    """Results as captions with values, what was agreed in brackets behind."""
    p = Paper(size=10)
    p.centred(45, "TRANSOCEAN INSPECTION (PENANG) SDN BHD", 13)
    p.centred(80, "INSPECTION CERTIFICATE OF QUALITY AND QUANTITY", 13)
    p.at(60, 105, "Report no.: TIP/2026/5512")
    p.at(350, 105, "Issued on: 3 September 2026")
    p.at(60, 121, "Principal: MERLION RUBBER TRADING PTE LTD")
    p.at(60, 137, "Goods: STANDARD RUBBER SMR 20")
    p.at(60, 153, "Packages: 1,200 BALES")
    p.at(60, 169, "Net weight: 42,000 KGS")
    p.at(60, 185, "Inspection date: 1 September 2026")
    p.at(60, 205, "RESULTS OF INSPECTION:")
    p.lines(
        60, 223, "Dirt content: 0.08 PCT (MAX 0.16 PCT)", "Ash content: 0.52 PCT (MAX 1.00 PCT)", "Volatile matter: 0.41 PCT (MAX 0.80 PCT)", "Plasticity retention index: 62 (MIN 40)", "Colour: CONFORMS", pitch=15,
    )  # fmt: skip
    p.lines(
        60,
        315,
        "The goods were inspected before shipment and found in sound condition and conforming to grade SMR 20.",
    )
    p.at(
        60, 335, "This certificate does not relieve the parties from their contractual obligations."
    )
    p.at(330, 375, "Chief Inspector")
    sign(p, 330, 335 + 50)
    return p.pages()


def mill_test_certificate() -> list[Page]:
    """A mill's certificate: a column for each element and property, a row for each heat."""
    p = Paper(size=8)
    p.at(40, 40, "TANGBEI SPECIAL STEEL WORKS", 13)
    p.centred(70, "MILL TEST CERTIFICATE", 14)
    p.at(40, 95, "Certificate No. TB-MTC-26-0915")
    p.at(350, 95, "Date: 2026-09-15")
    p.at(40, 110, "Commodity: HOT ROLLED STEEL PLATES SS400")
    p.at(40, 125, "Customer: RIO TALHADO ACOS LTDA.")
    p.at(350, 125, "L/C No.: BCIA2026IM00731")
    edges = (40, 110, 160, 210, 260, 310, 360, 430, 500)
    heads = ("Heat No.", "C%", "Si%", "Mn%", "P%", "S%", "YS(MPa)", "TS(MPa)", "EL%")
    rows = (
        ("H26-1187", "0.17", "0.22", "0.61", "0.018", "0.009", "288", "431", "29"),
        ("H26-1188", "0.16", "0.24", "0.66", "0.015", "0.011", "295", "440", "28"),
    )
    y = 150
    for row in (heads, *rows):
        for x, text in zip(edges, row, strict=True):
            p.at(x, y, text)
        y += 16
    p.lines(
        40,
        230,
        "WE HEREBY CERTIFY THAT THE MATERIAL DESCRIBED ABOVE HAS BEEN TESTED AND COMPLIES WITH JIS G3101.",
    )
    p.at(350, 270, "QUALITY MANAGER")
    sign(p, 350, 276)
    p.at(350, 316, "SIGNATURE")
    return p.pages()


def fumigation_certificate() -> list[Page]:
    """Treatment instead of results, in boxes."""
    p = Paper(size=9)
    p.centred(45, "SAIGON PEST CONTROL JSC", 14)
    p.centred(60, "12 BEN NGHE, HO CHI MINH CITY, VIETNAM")
    p.centred(90, "FUMIGATION CERTIFICATE", 14)
    p.box(40, 100, 555, 330)
    for y in (135, 170, 205, 240):
        p.rule(40, y, 555, y)
    p.rule(300, 100, 300, 240)
    cells = (
        (43, 100, "Certificate number", "SPC-F-88120"), (303, 100, "Date of issue", "14 OCT 2026"), (43, 135, "Consignor", "DONG NAI FURNITURE CO., LTD."), (303, 135, "Consignee", "TO ORDER"), (43, 170, "Description of goods", "RUBBERWOOD CHAIRS"), (303, 170, "Number of packages", "640 CARTONS"),
        (43, 205, "Vessel", "SAIGON PEARL 144N"), (303, 205, "Date of fumigation", "12 OCT 2026"),
    )  # fmt: skip
    for x, top, caption, value in cells:
        p.at(x, top + 9, caption, 6)
        p.at(x + 2, top + 24, value)
    p.lines(
        45,
        258,
        "THIS IS TO CERTIFY THAT THE GOODS DESCRIBED ABOVE WERE FUMIGATED WITH METHYL BROMIDE 48 G/M3",
        "FOR 24 HOURS IN CONTAINER NO. DNGU2210984 AT 25 DEG C.",
        pitch=13,
    )
    p.at(330, 350, "FUMIGATOR IN CHARGE")
    p.at(330, 400, "AUTHORISED SIGNATURE")
    return p.pages()


def quality_in_two_languages() -> list[Page]:
    """A Chinese office's certificate: bilingual captions, results without lines."""
    p = Paper(CHINESE, 10)
    p.centred(45, "江南商品检验有限公司", 15)
    p.centred(62, "JIANGNAN COMMODITY INSPECTION CO., LTD.", 12)
    p.centred(92, "品质检验证书", 14)
    p.centred(108, "INSPECTION CERTIFICATE OF QUALITY", 12)
    p.at(60, 132, "编号 No.: JN26-QC-0071")
    p.at(340, 132, "签证日期 Date: OCT. 09, 2026")
    p.at(60, 148, "发货人 Consignor: QINGDAO HAIRUI FOODS CO., LTD.")
    p.at(60, 164, "收货人 Consignee: HANSEATIC TIEFKUEHL GMBH")
    p.at(60, 180, "品名 Commodity: FROZEN PEELED SHRIMPS")
    p.at(60, 196, "报检数量 Quantity Declared: 9,600 KGS")
    p.at(60, 212, "包装 No. of Packages: 960 CARTONS")
    p.at(60, 228, "检验日期 Date of Inspection: OCT. 08, 2026")
    p.at(60, 250, "检验结果 RESULTS OF INSPECTION:")
    for number, (one, two, three, four) in enumerate(
        (
            ("项目 Item", "标准 Standard", "结果 Result", "判定 Judgement"),
            ("Net content", "10 KG/CTN", "10 KG/CTN", "合格 PASS"),
            ("Salmonella", "NEGATIVE", "NEGATIVE", "合格 PASS"),
            ("Core temperature", "-18", "-19.2", "合格 PASS"),
        )
    ):
        y = 272 + number * 17
        p.at(60, y, one)
        p.at(190, y, two)
        p.at(310, y, three)
        p.at(430, y, four)
    p.lines(
        60, 362, "结论 Conclusion: THE QUALITY OF THE ABOVE GOODS CONFORMS TO CONTRACT HT-26-55."
    )
    p.at(340, 400, "JIANGNAN COMMODITY INSPECTION CO., LTD.")
    sign(p, 350, 406)
    p.at(340, 448, "授权签字人 Authorized Signatory")
    return p.pages()


def analysis_without_lines() -> list[Page]:
    """Results, unit and limit in columns without headings; a name over a line."""
    p = Paper(size=10)
    p.at(50, 45, "GLOBEWAY TESTING GMBH", 13)
    p.at(50, 60, "Kaistrasse 4, 20457 Hamburg, Germany")
    p.at(50, 90, "PRE-SHIPMENT INSPECTION CERTIFICATE", 14)
    p.at(50, 115, "Certificate ref.")
    p.at(200, 115, "GT-26-1180")
    p.at(50, 130, "Issued")
    p.at(200, 130, "21 September 2026")
    p.at(50, 145, "Inspected at")
    p.at(200, 145, "Izmir, 19 September 2026")
    p.at(50, 160, "Exporter")
    p.at(200, 160, "EGE KURUYEMIS A.S.")
    p.at(50, 175, "Product")
    p.at(200, 175, "DRIED FIGS NO. 4")
    p.at(50, 190, "Lot size")
    p.at(200, 190, "18,000 KGS / 900 CARTONS")
    p.at(50, 220, "Analytical results", 11)
    y = 240
    for a, b, c in (
        ("Moisture content", "22.4 %", "max. 26 %"),
        ("Aflatoxin B1", "1.2 ug/kg", "max. 6 ug/kg"),
        ("Ochratoxin A", "< 0.5 ug/kg", "max. 8 ug/kg"),
        ("Foreign bodies", "none detected", "none"),
    ):
        p.at(50, y, a)
        p.at(200, y, b)
        p.at(320, y, c)
        y += 14
    p.lines(
        50,
        315,
        "The above consignment was inspected by us prior to loading and was found to comply with",
        "the contract specification and to be fit for human consumption.",
    )
    p.at(50, 370, "Dr. K. Albers")
    p.rule(50, 374, 200, 374)
    p.at(50, 385, "Head of laboratory, authorised signatory")
    return p.pages()
