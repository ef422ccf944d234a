"""A message without its envelope: ``:tag:`` at the start of a line and no labels.

Banks send it so by e-mail, and staff keep it so in text files.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractors.swift.canonical import canonical
from extractors.swift.fields import Field
from extractors.swift.labels import after_label
from extractors.swift.layouts.furniture import without_furniture
from extractors.swift.layouts.gathering import gather
from extractors.swift.layouts.heading import heading
from extractors.swift.layouts.tags import bare_heads
from extractors.swift.lines import Line
from extractors.swift.messages import known


def score(lines: Sequence[Line]) -> float:
    """Tell how surely the fields have bare tags, from 0 to 1."""
    heads = [head for head in bare_heads(lines) if head and known(head.tag)]
    bare = [head for head in heads if not after_label(known(head.tag) or "", head.value.text)]
    return min(len(bare) / 5, 1.0) * len(bare) / len(heads) * 0.95 if heads else 0.0


def fields(lines: Sequence[Line]) -> list[Field]:
    """Return the fields of all messages, after what stands above them."""
    kept = without_furniture(lines)
    heads = bare_heads(kept)
    first = next((i for i, head in enumerate(heads) if head), len(kept))
    return [*heading(kept[:first]), *map(canonical, gather(kept, heads))]
