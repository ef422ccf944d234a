"""How many units a printed price is for: a piece, a dozen, a thousand, a metric ton."""

from __future__ import annotations

import re
from decimal import Decimal

from extractors.documents import Quantity
from extractors.printed.numbers import Mark, amount_of
from extractors.printed.quantities import kind_of

_FOR = re.compile(
    r"(?:/|\bPER\b|\bEACH\b|每)\s*(?P<number>\d[\d,.']*|THOUSAND|HUNDRED|M(?=\s*(?:PCS?|PIECES)\b)|千|百)?\s*"
    r"(?P<unit>[A-Za-z][A-Za-z./]*|[\u4e00-\u9fff]{1,2})?",
    re.I,
)
_WORDS = {"THOUSAND": 1000, "HUNDRED": 100, "M": 1000, "千": 1000, "百": 100}
_PIECES = """PCS PC PCES PIECE PIECES EA EACH NOS UNIT UNITS PC(S) PIECE(S) 件 个 只 条 支 把"""
#: Units that count the same things, by what one of each comes to.
_SIZES: dict[str, tuple[str, Decimal]] = {
    **{unit: ("piece", Decimal(1)) for unit in _PIECES.split()},
    **{unit: ("piece", Decimal(12)) for unit in ["DOZ", "DOZEN", "DOZENS", "DZ", "DZS", "打"]},
    "GROSS": ("piece", Decimal(144)),
    **{
        unit: ("kilo", Decimal(1)) for unit in ["KG", "KGS", "KGM", "KILO", "KILOS", "公斤", "千克"]
    },
    **{
        unit: ("kilo", Decimal(1000))
        for unit in [
            "MT",
            "MTS",
            "M/T",
            "M/TS",
            "M.T",
            "M/TON",
            "M/TONS",
            "MTON",
            "MTONS",
            "TON",
            "TONS",
            "TONNE",
            "TONNES",
            "吨",
            "公吨",
        ]
    },
}


def price_base(text: str, decimal: Mark | None = None) -> tuple[str, Quantity | None]:
    """Part a printed price, or its heading, from the quantity that it is for.

    >>> bare, base = price_base("USD 85.00 per 1,000 pcs")
    >>> bare, str(base)
    ('USD 85.00', '1,000 PCS')
    >>> str(price_base("EUR 24.00/DOZ")[1]), price_base("USD 4.50")
    ('1 DOZ', ('USD 4.50', None))
    """
    for found in _FOR.finditer(text):
        number, unit = found["number"], (found["unit"] or "").strip(".").upper()
        if unit and not kind_of(unit):
            unit = ""
        if not number and not unit:
            continue
        value = _number(number, decimal) if number else Decimal(1)
        if value:
            bare = text[: found.start()].strip()
            return bare, Quantity.model_construct(value=value, unit=unit)
    return text, None


def _number(printed: str, decimal: Mark | None) -> Decimal | None:
    word = _WORDS.get(printed.upper())
    return Decimal(word) if word else amount_of(printed, decimal)


def units_in(base: Quantity, unit: str) -> Decimal | None:
    """Return how many of a unit the quantity of a price comes to, or nothing if that is unknown.

    >>> units_in(Quantity(value=Decimal(1), unit="DOZ"), "PCS")
    Decimal('12')
    >>> units_in(Quantity(value=Decimal(1), unit="CTN"), "PCS") is None
    True
    """
    own, other = base.unit.upper(), unit.strip().strip(".").upper()
    if not own or not other or _alike(own, other):
        return base.value
    if own in _SIZES and other in _SIZES and _SIZES[own][0] == _SIZES[other][0]:
        return base.value * _SIZES[own][1] / _SIZES[other][1]
    return None


def _alike(one: str, other: str) -> bool:
    """Tell whether two spellings are those of one unit, but for the plural."""
    return one.rstrip("S") == other.rstrip("S") or {one, other} <= {
        "MTR",
        "MTRS",
        "METER",
        "METERS",
        "METRE",
        "METRES",
        "M",
        "米",
    }
