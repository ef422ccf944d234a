"""Certificates of origin, of inspection, of the beneficiary; and shipping advices."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.values import Money, Party, Quantity, Result


class CertificateOfOrigin(Document):
    """A certificate of origin (ISBP 821 section L); ``kind`` names the form, e.g. FORM A.

    ``quantities`` are those of several goods, where it states no one ``quantity``.
    """

    type: ClassVar[str] = "certificate_of_origin"

    number: str | None = None
    date: dt.date | None = None
    kind: str | None = None
    issuer: Party | None = None
    exporter: Party | None = None
    consignee: Party | None = None
    origin: str | None = None
    goods_description: str | None = None
    quantity: Quantity | None = None
    quantities: tuple[Quantity, ...] = ()
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    invoice_number: str | None = None
    invoice_date: dt.date | None = None
    credit_number: str | None = None
    shipping_marks: str | None = None
    transport: str | None = None
    vessel: str | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    signed: bool | None = None


class InspectionCertificate(Document):
    """A certificate of quality, quantity, weight, analysis, health … (ISBP 821 section Q)."""

    type: ClassVar[str] = "inspection_certificate"

    number: str | None = None
    date: dt.date | None = None
    kind: str | None = None
    issuer: Party | None = None
    exporter: Party | None = None
    consignee: Party | None = None
    inspection_date: dt.date | None = None
    goods_description: str | None = None
    quantity: Quantity | None = None
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    net_weight: Quantity | None = None
    results: tuple[Result, ...] = ()
    statement: str | None = None
    invoice_number: str | None = None
    credit_number: str | None = None
    vessel: str | None = None
    signed: bool | None = None


class _Statement(Document):
    date: dt.date | None = None
    number: str | None = None
    issuer: Party | None = None
    recipient: Party | None = None
    statements: tuple[str, ...] = ()
    credit_number: str | None = None
    contract_number: str | None = None
    invoice_number: str | None = None
    transport_number: str | None = None
    vessel: str | None = None
    voyage: str | None = None
    on_board_date: dt.date | None = None
    port_of_loading: str | None = None
    port_of_discharge: str | None = None
    goods_description: str | None = None
    quantity: Quantity | None = None
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    amount: Money | None = None
    signed: bool | None = None


class BeneficiaryCertificate(_Statement):
    """What the beneficiary certifies (ISBP 821 section P)."""

    type: ClassVar[str] = "beneficiary_certificate"


class ShippingAdvice(_Statement):
    """Notice of shipment to the applicant or an insurer."""

    type: ClassVar[str] = "shipping_advice"
