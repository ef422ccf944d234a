"""Forms whose captions stand in small print under the line that is filled in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extractors.layout.captions.labels import Caption
from extractors.layout.lines import Segment
from extractors.layout.ruling import Ruling

Lines = Sequence[Sequence[Segment]]


def captions_beneath(captions: Iterable[Caption], lines: Lines, ruling: Ruling) -> set[int]:
    """Return the captions of a page that stand under their values, by their segments' identity.

    They do on a form to be filled in: most captions in small print have a drawn line right over
    them, and over that larger letters.

    Args:
        captions: the captions of the page.
        lines: the segments of the page, line by line.
        ruling: its printed lines.
    """
    lone = [c.segment for c in captions if c.alone and c.sure]
    small = [label for label in lone if any(label.height < 0.8 * s.height for s in lone)]
    small = small or lone
    under = {id(label) for label in small if _is_under(label, lines, ruling)}
    return under if len(under) >= 3 and len(under) > 0.7 * len(small) else set()


def filled_in(label: Segment, lines: Lines) -> list[Segment]:
    """Return the lines of letters that stand close over a caption, from top to bottom."""
    found: list[Segment] = []
    for line in reversed(lines):
        for segment in line:
            below = found[-1] if found else label
            gap = below.box.top - segment.box.bottom
            limit = 0.6 if found else 1.2
            if abs(segment.box.x0 - label.box.x0) > 12 or not -1 <= gap < limit * segment.height:
                continue
            if segment.size <= 1.1 * label.size:
                return found[::-1]  # the caption of the line above
            found.append(segment)
    return found[::-1]


def _is_under(label: Segment, lines: Lines, ruling: Ruling) -> bool:
    over = filled_in(label, lines)
    if not over:
        return False
    top, bottom = over[-1].middle[1], label.middle[1]
    written_on = (r for r in ruling.drawn if r not in ruling.level)  # and no wall of a box
    return any(top <= r.top <= bottom and r.x0 - 4 <= label.box.x0 <= r.x1 for r in written_on)
