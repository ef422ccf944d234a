"""Dates and periods in words (UCP 600 art. 3; ISBP 821 A14, A15, A16)."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from checkers.comparing.words.spelling import tidy

_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_MONTH = r"(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*\.?"
_ORDINAL = r"(\d{1,2})(?:ST|ND|RD|TH)?"
_YEAR = r"(\d{4}|'?\d{2})(?![\d/.-])"
_DATE = re.compile(
    rf"(?P<iso>\b(\d{{4}})[-./](\d{{1,2}})[-./](\d{{1,2}})\b)"
    rf"|(?P<dmy>\b{_ORDINAL}(?:\s+OF)?[\s.,/-]*{_MONTH}(?:[\s.,/-]*{_YEAR})?)"
    rf"|(?P<mdy>\b{_MONTH}[\s.,/-]*{_ORDINAL}\b(?:[\s.,/-]+{_YEAR})?)"
    rf"|(?P<num>\b(\d{{1,2}})[./-](\d{{1,2}})[./-](\d{{4}}|\d{{2}})\b)"
    rf"|(?P<swift>(?<![\d.,])(\d{{2}})(\d{{2}})(\d{{2}})(?![\d.,]))"
)
_PART = re.compile(
    rf"\b(FIRST|1ST|SECOND|2ND|LATTER|BEGINNING|EARLY|MIDDLE|MID|END|LATE)(?:[\s-]+HALF)?(?:\s+OF|\s+IN)?[\s-]+{_MONTH}"
    rf"(?:\s*,?\s*(\d{{4}}))?"
)
_MONTH_ALONE = re.compile(rf"\b{_MONTH}(?:\s*,?\s*(\d{{4}}))?")
_DAY = dt.timedelta(days=1)
_ABOUT = dt.timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; an end that is None is open."""

    first: dt.date | None
    last: dt.date | None

    def __contains__(self, day: dt.date) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def __str__(self) -> str:
        if self.first and self.last:
            return f"from {self.first} to {self.last}"
        return f"not before {self.first}" if self.first else f"not after {self.last}"

    @property
    def zh(self) -> str:
        """The same in Chinese."""
        if self.first and self.last:
            return f"于 {self.first} 至 {self.last}"
        return f"不早于 {self.first}" if self.first else f"不晚于 {self.last}"


def read_date(text: str, year: int | None = None) -> dt.date | None:
    """Return the first date in a text, or None if there is none or it is ambiguous.

    Any format will do if it can be determined (A16); 04/05/2024 cannot.

    Args:
        text: such as «14th May 24», «MAY 14, 2024», «2024.05.14», «240514», «14/5».
        year: the year of a date that names none.

    >>> read_date("14th May 24"), read_date("04/05/2024")
    (datetime.date(2024, 5, 14), None)
    """
    found = _DATE.search(tidy(text))
    return _dated(found, year) if found else None


def shipment_period(text: str, year: int | None = None) -> Period | None:
    """Return the period that words about shipment mean, or None if they cannot be told.

    To, until, till, from, between include the days named, before and after exclude them;
    the first half of a month ends on the 15th, its beginning on the 10th, its middle on
    the 20th; on or about a day is five days either side (art. 3).

    Args:
        text: field 44D or a clause on shipment.
        year: the year of dates that name none.

    >>> str(shipment_period("DURING SECOND HALF OF JUNE 2024"))
    'from 2024-06-16 to 2024-06-30'
    >>> str(shipment_period("AFTER 10 MAY 2024"))
    'not before 2024-05-11'
    """
    flat = tidy(text)
    if parts := list(_PART.finditer(flat)):
        ends = [_part(found, year) for found in parts]
        return _spanned([end for end in ends if end]) if all(ends) else None
    dates = [(found, _dated(found, year or _year_in(flat))) for found in _DATE.finditer(flat)]
    if any(day is None for _, day in dates):
        return None
    if not dates:
        return _months(flat, year)
    if re.search(r"\b(?:ON )?OR ABOUT\b|\bON/ABOUT\b", flat) and len(dates) == 1:
        day = dates[0][1]
        assert day is not None
        return Period(day - _ABOUT, day + _ABOUT)
    return _bounded(flat, [(found.start(), day) for found, day in dates if day])


