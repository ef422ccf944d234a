"""Gather the fields of a message from its lines, once it is known where each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.swift.fields import Field, said
from extractors.swift.labels import is_label
from extractors.swift.lines import Line, Piece
from extractors.swift.messages import FORMATS, TEXTS, known

_ORDER = {tag: place for place, tag in enumerate(FORMATS)}
_FIRST = frozenset({"27", "20", "40A", "40B"})
_SECOND = frozenset({"20", "21", "23", "25", "31C", "32A", "32B", "40A", "40B", "40E", "31D", "79"})
_REPEATED = frozenset({"79", "79Z", "77A"})
_LONG = frozenset({"45A", "45B", "46A", "46B", "47A", "47B", "77J", "78", "79", "79Z"})
_CLOSING = re.compile(
    r"[-=*\s]*(?:END OF (?:MESSAGE|REPORT)|REPORT FOOTER|MESSAGE TRAILER|TRAILER\b|PKI SIGNATURE|"
    r"MAC\s*:|CHK\b|\{5:|-\})",
    re.I,
)


class Head(NamedTuple):
    """The beginning of a field.

    Attributes:
        tag: as printed, in capitals.
        label: the label as printed, or nothing.
        head: tag and label.
        value: what follows on the same line.
    """

    tag: str
    label: str
    head: Piece
    value: Piece


def gather(lines: Sequence[Line], heads: Sequence[Head | None]) -> list[Field]:
    """Return the fields, each with the lines up to the next one.

    Args:
        lines: lines of one or several messages.
        heads: for each line the field that seems to begin there, or None. Texts quote other
            fields, so one that is out of place is taken for text.
    """
    accepted = plausible(heads)
    fields: list[Field] = []
    for i, after in pairwise([*accepted, len(lines)]):
        head = heads[i]
        if head is None:
            continue
        following = [line.piece() for line in lines[i + 1 : after] if line.text != "\f"]
        value = [*_dedented(lines[i + 1 : after], following)]
        if i == accepted[-1] or _tag(heads[after]) == "27":
            value = value[: _end(head.tag, head.value, value)]
        name = known(head.tag) or head.tag
        if not head.value.text and value and is_label(name, value[0].text):
            value = value[1:]
        field = Field(head.tag, head.head, label=head.label)
        fields.append(field.with_lines(said(head.value, *value)))
    return fields


def _tag(head: Head | None) -> str | None:
    return head.tag if head else None


def _end(tag: str, beside: Piece, below: Sequence[Piece]) -> int:
    """Return how many lines belong to the last field, and not to what a print adds at its end.

    Only the long texts have empty lines in them.
    """
    begun = bool(beside.text)
    for n, piece in enumerate(below):
        if _CLOSING.match(piece.text):
            return n
        if not piece.text and begun and known(tag) not in _LONG:
            return n
        begun = begun or bool(piece.text)
    return len(below)


def _dedented(lines: Sequence[Line], pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the lines of a value without the indent that all of them have."""
    kept = [line for line in lines if line.text != "\f"]
    indents = [piece.begin for piece in pieces if piece.text]
    indent = min(indents, default=0)
    for line, piece in zip(kept, pieces, strict=True):
        yield Piece(line, min(indent, piece.begin), piece.end) if piece.text else piece


def plausible(heads: Sequence[Head | None]) -> list[int]:
    """Return the lines at which fields really begin."""
    candidates = [i for i, head in enumerate(heads) if head]
    accepted: list[int] = []
    seen: set[str] = set()
    current = ""
    for n, i in enumerate(candidates):
        head = heads[i]
        tag = known(head.tag) if head else None
        if head is None:
            continue
        if tag is None:  # no field of these messages, but one of another
            accepted.append(i)
            current = ""
            continue
        following = candidates[n + 1] if n + 1 < len(candidates) else None
        if tag in seen:
            if tag == current and (tag in _REPEATED or (tag in TEXTS and head.label)):
                accepted.append(i)  # it goes on, with its label again on the next page
            elif tag in _FIRST and _begins_message(heads, i, following):
                seen, current = {tag}, tag
                accepted.append(i)
            continue
        back = current in TEXTS and _ORDER[tag] < _ORDER[current] and tag not in ("71B", "71D")
        if back and not head.label and not _begins_message(heads, i, following):
            if tag not in _FIRST and _in_order(heads, candidates[n + 1 :], tag):
                seen.add(tag)
                current = tag
                accepted.append(i)
            continue
        if back and _begins_message(heads, i, following) and "20" in seen:
            seen = set()
        seen.add(tag)
        current = tag
        accepted.append(i)
    return accepted


def _begins_message(heads: Sequence[Head | None], i: int, following: int | None) -> bool:
    """Tell whether a field that only stands first in a message begins another one here."""
    head, after = heads[i], heads[following] if following is not None else None
    if head is None or known(head.tag) not in _FIRST or after is None or following is None:
        return False
    return known(after.tag) in _SECOND and following - i <= 4


def _in_order(heads: Sequence[Head | None], later: Sequence[int], tag: str) -> bool:
    """Tell whether what follows next follows this field in the standard's order."""
    after = next((heads[i] for i in later), None)
    name = known(after.tag) if after else None
    return name is None or _ORDER[name] > _ORDER[tag]
