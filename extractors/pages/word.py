"""Pages of a Word file, laid out so that readers find what stands beside and under what.

Word keeps no places, so they are made: paragraphs one under the other, tables as ruled
boxes with the columns of their grid, pictures where they stand in the text. Widths are
those of an average letter; nothing is ever measured by them but order and neighbourhood.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from extractors.pages.errors import Unreadable
from extractors.pages.flow import Flow
from extractors.pages.page import Page

#: Bytes that the parts of a file may have when unpacked.
SIZE_LIMIT = 200 * 1024 * 1024
_PARTS_LIMIT = 5000
_EMU = 12700.0
_USUAL = 10.0


def pages_of_docx(source: str | Path | bytes, file: str) -> list[Page]:
    """Read a Word file in reading order: the header, paragraphs and tables, the footer.

    Args:
        source: the file, or its bytes.
        file: the name that evidence shows.

    Returns:
        Pages of A4 in points; a row of a table is never parted.

    Raises:
        Unreadable: if the file is protected, damaged, or unpacks to far more than it holds.
    """
    document = _opened(source if isinstance(source, bytes) else Path(source).read_bytes())
    flow = Flow(file)
    section = document.sections[0] if document.sections else None
    if section is not None:
        _write(flow, section.header.iter_inner_content())
    _write(flow, document.iter_inner_content())
    if section is not None:
        _write(flow, section.footer.iter_inner_content())
    return flow.pages()


def _opened(content: bytes) -> WordDocument:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise Unreadable(
            "the Word file is protected or of an old format; save it as .docx without a password",
            "Word 文件有密码保护或为旧格式，请另存为不加密的 .docx",
        )
    broken = Unreadable(
        "the Word file is damaged or incomplete; send it again",
        "Word 文件已损坏或不完整，请重新发送",
    )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
    except zipfile.BadZipFile as error:
        raise broken from error
    if len(parts) > _PARTS_LIMIT or sum(part.file_size for part in parts) > SIZE_LIMIT:
        raise Unreadable(
            "the Word file unpacks to more than any document holds; it was not opened",
            "Word 文件解压后过大，未打开",
        )
    try:
        return docx.Document(io.BytesIO(content))
    except Exception as error:  # python-docx lets errors of zip, XML and its own model through
        raise broken from error


def _write(flow: Flow, blocks: Iterable[Paragraph | Table]) -> None:
    for block in blocks:
        if isinstance(block, Table):
            _write_table(flow, block)
        else:
            flow.paragraph(block.text, _size(block))
            for wide, high, floating in _pictures(block._p):
                flow.picture(wide, high, floating)


def _size(paragraph: Paragraph) -> float:
    """Return the size of the letters; points."""
    own: list[float] = [run.font.size.pt for run in paragraph.runs if run.font.size is not None]
    if own:
        return max(own)
    style = paragraph.style
    if style is not None and style.font.size is not None:
        usual: float = style.font.size.pt
        return usual
    named = (style.name or "").lower() if style is not None else ""
    return 15.0 if named.startswith(("title", "heading")) else _USUAL


def _pictures(element: Any) -> Iterator[tuple[float, float, bool]]:
    """Yield width and height of each picture, points, and whether text flows round it."""
    for drawing in element.iter(qn("wp:inline"), qn("wp:anchor")):
        extent = drawing.find(qn("wp:extent"))
        if extent is not None:
            wide, high = int(extent.get("cx", 0)), int(extent.get("cy", 0))
            yield wide / _EMU, high / _EMU, drawing.tag == qn("wp:anchor")


def _write_table(flow: Flow, table: Table) -> None:
    grid = [int(col.get(qn("w:w")) or 0) for col in table._tbl.tblGrid.iter(qn("w:gridCol"))]
    columns = max((_columns(row) for row in table._tbl.tr_lst), default=0)
    if not columns:
        return
    widths = grid if len(grid) >= columns and all(grid) else [1] * columns
    with flow.table([float(width) for width in widths]) as rows:
        for row in table._tbl.tr_lst:
            rows.add([_cell(tc, table) for tc in row.tc_lst])


def _columns(row: Any) -> int:
    return sum(tc.grid_span for tc in row.tc_lst)


def _cell(tc: Any, table: Table) -> tuple[int, bool, list[tuple[str, float]], list[Any]]:
    """Return a cell's span, whether it goes on with the one above, its lines and pictures."""
    if tc.vMerge == "continue":
        return tc.grid_span, True, [], []
    paragraphs = [Paragraph(p, table) for p in tc.iter(qn("w:p"))]  # nested tables' too
    lines = [(p.text, _size(p)) for p in paragraphs]
    return tc.grid_span, False, lines, list(_pictures(tc))
