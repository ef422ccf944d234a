"""Containers with their seals, wherever a paper of carriage lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Line, Segment
from extractors.printed.confusions import as_figures, as_letters
from extractors.readers.parts.filling import Filling

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
#: What may be a seal where nothing says that it is one.
_BARE = re.compile(r"\W*(?P<seal>[A-Z]{0,6}\d{4,10}[A-Z]?)\W*", re.I)
#: The word over the number, where its cell is narrow.
_SEAL_ALONE = re.compile(r"\W*SEALS?\W*(?:NOS?\b\W*)?", re.I)
_SIZE = re.compile(
    r"^(?:[24][05]['’]?(?:GP|HC|HQ|DV|RF|OT|FR|ST|RH|RE)?|[24]2G\d|45G\d|22G\d)$", re.I
)


def enter_containers(fill: Filling[D], lines: Sequence[Line]) -> None:
    """Enter every container once, with the seal beside it, under it, or in the next column."""
    own = re.sub(r"[\s-]", "", str(fill.form.value("number") or "").upper())
    known: set[str] = set()
    for index, line in enumerate(lines):
        for place, segment in enumerate(line.segments):
            for number, (start, end) in _numbers(segment):
                if number in known or number == own:
                    continue  # some carriers number their bills as containers are numbered
                way = len(known)
                known.add(number)
                where = segment.span(start, end) or segment
                fill.put_part(("containers", way, "number"), [where], number)
                following = [
                    *line.segments[place + 1 :],
                    *_under(segment, lines[index + 1 : index + 3]),
                ]
                if seal := _seal(segment, end, following):
                    rest = wrapped(segment, lines[index + 1 : index + 2])
                    ends = rest and seal.words[-1].x1 > segment.box.x1 - 1
                    whole = [seal, *([rest] if rest and ends else [])]
                    said = "".join(s.text for s in whole).strip(" .,").upper()
                    fill.put_part(("containers", way, "seal"), whole, said)


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
    last = next((i for i, s in enumerate(following) if CONTAINER.search(s.text.upper())), None)
    own = following[:last]
    for other in own:
        if found := _SEAL.search(other.text):
            return other.span(*found.span("seal" if found["seal"] else "zh"))
    for word, below in pairwise(own):
        if _SEAL_ALONE.fullmatch(word.text) and (found := _BARE.fullmatch(below.text)):
            return below.span(*found.span("seal"))
    for other in own:
        beside = abs(other.middle[1] - segment.middle[1]) < 0.5 * segment.height
        if beside and other is not own[0]:
            continue  # a weight or a count further on the line
        if found := _BARE.fullmatch(other.text):
            return other.span(*found.span("seal"))
    return None


def wrapped(segment: Segment, below: Sequence[Line]) -> Segment | None:
    """Return the end of a long word that a narrow cell broke off into the line below."""
    y = segment.middle[1]
    walls = [
        r.x0
        for r in segment.page.rules
        if r.x1 - r.x0 < 1 and r.top <= y <= r.bottom and r.x0 >= segment.box.x1 - 1
    ]
    word = segment.words[-1]
    letter = (word.x1 - word.x0) / len(word.text)
    if len(segment.words) > 1 or not walls or min(walls) - segment.box.x1 > letter + 6:
        return None
    for other in (s for line in below for s in line.segments):
        near = -3 <= other.box.top - segment.box.bottom < 0.8 * segment.height
        lone = re.fullmatch(r"[A-Z0-9]{1,8}", other.text) and other.page is segment.page
        if lone and near and abs(other.box.x0 - segment.box.x0) < 2:
            return other
    return None


def _under(segment: Segment, below: Sequence[Line]) -> list[Segment]:
    return [
        s
        for line in below
        for s in line.segments
        if abs(s.box.x0 - segment.box.x0) < 25 and s.page is segment.page
    ]
