from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from extractors.documents import Credit, CreditAmendment, Money
from extractors.evidence import Extraction
from extractors.swift import MergedCredit, MessageText, merge, read
from tests.swift.conftest import message

HEAD = """:27:1/1
:20:AMD
:21:NONREF
:23:LC26-004417
:31C:260506
:26E:{number}
:30:260611
:22A:ISSU
"""


def amendments(name: str) -> list[Extraction[CreditAmendment]]:
    return [e for e in read(message(name)) if isinstance(e.document, CreditAmendment)]  # type: ignore[misc]


def amended(credit: Extraction[Credit], *bodies: str) -> MergedCredit:
    changes = []
    for number, body in enumerate(bodies, 1):
        text = HEAD.format(number=number) + body + "\n"
        changes += read(MessageText(f"amendment-{number}.txt", text))
    return merge(credit, changes)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def merged(issued: Extraction[Credit]) -> MergedCredit:
    return merge(issued, list(reversed(amendments("amendments.fin"))))


def test_an_amendment_says_what_it_changes() -> None:
    first = amendments("amendments.fin")[0].document
    assert first.number == "01"
    assert first.date == dt.date(2026, 6, 11)
    assert first.credit_number == "LC26-004417"
    assert first.sender_reference == "AMD-0001"
    assert first.charges == "APPL"
    assert [(c.tag, c.operation) for c in first.changes] == [
        ("31D", "replace"),
        ("32B", "increase"),
        ("44C", "replace"),
        ("46A", "add"),
        ("46A", "delete"),
        ("47A", "replace_all"),
        ("47A", "delete"),
    ]


def test_fields_are_replaced_and_amounts_added_up_in_order(merged: MergedCredit) -> None:
    credit = merged.document
    assert credit.expiry_date == dt.date(2026, 9, 30)
    assert credit.expiry_place == "CHINA"
    assert credit.latest_shipment_date == dt.date(2026, 8, 31)
    assert credit.amount == Money(currency="USD", amount=Decimal("61000.00"))
    assert credit.transhipment == "allowed"
    assert str(credit.tolerance) == "+10 %/-10 %"
    assert [a.number for a in credit.amendments] == ["01", "02"]
    assert credit.message["32B"] == "USD61000,00"


def test_clauses_are_added_deleted_and_replaced(merged: MergedCredit) -> None:
    assert merged.document.documents_required == (
        "SIGNED COMMERCIAL INVOICE IN TRIPLICATE INDICATING L/C NO.",
        "FULL SET (3/3) OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORDER AND BLANK "
        "ENDORSED, MARKED FREIGHT PREPAID AND NOTIFY APPLICANT",
        "INSURANCE POLICY IN DUPLICATE FOR 110 PCT OF INVOICE VALUE",
        "CERTIFICATE OF ORIGIN IN 1 ORIGINAL ISSUED BY CHAMBER OF COMMERCE",
    )
    assert (
        merged.document.additional_conditions[0] == "ALL DOCUMENTS EXCEPT B/L MUST SHOW L/C NUMBER."
    )
    assert len(merged.document.additional_conditions) == 3


def test_a_replacement_against_the_standard_is_doubtful(merged: MergedCredit) -> None:
    ((number, tag, text, why),) = merged.doubtful
    assert (number, tag) == ("01", "47A")
    assert "47A-1" in text
    assert why


def test_what_cannot_be_merged_is_reported(merged: MergedCredit) -> None:
    ((number, tag, text, _),) = merged.unapplied
    assert (number, tag, text) == ("02", "47A", "THIS CLAUSE DOES NOT EXIST")


def test_changed_values_show_the_amendment_they_came_from(merged: MergedCredit) -> None:
    text = message("amendments.fin").text
    for way in (("expiry_date",), ("amount",), ("documents_required", 3), ("transhipment",)):
        seen = merged.evidence[way]
        assert seen.file == "amendments.fin"
        assert seen.span is not None
        assert text[slice(*seen.span)] == seen.text
    assert merged.evidence["number",].file == "credit.fin"
    assert merged.evidence["documents_required", 1].file == "credit.fin"
    assert {s.file for s in merged.source} == {"credit.fin", "amendments.fin"}


