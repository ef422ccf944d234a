"""One line of headings, cut where one heading ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import cast

from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Hit, Vocabulary
from extractors.layout.tables.framed import Piece
from extractors.layout.tables.table import is_figures
from extractors.pages.page import Word

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
#: The number of a paper, which answers a caption above it.
_CODE = re.compile(r"(?!INCOTERMS)(?=(?:\D*\d){4})(?=\d*[A-Z])[A-Z0-9/-]{6,}", re.I)
_PER = re.compile(r"PER|/|EACH|JE|PRO", re.I)
_ANSWERED = re.compile(r"[:：]\s*\S")
#: Units that follow the name of a column: «Volume m3».
_MEASURE = re.compile(r"[(（]?(?:M3|M³|CBM|KGS?|MTS?|M/T)[)）]?", re.I)
_CURRENCY = re.compile(r"USD|EUR|GBP|JPY|CNY|RMB|HKD|US\$|[$€£¥]", re.I)
#: A word that the next one cannot be parted from.
_HANGING = re.compile(
    r"[/&,(（]$|^\(?\d{1,2}[.)、]+$|^[①-⑳]$|^\d[\d,.]*$|^(?:OF|AND|PER|IN|FOR|及|和)$", re.I
)


def row_of(line: Line, vocabulary: Vocabulary) -> list[Piece] | None:
    """Return a line as pieces of headings, or nothing if it is none; looked at once."""
    key = row_of, vocabulary
    if key not in line.kept:
        pieces = None
        pairs = zip((None, *line.words), line.words, strict=False)
        words = [word for before, word in pairs if not _says_per(before, word)]
        if not any(_NUMBER.fullmatch(w.text) or _CODE.fullmatch(w.text) for w in words):
            pieces = [p for s in line.segments for p in _split(s, vocabulary)]
        line.kept[key] = pieces if pieces and _may_head(pieces) else None
    return cast(list[Piece] | None, line.kept[key])


def _says_per(before: Word | None, word: Word) -> bool:
    """Tell whether a number says what a price is for: «Price per 1,000 pcs»."""
    return before is not None and bool(_PER.fullmatch(before.text)) and word.x0 > before.x0


def _split(segment: Segment, vocabulary: Vocabulary) -> Iterator[Piece]:
    """Split a segment where a gap is wider than between words, and before every phrase.

    A phrase that says in another script what stands before it is the same heading.
    """
    hits = vocabulary.hits(segment.labels)
    starts = {hit.start[0] for hit in hits if hit.start[1] == 0} - _again(segment, hits)
    inside = {index for hit in hits for index in range(hit.start[0] + 1, hit.end[0] + 1)}
    gaps = [right.x0 - left.x1 for left, right in pairwise(segment.words)]
    blank = min(gaps, default=0.0) if len(gaps) > 1 else 0.0
    run: list[Word] = []
    for index, word in enumerate(segment.words):
        limit = max(0.55 * (word.bottom - word.top), 1.6 * blank)
        wide = bool(run) and word.x0 - run[-1].x1 > limit
        unit = _MEASURE.fullmatch(word.text)
        tied = run and (_HANGING.search(run[-1].text) or _is_currency(run))
        fresh = index in starts and run and not unit and not tied
        if run and index not in inside and (wide or fresh):
            yield Piece.of(segment.page, run)
            run = []
        run.append(word)
    if run:
        yield Piece.of(segment.page, run)


def _is_currency(run: Sequence[Word]) -> bool:
    """Tell whether a heading begins with a currency, which its name follows: «EUR Total»."""
    return len(run) == 1 and _CURRENCY.fullmatch(run[0].text) is not None


def _again(segment: Segment, hits: Sequence[Hit]) -> set[int]:
    """Return where phrases begin that name the field of the phrase before in another script."""
    named: dict[int, set[str]] = {}
    for hit in hits:
        named.setdefault(hit.start[0], set()).add(hit.field)
    places = sorted(named)
    words = segment.texts
    return {
        place
        for before, place in pairwise(places)
        if named[before] & named[place] and words[before].isascii() != words[place].isascii()
    }


def _may_head(row: Sequence[Piece]) -> bool:
    """Tell whether a line has neither figures nor values after a colon; boxes may be numbered.

    Where the first piece alone ends in a colon, it is a caption and the rest its value.
    """
    texts = [" ".join(piece.texts) for piece in row]
    marked = [text.rstrip().endswith((":", "：")) for text in texts]
    if len(row) > 1 and marked[0] and not any(marked[1:]):
        return False
    return not any(
        (is_figures(t) and not re.fullmatch(r"\d{1,2}[.)]", t)) or _ANSWERED.search(t)
        for t in texts
    )
