"""Invoices without boxes, printed for the readers' tests."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper


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
