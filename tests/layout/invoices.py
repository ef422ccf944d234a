"""Invoices in clearly different layouts, printed for the readers' tests."""

from __future__ import annotations

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from extractors.pages.page import Page
from extractors.pages.pdf import pages_of_pdf
from tests.layout.printing import CHINESE, Paper, flowing, paragraph, ruled, space


def invoice_with_captions() -> list[Page]:
    """Captions beside their values, a table without lines."""
    p = Paper()
    p.centred(40, "BLUE LAKE TEXTILES IMPORT & EXPORT CO., LTD.", 14)
    p.centred(54, "88 RENMIN ROAD, NINGBO, CHINA")
    p.centred(66, "TEL: 0086-574-8800 1234  FAX: 0086-574-8800 1235")
    p.centred(90, "COMMERCIAL INVOICE", 16)
    p.at(50, 120, "To:")
    p.lines(80, 120, "RHEIN HANDEL GMBH", "HAFENSTR. 12", "20457 HAMBURG, GERMANY")
    p.lines(
        360,
        120,
        "Invoice No.: BL2026-0901",
        "Date: SEPT. 1ST, 2026",
        "S/C No.: 26BL044",
        "L/C No.: LC4471/2026",
    )
    p.at(50, 180, "From: NINGBO, CHINA")
    p.at(250, 180, "To: HAMBURG, GERMANY")
    p.at(420, 180, "By: SEA")
    p.at(50, 200, "Marks & Nos.")
    p.at(180, 200, "Description of Goods")
    p.at(330, 200, "Quantity")
    p.at(410, 200, "Unit Price")
    p.at(500, 200, "Amount")
    p.at(410, 228, "CIF HAMBURG INCOTERMS 2020", 6)
    p.at(140, 228, "100% COTTON SHIRTS AS PER S/C NO. 26BL044")
    p.at(50, 245, "R.H.")
    p.at(140, 245, "ART. 4501 WHITE, LONG")
    p.right(380, 245, "12,000 PCS")
    p.right(460, 245, "USD 4.50")
    p.right(560, 245, "USD 54,000.00")
    p.at(50, 257, "HAMBURG")
    p.at(140, 257, "SLEEVES, HS 6205.20")
    p.at(50, 270, "NO.1-500")
    p.at(140, 270, "ART. 4502 BLUE")
    p.right(380, 270, "1,000 PCS")
    p.right(460, 270, "USD 5.00")
    p.right(560, 270, "USD 5,000.00")
    p.at(140, 290, "TOTAL:")
    p.right(380, 290, "13,000 PCS")
    p.right(560, 290, "USD 59,000.00")
    p.at(50, 310, "SAY US DOLLARS FIFTY NINE THOUSAND ONLY.")
    p.at(50, 330, "TOTAL PACKED IN 500 CARTONS   G.W.: 10,450.00 KGS   N.W.: 9,800.00 KGS")
    p.lines(
        50,
        360,
        "WE HEREBY CERTIFY THAT THE GOODS ARE OF CHINESE ORIGIN AND THAT THEY ARE IN CONFORMITY WITH",
        "THE SALES CONTRACT NO. 26BL044 DATED AUG 1, 2026.",
    )
    p.lines(380, 420, "FOR AND ON BEHALF OF", "BLUE LAKE TEXTILES IMPORT & EXPORT CO., LTD.")
    p.at(390, 465, "LI MING")
    p.rule(380, 470, 520, 470)
    p.at(380, 480, "AUTHORISED SIGNATURE")
    return p.pages()


