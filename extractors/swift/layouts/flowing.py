"""A message that lost its line ends: field after field in running text, as when pasted in a mail.

``:40A:IRREVOCABLE :20:LC-1``, ``40A: Form of Documentary Credit: IRREVOCABLE 20: …``, with the
label first, ``FORM DOC CREDIT * 40A IRREVOCABLE DOC CREDIT NUM * 20 …``, or with labels alone,
``FORM OF DOCUMENTARY CREDIT: IRREVOCABLE CREDIT NUMBER: …``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field, in_one_line, said
from extractors.swift.labels_in_text import before_colons, label_at, label_before
from extractors.swift.layouts.gathering import Head, plausible
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.labels_alone import are_of_a_credit, labelled, whole
from extractors.swift.layouts.sections import Running
from extractors.swift.lines import Line
from extractors.swift.marks import marks
from extractors.swift.messages import TEXTS, known

#: Characters of the longest line that is looked at.
_WIDEST = 2000
_BARE = re.compile(r"(?<!\S):(?P<tag>\d\d[A-Za-z]?):")
_TAG = re.compile(r"(?<![\w/.,-])[:\[(*]?F?(?P<tag>\d\d[A-Za-z]?)(?:\s*[:：./)\]-]\s*|\s+)(?=\D)")
_TAG_AFTER = re.compile(r"(?<=\s)\*?\s*(?P<tag>\d\d[A-Za-z]?)(?:\s*[:：]\s*|\s+)(?=\S)")
_NAMED = re.compile(r"\s(?=(?:SENDER|RECEIVER|FROM|TO|RECEIVED FROM|SENT TO)\b\s*:?)", re.I)
_BLANK = re.compile(r"\s+")
_CODE = re.compile(r"/(?:ADD|DELETE|REPALL)/")
_MARK = 12  #: characters that show whether a mark stands there
_FEWEST = 5  #: fields that stand within a line, where no print has one


class _Found(NamedTuple):
    """Where a field begins in running text, where its label does, and its value."""

    tag: str
    begin: int
    label: int
    value: int
    tagged: bool = True


def score(lines: Sequence[Line]) -> float:
    """Tell how surely the fields of a message stand within lines, from 0 to 1."""
    running = Running(lines, widest=_WIDEST)
    found = _fields(running)
    tags = {known(each.tag) or "" for each in found}
    within = sum(running.within_a_line(each.begin) for each in found)
    if within < max(_FEWEST, len(found) / 2):
        return 0.0
    tagged = sum(each.tagged for each in found)
    return 0.91 if tagged > len(found) / 2 or are_of_a_credit(tags) else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    running = Running(lines, widest=_WIDEST)
    found = _fields(running)
    if not found:
        return []
    read = map(canonical, whole(_gathered(running, found)))
    return [*_heading(running, found[0].begin), *map(_without_line_ends, read)]


def _fields(running: Running) -> list[_Found]:
    """Return where fields really begin: with tags if there are any, otherwise with labels."""
    for way in (_bare, _tagged, _tagged_either_side, _labelled):
        candidates = list(way(running.text))
        heads = [_head(running, each) for each in candidates]
        found = [candidates[i] for i in plausible(heads)]
        if len(found) >= _FEWEST:
            return found
    return []


def _bare(text: str) -> Iterator[_Found]:
    for found in _BARE.finditer(text):
        yield _Found(found["tag"].upper(), found.start(), found.end(), found.end())


def _tagged(text: str) -> Iterator[_Found]:
    for found in _TAG.finditer(text):
        name = known(found["tag"])
        if name and (end := label_at(name, text, found.end())):
            yield _Found(found["tag"].upper(), found.start(), found.end(), end)


def _tagged_either_side(text: str) -> Iterator[_Found]:
    """Yield fields whose label stands before the tag, behind it, or on both sides."""
    both = sorted((*_tagged(text), *_tagged_after(text)), key=lambda found: found.begin)
    for index, found in enumerate(both):
        if index and found.tag == both[index - 1].tag and found.begin <= both[index - 1].value:
            continue
        again = both[index + 1 : index + 2]
        value = max(
            (x.value for x in again if x.tag == found.tag and x.begin <= found.value),
            default=found.value,
        )
        yield found._replace(value=max(found.value, value))


def _tagged_after(text: str) -> Iterator[_Found]:
    for found in _TAG_AFTER.finditer(text):
        name = known(found["tag"])
        begin = label_before(name, text, found.start()) if name else None
        if begin is not None:
            yield _Found(found["tag"].upper(), begin, begin, found.end())


def _labelled(text: str) -> Iterator[_Found]:
    before = 0
    for begin, end, value in before_colons(text):
        if begin >= before and (tag := labelled(text[begin:end])):
            before = end
            yield _Found(tag, begin, begin, value, tagged=False)


def _head(running: Running, found: _Found) -> Head | None:
    pieces = running.pieces(found.begin, found.value)
    label = " ".join(running.text[found.label : found.value].split())
    return Head(found.tag, label, pieces[0], pieces[0]) if pieces else None


def _gathered(running: Running, found: Sequence[_Found]) -> Iterator[Field]:
    ends = [each.begin for each in found[1:]]
    for each, end in zip(found, [*ends, len(running.text)], strict=True):
        if head := _head(running, each):
            blocks = (running.pieces(*block) for block in _blocks(running.text, each, end))
            lines = [in_one_line(said(*pieces)) for pieces in blocks if pieces]
            yield Field(each.tag, head.head, label=head.label).with_lines(lines)


def _blocks(text: str, found: _Found, end: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a value: a long text is cut where an item or a change may begin."""
    cuts: list[int] = []
    if known(found.tag) in TEXTS:
        words = (found.value + blank.end() for blank in _BLANK.finditer(text[found.value : end]))
        cuts = [at for at in words if _CODE.match(text, at) or marks(text[at : at + _MARK])]
    return pairwise([found.value, *cuts, end])


def _without_line_ends(field: Field) -> Field:
    """Return a field without the line ends of what it was pasted in; a code keeps its line."""
    if field.tag.startswith("41") and len(field.lines) > 1:
        return field.with_lines([in_one_line(field.lines[:-1]), field.lines[-1]])
    return field if known(field.tag) in TEXTS else field.with_lines([in_one_line(field.lines)])


def _heading(running: Running, end: int) -> Iterator[Field]:
    """Yield what stands above the first field, each bank as if it began a line."""
    for piece in running.pieces(0, end):
        cuts = [piece.begin + found.start() for found in _NAMED.finditer(piece.text)]
        ends = pairwise([piece.begin, *cuts, piece.end])
        yield from heading([piece.line.only(begin, end) for begin, end in ends])
