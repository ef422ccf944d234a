"""Lines of a message, whether it came as text or as print, and proof of what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from extractors.evidence import Box, Evidence
from extractors.pages.page import Page, Word

_LONGEST = 2000  #: characters; a longer line is none of a message and is taken in pieces


#: What a mail puts before the lines of another; no message has such a sign.
_QUOTED = re.compile(r"^\s?(?:>\s?)+")


class MessageText(NamedTuple):
    """A message that came as plain text, and the file it came in."""

    file: str
    text: str


@dataclass(frozen=True)
class Line:
    """One line, its columns kept by blanks.

    Attributes:
        text: the line as printed, without its end.
        file: name of the file it stands in.
        start: character of the file's text at which it begins, for plain text.
        page: the page that it is printed on, for print.
        words: its words, each with the column at which it begins, for print.
    """

    text: str
    file: str
    start: int | None = None
    page: Page | None = None
    words: tuple[tuple[int, Word], ...] = ()

    def part(self, begin: int, end: int) -> Line:
        """Return a part of the line as a line of its own, still where it was."""
        if (begin, end) == (0, len(self.text)):
            return self
        words = tuple((at - begin, word) for at, word in self.words if begin <= at < end)
        start = None if self.start is None else self.start + begin
        return Line(self.text[begin:end], self.file, start, self.page, words)

    def only(self, begin: int, end: int | None = None) -> Line:
        """Return the line with nothing but a part of it, still in its columns."""
        text = " " * begin + self.text[begin:end]
        return Line(text, self.file, self.start, self.page, self.words)

    def across(self, begin: int) -> float:
        """Return how far across the page a column is: in points, or characters of plain text."""
        return next((word.x0 for at, word in self.words if at >= begin), float(begin))

    def piece(self, begin: int = 0, end: int | None = None) -> Piece:
        """Return a part of the line, without the blanks around it."""
        end = len(self.text) if end is None else end
        part = self.text[begin:end]
        begin += len(part) - len(part.lstrip())
        return Piece(self, begin, max(begin, begin + len(part.strip())))


class Place(Protocol):
    """Somewhere that a value was seen."""

    @property
    def text(self) -> str:
        """What is printed there."""

    def narrowed(self, begin: int, end: int) -> Place:
        """Return the place of some of its characters."""

    def evidence(self) -> Evidence:
        """Return the proof."""


@dataclass(frozen=True)
class Piece:
    """Characters ``begin`` to ``end`` of a line."""

    line: Line
    begin: int
    end: int

    @property
    def text(self) -> str:
        """What is printed there."""
        return self.line.text[self.begin : self.end]

    def narrowed(self, begin: int, end: int) -> Piece:
        """Return the place of some of its characters."""
        return Piece(self.line, self.begin + begin, self.begin + end)

    def evidence(self) -> Evidence:
        """Return the proof: page and box in print, span of characters in text."""
        line = self.line
        if line.page is None or not line.words:
            start = (line.start or 0) + self.begin
            return Evidence(
                file=line.file,
                text=self.text,
                span=(start, start + len(self.text)),
                method="message",
            )
        words = [
            word
            for column, word in line.words
            if column < self.end and column + len(word.text) > self.begin
        ]
        if not words:
            words = [word for _, word in line.words]
        seen = line.page.evidence(words, self.text)
        return seen if seen.method == "ocr" else seen.model_copy(update={"method": "message"})


@dataclass(frozen=True)
class Quoted:
    """What was proved before, by evidence that is at hand."""

    seen: Evidence
    text: str

    def narrowed(self, begin: int, end: int) -> Quoted:
        """Return the place of some of its characters, as narrow as the evidence allows."""
        seen, text = self.seen, self.text[begin:end]
        span = seen.span
        if span and seen.text == self.text and span[1] - span[0] == len(self.text):
            span = (span[0] + begin, span[0] + end)
        return Quoted(seen.model_copy(update={"text": text, "span": span}), text)

    def evidence(self) -> Evidence:
        """Return the proof."""
        return self.seen


def together(proofs: Iterable[tuple[str, Evidence]]) -> Evidence:
    """Return one proof for several places, each with what parts it from the one before.

    The box covers what stands on the first page; the text is all of it.
    """
    (_, first), *rest = proofs
    text, box, span, confidence = first.text, first.box, first.span, first.confidence
    for between, seen in rest:
        text += between + seen.text
        if box and seen.box and (seen.page, seen.file) == (first.page, first.file):
            box = Box(
                min(box.x0, seen.box.x0),
                min(box.top, seen.box.top),
                max(box.x1, seen.box.x1),
                max(box.bottom, seen.box.bottom),
            )
        if span and seen.span and seen.file == first.file:
            span = (min(span[0], seen.span[0]), max(span[1], seen.span[1]))
        confidence = min(confidence, seen.confidence)
    return first.model_copy(
        update={"text": text, "box": box, "span": span, "confidence": confidence}
    )


def text_lines(source: MessageText) -> list[Line]:
    r"""Cut plain text into lines; some exports write ``$`` or ``\r`` for a line break.

    >>> [line.text for line in text_lines(MessageText("m.txt", ":20:A\r:31C:200101"))]
    [':20:A', ':31C:200101']
    """
    return [
        Line(part, source.file, start=start + at)
        for text, start in _cut(source.text)
        for at, part in _in_pieces(text)
    ]


def _in_pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield a line in pieces that are not too long, cut between words if there are any."""
    at = 0
    while len(text) - at > _LONGEST:
        blank = text.rfind(" ", at, at + _LONGEST)
        end = blank + 1 if blank > at else at + _LONGEST
        yield at, text[at:end]
        at = end
    yield at, text[at:]


def _cut(text: str) -> Iterator[tuple[str, int]]:
    """Yield each line without what ends or quotes it, and where it begins; a form feed is a line."""
    dollars = len(re.findall(r"\$:\d\d[A-Z]?:", text)) >= 3
    ends = r"\r\n|[\r\n\f]" + (r"|\$(?=[:+\-\w.{(])" if dollars else "")
    start = 0
    for part in re.split(f"({ends})", text):
        if part == "\f":
            yield part, start
        elif part not in ("\r\n", "\r", "\n", "$"):
            begin = len(part) - len(_QUOTED.sub("", part))
            yield part[begin:].rstrip().removesuffix("=20"), start + begin
        start += len(part)


def printed(lines: Sequence[Line]) -> str:
    """Return lines as one text."""
    return "\n".join(line.text for line in lines)
