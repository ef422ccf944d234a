"""The sales contract: confirmation, contract in articles, purchase order, proforma invoice."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.credit import Permission
from extractors.documents.values import Incoterm, Line, Money, Party, Tolerance


class Contract(Document):
    """What seller and buyer agreed; the bank never looks at it (UCP 600 art. 4)."""

    type: ClassVar[str] = "sales_contract"

    number: str | None = None
    date: dt.date | None = None
    seller: Party | None = None
    buyer: Party | None = None
    lines: tuple[Line, ...] = ()
    total: Money | None = None
    tolerance: Tolerance | None = None
    incoterm: Incoterm | None = None
    packing: str | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    latest_shipment_date: dt.date | None = None
    #: Where the goods may be shipped until so many days after the credit is there.
    days_after_credit: int | None = None
    partial_shipments: Permission | None = None
    transhipment: Permission | None = None
    payment_terms: str | None = None
    credit_opening_deadline: dt.date | None = None
    insurance: str | None = None
    inspection: str | None = None
    documents_required: tuple[str, ...] = ()
    shipping_marks: str | None = None
    origin: str | None = None
