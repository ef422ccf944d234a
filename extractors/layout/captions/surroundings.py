"""What stands next to what on a page, and which of it announces something else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from extractors.evidence import Box
from extractors.layout.captions.beneath import captions_beneath
from extractors.layout.captions.labels import Caption
from extractors.layout.lines import Line, Segment
from extractors.layout.ruling import Ruling

#: A line that begins like a caption; the point after «B.V» may have been taken for a colon.
CAPTIONED = re.compile(r"[^\W\d][\w ./&()'’\-]{1,38}(?<!\b[A-Z]\.[A-Z])[:：](?!\d)")
#: A line that starts like this belongs to the party above it.
CONTACT = re.compile(
    r"\W*(tel|fax|phone|mob|e-?mail|attn|att|attention|address|add|addr|name|p\.?\s?o\.?\s?box"
    r"|zip|postcode|post code|website|web|contact|vat|tax|eori|gst|tin|bin|电话|传真|地址|邮编|联系人"
    r"|名称)\b",
    re.I,
)
_BLANK = re.compile(r"[\W_]*")
#: The number of a paper: letters and figures in one word, or figures with strokes.
_CODE = re.compile(r"(?=\S*\d)(?=\S*[A-Za-z/-])[A-Za-z0-9][\w./-]{4,}(?:\s|$)")

#: How a sentence goes on after its first words.
_GOES_ON = re.compile(
    r"\s*,\s|\s+(?-i:[a-z])|['’]S\s|[\u4e00-\u9fff]|\s+(?:AT|BY|PAYABLE|IN|FOR|WITH|OR|TO\s+BE|IS|ARE|SHALL|MUST|WILL|AVAILABLE|DRAWN)\s",
    re.I,
)


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
        self.captions = captions
        self.row = {id(s): i for i, line in enumerate(self.lines) for s in line}
        #: Captions of two lines, whose value may stand between them.
        self.two_lined = [
            c.label.box
            for several in captions.values()
            for c in several
            if c.alone and c.label.box.bottom - c.label.box.top > 1.6 * c.segment.height
        ]
        #: The second lines of captions, by the identity of the first: see `stacked`.
        self.feet = {
            id(c.segment): foot
            for several in captions.values()
            for c in several
            for row in self.lines[self.row[id(c.segment)] + 1 :][:3]
            for foot in row
            if foot is not c.segment
            and c.label.box.top <= foot.middle[1] <= c.label.box.bottom
            and foot.box.x0 < c.label.box.x1 - 1 < foot.box.x1 + c.label.box.x1
            and c.label.box.x0 <= foot.middle[0] <= c.label.box.x1
        }
        self.beneath = captions_beneath(
            (c for several in captions.values() for c in several), self.lines, ruling
        )
        self._places = {
            id(w): self.row[id(s)] for line in self.lines for s in line for w in s.words
        }

    @cached_property
    def usual(self) -> float:
        """The height of most words of the page."""
        heights = sorted(w.bottom - w.top for line in self.lines for s in line for w in s.words)
        return heights[int(0.6 * len(heights))] if heights else 10.0

    @cached_property
    def right(self) -> float:
        """How far to the right the page is printed."""
        return max((s.box.x1 for line in self.lines for s in line), default=self.width)

    def row_of(self, segment: Segment) -> int:
        """Return the line of a segment, or of the one that it is part of."""
        places = [self._places[id(w)] for w in segment.words if id(w) in self._places]
        if places:
            return places[0]
        middle = segment.middle[1]
        return min(range(len(self.lines)), key=lambda i: abs(self.lines[i][0].middle[1] - middle))

    def level_with(self, label: Segment) -> Sequence[Segment]:
        """Return what stands on the lines of a caption and, if it has two, between them."""
        row = self.lines[self.row[id(label)]]
        foot = self.feet.get(id(label))
        if foot is None:
            return row
        lines = self.lines[self.row[id(label)] : self.row[id(foot)] + 1]
        return sorted((s for line in lines for s in line), key=lambda s: (s.box.x0, s.box.top))

    def contents(self, box: Box) -> list[Segment]:
        """Return all that is printed in a box up to a caption, if it does not begin with one."""
        found: list[Segment] = []
        for line in self.lines:
            for segment in line:
                if within(box, segment):
                    if self.is_caption(segment) and not (self.speaks(segment) and not found):
                        return found
                    if not is_blank(segment):
                        found.append(segment)
        return found

    def small_box(self, segment: Segment) -> Box | None:
        """Return the ruled box round a segment, unless it frames much of the page."""
        box = self.ruling.box(*segment.middle)
        if box and (box.bottom - box.top) <= 0.3 * self.height:
            return box
        return None

    def in_strip(self, label_box: Box) -> bool:
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
        lone = [(c := self.captions.get(id(s), ())) and c[-1].alone and c[-1].sure for s in row]
        return even and any(a and b for a, b in pairwise(lone))

    def is_alone(self, caption: Caption, box: Box) -> bool:
        """Tell whether a box holds nothing but a caption, of however many lines."""
        said = caption.label.box
        return all(
            s is caption.segment or within(said, s)
            for line in self.lines
            for s in line
            if within(box, s)
        )

    def walled(self, above: Segment, below: Segment) -> bool:
        """Tell whether a printed line parts two segments of one column."""
        return self.ruling.severs(
            (above.box.top + above.box.bottom) / 2,
            (below.box.top + below.box.bottom) / 2,
            below.middle[0],
        )

    def under(self, segment: Segment, column: Sequence[Segment], label: Segment) -> bool:
        """Tell whether a segment stands in the column that these segments make."""
        x0, x1 = segment.box.x0, segment.box.x1
        last = column[-1].box
        slack = 1.2 * label.height
        if abs(x0 - last.x0) <= slack or abs(x0 - label.box.x0) <= slack:
            return True
        return min(x1, last.x1) - max(x0, last.x0) > 0.5 * min(x1 - x0, last.x1 - last.x0)

    def as_small(self, segment: Segment, label: Segment) -> bool:
        """Tell whether a segment is printed as small as a caption that is smaller than the rest."""
        small = label.height < 0.9 * self.usual
        return small and abs(segment.size - label.size) < 0.06 * label.size

    def is_caption(self, segment: Segment) -> bool:
        """Tell whether a segment is or begins with a caption, known or not."""
        found = self.captions.get(id(segment), ())
        if any(c.sure or _numbers(c) for c in found):
            return True
        return bool(CAPTIONED.match(segment.text)) and not CONTACT.match(segment.text)

    def speaks(self, segment: Segment) -> bool:
        """Tell whether words that a caption may begin go on as a sentence: «Letter of credit at sight»."""
        first = next(iter(self.captions.get(id(segment), ())), None)
        if first is None or first.marked or first.alone or _numbers(first):
            return False
        return bool(_GOES_ON.match(segment.text[len(first.label.text) :]))

    def announces(self, segment: Segment) -> bool:
        """Tell whether a segment is a caption with nothing beside it: not «C/NO. 1-300»."""
        return any(c.sure and c.alone for c in self.captions.get(id(segment), ()))

    def before_caption(self, segment: Segment) -> Segment | None:
        """Return what stands before a caption inside a segment: «NINGBO Date: …»."""
        inner = next((c for c in self.captions.get(id(segment), ()) if c.sure and c.marked), None)
        if inner is None:
            return None
        words = [w for w in segment.words if w.x1 <= inner.label.box.x0 + 0.1]
        if words and inner.fields & {"bank", "other bank"}:  # «ANY BANK, SWIFT: …» names the bank
            return segment
        led = Segment(segment.page, tuple(words))
        return None if not words or re.fullmatch(r"[\W\d_]*\w?[\W\d_]*", led.text) else led


def within(box: Box, segment: Segment) -> bool:
    """Tell whether the middle of a segment is in a box."""
    x, y = segment.middle
    return box.x0 <= x <= box.x1 and box.top <= y <= box.bottom


def is_blank(segment: Segment) -> bool:
    """Tell whether a segment has no letter and no figure: rules, dots and strokes."""
    return bool(_BLANK.fullmatch(segment.text))


def _numbers(caption: Caption) -> bool:
    """Tell whether a caption without a colon is followed by the number of a paper it names."""
    named = {"credit_number", "invoice_number", "contract_number"}
    fields = {field.removeprefix("other ") for field in caption.fields}
    return bool(fields & named and caption.rest and _CODE.match(caption.rest.text))
