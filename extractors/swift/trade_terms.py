"""The trade term in the description of goods: ``CIF ROTTERDAM, NETHERLANDS (INCOTERMS 2020)``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise, zip_longest
from typing import NamedTuple

from extractors.swift.countries import country_of
from extractors.swift.wrapping import WIDTHS

_CODES = {
    **{
        code: code
        for code in re.findall(
            r"\w+", "EXW FCA FAS FOB CFR CIF CIP CPT DAP DPU DAT DDP DAF DES DEQ DDU"
        )
    },
    "CNF": "CFR",
    "C&F": "CFR",
    "C+F": "CFR",
    "C AND F": "CFR",
    "C.I.F.": "CIF",
    "F.O.B.": "FOB",
    "C.F.R.": "CFR",
}
_CODE = re.compile(
    r"(?<![A-Z0-9/.])(?:"
    + "|".join(re.escape(c) for c in sorted(_CODES, key=len, reverse=True))
    + r")(?![A-Z0-9])",
    re.I,
)
_EDITION = re.compile(
    r"\(?\s*\b(?:ICC\s+)?INCOTERMS?\b\s*(?:\(R\)|®)?[\s,:-]*(?P<year>(?:19|20)\d\d)?\s*(?:EDITION|VERSION)?\s*\)?",
    re.I,
)
_STOP = re.compile(
    r"[;()\n\"]|''|\.(?:\s|$)|\s-\s|:|\b(?:AS PER|ACCORDING|PACKING|PACKED|ORIGIN|QUANTITY|QTY|UNIT|PRICE|TOTAL|"
    r"AT\s+[A-Z]{3}\s?\d|AMOUNT|AND|DELIVERY|SHIPMENT|FOR|IN|INCOTERMS?|ICC|PARTIAL|DETAILS|AS|WITH|HS|PROFORMA|CONTRACT|S/C|P/I|"
    r"[A-Z]{3}\s?\d[\d,.]*)\b",
    re.I,
)
_NO_PLACE = re.compile(r"\W*(?:VALUE|PRICE|AMOUNT|TERMS?|BASIS|CHARGES?|COST)\b", re.I)


class TradeTerm(NamedTuple):
    """A trade term, and where its parts are printed.

    ``version`` is the edition of Incoterms (a year), if one is stated.
    """

    code: str
    code_span: tuple[int, int]
    place: str | None
    place_span: tuple[int, int]
    version: str | None
    version_span: tuple[int, int]


def trade_term(text: str) -> TradeTerm | None:
    r"""Return the trade term of a description of goods, the one with an edition first.

    Args:
        text: value of field 45A, lines as received.

    >>> trade_term("TRADE TERMS: CIF ROTTERDAM, NETHERLANDS (INCOTERMS(R) 2010)")[::2]
    ('CIF', 'ROTTERDAM, NETHERLANDS', '2010')
    >>> trade_term("24 SETS RAPIER LOOM MODEL SR-180, USD 21,600.00 PER SET CIF PORT\nKLANG, MALAYSIA")[:3:2]
    ('CIF', 'PORT KLANG, MALAYSIA')
    """
    found = list(_terms(_unbroken(text)))
    return next((t for t in found if t.version), next((t for t in found if t.place), None)) or (
        found[0] if found else None
    )


def _unbroken(text: str) -> str:
    """Return a text with blanks for those line breaks where the next word did not fit."""
    lines = text.split("\n")
    breaks = (
        " " if len(above) + 1 + len(below.split(" ")[0]) > max(WIDTHS) else "\n"
        for above, below in pairwise(lines)
    )
    return "".join(chain.from_iterable(zip_longest(lines, breaks, fillvalue="")))


def _terms(text: str) -> Iterator[TradeTerm]:
    for code in _CODE.finditer(text):
        rest = text[code.end() :]
        if _NO_PLACE.match(rest):
            continue
        begin = code.end()
        edition = _EDITION.match(rest.lstrip(" ,"))
        if edition and edition["year"]:
            begin += len(rest) - len(rest.lstrip(" ,")) + edition.end()
        begin, end = _place(text, begin)
        if not edition:
            near = text[end : end + 60].split("\n+")[0]
            edition = (
                _EDITION.search(near) if _EDITION.search(near) else _before(text, code.start())
            )
        year = edition["year"] if edition else None
        at = text.find(year, max(0, code.start() - 40)) if year else code.start()
        yield TradeTerm(
            _CODES[code[0].upper()],
            code.span(),
            " ".join(text[begin:end].split()) or None,
            (begin, end) if end > begin else code.span(),
            year,
            (at, at + 4) if year else code.span(),
        )


def _before(text: str, at: int) -> re.Match[str] | None:
    """Return the edition that stands directly before a term: INCOTERMS 2020: CIF HAMBURG."""
    before = text[max(0, at - 40) : at]
    found = list(_EDITION.finditer(before))[-1:]
    return found[0] if found and not before[found[0].end() :].strip(" :-,.") else None


def _place(text: str, begin: int) -> tuple[int, int]:
    """Return where the named place stands: up to what is clearly something else."""
    begin += len(text[begin:]) - len(text[begin:].lstrip(" ,:-"))
    line_end = text.find("\n", begin)
    limit = line_end if line_end >= 0 else len(text)
    stop = _STOP.search(text, begin, limit)
    end = stop.start() if stop else limit
    place = text[begin:end]
    head, comma, tail = place.partition(",")
    if comma and not _belongs(tail):
        end = begin + len(head)
    if figure := re.search(r"\s*\S*\d", text[begin:end]):
        end = begin + figure.start()
    kept = text[begin:end].rstrip(" ,.-")
    return begin, begin + len(kept)


def _belongs(tail: str) -> bool:
    """Tell whether what follows a comma still names the place: a country, or one word or two."""
    words = tail.split()
    return bool(words) and (country_of([tail]) is not None or len(words) <= 2)
