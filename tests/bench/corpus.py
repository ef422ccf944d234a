"""How often gendan finds what a bank examiner finds, and nothing else, over many whole cases."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checkers.finding import Finding
from tests.bench.measuring import Measure
from tests.corpus.composing import Examined, cases
from tests.corpus.examining import Score, scored, structured
from tests.corpus.printing import can_be_printed, printed


def agreement(structured_bar: float = 0.98, printed_bar: float = 0.97) -> Iterator[Measure]:
    """Yield recall and precision of each group: from data, and from the same cases printed."""
    yield from _compared("as data", structured, structured_bar)
    yield from _compared("printed and read back", _read_back, printed_bar)


def _read_back(case: Examined) -> Sequence[Finding]:
    with tempfile.TemporaryDirectory() as folder:
        return printed(case, Path(folder))


def _compared(
    way: str, examined: Callable[[Examined], Sequence[Finding]], bar: float
) -> Iterator[Measure]:
    groups: dict[str, list[Score]] = defaultdict(list)
    for case in cases():
        if examined is _read_back and not can_be_printed(case):
            continue
        groups[case.group].append(scored(case, examined(case)))
    everything = [score for scores in groups.values() for score in scores]
    for group, scores in {**groups, "all groups": everything}.items():
        recall, precision = share(scores)
        yield Measure(
            f"{group}, {len(scores)} cases {way}: recall and precision",
            f"{recall:.3f} {precision:.3f}",
            f"both {bar}",
            min(recall, precision) >= bar,
        )


def share(scores: list[Score]) -> tuple[float, float]:
    """Return recall and precision; both are 1 where there was nothing to find.

    >>> share([Score(3, ("INV-05",), ())])
    (0.75, 1.0)
    """
    met = sum(score.met for score in scores)
    missed = sum(len(score.missed) for score in scores)
    extra = sum(len(score.extra) for score in scores)
    return (
        met / (met + missed) if met + missed else 1.0,
        met / (met + extra) if met + extra else 1.0,
    )
