"""Pages of a PDF that has a text layer, by PDFium's character boxes.

PDFium must not be used by two threads at once: whoever reads files side by side does so
in processes. Everything opened here is closed here.
"""

from __future__ import annotations

import ctypes
import math
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from extractors.pages.drawing import drawing
from extractors.pages.errors import Unreadable
from extractors.pages.layer import is_hidden
from extractors.pages.page import NOT_SHOWN, Page, Word
from extractors.pages.pdf_bounds import refuse_bombs
from extractors.pages.placing import Placing
from extractors.pages.spaced import joined
from extractors.pages.turns import mended

#: PDFium is one for the whole process and must not be entered twice: whoever calls it holds this.
PDFIUM = threading.Lock()
#: A file with more pages than this is no set of trade documents.
PAGE_LIMIT = 500
#: Points; PDF itself stops at 14,400. A0 is 3,370 high.
SIDE_LIMIT = 5000.0
#: Dots of the longer side of a page that is drawn, and of a whole picture on one.
_MOST_DOTS, _LARGEST_PICTURE = 3508, 120_000_000
#: Letters on one page; small print on both sides of a bill has some 30,000.
LETTER_LIMIT = 150_000
#: A hyphen at a line's end, as PDFium marks it, and a character that has no Unicode.
_ODD = {0x2: "-", 0xFFFE: "-", 0xAD: "-", 0x0: NOT_SHOWN}
#: Characters from here on are set in squares.
_WIDE = "\u2e80"


def pages_of_pdf(
    source: str | Path | bytes,
    file: str,
    limit: int = PAGE_LIMIT,
    refused: dict[int, Unreadable] | None = None,
) -> list[Page]:
    """Read the words, lines and pictures of every page.

    Args:
        source: the file, or its bytes.
        file: the name that evidence shows.
        limit: the number of pages above which the file is refused.
        refused: takes why a page cannot be read, by its number; without it, such a page
            refuses the file.

    Returns:
        One page for each page of the file that can be read, as the reader sees it: rotation is applied,
        places count from the top left corner, in points, and text that is not shown, such as
        what another program recognised in a scan, is left out.

    Raises:
        Unreadable: if the file is encrypted, damaged, empty, or too large.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    refuse_bombs(content)
    with PDFIUM:
        document = _open(content, limit)
        try:
            return list(_pages(document, file, refused))
        finally:
            document.close()


def picture_of_page(source: str | Path | bytes, number: int, dpi: int = 200) -> Image.Image:
    """Draw one page, counted from 1, in colours for a recogniser of text.

    Raises:
        Unreadable: if the file cannot be opened, or a picture on the page is too large.
    """
    with PDFIUM:
        document = _open(source)
        try:
            page = document[number - 1]
            try:
                _refuse_large_pictures(page, number)
                scale = min(dpi / 72, _MOST_DOTS / max(page.get_size()))
                bitmap = page.render(scale=scale)
                try:
                    picture: Image.Image = bitmap.to_pil().convert("RGB")
                    return picture
                finally:
                    bitmap.close()
            finally:
                page.close()
        finally:
            document.close()


def _refuse_large_pictures(page: Any, number: int) -> None:
    """Refuse a page with a picture that would fill the memory when it is drawn.

    Raises:
        Unreadable: if there is one.
    """
    wide, high = ctypes.c_uint(), ctypes.c_uint()
    for picture in page.get_objects([pdfium.FPDF_PAGEOBJ_IMAGE]):
        known = pdfium.FPDFImageObj_GetImagePixelSize(
            picture.raw, ctypes.byref(wide), ctypes.byref(high)
        )
        if known and wide.value * high.value > _LARGEST_PICTURE:
            raise Unreadable(
                f"page {number} holds a picture of {wide.value} x {high.value} dots, which is "
                "too large; scan at 300 dpi",
                f"第 {number} 页的图片为 {wide.value} x {high.value} 像素，过大，请以 300 dpi 扫描",
            )


def _open(source: str | Path | bytes, limit: int = PAGE_LIMIT) -> pypdfium2.PdfDocument:
    """Open a PDF, or say why it cannot be.

    Raises:
        Unreadable: if the file is encrypted, damaged, empty, or has too many pages.
    """
    content = source if isinstance(source, bytes) else Path(source).read_bytes()
    if not content.strip():
        raise Unreadable("the file is empty", "文件是空的")
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_PASSWORD:
            raise Unreadable(
                "the file is protected by a password; send it without the password",
                "文件有密码保护，请发送未加密的版本",
            ) from error
        if getattr(error, "err_code", None) == pdfium.FPDF_ERR_SUCCESS:
            raise Unreadable("the file has no pages", "文件没有页面") from error
        raise Unreadable(
            "the file is damaged or incomplete; send it again",
            "文件已损坏或不完整，请重新发送",
        ) from error
    count = len(document)
    if 0 < count <= limit:
        return document
    document.close()
    if not count:
        raise Unreadable("the file has no pages", "文件没有页面")
    raise Unreadable(
        f"the file has {count} pages, more than {limit}; send only the documents",
        f"文件有 {count} 页，超过 {limit} 页，请只发送单证",
    )


def _pages(
    document: pypdfium2.PdfDocument, file: str, refused: dict[int, Unreadable] | None
) -> Iterator[Page]:
    for index in range(len(document)):
        try:
            yield _page(document, index, file)
        except Unreadable as error:
            if refused is None:
                raise
            refused[index + 1] = error


def _page(document: pypdfium2.PdfDocument, index: int, file: str) -> Page:
    try:
        page = document[index]
    except pypdfium2.PdfiumError as error:
        raise Unreadable(
            "the page is damaged; send the file again", "页面已损坏，请重新发送"
        ) from error
    try:
        width, height = page.get_size()
        if not (0 < width <= SIDE_LIMIT and 0 < height <= SIDE_LIMIT):
            raise Unreadable(
                f"the page measures {width:.0f} x {height:.0f} points; no paper is so large; "
                "print it to a new PDF on A4",
                f"页面尺寸为 {width:.0f} x {height:.0f} 点，超出正常纸张，请按 A4 重新打印成 PDF",
            )
        placing = Placing(page.get_bbox(), page.get_rotation())
        rules, pictures = drawing(page, placing)
        scan = any((p.x1 - p.x0) * (p.bottom - p.top) > width * height / 2 for p in pictures)
        hidden = scan and is_hidden(page, width, height)
        words, sideways = ((), ()) if hidden else _written(page, placing)
        return Page.model_construct(  # what is read here needs no checking
            file=file,
            number=index + 1,
            width=width,
            height=height,
            words=words,
            sideways=sideways,
            rules=rules,
            pictures=pictures,
        )
    finally:
        page.close()


def _written(page: Any, placing: Placing) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the words, and those printed sideways in the margins.

    On a page where most words are, they are the page.
    """
    textpage = page.get_textpage()
    try:
        if pdfium.FPDFText_CountChars(textpage.raw) > LETTER_LIMIT:
            raise Unreadable(
                "the page has more letters than any document; print it to a new PDF",
                "页面字数超出正常单证，请重新打印成 PDF",
            )
        printed = list(_words(textpage, placing))
        sideways = tuple(word for word, _, turned in printed if turned)
        if len(sideways) > len(printed) / 2:
            return tuple(mended(joined((word, gap) for word, gap, _ in printed))), ()
        level = ((word, gap) for word, gap, turned in printed if not turned)
        return tuple(mended(joined(level))), sideways
    finally:
        textpage.close()


