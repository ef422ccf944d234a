"""Read an air waybill: the airlines' form, or a forwarder's own."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from extractors.documents import AirWaybill, Quantity
from extractors.evidence import Extraction
from extractors.layout import Line, Segment, Sheet, squeezed
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import amount_of, day, party
from extractors.readers.parts.carriage.carrier_signed import enter_signature
from extractors.readers.parts.carriage.common import CARRIAGE, enter_parties, enter_places, of_party
from extractors.readers.parts.carriage.freight_marks import enter_freight
from extractors.readers.parts.carriage.steps import Carried
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.prose import DATE
from extractors.readers.parts.signing import words_of

TITLES = (
    "Air Waybill", "House Air Waybill", "Master Air Waybill", "航空运单", "空运单", "Airway Bill", "Air Consignment Note", "航空货运单",
    "House Airway Bill", "Air Waybill (Air Consignment Note)", "Air Transport Document", "HAWB", "国际航空货运单", "Neutral Air Waybill",
)  # fmt: skip
_VOCABULARY: dict[str, Iterable[str]] = {
    **{name: words for name, words in CARRIAGE.items() if name not in ("vessel", "vessel_and_voyage", "voyage", "on_board", "date")},
    "shipper": (*CARRIAGE["shipper"], "Shipper's Name and Address", "Shipper's Name & Address"),
    "consignee": (*CARRIAGE["consignee"], "Consignee's Name and Address", "Consignee's Name & Address"),
    "port_of_loading": (), "port_of_discharge": (),
    "airport_of_departure": (*CARRIAGE["airport_of_departure"], "Airport of Departure (Address of first Carrier) and requested Routing", "From"),
    "airport_of_destination": (*CARRIAGE["airport_of_destination"], "Destination"),
    "flight_and_date": (
        "Flight/Date", "Flight / Date", "Requested Flight/Date", "Flight/Date For Carrier Use Only", "Flight No./Date", "Flight No. and Date", "航班/日期",
        "Flight Number/Date", "Flight and Date", "Requested Flight / Date", "航班及日期", "Flight No. / Date", "For Carrier's Use Only Flight/Date",
    ),
    "flight": ("Flight", "Flight No.", "Flight Number", "航班", "航班号", "Requested Flight"),
    "flight_date": ("Flight Date", "Date of Flight", "航班日期"),
    "date": (
        "Executed on (date)", "Executed on", "Date of Issue", "Issued on", "Issue Date", "Date of Execution", "Executed on (Date) at (Place)", "填开日期", "签发日期",
        "Date", "Executed (date)",
    ),
    "place": ("at (place)", "at"),
    "handling": ("Handling Information", "Accounting Information", "Handling", "储运注意事项", "Handling Information and Others", "处理情况"),
    "issuer": ("Issued by", "填开承运人", "Issuing Airline"),
    "agent": ("Issuing Carrier's Agent Name and City", "Issuing Carrier's Agent", "Issuing Carrier's Agent Name & City", "代理人名称和城市"),
    "packages": (*CARRIAGE["packages"], "Pieces", "No. of Pieces", "Number of Pieces", "件数"),
    "charges": ("Charges", "Freight", "WT/VAL", "Other"),
}  # fmt: skip
_NUMBER = re.compile(r"(?<!\d)(?P<prefix>\d{3})\s?-\s?(?P<serial>\d{4}\s?\d{4})(?!\d)")
_SPREAD = re.compile(
    r"^\W*(?P<prefix>\d{3})\s*[|\s]\s*(?P<station>[A-Z]{3})?\s*[|\s]\s*(?P<serial>\d{4}\s?\d{4})\W*$"
)
_MASTER = re.compile(r"\bMAWB\b|\bMASTER\s+(?:AIR\s*WAY\s*BILL|AWB)\b", re.I)
#: A forwarder's number, and the parts of a page that it is printed in.
_HOUSE = re.compile(r"(?=\S*\d{3})[A-Z0-9][A-Z0-9/-]{4,20}")
_HEAD, _FOOT = 0.12, 0.8
_FLIGHT = re.compile(r"\b(?P<flight>[A-Z][A-Z0-9]\s?-?\d{2,4}[A-Z]?)\b")
_DAY_MONTH = re.compile(
    r"\b(?P<day>\d{1,2})\s*[-./ ]?\s*(?P<month>JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\b",
    re.I,
)
_ACTUAL = re.compile(
    r"\b(?:ACTUAL(?:LY)?\s+(?:FLIGHT\s+|FLOWN\s+|SHIPPED\s+)?(?:DATE|FLIGHT|SHIPMENT|DEPARTURE|SHIPPED|FLOWN)|DATE\s+OF\s+(?:ACTUAL\s+)?(?:SHIPMENT|DISPATCH|DESPATCH)|FLOWN\s+ON|SHIPPED\s+ON\s+BOARD|(?:GOODS\s+)?(?:SHIPPED|DISPATCHED|DESPATCHED|DEPARTED)\s+ON"
    r"|FLIGHT\s+DEPARTED|SHIPMENT\s+DATE|实际(?:起飞|发运|装运))\b",
    re.I,
)
_ORIGINAL = re.compile(
    r"\b(?:ORIGINAL|COPY)\s*(?:NO\.?\s*)?\d{0,2}\s*[-–—:]*\s*[(\[]?\s*(?:FOR|TO)\s+(?:THE\s+)?(?P<whom>ISSUING\s+CARRIER|SHIPPER|CONSIGNOR|CONSIGNEE|CARRIER|AGENT)\b|\b(?:FOR)\s+(?P<whom2>SHIPPER|CONSIGNEE|ISSUING\s+CARRIER)\s*[)\]]?\W*$|正本\s*\d?\s*[(（]?(?:交)?(?P<zh>托运人|收货人|承运人)",
    re.I,
)
_WHOM_ZH = {"托运人": "shipper", "收货人": "consignee", "承运人": "carrier"}
_NOTIFY = re.compile(r"^\W*(?:ALSO\s+)?NOTIFY(?:\s+PARTY)?\s*[:：.\-]*\s*", re.I)
_MARKS = re.compile(r"^\W*(?:SHIPPING\s+)?MARKS?\b", re.I)
_WEIGHT_UNIT = re.compile(r"\W*(?:K|KGS?|L|LBS?)\W*", re.I)
_PARTIES = frozenset({"shipper", "consignee"})
#: How far over the caption «executed on» the day may be typed; points.
_OVER = 45.0


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are an air waybill."""
    sheet = Sheet.of(pages)
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    aviation = {
        "airport_of_departure",
        "airport_of_destination",
        "flight_and_date",
        "flight",
        "agent",
    } & named
    if found := title_of(sheet, TITLES):
        return max(found.sure, 0.9) if aviation and _PARTIES & named else min(found.sure, 0.35)
    return 0.75 if len(aviation) >= 2 and named >= _PARTIES else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[AirWaybill]:
    """Read an air waybill; its box for flight and date is a request, a notation alone is fact."""
    carried: Carried[AirWaybill] = Carried(AirWaybill, pages, _VOCABULARY)
    fill, captioned, front = carried.fill, carried.captioned, carried.front
    if heading := title_of(front, TITLES):
        fill.put("title", [heading.segment], heading.segment.text)
    _enter_number(carried)
    enter_parties(fill, captioned)
    _enter_notified(carried)
    enter_places(fill, captioned)
    _enter_flight(carried)
    _enter_notations(carried)
    cargo = carried.enter_cargo()
    _enter_pieces(carried, cargo.cells)
    enter_freight(fill, captioned, front, lambda s: s in carried.small)
    _enter_executed(carried)
    _enter_original_for(carried)
    enter_signature(fill, front, carried.is_aside, captioned)
    enter_corrections(fill)
    return fill.done()


