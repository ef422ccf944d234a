from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.swift.countries import country_of
from extractors.swift.terms import permission, presentation
from extractors.swift.trade_terms import trade_term
from tests.data import data

CASES = data(Path(__file__).parent / "terms.yaml")


@pytest.mark.parametrize(("text", "expected"), CASES["permission"].items())
def test_permissions(text: str, expected: str | None) -> None:
    assert permission(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES["presentation"].items())
def test_time_for_presentation(text: str, expected: list[Any]) -> None:
    assert list(presentation(text)[:2]) == expected


@pytest.mark.parametrize(("text", "expected"), CASES["trade_term"].items())
def test_trade_terms(text: str, expected: list[Any] | None) -> None:
    found = trade_term(text)
    assert (found and [found.code, found.place, found.version]) == expected
    if found and found.place:
        assert " ".join(text[slice(*found.place_span)].split()) == found.place


@pytest.mark.parametrize(("text", "expected"), CASES["country"].items())
def test_countries(text: str, expected: str | None) -> None:
    found = country_of(text.split("|"))
    assert (found and found.code) == expected
