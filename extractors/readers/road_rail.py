"""Read road and rail consignment notes: CMR, SMGS, CIM, and domestic forms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from extractors.documents import RailWaybill, RoadWaybill, Transport
from extractors.evidence import Extraction
from extractors.layout import Segment, Sheet
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import day
from extractors.readers.parts.carriage.carrier_signed import enter_signature
from extractors.readers.parts.carriage.common import CARRIAGE, enter_parties, enter_places
from extractors.readers.parts.carriage.freight_marks import enter_freight, ticked
from extractors.readers.parts.carriage.steps import Carried
from extractors.readers.parts.corrections import enter_corrections

ROAD_TITLES = (
    "International Consignment Note", "CMR", "CMR Consignment Note", "Road Waybill", "Truck Waybill", "Road Consignment Note", "公路运单",
    "International Road Waybill", "国际公路货物运单", "Truck Bill of Lading", "Cargo Receipt by Truck", "Lettre de Voiture Internationale",
    "International Road Consignment Note", "Internationaler Frachtbrief", "Truck Consignment Note", "公路货物运单", "International Consignment Note CMR",
)  # fmt: skip
RAIL_TITLES = (
    "Rail Waybill", "Railway Bill", "Railway Consignment Note", "CIM Consignment Note", "SMGS Consignment Note", "Rail Consignment Note", "铁路运单",
    "Railway Waybill", "国际货协运单", "CIM/SMGS Consignment Note", "Railway Bill of Lading", "国际铁路货物联运运单", "Railroad Bill of Lading", "SMGS Waybill",
    "International Railway Consignment Note", "Duplicate Railway Bill", "Дубликат накладной", "Железнодорожная накладная", "运单副本", "Rail Freight Waybill", "SMGS Railway Bill",
)  # fmt: skip
_TITLES = (*ROAD_TITLES, *RAIL_TITLES)
_VOCABULARY: dict[str, Iterable[str]] = {
    **{k: v for k, v in CARRIAGE.items() if k not in ("on_board", "vessel_and_voyage", "voyage")},
    "shipper": (*CARRIAGE["shipper"], "Отправитель", "Грузоотправитель"),
    "consignee": (*CARRIAGE["consignee"], "Получатель", "Грузополучатель"),
    "place_of_receipt": (
        *CARRIAGE["place_of_receipt"], "Станция отправления", "Место и дата погрузки груза", "Место погрузки груза", "装货地点", "装货地点和日期", "Station of Departure", "Departure Station", "Forwarding Station", "发站", "Place and date of taking over the goods",
        "Place of taking over the goods", "Place and date of taking over of the goods", "Place and Date of Acceptance", "Place of Loading", "起运地", "Sending Station", "Acceptance Point", "Place of Acceptance of the Goods",
        "Place of taking over the goods (place, country, date)", "Taking over the goods", "Place and date of receipt of goods", "From Station", "Dispatch Station", "发站 Departure Station",
    ),
    "place_of_delivery": (
        *CARRIAGE["place_of_delivery"], "Станция назначения", "Место разгрузки груза", "卸货地点", "Place of Delivery of the Goods", "Station of Destination", "Destination Station", "到站", "Place designated for delivery of the goods",
        "Place designated for delivery", "Delivery of goods", "Destination", "To Station", "Place of delivery of the goods (place, country)", "Place of Unloading",
    ),
    "taken_over": (
        "Place and date of taking over the goods", "Place and date of taking over of the goods", "Date of taking over", "Date of Receipt", "Place of taking over the goods (place, country, date)",
        "Taking over the goods", "Place and date of receipt of goods", "Date of Dispatch", "Date of Acceptance", "Place and Date of Acceptance", "承运日期", "Date of Loading", "Date of Shipment",
        "Stamp of Forwarding Station", "Departure Station Date Stamp", "Stamp and date of the forwarding station", "Date stamp of departure station", "发站日期戳", "Date of conclusion of the contract of carriage",
        "Station stamp and date", "Дата заключения договора перевозки", "Место и дата погрузки груза", "装货地点和日期", "Date of conclusion of contract of carriage", "缔结运输合同的日期",
    ),
    "number": (*CARRIAGE["number"], "No. of consignment", "Consignment No.", "批号", "Waybill / Consignment No.", "Отправка №", "Номер отправки"),
    "date": (*CARRIAGE["date"], "Date of conclusion of the contract of carriage", "Date of conclusion of contract of carriage", "缔结运输合同的日期", "Дата заключения договора перевозки"),
    "gross_weight": (*CARRIAGE["gross_weight"], "Mass (kg)", "Mass", "Gross Mass", "Gross Mass (kg)", "Masse", "Масса (в кг)", "Масса", "Вес брутто"),
    "truck": ("Vehicle Registration No.", "Truck No.", "Vehicle No.", "Registration No.", "车号", "Tractor/Trailer No.", "Vehicle", "Truck/Trailer No.", "Plate No."),
    "wagon": ("Wagon No.", "Wagon Number", "车厢号", "Wagon Nos.", "Wagon", "Вагон", "车辆"),
    "carrier": (*CARRIAGE["carrier"], "Contractual Carrier", "Carrier (Railway)", "Issuing Railway", "缔约承运人", "First Carrier", "Railway", "Перевозчик", "Перевозчики"),
    "place_and_date": (*CARRIAGE["place_and_date"], "Established in", "Established at", "Established in ... on", "Made out in", "Made out at", "Established on"),
    "freight_payment": (
        "Instructions as to payment for carriage", "Instruction as to Payment for Carriage", "Payment of Charges", "Payment of carriage charges", "Payment for Carriage", "Carriage Charges",
        "Charges to be paid by", "运费支付", "Freight Charges paid by", "Уплата провозных платежей", "运送费用的支付", "Условия оплаты",
    ),
    "reservations": ("Carrier's Reservations and Observations", "Reservations and Observations of the Carrier", "Reservations", "Carrier's reservations", "Оговорки и замечания перевозчика", "承运人的保留及意见"),
}  # fmt: skip
_RAIL = re.compile(
    r"(?<!T)RAIL|\bCIM\b|SMGS|СМГС|ДУБЛИКАТ\s+НАКЛАДНОЙ|铁路|国际货协|运单副本|WAGON|STATION\s+OF\s+DESTINATION|DESTINATION\s+STATION",
    re.I,
)
_ROAD = re.compile(r"\bROAD\b|\bCMR\b|TRUCK|公路|汽车", re.I)
#: How a whole page speaks of carriage by road; addresses have roads too.
_BY_ROAD = re.compile(
    r"\bCMR\b|\bBY\s+ROAD\b|\bROAD\s+(?:WAYBILL|CONSIGNMENT|TRANSPORT|CARRIER)|\bTRUCK|公路|汽车",
    re.I,
)
#: When the contract of carriage was made is the day of issue too.
_DATED = {
    "date": (
        "Date of conclusion of the contract of carriage",
        "Date of conclusion of contract of carriage",
        "缔结运输合同的日期",
        "Дата заключения договора перевозки",
    )
}
_COPY = re.compile(
    r"\b(?:COPY|ORIGINAL|EXEMPLAR|SHEET|EXEMPLAIRE|EXEMPLAR)\s*\d{0,2}\s*[-–—:(]*\s*(?:FOR|TO|F[ÜU]R)\s+(?:THE\s+|DEN\s+)?(?P<whom>SENDER|CONSIGNOR|SHIPPER|CONSIGNEE|CARRIER|ABSENDER|EMPF[ÄA]NGER)\b"
    r"|\b(?P<kind>DUPLICATE)\b(?:\s+(?:OF\s+THE\s+)?(?:WAYBILL|CONSIGNMENT|RAILWAY))?|(?P<zh>运单副本)",
    re.I,
)
_WHOM = {
    "SENDER": "sender", "CONSIGNOR": "consignor", "SHIPPER": "shipper", "CONSIGNEE": "consignee", "CARRIER": "carrier", "ABSENDER": "sender",
    "EMPFÄNGER": "consignee", "EMPFANGER": "consignee",
}  # fmt: skip
_FRANCO = re.compile(r"(?P<which>(?:NON[- ]?)?FRANCO|CARRIAGE\s+PAID|CARRIAGE\s+FORWARD)", re.I)
_ALONE = re.compile(
    r"\W*(?P<which>(?:NON[- ]?)?FRANCO|CARRIAGE\s+PAID|CARRIAGE\s+FORWARD)\b(?:\s+[A-Z .]+)?\W*",
    re.I,
)

_BY_CONVENTION = re.compile(
    r"\W*(?:CMR|SMGS|CIM|СМГС)\b\s*(?:NO\b|№)?[\s.:-]*(?P<number>(?=\S*\d{4})[A-Z0-9][\w/-]*)\W*",
    re.I,
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a road or rail consignment note."""
    sheet = Sheet.of(pages)
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    carried = len(
        {
            "shipper",
            "consignee",
            "place_of_receipt",
            "place_of_delivery",
            "taken_over",
            "truck",
            "wagon",
            "carrier",
        }
        & named
    )
    if found := title_of(sheet, _TITLES):
        return max(found.sure, 0.9) if carried >= 3 else min(found.sure, 0.35)
    by_land = {"truck", "wagon", "taken_over"} & named
    return 0.72 if by_land and carried >= 5 and "vessel" not in named else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Transport]:
    """Read a consignment note; its title, else its words, tell road from rail."""
    sheet = Sheet.of(pages)
    carried: Carried[Transport] = Carried(_kind(sheet), sheet, _VOCABULARY)
    fill, captioned, front = carried.fill, carried.captioned, carried.front
    if heading := title_of(front, _TITLES):
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    fill.reference("number", "document_number", "plain_number")
    _enter_number_in_head(carried)
    enter_parties(fill, captioned)
    enter_places(fill, captioned)
    _enter_taken_over(carried)
    carried.enter_cargo()
    _enter_payment(carried)
    enter_freight(fill, captioned, front, lambda s: s in carried.small)
    carried.enter_issue()
    _enter_copy(carried)
    enter_signature(fill, front, carried.is_aside, captioned)
    enter_corrections(fill)
    return fill.done()


