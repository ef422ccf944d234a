"""Words seen by a recogniser: their boxes are the ink, without what type leaves free round it."""

from __future__ import annotations

from typing import Literal

import pytest

from extractors.layout import Sheet
from extractors.pages.page import Page, Word


def typewritten(*words: str, method: Literal["text", "ocr"]) -> Page:
    """Print words in 9 point Courier: a blank is as wide as a letter, capitals 5 points high."""
    placed, x = [], 50.0
    for word in words:
        placed.append(Word(word, x + 0.6, 100, x + 5.4 * len(word) - 0.6, 105.1))
        x += 5.4 * (len(word) + 1)
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(placed), method=method)


@pytest.mark.parametrize(
    "words", [("BRAVE", "CORMORANT", "V.0911"), ("TANGSHAN", "LUOHE", "STEEL")]
)
def test_typewritten_words_of_a_scan_stay_together(words: tuple[str, ...]) -> None:
    (line,) = Sheet([typewritten(*words, method="ocr")]).lines
    assert [segment.text for segment in line.segments] == [" ".join(words)]
