"""Read a bill of lading, and its relatives: sea waybill, charter party bill, multimodal document."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from extractors.documents import (
    BillOfLading,
    CharterPartyBillOfLading,
    MultimodalTransportDocument,
    SeaWaybill,
    Transport,
)
from extractors.evidence import Extraction
from extractors.layout import CAPTIONS, Segment, Sheet
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import Ambiguous, day, vessel_and_voyage
from extractors.readers.carriage import (
    CARRIAGE,
    enter_freight,
    enter_particulars,
    enter_parties,
    enter_places,
    enter_signature,
)
from extractors.readers.filling import Filling

BILL_TITLES = (
    "Bill of Lading", "Ocean Bill of Lading", "Marine Bill of Lading", "Port-to-Port Bill of Lading",
    "Liner Bill of Lading", "Through Bill of Lading", "Original Bill of Lading", "提单", "海运提单",
    "Bill of Lading for Combined Transport or Port to Port Shipment", "House Bill of Lading",
    "Bill of Lading for Ocean Transport or Multimodal Transport", "Congenbill", "Conlinebill",
    "Combined Transport Bill of Lading", "Forwarder's Bill of Lading", "Tanker Bill of Lading",
)  # fmt: skip
MULTIMODAL_TITLES = (
    "Multimodal Transport Document", "Combined Transport Document", "Multimodal Transport Bill of Lading",
    "Negotiable FIATA Multimodal Transport Bill of Lading", "多式联运提单",
)  # fmt: skip
WAYBILL_TITLES = (
    "Sea Waybill", "Non-Negotiable Sea Waybill", "Ocean Waybill", "Express Bill of Lading", "海运单",
    "Waybill Non-Negotiable", "Liner Sea Waybill",
)  # fmt: skip
_VOCABULARY = {
    **CARRIAGE,
    "number": (
        *CAPTIONS["transport_number"], "Bill Number", "Bill No.", "B/L Ref", "Document No.",
        "Sea Waybill No.", "Bill of Lading Number", "SWB No.", "B/L-No.",
    ),
    "originals": (
        "No. of Original B(s)/L", "Number of Original Bs/L", "No. of Originals", "Number of Originals",
        "Number of Original Bills of Lading", "No. of Original Bills of Lading", "正本份数",
        "Number of Original(s)", "No. of Original B/L", "Number of Original B(s)/L", "Original Bs/L",
        "No. of B(s)/L", "Number of Bs/L", "Originals Issued", "No. of Original Bs/L",
    ),
    "freight_payable_at": ("Freight Payable at", "Freight Payable", "Payable at", "运费支付地"),
}  # fmt: skip
_ON_BOARD = re.compile(
    r"\b(?:SHIPPED|LADEN|LOADED|CLEAN)?\s*ON\s*-?BOARD\b|装船|SHIPPED\s+DATE", re.I
)
_SENTENCE = 95
_NOTED_VESSEL = re.compile(
    r"\bON\s*-?BOARD\s+(?:THE\s+)?(?:OCEAN\s+)?(?:VESSEL\s*:?\s*|M\.?/?V\.?\s+|S\.?/?S\.?\s+|MV\s+|\")?(?P<name>[A-Z][A-Z0-9 .'-]{2,40}?)\"?\s*(?=,|$|\bAT\b|\bFROM\b|\bON\b|\bV(?:OY)?\.|\bDATED?\b|\d)",
    re.I,
)
_NOTED_PORT = re.compile(
    r"\b(?:AT|FROM)\s+(?:PORT\s+OF\s+)?(?P<port>[A-Z][A-Z .'-]{2,30}?)(?=,|\s*$|\s+(?:ON|DATED?)\b|\s+\d)",
    re.I,
)
_NOT_A_VESSEL = re.compile(
    r"^(?:DATE|THE VESSEL|VESSEL|CARRIER|NOTATION|ON|BY|SIGNED|HERE)\b", re.I
)
_RECEIVED = re.compile(
    r"\bRECEIVED\b(?!\s+BY\s*:)[^.]{0,160}?\b(?:GOOD\s+ORDER|FOR\s+(?:SHIPMENT|CARRIAGE|TRANSPORT\w*))",
    re.I | re.S,
)
_SHIPPED = re.compile(r"\bSHIPPED\b[^.]{0,160}?\bGOOD\s+ORDER", re.I | re.S)
_CHARTER = re.compile(
    r"(?:SUBJECT\s+TO|AS\s+PER|PURSUANT\s+TO|UNDER|INCORPORAT\w+)\s+(?:THE\s+)?(?:TERMS\s+(?:AND\s+CONDITIONS\s+)?OF\s+(?:THE\s+)?)?CHARTER[\s-]*PARTY|CHARTER[\s-]*PARTY\s+DATED",
    re.I,
)
_ON_DECK = re.compile(
    r"\b(?:LOADED|SHIPPED|STOWED|CARRIED|CARGO|CONTAINERS?|PACKAGES|\d+)\s+(?:IS\s+|ARE\s+|WILL\s+BE\s+LOADED\s+)?ON\s+DECK\b",
    re.I,
)
_MAY = re.compile(r"\bMAY\b|\bLIBERTY\b|\bOPTION\b|\bRIGHT\b", re.I)
_BLANK = re.compile(r"BLANK\s+ENDORSE|ENDORSED?\s+IN\s+BLANK|IN\s+BLANK|空白背书", re.I)
_TO_ORDER = re.compile(
    r"\b(?:DELIVER|PAY|ENDORSED)?\s*TO\s+(?:THE\s+)?ORDER\s+OF\s+(?P<whom>[A-Z].{2,60})", re.I
)
_NUMBERS = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX")


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a bill of lading or a relative."""
    sheet = Sheet.of(pages)
    if found := title_of(sheet, (*BILL_TITLES, *MULTIMODAL_TITLES, *WAYBILL_TITLES)):
        return found.sure
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    carried = {"shipper", "consignee", "notify", "port_of_loading", "vessel", "vessel_and_voyage"}
    return 0.6 if len(carried & named) >= 4 and {"originals", "number"} & named else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Transport]:
    """Read a bill of lading; its title and its words tell which relative it is."""
    sheet = Sheet.of(pages)
    fill: Filling[Transport] = Filling(_kind(sheet), sheet, _VOCABULARY)
    if heading := title_of(sheet, (*BILL_TITLES, *MULTIMODAL_TITLES, *WAYBILL_TITLES)):
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    enter_parties(fill)
    enter_places(fill)
    enter_particulars(fill)
    enter_freight(fill)
    front = Sheet(sheet.pages[:1]) if len(sheet.pages) > 1 else sheet
    _enter_form(fill, front)
    _enter_notations(fill, front)
    fill.day("date", "date", "place_and_date")
    _enter_originals(fill)
    enter_signature(fill, front)
    _enter_endorsement(fill)
    return fill.done()


