"""A table without rules: labels in one column, values in another, with or without tags.

Portals of banks and core banking systems print it so. A value goes on in its own column, and
so does a label that is too long for its column. The tag may stand before the label or after it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.labels import begins_label, field_of
from extractors.swift.layouts.cells import Row, levelled
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.labels_alone import are_of_a_credit, labelled, whole
from extractors.swift.layouts.serial import without_serials
from extractors.swift.layouts.tags import is_scanned
from extractors.swift.lines import Line
from extractors.swift.messages import TEXTS, known

_TAG = re.compile(
    r"[\s:：\[(]*(?i:(?:FIELD|TAG)\s+)?F?(?P<tag>\d\d[A-Za-z]?)(?![\w/.,-])[\s:：\])]*"
)
_TAG_LAST = re.compile(r"[\s:：\[(]+F?(?P<tag>\d\d[A-Za-z]?)[\s:：\])]*$")
_MISREAD = re.compile(r"\s*(?P<tag>\S{2,5})\s+")
_WORD = re.compile(r"\S+")
_SEGMENT = re.compile(r"\S+(?:\s\S+)*")
#: Lines that a label in a narrow column takes up at most.
_MOST = 5
#: Words of a label that stands but a blank before its value.
_MOST_WORDS = 8
#: Points, or characters of plain text, by which values of one column begin apart.
_APART = 1.5
#: Points by which a column stands elsewhere on another page of a scan.
_SHIFTED = 12
#: A row that has a label nobody knows.
_UNKNOWN = "00"


def score(lines: Sequence[Line]) -> float:
    """Tell how surely labels stand in one column and values in another, from 0 to 1."""
    heads = [head for head in _heads(levelled(list(_rows(lines)))) if head and head.tag != _UNKNOWN]
    tagged = sum(_tag(head.head.text) is not None for head in heads)
    if tagged > len(heads) / 2:
        return min(tagged / 5, 1.0) * 0.93 if tagged > 2 else 0.0
    return 0.88 if are_of_a_credit({known(head.tag) or "" for head in heads}) else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    rows = levelled(list(_rows(without_furniture(lines))))
    rows, heads = _with_wrapped(rows, _heads(rows))
    first = next((i for i, x in enumerate(heads) if x and x.tag != _UNKNOWN), len(rows))
    values = [row.line.only(row.value) for row in rows[first:]]
    found = [field for field in whole(gather(values, heads[first:])) if field.tag != _UNKNOWN]
    return [*heading([row.line for row in rows[:first]]), *map(canonical, found)]


def _with_wrapped(rows: list[Row], heads: list[Head | None]) -> tuple[list[Row], list[Head | None]]:
    """Give lines that stand where labels do back to the text that they belong to.

    In a text that runs across the columns the print may have broken a line at its margin, with
    no value beside; where nothing stands beside the label of a text, it stands indented below.
    """
    across, below = False, -1
    for i, (row, head) in enumerate(zip(rows, heads, strict=True)):
        text = row.line.text
        indent = len(text) - len(text.lstrip())
        if head is None:
            across = across or (row.value == 0 and bool(text.strip()))
        elif head.tag != _UNKNOWN:
            alone = known(head.tag) in TEXTS and not head.value.text.strip()
            across, below = False, indent if alone else -1
        elif (across and not head.value.text.strip()) or 0 <= below < indent:
            rows[i], heads[i], across = Row(row.line, 0), None, True
        else:
            across, below = False, -1
    return rows, heads


def _rows(printed: Sequence[Line]) -> Iterator[Row]:
    lines = without_serials(printed)
    column = _column(lines)
    for _, several in groupby(lines, key=lambda line: line.page.number if line.page else 0):
        of_page = list(several)
        own = column if column is None else _near(of_page, column)
        for line in of_page:
            begin = None if own is None else _split(line, own)
            yield Row(line, begin or 0)


def _near(lines: Sequence[Line], column: float) -> float:
    """Return where a column stands on one page: scans are not all laid on the glass alike."""
    places = Counter(
        round(line.across(begin)) for line in lines if (begin := _beside_label(line)) is not None
    )
    near = [place for place, _ in places.most_common() if abs(place - column) <= _SHIFTED]
    return float(near[0]) if near else column


def _column(lines: Sequence[Line]) -> float | None:
    """Return where most values begin that stand beside a label, if they are in a column."""
    places = Counter(
        round(line.across(begin)) for line in lines if (begin := _beside_label(line)) is not None
    )
    place = places.most_common(1)[0][0] if places else 0
    times = sum(places[place + off] for off in (-1, 0, 1))
    return float(place) if times > max(2, places.total() // 2) else None


def _beside_label(line: Line) -> int | None:
    """Return the column of what stands beside the label at the beginning of a line."""
    parts = [part.start() for part in _SEGMENT.finditer(line.text)][1:3]
    starts = [word.start() for word in _WORD.finditer(line.text)]
    words = [at for at in starts[1 : _MOST_WORDS + 1] if at not in parts]
    for begin in (*parts, *reversed(words)):
        if _field([line.text[:begin]], scanned=is_scanned(line)):
            return begin
    return None


def _split(line: Line, column: float) -> int | None:
    """Return where the value of a line begins; nothing where text runs across the column."""
    if not line.words:
        begin = int(column)
        return None if line.text[max(begin - 1, 0) : begin].strip() else begin
    for at, word in line.words:
        if word.x0 >= column - _APART:
            return at
        if word.x1 > column + _APART:
            return None
    return len(line.text)


def _heads(rows: Sequence[Row]) -> list[Head | None]:
    """Return the field that each row begins; its label may take up further rows."""
    found: list[Head | None] = [None] * len(rows)
    i = 0
    while i < len(rows):
        if not rows[i].cell:
            i += 1
            continue
        cells = _cells(rows, i)
        took = max((n for n in range(1, len(cells) + 1) if _of(rows[i], cells[:n])), default=0)
        tag = _of(rows[i], cells[:took]) if took else None
        found[i] = _head(rows[i], tag or _UNKNOWN, " ".join(cells[: took or 1]))
        i += took or 1
    return found


def _cells(rows: Sequence[Row], i: int) -> list[str]:
    """Return what may be the lines of one label: one of them has a tag, if any has."""
    cells: list[str] = []
    for row in rows[i : i + _MOST]:
        if not row.cell or (_tag(row.cell) and any(map(_tag, cells))):
            break
        cells.append(row.cell)
    return cells


def _of(row: Row, cells: Sequence[str]) -> str | None:
    return _field(cells, scanned=is_scanned(row.line))


def _field(cells: Sequence[str], *, scanned: bool) -> str | None:
    """Return the field that a label names, which may stand on several lines."""
    tags = [_TAG.match(cell) for cell in cells]
    found = next((tag for tag in tags if tag and known(tag["tag"])), None)
    text = " ".join(
        cell[found.end() :] if found and tag is found else cell
        for cell, tag in zip(cells, tags, strict=True)
    )
    if found is None and (found := _tagged(text)):
        text = text[: found.start()]
    if found:
        name = known(found["tag"]) or ""
        return found["tag"].upper() if begins_label(name, text) else None
    if scanned and (misread := _MISREAD.match(text)):
        hint = re.sub(r"\W", "", misread["tag"])
        return field_of(text[misread.end() :], hint) or labelled(text)
    return labelled(text)


def _tag(text: str) -> str | None:
    """Return the tag that stands first or last in a label."""
    found = _tagged(text)
    return found["tag"].upper() if found else None


def _tagged(text: str) -> re.Match[str] | None:
    found = _TAG.match(text) or _TAG_LAST.search(text)
    return found if found and known(found["tag"]) else None


def _head(row: Row, tag: str, label: str) -> Head:
    rest = row.line.text[row.value :]
    begin = row.value + len(rest) - len(rest.lstrip(" :："))
    return Head(tag, label, row.line.piece(0, row.value), row.line.piece(begin))
