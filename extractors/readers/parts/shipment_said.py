"""What certificates and advices say of a shipment: references, goods, amounts, carriage."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterable
from typing import TypeVar

from extractors.documents import Document
from extractors.layout import CAPTIONS, Labelled, Segment
from extractors.printed import day, days, kind_of, quantity, reference, vessel_and_voyage
from extractors.printed.quantities import Kind
from extractors.readers.parts.counting import only_packages, packages_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.mentions import enter_mentioned, enter_mentioned_quantity
from extractors.readers.parts.prose import DATE, Prose
from extractors.readers.parts.signing import addressed

D = TypeVar("D", bound=Document)

#: Captions of a shipment, as `Filling` wants them; each reader adds its own.
SHIPMENT: dict[str, Iterable[str]] = {
    "invoice_number": (*CAPTIONS["invoice_number"], "Invoice", "Commercial Invoice", "Ref. Invoice No.", "Our Invoice", "Under Invoice No.", "Invoice No. and Value", "Invoice Number and Value"),
    "invoice_date": (*CAPTIONS["invoice_date"], "Invoice Dated"),
    "invoice_number_and_date": (*CAPTIONS["invoice_number_and_date"], "Number and Date of Invoice", "Number and Date of Invoices", "Invoice No. & Date"),
    "credit_number": (*CAPTIONS["credit_number"], "Documentary Credit", "Credit", "Our L/C No.", "Your L/C No.", "Under L/C No.", "Re L/C No."),
    "credit_number_and_date": CAPTIONS["credit_number_and_date"],
    "contract_number": (*CAPTIONS["contract_number"], "S/C", "Under Contract No."),
    "transport_number": (*CAPTIONS["transport_number"], "Transport Document", "Transport Document No.", "Bill of Lading", "B/L Number", "Air Waybill", "B/L", "Bill of Lading Number", "B/L No. and Date", "B/L No. & Date", "AWB"),
    "goods": (*CAPTIONS["goods"], "Cargo", "Goods Shipped", "Description of Cargo", "Goods Description and Packages", "Merchandise Shipped", "Sample", "Name of Sample", "Sample Description", "Cargo Description", "Material", "Name and Description of Goods", "Description of Consignment"),
    "quantity": (*CAPTIONS["quantity"], "Quantity Shipped", "Quantity Declared", "报检数量", "Declared Quantity", "Quantity Inspected", "报检数量/重量", "Quantity/Weight Declared", "Quantity Dispatched", "Lot Quantity", "Shipped Quantity", "Quantity / Weight", "Lot Size", "Quantity Loaded"),
    "packages": (*CAPTIONS["packages"], "Packing", "No. of Packages", "Number and Type of Packages", "包装", "Number and Kind of Packing", "Packages Shipped", "No. & Kind of Packages", "Package(s)", "Packages Number"),
    "gross_weight": CAPTIONS["gross_weight"],
    "net_weight": CAPTIONS["net_weight"],
    "marks": (*CAPTIONS["marks"], "Marks & Number", "标记及号码"),
    "vessel": (*(p for p in CAPTIONS["vessel"] if p not in ("Carrier", "Transport", "Shipped by")), "Name of Carrying Vessel / Flight", "Carrying Vessel/Flight", "Flight", "Flight No.", "Mother Vessel", "Ship", "Ocean Vessel/Flight", "运输工具", "Name of Carrying Vessel", "Vessel's Name", "Name of the Vessel"),
    "vessel_and_voyage": (*CAPTIONS["vessel_and_voyage"], "Vessel Name and Voyage No.", "Vessel Name & Voyage", "Vessel Name/Voyage No.", "Vessel Name / Voyage"),
    "voyage": CAPTIONS["voyage"],
    "port_of_loading": (*CAPTIONS["port_of_loading"], "Loaded at", "Loading Place", "Loadport", "Load Port", "Shipping Port"),
    "port_of_discharge": (*CAPTIONS["port_of_discharge"], "Discharged at", "Discharge at", "Disport", "Place of Destination", "Port of Final Destination"),
}  # fmt: skip
#: Packages on or in larger ones: «5,200 rolls on 104 pallets».
_HELD = re.compile(r"\W*\d[\d,.]*\s*[A-Z()]+(?=\s+(?:ON|IN|PACKED|STUFFED|LOADED)\b)", re.I)
#: Kinds of units that goods are counted in.
GOODS: tuple[Kind, ...] = ("item", "weight", "volume", "length", "area", "package")
_SPACED = re.compile(
    r"\W*(?P<number>(?!(?:DATED?|ISSUED|OF|BY|AND|ON|THE|NO|FROM|WITH|IS)\b)[A-Z]{1,4}(?:[ -][A-Z]{1,4})?[ -]\d[\w/-]{3,})(?=$|[\s,;.)])"
)
_SHIP = re.compile(
    r"\b(?:PER|BY|ON|ABOARD|ON\s+BOARD)\s+(?:THE\s+)?(?:OCEAN\s+)?(?:(?:M\.?/?V\b\.?|S\.?/?S\b\.?|VESSEL\b|STEAMER\b)\s*[:：\"']?\s*)(?P<name>[A-Z][A-Z0-9 .'/-]{2,40}?)\"?"
    r"(?=\s*(?:$|[,;(]|\bVOY|\bV\.|\bFROM\b|\bTO\b|\bSAILING\b|\bON\b|\bVIA\b|\bWHICH\b|\bWITH\b|\bUNDER\b|\bHAS\b|\bHAVE\b|\.\s|\.$))(?:\s*,?\s*(?:VOY(?:AGE)?|V)\b\.?\s*(?:NO\.?)?\s*[:：]?\s*(?P<voyage>[A-Z]{0,3}\d[\w-]*))?",
    re.I,
)
_DATED = re.compile(rf"\b(?:DATED?|DTD|DD)\b[\s.:]*(?P<when>{DATE})", re.I)
_ASKS_NUMBER = re.compile(
    r"(?:['’]?S\b)?\W*(?:OWN\s+)?(?:REF(?:ERENCE)?|NOS?|NUMBER|CODE|ORDER|TEL|FAX)\b\W", re.I
)
#: A sentence, and not a name.
_SPOKEN = re.compile(r"(?:\b[a-z]{2,}\b\W+){4}")
_INVOICE_DATED = re.compile(
    rf"\bINVOICE\s*(?:NO\b|NUMBER|NOS)?\W{{0,3}}\S*\d\S*\s*,?\s*(?:DATED?|DTD|OF|DD)?\W{{0,2}}(?P<when>{DATE})",
    re.I,
)
_LONE_DATE = re.compile(
    rf"\W*(?:[A-Z][A-Za-z /.]{{2,25}},\s*)?(?:DATED?\s*[:：]?\s*|THIS\s+)?{DATE}\W*", re.I
)
#: A sentence that dates the paper: «Issued at Shanghai on 29 September 2026».
_TOLD_DATE = re.compile(
    rf"\b(?:ISSUED|GIVEN|DONE|SIGNED|MADE\s+OUT)\s+(?:AT|IN)\s+[A-Z][A-Za-z .'-]{{2,30}}?,?\s+(?:(?:ON|THIS|DATED)\s+)?(?P<when>{DATE})",
    re.I,
)
#: Under a value this begins the foot of the paper: «Bremen, 17.9.2026».
_PLACE_AND_DATE = re.compile(rf"\W*[A-Z][A-Za-z /.]{{2,25}},\s*{DATE}\W*", re.I)
#: What stands before or after a ship's name in a box for any conveyance.
_BESIDE_SHIP = re.compile(
    r"^\W*BY\s+(?:SEA|VESSEL|OCEAN|AIR)\b\W*(?=[A-Z])|\s*[,;]\s*CONTAINER\b.*$", re.I
)
_NO_SHIP = re.compile(
    r"(?:BY\s+)?(?:SEA|AIR|OCEAN|VESSEL|TRUCK|RAIL|ROAD|SEA\s*FREIGHT|AIR\s*FREIGHT|COURIER)\W*",
    re.I,
)


def enter_references(fill: Filling[D]) -> None:
    """Enter the numbers of invoice, credit, contract and transport document, where asked for."""
    fields = fill.form.kind.model_fields
    for seen in fill.found.get("invoice_number_and_date", ()):
        for segment in seen.value[:2]:
            if number := reference(segment.text):
                fill.put("invoice_number", [segment], number)
                break
        for segment in seen.value[:2] if "invoice_date" in fields else ():
            if (value := day(segment.text, fill.order)) is not None and not isinstance(
                value, tuple
            ):
                fill.put("invoice_date", [segment], value)
    if "invoice_date" in fields:
        fill.day("invoice_date")
        _enter_told_invoice_date(fill)
    for field in ("invoice_number", "credit_number", "contract_number", "transport_number"):
        if field in fields:
            fill.reference(field)
            if field == "credit_number":
                fill.reference(field, "credit_number_and_date")
            enter_mentioned(fill, field, tuple(SHIPMENT[field]))
            enter_spaced_number(fill, field, SHIPMENT[field])


def _enter_told_invoice_date(fill: Filling[D]) -> None:
    """Enter the date that follows an invoice's number: «Invoice No. 77 dated 3 May 2026»."""
    for segment in (s for line in fill.sheet.lines for s in line.segments):
        found = _INVOICE_DATED.search(segment.text)
        value = day(found["when"], fill.order) if found else None
        if found and isinstance(value, dt.date):
            fill.put("invoice_date", [segment.span(*found.span("when")) or segment], value)


