"""Packing lists in clearly different layouts, printed for the readers' tests."""

from __future__ import annotations

from extractors.pages.page import Page
from tests.layout.printing import Paper


def packing_list() -> list[Page]:
    """Columns with their units under the headings."""
    p = Paper(size=9)
    p.at(50, 40, "BLUE LAKE TEXTILES CO., LTD.", 12)
    p.at(50, 52, "88 RENMIN ROAD, NINGBO, CHINA")
    p.at(250, 80, "PACKING LIST", 15)
    p.at(50, 100, "TO MESSRS")
    p.lines(120, 100, "RHEIN HANDEL GMBH", "HAMBURG, GERMANY")
    p.lines(350, 100, "INVOICE NO. BL2026-0901", "DATE SEP 01, 2026", "S/C NO. 26BL044")
    for x, s, t in (
        (50, "C/NO.", ""),
        (120, "DESCRIPTION", ""),
        (280, "QTY", "(PCS)"),
        (330, "CTNS", ""),
        (380, "N.W.", "(KGS)"),
        (440, "G.W.", "(KGS)"),
        (500, "MEAS.", "(CBM)"),
    ):
        p.at(x, 150, s)
        p.at(x, 161, t)
    for i in range(3):
        y = 180 + i * 14
        p.at(50, y, f"{i * 100 + 1}-{i * 100 + 100}")
        p.at(120, y, f"COTTON SHIRTS ART. 450{i}")
        p.right(305, y, "2,400")
        p.right(350, y, "100")
        p.right(410, y, "1,960.00")
        p.right(470, y, "2,090.00")
        p.right(530, y, "7.250")
    p.at(50, 230, "TOTAL:")
    p.right(305, 230, "7,200")
    p.right(350, 230, "300")
    p.right(410, 230, "5,880.00")
    p.right(470, 230, "6,270.00")
    p.right(530, 230, "21.750")
    p.at(50, 250, "SAY THREE HUNDRED CARTONS ONLY")
    p.at(50, 264, "SHIPPING MARKS: R.H.")
    p.at(136, 276, "HAMBURG")
    p.at(50, 300, "SHIPPED FROM NINGBO, CHINA TO HAMBURG, GERMANY BY SEA")
    return p.pages()


def packing_list_by_carton() -> list[Page]:
    """What one carton holds beside what all of them come to."""
    p = Paper(size=8)
    p.centred(40, "DETAILED PACKING LIST", 14)
    p.lines(
        50,
        70,
        "Shipper: BLUE LAKE TEXTILES CO., LTD., NINGBO, CHINA",
        "Invoice No.: BL-1   Date: Sep. 1, 2026",
    )
    x = [40, 90, 210, 255, 300, 345, 390, 435, 480]
    for a, t, u in zip(
        x,
        [
            "C/NO.",
            "DESCRIPTION",
            "CTNS",
            "PCS/CTN",
            "TOTAL",
            "N.W./CTN",
            "TOTAL N.W.",
            "G.W./CTN",
            "TOTAL G.W.",
        ],
        ["", "", "", "", "QTY(PCS)", "(KGS)", "(KGS)", "(KGS)", "(KGS)"],
        strict=False,
    ):
        p.at(a, 110, t)
        p.at(a, 120, u)
    for i, (c, d, n, q, tq, nw, tn, gw, tg) in enumerate(
        [
            ("1-100", "SHIRTS WHITE", "100", "24", "2,400", "9.8", "980.0", "10.5", "1,050.0"),
            ("101-150", "SHIRTS BLUE", "50", "24", "1,200", "9.6", "480.0", "10.3", "515.0"),
        ]
    ):
        for a, t in zip(x, (c, d, n, q, tq, nw, tn, gw, tg), strict=False):
            p.at(a, 140 + i * 12, t)
    for a, t in zip(
        x, ("", "TOTAL:", "150", "", "3,600", "", "1,460.0", "", "1,565.0"), strict=False
    ):
        if t:
            p.at(a, 170, t)
    p.lines(50, 200, "TOTAL MEASUREMENT: 12.350 CBM", "PACKING: IN EXPORT STANDARD CARTONS")
    return p.pages()


def packing_list_with_shared_weights() -> list[Page]:
    """Gross and net weight in one column, parted by a stroke."""
    p = Paper(size=9)
    p.at(50, 40, "ALPINE FOODS AG", 13)
    p.at(50, 54, "ZURICH, SWITZERLAND")
    p.at(300, 80, "PACKING LIST", 14)
    p.lines(
        50,
        100,
        "Consignee: OSAKA SHOKUHIN CO., LTD., OSAKA, JAPAN",
        "Invoice ref. AF-91 dated 02.03.2026",
        "Documentary Credit No. 88-2213",
    )
    for a, t in zip(
        [50, 130, 300, 380, 460],
        ["Marks", "Goods", "Packages", "Gross / Net kg", "Volume m3"],
        strict=False,
    ):
        p.at(a, 150, t)
    p.at(50, 165, "OS 1-20")
    p.at(130, 165, "Cheese, hard, in wheels")
    p.at(300, 165, "20 boxes")
    p.at(380, 165, "1,040.0 / 1,000.0")
    p.at(460, 165, "2.40")
    p.lines(50, 200, "Total: 20 boxes, gross 1,040.0 kg, net 1,000.0 kg, 2.40 m3")
    return p.pages()


def weight_list_without_table() -> list[Page]:
    """Captions only, two names in the title."""
    p = Paper(size=10)
    p.centred(50, "CERTIFICATE OF WEIGHT / WEIGHT LIST", 14)
    p.lines(
        50,
        90,
        "Date: 3 October 2026",
        "Name of goods: SOYBEAN MEAL",
        "Quantity: 1,000 METRIC TONS IN BULK",
        "Gross weight: 1,000.000 MT",
        "Net weight: 1,000.000 MT",
        "Vessel: OCEAN STAR V.12",
        "Port of loading: ROSARIO, ARGENTINA",
        "Port of discharge: QINGDAO, CHINA",
        pitch=15,
    )
    return p.pages()
