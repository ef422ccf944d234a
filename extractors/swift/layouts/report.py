"""The report of SWIFT's message management: ``F40A:`` tags, every part with a label.

What stands around the parts (``Narrative:``, ``Lines2to100:``) is no text of the message. Page
numbers fall anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import labelled_heads
from extractors.swift.lines import Line

_FIELD = re.compile(r"\s*F\d\d[A-Z]?\s*:")
_END = re.compile(
    r"\s*(?:End of Message|Report Footer|End of Report|Message Trailer|Block 5)\b", re.I
)


def score(lines: Sequence[Line]) -> float:
    """Tell how surely this is such a report, from 0 to 1."""
    fields = sum(1 for line in lines if _FIELD.match(line.text))
    return min(fields / 5, 1.0) * 0.97 if fields > 2 else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, each after its header."""
    kept = without_furniture(lines)
    heads = [
        head if head and _FIELD.match(line.text) else None
        for line, head in zip(kept, labelled_heads(kept), strict=True)
    ]
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    last = next((i for i in range(first, len(kept)) if _END.match(kept[i].text)), len(kept))
    return [*heading(kept[:first]), *map(canonical, gather(kept[:last], heads[:last]))]