def enter_goods(fill: Filling[D]) -> None:
    """Enter what the goods are: all of the value that a caption announces but packages alone."""
    for seen in fill.found.get("goods", ()):
        kept = [s for s in seen.value if not only_packages(s.text)]
        if seen.sure and seen.side != "above" and re.search(r"[^\W\d_]{2}", seen.first.text):
            if not kept:
                continue
            fill.put("goods_description", kept, "\n".join(s.text for s in kept))
            return


def enter_amounts(fill: Filling[D]) -> None:
    """Enter quantity, packages and weights from their captions, packages also from the goods."""
    fields = fill.form.kind.model_fields
    _enter_held(fill)
    _enter_counted_by_caption(fill)
    fill.quantity("packages", kind="package")
    for seen in fill.found.get("quantity", ()):
        if seen.sure and (counted := quantity(seen.first.text, None, GOODS[:-1], fill.decimal)):
            fill.put("quantity", [seen.first], counted)
    for field in ("gross_weight", "net_weight"):
        if field in fields:
            fill.quantity(field, kind="weight")
            enter_mentioned_quantity(fill, field, tuple(SHIPMENT[field]), "weight")
    for seen in (*fill.found.get("quantity", ()), *fill.found.get("goods", ())):
        for segment in seen.value:
            if seen.sure and (found := packages_in(segment.text, fill.decimal)):
                fill.put("packages", [segment], found[0])
    fill.quantity("quantity", kind=GOODS)


