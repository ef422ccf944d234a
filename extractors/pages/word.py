"""Pages of a Word file, laid out so that readers find what stands beside and under what.

Word keeps no places, so they are made: paragraphs one under the other, tables as ruled
boxes with the columns of their grid, pictures and text boxes where they hang in the text.
Widths are those of an average letter; nothing is ever measured by them but order and
neighbourhood.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx.document import Document as WordDocument
from docx.opc.part import PartFactory
from docx.oxml.ns import qn
from docx.package import Package
from docx.parts.document import DocumentPart
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl.utils import get_column_letter

from extractors.pages.errors import Unreadable
from extractors.pages.flow import WIDTH, Cell, Flow
from extractors.pages.package import checked, damaged, too_large
from extractors.pages.page import Page
from extractors.pages.word_numbering import Numbering
from extractors.pages.word_text import is_tracked, parts, pictures, shown, text_boxes

_USUAL, _LARGEST = 10.0, 72.0
_DEEPEST = 6
#: Paragraphs and cells; a file with more is no set of documents.
_BLOCKS = 20_000
_COLUMNS = 500
#: Files with macros and templates are read as any other; macros never run.
for _kind in (
    "application/vnd.ms-word.document.macroEnabled.main+xml",
    "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
):
    PartFactory.part_type_for[_kind] = DocumentPart


def pages_of_docx(
    source: str | Path | bytes, file: str, remarks: list[Unreadable] | None = None
) -> list[Page]:
    """Read a Word file in reading order: the header, paragraphs and tables, the footer.

    Args:
        source: the file, or its bytes.
        file: the name that evidence shows.
        remarks: takes what a person should know of how it was read.

    Returns:
        Pages in points, as wide as the paper of the file; a row of a table is never parted.
        Their places are paragraphs and cells.

    Raises:
        Unreadable: if the file is protected, damaged, or unpacks to far more than it holds.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    checked(content, "Word")
    try:
        document = Package.open(io.BytesIO(content)).main_document_part.document
        pages = _Writer(document, file).pages()
    except Unreadable:
        raise
    except MemoryError as error:
        raise too_large("Word") from error
    except Exception as error:  # python-docx lets errors of zip, XML and its own model through
        raise damaged("Word") from error
    if remarks is not None and is_tracked(document.element.body):
        remarks.append(_TRACKED)
    return pages


