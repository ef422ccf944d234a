"""The order in which amendments come, and which of them belong to a credit at all."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.documents import Credit, CreditAmendment
from extractors.evidence import Extraction

_BRIEF = re.compile(r"\b(?:FULL\s+)?DETAILS\s+(?:TO\s+)?FOLLOW\b", re.I)
_LAST = 1000  #: where an amendment without a number stands


class Placed(NamedTuple):
    """An amendment in its place.

    Attributes:
        amendment: as read.
        number: its number as printed, or nothing.
        date: the day of it, if it says one.
        refused: why it cannot be part of this credit, if so.
        doubt: what of its place is doubtful.
    """

    amendment: Extraction[CreditAmendment]
    number: str
    date: dt.date | None
    refused: str | None
    doubt: str | None


def in_order(
    credit: Credit, amendments: Sequence[Extraction[CreditAmendment]]
) -> tuple[Placed, ...]:
    """Return amendments in the order of their numbers; the same one twice counts once.

    Those without a number come last, by their days.
    """
    placed: list[Placed] = []
    for amendment in sorted(amendments, key=_place):
        document = amendment.document
        number, date = said(document, "number") or "", _date(document)
        before = [p for p in placed if p.refused is None]
        if any(_same(document, p.amendment.document) for p in placed):
            continue
        placed.append(
            Placed(
                amendment,
                number,
                date,
                _foreign(credit, document) or _brief(document),
                _doubt(number, date, before, len(amendments)),
            )
        )
    return tuple(placed)


def said(document: CreditAmendment | Credit, name: str) -> str | None:
    """Return what a document says under a name, or None if it is silent or illegible."""
    value = document.__dict__.get(name)
    return value if isinstance(value, str) else None


def _place(amendment: Extraction[CreditAmendment]) -> tuple[int, str]:
    number = said(amendment.document, "number") or ""
    date = _date(amendment.document)
    return int(number) if number.isdigit() else _LAST, date.isoformat() if date else "9999"


def _date(document: CreditAmendment) -> dt.date | None:
    value = document.__dict__.get("date")
    return value if isinstance(value, dt.date) else None


def _same(one: CreditAmendment, other: CreditAmendment) -> bool:
    number = said(one, "number")
    return number is not None and number == said(other, "number") and one.changes == other.changes


def _foreign(credit: Credit, amendment: CreditAmendment) -> str | None:
    """Return why an amendment is not one of this credit, if it is not."""
    ours, theirs = said(credit, "number"), said(amendment, "credit_number")
    if not ours or not theirs or re.sub(r"\W", "", ours) == re.sub(r"\W", "", theirs):
        return None
    return f"belongs to another credit than {ours}"


def _brief(amendment: CreditAmendment) -> str | None:
    """Return why an amendment is not the operative one, if it announces that one itself."""
    if _BRIEF.search(amendment.text):
        return "is only a brief notice: the amendment itself is to follow"
    return None


def _doubt(number: str, date: dt.date | None, before: Sequence[Placed], several: int) -> str | None:
    """Return what speaks against the place of an amendment behind those before it."""
    if not number.isdigit():
        return "has no number, and its place was taken from its date" if several > 1 else None
    if any(p.number.isdigit() and int(p.number) == int(number) for p in before):
        return "another amendment bears the same number"
    late = next((p for p in before if date and p.date and p.date > date), None)
    return f"is dated before amendment {late.number or 'without a number'}" if late else None
