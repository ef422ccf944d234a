"""The test suite itself."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from functools import partial

from tests.bench.measuring import Measure, installed, seconds
from tests.bench.texts import ROOT


def suite() -> Measure:
    """Time the fast part of the test suite on two cores, but for the compiling of its modules."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", "not slow"]
    with tempfile.TemporaryDirectory() as compiled:
        run = partial(
            subprocess.run, cwd=ROOT, capture_output=True, check=True, env=installed(compiled)
        )
        run([*command, "--collect-only"])
        took = seconds(partial(run, [*command, "-n", "2"]))
    return Measure(
        "fast part of the test suite, two cores", f"{took:.0f} s", "under 60 s", took < 60
    )