def _enter_number_in_head(carried: Carried[Transport]) -> None:
    """Enter the number that follows the name of the convention at the head: «CMR 0044821»."""
    head = [s for line in carried.front.head(0.25) for s in line.segments]
    found = [(s, match) for s in head if (match := _BY_CONVENTION.fullmatch(s.text))]
    if len({match["number"] for _, match in found}) == 1:
        segment, match = found[0]
        where = segment.span(*match.span("number")) or segment
        carried.fill.put("number", [where], match["number"])


def _kind(sheet: Sheet) -> type[Transport]:
    found = title_of(sheet, _TITLES)
    named = found.segment.text if found else ""
    if _RAIL.search(named):
        return RailWaybill
    if _ROAD.search(named):
        return RoadWaybill
    by_rail = _RAIL.search(sheet.text) and not _BY_ROAD.search(sheet.text)
    return RailWaybill if by_rail else RoadWaybill


def _enter_taken_over(carried: Carried[Transport]) -> None:
    """Enter the day on which the carrier took the goods over, as a notation."""
    fill = carried.fill
    for number, answer in enumerate(carried.captioned.answers("taken_over")):
        dated = [s for s in answer.lines[:3] if day(s.text, fill.order) is not None]
        if not dated:
            continue
        when = day(dated[0].text, fill.order)
        fill.put_part(
            ("notations", number, "text"), [answer.seen.caption.segment], _said(answer.caption)
        )
        if isinstance(when, dt.date):
            fill.put_part(("notations", number, "date"), dated[:1], when)
        else:
            fill.form.illegible("notations", number, "date", seen=dated[0].evidence())
        return
    _enter_stamped(carried)


