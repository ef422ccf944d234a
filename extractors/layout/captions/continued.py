"""The further lines of a value, up to one that belongs to another caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.layout.captions.surroundings import (
    CAPTIONED,
    CONTACT,
    Surroundings,
    is_blank,
    within,
)
from extractors.layout.lines import Segment
from extractors.layout.wrapping import broke_off
from extractors.printed.firms import LEGAL_FORM

#: Letters are set at least this high, however little of that their ink fills; points.
_LETTERS = 7.5
#: The end of a firm's name on a line of its own: «LTD.».
_ENDS_NAME = re.compile(rf"\W*(?:{LEGAL_FORM})(?:[\s.,]+(?:{LEGAL_FORM}))*[.,]*", re.I)
#: How a line ends that goes on in the next: a number at its hyphen, a place before its country.
_UNFINISHED = re.compile(r"\w[-,/&]$|\s&$")
#: The mark of an item in a list.
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-z])\)")
#: A few words that begin with a capital, as captions do that the vocabulary lacks.
_MAY_CAPTION = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[ /&'’.-]+[^\W\d_]+){0,3}[.:：]?")


def goes_on(
    around: Surroundings, value: Segment, margins: Sequence[float], captions_at: float | None = None
) -> Iterator[Segment]:
    """Yield the further lines of a value that begins on its caption's line.

    They begin under the value or, as far as none has done so, at a margin: the caption's, or that of its number.
    """
    box = around.small_box(value)
    above, indented = value, False
    for line in around.lines[around.row_of(value) + 1 :]:
        here = [s for s in line if _continues(around, s, value, above, margins, indented)]
        if not here:
            if line and line[0].box.top - above.box.bottom > 1.1 * max(value.height, around.usual):
                return
            continue
        first = here[0]
        size = max(
            min(first.height, value.height), around.usual, _LETTERS
        )  # of letters, not of ink
        gone = first.box.top - above.box.bottom > 1.1 * size
        caption = around.is_caption(first) and not (
            _counts_on(value, first)
            or (len(line) == 1 and _in_paragraph(around, above, first, margins))
        )
        if gone or caption or answers(around, line, first, captions_at):
            return
        if around.walled(above, first) or (box and not within(box, first)):
            return
        if not is_blank(first):
            yield first
        above = first
        indented = indented or not _near(first, margins, 0.8 * value.height)


def _continues(
    around: Surroundings,
    segment: Segment,
    value: Segment,
    above: Segment,
    margins: Sequence[float],
    indented: bool,
) -> bool:
    slack = 0.8 * max(value.height, 0.7 * around.usual)
    if abs(segment.box.x0 - value.box.x0) <= slack:
        return True
    at_margin = _near(segment, margins, slack) and not indented
    reaches = (
        segment.box.x1 > value.box.x0
        or _UNFINISHED.search(above.text)
        or _full(around, above, segment, margins)
        or _last(around, above, segment)
        or _ENDS_NAME.fullmatch(segment.text)
    )
    return bool(at_margin and reaches)


def _near(segment: Segment, margins: Sequence[float], slack: float) -> bool:
    return any(abs(segment.box.x0 - margin) <= slack for margin in margins)


def _counts_on(value: Segment, segment: Segment) -> bool:
    """Tell whether a line is a further item of a list that a value begins: «(1) …», «(2) …»."""
    begun, found = _ITEM.match(value.text), _ITEM.match(segment.text)
    if begun is None or found is None or begun[0] == found[0]:
        return False
    return abs(segment.box.x0 - value.box.x0) < 2


def _full(around: Surroundings, above: Segment, below: Segment, margins: Sequence[float]) -> bool:
    """Tell whether a line over most of the page broke for want of room, as in a paragraph."""
    wide = above.box.x1 - min(margins) > 0.6 * around.width
    return wide and broke_off(above, below, around.right)


def _last(around: Surroundings, above: Segment, below: Segment) -> bool:
    """Tell whether a line in the last column of the page broke for want of room."""
    return above.box.x1 > 0.85 * around.right and broke_off(above, below, around.right)


def _in_paragraph(
    around: Surroundings, above: Segment, below: Segment, margins: Sequence[float]
) -> bool:
    """Tell whether a line without a colon that looks like a caption goes on with a sentence."""
    marked = any(c.marked for c in around.captions.get(id(below), ()))
    wrapped = _full(around, above, below, margins) and not re.search(r"[.;:。；：]$", above.text)
    return wrapped and not marked and not CAPTIONED.match(below.text)


def answers(
    around: Surroundings,
    line: Sequence[Segment],
    segment: Segment,
    captions_at: float | None = None,
) -> bool:
    """Tell whether a segment is the value of a caption that stands alone to its left.

    Without a colon it is so in a column of captions: under the caption asked about.
    """
    left = [s for s in line if s.box.x1 <= segment.box.x0 + 1]
    if any(
        box.top <= segment.middle[1] <= box.bottom
        and box.x1 <= segment.box.x0
        and not around.ruling.parts(box.x1, segment.box.x0, segment.middle[1])
        for box in around.two_lined
    ):
        return True
    if not left or around.ruling.parts(left[-1].box.x1, segment.box.x0, segment.middle[1]):
        return False
    found = around.captions.get(id(left[-1]), ())
    gap = segment.box.x0 - left[-1].box.x1
    near = gap < 0.25 * around.width
    colon = re.fullmatch(r"[^\W\d][^:：]{1,38}[:：]", left[-1].text)
    if gap < 0.4 * around.width and colon and not CONTACT.match(left[-1].text):
        return True
    in_column = captions_at is not None and abs(left[-1].box.x0 - captions_at) < 2
    if in_column and gap > 0.5 * segment.height and _MAY_CAPTION.fullmatch(left[-1].text):
        return True
    alone = bool(found) and found[-1].sure and found[-1].alone
    return alone and ((near and found[-1].marked) or in_column)
