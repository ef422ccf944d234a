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
    r"\d\d/\d\d/\d\d(?:\d\d)?[- ]\d\d:\d\d(?::\d\d)?\s+\S+\s+\d+"  # a printer, its job, the page
    r"|.*\bMT\s+S7\d\d\b.*\bPAGE\s+\d+.*"
    r"|.*\bFUNC(?:TION)?\b.*\bUMR\b.*"
    r"|[-– ]*(?:PAGE|PG\.?)\s*(?:NO\.?)?\s*[:.]?\s*\d+(?:\s*(?:OF|/)\s*\d+)?[-– ]*"
    r"|.{0,60}\bPAGE\s*:?\s*\d+\s*(?:OF|/)\s*\d+\s*"
    r"|[-– ]+\d+(?:\s*/\s*\d+)?[-– ]+"
    r"|第\s*\d+\s*页.*"
    r")\s*",
    re.I,
)
_RULE = re.compile(r"\s*(?:[-_=–—]\s?){10,}\s*")
_EDGE = 5  #: lines at the top and at the bottom of a page that can be furniture


def is_rule(text: str) -> bool:
    """Tell whether a line is nothing but a rule drawn with characters."""
    return _RULE.fullmatch(text) is not None


def without_furniture(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without page headers, footers, rules, and the gaps they leave."""
    drop = {i for i, line in enumerate(lines) if _KNOWN.fullmatch(line.text) or is_rule(line.text)}
    drop |= _repeated(lines)
    kept: list[Line] = []
    gap = False
    for i, line in enumerate(lines):
        if i in drop or line.text == "\f":
            gap = True
            while kept and not kept[-1].text.strip():
                kept.pop()
        elif line.text.strip() or not gap:
            kept.append(line)
            gap = False
    return kept


def _repeated(lines: Sequence[Line]) -> set[int]:
    """Return the lines at the edges of pages that other pages have at the same edge."""
    breaks = [i for i, line in enumerate(lines) if line.text == "\f"]
    pages = [
        [i for i in range(first, after) if lines[i].text.strip("\f ")]
        for first, after in zip([0, *breaks], [*breaks, len(lines)], strict=True)
    ]
    edges = [
        {("top", _shape(lines[i])): i for i in page[:_EDGE]}
        | {("bottom", _shape(lines[i])): i for i in page[-_EDGE:]}
        for page in pages
    ]
    times = Counter(key for edge in edges for key in edge)
    return {
        i
        for edge in edges
        for (where, shape), i in edge.items()
        if times[where, shape] > 1 and len(shape) > 3
    }


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.split()))
