"""The value that a caption announces: beside it, to its right, below or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from extractors.evidence import Box
from extractors.layout.beneath import captions_beneath, filled_in
from extractors.layout.labels import Caption, Labelled, Side
from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling
from extractors.layout.wrapping import broke_off

_CAPTIONED = re.compile(r"[^\W\d][\w ./&()'’\-]{1,38}[:：](?!\d)")
#: A line that starts like this belongs to the party above it.
_CONTACT = re.compile(
    r"\W*(tel|fax|phone|mob|e-?mail|attn|att|attention|address|add|addr|name|p\.?\s?o\.?\s?box"
    r"|zip|postcode|post code|website|web|contact|vat|tax|eori|gst|tin|bin|电话|传真|地址|邮编|联系人"
    r"|名称)\b",
    re.I,
)
_BLANK = re.compile(r"[\W_]*")
#: The number of a paper: letters and figures in one word, or figures with strokes.
_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z/-])[A-Za-z0-9][\w./-]{4,}(?:\s|$)")
#: The number of a paper with its caption, which names nobody and no place: «NO. WL09068».
_NUMBERED = re.compile(r"NO\s*[.:：]\s*(?=[A-Z/-]*\d)(?=\d*[A-Z])[A-Z0-9][A-Z0-9./-]{5,}", re.I)
#: Letters are set at least this high, however little of that their ink fills; points.
_LETTERS = 7.5
#: A few words that begin with a capital, as captions do that the vocabulary lacks.
_MAY_CAPTION = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ /&'’.-]+[^\W\d_]+){0,3}[.:：]?")


def _numbers(caption: Caption) -> bool:
    """Tell whether a caption without a colon is followed by the number of a paper it names."""
    named = {"credit_number", "invoice_number", "contract_number"}
    fields = {field.removeprefix("other ") for field in caption.fields}
    return bool(fields & named and caption.rest and _CODE.match(caption.rest.text))


class Surroundings:
    """One page as what stands next to what."""

    def __init__(
        self,
        lines: Sequence[Line],
        ruling: Ruling,
        width: float,
        height: float,
        captions: Mapping[int, Sequence[Caption]],
    ) -> None:
        self.lines = [line.segments for line in lines]
        self.ruling = ruling
        self.width, self.height = width, height
        self._captions = captions
        self._row = {id(s): i for i, line in enumerate(self.lines) for s in line}
        #: Captions of two lines, whose value may stand between them.
        self._two_lined = [
            c.label.box
            for several in captions.values()
            for c in several
            if c.alone and c.label.box.bottom - c.label.box.top > 1.6 * c.segment.height
        ]
        #: The second lines of captions, by the identity of the first: see `stacked`.
        self._feet = {
            id(c.segment): foot
            for several in captions.values()
            for c in several
            for row in self.lines[self._row[id(c.segment)] + 1 :][:3]
            for foot in row
            if foot is not c.segment
            and c.label.box.top <= foot.middle[1] <= c.label.box.bottom
            and foot.box.x0 < c.label.box.x1 - 1 < foot.box.x1 + c.label.box.x1
            and c.label.box.x0 <= foot.middle[0] <= c.label.box.x1
        }
        self._beneath = captions_beneath(
            (c for several in captions.values() for c in several), self.lines, ruling
        )
        self._places = {
            id(w): self._row[id(s)] for line in self.lines for s in line for w in s.words
        }

    def values(self, field: str, caption: Caption) -> Iterator[Labelled]:
        """Yield what the caption may announce, the likeliest first."""
        for side, found in self._candidates(caption):
            if found:
                yield Labelled(field, caption, tuple(found), side, caption.sure)

    def _candidates(self, caption: Caption) -> Iterator[tuple[Side, list[Segment]]]:
        if caption.rest:
            yield "beside", [caption.rest, *self._goes_on(caption.rest, caption.label.box.x0)]
            return
        if id(caption.segment) in self._beneath:
            yield "above", filled_in(caption.segment, self.lines)
            return
        if re.fullmatch(r"[(（].*[)）]", caption.segment.text) and (over := self._above(caption)):
            yield "above", over  # «(amount insured)» explains the blank that it stands under
        right, below = self._to_the_right(caption), self._below(caption)
        right_first = bool(right) and not self._prefers_below(caption, right, below)
        order: list[tuple[Side, list[Segment]]] = [("right", right), ("below", below)]
        yield from order if right_first else reversed(order)
        if not right and not below:
            yield "above", self._above(caption)

    def _prefers_below(
        self, caption: Caption, right: Sequence[Segment], below: Sequence[Segment]
    ) -> bool:
        if not below or not right:
            return bool(below)
        box = self._small_box(caption.segment)
        if box:
            inside = self._in(box, below[0]) and not self._in(box, right[0])
            return inside or (self._in_strip(box) and not self._in(box, right[0]))
        if caption.marked:
            return False
        aligned = abs(below[0].box.x0 - caption.segment.box.x0) < caption.segment.height
        far = right[0].box.x0 - caption.segment.box.x1 > 0.15 * self.width
        return aligned and far

    # What stands where

    def _to_the_right(self, caption: Caption) -> list[Segment]:
        label = caption.segment
        row = self._level_with(label)
        after = [s for s in row if s.box.x0 >= caption.label.box.x1 - 1]
        box = self._small_box(label)
        beside = self._neighbour(label, box) if box and self._is_alone(caption, box) else []
        if beside and (not after or after[0] not in beside):
            return beside  # in a cell of several lines, none of which need be level with it
        if several := self._straddling(label, after):
            return several
        if not after:
            return beside
        near = after[0]
        if led := self._before_caption(near):
            return [led] if not box or self._in(box, led) else []
        if (
            self._is_caption(near)
            or _NUMBERED.fullmatch(near.text)
            or _BLANK.fullmatch(near.text)
            or self._heads(label, near)
        ):
            return []
        if box and not self._in(box, near):
            return beside or ([near] if self._in_list(label, box) else [])
        if near.box.x0 - label.box.x1 > 0.45 * self.width:
            return []
        return [near, *self._goes_on(near, near.box.x0, label.box.x0)]

    def _level_with(self, label: Segment) -> Sequence[Segment]:
        """Return what stands on the lines of a caption and, if it has two, between them."""
        row = self.lines[self._row[id(label)]]
        foot = self._feet.get(id(label))
        if foot is None:
            return row
        lines = self.lines[self._row[id(label)] : self._row[id(foot)] + 1]
        return sorted((s for line in lines for s in line), key=lambda s: (s.box.x0, s.box.top))

    def _straddling(self, label: Segment, after: Sequence[Segment]) -> list[Segment]:
        """Return the lines of a value to the right whose middle is on the caption's level.

        So cells print that centre what is in them: the first line stands above the caption.
        """
        row = self._row[id(label)]
        near = range(max(row - 6, 0), min(row + 7, len(self.lines)))
        right = [s for i in near for s in self.lines[i] if s.box.x0 >= label.box.x1 - 1]
        aside = min((s.box.x0 for s in after), default=min((s.box.x0 for s in right), default=0.0))
        left = [
            s
            for i in near
            for s in self.lines[i]
            if s is not label and s.box.x1 <= aside and abs(s.box.x0 - label.box.x0) < 30
        ]
        column = [
            s
            for s in right
            if abs(s.box.x0 - aside) < 2
            and not any(abs(s.middle[1] - other.middle[1]) < 0.3 * s.height for other in left)
        ]
        column.sort(key=lambda s: s.box.top)
        stack = _run_at(label.middle[1], column)
        if not 2 <= len(stack) <= 5 or any(self._announces(s) for s in stack):
            return []
        top, bottom = stack[0].box.top, stack[-1].box.bottom
        level = abs((top + bottom) / 2 - label.middle[1]) < 0.35 * label.height
        beside = any(top - 1 <= s.middle[1] <= bottom + 1 for s in left)
        return stack if level and not beside else []

    def _in_strip(self, label_box: Box) -> bool:
        """Tell whether a box stands in a row of boxes that hold nothing but captions.

        Two known ones side by side tell so: what they announce stands in the boxes beneath.
        """
        middle = (label_box.top + label_box.bottom) / 2
        row = [
            s
            for line in self.lines
            for s in line
            if label_box.top <= s.middle[1] <= label_box.bottom
        ]
        row.sort(key=lambda s: s.box.x0)
        even = all(
            (box := self.ruling.box(s.middle[0], middle))
            and abs(box.top - label_box.top) < 2
            and abs(box.bottom - label_box.bottom) < 2
            for s in row
        )
        lone = [(c := self._captions.get(id(s), ())) and c[-1].alone and c[-1].sure for s in row]
        return even and any(a and b for a, b in pairwise(lone))

    def _heads(self, label: Segment, near: Segment) -> bool:
        """Tell whether a segment beside a caption heads a column of its own as the caption does.

        Both stand over something at their own margin, and either both are printed smaller than
        that or a caption that is known stands beside a caption elsewhere on the line.
        """
        if (
            re.search(r"\d|[:：]$", near.text)
            or abs(near.height - label.height) > 0.1 * label.height
        ):
            return False
        row = self._row[id(label)]
        below = self.lines[row + 1] if row + 1 < len(self.lines) else ()
        under = [
            next((s for s in below if abs(s.box.x0 - h.box.x0) < 2), None) for h in (label, near)
        ]
        if under[0] is None or under[1] is None or self._is_caption(under[0]):
            return False
        if label.height < 0.9 * under[0].height:
            return True
        known = [bool(self._captions.get(id(s))) for s in self.lines[row]]
        return any(a and b for a, b in pairwise(known))

    def _in_list(self, label: Segment, box: Box) -> bool:
        """Tell whether a caption stands in a box of nothing but captions, answered line by line."""
        inside = [s for line in self.lines for s in line if self._in(box, s)]
        return len(inside) > 1 and all(
            (
                (found := self._captions.get(id(s), ()))
                and found[-1].alone
                and s.box.x0 == inside[0].box.x0
            )
            or (self._is_caption(s) and found and found[-1].alone)
            for s in inside
        )

    def _neighbour(self, label: Segment, box: Box) -> list[Segment]:
        """Return what is printed in the box to the right, unless that has a caption of its own.

        Captions of forms are printed smaller than what is filled in.
        """
        middle = (box.top + box.bottom) / 2
        beside = self.ruling.box(box.x1 + 2, middle)
        found = self._contents(beside) if beside else []
        return [] if found and self._as_small(found[0], label) else found

    def _as_small(self, segment: Segment, label: Segment) -> bool:
        """Tell whether a segment is printed as small as a caption that is smaller than the rest."""
        small = label.height < 0.9 * self._usual
        return small and abs(segment.height - label.height) < 0.06 * label.height

    @cached_property
    def _usual(self) -> float:
        """The height of most words of the page."""
        heights = sorted(w.bottom - w.top for line in self.lines for s in line for w in s.words)
        return heights[int(0.6 * len(heights))] if heights else 10.0

    def _below(self, caption: Caption) -> list[Segment]:
        label = caption.segment
        box = self._small_box(label)
        if box:
            if inside := self._column(label, box):
                return inside
            if not self._is_alone(caption, box):
                return []
            beneath = self.ruling.box((box.x0 + box.x1) / 2, box.bottom + 2)
            if beneath is None and self._in_strip(box):  # a coloured band over open columns
                return self._column(label, None, walled=False)
            found = self._contents(beneath) if beneath else []
            return [] if found and self._as_small(found[0], label) else found
        return self._column(label, None)

    def _contents(self, box: Box) -> list[Segment]:
        """Return all that is printed in a box up to a caption, if it does not begin with one."""
        found: list[Segment] = []
        for line in self.lines:
            for segment in line:
                if self._in(box, segment):
                    if self._is_caption(segment):
                        return found
                    if not _BLANK.fullmatch(segment.text):
                        found.append(segment)
        return found

    def _column(self, label: Segment, box: Box | None, walled: bool = True) -> list[Segment]:
        """Return the lines under a caption, up to a gap, a wall or another caption."""
        shared = box and any(
            self._in(box, s) and s is not label for s in self.lines[self._row[id(label)]]
        )
        box = None if shared else box  # a coloured band or a wide box with several captions
        found: list[Segment] = []
        above, limit = self._feet.get(id(label), label), 2.2
        for line in self.lines[self._row[id(above)] + 1 :]:
            here = [
                s
                for s in line
                if (self._in(box, s) if box else self._under(s, found or [label], label))
            ]
            if not here:
                continue
            first = here[0]
            size = min(max(first.height, 6.0), 14.0)
            if first.box.top - above.box.bottom > (2.5 * size if box else limit * size):
                break
            if not box and (walled or above is not label) and self._walled(above, first):
                break
            if not found and (led := self._before_caption(first)):
                found.append(led)  # another caption begins on the same line, in the next column
                above, limit = led, 1.1
                continue
            if self._is_caption(first) or self._answers(line, first):
                break
            kept = [s for s in here if not _BLANK.fullmatch(s.text) and not self._is_caption(s)]
            found.extend(kept if box else kept[:1])
            above, limit = first, 1.1
        return found

    def _goes_on(
        self, value: Segment, margin: float, captions_at: float | None = None
    ) -> Iterator[Segment]:
        """Yield the further lines of a value that begins on its caption's line.

        They begin under the value or, as far as none has done so, at the margin.
        """
        box = self._small_box(value)
        above, indented = value, False
        for line in self.lines[self._row_of(value) + 1 :]:
            here = [s for s in line if self._continues(s, value, above, margin, indented)]
            if not here:
                if line and line[0].box.top - above.box.bottom > 1.1 * max(
                    value.height, self._usual
                ):
                    return
                continue
            first = here[0]
            size = max(
                min(first.height, value.height), self._usual, _LETTERS
            )  # of letters, not of ink
            gone = first.box.top - above.box.bottom > 1.1 * size
            caption = self._is_caption(first) and not (
                len(line) == 1 and self._in_paragraph(above, first, margin)
            )
            if gone or caption or self._answers(line, first, captions_at):
                return
            if self._walled(above, first) or (box and not self._in(box, first)):
                return
            if not _BLANK.fullmatch(first.text):
                yield first
            above = first
            indented = indented or abs(first.box.x0 - margin) > 0.8 * value.height

    def _continues(
        self, segment: Segment, value: Segment, above: Segment, margin: float, indented: bool
    ) -> bool:
        slack = 0.8 * max(value.height, 0.7 * self._usual)
        if abs(segment.box.x0 - value.box.x0) <= slack:
            return True
        at_margin = abs(segment.box.x0 - margin) <= slack and not indented
        reaches = segment.box.x1 > value.box.x0 or self._full(above, segment, margin)
        return at_margin and reaches

    def _full(self, above: Segment, below: Segment, margin: float) -> bool:
        """Tell whether a line over most of the page broke for want of room, as in a paragraph."""
        wide = above.box.x1 - margin > 0.6 * self.width
        return wide and broke_off(above, below, self._right)

    def _in_paragraph(self, above: Segment, below: Segment, margin: float) -> bool:
        """Tell whether a line without a colon that looks like a caption goes on with a sentence."""
        marked = any(c.marked for c in self._captions.get(id(below), ()))
        wrapped = self._full(above, below, margin) and not re.search(r"[.;:。；：]$", above.text)
        return wrapped and not marked and not _CAPTIONED.match(below.text)

    @cached_property
    def _right(self) -> float:
        """How far to the right the page is printed."""
        return max((s.box.x1 for line in self.lines for s in line), default=self.width)

    def _row_of(self, segment: Segment) -> int:
        """Return the line of a segment, or of the one that it is part of."""
        places = [self._places[id(w)] for w in segment.words if id(w) in self._places]
        if places:
            return places[0]
        middle = segment.middle[1]
        return min(range(len(self.lines)), key=lambda i: abs(self.lines[i][0].middle[1] - middle))

    def _answers(
        self, line: Sequence[Segment], segment: Segment, captions_at: float | None = None
    ) -> bool:
        """Tell whether a segment is the value of a caption that stands alone to its left.

        Without a colon it is so in a column of captions: under the caption asked about.
        """
        left = [s for s in line if s.box.x1 <= segment.box.x0 + 1]
        if any(
            box.top <= segment.middle[1] <= box.bottom and box.x1 <= segment.box.x0
            for box in self._two_lined
        ):
            return True
        if not left or self.ruling.parts(left[-1].box.x1, segment.box.x0, segment.middle[1]):
            return False
        found = self._captions.get(id(left[-1]), ())
        gap = segment.box.x0 - left[-1].box.x1
        near = gap < 0.25 * self.width
        colon = re.fullmatch(r"[^\W\d][^:：]{1,38}[:：]", left[-1].text)
        if gap < 0.4 * self.width and colon and not _CONTACT.match(left[-1].text):
            return True
        in_column = captions_at is not None and abs(left[-1].box.x0 - captions_at) < 2
        if in_column and gap > 0.5 * segment.height and _MAY_CAPTION.fullmatch(left[-1].text):
            return True
        alone = bool(found) and found[-1].sure and found[-1].alone
        return alone and ((near and found[-1].marked) or in_column)

    def _above(self, caption: Caption) -> list[Segment]:
        """Return the line right above a caption that stands under its value."""
        label = caption.segment
        for line in reversed(self.lines[: self._row[id(label)]]):
            for segment in line:
                if not self._under(segment, [label], label):
                    continue
                near = label.box.top - segment.box.bottom <= 1.6 * label.height
                if near and not self._is_caption(segment) and not _BLANK.fullmatch(segment.text):
                    return [segment]
                return []
        return []

    # Questions

    def _under(self, segment: Segment, column: Sequence[Segment], label: Segment) -> bool:
        """Tell whether a segment stands in the column that these segments make."""
        x0, x1 = segment.box.x0, segment.box.x1
        last = column[-1].box
        slack = 1.2 * label.height
        if abs(x0 - last.x0) <= slack or abs(x0 - label.box.x0) <= slack:
            return True
        return min(x1, last.x1) - max(x0, last.x0) > 0.5 * min(x1 - x0, last.x1 - last.x0)

    def _before_caption(self, segment: Segment) -> Segment | None:
        """Return what stands before a caption inside a segment: «NINGBO Date: …»."""
        inner = next((c for c in self._captions.get(id(segment), ()) if c.sure and c.marked), None)
        if inner is None:
            return None
        words = [w for w in segment.words if w.x1 <= inner.label.box.x0 + 0.1]
        if words and inner.fields & {"bank", "other bank"}:  # «ANY BANK, SWIFT: …» names the bank
            return segment
        led = Segment(segment.page, tuple(words))
        return None if not words or re.fullmatch(r"[\W\d_]*\w?[\W\d_]*", led.text) else led

    def _announces(self, segment: Segment) -> bool:
        """Tell whether a segment is a caption with nothing beside it: not «C/NO. 1-300»."""
        return any(c.sure and c.alone for c in self._captions.get(id(segment), ()))

    def _is_caption(self, segment: Segment) -> bool:
        found = self._captions.get(id(segment), ())
        if any(c.sure or _numbers(c) for c in found):
            return True
        return bool(_CAPTIONED.match(segment.text)) and not _CONTACT.match(segment.text)

    def _small_box(self, segment: Segment) -> Box | None:
        """Return the ruled box round a segment, unless it frames much of the page."""
        box = self.ruling.box(*segment.middle)
        if box and (box.bottom - box.top) <= 0.3 * self.height:
            return box
        return None

    def _in(self, box: Box, segment: Segment) -> bool:
        x, y = segment.middle
        return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom

    def _is_alone(self, caption: Caption, box: Box) -> bool:
        """Tell whether a box holds nothing but a caption, of however many lines."""
        said = caption.label.box
        return all(
            s is caption.segment or self._in(said, s)
            for line in self.lines
            for s in line
            if self._in(box, s)
        )

    def _walled(self, above: Segment, below: Segment) -> bool:
        return self.ruling.severs(
            (above.box.top + above.box.bottom) / 2,
            (below.box.top + below.box.bottom) / 2,
            below.middle[0],
        )


def _run_at(level: float, column: Sequence[Segment]) -> list[Segment]:
    """Return the lines close upon one another, from top to bottom, among which a level lies."""
    run: list[Segment] = []
    for segment in column:
        if run and not 0 <= segment.box.top - run[-1].box.bottom + 1 < 0.45 * run[-1].height:
            if run[-1].box.bottom >= level:
                break
            run = []
        run.append(segment)
    return run if run and run[0].box.top <= level <= run[-1].box.bottom else []
