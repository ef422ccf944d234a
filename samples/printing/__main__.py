"""Print sample cases anew, in place: ``python -m samples.printing [CASE...]``."""

from __future__ import annotations

import sys

from samples.printing import SAMPLES, print_case


def main(names: list[str]) -> None:
    """Print these sample cases, or all of them."""
    cases = [SAMPLES / n for n in names] or sorted(p.parent for p in SAMPLES.glob("*/case.yaml"))
    for case in cases:
        for file in print_case(case, case):
            print(file.relative_to(SAMPLES))


if __name__ == "__main__":
    main(sys.argv[1:])
