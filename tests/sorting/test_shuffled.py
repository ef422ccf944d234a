"""However the pages of a case lie, its documents and findings are the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extractors.pages.page import Page
from tests.sorting.shuffling import (
    CASES,
    as_it_lies,
    assembled,
    bound,
    pages_of,
    shuffled,
    single,
    told,
)

Laid = Callable[[Sequence[Page]], list[Page]]


def _laid(name: str, how: Laid, seed: int, twice: bool) -> list[Page]:
    pages = pages_of(name)
    return how(shuffled([*pages, *pages[::2]] if twice else pages, seed))


@pytest.mark.parametrize("name", ["cotton-cif", "steel-cfr"])
@pytest.mark.parametrize(("how", "seed", "twice"), [(single, 1, False), (bound, 2, True)])
def test_shuffled_pages_make_the_same_case(name: str, how: Laid, seed: int, twice: bool) -> None:
    assert told(assembled(name, _laid(name, how, seed, twice))) == as_it_lies(name)


def test_all_papers_in_one_file_make_the_same_case() -> None:
    name = "innocents"
    assert told(assembled(name, bound(pages_of(name)))) == as_it_lies(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("seed", range(6))
def test_any_order_makes_the_same_case(name: str, seed: int) -> None:
    for how in (single, bound):
        for twice in (False, True):
            assert told(assembled(name, _laid(name, how, seed, twice))) == as_it_lies(name)
