"""The words of a recognised page as print: Chinese words whole."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractors.pages.page import Word

_HAN = re.compile(r"[\u3400-\u9fff，。、：；（）《》]+")
#: Signs further apart than this, in heights of them, are two words.
_APART = 1.2


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
