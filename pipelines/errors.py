"""What can go wrong with a whole run: each says what to do, and ends in one exit code."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from templates.report import NotUnderstood

if TYPE_CHECKING:
    from templates.report import Report


class Exit(IntEnum):
    """What the process says to whoever called it."""

    COMPLYING = 0
    MEND = 1  #: a discrepancy, or a term of the credit that must be amended
    UNDECIDED = 2  #: nothing to mend, but something that nobody could decide
    USAGE = 64
    NOTHING_READABLE = 65
    PROGRAM_MISSING = 69
    OUR_FAULT = 70


class Trouble(Exception):
    """A reason to stop, in words that say what to do.

    >>> Trouble("the folder is empty; put documents into it", "文件夹是空的").message_zh
    '文件夹是空的'
    """

    exit = Exit.OUR_FAULT

    def __init__(self, message: str, message_zh: str) -> None:
        super().__init__(message)
        self.message = message
        self.message_zh = message_zh

    def __reduce__(self) -> tuple[type[Trouble], tuple[str, str]]:
        return type(self), (self.message, self.message_zh)


class WrongUsage(Trouble):
    """The command was not asked in a way that it understands."""

    exit = Exit.USAGE


class ProgramMissing(Trouble):
    """A program that was asked for is not installed."""

    exit = Exit.PROGRAM_MISSING


class OurFault(Trouble):
    """Something broke that the user cannot mend."""

    exit = Exit.OUR_FAULT


class MissedForProgram(NotUnderstood):
    """A file, or pages of one, that only a program that is not installed could have read."""


class Failed(NotUnderstood):
    """A file, or pages of one, on which gendan itself failed."""


def failed(file: str, error: Exception, pages: Sequence[int] = ()) -> Failed:
    """Return the line for a fault of ours: which, and where in the program."""
    here = Path(__file__).parent.parent
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename]
    ours = [f for f in frames if Path(f.filename).is_relative_to(here)]
    last = next(reversed(ours or frames), None)
    at = f"{Path(last.filename).name}:{last.lineno}" if last else "?"
    fault = f"{type(error).__name__}, {at}"
    numbers = ", ".join(map(str, pages))
    on, on_zh = (f"page {numbers}", f"第 {numbers} 页") if pages else ("this file", "此文件")
    return Failed(
        file=file,
        reason=f"gendan itself failed on {on} ({fault}); please report it, and examine it by eye",
        reason_zh=f"gendan 处理{on_zh}时出错（{fault}），请反馈，并人工审核",
    )


#: The gravest first: a run over several cases ends with the gravest of them.
_GRAVITY = (
    Exit.OUR_FAULT,
    Exit.PROGRAM_MISSING,
    Exit.USAGE,
    Exit.NOTHING_READABLE,
    Exit.MEND,
    Exit.UNDECIDED,
    Exit.COMPLYING,
)


def gravest(exits: Iterable[Exit]) -> Exit:
    """Return what to say of several cases.

    >>> gravest([Exit.COMPLYING, Exit.UNDECIDED])
    <Exit.UNDECIDED: 2>
    """
    return min(exits, key=_GRAVITY.index, default=Exit.COMPLYING)


def exit_of_reading(lines: Iterable[NotUnderstood], *, documents: bool) -> Exit:
    """Return what the reading of files comes to.

    What gendan itself failed on, and a document that only a missing program could have
    read, make all else worth little.
    """
    kinds = {type(line) for line in lines}
    if Failed in kinds:
        return Exit.OUR_FAULT
    if MissedForProgram in kinds:
        return Exit.PROGRAM_MISSING
    return Exit.COMPLYING if documents else Exit.NOTHING_READABLE


def exit_of(report: Report) -> Exit:
    """Return what a report comes to: mend, undecided, or complying."""
    reading = exit_of_reading(report.not_understood, documents=bool(report.documents))
    if reading is not Exit.COMPLYING:
        return reading
    binding = [f for f in report.findings if f.waived is None]
    grave = ("discrepancy", "amend")
    judged = (*grave, "clarify")
    if any(f.outcome == "fail" and f.severity in grave for f in binding):
        return Exit.MEND
    open_point = any(f.outcome == "undecided" and f.severity in judged for f in binding)
    agreed = any(paper.type == "sales_contract" for paper in report.documents)
    if open_point or report.verdict == "undecided":
        return Exit.UNDECIDED
    if agreed and report.credit_review in ("amend", "clarify"):
        return Exit.UNDECIDED
    return Exit.COMPLYING
