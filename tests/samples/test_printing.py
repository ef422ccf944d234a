from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from stdnum import iso6346

from extractors.documents import Contract, Invoice, Money, PackingList, Quantity
from extractors.documents.base import Part
from samples.printing import SAMPLES, layouts, print_case, print_file, printer, truth
from samples.printing.swift import amount
from tests.data import data

CASES = sorted(path.parent.name for path in SAMPLES.glob("*/case.yaml"))
#: What a document shows by its form or by a mark, not in the words of the field.
SHOWN = {"kind", "country", "type", "signed_as", "clause", "sequence", "operation", "tag"}
HEADING = re.compile(
    r"\d\d[A-Z]{3}\d\d\d\d:\d\d:\d\dLOGICALTERMINALP014MTS700[A-Z]+PAGE\d{5}FUNCSWPR3"
)
DAYS = (
    "%d %b. %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%y%m%d",
    "%Y-%m-%d",
    "%d.%m.%Y",
    "%d/%m/%Y",
    "%d%b%Y",
    "%d %B %Y",
)


@cache
def case(name: str) -> Any:
    return data(SAMPLES / name / "case.yaml")


def _entries() -> Iterator[Any]:
    for name in CASES:
        for file in case(name)["print"]:
            for i, entry in enumerate(file["documents"]):
                label = f"{name}-{file['file']}-{i}"
                yield pytest.param(name, file["file"], entry, id=label)


ENTRIES = list(_entries())


@cache
def printed(name: str, file: str) -> str:
    path = SAMPLES / name / file
    if path.suffix != ".pdf":
        return squeezed(path.read_text("ascii"))
    with pypdfium2.PdfDocument(path) as pdf:
        pages = [page.get_textpage().get_text_bounded() for page in pdf]
    return squeezed("\n".join(pages))


def squeezed(text: str) -> str:
    bare = re.sub(r"[\s*\ufffe\u00ad-]", "", text).upper()
    return HEADING.sub("", bare)


@pytest.mark.parametrize("name", CASES)
def test_printing_again_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    for fresh in print_case(SAMPLES / name, tmp_path):
        assert fresh.read_bytes() == (SAMPLES / name / fresh.name).read_bytes(), fresh.name
        assert fresh.stat().st_size < 100_000


@pytest.mark.parametrize(("name", "file", "entry"), ENTRIES)
def test_every_value_is_printed(name: str, file: str, entry: Any) -> None:
    text = printed(name, file)
    missing = [
        (way, value)
        for way, value in _leaves(truth(entry))
        if way[-1] not in SHOWN and not any(squeezed(form) in text for form in _forms(value))
    ]
    assert not missing


@pytest.mark.parametrize(("name", "file", "entry"), ENTRIES)
def test_money_multiplies_and_adds_up(name: str, file: str, entry: Any) -> None:
    document = truth(entry)
    if entry.get("wrong_sums") or not isinstance(document, (Contract, Invoice)):
        return
    sums = Decimal(0)
    for line in document.lines:
        assert line.quantity
        assert line.unit_price
        assert line.amount
        assert line.quantity.value * line.unit_price.amount == line.amount.amount
        sums += line.amount.amount
    if isinstance(document, Invoice):
        sums += sum(x.amount.amount for x in document.charges)
        sums -= sum(x.amount.amount for x in document.deductions)
    assert document.total
    assert document.total.amount == sums


@pytest.mark.parametrize(("name", "file", "entry"), ENTRIES)
def test_packed_lines_add_up(name: str, file: str, entry: Any) -> None:
    document = truth(entry)
    if entry.get("wrong_sums") or not isinstance(document, PackingList):
        return
    for field in ("quantity", "packages", "gross_weight", "net_weight", "measurement"):
        parts = [value for line in document.lines if (value := getattr(line, field))]
        if total := getattr(document, field):
            assert sum(part.value for part in parts) == total.value


