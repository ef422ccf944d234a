"""What banks write besides credits: refusals and other messages; and papers of no known kind."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

from extractors.documents.base import Document
from extractors.documents.values import Money, Party


class BankRefusal(Document):
    """A notice of refusal or of discrepancies (MT734, MT750; UCP 600 art. 16)."""

    type: ClassVar[str] = "bank_refusal"

    number: str | None = None
    date: dt.date | None = None
    credit_number: str | None = None
    amount: Money | None = None
    discrepancies: tuple[str, ...] = ()
    disposal: str | None = None


class BankMessage(Document):
    """What a bank tells of a credit without opening, changing or refusing (MT730, 752, 754, 799 …).

    So is the paper by which a bank advises a credit or an amendment. ``kind`` is the type of a
    message; ``related`` the reference of the message it answers (field 21).
    """

    type: ClassVar[str] = "bank_message"

    kind: str | None = None
    number: str | None = None
    related: str | None = None
    credit_number: str | None = None
    date: dt.date | None = None
    amount: Money | None = None
    narrative: str | None = None


class Other(Document):
    """A paper that is none of the known kinds, or a certificate with no kind of its own."""

    type: ClassVar[str] = "other"

    number: str | None = None
    date: dt.date | None = None
    issuer: Party | None = None
    signed: bool | None = None
