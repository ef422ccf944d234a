"""Trade terms: code, named place, edition."""

from __future__ import annotations

import re

from extractors.documents import Incoterm

_CODE = re.compile(
    r"(?<![A-Z&])(?P<code>EXW|FCA|FAS|FOB|CFR|CIF|CPT|CIP|DAP|DPU|DDP|DAT|DAF|DES|DEQ|DDU"
    r"|C\s?&\s?F|CNF|C\s?\+\s?F|C\s?AND\s?F)(?:\s*[(（][^)）]{0,30}[)）])?(?![A-Z&])",
    re.I,
)
_EDITION = re.compile(
    r"INCOTERMS?\s*(?:®|\(R\)|[（(]R[)）])?\s*,?\s*(?:RULES\s*)?(?:ICC\s*)?(?:EDITION\s*)?[(（]?\s*(?P<year>(?:19|20)\d{2})|(?P<year2>20\d{2})\s*年?\s*INCOTERMS",
    re.I,
)
_NOT_A_PLACE = re.compile(
    r"^(?:VALUE|PRICE|PRICES|AMOUNT|TOTAL|BASIS|TERMS?|INVOICE|CHARGES|CONTRACT|VALUES|COST|INCOTERMS?"
    r"|UNIT|IN|PER|PLUS|AND|OR|ST|LT|LINER|MENTIONED|BELOW)\b",
    re.I,
)
_END = re.compile(
    r"\s*[,;(（\[]*\s*(?:AS\s+PER\s+|ACCORDING\s+TO\s+|UNDER\s+|PER\s+|IN\s+ACCORDANCE\s+WITH\s+|SUBJECT\s+TO\s+|ACC\.?\s+TO\s+)?(?:ICC\s+)?INCOTERMS?"
    r"|\s*[,;:(（/@-]*\s*(?:USD|EUR|US\$|[$€£¥]|RMB|CNY|GBP|JPY|HKD|@)|\s+(?:AS\s+PER|AT|TOTAL|L/C|UNDER|PACKING|PACKED|QUANTITY|UNIT|AMOUNT|PAYMENT)\b|[;:。\n(（]|\s\d|\.\s",
    re.I,
)


#: A place in the brackets of a form: «[CIF][HAMBURG]».
_BRACKETED = re.compile(r"\[([^\[\]]+)\]")


def incoterm(text: str) -> Incoterm | None:
    """Return the one trade term in a text.

    Older editions' C&F and CNF are CFR. A term is nothing where two differ.

    >>> str(incoterm("CIF ROTTERDAM, NETHERLANDS AS PER INCOTERMS® 2020"))
    'CIF ROTTERDAM, NETHERLANDS INCOTERMS 2020'
    >>> str(incoterm("UNIT PRICE FOB NINGBO USD4.50/PC")), str(incoterm("CIF VALUE"))
    ('FOB NINGBO', 'CIF')
    >>> str(incoterm("[CIF] [HAMBURG] USD 12.00"))
    'CIF HAMBURG'
    """
    found = [_term(text, match) for match in _CODE.finditer(text)]
    if not found or len({term.code for term in found}) > 1:
        return None
    placed = [term for term in found if term.place]
    places = {re.sub(r"\W+", " ", term.place or "").upper() for term in placed}
    if len(places) > 1 and not all(max(places, key=len).startswith(place) for place in places):
        return None
    best = max(placed or found, key=lambda term: len(term.place or ""))
    edition = _EDITION.search(text)
    version = (edition["year"] or edition["year2"]) if edition else None
    return best.model_copy(update={"version": version})


def _term(text: str, match: re.Match[str]) -> Incoterm:
    code = match["code"].upper()
    code = code if re.fullmatch("[A-Z]{3}", code) and code != "CNF" else "CFR"
    rest = text[match.end() :].lstrip(" :,.-：]")
    if bracketed := _BRACKETED.match(rest):
        rest = bracketed[1]
    if rest[:1] in "(（" or _NOT_A_PLACE.match(rest):
        return Incoterm.model_construct(code=code, place=None, version=None)
    end = _END.search(rest)
    place = rest[: end.start()] if end else rest
    place = re.sub(r"\s+", " ", place).strip(" ,.-/")
    fits = place and len(place) <= 60 and re.search(r"[^\W\d]{2}", place)
    return Incoterm.model_construct(code=code, place=place if fits else None, version=None)
