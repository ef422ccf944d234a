"""Points and colons after words held against their ink: they may be a letter after all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from extractors.pages.dots import Dots
from extractors.pages.fitting import ink_on
from extractors.pages.page import Word

#: What is believed at most of a word of which a letter was read as a sign.
_DOUBTED = 0.5
#: Ink so high, in heights of the word, is a letter.
_LETTER = 0.7
_SIGNS = (".", ":")


def doubting_false_signs(words: Sequence[Word], picture: Dots) -> Iterator[Word]:
    """Yield words, those in doubt that end with a letter which was read as a sign.

    That there are fewer dots than a sign has tells nothing: small ones are lost or run into a letter.

    Args:
        words: whose boxes are their ink, in dots.
        picture: the sheet in grey, without its ruled lines.
    """
    left, top, right, bottom, *_ = ink_on(picture)
    for word in words:
        letters = sum(letter.isalnum() for letter in word.text)
        if letters and word.text.endswith(_SIGNS):
            own = (left >= word.x0 - 1) & (right <= word.x1 + 1)
            own &= (top >= word.top - 1) & (bottom <= word.bottom + 1)
            high = (bottom - top)[own] >= _LETTER * (word.bottom - word.top)
            if high.sum() > letters and high[np.argmax(right[own])]:
                word = word._replace(confidence=min(word.confidence, _DOUBTED))
        yield word
