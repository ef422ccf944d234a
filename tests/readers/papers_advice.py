"""Shipping advices in clearly different layouts."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper
from tests.readers.inking import sign


def advice_in_prose() -> list[Page]:
    """A letter to the insurer that tells everything in sentences."""
    p = Paper(size=10)
    p.centred(45, "GREEN HILL MACHINERY LTD", 14)
    p.centred(60, "UNIT 4, HARBOUR ROAD, LIVERPOOL L3 4AA, UNITED KINGDOM")
    p.at(60, 95, "15 September 2026")
    p.at(60, 115, "Messrs. Southern Cross Marine Insurance Ltd")
    p.at(60, 128, "Collins Wharf, Melbourne, Australia")
    p.at(60, 155, "Dear Sirs,")
    p.at(60, 175, "Shipping advice", 12)
    p.lines(
        60, 200, "We advise that we have today shipped 6 cases of hydraulic presses model GH-40 under L/C No. DCHKG220145",
        "and invoice No. GH/7781, valued at GBP 107,500.00, per M.V. Ocean Pioneer voyage 118S from Liverpool to", "Melbourne. The goods were loaded on board on 14 September 2026 under B/L No. OPL-118-0771. ETA Melbourne",
        "27 October 2026.", pitch=15,
    )  # fmt: skip
    p.at(60, 290, "Yours faithfully,")
    p.at(60, 303, "GREEN HILL MACHINERY LTD")
    sign(p, 60, 310)
    p.at(60, 352, "Export Manager")
    return p.pages()


def advice_with_estimates() -> list[Page]:
    """Captions with estimated sailing and arrival next to the day of shipment."""
    p = Paper(size=9)
    p.centred(40, "NOTICE OF SHIPMENT", 15)
    rows = (
        ("From", "DELTA FLANDERS CHEMICALS NV"), ("To", "QUIMICA MAR AZUL LTDA., SANTOS, BRAZIL"), ("Date", "31 AUG 2026"), ("L/C number", "BMA-LC-5120/26"), ("Commercial invoice", "DFC/26/3391"), ("Bill of lading number", "ATLH0826-771"),
        ("Ocean vessel", "ATLANTIC HERON"), ("Voyage number", "26-088"), ("Shipped on board date", "30 AUG 2026"), ("ETD", "29 AUG 2026"), ("ETA", "18 SEP 2026"), ("Port of loading", "ANTWERP, BELGIUM"), ("Port of discharge", "SANTOS, BRAZIL"),
        ("Description of goods", "TITANIUM DIOXIDE PIGMENT R-902"), ("Quantity", "20,000 KGS"), ("Number of packages", "20 PALLETS"), ("Total gross weight", "20,640 KGS"), ("Total invoice value", "EUR 41.500,00"), ("Container no.", "DFLU4471820"),
    )  # fmt: skip
    y = 75.0
    for caption, value in rows:
        p.at(60, y, f"{caption}:")
        p.at(220, y, value)
        y += 16
    p.at(60, 410, "This notice was sent by e-mail and needs no signature.")
    return p.pages()


def advice_in_two_languages() -> list[Page]:
    """Chinese and English captions in a ruled table of two columns."""
    p = Paper(CHINESE, 9)
    p.centred(40, "青岛海瑞食品有限公司", 14)
    p.centred(56, "QINGDAO HAIRUI FOODS CO., LTD.", 12)
    p.centred(84, "装运通知 SHIPPING ADVICE", 14)
    rows = (
        ("日期 Date", "2026-10-13"), ("致 To", "HANSEATIC TIEFKUEHL GMBH, HAMBURG, GERMANY"), ("信用证号 L/C No.", "ILC-77-26-0041"), ("发票号码 Invoice No.", "QD26-1107"), ("合同号 Contract No.", "HT-26-55"), ("提单号 B/L No.", "GLB26100215"),
        ("船名航次 Vessel/Voyage", "GLORY BAY / 0215W"), ("装运港 Port of Loading", "QINGDAO, CHINA"), ("卸货港 Port of Discharge", "HAMBURG, GERMANY"), ("装船日期 On Board Date", "2026-10-12"), ("品名 Commodity", "FROZEN PEELED SHRIMPS"), ("数量 Quantity", "9,600 KGS"),
        ("件数 No. of Packages", "960 CARTONS"), ("毛重 Gross Weight", "10,560 KGS"), ("发票金额 Invoice Amount", "USD 71,400.00"),
    )  # fmt: skip
    top = 100.0
    for caption, value in rows:
        p.box(50, top, 210, top + 20)
        p.box(210, top, 545, top + 20)
        p.at(55, top + 13, caption)
        p.at(216, top + 13, value)
        top += 20
    p.at(340, top + 40, "QINGDAO HAIRUI FOODS CO., LTD.")
    sign(p, 350, top + 46)
    p.at(340, top + 88, "Authorized Signature")
    return p.pages()


def advice_by_mail() -> list[Page]:
    """A printed mail; short words, values in its lines."""
    p = Paper("Courier", 9)
    p.lines(
        50, 45, "From: export@ptsemeru.example", "To: import@fujikawa-mokuzai.example", "Sent: 1 October 2026 09:12", "Subject: SHIPMENT ADVICE - L/C FKB-26-IM-1009", pitch=13,
    )  # fmt: skip
    p.lines(
        50, 115, "Dear Sirs,", "", "Please be advised that the following shipment has been effected:", "", "Vessel .............. MV JAVA CREST", "Voyage .............. 041N", "B/L No. ............. JVC-8812", "On board date ....... 30 September 2026",
        "Port of loading ..... SURABAYA", "Port of discharge ... YOKOHAMA", "Goods ............... MERANTI PLYWOOD 12MM", "Packages ............ 88 CRATES", "Invoice value ....... JPY 9,800,000", "", "Best regards,", "PT SEMERU PLYWOOD", pitch=13,
    )  # fmt: skip
    return p.pages()
