"""Write the beneficiary's own papers anew, with every value right that a paper can prove.

A carrier's, an insurer's, a chamber's paper is never redrawn, and a value that only people
know is never invented: what is left is listed with the reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from checkers.case import Case
from checkers.finding import Examination, Finding
from checkers.roots import accused
from extractors.documents import Document
from templates.corrected import Corrected, Left
from templates.fill import fill
from templates.mending.change import Paper
from templates.mending.dropped import dropped
from templates.mending.planning import Plan, planned
from templates.mending.reasons import REPEATED, why_left
from templates.sheet import sheet

FOLDER = "corrected"
#: For each kind of paper that the beneficiary issues, the template on which it is written.
TEMPLATES = {
    "commercial_invoice": "commercial_invoice",
    "packing_list": "packing_list",
    "weight_list": "packing_list",
    "draft": "draft",
    "beneficiary_certificate": "beneficiary_certificate",
    "shipping_advice": "shipping_advice",
}
Examine = Callable[[Case], Examination]


def correct(
    case: Case, examination: Examination, target: Path, examine: Examine | None = None
) -> tuple[Corrected, ...]:
    """Write each paper of the beneficiary that can be set right.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        target: the folder of the case's results; papers go into ``corrected`` in it.
        examine: lays the rules against a case. With it every claim is tried: the corrected
            papers are examined again, and what is found again is not claimed.

    Returns:
        What was written, by document; nothing for papers in which nothing can be mended, or
        on which everything that was tried is found again.
    """
    plans = [p for p in plan(case, examination) if p.changes and (p.codes or p.partly)]
    if plans:
        (target / FOLDER).mkdir(parents=True, exist_ok=True)
    texts = {p.paper.id: _write(p.paper, target) for p in plans}
    claims = {p.paper.id: p.codes for p in plans}
    raised: dict[str, tuple[str, ...]] = {}
    while examine is not None and plans:
        claims, raised = _tried(plans, _found(examine(_with(case, plans, texts))), examination)
        vain = [p for p in plans if not claims[p.paper.id]]
        for one in vain:
            (target / _file(one.paper)).unlink()
        plans = [p for p in plans if p not in vain]
        if not vain:
            break
    presented = {x.id: x.document.text for x in case.presented}
    return tuple(
        Corrected(
            document=(name := p.paper.id),
            file=_file(p.paper),
            codes=claims[name],
            changes=p.changes,
            dropped=dropped(presented[name], texts[name], [c.before for c in p.changes]),
            raised=raised.get(name, ()),
        )
        for p in plans
    )


def _tried(
    plans: list[Plan], again: dict[str, set[str]], examination: Examination
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """Return by paper what it mends now that it was examined again, and what only it shows."""
    known = _found(examination)
    claims, raised = {}, {}
    for one in plans:
        name = one.paper.id
        found = again.get(name, set())
        tried = dict.fromkeys((*one.codes, *one.partly))
        claims[name] = tuple(code for code in tried if code not in found)
        raised[name] = tuple(sorted(found - known.get(name, set())))
    return claims, raised


def plan(case: Case, examination: Examination) -> tuple[Plan, ...]:
    """Return how each paper of the beneficiary is to be corrected, without writing any."""
    return tuple(
        planned(case, examination, Paper(id=x.id, document=x.document))
        for x in case.presented
        if x.document.type in TEMPLATES
    )


def left(
    case: Case, examination: Examination, written: Iterable[Corrected] = ()
) -> tuple[Left, ...]:
    """Return what gendan cannot mend, with the reason: neither on paper nor by letter.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        written: the corrected papers and letters; what they claim is not left.
    """
    claimed = {(code, one.document) for one in written for code in one.codes}
    known = {(x.code, x.document): x for p in plan(case, examination) for x in p.left}
    found: dict[tuple[str, str], Left] = {}
    for finding in examination.findings:
        if finding.outcome != "fail" or finding.waived is not None:
            continue
        for repeated in _repeating(case, finding):
            found[finding.code, repeated] = Left(
                code=finding.code, document=repeated, field=finding.field, reason=REPEATED
            )
        if any((finding.code, document) in claimed for document in (*finding.documents, "")):
            continue
        accused = finding.documents[0] if finding.documents else ""
        key = (finding.code, accused)
        found[key] = known.get(key) or Left(
            code=finding.code, document=accused, field=finding.field, reason=why_left(finding)
        )
    return tuple(found.values())


def _repeating(case: Case, finding: Finding) -> list[str]:
    """Return our own papers that repeat what a finding holds to be wrong on one of others."""
    if finding.responsible == "beneficiary" or finding.root is not None:
        return []
    ours = {x.id for x in case.presented if x.document.type in TEMPLATES}
    return [name for name, _ in list(accused(finding))[1:] if name in ours]


def _write(paper: Paper, target: Path) -> str:
    values = sheet(paper.document, paper.remarks)
    template = TEMPLATES[paper.document.type]
    return fill(template, target / _file(paper), f"{values['title']} - {paper.id}", values)


def _file(paper: Paper) -> str:
    return f"{FOLDER}/{paper.id}.docx"


def _with(case: Case, plans: list[Plan], texts: dict[str, str]) -> Case:
    """Return the case with the corrected papers in the place of those presented."""
    written: dict[str, Document] = {
        p.paper.id: p.paper.document.model_copy(
            update={"text": texts[p.paper.id], "corrections": ()}
        )
        for p in plans
    }
    documents = tuple(
        x.model_copy(update={"document": written[x.id], "evidence": {}}) if x.id in written else x
        for x in case.documents
    )
    return Case(documents, case.clauses, case.circumstances)


def _found(examination: Examination) -> dict[str, set[str]]:
    """Return by document the codes of the rules that it fails."""
    found: dict[str, set[str]] = {}
    for finding in examination.findings:
        if finding.outcome == "fail":
            for document in finding.documents:
                found.setdefault(document, set()).add(finding.code)
    return found
