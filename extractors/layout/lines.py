"""Words to lines, and lines to segments: what a reader's eye takes in at one go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from extractors.evidence import Box, Evidence
from extractors.layout.captions.misread import as_label
from extractors.layout.recognised import as_print, height_of_type
from extractors.layout.ruling import Ruling
from extractors.layout.typewritten import is_typewritten, width_of_type
from extractors.pages.page import Page, Word

#: Which word, and which letter of it.
Place = tuple[int, int]

#: A gap so many times as wide as those between words parts columns, and at most so many heights.
_WIDER, _WIDEST = 2.5, 1.1
#: What a recogniser's box of a word has of the height of its type: ink from foot to head.
_INKED = 0.68
#: In type of one width two blanks and more part columns, and one never does, however narrow its
#: neighbours are; in widths.
_TYPED = 2.0
#: After a comma more follows, and its ink leaves more white than a letter's; the legal form of
#: a firm stands with its name.
_COMMA = 1.4
_FORM = re.compile(
    r"(?:N\.?V|B\.?V|A/S|S\.A|S\.?P\.?A|S\.?R\.?L|GMBH|LTD|LTDA|LIMITED|INC|LLC|PLC|CO)\b\.?,?",
    re.I,
)
#: Letters so many times as high as their neighbours belong to another line: a watermark.
_LARGEST = 2.6
#: Type so many times as high is another; shorter words may be raised as figures of a note are.
_OTHER, _LONG = 1.25, 3


@dataclass(frozen=True)
class Segment:
    """Words that follow one another on one line, without a wide gap or a ruled line between."""

    page: Page
    words: tuple[Word, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The words one by one."""
        return tuple(word.text for word in self.words)

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """The words one by one as captions spell them; captions are looked for in these."""
        return self.texts if self.page.method != "ocr" else tuple(map(as_label, self.words))

    @cached_property
    def text(self) -> str:
        """The words, with single spaces."""
        return " ".join(self.texts)

    @cached_property
    def box(self) -> Box:
        """The rectangle round the words."""
        return around(self.words)

    @cached_property
    def height(self) -> float:
        """The height of the words; points."""
        return self.box.bottom - self.box.top

    @cached_property
    def size(self) -> float:
        """How large its type is, to be held against that of other segments; points.

        It is the height, but of ink: that reaches below the line in some words only.
        """
        seen = map(height_of_type, self.words) if self.page.method == "ocr" else ()
        known = [height for height in seen if height is not None]
        return median(known) if known else self.height

    @cached_property
    def middle(self) -> tuple[float, float]:
        """The centre of the segment."""
        x0, top, x1, bottom = self.box
        return (x0 + x1) / 2, (top + bottom) / 2

    def evidence(self) -> Evidence:
        """Return the proof that this is printed here."""
        return self.page.evidence(self.words)

    def span(self, start: int, end: int) -> Segment | None:
        """Return the part of the segment that these letters of its text take up."""
        places: list[tuple[int, int]] = []
        for letter in (start, end):
            rest = letter
            for index, word in enumerate(self.words):
                if rest <= len(word.text) or index == len(self.words) - 1:
                    places.append((index, min(rest, len(word.text))))
                    break
                rest -= len(word.text) + 1
        return self.part(places[0], places[1])

    def labelled(self, first: Place, last: Place) -> Segment | None:
        """Return what stands from one place in the labels to before another."""
        return self.part(self._printed(first), self._printed(last))

    def _printed(self, place: Place) -> Place:
        """Return a place in the labels as one in the words."""
        index, letter = place
        if index >= len(self.words) or self.labels[index] == self.texts[index]:
            return place
        ends = letter >= len(self.labels[index])
        return index, len(self.texts[index]) if ends else min(letter, len(self.texts[index]))

    def part(self, first: Place, last: Place) -> Segment | None:
        """Return what stands from one place to before another; a place is (word, letter).

        Where a place falls inside a word, the word's box is cut in proportion.
        """
        if (first, last) not in self._parts:
            self._parts[first, last] = self._part(first, last)
        return self._parts[first, last]

    @cached_property
    def _parts(self) -> dict[tuple[Place, Place], Segment | None]:
        return {}

    def _part(self, first: Place, last: Place) -> Segment | None:
        kept = list(self.words[first[0] : last[0] + 1])
        if kept and len(self.words) > last[0]:
            kept[-1] = _cut(kept[-1], 0, last[1])
        if kept and first[1]:
            cut = last[1] if first[0] == last[0] else len(kept[0].text)
            kept[0] = _cut(self.words[first[0]], first[1], cut)
        words = tuple(word for word in kept if word.text)
        return Segment(self.page, words) if words else None


def around(words: Sequence[Word]) -> Box:
    """Return the rectangle round some words."""
    _, x0s, tops, x1s, bottoms, _ = zip(*words, strict=True)
    return Box(min(x0s), min(tops), max(x1s), max(bottoms))