def invoice_in_boxes() -> list[Page]:
    """A form of ruled boxes, captions small in their corners, money deducted under the table."""
    p = Paper()
    p.centred(40, "INVOICE", 16)
    p.box(40, 60, 555, 220)
    p.rule(300, 60, 300, 220)
    p.rule(40, 120, 300, 120)
    p.rule(40, 180, 555, 180)
    p.rule(300, 90, 555, 90)
    p.rule(430, 60, 430, 90)
    p.rule(300, 120, 555, 120)
    p.rule(300, 150, 555, 150)
    p.rule(170, 180, 170, 220)
    p.rule(430, 180, 430, 220)
    p.at(43, 67, "Exporter (name, address)", 6)
    p.lines(
        45,
        80,
        "GREEN HILL MACHINERY LTD",
        "UNIT 4, HARBOUR ROAD",
        "LIVERPOOL L3 4AA, UNITED KINGDOM",
        pitch=11,
    )
    p.at(43, 127, "Consignee", 6)
    p.lines(45, 140, "TO THE ORDER OF FIRST EXAMPLE BANK")
    p.at(303, 67, "Invoice number", 6)
    p.at(305, 80, "GH/7781")
    p.at(433, 67, "Invoice date (dd/mm/yyyy)", 6)
    p.at(435, 80, "25/08/2026")
    p.at(303, 97, "Documentary credit no.", 6)
    p.at(305, 110, "DC HKG 220145")
    p.at(303, 127, "Buyer (if other than consignee)", 6)
    p.at(305, 140, "SOUTHERN STAR IMPORTS PTY LTD")
    p.at(303, 157, "Country of origin", 6)
    p.at(305, 170, "UNITED KINGDOM")
    p.at(43, 187, "Port of loading", 6)
    p.at(45, 200, "LIVERPOOL")
    p.at(173, 187, "Port of discharge", 6)
    p.at(175, 200, "MELBOURNE, AUSTRALIA")
    p.at(303, 187, "Vessel / voyage", 6)
    p.at(305, 200, "OCEAN PIONEER / 118S")
    p.at(433, 187, "Terms of delivery", 6)
    p.at(435, 200, "CFR MELBOURNE")
    cols = [40, 90, 300, 370, 450, 555]
    p.box(40, 230, 555, 330)
    for x in cols[1:-1]:
        p.rule(x, 230, x, 330)
    p.rule(40, 250, 555, 250)
    p.rule(40, 310, 555, 310)
    for x, s in zip(cols, ["Item", "Description", "Qty", "Price GBP", "Value GBP"], strict=False):
        p.at(x + 3, 243, s)
    p.at(43, 265, "1")
    p.at(93, 265, "Hydraulic press HP-200")
    p.right(365, 265, "2 SETS")
    p.right(445, 265, "10,250.00")
    p.right(550, 265, "20,500.00")
    p.at(93, 277, "with spare seals")
    p.at(43, 295, "2")
    p.at(93, 295, "Control unit CU 4")
    p.right(365, 295, "2 SETS")
    p.right(445, 295, "1,000.50")
    p.right(550, 295, "2,001.00")
    p.at(93, 322, "Total CFR Melbourne")
    p.right(550, 322, "22,501.00")
    p.at(43, 345, "Less 10% advance payment received: GBP 2,250.10")
    p.at(43, 360, "Amount due: GBP 20,250.90")
    p.at(400, 420, "Authorised signatory")
    p.rule(400, 410, 540, 410)
    return p.pages()


