"""Whether a document shows a particular that the credit wants on it (UCP 600 art. 14(f))."""

from __future__ import annotations

import datetime as dt
import re

from checkers.comparing.captions import has_figure
from checkers.comparing.containers import containers_in
from checkers.comparing.dates import read_date
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.places.countries import spans
from checkers.comparing.references import compact
from checkers.comparing.statements.plain import days_in
from checkers.comparing.statements.predicates import saying
from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.spelling import tokens
from checkers.comparing.words.wording import contains_wording
from checkers.particulars_named import called
from checkers.terms import Terms
from extractors.documents import Document, PackingList

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
    "flight_date": (("flight_date",), r"FLIGHT"),
    "actual_flight_date": (("flight_date",), r"FLIGHT"),
    "invoice_no": (("invoice_number",), r"\bINV(?:OICE)?\.?\s*(?:NO\b|NUMBER|#)|发票号"),
    "invoice_value": (("amount", "total"), r"VALUE|AMOUNT|TOTAL"),
    "unit_price": (("lines",), r"UNIT\s*PRICE"),
    "freight_amount": (
        (),
        r"FREIGHT[^\n]{0,60}?(?:\n[^\n]{0,60}?)?(?:\b[A-Z]{3}|[$€£¥])\s?\d|FREIGHT\s*(?:AMOUNT|CHARGES?|VALUE|COST)?\W{0,6}\d[\d,]*\.\d\d",
    ),
    "insurance_amount": ((), r"INSURANCE|PREMIUM"),
    "fob_value": ((), r"F\.?O\.?B"),
    "cfr_value": ((), r"C\.?F\.?R|C\s?(?:&|AND)\s?F"),
    "cif_value": ((), r"C\.?I\.?F"),
    "manufacturer": ((), r"MANUFACTUR|PRODUCER|MAKER|FACTORY|MILL\b|生产"),
    "manufacturer_name": ((), r"MANUFACTUR|PRODUCER|MAKER|FACTORY|MILL\b|生产"),
    "delivery_agent": (("delivery_agent",), r"AGENT"),
    "claims_agent": (
        (),
        r"(?:CLAIMS?|SETTLING|SURVEY(?:ING)?|AVERAGE)\W{0,3}(?:SETTLING\s+|SURVEY\s+)?AGENT|检验代理|理赔代理",
    ),
    "CLAIMS SETTLING AGENT AT DESTINATION": (
        (),
        r"(?:CLAIMS?|SETTLING|SURVEY(?:ING)?|AVERAGE)\W{0,3}(?:SETTLING\s+|SURVEY\s+)?AGENT|检验代理|理赔代理",
    ),
    "PREMIUM PREPAID": ((), r"PREMIUM[^.\n]{0,20}PAID|保费[^\n]{0,6}付"),
    "PREMIUM PAID": ((), r"PREMIUM[^.\n]{0,20}PAID|保费[^\n]{0,6}付"),
    "size_colour_breakdown": ((), r"SIZE[\s\S]*COLOU?R|COLOU?R[\s\S]*SIZE"),
    "contents_per_package": (
        (),
        r"(?:CARTONS?|CTNS?|CASES?|PACKAGES?|PKGS?|BALES?|BOX(?:ES)?|BAGS?|C/NOS?)\W{0,3}(?:NOS?|NUMBERS?|#)|\b(?:PCS|SETS|KGS|PAIRS)\s*(?:/|PER)\s*(?:CTN|CARTON|CASE|PKG|PACKAGE|BALE|BOX|BAG)",
    ),
    "batch_no": ((), r"BATCH|LOT"),
    "lot_no": ((), r"LOT|BATCH"),
    "heat_no": ((), r"HEAT|CAST"),
    "eta": ((), r"\bE\.?T\.?A\b|EXPECTED|ESTIMATED"),
    "etd": ((), r"\bE\.?T\.?D\b|EXPECTED|ESTIMATED"),
    "hs": ((), r"H\.?S\.?\s*(?:CODE|NO)|TARIFF|税则"),
}
#: Particulars that are figures: a caption without one shows nothing.
_MEASURED = frozenset({"gw", "nw", "measurement", "qty", "packages", "invoice_value"})
#: What a standard or a method is called before its own name.
_CALLED = re.compile(r"^(?:THE )?(?:STANDARD|METHOD|NORM|SPECIFICATION)S? (?=.*\d)")
#: A reference that is asked for by its name, and what else papers call some of them.
_NUMBER_OF = re.compile(r"(?P<what>[A-Z][A-Z ./-]*?)[\s.]+(?:NOS?|NUMBERS?)\W*$")
_ALSO_CALLED = {
    "TRUCK": r"TRUCK|VEHICLE|LORRY|TRACTOR|TRAILER|REGISTRATION|(?:LICEN[CS]E\s+)?PLATE|车牌|车号",
    "WAGON": r"(?:RAIL\s*)?WAGON|RAIL\s*CAR|车辆|车厢|车号",
    "RAILWAY BILL": r"RAIL(?:WAY|ROAD)?\s+(?:WAY)?BILL|CONSIGNMENT\s+NOTE|SMGS|CIM|运单",
    "COURIER RECEIPT": r"COURIER\s+(?:RECEIPT|WAYBILL)|AIR\s*WAYBILL|WAYBILL|TRACKING|运单",
}
_ROLES = ("applicant", "beneficiary", "issuing_bank", "advising_bank", "applicant_bank")
#: Characters that a poor print or scan confuses.
_ALIKE = str.maketrans("OILSBZ", "011582")


