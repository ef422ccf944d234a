"""Hold certificates, policies and drafts against what a person read on the same papers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, cast

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.layout import squeezed
from extractors.pages.page import Page
from tests.data import data
from tests.readers.reading import said

_ALL: dict[str, dict[str, dict[str, Any]]] = data(Path(__file__).parent / "certificates.yaml")
#: Fields whose value says more or other than the printed words it is read from.
_INTERPRETED = (
    "kind",
    "signed",
    "originals_issued",
    "endorsement",
    "signed_as",
    "tenor",
    "signed_by",
)


def names(reader: str) -> list[str]:
    """Return the papers of one reader."""
    return list(_ALL[reader])


def printed(papers: ModuleType, name: str) -> list[Page]:
    """Print one paper."""
    return cast("Callable[[], list[Page]]", getattr(papers, name))()


def reads_as_expected(extraction: Extraction[Any], reader: str, name: str) -> None:
    """Assert every field, every correction and every gap."""
    document: Document = extraction.document
    found = said(document)
    if document.corrections:
        found["corrections"] = list(document.corrections)
    if gaps := [".".join(map(str, way)) for way in document.gaps()]:
        found["unread"] = gaps
    assert found == _ALL[reader][name]


def proves_every_value(extraction: Extraction[Any]) -> None:
    """Assert that each value has a box on the page, and that words stand where it says."""
    document = extraction.document
    for field in document.model_fields_set - {"text"}:
        assert any(way[0] == field for way in extraction.evidence), field
    for way, evidence in extraction.evidence.items():
        assert evidence.box is not None
        assert 0 <= evidence.box.x0 < evidence.box.x1 <= 595, way
        assert 0 <= evidence.box.top < evidence.box.bottom <= 842, way
        assert evidence.text.strip(), way
        value = document.__dict__.get(str(way[0]))
        if isinstance(value, str) and way[0] not in _INTERPRETED:
            assert squeezed(value) in squeezed(evidence.text) or squeezed(
                evidence.text
            ) in squeezed(value), way
