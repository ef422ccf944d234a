from __future__ import annotations

import pytest

from extractors.layout import Sheet
from extractors.pages.errors import Unreadable
from extractors.pages.page import Rule
from extractors.pages.text import pages_of_text
from extractors.readers import invoice
from tests.readers.reading import said

BOXED = """\
                     BLUE LAKE TEXTILES CO., LTD.
                  88 RENMIN ROAD, NINGBO, CHINA
                        COMMERCIAL INVOICE

TO: RHEIN HANDEL GMBH                      INVOICE NO.: BL-1
    HAFENSTR. 12, HAMBURG, GERMANY         DATE:        1 SEP 2026
                                           L/C NO.:     LC77
+----------+---------------------------+-----------+-----------+---------------+
| MARKS    | DESCRIPTION OF GOODS      | QUANTITY  | UNIT PRICE| AMOUNT        |
+----------+---------------------------+-----------+-----------+---------------+
| N/M      | COTTON SHIRTS 100% COTTON | 1,000 PCS | USD 2.50  | USD 2,500.00  |
|          | ASSORTED COLOURS          |           |           |               |
|          | COTTON SOCKS              | 500 PCS   | USD 1.00  | USD 500.00    |
+----------+---------------------------+-----------+-----------+---------------+
|          | TOTAL:                    | 1,500 PCS |           | USD 3,000.00  |
+----------+---------------------------+-----------+-----------+---------------+
"""
DRAWN = BOXED.replace("+-", "├─").replace("-+", "─┤").replace("--", "──").replace("|", "│")
OPEN = "\n".join(
    "-" * 80 if line.startswith("+") else line.replace("|", " ") for line in BOXED.split("\n")
)


@pytest.mark.parametrize("text", [BOXED, DRAWN, OPEN], ids=["boxed", "drawn", "open"])
def test_an_invoice_printed_with_letters_is_read_like_one_in_print(text: str) -> None:
    extraction = invoice.read(pages_of_text(text, "a.txt"))
    read = said(extraction.document)
    assert (read["number"], read["date"], read["credit_number"]) == ("BL-1", "2026-09-01", "LC77")
    assert read["buyer"]["name"] == "RHEIN HANDEL GMBH"
    assert [(line["quantity"], line["amount"]) for line in read["lines"]] == [
        ("1000 PCS", "USD 2500.00"),
        ("500 PCS", "USD 500.00"),
    ]
    assert read["total"] == "USD 3000.00"
    assert extraction.evidence["total",].place == "line 15"


def test_chinese_letters_take_two_columns() -> None:
    (page,) = pages_of_text("合同号  NO.\nABCDEF  NO.", "a.txt")
    assert page.words[1].x0 == page.words[3].x0


def test_a_form_feed_begins_a_page_and_lines_are_counted_through() -> None:
    first, second = pages_of_text("ONE\nTWO\n\fTHREE\n", "a.txt")
    assert [word.text for word in second.words] == ["THREE"]
    assert (first.places[1].name, second.places[0].name) == ("line 2", "line 3")


def test_hyphens_within_words_are_no_lines() -> None:
    (page,) = pages_of_text("NON-NEGOTIABLE A--B C/O 5+5 ----\n", "a.txt")
    assert [word.text for word in page.words] == ["NON-NEGOTIABLE", "A--B", "C/O", "5+5"]
    assert page.rules == (Rule(204, 42, 228, 42),)


def test_several_blanks_part_columns_and_one_does_not() -> None:
    (line,) = Sheet(pages_of_text("PORT OF LOADING  SHANGHAI, CHINA", "a.txt")).lines
    assert [segment.text for segment in line.segments] == ["PORT OF LOADING", "SHANGHAI, CHINA"]


def test_a_text_longer_than_any_document_is_refused() -> None:
    with pytest.raises(Unreadable, match="lines"):
        pages_of_text("x\n" * 10_001, "a.txt")
