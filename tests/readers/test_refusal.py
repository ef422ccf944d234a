from __future__ import annotations

import pytest

from extractors.readers import readers, refusal
from tests.layout.printing import CHINESE, Paper


def _letter(*lines: str, title: str = "") -> Paper:
    paper = Paper(CHINESE)
    paper.at(50, 40, "ELBUFER HANDELSBANK AG")
    paper.at(50, 60, "Hamburg, 20 October 2026")
    if title:
        paper.centred(90, title, 14)
    paper.lines(50, 120, *lines, pitch=14)
    return paper


def test_a_letter_of_refusal_with_a_list() -> None:
    pages = _letter(
        "Our Documentary Credit No. LC26-0801-77, your presentation of USD 86,400.00",
        "We have examined the documents and refuse to honour. The discrepancies are as follows:",
        "- Late shipment (on board 22.09.2026)",
        "- B/L notifies a forwarder instead of",
        "  the applicant",
        "- Courier receipt missing",
        "We hold the documents until we receive a waiver from the applicant.",
        "Yours faithfully",
    ).pages()
    assert refusal.recognise(pages) > 0.8
    read = refusal.read(pages).document
    assert read.discrepancies == (
        "Late shipment (on board 22.09.2026)",
        "B/L notifies a forwarder instead of the applicant",
        "Courier receipt missing",
    )
    assert (read.credit_number, str(read.date)) == ("LC26-0801-77", "2026-10-20")
    assert read.disposal is not None
    assert read.disposal.startswith("We hold the documents")


def test_reasons_within_the_sentence_that_refuses() -> None:
    pages = _letter(
        "Our letter of credit LC26-0801-77",
        "We regret that we are unable to take up the documents because the commercial invoice bears no",
        "signature, the gross weight in the certificate of origin disagrees with the bill of lading and the",
        "insurance is dated after shipment.",
        "The documents remain with us at your risk.",
    ).pages()
    assert refusal.read(pages).document.discrepancies == (
        "the commercial invoice bears no signature",
        "the gross weight in the certificate of origin disagrees with the bill of lading",
        "the insurance is dated after shipment",
    )


def test_numbers_in_a_column_of_their_own() -> None:
    paper = _letter(
        "L/C No.: LC26-0801-77",
        "We refer to the above presentation, which we are refusing owing to the discrepancies listed below:",
        title="ADVICE OF DISCREPANCY",
    )
    for row, (number, text) in enumerate(
        (("No.", "Discrepancy"), ("1", "Late shipment"), ("2", "Draft not signed"))
    ):
        paper.at(50, 170 + 14 * row, number)
        paper.at(90, 170 + 14 * row, text)
    assert refusal.read(paper.pages()).document.discrepancies == (
        "Late shipment",
        "Draft not signed",
    )


def test_a_letter_in_chinese() -> None:
    pages = _letter(
        "关于我行信用证 LC26-0801-77 项下单据，经审核存在以下不符点，我行拒绝付款：",
        "1、迟装运",
        "2、发票未签字",
        "全套单据现由我行代为保管，听候贵行指示。",
    ).pages()
    assert refusal.recognise(pages) > 0.8
    assert refusal.read(pages).document.discrepancies == ("迟装运", "发票未签字")


@pytest.mark.parametrize(
    "words",
    [
        "A discrepancy fee of USD 80 will be deducted from each drawing of documents under this credit.",
        "We present the documents under the credit and shall correct any discrepancy at once.",
        "Please amend the credit: the following points differ from our contract: 1. amount 2. port",
    ],
)
def test_what_speaks_of_discrepancies_without_refusing(words: str) -> None:
    assert refusal.recognise(_letter(words).pages()) == 0.0


def test_a_letter_of_refusal_is_of_no_other_kind() -> None:
    pages = _letter(
        "Our letter of credit LC26-0801-77: we refuse the documents for the following discrepancies:",
        "1. Insurance policy dated after shipment",
        "2. Certificate of origin not signed",
    ).pages()
    assert max(readers(), key=lambda reader: reader.recognise(pages)) is refusal
