"""Corrections that any paper of the beneficiary may need: names, references, totals."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from checkers.comparing.goods import said
from extractors.documents import Money, Party, Quantity
from templates.mending.change import Ailment, Change, Changes, Hopeless, mends, stated
from templates.mending.proof import alike, right
from templates.wording import spoken

_NAMES = {"seller", "issuer", "drawer", "buyer", "recipient"}
_TOTALS = {
    "XDC-01": "quantity",
    "XDC-02": "packages",
    "XDC-03": "net_weight",
    "XDC-04": "gross_weight",
    "XDC-05": "measurement",
    "XDC-06": "shipping_marks",
    "GEN-38": "shipping_marks",
    "XDC-13": "origin",
    "INV-23": "origin",
}


@mends("GEN-34")
def credit_number(ailment: Ailment) -> Changes:
    """Print the number of the credit as the credit has it."""
    yield Change("credit_number", right(ailment, "credit_number"))


@mends("GEN-32")
def party_name(ailment: Ailment) -> Changes:
    """Name applicant and beneficiary as the credit names them."""
    field = (ailment.accused or "").split(".")[0]
    if field not in _NAMES or field == "recipient":
        raise Hopeless(
            "It is not clear which name on this paper is meant.",
            "无法确定所指的是单据上的哪个名称。",
        )
    yield Change(field, right(ailment, field))


@mends("GEN-30")
def address(ailment: Ailment) -> Changes:
    """Give a party the address, and so the country, that the credit gives it."""
    field = (ailment.accused or "").split(".")[0]
    party = ailment.paper.value(field)
    of_credit = ailment.credit.__dict__.get(
        "applicant" if field in ("buyer", "recipient") else "beneficiary"
    )
    if field not in _NAMES or not isinstance(party, Party) or not isinstance(of_credit, Party):
        raise Hopeless("It is not clear whose address is meant.", "无法确定所指的是哪一方的地址。")
    stated(of_credit.address, "The credit gives no address.", "信用证未给出地址。")
    update = {"address": of_credit.address, "country": of_credit.country}
    yield Change(field, party.model_copy(update=update))


@mends("GEN-18", "INV-02")
def issuer(ailment: Ailment) -> Changes:
    """Issue the paper in the name of the beneficiary, where the credit wants it so."""
    field = "seller" if ailment.paper.has("seller") else "issuer"
    wanted = {name for demand in ailment.demands for name in listed(demand.issuer)}
    if ailment.finding.code != "INV-02" and wanted != {"beneficiary"}:
        raise Hopeless(
            "The credit wants this paper from somebody else: ask them to issue it.",
            "信用证要求由他人出具本单据，请由其出具。",
        )
    yield Change(field, right(ailment, field))


@mends("GEN-36", "XDC-12")
def goods(ailment: Ailment) -> Changes:
    """Describe the goods in the words of the credit."""
    yield from described(ailment)


@mends("XDC-14")
def contract_number(ailment: Ailment) -> Changes:
    """Quote the contract by its own number."""
    yield Change("contract_number", right(ailment, "contract_number"))


@mends(*_TOTALS)
def fact_of_the_shipment(ailment: Ailment) -> Changes:
    """Print a fact of the shipment as the other papers prove it."""
    yield from as_proved(ailment, _TOTALS[ailment.finding.code])


@mends("XDC-15", "XDC-18", "XDC-19")
def accused_value(ailment: Ailment) -> Changes:
    """Print the accused value as the other papers prove it."""
    field = stated(
        (ailment.accused or "").split(".")[0],
        "It is not clear which value of this paper is meant.",
        "无法确定所指的是单据上的哪个值。",
    )
    yield from as_proved(ailment, field)


@mends("XDC-07")
def vessel(ailment: Ailment) -> Changes:
    """Name vessel and voyage as the transport document does."""
    field = "voyage" if ailment.accused == "voyage" else "vessel"
    yield Change(field, right(ailment, field))


@mends("XDC-08")
def transport_document(ailment: Ailment) -> Changes:
    """Quote the number or the date of the transport document as it has it."""
    field = "on_board_date" if ailment.accused == "on_board_date" else "transport_number"
    yield Change(field, right(ailment, field))


@mends("XDC-09")
def port(ailment: Ailment) -> Changes:
    """Name the ports as the transport document does."""
    fields = [ailment.accused] if ailment.accused else ["port_of_loading", "port_of_discharge"]
    for field in fields:
        yield Change(field, right(ailment, field))


@mends("XDC-10")
def invoice_number(ailment: Ailment) -> Changes:
    """Quote the invoice by its own number."""
    field = ailment.accused or "invoice_number"
    yield Change(field, right(ailment, field))


def as_proved(ailment: Ailment, field: str) -> Changes:
    """Yield what sets a value right, and with it the one line that repeats it.

    Raises:
        Hopeless: if nothing proves the value, or the lines then add up to something else.
    """
    value = right(ailment, field)
    lines: tuple[Any, ...] = ailment.paper.value("lines") or ()
    parts = [line.__dict__.get(field) for line in lines]
    if isinstance(value, Quantity) and any(part is not None for part in parts):
        old = ailment.paper.value(field)
        if len(lines) == 1 and old is not None and alike(parts[0], old):
            yield Change("lines", (lines[0].model_copy(update={field: value}),))
        elif not alike(_sum(parts), value):
            raise Hopeless(
                f"The lines of this paper do not add up to {value}; somebody must count again.",
                f"本单据各行之和不等于 {value}，须由人重新核对。",
            )
    yield Change(field, value)
    if isinstance(value, Money) and ailment.paper.has("amount_in_words"):
        yield Change("amount_in_words", spoken(value))


def _sum(parts: list[Quantity | None]) -> Quantity | None:
    known = [part for part in parts if part is not None]
    if len(known) < len(parts) or len({part.unit for part in known}) > 1:
        return None
    return Quantity(value=sum((part.value for part in known), Decimal(0)), unit=known[0].unit)


def described(ailment: Ailment) -> Changes:
    """Yield what describes the goods in the credit's words.

    A single line of goods keeps its own words only if they name all that the credit
    calls the goods, and nothing that the credit has not.
    """
    words = right(ailment, "goods_description")
    lines: tuple[Any, ...] = ailment.paper.value("lines") or ()
    own = lines[0].__dict__.get("description") if len(lines) == 1 else None
    goods = " ".join(said(words).described.split())
    if own and not _words(goods) <= _words(own) <= _words(words):
        yield Change("lines", (lines[0].model_copy(update={"description": goods or words}),))
    yield Change("goods_description", words)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.upper()))


def listed(value: str | list[str] | None) -> list[str]:
    """Return the names that a clause gives, one or several."""
    return [value] if isinstance(value, str) else list(value or ())
