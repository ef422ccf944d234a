from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.pages.fitting import fitted
from extractors.pages.page import Word
from extractors.pages.signs import with_true_signs


def read(printed: str, taken_for: str) -> Word:
    """Print letters one by one, so that none touch, and return what is believed to be read."""
    picture = Image.new("L", (400, 80), "white")
    draw, font, x = ImageDraw.Draw(picture), ImageFont.load_default(28), 20.0
    for letter in printed:
        draw.text((x, 20), letter, fill="black", font=font)
        x += draw.textlength(letter, font=font) + 1
    dots = np.asarray(picture)
    (word,) = with_true_signs(fitted([Word(taken_for, 18, 20, x, 54, 0.95)], dots), dots)
    return word


@pytest.mark.parametrize("printed", ["AUG.", "AUG:"])
@pytest.mark.parametrize("taken_for", ["AUG.", "AUG:"])
def test_a_word_ends_with_as_many_dots_as_it_has(printed: str, taken_for: str) -> None:
    assert read(printed, taken_for)[:1] == (printed,)
    assert read(printed, taken_for).confidence == 0.95


def test_a_letter_that_was_read_as_a_sign_leaves_the_word_in_doubt() -> None:
    assert read("SHIRTS", "SHIRT:").confidence < 0.8
    assert read("SHIRT5", "SHIRT.").confidence < 0.8
