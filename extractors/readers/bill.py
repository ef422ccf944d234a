"""Read a bill of lading, and its relatives: sea waybill, charter party bill, multimodal document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors.documents import (
    BillOfLading,
    CharterPartyBillOfLading,
    MultimodalTransportDocument,
    SeaWaybill,
    Transport,
)
from extractors.evidence import Extraction
from extractors.layout import Segment, Sheet
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.readers.parts.carriage.backs import enter_endorsement
from extractors.readers.parts.carriage.carrier_signed import enter_signature
from extractors.readers.parts.carriage.common import (
    CARRIAGE,
    enter_parties,
    enter_places,
    enter_vessel,
)
from extractors.readers.parts.carriage.freight_marks import enter_freight
from extractors.readers.parts.carriage.on_board import (
    charter_reference,
    enter_charter_and_deck,
    enter_form,
    enter_notations,
    enter_on_board_date,
)
from extractors.readers.parts.carriage.steps import Carried
from extractors.readers.parts.carriage.worded_bill import enter_worded, is_worded
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.counting import originals_in
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.small_print import SmallPrint

BILL_TITLES = (
    "Bill of Lading", "Ocean Bill of Lading", "Marine Bill of Lading", "Port-to-Port Bill of Lading",
    "Liner Bill of Lading", "Through Bill of Lading", "Original Bill of Lading", "提单", "海运提单", "直运或转船提单",
    "Bill of Lading for Combined Transport or Port to Port Shipment", "House Bill of Lading", "联运提单",
    "Bill of Lading for Ocean Transport or Multimodal Transport", "Congenbill", "Conlinebill",
    "Combined Transport Bill of Lading", "Forwarder's Bill of Lading", "Tanker Bill of Lading",
    "Port to Port or Combined Transport Bill of Lading", "Bill of Lading to be used with Charter-Parties",
    "Ocean or Combined Transport Bill of Lading", "Bill of Lading Direct or with Transhipment", "B/L",
    "Bill of Lading for Port to Port or Combined Transport", "Bill of Lading for Ocean Transport",
    "Bill of Lading for Combined Transport", "Bill of Lading for Multimodal Transport",
    "Short Form Bill of Lading", "Negotiable Bill of Lading", "Intermodal Bill of Lading", "Charter Party Bill of Lading",
)  # fmt: skip
MULTIMODAL_TITLES = (
    "Multimodal Transport Document", "Combined Transport Document", "Multimodal Transport Bill of Lading",
    "Negotiable FIATA Multimodal Transport Bill of Lading", "多式联运提单", "多式联运单据", "Multidoc",
    "FIATA Multimodal Transport Bill of Lading", "Multimodal Bill of Lading", "Negotiable Multimodal Transport Document",
)  # fmt: skip
WAYBILL_TITLES = (
    "Sea Waybill", "Non-Negotiable Sea Waybill", "Ocean Waybill", "海运单", "Express Sea Waybill", "Express Cargo Bill",
    "Waybill Non-Negotiable", "Liner Sea Waybill", "Non-Negotiable Waybill", "Multimodal Sea Waybill", "Seaway Bill",
    "Non-Negotiable Liner Sea Waybill", "Sea Waybill Non-Negotiable", "Non-Negotiable Ocean Waybill",
)  # fmt: skip
_TITLES = (*BILL_TITLES, *MULTIMODAL_TITLES, *WAYBILL_TITLES)
_SHIPPED_BY = frozenset({"shipper", "consignee", "notify"})
_GOES = frozenset(
    {
        "port_of_loading",
        "port_of_discharge",
        "vessel",
        "vessel_and_voyage",
        "place_of_receipt",
        "place_of_delivery",
    }
)
_WAYBILL = re.compile(
    r"SEA\s*WAY\s*BILL|OCEAN\s+WAYBILL|WAYBILL|海运单|EXPRESS\s+CARGO\s+BILL", re.I
)
_MULTIMODAL = re.compile(r"MULTI-?MODAL|COMBINED\s+TRANSPORT\s+DOCUMENT|多式联运|MULTIDOC", re.I)
_SIGNED = re.compile(
    r"\b(?P<n>(?:ONE|TWO|THREE|FOUR|FIVE|SIX|\d)(?:\s*[(/]\s*(?:\w+)\s*\)?)?)\s+(?:ORIGINALS?\s+)(?:BILLS?|B\(?S?\)?/?S?L|B/LS?|MTD|FBL|ONE)",
    re.I,
)


_COUNTS = re.compile(r"\d|\b(?:ONE|TWO|THREE|FOUR|FIVE|SIX)\b", re.I)
_NUMBERED = re.compile(
    r"^(?:[A-Z]{2,4}\s+)?NO\s*[.:]+\s*(?P<number>(?=\S*\d)[A-Z0-9][\w/-]+)$", re.I
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a bill of lading or a relative.

    A title alone is not enough: the conditions on a back have one too.
    """
    sheet = Sheet.of(pages)
    named = {f for c in sheet.captions(CARRIAGE) for f in c.fields if c.sure}
    carried = len(_SHIPPED_BY & named) + len(_GOES & named)
    if found := title_of(sheet, _TITLES):
        known = carried >= 3 or is_worded(sheet)
        return found.sure if known else min(found.sure, 0.35)
    if _SHIPPED_BY & named and len(_SHIPPED_BY & named) >= 2 and carried >= 4:
        return (
            0.62 if {"originals", "number"} & named and "airport_of_departure" not in named else 0.3
        )
    return 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Transport]:
    """Read a bill of lading; its title and its words tell which relative it is."""
    whole = Sheet.of(pages)
    carried: Carried[Transport] = Carried(_kind(whole), whole, CARRIAGE)
    fill, captioned, front = carried.fill, carried.captioned, carried.front
    if heading := _heading(front):
        fill.put("title", heading, " ".join(s.text for s in heading))
    fill.reference("number")
    fill.reference("number", "document_number", "plain_number")
    _enter_number_in_head(fill, front)
    enter_parties(fill, captioned)
    enter_places(fill, captioned)
    enter_vessel(fill, captioned)
    carried.enter_cargo()
    enter_worded(fill, front)
    enter_freight(fill, captioned, front, lambda s: s in carried.small)
    enter_form(fill, front, carried.small)
    enter_notations(fill, carried.notations)
    enter_on_board_date(fill, captioned)
    enter_charter_and_deck(fill, front, carried.small, carried.small_back)
    carried.enter_issue()
    _enter_originals(carried)
    enter_signature(fill, front, carried.is_aside, captioned)
    enter_endorsement(fill, carried.back, carried.small_back)
    enter_corrections(fill)
    return fill.done()


