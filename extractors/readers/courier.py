"""Read a courier's or post office's receipt, and a forwarder's receipt for cargo."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from extractors.documents import CourierReceipt, ForwarderCargoReceipt, Party
from extractors.documents.transport import Carriage
from extractors.evidence import Extraction
from extractors.layout import Sheet, letterhead
from extractors.layout import title as title_of
from extractors.pages.page import Page
from extractors.printed import day
from extractors.readers.parts.carriage.carrier_signed import enter_signature
from extractors.readers.parts.carriage.common import (
    CARRIAGE,
    enter_parties,
    enter_places,
    enter_vessel,
)
from extractors.readers.parts.carriage.freight_marks import enter_freight, ticked
from extractors.readers.parts.carriage.on_board import (
    enter_form,
    enter_notations,
    enter_on_board_date,
)
from extractors.readers.parts.carriage.steps import Carried
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.prose import DATE

COURIER_TITLES = (
    "Courier Receipt", "Courier Waybill", "Express Waybill", "Courier Consignment Note", "Post Receipt", "Certificate of Posting", "快递单", "Shipment Airwaybill",
    "International Express Waybill", "快件运单", "Express Consignment Note", "Courier Air Waybill", "Postal Receipt", "International Air Waybill (Courier)", "特快专递邮件详情单",
    "Proof of Dispatch", "Courier Dispatch Receipt", "国际快递运单", "Express Courier Receipt", "EMS Receipt", "Courier's Receipt",
)  # fmt: skip
FORWARDER_TITLES = (
    "Forwarder's Cargo Receipt", "Forwarders Certificate of Receipt", "FCR", "Cargo Receipt", "Forwarder's Certificate of Receipt", "FIATA FCR", "货运代理收据", "货物承运收据",
    "Forwarder's Cargo Received Receipt", "Forwarder Cargo Receipt", "Forwarding Agent's Certificate of Receipt", "Mate's Receipt", "House Cargo Receipt", "承运货物收据",
    "FIATA Forwarders Certificate of Receipt", "Forwarder's Certificate of Transport", "Dock Receipt", "Forwarding Agents Certificate of Receipt",
)  # fmt: skip
_TITLES = (*COURIER_TITLES, *FORWARDER_TITLES)
_VOCABULARY: dict[str, Iterable[str]] = {
    **CARRIAGE,
    "shipper": (*CARRIAGE["shipper"], "Sender", "Sender's Name", "From", "寄件人", "Ship From", "Sender Company", "Sent by", "Sender (From)", "Supplier or Forwarders Principal", "Suppliers or Forwarders Principals"),
    "consignee": (*CARRIAGE["consignee"], "Receiver", "Recipient", "To", "收件人", "Ship To", "Deliver To", "Receiver Company", "Addressee", "Recipient (To)", "Receiver (To)"),
    "number": (*CARRIAGE["number"], "Airway Bill No.", "Waybill", "Tracking Number", "Consignment No.", "Item No.", "运单编号", "Shipment No.", "FCR Number", "Receipt Number", "Shipment Number", "快递单号", "Mail Item No."),
    "picked_up": (
        "Date of Pick-up", "Pick-up Date", "Pickup Date", "Picked up on", "Picked up", "Collected", "Collected on", "Date of Collection", "Collection Date", "Date of Receipt", "Received on", "Date Received", "取件日期", "收寄日期",
        "Date of Posting", "Date of Receipt of Goods", "Date of Acceptance", "Picked up (date)", "Picked up by / date", "Pick up date/time", "Cargo Received on", "Date of Cargo Receipt", "Cargo Receipt Date", "Goods Received on",
        "Date Picked Up", "Received Date", "Date of Dispatch",
    ),
    "gross_weight": (*CARRIAGE["gross_weight"], "Weight", "重量"),
    "contents": ("Contents", "Content", "Description of Contents", "Contents Description", "Full Description of Contents", "内件品名", "Documents", "Enclosed"),
    "charges": ("Charges", "Bill to", "Payment", "Charges to", "Bill Charges to", "付款方式", "Transportation Charges", "Payment of Charges", "Billing"),
    "carrier": (*CARRIAGE["carrier"], "Courier", "Courier Company", "Name of Courier", "快递公司", "Post Office", "Name of Courier Company", "Courier Service", "Picked up by", "Received by", "Collected by"),
}  # fmt: skip
_COURIER = re.compile(r"\bEXPRESS\b|\bCOURIERS?\b|\bPARCELS?\b|\bPOST\b|快递|速递|邮政", re.I)
_RECEIVED = re.compile(
    rf"\b(?:RECEIVED|COLLECTED|PICKED\s+UP)\s+BY\s*:?\s*(?P<courier>[A-Z].{{3,60}}?)\s+(?:AT\s+.{{2,40}}?)?ON\s+(?P<when>{DATE})",
    re.I,
)
#: Who took the parcel signs and dates it; the firm is printed elsewhere.
_HANDED_OVER = re.compile(r"\b(?:PICKED\s+UP|RECEIVED|COLLECTED)\s+BY\b", re.I)
_LONE_NUMBER = re.compile(r"[A-Z]{0,3}\s?\d[\d -]{6,18}\d\s?[A-Z]{0,2}")
_PAID = re.compile(
    r"\W*(?P<how>PRE-?PAID|COLLECT)\b\W*(?:BY\s+)?(?:SHIPPER|SENDER|RECEIVER|RECIPIENT|CONSIGNEE)?\W*",
    re.I,
)
_BY_SENDER = re.compile(
    r"\b(?:SHIPPER|SENDER|PREPAID|CASH|ACCOUNT\s+OF\s+SENDER)\b|寄方|寄付", re.I
)
_PAYER = re.compile(r"(?P<which>SHIPPER|SENDER|RECEIVER|RECIPIENT|CONSIGNEE)", re.I)
_BY_RECEIVER = re.compile(r"\b(?:RECEIVER|RECIPIENT|CONSIGNEE|COLLECT)\b|到付", re.I)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are such a receipt."""
    sheet = Sheet.of(pages)
    named = {f for c in sheet.captions(_VOCABULARY) for f in c.fields if c.sure}
    if found := title_of(sheet, _TITLES):
        return found.sure if {"shipper", "consignee", "number"} & named else min(found.sure, 0.35)
    posted = {"picked_up", "contents"} & named if {"shipper", "consignee"} <= named else set()
    couriers = any(_COURIER.search(line.text) for line in sheet.head(0.2))
    if posted and couriers and "number" in named:
        return 0.8
    return (0.75 if "number" in named else 0.5) if len(posted) == 2 else 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[Carriage]:
    """Read a receipt; its title tells a courier's from a forwarder's."""
    sheet = Sheet.of(pages)
    forwarded = (
        title_of(sheet, FORWARDER_TITLES) is not None and title_of(sheet, COURIER_TITLES) is None
    )
    kind: type[Carriage] = ForwarderCargoReceipt if forwarded else CourierReceipt
    carried: Carried[Carriage] = Carried(kind, sheet, _VOCABULARY)
    fill, captioned, front = carried.fill, carried.captioned, carried.front
    heading = title_of(front, _TITLES)
    if heading:
        fill.put("title", [heading.segment], heading.segment.text)
    fill.reference("number")
    fill.reference("number", "document_number", "plain_number")
    _enter_lone_number(carried)
    enter_parties(fill, captioned)
    enter_places(fill, captioned)
    _enter_picked_up(carried)
    if forwarded:
        enter_vessel(fill, captioned)
        enter_notations(fill, carried.notations)
        enter_on_board_date(fill, captioned)
        enter_form(fill, front, carried.small)
    carried.enter_cargo()
    _enter_contents(carried)
    enter_freight(fill, captioned, front, lambda s: s in carried.small)
    carried.enter_issue()
    if not forwarded:
        head = letterhead(front, heading.segment if heading else None)
        shipper = fill.form.value("shipper")
        if head and not (isinstance(shipper, Party) and shipper.name in head[0].text):
            fill.put_party("carrier", head)
    enter_signature(fill, front, carried.is_aside, captioned)
    enter_corrections(fill)
    return fill.done()


