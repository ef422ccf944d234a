from __future__ import annotations

import struct
from typing import Any

import pytest
import xlwt

from extractors.pages.errors import Unreadable
from extractors.pages.excel import pages_of_excel
from extractors.pages.excel_records import At, Drawn, looked_through
from extractors.pages.page import Page
from tests.pages.compound import compound
from tests.pages.office import workbook
from tests.pages.old_office import old_workbook, saved
from tests.pages.test_office_papers import PAPERS

SHEETS = [name for name, paper in PAPERS.items() if "cells" in paper]


def _texts(pages: list[Page]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


def _book(*rows: list[Any]) -> Any:
    book = xlwt.Workbook()
    sheet = book.add_sheet("INV")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            sheet.write(number, column, value)
    return book


@pytest.mark.parametrize("name", SHEETS)
def test_an_old_workbook_is_printed_as_a_present_one(name: str) -> None:
    (old,) = pages_of_excel(old_workbook(PAPERS[name]), "a")
    (new,) = pages_of_excel(workbook(PAPERS[name]), "a")
    assert [word.text for word in old.words] == [word.text for word in new.words]
    assert [place.name for place in old.places] == [place.name for place in new.places]
    assert bool(old.rules) == bool(new.rules)


def test_hidden_rows_columns_and_sheets_are_not_on_the_paper() -> None:
    paper = {"cells": {"A1": ["SHOWN", "COST", "ALSO"], "A2": ["GONE"]}, "hidden": [2, "B"]}
    assert _texts(pages_of_excel(old_workbook(paper), "a.xls")) == ["SHOWN ALSO"]
    book = _book(["INVOICE"])
    book.add_sheet("cost").write(0, 0, "COST 1.00")
    book.get_sheet(1).visibility = 2
    remarks: list[Unreadable] = []
    assert _texts(pages_of_excel(saved(book), "a.xls", remarks)) == ["INVOICE"]
    assert ["cost" in remark.reason for remark in remarks] == [True]


def test_days_times_and_errors_are_shown_as_in_the_cell() -> None:
    book = _book([])
    sheet = book.get_sheet(0)
    day = xlwt.easyxf(num_format_str="d-mmm-yy")
    sheet.write(0, 0, 46269, day)
    sheet.write(0, 1, 0.5, xlwt.easyxf(num_format_str="hh:mm"))
    sheet.row(0).set_cell_error(2, "#N/A!")
    sheet.row(0).set_cell_boolean(3, True)
    sheet.write(0, 4, "=SIGNED=")
    assert _texts(pages_of_excel(saved(book), "a.xls")) == ["4-Sep-26 12:00 #N/A TRUE =SIGNED="]


def _stream(*records: tuple[int, bytes]) -> bytes:
    """Make a workbook of bare records."""
    written = b"".join(struct.pack("<HH", kind, len(data)) + data for kind, data in records)
    return compound({("Workbook",): written.ljust(4096, b"\0")})


_BEGIN = (0x809, struct.pack("<6H4x", 0x600, 5, 0, 0, 0, 0))
BAD = {
    "broken": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "damaged"),
    "no workbook": (compound({("Contents",): b"x"}), "damaged"),
    "cut": (old_workbook({"cells": {"A1": "x" * 3000}})[:2048], "damaged"),
    "password": (_stream(_BEGIN, (0x2F, bytes(54))), "password"),
    "more cells than any sheet": (_stream(_BEGIN, *[(0xBE, bytes(8000))] * 40), "unpacks"),
    "nothing in it": (saved(_book([])), "empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_says_why_in_both_languages(name: str) -> None:
    content, reason = BAD[name]
    with pytest.raises(Unreadable, match=reason) as caught:
        pages_of_excel(content, "a.xls")
    assert caught.value.reason_zh


def _object(kind: int) -> tuple[int, bytes]:
    return 0x5D, struct.pack("<4H14x", 0x15, 0x12, kind, 1)


def test_words_in_shapes_are_told_and_comments_are_not() -> None:
    words, box, note = (0x1B6, bytes(10) + b"\x05\0"), 0x06, 0x19
    assert looked_through(_stream(_BEGIN, _object(box), words)).drawn_words
    assert not looked_through(_stream(_BEGIN, _object(note), words)).drawn_words


def test_a_picture_lies_between_the_cells_of_its_corners() -> None:
    anchor = b"\x00\x00\x10\xf0\x12\x00\x00\x00" + struct.pack("<9H", 2, 1, 0, 3, 0, 4, 0, 9, 0)
    globals_size = (4 + 16) + (4 + 10) + 4
    sheet = (0x85, struct.pack("<IBB4x", globals_size, 0, 0))
    drawn = ((0xEC, b"\x0f\x00" + anchor), _object(0x08))
    found = looked_through(_stream(_BEGIN, sheet, (0x0A, b""), _BEGIN, *drawn, (0x0A, b"")))
    assert found.pictures == [Drawn(0, At(row=3, column=1), At(row=9, column=4))]
