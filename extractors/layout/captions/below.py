"""The value that stands below its caption."""

from __future__ import annotations

from extractors.evidence import Box
from extractors.layout.captions.continued import answers
from extractors.layout.captions.labels import Caption
from extractors.layout.captions.surroundings import Surroundings, is_blank, within
from extractors.layout.lines import Segment


def below(around: Surroundings, caption: Caption) -> list[Segment]:
    """Return what stands under a caption in its box, in the box beneath or in its column."""
    label = caption.segment
    box = around.small_box(label)
    if box:
        if inside := _column(around, label, box):
            return inside
        if not around.is_alone(caption, box):
            return []
        beneath = around.ruling.box((box.x0 + box.x1) / 2, box.bottom + 2)
        if beneath is None and around.in_strip(box):  # a coloured band over open columns
            return _column(around, label, None, walled=False)
        found = around.contents(beneath) if beneath else []
        return [] if found and around.as_small(found[0], label) else found
    return _column(around, label, None)


def _column(
    around: Surroundings, label: Segment, box: Box | None, walled: bool = True
) -> list[Segment]:
    """Return the lines under a caption, up to a gap, a wall or another caption."""
    shared = box and any(
        within(box, s) and s is not label for s in around.lines[around.row[id(label)]]
    )
    box = None if shared else box  # a coloured band or a wide box with several captions
    found: list[Segment] = []
    above, limit = around.feet.get(id(label), label), 2.2
    for line in around.lines[around.row[id(above)] + 1 :]:
        here = [
            s for s in line if (within(box, s) if box else around.under(s, found or [label], label))
        ]
        if not here:
            continue
        first = here[0]
        size = min(max(first.height, 6.0), 14.0)
        if first.box.top - above.box.bottom > (2.5 * size if box else limit * size):
            break
        if not box and (walled or above is not label) and around.walled(above, first):
            break
        if not found and (led := around.before_caption(first)):
            found.append(led)  # another caption begins on the same line, in the next column
            above, limit = led, 1.1
            continue
        if around.is_caption(first) or answers(around, line, first):
            break
        kept = [s for s in here if not is_blank(s) and not around.is_caption(s)]
        found.extend(kept if box else kept[:1])
        above, limit = first, 1.1
    return found
