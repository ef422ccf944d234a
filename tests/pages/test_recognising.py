from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from extractors.layout import Sheet, signature
from extractors.pages import ocr_tesseract
from extractors.pages.choosing import Seen, Sight, second_sight
from extractors.pages.cleaning import cleaned
from extractors.pages.errors import ProgramMissing
from extractors.pages.page import Page, Word
from extractors.pages.patches import print_on, words_along
from extractors.pages.sheet_corners import corners_of_sheet
from tests.layout.printing import Paper
from tests.pages.scanning import (
    drawn,
    letter,
    needs_tesseract,
    page_of,
    photographed,
    turned,
)

SAID = {"BLUE", "NINGBO,", "AB-4471", "LC-77-2026", "86,400.00", "7,440"}


def _texts(page: Page) -> set[str]:
    return {word.text for word in page.words}


def _boxed() -> Image.Image:
    paper = Paper(size=11)
    paper.box(50, 40, 300, 70)
    paper.rule(150, 40, 150, 70)
    paper.at(55, 60, "Invoice Number")
    paper.at(160, 60, "AB-4471")
    return drawn(paper, 1000, 250)


@needs_tesseract
@pytest.mark.parametrize("choice", ["tesseract", "rapidocr", "auto"])
def test_words_in_boxes_are_recognised_in_their_places(choice: str) -> None:
    page = page_of(_boxed(), choice)
    words = {word.text: word for word in page.words}
    assert {"Invoice", "Number", "AB-4471"} <= words.keys()
    assert words["AB-4471"].x0 == pytest.approx(160, abs=4)
    assert words["AB-4471"].top == pytest.approx(52, abs=4)
    assert 0 < words["AB-4471"].confidence < 1
    assert (page.method, page.lies) == ("ocr", None)
    assert choice in ("auto", page.engine)


@needs_tesseract
@pytest.mark.parametrize(
    "degrees",
    [
        -3.5,
        pytest.param(90, marks=pytest.mark.slow),
        pytest.param(180, marks=pytest.mark.slow),
        270,
    ],
)
def test_a_sheet_that_lies_askew_or_on_its_head_is_read_upright(degrees: float) -> None:
    whole = drawn(letter())
    if degrees % 90 == 0:
        page = page_of(whole.rotate(degrees, expand=True))
    else:
        page = page_of(turned(whole, degrees))
    assert _texts(page) >= SAID
    assert page.height > page.width
    number = next(word for word in page.words if word.text == "AB-4471")
    came = page.as_it_came(number.box)
    upright = next(w for w in page_of(whole).words if w.text == "AB-4471").box
    expected = {
        -3.5: None,
        90: (upright.top, 595 - upright.x1),
        180: (595 - upright.x1, 842 - upright.bottom),
        270: (842 - upright.bottom, upright.x0),
    }[degrees]
    if expected:
        assert (came.x0, came.top) == pytest.approx(expected, abs=3)


@needs_tesseract
def test_a_photographed_sheet_is_cut_out_and_its_proof_lies_on_the_photo() -> None:
    photo = photographed(drawn(letter()))
    page = page_of(photo)
    assert _texts(page) >= SAID
    assert page.height == pytest.approx(842, abs=1)
    assert page.width == pytest.approx(595, abs=25)
    number = next(word for word in page.words if word.text == "AB-4471")
    box = page.as_it_came(number.box)
    dots = [round(side / 0.36) for side in box]
    ink = photo.convert("L").crop((dots[0], dots[1], dots[2], dots[3])).histogram()
    assert sum(ink[:90]) > 0.05 * sum(ink), "the number is in its box on the photo"
    around = page_of(photo.crop((dots[0] - 60, dots[1] - 40, dots[2] + 60, dots[3] + 40)))
    assert "AB-4471" in _texts(around)


@needs_tesseract
def test_a_red_seal_does_not_hide_the_words_below_it_and_is_a_picture() -> None:
    paper = letter()
    picture = drawn(paper).convert("RGB")
    seal = Image.new("RGB", picture.size, "white")
    pen = ImageDraw.Draw(seal)
    pen.ellipse((420, 380, 740, 700), outline=(225, 60, 50), width=12)
    pen.regular_polygon((580, 540, 70), 5, fill=(225, 60, 50))
    from PIL import ImageChops

    page = page_of(ImageChops.multiply(picture, seal))
    assert _texts(page) >= SAID
    assert any(box.x0 < 210 < box.x1 and box.top < 195 < box.bottom for box in page.pictures), (
        page.pictures
    )


