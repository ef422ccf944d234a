"""Reading the printed samples gives back the truth that they were printed from."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extractors.documents import KINDS, Document, Part
from extractors.evidence import Extraction
from pipelines.check import read_all
from pipelines.request import Request
from tests.data import data

SAMPLES = Path(__file__).parents[2] / "samples"
#: What a sample's truth says in words of its own, while the paper prints it otherwise.
IN_OTHER_WORDS = {"title", "certifications", "clauses", "risks", "statements", "changes"}


def printed() -> Iterator[Any]:
    for path in sorted(SAMPLES.glob("*/case.yaml")):
        count: dict[str, int] = defaultdict(int)
        case = data(path)
        for file in case["print"]:
            for entry in file["documents"]:
                number, kind = count[entry["type"]], entry["type"]
                count[kind] += 1
                name = f"{path.parent.name}-{kind}-{number + 1}"
                yield pytest.param(path.parent.name, kind, number, entry["fields"], id=name)


@cache
def readings(case: str) -> dict[str, list[Extraction[Document]]]:
    found: dict[str, list[Extraction[Document]]] = defaultdict(list)
    documents, wrong = read_all(Request(name=case, paths=(SAMPLES / case,)))
    assert wrong == ()
    for extraction in documents:
        found[extraction.document.type].append(extraction)
    return found


def flat(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).upper()


def agrees(want: Any, got: Any) -> bool:
    if isinstance(want, str):
        return isinstance(got, str) and flat(want) in flat(got)
    if isinstance(want, Part):
        names = type(want).model_fields
        if "address" in names:
            names = {"name": names["name"]}
        pairs = ((getattr(want, name), getattr(got, name, None)) for name in names)
        return got is not None and all(agrees(w, g) for w, g in pairs if w is not None)
    if isinstance(want, tuple):
        same_size = isinstance(got, tuple) and len(want) == len(got)
        return same_size and all(agrees(w, g) for w, g in zip(want, got, strict=True))
    assert isinstance(want, bool | int | Decimal | dt.date)
    return bool(want == got)


@pytest.mark.parametrize(("case", "kind", "number", "fields"), list(printed()))
def test_a_printed_document_reads_as_its_truth(
    case: str, kind: str, number: int, fields: dict[str, Any]
) -> None:
    truth = KINDS[kind].model_validate(fields)
    reading = readings(case)[kind][number]
    wrong = {}
    for name in type(truth).model_fields:
        want = getattr(truth, name)
        if want is None or want == () or name in IN_OTHER_WORDS or name in ("text", "message"):
            continue
        got = reading.document.__dict__.get(name, "unread")
        unsigned = name == "signed" and want is False and got is None
        if not (unsigned or agrees(want, got)):
            wrong[name] = (want, got)
    assert wrong == {}


@pytest.mark.parametrize(("case", "kind", "number", "fields"), list(printed()))
def test_every_value_has_its_place_on_the_paper(
    case: str, kind: str, number: int, fields: dict[str, Any]
) -> None:
    reading = readings(case)[kind][number]
    values = reading.document.model_dump(exclude={"text", "message"}, exclude_defaults=True)
    proved = {loc[0] for loc in reading.evidence}
    derived = {"sequence", "presentation_anchor", "amendments", "incoterm", "confirming_bank"}
    assert set(values) - derived <= proved
    for seen in reading.evidence.values():
        assert seen.box is not None or seen.span is not None
