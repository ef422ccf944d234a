"""A case of text: read and examined against plain tools on the same pages, and as a command."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

import pdfplumber

from checkers.catalogue import RULES
from checkers.examination import examine
from pipelines.request import Request
from pipelines.steps import assemble, gather, read
from tests.bench.measuring import TURNS, Measure, in_turn, installed, seconds

ROOT = Path(__file__).parents[2]
CASE = ROOT / "samples" / "cotton-cif"


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
    """Time ``gendan check`` as a command, from process start to exit, but for its very first run."""
    with tempfile.TemporaryDirectory() as out, tempfile.TemporaryDirectory() as compiled:
        command = [sys.executable, str(ROOT / "gendan.py"), "check", str(CASE), "--out", out]
        run = partial(
            subprocess.run, command, capture_output=True, check=True, env=installed(compiled)
        )
        run()
        cold = statistics.median(seconds(run) for _ in range(TURNS))
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