def shows(item: str, document: Document, terms: Terms) -> Verdict:
    """Tell whether a document shows a particular, named as in the clause grammar.

    ``contract_no=JN26-118`` must be found to the character; ``gw`` by its field or its
    label; a particular in the credit's own words if the words are there, otherwise a
    person must look.

    Raises:
        Unread: if the field that should hold it could not be read.
    """
    key, _, value = item.partition("=")
    key = re.split(r"[(@]", key, maxsplit=1)[0]
    text = document.wording()
    if key == "lc_no":
        return _reference(terms.credit.number, text, "the credit number", "信用证号")
    if key == "lc_date" and terms.credit.issue_date:
        return _dated(terms.credit.issue_date, text, "the date of the credit", "信用证日期")
    if value:
        return _valued(key, value, text, terms)
    role = key.removesuffix("_name")
    if role in _ROLES:
        return _named(terms, role, text)
    if key == "container_no" and containers_in(text):
        return SAME
    if key == "contents_per_package" and _itemised(document):
        return SAME
    if key in _KNOWN:
        return _labelled(key, document, text)
    return _worded(called(key)[0], text)


def _itemised(document: Document) -> bool:
    """Tell whether a list gives line by line what is in how many packages."""
    lines = document.lines if isinstance(document, PackingList) else ()
    return bool(lines) and all(
        line.description and line.quantity and line.packages for line in lines
    )


def _valued(key: str, value: str, text: str, terms: Terms) -> Verdict:
    """Judge a particular whose value the credit gives."""
    words, words_zh = (f"{name} {value}" for name in called(key))
    if key == "hs":
        return _digits(value, text)
    if key == "origin":
        if any(code == value for _, _, code in spans(tokens(text), adjectives=True)):
            return SAME
        return unknown(f"check that it shows origin {value}", f"请核对是否显示原产地 {value}")
    if value in _ROLES:
        return _named(terms, value, text)
    if key.endswith("date") and (day := read_date(value)):
        return _dated(day, text, words, words_zh)
    if any(letter.isdigit() for letter in value):
        return _reference(value, text, words, words_zh)
    return _worded(value, text)


def _named(terms: Terms, role: str, text: str) -> Verdict:
    """Judge whether a party or bank of the credit is named."""
    party = getattr(terms.credit, role)
    words, words_zh = called(role)
    if party is None:
        return unknown(f"check that it shows the {words}", f"请核对是否显示{words_zh}")
    found = names_party(text, party)
    if found.different and contains_wording(text, party.name.split(",")[0]).same:
        return SAME
    return found


def _dated(day: dt.date, text: str, words: str, words_zh: str) -> Verdict:
    if day in days_in(text):
        return SAME
    return different(f"it does not show {words}", f"未显示{words_zh}")


