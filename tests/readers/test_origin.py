from __future__ import annotations

import pytest

from extractors.readers import origin
from tests.readers import papers_origin
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("origin"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(origin.read(printed(papers_origin, name)), "origin", name)


@pytest.mark.parametrize("name", names("origin"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(origin.read(printed(papers_origin, name)))


def test_the_proof_is_the_printed_words_and_their_place() -> None:
    seen = origin.read(printed(papers_origin, "form_a")).evidence[("issuer",)]
    assert seen.text == "SHIJIAZHUANG CUSTOMS OF THE PEOPLE'S REPUBLIC OF CHINA"
    assert seen.box is not None
    assert seen.box.x0 == pytest.approx(60, abs=1)
    assert seen.box.top == pytest.approx(634, abs=4)
