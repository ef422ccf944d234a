"""Letters that are printed apart, as titles often are, put together to words again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from extractors.pages.page import Word

#: So many single letters in a row are a word printed apart, not initials or columns.
_FEWEST = 4
#: Parts of their height. Letters further apart than the first belong to different columns;
#: gaps that differ by less than the second are the same.
_WIDEST, _EVEN = 1.0, 0.12


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
        if _is_letter(word):
            run.append(word)
        else:
            yield word
    yield from _parted(run)


def _is_letter(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isalpha()


def _follows(before: Word, word: Word) -> bool:
    """Tell whether a letter may go on with the one before it in a word printed apart."""
    if not _is_letter(word) or abs(word.top - before.top) > 0.5:
        return False
    height = before.bottom - before.top
    return 0 < word.x0 - before.x1 < _WIDEST * height and abs(word.bottom - before.bottom) < 0.5


def _parted(run: Sequence[Word]) -> Iterator[Word]:
    """Yield the words that a row of letters makes; a gap wider than the usual one ends a word."""
    if len(run) < _FEWEST:
        yield from run
        return
    gaps = [right.x0 - left.x1 for left, right in pairwise(run)]
    usual = sorted(gaps)[(len(gaps) - 1) // 3]
    height = run[0].bottom - run[0].top
    start = 0
    for index, gap in enumerate(gaps, start=1):
        if gap - usual > _EVEN * height:
            yield _one(run[start:index])
            start = index
    yield _one(run[start:])


def _one(letters: Sequence[Word]) -> Word:
    return Word(
        "".join(letter.text for letter in letters),
        letters[0].x0,
        min(letter.top for letter in letters),
        letters[-1].x1,
        max(letter.bottom for letter in letters),
        min(letter.confidence for letter in letters),
    )