def _worded(words: str, text: str) -> Verdict:
    """Judge a particular in words: it is there, nothing like it is, or somebody must look."""
    words = _CALLED.sub("", words)
    if (numbered := _NUMBER_OF.fullmatch(words)) and _is_numbered(numbered["what"], text):
        return SAME
    if contains_wording(text, words).same:
        return SAME
    asked, shown = saying(words), saying(text)
    if asked.concepts and not asked.concepts & shown.concepts and not asked.figures:
        return different(f"it does not show {words}", f"未显示 {words}")
    return unknown(f"check that it shows {words}", f"请核对是否显示 {words}")


def _is_numbered(what: str, text: str) -> bool:
    """Tell whether a text gives the number of something, under any of its names.

    >>> _is_numbered("WAGON", "Wagon No.: 94773310"), _is_numbered("TRUCK", "REGISTRATION NUMBER: TRACTOR / TRAILER A-88210")
    (True, True)
    """
    names = _ALSO_CALLED.get(what, r"\s+".join(map(re.escape, what.split())))
    label = rf"(?<![A-Z])(?:{names})(?![A-Z])[^\d\n]{{0,120}}\n?[^\d\n]{{0,40}}\d"
    return bool(re.search(label, text, re.I))


def _labelled(key: str, document: Document, text: str) -> Verdict:
    fields, label = _KNOWN[key]
    if any(_holds(document, name) for name in fields):
        return SAME
    if key in _MEASURED:
        if has_figure(label, document):
            return SAME
    elif re.search(label, text, re.I):
        return SAME
    words, words_zh = called(key)
    if not document.text and not fields:
        return unknown(f"check that it shows {words}", f"请核对是否显示{words_zh}")
    return different(f"it does not show {words}", f"未显示{words_zh}")


def _holds(document: Document, name: str) -> bool:
    """Tell whether a field has a value, in the document itself or in each of its lines."""
    if name in type(document).model_fields and getattr(document, name) not in (None, ()):
        return True
    lines = document.lines if isinstance(document, PackingList) else ()
    return bool(lines) and all(getattr(line, name, None) is not None for line in lines)


def _reference(number: str | None, text: str, words: str, words_zh: str) -> Verdict:
    """Judge whether a reference is shown to the character, however it is punctuated."""
    if number is None:
        return unknown(f"check that it shows {words}", f"请核对是否显示{words_zh}")
    flat, wanted = text.upper(), compact(number)
    if _occurs(wanted, flat) or _wrapped(number.upper().split(), flat):
        return SAME
    if _occurs(wanted.translate(_ALIKE), flat.translate(_ALIKE)):
        return unknown(f"whether it shows {words}: O/0, I/1", f"是否显示{words_zh}：O/0、I/1 易混")
    return different(f"it does not show {words}", f"未显示{words_zh}")


def _occurs(number: str, text: str) -> bool:
    """Tell whether a number stands in a text by itself, not as part of a longer one.

    >>> _occurs("JN26118", "S/C NO. JN26-118 DATED"), _occurs("JN26118", "S/C NO. JN26-1180")
    (True, False)
    """
    letters = r"[\s./_()-]*".join(re.escape(letter) for letter in number)
    before = r"(?<!\d)" if number[:1].isdigit() else ""
    after = r"(?!\d)" if number[-1:].isdigit() else ""
    return bool(number and re.search(before + letters + after, text))


def _wrapped(groups: list[str], text: str) -> bool:
    r"""Tell whether a number of several groups breaks at the end of a cell's line and goes on below.

    >>> _wrapped(["4417", "8820", "1123"], "TIN 4417 8820   NET 5 MT\n1123   KGS")
    True
    """
    for count in range(1, len(groups)):
        first, rest = (
            r"\s".join(map(re.escape, part)) for part in (groups[:count], groups[count:])
        )
        broken = rf"(?<!\d){first}(?:\s{{3}}[^\n]*)?\n(?:[^\n]*\s{{3}})?{rest}(?!\d)"
        if re.search(broken, text):
            return True
    return False


def _digits(value: str, text: str) -> Verdict:
    if re.sub(r"\D", "", value) in re.sub(r"[.\s-]", "", text):
        return SAME
    return different(f"it does not show H.S. code {value}", f"未显示 H.S. 编码 {value}")