@dataclass(frozen=True)
class Line:
    """One printed line of one page, across all columns.

    ``kept`` is for what others find on the line, so that they need not look again.
    """

    page: Page
    segments: tuple[Segment, ...]
    kept: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words, from left to right."""
        return tuple(word for segment in self.segments for word in segment.words)

    @cached_property
    def text(self) -> str:
        """The whole line, wide gaps shown as three spaces."""
        return "   ".join(segment.text for segment in self.segments)

    @cached_property
    def box(self) -> Box:
        """The rectangle round the words."""
        return Segment(self.page, self.words).box


def _cut(word: Word, start: int, end: int) -> Word:
    if start == 0 and end == len(word.text):
        return word
    wide = (word.x1 - word.x0) / len(word.text)
    return word._replace(
        text=word.text[start:end],
        x0=round(word.x0 + start * wide, 2),
        x1=round(word.x0 + end * wide, 2),
    )


def lines_of(page: Page, ruling: Ruling) -> list[Line]:
    """Put the words of a page into lines, from top to bottom."""
    rows: list[_Row] = []
    words = as_print(page.words) if page.method == "ocr" else page.words
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        level: Iterable[_Row] = (
            row
            for row in rows[:-9:-1]
            if row.words[-1].bottom > word.top and _level(row.neighbour(word), word)
        )
        if page.method == "ocr":  # a speck may have begun a row of its own beside the line
            level = sorted(level, key=lambda row: _between(row.neighbour(word), word))
        if row := next(iter(level), None):
            row.add(word)
        else:
            rows.append(_Row(word))
    in_order = sorted(
        (row.words for row in rows), key=lambda words: median(w.top + w.bottom for w in words)
    )
    ordered = [sorted(words, key=lambda w: w.x0) for words in in_order]
    usual = _usual_gap([gap for words in ordered for gap in _gaps(page, words)])
    typed = width_of_type(words) if page.method == "ocr" else None
    return [Line(page, tuple(_segments(page, words, ruling, usual, typed))) for words in ordered]


def _gaps(page: Page, words: Sequence[Word]) -> list[float]:
    """Return the gaps between the words of a line that may be blanks, in heights of the type."""
    gaps = ((b.x0 - a.x1) / max(_size(page, a, b), 1.0) for a, b in pairwise(words))
    return [gap for gap in gaps if 0.05 < gap <= _WIDEST]


def _usual_gap(gaps: Sequence[float]) -> float:
    """Return how wide a blank is on the page; widest where there is too little to tell."""
    return median(gaps) if len(gaps) >= 12 else _WIDEST


def _size(page: Page, left: Word, right: Word) -> float:
    """Return the height of the type of two words; points."""
    low, high = sorted((left.bottom - left.top, right.bottom - right.top))
    return high / _INKED if page.method == "ocr" else low


class _Row:
    """Words on one level, in the order in which they were found."""

    def __init__(self, word: Word) -> None:
        self.words = [word]
        self._last = word

    def add(self, word: Word) -> None:
        self.words.append(word)
        if word.x1 > self._last.x1:
            self._last = word

    def neighbour(self, word: Word) -> Word:
        """Return the word that stands nearest: mostly the last one to the left."""
        if word.x0 >= self._last.x1:
            return self._last
        return min(self.words, key=lambda w: _between(w, word))


def _level(near: Word, word: Word) -> bool:
    """Tell whether a word stands on the line of its nearest neighbour there."""
    low, high = sorted((near.bottom - near.top, word.bottom - word.top))
    if high > _LARGEST * low and _is_word(near) and _is_word(word):
        return False
    shared = min(near.bottom, word.bottom) - max(near.top, word.top)
    overlap = -0.5 * min(near.x1 - near.x0, word.x1 - word.x0)
    return shared >= 0.55 * low and _between(near, word) > overlap


def _between(near: Word, word: Word) -> float:
    """Return the gap between two words of a line; below 0 where they overlap."""
    return max(near.x0 - word.x1, word.x0 - near.x1)


def _is_word(word: Word) -> bool:
    """Tell whether a word has letters or figures: a lone sign may be as small as its ink."""
    return any(letter.isalnum() for letter in word.text)


def _segments(
    page: Page, words: Sequence[Word], ruling: Ruling, usual: float, typed: float | None
) -> Iterable[Segment]:
    blank = _TYPED * typed if typed and is_typewritten(words, typed) else None
    limit = _limit(page, words, usual)
    run: list[Word] = []
    for word in words:
        wide = blank or limit * _size(page, run[-1], word) if run else 0.0
        if run and _apart(page, run[-1], word, ruling, wide):
            word, colon = _without_colon(word)
            yield Segment(page, (*run, *colon))
            run = []
        run.extend([word] if word.text else [])
    if run:
        yield Segment(page, tuple(run))


def _limit(page: Page, words: Sequence[Word], usual: float) -> float:
    """Return how wide a gap on a line is that parts nothing, in heights of the type."""
    own = _gaps(page, words)
    blank = max(usual, median(own)) if len(own) >= 4 else usual  # text set to full width
    return min(_WIDER * blank, _WIDEST)


def _without_colon(word: Word) -> tuple[Word, list[Word]]:
    """Part a colon that stands in a column of its own from what follows: it ends the caption."""
    bare = word.text.lstrip(":：")
    cut = len(word.text) - len(bare)
    if not cut:
        return word, []
    return (_cut(word, cut, len(word.text)) if bare else word._replace(text="")), [
        _cut(word, 0, cut)
    ]


def _apart(page: Page, left: Word, right: Word, ruling: Ruling, limit: float) -> bool:
    gap = right.x0 - left.x1
    if page.method == "ocr" and (left.text.endswith(",") or _FORM.fullmatch(right.text)):
        limit *= _COMMA
    return (
        gap > max(limit, 6.0)
        or ruling.parts(left.x1 - 0.5, right.x0 + 0.5, (left.top + left.bottom) / 2)
        or (page.method != "ocr" and _off_level(left, right))
    )


def _off_level(left: Word, right: Word) -> bool:
    """Tell whether words of other type stand on another foot, as a title in the next cell does."""
    low, high = sorted((left.bottom - left.top, right.bottom - right.top))
    words = min(len(left.text), len(right.text)) >= _LONG
    return words and high > _OTHER * low and abs(left.bottom - right.bottom) > 0.3 * low
