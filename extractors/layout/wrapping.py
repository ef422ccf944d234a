"""Lines that a narrow column broke, and lines that somebody began anew."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout.lines import Segment


def unwrapped(segments: Sequence[Segment], right: float) -> str:
    """Return printed lines as text, with those joined that broke for want of room.

    A line broke for want of room if the first word of the next would not have fitted
    before the right edge; a code that broke at its hyphen is put together again.

    Args:
        segments: the lines of one cell, from top to bottom.
        right: how far lines reach in this column; points.
    """
    text = ""
    for index, segment in enumerate(segments):
        above = segments[index - 1] if index else None
        if above is None:
            text = segment.text
            continue
        beside = segment.box.x0 >= above.box.x1 or abs(segment.middle[1] - above.middle[1]) < 2
        broke = broke_off(above, segment, right)
        if broke and re.search(r"\w-$", text) and re.match(r"\w", segment.text):
            text += segment.text
        else:
            text += (" " if broke or beside else "\n") + segment.text
    return text


def broke_off(above: Segment, below: Segment, right: float) -> bool:
    """Tell whether the first word of the line below would not have fitted on the line above.

    Chinese breaks between any two characters, so one of them is the word there.
    """
    first = below.words[0]
    wide = first.x1 - first.x0
    if not first.text[0].isascii():
        wide /= len(first.text)
    return wide + 0.25 * below.height > right - above.box.x1


def right_edge(cells: Sequence[Segment]) -> float:
    """Return how far the lines of a column reach; points."""
    return max((segment.box.x1 for segment in cells), default=0.0)