def _enter_number_in_head(fill: Filling[Transport], front: Sheet) -> None:
    """Enter a number that ends a line beside the title, as forwarders print it: «CN No. 2261»."""
    found = [
        (segment, match)
        for segment in (s for line in front.head(0.12) for s in line.segments)
        if (match := _NUMBERED.search(segment.text))
    ]
    if len(found) == 1:
        segment, match = found[0]
        fill.put("number", [segment.span(*match.span("number")) or segment], match["number"])


def _heading(sheet: Sheet) -> list[Segment]:
    """Return the title, with the lines of the same type that stand close over and under it."""
    found = title_of(sheet, _TITLES)
    if found is None:
        return []
    lines = [found.segment]
    around = [s for line in sheet.head(0.45) for s in line.segments]
    for segment in (*reversed(around), *around):
        alike = abs(segment.height - lines[0].height) < 0.12 * lines[0].height
        under = 0 <= segment.box.top - lines[-1].box.bottom < 0.8 * segment.height
        over = 0 <= lines[0].box.top - segment.box.bottom < 0.8 * segment.height
        aligned = (
            abs(segment.box.x0 - lines[0].box.x0) < 5
            or abs(segment.middle[0] - lines[0].middle[0]) < 8
        )
        if alike and aligned and (over or under) and not re.search(r"\d|[:：]", segment.text):
            lines = [segment, *lines] if over else [*lines, segment]
    return lines


def _kind(sheet: Sheet) -> type[Transport]:
    """Tell which relative it is: by its title, or by a reference to a charter party."""
    named = " ".join(s.text for s in _heading(sheet.only([0])))
    if _WAYBILL.search(named):
        return SeaWaybill
    if charter_reference(sheet, SmallPrint(sheet)):
        return CharterPartyBillOfLading
    either = re.search(r"\bOR\b|/", named, re.I)
    return MultimodalTransportDocument if _MULTIMODAL.search(named) and not either else BillOfLading


def _enter_originals(carried: Carried[Transport]) -> None:
    """Enter how many originals were issued: in their box, or where the form says so."""
    fill = carried.fill
    for answer in carried.captioned.answers("originals"):
        said = answer.lines[0]
        if (number := originals_in(said.text)) is not None:
            fill.put("originals_issued", [said], number)
            return
        if _COUNTS.search(said.text):  # figures and words that differ, or a figure misprinted
            fill.form.illegible("originals_issued", seen=said.evidence())
            return
    for passage in carried.small.passages(first_page_only=True):
        if (found := _SIGNED.search(passage.text)) and (number := originals_in(found["n"])):
            where = [s for s in passage.segments if found["n"].split()[0] in s.text]
            fill.put("originals_issued", where[:1] or passage.segments[:1], number)
