from __future__ import annotations

from types import ModuleType

import pytest

from extractors.layout import Sheet
from extractors.readers import readers
from tests.readers import (
    papers_advice,
    papers_draft,
    papers_inspection,
    papers_insurance,
    papers_origin,
    papers_statements,
)
from tests.readers.certified import names, printed

PAPERS = {
    "insurance": papers_insurance,
    "draft": papers_draft,
    "origin": papers_origin,
    "beneficiary_certificate": papers_statements,
    "shipping_advice": papers_advice,
    "inspection": papers_inspection,
}


@pytest.mark.parametrize(
    ("reader", "papers", "name"),
    [(reader, papers, name) for reader, papers in PAPERS.items() for name in names(reader)],
)
def test_no_reader_takes_the_paper_of_another(reader: str, papers: ModuleType, name: str) -> None:
    sheet = Sheet(printed(papers, name)[:1])
    sure = {r.__name__.rpartition(".")[2]: r.recognise(sheet) for r in readers()}
    best = max(sure.values())
    assert best >= 0.4
    assert [kind for kind, certainty in sure.items() if certainty == best] == [reader]
