"""Whether and by whom a paper of carriage is signed, and who is said to be the carrier."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from extractors.documents import Party
from extractors.documents.transport import Carriage
from extractors.evidence import Box
from extractors.layout import Ruling, Segment, Sheet, Signature, signature, squeezed
from extractors.pages.page import Page
from extractors.printed import party
from extractors.readers.parts.captioned import Captioned
from extractors.readers.parts.carriage.capacity import (
    AGENT,
    AS,
    CAPTION,
    COMPANY,
    Capacity,
    bare_name,
    capacity_of,
    signer_of,
)
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.signing import cropped
from extractors.readers.parts.signing import signer_of as signing_firm

D = TypeVar("D", bound=Carriage)

_NAMED = re.compile(
    r"^(?!\W*(?:SIGNED|NOTIFY)\b(?!.*\b(?:BY|FOR)\b))(?P<name>.{3,60}?)[\s,]*(?:\bAS\s+(?:THE\s+|A\s+)?|\(\s*(?:THE\s+)?|,\s*THE\s+)CARRIER\b(?!\s+(?:NOT|SHALL|WILL|IS|HAS|ASSUMES|ACCEPTS)\b)",
    re.I,
)
_CALLED = re.compile(
    r"^\W*(?:SIGNED\s+AS\s+)?(?:THE\s+)?CARRIER\s*[:：,]\s*(?P<name>[A-Z].{3,60})$|\b(?:FOR|ON\s+BEHALF\s+OF)\s+THE\s+CARRIER(?!\s+(?:NAMED|ABOVE|BY|AS|OR)\b)\s*[:：,]?\s+(?P<name2>[A-Z][A-Z].{3,60})$",
    re.I,
)

_FOR_CARRIER = re.compile(
    r"^\W*(?:SIGNED\s+)?(?:FOR(?:\s+AND\s+ON\s+BEHALF\s+OF)?|ON\s+BEHALF\s+OF)\s+(?:THE\s+)?CARRIER\W*$",
    re.I,
)
_FOR_MASTER = re.compile(
    r"\b(?:FOR|ON\s+BEHALF\s+OF)\s+(?:THE\s+)?MASTER\W+(?P<name>[A-Z][\w. ]{3,40})$", re.I
)
#: What a form prints under the name of its carrier that is no address.
_OF_FORM = re.compile(
    r"[:：]\s*\S|\bLADING\b|WAYBILL|^\W*ORIGINAL|\bTRANSPORT\b|\bRECEIVED\b|\bSHIPPED\b|\bAPPARENT\b",
    re.I,
)
#: What part of a page's width a box may take up that is there for a signature alone.
_OWN_BOX = 0.6
#: How far over an agent's capacity the carrier may be named; points.
_OVER = 110.0


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
        if capacity.what == "agent" and (principal or capacity.whose):
            fill.put("principal", capacity.lines, principal or capacity.whose)
        elif capacity.what == "agent" and (over := _named_over(segments, capacity)):
            fill.put("principal", [over[1]], over[0])
    else:
        seen = signature(front)
        name = party([s.text for s in block]) if (block := signing_firm(front, seen)) else None
        if name and not re.match(r"\d{1,2}\W", name.name):  # the caption of another box
            fill.put("signed_by", block, name.name)
    _enter_carrier(fill, front, segments, captioned, capacity)
    over = _named_over(segments, capacity) if capacity and capacity.what == "agent" else None
    if over and not over[0].startswith("MASTER") and not fill.form.has("carrier"):
        _put_carrier(fill, front, [over[1]], Party(name=over[0]))


def _named_over(segments: Sequence[Segment], capacity: Capacity) -> tuple[str, Segment] | None:
    """Return the carrier named over an agent's signature: «for GULL LINES, as carrier»."""
    first = capacity.lines[0]
    for segment in segments:
        over = segment.page is first.page and 0 <= first.box.top - segment.box.bottom + 2 < _OVER
        beside = segment.box.x0 < first.box.x1 + 60 and segment.box.x1 > first.box.x0 - 60
        if not (over and beside):
            continue
        if name := _carrier_in(segment):
            return name, segment
        if master := _FOR_MASTER.search(segment.text):
            return f"MASTER {master['name'].strip(' ,.')}", segment
        below = [s for s in segments if _FOR_CARRIER.match(segment.text) and _under(segment, s)]
        if below and COMPANY.search(below[0].text) and below[0] is not first:
            return bare_name(below[0].text).strip(" ,"), below[0]
    return None