class _Writer:
    """One Word file being laid out."""

    def __init__(self, document: WordDocument, file: str) -> None:
        self._document = document
        self._numbering = Numbering(document)
        widths = [s.page_width.pt for s in document.sections if s.page_width is not None]
        self._flow = Flow(file, min(max([WIDTH, *widths]), 3 * WIDTH))
        self._counts = {"paragraph": 0, "table": 0, "text box": 0}
        self._blocks = 0
        self._sizes: dict[str | None, float] = {}

    def pages(self) -> list[Page]:
        """Return the file as pages; header and footer stand on each that begins anew."""
        self._margin("header")
        for block in parts(self._document.element.body, "w:p", "w:tbl"):
            self._block(block, self._document)
        self._margin("footer")
        return self._flow.pages()

    def _block(self, block: Any, parent: Any, place: str = "") -> None:
        self._blocks += 1
        if self._blocks > _BLOCKS:
            raise too_large("Word")
        if block.tag == qn("w:tbl"):
            self._table(Table(block, parent))
        else:
            self._paragraph(Paragraph(block, parent), place)

    def _paragraph(self, paragraph: Paragraph, place: str) -> None:
        place = place or self._next("paragraph")
        before = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}")
        pieces = self._text(paragraph).split("\f")
        for number, piece in enumerate(pieces):
            if number or before is not None:
                self._turn()
            if piece.strip() or len(pieces) == 1:
                self._flow.paragraph(piece, self._size(paragraph), place)
        for picture in pictures(paragraph._p):
            self._flow.picture(picture)
        for box in text_boxes(paragraph._p):
            self._text_box(box, paragraph)
        if paragraph._p.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
            self._turn()

    def _text(self, paragraph: Paragraph) -> str:
        text = shown(paragraph._p)
        label = self._numbering.label(paragraph) if text.strip() else ""
        return f"{label} {text}" if label else text

    def _size(self, paragraph: Paragraph) -> float:
        """Return the size of the letters of a paragraph; points."""
        if own := _own_size(paragraph._p):
            return own
        name = paragraph._p.style
        if name not in self._sizes:
            self._sizes[name] = _size_of_style(paragraph.style)
        return self._sizes[name]

    def _text_box(self, box: Any, parent: Any) -> None:
        """Set a text box as a frame with its lines in it."""
        lines = list(self._lines(box, parent))
        if any(text.strip() for text, _ in lines):
            with self._flow.table([1.0]) as rows:
                rows.add([Cell(1, lines=lines, place=self._next("text box"))])

    def _table(self, table: Table) -> None:
        name = self._next("table")
        grid = [_points(col.get(qn("w:w"))) for col in table._tbl.tblGrid.iter(qn("w:gridCol"))]
        lines = [row for row in parts(table._tbl, "w:tr") if not _is_deleted(row)]
        columns = min(max((_columns(row) for row in lines), default=0), _COLUMNS)
        if not columns:
            return
        widths = grid if len(grid) >= columns and all(grid) else [1.0] * columns
        with self._flow.table(widths) as rows:
            for number, row in enumerate(lines, start=1):
                rows.add(list(self._cells(row, table, f"{name}!", number)))

    def _cells(self, row: Any, table: Table, name: str, number: int) -> Iterator[Cell]:
        if before := _before(row):
            yield Cell(before, True)
        for column, tc in enumerate(parts(row, "w:tc"), start=1):
            self._blocks += 1
            if tc.vMerge == "continue":
                yield Cell(tc.grid_span, True)
                continue
            place = f"{name}{get_column_letter(min(column, 18_000))}{number}"
            yield Cell(tc.grid_span, False, list(self._lines(tc, table)), list(pictures(tc)), place)

    def _lines(self, element: Any, parent: Any, depth: int = 0) -> Iterator[tuple[str, float]]:
        """Yield the lines of a cell; a row of a table in it is a line with its cells in columns."""
        for block in parts(element, "w:p", "w:tbl"):
            if block.tag == qn("w:p"):
                paragraph = Paragraph(block, parent)
                yield self._text(paragraph).replace("\f", "\n"), self._size(paragraph)
                for box in text_boxes(block):
                    yield from self._lines(box, parent, depth + 1)
            elif depth < _DEEPEST:
                for row in parts(block, "w:tr"):
                    cells = [[*self._lines(tc, parent, depth + 1)] for tc in parts(row, "w:tc")]
                    words = "\t".join(" ".join(text for text, _ in cell) for cell in cells)
                    yield words, max((size for cell in cells for _, size in cell), default=_USUAL)

    def _margin(self, which: str) -> None:
        """Set what stands in the header or footer of any section, each text once."""
        seen: set[str] = set()
        for section in self._document.sections:
            first = getattr(section, f"first_page_{which}")
            usual = getattr(section, which)
            for margin in [first, usual] if section.different_first_page_header_footer else [usual]:
                element = margin._element
                words = "".join(element.itertext()).strip()
                if words in seen:
                    continue
                seen.add(words)
                for block in parts(element, "w:p", "w:tbl"):
                    if "".join(block.itertext()).strip() or next(pictures(block), None):
                        self._block(block, margin, which)

    def _turn(self) -> None:
        self._margin("footer")
        self._flow.turn()
        self._margin("header")

    def _next(self, kind: str) -> str:
        self._counts[kind] += 1
        return f"{kind} {self._counts[kind]}"


_TRACKED = Unreadable(
    "the Word file has tracked changes that nobody has decided on; it was read as if all were "
    "accepted; accept or reject them and send it again",
    "Word 文件含有未处理的修订；已按全部接受读取，请接受或拒绝修订后重新发送",
)


def _own_size(paragraph: Any) -> float:
    """Return the size that is set on the letters of a paragraph themselves; points, or 0."""
    sizes = (
        _points(size.get(qn("w:val"))) / 2
        for size in paragraph.iter(qn("w:sz"))
        if size.getparent().getparent().tag == qn("w:r")
    )
    return min(max(sizes, default=0.0), _LARGEST)


def _size_of_style(style: Any) -> float:
    if style is not None and style.font.size is not None:
        return min(float(style.font.size.pt), _LARGEST)
    named = (style.name or "").lower() if style is not None else ""
    return 15.0 if named.startswith(("title", "heading")) else _USUAL


def _points(text: str | None) -> float:
    return float(text) if text and text.isdigit() else 0.0


def _columns(row: Any) -> int:
    return _before(row) + sum(int(tc.grid_span) for tc in parts(row, "w:tc"))


def _before(row: Any) -> int:
    """Return how many columns a row leaves free at its beginning."""
    found = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
    return int(_points(found.get(qn("w:val")))) if found is not None else 0


def _is_deleted(row: Any) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None
