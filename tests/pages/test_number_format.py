from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from extractors.pages.number_format import printed
from tests.data import data

SHOWN: list[list[Any]] = data(Path(__file__).parent / "number_formats.yaml")


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN, ids=[f"{v} {c}" for v, c, _ in SHOWN])
def test_a_cell_shows_its_value_in_its_format(value: Any, code: str, shown: str) -> None:
    assert printed(value, code) == shown


@given(
    some.one_of(some.integers(-(10**12), 10**12), some.floats(), some.datetimes(), some.times()),
    some.text(alphabet='#0?.,;%@/"\\_*[]$-+EyYmMdDhHsS年 aA<>=()', max_size=20),
)
def test_no_format_makes_a_cell_fail(value: Any, code: str) -> None:
    assert isinstance(printed(value, code), str)
