from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from extractors.documents import CharterPartyBillOfLading
from extractors.readers import bill
from extractors.sorting import documents_in
from tests.data import data
from tests.readers import bills_in_boxes, bills_without_boxes, liner_papers
from tests.readers.forms import Blank, misplaced
from tests.readers.plain_bill import plain_bill
from tests.readers.reading import said

EXPECTED: dict[str, Any] = data(Path(__file__).parent / "bills.yaml")
LAYOUTS: list[Callable[[], Blank]] = [
    liner_papers.numbered_form,
    liner_papers.chinese_form,
    liner_papers.american_form,
    bills_in_boxes.forwarders_form,
    bills_in_boxes.charter_form,
    bills_without_boxes.columns_without_lines,
    bills_without_boxes.typed_lines,
    bills_without_boxes.with_attached_list,
    bills_in_boxes.sea_waybill,
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_every_layout_is_read_as_a_person_reads_it(layout: Callable[[], Blank]) -> None:
    blank = layout()
    pages = blank.pages()
    read = bill.read(pages)
    found = {"type": read.document.type, **said(read.document)}
    if read.document.corrections:
        found["corrections"] = list(read.document.corrections)
    assert found == EXPECTED[layout.__name__]
    assert list(read.document.gaps()) == []
    assert bill.recognise(pages[:1]) > 0.9
    assert misplaced(read, blank, pages) == []


@pytest.mark.parametrize(
    ("stamp", "date", "vessel", "port"),
    [
        (("SHIPPED ON BOARD", "08 SEP 2026"), "2026-09-08", None, None),
        (("LADEN ON BOARD 2026-09-08",), "2026-09-08", None, None),
        (("SHIPPED ON BOARD M/V GULL PIONEER", "AT XIAMEN ON SEP. 8, 2026"), "2026-09-08", "GULL PIONEER", "XIAMEN"),
        (("ON BOARD DATE: 8 SEP 2026", "VESSEL: GULL FORTUNE", "PORT OF LOADING: XIAMEN"), "2026-09-08", "GULL FORTUNE", "XIAMEN"),
        (("CLEAN SHIPPED ON BOARD", "GULL PIONEER V.12E", "8TH SEPTEMBER 2026"), "2026-09-08", "GULL PIONEER", None),
    ],
)  # fmt: skip
def test_a_notation_gives_its_date_and_what_it_names(
    stamp: tuple[str, ...], date: str, vessel: str | None, port: str | None
) -> None:
    read = plain_bill(stamp=stamp).document
    assert str(read.on_board_date) == date
    assert (read.on_board_vessel, read.on_board_port) == (vessel, port)
    assert str(read.date) == "2026-09-05"
    assert read.port_of_loading == "XIAMEN"
    assert read.vessel == "GULL PIONEER"


def test_a_notation_without_a_date_shows_no_day_on_board() -> None:
    read = plain_bill(stamp=("SHIPPED ON BOARD",)).document
    assert read.on_board_date is None
    assert [n.date for n in read.notations] == [None]


def test_a_date_that_reads_as_two_is_not_guessed() -> None:
    read = plain_bill(stamp=("SHIPPED ON BOARD", "08/09/2026")).document
    assert ("notations", 0, "date") in list(read.gaps())


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("RECEIVED for shipment from the Merchant in apparent good order and condition unless otherwise stated herein, the goods.", True),
        ("SHIPPED on board the vessel named above in apparent good order and condition, unless otherwise indicated, the goods specified.", False),
        ("Taken in charge in apparent good order and condition, unless otherwise noted herein, at the place of receipt mentioned above here.", True),
        ("Received in apparent good order and condition, or if so stated shipped in apparent good order and condition on board the named vessel", None),
        ("The carrier undertakes to perform the transport from the place at which the goods are named to the place that is designated here.", None),
    ],
)  # fmt: skip
def test_the_printed_form_says_received_or_shipped(form: str, expected: bool | None) -> None:
    assert plain_bill(form=form).document.received_for_shipment is expected


