"""Contracts in clearly different layouts, printed for the readers' tests."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper


def contract_in_articles() -> list[Page]:
    """Numbered articles, the table in their midst."""
    p = Paper(size=10)
    p.centred(40, "SALES CONTRACT", 16)
    p.at(50, 70, "Contract No.: GH-26-118")
    p.at(350, 70, "Date: 12 July 2026")
    p.at(350, 83, "Signed at: Ningbo")
    p.at(50, 100, "The Sellers: BLUE LAKE TEXTILES CO., LTD.")
    p.at(110, 112, "88 RENMIN ROAD, NINGBO, CHINA")
    p.at(50, 130, "The Buyers: RHEIN HANDEL GMBH")
    p.at(110, 142, "HAFENSTR. 12, HAMBURG, GERMANY")
    p.lines(
        50,
        160,
        "The undersigned Sellers and Buyers have agreed to close the following transactions according to the terms",
        "and conditions stipulated below:",
    )
    p.box(50, 185, 545, 260)
    p.rule(50, 205, 545, 205)
    p.rule(50, 240, 545, 240)
    for x in (250, 340, 440):
        p.rule(x, 185, x, 260)
    for x, s in (
        (53, "1. Commodity & Specification"),
        (253, "2. Quantity"),
        (343, "3. Unit Price"),
        (443, "4. Amount"),
    ):
        p.at(x, 199, s)
    p.at(53, 220, "Men's cotton shirts, Art. 4501")
    p.at(253, 220, "12,000 pcs")
    p.at(343, 220, "USD 4.50/pc")
    p.at(443, 220, "USD 54,000.00")
    p.at(343, 232, "CIF Hamburg")
    p.at(53, 254, "TOTAL")
    p.at(253, 254, "12,000 pcs")
    p.at(443, 254, "USD 54,000.00")
    p.lines(
        50,
        280,
        "5. Total Value: SAY US DOLLARS FIFTY FOUR THOUSAND ONLY",
        "   5% more or less both in quantity and amount allowed at Sellers' option.",
        "6. Packing: In export cartons of 24 pcs each",
        "7. Shipping Marks: N/M",
        "8. Time of Shipment: Not later than September 30, 2026, with partial shipments not allowed",
        "   and transhipment allowed",
        "9. Port of Loading: Ningbo, China",
        "10. Port of Destination: Hamburg, Germany",
        "11. Insurance: To be covered by the Sellers for 110% of invoice value against All Risks",
        "12. Terms of Payment: By irrevocable L/C at sight, to reach the Sellers not later than August 15, 2026",
        "    and to remain valid for negotiation in China until the 21st day after shipment",
        "13. Documents: 1) Signed commercial invoice in 3 copies",
        "    2) Full set of clean on board bills of lading",
        "    3) Packing list in 3 copies",
        "14. Inspection: By China Customs at port of shipment",
        pitch=14,
    )
    return p.pages()


def confirmation_in_chinese() -> list[Page]:
    """A sales confirmation, Chinese with English."""
    p = Paper(CHINESE, 10)
    p.centred(40, "销售确认书", 16)
    p.centred(58, "SALES CONFIRMATION", 14)
    p.at(50, 80, "卖方 Seller:")
    p.at(150, 80, "宁波蓝湖纺织品有限公司")
    p.at(150, 92, "BLUE LAKE TEXTILES CO., LTD.")
    p.at(350, 80, "编号 No.:")
    p.at(420, 80, "26BL-77")
    p.at(350, 94, "日期 Date:")
    p.at(420, 94, "2026年7月12日")
    p.at(50, 110, "买方 Buyer:")
    p.at(150, 110, "RHEIN HANDEL GMBH")
    p.at(150, 122, "HAMBURG, GERMANY")
    p.at(50, 140, "兹经买卖双方同意，由卖方出售，买方购进下列货物：")
    for x, s, t in (
        (50, "品名及规格", "Name of Commodity and Specification"),
        (280, "数量", "Quantity"),
        (360, "单价", "Unit Price"),
        (460, "金额", "Amount"),
    ):
        p.at(x, 160, s)
        p.at(x, 172, t, 9)
    p.at(50, 190, "全棉男衬衫 COTTON SHIRTS")
    p.at(280, 190, "12,000 PCS")
    p.at(360, 190, "USD4.50")
    p.at(460, 190, "USD54,000.00")
    p.at(50, 210, "总值 Total Value:")
    p.at(460, 210, "USD54,000.00")
    p.lines(
        50,
        240,
        "装运期 Time of Shipment: BEFORE THE END OF SEPTEMBER 2026",
        "装运港 Port of Loading: NINGBO",
        "目的港 Port of Destination: HAMBURG",
        "包装 Packing: 纸箱 CARTONS",
        "付款方式 Terms of Payment: L/C AT SIGHT",
        "保险 Insurance: 由卖方按发票金额110%投保",
        "溢短装 More or Less: 5%",
        pitch=14,
    )
    return p.pages()


def contract_as_proforma() -> list[Page]:
    """A proforma invoice, terms in sentences under the table."""
    p = Paper(size=9)
    p.at(50, 40, "GREEN HILL MACHINERY LTD", 13)
    p.at(50, 53, "UNIT 4, HARBOUR ROAD, LIVERPOOL, UK")
    p.at(380, 40, "PROFORMA INVOICE", 14)
    p.at(380, 56, "PI No.: GH-PI-204")
    p.at(380, 68, "Date: 3-Jun-2026")
    p.at(380, 80, "Valid until: 30-Jun-2026")
    p.at(50, 90, "Customer:")
    p.lines(50, 102, "NILE AGRI TRADING S.A.E.", "12 CORNICHE, ALEXANDRIA", "EGYPT")
    for a, t in zip(
        [50, 250, 310, 400, 490],
        ["Description", "Qty", "Unit price (EUR)", "Disc.", "Total (EUR)"],
        strict=False,
    ):
        p.at(a, 160, t)
    p.at(50, 175, "Irrigation pump IP-40")
    p.at(250, 175, "20 units")
    p.at(310, 175, "1,150.00")
    p.at(400, 175, "0%")
    p.at(490, 175, "23,000.00")
    p.at(50, 188, "Spare kit SK-1")
    p.at(250, 188, "5 sets")
    p.at(310, 188, "200.00")
    p.at(400, 188, "0%")
    p.at(490, 188, "1,000.00")
    p.at(310, 210, "TOTAL CIF ALEXANDRIA (INCOTERMS 2020)")
    p.at(490, 210, "24,000.00")
    p.lines(
        50,
        240,
        "Delivery: latest 15-Sep-2026 from Liverpool port to Alexandria port, partial shipment prohibited",
        "Payment: 100% by irrevocable letter of credit at 60 days sight, L/C to be opened by 20-Jun-2026",
        "Packing: wooden cases",
        "Origin: United Kingdom",
        "Tolerance: +/- 5% in quantity and value",
        pitch=13,
    )
    return p.pages()


def contract_as_purchase_order() -> list[Page]:
    """A purchase order on the buyer's paper, a column of units."""
    p = Paper(size=9)
    p.at(50, 40, "NORDIC HOME AB", 13)
    p.lines(50, 53, "Storgatan 5", "211 42 Malmo", "Sweden", pitch=11)
    p.at(380, 45, "Purchase Order", 14)
    for i, (name, value) in enumerate(
        [
            ("Order no.", "4500771"),
            ("Order date", "05 May 2026"),
            ("Terms of delivery", "FCA Ningbo"),
            ("Payment terms", "L/C at sight"),
        ]
    ):
        p.at(380, 62 + i * 12, name)
        p.at(470, 62 + i * 12, value)
    p.at(50, 110, "Vendor")
    p.lines(50, 122, "Blue Lake Textiles Co., Ltd.", "88 Renmin Road, Ningbo, China")
    p.box(45, 160, 550, 230)
    for x in (80, 280, 340, 400, 470):
        p.rule(x, 160, x, 230)
    p.rule(45, 178, 550, 178)
    p.rule(45, 212, 550, 212)
    for a, t in zip(
        [48, 83, 283, 343, 403, 473],
        ["Line", "Item description", "Quantity", "Unit", "Net price", "Net value USD"],
        strict=False,
    ):
        p.at(a, 172, t)
    p.at(48, 190, "10")
    p.at(83, 190, "Bed linen 200x220, satin")
    p.at(83, 202, "Article 77-120")
    p.right(337, 190, "2,000")
    p.at(343, 190, "SET")
    p.right(467, 190, "14.20")
    p.right(547, 190, "28,400.00")
    p.at(83, 224, "Total order value")
    p.right(547, 224, "28,400.00")
    p.lines(
        50,
        250,
        "Delivery date: 2026-08-31",
        "Place of destination: Gothenburg, Sweden",
        "Partial deliveries are not accepted.",
        "Documents required: commercial invoice, packing list, FCR",
    )
    return p.pages()
