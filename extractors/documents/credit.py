"""The letter of credit and its amendments (MT700, 701, 707 and what is printed of them)."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar, Literal

from pydantic import Field

from extractors.documents.base import Document, Part
from extractors.documents.values import Bank, Incoterm, Money, Party, Tolerance

Permission = Literal["allowed", "not_allowed", "conditional"]
#: What the beneficiary answered to an amendment; open if nothing yet.
Answer = Literal["accepted", "rejected", "open"]


class Change(Part):
    """One change that an amendment makes to one field of the credit.

    ``operation`` is the code of fields 45B, 46B, 47B; a field given anew is ``replace``.
    """

    tag: str
    operation: Literal["replace", "add", "delete", "replace_all", "increase", "decrease"]
    text: str


class CreditAmendment(Document):
    """An amendment (MT707), as received; the credit as it stands has it merged.

    ``answer`` is on no paper of the bank's: it is told, or in an acknowledgement (MT730).
    """

    type: ClassVar[str] = "credit_amendment"

    number: str | None = None
    date: dt.date | None = None
    credit_number: str | None = None
    sender_reference: str | None = None
    changes: tuple[Change, ...] = ()
    charges: str | None = None
    answer: Answer | None = None


class Amendment(Part):
    """What the credit remembers of an amendment, merged into it or left out.

    ``unapplied`` is what of it is not in the credit, ``doubtful`` what was merged as it
    seems to be meant, each with its field and the reason.
    """

    number: str | None = None
    date: dt.date | None = None
    tags: tuple[str, ...] = ()
    answer: Answer | None = None
    merged: bool = True
    unapplied: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.__dict__.get("number") or ""


class Credit(Document):
    """A documentary credit as it stands: MT700 + MT701 + every amendment, merged.

    ``documents_required`` and ``additional_conditions`` are the items of 46A and 47A,
    word for word; ``message`` keeps every field of the message as received, by tag.
    """

    type: ClassVar[str] = "letter_of_credit"

    medium: Literal["letter"] | None = None  #: a letter and no message
    number: str | None = None  #: 20
    form: str | None = None  #: 40A
    sequence: str | None = None  #: 27
    issue_date: dt.date | None = None  #: 31C
    rules: str | None = None  #: 40E
    expiry_date: dt.date | None = None  #: 31D
    expiry_place: str | None = None  #: 31D
    applicant: Party | None = None  #: 50
    applicant_bank: Bank | None = None  #: 51a
    beneficiary: Party | None = None  #: 59
    issuing_bank: Bank | None = None  #: 52a or the sender
    advising_bank: Bank | None = None  #: the receiver
    amount: Money | None = None  #: 32B
    tolerance: Tolerance | None = None  #: 39A
    maximum: str | None = None  #: 39B, before November 2018
    additional_amounts: str | None = None  #: 39C
    available_with: Bank | None = None  #: 41a
    available_by: str | None = None  #: 41a
    drafts_at: str | None = None  #: 42C
    drawee: Bank | None = None  #: 42a
    mixed_payment: str | None = None  #: 42M
    deferred_payment: str | None = None  #: 42P
    partial_shipments: Permission | None = None  #: 43P
    transhipment: Permission | None = None  #: 43T
    place_of_receipt: str | None = None  #: 44A
    port_of_loading: str | None = None  #: 44E
    port_of_discharge: str | None = None  #: 44F
    place_of_delivery: str | None = None  #: 44B
    latest_shipment_date: dt.date | None = None  #: 44C
    shipment_period: str | None = None  #: 44D
    goods_description: str | None = None  #: 45A
    incoterm: Incoterm | None = None  #: inside 45A
    documents_required: tuple[str, ...] = ()  #: 46A
    additional_conditions: tuple[str, ...] = ()  #: 47A
    charges: str | None = None  #: 71D
    presentation_days: int | None = None  #: 48
    presentation_anchor: str | None = None  #: 48, the event if it is not shipment
    confirmation: str | None = None  #: 49
    confirming_bank: Bank | None = None  #: 58a
    reimbursing_bank: Bank | None = None  #: 53a
    amendments: tuple[Amendment, ...] = ()
    message: dict[str, str] = Field(default_factory=dict, repr=False)


#: Where each field of the credit stands in the message.
TAGS = {
    "number": "20",
    "form": "40A",
    "sequence": "27",
    "issue_date": "31C",
    "rules": "40E",
    "expiry_date": "31D",
    "expiry_place": "31D",
    "applicant": "50",
    "applicant_bank": "51a",
    "beneficiary": "59",
    "issuing_bank": "52a",
    "amount": "32B",
    "tolerance": "39A",
    "maximum": "39B",
    "additional_amounts": "39C",
    "available_with": "41a",
    "available_by": "41a",
    "drafts_at": "42C",
    "drawee": "42a",
    "mixed_payment": "42M",
    "deferred_payment": "42P",
    "partial_shipments": "43P",
    "transhipment": "43T",
    "place_of_receipt": "44A",
    "port_of_loading": "44E",
    "port_of_discharge": "44F",
    "place_of_delivery": "44B",
    "latest_shipment_date": "44C",
    "shipment_period": "44D",
    "goods_description": "45A",
    "incoterm": "45A",
    "documents_required": "46A",
    "additional_conditions": "47A",
    "charges": "71D",
    "presentation_days": "48",
    "presentation_anchor": "48",
    "confirmation": "49",
    "confirming_bank": "58a",
    "reimbursing_bank": "53a",
}
