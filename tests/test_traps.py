"""Traps: what looks wrong and is not, and what looks right and is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.finding import Finding
from tests.cases import case_with
from tests.data import data

TRAPS: dict[str, dict[str, Any]] = data(Path(__file__).parent / "traps.yaml")


def traps() -> Iterator[Any]:
    for name, spec in TRAPS.items():
        yield pytest.param(spec, id=name)


def told(findings: list[Finding]) -> str:
    return "\n".join(f"{f.code} {f.outcome} {f.severity} {f.message.en}" for f in findings)


@pytest.mark.parametrize("spec", list(traps()))
def test_trap(spec: dict[str, Any]) -> None:
    examined = examine(case_with(spec["set"]), RULES)
    findings = [f for f in examined.findings if f.severity in ("discrepancy", "advisory")]
    failed = {f.code for f in findings if f.outcome == "fail" and f.severity == "discrepancy"}
    advised = {f.code for f in findings if f.outcome == "fail" and f.severity == "advisory"}
    if spec.get("clean"):
        allowed = set(spec.get("advice", ()))
        assert [f for f in findings if f.code not in allowed] == [], told(findings)
    if "fails" in spec:
        assert failed & set(spec["fails"]), told(findings)
    if "judged" in spec:
        assert {f.code for f in examined.findings} & set(spec["judged"]), told(findings)
    assert set(spec.get("advice", ())) <= advised, told(findings)
    assert not failed & set(spec.get("spares", ())), told(findings)


def test_all_fifty_are_there() -> None:
    assert {int(name[:2]) for name in TRAPS} == set(range(1, 51))
