"""Read a shipping advice: captions with values, or a letter."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from extractors.documents import ShippingAdvice
from extractors.evidence import Extraction
from extractors.layout import Sheet, certifications, proof
from extractors.pages.page import Page
from extractors.printed import day, money, quantities
from extractors.printed import kind_of as kind_of_unit
from extractors.readers.parts.corrections import enter_corrections
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import heading_of
from extractors.readers.parts.prose import DATE, Prose
from extractors.readers.parts.shipment_said import (
    enter_amounts,
    enter_carriage,
    enter_goods,
    enter_lone_date,
    enter_number,
    enter_references,
    enter_told_vessel,
)
from extractors.readers.parts.stating import STATING, enter_issuer, enter_recipient

Fill = Filling[ShippingAdvice]

TITLES = (
    "Shipping Advice", "Advice of Shipment", "Shipment Advice", "Notice of Shipment", "Shipping Notice", "Declaration of Shipment", "Advice of Despatch", "Dispatch Advice", "Despatch Advice", "Insurance Declaration of Shipment",
    "装运通知", "装船通知", "装运通知书", "装船通知书", "Shipment Notification", "Shipping Details", "Details of Shipment", "Notification of Shipment", "Shipment Details", "Notice of Loading", "Certified Copy of Shipping Advice", "Fax Copy of Shipping Advice",
    "Beneficiary's Shipping Advice", "Shipment Advise", "Declaration of Shipment to Insurer", "Advice of Shipment to Insurance Company", "Shipping Information",
)  # fmt: skip
_TITLED = re.compile(r"SHIP|DE?I?SPATCH|LOADING|装运|装船", re.I)
_ADVISES = re.compile(
    r"\b(?:ADVISED?|INFORM(?:ED)?|NOTIFY|NOTIFIED)\b(?:\s+YOU)?[^.]{0,90}?\b(?:SHIPPED|SHIPMENT|LOADED|DISPATCHED|SAILED|DESPATCHED|EFFECTED)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"\b(?:SUBJECT|RE|事由)\s*[:：].{0,40}\b(?:SHIP\w{3,6}\s+(?:ADVI[CS]E|NOTICE|DETAILS)|ADVICE\s+OF\s+SHIPMENT)\b",
    re.I,
)
_LEFT = re.compile(
    rf"\b(?:SHIPPED|LOADED|LADEN|SHIPMENT\s+(?:WAS|HAS\s+BEEN)\s+(?:MADE|EFFECTED)|ON\s+BOARD)\b[^.;]{{0,120}}?\b(?:ON|DATED?|DATE)\b\s*[:：]?\s*(?P<when>{DATE})|\bON\s+BOARD\s+(?:DATE\s*)?(?P<board>{DATE})",
    re.I,
)
_ROUTE = re.compile(
    r"\bFROM\s+(?:PORT\s+OF\s+)?(?P<start>(?!THE\b|US\b|YOU\b)[A-Z][^:：;]{1,45}?)\s*,?\s*\bTO\s+(?:PORT\s+OF\s+)?(?P<end>(?!THE\b|BE\b|YOU\b|US\b)[A-Z][^:：;]{1,45}?)\s*(?=$|[;.]|,?\s*\b(?:BY|PER|VIA|ON|WITH|SHIPPED|UNDER|ETA|ETD|COVERED|AS|AND|IN|B/L|VOY|SAILING|WERE|WAS|ARE|IS|HAVE|HAS|WHICH)\b)",
    re.I,
)
_OF_GOODS = re.compile(
    r"\b(?P<count>\d[\d,.]*\s*[A-Z/]+)\s+(?:(?:\(|IN\s+|PACKED\s+IN\s+)[\w\s,]+\)?\s+)?OF\s+(?P<goods>[A-Z][^.;:]{3,120}?)(?=\s*(?:[.;]|$|,?\s*\b(?:HAVE|HAS|WAS|WERE|VALUED?|SHIPPED|LOADED|PER|FROM|UNDER|INVOICE|AMOUNTING|PACKED|GROSS|TOTAL|ON\s+BOARD|BY)\b))",
    re.I,
)
_WORTH = re.compile(
    r"\b(?:VALUED?|AMOUNT(?:ING)?|WORTH|INVOICE\s+(?:VALUE|AMOUNT))\b\s*(?:AT|OF|TO|IS|FOR|[:：])?\s*(?P<sum>(?:[A-Z]{3}|[A-Z]{0,3}[$€£])\s*[\d][\d,.]*)",
    re.I,
)


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say how likely it is, from 0 to 1, that these pages are a shipping advice."""
    sheet = Sheet.of(pages)
    if found := heading_of(sheet, TITLES, _TITLED):
        return found.sure
    said = " ".join(sheet.text.split())
    if _SUBJECT.search(said):
        return 0.85
    if _ADVISES.search(said) and re.search(
        r"DEAR|ATTN|SUBJECT|\bRE\s*:|MESSRS|\bTO\s*:", said, re.I
    ):
        named = {f for c in sheet.captions(STATING) for f in c.fields if c.sure}
        return (
            0.8
            if {"vessel", "vessel_and_voyage", "transport_number", "etd", "eta"} & named
            or re.search(r"\bPER\s+(?:M\.?/?V|S\.?S|VESSEL)\b", said, re.I)
            else 0.45
        )
    return 0.0


