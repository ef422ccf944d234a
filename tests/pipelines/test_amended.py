"""An amendment counts by what was answered to it, or else by what the documents comply with.

The goods of the sample were shipped on 18 September, two days before the latest date.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipelines.check import check
from templates.report import Report
from tests.data import data
from tests.pipelines.cases import documents, put_case, request
from tests.pipelines.messages import AMENDMENT, CREDIT, framed


def _number() -> str:
    return str(next(d["number"] for d in documents() if d["type"] == "letter_of_credit"))


def _amendment(number: str, latest: str, **more: Any) -> dict[str, Any]:
    change = {"tag": "44C", "operation": "replace", "text": latest}
    return {
        "type": "credit_amendment",
        "number": number,
        "credit_number": _number(),
        "changes": [change],
        **more,
    }


def _examined(folder: Path, answers: dict[int, str], *amendments: dict[str, Any]) -> Report:
    put_case(folder)
    (folder / "amendments.json").write_text(json.dumps(list(amendments)), "utf-8")
    stated = data(folder / "case.yaml")
    (folder / "case.yaml").write_text(yaml.safe_dump({**stated, "amendments": answers}), "utf-8")
    return check(request(folder, select=("PRE-04", "AMD", "MSG")))


def _latest(report: Report) -> str:
    credit = next(p for p in report.documents if p.type == "letter_of_credit")
    return str(credit.fields["latest_shipment_date"])


@pytest.mark.parametrize(
    ("answer", "latest", "codes"),
    [
        (None, "2026-09-01", {"PRE-04", "AMD-01"}),
        ("accepted", "2026-09-01", {"PRE-04"}),
        ("rejected", "2026-09-20", set()),
        ("open", "2026-09-20", {"AMD-01"}),
    ],
)
def test_an_answer_decides_whether_an_amendment_counts(
    tmp_path: Path, answer: str | None, latest: str, codes: set[str]
) -> None:
    answers = {1: answer} if answer else {}
    report = _examined(tmp_path / "case", answers, _amendment("1", "260901"))
    assert _latest(report) == latest
    assert {finding.code for finding in report.findings} == codes


def test_an_open_amendment_counts_where_the_documents_need_it(tmp_path: Path) -> None:
    report = _examined(
        tmp_path / "case",
        {1: "accepted", 2: "open"},
        _amendment("1", "260901"),
        _amendment("2", "260925"),
    )
    assert _latest(report) == "2026-09-25"
    (finding,) = report.findings
    assert finding.code == "AMD-01"
    assert "accepts the amendment" in finding.message.en


def test_open_amendments_are_weighed_apart_from_each_other(tmp_path: Path) -> None:
    report = _examined(
        tmp_path / "case",
        {1: "open", 2: "open"},
        _amendment("1", "260925"),
        _amendment("2", "260901"),
    )
    assert _latest(report) == "2026-09-25"
    told = {f.documents[-1]: f.message.en for f in report.findings if f.code == "AMD-01"}
    assert ["does not accept" in words for words in told.values()] == [False, True]


def test_documents_that_comply_with_neither_are_held_against_the_amended_credit(
    tmp_path: Path,
) -> None:
    report = _examined(
        tmp_path / "case",
        {1: "accepted", 2: "open"},
        _amendment("1", "260901"),
        _amendment("2", "260910"),
    )
    assert _latest(report) == "2026-09-10"
    assert {finding.code for finding in report.findings} == {"PRE-04", "AMD-01"}


def test_a_rejected_amendment_is_remembered_and_leaves_no_gap(tmp_path: Path) -> None:
    report = _examined(
        tmp_path / "case",
        {1: "rejected", 2: "accepted"},
        _amendment("1", "260901"),
        _amendment("2", "260930"),
    )
    credit = next(p for p in report.documents if p.type == "letter_of_credit")
    assert [(a["number"], a["merged"]) for a in credit.fields["amendments"]] == [
        ("1", False),
        ("2", True),
    ]
    assert report.findings == ()


def test_an_acknowledgement_tells_the_answer(tmp_path: Path) -> None:
    acknowledged = framed("730", ":20:ACK-1\n:21:{reference}\n:30:260905\n:72Z:/BENREJ/\n")
    for name, reference, latest in (
        ("ours", "LC26/0042", "2026-09-20"),
        ("another", "AMD/9", "2026-10-20"),
    ):
        folder = tmp_path / name
        folder.mkdir()
        for file, text in (
            ("credit.txt", CREDIT),
            ("amendment.txt", AMENDMENT),
            ("answer.txt", acknowledged.replace("{reference}", reference)),
        ):
            (folder / file).write_text(text, "ascii")
        assert _latest(check(request(folder))) == latest


def test_what_is_no_answer_is_said(tmp_path: Path) -> None:
    report = _examined(tmp_path / "case", {1: "perhaps"}, _amendment("1", "260925"))
    (line,) = report.not_understood
    assert "accepted, rejected or open" in line.reason
    assert _latest(report) == "2026-09-25"
