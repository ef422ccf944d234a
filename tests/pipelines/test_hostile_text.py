"""Text from documents is data everywhere, whatever file it came in."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from pipelines.check import check
from tests.pages.office import made
from tests.pipelines.cases import put_case, request

HOSTILE = "=1+2<script>alert('x')</script>{{ 7*7 }}{% raw %}"
CELLS = {"A1": "COMMERCIAL INVOICE", "A3": ["Invoice No.:", "MF-7"], "A4": ["To:", f"A {HOSTILE}"]}


def _lines(number: str) -> list[str]:
    return ["COMMERCIAL INVOICE", f"Invoice No.: {number}", f"To: {HOSTILE}"]


FILES = {
    "a.xlsx": made({"cells": CELLS}),
    "a.docx": made({"blocks": _lines("MF-8")}),
    "a.txt": "\n\n".join(_lines("MF-9")).encode(),
    f"{HOSTILE.replace('/', ' ')}.pdf": b"%PDF-1.7 nothing",
}


def test_text_of_documents_cannot_act_in_page_or_workbook(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    check(request(folder, out=tmp_path / "out"))
    page = (tmp_path / "out" / "case" / "report.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert page.count("{{ 7*7 }}") >= len(FILES)
    book = openpyxl.load_workbook(tmp_path / "out" / "case" / "report.xlsx")
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