def _segments(carried: Carried[AirWaybill]) -> list[Segment]:
    return [s for line in carried.front.lines for s in line.segments]


def _enter_number(carried: Carried[AirWaybill]) -> None:
    """Enter the number: under its caption, a forwarder's own, or the airline's prefix and serial."""
    fill = carried.fill
    fill.reference("number")
    if house := _house_number(carried.front.lines_by_page[0]):
        fill.put("number", [house], house.text)
    for line in carried.front.lines_by_page[0]:
        for segment in line.segments:
            if _MASTER.search(segment.text):
                continue  # that of the airline's waybill under which the forwarder ships
            if found := _NUMBER.search(segment.text) or _SPREAD.match(segment.text):
                where = segment.span(*found.span()) or segment
                fill.put("number", [where], f"{found['prefix']}-{found['serial'].replace(' ', '')}")
        found = _SPREAD.match(" ".join(s.text for s in line.segments[:3]))
        if found and line.box.top < 0.12 * line.page.height:
            fill.put(
                "number", line.segments[:3], f"{found['prefix']}-{found['serial'].replace(' ', '')}"
            )


def _house_number(lines: Sequence[Line]) -> Segment | None:
    """Return a forwarder's own number: at the top right, and again at the top left or bottom right.

    The airline's stands there too, where the form is its own.
    """
    segments = [s for line in lines for s in line.segments]
    right = [s for s in segments if s.box.x0 > 0.5 * s.page.width]
    head = [s for s in segments if s.box.top <= _HEAD * s.page.height]
    again = [s for s in right if s.box.top > _FOOT * s.page.height] + [
        s for s in head if s not in right
    ]
    said = {squeezed(s.text) for s in again}
    for segment in (s for s in right if s in head):
        own = _HOUSE.fullmatch(segment.text) and not _NUMBER.search(segment.text)
        if own and squeezed(segment.text) in said:
            return segment
    return None