def test_a_table_goes_on_over_the_page_under_its_headings(tmp_path: Path) -> None:
    line = {"description": "PIPE", "quantity": "1 PC", "unit_price": "USD 2", "amount": "USD 2"}
    fields = {"number": "1", "lines": [line] * 150, "total": "USD 300"}
    for kind, layout in layouts():
        if kind == "commercial_invoice":
            entry = {"type": kind, "layout": layout, "fields": fields}
            with pypdfium2.PdfDocument(print_file([entry], tmp_path / f"{layout}.pdf")) as pdf:
                pages = [page.get_textpage().get_text_bounded() for page in pdf]
            assert len(pages) > 2
            assert all("Price" in page or "PRICE" in page for page in pages[:-1])
            assert sum(page.count("PIPE") for page in pages) == 150


@pytest.mark.parametrize(("name", "file", "entry"), ENTRIES)
def test_container_numbers_are_whole(name: str, file: str, entry: Any) -> None:
    for container in getattr(truth(entry), "containers", ()):
        assert iso6346.is_valid(container.number) is not entry.get("wrong_container", False)


def test_every_kind_has_layouts_that_differ() -> None:
    found = layouts()
    for kind in {kind for kind, _ in found}:
        assert len([name for other, name in found if other == kind]) >= 2, kind
    for kind, name in found:
        assert callable(printer(kind, name))


def test_every_layout_is_used() -> None:
    used = {(e.values[2]["type"], e.values[2]["layout"]) for e in ENTRIES}
    assert used == set(layouts())


def _leaves(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[Any, Any]]:
    if isinstance(value, Part) and not isinstance(value, (Money, Quantity)):
        for name in value.model_fields_set:
            yield from _leaves(getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _leaves(inner, (*way, i))
    elif value is not None and not isinstance(value, bool):
        yield way, value


def _forms(value: Any) -> list[str]:
    """Return the ways in which a value may be printed."""
    if isinstance(value, dt.date):
        return [value.strftime(form) for form in DAYS] + [
            f"{value:%b}. {value.day}, {value.year}",
            f"{value:%B} {value.day}, {value.year}",
            f"Sept. {value.day}, {value.year}",
            f"{value.day}TH {value:%B %Y}",
        ]
    if isinstance(value, Money):
        return [str(value), f"{value.amount:,}", amount(value) or "", _spaced(amount(value) or "")]
    if isinstance(value, str):
        terminal = [value[:8]] if len(value) == 11 and value.isalnum() else []
        return [value, value.replace("_", " "), *terminal]
    if isinstance(value, int):
        return [str(value), {1: "ONE", 2: "TWO", 3: "THREE"}.get(value, str(value))]
    if isinstance(value, Decimal):
        return [f"{int(value):02}", str(value)]
    return [str(value)]


def _spaced(amount: str) -> str:
    return f"{amount[:3]} AMOUNT {amount[3:]}"


@pytest.mark.parametrize("name", CASES)
def test_what_is_expected_hangs_together(name: str) -> None:
    whole = case(name)
    expect = whole["expect"]
    codes = [finding["code"] for finding in expect["findings"]]
    printed_kinds = {e.values[2]["type"] for e in ENTRIES if e.values[0] == name}
    assert len(codes) == len(set(codes))
    assert {finding["document"] for finding in expect["findings"]} <= printed_kinds
    assert all(finding["why"] for finding in expect["findings"])
    assert set(whole.get("copies", ())) <= printed_kinds
    assert expect["exit"] == (1 if codes else 0)
    assert (expect["verdict"] == "discrepant") == any(not c.startswith("AUD") for c in codes)
    assert (expect["credit_review"] == "amend") == any(c.startswith("AUD") for c in codes)


def test_a_value_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="total"):
        truth({"type": "commercial_invoice", "fields": {"total": "USD 1O0"}})


def test_layout_that_is_not_there_is_refused() -> None:
    with pytest.raises(ModuleNotFoundError):
        printer("commercial_invoice", "none_such")
