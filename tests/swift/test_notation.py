from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.swift.messages import FORMATS
from extractors.swift.notation import BadNotation, pattern

_PART = re.compile(r"(?:(\d+)\*)?(\d+)(!)?([nadxyzc])|\[([^]]+)\]|(\n)|([/,]+)")
_CHARACTERS = {
    "n": string.digits,
    "a": string.ascii_uppercase,
    "c": string.ascii_uppercase + string.digits,
    "x": string.ascii_letters + string.digits + "/-?:().,'+ ",
    "z": string.ascii_letters + string.digits + "/-?:().,'+ =!\"%&*<>;{@#_",
}
NOTATIONS = sorted({form for known in FORMATS.values() for form in known.forms})


def values(notation: str) -> st.SearchStrategy[str]:
    """Strings that the notation allows, built from its words and not from its pattern."""
    parts: list[st.SearchStrategy[str]] = []
    found = list(_PART.finditer(notation))
    skip = False
    for i, part in enumerate(found):
        lines, size, fixed, kind, optional, newline, literal = part.groups()
        if skip:
            skip = False
        elif literal or newline:
            parts.append(st.just(literal or newline))
        elif optional:
            follows = i + 1 < len(found) and found[i + 1][6] is not None
            end = "\n" if follows else ""
            skip = follows
            present = st.tuples(values(optional), st.just(end)).map("".join)
            parts.append(st.one_of(st.just(""), present))
        elif kind == "d":
            whole = st.integers(0, 10 ** (int(size) - 4))
            parts.append(st.tuples(whole, st.integers(0, 99)).map(lambda t: f"{t[0]},{t[1]}"))
        else:
            least = int(size) if fixed else 1
            line = st.text(_CHARACTERS[kind], min_size=least, max_size=int(size))
            parts.append(
                st.lists(line, min_size=1, max_size=min(int(lines or 1), 5)).map("\n".join)
            )
    return st.tuples(*parts).map("".join)


@given(st.data())
def test_what_a_notation_allows_matches_it(data: st.DataObject) -> None:
    notation = data.draw(st.sampled_from(NOTATIONS))
    value = data.draw(values(notation))
    assert pattern(notation).fullmatch(value)


@pytest.mark.parametrize(
    ("notation", "value"),
    [
        ("3!a15d", "USD60465"),
        ("3!a15d", "USD60.465,00"),
        ("3!a15d", "US60465,"),
        ("3!a15d", "USD1,2,3"),
        ("6!n", "26050"),
        ("16x", "A" * 17),
        ("16x", "LC#1"),
        ("4*35x", "\n".join("ABCDE")),
        ("4*35x", "A" * 36),
        ("1!n/1!n", "1/12"),
    ],
)
def test_what_a_notation_forbids_does_not(notation: str, value: str) -> None:
    assert not pattern(notation).fullmatch(value)


def test_a_notation_without_meaning_is_refused() -> None:
    with pytest.raises(BadNotation):
        pattern("3!q")