@pytest.mark.parametrize(
    ("foot", "signed_as", "signed_by", "principal", "carrier"),
    [
        (("GULL LINE PTE LTD", "AS CARRIER"), "carrier", "GULL LINE PTE LTD", None, "GULL LINE PTE LTD"),
        (("REEF AGENCY CO., LTD.", "AS AGENT FOR THE CARRIER", "GULL LINE PTE LTD"), "agent", "REEF AGENCY CO., LTD.", "GULL LINE PTE LTD", "GULL LINE PTE LTD"),
        (("REEF SHIPPING AGENCY", "AS AGENTS FOR AND ON BEHALF OF GULL LINE PTE LTD, THE CARRIER"), "agent", "REEF SHIPPING AGENCY", "GULL LINE PTE LTD", "GULL LINE PTE LTD"),
        (("REEF AGENCY CO., LTD.", "AS AGENT"), "agent", "REEF AGENCY CO., LTD.", None, None),
        (("REEF AGENCY CO., LTD.", "AS AGENT FOR THE CARRIER"), "agent", "REEF AGENCY CO., LTD.", "CARRIER", None),
        (("REEF AGENCY CO., LTD.", "AS AGENT FOR THE MASTER"), "agent", "REEF AGENCY CO., LTD.", "MASTER", None),
        (("CAPT. L. MORROW", "MASTER"), "master", "CAPT. L. MORROW", None, None),
        (("For and on behalf of", "REEF FORWARDING LTD"), None, None, None, None),
    ],
)  # fmt: skip
def test_who_signs_as_what_and_for_whom(
    foot: tuple[str, ...],
    signed_as: str | None,
    signed_by: str | None,
    principal: str | None,
    carrier: str | None,
) -> None:
    read = plain_bill(foot=foot).document
    assert (read.signed_as, read.principal) == (signed_as, principal)
    if signed_by:
        assert read.signed_by == signed_by
    assert (read.carrier and read.carrier.name) == carrier
    assert read.signed is True


def test_a_caption_that_speaks_of_the_carrier_is_no_capacity() -> None:
    foot = ("Signed for the Carrier", "REEF FORWARDING LTD", "FREIGHT FORWARDER")
    boxes = {"Also Notify (carrier not responsible for failure to notify)": "DELTA BROKERS LTD."}
    read = plain_bill(foot=foot, **boxes).document
    assert (read.signed, read.signed_by, read.signed_as) == (True, "REEF FORWARDING LTD", None)


def test_a_stamped_correction_is_neither_signature_nor_cargo() -> None:
    stamp = (
        "CORRECTED TO 216000",
        "KGS. REEF AGENCY CO., LTD.",
        "AS AGENT FOR THE CARRIER GULL LINE",
    )
    read = plain_bill(stamp=stamp, foot=("ROCK LINES LTD", "AS CARRIER")).document
    assert read.corrections == (" ".join(stamp),)
    assert (read.signed_as, read.signed_by, str(read.measurement)) == (
        "carrier",
        "ROCK LINES LTD",
        "2.5 CBM",
    )
    assert str(read.gross_weight) == "600 KGS"


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("THREE (3)", 3),
        ("3/3", 3),
        ("3/THREE", 3),
        ("ONE (1) ORIGINAL", 1),
        ("AS REQUESTED", None),
    ],
)
def test_how_many_originals_were_issued(printed: str, number: int | None) -> None:
    assert plain_bill(**{"No._of_Original_B(s)/L": printed}).document.originals_issued == number


@pytest.mark.parametrize("printed", ["TWO (3)", "0", "THREE (2)"])
def test_a_number_of_originals_that_contradicts_itself_is_unread(printed: str) -> None:
    document = plain_bill(**{"No._of_Original_B(s)/L": printed}).document
    assert ("originals_issued",) in document.gaps()


CONDITIONS = (
    "1. The Carrier means the party on whose behalf this Bill of Lading has been signed, and the Merchant includes",
    "the shipper, the consignee, the receiver and the holder of this Bill of Lading and the owner of the goods.",
    "2. The goods may be carried on deck or under deck, and the carrier may proceed under any charter party.",
)


@pytest.mark.parametrize(
    ("back", "endorsement"),
    [
        (None, None),
        (CONDITIONS, "none"),
        ((*CONDITIONS, "", "", "BLANK ENDORSED", "AMBER QUAY TRADING CO., LTD."), "BLANK ENDORSED"),
        (("ENDORSED IN BLANK", "AMBER QUAY TRADING CO., LTD."), "ENDORSED IN BLANK"),
        (("TO THE ORDER OF", "DELTA BANK PLC", "AMBER QUAY TRADING CO., LTD."), "TO THE ORDER OF DELTA BANK PLC"),
        (("FOR AND ON BEHALF OF", "AMBER QUAY TRADING CO., LTD."), "FOR AND ON BEHALF OF AMBER QUAY TRADING CO., LTD."),
    ],
)  # fmt: skip
def test_the_back_tells_how_the_bill_is_endorsed(
    back: tuple[str, ...] | None, endorsement: str | None
) -> None:
    read = plain_bill(back=back).document
    assert read.endorsement == endorsement
    assert read.type == "bill_of_lading"
    assert read.on_deck is None


