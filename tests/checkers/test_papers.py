"""Papers counted, and papers set against one another, as their tables say (the YAML files beside this one)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.engine import Examiner
from checkers.finding import Finding
from tests.cases import case_with
from tests.data import data

HERE = Path(__file__).parent
COUNTS = [pytest.param(one, id="|".join(map(str, one["of"]))) for one in data(HERE / "counts.yaml")]
CONFLICTS = [pytest.param(one, id=str(one["set"])) for one in data(HERE / "conflicts.yaml")]


def objections(changes: dict[str, Any], family: tuple[str, ...]) -> list[Finding]:
    examiner = Examiner(case_with(changes))
    rules = [rule for rule in RULES if rule.code.startswith(family)]
    return [finding for rule in rules for finding in examiner.lay(rule).findings]


@pytest.mark.parametrize("case", COUNTS)
def test_originals_and_copies_are_counted_as_the_clause_asks(case: dict[str, Any]) -> None:
    clause, originals, copies = case["of"]
    presented = {"originals": originals, "copies": copies}
    found = objections(
        {
            "credit.documents_required.0": clause,
            "circumstances.copies.commercial_invoice": presented,
        },
        ("GEN-02", "GEN-03", "GEN-05"),
    )
    first = [one for one in found if one.clause == "46A-1"]
    assert [(one.code, one.outcome) for one in first] == [(code, "fail") for code in case["is"]]


@pytest.mark.parametrize("case", CONFLICTS)
def test_papers_conflict_only_where_they_say_two_things(case: dict[str, Any]) -> None:
    found = objections(case["set"], ("XDC",))
    assert {(one.code, one.outcome) for one in found} == {(c, "fail") for c in case["conflicts"]}
