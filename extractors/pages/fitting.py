"""Words drawn in to the ink that they are: recognisers give them too much air, or a neighbour's ink."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np

from extractors.pages.dots import Dots
from extractors.pages.page import Word

#: Dots around each dot whose mean it is held against, and how much darker ink is.
_AROUND, _DARKER = 41, 20
#: What is lighter is paper; where its dots differ from those around them by more, on average, the
#: picture is smoothed. Ink of fewer dots is noise.
_LIGHT, _NOISE, _FEWEST = 160, 2.0, 4
#: The least side of ink that counts, in heights of the word and in dots: less is dust, or a point.
_LEAST, _DUST = 0.12, 3
#: How far ink may reach out of the box that a word was seen in, how far aside of it its middle may
#: be, and how high it is at most; in heights of the box.
_OUT, _ASIDE, _HIGHEST = 0.6, 0.2, 1.1
#: How far the letters of a word may be from where they are reckoned to be, in letters.
_OFF = 1.5
#: How much farther ink is for each height that a box is wide.
_HOLDS_MORE = 0.015
#: What is higher than so much of most ink belongs to the line itself; the rest stands no further
#: than so many heights from its middle.
_HIGH, _FAR = 0.6, 0.75
#: Letters of one word stand closer than so many heights of it; ink so high is a letter.
_CLOSE, _LETTER = 0.33, 0.6
#: Ink that is lower than this part of the box is not the whole word, nor is ink that is narrower
#: than the second part of it and than its letters are, in heights; of a word of few letters the
#: box may be mostly air.
_LOW, _WIDE, _NARROW, _FEW = 0.12, 0.5, 0.4, 2
#: A word lies over another if so much of the narrower is in the wider and so much of both heights
#: on one level; neither is then surer than that.
_OVER, _LEVEL, _DOUBTED = 0.5, 0.7, 0.5


class Ink(NamedTuple):
    """The sides and the middles of all pieces of ink on a sheet; in dots."""

    left: Dots
    top: Dots
    right: Dots
    bottom: Dots
    across: Dots
    down: Dots

    def of(self, wanted: Dots) -> Ink:
        """Return those pieces for which a mask holds."""
        return Ink(*(side[wanted] for side in self))


def fitted(words: Sequence[Word], picture: Dots) -> list[Word]:
    """Return the words of a sheet with boxes that end at their ink; in dots.

    Ink that stands in the boxes of several words is that of the narrowest one on its level; what
    stands in none is that of the word that it follows as closely as letters do. What was read
    twice is one word.

    Args:
        words: as they were recognised.
        picture: the sheet in grey, without its ruled lines.
    """
    ink = ink_on(picture)
    owner = np.full(len(ink.left), -1)
    nearest = np.full(len(ink.left), np.inf)
    words = _overprinted(_each_once(words))
    for number, word in enumerate(words):
        far = _distance(word, ink)
        nearer = far < nearest
        owner[nearer], nearest[nearer] = number, far[nearer]
    left = ink.of(owner == -1)
    return [
        _with_last_letters(_fitted(word, ink.of(owner == number), left), left)
        for number, word in enumerate(words)
    ]


def _each_once(words: Sequence[Word]) -> list[Word]:
    """Return words without those that another one, in whose box they stand, says too."""
    boxes = np.array([word.box for word in words]).reshape(-1, 4)
    x0, top, x1, bottom = boxes.T
    kept = []
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        around = (x0 < x) & (x < x1) & (top < y) & (y < bottom) & (x1 - x0 > word.x1 - word.x0)
        if not any(_says(words[i], word) for i in np.flatnonzero(around).tolist()):
            kept.append(word)
    return kept


def _overprinted(words: Sequence[Word]) -> list[Word]:
    """Return words, those in doubt of which one lies over another and says something else.

    Either is a stamp on print, or a recogniser cut a word in two and gave one part all its ink.
    """
    x0, top, x1, bottom = np.array([word.box for word in words]).reshape(-1, 4).T
    found = []
    for number, word in enumerate(words):
        across = np.minimum(x1, word.x1) - np.maximum(x0, word.x0)
        down = np.minimum(bottom, word.bottom) - np.maximum(top, word.top)
        over = across > _OVER * np.minimum(x1 - x0, word.x1 - word.x0)
        over &= down > _LEVEL * np.maximum(bottom - top, word.bottom - word.top)
        over[number] = False
        doubted = word._replace(confidence=min(word.confidence, _DOUBTED))
        found.append(doubted if over.any() else word)
    return found


def _says(whole: Word, part: Word) -> bool:
    """Tell whether a word has another one's letters where that stands."""
    letter = (whole.x1 - whole.x0) / len(whole.text)
    found = whole.text.find(part.text)
    return found >= 0 and abs(whole.x0 + found * letter - part.x0) < _OFF * letter


