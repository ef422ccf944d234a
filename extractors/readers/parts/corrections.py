"""Alterations that a document shows, each with whatever authenticates it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from extractors.documents import Document
from extractors.layout import Line, Segment, Sheet
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Document)

_ALTERED = re.compile(
    r"\bCORRECT(?:ED|IONS?)\b|\b(?:ALTERED|AMENDED|ALTERATIONS?)\b|更正|更改|修改|校对章|校正", re.I
)
#: Printed words of a form, which alter nothing: «not valid if altered».
_GENERAL = re.compile(
    r"\b(?:ANY|NO|NOT|IF|UNLESS|WITHOUT|VOID|INVALID|SHALL|MAY|MUST|HEREBY|DECLARA\w*|THAT|WHICH)\b|无效|不得",
    re.I,
)
_LONGEST = 70


def correction_stamps(sheet: Sheet) -> list[list[Segment]]:
    """Return the lines of each alteration: the words that say so, and what stands under them."""
    return [[segment, *under] for _, segment, under in _corrections(sheet)]


def enter_corrections(fill: Filling[D]) -> None:
    """Enter each alteration: the words that say so, and what stands beside and under them."""
    for number, (line, segment, under) in enumerate(_corrections(fill.sheet)):
        group = [*_beside(line, segment), *under]
        fill.put_part(("corrections", number), group, " ".join(s.text for s in group))


def _corrections(sheet: Sheet) -> Iterator[tuple[Line, Segment, list[Segment]]]:
    used: set[int] = set()
    for lines in sheet.lines_by_page:
        for index, line in enumerate(lines):
            for segment in line.segments:
                if id(segment) not in used and _tells(segment):
                    under = _under(lines[index + 1 :], segment)
                    used.update(id(s) for s in (*_beside(line, segment), *under))
                    yield line, segment, under


def _tells(segment: Segment) -> bool:
    said = segment.text
    return len(said) <= _LONGEST and bool(_ALTERED.search(said)) and not _GENERAL.search(said)


def _beside(line: Line, segment: Segment) -> list[Segment]:
    """Return the pieces of the line that stand next to the words."""
    return [
        s
        for s in line.segments
        if s is segment or max(s.box.x0 - segment.box.x1, segment.box.x0 - s.box.x1) < 60
    ]


def _under(below: Sequence[Line], segment: Segment) -> list[Segment]:
    """Return what stands close under the words: who made the alteration, and as what."""
    found: list[Segment] = []
    above = segment
    for line in below[:3]:
        here = [s for s in line.segments if s.box.x0 < segment.box.x1 and s.box.x1 > segment.box.x0]
        if not here or here[0].box.top - above.box.bottom > 0.7 * segment.height:
            return found
        if re.search(r"[:：]", here[0].text):
            return found
        found.append(here[0])
        above = here[0]
    return found
