"""The test suite itself."""

from __future__ import annotations

import subprocess
import sys

from tests.bench.measuring import Measure, seconds
from tests.bench.texts import ROOT


def suite() -> Measure:
    """Time the fast part of the test suite on two cores."""
    command = [sys.executable, "-m", "pytest", "-q", "-n", "2", "-m", "not slow"]
    took = seconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True))
    return Measure(
        "fast part of the test suite, two cores", f"{took:.0f} s", "under 60 s", took < 60
    )
