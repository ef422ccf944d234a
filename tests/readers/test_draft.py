from __future__ import annotations

import pytest

from extractors.readers import draft
from tests.layout.printing import Paper
from tests.readers import papers_draft
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("draft"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(draft.read(printed(papers_draft, name)), "draft", name)


@pytest.mark.parametrize("name", names("draft"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(draft.read(printed(papers_draft, name)))


def test_the_proof_is_the_printed_words_and_their_place() -> None:
    seen = draft.read(printed(papers_draft, "draft_in_two_languages")).evidence[("payee",)]
    assert seen.text == "BANK OF JIAODONG, QINGDAO BRANCH"
    assert seen.box is not None
    assert seen.box.top == pytest.approx(185, abs=4)


def test_a_date_that_breaks_over_two_lines_is_read_after_its_place() -> None:
    paper = Paper()
    paper.lines(
        50, 60, "BILL OF EXCHANGE", "No. HL-77   Exchange for USD 42,900.00   NINGBO, CHINA   AUG.", "13, 2026",
        "At SIGHT of this FIRST of Exchange pay to the order of BANK OF YONGJIANG",
        "the sum of US DOLLARS FORTY-TWO THOUSAND NINE HUNDRED ONLY",
        "Drawn under HANSEATISCHE HANDELSBANK AG L/C No. HHB-77 dated JUNE 12, 2026",
    )  # fmt: skip
    read = draft.read(paper.pages()).document
    assert (str(read.date), str(read.credit_date)) == ("2026-08-13", "2026-06-12")
