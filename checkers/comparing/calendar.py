"""Days on which banks are closed (UCP 600 art. 29(a), 33)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set as AbstractSet
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from holidays import HolidayBase

_DAY = dt.timedelta(days=1)
#: Beyond so many closed days in a row something is wrong with what was given.
_LONGEST = 60


def _calendar(country: str, year: int | None = None) -> HolidayBase | None:
    """Return the calendar of a country or a part of one, or None if it is not known."""
    import holidays  # takes as long to load as many rules take to run

    nation, _, part = country.upper().partition("-")
    try:
        return holidays.country_holidays(nation, subdiv=part or None, years=year)
    except NotImplementedError:
        return None


@cache
def _holidays(country: str, year: int) -> frozenset[dt.date]:
    """Return the public holidays of a country (ISO 3166-1) or of a part of one (ISO 3166-2)."""
    return frozenset(_calendar(country, year) or ())


@cache
def _weekend(country: str) -> frozenset[int]:
    made = _calendar(country.partition("-")[0])
    return frozenset({5, 6} if made is None else made.weekend)


def known_calendar(country: str) -> bool:
    """Tell whether the banking days of a country are known.

    >>> known_calendar("CN"), known_calendar("XX")
    (True, False)
    """
    from holidays.registry import EntityLoader  # lists codes without loading their calendars

    return country.upper().partition("-")[0] in EntityLoader.get_country_codes()


def closed(day: dt.date, country: str | None, extra: AbstractSet[dt.date] = frozenset()) -> bool:
    """Tell whether a bank is closed on a day: weekend, public holiday, or as given.

    Days that a country works to make up for a long holiday count as closed: whether a
    bank takes documents on them differs from bank to bank, and a day too few is the
    safer mistake only for the day of shipment, which never moves.

    >>> closed(dt.date(2026, 10, 1), "CN"), closed(dt.date(2026, 9, 28), "CN")
    (True, False)
    """
    if day in extra:
        return True
    if country is None:
        return False
    return day.weekday() in _weekend(country) or day in _holidays(country, day.year)


def doubtful(day: dt.date, country: str | None) -> bool:
    """Tell whether banks of a country may or may not take documents on a day.

    Weekend days that China works to make up for a long holiday, and Saturdays in Hong
    Kong. ``closed`` takes the former as closed and the latter as open.

    >>> doubtful(dt.date(2026, 10, 10), "CN"), doubtful(dt.date(2026, 10, 17), "CN")
    (True, False)
    """
    nation = (country or "").upper().partition("-")[0]
    if nation == "HK":
        return day.weekday() == 5
    return day in _made_up(nation, day.year)


@cache
def _made_up(nation: str, year: int) -> frozenset[dt.date]:
    return frozenset(getattr(_calendar(nation, year), "weekend_workdays", ()))


def next_open(
    day: dt.date, country: str | None, extra: AbstractSet[dt.date] = frozenset()
) -> dt.date:
    """Return the day itself or the first banking day after it.

    >>> next_open(dt.date(2026, 9, 27), "CN")
    datetime.date(2026, 9, 28)
    """
    for ahead in range(_LONGEST):
        there = day + ahead * _DAY
        if not closed(there, country, extra):
            return there
    return day