def read(pages: Sheet | Sequence[Page]) -> Extraction[ShippingAdvice]:
    """Read a shipping advice; see `Filling` for what becomes of values that cannot be made out."""
    fill: Fill = Filling(ShippingAdvice, pages, STATING)
    prose = Prose.of(fill.sheet)
    heading = heading_of(fill.sheet, TITLES, _TITLED)
    head = heading.segment if heading else None
    if head:
        fill.put("title", [head], head.text)
    fill.day("date")
    fill.day("date", "place_and_date")
    enter_lone_date(fill)
    enter_number(fill)
    enter_references(fill)
    enter_carriage(fill)
    _enter_dates(fill, prose)
    _enter_told(fill, prose)
    enter_recipient(fill)
    enter_issuer(fill, TITLES, head)
    enter_goods(fill)
    enter_amounts(fill)
    fill.money("amount")
    for number, lines in enumerate(certifications(fill.sheet)):
        here = [s for s in lines if s.page is lines[0].page]
        fill.form.put("statements", number, seen=proof(here), value=" ".join(s.text for s in lines))
    fill.signature()
    enter_corrections(fill)
    return fill.done()


def _enter_dates(fill: Fill, prose: Prose) -> None:
    """Enter the day of shipment; an estimated sailing or arrival is not it."""
    fill.day("on_board_date")
    for found in _LEFT.finditer(prose.text):
        group = "when" if found["when"] else "board"
        if re.search(r"\bE\.?T\.?[AD]\b|ESTIMATED|EXPECTED", found[0], re.I):
            continue
        if isinstance(value := day(found[group], fill.order), dt.date):
            fill.put("on_board_date", prose.group(found, group), value)


def _enter_told(fill: Fill, prose: Prose) -> None:
    """Enter what a letter tells in its sentences: vessel, ports, goods, quantity, value."""
    enter_told_vessel(fill, prose)
    if found := _ROUTE.search(prose.text):
        for field, group in (("port_of_loading", "start"), ("port_of_discharge", "end")):
            fill.put(field, prose.group(found, group), found[group].strip(" ,."))
    for found in _WORTH.finditer(prose.text):
        if value := money(found["sum"], fill.currency, fill.decimal):
            fill.put("amount", prose.group(found, "sum"), value)
    if fill.found.get("goods"):
        return
    for found in _OF_GOODS.finditer(prose.text):
        counted = quantities(found["count"], fill.decimal)
        if not counted:
            continue
        packed = kind_of_unit(counted[0].unit) == "package"
        fill.put("packages" if packed else "quantity", prose.group(found, "count"), counted[0])
        fill.put("goods_description", prose.group(found, "goods"), found["goods"])
