"""Seals and stamps on a sheet: what they say, and which are marks rather than print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extractors.pages.choosing import Choice, Seen, words_of_stamp
from extractors.pages.cleaning import Clean
from extractors.pages.dirt import is_speck
from extractors.pages.page import Word
from extractors.pages.patches import Place, print_on

#: How surely a stamp must be read for its words to be taken.
_LEGIBLE = 0.8
#: How much of its height and width the words of a stamp fill if it is print in colour.
_FILLED = 0.7


def with_stamps(seen: Seen, clean: Clean, choice: Choice) -> Seen:
    """Add what seals and stamps say to what is printed below them.

    An on board notation may be a stamp; what cannot be read surely is part of a seal.
    """
    words = list(seen.words)
    high, wide = clean.whole.shape
    for seal in clean.seals:
        place = seal.wider((seal.bottom - seal.top) // 8, wide, high)
        stamp = place.of(clean.whole)
        said = words_of_stamp(stamp, choice) if print_on(stamp) else []
        for word in said:
            moved = word.moved(place.left, place.top)
            taken = is_speck(word) or any(_same_place(moved, other) for other in words)
            if word.confidence >= _LEGIBLE and _is_in(moved, seal) and not taken:
                words.append(moved)
    return seen._replace(words=words)


def marks_of(clean: Clean, words: Sequence[Word]) -> Iterator[Place]:
    """Yield the seals and signatures that are not simply print in colour."""
    for seal in clean.seals:
        inner = [word for word in words if _is_in(word, seal)]
        across = sum(word.x1 - word.x0 for word in inner) / (seal.right - seal.left)
        down = max((word.bottom - word.top for word in inner), default=0.0)
        if across < _FILLED or down < _FILLED * (seal.bottom - seal.top):
            yield seal


def _same_place(one: Word, other: Word) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    narrower = min(one.x1 - one.x0, other.x1 - other.x0)
    lower = min(one.bottom - one.top, other.bottom - other.top)
    return across > narrower / 2 and down > lower / 2


def _is_in(word: Word, place: Place) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return place.left <= x <= place.right and place.top <= y <= place.bottom
