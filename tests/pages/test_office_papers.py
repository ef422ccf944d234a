"""Invoices, packing lists, contracts and certificates that come as Word and Excel files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.evidence import Extraction
from extractors.pages.excel import pages_of_excel
from extractors.pages.word import pages_of_docx
from extractors.sorting import documents_in
from tests.data import data
from tests.pages.office import made
from tests.readers.reading import said

PAPERS: dict[str, dict[str, Any]] = data(Path(__file__).parent / "office_papers.yaml")


def _read(name: str) -> Extraction[Any]:
    paper = PAPERS[name]
    pages_of = pages_of_excel if "cells" in paper else pages_of_docx
    (bundle,) = documents_in(pages_of(made(paper), "a.office"))
    read: Extraction[Any] = bundle.reader.read(bundle.sheet)
    return read


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_says_what_a_person_reads_in_it(name: str) -> None:
    document = _read(name).document
    assert document.type == PAPERS[name]["kind"]
    read = said(document)
    assert {field: read.get(field) for field in PAPERS[name]["says"]} == PAPERS[name]["says"]


@pytest.mark.parametrize("name", PAPERS)
def test_evidence_names_the_cell_or_paragraph(name: str) -> None:
    evidence = {".".join(map(str, way)): seen for way, seen in _read(name).evidence.items()}
    wanted = PAPERS[name]["places"]
    assert {way: evidence[way].place for way in wanted} == wanted
    assert all(seen.place for seen in evidence.values())
