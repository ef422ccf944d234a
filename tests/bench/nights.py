"""A nightly batch of many cases: linear in time, flat in memory."""

from __future__ import annotations

import resource
import shutil
import tempfile
from functools import partial
from pathlib import Path

from pipelines.nightly import nightly
from pipelines.request import Request
from tests.bench.measuring import Measure, seconds
from tests.bench.texts import CASE

#: The many fill the pools of processes of two cores more than twice.
FEW, MANY = 50, 1000


def batch() -> tuple[Measure, Measure]:
    """Time a batch of many cases against one of a few, by the case, and its memory."""
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
