"""Numbers of lists in a Word file, which Word counts when it prints (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 32_000
_DEEPEST = 20


class _Level(NamedTuple):
    start: int
    format: str
    text: str


class Numbering:
    """Counts the items of all lists while the file is read from its beginning."""

    def __init__(self, document: WordDocument) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, tuple[str, dict[int, int]]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        self._by_style: dict[str | None, tuple[str, int]] = {}
        try:
            part = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
        except KeyError:
            return
        self._read(part.element)  # type: ignore[attr-defined]

    def label(self, paragraph: Paragraph) -> str:
        """Return what is printed before a paragraph: ``3.``, ``(b)``, or nothing."""
        number, level = self._list_of(paragraph)
        if number not in self._lists:
            return ""
        kind, starts = self._lists[number]
        levels = self._levels.get(kind, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(kind, {})
        if starts and number not in self._begun:
            counts.clear()
        self._begun.add(number)
        first = starts.get(level, levels[level].start)
        counts[level] = min(counts[level] + 1 if level in counts else first, _MOST)
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if levels[level].format == "bullet":
            return "•"
        return re.sub(r"%([1-9])", lambda m: _at(int(m[1]) - 1, counts, levels), levels[level].text)

    def _list_of(self, paragraph: Paragraph) -> tuple[str, int]:
        """Return the list that a paragraph belongs to, itself or by its style, and its level."""
        if own := _listed(paragraph._p.pPr):
            return own
        name = paragraph._p.style
        if name not in self._by_style:
            self._by_style[name] = _list_of_style(paragraph.style)
        return self._by_style[name]

    def _read(self, element: Any) -> None:
        for one in element.iter(qn("w:abstractNum")):
            levels = ((_whole(lvl, "w:ilvl"), lvl) for lvl in one.iter(qn("w:lvl")))
            self._levels[_value(one, "w:abstractNumId")] = {n: _level(lvl) for n, lvl in levels}
        for one in element.iter(qn("w:num")):
            kind = one.find(qn("w:abstractNumId"))
            starts = {
                _whole(override, "w:ilvl"): _whole(start, "w:val")
                for override in one.iter(qn("w:lvlOverride"))
                if (start := override.find(qn("w:startOverride"))) is not None
            }
            if kind is not None:
                self._lists[_value(one, "w:numId")] = (_value(kind, "w:val"), starts)


def _listed(properties: Any) -> tuple[str, int] | None:
    """Return the list that properties of a paragraph name, and its level."""
    listed: Any = properties.find(qn("w:numPr")) if properties is not None else None
    if listed is None or (number := listed.find(qn("w:numId"))) is None:
        return None
    level = listed.find(qn("w:ilvl"))
    return _value(number, "w:val"), 0 if level is None else _whole(level, "w:val")


def _list_of_style(style: Any) -> tuple[str, int]:
    for _ in range(_DEEPEST):
        if style is None:
            break
        if found := _listed(style.element.find(qn("w:pPr"))):
            return found
        style = style.base_style
    return "", 0


def _level(element: Any) -> _Level:
    def said(tag: str, usual: str) -> str:
        found = element.find(qn(tag))
        return usual if found is None else _value(found, "w:val")

    start = said("w:start", "1")
    return _Level(
        int(start) if start.isdigit() else 1, said("w:numFmt", "decimal"), said("w:lvlText", "")
    )


def _at(level: int, counts: dict[int, int], levels: dict[int, _Level]) -> str:
    if level not in levels:
        return ""
    return written(counts.get(level, levels[level].start), levels[level].format)


def written(number: int, form: str) -> str:
    """Return a number as a list writes it.

    >>> written(4, "lowerRoman"), written(28, "upperLetter"), written(12, "chineseCounting")
    ('iv', 'BB', '十二')
    """
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    if form.startswith(("chinese", "japaneseCounting", "ideographLegal")):
        import cn2an  # few files need it

        return str(cn2an.an2cn(number))
    if form == "decimalZero":
        return f"{number:02d}"
    return "" if form == "none" else str(number)


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters


def _value(element: Any, name: str) -> str:
    return str(element.get(qn(name)) or "")


def _whole(element: Any, name: str) -> int:
    text = _value(element, name)
    return int(text) if text.isdigit() else 0
