"""A message with tag and label on one line: ``:40A: Form of L/C:   Irrevocable``."""

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
    labelled = [head for head in labelled_heads(lines) if head and head.label]
    inline = [head for head in labelled if head.value.text]
    return min(len(inline) / 5, 1.0) * 0.9 if labelled else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above each."""
    kept = without_furniture(lines)
    return with_headings(kept, labelled_heads(kept))


def with_headings(lines: Sequence[Line], heads: Sequence[Head | None]) -> list[Field]:
    """Return the fields in the form of the message, after what stands above the first."""
    first = next((i for i, head in enumerate(heads) if head), len(lines))
    return [*heading(lines[:first]), *map(canonical, gather(lines, heads))]