def within(
    n: int,
    unit: str,
    relation: str,
    anchor: dt.date,
    *,
    closed: Callable[[dt.date], bool] | None = None,
) -> Period | None:
    """Return the days that «within n days of an event» and its like allow (A14).

    The day of the event is not counted. Within n days *of* is n days either side; within
    n days *after* begins on the day itself, since earlier is not excluded; «not later
    than n days after» and «at least n days before» have no earliest day.

    Args:
        n: how many.
        unit: day, week, month, hour; working_day or banking_day needs ``closed``.
        relation: of, after, from, before, not_later_than_after, not_later_than_before,
            at_least_before, at_least_after.
        anchor: the day of the event.
        closed: whether a day is no working day.

    Returns:
        None for a month that has no such day, and for working days without a calendar.

    >>> str(within(3, "day", "after", __import__("datetime").date(2024, 5, 4)))
    'from 2024-05-04 to 2024-05-07'
    """
    said = relation.lower().replace("_", " ").strip()
    backwards = said.endswith(("before", "prior to"))
    there = _moved(anchor, -n if backwards else n, unit, closed)
    if there is None:
        return None
    if said.startswith("at least"):
        return Period(None, there) if backwards else Period(there, None)
    if "later" in said or said.startswith(("latest", "no later")):
        return Period(None, there)
    if said == "of":
        other = _moved(anchor, -n, unit, closed)
        return Period(other, there) if other else None
    return Period(there, anchor) if backwards else Period(anchor, there)


def after(anchor: dt.date, n: int, unit: str = "day") -> dt.date | None:
    """Return the day n days, weeks or months after one, which is not counted (art. 3, A15).

    >>> import datetime
    >>> after(datetime.date(2024, 5, 4), 10), after(datetime.date(2024, 1, 31), 1, "month")
    (datetime.date(2024, 5, 14), None)
    """
    return _moved(anchor, n, unit, None)