def _enter_held(fill: Filling[D]) -> None:
    """Enter packages that stand on or in larger ones: the larger hold them and are no more."""
    for seen in fill.found.get("packages", ()):
        if held := _HELD.match(seen.first.text):
            for count in packages_in(held[0], fill.decimal)[:1]:
                fill.put("packages", [seen.first], count)


def _enter_counted_by_caption(fill: Filling[D]) -> None:
    """Enter the bare number under a caption that names the packages: «Number of cartons: 225»."""
    for seen in fill.found.get("packages", ()):
        words = re.findall(r"[A-Z]+", seen.caption.segment.text.upper())
        unit = next((word for word in words if kind_of(word) == "package"), None)
        bare = seen.sure and unit and re.fullmatch(r"\W*\d[\d,]*\W*", seen.first.text)
        counted = quantity(seen.first.text, unit, None, fill.decimal) if bare else None
        if counted:
            fill.put("packages", [seen.first], counted)


def enter_carriage(fill: Filling[D]) -> None:
    """Enter vessel, voyage and ports from their captions."""
    fields = fill.form.kind.model_fields
    for source in ("vessel_and_voyage", "vessel"):
        for seen in fill.found.get(source, ()):
            name, voyage = vessel_and_voyage(_BESIDE_SHIP.sub("", seen.first.text))
            if not (seen.sure and name) or _NO_SHIP.fullmatch(name):
                continue
            if re.match(r"\s*(?:FROM|TO)\b", name, re.I) or day(seen.first.text) is not None:
                continue
            if voyage and "voyage" in fields and not fill.form.has("vessel"):
                fill.put("voyage", [seen.first], voyage)
            fill.put("vessel", [seen.first], name)
    if "voyage" in fields:
        fill.text("voyage")
    for field in ("port_of_loading", "port_of_discharge"):
        if field in fields:
            fill.text(field)


def enter_number(fill: Filling[D], *sources: str) -> None:
    """Enter the document's own number; neither an address nor a date is one."""
    for source in sources or ("number",):
        for seen in fill.found.get(source, ()):
            text = seen.first.text
            number = reference(text)
            if seen.side == "above" or number is None or "," in number:
                continue
            if day(number, fill.order) is None and len(number.split()) <= 3:
                if not fill.form.has("number"):
                    _enter_date_of_number(fill, seen.first)
                fill.put("number", [seen.first], number)