def _enter_lone_number(carried: Carried[Carriage]) -> None:
    """Enter the number that couriers print large at the head without a caption."""
    head = [s for line in carried.front.head(0.15) for s in line.segments]
    found = [s for s in head if _LONE_NUMBER.fullmatch(s.text) and day(s.text) is None]
    if len(found) == 1:
        carried.fill.put("number", found, found[0].text)


def _enter_picked_up(carried: Carried[Carriage]) -> None:
    """Enter the day of pick-up or receipt as a notation: it counts as the day of shipment."""
    fill = carried.fill
    for answer in carried.captioned.answers("picked_up"):
        when = day(answer.lines[0].text, fill.order)
        if when is None:
            continue
        fill.put_part(
            ("notations", 0, "text"), [answer.seen.caption.segment], answer.caption.rstrip(" :")
        )
        if isinstance(when, dt.date):
            fill.put_part(("notations", 0, "date"), answer.lines[:1], when)
        else:
            fill.form.illegible("notations", 0, "date", seen=answer.lines[0].evidence())
        return
    for segment in (s for line in carried.front.lines for s in line.segments):
        found = _RECEIVED.search(segment.text)
        when = day(found["when"], fill.order) if found else None
        if found and isinstance(when, dt.date):
            fill.put_part(("notations", 0, "text"), [segment], segment.text)
            fill.put_part(("notations", 0, "date"), [segment], when)
            fill.put_party("carrier", [segment.span(*found.span("courier")) or segment])
            return
    for answer in carried.captioned.answers("carrier"):
        dated = [s for s in answer.lines if isinstance(day(s.text, fill.order), dt.date)]
        if dated and _HANDED_OVER.search(answer.caption):
            label = [answer.seen.caption.label]
            fill.put_part(("notations", 0, "text"), label, label[0].text)
            fill.put_part(("notations", 0, "date"), dated[:1], day(dated[0].text, fill.order))
            return


def _enter_contents(carried: Carried[Carriage]) -> None:
    """Enter what is sent, and who pays the charges."""
    fill = carried.fill
    for answer in carried.captioned.answers("contents"):
        fill.put("goods_description", answer.lines, "\n".join(s.text for s in answer.lines))
    for segment in (s for line in carried.front.lines for s in line.segments):
        if who := ticked(segment.text, _PAYER):
            fill.put("freight", [segment], "collect" if _BY_RECEIVER.search(who) else "prepaid")
    segments = [s for line in carried.front.lines for s in line.segments]
    paid = [(s, found) for s in segments if (found := _PAID.fullmatch(s.text))]
    if len(paid) == 1:
        how = "collect" if paid[0][1]["how"].upper() == "COLLECT" else "prepaid"
        fill.put("freight", [paid[0][0]], how)
    for answer in carried.captioned.answers("charges"):
        said = answer.lines[0].text
        if _BY_RECEIVER.search(said) and not _BY_SENDER.search(said):
            fill.put("freight", answer.lines[:1], "collect")
        elif _BY_SENDER.search(said) and not _BY_RECEIVER.search(said):
            fill.put("freight", answer.lines[:1], "prepaid")
