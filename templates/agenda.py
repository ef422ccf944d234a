"""Findings in the order in which to act: who must do what, and what follows from what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from checkers.finding import Finding
from templates.asking.words import SOFT_CLAUSES
from templates.mending.reasons import happened, to_obtain
from templates.report import Report

#: In which order to act; each step has its name in ``labels`` as ``step_…``.
STEPS = (
    "missing",
    "beneficiary",
    "carrier",
    "forwarder",
    "insurer",
    "chamber",
    "inspector",
    "applicant",
    "issuing_bank",
    "amend",
    "soft",
    "clarify",
    "past",
    "person",
    "advisory",
    "waived",
)
_COUNTED = frozenset(STEPS) - {"person", "advisory", "waived"}
_OF_THE_CREDIT = ("amend", "clarify")


class Item(NamedTuple):
    """One thing to act on, numbered through the report, and what goes away with it."""

    number: int
    finding: Finding
    follows: tuple[Finding, ...]


def _alike(item: Item) -> object:
    """Return what items have in common that are told together; itself for one with more to it."""
    f = item.finding
    if item.follows or f.waived is not None:
        return item.number
    return f.code, f.outcome, f.reason, f.severity, f.title, f.remedy


class Step(NamedTuple):
    """What one person has to do; ``by`` is the day by which, if the case tells."""

    key: str
    items: tuple[Item, ...]
    by: dt.date | None

    @property
    def files(self) -> tuple[str, ...]:
        """The corrected papers and letters of this step, each once."""
        told = (
            f.remedy.file
            for item in self.items
            for f in (item.finding, *item.follows)
            if f.remedy.file
        )
        return tuple(dict.fromkeys(told))

    @property
    def runs(self) -> tuple[tuple[Item, ...], ...]:
        """The items, those together that stand side by side and are mended alike."""
        return tuple(tuple(run) for _, run in groupby(self.items, _alike))

    @property
    def counted(self) -> bool:
        """Tell whether there is something here to mend, ask for, or have waived."""
        return self.key in _COUNTED


def agenda(report: Report) -> list[Step]:
    """Return every finding of a report, once, in the order in which to act."""
    steps: dict[str, list[Item]] = {key: [] for key in STEPS}
    heads = _fold(report.findings)
    ordered = sorted(heads, key=lambda head: STEPS.index(step_of(head[0])))
    for number, (finding, follows) in enumerate(ordered, 1):
        steps[step_of(finding)].append(Item(number, finding, tuple(follows)))
    return [Step(key, tuple(items), _by(report, key)) for key, items in steps.items() if items]


def step_of(finding: Finding) -> str:
    """Return the step that a finding belongs to."""
    if finding.waived is not None:
        return "waived"
    if finding.outcome == "undecided":
        return "person"
    if finding.severity in ("advisory", "info"):
        return "advisory"
    if finding.severity in _OF_THE_CREDIT:
        soft = finding.code in SOFT_CLAUSES or "软条款" in finding.title.zh
        return "soft" if soft else finding.severity
    if happened(finding):
        return "past"
    return "missing" if to_obtain(finding) else finding.responsible


def discrepancies(steps: Iterable[Step]) -> int:
    """Return how many things stand between the papers and a complying presentation."""
    return sum(
        item.finding.severity == "discrepancy" and step.counted
        for step in steps
        for item in step.items
    )


def _fold(findings: Sequence[Finding]) -> list[tuple[Finding, list[Finding]]]:
    """Return the findings that stand for themselves, each with those that follow from it.

    A consequence whose root was set aside, or is not in the report, stands for itself:
    it still counts.
    """
    roots = [_root(index, findings) for index in range(len(findings))]
    folded: dict[int, tuple[Finding, list[Finding]]] = {
        index: (findings[index], []) for index, root in enumerate(roots) if root == index
    }
    for index, root in enumerate(roots):
        if root != index:
            folded[root][1].append(findings[index])
    return list(folded.values())


def _root(index: int, findings: Sequence[Finding]) -> int:
    """Return the place of the finding that this one is shown under, perhaps its own."""
    seen = {index}
    at = index
    while (cause := _cause(at, findings)) is not None:
        if cause in seen:
            return index
        seen.add(cause)
        at = cause
    return at


def _cause(index: int, findings: Sequence[Finding]) -> int | None:
    finding = findings[index]
    if finding.reason == "unread" and finding.root is None:
        return _same_gap(index, findings)
    if finding.root is None or finding.waived is not None:
        return None
    causes = [
        at
        for at, other in enumerate(findings)
        if at != index and other.code == finding.root and _may_carry(other, finding)
    ]
    near = [at for at in causes if set(findings[at].documents) & set(finding.documents)]
    return next(iter(near or causes), None)


def _may_carry(root: Finding, consequence: Finding) -> bool:
    """Tell whether one finding may stand under another without being lost from the count."""
    if root.waived is not None:
        return False
    return consequence.severity != "discrepancy" or (
        root.severity == "discrepancy" and root.outcome == "fail"
    )


def _same_gap(index: int, findings: Sequence[Finding]) -> int | None:
    """Return the first finding that waits for the same unread value, if it is another."""
    finding = findings[index]
    if finding.field is None or finding.waived is not None:
        return None
    gap = finding.field, finding.documents
    for at, other in enumerate(findings[:index]):
        waits = other.reason == "unread" and other.waived is None
        if waits and (other.field, other.documents) == gap:
            return at
    return None


def _by(report: Report, key: str) -> dt.date | None:
    """Return the day by which a step must be done: amendments before the goods sail."""
    if key in ("advisory", "waived"):
        return None
    by_what = {what: min(days) for what, days in _days(report).items()}
    last = by_what.get("presentation", by_what.get("expiry"))
    shipment = by_what.get("latest_shipment")
    if key in ("amend", "soft", "clarify") and shipment and shipment[1] >= 0:
        last = shipment
    return last[0] if last and last[1] >= 0 else None


def _days(report: Report) -> dict[str, list[tuple[dt.date, int]]]:
    """Return by what binds the days, each with how far away it is."""
    days: dict[str, list[tuple[dt.date, int]]] = {}
    for deadline in report.deadlines:
        days.setdefault(deadline.what, []).append((deadline.date, deadline.days_left))
    return days
