"""One root cause is one finding, with all its places; consequences name their root."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.finding import Finding
from checkers.roots import rooted
from tests.cases import case_with
from tests.data import data

CASES: dict[str, dict[str, Any]] = data(Path(__file__).parent / "roots.yaml")


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_told_once(name: str) -> None:
    spec = CASES[name]
    examined = examine(case_with(spec["set"]), RULES)
    binding = ("discrepancy", "amend")
    failed = [f for f in examined.findings if f.outcome == "fail" and f.severity in binding]
    roots = Counter(f.code for f in failed if f.root is None)
    told = [(f.code, f.root, f.documents, f.message.en) for f in failed]
    for code, number in spec.get("roots", {}).items():
        assert roots[code] == number, told
    if spec.get("only"):
        assert roots == spec["roots"], told
    for code, documents in spec.get("documents", {}).items():
        accused = next(f.documents for f in failed if f.code == code)
        assert set(documents) <= set(accused), told
        assert accused[: len(documents)] == tuple(documents), told
    for code, cause in spec.get("follows", {}).items():
        assert {f.root for f in failed if f.code == code} == {cause}, told
    assert examined.verdict == spec.get("verdict", "discrepant")


def test_a_merged_finding_keeps_all_proof_and_names_all_places() -> None:
    changes = {"packing.quantity": "11900 PCS", "packing.lines": [], "origin.quantity": "11900 PCS"}
    examined = examine(case_with(changes), RULES)
    found = next(f for f in examined.findings if f.code == "XDC-01")
    assert {seen.document for seen in found.evidence} >= {
        "packing_list-1",
        "certificate_of_origin-1",
    }
    assert "The same on packing_list-1." in found.message.en
    assert "packing_list-1 亦同" in found.message.zh


def test_findings_come_out_the_same_in_any_order() -> None:
    findings = list(examine(case_with({"invoice.total": "USD 96,400.00"}), RULES).findings)
    plain = [f.model_copy(update={"root": None}) for f in findings]

    def said(told: list[Finding]) -> list[tuple[str, str | None]]:
        return sorted((f.code, f.root) for f in told)

    assert said(rooted(plain)) == said(rooted(plain[::-1]))


def test_a_wrong_party_is_one_mistake_though_one_paper_gives_its_address_too() -> None:
    wrong = {"name": "NORDLICHT SPORT GMBH"}
    findings = examine(case_with({"invoice.buyer": wrong, "packing.buyer": wrong}), RULES).findings
    printed = [
        f.model_copy(
            update={"root": None, "found": f"{f.found}\nHAMBURG" if f.code == "INV-03" else f.found}
        )
        for f in findings
    ]
    assert {f.code: f.root for f in rooted(printed)}["GEN-32"] == "INV-03"
