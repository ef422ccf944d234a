from __future__ import annotations

import pytest

from extractors.documents import Draft
from extractors.readers import draft
from extractors.sorting import documents_in
from tests.layout.printing import Paper
from tests.readers import papers_draft
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected
from tests.readers.forms import signed


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


@pytest.mark.parametrize(
    ("sentence", "tenor"),
    [
        ("At 60 DAYS AFTER B/L DATE (SEP. 10, 2026) sight of this FIRST of Exchange", "60 DAYS AFTER B/L DATE (SEP. 10, 2026)"),
        ("At 90 DAYS FROM B/L DATE of this FIRST of Exchange", "90 DAYS FROM B/L DATE"),
    ],
)  # fmt: skip
def test_a_tenor_goes_on_after_the_stop_of_a_shortened_month(sentence: str, tenor: str) -> None:
    paper = Paper()
    paper.lines(
        50,
        60,
        "BILL OF EXCHANGE",
        "Exchange for USD 42,900.00",
        sentence,
        "pay to the order of BANK OF YONGJIANG",
    )
    assert draft.read(paper.pages()).document.tenor == tenor


def test_the_back_of_a_draft_bears_the_name_of_its_payee_and_ink() -> None:
    paper = Paper()
    paper.lines(
        50, 60, "BILL OF EXCHANGE", "Exchange for USD 42,900.00", "At SIGHT of this FIRST of Exchange",
        "pay to the order of BANK OF YONGJIANG", "Drawn under HANSEATISCHE HANDELSBANK AG L/C No. HHB-77",
    )  # fmt: skip
    paper.turn()
    paper.at(50, 60, "BANK OF YONGJIANG")
    pages = signed(paper.pages(), 50, 100, page=2)
    (bundle,) = documents_in(pages)
    read = bundle.read().document
    assert isinstance(read, Draft)
    assert (len(bundle.pages), read.endorsement) == (2, "blank")


def test_a_sentence_may_say_where_and_when_the_draft_is_drawn() -> None:
    paper = Paper()
    paper.lines(
        50,
        60,
        "BILL OF EXCHANGE",
        "Drawn at Foshan on 6 October 2026 for USD 63,936.00",
        "At SIGHT of this FIRST of Exchange pay to the order of BANK OF YONGJIANG",
        "drawn under HANSE BANK L/C No. HB-7 dated 28 August 2026",
    )
    assert str(draft.read(paper.pages()).document.date) == "2026-10-06"
