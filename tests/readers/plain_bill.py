"""A plain boxed bill of lading that tests fill in as they want."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.documents import Transport
from extractors.evidence import Extraction
from extractors.readers import bill
from tests.readers.forms import Blank, signed


def plain_bill(
    goods: Sequence[str] = (),
    foot: Sequence[str] = ("For and on behalf of", "GULL LINE PTE LTD", "AS CARRIER"),
    form: str = "RECEIVED by the Carrier in apparent good order and condition the goods specified below for carriage.",
    stamp: Sequence[str] = (),
    back: Sequence[str] | None = None,
    **values: str,
) -> Extraction[Transport]:
    """Print a plain boxed bill with these values in it, and read it."""
    p = Blank()
    p.at(230, 30, values.pop("title", "BILL OF LADING"), 14)
    boxes = {
        "Shipper": "AMBER QUAY TRADING CO., LTD.", "Consignee": "TO ORDER", "Notify Party": "LAGOON IMPORTS LTD.",
        "Pre-carriage by": "", "Place of Receipt": "", "Ocean Vessel": "GULL PIONEER", "Voy. No.": "12E", "Port of Loading": "XIAMEN",
        "Port of Discharge": "LAGOS", "Place of Delivery": "", "B/L No.": "GL-1", "No. of Original B(s)/L": "THREE (3)",
        "Place and Date of Issue": "XIAMEN 5 SEP 2026", "Freight payable at": "",
    }  # fmt: skip
    boxes |= {key.replace("_", " "): value for key, value in values.items()}
    for number, (caption, value) in enumerate(boxes.items()):
        x, y = 30 + 180 * (number % 3), 45 + 34 * (number // 3)
        p.cell(x, y, x + 180, y + 34, caption, "_", value) if value else p.cell(
            x, y, x + 180, y + 34, caption
        )
    xs = (30, 130, 210, 420, 490, 565)
    heads = (
        "Marks and Numbers",
        "No. of Packages",
        "Description of Goods",
        "Gross Weight",
        "Measurement",
    )
    for x0, x1, head in zip(xs, xs[1:], heads, strict=False):
        p.cell(x0, 260, x1, 275, head)
        p.box(x0, 275, x1, 470)
    p.at(34, 288, "N/M")
    p.at(134, 288, "50 CARTONS")
    p.lines(214, 288, "ENAMEL COOKWARE", *goods, pitch=10)
    p.at(424, 288, "600 KGS")
    p.at(494, 288, "2.5 CBM")
    p.lines(230, 430, *stamp, pitch=10)
    p.print_small(34, 485, form)
    p.lines(380, 560, *foot, pitch=14)
    if back is not None:
        p.turn()
        p.lines(60, 60, *back)
    return bill.read(signed(p.pages(), 400, 580) if foot else p.pages())