def ink_on(picture: Dots) -> Ink:
    """Return the pieces of ink on a sheet, single dots of noise left out."""
    soft = cv2.medianBlur(picture, 3)
    paper = cv2.absdiff(picture, soft)[(soft > _LIGHT) & (picture > _LIGHT)]
    noise = float(paper.mean()) if paper.size else 0.0
    black = cv2.adaptiveThreshold(
        soft if noise > _NOISE else picture,  # strokes of thin type are no wider than a dot
        255,
        cv2.ADAPTIVE_THRESH_MEAN_C,
        cv2.THRESH_BINARY_INV,
        _AROUND,
        _DARKER,
    )
    pieces = cv2.connectedComponentsWithStats(black, connectivity=8)[2][1:]
    left, top, wide, high = pieces[pieces[:, cv2.CC_STAT_AREA] >= _FEWEST, :4].T
    return Ink(left, top, left + wide, top + high, left + wide / 2, top + high / 2)


def _distance(word: Word, ink: Ink) -> Dots:
    """Return how far each piece of ink is from being a word's own.

    It is nearer the more level it stands with the word and the less else the word's box holds.
    What lies outside of the box, or is larger, is infinitely far.
    """
    size, wide = max(word.bottom - word.top, 1.0), max(word.x1 - word.x0, 1.0)
    across = abs(ink.across - (word.x0 + word.x1) / 2) / wide
    down = abs(ink.down - (word.top + word.bottom) / 2) / size
    fits = (across < 0.5 + _ASIDE * size / wide) & (down < 0.5)
    fits &= ink.bottom - ink.top <= _HIGHEST * size + 1
    fits &= (ink.right <= word.x1 + _OUT * size) & (ink.left >= word.x0 - _OUT * size)
    far = down + _HOLDS_MORE * wide / size + 0.5 * (across >= 0.5)
    return np.where(fits, far, np.inf)


def _fitted(word: Word, ink: Ink, left: Ink) -> Word:
    """Return a word with the box of its ink, if that can be all of the word.

    Letters that run into something larger, such as a hand over them, stay in the box.
    """
    size = word.bottom - word.top
    if _has_letters(word):
        ink = _of_letters(ink, size)
    if not len(ink.left):
        return word
    x0, x1 = float(ink.left.min()), float(ink.right.max())
    top, bottom = float(ink.top.min()), float(ink.bottom.max())
    large = left.of(
        (left.bottom - left.top > _HIGHEST * size) & (left.top < bottom) & (left.bottom > top)
    )
    x0 = min([x0, *_edges(large.left, word, large.right > word.x0, large.left < x0)])
    x1 = max([x1, *_edges(large.right, word, large.left < word.x1, large.right > x1)])
    letters = _NARROW * (bottom - top) * len(word.text)
    few = len(word.text) <= _FEW and word.text.isascii()
    narrow = not few and x1 - x0 < min(_WIDE * (word.x1 - word.x0), letters)
    if narrow or (_has_letters(word) and bottom - top < _LOW * size):
        return word
    return word._replace(x0=x0, top=top, x1=x1, bottom=bottom)


def _edges(sides: Dots, word: Word, inside: Dots, beyond: Dots) -> list[float]:
    """Return how far pieces of ink that reach into the box of a word reach there."""
    return [float(side) for side in np.clip(sides[inside & beyond], word.x0, word.x1)]


def _with_last_letters(word: Word, left: Ink) -> Word:
    """Return a word with the letters at its ends that the recogniser's box cut off."""
    size = word.bottom - word.top
    level = abs(left.down - (word.top + word.bottom) / 2) < _LETTER * size / 2
    high = left.bottom - left.top
    near = left.of(level & (high > _LETTER * size) & (high < size / _LETTER))
    while True:
        after = (near.left > word.x1 - 1) & (near.left < word.x1 + _CLOSE * size)
        before = (near.right < word.x0 + 1) & (near.right > word.x0 - _CLOSE * size)
        if not (after | before).any():
            return word
        x1 = max([word.x1, *near.right[after].tolist()])
        x0 = min([word.x0, *near.left[before].tolist()])
        word = word._replace(x0=x0, x1=x1)


def _of_letters(ink: Ink, size: float) -> Ink:
    """Return the pieces that are letters on one line, without dust and what is left of others."""
    high = ink.bottom - ink.top
    letters = np.maximum(high, ink.right - ink.left) >= max(_LEAST * size, _DUST)
    if not letters.any():
        return ink.of(letters)
    tall = letters & (high >= _HIGH * high[letters].max())
    level = _middle(ink.down[tall], (ink.right - ink.left)[tall])
    near = letters & (abs(ink.down - level) < _FAR * np.median(high[tall]))
    return ink.of(near)


def _has_letters(word: Word) -> bool:
    return any(letter.isalnum() for letter in word.text)


def _middle(levels: Dots, widths: Dots) -> float:
    """Return the level at which most ink stands."""
    order = np.argsort(levels)
    reached = np.cumsum(widths[order])
    return float(levels[order][np.searchsorted(reached, reached[-1] / 2)])
