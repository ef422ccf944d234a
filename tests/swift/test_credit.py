from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.documents import Credit, CreditAmendment, Money, Party
from extractors.evidence import Extraction
from extractors.swift import MessageText, read, read_together
from tests.swift.conftest import MESSAGES, message, only_credit, printed_pages

FIN = (MESSAGES / "credit.fin").read_text(encoding="utf-8")


def changed(old: str, new: str) -> Credit:
    assert old in FIN
    return only_credit(MessageText("x.fin", FIN.replace(old, new))).document


def test_a_credit_says_what_its_fields_say(issued: Extraction[Credit]) -> None:
    credit = issued.document
    assert credit.number == "LC26-004417"
    assert credit.amount == Money(currency="USD", amount=Decimal("60465.50"))
    assert credit.expiry_date == dt.date(2026, 8, 17)
    assert credit.expiry_place == "BENEFICIARY COUNTRY"
    assert credit.beneficiary == Party(
        name="NINGBO EASTWIND KNITTING CO., LTD.",
        address="NO. 88 ZHONGSHAN ROAD, NINGBO P.R. CHINA",
        country="CN",
    )
    assert len(credit.documents_required) == 4
    assert credit.documents_required[2].endswith("1) GROSS WEIGHT 2) NET WEIGHT")
    assert len(credit.additional_conditions) == 3
    assert credit.message["72Z"] == "/PHONBEN/"
    assert list(credit.gaps()) == []


def test_a_value_shows_where_it_stands(issued: Extraction[Credit]) -> None:
    seen = issued.evidence["expiry_date",]
    assert seen.text == "260817"
    assert seen.span is not None
    assert FIN[slice(*seen.span)] == "260817"


def test_a_value_in_print_shows_page_and_box() -> None:
    text = message("alliance.txt").text
    seen = only_credit(printed_pages(text, 60)).evidence["amount", "amount"]
    assert seen.text == "#60,465.50#"
    assert seen.page == 2 or seen.page == 1
    assert seen.box is not None
    assert seen.box.x1 - seen.box.x0 == pytest.approx(5.4 * len("#60,465.50#"))


@pytest.mark.parametrize(
    ("old", "new", "gap"),
    [
        (":44C:260727", ":44C:200631", "latest_shipment_date"),
        (":31D:260817", ":31D:261317", "expiry_date"),
        (":32B:USD60465,50", ":32B:USDSIXTY,50", "amount"),
        (":32B:USD60465,50", ":32B:USD60,465", "amount"),
        (":32B:USD60465,50", ":32B:QQQ60465,50", "amount"),
        (":39A:05/05", ":39A:FIVE", "tolerance"),
        (":43P:ALLOWED", ":43P:SEE BELOW", "partial_shipments"),
        (":48:21", ":48:SEE FIELD 47A", "presentation_days"),
        (":48:21", ":48:21 BANKING DAYS AFTER SHIPMENT", "presentation_days"),
    ],
)
def test_what_is_there_but_invalid_is_left_open(old: str, new: str, gap: str) -> None:
    assert gap in {way[0] for way in changed(old, new).gaps()}


@pytest.mark.parametrize(
    ("old", "name"),
    [
        (":39A:05/05\n", "tolerance"),
        (":44C:260727\n", "latest_shipment_date"),
        (":48:21\n", "presentation_days"),
        (":43T:NOT ALLOWED\n", "transhipment"),
    ],
)
def test_what_is_not_there_is_silent(old: str, name: str) -> None:
    credit = changed(old, "")
    assert getattr(credit, name) is None
    assert list(credit.gaps()) == []


def test_a_clear_amount_is_read_although_its_form_is_wrong() -> None:
    for figures in ("60465.50", "60,465.50", "60465,5"):
        assert changed("USD60465,50", f"USD{figures}").amount == Money(
            currency="USD", amount=Decimal("60465.5")
        )


def test_an_older_credit_is_read_with_its_continuation() -> None:
    credit, amendment = read(message("older.fin"))
    assert isinstance(credit.document, Credit)
    assert isinstance(amendment.document, CreditAmendment)
    assert credit.document.documents_required == (
        "SIGNED COMMERCIAL INVOICE IN TRIPLICATE",
        "3/3 ORIGINAL CLEAN ON BOARD B/L",
        "PACKING LIST IN 2 COPIES",
    )
    assert credit.document.sequence == "2/2"
    assert credit.document.presentation_days == 15
    assert credit.document.presentation_anchor is None
    assert credit.document.partial_shipments == "not_allowed"
    assert credit.document.transhipment == "conditional"
    assert credit.document.port_of_loading == "SHANGHAI"
    assert credit.document.port_of_discharge == "ROSTOCK"
    assert credit.document.applicant is not None
    assert credit.document.applicant.name == "OSTSEE WERKZEUG HANDELSGESELLSCHAFT MBH"


def test_a_continuation_in_another_file_is_joined() -> None:
    first, second, _ = message("older.fin").text.split("{1:F01", 3)[1:]
    sources = [MessageText("b.fin", "{1:F01" + second), MessageText("a.fin", "{1:F01" + first)]
    (credit,) = read_together(sources)
    assert isinstance(credit.document, Credit)
    assert len(credit.document.documents_required) == 3
    assert credit.evidence["documents_required", 2].file == "b.fin"
    assert {source.file for source in credit.source} == {"a.fin", "b.fin"}


def test_a_missing_continuation_shows_in_the_sequence() -> None:
    first = message("older.fin").text.split("-}")[0] + "-}"
    assert only_credit(MessageText("x.fin", first)).document.sequence == "1/2"


def test_a_transferred_credit_keeps_its_own_number_and_issuer() -> None:
    credit = only_credit(message("transferred.fin")).document
    assert credit.number == "LC26-118801"
    assert credit.form == "IRREVOCABLE"
    assert str(credit.issuing_bank) == "HARBOUR COOPERATIVE BANK"
    assert str(credit.applicant) == "MERLION ORCHID TRADING PTE LTD"
    assert str(credit.beneficiary) == "XIAMEN LANTERN GIFTS CO., LTD."


def test_a_confirming_adviser_is_the_confirming_bank() -> None:
    text = message("transferred.fin").text.replace("WITHOUT OUR", "ADDING OUR")
    credit = only_credit(MessageText("x.fin", text)).document
    assert str(credit.confirming_bank) == "MERLSGSG"


def test_an_advice_before_the_message_is_passed_over() -> None:
    text = "信用证通知书\nOUR REF NO. 20: KS-1\nL/C NO. LC26-004417\n\n" + FIN
    assert only_credit(MessageText("x.txt", text)).document.number == "LC26-004417"


def test_the_same_message_twice_counts_once() -> None:
    assert len(read(MessageText("x.fin", FIN + "\n" + FIN))) == 1


def test_messages_without_envelope_are_parted() -> None:
    tags = message("tags_only.txt").text
    other = tags.replace("LC26-004417", "LC26-009999")
    found = read(MessageText("x.txt", tags + "\n" + other))
    assert [e.document.number for e in found] == ["LC26-004417", "LC26-009999"]  # type: ignore[attr-defined]


def test_the_day_of_the_message_stands_in_for_a_missing_date_of_issue() -> None:
    text = message("transferred.fin").text.replace(":31C:260520\n", "")
    credit = only_credit(MessageText("x.fin", text)).document
    assert credit.issue_date == dt.date(2026, 6, 1)


def test_a_scanned_print_says_that_it_was_recognised() -> None:
    pages = [
        p.model_copy(update={"method": "ocr"}) for p in printed_pages(message("host.txt").text)
    ]
    assert only_credit(pages).method == "ocr"
