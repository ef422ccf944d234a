"""The value that stands to the right of its caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.evidence import Box
from extractors.layout.captions.continued import goes_on
from extractors.layout.captions.labels import Caption
from extractors.layout.captions.surroundings import Surroundings, is_blank, within
from extractors.layout.lines import Segment

#: A figure or a date, which programs of tables set at the right edge of a wide cell.
_FIGURED = re.compile(r"[A-Z]{0,3}[$€£¥]?\s*\d")
#: The number of a paper with its caption, which names nobody and no place: «NO. WL09068».
_NUMBERED = re.compile(r"NO\s*[.:：]\s*(?=[A-Z/-]*\d)(?=\d*[A-Z])[A-Z0-9][A-Z0-9./-]{5,}", re.I)


#: «L/C» beside the terms of payment is how they are paid, and announces no number.
_PAYMENT = re.compile(r"PAYMENT|付款|支付|结算", re.I)
_BY_CREDIT = re.compile(r"(?:BY\s+)?L\s?/?\s?C\W*|信用证", re.I)


def to_the_right(around: Surroundings, caption: Caption) -> list[Segment]:
    """Return what stands to the right of a caption, on its level or in the next box."""
    label = caption.segment
    row = around.level_with(label)
    after = [s for s in row if s.box.x0 >= caption.label.box.x1 - 1]
    box = around.small_box(label)
    beside = _neighbour(around, label, box) if box and around.is_alone(caption, box) else []
    if beside and (not after or after[0] not in beside):
        return beside  # in a cell of several lines, none of which need be level with it
    if several := _straddling(around, label, after):
        return several
    if not after:
        return beside
    near = after[0]
    if _PAYMENT.search(caption.label.text) and _BY_CREDIT.fullmatch(near.text):
        near = Segment(near.page, tuple(word for s in after for word in s.words))
        return [near, *goes_on(around, near, (near.box.x0,), label.box.x0)]
    if led := around.before_caption(near):
        return [led] if not box or within(box, led) else []
    if (
        (around.is_caption(near) and not around.speaks(near))
        or _NUMBERED.fullmatch(near.text)
        or is_blank(near)
        or _heads(around, label, near)
    ):
        return []
    if box and not within(box, near):
        return beside or ([near] if _in_list(around, label, box) else [])
    far = near.box.x0 - label.box.x1 > 0.45 * around.width
    if far and not (caption.marked and len(row) == 2 and _FIGURED.match(near.text)):
        return []
    return [near, *goes_on(around, near, (near.box.x0,), label.box.x0)]


def _straddling(around: Surroundings, label: Segment, after: Sequence[Segment]) -> list[Segment]:
    """Return the lines of a value to the right whose middle is on the caption's level.

    So cells print that centre what is in them: the first line stands above the caption.
    """
    row = around.row[id(label)]
    near = range(max(row - 6, 0), min(row + 7, len(around.lines)))
    right = [s for i in near for s in around.lines[i] if s.box.x0 >= label.box.x1 - 1]
    aside = min((s.box.x0 for s in after), default=min((s.box.x0 for s in right), default=0.0))
    left = [
        s
        for i in near
        for s in around.lines[i]
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
    if not 2 <= len(stack) <= 5 or any(around.announces(s) for s in stack):
        return []
    if any(around.walled(above, below) for above, below in pairwise(stack)):
        return []  # the lines of two cells
    top, bottom = stack[0].box.top, stack[-1].box.bottom
    level = abs((top + bottom) / 2 - label.middle[1]) < 0.35 * label.height
    beside = any(top - 1 <= s.middle[1] <= bottom + 1 for s in left)
    return stack if level and not beside else []


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


def _heads(around: Surroundings, label: Segment, near: Segment) -> bool:
    """Tell whether a segment beside a caption heads a column of its own as the caption does.

    Both stand over something at their own margin, and either both are printed smaller than
    that or a caption that is known stands beside a caption elsewhere on the line.
    """
    if re.search(r"\d|[:：]$", near.text) or abs(near.size - label.size) > 0.1 * label.size:
        return False
    row = around.row[id(label)]
    below = around.lines[row + 1] if row + 1 < len(around.lines) else ()
    under = [next((s for s in below if abs(s.box.x0 - h.box.x0) < 2), None) for h in (label, near)]
    if under[0] is None or under[1] is None or around.is_caption(under[0]):
        return False
    if label.size < 0.9 * under[0].size:
        return True
    known = [bool(around.captions.get(id(s))) for s in around.lines[row]]
    return any(a and b for a, b in pairwise(known))


def _in_list(around: Surroundings, label: Segment, box: Box) -> bool:
    """Tell whether a caption stands in a box of nothing but captions, answered line by line."""
    inside = [s for line in around.lines for s in line if within(box, s)]
    return len(inside) > 1 and all(
        (
            (found := around.captions.get(id(s), ()))
            and found[-1].alone
            and s.box.x0 == inside[0].box.x0
        )
        or (around.is_caption(s) and found and found[-1].alone)
        for s in inside
    )


def _neighbour(around: Surroundings, label: Segment, box: Box) -> list[Segment]:
    """Return what is printed in the box to the right, unless that has a caption of its own.

    Captions of forms are printed smaller than what is filled in; a line with a figure, and
    nothing else, is filled in however small it is.
    """
    middle = (box.top + box.bottom) / 2
    beside = around.ruling.box(box.x1 + 2, middle)
    found = around.contents(beside) if beside else []
    if len(found) == 1 and re.search(r"\d", found[0].text) and not around.is_caption(found[0]):
        return found
    return [] if found and around.as_small(found[0], label) else found