def invoice_in_two_columns() -> list[Page]:
    """A letterhead in two columns, decimal commas, a freight row between subtotal and total."""
    p = Paper()
    p.at(50, 50, "Rhein Stahl Handels GmbH", 13)
    p.lines(50, 64, "Industriestrasse 5", "47051 Duisburg", "Germany", pitch=11)
    p.lines(
        400,
        50,
        "Tel. +49 203 555 010",
        "Fax +49 203 555 011",
        "VAT No. DE 123 456 789",
        "info@rhein-stahl.example",
        pitch=11,
    )
    p.at(50, 130, "TAX INVOICE", 14)
    p.at(300, 130, "No. 4471-26")
    p.at(450, 130, "05.09.2026")
    p.at(50, 160, "Bill to")
    p.lines(
        50,
        172,
        "Blue Lake Textiles Co., Ltd.",
        "88 Renmin Road",
        "Ningbo 315000",
        "P.R. China",
        pitch=11,
    )
    p.at(300, 160, "Ship to")
    p.lines(300, 172, "Blue Lake Warehouse", "Beilun Port", "Ningbo", pitch=11)
    p.lines(
        50,
        235,
        "Customer order no.: BL-PO-99",
        "Terms of delivery: CPT Ningbo (Incoterms 2020)",
        "Payment: irrevocable letter of credit no. LCX2026/55 at sight",
        pitch=12,
    )
    for x, s in (
        (50, "Pos."),
        (80, "Description"),
        (300, "Qty"),
        (350, "Unit"),
        (400, "Price/EUR"),
        (480, "Total EUR"),
    ):
        p.at(x, 290, s)
    p.rule(50, 295, 550, 295)
    p.at(50, 310, "10")
    p.at(80, 310, "Hot rolled coil S235JR 3,0 mm")
    p.right(335, 310, "25,500")
    p.at(350, 310, "MT")
    p.right(450, 310, "612,50")
    p.right(540, 310, "15.618,75")
    p.at(80, 322, "EN 10025-2")
    p.at(80, 334, "Heat no. 77821")
    p.at(50, 350, "20")
    p.at(80, 350, "Cold rolled coil DC01 1,0 mm")
    p.right(335, 350, "10,000")
    p.at(350, 350, "MT")
    p.right(450, 350, "700,00")
    p.right(540, 350, "7.000,00")
    p.rule(400, 360, 550, 360)
    p.at(400, 375, "Subtotal")
    p.right(540, 375, "22.618,75")
    p.at(400, 388, "Freight")
    p.right(540, 388, "1.200,00")
    p.at(400, 401, "Total EUR")
    p.right(540, 401, "23.818,75")
    p.lines(50, 450, "Total net weight 35,500 MT", "Country of origin: Germany")
    return p.pages()


def invoice_by_typewriter() -> list[Page]:
    """Captions without colons, sentences for route and credit, sums under dashes."""
    p = Paper(size=10)
    p.centred(50, "PACIFIC JADE TRADING LIMITED", 14)
    p.centred(64, "ROOM 1203, HARBOUR TOWER, 8 QUEEN'S WAY, HONG KONG")
    p.centred(95, "I N V O I C E", 14)
    p.at(50, 120, "MESSRS.")
    p.lines(110, 120, "AL NOOR GENERAL TRADING LLC", "P.O. BOX 5512, DEIRA", "DUBAI, U.A.E.")
    p.at(380, 120, "NO.")
    p.at(430, 120, "PJ/8812/26")
    p.at(380, 134, "DATE")
    p.at(430, 134, "14TH MAY 2026")
    p.at(380, 148, "L/C NO.")
    p.at(430, 148, "0112DC26000451")
    p.at(50, 180, "SHIPPED PER S.S. EVER GLORY V.0715E FROM SHEKOU, CHINA TO JEBEL ALI, UAE")
    p.at(
        50,
        200,
        "DRAWN UNDER GULF EXAMPLE BANK DOCUMENTARY CREDIT NO. 0112DC26000451 DATED 3 APR 2026",
    )
    for x, s in (
        (50, "MARKS & NOS"),
        (150, "QUANTITY"),
        (230, "DESCRIPTION OF GOODS"),
        (420, "UNIT PRICE"),
        (500, "AMOUNT"),
    ):
        p.at(x, 225, s)
    p.at(420, 240, "CFR JEBEL ALI")
    p.at(50, 255, "AL NOOR")
    p.at(150, 255, "500 SETS")
    p.at(230, 255, "LED PANEL LIGHT 36W")
    p.right(480, 255, "US$12.80")
    p.right(555, 255, "US$6,400.00")
    p.at(50, 268, "DUBAI")
    p.at(230, 268, "MODEL PL-3636, 4000K")
    p.at(50, 281, "C/NO.1-50")
    p.at(230, 281, "ORDER NO. AN-330")
    p.at(150, 300, "300 SETS")
    p.at(230, 300, "LED DOWNLIGHT 12W")
    p.right(480, 300, "US$4.20")
    p.right(555, 300, "US$1,260.00")
    p.at(150, 320, "--------")
    p.right(555, 320, "-------------")
    p.at(150, 332, "800 SETS")
    p.right(555, 332, "US$7,660.00")
    p.at(150, 344, "========")
    p.right(555, 344, "=============")
    p.lines(
        50,
        370,
        "TOTAL U.S. DOLLARS SEVEN THOUSAND SIX HUNDRED AND SIXTY ONLY.",
        "PACKED IN 80 CTNS. GROSS WEIGHT 2,310 KGS. NET WEIGHT 2,050 KGS",
        "WE HEREBY CERTIFY THAT EACH PIECE IS STAMPED 'MADE IN CHINA'.",
        pitch=14,
    )
    p.at(380, 470, "PACIFIC JADE TRADING LIMITED")
    p.rule(380, 520, 540, 520)
    p.at(400, 532, "Authorized Signature(s)")
    return p.pages()


