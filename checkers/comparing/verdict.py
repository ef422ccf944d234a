"""The one answer that every comparison gives: the same, different, or cannot tell."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, NoReturn

Outcome = Literal["same", "different", "unknown"]
Side = Literal["credit", "contract", "document"]
_SIDES: dict[Side, str] = {"credit": "信用证", "contract": "合同", "document": "单据"}
#: What a comparison calls its sides, where it says what they say.
_SAYS = re.compile(
    r"\b(?:credit|document)(?= (?:says|states|names|shows|gives|allows|wants|has)\b)"
)
_SAYS_ZH = re.compile("(?:信用证|单据)(?=为|要求|允许|载明)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a comparison found, and why.

    ``unknown`` is no weaker kind of ``same``: a person has to look. A verdict has
    therefore no truth value; ask for ``.same``, ``.different`` or ``.unknown``.

    Attributes:
        outcome: the answer.
        reason: what differs or cannot be told, as a fragment a clerk understands; for a
            tolerated difference, what was tolerated; empty if nothing differs at all.
        reason_zh: the same in Chinese.
        tolerated_by: the paragraph that lets a difference pass, such as "ISBP 821 A23".
    """

    outcome: Outcome
    reason: str = ""
    reason_zh: str = ""
    tolerated_by: str | None = None

    @property
    def same(self) -> bool:
        """Whether the two sides count as the same."""
        return self.outcome == "same"

    @property
    def different(self) -> bool:
        """Whether the two sides contradict each other."""
        return self.outcome == "different"

    @property
    def unknown(self) -> bool:
        """Whether a person has to judge."""
        return self.outcome == "unknown"

    def between(self, first: Side, second: Side) -> Verdict:
        """Return the verdict with its two sides, the credit and a document, called by other names.

        >>> different("credit says A, document says B", "信用证为 A，单据为 B").between("contract", "credit")
        Verdict(outcome='different', reason='contract says A, credit says B', reason_zh='合同为 A，信用证为 B', tolerated_by=None)
        """
        english = {"credit": first, "document": second}
        chinese = {"信用证": _SIDES[first], "单据": _SIDES[second]}
        return replace(
            self,
            reason=_SAYS.sub(lambda found: english[found[0]], self.reason),
            reason_zh=_SAYS_ZH.sub(lambda found: chinese[found[0]], self.reason_zh),
        )

    def __bool__(self) -> NoReturn:
        raise TypeError("a verdict has three outcomes: ask for .same, .different or .unknown")


#: Nothing differs.
SAME = Verdict("same")


def tolerated(by: str, reason: str, reason_zh: str) -> Verdict:
    """Return «same» although something differs, with the paragraph that allows it."""
    return Verdict("same", reason, reason_zh, by)


def different(reason: str, reason_zh: str) -> Verdict:
    """Return «different», with what differs."""
    return Verdict("different", reason, reason_zh)


def unknown(reason: str, reason_zh: str) -> Verdict:
    """Return «cannot tell», with what a person has to judge."""
    return Verdict("unknown", reason, reason_zh)


def every(verdicts: Iterable[Verdict]) -> Verdict:
    """Return one verdict on things that must all be the same.

    One difference makes the whole different, otherwise one doubt makes it doubtful.
    All reasons of the deciding outcome are kept, in order, and all tolerances.

    >>> every([SAME, different("grade: A, not B", "等级：A，非 B"), SAME]).reason
    'grade: A, not B'
    """
    known = list(verdicts)
    for outcome in ("different", "unknown", "same"):
        deciding = [v for v in known if v.outcome == outcome]
        if deciding and (outcome != "same" or len(deciding) == len(known)):
            return _joined(outcome, deciding)
    return SAME


def either(verdicts: Iterable[Verdict]) -> Verdict:
    """Return one verdict on alternatives of which one has to be the same.

    >>> either([different("A", "甲"), SAME]).same
    True
    """
    known = list(verdicts)
    for outcome in ("same", "unknown"):
        if deciding := [v for v in known if v.outcome == outcome]:
            return deciding[0]
    return _joined("different", known) if known else SAME


def _joined(outcome: Outcome, verdicts: list[Verdict]) -> Verdict:
    by = dict.fromkeys(p for v in verdicts if v.tolerated_by for p in v.tolerated_by.split("; "))
    return Verdict(
        outcome,
        "; ".join(dict.fromkeys(v.reason for v in verdicts if v.reason)),
        "；".join(dict.fromkeys(v.reason_zh for v in verdicts if v.reason_zh)),
        "; ".join(by) or None,
    )