def _kind(sheet: Sheet) -> type[Transport]:
    if title_of(sheet, WAYBILL_TITLES):
        return SeaWaybill
    if _CHARTER.search(" ".join(sheet.text.split())):
        return CharterPartyBillOfLading
    return MultimodalTransportDocument if title_of(sheet, MULTIMODAL_TITLES) else BillOfLading


def _enter_form(fill: Filling[Transport], front: Sheet) -> None:
    """Enter what the printed form says of itself: received or shipped, charter, deck."""
    segments = [s for line in front.lines for s in line.segments]
    flat = " ".join(s.text for s in segments)
    received, shipped = _RECEIVED.search(flat), _SHIPPED.search(flat)
    if received or shipped:
        word = "RECEIVED" if received else "SHIPPED"
        where = next(s for s in segments if word in s.text.upper())
        fill.put("received_for_shipment", [where], bool(received))
    for field, pattern in (("charter_party", _CHARTER), ("on_deck", _ON_DECK)):
        for segment in segments:
            if pattern.search(segment.text) and not (
                field == "on_deck" and _MAY.search(segment.text)
            ):
                fill.put(field, [segment], True)
                break


def _enter_notations(fill: Filling[Transport], front: Sheet) -> None:
    """Enter each dated on-board notation, with the vessel and the port that it names."""
    for number, group in enumerate(_noted(front)):
        text = " ".join(s.text for s in group)
        fill.put_part(("notations", number, "text"), group, text)
        when = _date(text, fill)
        if when:
            fill.put_part(("notations", number, "date"), group, when)
            fill.put("on_board_date", group, when)
        vessel = _NOTED_VESSEL.search(text)
        if vessel and not _NOT_A_VESSEL.match(vessel["name"]):
            name, _ = vessel_and_voyage(vessel["name"].strip())
            fill.put_part(("notations", number, "vessel"), group, name)
            fill.put("on_board_vessel", group, name)
        if port := _NOTED_PORT.search(text):
            fill.put_part(("notations", number, "port"), group, port["port"].strip())
            fill.put("on_board_port", group, port["port"].strip())


