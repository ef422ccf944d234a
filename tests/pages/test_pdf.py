from __future__ import annotations

import io
import threading
from collections.abc import Callable

import pypdfium2
import pytest
from PIL import Image
from pypdfium2 import PdfDocument
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from extractors.layout import Sheet
from extractors.pages.errors import Unreadable
from extractors.pages.layer import needs_ocr
from extractors.pages.page import Page, Word
from extractors.pages.pdf import PDFIUM, pages_of_pdf, picture_of_page
from extractors.pages.turns import mended
from tests.layout.printing import HEIGHT, Paper


def test_words_stand_where_they_are_printed() -> None:
    paper = Paper(size=10)
    paper.at(50, 100, "Invoice No.: AB-1")
    (page,) = paper.pages("a.pdf")
    assert [word.text for word in page.words] == ["Invoice", "No.:", "AB-1"]
    first = page.words[0]
    assert (first.x0, first.x1) == pytest.approx((50, 81.7), abs=0.1)
    assert first.top < 93 < 100 < first.bottom < 103
    assert (page.file, page.number, page.width, page.height) == ("a.pdf", 1, 595, 842)


def test_a_gap_parts_words_that_no_space_parts() -> None:
    paper = Paper(size=10)
    paper.at(50, 100, "12,000")
    paper.at(90, 100, "PCS")
    assert [word.text for word in paper.pages()[0].words] == ["12,000", "PCS"]


@pytest.mark.parametrize(
    ("spacing", "moved", "words"),
    [(0.0, 1.4, ["TOTAL", "AMOUNT"]), (1.2, 1.2, ["TOTALAMOUNT"]), (0.0, 0.6, ["TOTALAMOUNT"])],
    ids=["a narrow gap after letters that touch", "evenly spaced out", "hardly a gap"],
)
def test_the_pen_that_moves_parts_words_only_where_letters_touch(
    spacing: float, moved: float, words: list[str]
) -> None:
    paper = Paper(size=10)
    font = ("Helvetica", 10)
    end = 50 + stringWidth("TOTAL", *font) + 4 * spacing
    for word, at in (("TOTAL", 50.0), ("AMOUNT", end + moved)):
        text = paper.canvas.beginText(at, HEIGHT - 100)
        text.setFont(*font)
        text.setCharSpace(spacing)
        text.textOut(word)
        paper.canvas.drawText(text)
    assert [word.text for word in paper.pages()[0].words] == words


def test_letters_that_touch_are_one_word_on_a_page_of_two_lines_too() -> None:
    paper = Paper(size=9.5)
    paper.canvas.setFont("Courier", 9.5)
    for down, words in ((52, "44C: Latest Date of Shipment"), (62, "260405")):
        for i, letter in enumerate(words):
            paper.canvas.drawString(50 + 5.7 * i, HEIGHT - down, letter)
    (page,) = paper.pages()
    assert [word.text for word in page.words] == "44C: Latest Date of Shipment 260405".split()  # noqa: SIM905


def test_words_given_in_turns_with_those_of_another_line_are_put_together() -> None:
    small = [("C", 36.9, 40.8), ("ons", 40.8, 49.7), ("ignee", 49.7, 63.2)]
    large = [("T", 33.6, 38.4), ("O", 38.4, 43.2), ("OR", 48.0, 57.6), ("DER", 57.6, 72.0)]
    given = [Word(text, x0, 99, x1, 105) for text, x0, x1 in small]
    given += [Word(text, x0, 106, x1, 115) for text, x0, x1 in large]
    given.sort(key=lambda word: word.x0)
    assert [word.text for word in mended(given)] == ["TO", "Consignee", "ORDER"]


def test_words_of_two_columns_that_touch_by_chance_stay_apart() -> None:
    name, below = Word("TIGER", 80, 50, 130, 60), Word("SHRIMPS", 80, 62, 140, 72)
    code = Word("0306.17", 130, 50, 170, 60)
    assert [word.text for word in mended([name, below, code])] == ["TIGER", "SHRIMPS", "0306.17"]


