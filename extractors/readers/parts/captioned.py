"""What stands under the captions of a printed form, whatever way the form is laid out.

Carriers print a caption into the corner of a box, explain it in brackets that may wrap, and
leave boxes empty. `Captioned` gives the value of a caption without all that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.layout import Caption, Labelled, Ruling, Segment, Sheet

_EXPLAINS = re.compile(
    r"^\W*[(（][^0-9]*[)）]\W*$|^\W*(?:INSERT|GIVE|STATE|COMPLETE|FULL|NON[- ]NEGOTIABLE\s+UNLESS)\b.*|^\W*(?:NAME|COMPLETE\s+NAME)\s*(?:,|AND|&)\s*(?:FULL\s+|STREET\s+)?ADDRESS.*"
    r"|^\W*APPLICABLE\s+ONLY\b.*",
    re.I,
)
#: So many times as large as its caption is what is typed into a box.
_TYPED = 1.25
#: A box of a form takes up at most so much of the height of a page.
_FORM = 0.3
_BLANK = re.compile(r"^[\s_.…\-–—*/=]*$")


class Answer(NamedTuple):
    """The lines that answer a caption."""

    seen: Labelled
    lines: tuple[Segment, ...]

    @property
    def caption(self) -> str:
        """The caption as printed, with all that stands in its segment."""
        return self.seen.caption.segment.text


class Captioned:
    """The captions of a form with their values.

    Args:
        sheet: the document.
        found: its captions, as `Sheet.find` returns them.
        ignored: tells segments that are no captions, though they look like it.
    """

    def __init__(
        self,
        sheet: Sheet,
        found: Mapping[str, Sequence[Labelled]],
        ignored: Callable[[Segment], bool],
    ) -> None:
        self._sheet, self._found, self._ignored = sheet, found, ignored
        self._rulings = dict(zip(map(id, sheet.pages), sheet.rulings, strict=True))
        self._captions = {
            id(seen.caption.segment)
            for several in found.values()
            for seen in several
            if seen.caption.sure
        }
        self._claimed = {
            _place_of(seen.first)
            for several in found.values()
            for seen in several
            if seen.sure and seen.side != "above"
        }
        self._cornered = self._corners()

    def answers(self, *fields: str, every: bool = False) -> Iterator[Answer]:
        """Yield what answers the captions of these fields, one field after the other.

        Args:
            fields: names of captions.
            every: whether all that may answer a caption is wanted, and not the likeliest alone.
        """
        for field in fields:
            done: set[int] = set()
            for seen in self._found.get(field, ()):
                label = seen.caption.segment
                if (id(label) in done and not every) or not self._stands(seen):
                    continue
                if seen.side == "above" and _place_of(seen.first) in self._claimed:
                    continue  # it answers the caption over it
                lines = self._lines(seen)
                if lines:
                    done.add(id(label))
                    yield Answer(seen, lines)

    def _stands(self, seen: Labelled) -> bool:
        """Tell whether a caption is one, and not a word of a sentence or of a stamp."""
        if not seen.sure and not self._heads_box(seen):
            return False
        label = seen.caption.segment
        if not self._ignored(label):
            return True
        begins = seen.caption.label.box.x0 - label.box.x0 < 1  # and then explains itself
        return seen.sure and (begins or " / " in label.text) and self._heads_box(seen)

    def _lines(self, seen: Labelled) -> tuple[Segment, ...]:
        label = seen.caption.segment
        lines: Sequence[Segment] = seen.value
        box = self._box_of(seen)
        small = all(s.size < 1.1 * label.size for s in lines)
        if box and small and self._is_empty(seen, box):
            return ()
        if box and self._fills(seen, box):  # the answer stands in another cell
            return tuple(s for s in lines if not self._ignored(s))
        if id(label.page) in self._cornered and box and self._heads_box(seen):
            if seen.side != "beside" or not seen.caption.marked:
                lines = self._inside(box, seen) or _said_after(seen)
        elif not seen.sure:
            return ()
        said = [s for s in lines if not self._ignored(s)]
        kept = tuple(_typed_in(list(_without_explanation(seen, said)), label))
        if kept or not lines or seen.caption.marked:
            return kept
        return tuple(self._column(label))  # all that stood beside it explained the caption

    def inside(self, caption: Caption) -> list[Segment]:
        """Return all that is printed in the box that a caption stands in, wherever in it."""
        box = self._rulings[id(caption.segment.page)].box(*caption.segment.middle)
        if box is None or box.bottom - box.top > _FORM * caption.segment.page.height:
            return []
        return [
            s
            for line in self._sheet.lines
            for s in line.segments
            if s.page is caption.segment.page
            and s is not caption.segment
            and box.x0 <= s.middle[0] <= box.x1
            and box.top <= s.middle[1] <= box.bottom
        ]

    def _heads_box(self, seen: Labelled) -> bool:
        """Tell whether a phrase is the first thing printed in a box."""
        box, label = self._box_of(seen), seen.caption.segment
        return box is not None and not any(
            s.page is label.page
            and box[0] <= s.middle[0] <= box[2]
            and box[1] <= s.middle[1] < label.box.top
            for line in self._sheet.lines
            for s in line.segments
        )

    def _is_empty(self, seen: Labelled, box: tuple[float, float, float, float]) -> bool:
        """Tell whether a box of a form is left empty, and what seems to answer are captions.

        They stand in the corners of the boxes: over the last line of this one, or in the next.
        """
        if id(seen.caption.segment.page) not in self._cornered:
            return False
        within = box[1] <= seen.first.middle[1] <= box[3]
        return seen.side == "above" if within else seen.side == "below" and self._fills(seen, box)

    def _fills(self, seen: Labelled, box: tuple[float, float, float, float]) -> bool:
        """Tell whether a cell holds a caption of several lines and nothing else."""
        page = next(i for i, p in enumerate(self._sheet.pages) if p is seen.caption.segment.page)
        within = [
            s
            for line in self._sheet.lines_by_page[page]
            for s in line.segments
            if box[0] <= s.middle[0] <= box[2] and box[1] <= s.middle[1] <= box[3]
        ]
        said = seen.caption.label.box
        return len(within) > 1 and all(said.top <= s.middle[1] <= said.bottom for s in within)

    def _box_of(self, seen: Labelled) -> tuple[float, float, float, float] | None:
        """Return the box that a caption stands in, if it is no larger than boxes of a form are."""
        label = seen.caption.segment
        box = self._rulings[id(label.page)].box(*label.middle)
        return box if box and box.bottom - box.top <= _FORM * label.page.height else None

    def _inside(self, box: tuple[float, float, float, float], seen: Labelled) -> list[Segment]:
        """Return what is printed in a box under a caption and nearer to it than to another one."""
        x0, top, x1, bottom = box
        label = seen.caption.segment
        foot = max(label.box.bottom, seen.caption.label.box.bottom)  # of a caption of several lines
        page = next(i for i, p in enumerate(self._sheet.pages) if p is label.page)
        within = [
            s
            for line in self._sheet.lines_by_page[page]
            for s in line.segments
            if x0 <= s.middle[0] <= x1 and top <= s.middle[1] <= bottom and s is not label
        ]
        level = [
            s.box.x0
            for s in within
            if id(s) in self._captions and abs(s.middle[1] - label.middle[1]) < label.height
        ]
        right = min((x for x in level if x > label.box.x0), default=x1)
        left = label.box.x0 - label.height if level else x0
        found: list[Segment] = []
        for segment in within:
            if segment.box.top < foot - 0.3 * label.height:
                continue
            if id(segment) in self._captions:
                break
            if left <= segment.middle[0] <= right and not _BLANK.match(segment.text):
                found.append(segment)
        return found

    def _column(self, label: Segment) -> Iterator[Segment]:
        """Yield what stands right under a caption, up to a gap or another caption."""
        page = next(i for i, p in enumerate(self._sheet.pages) if p is label.page)
        above, limit = label, 2.2
        for line in self._sheet.lines_by_page[page]:
            for segment in line.segments:
                gap = segment.box.top - above.box.bottom
                if abs(segment.box.x0 - label.box.x0) > 8 or not 0 <= gap < limit * label.height:
                    continue
                if id(segment) in self._captions or self._ignored(segment):
                    return
                yield segment
                above, limit = segment, 1.0

    def _corners(self) -> set[int]:
        """Return the pages whose captions stand in the corners of the boxes they belong to."""
        votes: dict[int, int] = {}
        for several in self._found.values():
            for seen in several:
                box = self._box_of(seen) if seen.sure and seen.side == "below" else None
                if box:
                    x, y = seen.first.middle
                    own = box[0] <= x <= box[2] and box[1] <= y <= box[3]
                    page = id(seen.caption.segment.page)
                    votes[page] = votes.get(page, 0) + (1 if own else -1)
        return {page for page, count in votes.items() if count > 0}

    def ruling(self, segment: Segment) -> Ruling:
        """Return the printed lines of the page that a segment stands on."""
        return self._rulings[id(segment.page)]


def _place_of(segment: Segment) -> tuple[int, float, float]:
    return id(segment.page), segment.box.x0, segment.box.top


def _said_after(seen: Labelled) -> tuple[Segment, ...]:
    """Return what goes on right after the words of a caption, where its box holds nothing else."""
    return seen.value[:1] if seen.side == "beside" and seen.caption.rest else ()


def _typed_in(lines: Sequence[Segment], label: Segment) -> list[Segment]:
    """Leave out what goes on with a caption in its small type before the larger type of the answer."""
    larger = (i for i, s in enumerate(lines) if s.size > _TYPED * label.size)
    begins = next(larger, 0)
    small = all(s.size < 1.1 * label.size for s in lines[:begins])
    return list(lines[begins:] if small else lines)


def _without_explanation(seen: Labelled, lines: Sequence[Segment]) -> Iterator[Segment]:
    """Leave out what explains the caption: brackets that wrap, «insert name and address»."""
    text = max(seen.caption.segment.text, seen.caption.label.text, key=len)
    open_ = text.count("(") > text.count(")")
    value = False
    for segment in lines:
        if open_:
            open_ = ")" not in segment.text
            continue
        if not value and segment.text.startswith("(") and ")" not in segment.text:
            open_ = True
            continue
        if not value and _EXPLAINS.match(segment.text):
            continue
        value = True
        yield segment
