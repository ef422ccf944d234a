"""Invoices on forms and sheets of ruled boxes, printed for the readers' tests."""

from __future__ import annotations

from PIL import Image
from reportlab.lib.utils import ImageReader

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper


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
