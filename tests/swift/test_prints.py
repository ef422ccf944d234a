"""Prints of many banks: each is the credit of its folder, whatever stands around the fields."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import Credit
from extractors.evidence import Extraction
from extractors.swift import MessageText, recognise
from tests.swift.conftest import only_credit, printed_pages
from tests.swift.test_layouts import said

PRINTS = Path(__file__).parent / "prints"
NAMES = sorted(p.name for p in PRINTS.glob("*.txt"))
#: What some prints do not say.
SILENT = {
    "between_colons.txt": {"advising_bank"},
    "host_in_a_textbook.txt": {"issuing_bank", "advising_bank"},
    "host_without_colons.txt": {"issuing_bank", "advising_bank"},
    "labels_alone.txt": {"sequence"},
}


@pytest.fixture(scope="module")
def credit() -> Extraction[Credit]:
    return only_credit(
        MessageText("transferable.fin", (PRINTS / "transferable.fin").read_text("utf-8"))
    )


@pytest.mark.parametrize("name", [name for name in NAMES if not name.startswith("flattened")])
def test_a_print_is_the_credit_it_shows(name: str, credit: Extraction[Credit]) -> None:
    text = (PRINTS / name).read_text("utf-8")
    right = said(credit.document)
    for source in (MessageText(name, text), printed_pages(text)):
        assert recognise(source) > 0.8
        read = said(only_credit(source).document)
        compared = set(right) - {"message"} - SILENT.get(name, set())
        assert {key: read.get(key) for key in compared} == {key: right[key] for key in compared}


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("flattened")])
def test_a_credit_that_lost_its_line_ends_says_the_same(
    name: str, credit: Extraction[Credit]
) -> None:
    text = (PRINTS / name).read_text("utf-8")
    right = in_one_line(said(credit.document))
    for source in (MessageText(name, text), printed_pages(text)):
        assert recognise(source) > 0.8
        read = in_one_line(said(only_credit(source).document))
        assert read == right


def in_one_line(values: dict[str, Any]) -> dict[str, Any]:
    """Return values without line ends, which also part the name of a bank from its address."""
    del values["message"]
    drawee = values["drawee"]
    values["drawee"] = f"{drawee['name']} {drawee['address'] or ''}".split()
    values["goods_description"] = values["goods_description"].split()
    return values
