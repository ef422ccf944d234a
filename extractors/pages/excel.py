"""Pages of an Excel file: each sheet as it would be printed, one page for each print area.

What is hidden is not on the paper and is not read; a hidden sheet that holds something is
named. Values are those that the cells show, in the format that they show them in.
"""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils import range_boundaries

from extractors.pages.errors import Unreadable
from extractors.pages.excel_old import opened_xls
from extractors.pages.excel_sheet import SheetReader
from extractors.pages.formulas import Formulas
from extractors.pages.grid import page_of_grid
from extractors.pages.package import COMPOUND, checked, damaged, too_large
from extractors.pages.page import Page

_SHEETS = 100
#: Cells in ranges that are merged or linked: the program that opens the file makes all of them.
_SPREAD = 200_000
#: Cells and rows in the file, empty ones too: it takes the program so long to make all of them.
_CELLS = 150_000
_CELL = re.compile(rb"<(?:\w+:)?(?:c|row)[\s>/]")
_FORMULA = re.compile(rb"<f[\s>/]")
_WORDS = re.compile(rb"<a:t>[^<]*[^<\s]")
_RANGE = re.compile(rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*?\bref=[\"']([A-Z]+\d+:[A-Z]+\d+)")


def pages_of_excel(
    source: str | Path | bytes, file: str, remarks: list[Unreadable] | None = None
) -> list[Page]:
    """Read the visible sheets of a workbook of the present or the old format.

    Args:
        source: the file, or its bytes.
        file: the name that evidence shows.
        remarks: takes what a person should know of what could not be read.

    Returns:
        A page for each print area, or part of it up to a page break; by default for each
        sheet; in points. Its places are cells.

    Raises:
        Unreadable: if the file is protected, damaged, far too large, or nothing is in it.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    book, formulas, has_drawn_words = _books(content)
    if len(book.worksheets) > _SHEETS:
        raise too_large("Excel")
    pages: list[Page] = []
    said = remarks if remarks is not None else []
    unknown: list[str] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            said += [_hidden(sheet.title)] if any(_filled(sheet)) else []
            continue
        reader = SheetReader(sheet, formulas, unknown)
        pages += [
            page_of_grid(grid, file, len(pages) + n) for n, grid in enumerate(reader.grids(), 1)
        ]
    if unknown:
        said.append(_not_computed(unknown))
    if has_drawn_words:
        said.append(_DRAWN_WORDS)
    if not any(page.words for page in pages):
        raise Unreadable("the workbook is empty; send it again", "工作簿是空的，请重新发送")
    return pages


def _books(content: bytes) -> tuple[Any, Formulas | None, bool]:
    """Return the workbook as its cells show it, its formulas, and whether words are drawn."""
    if content.startswith(COMPOUND):
        old = opened_xls(content)
        return old.book, None, old.has_drawn_words
    checked(content, "Excel")
    formulas = Formulas(_opened(content, values=False)) if _looked_through(content) else None
    return _opened(content, values=True), formulas, _has_drawn_words(content)


def _opened(content: bytes, *, values: bool) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about what it does not keep and nobody asked for
            return openpyxl.load_workbook(io.BytesIO(content), data_only=values, keep_links=False)
    except MemoryError as error:
        raise too_large("Excel") from error
    except Exception as error:  # openpyxl lets errors of zip, XML and its own model through
        raise damaged("Excel") from error


def _looked_through(content: bytes) -> bool:
    """Tell whether there are formulas, before anything is made of the sheets.

    Raises:
        Unreadable: if there are more cells, or larger ranges merged, than in any document.
    """
    has_formulas, spread, cells = False, 0, 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and name.endswith(".xml"):
                raw = archive.read(name)
                has_formulas = has_formulas or bool(_FORMULA.search(raw))
                spread += sum(_size(found[1].decode()) for found in _RANGE.finditer(raw))
                cells += len(_CELL.findall(raw))
    if spread > _SPREAD or cells > _CELLS:
        raise too_large("Excel")
    return has_formulas


def _has_drawn_words(content: bytes) -> bool:
    """Tell whether words stand in text boxes and other shapes, which lie over the cells."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        drawings = [name for name in archive.namelist() if name.startswith("xl/drawings/drawing")]
        return any(_WORDS.search(archive.read(name)) for name in drawings)


def _size(area: str) -> int:
    """Return how many cells a range has."""
    first_column, first_row, last_column, last_row = (n or 0 for n in range_boundaries(area))
    return (last_column - first_column + 1) * (last_row - first_row + 1)


def _filled(sheet: Any) -> Iterator[Any]:
    return (cell for cell in sheet._cells.values() if cell.value not in (None, ""))


_DRAWN_WORDS = Unreadable(
    "words in text boxes and shapes of the workbook were not read; print it to PDF and send that",
    "工作簿中文本框和图形内的文字未读取，请打印成 PDF 后发送",
)


def _hidden(title: str) -> Unreadable:
    return Unreadable(
        f"the sheet {title} is hidden and was not read; show it if it is a document",
        f"工作表“{title}”处于隐藏状态，未读取；如为单证请取消隐藏",
    )


def _not_computed(cells: list[str]) -> Unreadable:
    more = f" (+{len(cells) - 5})" if len(cells) > 5 else ""
    shown = ", ".join(cells[:5]) + more
    return Unreadable(
        f"formulas without a result in {shown}; open the file in Excel, save it and send it again",
        f"公式没有计算结果：{shown}；请用 Excel 打开并保存后重新发送",
    )
