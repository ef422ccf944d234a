"""The title of a paper whose kind has many names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.layout import Segment, Sheet, Title, Vocabulary, letterhead, squeezed, title


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
        if found and word.search(found.segment.text):
            return found
    return None


def letterhead_of(sheet: Sheet, phrases: Sequence[str], heading: Segment | None) -> list[Segment]:
    """Return name and address at the top of the page, down to a title in whatever language."""
    known = Vocabulary({"title": phrases})
    found: list[Segment] = []
    for segment in letterhead(sheet, heading):
        hits = known.hits([word.text for word in segment.words])
        letters = len(squeezed(segment.text))
        if found and letters and sum({h.start: h.size for h in hits}.values()) >= 0.7 * letters:
            break
        found.append(segment)
    return found