def _words(textpage: Any, placing: Placing) -> Iterator[tuple[Word, float, bool]]:
    """Group characters to words: a space, a gap, or a step up or down ends one.

    A narrow gap ends a word whose letters touch: some programs move the pen where others
    print a space. Words printed sideways go on up or down the page. PDFium ends a line behind
    each letter where a page has but a few lines; letters that touch are one word all the same.
    With each word comes the widest gap between its letters in points, and whether it is printed
    sideways.
    """
    letters: list[str] = []
    turned = ended = False
    x0 = top = x1 = bottom = widest = 0.0
    for letter, box, sideways in _characters(textpage, placing):
        if box is None:
            ended = letter in "\r\n"
            if letters and not ended:
                yield _word(letters, x0, top, x1, bottom), widest, turned
                letters = []
            continue
        left, high, right, low = box
        if letters:
            size = bottom - top
            if sideways:
                near = left < x1 and right > x0 and high - bottom < 4 and top - low < 4
            else:
                gap = left - x1
                touching = len(letters) > 1 and widest < 0.03 * size
                near = -size < gap <= (0.1 if touching else 0.25) * size and left >= x0
                near = near and low > top and high < bottom
                near = near and (not ended or abs(gap) < 0.03 * size)
                widest = gap if gap > widest else widest
            if near:
                ended = False
                letters.append(letter)
                x0, top = left if left < x0 else x0, high if high < top else top
                x1, bottom = right if right > x1 else x1, low if low > bottom else bottom
                continue
            yield _word(letters, x0, top, x1, bottom), widest, turned
        letters, widest, turned, ended = [letter], 0.0, sideways, False
        x0, top, x1, bottom = box
    if letters:
        yield _word(letters, x0, top, x1, bottom), widest, turned


def _word(letters: list[str], x0: float, top: float, x1: float, bottom: float) -> Word:
    return Word("".join(letters), round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))


def _characters(
    textpage: Any, placing: Placing
) -> Iterator[tuple[str, tuple[float, float, float, float] | None, bool]]:
    """Yield each character with its box, none for a space, and whether it is printed sideways.

    The height is the font's, the same for all letters.
    """
    handle = textpage.raw
    rectangle = pdfium.FS_RECTF()
    at = ctypes.byref(rectangle)
    box_of, place = pdfium.FPDFText_GetLooseCharBox, placing.box
    level, sideways = -1.0, False
    for index, letter in enumerate(_letters(handle)):
        if letter.isspace():
            yield letter, None, sideways
        elif box_of(handle, index, at):
            box = place(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            if box[1] != level:
                level = box[1]
                quarters = round(pdfium.FPDFText_GetCharAngle(handle, index) / (math.pi / 2))
                sideways = (quarters % 2 == 1) != placing.sideways
            if letter >= _WIDE and not sideways and box[3] - box[1] < 0.8 * (box[2] - box[0]):
                box = _squared(box)
            yield letter, box, sideways


def _squared(box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """Return the square of a Chinese character whose font gives the height of its ink: «一».

    >>> _squared((0.0, 5.0, 10.0, 6.0))
    (0.0, 0.5, 10.0, 10.5)
    """
    left, high, right, low = box
    middle, half = (high + low) / 2, (right - left) / 2
    return left, middle - half, right, middle + half


def _letters(handle: Any) -> str:
    """Return all characters of a page, each at the place that PDFium counts it at."""
    count = pdfium.FPDFText_CountChars(handle)
    buffer = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(handle, 0, count, buffer) - 1
    if written == count:  # it leaves out what it has no Unicode for, and then places move
        text = bytes(buffer)[: 2 * count].decode("utf-16-le", "replace")
        if len(text) == count:
            return text.translate(_ODD)
    codes = (pdfium.FPDFText_GetUnicode(handle, index) for index in range(count))
    return "".join(NOT_SHOWN if 0xD800 <= code < 0xE000 else chr(code) for code in codes).translate(
        _ODD
    )
