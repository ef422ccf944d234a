"""Read a commercial invoice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.documents import Invoice
from extractors.evidence import Extraction
from extractors.layout import (
    CAPTIONS,
    Segment,
    Sheet,
    certifications,
    proof,
)
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import day, reference
from extractors.readers.parts.contract import proforma
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.counted import enter_counted
from extractors.readers.parts.goods.extras import enter_extras
from extractors.readers.parts.goods.lines import (
    enter_description,
    enter_lines,
    enter_total,
    goods_tables,
)
from extractors.readers.parts.goods.payable import with_payable
from extractors.readers.parts.invoice_told import PLAIN, enter_number_in_band, enter_told
from extractors.readers.parts.mentions import enter_mentioned
from extractors.readers.parts.parties import enter_parties
from extractors.readers.parts.shipping import (
    SHIPPING,
    enter_incoterm,
    enter_marks,
    enter_origin,
    enter_route,
    enter_vessel,
    enter_weights,
)
from extractors.readers.parts.title_number import enter_number_of_title

TITLES = (
    "Commercial Invoice", "Invoice", "Tax Invoice", "Export Invoice", "Sales Invoice", "商业发票",
    "发票", "Signed Commercial Invoice", "Commercial Tax Invoice", "Customs Invoice", "商業發票",
    "Combined Commercial Invoice and Packing List", "Commercial Invoice / Packing List",
    "Invoice and Packing List", "Provisional Invoice", "Consular Invoice", "Certified Invoice",
)  # fmt: skip
_ONLY = re.compile(r"\bONLY\b|[整正]\s*[.。]?\s*$", re.I)
_VOCABULARY = {
    **SHIPPING,
    "number": CAPTIONS["invoice_number"],
    "number_and_date": CAPTIONS["invoice_number_and_date"],
    "plain_number": ("No.", "Number", "Ref. No.", "Ref", "Our Ref", "Reference", "Bill No.", "编号", "Document No."),
    "plain_invoice": PLAIN,
    "date": (*CAPTIONS["invoice_date"], *CAPTIONS["date"]),
    "place_and_date": CAPTIONS["place_and_date"],
    "seller": CAPTIONS["seller"],
    "shipper": CAPTIONS["shipper"],
    "buyer": CAPTIONS["buyer"],
    "consignee": CAPTIONS["consignee"],
    "credit_number": CAPTIONS["credit_number"],
    "credit_number_and_date": CAPTIONS["credit_number_and_date"],
    "contract_number": CAPTIONS["contract_number"],
    "goods": CAPTIONS["goods"],
    "place_of_delivery": CAPTIONS["place_of_delivery"],
    "total": CAPTIONS["total"],
    "payable": (
        "Net Amount", "Amount Due", "Balance Due", "Total Due", "Net Total", "Amount Payable",
        "Net Invoice Value", "Total Payable", "Total Amount Due", "Net Invoice Amount",
        "Total Net Amount", "Net Amount Payable", "Net Payable",
    ),
    "amount_in_words": CAPTIONS["amount_in_words"],
}  # fmt: skip


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are an invoice."""
    sheet = Sheet.of(pages)
    if (found := title_of(sheet, proforma.TITLES)) and proforma.quotes_credit(sheet):
        return found.sure
    if found := title_of(sheet, TITLES):
        return found.sure
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    if "number" in named and {"total", "amount_in_words"} & named and {"buyer", "to"} & named:
        return 0.5
    return 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Invoice]:
    """Read an invoice; see `Filling` for what becomes of values that cannot be made out."""
    fill = Filling(Invoice, pages, _VOCABULARY)
    heading = title_of(fill.sheet, (*TITLES, *proforma.TITLES))
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    _enter_references(fill)
    enter_parties(fill, "seller", "buyer", heading.segment if heading else None)
    tables = [with_payable(fill, table) for table in goods_tables(fill)]
    extras = enter_lines(fill, tables)
    enter_total(fill, tables)
    enter_extras(fill, extras)
    enter_description(fill, tables)
    enter_route(fill)
    fill.text("port_of_discharge", "place_of_delivery")
    enter_vessel(fill)
    enter_marks(fill, tables)
    enter_weights(fill)
    enter_counted(fill, tables)
    enter_incoterm(fill, tables)
    enter_origin(fill)
    _enter_words(fill)
    for number, lines in enumerate(certifications(fill.sheet)):
        evidence_lines = [s for s in lines if s.page is lines[0].page]
        fill.form.put(
            "certifications",
            number,
            seen=proof(evidence_lines),
            value=" ".join(s.text for s in lines),
        )
    fill.signature()
    return fill.done()


def _enter_references(fill: Filling[Invoice]) -> None:
    for seen in fill.found.get("number_and_date", ()):
        for segment in (*seen.value[:2], *_beside(fill, seen.first)):
            if number := reference(segment.text):
                fill.put("number", [segment], number)
            if (value := day(segment.text, fill.order)) is not None and not isinstance(
                value, tuple
            ):
                fill.put("date", [segment], value)
    enter_told(fill)
    fill.reference("number")
    enter_number_in_band(fill)
    fill.reference("number", "plain_number")
    enter_number_of_title(fill, TITLES)
    fill.day("date")
    fill.day("date", "place_and_date")
    fill.reference("credit_number", "credit_number", "credit_number_and_date")
    enter_mentioned(fill, "credit_number", CAPTIONS["credit_number"])
    fill.reference("contract_number")
    enter_mentioned(fill, "contract_number", CAPTIONS["contract_number"])


def _beside(fill: Filling[Invoice], number: Segment) -> list[Segment]:
    """Return the date that stands beside a number whose caption announces both."""
    line = next(li for li in fill.sheet.lines if any(w in li.words for w in number.words[:1]))
    right = [s for s in line.segments if s.box.x0 >= number.box.x1 and s.page is number.page]
    return [s for s in right[:1] if day(s.text) is not None and len(s.words) <= 3]


def _enter_words(fill: Filling[Invoice]) -> None:
    """Enter the amount in words, up to its «only»."""
    for seen in fill.found.get("amount_in_words", ()):
        ends = (i for i, s in enumerate(seen.value) if _ONLY.search(s.text))
        kept = list(seen.value[: next(ends, 0) + 1])
        if not _ONLY.search(kept[-1].text):
            kept += _more_words(fill, kept[-1])
        if len(kept) <= 3:
            fill.put("amount_in_words", kept, " ".join(s.text for s in kept))


def _more_words(fill: Filling[Invoice], above: Segment) -> list[Segment]:
    """Return the next line of an amount in words, wherever on the left it begins."""
    for line in fill.sheet.lines:
        first = line.segments[0]
        near = -1 <= first.box.top - above.box.bottom < 1.1 * above.height
        if near and first.page is above.page and first.box.x0 < above.box.x1:
            return [first] if _ONLY.search(first.text) and not re.search(r"\d", first.text) else []
    return []
