from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import AirWaybill
from extractors.readers import air_waybill
from tests.data import data
from tests.layout.printing import Paper
from tests.readers.air_papers import airline_form, chinese_air_form
from tests.readers.forms import Blank, misplaced, signed
from tests.readers.reading import said

EXPECTED: dict[str, Any] = data(Path(__file__).parent / "land_and_air.yaml")


@pytest.mark.parametrize("layout", [airline_form, chinese_air_form], ids=lambda f: f.__name__)
def test_every_layout_is_read_as_a_person_reads_it(layout: Any) -> None:
    blank = layout()
    pages = blank.pages()
    read = air_waybill.read(pages)
    assert {"type": read.document.type, **said(read.document)} == EXPECTED[layout.__name__]
    assert misplaced(read, blank, pages) == []
    assert air_waybill.recognise(pages) > 0.9


def test_the_shippers_signature_is_not_the_carriers() -> None:
    pages = airline_form().pages()
    assert air_waybill.read(signed(pages, 300, 488)).document.signed is False
    assert air_waybill.read(signed(pages, 430, 565)).document.signed is True


def test_a_signature_may_stand_anywhere_in_the_box_of_the_carrier() -> None:
    p = Blank()
    p.at(220, 40, "AIR WAYBILL", 14)
    p.box(240, 600, 555, 690)
    p.lines(246, 612, "POLAR AIR LINES", "AS CARRIER", pitch=12)
    pages = p.pages()
    assert air_waybill.read(signed(pages, 470, 660)).document.signed is True
    assert air_waybill.read(signed(pages, 470, 560)).document.signed is False


def _waybill(*extra: str, **values: str) -> AirWaybill:
    p = Blank("Helvetica", 9)
    p.at(220, 40, "AIR WAYBILL", 14)
    lines = {
        "AWB No.": "784-1122 3344", "Shipper": "AMBER QUAY TRADING CO., LTD.", "Consignee": "LAGOON IMPORTS LTD.", "Airport of Departure": "XIAMEN",
        "Airport of Destination": "LAGOS", "Flight": "CP12", "Flight Date": "8 SEP 2026", "Date of Issue": "7 SEP 2026",
    }  # fmt: skip
    lines |= {key.replace("_", " "): value for key, value in values.items()}
    for number, (caption, value) in enumerate(lines.items()):
        p.at(40, 70 + 16 * number, f"{caption}: {value}")
    for number, line in enumerate(extra):
        p.at(40, 260 + 40 * number, line)
    return air_waybill.read(p.pages()).document


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("ACTUAL DATE OF SHIPMENT: 9 SEP 2026", "2026-09-09"),
        ("Goods actually shipped on 9 September 2026", "2026-09-09"),
        ("ACTUAL FLIGHT CP14 DATE 9 SEP 2026", "2026-09-09"),
        ("ACTUAL FLIGHT CP14  DATE  9 SEP 2026", "2026-09-09"),
    ],
)
def test_a_notation_of_the_actual_day_is_kept_apart_from_the_flight_asked_for(
    words: str, day: str
) -> None:
    read = _waybill(words)
    assert [str(n.date) for n in read.notations] == [day]
    assert str(read.flight_date) == "2026-09-08"
    assert read.on_board_date is None


def test_the_flight_box_alone_notes_no_shipment() -> None:
    read = _waybill()
    assert read.notations == ()
    assert (read.flight, str(read.flight_date), str(read.date)) == (
        "CP12",
        "2026-09-08",
        "2026-09-07",
    )
    assert read.vessel is None


@pytest.mark.parametrize(
    ("words", "whom"),
    [
        ("ORIGINAL 3 (FOR SHIPPER)", "shipper"),
        ("ORIGINAL 2 - FOR CONSIGNEE", "consignee"),
        ("ORIGINAL 1 (FOR ISSUING CARRIER)", "issuing carrier"),
        ("ORIGINAL FOR CONSIGNOR", "shipper"),
        ("ORIGINAL", None),
    ],
)
def test_for_whom_the_original_is(words: str, whom: str | None) -> None:
    assert _waybill(words).original_for == whom


def test_conditions_on_the_back_of_a_waybill_are_none() -> None:
    p = Blank()
    p.at(200, 40, "AIR WAYBILL CONDITIONS OF CONTRACT", 11)
    p.print_small(
        40,
        60,
        *[
            "The carrier shall not be liable for any loss of the goods unless it is proved that it was caused by its fault."
        ]
        * 12,
    )
    assert air_waybill.recognise(p.pages()) < 0.4


def test_a_forwarders_number_may_stand_twice_at_the_head_over_that_of_the_airline() -> None:
    paper = Paper()
    paper.at(40, 30, "SLH-7720418", 11)
    paper.at(480, 30, "SLH-7720418", 11)
    paper.lines(
        40,
        60,
        "Air Waybill",
        "Shipper's Name and Address",
        "AMBER QUAY CO., LTD.",
        "Consignee's Name and Address",
        "LAGOON IMPORTS LTD.",
        "MAWB 172-55018824",
    )
    assert air_waybill.read(paper.pages()).document.number == "SLH-7720418"
