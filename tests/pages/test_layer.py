from __future__ import annotations

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extractors.pages.layer import is_garbled, needs_ocr
from extractors.pages.page import Word
from extractors.pages.pdf import pages_of_pdf
from samples.printing import SAMPLES
from tests.layout.printing import HEIGHT, Paper

TEXT = (
    "Commercial invoice number of the goods shipped from Ningbo to Hamburg under the "
    "contract signed between the seller and the buyer, in cartons of export standard"
)


def _words(text: str) -> list[Word]:
    return [Word(part, 10, 10, 90, 20) for part in text.split()]


def _moved(text: str, by: int) -> str:
    """Return a text as fonts give it that count their shapes from another place."""
    return "".join(letter if letter == " " else chr(ord(letter) + by) for letter in text)


def _other_letters(text: str) -> str:
    """Return a text in which each letter stands for another one."""
    return text.lower().translate(
        str.maketrans("abcdefghijklmnopqrstuvwxyz", "kxvbmzrtsjqwpndfhclgeoyiua")
    )


@pytest.mark.parametrize(
    "text",
    [
        _moved(TEXT, -29),
        _moved(TEXT, -31),
        _moved(TEXT.upper(), -34),
        "\ufffd" * 40,
        _other_letters(TEXT),
    ],
)
def test_letters_that_stand_for_others_are_no_text(text: str) -> None:
    assert is_garbled(_words(text))


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.upper(),
        "合同号 买方 卖方 数量 单价 金额 装运期 付款条件 信用证",
        "Signed ........................ Date ____________ - - - - - - - - - - -",
        "QVSU6204150 GS019937 MSKU1234565 BL NO. HDMU TRHU KGS CBM PCS CTNS",
    ],
)
def test_text_of_every_kind_is_text(text: str) -> None:
    assert not is_garbled(_words(text))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*/*.pdf")), ids=lambda path: path.stem)
def test_a_sound_print_is_not_recognised_again(path: object) -> None:
    assert not any(map(needs_ocr, pages_of_pdf(str(path), "a.pdf")))


def _scan_with_text(*, unseen: bool, under: bool = False) -> Paper:
    paper = Paper()
    scan = ImageReader(Image.new("RGB", (60, 85), "ivory"))
    if not under:
        paper.canvas.drawImage(scan, 0, 0, 595, 842)
    for row in range(12):
        text = paper.canvas.beginText(50, HEIGHT - 100 - 20 * row)
        text.setTextRenderMode(3 if unseen else 0)
        text.textOut(TEXT[:80])
        paper.canvas.drawText(text)
    if under:
        paper.canvas.drawImage(scan, 0, 0, 595, 842)
    return paper


def test_what_another_program_recognised_is_not_taken_for_print() -> None:
    for paper in (_scan_with_text(unseen=True), _scan_with_text(unseen=False, under=True)):
        (page,) = paper.pages()
        assert page.words == ()
        assert needs_ocr(page)


def test_text_under_a_watermark_is_print() -> None:
    paper = Paper()
    paper.lines(50, 100, *[TEXT[:80]] * 12)
    mark = Image.new("RGBA", (60, 85), (200, 200, 200, 60))
    paper.canvas.drawImage(ImageReader(mark), 0, 0, 595, 842, mask="auto")
    (page,) = paper.pages()
    assert len(page.words) > 100


def test_text_on_a_printed_background_is_print() -> None:
    (page,) = _scan_with_text(unseen=False).pages()
    assert len(page.words) > 100
    assert not needs_ocr(page)
