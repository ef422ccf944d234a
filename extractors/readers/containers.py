"""Containers with their seals, wherever a paper of carriage lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Line, Segment
from extractors.printed.confusions import as_figures, as_letters
from extractors.readers.filling import Filling

D = TypeVar("D", bound=Carriage)

#: A container's number (ISO 6346), spaces and a stroke before the check digit allowed.
CONTAINER = re.compile(
    r"(?<![A-Z0-9])(?P<number>[A-Z]{3}[UJZ][\s-]?\d{3}\s?\d{3}(?:\s?-?\s?\d)?)(?!\d)"
)
#: What a recogniser may make of one; only the check digit tells.
_MISREAD = re.compile(
    r"(?i)(?<![A-Z0-9])([A-Z0-9]{4})[\s-]?([A-Z0-9|!]{6})[\s-]?([A-Z0-9|!])(?![A-Z0-9])"
)
_SEAL = re.compile(
    r"\bSEALS?\b\s*(?:NOS?|NUMBERS?)?\s*[.:#：]*\s*(?P<seal>(?=[A-Z0-9-]*\d)[A-Z0-9-]{4,15})|封号[:：]?\s*(?P<zh>[A-Z0-9-]{4,15})",
    re.I,
)
_NEXT = re.compile(
    r"^\s*[/,\-:;|]*\s*(?P<seal>(?=[A-Z0-9-]*\d)(?!\d{2}['’]?(?:GP|HC|HQ|DV|RF|OT|FR|ST)\b)(?!\d{1,2}X)[A-Z0-9-]{4,15})\b(?!\s*(?:CTNS?|CARTONS?|PKGS?|KGS?|CBM|PCS|BAGS|PALLETS?))",
    re.I,
)
_SIZE = re.compile(
    r"^(?:[24][05]['’]?(?:GP|HC|HQ|DV|RF|OT|FR|ST|RH|RE)?|[24]2G\d|45G\d|22G\d)$", re.I
)


def enter_containers(fill: Filling[D], lines: Sequence[Line]) -> None:
    """Enter every container once, with the seal beside it, under it, or in the next column."""
    known: set[str] = set()
    for index, line in enumerate(lines):
        for place, segment in enumerate(line.segments):
            for number, (start, end) in _numbers(segment):
                if number in known:
                    continue
                way = len(known)
                known.add(number)
                where = segment.span(start, end) or segment
                fill.put_part(("containers", way, "number"), [where], number)
                following = [
                    *line.segments[place + 1 :],
                    *_under(segment, lines[index + 1 : index + 3]),
                ]
                if seal := _seal(segment, end, following):
                    fill.put_part(
                        ("containers", way, "seal"), [seal], seal.text.strip(" .,").upper()
                    )


def _numbers(segment: Segment) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield containers and where they stand; on a scan a misread one where its check digit proves it."""
    proven = dict(_proven(segment.text)) if segment.page.method == "ocr" else {}
    yield from ((number, span) for span, number in proven.items())
    for found in CONTAINER.finditer(segment.text.upper()):
        if not any(start <= found.start() < end for start, end in proven):
            yield re.sub(r"[\s-]", "", found["number"]), found.span("number")


def _proven(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    from stdnum import iso6346  # takes long to load, and only scans need it

    for found in _MISREAD.finditer(text):
        number = as_letters(found[1].upper()) + as_figures(found[2] + found[3])
        if iso6346.is_valid(number):
            yield found.span(), number


def _seal(segment: Segment, end: int, following: Sequence[Segment]) -> Segment | None:
    rest = segment.text[end:]
    upto = CONTAINER.search(rest.upper())
    rest = rest[: upto.start()] if upto else rest
    for pattern in (_SEAL, _NEXT):
        found = pattern.search(rest)
        if found and not _SIZE.match(found["seal"] or ""):
            group = "seal" if found["seal"] else "zh"
            return segment.span(end + found.start(group), end + found.end(group))
    for other in following:
        if CONTAINER.search(other.text.upper()):
            return None
        found = _SEAL.search(other.text) or re.fullmatch(
            r"\W*(?P<seal>[A-Z]{0,6}\d{4,10}[A-Z]?)\W*", other.text, re.I
        )
        if found:
            return other.span(*found.span("seal")) if found["seal"] else None
    return None


def _under(segment: Segment, below: Sequence[Line]) -> list[Segment]:
    return [
        s
        for line in below
        for s in line.segments
        if abs(s.box.x0 - segment.box.x0) < 25 and s.page is segment.page
    ]
