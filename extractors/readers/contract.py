"""Read a sales contract: confirmation, contract in articles, purchase order, proforma invoice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.documents import Contract
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet, Title, letterhead
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.readers.parts.contract import proforma
from extractors.readers.parts.contract.agreed import (
    enter_goods_of_articles,
    enter_permissions,
    enter_preamble,
    enter_term,
    enter_tolerance,
)
from extractors.readers.parts.contract.articles import answers, articles
from extractors.readers.parts.contract.documents_agreed import enter_documents
from extractors.readers.parts.contract.opening import enter_opening
from extractors.readers.parts.contract.time_of_shipment import enter_shipment
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.goods.lines import enter_lines, enter_total, goods_tables
from extractors.readers.parts.parties import enter_parties, is_addressed
from extractors.readers.parts.shipment_said import enter_lone_date
from extractors.readers.parts.shipping import (
    SHIPPING,
    enter_incoterm,
    enter_marks,
    enter_origin,
    enter_route,
)
from extractors.readers.parts.title_number import enter_number_of_title

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
#: What agrees on terms of a sale, and how many of them only a contract has together.
_TERMS = frozenset(
    ("seller", "buyer", "payment_terms", "shipment", "packing", "insurance", "tolerance", "inspection", "credit_opening_deadline")
)  # fmt: skip
_MANY = 5
#: Titles whose head noun is a contract, whatever they say of the goods.
_HEAD = re.compile(
    r"(?:[A-Z][\w&-]*\s+){0,4}(?:CONTRACT|AGREEMENT|CONFIRMATION)\s+(?:OF|FOR)\s+(?:THE\s+)?(?:INTERNATIONAL\s+)?(?:SALES?|SUPPLY|PURCHASE|DELIVERY)\b[^.:;]{0,60}"
    r"|[\u4e00-\u9fff\s（）()]{0,14}(?:合\s*同|合\s*约|确\s*认\s*书|確\s*認\s*書|协\s*议\s*书?|订\s*单)(?:\s*[A-Z][A-Za-z ]*)?",
    re.I,
)
_BUYERS_PAPER = re.compile(r"PURCHASE|INDENT|采购|购货", re.I)
_VOCABULARY = {
    **SHIPPING,
    "number": (
        *CAPTIONS["contract_number"], "No.", "Number", "Ref. No.", "编号", "号码", "S/C No",
        "Proforma No.", "Order Number", "Invoice No.", "P/I No.", "Reference", "Our Ref", "Our Reference",
    ),
    "date": (*CAPTIONS["contract_date"], "Date", "日期", "Date of Issue", "Dated", "Signed on", "Issued", "Issued on"),
    "seller": CAPTIONS["seller"],
    "shipper": CAPTIONS["shipper"],
    "goods": CAPTIONS["goods"],
    "quantity": CAPTIONS["quantity"],
    "unit_price": CAPTIONS["unit_price"],
    "amount": ("Amount", "Total Amount", "Total Value", "Value", "金额", "总值"),
    "port_of_loading": (*SHIPPING["port_of_loading"], "Loading", "Ports of Loading", "Loading Ports", "Ports of Shipment"),
    "port_of_discharge": (
        *SHIPPING["port_of_discharge"], "Discharge", "Ports of Discharge", "Discharging", "Ports of Destination",
        "Port of Entry", "Discharge Ports",
    ),
    "buyer": CAPTIONS["buyer"],
    "consignee": CAPTIONS["consignee"],
    "total": CAPTIONS["total"],
    "packing": CAPTIONS["packing"],
    "payment_terms": CAPTIONS["payment"],
    "shipment": (*CAPTIONS["shipment"], "装运", "装船", "Lead Time", "Shipping Time", "Loading Time"),
    "partial_shipments": CAPTIONS["partial_shipments"],
    "transhipment": CAPTIONS["transhipment"],
    "tolerance": CAPTIONS["tolerance"],
    "insurance": CAPTIONS["insurance"],
    "inspection": CAPTIONS["inspection"],
    "documents": (
        *CAPTIONS["documents"], "Documents to be furnished", "Documents to be presented", "Documents to be provided",
        "Documents to be submitted", "Documents for Negotiation", "Documents for Payment",
    ),
    "credit_opening_deadline": (
        "L/C to be opened by", "L/C Opening Date", "Opening of L/C", "Credit to be opened by", "开证期限",
        "Latest Date of Opening L/C", "L/C to reach the Seller by", "Credit Opening Date", "开证时间",
        "Time of Opening L/C", "Date of opening the credit", "Latest Date of L/C Opening", "Date of L/C Opening", "Latest L/C Opening Date", "L/C Opening Deadline", "Latest Opening Date of L/C", "L/C to be established by",
    ),
}  # fmt: skip


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a contract of sale.

    A contract lists the papers to be presented, any of which may look like its title, and no
    other paper agrees on so many terms.
    """
    sheet = Sheet.of(pages)
    if title_of(sheet, proforma.TITLES) and proforma.quotes_credit(sheet):
        return 0.3
    found = title_of(sheet, TITLES) or _named_by_its_head(sheet)
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    named |= {said.field for said in answers(articles(sheet), _VOCABULARY)}
    agreed = len(named & _TERMS)
    if found:
        return max(found.sure, 0.98 if agreed >= _MANY else 0.0)
    return 0.9 if agreed > _MANY else 0.6 if agreed == _MANY else 0.0


def _named_by_its_head(sheet: Sheet) -> Title | None:
    """Return a title that only its head calls a contract: «Contract for the Sale of Dried Fungus».

    It says in the same line what is sold, which no list of titles holds.
    """
    page = sheet.laid_out[0] if sheet.laid_out else None
    for headline in page.headlines if page else ():
        large = page is not None and headline.segment.height > 1.15 * page.usual_height
        if large and _HEAD.fullmatch(headline.segment.text.strip()):
            return Title(headline.segment, 0.92)
    return None


def read(pages: Sheet | Sequence[Page]) -> Extraction[Contract]:
    """Read a contract; see `Filling` for what becomes of values that cannot be made out."""
    fill = Filling(Contract, pages, _VOCABULARY)
    whole = list(answers(articles(fill.sheet), _VOCABULARY))
    for said in whole:
        fill.found.setdefault(said.field, []).insert(0, said)
    for several in fill.found.values():
        several.sort(key=lambda seen: not seen.sure or not _is_latin(seen.text))
    heading = title_of(fill.sheet, TITLES) or _named_by_its_head(fill.sheet)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
        fill.found["number"] = [
            seen
            for seen in fill.found.get("number", ())
            if seen.side != "above" or seen.caption.segment.words != heading.segment.words
        ]
    enter_number_of_title(fill, TITLES)
    fill.reference("number")
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
        enter_term(fill, field, whole)
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
    """Enter seller and buyer; the letterhead of an order is the buyer's, and it is sent to the seller."""
    if heading and _BUYERS_PAPER.search(heading.text):
        named = fill.found.get("buyer", [])
        sent = [seen for seen in named if is_addressed(seen.caption)]
        fill.found["to"] = [*fill.found.get("to", ()), *sent]
        fill.found["buyer"] = [seen for seen in named if seen not in sent]
        fill.party("seller", "seller", "to")
        fill.party("buyer", "buyer")
        fill.put_party("buyer", letterhead(fill.sheet, heading))
    else:
        enter_parties(fill, "seller", "buyer", heading)
