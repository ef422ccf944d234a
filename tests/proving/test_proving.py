from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extractors.documents import KINDS, Document, Part, Unread
from extractors.evidence import Evidence, Extraction
from extractors.form import Form
from extractors.proving import prove
from tests.data import data

CASES = data(Path(__file__).parent / "cases.yaml")


def recognised(case: dict[str, Any], method: str = "ocr") -> Extraction[Document]:
    form: Form[Document] = Form(KINDS[case["type"]])
    for way, (value, printed, confidence) in case["seen"].items():
        steps = [int(step) if step.isdigit() else step for step in way.split(".")]
        seen = Evidence.model_validate(
            {
                "file": "a.pdf",
                "page": 1,
                "text": printed,
                "method": method,
                "confidence": confidence,
            }
        )
        if value is None:
            form.illegible(*steps, seen=seen)
        else:
            form.put(*steps, seen=seen, value=value)
    return form.done(case.get("text", "\n".join(p for _, p, _ in case["seen"].values())))


def steps_of(way: str) -> tuple[str | int, ...]:
    return tuple(int(step) if step.isdigit() else step for step in way.split("."))


def at(part: Any, way: str) -> Any:
    for step in steps_of(way):
        part = part[step] if isinstance(step, int) else getattr(part, step)
    return part


def like(value: Any, wanted: Any) -> bool:
    return bool(
        value == (type(value).model_validate(wanted) if isinstance(value, Part) else wanted)
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["holds"])
def test_a_recognised_value_is_as_sure_as_its_proof(case: dict[str, Any]) -> None:
    paper = prove(recognised(case), reads_badly=case.get("reads_badly", False))
    for way, wanted in case["then"].items():
        assert like(at(paper.document, way), wanted), way
    for way in case.get("unread", ()):
        with pytest.raises(Unread):
            at(paper.document, way)
        assert paper.evidence[steps_of(way)].text == case["seen"][way][1]
    for way in case.get("gaps", ()):
        with pytest.raises(Unread):
            at(paper.document, way)
    for way in case.get("proven", ()):
        assert paper.evidence[steps_of(way)].confidence > 0.95, way
    for way in case.get("doubted", ()):
        assert not paper.evidence[steps_of(way)].sure, way


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["holds"])
def test_what_came_as_text_is_left_as_it_is(case: dict[str, Any]) -> None:
    paper = recognised(case, "text")
    assert prove(paper) is paper
