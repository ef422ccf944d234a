from __future__ import annotations

from itertools import pairwise

import pytest

from extractors.layout import COLUMNS, Sheet, Table
from extractors.pages.pdf import pages_of_pdf
from tests.layout.printing import Paper, flowing, paragraph, ruled


def _table(paper: Paper) -> Table:
    (table,) = Sheet(paper.pages()).tables(COLUMNS)
    return table


def _cells(table: Table) -> list[tuple[str, dict[str, str]]]:
    return [(row.kind, {name: row.text(name) for name in row.cells}) for row in table.rows]


def test_headings_in_two_lines_make_one_column() -> None:
    paper = Paper()
    for x, upper, lower in (
        (50, "Description", "of Goods"), (250, "Quantity", "(PCS)"), (350, "Unit", "Price"), (450, "Amount", "USD"),
    ):  # fmt: skip
        paper.at(x, 100, upper)
        paper.at(x, 111, lower)
    for x, text in ((50, "Shirts"), (250, "100"), (350, "2.00"), (450, "200.00")):
        paper.at(x, 130, text)
    table = _table(paper)
    assert table.captions == {
        "description": "Description of Goods",
        "quantity": "Quantity (PCS)",
        "unit_price": "Unit Price",
        "amount": "Amount USD",
    }
    assert _cells(table) == [
        (
            "line",
            {"description": "Shirts", "quantity": "100", "unit_price": "2.00", "amount": "200.00"},
        )
    ]


def test_a_caption_with_its_value_heads_no_table() -> None:
    paper = Paper()
    paper.at(50, 80, "Packing:")
    paper.at(150, 80, "Standard export cartons on pallets")
    for row, texts in (
        (100, ("No", "Description", "Q'ty", "U/Price", "Total")),
        (118, ("1", "Router", "30 pcs", "USD 2.00", "USD 60.00")),
    ):
        for x, text in zip((50, 90, 300, 380, 460), texts, strict=True):
            paper.at(x, row, text)
    table = _table(paper)
    assert table.captions["description"] == "Description"
    assert [row.text("quantity") for row in table.lines] == ["30 pcs"]


def test_a_heading_may_say_how_many_a_price_is_for() -> None:
    paper = Paper()
    for row, texts in (
        (100, ("Description", "Quantity", "Price per 1,000 pcs", "Total EUR")),
        (118, ("Bolt M12", "250.000 pcs", "148,00", "37.000,00")),
    ):
        for x, text in zip((50, 200, 300, 450), texts, strict=True):
            paper.at(x, row, text)
    table = _table(paper)
    assert table.captions["unit_price"] == "Price per 1,000 pcs"
    assert [row.text("amount") for row in table.lines] == ["37.000,00"]


def test_a_number_in_words_beside_figures_is_the_first_row_and_no_end() -> None:
    paper = Paper()
    for x, text in ((50, "Marks"), (150, "Description of Goods"), (400, "Quantity")):
        paper.at(x, 100, text)
    paper.at(150, 118, "SAY FORTY CARTONS ONLY")
    paper.at(400, 118, "1,200 PCS")
    paper.at(150, 130, "COTTON SHIRTS")
    ((kind, cells),) = _cells(_table(paper))
    assert kind == "line"
    assert cells == {"description": "SAY FORTY CARTONS ONLY COTTON SHIRTS", "quantity": "1,200 PCS"}


def test_a_heading_over_two_columns_belongs_to_both() -> None:
    paper = Paper()
    paper.at(50, 106, "Description")
    paper.at(250, 106, "Packages")
    paper.at(395, 100, "Weight (KGS)")
    paper.at(370, 111, "Gross")
    paper.at(450, 111, "Net")
    for x, text in ((50, "Shirts"), (250, "10 CTNS"), (370, "120.5"), (450, "110.0")):
        paper.at(x, 130, text)
    assert _cells(_table(paper))[0][1] == {
        "description": "Shirts", "packages": "10 CTNS", "gross_weight": "120.5", "net_weight": "110.0",
    }  # fmt: skip


def test_headings_with_single_spaces_between_are_columns_of_their_own() -> None:
    paper = Paper()
    paper.at(50, 100, "Description")
    paper.at(200, 100, "Quantity Unit Price Amount")
    for y, row in (
        (115, ("Shirts", "100 PCS", "2.00", "200.00")),
        (128, ("Socks", "9 PCS", "1.00", "9.00")),
    ):
        for x, text in zip((50, 200, 246, 280), row, strict=True):
            paper.at(x, y, text)
    assert [cells for _, cells in _cells(_table(paper))] == [
        {"description": "Shirts", "quantity": "100 PCS", "unit_price": "2.00", "amount": "200.00"},
        {"description": "Socks", "quantity": "9 PCS", "unit_price": "1.00", "amount": "9.00"},
    ]


def _goods(paper: Paper, y: float, *rows: tuple[str, str, str]) -> float:
    for x, text in ((50, "Description"), (300, "Quantity"), (450, "Amount")):
        paper.at(x, y, text)
    for row in rows:
        y += 14
        paper.at(50, y, row[0])
        paper.right(340, y, row[1])
        paper.right(500, y, row[2])
    return y


