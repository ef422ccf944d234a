"""Measure gendan against plain tools on the same pages, in one run; write benchmarks.md.

Everything is a ratio of two times taken in turn on this machine, so that a slow or busy
machine slows both sides alike. Run with ``make bench``; ``python -m tests.bench scans``
takes only one group of measures and writes nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator

from tests.bench import corpus, nights, scans, suite, texts
from tests.bench.measuring import TURNS, Measure
from tests.scans.spoiling import WAYS


def _scans() -> Iterator[Measure]:
    for way in WAYS:
        yield from scans.right(way)
    yield scans.against_tesseract()
    yield scans.long_scan()


GROUPS: dict[str, Callable[[], Iterable[Measure]]] = {
    "nights": nights.batch,
    "texts": lambda: (texts.text_case(), texts.all_rules(), texts.cold_command()),
    "corpus": corpus.agreement,
    "suite": lambda: (suite.suite(),),
    "scans": _scans,
}
_HEAD = f"""# Benchmarks

Written by `make bench`. The case is `samples/{texts.CASE.name}`; times are medians of {TURNS} runs,
the two sides of a ratio taken in turn on the same machine. Scans are all papers of the samples,
spoiled in each way of `tests/scans/spoiling.py`; a field is one value of what a paper says.
The corpus is `tests/corpus`: whole cases with what a bank examiner finds in them.

| what | measured | bar | met |
| --- | --- | --- | --- |
"""


def main(wanted: list[str]) -> None:
    """Take every measure, or those of some groups; write benchmarks.md when it was every one."""
    rows = []
    for name, measures in GROUPS.items():
        for measure in measures() if name in (wanted or GROUPS) else ():
            print(measure.row, flush=True)
            rows.append(measure.row)
    if not wanted:
        text = _HEAD + "\n".join(rows) + "\n"
        (texts.ROOT / "benchmarks.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
