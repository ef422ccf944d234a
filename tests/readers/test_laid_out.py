"""Papers of many issuers, as different programs set them, are read as a person reads them."""

from __future__ import annotations

from functools import cache

import pytest

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.sorting import documents_in
from tests.readers.laid_out import names, paper
from tests.readers.reading import said


@cache
def _read(name: str) -> tuple[int, Extraction[Document]]:
    """Return into how many documents a paper is sorted, and how the first is read."""
    bundles = documents_in(paper(name)[0])
    return len(bundles), bundles[0].reader.read(bundles[0].sheet)


@pytest.mark.parametrize("name", names())
def test_a_paper_is_one_document_of_its_kind_and_read_in_full(name: str) -> None:
    documents, read = _read(name)
    gaps = [".".join(map(str, way)) for way in read.document.gaps()]
    found = {"type": read.document.type, **said(read.document)}
    assert documents == 1
    assert found | ({"unread": gaps} if gaps else {}) == paper(name)[1]


@pytest.mark.parametrize("name", names())
def test_every_value_has_its_proof_on_the_page(name: str) -> None:
    pages, _ = paper(name)
    _, read = _read(name)
    for field in read.document.model_fields_set - {"text"}:
        assert any(way[0] == field for way in read.evidence), field
    for way, proof in read.evidence.items():
        assert proof.page is not None, way
        assert proof.box is not None, way
        x0, top, x1, bottom = proof.box
        page = pages[proof.page - 1]
        inside = " ".join(
            w.text
            for w in page.words
            if w.x1 > x0 - 1 and w.x0 < x1 + 1 and w.bottom > top and w.top < bottom
        )
        assert way == ("signed",) or all(word in inside for word in proof.text.split()), way