def _enter_notified(carried: Carried[AirWaybill]) -> None:
    """Enter a notify party that stands in the handling or accounting information."""
    if carried.fill.form.has("notify"):
        return
    for answer in carried.captioned.answers("handling"):
        _enter_notify_lines(carried, answer.lines)
    segments = _segments(carried)
    for index, segment in enumerate(segments):
        if (
            _NOTIFY.match(segment.text)
            and not carried.fill.form.has("notify")
            and not carried.is_aside(segment)
        ):
            near = [
                s
                for s in segments[index + 1 :]
                if abs(s.box.x0 - segment.box.x0) < 60 and 0 <= s.box.top - segment.box.bottom < 40
            ]
            _enter_notify_lines(carried, [segment, *near[:3]])


def _enter_notify_lines(carried: Carried[AirWaybill], lines: Sequence[Segment]) -> None:
    begins = next((i for i, s in enumerate(lines) if _NOTIFY.match(s.text)), None)
    if begins is None:
        return
    first = lines[begins]
    lead = _NOTIFY.match(first.text)
    rest = first.span(lead.end(), len(first.text)) if lead else None
    kept = of_party([*([rest] if rest else []), *lines[begins + 1 :]])
    if kept and (found := party([s.text for s in kept])):
        carried.fill.put_part(("notify", 0), kept, found)


def _enter_flight(carried: Carried[AirWaybill]) -> None:
    """Enter the flight that is asked for and its day; a day without its year takes that of issue."""
    fill = carried.fill
    for answer in carried.captioned.answers("flight_and_date", "flight"):
        text = " ".join(s.text for s in answer.lines[:2])
        if found := _FLIGHT.search(text.upper()):
            fill.put("flight", answer.lines[:1], found["flight"].replace(" ", ""))
        if when := _day(carried, text):
            fill.put("flight_date", answer.lines[:2], when)
    for answer in carried.captioned.answers("flight_date"):
        if when := _day(carried, answer.lines[0].text):
            fill.put("flight_date", answer.lines[:1], when)


def _day(carried: Carried[AirWaybill], text: str) -> dt.date | None:
    when = day(text, carried.fill.order)
    if when is not None:
        return when if isinstance(when, dt.date) else None
    year = re.search(r"\b(20\d{2})\b", carried.front.text)
    short = _DAY_MONTH.search(text)
    found = day(f"{short['day']} {short['month']} {year[1]}") if short and year else None
    return found if isinstance(found, dt.date) else None


