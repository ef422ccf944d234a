"""Papers as other people's programs print them are read as a person reads them."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from extractors.evidence import Extraction
from extractors.sorting import BEGINS
from tests.readers.programs import PAPERS, printed
from tests.readers.reading import said


def _read(name: str) -> Extraction[Any]:
    reader = import_module(f"extractors.readers.{PAPERS[name]['reader']}")
    read: Extraction[Any] = reader.read(printed(name))
    return read


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_read_as_a_person_reads_it(name: str) -> None:
    read = said(_read(name).document)
    says = PAPERS[name]["says"]
    assert {field: read.get(field) for field in says} == says


@pytest.mark.parametrize("name", PAPERS)
def test_only_what_reads_as_two_things_is_unread(name: str) -> None:
    gaps = {".".join(map(str, way)) for way in _read(name).document.gaps()}
    assert gaps == set(PAPERS[name].get("unread", ()))


@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_is_known_for_what_it_is(name: str) -> None:
    reader = import_module(f"extractors.readers.{PAPERS[name]['reader']}")
    assert reader.recognise(printed(name)) >= BEGINS
