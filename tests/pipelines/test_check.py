from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import ParamSpec, TypeVar

import pytest

from pipelines.check import check
from pipelines.steps import assemble, examine, gather, read, write
from tests.pipelines.cases import SAMPLE, put_case, request

P = ParamSpec("P")
R = TypeVar("R")


def _bytes(folder: Path) -> dict[str, bytes]:
    files = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in files}


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE.with_name("cotton-cif-discrepant"), tmp_path / "here" / "case")
    shutil.copytree(tmp_path / "here" / "case", tmp_path / "elsewhere" / "case")
    for place in ("here", "elsewhere"):
        check(request(tmp_path / place / "case", out=tmp_path / place / "out"))
    first, second = _bytes(tmp_path / "here" / "out"), _bytes(tmp_path / "elsewhere" / "out")
    assert first.keys() == second.keys()
    assert {"case/report.json", "case/report.html", "case/report.xlsx"} <= first.keys()
    assert [name for name in first if first[name] != second[name]] == []
    assert str(tmp_path).encode() not in first["case/report.json"]


def test_what_an_earlier_examination_wrote_goes_and_the_rest_stays(tmp_path: Path) -> None:
    wrong = {"total": {"currency": "USD", "amount": "99999.00"}}
    folder, out = put_case(tmp_path / "case", commercial_invoice=wrong), tmp_path / "out"
    check(request(folder, out=out))
    (out / "case" / "my notes.txt").write_text("call the bank", "utf-8")
    put_case(folder)
    check(request(folder, out=out))
    assert set(_bytes(out)) == {
        f"case/{name}" for name in ("report.json", "report.html", "report.xlsx", "my notes.txt")
    }


def test_originals_are_not_touched(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "case")
    before = _bytes(tmp_path / "case")
    check(request(tmp_path / "case", out=tmp_path / "case" / "results"))
    after = _bytes(tmp_path / "case")
    assert {name: after[name] for name in before} == before
    again = check(request(tmp_path / "case", out=tmp_path / "case" / "results"))
    assert not again.not_understood


def test_every_step_is_run_via_what_is_asked(tmp_path: Path) -> None:
    seen: list[str] = []

    def via(step: Callable[P, R], /) -> Callable[P, R]:
        seen.append(step.__name__)
        return step

    folder = put_case(tmp_path / "case")
    assert check(request(folder), via) == check(request(folder))
    assert seen == [step.__name__ for step in (gather, read, assemble, examine, write)]


@pytest.fixture(scope="module")
def prefect() -> Iterator[None]:
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=180):
        yield


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_flow_finds_what_the_plain_call_finds(prefect: None, tmp_path: Path) -> None:
    from pipelines.flows import check_flow

    shutil.copytree(SAMPLE, tmp_path / "case")
    asked = request(tmp_path / "case", out=tmp_path / "out")
    plain = check(asked)
    written = _bytes(tmp_path / "out")
    assert check_flow(asked) == plain
    assert _bytes(tmp_path / "out") == written
