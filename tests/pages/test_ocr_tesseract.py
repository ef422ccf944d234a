from __future__ import annotations

import shutil

import pytest
from PIL import Image

from extractors.layout import Sheet, signature
from extractors.pages.errors import ProgramMissing
from extractors.pages.inked import rules_of_image
from extractors.pages.ocr_tesseract import languages, page_of_image
from extractors.pages.pdf import picture_of_page
from tests.layout.printing import Paper

_NEEDS = pytest.mark.skipif(shutil.which("tesseract") is None, reason="tesseract is not installed")


def _boxed() -> Image.Image:
    paper = Paper(size=11)
    paper.box(50, 40, 300, 70)
    paper.rule(150, 40, 150, 70)
    paper.at(55, 60, "Invoice Number")
    paper.at(160, 60, "AB-4471")
    return picture_of_page(paper.pdf(), 1, dpi=200).crop((0, 0, 1000, 250))


@_NEEDS
def test_words_in_boxes_are_recognised_in_their_places() -> None:
    picture = _boxed()
    page = page_of_image(picture, "a.png", 1, picture.width * 0.36, picture.height * 0.36)
    words = {word.text: word for word in page.words}
    assert {"Invoice", "Number", "AB-4471"} <= words.keys()
    assert words["AB-4471"].x0 == pytest.approx(160, abs=2)
    assert 0 < words["AB-4471"].confidence <= 1
    assert page.method == "ocr"
    assert page.evidence([words["AB-4471"]]).method == "ocr"


def _signed(ink: bool) -> Image.Image:
    paper = Paper(size=11)
    paper.lines(50, 40, "For and on behalf of", "BLUE LAKE TEXTILES CO., LTD.")
    paper.rule(50, 110, 220, 110)
    paper.at(50, 125, "Authorised signature")
    if ink:
        path = paper.canvas.beginPath()
        path.moveTo(70, 842 - 95)
        for x in range(70, 170, 10):
            path.curveTo(x + 2, 842 - 60, x + 5, 842 - 105, x + 10, 842 - 88)
        paper.canvas.setLineWidth(2)
        paper.canvas.drawPath(path)
    return picture_of_page(paper.pdf(), 1, dpi=200).crop((0, 0, 1000, 450))


@_NEEDS
def test_a_hand_on_a_scan_signs_and_without_one_nothing_is_claimed() -> None:
    seen = []
    for ink in (True, False):
        picture = _signed(ink)
        page = page_of_image(picture, "a.png", 1, picture.width * 0.36, picture.height * 0.36)
        found = signature(Sheet([page]))
        seen.append((found.signed, found.unclear))
    assert seen == [(True, False), (None, True)]


def test_ruled_lines_are_seen_in_a_picture() -> None:
    rules = rules_of_image(_boxed(), 0.36, 0.36)
    level = sorted(round(rule.top) for rule in rules if rule.x1 - rule.x0 > 100)
    upright = sorted(round(rule.x0) for rule in rules if rule.x1 == rule.x0)
    assert level == pytest.approx([40, 70], abs=1)
    assert upright == pytest.approx([50, 150, 300], abs=1)


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pytesseract.pytesseract.tesseract_cmd", "/nowhere/tesseract")
    languages.cache_clear()
    with pytest.raises(ProgramMissing) as caught:
        page_of_image(Image.new("L", (10, 10), 255), "a.png", 1, 10, 10)
    languages.cache_clear()
    assert caught.value.program == "tesseract"
    assert caught.value.reason_zh