def invoice_in_chinese() -> list[Page]:
    """Chinese and English captions, a ruled table, Chinese units."""
    p = Paper(CHINESE, 10)
    p.centred(40, "宁波蓝湖纺织品有限公司", 15)
    p.centred(56, "BLUE LAKE TEXTILES CO., LTD.")
    p.centred(68, "浙江省宁波市人民路88号")
    p.centred(90, "商业发票 COMMERCIAL INVOICE", 14)
    p.at(50, 120, "抬头 Messrs:")
    p.lines(120, 120, "RHEIN HANDEL GMBH", "HAFENSTR. 12, HAMBURG, GERMANY")
    p.lines(
        350,
        120,
        "发票号码 Invoice No.：BL-26-001",
        "发票日期 Date：2026年9月1日",
        "合同号 S/C No.：26BL044",
        "信用证号 L/C No.：LC2026/77",
    )
    p.at(50, 180, "装运港 From：NINGBO, CHINA")
    p.at(300, 180, "目的港 To：HAMBURG, GERMANY")
    xs = [45, 120, 300, 380, 460, 550]
    p.box(45, 195, 550, 290)
    for x in xs[1:-1]:
        p.rule(x, 195, x, 290)
    p.rule(45, 225, 550, 225)
    p.rule(45, 270, 550, 270)
    for x, a, b in zip(
        xs,
        ["唛头", "货物描述", "数量", "单价", "金额"],
        ["Marks", "Description of Goods", "Quantity", "Unit Price", "Amount"],
        strict=False,
    ):
        p.at(x + 3, 207, a)
        p.at(x + 3, 220, b)
    p.at(48, 240, "N/M")
    p.at(123, 240, "全棉男衬衫 COTTON SHIRTS")
    p.at(123, 254, "货号 ART. 4501")
    p.at(303, 240, "12,000 件")
    p.at(383, 240, "USD4.50")
    p.at(463, 240, "USD54,000.00")
    p.at(383, 254, "CIF HAMBURG")
    p.at(48, 284, "合计 TOTAL")
    p.at(303, 284, "12,000 件")
    p.at(463, 284, "USD54,000.00")
    p.lines(
        50,
        310,
        "大写金额 SAY: 美元伍万肆仟元整",
        "毛重：10,450.00 公斤   净重：9,800.00 公斤",
        "件数：500 箱",
        "原产地：中国",
        pitch=14,
    )
    p.at(380, 400, "授权签字")
    p.rule(380, 390, 480, 390)
    return p.pages()


