"""Every rule's own discrepant example: what is mended on paper is not found again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from checkers.case import Case
from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.finding import Examination
from checkers.rule import Rule
from templates.correct import correct, left
from templates.letters import asked_of_applicant, asked_of_issuer
from tests.cases import case_with
from tests.data import data

MENDED = {
    "BEN-01", "BEN-02", "BEN-03", "DRF-08", "DRF-10", "DRF-12", "GEN-30", "GEN-32", "INV-12",
    "INV-21", "INV-23", "PKL-01", "PKL-07", "SAD-01", "WTL-01", "XDC-09", "XDC-10", "XDC-15",
    "DRF-01", "DRF-02", "DRF-03", "DRF-04", "DRF-05", "DRF-06", "DRF-07", "GEN-34", "INV-01",
    "INV-02", "INV-03", "INV-04", "INV-05", "INV-11", "INV-22", "PKL-03", "SAD-02", "XDC-02",
    "XDC-08", "XDC-14",
}  # fmt: skip
OF_THE_PRESENTATION = [rule for rule in RULES if not rule.of_the_credit]


def all_rules(case: Case) -> Examination:
    return examine(case, RULES)


def example(rule: Rule) -> tuple[Case, Examination]:
    changes: dict[str, Any] = data(next(iter(rule.examples.values())))
    case = case_with(changes)
    return case, all_rules(case)


@pytest.mark.parametrize("rule", OF_THE_PRESENTATION, ids=lambda rule: rule.code)
def test_a_finding_is_mended_for_good_asked_for_or_left_with_a_reason(
    rule: Rule, tmp_path: Path
) -> None:
    case, examination = example(rule)
    written = correct(case, examination, tmp_path, all_rules)
    for one in written:
        assert (tmp_path / one.file).exists()
        assert one.codes
        assert not one.raised
    claimed = {code for one in written for code in one.codes}
    accused = {f.documents[:1] for f in examination.findings if f.code == rule.code}
    if rule.code in MENDED and () not in accused:
        assert rule.code in claimed
    settled = {(code, one.document) for one in written for code in one.codes}
    for extraction in case.presented:
        settled |= {(f.code, extraction.id) for f in asked_of_issuer(examination, extraction)}
    settled |= {(f.code, name) for f in asked_of_applicant(examination) for name in f.documents}
    settled |= {(one.code, one.document) for one in left(case, examination, written)}
    for finding in examination.findings:
        if finding.outcome == "fail":
            places = [(finding.code, name) for name in finding.documents or ("",)]
            assert any(place in settled for place in places), finding.code


def test_what_is_wrong_on_the_bill_is_not_taken_over_from_it(tmp_path: Path) -> None:
    case = case_with({"bill.port_of_loading": "NINGBO"})
    assert correct(case, all_rules(case), tmp_path, all_rules) == ()


def test_a_draft_without_a_date_is_left_as_it_is(tmp_path: Path) -> None:
    case = case_with({"draft.date": None})
    examination = all_rules(case)
    assert correct(case, examination, tmp_path, all_rules) == ()
    assert not list(tmp_path.glob("**/*.docx"))
    assert (
        "write it when you sign"
        in {one.code: one.reason.en for one in left(case, examination)}["DRF-08"]
    )


def test_one_mistake_on_two_papers_is_mended_on_both(tmp_path: Path) -> None:
    wrong, line = "COTTON BED SHEETS", "lines.0.description"
    goods = {"goods_description": wrong, line: wrong}
    case = case_with(
        {f"{paper}.{field}": goods[field] for paper in ("invoice", "packing") for field in goods}
    )
    written = correct(case, all_rules(case), tmp_path, all_rules)
    assert {one.document for one in written} == {"commercial_invoice-1", "packing_list-1"}


def test_a_paper_of_ours_that_repeats_a_wrong_port_is_named(tmp_path: Path) -> None:
    wrong = {"bill.port_of_discharge": "BREMERHAVEN", "invoice.port_of_discharge": "BREMERHAVEN"}
    case = case_with(wrong)
    examination = all_rules(case)
    assert correct(case, examination, tmp_path, all_rules) == ()
    reasons = {one.document: one.reason.en for one in left(case, examination)}
    assert "together with that one" in reasons["commercial_invoice-1"]
    assert "whoever issued" in reasons["bill_of_lading-1"]
