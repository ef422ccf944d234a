"""Read a sales contract: confirmation, contract in articles, purchase order, proforma invoice."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from extractors.documents import Contract, Tolerance
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, letterhead, proof
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import Ambiguous, day, days
from extractors.printed.permissions import partial_shipments, permission, transhipment
from extractors.readers.filling import Filling
from extractors.readers.goods import enter_lines, enter_total, goods_tables
from extractors.readers.parties import enter_parties
from extractors.readers.shipping import (
    SHIPPING,
    enter_incoterm,
    enter_marks,
    enter_origin,
    enter_route,
)

TITLES = (
    "Sales Contract", "Sales Confirmation", "Contract", "Purchase Order", "Purchase Contract",
    "Proforma Invoice", "Pro-forma Invoice", "Pro forma Invoice", "Sales Agreement",
    "Order Confirmation", "Sales Note", "售货确认书", "销售确认书", "销售合同", "售货合同",
    "购货合同", "采购合同", "形式发票", "Sale Contract", "Contract of Sale", "Sales Order",
    "Confirmation of Order", "Purchase Confirmation", "成交确认书", "外销合同", "出口合同",
    "International Sales Contract", "Supply Contract", "Purchase Agreement", "Indent", "合同",
    "Contract for the Sale of Goods", "采购订单", "订单", "Export Contract", "國際貨物買賣合同",
    "国际货物买卖合同", "货物销售合同",
)  # fmt: skip
_BUYERS_PAPER = re.compile(r"PURCHASE|INDENT|采购|购货", re.I)
_VOCABULARY = {
    **SHIPPING,
    "number": (
        *CAPTIONS["contract_number"], "No.", "Number", "Ref. No.", "编号", "号码", "S/C No",
        "Proforma No.", "Order Number", "Invoice No.", "P/I No.", "Reference", "Our Ref",
    ),
    "date": (*CAPTIONS["contract_date"], "Date", "日期", "Date of Issue", "Dated", "Signed on"),
    "seller": CAPTIONS["seller"],
    "shipper": CAPTIONS["shipper"],
    "buyer": CAPTIONS["buyer"],
    "consignee": CAPTIONS["consignee"],
    "total": CAPTIONS["total"],
    "packing": CAPTIONS["packing"],
    "payment_terms": CAPTIONS["payment"],
    "shipment": CAPTIONS["shipment"],
    "partial_shipments": CAPTIONS["partial_shipments"],
    "transhipment": CAPTIONS["transhipment"],
    "tolerance": CAPTIONS["tolerance"],
    "insurance": CAPTIONS["insurance"],
    "inspection": CAPTIONS["inspection"],
    "documents": CAPTIONS["documents"],
    "credit_opening_deadline": (
        "L/C to be opened by", "L/C Opening Date", "Opening of L/C", "Credit to be opened by", "开证期限",
        "Latest Date of Opening L/C", "L/C to reach the Seller by", "Credit Opening Date", "开证时间",
        "Time of Opening L/C", "Date of opening the credit", "L/C to be established by",
    ),
}  # fmt: skip
_MONTH = re.compile(
    r"\b(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?,?\s+(20\d{2})\b", re.I
)
_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_MORE_OR_LESS = re.compile(
    r"(?P<a>\d{1,2}(?:\.\d+)?)\s*(?:%|PCT|PERCENT|PER\s+CENT)\W*(?:MORE\s+OR\s+LESS|PLUS\s+OR\s+MINUS)"
    r"|(?:MORE\s+OR\s+LESS|PLUS\s+OR\s+MINUS|\+\s*/\s*-|±|溢短装)\W*(?P<b>\d{1,2}(?:\.\d+)?)\s*(?:%|PCT|PERCENT|PER\s+CENT)",
    re.I,
)
_NUMBERED = re.compile(r"\W*(?P<n>\d{1,2})[.)、]")
_OPENING = re.compile(
    r"(?:L/C|CREDIT|信用证).{0,80}?(?:REACH|OPEN|ESTABLISH|ISSUE|RECEIVED|ARRIVE|开|到).{0,80}|"
    r"(?:OPEN|ESTABLISH|ISSUE).{0,60}(?:L/C|CREDIT).{0,80}",
    re.I | re.S,
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a contract of sale."""
    sheet = Sheet.of(pages)
    if found := title_of(sheet, TITLES):
        return found.sure
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    terms = {"seller", "buyer", "payment_terms", "shipment", "packing", "insurance", "tolerance"}
    return 0.6 if len(named & terms) >= 5 else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Contract]:
    """Read a contract; see `Filling` for what becomes of values that cannot be made out."""
    fill = Filling(Contract, pages, _VOCABULARY)
    heading = title_of(fill.sheet, TITLES)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    fill.day("date")
    _enter_parties(fill, heading.segment if heading else None)
    tables = goods_tables(fill)
    enter_lines(fill, tables)
    enter_total(fill, tables)
    enter_route(fill)
    enter_marks(fill, tables)
    enter_incoterm(fill, tables)
    enter_origin(fill)
    for field in ("packing", "payment_terms", "insurance", "inspection"):
        fill.text(field, lines=None)
    _enter_shipment(fill)
    _enter_permissions(fill)
    _enter_tolerance(fill)
    _enter_opening(fill)
    _enter_documents(fill)
    return fill.done()


