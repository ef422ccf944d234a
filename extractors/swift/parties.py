"""Who is named in a field: name, address and country, or a bank by its BIC."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from extractors.form import Form
from extractors.swift.canonical import BIC, bic_of
from extractors.swift.countries import country_of
from extractors.swift.fields import Field

_LEGAL = (
    r"(?:CO\.?\s?,?\s?,?\s*)?(?:\((?:PVT|PRIVATE|PTY|HK|CHINA)\.?\)\s*)?"
    r"(?:LTD|LIMITED|L\.L\.C|LLC|INC|INCORPORATED|CORP|CORPORATION|GMBH|G\.M\.B\.H|MBH|KG|AG|S\.A\.?S?|S\.?P\.?A|"
    r"S\.?R\.?L|B\.?V|N\.?V|PLC|PTE\.?\s*LTD|PTY\.?\s*LTD|PVT\.?\s*LTD|SDN\.?\s*BHD|BHD|A\.?S|LTDA|"
    r"S\.A\.? DE C\.V|FZE|FZCO|FZ-?LLC|W\.?L\.?L|JSC|OOO|TBK|K\.?K|OY|AB|COMPANY|CO)"
)
_ENDS_LEGALLY = re.compile(rf"(?<!\w){_LEGAL}\.?\s*$", re.I)
_LEGAL_FIRST = re.compile(rf"\W*{_LEGAL}\b\.?", re.I)
_LEGAL_INSIDE = re.compile(rf"(?<!\w){_LEGAL}(?!\w)\.?(?=\s*,?\s+\S)", re.I)
_GOES_ON = re.compile(
    r"(?:[&+-]|\b(?:AND|OF|FOR|THE|IMP|EXP|IMPORT|EXPORT|CO\.?,?|INTL))\s*\.?\s*$", re.I
)
_IN_ADDRESS = re.compile(
    r"\d|\b(?:ROAD|RD|STREET|ST|AVENUE|AVE|BUILDING|BLDG|FLOOR|ROOM|RM|DISTRICT|BOX|ZONE|PARK)\b",
    re.I,
)
_FULL = 35  #: characters of a full line of name and address
_MOST = 3  #: lines that a name takes up at most


class _Line(NamedTuple):
    text: str
    begin: int

    @property
    def end(self) -> int:
        return self.begin + len(self.text)


def put_party(form: Form[Any], way: str, field: Field) -> None:
    """Enter a party: name, and address and country where given."""
    lines = _lines(field)
    if not lines:
        form.illegible(way, seen=field.seen())
        return
    end = _end_of_name(lines[0].text)
    if end and (len(lines) == 1 or lines[0].text[end:].lstrip().startswith(",")):
        lines = [*_cut(lines[0], end), *lines[1:]]
    named = _name_lines(lines)
    last = named - 1
    if last and (end := _end_of_name(lines[last].text)):
        lines = [*lines[:last], *_cut(lines[last], end), *lines[named:]]
    _put_lines(form, way, field, lines, named)


def put_bank(form: Form[Any], way: str, field: Field) -> None:
    """Enter a bank: by BIC, with the name that a print adds to it, or by name and address."""
    lines = _lines(field)
    if not lines:
        form.illegible(way, seen=field.seen())
        return
    first = lines[0]
    if not BIC.fullmatch(first.text):
        _put_lines(form, way, field, lines, 1)
        return
    code = field.seen(first.begin, first.end)
    form.put(way, "bic", seen=code, value=bic_of(first.text))
    form.put(way, "country", seen=code, value=first.text[4:6])
    name = field.aside[0] if field.aside else None
    place = name[0].place if name else None
    if place and place.text:
        form.put(way, "name", seen=place.evidence())
    else:
        form.put(way, "name", seen=code, value=bic_of(first.text))


def _lines(field: Field) -> list[_Line]:
    """Return the lines of a name and address, without an account and what is empty."""
    lines, at = [], 0
    for i, text in enumerate(field.text.split("\n")):
        stripped = text.strip()
        if stripped.strip(".") and not (i == 0 and stripped.startswith("/")):
            lines.append(_Line(stripped, at + len(text) - len(text.lstrip())))
        at += len(text) + 1
    return lines


def _end_of_name(text: str) -> int | None:
    """Return where a legal form ends a name that something else follows in the same line."""
    ends = (found.end() for found in _LEGAL_INSIDE.finditer(text))
    return next((end for end in ends if not _LEGAL_FIRST.match(text[end:])), None)


def _cut(line: _Line, at: int) -> list[_Line]:
    rest = line.text[at:]
    skipped = at + len(rest) - len(rest.lstrip(" ,."))
    return [
        _Line(line.text[:at].rstrip(" ,"), line.begin),
        _Line(line.text[skipped:], line.begin + skipped),
    ]


def _name_lines(lines: Sequence[_Line]) -> int:
    """Return how many lines the name takes up: to its legal form, if no address stands before it."""
    for count, line in enumerate(lines[:_MOST], 1):
        if count > 1 and _IN_ADDRESS.search(line.text):
            break
        if count == _MOST and not _wrapped(lines[count - 2].text):
            break
        follows = count < len(lines) and _LEGAL_FIRST.match(lines[count].text) is not None
        if follows or _ENDS_LEGALLY.search(line.text.rstrip(" ,.")):
            return count + follows
    return 2 if len(lines) > 1 and _GOES_ON.search(lines[0].text) else 1


def _wrapped(text: str) -> bool:
    """Tell whether a name was wrapped after this line: it is nearly full, or cannot end so."""
    return len(text) > _FULL - 10 or _GOES_ON.search(text) is not None


def _put_lines(form: Form[Any], way: str, field: Field, lines: Sequence[_Line], named: int) -> None:
    name = lines[0].text
    for before, line in pairwise(lines[:named]):
        cut = len(before.text) == _FULL and not _LEGAL_FIRST.match(line.text)
        name += ("" if cut else " ") + line.text
    seen = field.seen(lines[0].begin, lines[named - 1].end)
    form.put(way, "name", seen=seen, value=" ".join(name.split()).rstrip(" ,"))
    rest = lines[named:]
    if rest:
        address = " ".join(" ".join(line.text for line in rest).split())
        form.put(way, "address", seen=field.seen(rest[0].begin, rest[-1].end), value=address)
    if found := country_of([line.text for line in lines]):
        line = lines[found.line]
        begin, end = (line.begin + at for at in found.span)
        form.put(way, "country", seen=field.seen(begin, end), value=found.code)