def _enter_stamped(carried: Carried[Transport]) -> None:
    """Enter the day of a stamp that stands anywhere in the box for it."""
    fill = carried.fill
    for caption in carried.front.captions({"taken_over": _VOCABULARY["taken_over"]}):
        for segment in carried.captioned.inside(caption):
            when = day(segment.text, fill.order)
            if caption.sure and isinstance(when, dt.date):
                said = _said(caption.label.text)
                fill.put_part(("notations", 0, "text"), [caption.label], said)
                fill.put_part(("notations", 0, "date"), [segment], when)
                if "date" in {f for c in carried.front.captions(_DATED) for f in c.fields}:
                    fill.put("date", [segment], when)
                return


def _said(caption: str) -> str:
    """Return a caption without its number and what explains it in brackets."""
    return re.sub(r"^\W*\d+\W+|\([^)]*\)|[:：]", "", caption).strip()


def _enter_payment(carried: Carried[Transport]) -> None:
    """Enter whether carriage is paid or forward: franco is prepaid, non-franco collect."""
    fill = carried.fill
    lines: list[Segment] = [s for line in carried.front.lines for s in line.segments]
    for segment in lines:
        if which := ticked(segment.text, _FRANCO):
            fill.put("freight", [segment], _paid(which))
    alone = [(s, m) for s in lines if s not in carried.small and (m := _ALONE.fullmatch(s.text))]
    if len(alone) == 1:
        fill.put("freight", [alone[0][0]], _paid(alone[0][1]["which"]))


def _paid(which: str) -> str:
    return "collect" if re.search(r"\bNON|FORWARD", which, re.I) else "prepaid"


def _enter_copy(carried: Carried[Transport]) -> None:
    """Enter for whom the copy is, or that it is the duplicate."""
    for segment in (s for line in carried.front.lines for s in line.segments):
        found = _COPY.search(segment.text)
        if found and segment not in carried.small and len(segment.text) < 70:
            whom = _WHOM.get((found["whom"] or "").upper(), "duplicate")
            carried.fill.put("original_for", [segment], whom)
