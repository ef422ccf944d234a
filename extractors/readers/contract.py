"""Read a sales contract: confirmation, contract in articles, purchase order, proforma invoice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.documents import Contract
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, letterhead
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.readers import proforma
from extractors.readers.agreed import (
    enter_goods_of_articles,
    enter_opening,
    enter_permissions,
    enter_preamble,
    enter_shipment,
    enter_term,
    enter_tolerance,
)
from extractors.readers.articles import answers, articles
from extractors.readers.documents_agreed import enter_documents
from extractors.readers.filling import Filling
from extractors.readers.goods import enter_lines, enter_total, goods_tables
from extractors.readers.parties import enter_parties
from extractors.readers.shipment_said import enter_lone_date
from extractors.readers.shipping import (
    SHIPPING,
    enter_incoterm,
    enter_marks,
    enter_origin,
    enter_route,
)
from extractors.readers.title_number import enter_number_of_title

TITLES = (
    "Sales Contract", "Sales Confirmation", "Contract", "Purchase Order", "Purchase Contract",
    *proforma.TITLES, "Sales Agreement",
    "Order Confirmation", "Sales Note", "售货确认书", "销售确认书", "销售合同", "售货合同",
    "购货合同", "采购合同", "Sale Contract", "Contract of Sale", "Sales Order",
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
    "goods": CAPTIONS["goods"],
    "quantity": CAPTIONS["quantity"],
    "unit_price": CAPTIONS["unit_price"],
    "amount": ("Amount", "Total Amount", "Total Value", "金额", "总值"),
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
        "Time of Opening L/C", "Date of opening the credit", "Latest Date of L/C Opening", "Date of L/C Opening", "Latest L/C Opening Date", "L/C Opening Deadline", "Latest Opening Date of L/C", "L/C to be established by",
    ),
}  # fmt: skip


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a contract of sale."""
    sheet = Sheet.of(pages)
    if title_of(sheet, proforma.TITLES) and proforma.quotes_credit(sheet):
        return 0.3
    if found := title_of(sheet, TITLES):
        return found.sure
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    terms = {"seller", "buyer", "payment_terms", "shipment", "packing", "insurance", "tolerance"}
    return 0.6 if len(named & terms) >= 5 else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Contract]:
    """Read a contract; see `Filling` for what becomes of values that cannot be made out."""
    fill = Filling(Contract, pages, _VOCABULARY)
    for said in answers(articles(fill.sheet), _VOCABULARY):
        fill.found.setdefault(said.field, []).insert(0, said)
    for several in fill.found.values():
        several.sort(key=lambda seen: not seen.sure or not _is_latin(seen.text))
    heading = title_of(fill.sheet, TITLES)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    enter_number_of_title(fill, TITLES)
    fill.day("date")
    enter_preamble(fill)
    _enter_parties(fill, heading.segment if heading else None)
    tables = goods_tables(fill)
    enter_lines(fill, tables)
    enter_total(fill, tables)
    if not tables:
        enter_goods_of_articles(fill)
    enter_route(fill)
    enter_marks(fill, tables)
    enter_incoterm(fill, tables)
    enter_origin(fill)
    for field in ("packing", "payment_terms", "insurance", "inspection"):
        enter_term(fill, field)
    enter_shipment(fill)
    enter_permissions(fill)
    enter_tolerance(fill, tables)
    enter_opening(fill)
    enter_documents(fill)
    enter_lone_date(fill)
    return fill.done()


def _is_latin(text: str) -> bool:
    """Tell whether a value is in the letters that credits are written in; figures are in any."""
    return not re.search(r"[\u4e00-\u9fff]", text) or bool(re.search(r"[A-Za-z]{4}", text))


def _enter_parties(fill: Filling[Contract], heading: Segment | None) -> None:
    """Enter seller and buyer; the letterhead of an order is the buyer's."""
    if heading and _BUYERS_PAPER.search(heading.text):
        fill.party("seller", "seller", "to")
        fill.party("buyer", "buyer")
        fill.put_party("buyer", letterhead(fill.sheet, heading))
    else:
        enter_parties(fill, "seller", "buyer", heading)
