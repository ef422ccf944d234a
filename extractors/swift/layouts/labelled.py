"""A message whose fields begin with tag and label, the value beside them or below.

``:40A: Form of L/C: Irrevocable``, ``40A / FORM OF L/C : IRREVOCABLE``, ``40A FORM OF L/C`` with
the value on the next line, with a Chinese label or with both.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import Head, gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import labelled_heads
from extractors.swift.lines import Line


def score(lines: Sequence[Line]) -> float:
    """Tell how surely tags and labels stand before the values, from 0 to 1."""
    labelled = sum(1 for head in labelled_heads(lines) if head and _is_tagged(head))
    return min(labelled / 5, 1.0) * 0.9 if labelled > 2 else 0.0


def _is_tagged(head: Head) -> bool:
    """Tell whether a label has a tag before it, be it misread: a form has labels alone."""
    return bool(head.label) and not head.head.text.startswith(head.label)


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above the first."""
    kept = without_furniture(lines)
    heads = labelled_heads(kept)
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    return [*heading(kept[:first]), *map(canonical, gather(kept, heads))]
