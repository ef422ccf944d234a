"""A credit with labels and no tags: ``DC NO: …``, ``AVAILABLE WITH/BY: …``.

Some banks advise credits so, and textbooks print them so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.labels_alone import are_of_a_credit, labelled, whole
from extractors.swift.lines import Line
from extractors.swift.messages import TEXTS, known

_LABEL = re.compile(
    r"(?P<indent>\s*)\*?\s*(?P<label>[^\W\d_].{0,70}?)\s*(?P<end>[:：]|\.{4,}|\s{2,}|$)\s*"
)
#: The words of which a form makes the headings of its parts.
_HEADING = re.compile(
    r"\s*(?:(?:GENERAL|BASIC|OTHER|MAIN|DETAILS?|INFORMATION|PART(?:Y|IES)|BANKS?|AMOUNTS?|AVAILABILITY|"
    r"PAYMENT|SHIPMENTS?|SHIPPING|TRANSPORT|GOODS|DOCUMENTS?|TERMS|CONDITIONS|INSTRUCTIONS|NARRATIVES?|"
    r"CREDIT|SUMMARY|SECTION|AND|&|/)\s*)+:?\s*|\s*[\u4e00-\u9fff]{1,6}(?:信息|条款|详情|明细)\s*",
    re.I,
)


def score(lines: Sequence[Line]) -> float:
    """Tell how surely labels alone begin the fields of a credit, from 0 to 1."""
    return (
        0.85 if are_of_a_credit({known(head.tag) or "" for head in _heads(lines) if head}) else 0.0
    )


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields, after what stands above the first."""
    kept = without_furniture(list(_without_headings(lines)))
    heads = _heads(kept)
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    return [*heading(kept[:first]), *map(canonical, whole(gather(kept, heads)))]


def _without_headings(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines that are no heading of a part: such a one stands alone behind a gap."""
    before = ""
    for line in lines:
        alone = not before.strip() and _HEADING.fullmatch(line.text) and _head(line) is None
        if not alone:
            yield line
        before = line.text


def _heads(lines: Sequence[Line]) -> list[Head | None]:
    """Return the field that each line begins by its label: each field once, at its first label.

    Within a text, a label counts only where the labels before it begin.
    """
    found: list[Head | None] = []
    indents: dict[str, int] = {}
    current = ""
    for line in lines:
        head = _head(line)
        column = len(line.text) - len(line.text.lstrip())
        if head and (
            head.tag in indents
            or (current in TEXTS and not any(abs(column - at) < 2 for at in indents.values()))
        ):
            head = None
        if head:
            indents[head.tag] = column
            current = head.tag
        found.append(head)
    return found


def _head(line: Line) -> Head | None:
    found = _LABEL.match(line.text)
    tag = labelled(found["label"]) if found else None
    if found is None or tag is None:
        return None
    end = found.end("label")
    return Head(tag, found["label"], line.piece(0, end), line.piece(found.end()))