def _noted(front: Sheet) -> Iterator[list[Segment]]:
    """Yield the lines of each notation: the words «on board» and what stands with them."""
    segments = [s for line in front.lines for s in line.segments]
    used: set[int] = set()
    for segment in segments:
        if (
            not _ON_BOARD.search(segment.text)
            or len(segment.text) > _SENTENCE
            or id(segment) in used
        ):
            continue
        if re.search(r"GOOD\s+ORDER|THE\s+VESSEL\s+NAMED|UNLESS", segment.text, re.I):
            continue
        group = [segment]
        for other in segments:
            last = group[-1]
            under = 0 <= other.box.top - last.box.bottom < 1.6 * last.height and (
                other.box.x0 < segment.box.x1 and other.box.x1 > segment.box.x0
            )
            beside = abs(other.middle[1] - segment.middle[1]) < 0.5 * segment.height and (
                0 <= other.box.x0 - segment.box.x1 < 140
            )
            if other is not segment and len(group) < 5 and (under or beside):
                group.append(other)
        kept = _until_date(group)
        if any(any(c.isdigit() for c in s.text) for s in kept) or len(kept) == 1:
            used.update(id(s) for s in kept)
            yield kept


def _until_date(group: list[Segment]) -> list[Segment]:
    for number, segment in enumerate(group):
        if day(segment.text) is not None:
            return group[: number + 1]
    return group[:1]


def _date(text: str, fill: Filling[Transport]) -> dt.date | None:
    value = day(text, fill.order)
    return None if isinstance(value, Ambiguous) else value


def _enter_originals(fill: Filling[Transport]) -> None:
    for seen in fill.found.get("originals", ()):
        if (number := how_many(seen.first.text)) is not None:
            fill.put("originals_issued", [seen.first], number)
            return


def how_many(text: str) -> int | None:
    """Return the number that a box such as «No. of original Bs/L» states.

    >>> how_many("THREE (3)"), how_many("3/3"), how_many("ONE"), how_many("3/THREE")
    (3, 3, 1, 3)
    """
    digits = [int(n) for n in re.findall(r"\b\d{1,2}\b", text)]
    words = [_NUMBERS.index(w) for w in re.findall(r"[A-Z]+", text.upper()) if w in _NUMBERS]
    named = {*digits, *words}
    return named.pop() if len(named) == 1 else None


def _enter_endorsement(fill: Filling[Transport]) -> None:
    """Enter what the back says of an endorsement."""
    for segment in (
        s for lines in fill.sheet.lines_by_page[1:] for line in lines for s in line.segments
    ):
        if len(segment.text) > _SENTENCE:
            continue
        if _BLANK.search(segment.text):
            fill.put("endorsement", [segment], "blank")
        elif found := _TO_ORDER.search(segment.text):
            fill.put("endorsement", [segment], f"to order of {found['whom'].strip()}")
