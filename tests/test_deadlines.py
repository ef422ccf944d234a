"""The days that bind, counted from today."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.examination import examine
from tests.cases import case_with


def days(changes: dict[str, Any]) -> dict[str, tuple[dt.date, str]]:
    told = examine(case_with(changes), RULES).deadlines
    assert [one.date for one in told] == sorted(one.date for one in told)
    return {one.what: (one.date, one.source) for one in told}


def test_from_the_day_of_shipment() -> None:
    # the twenty-first day after 18 September falls into a holiday
    assert days(
        {
            "circumstances.closed": [dt.date(2026, 10, 9)],
            "credit.expiry_date": dt.date(2026, 10, 30),
        }
    )["presentation"] == (dt.date(2026, 10, 12), "48")


def test_until_shipment_from_the_latest_day() -> None:
    changes = {"without": ["bill"], "credit.presentation_days": 15}
    assert days(changes)["presentation"] == (dt.date(2026, 10, 15), "48")


def test_never_beyond_expiry() -> None:
    assert days({"credit.expiry_date": dt.date(2026, 9, 30)})["presentation"] == (
        dt.date(2026, 9, 30),
        "31D",
    )


def test_twenty_one_days_where_the_credit_gives_none() -> None:
    changes = {"credit.presentation_days": None, "circumstances.bank_country": None}
    assert days(changes)["presentation"] == (dt.date(2026, 10, 9), "14(c)")


@pytest.mark.parametrize(
    "changes",
    [
        {"credit.additional_conditions.1": "STALE DOCUMENTS ACCEPTABLE"},
        {"without": ["bill"], "credit.presentation_anchor": "DATE OF CARGO RECEIPT"},
    ],
)
def test_nothing_but_expiry(changes: dict[str, Any]) -> None:
    assert set(days(changes)) == {"latest_shipment", "expiry"}


def test_days_left_are_counted_from_today() -> None:
    changes = {"circumstances.today": dt.date(2026, 9, 20)}
    told = {one.what: one.days_left for one in examine(case_with(changes), RULES).deadlines}
    assert told["latest_shipment"] == 10
    assert told["expiry"] == 31
