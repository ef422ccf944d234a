"""The title of a paper whose kind has many names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout import Segment, Sheet, Title, letterhead, prepared, squeezed, title
from extractors.layout.titles import above_captions
from extractors.readers.parts.signing import names

#: What names a box and no paper: «Date of this certificate».
_CAPTION = re.compile(
    r"\W*(?:DATES?\b|NO\.|NUMBER|NAME|PLACE|SIGNATURE|STAMP|ISSUED\b|TYPE\b|TITLE\b)", re.I
)


def heading_of(sheet: Sheet, phrases: Sequence[str], word: re.Pattern[str]) -> Title | None:
    """Return the title if it is one of these phrases and holds a word of the trade.

    Of a title in two languages the English one is taken.

    Args:
        sheet: the document.
        phrases: what the kind of paper is called.
        word: what a title must hold, for phrases that also begin other papers' titles.
    """
    english = tuple(p for p in phrases if p.isascii())
    others = tuple(p for p in phrases if not p.isascii())
    for several in (english, others):
        found = title(sheet, several) if several else None
        if found and word.search(found.segment.text) and not _CAPTION.match(found.segment.text):
            return found
    return None


def letterhead_of(sheet: Sheet, phrases: Sequence[str], heading: Segment | None) -> list[Segment]:
    """Return name and address at the top of the page, down to a title in whatever language.

    The name of an office, such as a chamber or a customs house, counts as that of a firm.
    """
    known = prepared({"title": phrases})
    found: list[Segment] = []
    lines = letterhead(sheet, heading)
    if not lines or len(lines[0].text) > 80 or lines[0].text[0].islower():
        lines = []
    if lines and heading and lines[0].box.top > heading.box.bottom:
        lines = _office(sheet, heading) or lines  # a firm under the title is a party of the paper
    for segment in lines or _office(sheet, heading):
        hits = known.hits(segment.labels)
        letters = len(squeezed(segment.text))
        if found and letters and sum({h.start: h.size for h in hits}.values()) >= 0.7 * letters:
            break
        found.append(segment)
    return found


def _office(sheet: Sheet, heading: Segment | None) -> list[Segment]:
    """Return the name of an office above the title, and the lines close under it."""
    segments = [s for line in above_captions(sheet.head(0.3)) for s in line.segments]
    for index, segment in enumerate(segments):
        if heading and segment.box.top >= heading.box.top - 1:
            return []
        if names(segment):
            found = [segment]
            for below in segments[index + 1 :]:
                under = (
                    abs(below.middle[0] - segment.middle[0]) < 25
                    or abs(below.box.x0 - segment.box.x0) < 12
                )
                near = below.box.top - found[-1].box.bottom <= 1.6 * below.height
                if not (under and near) or (heading and below.box.top >= heading.box.top - 1):
                    break
                found.append(below)
            return found
    return []
