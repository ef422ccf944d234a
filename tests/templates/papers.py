"""Invented papers, printed at fixed places, that the reports in ``reports/`` point to."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

SELLER = "SHAOXING BAIHE TEXTILES CO., LTD."
BUYER = "NORDLYS HOME A/S"

INVOICE = [
    (170, 60, 15, SELLER),
    (150, 78, 9, "88 KEYAN ROAD, KEQIAO DISTRICT, SHAOXING, ZHEJIANG, CHINA"),
    (235, 110, 14, "COMMERCIAL INVOICE"),
    (40, 140, 9, f"TO: {BUYER}"),
    (40, 153, 9, "HAVNEGADE 41, 8000 AARHUS C, DENMARK"),
    (380, 140, 9, "INVOICE NO.: BH26-0917"),
    (380, 153, 9, "DATE: SEP. 17, 2026"),
    (380, 166, 9, "L/C NO.: LC-NB-26-004417"),
    (40, 190, 9, "FROM NINGBO, CHINA TO AARHUS, DENMARK BY SEA"),
    (40, 220, 9, "MARKS"),
    (130, 220, 9, "DESCRIPTION OF GOODS"),
    (350, 220, 9, "QUANTITY"),
    (425, 220, 9, "UNIT PRICE"),
    (500, 220, 9, "AMOUNT"),
    (40, 245, 9, "NORDLYS"),
    (130, 245, 9, "100 PCT COTTON BED LINEN, 60S X 40S,"),
    (350, 245, 9, "12,000 SETS"),
    (425, 245, 9, "USD 7.20"),
    (500, 245, 9, "USD 86,400.00"),
    (40, 258, 9, "AARHUS"),
    (130, 258, 9, "AS PER CONTRACT NO. BH-NL-2026-31"),
    (40, 271, 9, "C/NO. 1-600"),
    (130, 284, 9, "CIF AARHUS INCOTERMS 2020"),
    (40, 320, 10, "TOTAL: SAY US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED ONLY"),
    (500, 320, 10, "USD 86,400.00"),
    (380, 400, 9, SELLER),
]
LADING = [
    (230, 50, 14, "BILL OF LADING"),
    (400, 70, 9, "B/L NO.: HJNB2609881"),
    (40, 80, 8, "Shipper"),
    (40, 92, 9, SELLER),
    (40, 120, 8, "Consignee"),
    (40, 132, 9, "TO ORDER OF SHIPPER"),
    (40, 160, 8, "Notify party"),
    (40, 172, 9, f"{BUYER}, HAVNEGADE 41, 8000 AARHUS C"),
    (40, 200, 8, "Ocean vessel / Voyage"),
    (40, 212, 9, "SEVEN HERONS V. 118W"),
    (220, 200, 8, "Port of loading"),
    (220, 212, 9, "NINGBO, CHINA"),
    (40, 240, 8, "Port of discharge"),
    (40, 252, 9, "GOTHENBURG, SWEDEN"),
    (220, 240, 8, "Place of delivery"),
    (40, 300, 9, "NORDLYS / AARHUS / C/NO. 1-600"),
    (220, 300, 9, "600 CARTONS COTTON BED LINEN"),
    (470, 300, 9, "9,840.00 KGS"),
    (220, 330, 9, "FREIGHT PREPAID"),
    (220, 343, 9, "ON BOARD 22 SEP 2026"),
    (40, 480, 9, "FOR THE CARRIER: HERON LINES PTE LTD"),
]
POLICY = [
    (200, 60, 14, "CARGO INSURANCE POLICY"),
    (40, 100, 9, "POLICY NO.: PL-2026-77120"),
    (40, 120, 9, f"ASSURED: {SELLER}"),
    (40, 140, 9, "AMOUNT INSURED: USD 86,400.00"),
    (40, 160, 9, "CONDITIONS: INSTITUTE CARGO CLAUSES (A)"),
    (40, 180, 9, "DATE: 24 SEP 2026"),
]


def print_papers(folder: Path) -> None:
    """Print the invoice, the bill of lading and the policy, and scan the packing list."""
    for name, lines in (
        ("invoice.pdf", INVOICE),
        ("bill of lading.pdf", LADING),
        ("policy.pdf", POLICY),
    ):
        canvas = Canvas(str(folder / name), pagesize=A4, invariant=1)
        canvas.rect(36, A4[1] - 500, 522, 460)
        for x, y, size, text in lines:
            canvas.setFont("Helvetica", size)
            canvas.drawString(x, A4[1] - y, text)
        canvas.save()
    scan = Image.new("L", (1654, 2339), 238)
    pen = ImageDraw.Draw(scan)
    font = ImageFont.load_default(28)
    pen.text((640, 200), "PACKING LIST", fill=30, font=font)
    pen.text((120, 400), "600 CARTONS   G.W. 9,8?0 KGS   N.W. 9,120 KGS", fill=40, font=font)
    scan.save(folder / "packing list.png", dpi=(200, 200))
