"""Whether a document is signed, by whom, and as what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.evidence import Box, Evidence
from extractors.layout.captions.labels import proof
from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling
from extractors.layout.sheet import Sheet
from extractors.layout.typed_names import name_over, name_under_firm
from extractors.pages.page import Page
from extractors.printed.firms import LEGAL_FORM, OFFICE

_BLOCK = re.compile(
    r"AUTHORI[SZ]ED\s+(?:SIGNATUR|SIGNATOR|AGENT|OFFICER|PERSON|REPRESENTATIVE)|\bSIGNATURES?\b|FOR\s+AND\s+ON\s+BEHALF\s+OF"
    r"|^\W*SIGNED\s*(?:BY|FOR|ON)|^\W*SIGNED\s*[:：]|YOURS\s+(?:FAITHFULLY|TRULY|SINCERELY)|签字|签章|签名|盖章|授权代表|SIGNATORY"
    r"|^\W*FOR\s+(?:THE\s+)?(?:CHAMBER|INSURERS?|UNDERWRITERS?|CARRIER|MASTER|BENEFICIARY|COMPANY|ISSUER)\W*$"
    r"|^\W*(?:AUTHORI[SZ]ED\s+)?(?:SECRETARY|INSPECTOR|SURVEYOR|CHIEF\s+INSPECTOR|CHEMIST|UNDERWRITER)\W*$"
    r"|^\W*FOR\s*[:：]|\bSIGN(?:ED)?\s*&\s*STAMP",
    re.I,
)
_WRITTEN = re.compile(
    r"(?<!\w)/S/\s*(?P<name>[^\W\d_][\w .'’-]+)|\((?:SIGNED|SGD\.?)\)\s*(?P<name2>[^\W\d_][\w .'’-]*)?"
    r"|(?:ELECTRONICALLY|DIGITALLY)\s+SIGNED(?:\s+BY\s*:?\s*(?P<name3>[^\W\d_][\w .'’-]+))?"
    r"|^\W*SIGNED\s*(?:BY)?\s*[:：]\s*(?P<name4>[^\W\d_][\w .'’-]{2,})",
    re.I,
)
_NAMED = re.compile(
    r"FOR\s+AND\s+ON\s+BEHALF\s+OF\s*[:：]?\s*|^\W*FOR\s*[:：]\s*|SIGNED\s+FOR\s*[:：]?\s*", re.I
)
_CAPACITY = re.compile(
    r"\b(?:AS\s+)?(?:AGENTS?\s+(?:FOR|ON\s+BEHALF\s+OF)\s+(?:THE\s+)?(?:CARRIER|MASTER|OWNERS?)|AS\s+CARRIER|AS\s+MASTER|MASTER"
    r"|(?:GENERAL|SALES|EXPORT|SHIPPING|DEPUTY|QUALITY)?\s*MANAGER|DIRECTOR|PRESIDENT|SECRETARY|INSPECTOR|PROXY|BENEFICIARY|ATTORNEY)\b",
    re.I,
)
_COMPANY = re.compile(
    rf"\b(?:{LEGAL_FORM}|KG|INSURANCE|ASSURANCE|SIGORTA|BANK|LINES?|SHIPPING|AGENCY|{OFFICE}|FACTORY|MILLS?|WORKS|TRADING|INSPECTION|SURVEYORS?|INDUSTR(?:Y|IES)|ENTERPRISES?|GROUP|EXPORTS?)\b|公司|厂|商会|海关",
    re.I,
)
_POSITION = re.compile(
    r"\W*(?:[A-Z]+\s+){0,3}(?:MANAGER|DIRECTOR|INSPECTOR|CHEMIST|OFFICER|SURVEYOR|VETERINARIAN|SECRETARY|PRESIDENT|MASTER)(?:\s+IN\s+CHARGE)?\W*",
    re.I,
)
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?:[ ,]+[^\W\d_][\w.'’-]*){0,4}")
_LINE = re.compile(r"^[\s_.…\-–—*]{4,}$")
#: So much of where ink would be is under a picture that is wider than it.
_COVERED = 0.6
#: So many lines and ink under them all are a letter, however short.
_LETTER = 3
#: How far from the words of a signature block the signature itself may be; points.
_REACH = 80.0


class Signature(NamedTuple):
    """What was seen of a signature.

    ``signed`` is true for a signature, chop or name over the line, false for a block that
    was left empty, and nothing where there is no block. ``unclear`` tells that there is a
    block, but that ink cannot be seen on this kind of page, or that a name is merely typed.
    """

    signed: bool | None
    unclear: bool = False
    evidence: Evidence | None = None
    signer: str | None = None
    capacity: str | None = None


def signature(sheet: Sheet) -> Signature:
    """Look for signatures on all pages, the last page first."""
    empty = Signature(None)
    for lines, ruling, page in reversed(
        list(zip(sheet.lines_by_page, sheet.rulings, sheet.pages, strict=True))
    ):
        for found in _on_page(lines, ruling, page):
            if found.signed:
                return found
            empty = empty if empty.evidence else found
    return empty if empty.evidence else _without_block(sheet)


def _without_block(sheet: Sheet) -> Signature:
    """Return that ink stands where no words say what it is, if it does; a logo at the top is none."""
    for page, lines in zip(sheet.pages, sheet.lines_by_page, strict=True):
        for picture in page.pictures:
            over = sum(line.box.bottom <= picture.top + 2 for line in lines)
            last = over == len(lines) >= _LETTER or over >= max(0.75 * len(lines), 5)
            low = picture.top > 0.4 * page.height or last
            if low and _is_ink(picture, page) and lines:
                words = [s for line in lines for s in line.segments]
                near = min(words, key=lambda s: abs(s.middle[1] - picture.top))
                named = _signer_at(picture, words) if picture.bottom < 0.92 * page.height else None
                seen = proof([named or near]).model_copy(update={"box": picture})
                return Signature(True, False, seen) if named else Signature(None, True, seen)
    if sheet.lines and (typed := name_under_firm(sheet.lines, _COMPANY)):
        return Signature(None, True, proof([typed]), typed.text)
    return Signature(None)


def _signer_at(picture: Box, words: Sequence[Segment]) -> Segment | None:
    """Return the firm whose name stands right over or under ink, with nothing else after it."""
    for segment in words:
        beside = segment.box.x0 < picture.x1 and segment.box.x1 > picture.x0
        gap = max(segment.box.top - picture.bottom, picture.top - segment.box.bottom)
        short = len(segment.words) <= 9 and not re.search(r"\d", segment.text)
        named = _COMPANY.search(segment.text) or _POSITION.fullmatch(segment.text)
        if beside and gap < 1.8 * segment.height and short and named:
            return segment
    return None


def _is_ink(picture: Box, page: Page) -> bool:
    """Tell whether a picture has the size of a signature or a chop."""
    wide, high = picture.x1 - picture.x0, picture.bottom - picture.top
    return 10 <= wide <= 0.55 * page.width and 6 <= high <= 0.3 * page.height


def _on_page(lines: Sequence[Line], ruling: Ruling, page: Page) -> Iterator[Signature]:
    for line in lines:
        for segment in line.segments:
            if written := _WRITTEN.search(segment.text):
                name = next((n for n in written.groups() if n), None)
                yield Signature(
                    True, False, segment.evidence(), name and name.strip(), _capacity([segment])
                )
    for block in _blocks(lines):
        yield _judged(block, lines, ruling, page)


def _blocks(lines: Sequence[Line]) -> Iterator[list[Segment]]:
    """Yield the words of each block: «for and on behalf of» down to «authorised signature»."""
    used: set[int] = set()
    anchors = [
        s for line in lines for s in line.segments if _BLOCK.search(s.text) and len(s.text) < 90
    ]
    for anchor in anchors:
        if id(anchor) in used:
            continue
        block = [anchor]
        for line in lines:
            for segment in line.segments:
                below = segment.box.top - block[-1].box.bottom
                if -1 <= below <= _REACH and _in_column(segment, anchor) and segment is not anchor:
                    block.append(segment)
        used.update(id(s) for s in block)
        yield block


def _in_column(segment: Segment, anchor: Segment) -> bool:
    return (
        min(segment.box.x1, anchor.box.x1) - max(segment.box.x0, anchor.box.x0) > 0
        or abs(segment.box.x0 - anchor.box.x0) < 30
    )


def _judged(
    block: Sequence[Segment], lines: Sequence[Line], ruling: Ruling, page: Page
) -> Signature:
    end = next((i for i, s in enumerate(block) if i and _BLOCK.search(s.text)), len(block) - 1)
    block = block[: end + 3]
    over = _over(block[0], lines)
    around = _region([*over, *block], len(over) + end, ruling, page)
    seen = proof(block)
    capacity = _capacity(block)
    near = [picture for picture in page.pictures if _near(picture, around, page)]
    near.sort(key=lambda picture: _lies_below(picture, around))
    if near:
        picture = near[0]
        box = Box(
            max(min(picture.x0, around.x0), 0), max(min(picture.top, around.top), 0),
            min(max(picture.x1, around.x1), page.width),
            min(max(picture.bottom, around.bottom), page.height),
        )  # fmt: skip
        seen = seen.model_copy(update={"box": box})
        unclear = _lies_below(picture, around)
        return Signature(None if unclear else True, unclear, seen, None, capacity)
    if name := _name_over_line(block, end, lines, ruling):
        if _is_over_line(name, block, ruling):
            return Signature(True, False, proof([name]), name.text, capacity)
        return Signature(None, True, proof([name]), name.text, capacity)
    if page.method == "ocr":
        return Signature(None, True, seen, None, capacity)
    if typed := name_over(block[min(end, len(block) - 1)], lines, _COMPANY):
        return Signature(None, True, proof([typed]), typed.text, capacity)
    return Signature(False, False, seen, None, capacity)


def _over(first: Segment, lines: Sequence[Line]) -> list[Segment]:
    """Return the name of a firm close over «as agents for and on behalf of»: who signs."""
    return [
        segment
        for line in lines
        for segment in line.segments
        if -1 <= first.box.top - segment.box.bottom < 0.6 * first.height
        and abs(segment.box.x0 - first.box.x0) < first.height
        and _COMPANY.search(segment.text)
    ]


def _region(block: Sequence[Segment], end: int, ruling: Ruling, page: Page) -> Box:
    """Return where the ink of a signature would be: near the words, or in their ruled box."""
    boxes = [s.box for s in block[: end + 1]]
    top, bottom = min(b.top for b in boxes), max(b.bottom for b in boxes)
    lone = len(boxes) == 1
    around = Box(
        min(b.x0 for b in boxes) - 40,
        top - (60 if lone else 25),
        max(b.x1 for b in boxes) + 60,
        bottom + (60 if lone else 25),
    )
    box = ruling.box(*block[end].middle)
    if box is None:
        return around
    if box.bottom - box.top > 0.25 * page.height:  # nobody signs above the box of his words
        return around._replace(top=max(around.top - 15 * lone, box.top))
    return Box(
        min(around.x0, box.x0), box.top,
        max(around.x1, box.x1), max(around.bottom, box.bottom),
    )  # fmt: skip


def _near(picture: Box, around: Box, page: Page) -> bool:
    """Tell whether a picture of a signature's size lies at the block."""
    if not _is_ink(picture, page):
        return False
    x = (picture.x0 + picture.x1) / 2
    level = picture.top <= around.bottom and picture.bottom >= around.top
    shared = min(picture.x1, around.x1) - max(picture.x0, around.x0)
    covers = shared >= _COVERED * (around.x1 - around.x0)
    return level and (covers or around.x0 <= x <= around.x1)


