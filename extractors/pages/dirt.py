"""Dirt that was taken for words: specks, boxes to tick, what is left of ruled lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import median

from extractors.evidence import SURE
from extractors.pages.page import Word

#: A lone letter that was looked at again is a speck below this.
_SPECK = 0.6
#: What an empty box, or dirt that looks like one, is read as.
_BOXES = frozenset("口□■")
#: What is smaller than this part of the usual height, both ways, is a speck; so is a sign or a
#: lone letter that was not surely read if it is smaller than the second.
_SMALL, _SMALLER_THAN_SIGNS = 0.4, 0.6
#: A surely read dash is smaller than that, but it is flat, and not quite as small as dust.
_DASHES, _FLAT, _TINY = frozenset("-–—"), 2, 0.25
#: Chinese signs of one text stand no further apart, in heights of them.
_NEAR = 2.0
_HAN = re.compile(r"[\u3400-\u9fff]")
#: Signs that stand by themselves between words.
_BETWEEN = frozenset(":：-–—/&+=%@")


def is_speck(word: Word) -> bool:
    """Tell whether a lone letter is so unsure that it is dirt, or a box to tick."""
    unsure = len(word.text) == 1 and word.confidence < _SPECK
    return unsure or set(word.text) <= _BOXES


def without_dirt(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words of a sheet, whose boxes are their ink, but none that is dust."""
    usual = median([word.bottom - word.top for word in words] or [0.0])
    for word in words:
        if not _is_dirt(word, usual) and not _is_stroke(word, words):
            yield _in_line(word, words) if word.text in _DASHES else word


def _in_line(dash: Word, words: Sequence[Word]) -> Word:
    """Return a dash as high as the word it stands beside, so that it is of the same line."""
    middle = (dash.top + dash.bottom) / 2
    beside = min(
        (word for word in words if word.top < middle < word.bottom and word is not dash),
        key=lambda word: max(word.x0 - dash.x1, dash.x0 - word.x1),
        default=dash,
    )
    return dash._replace(top=beside.top, bottom=beside.bottom)


def _is_stroke(word: Word, words: Sequence[Word]) -> bool:
    """Tell whether strokes were taken for a Chinese sign: it stands alone and is in doubt."""
    if not _HAN.fullmatch(word.text) or word.confidence >= SURE:
        return False
    high = word.bottom - word.top
    return not any(
        other is not word
        and _HAN.search(other.text)
        and abs(other.top + other.bottom - word.top - word.bottom) < high
        and max(other.x0 - word.x1, word.x0 - other.x1) < _NEAR * high
        for other in words
    )


def _is_dirt(word: Word, usual: float) -> bool:
    wide, high = word.x1 - word.x0, word.bottom - word.top
    size = max(wide, high)
    if size < _SMALL * usual:
        flat = wide >= _FLAT * high and wide > _TINY * usual
        return not (flat and word.text in _DASHES and word.confidence >= SURE)
    sign = not any(letter.isalnum() for letter in word.text)
    unsure = word.confidence < SURE or (sign and not set(word.text) & _BETWEEN)
    return (sign or len(word.text) == 1) and unsure and size < _SMALLER_THAN_SIGNS * usual