def invoice_of_sixty_lines() -> list[Page]:
    """Sixty lines over pages that repeat the headings."""
    rows = [["No.", "Description of Goods", "Quantity", "Unit Price", "Amount"]]

    def first(c: Canvas, d: object) -> None:
        c.setFont("Helvetica-Bold", 14)
        c.drawCentredString(297, 820, "COMMERCIAL INVOICE")
        c.setFont("Helvetica", 9)
        c.drawString(72, 805, "Invoice No.: LONG-60")
        c.drawString(400, 805, f"Page {c.getPageNumber()} of 3")

    body = [
        [str(i), f"Valve type {i:03d} DN{i * 5}", f"{i} PCS", "USD 10.00", f"USD {i * 10:,.2f}"]
        for i in range(1, 61)
    ]
    t = ruled(
        [*rows, *body, ["", "TOTAL", "1,830 PCS", "", "USD 18,300.00"]],
        [30, 200, 80, 80, 90],
        ruled=False,
    )
    d = flowing(
        paragraph("Seller: BLUE LAKE TEXTILES CO., LTD."),
        paragraph("Messrs: RHEIN HANDEL GMBH"),
        space(),
        t,
        space(),
        paragraph("SAY US DOLLARS EIGHTEEN THOUSAND THREE HUNDRED ONLY"),
        on_page=first,
    )
    return pages_of_pdf(d, "long.pdf")


def invoice_carried_forward() -> list[Page]:
    """A second page without headings, the sum carried forward."""
    p = Paper()

    def head(n: int) -> None:
        p.centred(40, "COMMERCIAL INVOICE", 14)
        p.at(50, 60, "INVOICE NO.: CF-1")
        p.at(450, 60, f"PAGE: {n}")
        for x, s in (
            (50, "DESCRIPTION"),
            (300, "QUANTITY"),
            (380, "UNIT PRICE"),
            (480, "AMOUNT USD"),
        ):
            p.at(x, 90, s)

    head(1)
    for i in range(20):
        y = 110 + i * 14
        p.at(50, y, f"SPARE PART NO. 77-{i}")
        p.right(340, y, "10 PCS")
        p.right(420, y, "2.00")
        p.right(540, y, "20.00")
    p.at(300, 400, "CARRIED FORWARD")
    p.right(540, 400, "400.00")
    p.turn()
    p.at(50, 60, "INVOICE NO.: CF-1")
    p.at(450, 60, "PAGE: 2")
    p.at(300, 80, "BROUGHT FORWARD")
    p.right(540, 80, "400.00")
    for j in range(5):
        y = 100 + j * 14
        p.at(50, y, f"SPARE PART NO. 88-{j}")
        p.right(340, y, "1 PCS")
        p.right(420, y, "3.50")
        p.right(540, y, "3.50")
    p.at(50, 180, "TOTAL")
    p.right(340, 180, "205 PCS")
    p.right(540, 180, "417.50")
    return p.pages()


