"""How a paper is to be corrected: every finding on it in turn, each change told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from checkers.case import Case
from checkers.finding import Examination, Finding, Words
from checkers.roots import accused
from extractors.documents import Incomparable, Line, PackedLine, Party, Unread
from templates.corrected import Changed, Left
from templates.mending import draft, invoice, particulars, shared, statements
from templates.mending.change import MENDS, Ailment, Change, Hopeless, Paper
from templates.mending.echoes import echoes
from templates.mending.reasons import follows, why_left
from templates.wording import printed

#: The rooms in which the ways of mending are registered.
ROOMS = (draft, invoice, particulars, shared, statements)

_UNREAD = (
    "A value that it takes could not be read, or is in another currency; only you know it.",
    "所需的值无法识别或币种不同，只有贵司知道。",
)


@dataclass(frozen=True)
class Plan:
    """A paper as it is to be written, what was changed on it, and which findings that mends.

    ``codes`` are mended as far as can be told, ``partly`` only in what the case proves.
    """

    paper: Paper
    changes: tuple[Changed, ...]
    codes: tuple[str, ...]
    partly: tuple[str, ...]
    left: tuple[Left, ...]


class _Cure(NamedTuple):
    """What came of one finding: the paper after it, and what forbade a whole cure."""

    paper: Paper
    fields: tuple[str, ...]
    changes: tuple[Changed, ...]
    hopeless: Hopeless | None


def planned(case: Case, examination: Examination, paper: Paper) -> Plan:
    """Return how one paper of the beneficiary is to be corrected."""
    disputed, wrong = _disputed(case, examination), _wrong(examination, paper.id)
    presented, changes = paper, list[Changed]()
    whole: list[str] = []
    partly: list[str] = []
    lefts: list[Left] = []
    own, following = _about(examination, paper.id)
    for finding in own:
        cure = _cured(Ailment(case, finding, paper, disputed, wrong))
        paper = cure.paper
        changes += cure.changes
        mended = any(_differs(presented, paper, field) for field in cure.fields)
        if mended:
            (partly if cure.hopeless else whole).append(finding.code)
        if cure.hopeless or not mended:
            lefts.append(_left(finding, presented.id, cure.hopeless))
    if changes:
        paper = particulars.kept(case, presented.document, paper)
    mending = {*whole, *partly}
    for finding in following:
        if finding.root in mending:
            whole.append(finding.code)
        else:
            lefts.append(_left(finding, presented.id, None))
    unsure = {one.code for one in lefts}
    codes = tuple(dict.fromkeys(code for code in whole if code not in unsure))
    return Plan(paper, tuple(changes), codes, tuple(dict.fromkeys(partly)), tuple(lefts))


def _about(examination: Examination, document: str) -> tuple[list[Finding], list[Finding]]:
    """Return the findings to mend on a paper, and those that go when their cause is mended.

    The same mistake made again on another paper has to be mended there too; only what sets
    a paper against the very value that is wrong goes by itself.
    """
    open_here = [
        f
        for f in examination.findings
        if document in f.documents
        and f.outcome == "fail"
        and f.waived is None
        and f.responsible == "beneficiary"
    ]
    following = [f for f in open_here if follows(f, examination)]
    return [f for f in open_here if f not in following], following


def _wrong(examination: Examination, document: str) -> frozenset[tuple[str, str]]:
    """Return the facts of the other documents that are found wrong, each with its document."""
    return frozenset(
        place
        for f in examination.findings
        if f.outcome == "fail" and f.severity == "discrepancy" and f.binding
        for place in accused(f)
        if place[0] != document
    )


def _disputed(case: Case, examination: Examination) -> frozenset[str]:
    """Return the fields of the credit that have themselves to be amended."""
    credit = case.credit.id if case.credit else None
    return frozenset(
        (f.field or "").split(".")[0]
        for f in examination.findings
        if f.severity == "amend"
        and f.outcome == "fail"
        and f.waived is None
        and f.documents[:1] == (credit,)
    )


def _left(finding: Finding, document: str, hopeless: Hopeless | None) -> Left:
    reason = Words(en=hopeless.en, zh=hopeless.zh) if hopeless else why_left(finding)
    return Left(code=finding.code, document=document, field=finding.field, reason=reason)


def _cured(ailment: Ailment) -> _Cure:
    """Mend one finding as far as can be.

    A value that an earlier finding has set right already is set again, unchanged.
    """
    code = ailment.finding.code
    paper, fields, changes = ailment.paper, list[str](), list[Changed]()
    mend = MENDS.get(code)
    try:
        for change in mend(ailment) if mend else ():
            paper.place(change)
            for one in (change, *echoes(paper, change)):
                fields.append(one.field)
                changes += _changed(code, paper, one)
                paper = paper.changed(one)
    except Hopeless as hopeless:
        return _Cure(paper, tuple(fields), tuple(changes), hopeless)
    except (Unread, Incomparable):
        return _Cure(paper, tuple(fields), tuple(changes), Hopeless(*_UNREAD))
    return _Cure(paper, tuple(fields), tuple(changes), None)


def _changed(code: str, paper: Paper, change: Change) -> Iterator[Changed]:
    before = None if change.field == "remarks" else paper.value(change.field)
    for way, old, new in _differences(change.field, before, change.value):
        yield Changed(code=code, field=way, before=printed(old), after=printed(new))


def _differences(way: str, old: Any, new: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the innermost values in which two values of a field differ."""
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        for i, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from _differences(f"{way}.{i}", one, other)
    elif isinstance(new, Party | Line | PackedLine) and isinstance(old, Party | Line | PackedLine):
        for name, value in new.__dict__.items():
            yield from _differences(f"{way}.{name}", old.__dict__.get(name), value)
    elif old != new:
        yield way, old, new


def _differs(presented: Paper, paper: Paper, field: str) -> bool:
    """Tell whether a field, or a remark, is another than on the paper as it was presented."""
    if field == "remarks":
        return presented.remarks != paper.remarks
    return bool(presented.value(field) != paper.value(field))
