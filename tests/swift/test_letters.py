"""A credit in sentences is read as far as they go; what is no such letter is not taken for one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.swift import MessageText, is_application, read, recognise
from tests.data import data
from tests.swift.conftest import only_credit, printed_pages

LETTERS = Path(__file__).parent / "letters"
SAID: dict[str, dict[str, Any]] = data(LETTERS / "said.yaml")


def letter(name: str) -> MessageText:
    return MessageText(name, (LETTERS / name).read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(SAID))
def test_a_letter_says_what_its_sentences_say(name: str) -> None:
    said = dict(SAID[name])
    documents, conditions, left = (said.pop(k) for k in ("documents", "conditions", "open"))
    source = letter(name)
    for shown in (source, printed_pages(source.text)):
        extraction = only_credit(shown)
        credit = extraction.document
        assert credit.medium == "letter"
        assert credit.message == {}
        assert {k: str(getattr(credit, k)) for k in said} == {k: str(v) for k, v in said.items()}
        for begins, items in (
            (documents, credit.documents_required),
            (conditions, credit.additional_conditions),
        ):
            assert [item[: len(b)] for b, item in zip(begins, items, strict=True)] == begins
        assert [way[0] for way in credit.gaps()] == left


@pytest.mark.parametrize(
    ("sentence", "gap"),
    [
        (
            "Shipment from Qingdao, China to Aalesund, Norway not later than 31 July 2026.",
            "latest_shipment_date",
        ),
        ("Partial shipments are not allowed.", "partial_shipments"),
        ("This credit expires on 21 August 2026", "expiry_date"),
        (
            "Documents must be presented within 21 days after the date of shipment",
            "presentation_days",
        ),
    ],
)
def test_what_a_letter_says_in_other_words_is_open_and_not_silent(sentence: str, gap: str) -> None:
    text = letter("in_sentences.txt").text
    assert sentence in text
    other = {
        "latest_shipment_date": "Shipment is to be made in the course of the summer.",
        "partial_shipments": "As to partial shipments we refer to our telex.",
        "expiry_date": "This credit expires as agreed",
        "presentation_days": "Documents must be presented some days after the goods have left",
    }[gap]
    credit = only_credit(MessageText("x.txt", text.replace(sentence, other))).document
    assert gap in {way[0] for way in credit.gaps()}


@pytest.mark.parametrize(
    "text",
    [
        "We hereby advise you that Fjordhavn Sparebank has issued its irrevocable credit.\n"
        "We enclose the original. Amount: EUR 1,000.00. Our reference L/C NO. 12345",
        "BENEFICIARY'S CERTIFICATE\nL/C NO. FSB-LC-2026/0193\nWe hereby certify that the goods "
        "are new. Amount EUR 148,750.00",
        "COMMERCIAL INVOICE\nDrawn under irrevocable credit no. FSB-LC-2026/0193 issued by "
        "Fjordhavn Sparebank\nTOTAL EUR 148,750.00",
    ],
)
def test_what_speaks_of_a_credit_is_none(text: str) -> None:
    assert recognise(MessageText("x.txt", text)) < 0.3


def test_a_free_message_with_the_words_of_a_credit_is_none() -> None:
    narrative = letter("by_telex.txt").text.split("WE OPEN")[1]
    text = f":20:BPN261187\n:21:NONREF\n:79:WE OPEN{narrative}"
    (extraction,) = read(MessageText("x.txt", text))
    assert extraction.document.type == "bank_message"


@pytest.mark.parametrize(
    ("title", "applies"),
    [
        ("APPLICATION FOR IRREVOCABLE DOCUMENTARY CREDIT", True),
        ("IRREVOCABLE DOCUMENTARY CREDIT APPLICATION", True),
        ("Application to open a letter of credit", True),
        ("不可撤销跟单信用证开证申请书", True),
        ("IRREVOCABLE DOCUMENTARY CREDIT", False),
        ("WE REFER TO YOUR APPLICATION FOR A CREDIT LINE OF THIS MORNING", False),
    ],
)
def test_an_application_is_known_by_its_title(title: str, applies: bool) -> None:
    body = "Applicant: A\nBeneficiary: B\nAmount: EUR 40,000.00\nDocuments required: (X) Invoice"
    assert is_application(MessageText("x.txt", f"{title}\n{body}")) is applies
