"""Pages of a file, those without a text layer recognised as pictures."""

from __future__ import annotations

import threading

from extractors.pages.errors import Unreadable
from extractors.pages.page import Page
from pipelines.request import Engine
from pipelines.sniffing import Content

#: PDFium is one for the whole process and must not be entered twice.
_PDFIUM = threading.Lock()


def legible(
    content: Content, raw: bytes, file: str, ocr: Engine
) -> tuple[list[Page], list[Unreadable]]:
    """Return the pages of a file that can be read, and why the others cannot.

    Raises:
        Unreadable: if nothing of the file can be read.
    """
    from extractors.pages.pdf import needs_ocr, pages_of_pdf

    with _PDFIUM:
        pages = pages_of_pdf(raw, file)
    return [page for page in pages if not needs_ocr(page)], []
