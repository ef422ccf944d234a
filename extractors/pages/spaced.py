"""Letters that are printed apart, as titles often are, put together to words again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median_low
from typing import NamedTuple

from extractors.pages.page import Word

#: So many pieces in a row are words printed apart, not initials or columns, if so large a part
#: of them is a single letter or has gaps between its letters; letters that kerning draws
#: together make a piece of a few without any.
_FEWEST, _APART, _LONGEST = 4, 0.6, 3
#: Parts of their height. Letters further apart than the first belong to different columns;
#: gaps that differ by less than the second, as kerning makes them, are the same; gaps wider
#: than the third are meant.
_WIDEST, _EVEN, _MEANT = 1.0, 0.2, 0.05


class _Piece(NamedTuple):
    word: Word
    #: The widest gap between its letters; points.
    gap: float

    @property
    def apart(self) -> bool:
        """Whether it is a single letter, or its letters stand apart."""
        height = self.word.bottom - self.word.top
        return len(self.word.text) == 1 or self.gap > _MEANT * height


def joined(words: Iterable[tuple[Word, float]]) -> Iterator[Word]:
    """Yield the words of a page, those printed letter by letter in one piece.

    Args:
        words: in the order in which they are printed, each with the widest gap between its
            letters in points.

    >>> places = [10 * i + 8 * (i > 4) for i in range(8)]
    >>> letters = [(Word(c, x, 0, x + 7, 12), 0.0) for c, x in zip("PROFORMA", places)]
    >>> [word.text for word in joined(letters)]
    ['PROFO', 'RMA']
    """
    run: list[_Piece] = []
    for word, gap in words:
        if run and not _follows(run[-1].word, word):
            yield from _parted(run)
            run = []
        piece = _Piece(word, gap)
        if word.text.isalpha() and (piece.apart or len(word.text) <= _LONGEST):
            run.append(piece)
        else:
            yield from _parted(run)
            run = []
            yield word
    yield from _parted(run)


def _follows(before: Word, word: Word) -> bool:
    """Tell whether a word may go on with the piece before it in a word printed apart."""
    if abs(word.top - before.top) > 0.5 or abs(word.bottom - before.bottom) > 0.5:
        return False
    return 0 < word.x0 - before.x1 < _WIDEST * (before.bottom - before.top)


def _parted(run: Sequence[_Piece]) -> Iterator[Word]:
    """Yield the words that a row of pieces makes; a gap wider than the usual one ends a word."""
    pieces = [piece.word for piece in run]
    if len(run) < _FEWEST or sum(piece.apart for piece in run) < _APART * len(run):
        yield from pieces
        return
    gaps = [right.x0 - left.x1 for left, right in pairwise(pieces)]
    within = [piece.gap for piece in run if piece.apart and len(piece.word.text) > 1]
    usual = median_low(within or gaps)
    height = pieces[0].bottom - pieces[0].top
    start = 0
    for index, gap in enumerate(gaps, start=1):
        if gap - usual > _EVEN * height:
            yield _one(pieces[start:index])
            start = index
    yield _one(pieces[start:])


def _one(pieces: Sequence[Word]) -> Word:
    return Word(
        "".join(piece.text for piece in pieces),
        pieces[0].x0,
        min(piece.top for piece in pieces),
        pieces[-1].x1,
        max(piece.bottom for piece in pieces),
        min(piece.confidence for piece in pieces),
    )
