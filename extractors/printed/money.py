"""Printed amounts of money."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

import pycountry

from extractors.documents import Money
from extractors.printed.numbers import Mark, amount_of, figures

#: Signs and words for currencies; a bare «$» is the United States' unless more is said.
_SIGNS = {
    "US$": "USD", "USD$": "USD", "U.S.$": "USD", "U.S. DOLLARS": "USD", "US DOLLARS": "USD",
    "US DOLLAR": "USD", "U.S.DOLLARS": "USD", "UNITED STATES DOLLARS": "USD", "$": "USD",
    "HK$": "HKD", "S$": "SGD", "SG$": "SGD", "A$": "AUD", "AU$": "AUD", "C$": "CAD",
    "CA$": "CAD", "NT$": "TWD", "NZ$": "NZD", "€": "EUR", "EURO": "EUR", "EUROS": "EUR",
    "£": "GBP", "STG": "GBP", "GBP£": "GBP", "RMB": "CNY", "RMB¥": "CNY", "CNY¥": "CNY",
    "RMB￥": "CNY", "人民币": "CNY", "美元": "USD", "欧元": "EUR", "日元": "JPY", "港币": "HKD",
    "英镑": "GBP", "EUR€": "EUR", "RM": "MYR", "₹": "INR", "RS.": "INR", "₩": "KRW", "JP¥": "JPY",
    "CN¥": "CNY",
}  # fmt: skip
#: A number that a currency known from elsewhere may be added to: no words but «per piece».
_BARE = re.compile(r"[^A-Za-z%\u4e00-\u9fff]*(?:(?:/|\bPER\b)\s*[A-Za-z.\u4e00-\u9fff]+)?\W*", re.I)
#: A number with letters that an eye, or a scan, takes for figures.
_GARBLED = re.compile(r"(?<![^\s$€£¥(*A-Z])(?:(?<![A-Z])|(?<=[A-Z]{3}))[\d.,OQIl|?]+(?![^\s)/*;-])")
_THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})


def money(text: str, currency: str | None = None, decimal: Mark | None = None) -> Money | None:
    """Return the one amount of money in a text.

    Args:
        text: printed text, such as ``USD 86,400.00``, ``US$4.50/PC`` or ``EUR 1.234,56``.
        currency: the currency that a column's heading or the document names, for a number
            printed without one.
        decimal: the decimal mark that the rest of the document uses, if known.

    Returns:
        The amount, or nothing where none, several, or an ambiguous one is printed. A bare
        yen sign is Japan's or China's, so it needs ``currency``.

    >>> str(money("TOTAL: US$ 86,400.00 ONLY"))
    'USD 86,400.00'
    >>> str(money("1.234,56 EUR")), str(money("RMB¥ 500")), str(money("INCOTERMS 2020 USD9.00"))
    ('EUR 1,234.56', 'CNY 500', 'USD 9.00')
    >>> money("12,000 PCS", currency="USD") is None
    True
    >>> money("4.50"), money("EUR 1.234"), money("¥ 500")
    (None, None, None)
    >>> money("USD 1O4,050.00"), money("USD 48,?00.00"), money("USD 12 3?4.00")
    (None, None, None)
    """
    named = set(currencies(text))
    if len(named) > 1 or any(
        re.search(r"\d", token[0]) and re.search(r"[^\d.,]", token[0])
        for token in _GARBLED.finditer(text)
    ):
        return None
    found = next(iter(named), currency)
    if found is None or (not named and not _BARE.fullmatch(text)):
        return None
    if re.search("[¥￥]", text) and found not in ("CNY", "CNH", "JPY"):
        return None
    amount = _beside_currency(text, decimal) if named else amount_of(text, decimal)
    if amount is None or _is_doubtful(text, found, decimal):
        return None
    return Money.model_construct(currency=found, amount=amount)


def currencies(text: str) -> list[str]:
    """Return the currencies that a text names, in its order, as ISO 4217 codes.

    >>> currencies("Unit price (US$)  Amount EUR")
    ['USD', 'EUR']
    """
    return [_SIGNS.get(found.upper(), found.upper()) for found in _sign().findall(text)]


def _beside_currency(text: str, decimal: Mark | None) -> Decimal | None:
    """Return the one number, or the one that stands beside the currency."""
    whole = amount_of(text, decimal)
    if whole is not None:
        return whole
    places = [found.span() for found in _sign().finditer(text)]
    beside = {
        figure.value
        for figure in figures(text, decimal)
        if any(
            end <= figure.start and re.fullmatch(r"[\s*:=]*", text[end : figure.start])
            for _, end in places
        )
    } or {
        figure.value
        for figure in figures(text, decimal)
        if any(
            figure.end <= start and re.fullmatch(r"[\s*]*", text[figure.end : start])
            for start, _ in places
        )
    }
    return beside.pop() if len(beside) == 1 else None


def _is_doubtful(text: str, currency: str, decimal: Mark | None) -> bool:
    """Tell whether «1.234» may be a thousand or one and a fraction."""
    if decimal or currency in _THREE_DECIMALS:
        return False
    return bool(re.search(r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])", text))


@cache
def _sign() -> re.Pattern[str]:
    codes = [*sorted(c.alpha_3 for c in pycountry.currencies), "CNH"]
    # codes that are English words count only right before an amount with cents
    words = {
        "ALL",
        "TOP",
        "TRY",
        "CUP",
        "MOP",
        "PEN",
        "BOB",
        "LAK",
        "SOS",
        "GEL",
        "ANG",
        "COP",
        "MAD",
    }
    plain = "|".join(code for code in codes if code not in words)
    signs = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
    # looking ahead first spares most places the long lists of names
    begins = re.escape("".join(sorted({sign[0] for sign in _SIGNS})))
    lead = r"(?<![A-Za-z])"
    return re.compile(
        rf"{lead}(?=[{begins}])(?:{signs})(?![A-Za-z])"
        rf"|{lead}(?=[A-Za-z]{{3}}(?![A-Za-z]))(?:{plain})"
        rf"|{lead}(?:{'|'.join(sorted(words))})(?=\s*[\d,]+\.\d\d)",
        re.I,
    )
