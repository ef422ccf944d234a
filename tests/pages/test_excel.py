from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.pagebreak import Break
from PIL import Image

from extractors.layout import Sheet
from extractors.pages.errors import Unreadable
from extractors.pages.excel import pages_of_excel
from extractors.pages.page import Page
from tests.pages.office import saved, workbook


def _texts(pages: list[Page]) -> list[str]:
    return [" ".join(word.text for word in page.words) for page in pages]


def _book(*rows: list[Any]) -> Any:
    book: Any = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def test_each_visible_sheet_is_a_page_and_a_hidden_one_is_named() -> None:
    book = _book(["INVOICE"])
    book.create_sheet("装箱单").append(["PACKING LIST"])
    secret = book.create_sheet("prices")
    secret.append(["COST 1.00"])
    secret.sheet_state = "veryHidden"
    book.create_sheet("empty").sheet_state = "hidden"
    remarks: list[Unreadable] = []
    pages = pages_of_excel(saved(book), "a.xlsx", remarks)
    assert _texts(pages) == ["INVOICE", "PACKING LIST"]
    assert [page.number for page in pages] == [1, 2]
    (remark,) = remarks
    assert "prices" in remark.reason
    assert "prices" in remark.reason_zh


def test_hidden_rows_and_columns_are_not_on_the_paper() -> None:
    paper = {
        "cells": {"A1": ["SHOWN", "COST", "ALSO"], "A2": ["GONE"], "A3": ["LAST"]},
        "hidden": [2, "B"],
    }
    assert _texts(pages_of_excel(workbook(paper), "a.xlsx")) == ["SHOWN ALSO LAST"]


def test_only_the_print_area_is_printed_and_page_breaks_part_pages() -> None:
    book = _book(["A1", "B1", "NOTES"], ["A2", "B2"], ["A3", "B3"])
    book.active.print_area = "A1:B3"
    book.active.row_breaks.append(Break(id=2))
    assert _texts(pages_of_excel(saved(book), "a.xlsx")) == ["A1 B1 A2 B2", "A3 B3"]


def _with_formula(value: str | float) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write_row("A1", ["TOTAL:", 2, 3])
    sheet.write_formula("D1", "=B1*C1", book.add_format({"num_format": '"USD "#,##0.00'}), value)
    book.close()
    return out.getvalue()


def test_a_formula_shows_the_result_that_was_saved() -> None:
    assert _texts(pages_of_excel(_with_formula(1234.5), "a.xlsx")) == ["TOTAL: 2 3 USD 1,234.50"]


def test_a_formula_that_nobody_worked_out_is_illegible_and_said() -> None:
    book = _book(["TOTAL:", 2, 3, "=VLOOKUP(B1,A1:C1,2)"])
    remarks: list[Unreadable] = []
    (page,) = pages_of_excel(saved(book), "a.xlsx", remarks)
    assert _texts([page]) == ["TOTAL: 2 3 \ufffd"]
    assert "Sheet!D1" in remarks[0].reason


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        ("=B1*C1", "7.5"),
        ("=SUM(B1:C1)-1", "4.5"),
        ("=SUM(A1:C1)", "5.5"),
        ("=ROUND(C1/B1,2)*(1-10%)", "0.747"),
        ("=-PRODUCT($B$1,C1)+'包 2'!B1", "32.5"),
        ("=VALUE(A2)*B1", "24"),
    ],
)
def test_plain_formulas_without_a_saved_result_are_worked_out(formula: str, shown: str) -> None:
    book = _book(["TOTAL:", 3, 2.5, formula], ["8"])
    book.create_sheet("包 2").append(["N.W.", "=20*2"])
    remarks: list[Unreadable] = []
    page = pages_of_excel(saved(book), "a.xlsx", remarks)[0]
    assert _texts([page]) == [f"TOTAL: 3 2.5 {shown} 8"]
    assert not remarks


@pytest.mark.parametrize("formula", ["=D1+1", "=1/0", "=B1&C1", "=IF(B1>1,2,3)", "=B1*A1", "=SUM("])
def test_formulas_of_other_kinds_are_left_unknown(formula: str) -> None:
    remarks: list[Unreadable] = []
    (page,) = pages_of_excel(saved(_book(["TOTAL:", 3, 2.5, formula])), "a.xlsx", remarks)
    assert _texts([page]) == ["TOTAL: 3 2.5 \ufffd"]
    assert remarks


def test_long_text_runs_over_empty_cells_and_is_wrapped_before_full_ones() -> None:
    long = "ONE HUNDRED AND TWENTY CARTONS OF COTTON SHIRTS IN ASSORTED COLOURS AND SIZES"
    (free,) = pages_of_excel(saved(_book([long])), "a.xlsx")
    (full,) = pages_of_excel(saved(_book([long, "END"])), "a.xlsx")
    assert len({word.top for word in free.words}) == 1
    assert len({word.top for word in full.words}) > 1
    end = next(word for word in full.words if word.text == "END")
    assert end.top == full.words[0].top
    assert all(word.x1 < end.x0 for word in full.words if word is not end)


def test_borders_are_ruled_lines_and_a_merged_cell_is_one_box() -> None:
    paper = {
        "cells": {"A1": ["Shipper", "B/L No."], "B2": "BL-7"},
        "merged": ["A1:A2"],
        "ruled": ["A1:B2"],
    }
    sheet = Sheet(pages_of_excel(workbook(paper), "a.xlsx"))
    boxes = {s.text: sheet.rulings[0].box(*s.middle) for line in sheet.lines for s in line.segments}
    shipper, number = boxes["Shipper"], boxes["B/L No."]
    assert shipper is not None
    assert number is not None
    assert shipper.bottom > number.bottom
    assert shipper.x1 == number.x0


def test_a_picture_keeps_its_place(tmp_path: Any) -> None:
    from openpyxl.drawing.image import Image as Drawn

    Image.new("RGB", (80, 40), "red").save(tmp_path / "seal.png")
    book = _book(["FOR AND ON BEHALF OF"])
    book.active.add_image(Drawn(str(tmp_path / "seal.png")), "A3")
    (page,) = pages_of_excel(saved(book), "a.xlsx")
    (box,) = page.pictures
    assert box.top > page.words[0].bottom
    assert (round(box.x1 - box.x0), round(box.bottom - box.top)) == (60, 30)


def test_words_in_shapes_are_said_not_to_be_read() -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write("A1", "INVOICE")
    sheet.insert_textbox("C3", "Invoice No. 7")
    book.close()
    remarks: list[Unreadable] = []
    pages_of_excel(out.getvalue(), "a.xlsx", remarks)
    assert ["text boxes" in remark.reason for remark in remarks] == [True]


def _archive(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return out.getvalue()


def _with_entities() -> bytes:
    bomb = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(_book(["x"])))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if "sheet1.xml" in name else old.read(name))
    return out.getvalue()


BAD = {
    "broken": (b"PK\x03\x04 broken", "damaged"),
    "no workbook": (_archive(xl__styles=b"<a/>"), "damaged"),
    "entities": (_with_entities(), "damaged"),
    "bomb": (_archive(xl__workbook=b" " * (33 * 1024 * 1024)), "unpacks"),
    "nothing in it": (saved(openpyxl.Workbook()), "empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_cannot_be_read_says_why_in_both_languages(name: str) -> None:
    content, reason = BAD[name]
    with pytest.raises(Unreadable, match=reason) as caught:
        pages_of_excel(content, "a.xlsx")
    assert caught.value.reason_zh
