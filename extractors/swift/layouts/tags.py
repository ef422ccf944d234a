"""Where a field begins when its tag stands first.

``:40A:``, ``40A /``, ``F40A:``, ``Field 40A:``, ``(M) :40A:``, ``[40A]``, ``40A  ``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extractors.swift.fields import OPTIONS
from extractors.swift.labels import after_label, field_of
from extractors.swift.layouts.gathering import Head
from extractors.swift.lines import Line
from extractors.swift.messages import FORMATS, known

_BARE = re.compile(r"\s*:(?P<tag>\d\d[A-Za-z]?):")
#: A tag as staff type it, at the margin.
_TYPED = re.compile(r"(?P<tag>\d\d[A-Z]?)\s?[:：]\s?")
#: Mandatory or optional, the word for a field, and what opens a bracket.
_BEFORE = r"\s*(?:(?:\([MOC]\)|[MOC])\s+)?(?:(?i:FIELD|TAG|FLD)\b\s*(?:NO\.?)?\s*)?"
_TAG = re.compile(
    _BEFORE + r"(?P<colon>[:;：]\s?)?[\[(<【「]?F?(?P<tag>[0-9OQlISBZ]{2}(?:\s?[A-Za-z0-9])?)\s*"
    r"(?P<after>[:：;/|.)\]>】」-]|(?=\s))[:：]?\s*/?\s*"
)
_MISREAD = re.compile(r"^\s*(?:\S{1,4}[:;.]\s?)?\S{1,5}[:;.\s]\s*|^\s*")
_TAGS = sorted({*(tag for tag in FORMATS if not tag.endswith("a")), *OPTIONS})


def bare_heads(lines: Sequence[Line]) -> list[Head | None]:
    """Return the fields that begin with a tag between colons and have no label.

    Where no tag stands between colons, one colon after it does: «40A: IRREVOCABLE».
    """
    heads = [_bare(line) for line in lines]
    if any(heads):
        return heads
    typed = [_bare(line, _TYPED) for line in lines]
    credit = {"20", "32B", "46A"} <= {head.tag for head in typed if head}
    return typed if credit else heads


def _bare(line: Line, form: re.Pattern[str] = _BARE) -> Head | None:
    if not (found := form.match(line.text)) or (form is _TYPED and not known(found["tag"])):
        return None
    return Head(found["tag"].upper(), "", line.piece(0, found.end()), line.piece(found.end()))


def labelled_heads(lines: Sequence[Line]) -> list[Head | None]:
    """Return the fields that begin with a tag and have a label, on one line or two.

    Between colons, a tag needs no label. Where the label proves it, a misread tag (``4BA``
    for 46A) is put right. Where most fields have a label, one whose label nobody knows is
    known by being set like the others.
    """
    heads = [
        _labelled(line, lines[i + 1] if i + 1 < len(lines) else None)
        for i, line in enumerate(lines)
    ]
    heads = [
        _recognised(line) if head is None and is_scanned(line) else head
        for line, head in zip(lines, heads, strict=True)
    ]
    styles = Counter(_style(h.head.line) for h in heads if h and h.label)
    style, times = styles.most_common(1)[0] if styles else (None, 0)
    if style is None or times < 4:
        return heads
    below = sum(not h.value.text for h in heads if h and h.label) > times // 2
    return [
        _by_style(line, below=below) if head is None and _style(line) == style else head
        for line, head in zip(lines, heads, strict=True)
    ]


def is_scanned(line: Line) -> bool:
    """Tell whether a line was recognised from a picture, and so may have misread tags."""
    return line.page is not None and line.page.method == "ocr"


def _recognised(line: Line) -> Head | None:
    """Return the field that a line of a scan begins by its label, whatever became of its tag."""
    for found in _MISREAD.finditer(line.text):
        begin = found.end()
        rest = line.text[begin:]
        parted = re.search(r"\s*[:：;]\s*|\s{2,}|$", rest)
        hint = re.sub(r"\W", "", found[0])
        if not parted or not rest:
            continue
        for end, value in ((parted.start(), parted.end()), (len(rest), len(rest))):
            if (end == len(rest) or hint) and (tag := field_of(rest[:end], hint)):
                end, value = begin + end, begin + value
                return Head(tag, line.text[begin:end], line.piece(0, end), line.piece(value))
    return None


def _style(line: Line) -> tuple[int, str, bool] | None:
    """Return how a tag is set: where it ends, what follows it, and whether a colon precedes it."""
    found = _TAG.match(line.text)
    if not found or not found["after"].strip():
        return None
    return found.end("tag"), found["after"], bool(found["colon"])


def _by_style(line: Line, *, below: bool) -> Head | None:
    """Return the field that a tag in the print's own style begins, whatever its label says."""
    found = _TAG.match(line.text)
    if found is None or known(found["tag"]) is None:
        return None
    parted = re.search(r"\s*[:：]\s*|\s{2,}", line.text[found.end() :])
    if not below and not parted:
        return None
    value = len(line.text) if below or not parted else found.end() + parted.end()
    return Head(found["tag"].upper(), "", line.piece(0, value), line.piece(value))


def _labelled(line: Line, following: Line | None) -> Head | None:
    if not (found := _TAG.match(line.text)):
        return None
    rest = line.text[found.end() :]
    for tag in _readings(found["tag"]):
        name = known(tag)
        if name is None:
            continue
        if ends := after_label(name, rest):
            end, value = (found.end() + place for place in ends)
            return Head(tag, line.text[found.end() : end], line.piece(0, end), line.piece(value))
        if not rest.strip() and following and after_label(name, following.text.strip()):
            return Head(tag, "", line.piece(0, found.end()), line.piece(found.end()))
    return _bare(line) if found["colon"] else None


@lru_cache(maxsize=4096)
def _readings(tag: str) -> tuple[str, ...]:
    """Return what a printed tag can stand for, what is printed first.

    A recogniser of print takes one character for another; so it can be any tag that differs
    in one place, if the label agrees.
    """
    tag = tag.replace(" ", "").upper()
    alike = (
        other
        for other in _TAGS
        if len(other) == len(tag) and sum(a != b for a, b in zip(tag, other, strict=True)) == 1
    )
    return (tag, *alike, *([tag[:2]] if len(tag) == 3 else ()))
