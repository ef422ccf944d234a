"""The boxes that printed lines make on a page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from math import inf

from extractors.evidence import Box
from extractors.pages.page import Page, Rule

#: Ends of lines that are meant to meet may miss each other by so much; points.
_MISS = 3.0


class Ruling:
    """The printed lines of one page, as walls between what is printed.

    A line under a word or a line to write on is no wall: walls join an upright line, or
    cross most of the page.
    """

    def __init__(self, page: Page) -> None:
        level = [r for r in page.rules if r.x1 - r.x0 >= r.bottom - r.top]
        upright = [r for r in page.rules if r.x1 - r.x0 < r.bottom - r.top]
        self.upright = _joined(upright, turned=True)
        self.drawn = _joined(level, turned=False)
        self.level = [
            r
            for r in self.drawn
            if r.x1 - r.x0 >= 0.6 * page.width or any(_meet(r, wall) for wall in self.upright)
        ]

    def box(self, x: float, y: float) -> Box | None:
        """Return the ruled box round a point, or nothing if a side is open."""
        across = _nearest((r.x0 for r in self.upright if r.top - 1 <= y <= r.bottom + 1), x)
        if across is None:
            return None
        down = _nearest((r.top for r in self.level if r.x0 - 1 <= x <= r.x1 + 1), y)
        return Box(across[0], down[0], across[1], down[1]) if down else None

    def parts(self, x0: float, x1: float, y: float) -> bool:
        """Tell whether an upright line stands between two places on one level."""
        return any(x0 - 1 <= r.x0 <= x1 + 1 and r.top <= y <= r.bottom for r in self.upright)

    def severs(self, top: float, bottom: float, x: float) -> bool:
        """Tell whether a wall lies between two heights, above or below x."""
        return any(top <= r.top <= bottom and r.x0 - 1 <= x <= r.x1 + 1 for r in self.level)


def _nearest(walls: Iterable[float], place: float) -> tuple[float, float] | None:
    """Return the walls on either side of a place, or nothing if a side is open."""
    before, after = -inf, inf
    for wall in walls:
        if wall > place:
            after = wall if wall < after else after
        elif wall > before:
            before = wall
    return (before, after) if before > -inf and after < inf else None


def _meet(level: Rule, upright: Rule) -> bool:
    return (
        level.x0 - _MISS <= upright.x0 <= level.x1 + _MISS
        and upright.top - _MISS <= level.top <= upright.bottom + _MISS
    )


def _joined(rules: Iterable[Rule], turned: bool) -> list[Rule]:
    """Join lines that continue or repeat one another, such as the sides of single cells."""
    runs = [
        [r.x0, r.top, r.bottom] if turned else [r.top, r.x0, r.x1]  # place, from, to
        for r in rules
    ]
    done: list[list[float]] = []
    for shelf in _shelves(sorted(runs)):
        current: list[float] | None = None
        for place, start, end in sorted(shelf, key=lambda run: run[1]):
            if current and start <= current[2] + _MISS:
                current[2] = max(current[2], end)
            else:
                current = [place, start, end]
                done.append(current)
    return [
        Rule(place, start, place, end) if turned else Rule(start, place, end, place)
        for place, start, end in done
        if end - start >= 6
    ]


def _shelves(runs: list[list[float]]) -> list[list[list[float]]]:
    """Put runs together that lie at the same place, a printer's inaccuracy apart."""
    if not runs:
        return []
    shelves = [[runs[0]]]
    for before, run in pairwise(runs):
        if run[0] - before[0] <= 1.5:
            shelves[-1].append(run)
        else:
            shelves.append([run])
    return shelves
