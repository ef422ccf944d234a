"""The commercial invoice (UCP 600 art. 18, ISBP 821 section C)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.values import Extra, Incoterm, Line, Money, Party, Quantity


class Invoice(Document):
    """A commercial invoice."""

    type: ClassVar[str] = "commercial_invoice"

    number: str | None = None
    date: dt.date | None = None
    seller: Party | None = None
    buyer: Party | None = None
    credit_number: str | None = None
    contract_number: str | None = None
    lines: tuple[Line, ...] = ()
    total: Money | None = None
    amount_in_words: str | None = None
    deductions: tuple[Extra, ...] = ()
    charges: tuple[Extra, ...] = ()
    incoterm: Incoterm | None = None
    goods_description: str | None = None
    gross_weight: Quantity | None = None
    net_weight: Quantity | None = None
    packages: Quantity | None = None
    measurement: Quantity | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    vessel: str | None = None
    shipping_marks: str | None = None
    origin: str | None = None
    certifications: tuple[str, ...] = ()
    signed: bool | None = None
