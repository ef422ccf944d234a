"""Items that run on within lines: ``1) SIGNED INVOICE 2) PACKING LIST 3) DRAFT``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractors.swift.marks import marks

#: Words behind which a number with a mark is that of a clause, and begins none.
_QUOTING = re.compile(
    r"(?:\b(?:CLAUSES?|ITEMS?|POINTS?|NO|NOS|NUMBERS?|ARTICLES?|ART|FIELDS?|CONDITIONS?|PARA\w*|"
    r"UNDER|IN|AND|OR|OF|TO|SEE|PER)\b\.?|[,/&])\s*\(?$",
    re.I,
)


class _Step(NamedTuple):
    """Where the mark of one more item stands, and whether a line begins with it."""

    begin: int
    begins_line: bool


def cuts(text: str) -> list[int]:
    r"""Return where items begin within lines; nothing if lines begin with all that count on.

    >>> text = "1) INVOICE IN 2 COPIES 2) PACKING\\nLIST 3) DRAFT"
    >>> [text[at:at + 5] for at in cuts(text)], cuts("1) AS PER CLAUSE 2) BELOW")
    (['2) PA', '3) DR'], [])
    """
    first = next(iter(marks(text.lstrip().split("\n")[0])), None)
    if first is None or (first.kind and first.ordinal != 1):
        return []
    if first.glyph and not first.kind:
        found = [step.begin for step in _signs(text, first.glyph)]
        return found if first.glyph == "+" and len(found) > 1 else []
    if first.kind not in ("number", "letter") or first.close not in (")", "."):
        return []
    steps = list(_steps(text, first.kind, first.close, within=True))
    by_lines = list(_steps(text, first.kind, first.close, within=False))
    inside = [step.begin for step in steps if not step.begins_line]
    further = len(steps) > len(by_lines) and 2 * len(inside) >= len(steps)
    return inside if further else []


def _steps(text: str, kind: str, close: str, *, within: bool) -> Iterator[_Step]:
    """Yield the marks that count on from the first: at the beginning of lines, or anywhere."""
    at = len(text) - len(text.lstrip()) + 1
    for ordinal in range(2, 100):
        count = str(ordinal) if kind == "number" else chr(ord("A") + ordinal - 1)
        form = re.compile(
            rf"(?:^|(?<=\s))\(?0?{re.escape(count)}{re.escape(close)}\s?(?=[^\W\d]|\d/\d|[\"'(])",
            re.M,
        )
        found = next(
            (
                step
                for match in form.finditer(text, at)
                if (step := _step(text, match.start())) and (within or step.begins_line)
            ),
            None,
        )
        if found is None:
            return
        yield found
        at = found.begin + 1


def _step(text: str, begin: int) -> _Step | None:
    before = text[text.rfind("\n", 0, begin) + 1 : begin]
    if not before.strip():
        return _Step(begin, begins_line=True)
    return None if _QUOTING.search(before) else _Step(begin, begins_line=False)


def _signs(text: str, glyph: str) -> Iterator[_Step]:
    """Yield the signs within lines, if no line but the first begins with one."""
    if any(line.lstrip().startswith(glyph) for line in text.lstrip().split("\n")[1:]):
        return
    for found in re.finditer(rf"(?<=\s){re.escape(glyph)}\s?(?=[^\W\d][\w/]|\d/\d)", text):
        yield _Step(found.start(), begins_line=False)
