"""Words whose parts PDFium gives in turns with those of another line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.pages.page import Word


def mended(words: Iterable[Word]) -> list[Word]:
    """Join the parts of words that come in turns with those of another line.

    PDFium does so where large letters stand beside two lines of small ones: it goes from left
    to right and up and down. The parts of a word touch; words with a space between them do not.
    """
    found: list[Word] = []
    last: list[tuple[int, Word]] = []
    for word in words:
        place = len(found)
        for number, (index, part) in enumerate(last):
            level = part.top == word.top and part.bottom == word.bottom
            if level and abs(word.x0 - part.x1) < 0.15 and _between(part, last[number + 1 :], word):
                place = index
        if place == len(found):
            found.append(word)
        else:
            before = found[place]
            found[place] = before._replace(text=before.text + word.text, x1=word.x1)
        last = [*last[-3:], (place, word)]
    return found


def _between(part: Word, others: Sequence[tuple[int, Word]], word: Word) -> bool:
    """Tell whether all that came between two parts stands over or under where they meet."""
    return bool(others) and all(
        other.bottom != word.bottom and part.x0 < other.x0 < word.x1 for _, other in others
    )
