"""Whether and by whom a paper of carriage is signed, and who is said to be the carrier."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from extractors.documents import Party
from extractors.documents.transport import Carriage
from extractors.evidence import Box, Evidence
from extractors.layout import Ruling, Segment, Sheet, signature, squeezed
from extractors.printed import party
from extractors.readers.capacity import (
    AGENT,
    AS,
    CAPTION,
    COMPANY,
    Capacity,
    bare_name,
    capacity_of,
    signer_of,
)
from extractors.readers.captioned import Captioned
from extractors.readers.filling import Filling

D = TypeVar("D", bound=Carriage)

_NAMED = re.compile(
    r"^(?P<name>.{3,60}?)[\s,]*(?:\bAS\s+(?:THE\s+)?|\(\s*(?:THE\s+)?)CARRIER\b", re.I
)
_CALLED = re.compile(
    r"^\W*(?:THE\s+)?CARRIER\s*[:：,]\s*(?P<name>[A-Z].{3,60})$|\b(?:FOR|ON\s+BEHALF\s+OF)\s+THE\s+CARRIER(?!\s+(?:NAMED|ABOVE|BY|AS|OR)\b)\s*[:：,]?\s+(?P<name2>[A-Z][A-Z].{3,60})$",
    re.I,
)


def enter_signature(
    fill: Filling[D], front: Sheet, ignored: Callable[[Segment], bool], captioned: Captioned
) -> None:
    """Enter whether, by whom and in what capacity a paper of carriage is signed, and the carrier.

    Only the front counts: what is signed on the back is an endorsement.
    """
    segments = [s for line in front.lines for s in line.segments if not ignored(s)]
    capacity = capacity_of(segments)
    signer = signer_of(segments, capacity) if capacity else []
    _enter_signed(fill, front, captioned, [*signer, *(capacity.lines if capacity else ())])
    if capacity:
        fill.put("signed_as", capacity.lines, capacity.what)
        if signer:
            name = party([bare_name(s.text) for s in signer])
            fill.put("signed_by", signer, name.name if name else " ".join(s.text for s in signer))
        principal = capacity.name
        if capacity.whose and not capacity.whose.endswith("CARRIER") and principal:
            principal = f"{capacity.whose} {principal}"
        if principal or (capacity.whose and capacity.what == "agent"):
            fill.put("principal", capacity.lines, principal or capacity.whose)
    _enter_carrier(fill, front, segments, captioned, capacity)


def _enter_signed(
    fill: Filling[D], front: Sheet, captioned: Captioned, block: Sequence[Segment]
) -> None:
    """Enter whether there is a signature: a picture at the names, or what `signature` sees."""
    for segment in block:
        ruling = captioned.ruling(segment)
        at = (p for p in segment.page.pictures if _is_signature(p, segment, ruling))
        if picture := next(at, None):
            seen = segment.evidence()
            box = seen.box or picture
            whole = Box(
                min(box.x0, picture.x0), min(box.top, picture.top), max(box.x1, picture.x1), max(box.bottom, picture.bottom)
            )  # fmt: skip
            fill.form.put("signed", seen=seen.model_copy(update={"box": whole}), value=True)
            return
    seen_at = signature(front)
    if seen_at.evidence and (
        not block or _is_at(block, seen_at.evidence, captioned.ruling(block[0]))
    ):
        if seen_at.signed is not None:
            fill.form.put("signed", seen=seen_at.evidence, value=seen_at.signed)
        elif seen_at.unclear:
            fill.form.illegible("signed", seen=seen_at.evidence)
    elif block and block[0].page.method == "ocr":
        fill.form.illegible("signed", seen=block[0].evidence())
    elif block:
        fill.form.put("signed", seen=block[0].evidence(), value=False)


def _is_at(block: Sequence[Segment], seen: Evidence, ruling: Ruling) -> bool:
    """Tell whether a signature was seen where these words stand."""
    return seen.box is not None and any(
        s.page.number == seen.page
        and s.box.x0 < seen.box.x1 + 60
        and s.box.x1 > seen.box.x0 - 60
        and s.box.top < seen.box.bottom + 40
        and s.box.bottom > seen.box.top - 40
        and not ruling.severs(
            min(s.middle[1], (seen.box.top + seen.box.bottom) / 2),
            max(s.middle[1], (seen.box.top + seen.box.bottom) / 2),
            s.middle[0],
        )
        for s in block
    )


def _is_signature(picture: Box, segment: Segment, ruling: Ruling) -> bool:
    """Tell whether a picture of a signature's size lies at these words, in the same ruled box."""
    page = segment.page
    wide, high = picture.x1 - picture.x0, picture.bottom - picture.top
    if not (10 <= wide <= 0.55 * page.width and 6 <= high <= 0.3 * page.height):
        return False
    x, y = (picture.x0 + picture.x1) / 2, (picture.top + picture.bottom) / 2
    box = segment.box
    if ruling.severs(min(y, box.top), max(y, box.bottom), x):
        return False
    return box.x0 - 80 <= x <= box.x1 + 120 and box.top - 75 <= y <= box.bottom + 75


