from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pipelines.check import check
from pipelines.inbox import Event, Inbox
from pipelines.request import Request
from pipelines.watch import watch
from tests.pipelines.cases import ROOT, RULE, SAMPLE, put_case

BASE = Request(name="inbox", paths=(), select=(RULE,))
PATIENCE = 90.0


def _until(done: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    """Wait for something, no longer than it takes and never for ever."""
    waiting = threading.Event()
    for _ in range(round(seconds / 0.1)):
        if done():
            return True
        waiting.wait(0.1)
    return False


@pytest.mark.slow
@pytest.mark.parametrize("poll", [True, False], ids=["polling", "told by the system"])
def test_a_watched_folder_examines_what_arrives_and_stops(tmp_path: Path, poll: bool) -> None:
    stop, events = threading.Event(), list[Event]()
    inbox = Inbox(tmp_path / "box", check, BASE, settle=0.3)
    thread = threading.Thread(
        target=watch, args=(inbox, events.append, stop), kwargs={"poll": poll, "every": 0.1}
    )
    thread.start()
    try:
        put_case(tmp_path / "box" / "cotton")
        assert _until(lambda: bool(events))
    finally:
        stop.set()
        thread.join(PATIENCE)
    assert not thread.is_alive()
    assert [event.case for event in events] == ["cotton"]


@pytest.mark.slow
def test_everything_together_is_up_and_goes_down(tmp_path: Path) -> None:
    box = tmp_path / "box"
    put_case(box / "cotton")
    command = "from pipelines.cli import run; raise SystemExit(run())"
    running = subprocess.Popen(
        [sys.executable, "-c", command, "up", "--workspace", str(box)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    try:
        done = _until(lambda: any(box.glob("gendan-out/*/report.json")), 4 * PATIENCE)
    finally:
        running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
        said, _ = running.communicate(timeout=PATIENCE)
    assert done, said
    assert running.returncode == 0, said
    assert "cotton" in said
    assert (box / ".gendan" / "prefect" / "prefect.db").exists()


def _in_the_background() -> None:
    """Ignore Ctrl-C, as the jobs that a script starts with «&» do."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@pytest.mark.slow
@pytest.mark.parametrize(
    "start",
    [
        None,
        pytest.param(
            _in_the_background,
            marks=pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such jobs"),
        ),
    ],
    ids=["in the foreground", "in the background"],
)
def test_dropped_pdfs_are_examined_while_the_command_runs(
    tmp_path: Path, start: Callable[[], None] | None
) -> None:
    box = tmp_path / "box"
    box.mkdir()
    command = "from pipelines.cli import run; raise SystemExit(run())"
    options = ["--poll", "--every", "0.2", "--settle", "1"]
    running = subprocess.Popen(
        [sys.executable, "-c", command, "inbox", str(box), *options],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        preexec_fn=start,
    )
    try:
        files = [p for p in SAMPLE.iterdir() if p.suffix in (".pdf", ".txt")]
        for file in files:
            shutil.copy2(file, box / file.name)
        assert _until(lambda: any(box.glob("gendan-out/*/report.json")))
        (report,) = box.glob("gendan-out/*/report.json")
        case = box / report.parent.name
        assert {p.name: p.read_bytes() for p in case.iterdir()} == {
            p.name: p.read_bytes() for p in files
        }
    finally:
        running.send_signal(signal.SIGTERM if sys.platform == "win32" else signal.SIGINT)
        said, _ = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, said
    assert "stopped" in said