def _under(above: Segment, below: Segment) -> bool:
    """Tell whether a segment stands on the next line under another."""
    near = -1 <= below.box.top - above.box.bottom < 1.2 * above.height
    return near and below.page is above.page and abs(below.box.x0 - above.box.x0) < 12


def _carrier_in(segment: Segment) -> str | None:
    """Return the firm that a line calls the carrier."""
    found = _NAMED.match(segment.text) or _CALLED.search(segment.text)
    if not found or re.search(r"\bAGENTS?\b", found[0], re.I):
        return None
    name = bare_name(next(g for g in found.groups() if g)).strip(" ,.(")
    return name if len(name) > 3 and not CAPTION.search(name) else None


def _enter_signed(
    fill: Filling[D], front: Sheet, captioned: Captioned, block: Sequence[Segment]
) -> None:
    """Enter whether there is a signature, where the words of a capacity stand if they do.

    A signature in another box is somebody else's.
    """
    here = [s for s in block if s.page is block[0].page]
    if not here:
        _put_signed(fill, signature(front), None)
        return
    page, place = here[0].page, _place(here, captioned.ruling(here[0]))
    near = cropped(page, place)
    seen = here[0].page.evidence([w for s in here for w in s.words])
    picture = next((p for p in near.pictures if _is_signature(p, page)), None)
    if picture:
        box = seen.box or picture
        whole = Box(
            min(box.x0, picture.x0), min(box.top, picture.top), max(box.x1, picture.x1), max(box.bottom, picture.bottom)
        )  # fmt: skip
        fill.form.put("signed", seen=seen.model_copy(update={"box": whole}), value=True)
    else:
        _put_signed(fill, signature(Sheet([near])), here[0])


def _put_signed(fill: Filling[D], seen: Signature, capacity: Segment | None) -> None:
    """Enter what was seen; words of a capacity without ink are unsigned, or unclear on a scan."""
    if seen.evidence and seen.signed is not None:
        fill.form.put("signed", seen=seen.evidence, value=seen.signed)
    elif seen.evidence and seen.unclear:
        fill.form.illegible("signed", seen=seen.evidence)
    elif capacity and capacity.page.method == "ocr":
        fill.form.illegible("signed", seen=capacity.evidence())
    elif capacity:
        fill.form.put("signed", seen=capacity.evidence(), value=False)


def _place(block: Sequence[Segment], ruling: Ruling) -> Box:
    """Return where a signature to these words may stand: round them, up to the next printed line.

    In a box of its own it may stand anywhere from wall to wall.
    """
    x0, x1 = min(s.box.x0 for s in block), max(s.box.x1 for s in block)
    top, bottom = min(s.box.top for s in block), max(s.box.bottom for s in block)
    across = [r.top for r in ruling.level if r.x0 < x1 and r.x1 > x0]
    ceiling = max((y for y in across if y <= top), default=0.0)
    floor = min((y for y in across if y >= bottom), default=block[0].page.height)
    box, wide = ruling.box(*block[0].middle), block[0].page.width
    own = box if box and box.x1 - box.x0 < _OWN_BOX * wide else block[0].box
    left, right = min(x0 - 80, own.x0), max(x1 + 120, own.x1)
    return Box(left, max(top - 75, ceiling), right, min(bottom + 75, floor))


def _is_signature(picture: Box, page: Page) -> bool:
    wide, high = picture.x1 - picture.x0, picture.bottom - picture.top
    return 10 <= wide <= 0.55 * page.width and 6 <= high <= 0.3 * page.height


def _enter_carrier(
    fill: Filling[D],
    front: Sheet,
    segments: Sequence[Segment],
    captioned: Captioned,
    capacity: Capacity | None,
) -> None:
    """Enter the carrier where somebody is said to be it; a letterhead alone says nothing."""
    for answer in captioned.answers("carrier"):
        if "notify" in answer.seen.caption.fields:
            continue  # «Notify party, carrier not to be responsible»
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
        if name := _carrier_in(segment):
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
        if near and aligned:
            if AS.search(other.text) or _OF_FORM.search(other.text):
                break
            found.append(other)
    return [s for s in found if not AGENT.search(s.text)][:3]
