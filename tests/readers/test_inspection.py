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


def test_the_limit_beside_a_result_is_not_its_proof() -> None:
    extraction = inspection.read(printed(papers_inspection, "analysis_in_a_ruled_table"))
    seen = extraction.evidence[("results", 0, "value")]
    assert seen.text == "12.8"
    assert seen.box is not None
    assert seen.box.x0 == pytest.approx(304, abs=1)
