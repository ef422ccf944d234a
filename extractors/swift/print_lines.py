"""The lines of a printed message: words put back into rows, columns kept by blanks.

Messages are mostly printed in a type of fixed width, and their layouts depend on columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from extractors.pages.page import Page, Word
from extractors.swift.lines import Line

#: A word that stands further out than this is on no paper, and would fill a line with blanks.
_COLUMNS = 2000


def print_lines(pages: Sequence[Page]) -> list[Line]:
    """Return the lines of all pages in reading order; a form feed parts two pages.

    A gap of a line's height or more is an empty line.
    """
    lines: list[Line] = []
    for page in pages:
        if lines:
            lines.append(Line("\f", page.file, page=page))
        lines.extend(_lines(page))
    return lines


def _lines(page: Page) -> Iterator[Line]:
    rows = _rows([word for word in page.words if word.text.strip()])
    if not rows:
        return
    width = _character_width(page.words)
    left = min(word.x0 for row in rows for word in row)
    tops = [min(word.top for word in row) for row in rows]
    pitches = [b - a for a, b in pairwise(tops) if b > a]
    pitch = median(pitches) if pitches else 0.0
    before = None
    for row, top in zip(rows, tops, strict=True):
        if before is not None and pitch and top - before > 1.7 * pitch:
            yield Line("", page.file, page=page)
        yield _line(row, page, left, width)
        before = top


def _rows(words: Sequence[Word]) -> list[list[Word]]:
    """Group words that stand beside each other, from top to bottom, each from left to right."""
    rows: list[list[Word]] = []
    centre = height = 0.0
    for word in sorted(words, key=lambda w: (w.top + w.bottom, w.x0)):
        middle = (word.top + word.bottom) / 2
        if rows and abs(middle - centre) < max(min(word.bottom - word.top, height), 1.0) * 0.5:
            rows[-1].append(word)
            centre += (middle - centre) / len(rows[-1])
        else:
            rows.append([word])
            centre, height = middle, word.bottom - word.top
    return [sorted(row, key=lambda w: w.x0) for row in rows]


def _character_width(words: Sequence[Word]) -> float:
    """Return how wide a character is, in points.

    In a type of fixed width all are alike; otherwise a narrow one, so that columns never
    run into each other.
    """
    widths = sorted((w.x1 - w.x0) / len(w.text) for w in words if len(w.text) > 2 and w.x1 > w.x0)
    return max(widths[len(widths) // 5], 0.5) if widths else 6.0


def _line(row: Sequence[Word], page: Page, left: float, width: float) -> Line:
    """Set words into columns; those a blank apart stay a blank apart, whatever their type."""
    text = ""
    places = []
    edge = left
    near = width * (2.5 if page.method == "ocr" else 1.6)  # a recogniser's boxes are tight
    for word in row:
        if text and word.x0 - edge < near:
            column = len(text) + 1
        else:
            column = min(round((word.x0 - left) / width), _COLUMNS)
            column = max(column, len(text) + 2 if text else 0)
        text = text.ljust(column)
        places.append((column, word))
        text += word.text
        edge = word.x1
    return Line(text, page.file, page=page, words=tuple(places))
