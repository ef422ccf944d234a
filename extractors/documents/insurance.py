"""The insurance document (UCP 600 art. 28, ISBP 821 section K)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from extractors.documents.base import Document
from extractors.documents.values import Money, Party, Quantity


class InsuranceDocument(Document):
    """A policy, a certificate or declaration under an open cover, or a cover note."""

    type: ClassVar[str] = "insurance_document"

    number: str | None = None
    date: dt.date | None = None
    kind: Literal["policy", "certificate", "declaration", "cover_note"] | None = None
    insurer: Party | None = None
    assured: Party | None = None
    insured_amount: Money | None = None
    amount_in_words: str | None = None
    risks: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    goods_description: str | None = None
    packages: Quantity | None = None
    vessel: str | None = None
    origin_place: str | None = Field(default=None, alias="from")
    destination_place: str | None = Field(default=None, alias="to")
    voyage_date: dt.date | None = None
    claims_payable_at: str | None = None
    originals_issued: int | None = None
    effective_date: dt.date | None = None
    endorsement: str | None = None
    invoice_number: str | None = None
    credit_number: str | None = None
    signed: bool | None = None
    signed_by: str | None = None
    signed_as: str | None = None
