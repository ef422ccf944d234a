"""Sentences that certify something, and sentences at large."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.layout.lines import Segment
from extractors.layout.sheet import Sheet

_CERTIFIES = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*|[A-Z][.)]\s*)?(?:(?:WE|THE UNDERSIGNED|I)\b.{0,40}?\b(?:CERTIFY|DECLARE|CONFIRM|STATE|ATTEST|WARRANT|UNDERTAKE)"
    r"|(?:THIS|IT)\s+IS\s+(?:HEREBY\s+)?(?:TO\s+)?(?:CERTIF|DECLAR|CONFIRM)|CERTIFIED\s+THAT|HEREBY\s+CERTIF)"
    r"|^\W*(?:兹|我们|特此|本公司|我公司).{0,12}(?:证明|声明|确认)",
    re.I,
)
_STOP = re.compile(
    r"^\W*(?:FOR\s+AND\s+ON\s+BEHALF|AUTHORI[SZ]ED|SIGNED|SIGNATURE|SAY\b|TOTAL\b|E\.?\s?&\s?O)|^[\s_\-=.]{4,}$",
    re.I,
)


def certifications(sheet: Sheet) -> list[list[Segment]]:
    """Return each statement that certifies or declares something, as its printed lines.

    A statement goes on line by line until a gap, a caption of a signature, or the next one.
    """
    found: list[list[Segment]] = []
    for lines in sheet.lines_by_page:
        for index, line in enumerate(lines):
            for segment in line.segments:
                if _CERTIFIES.search(segment.text):
                    below = [s for later in lines[index + 1 :] for s in later.segments]
                    found.append([segment, *_goes_on(segment, below)])
    return found


def _goes_on(first: Segment, below: list[Segment]) -> Iterator[Segment]:
    above = first
    for segment in below:
        if segment.box.x0 > first.box.x1 or segment.box.x1 < first.box.x0:
            continue
        gap = segment.box.top - above.box.bottom
        if (
            gap > 0.9 * first.height
            or _STOP.search(segment.text)
            or _CERTIFIES.search(segment.text)
        ):
            return
        # a full line is followed by more of the sentence; a short one that ends with a point is not
        if above.text.rstrip().endswith((".", "。")) and (
            above.box.x1 < first.box.x1 - 30 or above.text.rstrip().endswith("。")
        ):
            return
        yield segment
        above = segment
