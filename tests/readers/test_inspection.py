from __future__ import annotations

import pytest

from extractors.readers import inspection
from tests.layout.printing import Paper
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


def test_a_sentence_may_tell_when_the_certificate_was_issued_and_what_was_found() -> None:
    paper = Paper()
    paper.lines(
        40,
        40,
        "QUAYSIDE SURVEYORS LTD.",
        "CERTIFICATE OF QUANTITY",
        "Report / certificate ref. QS-SH-26-2290",
    )
    paper.lines(
        40, 100, "Issued at Shanghai on 29 September 2026 for account of the sellers.", "Client's ref.   : CONTRACT NO. HP-26",
        "This is to certify that the quantity loaded on board the above vessel, as ascertained by shore",
        "tank measurements, was found to be: 1,498.217 METRIC TONS in air.",
    )  # fmt: skip
    read = inspection.read(paper.pages()).document
    assert (read.number, str(read.date)) == ("QS-SH-26-2290", "2026-09-29")
    assert str(read.quantity) == "1,498.217 METRIC TONS"
    assert read.exporter is None


def test_a_number_may_go_on_with_the_date_of_the_paper() -> None:
    paper = Paper()
    paper.lines(
        40,
        40,
        "HARBOUR PUMPS CO., LTD.",
        "QUALITY PASSPORT",
        "No. QP-26-165 dated 28.09.2026",
        "We certify that the pumps passed the factory tests.",
    )
    read = inspection.read(paper.pages()).document
    assert (read.number, str(read.date), read.kind) == ("QP-26-165", "2026-09-28", "quality")
