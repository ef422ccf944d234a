"""Words about time and vague words mean what the rules say they mean (UCP 600 art. 2, 3)."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.comparing.amounts import quantity_bounds, says_about, within_quantity
from checkers.comparing.calendar import closed
from checkers.comparing.dates import after, shipment_period, within
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.tenors import matures, tenor_of
from checkers.examination import examine
from extractors.documents import Bank, Quantity
from tests.cases import case_with
from tests.data import data

CASES: dict[str, Any] = data(Path(__file__).parent / "interpretation.yaml")


@pytest.mark.parametrize("spec", CASES["shipment"], ids=lambda s: f"{s['code']} {s['words']}")
def test_words_about_shipment(spec: dict[str, Any]) -> None:
    period = shipment_period(spec["words"])
    assert period is not None
    assert [day for day in spec["allows"] if day not in period] == []
    assert [day for day in spec["not"] if day in period] == []


@pytest.mark.parametrize("spec", CASES["around"], ids=lambda s: f"{s['code']} {s['relation']}")
def test_days_around_an_event(spec: dict[str, Any]) -> None:
    period = within(spec["n"], spec.get("unit", "day"), spec["relation"], spec["event"])
    assert period is not None
    assert [day for day in spec["allows"] if day not in period] == []
    assert [day for day in spec["not"] if day in period] == []


@pytest.mark.parametrize("name", CASES["presentations"])
def test_vague_words_in_a_credit(name: str) -> None:
    spec = CASES["presentations"][name]
    findings = examine(case_with(spec["set"]), RULES).findings
    said = [(f.code, f.outcome, f.message.en) for f in findings]
    if "fails" in spec:
        assert any(f.code == spec["fails"] and f.outcome == "fail" for f in findings), said
    assert {f.code for f in findings} & set(spec.get("spares", ())) == set(), said


@pytest.mark.parametrize("word", ["FROM", "AFTER"])
def test_int_06_maturity_leaves_out_the_day_it_counts_from(word: str) -> None:
    tenor = tenor_of(f"10 DAYS {word} 4 MAY 2026")
    assert tenor is not None
    assert matures(tenor, {}) == dt.date(2026, 5, 14)
    assert after(dt.date(2026, 5, 4), 10) == dt.date(2026, 5, 14)


def test_int_12_a_branch_abroad_is_another_bank() -> None:
    there, here = (
        Bank(name=f"ELBUFER HANDELSBANK AG, {town}") for town in ("HONG KONG", "SHANGHAI")
    )
    assert not same_bank(there, here).same


def test_int_12_a_branch_of_the_issuer_is_the_issuer() -> None:
    assert not issuer_is(
        "QUAYSIDE SURVEYORS LTD", "QUAYSIDE SURVEYORS LTD, NINGBO BRANCH"
    ).different


@pytest.mark.parametrize(
    "quality",
    ["FIRST CLASS", "WELL KNOWN", "QUALIFIED", "INDEPENDENT", "OFFICIAL", "COMPETENT", "LOCAL"],
)
def test_int_13_any_issuer_but_the_beneficiary(quality: str) -> None:
    asked, us = f"{quality} SURVEYOR", "JIANGNAN COTTON IMP. AND EXP. CO., LTD."
    assert issuer_is(asked, us, us).different
    assert not issuer_is(asked, "SMALL SURVEYS LTD", us).different


def test_int_14_about_binds_to_its_own_figure() -> None:
    bounds = quantity_bounds(Quantity.model_validate("500 MT"), about=True)
    assert bounds is not None
    assert within_quantity(Quantity.model_validate("545 MT"), bounds).same
    assert says_about("CIRCA USD 500,000")
    assert not says_about("USD 500,000")


def test_int_15_working_days_need_a_calendar() -> None:
    shipped = dt.date(2026, 9, 18)
    assert within(10, "working_day", "after", shipped) is None
    period = within(10, "working_day", "after", shipped, closed=lambda day: closed(day, "PK"))
    assert period is not None
    assert period.last == dt.date(2026, 10, 2)


def test_int_16_a_month_from_a_day_that_the_next_has_not() -> None:
    assert after(dt.date(2026, 1, 31), 1, "month") is None
    assert after(dt.date(2026, 6, 10), 1, "month") == dt.date(2026, 7, 10)
    assert after(dt.date(2026, 6, 10), 3, "week") == dt.date(2026, 7, 1)
