from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pipelines.cli import run
from pipelines.digest import write_digest
from pipelines.errors import Exit, WrongUsage
from pipelines.nightly import nightly
from pipelines.request import Request
from tests.pipelines.cases import RULE, put_case
from tests.pipelines.messages import CREDIT

BASE = Request(name="nightly", paths=(), select=(RULE,), lang="en")


def _workspace(folder: Path) -> Path:
    put_case(folder / "ready")
    put_case(folder / "urgent")
    (folder / "urgent" / "case.yaml").write_text("today: 2026-10-08\npresented: 2026-10-08")
    (put_case(folder / "settled") / "closed.txt").touch()
    (folder / "new <b>").mkdir()
    (folder / "new <b>" / "credit.txt").write_text(CREDIT)
    (folder / "failed").mkdir()
    (folder / "failed" / "x.pdf").touch()
    return folder


def test_open_cases_are_examined_and_told_in_order_of_urgency(tmp_path: Path) -> None:
    night = nightly(_workspace(tmp_path), BASE, workers=1)
    names = [entry.case for entry in night.entries]
    assert sorted(names) == ["new <b>", "ready", "urgent"]
    days = [entry.row.last_day for entry in night.entries]
    assert days == sorted(days, key=str)
    assert (tmp_path / "gendan-out" / "urgent" / "report.json").exists()
    again = nightly(tmp_path, BASE, workers=1)
    assert again.entries == night.entries


def test_the_digest_is_a_page_a_text_and_a_workbook(tmp_path: Path) -> None:
    nightly(_workspace(tmp_path), BASE, workers=1)
    out = tmp_path / "gendan-out"
    page = (out / "digest.html").read_text("utf-8")
    assert "new &lt;b&gt;" in page
    assert "<p>3 cases, 2 ready to present</p>" in page
    assert "<b>" not in page
    assert "new%20%3Cb%3E/report.html" in page
    assert r"new \<b\>" in (out / "digest.md").read_text("utf-8")
    book = openpyxl.load_workbook(out / "cases.xlsx")
    assert book.worksheets[0].max_row == 4


def test_a_case_that_fails_is_first_and_does_not_stop_the_others(tmp_path: Path) -> None:
    _workspace(tmp_path)
    (tmp_path / "gendan-out").mkdir()
    (tmp_path / "gendan-out" / "ready").write_text("a file where a folder should be")
    night = nightly(tmp_path, BASE, workers=1)
    assert night.entries[0].case == "ready"
    assert night.entries[0].error
    assert len(night.entries) == 3
    assert "ready" in (tmp_path / "gendan-out" / "digest.html").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_processes_find_what_one_process_finds(tmp_path: Path) -> None:
    _workspace(tmp_path)
    assert nightly(tmp_path, BASE, workers=2) == nightly(tmp_path, BASE, workers=1)


def test_the_command_says_where_the_digest_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_case(tmp_path / "ready")
    assert run(["nightly", str(tmp_path), "--workers", "1"]) == Exit.COMPLYING
    assert str(tmp_path / "gendan-out" / "digest.html") in capsys.readouterr().out


@pytest.mark.slow
def test_no_case_is_lost_between_one_pool_of_processes_and_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipelines.nightly._CASES_EACH", 1)
    assert [e.case for e in nightly(_workspace(tmp_path), BASE, workers=2).entries] == [
        e.case for e in nightly(tmp_path, BASE, workers=1).entries
    ]


def test_a_digest_that_cannot_be_written_is_told_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(WrongUsage, match="give another --out"):
        write_digest((), tmp_path / "taken" / "out", "en")
