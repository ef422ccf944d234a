"""Printed figures to numbers: 1,234.56 and 1.234,56 and 1 234.56."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

Mark = Literal[".", ","]

#: One printed number: groups of three (or Indian groups), or plain digits, with a fraction.
NUMBER = (
    r"(?<![\d.,])(?:\d{1,3}(?:[,.'’\u00a0\u202f ]\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d+)"
    r"(?:[.,]\d+)?(?!\d)"
)
_NUMBER = re.compile(NUMBER)
_GROUPED = re.compile(r"\d{1,3}(?:([,.'’\u00a0\u202f ])\d{3})(?:\1\d{3})*|\d{1,2}(?:,\d{2})+,\d{3}")
_UNSPACED = re.compile(NUMBER.replace("\u202f ]", "\u202f]"))


class Figure(NamedTuple):
    """A number found in a text, and where."""

    value: Decimal
    start: int
    end: int


def figures(text: str, decimal: Mark | None = None) -> Iterator[Figure]:
    """Yield every number in a text that can be read for certain.

    Spaces group thousands only where nothing but the number is printed; see `amount_of`.

    >>> [str(f.value) for f in figures("1,234.50 x 2 = 2,469.00")]
    ['1234.50', '2', '2469.00']
    """
    for found in _UNSPACED.finditer(text):
        value = _value(found[0], decimal)
        if value is not None and not _is_garbled(text, found.end()):
            yield Figure(value, found.start(), found.end())


def amount_of(text: str, decimal: Mark | None = None) -> Decimal | None:
    """Return the one number in a text, or nothing if there is none or more than one.

    Args:
        text: printed text; letters and signs round the number do not matter.
        decimal: the decimal mark that the rest of the document uses, if known. Without it
            a single point is decimal, and a single comma before three digits is not.

    >>> [str(amount_of(t)) for t in ("1,234.56", "1.234,56", "1 234.56", "US$1,200.-", "(12.50)")]
    ['1234.56', '1234.56', '1234.56', '1200', '-12.50']
    >>> amount_of("12 PCS at 3.50"), amount_of("2OO.OO"), amount_of("20?.00")
    (None, None, None)
    """
    whole = text.strip().strip("*=").strip()
    bare = re.sub(r"^[^\d]*?(?=[\d])|[^\d]+$", "", whole)
    spaced = _NUMBER.fullmatch(bare)
    found = [spaced] if spaced else list(_UNSPACED.finditer(whole))
    if len(found) != 1 or (value := _value(found[0][0], decimal)) is None:
        return None
    if _is_garbled(whole, whole.find(found[0][0]) + len(found[0][0])):
        return None
    before = whole[: whole.find(found[0][0])]
    if re.search(r"\w,$|[IlOoQ|]\.$", before):
        return None
    minus = re.search(r"(?:^|[\s(])[-−]\s*\W*$", before) or re.fullmatch(r"\W*\([^()]*\)\W*", whole)
    after = whole[whole.find(found[0][0]) + len(found[0][0]) :]
    trailing = re.match(r"\s*-$", after) and "." in found[0][0]
    return -value if minus or trailing else value


def decimal_mark(text: str) -> Mark | None:
    """Return the decimal mark that a document's unmistakable numbers use.

    >>> decimal_mark("Gewicht 1.234,56 KG, Preis 4,50"), decimal_mark("120,000 PCS AT US$0.128")
    (',', '.')
    """
    commas = len(re.findall(r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})*,\d{1,2}|0,\d{3})(?![\d,.])", text))
    points = len(
        re.findall(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})*\.\d{1,2}|0\.\d{3})(?!\d|[,.]\d)", text)
    )
    groups = len(re.findall(r"\d[. ]\d{3},\d{1,2}(?!\d)", text))
    plain = len(re.findall(r"(?<![\d.,])\d+,\d{2}(?![\d,.])", text))
    thousands = len(re.findall(r"(?<![\d.,])\d{1,3},\d{3}(?![\d,.])", text))  # or so it seems
    shown = (groups or (plain > 1 and not points)) and commas >= 3 * thousands
    shown = shown or (groups > 1 and not points)
    if shown and not re.search(r"\d,\d{3}\.\d", text) and commas > points:
        return ","
    return "." if points and not groups else None


def _is_garbled(text: str, end: int) -> bool:
    """Tell whether a number runs on in letters for figures, as misread print does."""
    found = re.match(r"[^\s/()%]*", text[end:])
    tail = found[0] if found else ""
    return bool(re.search(r"[\d?]", tail)) or (
        bool(tail) and not tail.strip("OoQIl|.,") and tail.strip(".,") != ""
    )


def _value(printed: str, decimal: Mark | None) -> Decimal | None:
    whole, mark, fraction = printed, "", ""
    last = max(printed.rfind("."), printed.rfind(","))
    if last >= 0 and _is_fraction(printed, last, decimal):
        whole, mark, fraction = printed[:last], printed[last], printed[last + 1 :]
    if not whole.isdigit():
        found = _GROUPED.fullmatch(whole)
        if not found or found[1] == mark:
            return None
    if fraction and not fraction.isdigit():
        return None
    digits = re.sub(r"\D", "", whole)
    return Decimal(f"{digits}.{fraction}" if fraction else digits)


def _is_fraction(printed: str, last: int, decimal: Mark | None) -> bool:
    mark, digits = printed[last], len(printed) - last - 1
    if printed.count(mark) > 1 or not printed[last + 1 :].isdigit():
        return False
    other = "," if mark == "." else "."
    if digits != 3 or other in printed or re.search(r"['’\s]", printed):
        return True
    if decimal:
        return mark == decimal
    return mark == "." or not 1 <= last <= 3