def test_lines_and_boxes_are_rules_however_they_are_drawn() -> None:
    paper = Paper()
    paper.box(50, 100, 200, 150)
    paper.rule(50, 200, 200, 200)
    paper.canvas.rect(50, HEIGHT - 251, 150, 1, stroke=0, fill=1)  # a thin filled rectangle
    path = paper.canvas.beginPath()
    path.moveTo(50, HEIGHT - 300)
    path.lineTo(200, HEIGHT - 300)
    path.lineTo(200, HEIGHT - 350)
    paper.canvas.drawPath(path)
    rules = {tuple(round(v) for v in rule) for rule in paper.pages()[0].rules}
    assert {
        (50, 100, 200, 100), (50, 150, 200, 150), (50, 100, 50, 150), (200, 100, 200, 150),
        (50, 200, 200, 200), (50, 250, 200, 250), (50, 300, 200, 300), (200, 300, 200, 350),
    } == rules  # fmt: skip


def test_what_is_drawn_in_white_is_not_seen() -> None:
    paper = Paper()
    paper.canvas.setStrokeColorRGB(1, 1, 1)
    paper.rule(50, 200, 200, 200)
    assert paper.pages()[0].rules == ()


def _stamp() -> ImageReader:
    return ImageReader(Image.new("RGB", (60, 30), "navy"))


def test_pictures_have_their_place_also_inside_forms() -> None:
    paper = Paper()
    paper.canvas.beginForm("seal")
    paper.canvas.drawImage(_stamp(), 10, 20, 60, 30)
    paper.canvas.endForm()
    paper.canvas.translate(100, 200)
    paper.canvas.doForm("seal")
    (page,) = paper.pages()
    assert [tuple(round(v) for v in box) for box in page.pictures] == [
        (110, round(HEIGHT) - 250, 170, round(HEIGHT) - 220)
    ]


def test_a_signature_drawn_in_curves_is_a_picture() -> None:
    paper = Paper()
    path = paper.canvas.beginPath()
    path.moveTo(100, 100)
    for x in range(100, 180, 10):
        path.curveTo(x + 2, 130, x + 5, 80, x + 10, 105)
    paper.canvas.drawPath(path)
    (box,) = paper.pages()[0].pictures
    assert 95 < box.x0 < box.x1 < 190


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_is_seen_as_the_reader_sees_it(turn: int) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 500))
    canvas.drawString(20, 450, "TOP")
    canvas.line(20, 440, 120, 440)
    canvas.showPage()
    canvas.save()
    document = PdfDocument(out.getvalue())
    document[0].set_rotation(turn)
    turned = io.BytesIO()
    document.save(turned)
    document.close()
    (page,) = pages_of_pdf(turned.getvalue(), "a.pdf")
    assert (page.width, page.height) == ((500, 300) if turn != 180 else (300, 500))
    (rule,) = page.rules
    assert (rule.x1 - rule.x0 == 0) is (turn != 180)
    x, y = {90: (450, 20), 180: (280, 450), 270: (50, 280)}[turn]
    ink = [w for w in page.words if abs(w.x0 - x) < 30 and abs(w.top - y) < 40]
    assert len(ink) == len(page.words) > 0


@pytest.mark.parametrize("angle", [90, 270])
def test_words_printed_sideways_are_words(angle: int) -> None:
    paper = Paper()
    paper.canvas.translate(300, 400)
    paper.canvas.rotate(angle)
    paper.canvas.drawString(0, 0, "NOT NEGOTIABLE")
    assert {word.text for word in paper.pages()[0].words} == {"NOT", "NEGOTIABLE"}


def test_words_up_the_margin_stand_in_no_line() -> None:
    paper = Paper()
    paper.lines(50, 100, "BILL OF LADING NO. GL-4471", "PORT OF LOADING: XIAMEN", "VESSEL: GULL")
    paper.canvas.saveState()
    paper.canvas.translate(30, 700)
    paper.canvas.rotate(90)
    paper.canvas.drawString(0, 0, "TERMS OVERLEAF")
    paper.canvas.restoreState()
    (page,) = paper.pages()
    assert [word.text for word in page.sideways] == ["TERMS", "OVERLEAF"]
    assert not {"TERMS", "OVERLEAF"} & {word.text for word in page.words}
    sheet = Sheet([page])
    assert sheet.text.endswith("TERMS OVERLEAF")
    assert all("TERMS" not in line.text for line in sheet.lines)


