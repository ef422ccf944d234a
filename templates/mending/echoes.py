"""The same value said again in a sentence of the same paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractors.documents import Line, PackedLine
from templates.mending.change import Change, Paper

#: Fields in whose wording a number or a ship is named again.
_WORDINGS = ("goods_description", "lines", "certifications", "statements", "clause", "packing")
#: A shorter value may stand in a sentence for something else.
_SHORTEST = 5


def echoes(paper: Paper, change: Change) -> Iterator[Change]:
    """Yield the changes that set a value right wherever the paper's wording repeats it.

    Args:
        paper: the paper before the change.
        change: a value that is set right.
    """
    old, new = paper.value(change.field), change.value
    if not isinstance(old, str) or not isinstance(new, str) or len(old) < _SHORTEST:
        return
    if change.field in _WORDINGS or old == new:
        return
    said = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.I)
    for name in _WORDINGS:
        value = paper.value(name)
        if (changed := _replaced(value, said, new)) != value:
            yield Change(name, changed)


def _replaced(value: Any, said: re.Pattern[str], new: str) -> Any:
    if isinstance(value, str):
        return said.sub(lambda _: new, value)
    if isinstance(value, tuple):
        return tuple(_replaced(inner, said, new) for inner in value)
    if isinstance(value, Line | PackedLine) and value.__dict__.get("description"):
        return value.model_copy(update={"description": _replaced(value.description, said, new)})
    return value
