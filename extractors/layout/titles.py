"""The title of a document, and the letterhead above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extractors.layout.captions import CAPTIONS
from extractors.layout.labels import captions_in
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary
from extractors.layout.sheet import Headline, Sheet
from extractors.layout.tabulating import ALL_CAPTIONS

_COMPANY = re.compile(
    r"\b(?:CO\b\.?,?|LTD|LIMITED|INC|CORP|CORPORATION|COMPANY|GMBH|LLC|L\.L\.C|S\.?A\.?|S\.?L\.?U?\.?|B\.?V\.?|S\.?P\.?A|S\.?R\.?L|PLC|PTE|PTY|SDN|AG|KG|GROUP"
    r"|A[BS]|A/S|APS|OYJ?|N\.?V\.?|BHD|JSC|OOO|LLP|FZ[EC]|K\.?K\.?|S\.?A\.?R\.?L|SAS|BROS|MILLS?|FACTORY|TRADING|INDUSTRIES|ENTERPRISES?|HANDEL)\b(?!\s?[/-]?\d|/)|公司|厂|集团",
    re.I,
)
_PARTY = ("seller", "shipper", "buyer", "consignee", "notify", "issuing_bank")
_PARTIES = Vocabulary({k: CAPTIONS[k] for k in _PARTY})
_ALL = Vocabulary({k: v for k, v in CAPTIONS.items() if k not in ("contact", "address", "tax")})


class Title(NamedTuple):
    """A title as printed, and how sure it is that it is one, from 0 to 1."""

    segment: Segment
    sure: float


def title(sheet: Sheet, phrases: Iterable[str]) -> Title | None:
    """Return the title of the first page if it is one of these phrases.

    A title stands in the upper part of the page, with hardly another word in its line; what
    a caption such as «Invoice No.» says is none.
    """
    if not sheet.laid_out:
        return None
    known, page = _titles(tuple(phrases)), sheet.laid_out[0]
    if known not in page.titles:
        found = [
            Title(headline.segment, sure)
            for headline in page.headlines
            if (sure := _sureness(headline, known, page.usual_height)) is not None
        ]
        page.titles[known] = max(found, key=_rank, default=None)
    return page.titles[known]


def _rank(found: Title) -> tuple[float, float, float, int]:
    """Order titles: of two as sure on one line, the whole line before its last word."""
    box = found.segment.box
    return found.sure, found.segment.height, -box.top, len(found.segment.words)


def _sureness(headline: Headline, known: Vocabulary, usual: float) -> float | None:
    """Return how sure it is that a headline is a title, given the usual height of words."""
    spans = {(hit.start, hit.size) for hit in known.hits(headline.words)}
    if not spans:
        return None
    captions = {hit.start: hit.size for hit in ALL_CAPTIONS.hits(headline.words)}
    size = sum(size for start, size in spans if captions.get(start, 0) <= size)
    covered = size / headline.size
    if covered < 0.55:
        return None
    height = headline.segment.height
    sure = 0.55 + 0.35 * covered + (0.1 if height > 1.15 * usual else 0.0)
    sure -= 0.3 if height < 0.8 * usual else 0.0  # printed small, as captions of boxes are
    sure -= 0.3 if headline.answered else 0.0
    return min(0.98, sure)


@cache
def _titles(phrases: tuple[str, ...]) -> Vocabulary:
    return Vocabulary({"title": phrases})


def letterhead(sheet: Sheet, below: Segment | None = None) -> list[Segment]:
    """Return the name and address at the top of the first page: who issues the document.

    Args:
        sheet: the document.
        below: the title, which is not part of the letterhead.

    Returns:
        The lines of it, or nothing where the page begins with captions.
    """
    lines = [line for line in above_captions(sheet.head(0.3))]
    skipped = {id(w) for w in below.words} if below else set()
    for index, line in enumerate(lines):
        for segment in line.segments:
            named = _COMPANY.search(segment.text) and not _holds(segment, skipped)
            if named and not re.match(r"\W*(?:TO|MESSRS|FOR)\b", segment.text, re.I):
                return [segment, *_goes_on(lines[index + 1 :], segment, skipped)]
    return []


def above_captions(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines down to the first captions, without what a caption over it announces."""
    announced: list[Segment] = []  # the last line of what each caption announces
    for line in lines:
        free: list[Segment] = []
        for segment in line.segments:
            above = [s for s in announced if _continues(s, segment)]
            found = [c for c in captions_in(segment, _PARTIES) if c.sure]
            if above or (found and found[-1].alone and not found[-1].marked):
                announced = [s for s in announced if s not in above] + [segment]
            else:
                free.append(segment)
        kept = tuple(s for s in free if not any(c.sure and c.marked for c in captions_in(s, _ALL)))
        if not kept and len(free) < len(line.segments):
            continue
        if not kept or (len(kept) < len(line.segments) and line.segments[0] not in kept):
            return
        yield Line(line.page, kept)


def _continues(above: Segment, below: Segment) -> bool:
    """Tell whether a line stands close under another, at the same margin."""
    near = -1 <= below.box.top - above.box.bottom <= 1.1 * below.height
    return near and abs(above.box.x0 - below.box.x0) < 3


def _goes_on(lines: Sequence[Line], name: Segment, skipped: set[int]) -> Iterator[Segment]:
    above = name
    for line in lines:
        here = [s for s in line.segments if _aligned(s, name)]
        if not here:
            continue
        first = here[0]
        if first.box.top - above.box.bottom > 1.6 * first.height or _holds(first, skipped):
            return
        yield first
        above = first


def _aligned(segment: Segment, name: Segment) -> bool:
    centred = abs(segment.middle[0] - name.middle[0]) < 25
    return centred or abs(segment.box.x0 - name.box.x0) < 12


def _holds(segment: Segment, words: set[int]) -> bool:
    return any(id(word) in words for word in segment.words)
