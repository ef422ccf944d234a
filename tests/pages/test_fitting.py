"""Boxes of words drawn in to their ink."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.pages.dots import Dots
from extractors.pages.fitting import fitted
from extractors.pages.page import Word

_FONT = ImageFont.load_default(30)


def sheet(*said: tuple[str, float, float]) -> tuple[Dots, list[Word]]:
    """Draw words with their upper left corners in dots; return them with the boxes of their ink."""
    picture = Image.new("L", (700, 200), 250)
    pen = ImageDraw.Draw(picture)
    words = []
    for text, x, y in said:
        pen.text((x, y), text, fill=20, font=_FONT)
        x0, top, x1, bottom = map(float, pen.textbbox((x, y), text, _FONT))
        words.append(Word(text, x0, top, x1, bottom, 0.9))
    return np.asarray(picture), words


def test_a_loose_box_ends_at_the_ink_in_spite_of_noise_and_of_the_line_below() -> None:
    picture, (word, _) = sheet(("HARBOUR", 60, 40), ("BANK", 60, 84))
    noise = np.random.default_rng(1).integers(-28, 28, picture.shape)
    noisy = np.clip(picture + noise, 0, 255).astype(np.uint8)
    loose = word._replace(
        x0=word.x0 - 9, top=word.top - 14, x1=word.x1 + 11, bottom=word.bottom + 16
    )
    (tight,) = fitted([loose], noisy)
    assert tight.box == pytest.approx(word.box, abs=3)


def test_the_letters_that_a_box_cut_off_belong_to_its_word_and_the_next_word_does_not() -> None:
    picture, (first, second) = sheet(("NORDZEEBANK", 60, 40), ("N.V.", 280, 40))
    cut = first._replace(x1=first.x1 - 22)
    seen = fitted([cut, second], picture)
    assert [word.box for word in seen] == [
        pytest.approx(first.box, abs=3),
        pytest.approx(second.box, abs=3),
    ]


def test_ink_in_two_boxes_is_that_of_the_narrower_word() -> None:
    picture, (number, unit) = sheet(("1,026.130", 60, 40), ("MT", 240, 40))
    wide = number._replace(x1=unit.x1 - 4)
    seen = fitted([wide, unit], picture)
    assert seen[0].x1 == pytest.approx(number.x1, abs=3)
    assert seen[1].x0 == pytest.approx(unit.x0, abs=3)


def test_a_box_that_holds_the_next_word_too_leaves_it_its_ink() -> None:
    picture, (first, second) = sheet(("BUYER", 60, 40), ("(IF", 190, 40))
    wide = first._replace(x1=second.x1 + 60)
    seen = fitted([wide, second], picture)
    assert seen[0].x1 == pytest.approx(first.x1, abs=3)
    assert seen[1].x0 == pytest.approx(second.x0, abs=3)


def test_letters_that_a_hand_runs_into_stay_in_the_box() -> None:
    picture, (word,) = sheet(("MUFENG", 60, 40))
    signed = Image.fromarray(picture)
    ImageDraw.Draw(signed).line((word.x1 - 8, 20, word.x1 - 20, 120), fill=20, width=4)
    (tight,) = fitted([word], np.asarray(signed))
    assert tight.box == pytest.approx(word.box, abs=3)


def test_what_was_read_twice_is_one_word() -> None:
    picture, (number, title) = sheet(("(3)", 60, 40), ("FULL", 140, 40))
    again = number._replace(text=")", x0=number.x1 - 12, x1=number.x1 + 6)
    seen = fitted([number, title, again], picture)
    assert [word.text for word in seen] == ["(3)", "FULL"]


def test_a_colon_keeps_both_its_points() -> None:
    picture, (colon,) = sheet((":", 60, 40))
    (tight,) = fitted([colon._replace(top=colon.top - 8, bottom=colon.bottom + 8)], picture)
    assert tight.box == pytest.approx(colon.box, abs=3)


def test_a_word_without_ink_of_its_own_keeps_its_box() -> None:
    picture, _ = sheet(("HARBOUR", 60, 40))
    nowhere = Word("GHOST", 400, 120, 500, 150, 0.4)
    assert fitted([nowhere], picture) == [nowhere]


def test_strokes_no_wider_than_a_dot_are_ink() -> None:
    picture = np.full((60, 120), 255, np.uint8)
    for x in (20, 40, 60):
        picture[20:40, x] = picture[20, x : x + 12] = picture[39, x : x + 12] = 0
    (word,) = fitted([Word("EEE", 16, 12, 80, 48)], picture)
    assert word.box == (20, 20, 72, 40)


def test_two_words_over_one_another_are_both_in_doubt_and_their_neighbour_is_not() -> None:
    picture, (whole, beside) = sheet(("XIAMEN", 60, 40), ("AIRPORT", 240, 40))
    part = whole._replace(text="XI", x1=whole.x0 + 40)
    rest = whole._replace(text="AMEN")
    found = {word.text: word.confidence for word in fitted([part, rest, beside], picture)}
    assert found == {"XI": 0.5, "AMEN": 0.5, "AIRPORT": beside.confidence}
