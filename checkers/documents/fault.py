"""One thing wrong with a paper of carriage, whichever rule says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from checkers.comparing.verdict import Verdict
from checkers.rule import Doubt, Hit, Hits


class Fault(NamedTuple):
    """A fault: the field where it stands, and what is wrong, in both languages.

    ``doubt`` marks what only a person can judge.
    """

    where: str
    what: str
    what_zh: str
    doubt: bool = False


Faults = Iterator[Fault]


def told(faults: Iterable[Fault], **terms: Any) -> Hits:
    """Yield a hit for each fault, a doubt for each that a person must judge.

    Its terms are ``where``, ``what`` and ``what_zh``, and those given.
    """
    for fault in faults:
        known = {"where": fault.where, "what": fault.what, "what_zh": fault.what_zh, **terms}
        if fault.doubt:
            yield Doubt(f"{fault.what}.", f"{fault.what_zh}。", **known)
        else:
            yield Hit(**known)


def unless(verdict: Verdict, where: str, what: str, what_zh: str) -> Faults:
    """Yield a fault where a comparison says different, a doubtful one where it cannot tell."""
    if not verdict.same:
        reason, reason_zh = verdict.reason or what, verdict.reason_zh or what_zh
        yield Fault(where, f"{what}: {reason}", f"{what_zh}：{reason_zh}", verdict.unknown)
