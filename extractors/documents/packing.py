"""Packing list and weight list (ISBP 821 sections M and N)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.values import PackedLine, Party, Quantity


class PackingList(Document):
    """What is in which package, and what it weighs."""

    type: ClassVar[str] = "packing_list"

    number: str | None = None
    date: dt.date | None = None
    issuer: Party | None = None
    buyer: Party | None = None
    invoice_number: str | None = None
    credit_number: str | None = None
    contract_number: str | None = None
    lines: tuple[PackedLine, ...] = ()
    quantity: Quantity | None = None
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    net_weight: Quantity | None = None
    measurement: Quantity | None = None
    packing: str | None = None
    goods_description: str | None = None
    vessel: str | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    shipping_marks: str | None = None
    signed: bool | None = None


class WeightList(PackingList):
    """A list of weights, with the fields of a packing list."""

    type: ClassVar[str] = "weight_list"
