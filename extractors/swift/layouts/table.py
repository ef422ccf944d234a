"""A table with tag, description and value side by side, ruled or in columns.

Core banking systems and web pages print it so. A value goes on in its own column, and so
does a description that is too long for its column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.labels import field_of, is_label
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import is_scanned
from extractors.swift.lines import Line
from extractors.swift.messages import known

_TAG = re.compile(r"\s*:?\s*F?(?P<tag>\d\d[A-Za-z]?)(?!\w)\s*:?\s*")
_MISREAD = re.compile(r"\s*\S{2,5}\s+")
_RULED = re.compile(r"[|│¦\t]")
_GAP = re.compile(r"\s{2,}")


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is such a table, from 0 to 1."""
    heads = [head for head in _heads(list(_rows(lines))) if head]
    return min(len(heads) / 5, 1.0) * 0.93 if len(heads) > 2 else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    kept = without_furniture(lines)
    rows = list(_rows(kept))
    heads = _heads(rows)
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    values = [
        row[0] if head else _part(row[0], row[2], len(row[0].text))
        for row, head in zip(rows, heads, strict=True)
    ]
    return [*heading(kept[:first]), *map(canonical, gather(values, heads))]


def _part(line: Line, begin: int, end: int) -> Line:
    """Return a line with nothing but the value's column, still where it was."""
    text = " " * begin + line.text[begin:end].rstrip(" |│¦\t")
    return Line(text, line.file, line.start, line.page, line.words)


def _rows(lines: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield each line, with where its description and its value begin."""
    column = _value_column(lines)
    for line in lines:
        bars = [found.end() for found in _RULED.finditer(line.text)]
        if line.text.lstrip()[:1] in tuple("|│¦") and len(bars) > 1:
            bars = bars[1:]
        if len(bars) > 1:
            yield line, bars[0], bars[1]
        elif column is not None and not line.text[max(column - 2, 0) : column].strip():
            tag = _TAG.match(line.text) or (_MISREAD.match(line.text) if is_scanned(line) else None)
            yield line, tag.end() if tag else 0, column
        else:
            yield line, 0, 0


def _value_column(lines: Sequence[Line]) -> int | None:
    """Return the column at which most values begin, if they are in columns."""
    starts: Counter[int] = Counter()
    for line in lines:
        if (tag := _TAG.match(line.text)) and known(tag["tag"]):
            gaps = [found.end() for found in _GAP.finditer(line.text, tag.end())]
            if gaps and is_label(known(tag["tag"]) or "", line.text[tag.end() : gaps[0]]):
                starts[gaps[0]] += 1
    column, times = starts.most_common(1)[0] if starts else (0, 0)
    return column if times > 2 else None


def _heads(rows: Sequence[tuple[Line, int, int]]) -> list[Head | None]:
    return [_head(*row) for row in rows]


def _head(line: Line, description: int, value: int) -> Head | None:
    text = line.text
    label = text[description:value].strip(" |│¦\t")
    if not value or not label:
        return None
    found = _TAG.match(text.lstrip("|│¦ "))
    end = len(text.rstrip(" |│¦\t"))
    if is_scanned(line) and not (found and known(found["tag"])):
        tag = field_of(label, re.sub(r"\W", "", text[:description]))
        if tag is None:
            return None
        return Head(tag, label, line.piece(0, value), line.piece(value, max(end, value)))
    name = known(found["tag"]) if found else None
    if found is None or name is None or not _begins_label(name, label):
        return None
    return Head(
        found["tag"].upper(), label, line.piece(0, value), line.piece(value, max(end, value))
    )


def _begins_label(name: str, label: str) -> bool:
    """Tell whether this is a label, or as much of one as fits into its column."""
    return is_label(name, label) or (len(label) > 5 and is_label(name, label.split("/")[0]))
