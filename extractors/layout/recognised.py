"""The words of a recognised page as print: Chinese words whole, and how large their type is."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.pages.page import Word

_HAN = re.compile(r"[\u3400-\u9fff，。、：；（）《》]+")
#: Signs further apart than this, in heights of them, are two words.
_APART = 1.2
#: What reaches as high as a capital, and what only as high as a small letter, in capitals.
_HIGH, _SMALL, _SMALL_HIGH = re.compile(r"[A-Z0-9bdfhiklt]"), re.compile(r"[a-z]"), 0.73
#: What reaches below the line, and how far; a Chinese sign is so much higher than a capital.
_TAILS = ((re.compile(r"[gjpqy]"), 0.28), (re.compile(r"[,;()Q]"), 0.2))
_SIGN_HIGH = 1.25


def as_print(words: Iterable[Word]) -> list[Word]:
    """Return words, those in Chinese in one piece, whose signs a recogniser gave one by one.

    Its boxes of them overlap, and some are twice as high as the line; the lowest is the line's.
    """
    whole: list[Word] = []
    for word in sorted(words, key=lambda w: w.x0):
        before = next((i for i, other in enumerate(whole) if _goes_on(other, word)), None)
        if before is None:
            whole.append(word)
        else:
            whole[before] = _both(whole[before], word)
    return whole


def height_of_type(word: Word) -> float | None:
    """Return how high a capital would be in the type of a word whose box is its ink.

    None for what has neither letters nor figures: a sign may be as low as its ink.

    >>> round(height_of_type(Word("1180,", 0, 0, 25, 6)), 1), height_of_type(Word("no", 0, 0, 9, 3.65))
    (5.0, 5.0)
    """
    ink = word.bottom - word.top
    if _HAN.search(word.text):
        return ink / _SIGN_HIGH
    high = 1.0 if _HIGH.search(word.text) else _SMALL_HIGH if _SMALL.search(word.text) else None
    if high is None:
        return None
    return ink / (high + next((far for tail, far in _TAILS if tail.search(word.text)), 0.0))


def _goes_on(before: Word, word: Word) -> bool:
    if not (_HAN.fullmatch(before.text) and _HAN.fullmatch(word.text)):
        return False
    height = min(before.bottom - before.top, word.bottom - word.top)
    level = min(before.bottom, word.bottom) - max(before.top, word.top) > 0.5 * height
    return level and before.x0 <= word.x0 <= before.x1 + _APART * height


def _both(before: Word, word: Word) -> Word:
    lower = min(before, word, key=lambda w: w.bottom - w.top)
    return Word(
        before.text + word.text,
        before.x0,
        lower.top,
        max(before.x1, word.x1),
        lower.bottom,
        min(before.confidence, word.confidence),
    )
