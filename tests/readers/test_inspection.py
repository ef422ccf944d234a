from __future__ import annotations

import pytest

from extractors.readers import inspection
from tests.readers import papers_inspection
from tests.readers.certified import names, printed, proves_every_value, reads_as_expected


@pytest.mark.parametrize("name", names("inspection"))
def test_every_layout_is_read_as_a_person_reads_it(name: str) -> None:
    reads_as_expected(inspection.read(printed(papers_inspection, name)), "inspection", name)


@pytest.mark.parametrize("name", names("inspection"))
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    proves_every_value(inspection.read(printed(papers_inspection, name)))
