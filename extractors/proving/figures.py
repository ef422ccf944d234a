"""Prove figures by one another, and mend one that can only be one other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from extractors.documents import Loc, Money, Quantity
from extractors.proving.equations import Equation, equations
from extractors.proving.forms import malformed
from extractors.proving.trial import Trial

#: Of 2,200 words with figures on spoiled prints that were recognised as surely as this none was wrong.
_CERTAIN = 0.95


def prove_figures(trial: Trial[Any]) -> None:
    """Prove what adds up; mend what adds up in one way only; doubt the rest, if it may be misread.

    What is mended in one equation may prove another, so they are gone through until nothing
    changes any more.
    """
    borne_out: set[Loc] = set()
    trial.suspects.update(malformed(trial))
    waiting = list(equations(trial))
    while settled := [equation for equation in waiting if _settled(trial, equation)]:
        waiting = [equation for equation in waiting if equation not in settled]
        borne_out.update(way for equation in settled for way in equation.ways)
    for equation in waiting:
        if _stated(trial, equation) is not None and not _is_so_printed(trial, equation):
            trial.doubt(*(way for way in equation.ways if way not in borne_out))
        elif _is_ragged(trial, equation):
            trial.doubt(*(way for way in _rows(trial, equation) if way not in borne_out))
    trial.doubt(*trial.suspects)
    _weigh(trial)


def _settled(trial: Trial[Any], equation: Equation) -> bool:
    """Tell whether an equation holds, or holds once the one figure that can be is mended.

    Sums and products of figures hold as well if the same mark was misread in all of them.
    """
    known = _stated(trial, equation)
    if known is None or not equation.holds(known) or trial.suspects & set(equation.ways):
        mends = list(_mends(trial, equation))
        if len(mends) != 1:
            return False
        trial.mend(*mends[0])
    trial.prove(*equation.ways, *equation.with_them)
    return True


def _is_ragged(trial: Trial[Any], equation: Equation) -> bool:
    """Tell whether lines of a sum say nothing, though others do not come to the total by themselves.

    Then the rows of the table were not told apart, and what is in them may belong elsewhere.
    """
    *lines, total = equation.ways
    known = [figure for way in lines if (figure := trial.figure(*way)) is not None]
    silent = any(trial.figure(*way) is None and not trial.unread(*way) for way in lines)
    return bool(silent and known and trial.figure(*total) not in (None, sum(known)))


def _rows(trial: Trial[Any], equation: Equation) -> list[Loc]:
    """Return the figures of all lines that an equation has part in, without their total."""
    rows = {way[:2] for way in equation.ways if way[0] == "lines"}
    return [
        way for way, value in trial.values() if way[:2] in rows and trial.figure(*way) is not None
    ]


def _is_so_printed(trial: Trial[Any], equation: Equation) -> bool:
    """Tell whether figures that do not add up are the paper's own fault, and no recogniser's.

    All were certainly recognised, and with no other reading of any one of them would they add up.
    """
    seen = [trial.seen(*way) for way in equation.ways]
    certain = all(one is None or one.confidence >= _CERTAIN for one in seen)
    return certain and not any(_repairs(trial, equation, trial.variants))


def _mends(trial: Trial[Any], equation: Equation) -> Iterator[tuple[Loc, Money | Quantity]]:
    """Yield each single doubtful figure with which the equation holds."""
    return _repairs(trial, equation, trial.others)


def _repairs(
    trial: Trial[Any], equation: Equation, readings: Callable[..., list[Money | Quantity]]
) -> Iterator[tuple[Loc, Money | Quantity]]:
    """Yield each single other reading of a figure with which the equation holds."""
    figures = {way: trial.figure(*way) for way in equation.ways}
    for way in equation.ways:
        others = {k: v for k, v in figures.items() if k != way and v is not None}
        if len(others) < len(equation.ways) - 1:
            continue
        for value in readings(*way):
            number = value.amount if isinstance(value, Money) else value.value
            if equation.holds({**others, way: number}):
                yield way, value


def _stated(trial: Trial[Any], equation: Equation) -> dict[Loc, Decimal] | None:
    """Return the figures of an equation, if the document states them all."""
    known = {way: figure for way in equation.ways if (figure := trial.figure(*way)) is not None}
    return known if len(known) == len(equation.ways) else None


def _weigh(trial: Trial[Any]) -> None:
    """Doubt weights of which the net one is the greater."""
    gross, net = trial.value("gross_weight"), trial.value("net_weight")
    if gross and net and gross.unit == net.unit and net.value > gross.value:
        trial.doubt(("gross_weight",), ("net_weight",))
