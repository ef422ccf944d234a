"""Examine a case: every rule, then what it all comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from checkers.case import Case
from checkers.deadlines import deadlines
from checkers.engine import Examiner
from checkers.finding import Examination, Finding, Outcome, RequirementOutcome
from checkers.refusal import refusals
from checkers.roots import rooted
from checkers.rule import Rule
from extractors.documents import Contract

_SEVERITIES = ("discrepancy", "amend", "clarify", "advisory", "info")


def examine(
    case: Case, rules: Iterable[Rule], waived: Mapping[str, str] | None = None
) -> Examination:
    """Lay the rules against a case and say what it comes to.

    Args:
        case: the documents, the clauses of the credit, and the circumstances.
        rules: which rules to lay, as ``rules_for`` gives them.
        waived: for codes that the user set aside, the reason; they are kept and shown.

    Raises:
        RuntimeError: if a rule itself is broken; it names the rule's code.
    """
    examiner = Examiner(case)
    findings: list[Finding] = []
    passed: list[str] = []
    silent: list[str] = []
    for rule in rules:
        tally = examiner.lay(rule)
        findings += tally.findings
        if not tally.findings:
            (passed if tally.passed else silent).append(rule.code)
    told = [
        f.model_copy(update={"waived": (waived or {}).get(f.code)})
        for f in sorted(rooted(findings, case.presented), key=_order)
    ]
    return Examination(
        verdict=_verdict(case, told) if case.presented else "none",
        credit_review=_review(case, told),
        requirements=tuple(_requirements(examiner, told)),
        findings=tuple(told),
        passed=tuple(sorted(passed)),
        not_applicable=tuple(sorted(silent)),
        deadlines=tuple(deadlines(case, examiner.terms, examiner.presentation)),
        refusals=tuple(refusals(case, told)),
    )


def _order(finding: Finding) -> tuple[int, bool, tuple[str, ...], str, str]:
    return (
        _SEVERITIES.index(finding.severity),
        finding.outcome == "undecided",
        finding.documents,
        finding.code,
        finding.field or "",
    )


def _verdict(
    case: Case, findings: list[Finding]
) -> Literal["complying", "discrepant", "undecided"]:
    """Say what the presentation comes to; without a credit there is nothing to comply with."""
    counting = [f for f in findings if f.severity == "discrepancy" and f.waived is None]
    if any(f.outcome == "fail" for f in counting):
        return "discrepant"
    return "undecided" if counting or case.credit is None else "complying"


def _review(
    case: Case, findings: list[Finding]
) -> Literal["acceptable", "amend", "clarify", "none"]:
    """Say what the credit itself needs; nothing where there is nothing to say."""
    about = [f for f in findings if f.severity in ("amend", "clarify") and f.waived is None]
    if any(f.severity == "amend" and f.outcome == "fail" for f in about):
        return "amend"
    if about:
        return "clarify"
    agreed = case.credit is not None and next(case.of(Contract), None) is not None
    return "acceptable" if agreed else "none"


def _requirements(examiner: Examiner, findings: list[Finding]) -> Iterable[RequirementOutcome]:
    """Yield how each clause came out, the ones that nobody could parse as undecided."""
    for clause in examiner.case.clauses:
        demands = [d for d in examiner.demands if d.clause.id == clause.id]
        about = [f for f in findings if f.clause == clause.id and f.waived is None]
        outcome: Outcome = "pass" if demands and examiner.presentation else "not_applicable"
        if any(f.outcome == "fail" and f.severity == "discrepancy" for f in about):
            outcome = "fail"
        elif not clause.understood or any(f.outcome == "undecided" for f in about):
            outcome = "undecided"
        parsed = [demand.dump() for demand in clause.demands]
        yield RequirementOutcome(
            id=clause.id,
            text=clause.text,
            parsed=parsed[0] if len(parsed) == 1 else parsed,
            met_by=tuple(dict.fromkeys(x.id for d in demands for x in d.documents)),
            outcome=outcome,
        )
