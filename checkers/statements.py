"""Whether a document shows a particular that the credit wants on it (UCP 600 art. 14(f))."""

from __future__ import annotations

import re

from checkers.comparing.containers import containers_in
from checkers.comparing.countries import spans
from checkers.comparing.references import compact
from checkers.comparing.spelling import tokens
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.wording import contains_wording
from checkers.terms import Terms
from extractors.documents import Document

#: For a particular of the clause grammar, the fields that hold it and the words that label it.
_KNOWN: dict[str, tuple[tuple[str, ...], str]] = {
    "gw": (("gross_weight",), r"GROSS\s*(?:WEIGHT|WT)|G\.?\s?W\.?\b|毛重"),
    "nw": (("net_weight",), r"NET\s*(?:WEIGHT|WT)|N\.?\s?W\.?\b|净重"),
    "measurement": (("measurement",), r"MEASUREMENT|CBM|M3\b|DIMENSION|VOLUME|尺码|体积"),
    "qty": (("quantity", "lines"), r"QUANTITY|QTY|数量"),
    "packages": (("packages",), r"PACKAGES|CARTONS|CTNS|BALES|CASES|件数"),
    "vessel": (("vessel", "on_board_vessel"), r"VESSEL|M/?V\b|船名"),
    "voyage_no": (("voyage",), r"VOY"),
    "shipping_marks": (("shipping_marks",), r"MARKS|唛头"),
    "goods_description": (("goods_description", "lines"), r"DESCRIPTION|GOODS|货物"),
    "origin": (("origin",), r"ORIGIN|产地"),
    "incoterm": (("incoterm",), r"\b(?:CIF|CFR|FOB|CIP|CPT|FCA|EXW|DAP|DDP)\b"),
    "port_of_loading": (("port_of_loading", "airport_of_departure"), r"PORT OF LOADING|FROM"),
    "port_of_discharge": (
        ("port_of_discharge", "airport_of_destination"),
        r"DISCHARGE|DESTINATION",
    ),
    "container_no": (("containers",), r"CONTAINER"),
    "seal_no": ((), r"SEAL"),
    "shipment_date": (
        ("on_board_date", "flight_date"),
        r"ON BOARD|SAIL|SHIPMENT DATE|DATE OF SHIPMENT|ETD",
    ),
    "bl_no": (("transport_number",), r"B\s*/?\s*L\b|BILL OF LADING"),
    "awb_no": (("transport_number",), r"AWB|AIR\s*WAYBILL"),
    "flight_no": (("flight",), r"FLIGHT"),
    "invoice_no": (("invoice_number",), r"INVOICE\s*(?:NO|NUMBER)"),
    "invoice_value": (("amount", "total"), r"VALUE|AMOUNT|TOTAL"),
    "unit_price": (("lines",), r"UNIT\s*PRICE"),
    "freight_amount": (("charges",), r"FREIGHT"),
    "insurance_amount": (("charges",), r"INSURANCE|PREMIUM"),
    "fob_value": ((), r"F\.?O\.?B"),
    "lc_date": (("credit_date",), r"DATED|DATE OF (?:L/C|CREDIT)"),
    "eta": ((), r"\bE\.?T\.?A\b|EXPECTED|ESTIMATED"),
    "etd": ((), r"\bE\.?T\.?D\b|EXPECTED|ESTIMATED"),
    "hs": ((), r"H\.?S\.?\s*(?:CODE|NO)|TARIFF|税则"),
}
_NUMBER = re.compile(r"(\w+?)_no$")


def shows(item: str, document: Document, terms: Terms) -> Verdict:
    """Tell whether a document shows a particular, named as in the clause grammar.

    ``contract_no=JN26-118`` must be found to the character; ``gw`` by its field or its
    label; a particular in the credit's own words if the words are there, otherwise a
    person must look.

    Raises:
        Unread: if the field that should hold it could not be read.
    """
    key, _, value = item.partition("=")
    text = document.wording()
    if key == "hs" and value:
        return _digits(value, text)
    if key == "lc_no":
        return _reference(terms.credit.number, text, "the credit number", "信用证号")
    if key == "origin" and value:
        if any(code == value for _, _, code in spans(tokens(text), adjectives=True)):
            return SAME
        return unknown(f"check that it shows origin {value}", f"请核对是否显示原产地 {value}")
    if value and any(letter.isdigit() for letter in value):
        return _reference(value, text, f"{_words(key)} {value}", f"{_words(key)} {value}")
    if key == "issuing_bank_name":
        bank = terms.credit.issuing_bank
        return contains_wording(text, bank.name) if bank else unknown("issuing bank", "开证行")
    if key == "container_no" and containers_in(text):
        return SAME
    if key in _KNOWN and not value:
        return _labelled(key, document, text)
    words = f"{_words(key)} {value}".strip()
    if contains_wording(text, value or words).same:
        return SAME
    return unknown(f"check that it shows {words}", f"请核对是否显示 {words}")


def _labelled(key: str, document: Document, text: str) -> Verdict:
    fields, label = _KNOWN[key]
    held = any(
        getattr(document, name, None) not in (None, ())
        for name in fields
        if name in type(document).model_fields
    )
    if held or re.search(label, text, re.I):
        return SAME
    words = _words(key)
    if not document.text and not fields:
        return unknown(f"check that it shows {words}", f"请核对是否显示 {words}")
    return different(f"it does not show {words}", f"未显示 {words}")


def _reference(number: str | None, text: str, words: str, words_zh: str) -> Verdict:
    if number is None:
        return unknown(f"check that it shows {words}", f"请核对是否显示{words_zh}")
    if compact(number) in re.sub(r"[^0-9A-Z\u4e00-\u9fff]", "", text.upper()):
        return SAME
    return different(f"it does not show {words}", f"未显示{words_zh}")


def _digits(value: str, text: str) -> Verdict:
    if re.sub(r"\D", "", value) in re.sub(r"[.\s-]", "", text):
        return SAME
    return different(f"it does not show H.S. code {value}", f"未显示 H.S. 编码 {value}")


_WORDS: dict[str, str] = {
    "gw": "the gross weight",
    "nw": "the net weight",
    "qty": "the quantity",
    "lc_date": "the date of the credit",
    "hs": "the H.S. code",
    "eta": "the expected arrival",
    "etd": "the expected departure",
}


def _words(key: str) -> str:
    known = _WORDS.get(key)
    if known:
        return known
    found = _NUMBER.match(key)
    name = f"{found[1]} number" if found else key
    return name.replace("_", " ").replace("bl ", "bill of lading ").strip()
