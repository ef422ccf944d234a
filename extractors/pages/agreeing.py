"""What two recognisers say of the same print: where they agree, where one is in doubt."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from extractors.pages.dirt import is_speck
from extractors.pages.page import Word
from extractors.pages.patches import Place

#: A word that tesseract is less sure of is looked at again; one in capitals or with a figure, as
#: values are, also below the second: 1 in 20 of those was wrong on bad scans.
SURE, _SURER = 0.85, 0.9
#: What is believed at most of a word that both read alike: both see the same picture.
_ALIKE = 0.99
#: What is lower than so much of a line is dirt.
_LOW = 0.5
#: Print of which so much, in heights of it, is under no word was not all read.
_BARE = 0.7
#: Readings of so many letters may differ by one that was passed over; what is less sure than the
#: second has one that a speck made.
_SOME, _SPECK_MAKES = 4, 0.75
#: Print closer than so much of its height, and so much of it level, belongs to one piece.
_GAP, _LEVEL = 1.2, 0.6


class Doubts(NamedTuple):
    """Pieces of print that were read badly or not at all, and their share of all print."""

    places: list[Place]
    share: float


def doubts_of(words: Sequence[Word], print_: Sequence[Place]) -> Doubts:
    """Find what a recogniser was unsure of, and print that it passed over; all in dots."""
    unsure = [_place(word) for word in words if word.confidence < _needed(word.text)]
    line = median([patch.bottom - patch.top for patch in print_] or [0])
    missed = [
        patch
        for patch in print_
        if min(patch.bottom - patch.top, patch.right - patch.left) > _LOW * line
        and not _is_covered(patch, words)
    ]
    wide = sum(patch.right - patch.left for patch in print_)
    doubtful = sum(place.right - place.left for place in (*unsure, *missed))
    return Doubts(_pieces([*unsure, *missed]), doubtful / max(wide, 1))


def _needed(text: str) -> float:
    """Return how sure a recogniser must be of a word that is not looked at again."""
    valued = text.isupper() or any(letter.isdigit() for letter in text)
    return _SURER if valued else SURE


def looked_at_again(
    words: Sequence[Word], pieces: Sequence[Place], readings: Sequence[Sequence[Word]]
) -> list[Word]:
    """Return the words with those of each piece as they were read the second time.

    Args:
        words: as they were read first.
        pieces: where they were looked at again.
        readings: what was read there.
    """
    left = list(words)
    for piece, second in zip(pieces, readings, strict=True):
        first = sorted((word for word in left if _within(word, piece)), key=lambda w: w.x0)
        left = [word for word in left if not any(word is other for other in first)]
        fresh = [word for word in second if not is_speck(word) and not _stands(word, left)]
        left += _decided(first, fresh)
    return left


def agreed(first: Sequence[Word], second: Sequence[Word]) -> list[Word]:
    """Return the words of a page that two recognisers read, the second one the better."""
    together: list[Word] = []
    line = median([word.bottom - word.top for word in second] or [0])
    for word in second:
        place = _place(word)
        others = sorted((w for w in first if _within(w, place)), key=lambda w: w.x0)
        dirt = is_speck(word) or word.bottom - word.top < _LOW * line
        together += [] if dirt and not others else _decided(others, [word])
    return together


def _decided(first: Sequence[Word], second: Sequence[Word]) -> list[Word]:
    """Choose between two readings of the same print.

    What both read alike is wrong only if both erred. Where they differ, or one saw nothing,
    the surer one stands, with its confidence squared: on spoiled prints 0.9 of words that
    RapidOCR claimed to be sure of at 0.9 were right then, 0.67 at 0.8, 0.45 at 0.7, 0.3 below.
    It is no surer than that it is right and the other is not, as one of both must be wrong.
    A letter is more often passed over than made up, so one that has the other in it stands.
    """
    if not second:
        return list(first)
    if _letters(first) == _bare(_letters(second)):
        second = [word._replace(text=_bare(word.text)) for word in second]
    elif _letters(first) != _letters(second):
        if whole := _whole(first, second):
            return [w._replace(confidence=round(w.confidence**2, 3)) for w in whole]
        surer, other = second, first
        if first and _sureness(first) > _sureness(second):
            surer, other = first, second
        most = _against(_sureness(surer), _sureness(other)) if other else 1.0
        return [w._replace(confidence=round(min(w.confidence**2, most), 3)) for w in surer]
    doubt = (1 - _sureness(first)) * (1 - _sureness(second))
    parted = first if len(first) > len(second) else second
    return [word._replace(confidence=round(min(1 - doubt, _ALIKE), 3)) for word in parted]


def _against(one: float, other: float) -> float:
    """Return how sure the one of two readings is of which not both can be right.

    >>> round(_against(0.95, 0.3), 2), round(_against(0.9, 0.9), 2)
    (0.98, 0.5)
    """
    right, wrong = one * (1 - other), other * (1 - one)
    return right / (right + wrong) if right + wrong else 0.5


def _whole(first: Sequence[Word], second: Sequence[Word]) -> Sequence[Word] | None:
    """Return the reading that is the other one with one letter or figure more, if one is."""
    shorter, longer = sorted((first, second), key=lambda words: len(_letters(words)))
    less, more = _letters(shorter), _letters(longer)
    if len(less) < _SOME or len(more) != len(less) + 1 or _sureness(longer) < _SPECK_MAKES:
        return None
    return (
        longer
        if any(more[i].isalnum() and more[:i] + more[i + 1 :] == less for i in range(len(more)))
        else None
    )


def _stands(word: Word, words: Iterable[Word]) -> bool:
    """Tell whether one of some words stands where a word does, or holds it."""
    place = _place(word)
    return any(_within(other, place) or _within(word, _place(other)) for other in words)


def _sureness(words: Sequence[Word]) -> float:
    return min(word.confidence for word in words)


def _letters(words: Iterable[Word]) -> str:
    return "".join(word.text for word in words)


def _bare(text: str) -> str:
    """Return a text without accents, which a speck on the paper may be."""
    parts = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _place(word: Word) -> Place:
    return Place(round(word.x0), round(word.top), round(word.x1), round(word.bottom))


def _is_covered(patch: Place, words: Iterable[Word]) -> bool:
    """Tell whether words take up most of a patch of ink, and all of it but less than a letter."""
    most = min((patch.right - patch.left) / 2, _BARE * (patch.bottom - patch.top))
    level = (patch.top + patch.bottom) / 2
    bare, edge = 0.0, float(patch.left)
    for word in sorted(words, key=lambda w: w.x0):
        air = (word.bottom - word.top) / 2
        if not word.top - air / 2 < level < word.bottom + air / 2:
            continue
        if word.x1 + air > edge and word.x0 - air < patch.right:
            bare += max(word.x0 - air - edge, 0.0)
            edge = word.x1 + air
    return bare + max(patch.right - edge, 0.0) < most


def _within(word: Word, place: Place) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
    return place.left <= x <= place.right and place.top <= y <= place.bottom


def _pieces(places: Iterable[Place]) -> list[Place]:
    """Join places that follow one another on one line."""
    pieces: list[Place] = []
    for place in sorted(places, key=lambda p: (p.left, p.top)):
        height = place.bottom - place.top
        for other in pieces:
            shared = min(place.bottom, other.bottom) - max(place.top, other.top)
            taller = max(height, other.bottom - other.top)
            if shared > _LEVEL * taller and place.left - other.right < _GAP * height:
                pieces.remove(other)
                place = Place(
                    min(place.left, other.left),
                    min(place.top, other.top),
                    max(place.right, other.right),
                    max(place.bottom, other.bottom),
                )
                break
        pieces.append(place)
    return pieces
