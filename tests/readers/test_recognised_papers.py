"""Papers as bad scans leave them: walls of boxes lost, captions and commas misread."""

from __future__ import annotations

import datetime as dt

import pytest

from extractors.documents import Unread
from extractors.pages.page import Page, Word
from extractors.readers import insurance, invoice, origin, packing

Row = tuple[float, tuple[tuple[float, str], ...]]
PACKED: tuple[Row, ...] = (
    (60, ((200, "PACKING LIST"),)),
    (300, ((50, "GOODS"), (300, "QUANTITY"), (400, "NET WEIGHT"))),
    (315, ((50, "TEA"), (300, "30 KGS"), (400, "30 KGS"))),
    (330, ((50, "RICE"), (300, "50 KGS"), (400, "50 KGS"))),
    (560, ((50, "TOTAL PACKAGES"), (200, "TOTAL GROSS WEIGHT"), (350, "TOTAL MEASUREMENT"))),
    (572, ((50, "600 CARTONS"), (200, "4,200.00 KGS"), (350, "22.80 CBM"))),
)


def recognised(*rows: Row) -> Page:
    words = []
    for top, segments in rows:
        for x, text in segments:
            for word in text.split():
                words.append(Word(word, x, top, x + 5 * len(word), top + 6, 0.95))
                x += 5 * len(word) + 3
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words), method="ocr")


def test_what_may_be_a_column_or_a_box_is_unread_and_not_silent() -> None:
    with pytest.raises(Unread):
        assert packing.read([recognised(*PACKED)]).document.measurement


def test_a_country_belongs_to_its_port_though_the_comma_became_a_point() -> None:
    title: Row = (60, ((200, "COMMERCIAL INVOICE"),))
    port: Row = (100, ((50, "Port of discharge:"), (160, "SANTOS. BRAZIL")))
    paper = invoice.read([recognised(title, port)]).document
    assert paper.port_of_discharge == "SANTOS. BRAZIL"


@pytest.mark.parametrize(
    ("other", "date"),
    [
        ("NANJING", dt.date(2026, 10, 5)),
        ("NANJING, OCT. 08, 2026", None),
        ("SENT OCT. 08, 2026 BY SEA", None),
    ],
)
def test_a_date_without_a_caption_is_that_of_the_paper_if_it_is_the_only_one(
    other: str, date: dt.date | None
) -> None:
    title: Row = (60, ((200, "CERTIFICATE OF ORIGIN"),))
    page = recognised(title, (200, ((400, "OCT. 05, 2026"),)), (700, ((50, other),)))
    paper = origin.read([page]).document
    if date:
        assert paper.date == date
    else:
        with pytest.raises(Unread):
            assert paper.date


def test_figures_and_words_that_differ_are_no_number_of_originals() -> None:
    title: Row = (60, ((200, "INSURANCE POLICY"),))
    count: Row = (100, ((50, "No. of originals:"), (160, "4 (ONE)")))
    with pytest.raises(Unread):
        assert insurance.read([recognised(title, count)]).document.originals_issued


def test_lines_of_a_row_stand_closer_than_rows_though_no_tint_or_line_parts_them() -> None:
    rows: list[Row] = [
        (60, ((200, "COMMERCIAL INVOICE"),)),
        (
            200,
            ((50, "Description of goods"), (300, "Quantity"), (400, "Unit price"), (490, "Amount")),
        ),
    ]
    for top, name, price in ((220, "PLATES", "1.35"), (245, "BOWLS", "0.86")):
        rows += [
            (top, ((400, "USD"),)),
            (top + 5, ((50, name), (300, "4,000 PCS"), (490, f"USD {4000 * float(price):,.2f}"))),
            (top + 10, ((400, price),)),
        ]
    lines = invoice.read([recognised(*rows)]).document.lines
    assert [(line.description, str(line.unit_price)) for line in lines] == [
        ("PLATES", "USD 1.35"),
        ("BOWLS", "USD 0.86"),
    ]
