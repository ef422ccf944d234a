"""Run every rule against its own two examples and against its file of cases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.engine import Examiner
from checkers.finding import Finding
from checkers.rule import Rule
from tests.cases import CLEAN, case_with
from tests.data import data
from tests.languages import strayed

CASES = Path(__file__).parent / "rules"
OUTCOMES = {"discrepant": "fail", "undecided": "undecided", "compliant": "pass"}


def outcomes(rule: Rule, changes: dict[str, Any]) -> tuple[set[str], list[Finding]]:
    tally = Examiner(case_with(changes)).lay(rule)
    if not tally.findings:
        return {"pass" if tally.passed else "not_applicable"}, []
    return {finding.outcome for finding in tally.findings}, tally.findings


def examples() -> Iterator[Any]:
    for rule in RULES:
        for word, block in rule.examples.items():
            spec = {"set": data(block), "expect": OUTCOMES[word]}
            yield pytest.param(rule, spec, id=f"{rule.code}-{word}")


def files() -> Iterator[Any]:
    known = {rule.code: rule for rule in RULES}
    for path in sorted(CASES.glob("*.yaml")):
        for name, spec in data(path).items():
            yield pytest.param(known[path.stem], spec, id=f"{path.stem}-{name}")


#: What Python prints of an object that has no words of its own.
REPRESENTATION = re.compile(r"\w=(?:'|None|\w+\()|<\w+ object|Decimal\(")

#: What stands in a sentence before its value does.
UNFILLED = re.compile(r"\{[a-z]")

#: A name that ends in a stop, and the stop of the sentence after it.
TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


def assert_told_whole(finding: Finding) -> None:
    assert finding.evidence or finding.reason == "judgement", "a finding without evidence"
    for words in (finding.title, finding.message, finding.remedy):
        assert words.en
        assert words.zh
        assert "\n" not in words.en
        assert not UNFILLED.search(words.en + words.zh)
        assert any("\u4e00" <= letter <= "\u9fff" for letter in words.zh)
    assert not TWO_STOPS.search(finding.message.en)
    said = (finding.message.en, finding.message.zh, finding.expected, finding.found)
    assert not any(REPRESENTATION.search(words or "") for words in said), said


@pytest.mark.parametrize(("rule", "spec"), [*examples(), *files()])
def test_rule_judges_its_case(rule: Rule, spec: dict[str, Any]) -> None:
    found, findings = outcomes(rule, spec.get("set") or {})
    assert found == {spec["expect"]}, [f.message.en for f in findings]
    for finding in findings:
        assert_told_whole(finding)
        assert not strayed(finding, str(spec)), finding.message
    if "says" in spec:
        assert spec["says"] in findings[0].message.en
    if "severity" in spec:
        assert findings[0].severity == spec["severity"]


def test_every_rule_shows_both_sides() -> None:
    sides = {rule.code: tuple(rule.examples) for rule in RULES}
    either = {("discrepant", "compliant"), ("undecided", "compliant")}
    assert {code: shown for code, shown in sides.items() if shown not in either} == {}


@pytest.mark.parametrize("base", sorted(path.stem for path in CLEAN.glob("*.yaml")))
def test_clean_presentation_is_clean(base: str) -> None:
    examiner = Examiner(case_with({"base": base}))
    told = [f for rule in RULES for f in examiner.lay(rule).findings]
    assert [(f.code, f.message.en) for f in told] == []
