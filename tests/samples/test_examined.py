"""The sample cases from file to finding: what each expects of itself is what gendan says."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from checkers.finding import Finding
from pipelines.check import check
from pipelines.errors import exit_of
from pipelines.request import Request
from templates.report import Report
from tests.data import data

SAMPLES = Path(__file__).parents[2] / "samples"
CASES = sorted(path.parent.name for path in SAMPLES.glob("*/case.yaml"))


@cache
def expected(name: str) -> dict[str, Any]:
    raw = data(SAMPLES / name / "case.yaml")
    return dict(raw["expect"])


@cache
def examined(name: str) -> Report:
    return check(Request(name=name, paths=(SAMPLES / name,)))


def told(finding: Finding) -> str:
    return f"{finding.code} {finding.documents}: {finding.message.en}"


def roots(report: Report) -> list[Finding]:
    return [
        f
        for f in report.findings
        if f.outcome == "fail" and f.binding and f.severity in ("discrepancy", "amend")
    ]


@pytest.mark.parametrize("name", CASES)
def test_every_root_cause_is_found_once_and_nothing_else(name: str) -> None:
    found = roots(examined(name))
    wanted = Counter(one["code"] for one in expected(name)["findings"])
    assert Counter(f.code for f in found) == wanted, "\n".join(map(told, found))


@pytest.mark.parametrize("name", CASES)
def test_findings_accuse_the_document_that_is_wrong(name: str) -> None:
    accused = {f.code: {d.rpartition("-")[0] for d in f.documents} for f in roots(examined(name))}
    for one in expected(name)["findings"]:
        if one.get("document"):
            assert one["document"] in accused[one["code"]], one


@pytest.mark.parametrize("name", CASES)
def test_undecided_is_only_what_the_case_says(name: str) -> None:
    undecided = [f for f in examined(name).findings if f.outcome == "undecided" and f.binding]
    wanted = set(expected(name).get("undecided", ()))
    assert {f.code for f in undecided} == wanted, "\n".join(map(told, undecided))


@pytest.mark.parametrize("name", CASES)
def test_verdict_review_and_exit_are_as_expected(name: str) -> None:
    report, wanted = examined(name), expected(name)
    assert (report.verdict, report.credit_review) == (wanted["verdict"], wanted["credit_review"])
    assert exit_of(report) == wanted["exit"]


@pytest.mark.parametrize("name", CASES)
def test_everything_is_understood_and_proved(name: str) -> None:
    report = examined(name)
    assert report.not_understood == ()
    for finding in report.findings:
        assert finding.evidence, told(finding)
        for seen in finding.evidence:
            assert seen.text
            assert seen.box is not None or seen.span is not None
