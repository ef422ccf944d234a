"""Letters that are printed apart, as titles often are, put together to words again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractors.pages.page import Word

#: So many pieces in a row are words printed apart, not initials or columns, if so large a part
#: of them is a single letter; letters that kerning draws together make a piece of a few.
_FEWEST, _SINGLE, _LONGEST = 4, 0.6, 3
#: Parts of their height. Letters further apart than the first belong to different columns;
#: gaps that differ by less than the second, as kerning makes them, are the same.
_WIDEST, _EVEN = 1.0, 0.2


def joined(words: Iterable[Word]) -> Iterator[Word]:
    """Yield the words of a page, those printed letter by letter in one piece.

    Args:
        words: in the order in which they are printed.

    >>> letters = [Word(c, 10 * i + 8 * (i > 4), 0, 10 * i + 8 * (i > 4) + 7, 12) for i, c in enumerate("PROFORMA")]
    >>> [word.text for word in joined(letters)]
    ['PROFO', 'RMA']
    """
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield from _parted(run)
            run = []
        if _is_piece(word):
            run.append(word)
        else:
            yield word
    yield from _parted(run)


def _is_piece(word: Word) -> bool:
    return len(word.text) <= _LONGEST and word.text.isalpha()


def _follows(before: Word, word: Word) -> bool:
    """Tell whether a piece may go on with the one before it in a word printed apart."""
    if not _is_piece(word) or abs(word.top - before.top) > 0.5:
        return False
    height = before.bottom - before.top
    return 0 < word.x0 - before.x1 < _WIDEST * height and abs(word.bottom - before.bottom) < 0.5


def _parted(run: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that a row of pieces makes; a gap wider than the usual one ends a word."""
    single = sum(len(piece.text) == 1 for piece in run)
    if len(run) < _FEWEST or single < _SINGLE * len(run):
        yield from run
        return
    gaps = [right.x0 - left.x1 for left, right in pairwise(run)]
    usual = sorted(gaps)[(len(gaps) - 1) // 2]
    height = run[0].bottom - run[0].top
    start = 0
    for index, gap in enumerate(gaps, start=1):
        if gap - usual > _EVEN * height:
            yield _one(run[start:index])
            start = index
    yield _one(run[start:])


def _one(pieces: Sequence[Word]) -> Word:
    return Word(
        "".join(piece.text for piece in pieces),
        pieces[0].x0,
        min(piece.top for piece in pieces),
        pieces[-1].x1,
        max(piece.bottom for piece in pieces),
        min(piece.confidence for piece in pieces),
    )
