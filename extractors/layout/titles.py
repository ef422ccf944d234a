"""The title of a document, and the letterhead above it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractors.evidence import Box
from extractors.layout.captions.labels import captions_in
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.headlines import Headline, Title
from extractors.layout.laid_out import LaidOut
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary, prepared, squeezed
from extractors.layout.sheet import Sheet
from extractors.layout.tables.tabulating import ALL_CAPTIONS
from extractors.printed.firms import LEGAL_FORM

_COMPANY = re.compile(
    rf"\b(?:{LEGAL_FORM}|AS|KG|GROUP|BROS|MILLS?|FACTORY|TRADING|INDUSTRIES|ENTERPRISES?|HANDEL)\b(?!\s?[/-]?\d|/)|公司|厂|集团",
    re.I,
)
#: Letters so many times as high as a firm's name are not of its address.
_TITLE = 1.2
_PARTY = ("seller", "shipper", "buyer", "consignee", "notify", "issuing_bank")
_PARTIES = prepared({k: CAPTIONS[k] for k in _PARTY})
_ALL = prepared({k: v for k, v in CAPTIONS.items() if k not in ("contact", "address", "tax")})


def title(sheet: Sheet, phrases: Iterable[str]) -> Title | None:
    """Return the title of the first page if it is one of these phrases.

    A title stands in the upper part of the page, with hardly another word in its line; what
    a caption such as «Invoice No.» says is none.
    """
    if not sheet.laid_out:
        return None
    known, page = prepared({"title": phrases}), sheet.laid_out[0]
    if known not in page.titles:
        found = [
            Title(headline.segment, sure)
            for headline in (page.headlines[n] for n in sorted(page.heads.holding(known)))
            if (sure := _sureness(headline, known, page)) is not None
        ]
        page.titles[known] = max(found, key=_rank, default=None)
    return page.titles[known]


def _rank(found: Title) -> tuple[float, bool, bool, float, float, int]:
    """Order titles: of two as sure on one line, the whole line before its last word.

    What names a firm as well is no title: a letterhead stands beside it. A line that is as
    sure alone does not go on in the next.
    """
    box, firm = found.segment.box, _COMPANY.search(found.segment.text)
    tallest = max(word.bottom - word.top for word in found.segment.words)
    alone = found.segment.height < 1.5 * tallest
    return found.sure, firm is None, alone, tallest, -box.top, len(found.segment.words)


def _sureness(headline: Headline, known: Vocabulary, page: LaidOut) -> float | None:
    """Return how sure it is that a headline of a page is a title."""
    height, usual = headline.segment.height, page.usual_height
    words = headline.words
    numbered = _numbered(words)
    if numbered and page.stands_out(headline.segment):
        words = numbered
    spans = {(hit.start, hit.size) for hit in known.hits(words)}
    if not spans:
        return None
    captions = {hit.start: hit.size for hit in ALL_CAPTIONS.hits(words)}
    size = sum(size for start, size in spans if captions.get(start, 0) <= size)
    covered = size / (headline.size if words is headline.words else len(squeezed(" ".join(words))))
    if covered < 0.55:
        return None
    sure = 0.55 + 0.35 * covered + (0.1 if height > 1.15 * usual else 0.0)
    sure -= 0.3 if height < 0.8 * usual else 0.0  # printed small, as captions of boxes are
    sure -= 0.3 if headline.answered else 0.0
    sure -= 0.2 if numbered and words is not numbered else 0.0  # one reference among others
    sure -= 0.15 if words is not headline.words else 0.0  # «Certificate No. …» names any
    return min(0.98, sure)


def _numbered(words: Sequence[str]) -> tuple[str, ...]:
    """Return the words before the number at the end of a title: «INVOICE No. JH260915»."""
    if len(words) < 2 or not re.search(r"\d", words[-1]):
        return ()
    last = len(words) - 1
    while last and re.fullmatch(r"\W*(?:NO|NR|NUMBER|号|编号|№|#)?\W*", words[last - 1], re.I):
        last -= 1
    return tuple(words[:last])


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
    return _large(sheet, lines, skipped)


def _large(sheet: Sheet, lines: Sequence[Line], skipped: set[int]) -> list[Segment]:
    """Return a name without a legal form: in larger letters than the address under it.

    It is also printed a second time, where somebody signs.
    """
    usual = sheet.laid_out[0].usual_height if sheet.laid_out else 0.0
    for index, line in enumerate(lines[:4]):
        for segment in line.segments:
            name = squeezed(segment.text)
            if _holds(segment, skipped) or segment.height < 1.15 * usual or len(name) < 6:
                continue
            below = list(_goes_on(lines[index + 1 :], segment, skipped))
            again = squeezed(sheet.text).count(name) > 1
            if below and again and not ALL_CAPTIONS.hits(segment.texts):
                return [segment, *below]
    return []


def letterfoot(sheet: Sheet) -> list[Segment]:
    """Return the line at the foot of the first page that names the firm whose paper it is."""
    page = sheet.pages[0] if sheet.pages else None
    for line in reversed(sheet.lines_by_page[0]) if page else ():
        if page and line.box.top < 0.85 * page.height:
            return []
        named = _COMPANY.search(line.text) and line.box.top > 0.85 * line.page.height
        if named and not re.match(r"\W*(?:TO|FOR|SIGNED)\b", line.text, re.I):
            return list(line.segments)
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
        aside = line.segments[0].box.x0 > 0.45 * line.page.width  # what stands on the right
        if not kept and (aside or len(free) < len(line.segments)):
            continue
        if not kept or (len(kept) < len(line.segments) and line.segments[0] not in kept):
            return
        yield Line(line.page, kept)


def _continues(above: Segment, below: Segment) -> bool:
    """Tell whether a line stands close under another, at the same margin."""
    near = -1 <= below.box.top - above.box.bottom <= 1.1 * below.height
    return near and abs(above.box.x0 - below.box.x0) < 3


def _goes_on(lines: Sequence[Line], name: Segment, skipped: set[int]) -> Iterator[Segment]:
    above, limit = name, 1.6
    for line in lines:
        here = [s for s in line.segments if _aligned(s, name)]
        if not here and _centred(line.box, name.box):
            here = [s for s in line.segments if not _holds(s, skipped)]
        if not here:
            continue
        first = here[0]
        gap = (first.box.top - above.box.bottom) / max(first.height, above.height)
        # the same title in another language
        titled = first.size > _TITLE * (name if above is name else above).size
        if gap > limit or titled or _holds(first, skipped):
            return
        yield first
        above, limit = first, min(1.6, max(0.8, 2 * gap))  # an address is set evenly


def _centred(line: Box, name: Box) -> bool:
    return abs((line.x0 + line.x1) - (name.x0 + name.x1)) < 50


def _aligned(segment: Segment, name: Segment) -> bool:
    centred = abs(segment.middle[0] - name.middle[0]) < 25
    return centred or abs(segment.box.x0 - name.box.x0) < 12


def _holds(segment: Segment, words: set[int]) -> bool:
    return any(id(word) in words for word in segment.words)
