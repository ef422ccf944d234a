"""Set a bank's refusal against what was found."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from checkers.catalogue import rules_for
from checkers.examination import examine
from checkers.finding import Examination
from checkers.refusal import objection
from tests.cases import case_with

NOTICE: dict[str, Any] = {
    "type": "bank_refusal",
    "date": dt.date(2026, 10, 14),
    "credit_number": "LC26-0801-77",
    "disposal": "/HOLD/",
    "discrepancies": ["LATE SHIPMENT", "B/L NOT SHOWING FREIGHT PREPAID"],
}


def examined(**changes: Any) -> Examination:
    return examine(case_with({"refusal": NOTICE, **changes}), rules_for(["PRE", "TRN", "GEN-01"]))


def test_what_was_found_too_is_agreed() -> None:
    (refusal,) = examined(**{"bill.freight": "collect"}).refusals
    late, freight = refusal.objections
    assert late.answer == "not_found"
    assert (freight.answer, freight.codes) == ("agreed", ("TRN-08",))
    assert refusal.disposal == "hold"
    assert not refusal.void


def test_a_notice_is_in_time_for_five_banking_days() -> None:
    (refusal,) = examined().refusals
    assert refusal.in_time_from == dt.date(2026, 10, 7)


def test_a_second_notice_on_the_same_documents_is_void() -> None:
    again = {**NOTICE, "date": dt.date(2026, 10, 16), "discrepancies": ["DRAFT NOT SIGNED"]}
    first, second = examined(again=again).refusals
    assert (first.void, second.void) == (False, True)


def test_a_refusal_of_other_documents_is_not_void() -> None:
    other = {**NOTICE, "date": dt.date(2026, 10, 16), "amount": "USD 5,000.00"}
    first, second = examined(refusal={**NOTICE, "amount": "USD 86,400.00"}, other=other).refusals
    assert (first.void, second.void) == (False, False)


def test_without_a_refusal_there_is_nothing_to_answer() -> None:
    assert examine(case_with({}), rules_for(["PRE"])).refusals == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("TYPING ERROR IN BENEFICIARY'S NAME ON B/L", "ISBP 821 A23"),
        ("APPLICANT'S ADDRESS ON INVOICE NOT AS PER L/C", "UCP 600 art. 14(j)"),
        ("INVOICE NOT SIGNED", "UCP 600 art. 18(a)(iv)"),
        ("SHIPPER ON B/L NOT BENEFICIARY", "UCP 600 art. 14(k)"),
        ("PACKING LIST DATED BEFORE THE L/C", "UCP 600 art. 14(i)"),
        ("HEALTH CERTIFICATE DATED PRIOR TO L/C ISSUANCE", "UCP 600 art. 14(i)"),
        ("INVOICE DOES NOT SHOW A DATE", "ISBP 821 C11"),
        ("B/L NOT MARKED CLEAN", "UCP 600 art. 27"),
        ("GOODS DESCRIPTION ON B/L NOT IDENTICAL TO L/C", "UCP 600 art. 14(e)"),
        ("CONSIGNEE ON CERTIFICATE OF ORIGIN DIFFERS FROM B/L", "ISBP 821 L5"),
        ("FAX NUMBER OF APPLICANT ON INVOICE NOT AS L/C", "UCP 600 art. 14(j)"),
        ("PACKING LIST NOT SIGNED", "UCP 600 art. 14(f)"),
        ("装箱单未签字", "UCP 600 art. 14(f)"),
        ("ORIGIN CERTIFICATE DATED AFTER B/L DATE", "ISBP 821 A12"),
        ("B/L CLAUSED SAID TO CONTAIN", "UCP 600 art. 26(b)"),
        ("BILL OF LADING NOT TITLED OCEAN OR MARINE", "ISBP 821 E2"),
        ("FORWARDER B/L PRESENTED", "UCP 600 art. 14(l)"),
        ("INSURANCE POLICY PRESENTED INSTEAD OF CERTIFICATE", "UCP 600 art. 28(d)"),
        ("INSURANCE POLICY SUBJECT TO EXCESS", "UCP 600 art. 28(j)"),
        ("ALL RISKS INSURANCE WITH EXCLUSION CLAUSE", "UCP 600 art. 28(i)"),
        ("DIFFERENT FONT USED ON INVOICE", "ISBP 821 A9"),
        ("CORRECTION ON INVOICE NOT AUTHENTICATED", "ISBP 821 A7"),
        ("CO SHOWS MANUFACTURER AS EXPORTER INSTEAD OF BENEFICIARY", "UCP 600 art. 14(k)"),
        ("UNSIGNED PACKING LIST", "UCP 600 art. 14(f)"),
        ("PACKING LIST SHOWS NO DATE", "ISBP 821 A11"),
        ("GOODS NOT AS PER SALES CONTRACT", "UCP 600 art. 4"),
        ("QUALITY OF GOODS NOT ACCEPTABLE TO APPLICANT", "UCP 600 art. 5"),
        ("B/L SHOWS TRANSHIPMENT", "UCP 600 art. 19(c), 20(c), 21(c), 23(c), 24(e)"),
    ],
)
def test_what_the_rules_tolerate_is_not_justified(text: str, source: str) -> None:
    answer = objection(text, [])
    assert answer.answer == "not_justified"
    assert source in answer.sources


def test_an_invoice_without_signature_is_refused_where_the_credit_wants_one() -> None:
    assert objection("INVOICE NOT SIGNED", [], signed={"invoice"}).answer == "not_found"
    (refusal,) = examined(refusal={**NOTICE, "discrepancies": ["INVOICE NOT SIGNED"]}).refusals
    assert refusal.objections[0].answer == "not_found"


@pytest.mark.parametrize(
    ("notice", "earliest"),
    [
        (dt.date(2026, 11, 13), dt.date(2026, 11, 6)),
        (dt.date(2026, 11, 16), dt.date(2026, 11, 9)),
    ],
)
def test_five_banking_days_leave_weekends_out(notice: dt.date, earliest: dt.date) -> None:
    (refusal,) = examined(refusal={**NOTICE, "date": notice}).refusals
    assert refusal.in_time_from == earliest


def test_what_nobody_understands_is_said_to_be_so() -> None:
    assert objection("PLEASE SEE OUR LETTER", []).answer == "not_understood"


def test_without_documents_nothing_can_be_compared() -> None:
    assert objection("LATE SHIPMENT", [], examined=False).answer == "not_examined"


@pytest.mark.parametrize(
    ("text", "changes", "code"),
    [
        ("SHIPMENT EFFECTED ON 22SEP26 WHEREAS LATEST SHIPMENT DATE IS 20SEP26", {"credit.latest_shipment_date": "2026-09-17"}, "PRE-04"),
        ("迟装运", {"credit.latest_shipment_date": "2026-09-17"}, "PRE-04"),
        ("INSURED VALUE BELOW 110 PERCENT OF INVOICE VALUE", {"insurance.insured_amount": "USD 90,000.00"}, "INS-06"),
        ("INSUR COVER SHORT BY USD40.00", {"insurance.insured_amount": "USD 90,000.00"}, "INS-06"),
        ("TRANSPORT DOCUMENT SHOWS ANOTHER NOTIFY PARTY", {"bill.notify": [{"name": "DELTAVELD EXPEDITIE B.V."}]}, "BL-22"),
    ],
)  # fmt: skip
def test_one_point_in_many_words(text: str, changes: dict[str, Any], code: str) -> None:
    notice = {**NOTICE, "discrepancies": [text]}
    case = case_with({"refusal": notice, **changes})
    (refusal,) = examine(case, rules_for(["PRE", "INS-06", "INS-10", "BL-22"])).refusals
    (answer,) = refusal.objections
    assert (answer.answer, answer.codes) == ("agreed", (code,))


def test_contact_details_of_the_notify_party_on_a_bill_must_agree() -> None:
    assert (
        objection("TELEPHONE NUMBER OF NOTIFY PARTY ON B/L DIFFERS", []).answer != "not_justified"
    )
