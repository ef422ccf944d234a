from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from pipelines.check import check
from pipelines.inbox import Event, Inbox
from pipelines.request import Request
from templates.report import Report
from tests.pipelines.cases import RULE, documents, put_case

BASE = Request(name="inbox", paths=(), select=(RULE,))


def _inbox(workspace: Path) -> Inbox:
    return Inbox(workspace, check, BASE, settle=2.0)


def _looks(inbox: Inbox, count: int = 3, start: float = 0.0) -> list[Event]:
    """Look every two seconds, as the clock would have it."""
    return [event for n in range(count) for event in inbox.look(start + 2.0 * n)]


def _report(workspace: Path, case: str) -> Report:
    text = (workspace / "gendan-out" / case / "report.json").read_text("utf-8")
    return Report.model_validate_json(text)


def test_a_case_is_examined_once_it_has_settled(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    put_case(tmp_path / "cotton")
    assert not list(inbox.look(0.0))
    assert not list(inbox.look(1.0)), "unchanged, but not for long enough"
    assert [(e.what, e.case) for e in inbox.look(2.0)] == [("examined", "cotton")]
    assert not list(inbox.look(4.0))
    assert _report(tmp_path, "cotton").verdict == "complying"


def test_a_file_that_grows_is_waited_for(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    folder = put_case(tmp_path / "cotton")
    whole = (folder / "documents.json").read_bytes()
    for n in range(1, 6):
        (folder / "documents.json").write_bytes(whole[: n * 100])
        assert not list(inbox.look(10.0 * n))
    (folder / "documents.json").write_bytes(whole)
    assert [event.case for event in _looks(inbox, start=60.0)] == ["cotton"]


def test_an_empty_file_is_given_time(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    (tmp_path / "scan.pdf").touch()
    assert not _looks(inbox, 8)
    assert [event.what for event in _looks(inbox, 5, start=16.0)] == ["unreadable"]
    assert (tmp_path / "failed" / "scan.pdf").exists()


def test_what_changed_is_examined_again(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    folder = put_case(tmp_path / "cotton")
    _looks(inbox)
    changed = {"total": {"currency": "USD", "amount": "99000.00"}}
    put_case(folder, commercial_invoice=changed)
    (event,) = _looks(inbox, start=10.0)
    assert event.case == "cotton"
    assert _report(tmp_path, "cotton").documents != ()


def test_nothing_is_examined_twice_after_a_restart(tmp_path: Path) -> None:
    put_case(tmp_path / "cotton")
    assert len(_looks(_inbox(tmp_path))) == 1
    assert not _looks(_inbox(tmp_path))


def test_what_was_cut_off_is_done_again(tmp_path: Path) -> None:
    put_case(tmp_path / "cotton")

    def cut_off(request: Request) -> Report:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        _looks(Inbox(tmp_path, cut_off, BASE))
    assert [event.case for event in _looks(_inbox(tmp_path))] == ["cotton"]


def test_a_memory_that_was_damaged_is_begun_anew(tmp_path: Path) -> None:
    put_case(tmp_path / "cotton")
    _looks(_inbox(tmp_path))
    (tmp_path / ".gendan" / "examined.json").write_text("{", "utf-8")
    assert [event.case for event in _looks(_inbox(tmp_path))] == ["cotton"]


def test_one_bad_case_does_not_stop_the_others(tmp_path: Path) -> None:
    put_case(tmp_path / "a-bad")
    put_case(tmp_path / "b-good")

    def examine(request: Request) -> Report:
        if request.name == "a-bad":
            raise RuntimeError("INV-09: broken")
        return check(request)

    events = _looks(Inbox(tmp_path, examine, BASE))
    assert [(e.what, e.case) for e in events] == [("failed", "a-bad"), ("examined", "b-good")]


def test_files_that_settle_together_make_a_case_named_by_its_credit(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    for number, one in enumerate(documents()):
        (tmp_path / f"{number}.json").write_text(json.dumps(one, default=str), "utf-8")
    credit = next(d for d in documents() if d["type"] == "letter_of_credit")
    (event,) = _looks(inbox)
    assert event.report is not None
    assert event.case == credit["number"].replace("/", "-")
    assert len(event.report.documents) == len(documents())
    assert not [p for p in tmp_path.iterdir() if p.is_file()]


def test_later_files_join_the_case_whose_credit_they_name(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    credit, *_ = [d for d in documents() if d["type"] == "letter_of_credit"]
    put_case(tmp_path / "cotton")
    _looks(inbox)
    advice = {"type": "shipping_advice", "credit_number": credit["number"], "vessel": "X"}
    (tmp_path / "advice.json").write_text(json.dumps(advice), "utf-8")
    (event,) = _looks(inbox, start=10.0)
    assert event.case == "cotton"
    assert (tmp_path / "cotton" / "advice.json").exists()


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="there is no second file system")
def test_files_are_moved_where_the_system_does_not_rename(tmp_path: Path) -> None:
    credit, *_ = [d for d in documents() if d["type"] == "letter_of_credit"]
    with TemporaryDirectory(dir="/dev/shm") as elsewhere:
        put_case(Path(elsewhere))
        (tmp_path / "cotton").symlink_to(elsewhere)
        inbox = _inbox(tmp_path)
        _looks(inbox)
        advice = {"type": "shipping_advice", "credit_number": credit["number"], "vessel": "X"}
        (tmp_path / "advice.json").write_text(json.dumps(advice), "utf-8")
        assert [event.case for event in _looks(inbox, start=10.0)] == ["cotton"]
        assert (Path(elsewhere) / "advice.json").is_file()
        assert not (tmp_path / "advice.json").exists()


def test_what_the_system_refuses_again_and_again_is_told_once(tmp_path: Path) -> None:
    put_case(tmp_path / "cotton")

    def refuse(request: Request) -> Report:
        raise PermissionError(13, "Permission denied")

    events = _looks(Inbox(tmp_path, refuse, BASE), 60)
    assert [(event.what, event.case) for event in events] == [("waiting", "cotton")]


def test_files_without_a_credit_are_named_by_the_first(tmp_path: Path) -> None:
    (tmp_path / "our draft.json").write_text('{"type": "draft", "number": "7"}', "utf-8")
    (event,) = _looks(_inbox(tmp_path))
    assert (event.what, event.case) == ("examined", "our draft")


def test_unreadable_files_go_to_failed_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "locked.doc").write_bytes(b"\xd0\xcf\x11\xe0 old office")
    (event,) = _looks(_inbox(tmp_path))
    assert event.what == "unreadable"
    assert (tmp_path / "failed" / "locked.doc").read_bytes() == b"\xd0\xcf\x11\xe0 old office"
    reason = (tmp_path / "failed" / "locked.doc.reason.txt").read_text("utf-8")
    assert "print it to PDF" in reason


def test_a_case_keeps_its_unreadable_file_and_failed_shows_why(tmp_path: Path) -> None:
    folder = put_case(tmp_path / "cotton")
    (folder / "odd.bin").write_bytes(bytes(range(256)))
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    (event,) = _looks(_inbox(tmp_path))
    assert event.report is not None
    assert [line.file for line in event.report.not_understood] == ["odd.bin"]
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before
    assert (tmp_path / "failed" / "cotton" / "odd.bin").exists()
    assert (tmp_path / "failed" / "cotton" / "odd.bin.reason.txt").exists()


def test_a_settled_case_is_left_alone(tmp_path: Path) -> None:
    (put_case(tmp_path / "cotton") / "closed.txt").touch()
    assert not _looks(_inbox(tmp_path))


def test_a_case_that_vanishes_is_forgotten(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    put_case(tmp_path / "cotton")
    list(inbox.look(0.0))
    shutil.rmtree(tmp_path / "cotton")
    assert not _looks(inbox, start=2.0)
    assert not inbox.waiting


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do all")
def test_a_file_that_cannot_be_opened_is_tried_again(tmp_path: Path) -> None:
    inbox = _inbox(tmp_path)
    folder = put_case(tmp_path / "cotton")
    (folder / "documents.json").chmod(0)
    assert not _looks(inbox)
    (folder / "documents.json").chmod(0o644)
    assert [event.case for event in _looks(inbox, 5, start=20.0)] == ["cotton"]
