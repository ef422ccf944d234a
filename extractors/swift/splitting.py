"""From lines to messages: which layout it is, and where one message ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from extractors.evidence import Source
from extractors.swift import messages
from extractors.swift.canonical import option
from extractors.swift.day_or_month import told_apart
from extractors.swift.fields import Field
from extractors.swift.layouts import LAYOUTS
from extractors.swift.layouts.furniture import without_repetition
from extractors.swift.lines import Line, Piece, printed

_BEGINNING = re.compile(
    r".*\{1:F01"
    r"|\s*[-=*]{3,}\s*Instance Type"
    r"|.*\bMT\s+S7\d\d\b.*\bPAGE\s+0*1\b"
    r"|\s*\*\*\*\s*HARDCOPY"
    r"|\s*INCOMING MESSAGE TYPE"
    r"|\s*Message Identifier\b",
    re.I,
)
_HEADER = frozenset({"type", "sender", "receiver", "sent"})
_CERTAIN = 0.97  #: a layout that is as sure as this is not compared with others


@dataclass(frozen=True)
class Message:
    """One message.

    Attributes:
        kind: its type, ``700``.
        fields: its fields in order, those of the header first.
        text: all that is printed of it.
        source: the file, and the pages it takes up.
    """

    kind: str
    fields: tuple[Field, ...]
    text: str
    source: tuple[Source, ...]

    def field(self, *tags: str) -> Field | None:
        """Return the first field that has one of these tags (``41a`` for any option)."""
        return next((f for tag in tags for f in self.fields if tag in (f.tag, f.base)), None)

    def value(self, tag: str) -> str | None:
        """Return the value of a field in one line, or None if the message has no such field."""
        field = self.field(tag)
        return " ".join(field.text.split()) if field else None


def split(lines: Sequence[Line]) -> list[Message]:
    """Return the messages that some lines hold; the same message twice counts once."""
    found: list[Message] = []
    for chunk in _chunks(without_repetition(lines)):
        _, fields = best(chunk)
        parts = [part for part in _divided(fields) if _is_message(part)]
        for part in parts:
            message = _message(part, chunk, alone=len(parts) == 1)
            if not any(_same(message, other) for other in found):
                found.append(message)
    return found


def best(lines: Sequence[Line]) -> tuple[float, list[Field]]:
    """Return the fields as the layout that fits best has them, and how sure it is, 0 to 1."""
    lines = without_repetition(lines)
    scored: list[tuple[float, int, ModuleType]] = []
    for i, module in enumerate(LAYOUTS):
        scored.append((module.score(lines), -i, module))
        if scored[-1][0] >= 1:
            break  # no other layout can be surer
    scored.sort(key=lambda entry: entry[:2], reverse=True)
    tried: list[tuple[float, float, list[Field]]] = []
    for score, _, module in scored:
        if score < 0.3:
            break
        fields = _fields(module, lines)
        tried.append((_soundness(fields), score, fields))
        if score >= _CERTAIN:
            break
    if not tried:
        return 0.0, []
    _, score, fields = max(tried, key=lambda t: (t[0], t[1]))
    return score, fields


def sources_of(messages: Sequence[Message]) -> tuple[Source, ...]:
    """Return the files that some messages came from, each with all pages they take up."""
    pages: dict[str, set[int]] = {}
    for source in (source for message in messages for source in message.source):
        pages.setdefault(source.file, set()).update(source.pages)
    return tuple(Source(file=file, pages=tuple(sorted(n))) for file, n in pages.items())


def _fields(module: ModuleType, lines: Sequence[Line]) -> list[Field]:
    return told_apart(option(field) for field in module.fields(lines))


def _soundness(fields: Sequence[Field]) -> float:
    """Return how many fields have the form that the standard demands, less half the others."""
    judged = [messages.valid(f.tag, f.text) for f in fields if messages.known(f.tag)]
    return sum(judged) - 0.5 * (len(judged) - sum(judged))


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    chunk: list[Line] = []
    for line in lines:
        if _BEGINNING.match(line.text) and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _divided(fields: Sequence[Field]) -> Iterator[list[Field]]:
    """Yield the fields of one message after the other; sequence and number begin one."""
    part: list[Field] = []
    for field in fields:
        tags = {f.tag for f in part}
        header = field.tag in _HEADER and bool(tags - _HEADER)
        begins = field.tag in ("27", "20", "40A", "40B") and field.tag in tags
        begins = begins or (field.tag == "27" and "20" in tags)
        if header or begins:
            yield part
            part = []
        part.append(field)
    yield part


def _is_message(fields: Sequence[Field]) -> bool:
    tags = {f.tag for f in fields} - _HEADER
    return len(tags) >= 3 and ("20" in tags or "21" in tags or {"31D", "32B"} <= tags)


def _message(fields: Sequence[Field], chunk: Sequence[Line], *, alone: bool) -> Message:
    header = next((f.text for f in fields if f.tag == "type"), None)
    kind = messages.kind({f.tag for f in fields}, header)
    text = printed(chunk) if alone else "\n".join(_said(f) for f in fields)
    pages: dict[str, set[int]] = {}
    for field in fields:
        for place in (field.head, *(seg.place for line in field.lines for seg in line)):
            if isinstance(place, Piece):
                numbers = pages.setdefault(place.line.file, set())
                if place.line.page:
                    numbers.add(place.line.page.number)
    source = tuple(Source(file=f, pages=tuple(sorted(n))) for f, n in pages.items())
    return Message(kind, tuple(fields), text.replace("\f", ""), source)


def _said(field: Field) -> str:
    return f"{field.head.text} {field.text}"


def _same(one: Message, other: Message) -> bool:
    def values(message: Message) -> list[tuple[str, str]]:
        return [(f.tag, f.text) for f in message.fields if f.tag not in _HEADER]

    return one.kind == other.kind and values(one) == values(other)
