"""Amounts as messages write them, and as systems print them."""

from __future__ import annotations

import re
from decimal import Decimal

_NUMBER = re.compile(r"[0-9][0-9.,' ]*")

#: Currencies that have not two decimals (ISO 4217).
MINOR_UNITS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG"), 0),
    **dict.fromkeys(("RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}


def message_amount(text: str) -> Decimal | None:
    """Read an amount in the form of a message: a decimal comma, no thousands.

    >>> message_amount("60465,"), message_amount("60465,50"), message_amount("60.465,00")
    (Decimal('60465'), Decimal('60465.50'), None)
    """
    if not re.fullmatch(r"[0-9]{1,14},[0-9]*", text) or len(text) > 15:
        return None
    return Decimal(text.replace(",", ".").rstrip("."))


def printed_amount(text: str, currency: str) -> Decimal | None:
    """Read an amount as a system prints it; None if it can be read in two ways or in none.

    Between ``#`` it is English if it can be; some printers use the marks of their country there
    too. Otherwise the last mark decides, and three figures after a single mark are thousands
    only where the currency cannot have three decimals.

    >>> printed_amount("#60,465.00#", "USD"), printed_amount("1.234,56", "EUR")
    (Decimal('60465.00'), Decimal('1234.56'))
    >>> printed_amount("60,465", "USD"), printed_amount("60,465", "KWD")
    (Decimal('60465'), None)
    >>> printed_amount("#54.150,00#", "USD"), printed_amount("#60,465#", "KWD")
    (Decimal('54150.00'), Decimal('60465'))
    """
    body = text.strip(" *=-/")
    english = body.startswith("#") or body.endswith("#")
    body = body.strip("# ").removesuffix("/-").removesuffix(".-").strip()
    if not _NUMBER.fullmatch(body):
        return None
    body = re.sub(r"(?<=\d)[ '](?=\d{3}(?!\d))", "", body)
    if re.search(r"[ ']", body):
        return None
    if english and (value := _grouped(body, ",", ".")) is not None:
        after = len(body.partition(".")[2])
        if after <= MINOR_UNITS.get(currency, 2):
            return value
    marks = re.findall(r"[.,]", body)
    if not marks:
        return Decimal(body)
    last = marks[-1]
    other = "." if last == "," else ","
    if other in marks:
        return _grouped(body, other, last)
    if len(marks) > 1:
        return _grouped(body, last, other)
    after = len(body) - body.index(last) - 1
    if after != 3:
        return _grouped(body, other, last)
    return None if MINOR_UNITS.get(currency, 2) == 3 else _grouped(body, last, other)


def _grouped(body: str, thousands: str, decimal: str) -> Decimal | None:
    """Read a number whose thousands, if marked at all, are marked everywhere."""
    whole, _, rest = body.partition(decimal)
    groups = whole.split(thousands)
    if not rest.isdigit() and rest:
        return None
    sound = len(groups) == 1 or (
        1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    )
    digits = "".join(groups)
    if not sound or not digits.isdigit():
        return None
    return Decimal(f"{digits}.{rest}" if rest else digits)
