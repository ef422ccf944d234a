from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.shared import Pt

from extractors.layout import COLUMNS, Sheet
from extractors.pages.errors import Unreadable
from extractors.pages.page import Page
from extractors.pages.word import pages_of_docx
from extractors.readers import invoice


def _pages(document: Document) -> list[Page]:
    out = io.BytesIO()
    document.save(out)
    return pages_of_docx(out.getvalue(), "a.docx")


def _invoice() -> Document:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "BLUE LAKE TEXTILES CO., LTD."
    document.add_paragraph("88 RENMIN ROAD, NINGBO, CHINA")
    document.add_heading("COMMERCIAL INVOICE", 0)
    sides = document.add_table(rows=1, cols=2)
    sides.cell(0, 0).text = "To:\nRHEIN HANDEL GMBH\nHAFENSTR. 12, HAMBURG, GERMANY"
    sides.cell(0, 1).text = "Invoice No.: BL-1\nDate: 1 September 2026\nL/C No.:\tLC77"
    goods = document.add_table(rows=1, cols=4)
    rows = [
        ("Cotton shirts that go on for quite a while", "1,000 PCS", "USD 2.50", "USD 2,500.00"),
        ("Cotton socks", "500 PCS", "USD 1.00", "USD 500.00"),
    ]
    for cell, text in zip(
        goods.rows[0].cells,
        ("Description of goods", "Quantity", "Unit price", "Amount"),
        strict=True,
    ):
        cell.text = text
    for row in rows:
        for cell, text in zip(goods.add_row().cells, row, strict=True):
            cell.text = text
    last = goods.add_row().cells
    last[0].merge(last[2]).text = "TOTAL"
    last[3].text = "USD 3,000.00"
    document.add_paragraph("SAY US DOLLARS THREE THOUSAND ONLY")
    return document


def test_an_invoice_in_word_is_read_like_one_in_print() -> None:
    read = invoice.read(_pages(_invoice())).document
    assert read.seller is not None
    assert (read.seller.name, read.seller.country) == ("BLUE LAKE TEXTILES CO., LTD.", "CN")
    assert read.buyer is not None
    assert read.buyer.name == "RHEIN HANDEL GMBH"
    assert (read.number, str(read.date), read.credit_number) == ("BL-1", "2026-09-01", "LC77")
    assert [str(line.amount) for line in read.lines] == ["USD 2,500.00", "USD 500.00"]
    assert str(read.total) == "USD 3,000.00"
    assert read.amount_in_words == "US DOLLARS THREE THOUSAND ONLY"


def test_cells_are_boxes_and_merged_cells_one_box() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Shipper"
    table.cell(0, 1).text = "B/L No."
    table.cell(1, 1).text = "BL-7"
    sheet = Sheet(_pages(document))
    ruling = sheet.rulings[0]
    boxes = {s.text: ruling.box(*s.middle) for line in sheet.lines for s in line.segments}
    shipper, number = boxes["Shipper"], boxes["B/L No."]
    assert shipper is not None
    assert number is not None
    assert shipper.bottom > number.bottom
    assert shipper.x1 == number.x0


def test_a_long_table_goes_on_overleaf_without_parting_a_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "Description", "Quantity"
    for number in range(120):
        cells = table.add_row().cells
        cells[0].text, cells[1].text = (
            f"Valve {number} of brass\nwith a second line",
            f"{number} PCS",
        )
    pages = _pages(document)
    assert len(pages) > 2
    (found,) = Sheet(pages).tables(COLUMNS)
    assert [row.text("quantity") for row in found.lines] == [f"{n} PCS" for n in range(120)]


def test_a_picture_keeps_its_place_and_letters_their_size(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (30, 15), "navy").save(tmp_path / "seal.png")
    document = docx.Document()
    document.add_paragraph().add_run("INVOICE").font.size = Pt(20)
    document.add_picture(str(tmp_path / "seal.png"), width=Pt(60))
    (page,) = _pages(document)
    assert page.words[0].bottom - page.words[0].top == 20
    (box,) = page.pictures
    assert round(box.x1 - box.x0) == 60
    assert box.top > page.words[0].bottom


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (201 * 1024 * 1024))
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 broken", "damaged"),
        (b"", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected"),
        (_bomb(), "unpacks"),
    ],
    ids=["broken", "empty", "protected", "bomb"],
)
def test_what_cannot_be_read_says_why_in_both_languages(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason) as caught:
        pages_of_docx(content, "a.docx")
    assert caught.value.reason_zh
