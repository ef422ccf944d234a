"""Points and colons after words held against their ink: one dot, two dots, or a letter after all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from extractors.pages.dots import Dots
from extractors.pages.fitting import Ink, ink_on
from extractors.pages.page import Word

#: What is believed at most of a word of which a letter was read as a sign.
_DOUBTED = 0.5
#: Ink so high, in heights of the word, is a letter; a dot is no larger than the second.
_LETTER, _DOT = 0.7, 0.4
#: How far a sign may reach out of the word, in heights: the dust that boxes leave out may be dots.
_OUT = 0.45
_POINT, _COLON = ".", ":"


def with_true_signs(words: Sequence[Word], picture: Dots) -> Iterator[Word]:
    """Yield words that end as their ink does; one that ends with a letter unread is in doubt.

    Args:
        words: whose boxes are their ink, in dots.
        picture: the sheet in grey, without its ruled lines.
    """
    ink = ink_on(picture)
    for word in words:
        sign = word.text[-1:]
        if sign not in (_POINT, _COLON) or not any(letter.isalnum() for letter in word.text):
            yield word
            continue
        own = _within(word, ink)
        if _has_more_letters(word, own):
            yield word._replace(confidence=min(word.confidence, _DOUBTED))
        elif seen := _sign_of(word, own):
            yield word._replace(text=word.text[:-1] + seen)
        else:
            yield word


def _within(word: Word, ink: Ink) -> Ink:
    out = _OUT * (word.bottom - word.top)
    inside = (ink.left >= word.x0 - 1) & (ink.right <= word.x1 + out)
    return ink.of(inside & (ink.top >= word.top - 1) & (ink.bottom <= word.bottom + 1))


def _has_more_letters(word: Word, own: Ink) -> bool:
    """Tell whether there are more pieces as high as letters than letters were read."""
    high = own.bottom - own.top >= _LETTER * (word.bottom - word.top)
    read = sum(letter.isalnum() for letter in word.text)
    return int(high.sum()) > read and bool(high[np.argmax(own.right)])


def _sign_of(word: Word, own: Ink) -> str | None:
    """Return what the dots at the end of a word are; None if they are neither."""
    size = _DOT * (word.bottom - word.top)
    dots = own.of((own.bottom - own.top <= size) & (own.right - own.left <= size))
    if not len(dots.right):
        return None
    last = float(dots.across[np.argmax(dots.right)])
    if last < own.right.max() - size:
        return None
    levels = dots.down[abs(dots.across - last) < size / 2]
    return _COLON if len(levels) == 2 else _POINT if len(levels) == 1 else None