def test_words_under_a_row_go_on_with_it_and_words_nearer_to_the_next_begin_it() -> None:
    paper = Paper()
    paper.at(50, 100, "Description")
    paper.at(300, 100, "Quantity")
    paper.at(450, 100, "Amount")
    for y, texts in (
        (120, ("Shirts", "100 PCS", "200.00")), (131, ("white, long sleeves", "", "")),
        (155, ("Order 77", "", "")), (166, ("Socks", "9 PCS", "9.00")),
    ):  # fmt: skip
        paper.at(50, y, texts[0])
        paper.right(340, y, texts[1])
        paper.right(500, y, texts[2])
    assert [row.text("description") for row in _table(paper).lines] == [
        "Shirts white, long sleeves",
        "Order 77 Socks",
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("TOTAL", "total"), ("Grand Total:", "total"), ("合计", "total"), ("Sub-total", "subtotal"),
        ("Carried forward", "carried"), ("Amount due", "total"), ("Total thickness 5mm board", "line"),
    ],
)  # fmt: skip
def test_sums_are_no_goods(words: str, kind: str) -> None:
    paper = Paper("STSong-Light")
    _goods(paper, 100, ("Shirts", "100 PCS", "200.00"), (words, "100 PCS", "200.00"))
    if kind != "line":
        assert [row.kind for row in _table(paper).rows] == ["line", kind]


def test_a_sum_without_words_is_known_by_its_place() -> None:
    paper = Paper()
    _goods(
        paper,
        100,
        ("Shirts", "100 PCS", "200.00"),
        ("Socks", "9 PCS", "9.00"),
        ("", "109", "209.00"),
    )
    assert [row.kind for row in _table(paper).rows] == ["line", "line", "total"]


def test_the_table_ends_where_the_sums_do() -> None:
    paper = Paper()
    y = _goods(paper, 100, ("Shirts", "100 PCS", "200.00"), ("TOTAL", "100 PCS", "200.00"))
    paper.lines(
        50, y + 20, "SAY TWO HUNDRED ONLY", "Packed in 10 cartons of 10 pieces each", "E. & O. E."
    )
    assert [row.kind for row in _table(paper).rows] == ["line", "total"]


def test_figures_that_reach_under_a_neighbours_heading_stay_in_their_column() -> None:
    paper = Paper()
    for x, text in ((120, "Description"), (300, "Qty"), (450, "Amount")):
        paper.at(x, 100, text)
    for y, words in ((115, "A very long description of cotton shirts"), (128, "Socks")):
        paper.at(50, y, words)
        paper.right(320, y, "1,234,567.00 PCS")
        paper.right(520, y, "98,765,432.00")
    assert [row.text("quantity") for row in _table(paper).lines] == ["1,234,567.00 PCS"] * 2


@pytest.mark.parametrize("lines", [True, False], ids=["ruled", "unruled"])
def test_two_hundred_rows_over_pages_are_one_table(lines: bool) -> None:
    rows = [["Item", "Description", "Quantity"]]
    rows += [[str(n), f"Valve {n:03d}", f"{n} PCS"] for n in range(1, 201)]
    pages = pages_of_pdf(
        flowing(paragraph("Goods"), ruled(rows, [40, 250, 90], ruled=lines)), "a.pdf"
    )
    assert len(pages) > 3
    (table,) = Sheet(pages).tables(COLUMNS)
    assert [row.text("quantity") for row in table.lines] == [f"{n} PCS" for n in range(1, 201)]


def test_captions_with_values_in_a_row_are_no_table() -> None:
    paper = Paper()
    paper.at(50, 100, "Quantity: 100 PCS   Gross weight: 5 KGS   Net weight: 4 KGS")
    paper.at(50, 115, "The quantity and the amount and the gross weight are as agreed between us.")
    assert Sheet(paper.pages()).tables(COLUMNS) == []


def test_a_total_in_two_units_over_two_lines_of_its_cell_is_one_row() -> None:
    paper = Paper()
    tops = (90, 110, 130, 160)
    for top, bottom in pairwise(tops):
        for x0, x1 in ((50, 120), (120, 200), (200, 300), (300, 400), (400, 500)):
            paper.box(x0, top, x1, bottom)
    rows = (
        (103, ("Ctn No.", "Cartons", "Total Qty", "Gross Weight (KGS)", "Meas. (CM)")),
        (123, ("1-25", "25", "250 DOZ", "255.00", "60*40*30")),
        (150, ("TOTAL", "250", "& 250 DOZ", "3,292.50", "")),
    )
    for y, cells in rows:
        for x, text in zip((55, 125, 205, 305, 405), cells, strict=True):
            paper.at(x, y, text)
    paper.at(205, 140, "4,500 PCS")
    table = _table(paper)
    assert [row.kind for row in table.rows] == ["line", "total"]
    assert table.rows[1].text("quantity") == "4,500 PCS & 250 DOZ"
    assert "measurement" not in table.captions  # centimetres give the sides of a carton
