"""Keep a paper of no known kind: its text, date, number and issuer."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.documents import Other
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, letterhead
from extractors.pages.page import Page
from extractors.readers.filling import Filling

_VOCABULARY = {
    "number": (*CAPTIONS["number"], *CAPTIONS["policy_number"]),
    "date": CAPTIONS["date"],
    "place_and_date": CAPTIONS["place_and_date"],
    "issuer": ("Issuer", "Issued by", "出具人"),
}


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1: anything may be this, nothing is likely to be."""
    return 0.05 if Sheet.of(pages).lines else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Other]:
    """Read what any paper may have; the rest is in its text."""
    fill = Filling(Other, pages, _VOCABULARY)
    if heading := _heading(fill.sheet):
        fill.put("title", [heading], heading.text)
    fill.reference("number")
    fill.day("date", "date", "place_and_date")
    fill.party("issuer")
    fill.put_party("issuer", letterhead(fill.sheet, heading))
    fill.signature()
    return fill.done()


def _heading(sheet: Sheet) -> Segment | None:
    """Return the words in the largest letters at the top of the first page."""
    segments = [s for line in sheet.head(0.3) for s in line.segments if len(s.text) > 3]
    if not segments:
        return None
    usual = sorted(s.height for line in sheet.lines for s in line.segments)
    largest = max(segments, key=lambda s: s.height)
    return largest if largest.height > 1.15 * usual[(len(usual) - 1) // 2] else None
