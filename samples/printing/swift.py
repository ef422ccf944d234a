"""Messages of category 7 as fields and lines, in the notation of the network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from textwrap import wrap

from extractors.documents import Bank, Credit, CreditAmendment, Money, Party

Field = tuple[str, list[str]]

UNDERTAKING = (
    "UPON RECEIPT OF DOCUMENTS DRAWN IN FULL COMPLIANCE WITH THE TERMS AND CONDITIONS OF THIS "
    "CREDIT WE UNDERTAKE TO REMIT THE PROCEEDS AS PER THE INSTRUCTIONS OF THE PRESENTING BANK, "
    "LESS OUR CHARGES IF ANY."
)


def credit_fields(credit: Credit) -> Iterator[Field]:
    """Yield the fields of an MT700, in the order of the message."""
    yield from _said("27", credit.sequence or "1/1")
    yield from _said("40A", credit.form)
    yield from _said("20", credit.number)
    yield from _said("31C", _six(credit.issue_date))
    yield from _said("40E", credit.rules)
    yield from _said("31D", f"{_six(credit.expiry_date)}{credit.expiry_place or ''}")
    yield from _bank("51", credit.applicant_bank)
    yield from _party("50", credit.applicant)
    yield from _party("59", credit.beneficiary)
    yield from _said("32B", amount(credit.amount))
    if credit.tolerance:
        yield "39A", [f"{int(credit.tolerance.plus):02}/{int(credit.tolerance.minus):02}"]
    yield from _text("39C", credit.additional_amounts, 35)
    yield from _bank("41", credit.available_with, credit.available_by)
    yield from _text("42C", credit.drafts_at, 35)
    yield from _bank("42", credit.drawee)
    yield from _text("42M", credit.mixed_payment, 35)
    yield from _text("42P", credit.deferred_payment, 35)
    yield from _said("43P", _code(credit.partial_shipments))
    yield from _said("43T", _code(credit.transhipment))
    yield from _said("44A", credit.place_of_receipt)
    yield from _said("44E", credit.port_of_loading)
    yield from _said("44F", credit.port_of_discharge)
    yield from _said("44B", credit.place_of_delivery)
    yield from _said("44C", _six(credit.latest_shipment_date))
    yield from _text("44D", credit.shipment_period, 65)
    yield from _text("45A", credit.goods_description, 65)
    yield from _items("46A", credit.documents_required)
    yield from _items("47A", credit.additional_conditions)
    yield from _text("71D", credit.charges, 35)
    if credit.presentation_days is not None:
        anchor = f"/{credit.presentation_anchor}" if credit.presentation_anchor else ""
        yield "48", [f"{credit.presentation_days}{anchor}"]
    yield from _said("49", credit.confirmation)
    yield from _bank("58", credit.confirming_bank)
    yield from _bank("53", credit.reimbursing_bank)
    yield from _text("78", UNDERTAKING, 65)


def amendment_fields(amendment: CreditAmendment) -> Iterator[Field]:
    """Yield the fields of an MT707, in the order of the message."""
    yield "27", ["1/1"]
    yield from _said("20", amendment.sender_reference)
    yield "21", ["NONREF"]
    yield from _said("23", amendment.credit_number)
    yield from _said("26E", amendment.number)
    yield from _said("30", _six(amendment.date))
    yield "22A", ["ISSU"]
    codes = {"add": "/ADD/", "delete": "/DELETE/", "replace_all": "/REPALL/"}
    narratives: dict[str, list[str]] = {}
    for change in amendment.changes:
        code = codes.get(change.operation, "")
        narratives.setdefault(change.tag, []).extend(_wrapped(code + change.text, 65))
    yield from narratives.items()
    yield from _said("71N", amendment.charges)


def fin(
    fields: Iterator[Field], message: str, sender: str, receiver: str, received: dt.date
) -> str:
    """Return a message as the network delivers it, with its blocks.

    Args:
        fields: what block 4 holds.
        message: its number, such as 700.
        sender: the BIC of the bank that sent it.
        receiver: the BIC of the bank that got it.
        received: the day on which it came.
    """
    day = received.strftime("%y%m%d")
    lines = [
        f"{{1:F01{terminal(receiver)}4417283906}}"
        f"{{2:O{message}1042{day}{terminal(sender)}72150364821{day}1643N}}"
        f"{{3:{{108:{message}{day}0087}}{{121:5f0c1d7e-94b2-4c1a-8f3d-{day}a7c20e}}}}{{4:"
    ]
    lines += [
        f":{tag}:{first}" if not i else first for tag, t in fields for i, first in enumerate(t)
    ]
    lines.append("-}{5:{MAC:00000000}{CHK:7D41A90C35EF}}")
    return "\r\n".join(lines) + "\r\n"


def terminal(bic: str) -> str:
    """Return the logical terminal of a bank.

    >>> terminal("NZHBNL2RXXX")
    'NZHBNL2RAXXX'
    """
    return f"{bic[:8]}A{bic[8:] or 'XXX'}"


def amount(money: Money | None) -> str | None:
    """Return an amount with the comma of the network.

    >>> amount(Money.model_validate("USD 86,400.00"))
    'USD86400,00'
    """
    return f"{money.currency}{money.amount}".replace(".", ",") if money else None


def _six(date: dt.date | None) -> str | None:
    return date.strftime("%y%m%d") if date else None


def _code(permission: str | None) -> str | None:
    return permission.replace("_", " ").upper() if permission else None


def _said(tag: str, value: str | None) -> Iterator[Field]:
    if value:
        yield tag, [value]


def _wrapped(text: str, width: int) -> list[str]:
    return [
        piece for line in text.splitlines() for piece in wrap(line, width, break_on_hyphens=False)
    ]


def _text(tag: str, value: str | None, width: int) -> Iterator[Field]:
    if value:
        yield tag, _wrapped(value, width)


def _items(tag: str, items: tuple[str, ...]) -> Iterator[Field]:
    if items:
        yield tag, [line for item in items for line in _wrapped(f"+{item}", 65)]


def _party(tag: str, party: Party | None) -> Iterator[Field]:
    if party:
        yield tag, _wrapped(party.name, 35) + _wrapped(party.address or "", 35)


def _bank(tag: str, bank: Bank | None, by: str | None = None) -> Iterator[Field]:
    if bank:
        last = [by] if by else []
        if bank.bic:
            yield f"{tag}A", [bank.bic.ljust(11, "X"), *last]
        else:
            yield f"{tag}D", _wrapped(bank.name, 35) + _wrapped(bank.address or "", 35) + last
