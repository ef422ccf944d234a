"""Keep a paper of no known kind: its text, date, number and issuer."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.documents import Other
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, letterhead, title
from extractors.pages.page import Page
from extractors.readers.parts.filling import Filling

_VOCABULARY = {
    "number": (*CAPTIONS["number"], *CAPTIONS["policy_number"]),
    "date": CAPTIONS["date"],
    "place_and_date": CAPTIONS["place_and_date"],
    "issuer": ("Issuer", "Issued by", "出具人"),
}


#: Papers that come along with the documents of a credit, whatever these name on them.
TITLES = (
    "Covering Schedule", "Covering Letter", "Cover Letter", "Presentation Letter", "Remittance Letter",
    "Documentary Remittance", "Presentation of Documents", "Bill Schedule", "Schedule of Documents",
    "Schedule of Remittance", "List of Documents", "交单联系单", "客户交单联系单", "交单委托书",
    "客户交单委托书", "出口交单委托书", "交单面函", "寄单面函", "单据清单", "到单通知书",
    "Debit Note", "Credit Note", "Debit Advice",
    "Credit Advice", "Payment Advice", "付款通知书", "Statement of Account", "Quotation", "Price List",
    "报价单", "Booking Confirmation", "Booking Note", "Booking Request", "Shipping Order",
    "Shipping Instruction", "Shipping Instructions", "Shipper's Letter of Instruction", "订舱委托书",
    "货物托运书", "托运单", "出口货物明细单", "订舱确认书", "Arrival Notice", "到货通知", "Delivery Order",
    "提货单", "Delivery Note", "Dock Receipt", "场站收据", "Mate's Receipt", "Container Load Plan",
    "Equipment Interchange Receipt", "VGM Declaration", "Verified Gross Mass", "Customs Declaration",
    "Export Declaration", "Export Customs Declaration", "出口货物报关单", "中华人民共和国海关出口货物报关单",
    "报关单", "报关委托书", "Material Safety Data Sheet", "Safety Data Sheet", "Letter of Indemnity",
    "Power of Attorney", "Fax Cover Sheet", "Facsimile Cover Sheet",
)  # fmt: skip
#: Nothing is likely to be of no kind unless its title says so.
_ANYTHING = 0.05


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1: anything may be this, but few titles say so."""
    sheet = Sheet.of(pages)
    found = title(sheet, TITLES)
    return found.sure if found else _ANYTHING if sheet.lines else 0.0


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
