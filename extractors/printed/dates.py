"""Printed dates."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

Order = Literal["dmy", "mdy"]

_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_LONG = [
    "JANUARY",
    "FEBRUARY",
    "MARCH",
    "APRIL",
    "MAY",
    "JUNE",
    "JULY",
    "AUGUST",
    "SEPTEMBER",
    "OCTOBER",
    "NOVEMBER",
    "DECEMBER",
]
_MONTH = (
    "(?P<month>" + "|".join([*_LONG, *(m for m in _MONTHS if m != "SEP"), "SEPT", "SEP"]) + r")\.?"
)
_DAY = r"(?P<day>\d{1,2})\s*(?:ST|ND|RD|TH)?"
_YEAR = r"(?P<year>(?:19|20)\d{2}|['’]\d{2}|\d{2})(?!\d)"
_GAP = r"[\s,./\-]*"
_CHINESE = "〇零一二三四五六七八九"
_PATTERNS = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?<![\d.,/-]){_DAY}{_GAP}(?:DAY\s+)?(?:OF\s+)?(?<![A-Z]){_MONTH}{_GAP}{_YEAR}",
        rf"(?<![A-Z]){_MONTH}{_GAP}{_DAY}(?:[\s,./\-]+){_YEAR}",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})\s*[-./]\s*(?P<m>\d{1,2})\s*[-./]\s*(?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d)(?P<year>(?:19|20)\d{{2}}){_GAP}{_MONTH}{_GAP}{_DAY}(?!\d)",
        r"(?P<year>(?:19|20)\d{2})\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号]?",
        r"(?<![\w-])(?P<year>20\d{2})(?P<m>0[1-9]|1[0-2])(?P<day>[0-2]\d|3[01])(?![\w-])",
        r"(?<![\d./-])(?P<a>\d{1,2})\s*(?P<sep>[-./])\s*(?P<b>\d{1,2})\s*(?P=sep)\s*(?P<year>(?:19|20)\d{2}|\d{2})(?![\d./-]\d|\d)",
    )
]
#: What a form says of how it wants dates: «(DD/MM/YYYY)».
_TOLD = re.compile(r"\b(?P<first>[DM])\1?\s*[/.-]\s*[DM]{1,2}\s*[/.-]\s*YY", re.I)


class Ambiguous(NamedTuple):
    """A date that reads as two: 01/09/2026 is the first of September or the ninth of January."""

    day_first: dt.date
    month_first: dt.date


def day(text: str, order: Order | None = None) -> dt.date | Ambiguous | None:
    """Return the one date in a text.

    Args:
        text: printed text; what stands round the date does not matter.
        order: whether day or month comes first, if other dates in the document tell.

    Returns:
        The date; `Ambiguous` where day and month could change places; nothing where
        there is none, an impossible one, or several that differ.

    >>> [str(day(t)) for t in ("SEPT. 1ST, 2026", "14TH MAY '26", "2026年9月1日", "1.13.2026")]
    ['2026-09-01', '2026-05-14', '2026-09-01', '2026-01-13']
    >>> day("01/09/2026")
    Ambiguous(day_first=datetime.date(2026, 9, 1), month_first=datetime.date(2026, 1, 9))
    >>> str(day("01/09/2026", order="dmy"))
    '2026-09-01'
    """
    found = set(days(text, order))
    return found.pop() if len(found) == 1 else None


def days(text: str, order: Order | None = None) -> list[dt.date | Ambiguous]:
    """Return all dates in a text in the order they are printed.

    >>> [str(d) for d in days("ISSUED 2026-08-01, EXPIRY 30 SEP 2026")]
    ['2026-08-01', '2026-09-30']
    """
    found = sorted(_found(_western(text), order), key=lambda entry: entry[0])
    kept: list[dt.date | Ambiguous] = []
    last = -1
    for start, end, value in found:
        if start >= last:
            kept.append(value)
            last = end
    return kept


def date_order(text: str) -> Order | None:
    """Return how a document writes its dates in figures, if one of them shows it.

    >>> date_order("Shipped 25/08/2026, issued 01/09/2026")
    'dmy'
    """
    orders: set[Order] = set()
    if told := _TOLD.search(text):
        return "dmy" if told["first"].upper() == "D" else "mdy"
    for found in _PATTERNS[-1].finditer(text):
        first, second = int(found["a"]), int(found["b"])
        if 12 < first <= 31 and 1 <= second <= 12:
            orders.add("dmy")
        elif 12 < second <= 31 and 1 <= first <= 12:
            orders.add("mdy")
    return orders.pop() if len(orders) == 1 else None


def _found(text: str, order: Order | None) -> Iterator[tuple[int, int, dt.date | Ambiguous]]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            value = _value(found, order)
            if value is not None:
                yield found.start(), found.end(), value


def _value(found: re.Match[str], order: Order | None) -> dt.date | Ambiguous | None:
    parts = found.groupdict()
    year = _year(parts["year"])
    if "a" in parts:
        # dates with points are written with the day first
        order = order or ("dmy" if parts["sep"] == "." else None)
        return _in_figures(year, int(parts["a"]), int(parts["b"]), order)
    month = int(parts["m"]) if parts.get("m") else _MONTHS.index(parts["month"][:3].upper()) + 1
    return _date(year, month, int(parts["day"]))


def _in_figures(
    year: int, first: int, second: int, order: Order | None
) -> dt.date | Ambiguous | None:
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if day_first and month_first and day_first != month_first:
        if order:
            return day_first if order == "dmy" else month_first
        return Ambiguous(day_first, month_first)
    return day_first or month_first


def _year(printed: str) -> int:
    digits = int(printed.strip("'’"))
    if digits >= 100:
        return digits
    return digits + (1900 if digits >= 80 else 2000)


def _date(year: int, month: int, number: int) -> dt.date | None:
    try:
        return dt.date(year, month, number)
    except ValueError:
        return None


def _western(text: str) -> str:
    """Return the text with Chinese figures of a date in digits, of the same length or shorter."""

    def digits(found: re.Match[str]) -> str:
        plain = "".join(str(max(_CHINESE.index(c) - 1, 0)) for c in found[0])
        return plain

    def small(found: re.Match[str]) -> str:
        tens, _, ones = found[1].rpartition("十")
        if "十" not in found[1]:
            return str(max(_CHINESE.index(found[1]) - 1, 0)) + found[2]
        first = max(_CHINESE.index(tens) - 1, 0) if tens else 1
        return str(first * 10 + (max(_CHINESE.index(ones) - 1, 0) if ones else 0)) + found[2]

    if "年" not in text:
        return text
    text = re.sub(rf"[{_CHINESE}]{{4}}(?=\s*年)", digits, text)
    return re.sub(rf"([{_CHINESE}十]{{1,3}})(\s*[月日号])", small, text)
