"""Tables that programs print that nobody here has seen: strips, sums, charges, headings."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from extractors.layout import COLUMNS, Sheet
from extractors.readers import bill, invoice
from extractors.sorting import documents_in
from tests.layout.printing import Paper


def test_a_total_at_the_foot_of_a_high_frame_is_the_total() -> None:
    paper = Paper(size=8)
    walls = (40, 90, 330, 400, 470, 555)
    for left, right in pairwise(walls):
        paper.box(left, 204, right, 220)
        paper.box(left, 220, right, 480)
    heads = ("MARKS", "DESCRIPTION OF GOODS", "QUANTITY", "UNIT PRICE", "AMOUNT")
    for x, words in zip(walls, heads, strict=False):
        paper.at(x + 4, 215, words)
    for x, words in (
        (94, "CERAMIC MUGS"),
        (340, "4,800 PCS"),
        (410, "USD 1.20"),
        (480, "USD 5,760.00"),
    ):
        paper.at(x, 240, words)
    paper.at(94, 455, "CIF TURKU")
    for x, words in ((94, "TOTAL"), (340, "4,800 PCS"), (480, "USD 5,760.00")):
        paper.at(x, 468, words)
    (table,) = Sheet(paper.pages()).tables(COLUMNS)
    assert [row.text("amount") for row in table.totals] == ["USD 5,760.00"]


def _invoice(paper: Paper, top: float = 200) -> None:
    heads = ((40, "Pos."), (70, "Article no."), (130, "Description"), (330, "Quantity"))
    for x, head in (*heads, (390, "Unit")):
        paper.at(x, top, head)
    paper.right(490, top, "Unit price EUR")
    paper.right(555, top, "Amount EUR")


def test_sums_under_a_table_neither_shift_its_columns_nor_become_goods() -> None:
    paper = Paper()
    paper.at(40, 40, "COMMERCIAL INVOICE", 16)
    _invoice(paper)
    rows = (
        ("10", "NW-4471", "Centrifugal pump", "20", "pcs", "4'850.00", "97'000.00"),
        ("20", "NW-9002", "Seal kit", "60", "sets", "412.50", "24'750.00"),
    )
    for y, row in zip((216, 232), rows, strict=True):
        for x, text in zip((40, 70, 130), row, strict=False):
            paper.at(x, y, text)
        paper.right(380, y, row[3])
        paper.at(390, y, row[4])
        paper.right(490, y, row[5])
        paper.right(555, y, row[6])
    for y, words, amount in (
        (250, "Net value of goods", "121'750.00"),
        (264, "VAT 0 % (export)", "0.00"),
        (278, "Invoice total EUR", "121'750.00"),
    ):
        paper.at(372, y, words)
        paper.right(555, y, amount)
    paper.at(40, 310, "Amount in words: Euro one hundred twenty-one thousand seven hundred")
    paper.at(40, 321, "and fifty only")
    read = invoice.read(paper.pages()).document
    assert [(line.description, str(line.quantity)) for line in read.lines] == [
        ("NW-4471 Centrifugal pump", "20 PCS"),
        ("NW-9002 Seal kit", "60 SETS"),
    ]
    assert read.total is not None
    assert read.total.amount == Decimal("121750.00")
    assert read.charges == ()
    assert read.amount_in_words is not None
    assert read.amount_in_words.endswith("fifty only")


def test_charges_in_a_row_of_totals_are_read_with_their_amounts() -> None:
    paper = Paper()
    paper.at(40, 40, "TAX INVOICE", 16)
    _invoice(paper, 100)
    paper.at(40, 116, "1")
    paper.at(130, 116, "Laser module")
    paper.right(380, 116, "400")
    paper.at(390, 116, "pcs")
    paper.right(490, 116, "50.00")
    paper.right(555, 116, "20,000.00")
    for right, name, amount in (
        (300, "Subtotal", "EUR 20,000.00"),
        (390, "Freight", "EUR 1,150.00"),
        (470, "Insurance", "EUR 50.00"),
        (555, "TOTAL DUE", "EUR 21,200.00"),
    ):
        paper.right(right, 140, name, 7)
        paper.right(right, 152, amount, 10)
    read = invoice.read(paper.pages()).document
    assert [(e.label, e.amount.amount) for e in read.charges] == [
        ("Freight", Decimal("1150.00")),
        ("Insurance", Decimal("50.00")),
    ]
    assert len(read.lines) == 1


def test_a_program_that_prints_its_head_on_each_page_prints_one_document() -> None:
    paper = Paper()
    for page in (1, 2):
        paper.at(40, 40, "SHANTOU LELE TOYS CO., LTD.", 12)
        paper.at(330, 40, "Commercial Invoice LLT-2026-1102", 12)
        _invoice(paper, 70)
        for row in range(3):
            y = 90 + 14 * row
            paper.at(40, y, str(3 * page + row))
            paper.at(130, y, "Plush animal")
            paper.right(380, y, "600")
            paper.at(390, y, "sets")
            paper.right(490, y, "2.10")
            paper.right(555, y, "1,260.00")
        if page == 1:
            paper.turn()
    paper.at(130, 140, "TOTAL")
    paper.right(555, 140, "7,560.00")
    (whole,) = documents_in(paper.pages())
    read = invoice.read(whole.sheet).document
    assert (read.number, len(read.lines)) == ("LLT-2026-1102", 6)


def test_numbered_headings_may_take_two_lines() -> None:
    paper = Paper()
    for x, first, second in (
        (40, "6. Marks and", "numbers"),
        (150, "7. Description of goods", ""),
        (330, "9.", "Quantity"),
    ):
        paper.at(x, 100, first)
        paper.at(x, 110, second)
    for x, text in ((40, "HS-4471"), (150, "LASER MODULES"), (330, "1,600 PCS")):
        paper.at(x, 126, text)
    (table,) = Sheet(paper.pages()).tables(COLUMNS)
    assert {"marks", "description", "quantity"} <= table.captions.keys()


def test_weights_follow_the_decimal_comma_of_the_prices() -> None:
    paper = Paper()
    paper.at(40, 40, "INVOICE", 16)
    paper.lines(40, 80, "Price 3,85 EUR", "Sum 23.100,00 EUR", "Gross weight: 14.640 kg")
    weight = invoice.read(paper.pages()).document.gross_weight
    assert weight is not None
    assert weight.value == 14640


def test_a_remark_that_wraps_in_its_column_is_one_remark() -> None:
    paper = Paper()
    paper.at(300, 40, "BILL OF LADING", 14)
    paper.lines(40, 80, "Shipper: ACME CO., LTD.", "Consignee: TO ORDER", "Vessel: AURORA")
    for x, head in ((40, "Marks & Nos."), (160, "Description of Goods"), (400, "Gross Weight")):
        paper.at(x, 200, head)
    paper.at(40, 216, "N/M")
    paper.at(400, 216, "112,500 KGS")
    paper.lines(160, 216, "TILES", "2 PALLETS BROKEN, CARTONS", "WET", pitch=11)
    read = bill.read(paper.pages()).document
    assert read.clauses == ("2 PALLETS BROKEN, CARTONS WET",)
