from __future__ import annotations

from pathlib import Path

import pytest

from extractors.pages.pdf import pages_of_pdf
from extractors.readers import insurance
from samples.printing import print_file
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


def test_the_assured_who_endorses_beside_it_does_not_sign_the_certificate(tmp_path: Path) -> None:
    fields = {
        "number": "BS-1", "date": "2026-09-17", "insurer": {"name": "BOGAZ SIGORTA A.S."}, "risks": ["ICC(A)"],
        "assured": {"name": "ORCHARD LANE AGRICULTURAL PRODUCTS CO., LTD."}, "insured_amount": "EUR 104,940.00",
        "signed_by": "BOGAZ SIGORTA A.S. IZMIR BRANCH", "signed": True, "endorsement": "ENDORSED IN BLANK",
    }  # fmt: skip
    path = tmp_path / "certificate.pdf"
    print_file([{"type": "insurance_document", "layout": "certificate", "fields": fields}], path)
    read = insurance.read(pages_of_pdf(path, path.name)).document
    assert (read.signed, read.signed_by) == (True, "BOGAZ SIGORTA A.S. IZMIR BRANCH")
    assert read.insurer is not None
    assert read.insurer.name == "BOGAZ SIGORTA A.S."


def test_an_amount_in_words_goes_on_at_the_margin_of_the_next_line() -> None:
    paper = Paper()
    paper.centred(40, "CERTIFICATE OF INSURANCE", 14)
    paper.lines(
        40, 80, "Sum insured: EUR 343,860.00", "The original must be produced with any claim. Sum insured in words: EURO THREE HUNDRED",
        "FORTY-THREE THOUSAND EIGHT HUNDRED AND SIXTY ONLY. Not valid after one year.",
    )  # fmt: skip
    read = insurance.read(paper.pages()).document
    assert (
        read.amount_in_words
        == "EURO THREE HUNDRED FORTY-THREE THOUSAND EIGHT HUNDRED AND SIXTY ONLY"
    )
