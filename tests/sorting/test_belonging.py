from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.sorting import sort
from tests.data import data
from tests.sorting.printing import in_files

_DATA = data(Path(__file__).with_name("belonging.yaml"))


@pytest.mark.parametrize("name", _DATA["cases"])
def test_pages_make_documents(name: str) -> None:
    case = _DATA["cases"][name]
    named: list[str] = case.get("order") or case["apart"]
    files = [f"{n:03}.pdf" for n in range(len(named))] if "apart" in case else None
    pages = in_files([_DATA["pages"][one] for one in named], files)
    names = {(page.file, page.number): one for page, one in zip(pages, named, strict=True)}
    made: list[dict[str, Any]] = []
    for bundle in sort(pages).bundles:
        kind = bundle.reader.__name__.rpartition(".")[2]
        one: dict[str, Any] = {kind: [names[page.file, page.number] for page in bundle.pages]}
        made.append({**one, "missing": list(bundle.missing)} if bundle.missing else one)
    key = repr
    assert sorted(made, key=key) == sorted(case["make"], key=key)
