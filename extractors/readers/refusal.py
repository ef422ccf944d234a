"""Read a letter by which a bank refuses documents."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.documents import BankRefusal
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, title
from extractors.pages.page import Page
from extractors.printed import refused
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.mentions import enter_mentioned
from extractors.readers.parts.shipment_said import enter_lone_date, enter_spaced_number

TITLES = (
    "Notice of Refusal", "Advice of Refusal", "Refusal Advice", "Refusal Notice", "Notice of Discrepancies", "Advice of Discrepancies",
    "Discrepancy Advice", "Discrepancy Notice", "Notice of Rejection", "Notice of Dishonour", "Advice of Discrepancy",
    "拒付通知书", "拒付通知", "不符点通知书", "不符点通知",
)  # fmt: skip
_VOCABULARY = {
    "number": ("Our Ref", "Our Reference", "Our Ref. No.", "Reference No.", "我行编号", "我行业务编号"),
    "credit_number": (
        *CAPTIONS["credit_number"], "Documentary Credit No.", "Our Letter of Credit", "Our L/C", "Our Credit",
        "Your L/C", "Under L/C",
    ),
    "date": CAPTIONS["date"],
    "amount": ("Amount", "Drawing", "Drawing Amount", "Amount of Drawing", "Bill Amount", "金额"),
}  # fmt: skip


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a bank's letter of refusal."""
    sheet = Sheet.of(pages)
    text = sheet.text
    if not refused.refuses(text) or not refused.points(text):
        return 0.0
    return 0.98 if title(sheet, TITLES) else 0.9


def read(pages: Sheet | Sequence[Page]) -> Extraction[BankRefusal]:
    """Read a letter of refusal: its date, the credit, each point, what becomes of the documents."""
    fill = Filling(BankRefusal, pages, _VOCABULARY)
    if heading := title(fill.sheet, TITLES):
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    fill.reference("credit_number")
    enter_mentioned(fill, "credit_number", _VOCABULARY["credit_number"])
    enter_spaced_number(fill, "credit_number", _VOCABULARY["credit_number"])
    fill.day("date")
    enter_lone_date(fill)
    fill.money("amount")
    lines = [segment for line in fill.sheet.lines for segment in line.segments]
    text = "\n".join(segment.text for segment in lines)
    for index, (start, end) in enumerate(refused.points(text)):
        here = _between(lines, start, end)
        fill.put_part(("discrepancies", index), here, " ".join(text[start:end].split()))
    if said := refused.kept(text):
        fill.put("disposal", _between(lines, *said), " ".join(text[slice(*said)].split()))
    return fill.done()


def _between(lines: Sequence[Segment], start: int, end: int) -> list[Segment]:
    """Return the pieces of lines, joined by line ends, that these letters take up."""
    found: list[Segment] = []
    begin = 0
    for segment in lines:
        low, high = max(start - begin, 0), min(end - begin, len(segment.text))
        if low < high and (piece := segment.span(low, high)):
            found.append(piece)
        begin += len(segment.text) + 1
    return found
