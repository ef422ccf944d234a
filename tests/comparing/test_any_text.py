"""What holds of every text: comparisons never fail, and anything is the same as itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkers.comparing.freight import same_freight
from checkers.comparing.goods import same_description, same_goods_in_general
from checkers.comparing.marks import same_marks
from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.parties.banks import same_bank
from checkers.comparing.parties.issuers import issuer_is
from checkers.comparing.places.agreeing import place_in, same_place
from checkers.comparing.verdict import SAME, Verdict, different, either, every, unknown
from checkers.comparing.words.wording import contains_wording, same_wording, states_meaning

TEXTS = st.lists(
    st.one_of(
        st.text(max_size=8),
        st.sampled_from(
            [
                "COTTON",
                "SHIRTS",
                "1,000",
                "PCS",
                "USD",
                "4.50/PC",
                "CIF",
                "DUBAI",
                "LTD.",
                "CO.",
                "&",
                "N/M",
                "NO.",
                "5",
                "%",
                "12.5KG",
                "P.O.BOX",
                "上海",
                "GRADE",
                "A",
                "ANY",
                "PORT",
                "EXCEPT",
                "/",
                "OR",
                "MODEL",
                "ZX-1",
                "BANK",
                "OF",
                "(",
                ")",
                "INCOTERMS",
                "2020",
                "DATED",
                "05.05.2026",
                "S/C",
                "NO.",
                "X1",
                "PACKED",
                "IN",
                "BAGS",
                "ORIGIN:",
                "CHINA",
                "F.O.C.",
                "USED",
                "+/-5%",
                "@",
            ]
        ),
    ),
    max_size=12,
).map(" ".join)

COMPARISONS: list[Callable[[str, str], Verdict]] = [
    same_wording,
    contains_wording,
    states_meaning,
    same_party,
    names_party,
    same_bank,
    same_place,
    place_in,
    same_freight,
    same_description,
    same_goods_in_general,
    same_marks,
    issuer_is,
]


@pytest.mark.parametrize("compare", COMPARISONS)
@settings(max_examples=25, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_a_comparison_answers_about_any_two_texts(
    compare: Callable[[str, str], Any], one: str, other: str
) -> None:
    found = compare(one, other)
    assert found.same or (found.reason and found.reason_zh)


@pytest.mark.parametrize("compare", [same_wording, same_party, same_bank, contains_wording])
@settings(max_examples=25, deadline=None, derandomize=True)
@given(TEXTS)
def test_a_text_is_the_same_as_itself(compare: Callable[[str, str], Any], text: str) -> None:
    assert compare(text, text).same or not text.strip()


@settings(max_examples=50, deadline=None, derandomize=True)
@given(TEXTS, TEXTS)
def test_wordings_compare_alike_both_ways(one: str, other: str) -> None:
    assert same_wording(one, other).outcome == same_wording(other, one).outcome


def test_one_difference_decides_and_doubt_comes_before_agreement() -> None:
    no, doubt = different("a", "甲"), unknown("b", "乙")
    assert every([SAME, doubt, no]).different
    assert every([SAME, doubt]).unknown
    assert every([]).same
    assert either([no, doubt, SAME]).same
    assert either([no, doubt]).unknown
    assert either([no, no]).different


def test_a_verdict_cannot_be_taken_for_yes_or_no() -> None:
    with pytest.raises(TypeError):
        bool(SAME)
