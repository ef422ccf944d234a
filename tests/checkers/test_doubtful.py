"""What a recogniser was not sure of is shown to a person, never held against anybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.finding import Examination, Finding
from extractors.documents import Loc
from tests.cases import case_with


def examined(changes: Mapping[str, Any], paper: str, way: Loc, confidence: float) -> Examination:
    """Examine a case in which one value was recognised with some confidence."""
    case = case_with(changes)
    documents = []
    for x in case.documents:
        evidence = dict(x.evidence)
        if x.id == paper:
            how = {"method": "ocr", "confidence": confidence}
            evidence[way] = evidence[way].model_copy(update=how)
        documents.append(x.model_copy(update={"evidence": evidence}))
    return examine(replace(case, documents=tuple(documents)), RULES)


def found(examination: Examination, code: str) -> list[Finding]:
    return [f for f in examination.findings if f.code == code]


TOO_MUCH = {"invoice.total": "USD 999,999.00"}
OTHER_BUYER = {"invoice.buyer.name": "OTHER GMBH"}


@pytest.mark.parametrize(("confidence", "outcome"), [(0.95, "fail"), (0.5, "undecided")])
@pytest.mark.parametrize(
    ("changes", "paper", "way", "code"),
    [
        (TOO_MUCH, "commercial_invoice-1", ("total",), "INV-09"),
        (OTHER_BUYER, "commercial_invoice-1", ("buyer", "name"), "INV-03"),
    ],
)
def test_a_finding_fails_only_on_what_was_surely_read(
    changes: Mapping[str, Any], paper: str, way: Loc, code: str, confidence: float, outcome: str
) -> None:
    findings = found(examined(changes, paper, way, confidence), code)
    assert {f.outcome for f in findings} == {outcome}


def test_the_doubtful_place_is_named_in_both_languages_and_shown() -> None:
    (finding,) = found(examined(TOO_MUCH, "commercial_invoice-1", ("total",), 0.5), "INV-09")
    assert finding.reason == "unread"
    assert "999,999.00» on commercial_invoice-1" in finding.message.en
    assert "999,999.00”识别不确定" in finding.message.zh
    assert any(seen.document == "commercial_invoice-1" for seen in finding.evidence)


@pytest.mark.parametrize(("method", "outcome"), [("text", "fail"), ("ocr", "undecided")])
def test_what_was_not_seen_on_a_scan_is_not_held_to_be_absent(method: str, outcome: str) -> None:
    case = case_with({"bill.port_of_loading": None})
    documents = tuple(
        x.model_copy(update={"method": method}) if x.id == "bill_of_lading-1" else x
        for x in case.documents
    )
    findings = found(examine(replace(case, documents=documents), RULES), "BL-10")
    assert {f.outcome for f in findings} == {outcome}


def test_one_unread_value_is_said_once_by_each_rule() -> None:
    bill = case_with({"bill.on_board_date": "illegible"})
    told = [f for f in examine(bill, RULES).findings if f.reason == "unread"]
    assert len({f.code for f in told}) > 3
    assert len(told) == len({f.model_dump_json() for f in told})


def test_what_agrees_passes_however_it_was_read() -> None:
    surely, hardly = (
        examined({}, "bill_of_lading-1", ("port_of_discharge",), confidence)
        for confidence in (0.95, 0.2)
    )
    assert surely == hardly
