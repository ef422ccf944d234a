"""The part of a form where an authority certifies: its name, its date, its signature."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extractors.evidence import Box
from extractors.layout import Caption, Segment, Sheet, signature
from extractors.layout.signature import Signature
from extractors.pages.page import Page
from extractors.printed import day
from extractors.printed.dates import Order
from extractors.readers.parts.signing import cropped, names_in, signer_of

_BOX_NUMBER = re.compile(r"\s*\d{1,2}\s?[.)]\s*[^\W\d]")
#: A sentence over the place where an authority certifies, on forms that have no caption there.
_AUTHORITY = re.compile(r"\bUNDERSIGNED\s+AUTHORITY\s+(?:HEREBY\s+)?CERTIF", re.I)


@dataclass(frozen=True)
class Certification:
    """The box or column under the caption that announces a certification."""

    caption: Segment
    sheet: Sheet

    def signature(self) -> Signature:
        """Return what is seen of the authority's signature, and of no other."""
        seen = signature(self.sheet)
        ink = [p for page in self.sheet.pages for p in page.pictures if _is_ink(p, page)]
        if not seen.signed and ink:  # who signs here certifies
            proved = seen.evidence or self.caption.evidence().model_copy(update={"box": ink[-1]})
            return seen._replace(signed=True, unclear=False, evidence=proved)
        return seen

    def issuer(self) -> list[Segment]:
        """Return the authority's name as printed here, or nothing."""
        return signer_of(self.sheet, self.signature()) or names_in(self.sheet)

    def dated(self, order: Order | None) -> tuple[list[Segment], dt.date] | None:
        """Return the last date that stands here."""
        found: tuple[list[Segment], dt.date] | None = None
        for segment in (s for line in self.sheet.lines for s in line.segments):
            if isinstance(value := day(segment.text, order), dt.date):
                found = ([segment], value)
        return found


def _is_ink(picture: Box, page: Page) -> bool:
    """Tell whether a picture has the size of a signature or a stamp."""
    wide, high = picture.x1 - picture.x0, picture.bottom - picture.top
    return 10 <= wide <= 0.55 * page.width and 6 <= high <= 0.3 * page.height


def certification_in(
    sheet: Sheet, captions: Mapping[str, Iterable[str]], name: str = "certification"
) -> Certification | None:
    """Find the part of a form that a caption such as «12. Certification» announces.

    It is the ruled box round the caption or, without one, the column from the caption down,
    up to the next caption beside it.

    Args:
        sheet: the document.
        captions: captions by name, those of the parts beside it among them.
        name: the name of the caption sought.
    """
    found = [c for c in sheet.captions(captions) if c.sure or c.alone or _is_numbered(c)]
    for caption in (c for c in found if name in c.fields):
        segment = caption.segment
        page = segment.page
        ruling = next(r for r, p in zip(sheet.rulings, sheet.pages, strict=True) if p is page)
        box = ruling.box(*segment.middle)
        if box is None or box.bottom - box.top < 40:
            beside = [
                c.segment.box.x0
                for c in found
                if c.segment.page is page
                and c.segment.box.x0 > segment.box.x1
                and abs(c.segment.middle[1] - segment.middle[1]) < 12
            ]
            right = min(beside, default=page.width)
            box = Box(segment.box.x0 - 6, segment.box.top - 2, right - 4, page.height)
        return Certification(segment, Sheet([cropped(page, box)]))
    for segment in (s for line in sheet.lines for s in line.segments):
        if _AUTHORITY.search(segment.text):
            page = segment.page
            below = Box(0, segment.box.top - 2, page.width, page.height)
            return Certification(segment, Sheet([cropped(page, below)]))
    return None


def _is_numbered(caption: Caption) -> bool:
    """Tell whether the number of a box stands before a caption: «12. Certification. It is …»."""
    return _BOX_NUMBER.match(caption.segment.text) is not None


def boxed_with(sheet: Sheet, caption: Segment, highest: float = 0.25) -> list[Segment]:
    """Return what is printed in the ruled box of a caption, without the caption itself.

    Args:
        sheet: the document.
        caption: the segment that is the caption.
        highest: what part of the page a box may take up; a frame round the page is none.
    """
    page = caption.page
    ruling = next(r for r, p in zip(sheet.rulings, sheet.pages, strict=True) if p is page)
    box = ruling.box(*caption.middle)
    if box is None or box.bottom - box.top > highest * page.height:
        return []
    return [
        s
        for line in sheet.lines
        for s in line.segments
        if s.page is page
        and s is not caption
        and box.x0 <= s.middle[0] <= box.x1
        and caption.box.bottom - 1 <= s.middle[1] <= box.bottom
    ]
