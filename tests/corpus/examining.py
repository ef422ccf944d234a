"""Examine the cases of the corpus, and set what is found against what an examiner finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checkers.case import Case
from checkers.catalogue import RULES
from checkers.examination import examine
from checkers.finding import Finding
from extractors.documents import Credit
from pipelines.assembling import numbered, ways_to_stand
from tests.cases import built, clauses_in
from tests.corpus.composing import Examined, composed


@dataclass(frozen=True)
class Score:
    """How an examination compares with an examiner's.

    ``missed`` are the codes that should have been told and were not, ``extra`` the findings
    that nobody would have made, ``met`` the number of findings that both made.
    """

    met: int
    missed: tuple[str, ...]
    extra: tuple[Finding, ...]

    def told(self) -> str:
        """Say in lines what differs."""
        lines = [f"missed {code}" for code in self.missed]
        lines += [f"extra {f.code} {f.outcome} {f.documents}: {f.message.en}" for f in self.extra]
        return "\n".join(lines)


def structured(case: Examined) -> Sequence[Finding]:
    """Examine a case from documents whose values are known to be right."""
    bare = built(composed(case.deal, case.changes))
    documents = numbered(ways_to_stand(list(bare.documents), {})[0].documents)
    credit = next((x.document for x in documents if isinstance(x.document, Credit)), None)
    clauses = clauses_in(credit) if credit else ()
    return examine(Case(documents, clauses, bare.circumstances), RULES).findings


def scored(case: Examined, findings: Sequence[Finding]) -> Score:
    """Set an examination against what the case says of itself.

    Consequences of another finding and advice are not counted. What is to be judged by a
    person counts like any other finding, but only as such.
    """
    severity = "amend" if case.reviews else "discrepancy"
    open_, met, extra = {"fail": list(case.fails), "undecided": list(case.asks)}, 0, []
    for finding in findings:
        if finding.severity != severity or finding.root is not None:
            continue
        wanted = open_[finding.outcome]
        code = next((one for one in wanted if finding.code in one.split("|")), None)
        if code is not None:
            wanted.remove(code)
            met += 1
        elif finding.outcome == "fail" or not case.reviews:
            extra.append(finding)
    return Score(met, (*open_["fail"], *open_["undecided"]), tuple(extra))
