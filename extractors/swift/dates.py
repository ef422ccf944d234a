"""Dates in messages (YYMMDD), and the other ways in which systems print them."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[A-Z]*\.?"
_FORMS = (
    re.compile(r"(?<!\d)(?P<y>\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<y>(?:19|20)\d\d)\s?[-/.年]\s?(?P<m>\d{1,2})\s?[-/.月]\s?(?P<d>\d{1,2})(?:\s?日)?(?!\d)"
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:ST|ND|RD|TH)?[\s./-]*{_MONTH}[\s.,/-]*(?P<y>\d{{4}}|\d\d)(?!\d)",
        re.I,
    ),
    re.compile(
        rf"\b{_MONTH}[\s./-]*(?P<d>\d{{1,2}})(?:ST|ND|RD|TH)?[\s.,/-]+(?P<y>\d{{4}})(?!\d)", re.I
    ),
    re.compile(rf"(?<!\d)(?P<y>\d{{4}})[\s./-]*{_MONTH}[\s./-]*(?P<d>\d{{1,2}})(?!\d)", re.I),
)


#: All in figures with the year last: the day comes first or the month.
_EITHER = re.compile(
    r"(?<!\d)(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<y>(?:19|20)\d\d)(?!\d)"
)
#: A date inside a sentence; `printed_date` reads it.
DATE = (
    "(?:"
    + "|".join(re.sub(r"\?P<\w+>", "?:", form.pattern) for form in _FORMS[1:])
    + r"|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d(?!\d))"
)


class Printed(NamedTuple):
    """A date, in the form of a message, and the characters that say it."""

    digits: str
    span: tuple[int, int]


def message_date(digits: str) -> dt.date | None:
    """Read YYMMDD; years from 80 belong to the last century. None if there is no such day.

    >>> message_date("210817"), message_date("200631")
    (datetime.date(2021, 8, 17), None)
    """
    if not re.fullmatch(r"[0-9]{6}", digits):
        return None
    year, month, day = (int(digits[i : i + 2]) for i in (0, 2, 4))
    try:
        return dt.date(year + (1900 if year >= 80 else 2000), month, day)
    except ValueError:
        return None


def printed_date(text: str, *, day_first: bool | None = None) -> Printed | None:
    """Return the first date in a text in the form of a message, however it is printed.

    All in figures with the year last (06/09/2021) it can be read in two ways, and is none
    unless only one of them is a day, or it is known whether the day comes first.

    >>> printed_date("2021-09-06").digits, printed_date("6 SEP 2021 SHANGHAI").digits
    ('210906', '210906')
    >>> printed_date("06/09/2021") is None, printed_date("26.09.2021").digits
    (True, '210926')
    """
    for form in _FORMS:
        if found := form.search(text):
            parts = found.groupdict()
            month = int(parts["m"]) if parts.get("m") else _MONTHS.index(parts["month"].upper()) + 1
            return Printed(f"{parts['y'][-2:]}{month:02d}{int(parts['d']):02d}", found.span())
    found = _EITHER.search(text)
    if found is None:
        return None
    first, second = int(found["a"]), int(found["b"])
    if (first > 12) == (second > 12) and first != second:
        if found["mark"] == "." and day_first is None:
            day_first = True  # dates with points are written with the day first
        if day_first is None or first > 12:
            return None
        day, month = (first, second) if day_first else (second, first)
    else:
        day, month = (second, first) if second > 12 else (first, second)
    return Printed(f"{found['y'][-2:]}{month:02d}{day:02d}", found.span())