def _encrypted() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(20, 450, "SECRET")
    canvas.save()
    return out.getvalue()


def _large(pages: int, side: float) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(side, side))
    for _ in range(pages):
        canvas.drawString(20, 20, "x")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"%PDF-1.4 and nothing more", "damaged"),
        (b"no PDF at all", "damaged"),
        (_encrypted(), "password"),
        (_large(3, 12000), "12000"),
        (_large(7, 100), "7 pages"),
    ],
    ids=["empty", "blank", "truncated", "other", "encrypted", "huge", "long"],
)
def test_what_cannot_be_read_says_why_in_both_languages(content: bytes, reason: str) -> None:
    with pytest.raises(Unreadable, match=reason) as caught:
        pages_of_pdf(content, "a.pdf", limit=5)
    assert caught.value.reason_zh


def test_a_page_that_cannot_be_read_costs_itself_alone() -> None:
    document = pypdfium2.PdfDocument(_large(3, 100))
    document[1].set_mediabox(0, 0, 14_400, 14_400)
    made = io.BytesIO()
    document.save(made)
    document.close()
    refused: dict[int, Unreadable] = {}
    pages = pages_of_pdf(made.getvalue(), "a.pdf", refused=refused)
    assert [page.number for page in pages] == [1, 3]
    assert list(refused) == [2]
    assert "14400" in refused[2].reason


def test_three_hundred_pages_are_not_too_many() -> None:
    assert len(pages_of_pdf(_large(300, 100), "a.pdf")) == 300


def test_a_scan_needs_recognition_and_a_letter_with_a_logo_does_not() -> None:
    scan = Paper()
    scan.canvas.drawImage(_stamp(), 0, 0, 595, 842)
    assert needs_ocr(scan.pages()[0])
    letter = Paper()
    letter.canvas.drawImage(_stamp(), 50, 780, 60, 30)
    letter.at(50, 100, "We thank you for your order of the third instant.")
    assert not needs_ocr(letter.pages()[0])
    assert not needs_ocr(Paper().pages()[0])


def test_the_line_of_a_fax_machine_is_no_text_layer_and_outlines_are_no_blank_page() -> None:
    fax = Paper()
    fax.canvas.drawImage(_stamp(), 0, 0, 595, 842)
    fax.at(50, 10, "2026-09-01 12:30  FROM BLUE LAKE  TO 0049 40 555 010  P. 1/3")
    assert needs_ocr(fax.pages()[0])
    outlines = Paper()
    for x in range(50, 200, 8):
        outlines.rule(x, 100, x, 108)
    assert needs_ocr(outlines.pages()[0])


@pytest.mark.parametrize("garbage", ["\ufffd\ufffd\ufffd", "\ue001\ue002\ue003", "\x01\x02\x03"])
def test_a_garbled_text_layer_is_not_trusted(garbage: str) -> None:
    words = (Word(garbage * 5, 10, 10, 90, 20), Word("Invoice", 10, 30, 60, 40))
    assert needs_ocr(Page(file="a.pdf", number=1, width=595, height=842, words=words))


def test_a_page_can_be_drawn_for_recognition() -> None:
    paper = Paper()
    paper.at(50, 100, "INK")
    picture = picture_of_page(paper.pdf(), 1, dpi=72)
    assert (picture.mode, picture.size) == ("RGB", (595, 842))
    assert min(picture.convert("L").tobytes()) < 100


@pytest.mark.parametrize(
    "work",
    [lambda pdf: pages_of_pdf(pdf, "a.pdf"), lambda pdf: picture_of_page(pdf, 1, dpi=20)],
    ids=["words", "picture"],
)
def test_pdfium_is_never_entered_twice(work: Callable[[bytes], object]) -> None:
    paper = Paper()
    paper.at(50, 100, "Invoice")
    thread = threading.Thread(target=work, args=(paper.pdf(),))
    with PDFIUM:
        thread.start()
        thread.join(0.1)
        assert thread.is_alive()
    thread.join()
