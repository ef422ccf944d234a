from __future__ import annotations

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from extractors.readers import bill, courier, road_rail
from tests.data import data
from tests.readers import land_papers
from tests.readers.forms import Blank, misplaced
from tests.readers.reading import said

EXPECTED: dict[str, Any] = data(Path(__file__).parent / "land_and_air.yaml")
LAYOUTS: list[tuple[ModuleType, str]] = [
    (road_rail, "road_note"),
    (road_rail, "rail_note"),
    (courier, "courier_receipt"),
    (courier, "forwarders_receipt"),
]


@pytest.mark.parametrize(("reader", "name"), LAYOUTS, ids=[name for _, name in LAYOUTS])
def test_every_layout_is_read_as_a_person_reads_it(reader: ModuleType, name: str) -> None:
    blank = getattr(land_papers, name)()
    pages = blank.pages()
    read = reader.read(pages)
    assert {"type": read.document.type, **said(read.document)} == EXPECTED[name]
    assert misplaced(read, blank, pages) == []
    assert reader.recognise(pages) > 0.9
    assert bill.recognise(pages) < 0.7


@pytest.mark.parametrize(
    ("words", "freight"),
    [
        ("[X] FRANCO   [ ] NON FRANCO", "prepaid"),
        ("[ ] CARRIAGE PAID   [X] CARRIAGE FORWARD", "collect"),
        ("CARRIAGE PAID", "prepaid"),
        ("FREIGHT COLLECT", "collect"),
        ("", None),
    ],
)
def test_franco_is_prepaid_and_forward_collect(words: str, freight: str | None) -> None:
    p = Blank("Helvetica", 9)
    p.at(200, 40, "CMR CONSIGNMENT NOTE", 13)
    p.lines(
        40,
        70,
        "Sender: AMBER QUAY TRADING CO., LTD.",
        "Consignee: LAGOON IMPORTS LTD.",
        "Carrier: ROADRUNNER HAULAGE LTD",
        pitch=14,
    )
    if words:
        p.at(40, 160, words)
    assert road_rail.read(p.pages()).document.freight == freight


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("ROAD WAYBILL", "road_waybill"),
        ("RAILWAY BILL", "rail_waybill"),
        ("国际公路货物运单", "road_waybill"),
        ("CIM CONSIGNMENT NOTE", "rail_waybill"),
    ],
)
def test_the_title_tells_road_from_rail(title: str, kind: str) -> None:
    p = Blank("STSong-Light", 9)
    p.at(200, 40, title, 14)
    p.lines(
        40,
        80,
        "Sender: AMBER QUAY TRADING CO., LTD.",
        "Consignee: LAGOON IMPORTS LTD.",
        "Carrier: LANDBRIDGE LTD",
        pitch=14,
    )
    pages = p.pages()
    assert road_rail.read(pages).document.type == kind
    assert road_rail.recognise(pages) > 0.8