def test_the_credit_as_issued_stays_as_it_is(
    issued: Extraction[Credit], merged: MergedCredit
) -> None:
    assert issued.document.expiry_date == dt.date(2026, 8, 17)
    assert issued.document.message["32B"] == "USD60465,50"
    assert merged.document is not issued.document


def test_an_older_amendment_is_merged() -> None:
    credit, amendment = read(message("older.fin"))
    merged = merge(credit, [amendment])  # type: ignore[arg-type, list-item]
    assert merged.document.expiry_date == dt.date(2015, 10, 31)
    assert merged.document.expiry_place == "CHINA"
    assert merged.document.amount == Money(currency="EUR", amount=Decimal("90000"))
    assert merged.document.latest_shipment_date == dt.date(2015, 8, 31)
    assert merged.document.documents_required[2] == "PACKING LIST IN 4 COPIES"
    assert merged.document.place_of_delivery == "WARNEMUENDE"
    assert [u.text for u in merged.unapplied] == ["PLEASE CONTACT APPLICANT FOR FURTHER DETAILS"]


def test_a_shipment_period_takes_the_place_of_a_date(issued: Extraction[Credit]) -> None:
    credit = amended(issued, ":44D:SHIPMENT DURING JULY AND AUGUST 2026").document
    assert credit.latest_shipment_date is None
    assert credit.shipment_period == "SHIPMENT DURING JULY AND AUGUST 2026"
    assert "44C" not in credit.message


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (":44C:260631", "cannot be understood"),
        (":32B:EUR5,", "currency"),
        (":33B:USD1.000.0", "cannot be understood"),
        (":23S:CANCEL", "consent"),
        (":46B:/DELETE/\nPACKING LIST", "no clause"),
        (":46B:/DELETE/\nFIELD 46A-9", "no clause 9"),
        (":46B:/DELETE/\nFIELD 46A-3: CERTIFICATE OF ORIGIN", "another wording"),
        (":45B:/DELETE/\nSTYLE 20", "not clear"),
        (":47B:SOME TEXT WITHOUT A CODE", "no code"),
    ],
)
def test_what_is_not_clear_is_not_guessed(issued: Extraction[Credit], body: str, why: str) -> None:
    merged = amended(issued, body)
    assert [why in u.why for u in merged.unapplied] == [True]
    assert merged.document.documents_required == issued.document.documents_required
    assert merged.document.latest_shipment_date == issued.document.latest_shipment_date


def test_an_amount_that_cannot_be_understood_leaves_the_amount_open(
    issued: Extraction[Credit],
) -> None:
    assert ("amount",) in set(amended(issued, ":32B:USD?").document.gaps())


def test_an_amendment_of_another_credit_is_left_out(issued: Extraction[Credit]) -> None:
    text = HEAD.format(number=1).replace("LC26-004417", "LC26-999999") + ":43P:NOT ALLOWED\n"
    merged = merge(issued, read(MessageText("x.txt", text)))  # type: ignore[arg-type]
    assert merged.document.partial_shipments == "allowed"
    assert "another credit" in merged.unapplied[0].why


def test_the_same_amendment_twice_counts_once(issued: Extraction[Credit]) -> None:
    twice = amendments("amendments.fin") * 2
    assert merge(issued, twice).document.amount == Money(currency="USD", amount=Decimal("61000.00"))


def test_everything_is_replaced_where_all_is_meant(issued: Extraction[Credit]) -> None:
    body = ":46B:/REPALL/\n+INVOICE\n+AIR WAYBILL\n:45B:/REPALL/\n+SOCKS FOB NINGBO"
    credit = amended(issued, body).document
    assert credit.documents_required == ("INVOICE", "AIR WAYBILL")
    assert credit.goods_description == "+SOCKS FOB NINGBO"
    assert str(credit.incoterm) == "FOB NINGBO"


