"""The draft, or bill of exchange (ISBP 821 section B)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.values import Bank, Money, Party


class Draft(Document):
    """A bill of exchange drawn under the credit."""

    type: ClassVar[str] = "draft"

    number: str | None = None
    date: dt.date | None = None
    place: str | None = None
    amount: Money | None = None
    amount_in_words: str | None = None
    tenor: str | None = None
    maturity_date: dt.date | None = None
    drawee: Bank | None = None
    drawer: Party | None = None
    payee: Party | None = None
    credit_number: str | None = None
    credit_date: dt.date | None = None
    issuing_bank: Bank | None = None
    clause: str | None = None
    endorsement: str | None = None
    signed: bool | None = None
