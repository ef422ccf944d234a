"""Several fields beside each other, as in a form: each under its label, or behind it.

Portals and advising banks print so what is short in a credit.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from extractors.swift.fields import Field
from extractors.swift.layouts import labelled, untagged
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.labels_alone import labelled as field_of
from extractors.swift.layouts.tags import labelled_heads
from extractors.swift.lines import Line

_SEGMENT = re.compile(r"\S+(?:\s\S+)*")
_FEWEST = 3  #: lines with fields beside each other
#: Points by which what stands in one column of a page may begin apart.
_APART = 1.5


def score(lines: Sequence[Line]) -> float:
    """Tell how surely fields stand beside each other, from 0 to 1."""
    if sum(len(_beginnings(line)) > 1 for line in lines) < _FEWEST:
        return 0.0
    parted = list(_in_columns(lines))
    return max(labelled.score(parted), untagged.score(parted)) * 0.99


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields, column after column."""
    parted = list(_in_columns(without_furniture(lines)))
    tagged = labelled.score(parted) > untagged.score(parted)
    return labelled.fields(parted) if tagged else untagged.fields(parted)


def _beginnings(line: Line, seen: Container[str] = ()) -> dict[int, str]:
    """Return where on a line fields begin, each with its tag, if what begins the line is one."""
    tags = {part.start(): _field(line, part) for part in _SEGMENT.finditer(line.text)}
    found = {begin: tag for begin, tag in tags.items() if tag and tag not in seen}
    return found if found and not line.text[: min(found)].strip() else {}


def _field(line: Line, found: re.Match[str]) -> str | None:
    head = labelled_heads([line.part(*found.span())])[0]
    return head.tag if head else field_of(re.split(r"\s*[:：]", found[0])[0])


def _in_columns(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, where fields stand beside each other one after the other."""
    seen: set[str] = set()
    begins: list[list[int]] = []
    for line in lines:
        found = _beginnings(line, seen)
        seen.update(found.values())
        begins.append(list(found))
    heads = [i for i, places in enumerate(begins) if places]
    yield from lines[: heads[0] if heads else len(lines)]
    for first, after in pairwise([*heads, len(lines)]):
        if len(begins[first]) == 1:
            yield from lines[first:after]
            continue
        columns = [lines[first].across(begin) for begin in begins[first]]
        parted = [_parted(line, columns, begins[first][0]) for line in lines[first:after]]
        for n in range(len(columns)):
            yield from (parts[n] for parts in parted if parts[n].text.strip() or not n)


def _parted(line: Line, columns: Sequence[float], indent: int) -> list[Line]:
    """Return the parts of a line, one for each column, all with the indent of the first."""
    cuts = [0, *(_cut(line, column, indent) for column in columns[1:]), len(line.text)]
    ends = (begin + len(line.text[begin:end].rstrip()) for begin, end in pairwise(cuts))
    return [line.part(begin, end) for begin, end in zip(cuts, ends, strict=False)]


def _cut(line: Line, column: float, indent: int) -> int:
    """Return where a column begins on a line; the blanks of the indent belong to it."""
    end = len(line.text)
    at = min(int(column), end)
    if line.words:
        at = next((at for at, word in line.words if word.x0 >= column - _APART), end)
    return max(at - indent, 0) if not line.text[max(at - indent, 0) : at].strip() else at
