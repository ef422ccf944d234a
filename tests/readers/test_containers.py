from __future__ import annotations

from typing import Literal

import pytest

from extractors.documents import BillOfLading
from extractors.layout import Sheet
from extractors.pages.page import Page, Word
from extractors.readers.parts.carriage.containers import enter_containers
from extractors.readers.parts.filling import Filling


def containers(text: str, method: Literal["text", "ocr"]) -> list[str]:
    """Read the containers in one printed line."""
    placed, x = [], 50.0
    for word in text.split():
        placed.append(Word(word, x, 100, x + 5.0 * len(word), 107, 0.6))
        x += 5.0 * len(word) + 3
    page = Page(file="a.pdf", number=1, width=595, height=842, words=tuple(placed), method=method)
    sheet = Sheet([page])
    fill = Filling(BillOfLading, sheet, {})
    fill.put("number", sheet.lines[0].segments, "GULJ609276")
    enter_containers(fill, sheet.lines)
    return [container.number for container in fill.done().document.containers]


@pytest.mark.parametrize("seen", ["0KLU4126079", "OKLU4I26O79", "OKLU 412G079", "OKLU412607g"])
def test_a_misread_container_is_read_where_its_check_digit_proves_it(seen: str) -> None:
    assert containers(f"CONTAINER NO. {seen} 40'HC", "ocr") == ["OKLU4126079"]


def test_a_misread_container_that_nothing_proves_is_none() -> None:
    assert containers("CONTAINER NO. 0KLU4I26078 40'HC", "ocr") == []


def test_on_print_with_a_text_layer_nothing_is_guessed() -> None:
    assert containers("CONTAINER NO. 0KLU4126079 40'HC", "text") == []


def test_the_number_of_the_bill_is_no_container_though_it_looks_like_one() -> None:
    assert containers("B/L NO. GULJ609276 CONTAINER OKLU4126079", "text") == ["OKLU4126079"]
