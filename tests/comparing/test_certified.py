"""Statements certified in other words: told apart from promises, denials and omissions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkers.comparing.statements.certified import certifies
from checkers.comparing.statements.predicates import saying
from checkers.comparing.statements.sending import sending_in, without_particulars
from tests.data import data

CASES: list[dict[str, Any]] = data(Path(__file__).parent / "said" / "certified.yaml")


@pytest.mark.parametrize("case", CASES, ids=lambda case: " | ".join(case["of"])[:90])
def test_statement_is_judged(case: dict[str, Any]) -> None:
    verdict = certifies(*case["of"])
    assert verdict.outcome == case["is"], verdict.reason
    assert case.get("says", "") in verdict.reason


@given(st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_taken_apart(text: str) -> None:
    saying(text)
    sending_in(text)
    without_particulars(text)
    assert certifies("GOODS ARE NEW", text).reason_zh or certifies("GOODS ARE NEW", text).same
