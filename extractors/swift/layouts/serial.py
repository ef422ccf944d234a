"""A column that only counts the rows of a table: S.No., 序号."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.swift.lines import Line

#: A number before the tag of a field.
_COUNT = re.compile(r"\s*(?P<count>\d{1,2})[.)]?\s+(?=:?F?\d\d[A-Za-z]?(?!\w))")
_FEWEST = 5  #: rows that are counted on from one
_MISREAD = 2  #: rows after one another whose number a scan may have lost
#: Points, or characters of plain text, by which the numbers of one column stand apart.
_APART = 12.0


def without_serials(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the numbers of a column that counts them, all else in its place."""
    counted: dict[int, int] = {}
    column, last = 0.0, 0
    for i, line in enumerate(lines):
        found = _COUNT.match(line.text)
        if not found or not 0 < int(found["count"]) - last <= (_MISREAD + 1 if counted else 1):
            continue
        at = line.across(found.start("count"))
        if not counted:
            column = at
        if abs(at - column) <= _APART:
            counted[i], last = found.end(), int(found["count"])
    if len(counted) < _FEWEST:
        return list(lines)
    return [line.only(counted[i]) if i in counted else line for i, line in enumerate(lines)]
