"""A field of a message: its tag, its value in the standard's form, and where it stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from extractors.evidence import Evidence
from extractors.swift.lines import Piece, Place, together


class Segment(NamedTuple):
    """Some characters of a value, and where they were seen.

    The characters can differ from the print (``60465,00`` where ``#60,465.00#`` stands); no
    place means that only the standard's form has them, such as the stroke in ``1/1``.
    """

    text: str
    place: Place | None


Said = tuple[Segment, ...]  #: one line of a value


@dataclass(frozen=True)
class Field:
    """One field.

    Attributes:
        tag: ``46A``; for what only a header says, ``type``, ``sender``, ``receiver``, ``sent``.
        head: where the tag and its label are printed.
        lines: the value, line by line.
        aside: what the print adds and the message does not say: the name behind a BIC.
        label: the label as printed.
    """

    tag: str
    head: Place
    lines: tuple[Said, ...] = ()
    aside: tuple[Said, ...] = ()
    label: str = ""

    @property
    def base(self) -> str:
        """The tag without its option letter for banks: ``41a`` for ``41A`` and ``41D``."""
        return self.tag[:2] + "a" if self.tag in OPTIONS else self.tag

    @property
    def text(self) -> str:
        """The value, lines parted by line feeds."""
        return "\n".join(_text(line) for line in self.lines)

    def seen(self, begin: int = 0, end: int | None = None) -> Evidence:
        """Return the proof for some characters of ``text``; for an empty value, its label."""
        first = max(bisect_right(self._starts, begin) - 1, 0)
        last = None if end is None else bisect_left(self._starts, end)
        before = self._starts[first] if self._starts else 0
        until = None if end is None else end - before
        return seen(self.lines[first:last], begin - before, until) or self.head.evidence()

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """Where in ``text`` each line begins."""
        return tuple(accumulate((len(_text(line)) + 1 for line in self.lines[:-1]), initial=0))

    def with_lines(self, lines: Iterable[Said]) -> Field:
        """Return the same field with other lines, without empty ones at either end."""
        kept = list(lines)
        while kept and not _text(kept[-1]).strip():
            kept.pop()
        while kept and not _text(kept[0]).strip():
            kept.pop(0)
        return replace(self, lines=tuple(kept))


#: Fields that name a bank by BIC (A), branch or country (B), or name and address (D).
OPTIONS = frozenset(
    number + letter
    for number in ("41", "42", "51", "52", "53", "54", "57", "58")
    for letter in "ABD"
)


def _text(line: Said) -> str:
    return "".join(segment.text for segment in line)


def said(*pieces: Piece) -> tuple[Said, ...]:
    """Return pieces of lines as a value that says what is printed."""
    return tuple((Segment(piece.text, piece),) for piece in pieces)


def in_one_line(lines: Sequence[Said]) -> Said:
    """Return lines as one, with a blank between them that is nowhere printed."""
    first, *rest = lines or [()]
    return (*first, *(seg for line in rest for seg in (Segment(" ", None), *line)))


def seen(lines: Sequence[Said], begin: int = 0, end: int | None = None) -> Evidence | None:
    """Return the proof for characters ``begin`` to ``end`` of lines joined by line feeds."""
    proofs: list[tuple[str, Evidence]] = []
    at = 0
    for line in lines:
        between = "\n"
        for segment in line:
            start, at = at, at + len(segment.text)
            low = max(begin - start, 0)
            high = len(segment.text) if end is None else min(end - start, len(segment.text))
            if segment.place is None or low >= high:
                continue
            same = segment.text == segment.place.text
            place = segment.place.narrowed(low, high) if same else segment.place
            proofs.append((between, place.evidence()))
            between = " "
        at += 1
    return together(proofs) if proofs else None
