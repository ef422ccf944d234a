from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import Document
from pipelines.reading import Reading
from pipelines.sorting import documents_of
from tests.data import data
from tests.sorting.printing import in_files

_CASES: dict[str, dict[str, Any]] = data(Path(__file__).with_name("impressions.yaml"))["cases"]


def _told(document: Document) -> str:
    total = document.__dict__.get("total")
    return str(total or document.title)


@pytest.mark.parametrize("name", _CASES)
def test_a_paper_that_is_there_twice(name: str) -> None:
    case = _CASES[name]
    files = [f"page-{n}.pdf" for n in range(1, len(case["pages"]) + 1)]
    pages = in_files(case["pages"], files)
    for number in case.get("ocr", ()):
        pages[number - 1] = pages[number - 1].model_copy(update={"method": "ocr"})
    found = documents_of([Reading(page.file, pages=(page,)) for page in pages])
    assert [_told(x.document) for x in found.documents] == case["documents"]
    if marked := case.get("marked"):
        assert [one.marked for one in found.documents[0].impressions] == marked
    if order := case.get("files"):
        assert [one.source[0].file for one in found.documents[0].impressions] == order
    lines = " ".join(line.reason for line in found.not_understood)
    assert bool(lines) == bool(case.get("said"))
    for words in case.get("said", ()):
        assert words in lines