def _enter_date_of_number(fill: Filling[D], segment: Segment) -> None:
    """Enter the date that a paper's own number goes on with: «No. QP-26-165 dated 28.09.2026»."""
    found = _DATED.search(segment.text)
    when = day(found["when"], fill.order) if found else None
    if found and isinstance(when, dt.date) and "date" in fill.form.kind.model_fields:
        fill.put("date", [segment.span(*found.span("when")) or segment], when)


def enter_spaced_number(fill: Filling[D], field: str, phrases: Iterable[str]) -> None:
    """Enter a number that letters and a space begin, such as «L/C NO. DC HKG 220145»."""
    if fill.form.has(field):
        return
    for segment in fill.sheet.mentions(phrases):
        if found := _SPACED.match(segment.text):
            where = segment.span(*found.span("number"))
            fill.put(field, [where or segment], found["number"])
            return


def enter_party(fill: Filling[D], field: str, *sources: str) -> None:
    """Enter a name with its address, without what else is printed under it."""
    for source in sources or (field,):
        for seen in fill.found.get(source, ()):
            spoken = _SPOKEN.search(seen.first.text) and not seen.caption.marked
            if not seen.sure or seen.side == "above" or spoken or _is_reference(seen):
                continue
            if fill.put_party(field, addressed([seen.whole] if seen.whole else seen.value)):
                return


def _is_reference(seen: Labelled) -> bool:
    """Tell whether a caption goes on to ask for a number: «Client's ref.:»."""
    after = seen.caption.segment.text[len(seen.caption.label.text) :]
    return _ASKS_NUMBER.match(after) is not None


def enter_lone_date(fill: Filling[D]) -> None:
    """Enter the date that stands by itself, or after a place: above the text, else anywhere.

    A date that a caption announces is another; several that differ are no date of the document.
    Where captions and dates may have been misread it is unread if others stand anywhere.
    Where none stands by itself, a sentence may say when the paper was issued.
    """
    announced = {
        id(word)
        for several in fill.found.values()
        for seen in several
        for index, segment in enumerate(seen.value)
        if not index or not _PLACE_AND_DATE.fullmatch(segment.text)
        for word in segment.words
    }
    lines = fill.sheet.head(0.45)
    letter = next((i for i, line in enumerate(lines) if len(line.text) > 80), len(lines))
    for several in (lines[:letter], fill.sheet.lines):
        found = {
            value: segment
            for line in several
            for segment in line.segments
            if _LONE_DATE.fullmatch(segment.text)
            and id(segment.words[0]) not in announced
            and isinstance(value := day(segment.text, fill.order), dt.date)
        }
        if len(found) == 1:
            lone, segment = found.popitem()
            doubtful = segment.page.method == "ocr" and _has_others(fill, lone, announced)
            fill.put_or_miss("date", segment, None if doubtful else lone)
            return
    prose = Prose.of(fill.sheet)
    told = [(found, day(found["when"], fill.order)) for found in _TOLD_DATE.finditer(prose.text)]
    if len(told) == 1 and isinstance(value := told[0][1], dt.date):
        fill.put("date", prose.group(told[0][0], "when"), value)
    one = next(iter(found.values()), None)
    if one and one.page.method == "ocr":  # they may differ only as they were read
        fill.put_or_miss("date", one, None)


def _has_others(fill: Filling[D], lone: dt.date, announced: Container[int]) -> bool:
    """Tell whether a paper names another date than this one that no caption announces."""
    return any(
        other != lone
        for line in fill.sheet.lines
        for segment in line.segments
        if id(segment.words[0]) not in announced
        for other in days(segment.text, fill.order)
    )


def enter_told_vessel(fill: Filling[D], prose: Prose) -> None:
    """Enter the ship that a sentence names, «per M.V. …», and her voyage."""
    found = _SHIP.search(prose.text)
    if found is None:
        return
    name, voyage = vessel_and_voyage(found["name"])
    if name:
        fill.put("vessel", prose.group(found, "name"), name)
    if (voyage or found["voyage"]) and "voyage" in fill.form.kind.model_fields:
        group = "voyage" if found["voyage"] else "name"
        fill.put("voyage", prose.group(found, group), found["voyage"] or voyage)
