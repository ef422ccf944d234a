"""What letters ask for: the value itself, and the field of the message where it can be told."""

from __future__ import annotations

from typing import Any

import pytest

from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.rule import Rule
from extractors.documents import Contract
from templates.asking.operations import operations, point
from templates.asking.requests import request
from templates.asking.wanted import wanted
from templates.letters import asked_of_applicant, asked_of_issuer
from tests.cases import case_with
from tests.data import data

APPLICANT = "NORDLICHT TEXTIL GMBH\nHAFENSTRASSE 12, 20457 HAMBURG, GERMANY"
#: code of a rule, what the issuer of the paper in its example is asked to print
WANTED = {
    "AWB-07": "ELBUFER HANDELSBANK AG, HAMBURG",
    "BL-06": "Please have a notation added with the port of loading, the vessel and the date.",
    "BL-20": "TO ORDER",
    "BL-22": APPLICANT,
    "BL-30": "CONTRACT NO.: JN26-118",
    "COO-04": "CHINA",
    "GEN-31": APPLICANT,
    "INS-06": "USD 95,040.00",
    "INS-08": "ICC(A), WAR, STRIKES",
    "INS-14": "GERMANY",
    "INS-19": "US DOLLARS NINETY FIVE THOUSAND FORTY ONLY",
    "MTD-05": "HANNOVER, GERMANY",
    "TRN-08": "FREIGHT PREPAID",
    "TRN-05": "Please have the document issued without the clause.",
    "XDC-04": "6300 KGS",
}
#: code of a rule, the field of the amendment message that its example leads to
OPERATIONS = {
    "AUD-03": ":40E: UCP LATEST VERSION",
    "AUD-11": ":45B:\n/DELETE/ NO. BT-450,\n/ADD/ NO. BT-540,",
    "AUD-18": ":41D: ANY BANK IN CHINA BY NEGOTIATION",
    "AUD-20": ":42D: ELBUFER HANDELSBANK AG, HAMBURG",
    "AUD-25": "/ADD/ 3/3 SET OF CLEAN ON BOARD B/L MADE OUT TO ORDER AND BLANK ENDORSED MARKED",
    "AUD-27": "MARKED FREIGHT COLLECT",
    "AUD-30": ":31D: 261021CHINA",
    "AUD-32": "/ADD/ CERTIFICATE OF ORIGIN ISSUED BY",
    "AUD-34": ":47B:\n/ADD/ CHARTER PARTY BILL OF LADING ACCEPTABLE",
    "AUD-38": "/ADD/ PACKING: IN CARTONS OF 40 PCS",
    "AUD-40": ":71D: ALL BANKING CHARGES OUTSIDE",
    "AUD-46": ":47B:\n/DELETE/ ITEM 2:",
    "AUD-52": ":44C: 261010\n:31D: 261031CHINA",
}
OF_THE_CREDIT = [rule for rule in RULES if rule.of_the_credit]
BY_CODE = {rule.code: rule for rule in RULES}


def changes(rule: Rule) -> dict[str, Any]:
    told: dict[str, Any] = data(next(iter(rule.examples.values())))
    return told


@pytest.mark.parametrize("code", WANTED)
def test_an_issuer_is_told_the_value_that_is_wanted(code: str) -> None:
    case = case_with(changes(BY_CODE[code]))
    examination = examine(case, RULES)
    told = {
        wanted(finding, case, paper)
        for paper in case.presented
        for finding in asked_of_issuer(examination, paper)
        if finding.code == code
    }
    assert told == {WANTED[code]}


@pytest.mark.parametrize("rule", OF_THE_CREDIT, ids=lambda rule: rule.code)
def test_the_applicant_is_asked_for_all_but_notes(rule: Rule) -> None:
    case = case_with(changes(rule))
    examination = examine(case, RULES)
    asked = asked_of_applicant(examination)
    for finding in examination.findings:
        binding = finding.severity in ("amend", "clarify") and finding.outcome == "fail"
        assert (finding in asked) is binding
    assert case.credit is not None
    credit = case.credit.document
    contract = next((x.document for x in case.of(Contract)), None)
    points = [point(finding, credit, contract) for finding in asked]
    made = dict(zip((f.code for f in asked), operations(points, credit, contract), strict=True))
    for one in points:
        assert one.clause or one.now or request(one.finding)
        assert "description=" not in one.should
    assert OPERATIONS.get(rule.code, "") in made.get(rule.code, "")


def test_a_certificate_that_sends_an_original_away_sends_a_copy_instead() -> None:
    clause = "BENEFICIARY'S CERTIFICATE CERTIFYING THAT 1/3 ORIGINAL B/L HAS BEEN SENT TO APPLICANT BY COURIER"
    case = case_with({"credit.documents_required.6": clause})
    assert case.credit is not None
    asked = asked_of_applicant(examine(case, RULES))
    (one,) = (point(f, case.credit.document) for f in asked if f.code == "AUD-24")
    assert "ONE NON-NEGOTIABLE COPY OF THE BILL OF LADING HAS BEEN SENT" in one.should
