from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.swift.items import split
from tests.data import data

CASES = data(Path(__file__).parent / "items.yaml")


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_field_is_split_into_its_items(case: dict[str, Any]) -> None:
    assert [[item.bullet, item.text] for item in split(case["text"])] == case["items"]


LINES = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "+", "+1)", "1.", "2)", "(3)", "-", "*", "A)", "B)", "I.", "l)", "01-"]
        ),
        st.text(alphabet="AB c12./():,-+\u4e00", max_size=20),
    ).map("".join),
    max_size=12,
)


@given(LINES)
def test_nothing_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    items = split(text)
    spans = [item.span for item in items]
    assert spans == sorted(spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    outside = "".join(
        c for i, c in enumerate(text) if not any(begin <= i < end for begin, end in spans)
    )
    assert not set(outside) & set("c\u4e00"), outside


@given(st.lists(st.sampled_from(["INVOICE", "PACKING LIST", "FULL SET B/L", "DRAFT"]), min_size=2))
def test_the_kind_of_mark_does_not_matter(wordings: list[str]) -> None:
    for mark in ("+", "+{}) ", "{}. ", "({}) ", "* ", "-", "{})"):
        text = "\n".join(mark.format(n) + words for n, words in enumerate(wordings[:9], 1))
        assert [item.text for item in split(text)] == wordings[:9]
