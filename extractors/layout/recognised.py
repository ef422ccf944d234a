"""The words of a recognised page as print: without dust, Chinese words whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from statistics import median

from extractors.pages.page import Word

_HAN = re.compile(r"[\u3400-\u9fff，。、：；（）《》]+")
#: Signs further apart than this, in heights of them, are two words.
_APART = 1.2
#: What is smaller than this part of the usual height, both ways, is a speck.
_SPECK = 0.3


def as_print(words: Sequence[Word]) -> list[Word]:
    """Return words without specks, and with Chinese words in one piece."""
    usual = median([word.bottom - word.top for word in words] or [0.0])
    return _joined(word for word in words if not _is_speck(word, _SPECK * usual))


def _is_speck(word: Word, size: float) -> bool:
    return max(word.x1 - word.x0, word.bottom - word.top) < size


def _joined(words: Iterable[Word]) -> list[Word]:
    """Join Chinese signs that a recogniser gave one by one, in the order in which it read them.

    Its boxes of them overlap, and some are twice as high as the line; the lowest is the line's.
    """
    whole: list[Word] = []
    for word in words:
        if whole and _goes_on(whole[-1], word):
            whole[-1] = _both(whole[-1], word)
        else:
            whole.append(word)
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
