"""Letters to the applicant and to the issuers of papers that are found wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document as open_word

from checkers.finding import Remedy
from extractors.documents import Contract, Credit
from templates.asking.operations import operations, point
from templates.correct import left
from templates.fill import text_of
from templates.letters import amendment_request, correction_request
from tests.templates.garments import case, examined, finding

CREDIT, BILL = "letter_of_credit-1", "bill_of_lading-1"
AMOUNT = finding(
    "AUD-06",
    CREDIT,
    field="amount",
    clause="32B",
    severity="amend",
    expected="USD 90,000.00",
    found="USD 86,400.00",
)
SHIPMENT = finding(
    "AUD-14",
    CREDIT,
    field="latest_shipment_date",
    clause="44C",
    severity="amend",
    expected="2026-10-31",
    found="2026-09-20",
)
EXPIRY = finding(
    "AUD-15",
    CREDIT,
    field="expiry_date",
    clause="31D",
    severity="amend",
    expected="2026-11-21",
    found="2026-10-11",
)
PLACE = finding(
    "AUD-16",
    CREDIT,
    field="expiry_place",
    clause="31D",
    severity="amend",
    expected="NINGBO",
    found="CHINA",
)
SOFT = finding(
    "AUD-23",
    CREDIT,
    field="additional_conditions.0",
    clause="47A-1",
    severity="amend",
    found="SHIPMENT ONLY AFTER APPLICANT NAMES THE VESSEL",
)
GOODS = finding(
    "AUD-11",
    CREDIT,
    field="goods_description",
    clause="45A",
    severity="amend",
    expected="STYLE LB-20",
    found="STYLE LB-02",
)
PERIOD = finding(
    "AUD-17",
    CREDIT,
    field="presentation_days",
    clause="48",
    severity="clarify",
    expected="21 days",
    found="7",
)


def read(path: Path) -> str:
    return text_of(open_word(str(path)))


def test_one_letter_asks_for_every_point_as_the_message_would_say_it(tmp_path: Path) -> None:
    examination = examined(PERIOD, SOFT, AMOUNT, SHIPMENT, EXPIRY, PLACE, GOODS)
    made = amendment_request(case(), examination, tmp_path)
    assert made is not None
    assert made.document == CREDIT
    assert made.file == "corrected/amendment_request.docx"
    assert set(made.codes) == {f.code for f in examination.findings}
    text = read(tmp_path / made.file)
    assert "7 points" in text
    for said in (
        "Now reads:\tUSD 86,400.00",
        "Should read:\tUSD 90,000.00",
        ":32B: USD3600, (increase; new amount USD90000,)",
        ":44C: 261031",
        ":31D: 261121CHINA",
        ":45B:\n/DELETE/ STYLE LB-02\n/ADD/ STYLE LB-20",
        ":47B:\n/DELETE/ ITEM 1: SHIPMENT ONLY AFTER APPLICANT NAMES THE VESSEL",
        ":48: 21",
        "/APPL/",
        "not later than 05 SEP 2026",
        "What AUD-06 says. (UCP 600 art. 14(d))",
        "内部摘要",
        "AUD-06 的说明。",
    ):
        assert said in text
    order = [text.index(words) for words in ("A.  To be", "B.  Conditions", "C.  Points")]
    assert order == sorted(order)
    assert (
        text.index("Title of AUD-06")
        < text.index("Title of AUD-23")
        < text.index("Title of AUD-17")
    )


def test_a_decrease_has_a_field_of_its_own(tmp_path: Path) -> None:
    less = AMOUNT.model_copy(update={"expected": "USD 80,000.00"})
    made = amendment_request(case(), examined(less), tmp_path)
    assert made is not None
    text = read(tmp_path / made.file)
    assert ":33B: USD6400, (decrease; new amount USD80000,)" in text
    assert "one point" in text


#: code, field of the credit, changes, what the message says
PIECES = [
    (
        "AUD-09",
        "goods_description",
        {"sales_contract": {"lines": [{"quantity": "13,000 PCS"}]}},
        "/DELETE/ 12,000 PCS\n/ADD/ 13,000 PCS",
    ),
    (
        "AUD-10",
        "goods_description",
        {"sales_contract": {"lines": [{"unit_price": "USD 7.25"}]}},
        "/DELETE/ USD 7.20\n/ADD/ USD 7.25",
    ),
    (
        "AUD-12",
        "incoterm",
        {"sales_contract": {"incoterm": "FOB NINGBO INCOTERMS 2020"}},
        "/DELETE/ CIF ROTTERDAM INCOTERMS 2020\n/ADD/ FOB NINGBO INCOTERMS 2020",
    ),
    (
        "AUD-50",
        "goods_description",
        {"letter_of_credit": {"goods_description": "SHIRTS AS PER S/C NO. 24NB-181 DATED 12 MAR"}},
        "/DELETE/ 24NB-181\n/ADD/ 24NB-118",
    ),
    (
        "AUD-08",
        "tolerance",
        {"sales_contract": {"tolerance": {"plus": 5, "minus": 5}}},
        ":39A: 5/5\n:47B:\n/ADD/ QUANTITY 5 PCT MORE OR LESS IS ALLOWED",
    ),
    ("AUD-04", "beneficiary", {}, ":59: NINGBO LANTERN GARMENT CO., LTD.\n18 LINGQIAO ROAD"),
]


@pytest.mark.parametrize(("code", "field", "changes", "said"), PIECES, ids=[p[0] for p in PIECES])
def test_an_amendment_exchanges_the_words_that_differ(
    code: str, field: str, changes: dict[str, dict[str, Any]], said: str
) -> None:
    ailing = case(changes)
    found = finding(code, CREDIT, field=field, severity="amend", expected="THE CONTRACT", found="X")
    credit, contract = next(ailing.of(Credit)).document, next(ailing.of(Contract)).document
    (operation,) = operations([point(found, credit, contract)], credit, contract)
    assert said in operation


@pytest.mark.parametrize(
    ("agreed", "said"),
    [
        ("BY IRREVOCABLE L/C AT SIGHT", ":42C: SIGHT"),
        ("L/C AT 60 DAYS AFTER B/L DATE", ":42C: 60 DAYS AFTER B/L DATE"),
        ("BY TELEGRAPHIC TRANSFER", ""),
    ],
)
def test_a_tenor_is_taken_from_the_terms_of_payment(agreed: str, said: str) -> None:
    credit = next(case().of(Credit)).document
    found = finding("AUD-19", CREDIT, field="drafts_at", severity="amend", expected=agreed)
    assert operations([point(found, credit)], credit, None) == [said]


def test_nothing_is_asked_where_the_credit_is_in_order(tmp_path: Path) -> None:
    waived = AMOUNT.model_copy(update={"waived": "agreed by the buyer"})
    doubtful = PERIOD.model_copy(update={"outcome": "undecided", "reason": "judgement"})
    note = PERIOD.model_copy(update={"severity": "info"})
    assert amendment_request(case(), examined(waived, doubtful, note), tmp_path) is None
    assert (
        amendment_request(case(without=("letter_of_credit",)), examined(AMOUNT), tmp_path) is None
    )
    assert not list(tmp_path.iterdir())


def test_an_issuer_is_asked_once_for_all_points_of_his_paper(tmp_path: Path) -> None:
    port = finding(
        "BL-13",
        BILL,
        field="port_of_discharge",
        responsible="carrier",
        expected="ROTTERDAM, NETHERLANDS",
        found="ANTWERP",
    )
    notify = finding(
        "BL-22",
        BILL,
        field="notify",
        responsible="carrier",
        remedy=Remedy(en="Add the applicant as notify party.", zh="补上通知人。"),
    )
    follows = finding(
        "XDC-09", BILL, field="port_of_discharge", responsible="carrier", root="BL-13"
    )
    (made,) = correction_request(case(), examined(port, notify, follows), tmp_path)
    assert (made.document, made.file) == (BILL, f"corrected/correction_request-{BILL}.docx")
    assert made.codes == ("BL-13", "BL-22", "XDC-09")
    text = read(tmp_path / made.file)
    for said in (
        "TIDEWAY SHIPPING LINES LTD.",
        "TSL2609117",
        "ANTWERP\tROTTERDAM, NETHERLANDS",
        "Please add the applicant as notify party.",
        "02 OCT 2026",
        "更正单据申请",
        "BL-13 的说明。",
    ):
        assert said in text
    assert "XDC-09" not in text


def test_a_foreign_issuer_is_written_to_in_english_only(tmp_path: Path) -> None:
    foreign = case(
        {"bill_of_lading": {"carrier": {"name": "NORTHERN FJORD LINE AS", "country": "NO"}}}
    )
    found = finding("BL-13", BILL, responsible="carrier", expected="ROTTERDAM", found="ANTWERP")
    (made,) = correction_request(foreign, examined(found), tmp_path)
    text = read(tmp_path / made.file)
    assert not any("一" <= letter <= "鿿" for letter in text)


@pytest.mark.parametrize(
    ("severity", "refused", "odd"), [("discrepancy", True, False), ("advisory", False, True)]
)
def test_a_letter_threatens_refusal_only_where_the_bank_may_refuse(
    severity: str, refused: bool, odd: bool, tmp_path: Path
) -> None:
    found = finding("XDC-11", BILL, responsible="carrier", severity=severity, found="SVLU3054398")
    (made,) = correction_request(case(), examined(found), tmp_path)
    text = read(tmp_path / made.file)
    assert ("the bank may refuse it" in text, "no ground for refusal" in text) == (refused, odd)


def test_what_has_happened_is_not_asked_for(tmp_path: Path) -> None:
    late = finding("PRE-04", BILL, field="on_board_date", responsible="carrier")
    assert correction_request(case(), examined(late), tmp_path) == ()
    (one,) = left(case(), examined(late))
    assert "What has happened" in one.reason.en
