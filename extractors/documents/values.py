"""Values that documents state: money, quantities, parties, tolerances."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from pydantic import Field, model_validator

from extractors.documents.base import Part

_MONEY = re.compile(r"([A-Z]{3})\s*(-?[\d,]+(?:\.\d+)?)")
_QUANTITY = re.compile(r"(-?\d[\d,]*(?:\.\d+)?)(?:\s+([A-Z'./ ]+)|([A-Z][A-Z'./ ]+))?", re.I)


class Incomparable(ValueError):
    """Two values that cannot be set against each other, such as euros and dollars."""


class Money(Part):
    """An amount in a currency (ISO 4217).

    >>> Money.model_validate("USD 104,000.00") > Money.model_validate("USD 99.5")
    True
    """

    currency: str = Field(pattern=r"^[A-Z]{3}$")
    amount: Decimal

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        if not (found := _MONEY.fullmatch(raw.strip())):
            raise ValueError(f"not an amount of money: {raw!r}")
        return {"currency": found[1], "amount": found[2].replace(",", "")}

    def __str__(self) -> str:
        tenths = self.amount.as_tuple().exponent == -1
        return (
            f"{self.currency} {self.amount:,.2f}" if tenths else f"{self.currency} {self.amount:,}"
        )

    def __gt__(self, other: Money) -> bool:
        return self.amount > self._alike(other)

    def __lt__(self, other: Money) -> bool:
        return self.amount < self._alike(other)

    def __ge__(self, other: Money) -> bool:
        return self.amount >= self._alike(other)

    def __le__(self, other: Money) -> bool:
        return self.amount <= self._alike(other)

    def __add__(self, other: Money) -> Money:
        return Money(currency=self.currency, amount=self.amount + self._alike(other))

    def __sub__(self, other: Money) -> Money:
        return Money(currency=self.currency, amount=self.amount - self._alike(other))

    def times(self, factor: Decimal) -> Money:
        """Return this amount multiplied, unrounded."""
        return Money(currency=self.currency, amount=self.amount * factor)

    def _alike(self, other: Money) -> Decimal:
        if self.currency != other.currency:
            raise Incomparable(f"{self} cannot be set against {other}")
        return other.amount


class Quantity(Part):
    """A number of units, as the document names the unit.

    >>> str(Quantity.model_validate("12,000 pcs"))
    '12,000 PCS'
    """

    value: Decimal
    unit: str = ""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if isinstance(raw, (int, float, Decimal)):
            return {"value": str(raw)}
        if not isinstance(raw, str):
            return raw
        if not (found := _QUANTITY.fullmatch(raw.strip())):
            raise ValueError(f"not a quantity: {raw!r}")
        return {
            "value": found[1].replace(",", ""),
            "unit": (found[2] or found[3] or "").strip().upper(),
        }

    def __str__(self) -> str:
        return f"{self.value:,} {self.unit}".rstrip()


class Party(Part):
    """Somebody named in a document, with address and ISO 3166 country where given."""

    name: str
    address: str | None = None
    country: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        return {"name": raw} if isinstance(raw, str) else raw

    def __str__(self) -> str:
        return self.name


class Bank(Party):
    """A bank; a message may give nothing but its BIC, which then is its name too."""

    bic: str | None = None


class Tolerance(Part):
    """Per cent more and less, as in field 39A."""

    plus: Decimal = Decimal(0)
    minus: Decimal = Decimal(0)

    def __str__(self) -> str:
        return f"+{self.plus} %/-{self.minus} %"


class Incoterm(Part):
    """A trade term: code, named place, and the edition of the rules if stated.

    >>> str(Incoterm.model_validate("CIF ROTTERDAM INCOTERMS 2020"))
    'CIF ROTTERDAM INCOTERMS 2020'
    """

    code: str = Field(pattern=r"^[A-Z]{3}$")
    place: str | None = None
    version: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        head, _, version = raw.partition("INCOTERMS")
        code, _, place = head.strip(" ,").partition(" ")
        return {"code": code, "place": place or None, "version": version.strip(" ®") or None}

    def __str__(self) -> str:
        edition = f"INCOTERMS {self.version}" if self.version else None
        return " ".join(filter(None, (self.code, self.place, edition)))


class Line(Part):
    """One line of goods in a contract or an invoice."""

    description: str | None = None
    quantity: Quantity | None = None
    unit_price: Money | None = None
    amount: Money | None = None

    def __str__(self) -> str:
        stated = (self.__dict__.get(name) for name in type(self).model_fields)
        return ", ".join(str(value) for value in stated if value is not None)


class PackedLine(Part):
    """One line of a packing or weight list."""

    description: str | None = None
    quantity: Quantity | None = None
    packages: Quantity | None = None
    gross_weight: Quantity | None = None
    net_weight: Quantity | None = None
    measurement: Quantity | None = None


class Extra(Part):
    """A charge added to, or a deduction taken from, the price of the goods."""

    label: str
    amount: Money


class Container(Part):
    """A container (ISO 6346) and its seal."""

    number: str
    seal: str | None = None

    def __str__(self) -> str:
        return self.number


class Result(Part):
    """One finding of an inspection: moisture 12.5 %."""

    parameter: str
    value: str
    unit: str | None = None