def _lies_below(picture: Box, around: Box) -> bool:
    """Tell whether ink only reaches up to where one signs: it may be a seal set elsewhere.

    A hand may run out of it by about its own height.
    """
    out = picture.bottom - around.bottom
    return out > max((picture.bottom - picture.top) / 2, _REACH / 2)


def _name_over_line(
    block: Sequence[Segment], end: int, lines: Sequence[Line], ruling: Ruling
) -> Segment | None:
    """Return a person's name that stands where one signs: over the line, over its caption."""
    caption = block[end]
    over = [s for s in block[1:end] if not _LINE.match(s.text)]
    if end == 0 and not _NAMED.search(caption.text):
        over = [
            s
            for line in lines
            for s in line.segments
            if 0 <= caption.box.top - s.box.bottom <= 25 and _in_column(s, caption)
        ]
        over = [
            s
            for s in over
            if (_ruled_below(s, ruling, caption) or _dashed_below(s, caption, lines))
            and not ruling.severs(s.middle[1], caption.middle[1], s.middle[0])
        ]
    rest = [s for s in over if not _COMPANY.search(s.text) and not _BLOCK.search(s.text)]
    if rest and (end or over) and _PERSON.fullmatch(rest[-1].text.strip(" ()")):
        company_named = end == 0 or len(over) > len(rest) or _NAMED.sub("", block[0].text).strip()
        if company_named and not _CAPACITY.fullmatch(rest[-1].text.strip()):
            return rest[-1]
    return None


def _dashed_below(segment: Segment, caption: Segment, lines: Sequence[Line]) -> bool:
    """Tell whether a row of dashes or points stands between a name and the words under it."""
    return any(
        _LINE.match(s.text)
        and segment.box.top < s.box.top < caption.box.top
        and _in_column(s, segment)
        for line in lines
        for s in line.segments
    )


def _is_over_line(name: Segment, block: Sequence[Segment], ruling: Ruling) -> bool:
    """Tell whether a name stands where one signs, and is not merely typed under a letter."""
    below = [s for s in block if s.box.top >= name.box.bottom - 4]
    return any(
        _LINE.match(s.text) or _BLOCK.search(s.text) or _ruled_below(name, ruling, s) for s in below
    )


def _ruled_below(segment: Segment, ruling: Ruling, caption: Segment) -> bool:
    return any(
        segment.box.bottom - 4 <= r.top <= caption.box.top + 2 and r.x0 <= segment.middle[0] <= r.x1
        for r in ruling.drawn
    )


def _capacity(block: Sequence[Segment]) -> str | None:
    found = next((m for s in block if (m := _CAPACITY.search(s.text))), None)
    return found[0].strip() if found else None
