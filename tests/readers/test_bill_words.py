"""Notations on bills of lading and the words under their signatures, in many wordings."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.layout import Sheet
from extractors.pages.page import Page, Word
from extractors.readers.parts.carriage.capacity import capacity_of
from tests.data import data
from tests.readers.plain_bill import plain_bill
from tests.readers.reading import said

_WORDS: dict[str, list[dict[str, Any]]] = data(Path(__file__).parent / "bill_words.yaml")


def _asked(document: Any, fields: tuple[str, ...]) -> dict[str, Any]:
    found = said(document)
    named = {field: found[field] for field in fields if field in found}
    return {f: v["name"] if isinstance(v, dict) else str(v) for f, v in named.items()}


@pytest.mark.parametrize("case", _WORDS["notations"], ids=lambda case: case["printed"][0])
def test_a_notation_tells_when_on_which_ship_and_where_goods_were_loaded(
    case: dict[str, Any],
) -> None:
    document = plain_bill(stamp=case["printed"]).document
    fields = ("on_board_date", "on_board_vessel", "on_board_port")
    assert _asked(document, fields) == {f: str(v) for f, v in case["reads"].items()}
    assert [".".join(map(str, way)) for way in document.gaps()] == case.get("unread", [])


@pytest.mark.parametrize("case", _WORDS["signatures"], ids=lambda case: case["printed"][0])
def test_the_foot_tells_who_signs_in_which_capacity_for_whom(case: dict[str, Any]) -> None:
    document = plain_bill(foot=case["printed"]).document
    fields = ("signed_as", "signed_by", "principal", "carrier")
    assert _asked(document, fields) == case["reads"]


def test_who_is_called_the_carrier_at_the_head_signs_at_the_foot() -> None:
    lines = ["Issued by GULL AIRLINES (CARRIER)", "GULL AIRLINES", "AS CARRIER"]
    words = [
        Word(word, 60.0 * n, 40.0 + 300 * row, 60.0 * n + 50, 50.0 + 300 * row)
        for row, line in enumerate(lines)
        for n, word in enumerate(line.split())
    ]
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(words))
    segments = [segment for line in Sheet([page]).lines for segment in line.segments]
    capacity = capacity_of(segments)
    assert capacity is not None
    assert [segment.text for segment in capacity.lines] == ["AS CARRIER"]


def test_a_clause_under_words_of_loading_without_a_date_is_no_part_of_them() -> None:
    document = plain_bill(
        stamp=["CLEAN ON BOARD", "FREIGHT PREPAID", "CARGO PARTLY WET BEFORE SHIPMENT"]
    ).document
    assert "CARGO PARTLY WET BEFORE SHIPMENT" in document.clauses