def _enter_carrier(
    fill: Filling[D],
    front: Sheet,
    segments: Sequence[Segment],
    captioned: Captioned,
    capacity: Capacity | None,
) -> None:
    """Enter the carrier where somebody is said to be it; a letterhead alone says nothing."""
    for answer in captioned.answers("carrier"):
        named = party([s.text for s in answer.lines[:4]])
        first = answer.lines[0].text
        firm = answer.seen.caption.marked or len(first.split()) > 1 or COMPANY.search(first)
        if firm and named and len(first) > 2 and not CAPTION.search(named.name):
            where = answer.lines[:4] if named.address else answer.lines[:1]
            _put_carrier(fill, front, where, named)
            return
    if capacity and capacity.what == "carrier" and fill.form.has("signed_by"):
        seen = [
            s
            for s in segments
            if s.text
            and str(fill.form.value("signed_by")).startswith(bare_name(s.text)[:20])
            and bare_name(s.text)
        ]
        if seen:
            _put_carrier(fill, front, seen[-1:], Party(name=str(fill.form.value("signed_by"))))
            return
    if capacity and capacity.whose == "CARRIER" and capacity.name:
        _put_carrier(fill, front, capacity.lines, Party(name=capacity.name))
        return
    for segment in segments:
        found = _NAMED.match(segment.text) or _CALLED.search(segment.text)
        if found and not re.search(r"\bAGENTS?\b", found[0], re.I):
            name = bare_name(next(g for g in found.groups() if g)).strip(" ,.(")
            if len(name) > 3 and not CAPTION.search(name):
                _put_carrier(fill, front, [segment], Party(name=name))
                return


def _put_carrier(fill: Filling[D], front: Sheet, where: Sequence[Segment], named: Party) -> None:
    """Enter the carrier, with the address that stands under the same name elsewhere."""
    if named.address is None and (elsewhere := _addressed(front, named.name)):
        named = elsewhere
    fill.put("carrier", where, named)


def _addressed(front: Sheet, name: str) -> Party | None:
    """Return a firm with the address under its name, as letterheads give it."""
    for lines in front.lines_by_page[:1]:
        segments = [s for line in lines for s in line.segments]
        for index, segment in enumerate(segments):
            bare = re.sub(r"^\W*ISSUED\s+BY\s*:?\s*", "", segment.text, flags=re.I)
            captioned = any(
                re.search(r"[:：]\s*$", s.text) and abs(s.middle[1] - segment.middle[1]) < 3
                for s in segments
            )
            if captioned or squeezed(bare) != squeezed(name):
                continue
            below = _centred_under(segment, segments[index + 1 :])
            found = party([name, *(s.text for s in below)])
            if found and found.address and re.search(r"\d|,", found.address):
                return found.model_copy(update={"name": name})
    return None


def _centred_under(segment: Segment, later: Sequence[Segment]) -> list[Segment]:
    found: list[Segment] = []
    for other in later:
        last = found[-1] if found else segment
        near = -2 <= other.box.top - last.box.bottom < 1.3 * max(other.height, 6)
        aligned = (
            abs(other.box.x0 - segment.box.x0) < 12 or abs(other.middle[0] - segment.middle[0]) < 25
        )
        if (
            near
            and aligned
            and not AS.search(other.text)
            and not re.search(r"[:：]\s*\S|\bLADING\b|WAYBILL|^\W*ORIGINAL", other.text, re.I)
        ):
            found.append(other)
    return [s for s in found if not AGENT.search(s.text)][:3]
