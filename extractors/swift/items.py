"""The items of fields 45A, 46A and 47A.

Banks mark items with ``+``, ``+1)``, ``1.``, ``(1)``, ``01-``, ``A)``, ``*``, ``-``, with a
blank line or a lone full stop, or not at all. The first mark in the field sets the
style; other marks are sub-items and stay inside their parent. A number is a mark only
where it continues the running count, so that ``3/3 SET`` stays text and ``2.3/3 SET``
is item 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.swift.marks import Later, Mark, marks
from extractors.swift.run_on import cuts
from extractors.swift.unmarked import begins, full, hangs, says_of_document
from extractors.swift.wrapping import cut_at, join

_SEPARATOR = re.compile(r"[.\s]*|\s*[-=_*+~]{4,}\s*")


class Item(NamedTuple):
    """One item of a field.

    Attributes:
        text: its wording in one line, without the mark.
        span: where it stands in the field's text, mark included.
        bullet: the mark as printed (``+1)``), or nothing.
    """

    text: str
    span: tuple[int, int]
    bullet: str

    @property
    def number(self) -> int | None:
        """The number in the mark: 11 for ``+11)``, none for ``+`` or ``A)``."""
        found = re.search(r"\d+", self.bullet)
        return int(found[0]) if found else None


class _Line(NamedTuple):
    text: str
    start: int

    @property
    def separates(self) -> bool:
        return _SEPARATOR.fullmatch(self.text) is not None


def split(text: str) -> list[Item]:
    r"""Split the text of a field into its items.

    Args:
        text: value of 45A, 46A or 47A, lines as received.

    Returns:
        The items in order. Every character that is not blank is inside one of them, but
        for separating lines (blank, a lone full stop, a rule of dashes) and empty items.

    >>> [i.text for i in split("1.SIGNED INVOICE\n2.3/3 SET OF\nCLEAN B/L\n3.ONE DRAFT")]
    ['SIGNED INVOICE', '3/3 SET OF CLEAN B/L', 'ONE DRAFT']
    """
    lines = list(_parted(_lines(text), cuts(text)))
    marked = _marked(lines)
    breaks = sorted({*marked, *_unmarked(lines, marked)})
    width = cut_at([line.text for line in lines if not line.separates])
    items = []
    for first, after in pairwise([*breaks, len(lines)]):
        block = [line for line in lines[first:after] if not line.separates]
        if not block:
            continue
        mark = marked.get(first)
        indent = mark.length if mark else 0
        head = " " * indent + block[0].text[indent:]
        end = block[-1].start + len(block[-1].text.rstrip())
        wording = join([head, *(line.text for line in block[1:])], width)
        bullet = block[0].text[: mark.length].strip() if mark else ""
        if wording:
            items.append(Item(wording, (block[0].start, end), bullet))
    return items


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        yield _Line(line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"), start)
        start += len(line)


def _parted(lines: Iterable[_Line], cuts: Sequence[int]) -> Iterator[_Line]:
    """Yield lines, cut where items begin within them."""
    for line in lines:
        inside = [at - line.start for at in cuts if line.start < at < line.start + len(line.text)]
        for begin, end in pairwise([0, *inside, len(line.text)]):
            yield _Line(line.text[begin:end], line.start + begin)


def _marked(lines: Sequence[_Line]) -> dict[int, Mark]:
    """Return the lines that begin an item with a mark of the field's main style."""
    candidates = [() if line.separates else marks(line.text) for line in lines]
    style: Mark | None = None
    sub: Mark | None = None
    starts: dict[int, Mark] = {}
    later = Later(candidates)
    start = next((i for i, line in enumerate(lines) if not line.separates), 0)
    for i, choices in enumerate(candidates):
        later.line = i
        if style is None:
            first = i <= start
            style = next((m for m in choices if m.opens(later, first=first)), None)
            if style:
                starts[i] = style
            continue
        after_colon = lines[i - 1].text.rstrip().endswith(":")
        found = next((m for m in choices if m.continues(style, sub, later, after_colon)), None)
        if found:
            starts[i], sub = found, None
            style = style.advanced(found)
        elif choices:
            sub = choices[0]
    return starts


def _unmarked(lines: Sequence[_Line], marked: dict[int, Mark]) -> Iterator[int]:
    """Yield the lines that begin an item without a mark."""
    shown = [line.text for line in lines if not line.separates]
    width = full(shown)
    hanging = not marked and hangs(shown, width)
    least = min((len(text) - len(text.lstrip()) for text in shown), default=0)
    previous: _Line | None = None
    separated = False
    for i, line in enumerate(lines):
        if line.separates:
            separated = True
            continue
        if previous is None:
            if i not in marked:
                yield i
        elif i not in marked and not marks(line.text):
            if marked:
                ended = previous.text.rstrip().endswith((".", ";"))
                new = separated and ended and not says_of_document(line.text)
            elif hanging:
                new = len(line.text) - len(line.text.lstrip()) == least
            else:
                new = separated or begins(previous.text, line.text, width)
            if new:
                yield i
        previous, separated = line, False
