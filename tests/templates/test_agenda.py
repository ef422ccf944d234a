from __future__ import annotations

import pytest

from checkers.finding import Finding, Responsible
from templates.agenda import agenda, discrepancies, step_of
from templates.report import Report
from templates.verdict import headline
from tests.templates.stored import stored

REPORT = stored("discrepant")
BY_CODE = {f.code: f for f in REPORT.findings}
ROOT, CONSEQUENCE = BY_CODE["BL-13"], BY_CODE["XDC-11"]


def told(*findings: Finding) -> Report:
    return REPORT.model_copy(update={"findings": findings})


def shape(report: Report) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    return [
        (step.key, [(item.finding.code, [f.code for f in item.follows]) for item in step.items])
        for step in agenda(report)
    ]


def test_findings_stand_in_the_order_in_which_to_act() -> None:
    assert shape(REPORT) == [
        ("beneficiary", [("INV-05", []), ("INV-16", [])]),
        ("carrier", [("BL-13", ["XDC-11"])]),
        ("insurer", [("INS-07", []), ("INS-10", [])]),
        ("clarify", [("AUD-40", [])]),
        ("past", [("PRE-04", [])]),
        ("person", [("PKL-04", ["XDC-08"]), ("GEN-07", [])]),
        ("advisory", [("GEN-29", [])]),
        ("waived", [("BL-12", [])]),
    ]


def test_a_consequence_of_a_waived_finding_stands_for_itself_and_counts() -> None:
    report = told(ROOT.model_copy(update={"waived": "agreed"}), CONSEQUENCE)
    assert shape(report) == [("carrier", [("XDC-11", [])]), ("waived", [("BL-13", [])])]
    assert discrepancies(agenda(report)) == 1


def test_a_consequence_without_its_root_stands_for_itself() -> None:
    assert shape(told(CONSEQUENCE)) == [("carrier", [("XDC-11", [])])]


def test_a_consequence_of_a_consequence_stands_under_the_first_cause() -> None:
    third = CONSEQUENCE.model_copy(update={"code": "XDC-12", "root": "XDC-11"})
    assert shape(told(ROOT, third, CONSEQUENCE)) == [("carrier", [("BL-13", ["XDC-12", "XDC-11"])])]


def test_findings_that_cause_each_other_are_not_lost() -> None:
    one = CONSEQUENCE.model_copy(update={"code": "XDC-01", "root": "XDC-02"})
    two = CONSEQUENCE.model_copy(update={"code": "XDC-02", "root": "XDC-01"})
    assert shape(told(one, two)) == [("carrier", [("XDC-01", []), ("XDC-02", [])])]


def test_a_consequence_stands_under_the_root_in_its_own_document() -> None:
    other = ROOT.model_copy(update={"documents": ("bill_of_lading-2",)})
    consequence = CONSEQUENCE.model_copy(update={"documents": ("bill_of_lading-2",)})
    assert [
        [len(item.follows) for item in step.items]
        for step in agenda(told(ROOT, other, consequence))
    ] == [[0, 1]]


def test_a_discrepancy_is_never_hidden_under_an_advice() -> None:
    advice = ROOT.model_copy(update={"severity": "advisory"})
    assert discrepancies(agenda(told(advice, CONSEQUENCE))) == 1


def test_a_carrier_is_never_asked_to_undo_a_late_shipment() -> None:
    late = BY_CODE["PRE-04"].model_copy(update={"responsible": "carrier"})
    report = told(late)
    assert shape(report) == [("past", [("PRE-04", [])])]
    head = headline(report, agenda(report))
    assert "not to be mended on paper" in head.says.en
    assert "waiver" in head.next.en


def test_a_document_that_is_not_there_is_to_be_obtained_and_not_mended() -> None:
    missing = ROOT.model_copy(update={"code": "GEN-01", "documents": ()})
    assert shape(told(BY_CODE["INV-05"], missing)) == [
        ("missing", [("GEN-01", [])]),
        ("beneficiary", [("INV-05", [])]),
    ]


def test_the_last_day_to_act_is_never_one_that_has_passed() -> None:
    days = {step.key: str(step.by) for step in agenda(REPORT)}
    assert days["clarify"] == "2026-10-09"
    assert {s.key: str(s.by) for s in agenda(stored("credit_only"))}["amend"] == "2026-09-20"


def test_no_day_is_named_when_the_last_day_to_present_has_passed() -> None:
    past = [
        d.model_copy(update={"days_left": d.days_left - 12}) for d in REPORT.deadlines
    ]  # the credit itself still lives
    report = REPORT.model_copy(update={"deadlines": tuple(past)})
    assert {step.by for step in agenda(report)} == {None}


def test_files_of_a_step_are_named_once() -> None:
    steps = {step.key: step.files for step in agenda(REPORT)}
    assert steps["beneficiary"] == ("corrected/commercial_invoice-1.docx",)
    assert steps["person"] == ()


#: code, who issued the paper, what is found, the step
STEPS: list[tuple[str, Responsible, str | None, str]] = [
    ("PRE-02", "applicant", None, "past"),
    ("PRE-15", "beneficiary", None, "past"),
    ("QLT-04", "applicant", None, "past"),
    ("COO-09", "chamber", "2026-09-19", "past"),
    ("TRN-07", "carrier", "3 DRUMS LEAKING", "past"),
    ("INS-10", "insurer", "2026-09-19", "insurer"),
    ("AWB-06", "carrier", "consignee", "missing"),
    ("COO-03", "chamber", None, "missing"),
    ("GEN-18", "inspector", None, "missing"),
    ("GEN-18", "beneficiary", None, "beneficiary"),
    ("BL-16", "carrier", "3", "missing"),
    ("BL-16", "carrier", None, "carrier"),
    ("QLT-05", "inspector", None, "inspector"),
]


@pytest.mark.parametrize(("code", "issuer", "found", "step"), STEPS)
def test_each_finding_is_for_whoever_can_act(
    code: str, issuer: Responsible, found: str | None, step: str
) -> None:
    one = ROOT.model_copy(update={"code": code, "responsible": issuer, "found": found})
    assert step_of(one) == step


def test_findings_that_are_mended_alike_are_told_together() -> None:
    other = ROOT.model_copy(update={"code": "BL-12"})
    waived = ROOT.model_copy(update={"waived": "agreed"})
    steps = agenda(told(ROOT, ROOT, other, waived, waived))
    runs = [[item.number for item in run] for step in steps for run in step.runs]
    assert runs == [[1, 2], [3], [4], [5]]
