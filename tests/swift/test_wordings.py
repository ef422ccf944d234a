"""Amendments in words do what they say, or are left to a person; nothing of them is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import Credit
from extractors.evidence import Extraction
from extractors.swift import MessageText, merge, read
from tests.data import data
from tests.swift.test_merging import HEAD

CASES = data(Path(__file__).parent / "amendments" / "wordings.yaml")


@pytest.mark.parametrize("case", CASES, ids=[" ".join(c["body"].split())[:60] for c in CASES])
def test_an_amendment_in_words_does_what_it_says(
    case: dict[str, Any], issued: Extraction[Credit]
) -> None:
    text = HEAD.format(number=1) + case["body"]
    merged = merge(issued, read(MessageText("amendment.txt", text)))  # type: ignore[arg-type]
    values = case.get("values", {})
    assert {name: str(getattr(merged.document, name)) for name in values} == values
    for name in ("documents_required", "additional_conditions"):
        before, after = getattr(issued.document, name), getattr(merged.document, name)
        here = case if case.get("of") == name else {}
        gone = [i for i, clause in enumerate(before, 1) if clause not in after]
        assert gone == here.get("gone", [])
        assert [clause for clause in after if clause not in before] == here.get("new", [])
    assert [u.text.split("\n")[0] for u in merged.unapplied] == case.get("undone", [])
    assert len(merged.doubtful) == case.get("doubtful", 0)