def test_a_later_amendment_builds_on_an_earlier_one(issued: Extraction[Credit]) -> None:
    credit = amended(
        issued,
        ":46B:/ADD/\n+CERTIFICATE OF ORIGIN",
        ":46B:/DELETE/\nFIELD 46A-1 IN FULL",
        ":46B:/DELETE/\n+CERTIFICATE OF ORIGIN.",
    ).document
    assert len(credit.documents_required) == 3
    assert credit.documents_required[0].startswith("FULL SET")


def test_words_are_exchanged_where_both_are_quoted(issued: Extraction[Credit]) -> None:
    body = ":46B:/ADD/\nIN FIELD 46A-4 READ ''120 PCT'' INSTEAD OF ''110 PCT''"
    credit = amended(issued, body).document
    assert credit.documents_required[3].endswith("FOR 120 PCT OF INVOICE VALUE")


def test_a_new_clause_may_speak_of_another_field(issued: Extraction[Credit]) -> None:
    clause = "DOCUMENT UNDER FIELD 46A ITEM 2 MAY SHOW NOTIFY PARTY AS ''XYZ''"
    credit = amended(issued, f":47B:/ADD/\n+{clause}").document
    assert credit.additional_conditions[3] == clause
    assert credit.documents_required == issued.document.documents_required


def test_a_gap_in_the_credit_survives_the_merging(issued: Extraction[Credit]) -> None:
    text = message("credit.fin").text.replace(":31D:260817", ":31D:261399")
    (credit,) = read(MessageText("x.fin", text))
    merged = amended(credit, ":43P:NOT ALLOWED")  # type: ignore[arg-type]
    assert ("expiry_date",) in set(merged.document.gaps())
    assert merged.document.partial_shipments == "not_allowed"


def test_an_issuing_banks_own_reference_stands_where_field_23_names_none() -> None:
    text = HEAD.format(number=1).replace(":20:AMD", ":20:LC26-004417")
    text = text.replace(":23:LC26-004417", ":23:NONREF") + ":44C:260930\n"
    [amendment] = read(MessageText("amendment.txt", text))
    assert isinstance(amendment.document, CreditAmendment)
    assert amendment.document.credit_number == "LC26-004417"


@pytest.mark.parametrize(
    ("numbers", "dates", "why"),
    [
        (("1", "2"), ("260611", "260615"), None),
        (("2", "1"), ("260615", "260611"), None),
        (("1", "2"), ("260615", "260611"), "is dated before amendment 1"),
        (("1", "1"), ("260611", "260615"), "bears the same number"),
        (("1", ""), ("260611", "260615"), "has no number"),
    ],
)
def test_what_is_doubtful_in_the_order_of_amendments_is_said(
    issued: Extraction[Credit],
    numbers: tuple[str, str],
    dates: tuple[str, str],
    why: str | None,
) -> None:
    changes = []
    for number, date, latest in zip(numbers, dates, ("260801", "260808"), strict=True):
        text = HEAD.format(number=number).replace("260611", date) + f":44C:{latest}\n"
        if not number:
            text = text.replace(":26E:\n", "")
        changes += read(MessageText(f"{latest}.txt", text))
    merged = merge(issued, changes)  # type: ignore[arg-type]
    assert [why is not None and why in entry.why for entry in merged.doubtful] == [True] * bool(why)
    last = "260801" if numbers == ("2", "1") else "260808"
    assert merged.document.message["44C"] == last


def test_an_amendment_left_out_changes_nothing_and_is_remembered(
    issued: Extraction[Credit],
) -> None:
    both = amendments("amendments.fin")
    merged = merge(issued, both, left_out=both[:1])
    assert merged.document.expiry_date == issued.document.expiry_date
    assert merged.document.transhipment == "allowed"
    assert [(a.number, a.merged) for a in merged.document.amendments] == [
        ("01", False),
        ("02", True),
    ]


def test_a_brief_notice_of_an_amendment_is_not_merged(issued: Extraction[Credit]) -> None:
    merged = amended(issued, ":44C:260930\n:72Z:/BNF/DETAILS TO FOLLOW")
    assert merged.document.latest_shipment_date == issued.document.latest_shipment_date
    assert "brief notice" in merged.unapplied[0].why
