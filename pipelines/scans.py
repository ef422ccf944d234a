"""Pages of a file, those without a text layer recognised as pictures, on all cores."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extractors.pages.errors import ProgramMissing, Unreadable
from extractors.pages.page import Page
from pipelines.request import Engine
from pipelines.sniffing import Content

if TYPE_CHECKING:
    from PIL.Image import Image

#: Dots an inch at which a page is drawn to be recognised.
DPI = 200
#: A page on which less than this part is dark is blank: the back of a sheet, with its dust.
_DUST = 0.0005
_DARK = 128
#: Who else uses the cores tells us to use one, for this process and its children.
_CORES = "GENDAN_CORES"

Recogniser = Callable[["Image", str, int, float, float], Page]


class Legible(NamedTuple):
    """The pages of a file that can be read, and why others cannot."""

    pages: list[Page]
    refused: Unreadable | ProgramMissing | None = None


def legible(content: Content, raw: bytes, file: str, ocr: Engine) -> Legible:
    """Return the pages of a file, those that are scans recognised.

    Raises:
        Unreadable: if nothing of the file can be read.
        ProgramMissing: if there is no program for what would have to be recognised.
    """
    if content == "pdf":
        return _legible_pdf(raw, file, ocr)
    if content == "image":
        return _legible_picture(raw, file, ocr)
    raise Unreadable(
        "files of this kind are not read; send the document as PDF",
        "不支持此类文件，请以 PDF 发送",
    )


def recogniser(ocr: Engine) -> Recogniser:
    """Return what recognises the words of a picture.

    Raises:
        Unreadable: if recognition is switched off.
        ProgramMissing: if the program is not installed.
    """
    if ocr == "off":
        raise Unreadable(
            "a scan, and the reading of scans is switched off (--ocr off)",
            "扫描件，文字识别已关闭（--ocr off）",
        )
    if ocr == "rapidocr":
        raise ProgramMissing(
            "rapidocr",
            "rapidocr is not installed; use --ocr tesseract",
            "未安装 rapidocr，请使用 --ocr tesseract",
        )
    from extractors.pages.ocr_tesseract import languages, page_of_image

    languages()
    return page_of_image


def one_core() -> None:
    """Use one core only: the others have processes of their own."""
    os.environ[_CORES] = "1"


def cores() -> int:
    """Return how many things are done side by side."""
    return int(os.environ.get(_CORES) or os.cpu_count() or 1)


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(cores(), "scan")


def _legible_pdf(raw: bytes, file: str, ocr: Engine) -> Legible:
    from extractors.pages.pdf import needs_ocr, pages_of_pdf

    pages = pages_of_pdf(raw, file)
    wordless = [page for page in pages if not page.words or needs_ocr(page)]
    blanks = [run.result() for run in [_pool().submit(_blank, raw, page) for page in wordless]]
    scans = [page for page, blank in zip(wordless, blanks, strict=True) if not blank]
    if not scans:
        return Legible(pages)
    texts = [page for page in pages if page not in scans]
    try:
        recognise = recogniser(ocr)
    except (Unreadable, ProgramMissing) as error:
        if not texts:
            raise
        return Legible(texts, _naming(error, scans))
    runs = [_pool().submit(_recognised, raw, page, recognise) for page in scans]
    seen = {page.number: page for page in (run.result() for run in runs)}
    whole = [seen.get(page.number, page) for page in pages]
    empty = [page for page in seen.values() if not page.words]
    return Legible(whole, _naming(_NOTHING_SEEN, empty) if empty else None)


def _legible_picture(raw: bytes, file: str, ocr: Engine) -> Legible:
    from pipelines.pictures import pages_of_picture

    pictures = pages_of_picture(raw)
    recognise = recogniser(ocr)
    runs = [
        _pool().submit(recognise, picture.image, file, number, picture.width, picture.height)
        for number, picture in enumerate(pictures, start=1)
    ]
    pages = [run.result() for run in runs]
    empty = [page for page in pages if not page.words]
    return Legible(pages, _naming(_NOTHING_SEEN, empty) if empty else None)


_NOTHING_SEEN = Unreadable(
    "no words could be made out; scan it again, straight, at 300 dpi",
    "未识别出文字，请以 300 dpi 端正地重新扫描",
)


def _blank(raw: bytes, page: Page) -> bool:
    """Tell whether a page is blank when it is drawn."""
    from extractors.pages.pdf import picture_of_page

    picture = picture_of_page(raw, page.number, 50)
    shades = picture.convert("L").histogram()
    return sum(shades[:_DARK]) < _DUST * sum(shades)


def _recognised(raw: bytes, page: Page, recognise: Recogniser) -> Page:
    from extractors.pages.pdf import picture_of_page

    picture = picture_of_page(raw, page.number, DPI)
    return recognise(picture, page.file, page.number, page.width, page.height)


def _naming(
    error: Unreadable | ProgramMissing, pages: Sequence[Page]
) -> Unreadable | ProgramMissing:
    """Return the same reason with the pages that it is about."""
    numbers = ", ".join(str(page.number) for page in pages)
    english, chinese = f"page {numbers}: {error.reason}", f"第 {numbers} 页：{error.reason_zh}"
    if isinstance(error, ProgramMissing):
        return ProgramMissing(error.program, english, chinese)
    return Unreadable(english, chinese)
