"""Papers in which the seller states something himself: his name, whom to, what, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from extractors.documents import BeneficiaryCertificate, ShippingAdvice
from extractors.layout import CAPTIONS, Labelled, Segment, signature
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.heads import letterhead_of
from extractors.readers.parts.shipment_said import SHIPMENT
from extractors.readers.parts.signing import addressed, names, signer_of

D = TypeVar("D", BeneficiaryCertificate, ShippingAdvice)

STATING = {
    **SHIPMENT,
    "number": ("Our Ref", "Our Reference", "Ref. No.", "Ref", "Reference", "Reference No.", "No.", "Certificate No.", "编号", "Advice No.", "Number"),
    "date": (
        "Date", "Dated", "Date of Issue", "Issue Date", "日期", "Date of Advice", "Issued on", "出具日期", "Date of Certificate", "Advice Date", "Date of this Certificate",
        "Date of Notice", "Date Issued", "Sent", "Sent on",
    ),
    "place_and_date": CAPTIONS["place_and_date"],
    "issuer": (
        "Issued by", "Issuer", "From", "Beneficiary", "Name of Beneficiary", "Beneficiary's Name", "受益人", "Sender", "Exporter", "Shipper", "Seller", "Beneficiary's Name and Address",
        "The Beneficiary", "Advising Party", "发件人", "Name and Address of Beneficiary", "Sent by", "Fm", "Company",
    ),
    "recipient": (
        "To", "To Messrs", "Messrs", "Addressed to", "Addressee", "Attention", "致", "Applicant", "Buyer", "Consignee", "收件人", "To the Applicant", "Advised to", "M/s", "Sent to",
        "Insurance Company", "Insurer", "Notify Party", "Importer", "To the Buyer", "To Insurer",
    ),
    "amount": (
        "Amount", "Invoice Value", "Invoice Amount", "Value", "Total Amount", "Total Value", "Value of Goods", "Total Invoice Value", "Value of Shipment", "发票金额", "金额", "货值", "Goods Value",
        "Value of Invoice", "Invoice No. and Value", "Invoice Number and Value", "Shipment Value", "Total Invoice Amount", "Amount of Invoice", "Total Value of Goods", "Cargo Value",
    ),
    "on_board_date": (
        "On Board Date", "Shipped on Board Date", "Date of Shipment", "Shipment Date", "Shipped on", "B/L Date", "Date of B/L", "Date of Bill of Lading", "On Board", "Shipped on Board", "装船日期", "装运日期", "提单日期",
        "Bill of Lading Date", "Date on Board", "Laden on Board", "Date of Dispatch", "AWB Date", "Shipped on Board on", "On Board Notation Date", "Date of Loading", "Loading Date", "Sailed on", "Flight Date",
        "B/L On Board Date", "B/L No. and Date", "B/L Number and Date", "Shipped Date", "Date Shipped", "Actual Date of Shipment", "ATD", "Date of AWB", "开船日期",
    ),
    "etd": ("ETD", "Estimated Time of Departure", "ETS", "Sailing Date", "Sailing on or about", "Estimated Date of Departure", "Date of Departure", "On or about", "预计开航日期", "Sailing", "Departure Date"),
    "eta": ("ETA", "Estimated Time of Arrival", "Estimated Date of Arrival", "预计到达日期", "Expected Arrival", "Estimated Arrival", "Expected Date of Arrival", "Arrival Date"),
    "statement": ("Statement", "Statements", "Certification", "Contents", "Certified Statement", "Declaration", "We Certify", "证明内容", "声明内容", "Text of Certificate"),
    "subject": ("Re", "Subject", "事由", "Regarding", "Ref L/C"),
    "container": CAPTIONS["container"],
}  # fmt: skip
_CLOSES = re.compile(
    r"\W*(?:YOURS\b|(?:WITH\s+)?(?:BEST|KIND|WARM)\s+REGARDS|REGARDS|SINCERELY|此致)", re.I
)
_NOBODY = re.compile(r"\b(?:WHOM\s+IT\s+MAY|ALL\s+CONCERNED)\b|有关人士|有关方", re.I)


def enter_issuer(fill: Filling[D], titles: Sequence[str], heading: Segment | None) -> None:
    """Enter who states it: by a caption, the letterhead, or the place of the signature."""
    titled = set(heading.words) if heading else set()
    for seen in fill.found.get("issuer", ()):
        if titled.intersection(seen.caption.label.words):
            continue  # «BENEFICIARY CERTIFICATE», set wide
        words = re.search(r"[^\W\d_]{3}", seen.first.text)
        if seen.sure and words and seen.side != "above" and not _is_place(seen.first, fill):
            fill.put_party("issuer", addressed(seen.value))
    fill.put_party("issuer", letterhead_of(fill.sheet, titles, heading))
    seen_signature = signature(fill.sheet)
    fill.put_party("issuer", signer_of(fill.sheet, seen_signature))
    segments = [s for line in fill.sheet.lines for s in line.segments]
    for closing, below in pairwise(segments):
        if _CLOSES.match(closing.text) and names(below):
            fill.put_party("issuer", [below])


def enter_recipient(fill: Filling[D]) -> None:
    """Enter whom it is written to; «to whom it may concern» is written to nobody."""
    level = {
        round(s.caption.segment.box.top): s
        for s in fill.found.get("issuer", ())
        if "from" in s.caption.label.text.lower()
    }
    for seen in fill.found.get("recipient", ()):
        word = seen.caption.label.text.strip(" :：").upper()
        start = level.get(round(seen.caption.segment.box.top))
        if word == "TO" and start is not None and _is_place(start.first, fill):
            continue
        nobody = _NOBODY.search(f"{seen.caption.segment.text} {seen.first.text}")
        if (
            _addresses(seen)
            and seen.side != "above"
            and not nobody
            and not _is_place(seen.first, fill)
        ):
            if re.search(r"\d{4}|\bL/C\b", seen.first.text) and len(seen.value) == 1:
                continue
            if fill.put_party("recipient", addressed(seen.value)):
                return


def _addresses(seen: Labelled) -> bool:
    """Tell whether a caption addresses somebody; «Messrs» does so without a colon."""
    messrs = re.match(r"\W*(?:MESSRS\b|M/S\b)", seen.caption.segment.text, re.I)
    return seen.sure or bool(messrs and len(seen.first.text) < 70)


def _is_place(segment: Segment, fill: Filling[D]) -> bool:
    """Tell whether «From …» or «To …» names a port, because a port has that name."""
    ports = {
        " ".join(str(fill.form.value(field) or "").upper().replace(",", " ").split())
        for field in ("port_of_loading", "port_of_discharge")
    }
    return " ".join(segment.text.upper().replace(",", " ").split()) in ports - {""}
