"""Whole cases of many trades: gendan finds what a bank examiner finds, and nothing else."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.corpus.composing import Examined, cases, composed
from tests.corpus.examining import scored, structured
from tests.languages import strayed

CASES = list(cases())
GROUPS = {
    "across",
    "air",
    "amendments",
    "bills",
    "decided",
    "decided_carriage",
    "draft",
    "inspection",
    "insurance",
    "invoice",
    "origin",
    "packing",
    "presentation",
    "review",
    "statements",
    "waybills",
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.group}-{case.name}")
def test_case_is_examined_as_by_an_examiner(case: Examined) -> None:
    findings = structured(case)
    score = scored(case, findings)
    assert not score.missed, score.told()
    assert not score.extra, score.told()
    documents = str(composed(case.deal, case.changes))
    assert not [word for finding in findings for word in strayed(finding, documents)]


def test_corpus_covers_many_deals_and_every_group() -> None:
    assert {case.group for case in CASES} == GROUPS
    assert len({case.deal for case in CASES}) >= 25
    assert min(Counter(case.group for case in CASES).values()) >= 8


def test_a_third_of_the_corpus_is_innocent() -> None:
    innocent = [case for case in CASES if not case.fails and not case.asks]
    assert len(CASES) >= 150
    assert len(innocent) * 3 >= len(CASES)


def test_no_case_is_there_twice() -> None:
    seen = Counter((case.deal, repr(sorted(case.changes.items(), key=str))) for case in CASES)
    assert [case for case, times in seen.items() if times > 1] == []