def invoice_with_numbered_boxes() -> list[Page]:
    """Numbered captions in boxes, number and date in one, a seal over the company name."""
    p = Paper(CHINESE, 9)
    p.centred(40, "COMMERCIAL INVOICE", 16)
    p.box(40, 50, 555, 300)
    p.rule(300, 50, 300, 300)
    for y in (110, 170, 210, 250):
        p.rule(40, y, 300, y)
    for y in (90, 130, 170):
        p.rule(300, y, 555, y)
    p.rule(170, 210, 170, 300)
    p.at(43, 60, "① Shipper/Exporter", 7)
    p.lines(48, 74, "HAN RIVER STEEL CO., LTD.", "77 MAPO-DAERO, SEOUL, KOREA")
    p.at(43, 120, "② For account & risk of Messrs.", 7)
    p.lines(48, 134, "BLUE LAKE TEXTILES CO., LTD.", "NINGBO, CHINA")
    p.at(43, 180, "③ Notify party", 7)
    p.at(48, 194, "SAME AS ABOVE")
    p.at(43, 220, "④ Port of loading", 7)
    p.at(48, 234, "BUSAN, KOREA")
    p.at(173, 220, "⑤ Final destination", 7)
    p.at(178, 234, "NINGBO, CHINA")
    p.at(43, 260, "⑥ Carrier", 7)
    p.at(48, 274, "HANSUNG V.102W")
    p.at(173, 260, "⑦ Sailing on or about", 7)
    p.at(178, 274, "SEP. 12, 2026")
    p.at(303, 60, "⑧ No. & date of invoice", 7)
    p.at(308, 74, "HR-2026-0912   SEP. 10, 2026")
    p.at(303, 100, "⑨ No. & date of L/C", 7)
    p.at(308, 114, "M0611609NS00012   AUG. 1, 2026")
    p.at(303, 140, "⑩ L/C issuing bank", 7)
    p.at(308, 154, "FIRST EXAMPLE BANK, NINGBO")
    p.at(303, 180, "⑪ Remarks:", 7)
    p.at(308, 194, "COUNTRY OF ORIGIN: REPUBLIC OF KOREA")
    p.rule(40, 320, 555, 320)
    for x, s in (
        (43, "⑫ Marks and numbers of pkgs"),
        (170, "⑬ Description of goods"),
        (320, "⑭ Quantity/Unit"),
        (410, "⑮ Unit-price"),
        (490, "⑯ Amount"),
    ):
        p.at(x, 315, s, 7)
    p.at(43, 340, "H.R.")
    p.at(170, 340, "STAINLESS STEEL SHEET")
    p.at(410, 340, "CIF NINGBO")
    p.at(43, 352, "NINGBO")
    p.at(170, 352, "GRADE 304, 2.0MM")
    p.at(320, 352, "20,500 KGS")
    p.at(410, 352, "US$2.15")
    p.at(490, 352, "US$44,075.00")
    p.at(43, 364, "C/T NO. 1-10")
    p.rule(320, 372, 555, 372)
    p.at(250, 384, "TOTAL")
    p.at(320, 384, "20,500 KGS")
    p.at(490, 384, "US$44,075.00")
    p.at(360, 500, "Signed by")
    p.canvas.drawImage(ImageReader(Image.new("RGB", (60, 30), "navy")), 400, 842 - 540, 80, 35)
    p.rule(360, 545, 540, 545)
    p.at(380, 556, "HAN RIVER STEEL CO., LTD.")
    return p.pages()


