from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipelines.check import check
from tests.pipelines.cases import documents, put_case, request
from tests.pipelines.messages import AMENDMENT, CREDIT, CREDIT_FIRST_PART, CREDIT_SECOND_PART


def _write(folder: Path, files: dict[str, str]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "ascii")
    return folder


def _fields(folder: Path) -> dict[str, Any]:
    papers = check(request(folder)).documents
    return next(p.fields for p in papers if p.type == "letter_of_credit")


def test_ids_count_each_kind_in_the_order_of_files(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    for name in ("z.json", "a.json"):
        (folder / name).write_text(json.dumps({"type": "draft", "number": name}), "utf-8")
    papers = check(request(folder)).documents
    drafts = {p.id: p.source[0].file for p in papers if p.type == "draft"}
    assert drafts == {
        "draft-1": "a.json",
        "draft-2": "documents.json",
        "draft-3": "z.json",
    }


@pytest.mark.parametrize("names", [("1.txt", "2.txt"), ("2.txt", "1.txt")])
def test_a_message_may_be_continued_in_another_file(tmp_path: Path, names: tuple[str, str]) -> None:
    parts = dict(zip(names, (CREDIT_FIRST_PART, CREDIT_SECOND_PART), strict=True))
    apart = _fields(_write(tmp_path / "apart", parts))
    assert len(apart["documents_required"]) == 3


def test_amendments_are_merged(tmp_path: Path) -> None:
    fields = _fields(_write(tmp_path / "case", {"credit.txt": CREDIT, "amendment.txt": AMENDMENT}))
    assert fields["latest_shipment_date"] == "2026-10-20"
    assert fields["amount"]["amount"] in ("86400", "86400.00")


def test_an_amendment_of_another_credit_is_said_and_not_merged(tmp_path: Path) -> None:
    files = {"credit.txt": CREDIT, "amendment.txt": AMENDMENT.replace("LC26/0042", "LC26/7777")}
    folder = _write(tmp_path / "case", files)
    assert _fields(folder)["latest_shipment_date"] == "2026-09-20"
    (line,) = check(request(folder)).not_understood
    assert (line.file, "LC26/7777" in line.reason) == ("amendment.txt", True)


def test_of_two_credits_the_one_counts_that_documents_name(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    _write(folder, {"a-credit.txt": CREDIT})
    report = check(request(folder))
    (line,) = report.not_understood
    assert line.file == "a-credit.txt"
    assert "second credit (LC26/0042)" in line.reason
    credit = next(d for d in documents() if d["type"] == "letter_of_credit")
    shown = [p.fields["number"] for p in report.documents if p.type == "letter_of_credit"]
    assert shown == [credit["number"]]


def test_the_same_credit_twice_is_one(tmp_path: Path) -> None:
    folder = _write(tmp_path / "case", {"one.txt": CREDIT, "two.txt": CREDIT})
    report = check(request(folder))
    assert not report.not_understood
    assert [p.type for p in report.documents] == ["letter_of_credit"]
