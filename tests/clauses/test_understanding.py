"""Nothing is dropped, what is not a document asks for none, and what is not understood says so."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any

import pytest

from extractors.clauses import clauses_of, parse, understand
from extractors.clauses.assemble import demands
from extractors.clauses.wording import plain
from extractors.documents.credit import Credit
from extractors.documents.requirement import Requirement
from tests.clauses.test_corpus import ALL, load
from tests.data import data

NO_DOCUMENT = [
    "INSURANCE TO BE COVERED BY APPLICANT",
    "INSURANCE COVERED BY BUYER",
    "INSURANCE IS TO BE EFFECTED BY THE ULTIMATE BUYER",
    "A DISCREPANCY FEE OF EUR 75,00 WILL BE DEDUCTED FROM THE PROCEEDS",
    "DISCREPANT DOCUMENTS WILL ATTRACT A HANDLING FEE OF USD.80/- FOR BENEFICIARY'S ACCOUNT",
    "ALL BANKING CHARGES OUTSIDE BANGLADESH ARE FOR ACCOUNT OF BENEFICIARY",
    "ALL DOCUMENTS TO BE SENT TO US IN ONE LOT BY COURIER",
    "NEGOTIATING BANK MUST FORWARD ALL DOCUMENTS TO US BY DHL IN TWO LOTS",
    "T/T REIMBURSEMENT IS NOT ALLOWED",
    "UPON RECEIPT OF DOCUMENTS IN ORDER WE SHALL REMIT THE PROCEEDS AS PER YOUR INSTRUCTIONS",
    "PARTIAL SHIPMENTS ARE NOT ALLOWED",
    "THIRD PARTY DOCUMENTS ACCEPTABLE EXCEPT INVOICE AND DRAFT",
    "DOCUMENTS DATED PRIOR TO THE DATE OF THIS CREDIT ARE NOT ACCEPTABLE",
    "THE AMOUNT OF EACH DRAFT MUST BE ENDORSED ON THE REVERSE OF THIS CREDIT",
    "HOUSE B/L NOT ACCEPTABLE",
    "INVOICES EXCEEDING THE CREDIT AMOUNT ARE NOT ACCEPTABLE",
    "ONE EXTRA SET OF DOCUMENTS IS REQUIRED FOR ISSUING BANK'S FILE",
    "SHIPPING MARKS: ABC/DHAKA/1-UP",
    "PACKING: IN SEAWORTHY EXPORT CARTONS",
]


@pytest.mark.parametrize("text", NO_DOCUMENT)
def test_an_instruction_asks_for_no_document(text: str) -> None:
    (demand,) = parse(text)
    assert not demand.get("doc")
    assert demand.keys() & {"cond", "info", "apply_to"}


STRANGE = [
    "THE GOODS SHALL BE WATCHED OVER BY THREE OWLS",
    "FACTURA COMERCIAL EN 3 COPIAS",
    "...",
    "",
    "+",
    "12345",
    "(((",
    "'\"'\"",
    "\x00\x1f\x1f INVOICE",
    "品质不详",
]


@pytest.mark.parametrize("text", STRANGE)
def test_what_is_not_understood_keeps_its_words_and_has_no_demands(text: str) -> None:
    (clause,) = understand([text], "47A")
    assert clause.text == text.strip()
    if "INVOICE" not in text:
        assert not clause.understood
        assert clause.demands == ()


TO_PERSON = data(Path(__file__).parent / "to_person.yaml")


@pytest.mark.parametrize("case", TO_PERSON, ids=lambda case: case["text"][:60])
def test_wording_outside_the_grammar_goes_to_a_person_and_asks_for_nothing_strange(
    case: dict[str, Any],
) -> None:
    (clause,) = understand([case["text"]], "46A")
    assert not clause.understood
    assert [demand.doc for demand in clause.demands if demand.doc] == case.get("documents", [])


BINDING = [
    "COMMERCIAL INVOICE IN 3 COPIES, WHICH MUST NOT BE FOLDED",
    "PACKING LIST IN 2 COPIES UNLESS WAIVED BY TELEPHONE",
    "CERTIFICATE OF ORIGIN ONLY ON BLUE PAPER",
]


@pytest.mark.parametrize("text", BINDING)
def test_words_left_over_that_may_bind_call_for_a_person(text: str) -> None:
    demand = parse(text)[-1]
    assert demand["human"] is True
    assert demand["unparsed"]
    assert not understand([text], "46A")[0].understood


@pytest.mark.parametrize("case", ALL, ids=lambda case: str(case["n"]))
def test_every_figure_of_a_clause_is_read_or_left_in_sight(case: dict[str, Any]) -> None:
    """A clause without its figures is read differently, unless a person is called anyway."""
    text = "".join("" if c.isdigit() else c for c in case["t"])
    if text != case["t"] and parse(text) == parse(case["t"]):
        assert case["n"] in FIGURES_WITHOUT_WEIGHT


#: A word in the name of an office, of a certificate or of where things stand is part of it.
IN_A_NAME = re.compile(
    r"\b(?:BY|OR|AND|COUNTERSIGNED|FROM)\b[^,]*QUIXOTIC[^,]*(?:CHAMBER|EMBASSY|CONSULATE|AUTHORIT|SURVEYOR|BODY|AGENCY|STATION)"
    r"|(?:CHAMBER|EMBASSY|CONSULATE|AUTHORIT)[^,:]*QUIXOTIC|STATION OF DEPARTURE, QUIXOTIC|QUIXOTIC[^,]*(?:CERTIFICATE|ORIGIN)\b|PAYABLE AT QUIXOTIC|ENTER (?:THE )?QUIXOTIC|(?:LARGEST|LEAST|PCT|PRINTED)[^,]*QUIXOTIC|QUIXOTIC[^,]*LARGEST"
)
#: Between banks, or told to a person whatever else it says.
TOLD_ANYWAY = {"payment_split", "rules", "operative"}


@pytest.mark.parametrize("case", ALL, ids=lambda case: str(case["n"]))
def test_no_word_is_dropped(case: dict[str, Any]) -> None:
    """A word that no credit knows is seen again, in a value or left over, wherever it stands.

    Instructions between banks bind no document, and a soft clause goes to a person.
    """
    if any(ord(sign) > 0x3000 for sign in case["t"]):
        return  # Chinese clauses are put into English word by word
    words = case["t"].split(" ")
    for place in range(1 + case["n"] % 5, len(words) + 1, 5):
        text = " ".join([*words[:place], "QUIXOTIC", *words[place:]])
        (clause,) = understand([text], "47A")
        seen = not clause.understood or "QUIXOTIC" in str(clause.demands).upper()
        assert seen or IN_A_NAME.search(text) or any(map(_told, clause.demands)), text


def _told(demand: Requirement) -> bool:
    between_banks = demand.more("document", "") is None or demand.more("info") is not None
    told = demand.soft is not None or demand.human is True
    return between_banks or told or demand.cond in TOLD_ANYWAY


#: Figures that only name what is named anyway, or stand beside the same in words.
FIGURES_WITHOUT_WEIGHT = {
    148, 205, 215, 218,  # a street, a bullet, which original, one original
    305, 366, 374, 454, 465,  # six, stale in any case, UCP 600, Incoterms 2020, field 46A
    631, 662, 698,  # one original, UCP 600, one original
}  # fmt: skip


def test_a_credit_gives_the_clauses_of_both_fields_in_order() -> None:
    credit = Credit(
        documents_required=("+SIGNED COMMERCIAL INVOICE IN TRIPLICATE", "+PACKING LIST"),
        additional_conditions=(
            "+ALL DOCUMENTS MUST SHOW L/C NO.",
            "+BENEFICIARY'S CERTIFICATE STATING GOODS ARE NEW",
        ),
    )
    clauses = clauses_of(credit)
    assert [clause.id for clause in clauses] == ["46A-1", "46A-2", "47A-1", "47A-2"]
    assert clauses[0].demands[0].copies == 2
    assert clauses[2].demands[0].cond == "all_docs_state"
    assert clauses[3].demands[0].doc == "ben_cert"


def test_words_and_figures_that_differ_call_for_a_person() -> None:
    assert parse("INVOICE IN 3 (FOUR) COPIES")[0]["human"] is True
    assert parse("INVOICE IN TRIPLICATE (1 ORIGINAL AND 3 COPIES)")[0]["human"] is True
    assert "human" not in parse("INVOICE IN 03 (THREE) COPIES")[0]


def test_a_statement_about_no_document_is_none_to_the_reader_of_documents() -> None:
    assert demands(plain("THE WEATHER WILL BE FINE")) is None


def test_a_clause_takes_about_a_millisecond() -> None:
    texts = [case["t"] for case in load("corpus.jsonl")]
    for text in texts:
        parse(text)
    best = min(_seconds(texts) for _ in range(3))
    assert best / len(texts) < 0.004  # measured 0.0006; a slow machine under load has room


def _seconds(texts: list[str]) -> float:
    start = time.process_time()
    for text in texts:
        parse(text)
    return time.process_time() - start


def test_every_key_and_condition_is_in_the_description() -> None:
    readme = Path(parse.__globals__["__file__"]).with_name("README.md").read_text("utf-8")
    told = set(re.findall(r"`([a-z_]+)`", readme))
    for case in ALL:
        for demand in parse(case["t"]):
            assert demand.keys() <= told, case["t"]
            assert {demand.get("cond")} - {None} <= told, case["t"]


ENDLESS = [
    "UCP 600 ARTICLE " + "14(A) AND " * 80,
    "NAME OF VESSEL AND " * 80 + "WILL",
    "QUALITY AND " * 80 + "CERTIFICATE",
    "ALL DOCUMENTS " * 80,
    "HOUSE, " * 80 + "B/L NOT ACCEPTABLE",
    "SHOWING NAME, ADDRESS AND " * 60,
    "PAYMENT: " + "10 PCT " * 80,
    "1/3 " * 200,
    '"' * 301,
    "一式" * 100 + "发票",
]


@pytest.mark.parametrize("text", ENDLESS)
def test_wording_that_repeats_itself_is_read_in_time(text: str) -> None:
    start = time.process_time()
    understand([text], "47A")
    assert time.process_time() - start < 1
