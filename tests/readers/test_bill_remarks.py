"""What is typed on a bill besides the goods: freight, remarks, clauses."""

from __future__ import annotations

import pytest

from extractors.readers import bill
from tests.readers.forms import Blank
from tests.readers.plain_bill import plain_bill


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("FREIGHT PREPAID",), "prepaid"),
        (("OCEAN FREIGHT PRE-PAID",), "prepaid"),
        (("FREIGHT COLLECT",), "collect"),
        (("FREIGHT PAYABLE AT DESTINATION",), "collect"),
        (("FREIGHT AS ARRANGED",), "AS ARRANGED"),
        (("FREIGHT TO BE PREPAID",), "TO BE PREPAID"),
        (("运费到付",), None),
        (("FREIGHT PREPAID", "FREIGHT COLLECT"), "prepaid / collect"),
        ((), None),
    ],
)
def test_freight_is_read_from_what_is_typed(words: tuple[str, ...], expected: str | None) -> None:
    assert plain_bill(words).document.freight == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("DESTINATION", "collect"),
        ("ORIGIN", "PAYABLE AT ORIGIN"),
        ("LAGOS", "collect"),
        ("XIAMEN", "PAYABLE AT XIAMEN"),
    ],
)
def test_where_freight_is_payable_counts_where_nothing_is_typed(place: str, expected: str) -> None:
    assert plain_bill(Freight_payable_at=place).document.freight == expected


@pytest.mark.parametrize(
    ("lines", "clauses"),
    [
        (("3 CARTONS TORN, CONTENTS EXPOSED",), ["3 CARTONS TORN, CONTENTS EXPOSED"]),
        (
            ("PACKAGING IS NOT SUFFICIENT FOR THE SEA", "JOURNEY"),
            ["PACKAGING IS NOT SUFFICIENT FOR THE SEA JOURNEY"],
        ),
        (
            ("1X20'GP FCL/FCL", "SHIPPER'S LOAD AND COUNT"),
            ["1X20'GP FCL/FCL", "SHIPPER'S LOAD AND COUNT"],
        ),
        (("TRANSHIPMENT AT SINGAPORE",), ["TRANSHIPMENT AT SINGAPORE"]),
        (
            (
                "L/C NO. AB-1 DATED 3 AUG 2026",
                "CONTRACT NO. S-77",
                "FREIGHT PREPAID",
                "TOTAL: 50 CARTONS",
            ),
            [],
        ),
        (("STAINLESS STEEL LIDS",), []),
    ],
)
def test_remarks_are_told_from_goods_references_and_freight(
    lines: tuple[str, ...], clauses: list[str]
) -> None:
    read = plain_bill(lines).document
    assert list(read.clauses) == clauses
    assert (read.goods_description or "").startswith("ENAMEL COOKWARE")
    assert ("LIDS" in (read.goods_description or "")) is ("LIDS" in lines[0])


def test_goods_after_said_to_contain_stay_goods() -> None:
    read = plain_bill(("1X20'GP S.T.C. 50 CARTONS OF IRON LADLES",)).document
    assert read.goods_description == "ENAMEL COOKWARE\nIRON LADLES"
    assert str(read.packages) == "50 CARTONS"


@pytest.mark.parametrize(
    ("words", "on_deck"),
    [
        ("2 CONTAINERS LOADED ON DECK", True),
        ("CARGO SHIPPED ON DECK AT SHIPPER'S RISK", True),
        ("CARRIER MAY CARRY ON DECK AT ITS OPTION", None),
        ("GOODS NOT ON DECK", None),
    ],
)
def test_goods_are_on_deck_only_where_it_says_so(words: str, on_deck: bool | None) -> None:
    assert plain_bill((words,)).document.on_deck is on_deck


def test_a_liberty_to_carry_on_deck_is_one_clause_though_its_line_is_full() -> None:
    read = plain_bill(("THE CARRIER IS AT LIBERTY TO CARRY THE CARGO OR", "GOODS ON DECK")).document
    assert read.clauses == ("THE CARRIER IS AT LIBERTY TO CARRY THE CARGO OR GOODS ON DECK",)
    assert (read.on_deck, read.goods_description) == (None, "ENAMEL COOKWARE")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (
            ("FREIGHT PAYABLE AS PER CHARTER PARTY DATED 1 AUG 2026",),
            "charter_party_bill_of_lading",
        ),
        (("ALL TERMS OF THE CHARTER PARTY INCORPORATED",), "charter_party_bill_of_lading"),
        ((), "bill_of_lading"),
    ],
)
def test_a_reference_to_a_charter_party_makes_it_one(words: tuple[str, ...], kind: str) -> None:
    assert plain_bill(words).document.type == kind


def test_a_clause_typed_among_the_marks_is_a_clause_and_counts_no_packages() -> None:
    blank = Blank()
    blank.at(250, 30, "BILL OF LADING", 14)
    for number, (caption, value) in enumerate(
        (
            ("Shipper", "AMBER QUAY CO., LTD."),
            ("Consignee", "TO ORDER"),
            ("Port of loading", "XIAMEN"),
            ("Port of discharge", "LAGOS"),
        )
    ):
        blank.cell(30, 50 + 34 * number, 300, 84 + 34 * number, caption, "_", value)
    for x0, x1, head in (
        (30, 230, "Marks and Numbers"),
        (230, 330, "No. of Packages"),
        (330, 565, "Description of Goods"),
    ):
        blank.cell(x0, 260, x1, 275, head)
        blank.box(x0, 275, x1, 400)
    blank.lines(34, 288, "N/M", "12 COILS BANDS BROKEN")
    blank.at(234, 288, "100 COILS")
    blank.at(334, 288, "STEEL COILS")
    read = bill.read(blank.pages()).document
    assert read.clauses == ("12 COILS BANDS BROKEN",)
    assert str(read.packages) == "100 COILS"
