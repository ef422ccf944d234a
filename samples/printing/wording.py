"""How values are worded in print: dates, sums in words, addresses."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from num2words import num2words

from extractors.documents import InsuranceDocument, Money, Party, Quantity

CURRENCIES = {
    "USD": ("US DOLLARS", "CENTS"),
    "EUR": ("EUROS", "CENTS"),
    "GBP": ("POUNDS STERLING", "PENCE"),
    "AUD": ("AUSTRALIAN DOLLARS", "CENTS"),
    "CNY": ("CHINESE YUAN", "FEN"),
    "JPY": ("JAPANESE YEN", "SEN"),
    "SAR": ("SAUDI RIYALS", "HALALAS"),
}


def day(date: dt.date | None, form: str = "%d %b %Y") -> str | None:
    """Return a date in capitals, in the form that ``strftime`` knows.

    >>> day(dt.date(2026, 9, 18))
    '18 SEP 2026'
    """
    return date.strftime(form).upper() if date else None


def ordinal(date: dt.date) -> str:
    """Return a date as written in letters.

    >>> ordinal(dt.date(2026, 9, 18))
    '18th September 2026'
    """
    return f"{num2words(date.day, to='ordinal_num')} {date:%B %Y}"


def american(date: dt.date | None) -> str | None:
    """Return a date with the month first.

    >>> american(dt.date(2026, 9, 8))
    'Sept. 8, 2026'
    """
    if date is None:
        return None
    month = date.strftime("%B")
    short = month if len(month) <= 4 else ("Sept." if month == "September" else month[:3] + ".")
    return f"{short} {date.day}, {date.year}"


def spoken(money: Money) -> str:
    """Return an amount of money in words.

    >>> spoken(Money.model_validate("USD 86,400.50"))
    'US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED AND CENTS FIFTY ONLY'
    """
    whole, cents = divmod(money.amount, 1)
    name, part = CURRENCIES[money.currency]
    words = f"{name} {_words(whole)}"
    if cents:
        words += f" AND {part} {_words(cents * 100)}"
    return f"{words} ONLY"


def counted(quantity: Quantity) -> str:
    """Return a number of packages in words.

    >>> counted(Quantity.model_validate("400 CARTONS"))
    'SAY FOUR HUNDRED CARTONS ONLY'
    """
    return f"SAY {_words(quantity.value)} {quantity.unit} ONLY"


def _words(number: Decimal) -> str:
    said: str = num2words(int(number)).upper()
    return said.replace("-", " ").replace(",", "").replace(" AND ", " ")


def figure(money: Money | None) -> str | None:
    """Return the amount alone, without its currency."""
    return f"{money.amount:,}" if money else None


def full(party: Party | None) -> str | None:
    """Return a name with the address under it."""
    return "\n".join(filter(None, (party.name, party.address))) if party else None


def capacity(insurance: InsuranceDocument) -> str | None:
    """Return as what somebody signs, unless that is the insurer himself."""
    known = {"agent": "As Agent for the Insurer", "proxy": "By Proxy", "insurer": None}
    signed_as = insurance.signed_as
    return known.get(signed_as, f"As {signed_as.capitalize()}") if signed_as else None