def _enter_notations(carried: Carried[AirWaybill]) -> None:
    """Enter notations of the actual day of shipment, wherever they are typed."""
    segments = _segments(carried)
    number = 0
    for index, segment in enumerate(segments):
        if not _ACTUAL.search(segment.text) or segment in carried.small:
            continue
        near = [
            s
            for s in segments[index + 1 :]
            if (
                0 <= s.box.top - segment.box.bottom < 0.8 * segment.height
                and s.box.x0 < segment.box.x1
                and s.box.x1 > segment.box.x0
            )
            or (abs(s.middle[1] - segment.middle[1]) < 3 and 0 <= s.box.x0 - segment.box.x1 < 90)
        ]
        groups = ([segment, *near[:count]] for count in range(3))
        group = next((g for g in groups if day(words_of(g)) is not None), None)
        if group is None:
            continue
        text = words_of(group)
        when = day(text, carried.fill.order)
        said = re.sub(rf"\W*{DATE}", " ", text, count=1, flags=re.I).strip(" :,.")
        carried.fill.put_part(("notations", number, "text"), group, said or text)
        if isinstance(when, dt.date):
            carried.fill.put_part(("notations", number, "date"), group, when)
        else:
            carried.fill.form.illegible("notations", number, "date", seen=segment.evidence())
        number += 1


def _enter_pieces(carried: Carried[AirWaybill], cells: dict[str, list[Segment]]) -> None:
    """Enter pieces and weight where the form gives bare figures: the unit stands in its own box."""
    fill = carried.fill
    if not isinstance(fill.form.value("packages"), Quantity):
        for segment in cells.get("packages", ()):
            if re.fullmatch(r"\d{1,5}", bare := segment.text.strip()):
                pieces = Quantity(value=Decimal(bare), unit="PACKAGES")  # what carriers call pieces
                fill.form.put("packages", seen=segment.evidence(), value=pieces)
                break
    if isinstance(fill.form.value("gross_weight"), Quantity):
        return
    boxes = (*cells.get("further", ()), *cells.get("gross_weight", ()))
    units = [s.text.strip().upper() for s in boxes if _WEIGHT_UNIT.fullmatch(s.text)]
    for segment in cells.get("gross_weight", ()):
        own = re.search(r"\d\s*([KL])\W*$", segment.text, re.I)
        unit = own[1].upper() if own else next(iter(units), "")
        amount = amount_of(re.sub(r"\s*[KL]\W*$", "", segment.text, flags=re.I), fill.decimal)
        if amount is not None and unit:
            weight = Quantity(value=amount, unit="LBS" if unit.startswith("L") else "KGS")
            fill.form.put("gross_weight", seen=segment.evidence(), value=weight)
            break


def _enter_executed(carried: Carried[AirWaybill]) -> None:
    """Enter the day of issue: over, beside or after «executed on»."""
    fill = carried.fill
    segments = _segments(carried)
    for segment in segments:
        if re.search(r"\bEXECUTED\s+ON\b|\bISSUED\s+ON\b", segment.text, re.I) and isinstance(
            day(segment.text, fill.order), dt.date
        ):
            fill.put("date", [segment], day(segment.text, fill.order))
    executed = [s for s in segments if re.search(r"EXECUTED\s+ON|填开日期", s.text, re.I)]
    for label in executed:
        for segment in reversed(segments):
            over = segment.page is label.page and 0 <= label.box.top - segment.box.bottom < _OVER
            level = segment.box.x0 < label.box.x1 + 30 and segment.box.x1 > label.box.x0 - 30
            when = day(segment.text, fill.order) if over and level else None
            if isinstance(when, dt.date):
                fill.put("date", [segment], when)
    for answer in carried.captioned.answers("date"):
        when = day(answer.lines[0].text, fill.order)
        if isinstance(when, dt.date):
            fill.put("date", answer.lines[:1], when)
        elif when is not None and not fill.form.has("date"):
            fill.form.illegible("date", seen=answer.lines[0].evidence())


def _enter_original_for(carried: Carried[AirWaybill]) -> None:
    for segment in _segments(carried):
        found = _ORIGINAL.search(segment.text)
        if found and segment not in carried.small and len(segment.text) < 60:
            whom = found["whom"] or found["whom2"] or _WHOM_ZH.get(found["zh"] or "", "")
            fill_text = " ".join(whom.lower().split())
            carried.fill.put(
                "original_for", [segment], "shipper" if fill_text == "consignor" else fill_text
            )
