from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.shared import Pt

from extractors.layout import COLUMNS, Sheet
from extractors.pages.errors import Unreadable
from extractors.pages.page import Page
from extractors.pages.word import pages_of_docx
from extractors.readers import invoice
from tests.pages.office import control, saved, text_box, tracked


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


def _text(document: Document) -> str:
    return "\n".join(line.text for line in Sheet(_pages(document)).lines)


def test_tracked_changes_are_read_as_if_accepted_and_said() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Quantity: ")
    paragraph._p.append(tracked("del", "1,000 PCS"))
    paragraph._p.append(tracked("ins", "1,200 PCS"))
    remarks: list[Unreadable] = []
    (page,) = pages_of_docx(saved(document), "a.docx", remarks)
    assert [word.text for word in page.words] == ["Quantity:", "1,200", "PCS"]
    assert "tracked changes" in remarks[0].reason


def test_hidden_text_is_not_on_the_paper() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("TOTAL USD 5.00")
    paragraph.add_run(" COST USD 3.00").font.hidden = True
    assert _text(document) == "TOTAL USD 5.00"


def test_a_text_box_is_a_frame_and_said_once() -> None:
    document = docx.Document()
    document.add_paragraph("INVOICE")._p.append(text_box("Invoice No.: 7", "Date: 1 SEP 2026"))
    assert _text(document) == "INVOICE\nInvoice No.: 7\nDate: 1 SEP 2026"
    assert len(_pages(document)[0].rules) == 4


def test_paragraphs_and_rows_in_content_controls_are_read() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Shipper", "ACME"
    row = table._tbl.tr_lst[0]
    held = control()
    held[-1].append(row)
    table._tbl.append(held)
    document.element.body.insert(0, control("L/C No.: LC77"))
    assert _text(document) == "L/C No.: LC77\nShipper   ACME"


def test_numbers_of_lists_are_counted_as_word_counts_them() -> None:
    document = docx.Document()
    for text, style in [
        ("SIGNED INVOICE", "List Number"),
        ("IN TRIPLICATE", "List Number 2"),
        ("PACKING LIST", "List Number"),
        ("FREE TEXT", "Normal"),
        ("DRAFT", "List Number"),
        ("A BULLET", "List Bullet"),
    ]:
        document.add_paragraph(text, style=style)
    assert _text(document).split("\n") == [
        "1. SIGNED INVOICE",
        "1. IN TRIPLICATE",
        "2. PACKING LIST",
        "FREE TEXT",
        "3. DRAFT",
        "• A BULLET",
    ]


def test_a_row_of_a_nested_table_stays_a_row() -> None:
    document = docx.Document()
    inner = document.add_table(rows=1, cols=1).cell(0, 0).add_table(rows=2, cols=2)
    for cell, text in zip(inner._cells, ("Vessel", "MV ONE", "Voyage", "7E"), strict=True):
        cell.text = text
    assert _text(document).split("\n") == ["Vessel   MV ONE", "Voyage   7E"]


def test_a_page_break_turns_the_page_and_the_letterhead_stands_on_both() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "BLUE LAKE TEXTILES CO., LTD."
    document.add_paragraph("COMMERCIAL INVOICE").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("PACKING LIST")
    texts = [" ".join(word.text for word in page.words) for page in _pages(document)]
    assert texts == [
        "BLUE LAKE TEXTILES CO., LTD. COMMERCIAL INVOICE",
        "BLUE LAKE TEXTILES CO., LTD. PACKING LIST",
    ]


def test_chinese_without_blanks_is_wrapped_to_the_page() -> None:
    document = docx.Document()
    document.add_paragraph("兹证明上述货物符合合同规定" * 12)
    (page,) = _pages(document)
    assert len(page.words) > 1
    assert all(word.x1 <= page.width for word in page.words)


def test_a_row_that_claims_endless_columns_is_bounded() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=1)
    table.cell(0, 0).text = "INVOICE"
    table._tbl.tr_lst[0].tc_lst[0].grid_span = 2_000_000_000
    assert _text(document) == "INVOICE"


def _bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (33 * 1024 * 1024))
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
