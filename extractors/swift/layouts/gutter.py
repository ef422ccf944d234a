"""A print between colons: ``:20 :Label`` and below it ``:   :value``, line by line.

What stands between such lines without colons of its own is letterhead or foot of a page.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.labels import after_label
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.lines import Line
from extractors.swift.messages import known

_HEAD = re.compile(r"\s*:\s*(?P<tag>\d\d[A-Za-z]?)\s*:\s?")
_BELOW = re.compile(r"\s*:\s*:\s?")


def score(lines: Sequence[Line]) -> float:
    """Tell how surely values stand below their labels between colons, from 0 to 1."""
    below = sum(1 for line in lines if _BELOW.match(line.text))
    heads = sum(1 for line in lines if (head := _head(line)) and head.label)
    return min(heads / 5, 1.0) * 0.96 if heads > 2 and below >= heads else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    first = next((i for i, line in enumerate(lines) if _head(line)), len(lines))
    kept = [line for line in lines[first:] if _HEAD.match(line.text) or _BELOW.match(line.text)]
    heads = [_head(line) for line in kept]
    return [*heading(lines[:first]), *map(canonical, gather([_value(x) for x in kept], heads))]


def _head(line: Line) -> Head | None:
    found = _HEAD.match(line.text)
    name = known(found["tag"]) if found else None
    if found is None or name is None:
        return None
    begin = found.end()
    end, value = after_label(name, line.text[begin:]) or (0, 0)
    label = line.text[begin : begin + end]
    return Head(found["tag"].upper(), label, line.piece(0, begin + end), line.piece(begin + value))


def _value(line: Line) -> Line:
    """Return a line with blanks where its colons were."""
    found = _BELOW.match(line.text)
    return line.only(found.end()) if found else line
