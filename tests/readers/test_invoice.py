from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from extractors.documents import Unread
from extractors.pages.page import NOT_SHOWN, Page, Word
from extractors.readers import invoice
from tests.layout import invoices, invoices_in_boxes, invoices_over_pages
from tests.layout.printing import Paper
from tests.readers.reading import EXPECTED, said

LAYOUTS: dict[str, Callable[[], list[Page]]] = {
    layout.__name__: layout
    for layout in (
        invoices.invoice_with_captions,
        invoices.invoice_in_two_columns,
        invoices.invoice_by_typewriter,
        invoices.invoice_in_chinese,
        invoices.invoice_of_a_small_shop,
        invoices_in_boxes.invoice_in_boxes,
        invoices_in_boxes.invoice_with_numbered_boxes,
        invoices_in_boxes.invoice_from_a_spreadsheet,
        invoices_over_pages.invoice_of_sixty_lines,
        invoices_over_pages.invoice_carried_forward,
    )
}


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.startswith("invoice")])
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    pages = LAYOUTS[name]()
    assert said(invoice.read(pages).document) == EXPECTED[name]
    assert invoice.recognise(pages) > 0.9


@pytest.mark.parametrize("name", [name for name in EXPECTED if name.startswith("invoice")])
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    extraction = invoice.read(LAYOUTS[name]())
    for evidence in extraction.evidence.values():
        assert evidence.box is not None
        assert 0 <= evidence.box.x0 < evidence.box.x1 <= 595
        assert 0 <= evidence.box.top < evidence.box.bottom <= 842
        assert evidence.text


def test_the_proof_is_the_printed_words_and_their_place() -> None:
    extraction = invoice.read(invoices.invoice_with_captions())
    number = extraction.evidence[("number",)]
    assert number.text == "BL2026-0901"
    assert number.box is not None
    assert number.box.x0 == pytest.approx(410, abs=0.5)
    assert (number.box.top, number.box.bottom) == pytest.approx((111.6, 122.1), abs=0.6)
    buyer = extraction.evidence[("buyer",)]
    assert buyer.text == "RHEIN HANDEL GMBH\nHAFENSTR. 12\n20457 HAMBURG, GERMANY"
    assert buyer.box is not None
    assert buyer.box.x0 == 80
    second = extraction.evidence[("lines", 1, "amount")]
    assert second.text == "USD 5,000.00"
    assert second.box is not None
    assert second.box.x1 == pytest.approx(560, abs=0.5)
    assert second.box.top == pytest.approx(261.6, abs=0.6)


def test_sixty_lines_over_pages_are_all_there() -> None:
    extraction = invoice.read(invoices_over_pages.invoice_of_sixty_lines())
    read = extraction.document
    assert [line.description for line in read.lines] == [
        f"Valve type {i:03d} DN{i * 5}" for i in range(1, 61)
    ]
    assert [line.quantity.value for line in read.lines if line.quantity] == list(range(1, 61))
    assert str(read.total) == "USD 18,300.00"
    assert extraction.evidence[("lines", 0, "amount")].page == 1
    assert extraction.evidence[("lines", 59, "amount")].page == 2


def test_sums_carried_forward_are_no_goods() -> None:
    read = invoice.read(invoices_over_pages.invoice_carried_forward()).document
    assert len(read.lines) == 25
    assert str(read.total) == "USD 417.50"
    assert sum(line.amount.amount for line in read.lines if line.amount) == Decimal("417.50")


def _small(amount: str, date: str, more: str = "") -> Paper:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    paper.lines(
        50, 70, "Seller: EXAMPLE TRADING CO., LTD.", "Invoice No.: X-1", f"Date: {date}", more
    )
    for x, text in ((50, "Description"), (250, "Quantity"), (350, "Unit Price"), (450, "Amount")):
        paper.at(x, 130, text)
    paper.at(50, 150, "Cotton yarn")
    paper.at(250, 150, "100 KGS")
    paper.at(350, 150, "USD 2.00")
    paper.at(450, 150, amount)
    paper.at(50, 165, "TOTAL")
    paper.at(450, 165, amount)
    return paper


@pytest.mark.parametrize("amount", ["USD 2OO.OO", "USD 20?.00", "USD I,200.00", "¥ 200.00"])
def test_an_amount_that_cannot_be_made_out_is_unread_and_not_absent(amount: str) -> None:
    read = invoice.read(_small(amount, "1 SEP 2026").pages()).document
    with pytest.raises(Unread):
        _ = read.lines[0].amount
    with pytest.raises(Unread):
        _ = read.total


def test_a_date_that_reads_as_two_is_unread() -> None:
    extraction = invoice.read(_small("USD 200.00", "03/09/2026").pages())
    assert ("date",) in set(extraction.document.gaps())
    assert extraction.evidence[("date",)].text == "03/09/2026"


def test_another_date_shows_which_comes_first() -> None:
    paper = _small("USD 200.00", "03/09/2026", "Order Date: 25/08/2026")
    assert str(invoice.read(paper.pages()).document.date) == "2026-09-03"


def test_what_the_paper_does_not_say_is_none() -> None:
    read = invoice.read(_small("USD 200.00", "1 SEP 2026").pages()).document
    assert read.vessel is None
    assert read.credit_number is None
    assert read.signed is None
    assert read.deductions == ()
    assert list(read.gaps()) == []


