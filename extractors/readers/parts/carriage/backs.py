"""The back of a paper of carriage: its conditions, and whoever endorsed it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from extractors.documents.transport import Carriage
from extractors.layout import Segment, Sheet, proof
from extractors.layout.tables.headings import heading_at
from extractors.printed.firms import LEGAL_FORM
from extractors.readers.parts.backs import HEADED
from extractors.readers.parts.carriage.cargo_table import GOODS_HEADINGS
from extractors.readers.parts.carriage.containers import CONTAINER
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.small_print import SmallPrint

D = TypeVar("D", bound=Carriage)

_BLANK = re.compile(
    r"\bBLANK\s+ENDORSE\w*|\bENDORSED?\s+(?:IN\s+)?BLANK(?:\s+BY\s+[A-Z][^,;]{2,60})?|\bIN\s+BLANK\b|空白背书",
    re.I,
)
_ORDER = re.compile(
    r"\b(?:(?:PAY|DELIVER|ENDORSED?|ASSIGNED|TRANSFERRED|PLEASE\s+DELIVER)\s+(?:THE\s+GOODS\s+)?)?TO\s+(?:THE\s+)?ORDER\s+OF\b.*|\b(?:DELIVER|ENDORSED|PAY)\s+TO\b.*",
    re.I,
)
_STAMPED = re.compile(r"FOR\s+AND\s+ON\s+BEHALF\s+OF|^\W*FOR\s*[:：]", re.I)
_NOT_NAMED = re.compile(
    r"^\W*(?:PAGE|ENDORSEMENTS?|REVERSE|AUTHORI[SZ]ED|TERMS|CONDITIONS|CARRIER'?S\s+TERMS|BILL\s+OF\s+LADING)\b",
    re.I,
)
#: What only the face of a bill says: who carries, what was loaded, how many originals there are.
_FACE = re.compile(
    r"\bAS\s+(?:THE\s+)?(?:CARRIER|MASTER|AGENTS?\s+FOR)\b|\bFOR\s+THE\s+(?:CARRIER|MASTER)\b"
    r"|\b(?:LADEN|SHIPPED)\s+ON\s+BOARD\b|\bORIGINAL\s+B\W?(?:S\W?)?(?:/L|ILLS?\b)|\bPLACE\s+AND\s+DATE\s+OF\s+ISSUE\b",
    re.I,
)
_COMPANY = re.compile(
    rf"\b(?:{LEGAL_FORM}|BANK|FACTORY)\b|公司",
    re.I,
)
_FEW = 14


def back_pages(sheet: Sheet, small: SmallPrint) -> list[int]:
    """Return which pages, counted from 0, are the back: conditions in running text, or an endorsement.

    A further page that lists goods or containers is none, nor is one that ends the face.
    """
    return [index for index in range(1, len(sheet.pages)) if _is_back(sheet, small, index)]


def front_of(sheet: Sheet, back: Sequence[int]) -> Sheet:
    """Return a document without its back."""
    return sheet.only([i for i in range(len(sheet.pages)) if i not in back]) if back else sheet


def _is_back(sheet: Sheet, small: SmallPrint, index: int) -> bool:
    lines = sheet.lines_by_page[index]
    segments = [s for line in lines for s in line.segments]
    if any(CONTAINER.search(s.text.upper()) for s in segments) or any(
        heading_at(lines, i, sheet.rulings[index], GOODS_HEADINGS, 3) for i in range(len(lines))
    ):
        return False
    running = sum(s in small for s in segments)
    if running < 0.35 * len(segments) and any(_FACE.search(s.text) for s in segments):
        return False
    endorsed = any(
        any(words.search(s.text) for words in (HEADED, _BLANK, _STAMPED)) or _ORDER.match(s.text)
        for s in segments
    )
    return running >= 0.35 * len(segments) or (
        len(lines) <= _FEW and (endorsed or bool(sheet.pages[index].pictures))
    )


def enter_endorsement(fill: Filling[D], back: Sequence[int], small: SmallPrint) -> None:
    """Enter how the document is endorsed, in its own words.

    A stamp that names nobody else is an endorsement in blank. ``none`` is entered where the
    back is there, and neither words nor a picture are on it besides the conditions.
    """
    sheet = fill.sheet
    for index in back:
        segments = [
            s
            for line in sheet.lines_by_page[index]
            for s in line.segments
            if s not in small and len(s.text) < 95
        ]
        for place, segment in enumerate(segments):
            if found := _BLANK.search(segment.text):
                fill.put("endorsement", [segment.span(*found.span()) or segment], found[0])
                return
            if found := _ORDER.search(segment.text):
                words = [
                    segment.span(*found.span()) or segment,
                    *_wrapped(segment, segments[place + 1 :]),
                ]
                fill.put("endorsement", words, " ".join(s.text for s in words))
                return
        stamped = [
            s
            for s in segments
            if (_COMPANY.search(s.text) or _STAMPED.search(s.text)) and not _NOT_NAMED.match(s.text)
        ]
        if stamped and (
            sheet.pages[index].pictures or any(_STAMPED.search(s.text) for s in stamped)
        ):
            fill.put("endorsement", stamped, " ".join(s.text for s in stamped))
            return
        if stamped and any(HEADED.search(s.text) for s in segments):  # typed, and without ink
            fill.form.illegible("endorsement", seen=proof(stamped))
            return
    for index in back:
        page, printed = sheet.pages[index], sheet.lines_by_page[index]
        if page.method == "text" and not page.pictures and printed:
            fill.put("endorsement", printed[0].segments[:1], "none")


def _wrapped(segment: Segment, below: Sequence[Segment]) -> list[Segment]:
    """Return the line that an endorsement's words go on in."""
    if not re.search(r"(?:\bOF|\bTO|,|&|\bAND)\s*:?\s*$", segment.text, re.I):
        return []
    return [
        s
        for s in below
        if 0 <= s.box.top - segment.box.bottom < 1.5 * segment.height
        and s.box.x0 < segment.box.x1 + 40
        and s.box.x1 > segment.box.x0 - 40
    ][:1]
