from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.evidence import SURE
from extractors.pages.fitting import fitted
from extractors.pages.page import Word
from extractors.pages.signs import doubting_false_signs


def read(printed: str, taken_for: str) -> Word:
    """Print letters one by one, so that none touch, and return what is believed to be read."""
    picture = Image.new("L", (400, 80), "white")
    draw, font, x = ImageDraw.Draw(picture), ImageFont.load_default(28), 20.0
    for letter in printed:
        draw.text((x, 20), letter, fill="black", font=font)
        x += draw.textlength(letter, font=font) + 1
    dots = np.asarray(picture)
    (word,) = doubting_false_signs(fitted([Word(taken_for, 18, 20, x, 54, 0.95)], dots), dots)
    return word


@pytest.mark.parametrize(
    ("printed", "taken_for", "sure"),
    [
        ("SHIRTS", "SHIRT:", False),
        ("77031", "7703.", False),
        ("SHIRT:", "SHIRT:", True),
        ("AUG.", "AUG:", True),
        ("Aug.", "Aug.", True),
    ],
)
def test_a_letter_that_was_read_as_a_sign_leaves_the_word_in_doubt(
    printed: str, taken_for: str, sure: bool
) -> None:
    word = read(printed, taken_for)
    assert word.text == taken_for
    assert (word.confidence >= SURE) is sure
