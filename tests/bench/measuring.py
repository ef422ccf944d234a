"""What a measure is, and how times are taken."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

#: How often each of two things is done in turn.
TURNS = 7


@dataclass(frozen=True)
class Measure:
    """One measured figure, what it is held against, and the bar; ``met`` is None without one."""

    what: str
    figure: str
    bar: str
    met: bool | None

    @property
    def row(self) -> str:
        """The measure as a row of a table."""
        met = {True: "yes", False: "NO", None: ""}[self.met]
        return f"| {self.what} | {self.figure} | {self.bar} | {met} |"


def seconds(work: Callable[[], object]) -> float:
    """Return how long a piece of work takes once."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def installed(folder: str) -> dict[str, str]:
    """Return an environment as programs have it: Python keeps in a folder what it compiled."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def in_turn(
    one: Callable[[], object], other: Callable[[], object], turns: int = TURNS
) -> tuple[float, float]:
    """Return the median times of two pieces of work done in turn, after one warm-up each."""
    one(), other()
    pairs = [(seconds(one), seconds(other)) for _ in range(turns)]
    return statistics.median(a for a, _ in pairs), statistics.median(b for _, b in pairs)
