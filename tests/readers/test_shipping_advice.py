from __future__ import annotations

import pytest

from extractors.readers import shipping_advice
from tests.readers import papers_advice
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("shipping_advice"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(shipping_advice.read(printed(papers_advice, name)), "shipping_advice", name)


@pytest.mark.parametrize("name", names("shipping_advice"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(shipping_advice.read(printed(papers_advice, name)))
