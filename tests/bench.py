"""Measure gendan against plain tools on the same pages, in one run; write benchmarks.md.

Everything is a ratio of two times taken in turn on this machine, so that a slow or busy
machine slows both sides alike. Run with ``make bench``.
"""

from __future__ import annotations

import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pdfplumber

from checkers.catalogue import RULES
from checkers.examination import examine
from pipelines.request import Request
from pipelines.sorting import documents_of
from pipelines.steps import assemble, gather, read

ROOT = Path(__file__).parents[1]
CASE = ROOT / "samples" / "cotton-cif"
TURNS = 7
#: The many are enough for a second pool of processes on two cores.
FEW, MANY = 50, 450


@dataclass(frozen=True)
class Measure:
    """One measured figure, what it is held against, and the bar."""

    what: str
    figure: str
    bar: str
    met: bool


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    """Return the median times of two pieces of work done in turn, after one warm-up each."""
    one(), other()
    pairs = [(seconds(one), seconds(other)) for _ in range(TURNS)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)


def plain_words() -> None:
    """Extract the words of the case's PDFs with pdfplumber, and do nothing with them."""
    for path in sorted(CASE.glob("*.pdf")):
        with pdfplumber.open(path) as pdf:
            for page in pdf.pages:
                page.extract_words()


def one_core_check() -> None:
    """Read and examine the case file by file, on one core."""
    request = Request(name=CASE.name, paths=(CASE,))
    gathered = gather(request)
    readings = [read(file, "off") for file in gathered.files]
    assembled = assemble(request, gathered, readings)
    examine(assembled.case, RULES)


def text_case() -> Measure:
    """Time a whole text case against the words of its pages alone."""
    ours, words = in_turn(one_core_check, plain_words)
    ratio = ours / words
    return Measure(
        "text case read and examined, warm, one core, against pdfplumber's words alone",
        f"{ratio:.2f} ({ours * 1000:.0f} ms against {words * 1000:.0f} ms)",
        "under 0.25",
        ratio < 0.25,
    )


def cold_command() -> Measure:
    """Time ``gendan check`` as a command, from process start to exit."""
    with tempfile.TemporaryDirectory() as out:
        command = [sys.executable, str(ROOT / "gendan.py"), "check", str(CASE), "--out", out]
        times = [
            seconds(lambda: subprocess.run(command, capture_output=True, check=True))
            for _ in range(TURNS)
        ]
    cold = statistics.median(times)
    return Measure(
        "gendan check on it, as a command, with report, workbook and pictures",
        f"{cold:.2f} s",
        "under 2 s",
        cold < 2,
    )


def all_rules() -> Measure:
    """Time all rules over the case, warm."""
    request = Request(name=CASE.name, paths=(CASE,))
    gathered = gather(request)
    case = assemble(request, gathered, [read(f, "off") for f in gathered.files]).case
    examine(case, RULES)
    warm = statistics.median(seconds(lambda: examine(case, RULES)) for _ in range(TURNS * 3))
    return Measure(
        f"all {len(RULES)} rules over it, warm, one core",
        f"{warm * 1000:.1f} ms",
        "under 20 ms",
        warm < 0.02,
    )


def batch() -> tuple[Measure, Measure]:
    """Time a nightly batch of many cases against one of a few, by the case, and its memory."""
    from pipelines.nightly import nightly

    request = Request(name="night", paths=())
    per_case, memory = [], []
    for count in (FEW, MANY):
        with tempfile.TemporaryDirectory() as folder:
            workspace = Path(folder)
            for number in range(count):
                shutil.copytree(CASE, workspace / f"case-{number:04}")
            per_case.append(seconds(partial(nightly, workspace, request)) / count)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        memory.append(peak / 1024)
    linear = per_case[1] / per_case[0]
    grown = memory[1] / memory[0]
    return (
        Measure(
            f"time per case in a nightly batch of {MANY} against one of {FEW}",
            f"{linear:.2f} ({per_case[1] * 1000:.0f} ms a case)",
            "within 1.2",
            linear <= 1.2,
        ),
        Measure(
            f"memory of the largest worker at {MANY} cases against {FEW}",
            f"{grown:.2f} ({memory[1]:.0f} MB)",
            "within 1.2",
            grown <= 1.2,
        ),
    )


def suite() -> Measure:
    """Time the fast part of the test suite on two cores."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-m", "not slow"]
    took = seconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))
    return Measure(
        "fast part of the test suite, two cores", f"{took:.0f} s", "under 60 s", took < 60
    )


def main() -> None:
    """Take every measure and write benchmarks.md."""
    measures = [*batch(), text_case(), all_rules(), cold_command(), suite()]
    rows = [f"| {m.what} | {m.figure} | {m.bar} | {'yes' if m.met else 'NO'} |" for m in measures]
    files = gather(Request(name=CASE.name, paths=(CASE,))).files
    case = len(documents_of([read(file, "off") for file in files]).documents)
    text = "\n".join(
        [
            "# Benchmarks",
            "",
            f"Written by `make bench`. The case is `samples/{CASE.name}` ({case} documents); times are",
            f"medians of {TURNS} runs, the two sides of a ratio taken in turn on the same machine.",
            "",
            "| what | measured | bar | met |",
            "| --- | --- | --- | --- |",
            *rows,
            "",
        ]
    )
    (ROOT / "benchmarks.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
