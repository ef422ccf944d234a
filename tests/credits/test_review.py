"""Review whole credits: ordinary ones are left alone, one planted defect is found alone."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from checkers.case import Case, Circumstances
from checkers.catalogue import rules_for
from checkers.examination import examine
from checkers.finding import Finding
from extractors.clauses import clauses_of
from extractors.documents import Contract, Credit, Loc
from extractors.evidence import Evidence, Extraction
from extractors.swift import MessageText, read
from tests.data import data

HERE = Path(__file__).parent
ORDINARY: dict[str, Any] = data(HERE / "ordinary.yaml")
PLANTED: dict[str, Any] = data(HERE / "planted.yaml")
DAY = dt.date(2026, 8, 22)


def reviewed(message: str, contract: dict[str, Any] | None) -> tuple[str, list[Finding]]:
    """Return what the review of a credit comes to, and what it has to say."""
    (credit,) = read(MessageText(text=message, file="credit.txt"))
    assert isinstance(credit.document, Credit)
    documents: list[Extraction[Any]] = [credit.model_copy(update={"id": "letter_of_credit-1"})]
    if contract is not None:
        seen: dict[Loc, Evidence] = {
            (key,): Evidence(file="contract.pdf", text=str(contract[key])) for key in contract
        }
        document = Contract.model_validate(contract)
        documents.append(Extraction(document=document, evidence=seen, id="sales_contract-1"))
    clauses = clauses_of(credit.document)
    case = Case(tuple(documents), clauses, Circumstances(presented=DAY, today=DAY))
    examination = examine(case, rules_for(["AUD", "MSG", "AMD"]))
    return examination.credit_review, list(examination.findings)


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_credit_is_acceptable(name: str) -> None:
    review, findings = reviewed(ORDINARY[name]["message"], ORDINARY[name]["contract"])
    assert [(f.code, f.message.en) for f in findings] == []
    assert review == "acceptable"


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_credit_is_left_alone_without_its_contract(name: str) -> None:
    review, findings = reviewed(ORDINARY[name]["message"], None)
    assert [(f.code, f.message.en) for f in findings] == []
    assert review == "none"


@pytest.mark.parametrize("name", PLANTED)
def test_planted_defect_is_found_alone(name: str) -> None:
    spec = PLANTED[name]
    message = ORDINARY[spec["in"]]["message"]
    assert spec["instead_of"] in message
    changed = message.replace(spec["instead_of"], spec["says"], 1)
    _, findings = reviewed(changed, ORDINARY[spec["in"]]["contract"])
    roots = [f for f in findings if f.root is None]
    assert [(f.code, f.outcome) for f in roots] == [(spec["expect"], spec.get("outcome", "fail"))]
    for finding in roots:
        assert finding.evidence
        assert finding.remedy.en


def test_two_defects_of_one_clause_or_field_are_told_apart() -> None:
    ordinary = ORDINARY["by-air"]
    message = (
        ordinary["message"]
        .replace(
            "CONSIGNED TO ISSUING BANK, MARKED FREIGHT COLLECT",
            "CONSIGNED TO APPLICANT, MARKED FREIGHT PREPAID",
        )
        .replace("800 PCS", "900 PCS")
        .replace("USD 23.00/PC", "USD 22.00/PC")
    )
    _, findings = reviewed(message, ordinary["contract"])
    found = {f.code for f in findings if f.root is None}
    assert found == {"AUD-09", "AUD-10", "AUD-25", "AUD-27"}


def test_a_day_that_does_not_exist_is_told_and_stops_nothing() -> None:
    ordinary = ORDINARY["by-air"]
    message = ordinary["message"].replace(":44C:260915", ":44C:260931")
    _, findings = reviewed(message, ordinary["contract"])
    assert ("MSG-07", "fail") in {(f.code, f.outcome) for f in findings}
    assert {f.outcome for f in findings if f.code != "MSG-07"} == {"undecided"}
