"""The back of a document: which pages are it, and how they are endorsed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from extractors.documents import Document
from extractors.layout import Line, Segment, Sheet, squeezed
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.signing import form_alone, names

D = TypeVar("D", bound=Document)

HEADED = re.compile(r"^\W*(?:ENDORSEMENTS?|ENDORSED|背\s*书|REVERSE(?: SIDE)?)\b", re.I)
_BLANK = re.compile(
    r"\bBLANK\s+ENDORSE\w*|\bENDORSED?\s+(?:IN\s+)?BLANK|\bIN\s+BLANK\b|空白背书", re.I
)
_ORDER = re.compile(
    r"^\W*(?:(?:ENDORSED|PLEASE)\s+)?(?:PAY|DELIVER|ASSIGN|TRANSFER|ENDORSED|CLAIMS?\s+PAYABLE)?\W*TO\s+(?:THE\s+)?ORDER\s+OF\b"
    r"|^\W*PAY\s+TO\b(?!\s+THE\s+ORDER)|^\W*ENDORSED\s+(?:TO|IN\s+FAVOU?R\s+OF)\b",
    re.I,
)
#: What is printed where somebody signs.
_SIGNS = re.compile(
    r"^\W*(?:(?:AUTHORI[SZ]ED\s+)?SIGNATURE|AUTHORI[SZ]ED|(?:GENERAL\s+)?MANAGER|DIRECTOR|FOR\s+AND\s+ON\s+BEHALF\s+OF\W*$)",
    re.I,
)
_PLACE_ONLY = re.compile(r"^\W*ENDORSEMENTS?\W*$", re.I)
_FEW = 14


def back_pages(sheet: Sheet) -> list[int]:
    """Return which pages, counted from 0, are the back: few words, an endorsement among them.

    A firm's name alone, signed, is an endorsement too, unless the firm has issued the document.
    """
    heads = [squeezed(s.text) for line in sheet.head(0.25) for s in line.segments]
    return [
        index
        for index, lines in enumerate(sheet.lines_by_page)
        if index
        and len(lines) <= _FEW
        and (endorses(lines) or ((firm := stamped(sheet, index)) and not _heads(firm, heads)))
    ]


def _heads(firm: str, heads: Sequence[str]) -> bool:
    """Tell whether a line at the head of a paper begins with the name of a firm."""
    return any(head.startswith(firm) for head in heads)


def stamped(sheet: Sheet, index: int) -> str:
    """Return the firm whose name is all that is printed on a page with ink, letters only."""
    segments = [
        s for line in sheet.lines_by_page[index] for s in line.segments if not _SIGNS.match(s.text)
    ]
    named = segments and names(segments[0]) and all(names(s) or form_alone(s) for s in segments)
    return squeezed(segments[0].text) if named and sheet.pages[index].pictures else ""


def front_of(sheet: Sheet) -> Sheet:
    """Return the document without its back."""
    back = set(back_pages(sheet))
    return sheet if not back else sheet.only([i for i in range(len(sheet.pages)) if i not in back])


def enter_endorsement(fill: Filling[D], face: bool = True) -> None:
    """Enter how the document is endorsed, in its own words.

    A back on which somebody signs and names nobody else is an endorsement in blank.

    Args:
        fill: the document being filled in.
        face: whether the face may bear an endorsement too; a draft's face may not, where
            «pay to the order of» names the payee.
    """
    back = back_pages(fill.sheet)
    front = [i for i in range(len(fill.sheet.pages)) if i not in back] if face else []
    for index in (*back, *front):
        lines = fill.sheet.lines_by_page[index]
        for number, line in enumerate(lines):
            for segment in line.segments:
                if words := _words(segment, lines[number + 1 :]):
                    fill.put("endorsement", words, " ".join(s.text for s in words))
                    return
        if index in back and fill.sheet.pages[index].pictures:
            named = [s for line in lines for s in line.segments if not _PLACE_ONLY.match(s.text)]
            if named:
                fill.put("endorsement", named, "blank")
                return


def endorses(lines: Sequence[Line]) -> bool:
    """Tell whether some lines endorse a paper, or are headed as an endorsement."""
    return any(
        HEADED.search(s.text) or _BLANK.search(s.text) or _ORDER.search(s.text)
        for line in lines
        for s in line.segments
    )


def _words(segment: Segment, below: Sequence[Line]) -> list[Segment]:
    """Return the words of an endorsement that begin here, or nothing."""
    said = segment.text
    if len(said) > 80 or (re.search(r"[:：]", said) and not _BLANK.search(said)):
        return []
    if found := _BLANK.search(said):
        return [part] if (part := segment.span(*found.span())) else []
    if not (found := _ORDER.search(said)):
        return []
    if found.end() < len(said.rstrip(" :")):
        return [segment]
    under = [
        s
        for line in below[:1]
        for s in line.segments
        if s.box.x0 < segment.box.x1 and s.box.x1 > segment.box.x0
    ]
    return [segment, *under[:1]]