@pytest.mark.parametrize(
    ("words", "loading", "discharge"),
    [
        ("From: NINGBO   To: HAMBURG   By: SEA", "NINGBO", "HAMBURG"),
        (
            "SHIPPED FROM NINGBO, CHINA TO HAMBURG, GERMANY BY SEA",
            "NINGBO, CHINA",
            "HAMBURG, GERMANY",
        ),
        ("PER S.S. SEASTAR FROM NINGBO TO HAMBURG VIA SINGAPORE", "NINGBO", "HAMBURG"),
        ("Port of loading: NINGBO", "NINGBO", None),
        ("Transport route: from Shanghai to Rotterdam", "Shanghai", "Rotterdam"),
        ("Payment within 15 days from the date of shipment to our account", None, None),
        ("Shipment within 30 days from receipt of the credit to the day", None, None),
    ],
)
def test_ports_by_caption_or_in_a_sentence(
    words: str, loading: str | None, discharge: str | None
) -> None:
    read = invoice.read(_small("USD 200.00", "1 SEP 2026", words).pages()).document
    assert (read.port_of_loading, read.port_of_discharge) == (loading, discharge)


@pytest.mark.parametrize(
    ("words", "deductions", "charges"),
    [
        ("Less 5% commission: USD 10.00", [("Less 5% commission", "USD 10.00")], []),
        ("Ocean freight  USD 30.00", [], [("Ocean freight", "USD 30.00")]),
        ("FREIGHT PREPAID", [], []),
        ("Insurance: for 110% of the invoice value", [], []),
        ("All banking charges are for account of applicant", [], []),
    ],
)
def test_deductions_and_charges_are_amounts_with_a_name(
    words: str, deductions: list[tuple[str, str]], charges: list[tuple[str, str]]
) -> None:
    read = invoice.read(_small("USD 200.00", "1 SEP 2026", words).pages()).document
    assert [(extra.label, str(extra.amount)) for extra in read.deductions] == deductions
    assert [(extra.label, str(extra.amount)) for extra in read.charges] == charges


def test_an_empty_page_is_no_invoice() -> None:
    assert invoice.recognise(Paper().pages()) == 0
    assert invoice.recognise([]) == 0


def test_goods_priced_by_weight_count_by_their_weight() -> None:
    paper = Paper()
    paper.at(50, 60, "COMMERCIAL INVOICE")
    rows = (
        (100, ("Description", "Cartons", "Net weight MT", "USD/MT", "Amount USD")),
        (115, ("Frozen mackerel 300-500g", "5,400", "54.000", "1,120.00", "60,480.00")),
        (130, ("Total", "5,400", "54.000", "", "60,480.00")),
    )
    for y, cells in rows:
        for x, text in zip((50, 220, 290, 380, 460), cells, strict=True):
            paper.at(x, y, text)
    (line,) = invoice.read(paper.pages()).document.lines
    assert (str(line.quantity), str(line.unit_price)) == ("54.000 MT", "USD 1,120.00")


def test_sums_that_nobody_worked_out_are_there_and_unread() -> None:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    rows = (
        ("Description", "Quantity (PCS)", "Unit Price (USD)", "Amount (USD)"),
        ("LUNCH BOXES", "3,600", "5.80", NOT_SHOWN),
        ("LUNCH BAGS", "1,200", "5.60", NOT_SHOWN),
        ("TOTAL", "4,800", "", NOT_SHOWN),
    )
    pages = paper.pages()
    words = [
        Word(cell, x, 100.0 + 16 * n, x + 5 * len(cell), 110.0 + 16 * n)
        for n, row in enumerate(rows)
        for x, cell in zip((50.0, 200.0, 320.0, 450.0), row, strict=True)
        if cell
    ]
    page = pages[0].model_copy(update={"words": (*pages[0].words, *words)})
    gaps = set(invoice.read([page]).document.gaps())
    assert gaps == {("total",), ("lines", 0, "amount"), ("lines", 1, "amount")}


@pytest.mark.parametrize(
    "lines",
    [
        ("OUR REFERENCE", "Invoice HL26-1107 of 7 November 2026"),
        ("Invoice No. HL26-1107 dated 7 November 2026",),
    ],
)
def test_one_phrase_may_tell_number_and_date(lines: tuple[str, ...]) -> None:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    paper.lines(50, 80, *lines)
    read = invoice.read(paper.pages()).document
    assert (read.number, str(read.date)) == ("HL26-1107", "2026-11-07")


def test_among_captions_over_their_values_invoice_announces_its_number() -> None:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    for x, caption, value in (
        (50, "INVOICE", "OP-2609-77"),
        (250, "DATE", "26 Sep 2026"),
        (400, "L/C NUMBER", "LC-26/118"),
    ):
        paper.at(x, 80, caption, 8)
        paper.at(x, 92, value)
    read = invoice.read(paper.pages()).document
    assert (read.number, str(read.date), read.credit_number) == (
        "OP-2609-77",
        "2026-09-26",
        "LC-26/118",
    )


def test_a_currency_before_total_heads_one_column_with_it() -> None:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    for y, row in enumerate(
        (
            ("DESCRIPTION", "NET KG", "EUR / KG", "EUR TOTAL"),
            ("SQUID RINGS", "1,000.00", "3.85", "3,850.00"),
        )
    ):
        for x, cell in zip((50, 250, 350, 450), row, strict=True):
            paper.at(x, 100 + 16 * y, cell)
    read = invoice.read(paper.pages()).document
    assert str(read.total) == "EUR 3,850.00"


def test_a_date_that_reads_as_two_is_open_wherever_it_stands_by_its_caption() -> None:
    paper = Paper()
    paper.centred(40, "COMMERCIAL INVOICE", 14)
    paper.lines(50, 80, "INVOICE NUMBER", "SMD-26-0441", "DATE OF ISSUE", "12/10/2026")
    assert ("date",) in set(invoice.read(paper.pages()).document.gaps())
