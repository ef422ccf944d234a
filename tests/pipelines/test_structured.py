from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from extractors.documents import Invoice
from extractors.pages.errors import Unreadable
from pipelines.structured import documents_of

INVOICE = {
    "type": "commercial_invoice",
    "number": "MF-7",
    "total": {"currency": "USD", "amount": "86400.00"},
    "lines": [{"description": "SHIRTS", "quantity": {"value": "12000", "unit": "PCS"}}],
}


def _read(raw: Any) -> tuple[list[Any], list[str]]:
    documents, wrong = documents_of(json.dumps(raw), "a.json")
    return documents, [line.reason for line in wrong]


@pytest.mark.parametrize(
    "raw",
    [
        INVOICE,
        [INVOICE],
        {"type": "commercial_invoice", "fields": {k: v for k, v in INVOICE.items() if k != "type"}},
        {"schema": 1, "case": "x", "documents": [INVOICE]},
        {**INVOICE, "id": "commercial_invoice-9", "method": "ocr", "evidence": {}, "source": []},
    ],
)
def test_one_a_list_or_a_report(raw: Any) -> None:
    (one,), wrong = _read(raw)
    assert not wrong
    assert isinstance(one.document, Invoice)
    assert str(one.document.lines[0].quantity) == "12,000 PCS"
    assert one.method == "structured"


def test_every_value_has_its_proof() -> None:
    (one,), _ = _read(INVOICE)
    assert {way: seen.text for way, seen in one.evidence.items()} == {
        ("number",): "MF-7",
        ("total",): "USD 86,400.00",
        ("lines", 0, "description"): "SHIRTS",
        ("lines", 0, "quantity"): "12,000 PCS",
    }
    assert {(seen.file, seen.method) for seen in one.evidence.values()} == {
        ("a.json", "structured")
    }


@pytest.mark.parametrize("way", ["number", "total", "total.amount", "lines.0.quantity", "date"])
def test_illegible_is_not_silent(way: str) -> None:
    (one,), _ = _read({**INVOICE, "unread": [way]})
    assert way in [".".join(map(str, gap)) for gap in one.document.gaps()]


def test_a_value_that_does_not_fit_is_illegible() -> None:
    (one,), _ = _read({**INVOICE, "date": "the last day of September"})
    assert list(one.document.gaps()) == [("date",)]


def test_nothing_and_an_empty_text_are_silent() -> None:
    (one,), _ = _read({**INVOICE, "date": None, "origin": ""})
    assert (one.document.date, one.document.origin) == (None, None)


def test_numbers_are_exact_and_may_stand_for_words() -> None:
    text = (
        '{"type": "commercial_invoice", "number": 77, "total": {"currency": "USD", "amount": 0.30}}'
    )
    ((one,), _) = documents_of(text, "a.json")
    assert isinstance(one.document, Invoice)
    assert one.document.number == "77"
    assert one.document.total is not None
    assert one.document.total.amount == Decimal("0.30")


def test_an_unknown_field_is_said_and_the_rest_is_kept() -> None:
    raw = {**INVOICE, "sellr": "X", "lines": [{"description": "SHIRTS", "colour": "BLUE"}]}
    (one,), wrong = _read(raw)
    assert one.document.lines[0].description == "SHIRTS"
    assert any("sellr" in line and "seller" in line for line in wrong)
    assert any("lines.0.colour" in line for line in wrong)


@pytest.mark.parametrize(
    "raw", [{"type": "commercial_invoic"}, {"number": "7"}, 7, {"type": ["x"]}]
)
def test_an_unknown_kind_is_said_and_the_rest_is_kept(raw: Any) -> None:
    documents, wrong = _read([raw, INVOICE])
    assert len(documents) == len(wrong) == 1


@pytest.mark.parametrize("text", ["{", "[]", '"words"', "[" * 100_000])
def test_what_holds_no_documents_is_unreadable(text: str) -> None:
    with pytest.raises(Unreadable):
        documents_of(text, "a.json")