@needs_tesseract
def test_a_stamp_in_colour_is_read() -> None:
    picture = drawn(letter()).convert("RGB")
    stamp = Paper(size=12)
    stamp.box(200, 400, 380, 440)
    stamp.at(215, 425, "LADEN ON BOARD 20 SEP 2026")
    blue = drawn(stamp).convert("L")
    picture.paste((30, 50, 190), mask=blue.point(lambda value: 255 - value))
    page = page_of(picture)
    assert {"LADEN", "BOARD", "2026"} <= _texts(page)


def test_a_ruled_line_under_a_seal_stays_whole_on_a_noisy_scan() -> None:
    sheet = np.full((400, 800, 3), 250, np.uint8)
    sheet[198:201, 50:750] = 20
    seal = Image.new("RGB", (800, 400), "white")
    ImageDraw.Draw(seal).ellipse((300, 100, 500, 300), outline=(205, 40, 50), width=20)
    sheet = (sheet * (np.asarray(seal) / 255.0)).astype(np.int16)
    noise = np.random.default_rng(2).integers(-28, 28, sheet.shape)
    clean = cleaned(np.clip(sheet + noise, 0, 255).astype(np.uint8))
    assert clean.seals
    assert clean.plain[199, 50:750].max() < 100
    assert np.median(clean.plain[105:112, 390:410]) > 200


def test_a_grey_sheet_on_a_dark_desk_is_found_where_its_light_fades() -> None:
    picture = np.full((1200, 850), 70, np.uint8)
    picture[60:1130, 50:790] = 240
    light = np.linspace(1.0, 0.5, 850)[None, :] * np.linspace(1.0, 0.7, 1200)[:, None]
    faded = cv2.GaussianBlur((picture * light).astype(np.uint8), (0, 0), 1)
    corners = corners_of_sheet(cv2.cvtColor(faded, cv2.COLOR_GRAY2RGB))
    assert corners is not None
    expected = np.array([[50, 60], [790, 60], [790, 1130], [50, 1130]])
    assert np.abs(corners - expected).max() < 10


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
    return drawn(paper, 1000, 450)


@needs_tesseract
def test_a_hand_on_a_scan_signs_and_without_one_nothing_is_claimed() -> None:
    seen = []
    for ink in (True, False):
        found = signature(Sheet([page_of(_signed(ink))]))
        seen.append((found.signed, found.unclear))
    assert seen == [(True, False), (None, True)]


def test_ruled_lines_are_seen_in_a_picture() -> None:
    from extractors.pages.inked import rules_of_image
    from extractors.pages.recognising import dots_of

    rules = rules_of_image(dots_of(_boxed()), 0.36)
    level = sorted(round(rule.top * 0.36) for rule in rules if rule.x1 - rule.x0 > 100)
    upright = sorted(round(rule.x0 * 0.36) for rule in rules if rule.x1 == rule.x0)
    assert level == pytest.approx([40, 70], abs=1)
    assert upright == pytest.approx([50, 150, 300], abs=1)


def test_a_missing_program_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pytesseract.pytesseract.tesseract_cmd", "/nowhere/tesseract")
    ocr_tesseract.languages.cache_clear()
    with pytest.raises(ProgramMissing) as caught:
        page_of(Image.new("L", (10, 10), 255), "tesseract")
    assert caught.value.program == "tesseract"
    assert caught.value.reason_zh
    assert page_of(_boxed(), "auto").engine == "rapidocr"
    ocr_tesseract.languages.cache_clear()


@needs_tesseract
def test_a_column_of_letters_is_looked_at_again_without_its_neighbours() -> None:
    paper = Paper(size=11)
    for row, name in enumerate(("QINGDAO", "PLMBINBB", "ALLOWED")):
        paper.at(60, 60 + 20 * row, "ATP"[row])
        paper.at(84, 60 + 20 * row, name)
    picture = np.asarray(drawn(paper, 700, 400).convert("L"))
    patches = words_along(print_on(picture) or pytest.fail("there is print"))
    column = Word("PAA", 164, 140, 190, 285, 0.0)
    names = [
        Word(name, 232, 143 + 56 * row, 360, 170 + 56 * row, 0.95)
        for row, name in enumerate(("QINGDAO", "PLMBINBB", "ALLOWED"))
    ]
    words = second_sight(Sight(picture, patches), Seen([column, *names], "tesseract"), "auto").words
    assert sorted(word.text for word in words) == ["A", "ALLOWED", "P", "PLMBINBB", "QINGDAO", "T"]
