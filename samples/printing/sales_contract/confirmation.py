"""A sales confirmation in English, on the seller's letterhead."""

from __future__ import annotations

from extractors.documents import Contract, Party
from samples.printing.ink import oval, picture, signature
from samples.printing.paper import Column, Paper
from samples.printing.wording import american, full, spoken

SMALL_PRINT = (
    "REMARKS: 1. The Buyer shall have the covering Letter of Credit reach the Seller in time, "
    "failing which the Seller reserves the right to rescind this confirmation without further "
    "notice. 2. Quality/quantity discrepancy: claims shall be filed by the Buyer within 30 days "
    "after arrival of the goods at the port of destination. 3. The Seller shall not be held "
    "responsible for late delivery or non-delivery owing to causes generally recognised as force "
    "majeure. 4. Any dispute arising from this confirmation shall be settled amicably, failing "
    "which it shall be submitted to arbitration in the country of the defendant."
)


def print_(contract: Contract, paper: Paper) -> None:
    """Print a confirmation of a sale, article by article."""
    paper.begin(size=9, numbering="Page {page} of {pages}")
    top = _head(contract, paper)
    paper.text(
        60,
        top,
        "We hereby confirm having sold to you the following goods on the terms "
        "and conditions set forth below:",
        size=8.5,
    )
    top = _goods(contract, paper, top + 16)
    for number, (caption, value) in enumerate(_articles(contract), start=3):
        lines = paper.wrap(value, 340, 9, "Helvetica")
        top = paper.room(top, 11.3 * len(lines) + 6, margin=70)
        paper.text(60, top, f"{number}.  {caption}:", font="Helvetica-Bold")
        top = paper.lines(200, top, value, 340) + 5
    top = paper.room(top, 160, margin=60)
    top = paper.lines(60, top + 4, SMALL_PRINT, 480, size=6.5) + 14
    for x, title, party in (
        (60, "THE SELLERS", contract.seller),
        (330, "THE BUYERS", contract.buyer),
    ):
        paper.text(x, top, title, font="Helvetica-Bold")
        paper.text(x, top + 14, party.name if party else "", size=8.5)
        paper.rule(x, top + 68, x + 180, top + 68)
        paper.text(x, top + 71, "(Authorized Signature)", size=7)
    oval(paper, 90, top + 18, contract.seller.name if contract.seller else "")
    signature(paper, 110, top + 34, "seller")
    picture(paper, 370, top + 28, 2)


def _head(contract: Contract, paper: Paper) -> float:
    seller = contract.seller or Party(name="")
    middle = paper.width / 2
    paper.text(middle, 40, seller.name, size=15, font="Times-Bold", align="centre")
    paper.text(middle, 60, seller.address or "", size=8, align="centre")
    paper.text(
        middle,
        71,
        "TEL: 0086-400-8700 2210   E-MAIL: SALES(AT)EXPORT.EXAMPLE",
        size=7,
        align="centre",
    )
    paper.rule(50, 84, paper.width - 50, 84, line=1.5)
    paper.text(middle, 94, "SALES CONFIRMATION", size=16, font="Helvetica-Bold", align="centre")
    right = paper.pairs(
        370,
        124,
        [("S/C No.", contract.number), ("Date", american(contract.date))],
        label=60,
        width=180,
    )
    left = paper.lines(60, 124, f"To Messrs.\n{full(contract.buyer)}", 260)
    return max(left, right) + 10


def _goods(contract: Contract, paper: Paper, top: float) -> float:
    columns = [
        Column("1. Name of Commodity & Specification", 210),
        Column("Quantity", 80, "right"),
        Column("Unit Price", 90, "right"),
        Column("2. Amount", 95, "right"),
    ]
    rows: list[list[object]] = [
        [x.description, x.quantity, x.unit_price, x.amount] for x in contract.lines
    ]
    top = paper.text(
        535, top, str(contract.incoterm or ""), size=8.5, align="right", font="Helvetica-Bold"
    )
    top = paper.table(60, top + 2, columns, [*rows, ["TOTAL", "", "", contract.total]], size=8.5)
    if contract.total:
        top = paper.lines(60, top + 4, f"TOTAL VALUE: SAY {spoken(contract.total)}", 475, size=8.5)
    return top + 8


def _articles(contract: Contract) -> list[tuple[str, str]]:
    tolerance = contract.tolerance
    articles = [
        (
            "More or less",
            tolerance
            and f"{tolerance.plus} pct more or {tolerance.minus} pct less in quantity "
            "and amount allowed at the Seller's option",
        ),
        ("Packing", contract.packing),
        ("Shipping marks", contract.shipping_marks),
        ("Country of origin", contract.origin),
        ("Port of loading", contract.port_of_loading),
        ("Port of destination", contract.port_of_discharge),
        (
            "Time of shipment",
            contract.latest_shipment_date
            and f"Not later than {american(contract.latest_shipment_date)}",
        ),
        (
            "Partial shipments",
            contract.partial_shipments and contract.partial_shipments.replace("_", " "),
        ),
        ("Transhipment", contract.transhipment and contract.transhipment.replace("_", " ")),
        ("Insurance", contract.insurance),
        ("Terms of payment", contract.payment_terms),
        ("L/C to be opened by", american(contract.credit_opening_deadline)),
        ("Inspection", contract.inspection),
        (
            "Documents",
            ";\n".join(f"({i}) {d}" for i, d in enumerate(contract.documents_required, 1)),
        ),
    ]
    return [(caption, str(value)) for caption, value in articles if value]
