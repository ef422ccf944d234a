"""Page headers and footers, which fall into the middle of long fields.

A header is known by its form, or because pages repeat it and only figures change.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extractors.swift.lines import Line

_KNOWN = re.compile(
    r"\s*(?:"
    r"\d\d/\d\d/\d\d(?:\d\d)?[- ]\d\d:\d\d(?::\d\d)?\s+\S.{0,60}\s+\d+"  # a printer, its job, the page
    r"|.*\bMT\s+[S$5]7\d\d\b.*\bPAGE\s+\d+.*"
    r"|.*\bFUNC(?:TION)?\b.*\bUMR\b.*|\s*FUNC\s+[A-Z0-9]{3,8}\s*"
    r"|(?:[\dO]\d[A-Z]{3}\d\d\W+)?(?:\d\d:\d\d(?::\d\d)?\W+)?LOGICAL\W+TERMINAL\b.{0,40}"
    r"|[-– ]*(?:PAGE|PG\.?)\s*(?:NO\.?)?\s*[:.]?\s*\d+(?:\s*(?:OF|/)\s*\d+)?[-– ]*"
    r"|.{0,60}\bPAGE\s*:?\s*\d+\s*(?:OF|/)\s*\d+\s*"
    r"|[-– ]+\d+(?:\s*/\s*\d+)?[-– ]+"
    r"|第\s*\d+\s*页.*"
    r")\s*",
    re.I,
)
_RULE = re.compile(r"\s*(?:[-_=–—]\s?){10,}\s*")
_NEVER = re.compile(
    r"\s*(?:[:{+*.]|F?\d\d[A-Z]?\s*[:/ ]|.{0,25}\*?\d\d\s?[A-Z]?\s*:(?!\d\d)|[-=*]{3,}\s*[A-Z]|-\})",
    re.I,
)
_COUNTED = re.compile(r"\s+(?:PAGE|PG\.?)\s*(?:NO\.?)?\s*:?\s*#(?:\s*(?:OF|/)\s*#)?$", re.I)
_EDGE = 5  #: lines at the top and at the bottom of a page that can be furniture


def is_rule(text: str) -> bool:
    """Tell whether a line is nothing but a rule drawn with characters."""
    return _RULE.fullmatch(text) is not None


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without page headers and footers of known form, rules, and their gaps."""
    return _without(
        lines,
        {i for i, line in enumerate(lines) if _KNOWN.fullmatch(line.text) or is_rule(line.text)},
    )


def without_repetition(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without what pages repeat at their edges.

    The first header is kept, for it may say what the message is. What begins a field or a
    section is never taken for a header or footer, nor is anything further inside the page.
    """
    drop = _repeated(lines)
    return _without(lines, drop, breaks=False) if drop else list(lines)


def _without(lines: Sequence[Line], drop: set[int], *, breaks: bool = True) -> list[Line]:
    kept: list[Line] = []
    gap = False
    for i, line in enumerate(lines):
        if i in drop or (breaks and line.text == "\f"):
            gap = True
            while kept and not kept[-1].text.strip(" "):
                kept.pop()
        elif line.text.strip(" ") or not gap:
            kept.append(line)
            gap = False
    return kept


def _repeated(lines: Sequence[Line]) -> set[int]:
    """Return the lines at the edges of pages that another page has at the same edge."""
    pages: list[list[int]] = [[]]
    for i, line in enumerate(lines):
        if line.text == "\f":
            pages.append([])
        elif line.text.strip():
            pages[-1].append(i)
    tops = [page[:_EDGE] for page in pages]
    bottoms = [page[: -_EDGE - 1 : -1] for page in pages]
    headers, footers = _alike(lines, tops), _alike(lines, bottoms)
    first: dict[str, int] = {}
    for i in sorted(headers):
        first.setdefault(_shape(lines[i]), i)
    return (headers - set(first.values())) | footers


def _alike(lines: Sequence[Line], edges: Sequence[Sequence[int]]) -> set[int]:
    """Return the lines that several edges have, as far in as all lines are such."""
    times = Counter(shape for edge in edges for shape in {_shape(lines[i]) for i in edge})
    found: set[int] = set()
    for edge in edges:
        for i in edge:
            text = lines[i].text
            if _NEVER.match(text) or (times[_shape(lines[i])] < 2 and not _KNOWN.fullmatch(text)):
                break
            if times[_shape(lines[i])] > 1:
                found.add(i)
    return found


def _shape(line: Line) -> str:
    """Return a line as pages repeat it: figures change, and only later pages may be counted."""
    shape = re.sub(r"\d+", "#", " ".join(line.text.split()))
    return _COUNTED.sub("", shape) or shape
