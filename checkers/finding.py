"""What a rule has to say, as people and other programs are told."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from extractors.evidence import Evidence

Outcome = Literal["pass", "fail", "undecided", "not_applicable"]
Severity = Literal["discrepancy", "advisory", "amend", "clarify", "info"]
Responsible = Literal[
    "beneficiary",
    "carrier",
    "forwarder",
    "insurer",
    "chamber",
    "inspector",
    "applicant",
    "issuing_bank",
]


class _Told(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Words(_Told):
    """The same in both languages."""

    en: str
    zh: str


class Cited(Evidence):
    """Evidence, and the document that it stands in."""

    document: str


class Remedy(Words):
    """What to do; ``file`` is the corrected paper or the letter that does it."""

    file: str | None = None


class Finding(_Told):
    """One broken or undecided rule, with its proof on both sides.

    ``expected`` and ``found`` are as printed. ``root`` is the code of the finding that
    causes this one. ``waived`` is the reason for which the user set it aside.
    """

    code: str
    outcome: Literal["fail", "undecided"]
    reason: Literal["unread", "judgement"] | None = None
    severity: Severity
    documents: tuple[str, ...]
    field: str | None = None
    clause: str | None = None
    title: Words
    message: Words
    expected: str | None = None
    found: str | None = None
    sources: tuple[str, ...]
    evidence: tuple[Cited, ...] = ()
    responsible: Responsible
    remedy: Remedy
    root: str | None = None
    waived: str | None = None

    @property
    def binding(self) -> bool:
        """Tell whether it counts: neither waived nor the consequence of another."""
        return self.waived is None and self.root is None


class RequirementOutcome(_Told):
    """How one clause of 46A or 47A came out."""

    id: str
    text: str
    parsed: dict[str, Any] | list[dict[str, Any]]
    met_by: tuple[str, ...] = ()
    outcome: Outcome


class Deadline(_Told):
    """A day that binds, counted from today."""

    what: Literal["issue", "latest_shipment", "presentation", "expiry", "credit_opening"]
    date: dt.date
    days_left: int
    source: str


class Objection(_Told):
    """One point of a bank's refusal, and what the examination says of it."""

    text: str
    answer: Literal[
        "agreed", "doubtful", "not_found", "not_justified", "not_examined", "not_understood"
    ]
    codes: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    message: Words


class Refused(_Told):
    """A notice of refusal (MT734, MT750; UCP 600 art. 16).

    It is in time if the bank received the documents on ``in_time_from`` or later; without
    a ``disposal``, or ``void`` because an earlier notice was given, it does not bind.
    """

    document: str
    date: dt.date | None = None
    in_time_from: dt.date | None = None
    disposal: str | None = None
    void: bool = False
    objections: tuple[Objection, ...] = ()


class Examination(_Told):
    """All that the rules say of a case."""

    verdict: Literal["complying", "discrepant", "undecided", "none"]
    credit_review: Literal["acceptable", "amend", "clarify", "none"]
    requirements: tuple[RequirementOutcome, ...] = ()
    findings: tuple[Finding, ...] = ()
    passed: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    refusals: tuple[Refused, ...] = ()
