"""A document as a template sees it: every value already in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from extractors.documents import (
    Document,
    Draft,
    Extra,
    Incoterm,
    Invoice,
    Money,
    PackingList,
    Part,
    Party,
    Quantity,
)
from templates.wording import counted, printed, spoken

#: Where a value stood that could not be read: a person writes it in.
BLANK = "________"

_TITLES = {
    "commercial_invoice": "COMMERCIAL INVOICE",
    "packing_list": "PACKING LIST",
    "weight_list": "WEIGHT LIST",
    "draft": "BILL OF EXCHANGE",
    "beneficiary_certificate": "BENEFICIARY'S CERTIFICATE",
    "shipping_advice": "SHIPPING ADVICE",
}


_PARTIES = {
    "seller",
    "buyer",
    "issuer",
    "recipient",
    "drawer",
    "drawee",
    "payee",
    "issuing_bank",
}


def sheet(document: Document, remarks: Iterable[str] = ()) -> dict[str, Any]:
    """Return what is printed for each field of a document, by its canonical name.

    A field on which the document is silent is an empty text, one that could not be read
    a line to write on. Parties come as ``name`` and ``address``, lines as lists.

    Args:
        document: what is to be written.
        remarks: further statements that the paper must bear, one line each.
    """
    shown = _fields(document)
    shown["title"] = shown["title"] or _TITLES.get(document.type, "")
    shown["remarks"] = list(remarks)
    if isinstance(document, Invoice):
        shown |= _of_invoice(document)
    elif isinstance(document, PackingList):
        packages = document.__dict__.get("packages")
        shown["say"] = _counted(packages) if packages else ""
        shown["heading"] = _heading(document)
    elif isinstance(document, Draft):
        shown |= _of_draft(document)
    return shown


def _fields(part: Part) -> dict[str, Any]:
    """Return the fields of a document, or of a part of one, in words."""
    shown: dict[str, Any] = {}
    for name in type(part).model_fields:
        if name not in part.__dict__:
            shown[name] = BLANK
            continue
        value = part.__dict__[name]
        if isinstance(value, tuple):
            shown[name] = [_inner(inner) for inner in value]
        else:
            shown[name] = _inner(value)
    for name in _PARTIES & set(shown):
        if isinstance(shown[name], str):
            shown[name] = {"name": shown[name], "address": ""}
    return shown


def _inner(value: Any) -> Any:
    if isinstance(value, Party):
        fields = value.__dict__
        return {"name": fields.get("name", BLANK), "address": fields.get("address") or ""}
    if isinstance(value, Part) and not isinstance(value, Money | Quantity | Incoterm):
        return _fields(value)
    if isinstance(value, Part) and any(value.gaps()):
        return BLANK
    return printed(value)


def _of_invoice(invoice: Invoice) -> dict[str, Any]:
    total = invoice.__dict__.get("total")
    fields = invoice.__dict__
    lines = fields.get("lines") or ()
    return {
        "say": spoken(total) if isinstance(total, Money) and not any(total.gaps()) else "",
        "heading": _heading(invoice),
        "quantity": _sum([x.__dict__.get("quantity") for x in lines]),
        "charges": [_extra(x) for x in fields.get("charges") or ()],
        "deductions": [_extra(x) for x in fields.get("deductions") or ()],
    }


def _heading(document: Invoice | PackingList) -> str:
    """Return the goods as a whole, without the rows that the lines repeat."""
    described = document.__dict__.get("goods_description") or ""
    lines = document.__dict__.get("lines") or ()
    said = [_plain(line.__dict__.get("description") or "") for line in lines]
    if any(_plain(described) in words for words in said):
        return ""
    rows = [
        row for row in described.splitlines() if not any(_plain(row) in words for words in said)
    ]
    return "\n".join(rows)


def _plain(text: str) -> str:
    return " ".join(text.upper().split())


def _extra(extra: Extra) -> dict[str, str]:
    amount = extra.__dict__.get("amount")
    readable = isinstance(amount, Money) and not any(amount.gaps())
    return {
        "label": extra.__dict__.get("label", BLANK),
        "amount": printed(amount) if readable else BLANK,
    }


def _sum(counts: list[Quantity | None]) -> str:
    """Return the quantities of all lines together, where they can be added up."""
    known = [count for count in counts if count is not None and not any(count.gaps())]
    if not known or len(known) < len(counts) or len({count.unit for count in known}) > 1:
        return ""
    return str(Quantity(value=sum((c.value for c in known), Decimal(0)), unit=known[0].unit))


def _of_draft(draft: Draft) -> dict[str, Any]:
    fields = draft.__dict__
    tenor = (fields.get("tenor") or "").strip().rstrip(".")
    at, _, after = tenor.upper().rpartition("SIGHT")
    if tenor.upper().endswith("SIGHT") and not after:
        term = f"{at.strip().removeprefix('AT').strip() or '*****'} sight"
    else:
        term = tenor[3:] if tenor.upper().startswith("AT ") else tenor
    place, date = fields.get("place") or "", printed(fields.get("date"))
    return {
        "place_and_date": ", ".join(filter(None, (place, date))) or BLANK,
        "term": term or BLANK,
        "amount_in_words": fields.get("amount_in_words", BLANK) or "",
        "under": _under(draft),
    }


def _under(draft: Draft) -> str:
    """Return the clause that names the credit, completed where it does not name all of it."""
    fields = draft.__dict__
    words = fields.get("clause") or "Drawn under"
    number = fields.get("credit_number") or ""
    if number and number in words:
        return words
    bank = fields.get("issuing_bank")
    if bank and "name" in bank.__dict__ and bank.name.upper() not in words.upper():
        words = f"{words} {bank.name}"
    dated = fields.get("credit_date")
    date = f" dated {printed(dated)}" if dated else ""
    return f"{words} L/C No. {number or BLANK}{date}"


def _counted(packages: Quantity) -> str:
    if any(packages.gaps()) or packages.value != packages.value.to_integral_value():
        return ""
    return counted(packages)