def _enter_parties(fill: Filling[Contract], heading: Segment | None) -> None:
    """Enter seller and buyer; the letterhead of an order is the buyer's."""
    if heading and _BUYERS_PAPER.search(heading.text):
        fill.party("seller", "seller", "to")
        fill.party("buyer", "buyer")
        fill.put_party("buyer", letterhead(fill.sheet, heading))
    else:
        enter_parties(fill, "seller", "buyer", heading)


def _enter_shipment(fill: Filling[Contract]) -> None:
    """Enter the latest date of shipment; a time that depends on an event is illegible."""
    for seen in fill.found.get("shipment", ()):
        if not seen.sure:
            continue
        if (value := _latest(seen.text, fill)) is not None:
            fill.put("latest_shipment_date", seen.value, value)
            return
    doubtful = next((s for s in fill.found.get("shipment", ()) if s.sure), None)
    if doubtful and re.search(r"\d", doubtful.text):
        fill.form.illegible("latest_shipment_date", seen=doubtful.evidence())


def _latest(text: str, fill: Filling[Contract]) -> dt.date | None:
    """Return the last day that words for a time of shipment allow.

    «During September 2026» ends with the month; of several dates the last one counts.
    """
    found = days(text, fill.order)
    if found:
        certain = [d for d in found if not isinstance(d, Ambiguous)]
        return max(certain) if len(certain) == len(found) else None
    if month := list(_MONTH.finditer(text)):
        number, year = _MONTHS.index(month[-1][1][:3].upper()) + 1, int(month[-1][2])
        return dt.date(year, number, calendar.monthrange(year, number)[1])
    return None


def _enter_permissions(fill: Filling[Contract]) -> None:
    for field, spoken in (("partial_shipments", partial_shipments), ("transhipment", transhipment)):
        for seen in fill.found.get(field, ()):
            if verdict := permission(seen.text):
                fill.put(field, seen.value, verdict)
        for segment in (s for line in fill.sheet.lines for s in line.segments):
            if verdict := spoken(segment.text):
                fill.put(field, [segment], verdict)


def _enter_tolerance(fill: Filling[Contract]) -> None:
    for segment in (s for line in fill.sheet.lines for s in line.segments):
        if found := _MORE_OR_LESS.search(segment.text):
            share = Decimal(found["a"] or found["b"])
            fill.put("tolerance", [segment], Tolerance(plus=share, minus=share))


def _enter_opening(fill: Filling[Contract]) -> None:
    """Enter the day by which the credit must be open: its own clause's, or that of payment."""
    fill.day("credit_opening_deadline")
    for seen in fill.found.get("payment_terms", ()):
        if found := _OPENING.search(seen.text):
            value = day(found[0], fill.order)
            if isinstance(value, dt.date):
                fill.put("credit_opening_deadline", seen.value, value)


def _enter_documents(fill: Filling[Contract]) -> None:
    """Enter the documents required, one for each numbered or separate line."""
    seen = next((s for s in fill.found.get("documents", ()) if s.sure), None)
    if not seen:
        return
    items: list[list[Segment]] = []
    for segment in (*seen.value, *_further(fill, seen.value)):
        numbered = re.match(r"\W*(?:\d{1,2}|[a-z])[.)、:]", segment.text, re.I)
        if items and not numbered and not re.match(r"[-•*+]", segment.text):
            items[-1].append(segment)
        else:
            items.append([segment])
    for index, lines in enumerate(items):
        fill.form.put(
            "documents_required", index, seen=proof(lines), value=" ".join(s.text for s in lines)
        )


def _further(fill: Filling[Contract], items: Sequence[Segment]) -> Iterator[Segment]:
    """Yield the lines below that go on counting, though a word in them is a caption elsewhere."""
    last = _NUMBERED.match(items[-1].text)
    number = int(last["n"]) if last else 0
    for line in fill.sheet.lines:
        for segment in line.segments:
            below = segment.page is items[-1].page and segment.box.top > items[-1].box.top
            found = _NUMBERED.match(segment.text)
            if number and below and found and int(found["n"]) == number + 1:
                number += 1
                yield segment
