"""What a description of goods says: quantity, price, references, and the goods themselves.

Field 45A holds much besides the goods: how many, at what price, on what trade term, how
packed, under which contract. ``said`` takes these apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checkers.comparing.goods.counted import (
    PACKING,
    REFERENCE,
    TOLERANCE,
    Price,
    Stated,
    lined,
    quantity_of,
    unit_price_of,
    without_money,
    without_quantities,
)
from checkers.comparing.incoterms import term_in
from checkers.comparing.places.countries import country_of
from extractors.documents import Incoterm

_MARKS = re.compile(
    r"\b(?:SHIPPING\s+)?MARKS?(?:\s*(?:AND|&)\s*(?:NOS?|NUMBERS?))?\.?\s*:.*?(?=\n[A-Z ]{3,25}:|\Z)|\bSHIPPING\s+MARKS?\b.*?(?=\n[A-Z ]{3,25}:|\Z)",
    re.S,
)
_ORIGIN = re.compile(
    r"\b(?:COUNTRY\s+OF\s+)?ORIGIN\s*(?:OF\s+GOODS)?\s*(?::|IS|OF)?\s*((?:THE\s+)?[A-Z][A-Z.' ]{2,40}?)(?=[,;.\n]|$)|\bMADE\s+IN\s+([A-Z.' ]{2,30}?)(?=[,;\n]|$)"
    r"|\b([A-Z]+(?:\s[A-Z]+)?)\s+ORIGIN\b(?!\s*:|\s+(?:IS|OF)\b)"
)
_TERM = re.compile(
    r"(?:\b(?:TRADE|PRICE|DELIVERY|SHIPMENT|SALES?)\s+TERMS?|\bTERMS?\s+OF\s+(?:DELIVERY|PRICE|TRADE)|\bINCOTERMS?(?:\s+\d{4})?)?\s*:?\s*"
    r"(?<![A-Z0-9])(?:EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|F\.O\.B\.?|C\.I\.F\.?|C\.F\.R\.?|C\s?(?:AND|&|\+)\s?F|CNF)(?![A-Z0-9])\s*"
)
_ALLOWANCE = re.compile(
    r"(?:\b(?:BOTH|QUANTITY|QTY|AMOUNT|VALUE|IN|ON|OF|AND|A|WITH|TOLERANCE)\b[\s:]*)*"
    rf"(?:{TOLERANCE.pattern})"
    r"(?:\s*(?:\b(?:IN|ON|OF|BOTH|QUANTITY|QTY|AMOUNT|VALUE|WEIGHT|AND|IS|ARE|BE|TO|FOR|AT|PER|EACH|ITEM|TOTAL|TOLERANCE|"
    r"ACCEPTABLE|ALLOWED|PERMITTED|SELLER'?S?'?|BENEFICIARY'?S?|OPTION|CREDIT|THE)\b|[,()&]))*"
)
#: What parts words; the comma within a figure does not.
_STOPS = re.compile(r"(?:\s*(?:;|,(?!(?<=\d,)\d{3}(?!\d)))\s*)+")
_EDITION = re.compile(
    r"^[\s,(]*(?:AS\s+PER\s+)?(?:(?:19|20)\d\d\s+)?INCOTERMS?(?:\s*\(?\s*(?:19|20)\d\d\)?)?\)?"
)


@dataclass(frozen=True, slots=True)
class Reference:
    """A contract, order or pro forma invoice that a description refers to."""

    kind: str
    number: str
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Goods:
    """What a description of goods says.

    Attributes:
        text: the description as given, tidied line by line.
        described: the words for the goods themselves, without all the rest.
        quantity: how many in all, or None if the text does not say or does not add up.
        unit_prices: the prices for one unit, or None if there is none.
        references: contracts, orders and pro formas referred to.
        term: the trade term.
        packing: how the goods are packed.
        origin: country of origin, alpha-2.
        marks: the shipping marks.
    """

    text: str
    described: str
    quantity: Stated | None = None
    unit_prices: tuple[Price, ...] | None = None
    references: tuple[Reference, ...] = ()
    term: Incoterm | None = None
    packing: str | None = None
    origin: str | None = None
    marks: str | None = None


@lru_cache(maxsize=1024)
def said(text: str) -> Goods:
    """Take a description of goods apart.

    >>> goods = said("500 SETS WATER PUMPS MODEL WP-20 AT USD 85.00/SET CIF MOMBASA AS PER S/C NO. 24K7")
    >>> goods.described
    'WATER PUMPS MODEL WP-20'
    >>> str(goods.quantity.quantity), str(goods.unit_prices[0]), goods.references[0].number
    ('500 SETS', 'USD 85.00/SET', '24K7')
    """
    flat = lined(text)
    rest, marks = _taken(_MARKS, flat)
    references = tuple(
        Reference(" ".join(m["kind"].split()), m["number"].rstrip("."), m["date"])
        for m in REFERENCE.finditer(rest)
    )
    rest, _ = _taken(REFERENCE, rest)
    rest, packing = _taken(PACKING, rest)
    origins = [country_of(next(g for g in m.groups() if g)) for m in _ORIGIN.finditer(rest)]
    rest = _ORIGIN.sub(lambda m: " , " if country_of(m[0]) else m[0], rest)
    prices = unit_price_of(rest)
    rest = without_money(rest)
    quantity = quantity_of(rest)
    rest = without_quantities(_ALLOWANCE.sub(" , ", rest))
    term = term_in(flat)
    rest = _without_term(rest, term) if term else rest
    return Goods(
        text=flat,
        described=_swept(rest),
        quantity=quantity,
        unit_prices=prices or None,
        references=references,
        term=term,
        packing=packing,
        origin=next((code for code in origins if code), None),
        marks=marks,
    )


def _without_term(text: str, term: Incoterm) -> str:
    """Return a text without its trade term, the place named and the edition."""
    rest = text
    for match in reversed(list(_TERM.finditer(text))):
        tail = rest[match.end() :]
        for piece in (term.place or "").split(", "):
            if (at := tail.find(piece)) in range(4):
                tail = tail[at + len(piece) :]
        rest = f"{rest[: match.start()]} , {_EDITION.sub(' ', tail)}"
    return rest


def _taken(pattern: re.Pattern[str], text: str) -> tuple[str, str | None]:
    found = [" ".join(m[0].split()) for m in pattern.finditer(text)]
    return pattern.sub(" , ", text), "; ".join(found) or None


def _swept(rest: str) -> str:
    """Return what is left of a description without the separators of what was taken out."""
    lines = []
    for line in rest.splitlines():
        plain = _STOPS.sub(", ", " ".join(line.split())).strip(" ,;:.-()+")
        if plain:
            lines.append(plain)
    return "\n".join(lines)
