"""Type of one width, as typewriters and printers of forms set it, told from recognised words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.pages.page import Word

#: What the ink of a word leaves free of the widths of its letters, in widths.
_FREE = 0.15
#: Words of fewer letters do not tell how wide each is; in a line they may not contradict.
_TELLING, _SHORT = 4, 3
#: In type of one width most words agree as closely as the first, and hardly one is only as close
#: as the second; there are some of them.
_ALIKE, _NEAR, _MOST, _FEWEST = 0.06, 0.2, 0.75, 8
#: A word of few letters may differ by so much from the width of a letter.
_LOOSE = 0.08


def width_of_type(words: Iterable[Word]) -> float | None:
    """Return how wide each letter of the type of one width on a page is, in points, if any is.

    >>> typed = [Word(t, 0, 0, 6 * len(t) - 0.9, 7) for t in ("TIANJIN", "STEEL", "COILS") * 3]
    >>> width_of_type(typed), width_of_type([Word("WILL", 0, 0, 20, 7)] * 4)
    (6.0, None)
    """
    latin = (word for word in words if word.text.isascii() and len(word.text) >= _TELLING)
    widths = [_width(word) for word in latin]
    best, count = 0.0, 0
    for width in widths:
        alike = _within(widths, width, _ALIKE)
        if alike > count and alike >= _MOST * _within(widths, width, _NEAR):
            best, count = width, alike
    return round(best, 2) if count >= _FEWEST else None


def is_typewritten(words: Sequence[Word], width: float) -> bool:
    """Tell whether a line is set in type of this width: all words that can tell agree."""
    if not all(word.text.isascii() for word in words):
        return False
    told = [_width(word) for word in words if len(word.text) >= _SHORT]
    return bool(told) and all(abs(one - width) <= _LOOSE * width for one in told)


def _width(word: Word) -> float:
    return (word.x1 - word.x0) / (len(word.text) - _FREE)


def _within(widths: Sequence[float], middle: float, part: float) -> int:
    return sum(abs(width - middle) <= part * middle for width in widths)
