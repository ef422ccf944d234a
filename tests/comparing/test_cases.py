"""Every comparison answers as its table of cases says (the YAML files beside this one)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkers.comparing.verdict import Verdict
from tests.comparing.calls import CALLS
from tests.data import data

_HERE = Path(__file__).parent


def _cases() -> list[Any]:
    found = []
    for path in sorted(_HERE.glob("*.yaml")):
        for call, cases in data(path).items():
            for number, case in enumerate(cases, 1):
                title = "|".join(str(part) for part in case["of"])[:70]
                found.append(pytest.param(call, case, id=f"{path.stem}-{call}-{number}-{title}"))
    return found


@pytest.mark.parametrize(("call", "case"), _cases())
def test_comparison_answers_as_the_table_says(call: str, case: dict[str, Any]) -> None:
    answer = CALLS[call](*case["of"])
    if isinstance(answer, Verdict):
        assert answer.outcome == case["is"], answer
        assert case.get("says", "") in answer.reason
        assert answer.tolerated_by == case.get("by", answer.tolerated_by)
        assert answer.same or (answer.reason and answer.reason_zh)
    else:
        assert str(answer) == str(case["is"])


def test_every_comparison_has_its_table() -> None:
    tabled = {param.values[0] for param in _cases()}
    assert tabled == set(CALLS)
