from __future__ import annotations

import pytest

from extractors.readers import shipping_advice
from tests.layout.printing import Paper
from tests.readers import papers_advice
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("shipping_advice"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(shipping_advice.read(printed(papers_advice, name)), "shipping_advice", name)


@pytest.mark.parametrize("name", names("shipping_advice"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(shipping_advice.read(printed(papers_advice, name)))


def test_a_date_or_figure_at_the_far_edge_of_its_cell_belongs_to_the_caption_of_its_line() -> None:
    paper = Paper()
    paper.centred(60, "SHIPPING ADVICE", 14)
    for y, caption, value in (
        (110, "DATE:", "2026-10-14"),
        (126, "QUANTITY:", "9,600 PCS"),
        (142, "DATE OF SHIPMENT:", "2026-10-13"),
        (158, "NOTE:", "NON-NEGOTIABLE"),
    ):
        paper.at(50, y, caption)
        paper.right(560, y, value)
    read = shipping_advice.read(paper.pages()).document
    assert (str(read.date), str(read.on_board_date)) == ("2026-10-14", "2026-10-13")
    assert str(read.quantity) == "9,600 PCS"


def test_a_caption_may_name_the_packages_that_its_figure_counts() -> None:
    paper = Paper()
    paper.lines(40, 40, "SHIPPING ADVICE", "Number of cartons: 225", "Vessel: GULL PIONEER")
    assert str(shipping_advice.read(paper.pages()).document.packages) == "225 CARTONS"


def test_a_subject_with_a_slip_announces_an_advice_all_the_same() -> None:
    paper = Paper()
    paper.lines(
        40,
        40,
        "From: export@harbour.example",
        "Subject: Shippment advice credit LC-77",
        "Vessel: GULL PIONEER",
    )
    assert shipping_advice.recognise(paper.pages()) > 0.8
