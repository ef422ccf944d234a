from __future__ import annotations

import pytest

from extractors.readers import insurance
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
