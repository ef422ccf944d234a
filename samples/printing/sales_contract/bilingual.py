"""A sales contract in Chinese and English, article beside article."""

from __future__ import annotations

from extractors.documents import Contract, Party
from samples.printing.ink import chop, picture, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import spoken

PERMISSIONS = {
    "allowed": "允许 Allowed",
    "not_allowed": "不允许 Not allowed",
    "conditional": "有条件允许 Conditional",
}
CLAIMS = (
    "异议与索赔 Claims: 货到目的港后如发现品质或数量与合同不符，买方应于货到目的港后30天内提出。 "
    "Any claim for quality or quantity shall be lodged by the Buyer within 30 days after the arrival "
    "of the goods at the port of destination, supported by a survey report.\n"
    "不可抗力 Force Majeure: 因不可抗力不能履行或延迟履行合同，卖方不承担责任。 The Seller shall not be "
    "liable for failure or delay in performance owing to force majeure.\n"
    "仲裁 Arbitration: 凡因本合同引起的争议，应友好协商解决；协商不成，提交仲裁。 All disputes shall be "
    "settled amicably, failing which they shall be submitted to arbitration."
)


def print_(contract: Contract, paper: Paper) -> None:
    """Print a contract with every caption in both languages."""
    paper.begin(size=9, numbering="第 {page} 页 共 {pages} 页  Page {page} of {pages}")
    middle = paper.width / 2
    paper.text(middle, 38, "销 售 合 同", size=18, align="centre")
    paper.text(middle, 62, "SALES CONTRACT", size=14, font="Times-Bold", align="centre")
    top = paper.pairs(
        360,
        88,
        [
            ("合同号 Contract No.", contract.number),
            ("签约日期 Date", f"{contract.date:%Y-%m-%d}" if contract.date else None),
        ],
        label=100,
        width=190,
    )
    for caption, party in (
        ("卖方 The Seller", contract.seller),
        ("买方 The Buyer", contract.buyer),
    ):
        party = party or Party(name="")
        pairs = [(caption, party.name), ("地址 Address", party.address)]
        top = paper.pairs(50, top + 2, pairs, label=100, width=490)
    opening = (
        "买卖双方同意按下列条款由卖方出售、买方购进下列货物: The Seller agrees to sell and the Buyer agrees "
        "to buy the undermentioned goods on the terms and conditions stated below:"
    )
    top = paper.lines(50, top + 6, opening, 495, size=8) + 4
    top = _goods(contract, paper, top)
    for number, (caption, value) in enumerate(_articles(contract), start=1):
        lines = paper.wrap(value, 320, 9, "Helvetica")
        top = paper.room(top, 11.3 * len(lines) + 6, margin=60)
        paper.text(50, top, f"({number}) {caption}:")
        top = paper.lines(220, top, value, 325) + 4
    top = paper.room(top, 170, margin=60)
    top = paper.lines(50, top + 4, CLAIMS, 495, size=7) + 12
    for x, title, party in (
        (60, "卖方 The Seller", contract.seller),
        (330, "买方 The Buyer", contract.buyer),
    ):
        paper.text(x, top, title)
        paper.text(x, top + 13, party.name if party else "", size=8)
        paper.rule(x, top + 66, x + 190, top + 66)
    chop(paper, 190, top + 56, "合同专用章")
    signature(paper, 80, top + 34, "seller of machines")
    picture(paper, 360, top + 32, 4)


def _goods(contract: Contract, paper: Paper, top: float) -> float:
    columns = [
        Column("货物名称及规格 Name of Commodity and Specifications", 215),
        Column("数量 Quantity", 85, "right"),
        Column("单价 Unit Price", 95, "right"),
        Column("总值 Total Amount", 100, "right"),
    ]
    rows: list[list[object]] = [
        [x.description, x.quantity, x.unit_price, x.amount] for x in contract.lines
    ]
    term = f"价格条件 Price Term: {contract.incoterm}" if contract.incoterm else ""
    rows.append([f"合计 Total    {term}", "", "", contract.total])
    top = paper.table(50, top, columns, rows, size=8.5)
    if contract.total:
        top = paper.lines(
            50, top + 4, f"总值大写 Total Value in Words: {spoken(contract.total)}", 495
        )
    return top + 6


def _articles(contract: Contract) -> list[tuple[str, str]]:
    tolerance = contract.tolerance
    due = contract.credit_opening_deadline
    latest = contract.latest_shipment_date
    articles = [
        (
            "溢短装 More or less",
            tolerance
            and f"数量及金额允许溢短装 +{tolerance.plus}% / -{tolerance.minus}% in quantity and amount",
        ),
        ("包装 Packing", contract.packing),
        ("唛头 Shipping Mark", contract.shipping_marks),
        ("原产国 Country of Origin", contract.origin),
        ("装运港 Port of Shipment", contract.port_of_loading),
        ("目的港 Port of Destination", contract.port_of_discharge),
        ("装运期限 Latest Shipment", latest and f"{latest:%Y-%m-%d} 或之前 or before"),
        ("分批装运 Partial Shipments", PERMISSIONS.get(contract.partial_shipments or "")),
        ("转运 Transhipment", PERMISSIONS.get(contract.transhipment or "")),
        ("保险 Insurance", contract.insurance),
        ("付款条件 Terms of Payment", contract.payment_terms),
        ("开证期限 L/C to reach the Seller by", due and f"{due:%Y-%m-%d}"),
        ("检验 Inspection", contract.inspection),
        (
            "单据 Documents",
            "\n".join(f"{i}. {d}" for i, d in enumerate(contract.documents_required, 1)),
        ),
    ]
    return [(caption, str(value)) for caption, value in articles if value]