def invoice_from_a_spreadsheet() -> list[Page]:
    """Cells drawn with thin rectangles, shaded captions, addresses in cells of their own."""
    p = Paper(size=9)
    c = p.canvas

    def cell(
        x0: float, y0: float, x1: float, y1: float, t: str, fill: float | None = None, al: str = "l"
    ) -> None:
        if fill:
            c.setFillGray(fill)
            c.rect(x0, 842 - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
            c.setFillGray(0)
        for a, b, d, e in (
            (x0, y0, x1, y0 + 0.7),
            (x0, y1 - 0.7, x1, y1),
            (x0, y0, x0 + 0.7, y1),
            (x1 - 0.7, y0, x1, y1),
        ):
            c.rect(a, 842 - e, d - a, e - b, stroke=0, fill=1)
        for i, row in enumerate(t.split("\n")):
            if al == "l":
                p.at(x0 + 3, y0 + 11 + i * 11, row)
            else:
                p.right(x1 - 3, y0 + 11 + i * 11, row)

    p.centred(40, "COMMERCIAL INVOICE", 14)
    cell(40, 60, 130, 75, "Invoice No.", 0.8)
    cell(130, 60, 300, 75, "XL-0001/26")
    cell(300, 60, 390, 75, "Invoice Date", 0.8)
    cell(390, 60, 555, 75, "2026/9/1")
    cell(40, 75, 130, 90, "Seller", 0.8)
    cell(130, 75, 300, 90, "GREEN VALLEY FOODS INC.")
    cell(300, 75, 390, 90, "Buyer", 0.8)
    cell(390, 75, 555, 90, "OSLO FISK AS")
    cell(40, 90, 130, 120, "Address", 0.8)
    cell(130, 90, 300, 120, "12 ORCHARD ROAD\nFRESNO, CA, USA")
    cell(300, 90, 390, 120, "Address", 0.8)
    cell(390, 90, 555, 120, "BRYGGEN 4, OSLO\nNORWAY")
    cell(40, 120, 130, 135, "Loading Port", 0.8)
    cell(130, 120, 300, 135, "OAKLAND")
    cell(300, 120, 390, 135, "Discharge Port", 0.8)
    cell(390, 120, 555, 135, "OSLO")
    cell(40, 135, 130, 150, "L/C No.", 0.8)
    cell(130, 135, 300, 150, "ILC-5521")
    cell(300, 135, 390, 150, "Incoterms", 0.8)
    cell(390, 135, 555, 150, "FCA Oakland Incoterms 2020")
    xs = [40, 70, 240, 320, 400, 470, 555]
    for a, b, t in zip(
        xs,
        xs[1:],
        [
            "#",
            "Product Description",
            "HS Code",
            "Quantity\n(KG)",
            "Unit Price\n(USD/KG)",
            "Total Amount\n(USD)",
        ],
        strict=False,
    ):
        cell(a, 160, b, 186, t, 0.8)
    for i, (d, h, q, u, t) in enumerate(
        [
            ("Almonds, shelled, 23/25", "0802.12", "10,000.0", "6.85", "68,500.00"),
            ("Walnut halves", "0802.32", "5,000.0", "7.10", "35,500.00"),
        ]
    ):
        y = 186 + i * 15
        for a, b, tx, al in zip(xs, xs[1:], [str(i + 1), d, h, q, u, t], "llrrrr", strict=False):
            cell(a, y, b, y + 15, tx, None, al)
    cell(40, 216, 320, 231, "Total")
    cell(320, 216, 400, 231, "15,000.0", None, "r")
    cell(400, 216, 470, 231, "")
    cell(470, 216, 555, 231, "104,000.00", None, "r")
    cell(40, 231, 470, 246, "Freight")
    cell(470, 231, 555, 246, "2,000.00", None, "r")
    cell(40, 246, 470, 261, "Discount 2%")
    cell(470, 246, 555, 261, "-2,080.00", None, "r")
    cell(40, 261, 470, 276, "Grand Total (USD)")
    cell(470, 261, 555, 276, "103,920.00", None, "r")
    p.at(40, 300, "/s/ Maria Gonzales, Export Manager")
    return p.pages()


def invoice_of_a_small_shop() -> list[Page]:
    """No lines, no colons, the goods in a column called Item."""
    p = Paper(size=10)
    p.at(50, 60, "MERIDIAN TOOLS LLP", 15)
    p.at(400, 60, "INVOICE", 15)
    p.lines(50, 75, "Unit 9, Canal Street", "Leeds, England")
    p.at(400, 80, "Invoice #")
    p.at(470, 80, "MT-553")
    p.at(400, 94, "Issued")
    p.at(470, 94, "Sept 3, 2026")
    p.at(400, 108, "Reference")
    p.at(470, 108, "PO 88121")
    p.at(50, 120, "INVOICE TO")
    p.lines(50, 133, "Kigali Hardware Ltd", "KN 4 Ave", "Kigali, Rwanda")
    p.at(50, 190, "Item")
    p.at(250, 190, "Qty")
    p.at(320, 190, "Rate")
    p.at(420, 190, "Amount")
    p.at(50, 206, "Socket set 72pc")
    p.at(250, 206, "40")
    p.at(320, 206, "£35.00")
    p.at(420, 206, "£1,400.00")
    p.at(50, 220, "Torque wrench")
    p.at(250, 220, "10")
    p.at(320, 220, "£60.00")
    p.at(420, 220, "£600.00")
    p.at(320, 250, "Subtotal")
    p.at(420, 250, "£2,000.00")
    p.at(320, 264, "Shipping")
    p.at(420, 264, "£150.00")
    p.at(320, 278, "Total")
    p.at(420, 278, "£2,150.00")
    return p.pages()
