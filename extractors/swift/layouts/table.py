"""A table with tag, description and value side by side, its cells parted by strokes.

Core banking systems and web pages print it so. Further columns may stand before them, and the
description may stand before the tag. A value goes on in its own cell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.labels import begins_label, field_of
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import is_scanned
from extractors.swift.lines import Line
from extractors.swift.messages import known

_TAG = re.compile(r"\s*:?\s*F?(?P<tag>\d\d[A-Za-z]?)(?!\w)\s*:?\s*")
_RULE = re.compile(r"[|│¦\t]")
_EDGE = " |│¦\t"


class _Row(NamedTuple):
    """A line, and where its tag and its description stand and its value begins."""

    line: Line
    tag: tuple[int, int]
    label: tuple[int, int]
    value: int


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is such a table, from 0 to 1."""
    heads = [head for head in map(_head, _rows(lines)) if head]
    return min(len(heads) / 5, 1.0) * 0.93 if len(heads) > 2 else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    kept = without_furniture(lines)
    rows = list(_rows(kept))
    heads = [_head(row) for row in rows]
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    values = [
        row.line if head else row.line.only(row.value, len(row.line.text.rstrip(_EDGE)))
        for row, head in zip(rows, heads, strict=True)
    ]
    return [*heading(kept[:first]), *map(canonical, gather(values, heads))]


def _rows(lines: Sequence[Line]) -> Iterator[_Row]:
    """Yield each line with its columns."""
    places = Counter(place for line in lines if (place := _place(line)))
    place = places.most_common(1)[0][0] if places else (0, 1, 2)
    for line in lines:
        cells = _cells(line.text)
        if len(cells) > max(place):
            tag, label, value = (cells[at] for at in place)
            yield _Row(line, tag, label, value[0])
        elif cells:
            yield _Row(line, (0, 0), (0, 0), cells[-1][0])
        else:
            yield _Row(line, (0, 0), (0, 0), 0)


def _cells(text: str) -> list[tuple[int, int]]:
    """Return where the cells between rules stand; none if the line has not rules enough."""
    rules = [found.end() for found in _RULE.finditer(text)]
    if len(rules) < 2:
        return []
    starts = rules if text.lstrip()[:1] in tuple("|│¦") else [0, *rules]
    return [(begin, max(begin, end - 1)) for begin, end in pairwise([*starts, len(text) + 1])]


def _place(line: Line) -> tuple[int, int, int] | None:
    """Return which cells of a ruled line hold tag, description and value, if it begins a field."""
    cells = _cells(line.text)
    for at, (begin, end) in enumerate(cells):
        found = _TAG.fullmatch(line.text[begin:end])
        name = known(found["tag"]) if found else None
        for beside in (at + 1, at - 1):
            if name and 0 <= beside < len(cells) > max(at, beside) + 1:
                label = line.text[slice(*cells[beside])].strip()
                if begins_label(name, label):
                    return at, beside, max(at, beside) + 1
    return None


def _head(row: _Row) -> Head | None:
    text = row.line.text
    label = text[slice(*row.label)].strip(_EDGE)
    if not row.value or not label:
        return None
    printed = text[slice(*row.tag)]
    found = _TAG.fullmatch(printed.strip(_EDGE))
    name = known(found["tag"]) if found else None
    if is_scanned(row.line) and name is None:
        shown = field_of(label, re.sub(r"\W", "", printed))
    else:
        shown = found["tag"].upper() if found and name and begins_label(name, label) else None
    if shown is None:
        return None
    end = max(row.value, len(text.rstrip(_EDGE)))
    return Head(shown, label, row.line.piece(0, row.value), row.line.piece(row.value, end))
