"""Word and Excel files made from data, as clerks make them."""

from __future__ import annotations

import io
from typing import Any

import docx
import openpyxl
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.shared import Pt
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import range_boundaries

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'


def made(paper: dict[str, Any]) -> bytes:
    """Return the file that a paper describes: ``cells`` make a workbook, ``blocks`` a letter."""
    return workbook(paper) if "cells" in paper else letter(paper)


def workbook(paper: dict[str, Any]) -> bytes:
    """Make a workbook of one sheet.

    ``cells`` are values by coordinate, a list for a row; ``formats``, ``merged``, ``ruled``,
    ``wrapped``, ``right``, ``center`` name ranges; ``widths`` are in letters, ``hidden`` rows
    and columns.
    """
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = paper.get("sheet", "Sheet1")
    for at, value in paper["cells"].items():
        first = sheet[at]
        for step, one in enumerate(value if isinstance(value, list) else [value]):
            if one is not None:
                sheet.cell(first.row, first.column + step).value = one
    _dress(sheet, paper)
    for letter_, width in paper.get("widths", {}).items():
        sheet.column_dimensions[letter_].width = width
    for one in paper.get("hidden", ()):
        kept = sheet.row_dimensions if isinstance(one, int) else sheet.column_dimensions
        kept[one].hidden = True
    return saved(book)


def _dress(sheet: Any, paper: dict[str, Any]) -> None:
    for name in paper.get("merged", ()):
        sheet.merge_cells(name)
    side = Side(style="thin")
    looks: dict[str, tuple[str, Any]] = {
        "ruled": ("border", Border(side, side, side, side)),
        "right": ("alignment", Alignment(horizontal="right")),
        "center": ("alignment", Alignment(horizontal="center")),
        "wrapped": ("alignment", Alignment(wrap_text=True, vertical="center")),
    }
    for look, (attribute, value) in looks.items():
        for cell in (c for name in paper.get(look, ()) for c in _cells(sheet, name)):
            setattr(cell, attribute, value)
    for name, code in paper.get("formats", {}).items():
        for cell in _cells(sheet, name):
            cell.number_format = code
    for name, size in paper.get("large", {}).items():
        sheet[name].font = Font(size=size, bold=True)


def letter(paper: dict[str, Any]) -> bytes:
    """Make a Word file of blocks: texts, ``title``, ``table``, ``list``, ``box``, ``header``."""
    document = docx.Document()
    for block in paper["blocks"]:
        kind, content = ("text", block) if isinstance(block, str) else next(iter(block.items()))
        _BLOCKS[kind](document, content)
    return saved(document)


def saved(file: Any) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def text_box(*lines: str) -> Any:
    """Return a run with a text box, said a second time for older programs as Word does."""
    paragraphs = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    inside = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    return parse_xml(
        f"<w:r {_W} {_MC} {_WPS} {_V}><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>"
        f"<wps:txbx>{inside}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def tracked(kind: str, text: str) -> Any:
    """Return a tracked change: ``ins`` or ``del`` of a text."""
    tag = "delText" if kind == "del" else "t"
    return parse_xml(
        f"<w:{kind} {_W} w:id='1' w:author='Clerk'><w:r><w:{tag} xml:space='preserve'>{text}"
        f"</w:{tag}></w:r></w:{kind}>"
    )


def control(*paragraphs: str) -> Any:
    """Return a content control that holds whole paragraphs, as forms do."""
    inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
    return parse_xml(f"<w:sdt {_W}><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>")


def _cells(sheet: Any, name: str) -> Any:
    first_column, first_row, last_column, last_row = range_boundaries(name)
    rows = sheet.iter_rows(first_row, last_row, first_column, last_column)
    return (cell for row in rows for cell in row)


def _text(document: WordDocument, text: str) -> None:
    document.add_paragraph(text)


def _title(document: WordDocument, text: str) -> None:
    document.add_paragraph().add_run(text).font.size = Pt(16)


def _table(document: WordDocument, rows: list[list[Any]]) -> None:
    """Add a table; ``<`` goes on with the cell to the left, ``^`` with the one above."""
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text == "<":
                table.cell(y, x - 1).merge(table.cell(y, x))
            elif text == "^":
                table.cell(y - 1, x).merge(table.cell(y, x))
            elif text is not None:
                table.cell(y, x).text = str(text)


def _list(document: WordDocument, items: list[str]) -> None:
    for item in items:
        document.add_paragraph(item, style="List Number")


def _box(document: WordDocument, lines: list[str]) -> None:
    document.add_paragraph()._p.append(text_box(*lines))


def _header(document: WordDocument, lines: list[str]) -> None:
    header = document.sections[0].header
    header.paragraphs[0].text = lines[0]
    for line in lines[1:]:
        header.add_paragraph(line)


def _controlled(document: WordDocument, paragraphs: list[str]) -> None:
    document.element.body.insert(-1, control(*paragraphs))


_BLOCKS: dict[str, Any] = {
    "text": _text,
    "title": _title,
    "table": _table,
    "list": _list,
    "box": _box,
    "header": _header,
    "control": _controlled,
}
