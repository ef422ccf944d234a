"""How values are worded on the papers that are written: dates, sums, parties."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from num2words import num2words

from extractors.documents import Incoterm, Money, Party, Quantity

#: Months as they are printed.
MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
#: Currencies by name, with their hundredth part; other currencies are called by their code.
_CURRENCIES = {
    "USD": ("US DOLLARS", "CENTS"),
    "EUR": ("EUROS", "CENTS"),
    "GBP": ("POUNDS STERLING", "PENCE"),
    "HKD": ("HONG KONG DOLLARS", "CENTS"),
    "AUD": ("AUSTRALIAN DOLLARS", "CENTS"),
    "CAD": ("CANADIAN DOLLARS", "CENTS"),
    "SGD": ("SINGAPORE DOLLARS", "CENTS"),
    "CNY": ("CHINESE YUAN", "FEN"),
    "JPY": ("JAPANESE YEN", "SEN"),
    "CHF": ("SWISS FRANCS", "CENTIMES"),
    "AED": ("UAE DIRHAMS", "FILS"),
}
#: Currencies with another number of decimals than two (ISO 4217).
_DECIMALS = {"JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "KWD": 3, "BHD": 3, "OMR": 3, "JOD": 3}


def day(date: dt.date) -> str:
    """Return a date that is read the same everywhere.

    >>> day(dt.date(2026, 9, 8))
    '08 SEP 2026'
    """
    return f"{date.day:02d} {MONTHS[date.month - 1]} {date.year}"


def decimals(currency: str) -> int:
    """Return how many decimals a currency has (ISO 4217)."""
    return _DECIMALS.get(currency, 2)


def money(sum_: Money) -> str:
    """Return an amount with the decimals of its currency, or more where it has more.

    >>> money(Money.model_validate("USD 86400")), money(Money.model_validate("USD 0.485"))
    ('USD 86,400.00', 'USD 0.485')
    """
    exponent = sum_.amount.as_tuple().exponent
    shown = max(decimals(sum_.currency), -exponent if isinstance(exponent, int) else 0)
    return f"{sum_.currency} {sum_.amount:,.{shown}f}"


def spoken(sum_: Money) -> str:
    """Return an amount in words, as drafts and invoices give it.

    >>> spoken(Money.model_validate("USD 86,405.50"))
    'US DOLLARS EIGHTY SIX THOUSAND FOUR HUNDRED FIVE AND CENTS FIFTY ONLY'
    """
    name, part = _CURRENCIES.get(sum_.currency, (sum_.currency, "CENTS"))
    places = decimals(sum_.currency)
    whole, rest = divmod(sum_.amount, 1)
    words = f"{name} {number(whole)}"
    if rest and places == 2:
        words += f" AND {part} {number(rest * 100)}"
    elif rest:
        words += f" AND {rest * 10**places:f}/{10**places}"
    return f"{words} ONLY"


def counted(quantity: Quantity) -> str:
    """Return a number of packages in words.

    >>> counted(Quantity.model_validate("400 CARTONS"))
    'FOUR HUNDRED CARTONS ONLY'
    """
    return f"{number(quantity.value)} {quantity.unit} ONLY".replace("  ", " ")


def number(value: Decimal) -> str:
    """Return a whole number in English words and capitals.

    >>> number(Decimal(1021))
    'ONE THOUSAND TWENTY ONE'
    """
    said = str(num2words(int(value))).upper()
    return said.replace("-", " ").replace(",", "").replace(" AND ", " ")


def printed(value: object) -> str:
    """Return any value of a document as it is printed; nothing where it is silent."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return money(value)
    if isinstance(value, dt.date):
        return day(value)
    if isinstance(value, Party):
        return "\n".join(filter(None, (value.name, value.address)))
    if isinstance(value, Quantity | Incoterm):
        return str(value)
    if isinstance(value, tuple):
        return "\n".join(printed(inner) for inner in value)
    return str(value)
