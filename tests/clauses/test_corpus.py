"""Every clause of the collections is read into exactly the demands written beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extractors.clauses import parse, understand
from tests.data import data

HERE = Path(__file__).parent
NOT_YET: dict[int, str] = data(HERE / "not_yet.yaml")


def load(name: str) -> list[dict[str, Any]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def demands(case: dict[str, Any]) -> list[dict[str, Any]]:
    return [{k: v for k, v in demand.items() if k != "note"} for demand in case["r"]]


#: Clauses as they were collected first, further ones, the styles of banks by country, and
#: wordings of every kind, at last with the slips and short forms of their clerks.
COLLECTIONS = (
    *("corpus.jsonl", "further.jsonl", "banks.jsonl", "varied.jsonl", "abroad.jsonl"),
    "mixed.jsonl",
)
ALL = [case for name in COLLECTIONS for case in load(name)]
CASES = [
    pytest.param(
        case,
        id=str(case["n"]),
        marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[case["n"]])]
        if case["n"] in NOT_YET
        else [],
    )
    for case in ALL
]


@pytest.mark.parametrize("case", CASES)
def test_a_clause_is_read_as_written_beside_it(case: dict[str, Any]) -> None:
    found = parse(case["t"])
    (clause,) = understand([case["t"]], "46A")
    assert (clause.id, clause.text) == ("46A-1", case["t"])
    assert [demand.dump() for demand in clause.demands] == found
    assert found == demands(case)