def _moved(
    anchor: dt.date, n: int, unit: str, closed: Callable[[dt.date], bool] | None
) -> dt.date | None:
    kind = unit.lower().replace("_", " ").rstrip("s")
    if kind in {"working day", "banking day", "business day"}:
        return _working(anchor, n, closed) if closed else None
    if kind == "month":
        return _months_on(anchor, n)
    if kind == "hour":
        return (
            anchor + _DAY * (abs(n) + 23) // 24 * (1 if n >= 0 else -1)
            if n % 24
            else anchor + _DAY * (n // 24)
        )
    sizes = {"day": 1, "calendar day": 1, "week": 7}
    return anchor + _DAY * n * sizes[kind] if kind in sizes else None


def _months_on(anchor: dt.date, n: int) -> dt.date | None:
    """Return the same day n months on; None where the month has no such day."""
    index = anchor.year * 12 + anchor.month - 1 + n
    year, month = index // 12, index % 12 + 1
    if anchor.day > calendar.monthrange(year, month)[1]:
        return None
    return dt.date(year, month, anchor.day)


def _working(anchor: dt.date, n: int, closed: Callable[[dt.date], bool]) -> dt.date:
    day, step, left = anchor, _DAY if n >= 0 else -_DAY, abs(n)
    while left:
        day += step
        left -= not closed(day)
    return day


def _dated(found: re.Match[str], year: int | None) -> dt.date | None:
    kind = next(name for name in ("iso", "dmy", "mdy", "num", "swift") if found[name])
    numbers = [g for g in found.groups() if g is not None and g != found[kind]]
    try:
        if kind == "iso":
            return dt.date(*(int(g) for g in numbers))
        if kind == "swift":
            return dt.date(_full_year(numbers[0]), int(numbers[1]), int(numbers[2]))
        if kind == "num":
            return _numeric(int(numbers[0]), int(numbers[1]), _full_year(numbers[2]))
        day, month = (numbers[0], numbers[1]) if kind == "dmy" else (numbers[1], numbers[0])
        stated = _full_year(numbers[2]) if len(numbers) > 2 else year
        return dt.date(stated, _MONTHS.index(month) + 1, int(day)) if stated else None
    except ValueError:
        return None


def _numeric(one: int, two: int, year: int) -> dt.date | None:
    if one > 12:
        return dt.date(year, two, one)
    if two > 12:
        return dt.date(year, one, two)
    return dt.date(year, one, two) if one == two else None


def _full_year(text: str) -> int:
    """Return a year in full: 80 to 99 are of the last century."""
    number = int(text.strip("'"))
    return number if number > 99 else number + (1900 if number >= 80 else 2000)


def _year_in(flat: str) -> int | None:
    years = set(re.findall(r"(?<!\d)(20\d\d)(?!\d)", flat))
    return int(years.pop()) if len(years) == 1 else None


def _part(found: re.Match[str], year: int | None) -> Period | None:
    stated = int(found[3]) if found[3] else year
    if stated is None:
        return None
    month = _MONTHS.index(found[2]) + 1
    final = calendar.monthrange(stated, month)[1]
    half = "HALF" in found[0]
    firsts = {
        "FIRST": (1, 15),
        "1ST": (1, 15),
        "SECOND": (16, final),
        "2ND": (16, final),
        "LATTER": (16, final),
    }
    thirds = {
        "BEGINNING": (1, 10),
        "EARLY": (1, 10),
        "MIDDLE": (11, 20),
        "MID": (11, 20),
        "END": (21, final),
        "LATE": (21, final),
    }
    ends = (firsts if half else thirds).get(found[1])
    return (
        Period(dt.date(stated, month, ends[0]), dt.date(stated, month, ends[1])) if ends else None
    )


def _spanned(periods: list[Period]) -> Period:
    return Period(periods[0].first, periods[-1].last)


def _months(flat: str, year: int | None) -> Period | None:
    """Return the period of whole months: DURING MAY 2024, MAY/JUNE 2024."""
    found = list(_MONTH_ALONE.finditer(flat))
    stated = year or _year_in(flat)
    if not found or stated is None:
        return None
    first, last = (_MONTHS.index(f[1]) + 1 for f in (found[0], found[-1]))
    begin = dt.date(int(found[0][2] or stated), first, 1)
    until = int(found[-1][2] or stated)
    end = dt.date(until, last, calendar.monthrange(until, last)[1])
    if re.search(r"\bBEFORE\b", flat):
        return Period(None, begin - _DAY)
    if re.search(r"\b(?:BY|UNTIL|TILL|LATEST|LATER THAN)\b", flat):
        return Period(None, end)
    return Period(begin, end) if begin <= end else None


def _bounded(flat: str, dates: list[tuple[int, dt.date]]) -> Period | None:
    """Return the period of dates by the word before each of them."""
    first: dt.date | None = None
    last: dt.date | None = None
    start = 0
    for position, (at, day) in enumerate(dates):
        before = flat[start:at]
        start = at + 6
        if re.search(r"\b(?:NOT|NO)\s+(?:EARLIER|BEFORE|SOONER)\b", before):
            first = day
        elif re.search(
            r"\b(?:NOT|NO)\s+LATER\b|\bLATEST\b|\bBY\b|\bUNTIL\b|\bTILL\b|\bON OR BEFORE\b|\bWITHIN\b|\bUP TO\b",
            before,
        ):
            last = day
        elif re.search(r"\bBEFORE\b|\bPRIOR TO\b", before):
            last = day - _DAY
        elif re.search(r"\bON OR AFTER\b", before):
            first = day
        elif re.search(r"\bAFTER\b", before):
            first = day + _DAY
        elif re.search(r"\bFROM\b|\bBETWEEN\b|\bSTARTING\b", before):
            first = day
        elif position or re.search(r"\bTO\b", before):
            last = day
        elif len(dates) == 1:
            first = last = day
        else:
            first = day
    return Period(first, last) if first is None or last is None or first <= last else None
