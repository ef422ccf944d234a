"""The running text of printed forms: conditions and declarations, told from what is typed in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.layout import Line, Segment, Sheet

#: So many words of a line must be, and begin with a small letter, to make it running text.
_WORDS, _SMALL = 7, 4
#: So many capitals in type smaller than the rest make a sentence in capitals running text.
_CAPITALS = 11
#: So many words make a passage of a single line.
_ALONE = 16
#: Who signs for whom; a long line of it is no sentence.
_SIGNS = re.compile(
    r"^\W*(?:SIGNED\s+)?(?:(?:ACTING\s+)?AS\s+(?:AUTHORI[SZ]ED\s+)?AGENTS?\b|FOR\s+AND\s+ON\s+BEHALF\s+OF\b)",
    re.I,
)


@dataclass(frozen=True)
class Passage:
    """Lines of running text that stand under one another."""

    segments: tuple[Segment, ...]

    @cached_property
    def text(self) -> str:
        """The passage as one text; words parted at a line's end stay parted."""
        return " ".join(segment.text for segment in self.segments)


class SmallPrint:
    """The passages of a document, page by page.

    Args:
        sheet: the document.
    """

    def __init__(self, sheet: Sheet) -> None:
        self.by_page = [_passages(lines) for lines in sheet.lines_by_page]
        self._ids = {id(s) for page in self.by_page for passage in page for s in passage.segments}

    def __contains__(self, segment: Segment) -> bool:
        return id(segment) in self._ids

    def passages(self, first_page_only: bool = False) -> list[Passage]:
        """Return the passages of the first page, or of all."""
        return [p for page in self.by_page[: 1 if first_page_only else None] for p in page]


def _passages(lines: Sequence[Line]) -> list[Passage]:
    heights = sorted(s.height for line in lines for s in line.segments)
    usual = heights[len(heights) // 2] if heights else 10.0
    open_: list[list[Segment]] = []
    done: list[list[Segment]] = []
    for line in lines:
        for segment in line.segments:
            above = next((run for run in open_ if _follows(run[-1], segment)), None)
            if not above and _SIGNS.match(segment.text):
                continue
            if _is_running(segment, usual):
                if above:
                    above.append(segment)
                else:
                    open_.append([segment])
            elif above and _is_last_line(above[-1], segment):
                above.append(segment)
                open_.remove(above)
                done.append(above)
    runs = (run for run in (*done, *open_) if len(run) > 1 or len(run[0].words) >= _ALONE)
    return [Passage(tuple(run)) for run in runs]


def _is_running(segment: Segment, usual: float) -> bool:
    words = segment.text.split()
    if not segment.text.startswith(("(", "（")):
        words = re.sub(r"[(（][^)）]*[)）]?", "", segment.text).split()  # explains a caption
    small = sum(bool(re.match(r"[a-z]{2}", word)) for word in words)
    if len(words) >= _WORDS and small >= _SMALL and small >= 0.4 * len(words):
        return True
    return len(words) >= _CAPITALS and segment.height < 0.9 * usual


def _follows(above: Segment, segment: Segment) -> bool:
    aligned = abs(above.box.x0 - segment.box.x0) < 12 or segment.box.x0 < above.middle[0] < (
        segment.box.x1
    )
    gap = segment.box.top - above.box.bottom
    return aligned and -0.5 * above.height <= gap < 0.9 * above.height


def _is_last_line(above: Segment, segment: Segment) -> bool:
    """Tell whether a short line ends a passage: same type, and its first word goes on."""
    alike = abs(above.height - segment.height) < 0.12 * above.height
    open_end = not above.text.rstrip().endswith((".", ":", ";"))
    plain = not re.search(r"[:：]", segment.text)
    aligned = abs(above.box.x0 - segment.box.x0) < 3
    goes_on = re.match(r"[a-z(]", segment.text) is not None or segment.text.endswith(".")
    return alike and open_end and plain and aligned and goes_on