def test_boxes_left_empty_are_silent() -> None:
    read = plain_bill().document
    assert (read.place_of_receipt, read.place_of_delivery, read.pre_carriage) == (None, None, None)
    assert list(read.gaps()) == []


def test_the_intended_vessel_is_marked() -> None:
    read = plain_bill(Ocean_Vessel="GULL PIONEER (INTENDED)").document
    assert (read.vessel, read.intended_vessel) == ("GULL PIONEER", True)
    assert plain_bill().document.intended_vessel is None


def test_conditions_begin_no_document_of_their_own() -> None:
    pages = bills_without_boxes.with_attached_list().pages()
    assert [len(bundle.pages) for bundle in documents_in(pages)] == [3]
    assert bill.recognise(pages[2:]) < 0.4


def test_an_invoice_that_names_a_bill_is_none() -> None:
    p = Blank()
    p.at(230, 40, "COMMERCIAL INVOICE", 14)
    p.lines(
        40,
        80,
        "Invoice No.: A-1",
        "Shipper: AMBER QUAY TRADING CO., LTD.",
        "B/L No.: GL-1",
        "Vessel: GULL PIONEER",
        pitch=12,
    )
    assert bill.recognise(p.pages()) < 0.5


def test_a_tanker_bill_that_cuts_its_sentence_into_boxes_is_read_box_by_box() -> None:
    blank = Blank()
    blank.at(200, 30, "TANKER BILL OF LADING", 14)
    blank.at(450, 30, "B/L No. YD-UT-01")
    for top, left, right in (
        (50, ("Shipped in apparent good order and condition by", "HANKUK STYRENICS CO., LTD."), None),
        (84, ("on board the motor tanker", "MT YELLOW DRAKE"), ("whereof is Master", "CAPT. R. VILLA")),
        (118, ("at the port of", "ULSAN, KOREA"), ("to be delivered at the port of", "TIANJIN, CHINA")),
        (152, ("Consignee", "TO ORDER"), None),
        (186, ("A quantity in bulk said by the shipper to be", "1,498.217 METRIC TONS STYRENE MONOMER"), None),
    ):  # fmt: skip
        blank.cell(40, top, 300 if right else 555, top + 34, left[0], "_", left[1])
        if right:
            blank.cell(300, top, 555, top + 34, right[0], "_", right[1])
    blank.at(
        40,
        240,
        "This shipment is carried under and pursuant to the Charter Party dated 22 SEPTEMBER 2026.",
        7,
    )
    pages = blank.pages()
    assert bill.recognise(pages) > 0.9
    read = bill.read(pages).document
    assert isinstance(read, CharterPartyBillOfLading)
    assert read.shipper is not None
    assert read.consignee is not None
    assert (read.shipper.name, read.consignee.name) == ("HANKUK STYRENICS CO., LTD.", "TO ORDER")
    assert (read.vessel, read.port_of_loading, read.port_of_discharge) == (
        "MT YELLOW DRAKE",
        "ULSAN, KOREA",
        "TIANJIN, CHINA",
    )
    assert str(read.gross_weight) == "1,498.217 METRIC TONS"


def test_a_form_may_say_to_order_of_and_the_box_shipper() -> None:
    blank = Blank()
    blank.at(250, 30, "BILL OF LADING", 14)
    for number, (caption, value) in enumerate((
        ("Shipper", "AMBER QUAY CO., LTD."), ("Consigned to order of", "SHIPPER"), ("Notify address", "LAGOON IMPORTS LTD."),
        ("Ocean vessel", "GULL PIONEER"), ("Port of loading", "XIAMEN"), ("Port of discharge", "LAGOS"),
    )):  # fmt: skip
        blank.cell(30, 50 + 34 * number, 300, 84 + 34 * number, caption, "_", value)
    consignee = bill.read(blank.pages()).document.consignee
    assert consignee is not None
    assert consignee.name == "TO ORDER OF SHIPPER"
