from __future__ import annotations

import pytest

from extractors.readers import insurance
from tests.layout.printing import Paper
from tests.readers import papers_insurance
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("insurance"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(insurance.read(printed(papers_insurance, name)), "insurance", name)


@pytest.mark.parametrize("name", names("insurance"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(insurance.read(printed(papers_insurance, name)))


def test_the_proof_is_the_printed_words_and_their_place() -> None:
    seen = insurance.read(printed(papers_insurance, "policy_in_boxes")).evidence[
        ("insured_amount",)
    ]
    assert seen.text == "GBP 118,250.00"
    assert seen.box is not None
    assert seen.box.x0 == pytest.approx(305, abs=1)
    assert seen.box.top == pytest.approx(143, abs=4)


def test_words_that_begin_beside_the_figures_are_read_to_their_end_in_the_next_line() -> None:
    paper = Paper()
    paper.lines(
        50, 60, "MARINE CARGO INSURANCE POLICY",
        "Sum insured: USD 38,720.88 (SAY US DOLLARS THIRTY-EIGHT THOUSAND SEVEN HUNDRED TWENTY AND CENTS EIGHTY-",
    )  # fmt: skip
    paper.at(105, 84, "EIGHT ONLY)")
    read = insurance.read(paper.pages()).document
    assert read.amount_in_words is not None
    assert read.amount_in_words.startswith("US DOLLARS THIRTY-EIGHT THOUSAND")
    assert read.amount_in_words.endswith("EIGHT ONLY")
