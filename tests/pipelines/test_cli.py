from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from extractors.documents import KINDS
from pipelines.cli import run
from pipelines.errors import Exit
from tests.pipelines.cases import ROOT, RULE, put_case

RULES = ["--select", RULE]

TOO_MUCH = {"draft": {"amount": {"currency": "USD", "amount": "186400.00"}}}
ILLEGIBLE = {"draft": {"unread": ["amount"]}}


@pytest.mark.parametrize(
    ("changes", "code"),
    [({}, Exit.COMPLYING), (TOO_MUCH, Exit.MEND), (ILLEGIBLE, Exit.UNDECIDED)],
    ids=["complying", "mend", "undecided"],
)
def test_check_ends_in_what_it_found(
    tmp_path: Path, changes: dict[str, Any], code: Exit, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put_case(tmp_path / "case", **changes)
    assert run(["check", str(folder), "--out", str(tmp_path / "out"), *RULES]) == code
    assert str(tmp_path / "out" / "case" / "report.html") in capsys.readouterr().out


def test_check_of_several_cases_ends_in_the_gravest(tmp_path: Path) -> None:
    good = put_case(tmp_path / "good")
    bad = put_case(tmp_path / "bad", **TOO_MUCH)
    assert run(["check", str(good), str(bad), "--out", str(tmp_path / "out"), *RULES]) == Exit.MEND
    assert {p.parent.name for p in tmp_path.glob("out/*/report.json")} == {"good", "bad"}


def test_cases_of_the_same_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    one, two = put_case(tmp_path / "a" / "case"), put_case(tmp_path / "b" / "case")
    run(["check", str(one), str(two), "--out", str(tmp_path / "out"), *RULES])
    assert {p.parent.name for p in tmp_path.glob("out/*/report.json")} == {"case", "case-2"}


def test_single_files_are_a_case(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    files = [str(folder / "documents.json"), str(folder / "case.yaml")]
    assert run(["check", *files, "--out", str(tmp_path / "out"), *RULES]) == Exit.COMPLYING
    assert (tmp_path / "out" / "documents" / "report.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["check"],
        ["check", "nowhere"],
        ["check", ".", "--no-such-option"],
        ["check", ".", "--today", "28/09/2026"],
        ["check", ".", "--lang", "fr"],
        ["check", ".", "--select", "NONE-99"],
        ["rules", "NO-99"],
        ["schema", "document", "letter_of_love"],
        ["nightly", "nowhere"],
        ["demo", "no-such-sample"],
        ["no-such-command"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_in_64(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == Exit.USAGE
    told = capsys.readouterr()
    assert (told.err + told.out).strip()


def test_nothing_readable_ends_in_65(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "case").mkdir()
    (tmp_path / "case" / "noise.bin").write_bytes(bytes(range(256)))
    out = str(tmp_path / "out")
    assert run(["check", str(tmp_path / "case"), "--out", out, *RULES]) == Exit.NOTHING_READABLE
    assert "noise.bin" in capsys.readouterr().out
    assert run(["read", str(tmp_path / "case")]) == Exit.NOTHING_READABLE


def test_a_place_that_cannot_be_written_to_ends_in_64(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put_case(tmp_path / "case")
    (tmp_path / "out").write_text("a file, not a folder")
    assert run(["check", str(folder), "--out", str(tmp_path / "out"), *RULES]) == Exit.USAGE
    assert "--out" in capsys.readouterr().err


def test_json_is_the_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = put_case(tmp_path / "case")
    run(["check", str(folder), "--out", str(tmp_path / "out"), *RULES, "--format", "json"])
    printed = capsys.readouterr().out
    assert printed == (tmp_path / "out" / "case" / "report.json").read_text("utf-8")


@pytest.mark.parametrize(("lang", "shown"), [("en", "Ready"), ("zh", "可以交单")])
def test_the_language_is_chosen(
    tmp_path: Path, lang: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put_case(tmp_path / "case")
    run(["check", str(folder), "--out", str(tmp_path / "out"), *RULES, "--lang", lang])
    assert shown in capsys.readouterr().out


def test_rules_are_selected_and_left_out(tmp_path: Path) -> None:
    folder, out = put_case(tmp_path / "case", **TOO_MUCH), tmp_path / "out"

    def laid(*options: str) -> set[str]:
        run(["check", str(folder), "--out", str(out), *options])
        report = json.loads((out / "case" / "report.json").read_text("utf-8"))
        found = {f["code"] for f in report["findings"]}
        return found | {*report["passed"], *report["not_applicable"]}

    assert laid("--select", RULE) == {RULE}
    assert {code[:3] for code in laid("--select", "gen,PRE", "--ignore", "pre-14")} == {
        "GEN",
        "PRE",
    }
    assert laid("--select", "PRE", "--ignore", "PRE") == set()


def test_days_of_the_command_line_count(tmp_path: Path) -> None:
    folder, out = put_case(tmp_path / "case"), tmp_path / "out"
    run(["check", str(folder), "--out", str(out), *RULES, "--presented", "2026-12-24"])
    report = json.loads((out / "case" / "report.json").read_text("utf-8"))
    assert report["presented"] == "2026-12-24"


def test_read_prints_what_documents_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = put_case(tmp_path / "case")
    assert run(["read", str(folder / "documents.json")]) == Exit.COMPLYING
    said = json.loads(capsys.readouterr().out)
    assert "commercial_invoice-1" in {one["id"] for one in said["documents"]}
    assert all(one["evidence"] for one in said["documents"])


def test_correct_writes_only_papers(tmp_path: Path) -> None:
    folder, out = put_case(tmp_path / "case", **TOO_MUCH), tmp_path / "out"
    assert run(["correct", str(folder), "--out", str(out)]) == Exit.COMPLYING
    assert {p.name for p in (out / "case").iterdir()} <= {"corrected"}


def test_rules_are_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    from checkers.catalogue import RULES

    assert run(["rules"]) == Exit.COMPLYING
    assert all(rule.code in (listed := capsys.readouterr().out) for rule in RULES[:1]), listed
    rule = RULES[0]
    assert run(["rules", rule.code.lower()]) == Exit.COMPLYING
    shown = " ".join(capsys.readouterr().out.split())
    for part in (rule.title, rule.title_zh, *rule.sources, "Discrepant", "Compliant"):
        assert " ".join(part.split()) in shown


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_document_has_a_schema(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "document", kind]) == Exit.COMPLYING
    assert json.loads(capsys.readouterr().out)["properties"]["type"] == {"const": kind}


def test_the_report_has_a_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == Exit.COMPLYING
    assert "findings" in json.loads(capsys.readouterr().out)["properties"]


def test_demo_shows_a_sample(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo", "--out", str(tmp_path)]) == Exit.COMPLYING
    (report,) = tmp_path.glob("*/report.html")
    assert str(report) in capsys.readouterr().out


NO_NETWORK = """
import socket, sys
def refuse(*_, **__): raise RuntimeError("the network was used")
socket.socket.connect = socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
from pipelines.cli import run
code = run(sys.argv[1:])
wrong = [name for name in sys.modules if name.split(".")[0] == "prefect"]
assert not wrong, wrong
sys.exit(code)
"""


def test_check_knows_neither_prefect_nor_the_network(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "case")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            NO_NETWORK,
            "check",
            str(folder),
            "--out",
            str(tmp_path / "out"),
            *RULES,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_one_bad_case_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad, good = put_case(tmp_path / "bad"), put_case(tmp_path / "good")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "bad").write_text("a file where a folder should be")
    code = run(["check", str(bad), str(good), "--out", str(tmp_path / "out"), *RULES])
    assert code == Exit.USAGE
    assert (tmp_path / "out" / "good" / "report.json").exists()
    assert "another --out" in capsys.readouterr().err


def test_an_unknown_code_to_ignore_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = put_case(tmp_path / "case")
    (folder / "case.yaml").write_text("ignore: [{code: ZZ-99, why: agreed}]")
    run(["check", str(folder), "--out", str(tmp_path / "out"), *RULES])
    assert "there is no rule ZZ-99" in capsys.readouterr().out
