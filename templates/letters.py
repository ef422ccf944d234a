"""Letters that ask others to mend what is theirs: the applicant the credit, issuers their papers."""

from __future__ import annotations

from pathlib import Path

from checkers.case import Case
from checkers.finding import Examination, Finding
from checkers.telling import ISSUERS
from extractors.documents import Document
from extractors.evidence import Extraction
from templates.asking.amendment import amendment
from templates.asking.correction import correction
from templates.corrected import Corrected
from templates.fill import fill
from templates.mending.reasons import follows, happened, to_obtain

FOLDER = "corrected"


def amendment_request(case: Case, examination: Examination, target: Path) -> Corrected | None:
    """Write one letter to the applicant with all points of the credit at once.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        target: the folder of the case's results; the letter goes into ``corrected`` in it.

    Returns:
        What was written; nothing where the case has no credit or the credit is in order.
    """
    asked = asked_of_applicant(examination)
    if case.credit is None or not asked:
        return None
    name = f"{FOLDER}/amendment_request.docx"
    (target / FOLDER).mkdir(parents=True, exist_ok=True)
    roots = [f for f in asked if f.root is None]
    values = amendment(case, examination, case.credit.document, roots)
    fill("amendment_request", target / name, "Request for amendment", values)
    return Corrected(document=case.credit.id, file=name, codes=_codes(asked))


def correction_request(case: Case, examination: Examination, target: Path) -> tuple[Corrected, ...]:
    """Write one letter to the issuer of each paper of others that is found wrong.

    What cannot be put right, such as a late shipment, is not asked for.

    Args:
        case: the documents of the case.
        examination: what the rules say of them.
        target: the folder of the case's results; letters go into ``corrected`` in it.
    """
    written = []
    for extraction in case.presented:
        asked = asked_of_issuer(examination, extraction)
        if not asked:
            continue
        name = f"{FOLDER}/correction_request-{extraction.id}.docx"
        (target / FOLDER).mkdir(parents=True, exist_ok=True)
        roots = _own(examination, extraction)
        values = correction(case, examination, extraction, roots)
        fill("correction_request", target / name, "Request for correction", values)
        written.append(Corrected(document=extraction.id, file=name, codes=_codes(asked)))
    return tuple(written)


def asked_of_applicant(examination: Examination) -> list[Finding]:
    """Return the findings that the applicant is asked to settle, with what follows from them."""
    found = [f for f in examination.findings if f.outcome == "fail" and f.waived is None]
    roots = [f for f in found if f.root is None and f.severity in ("amend", "clarify")]
    codes = {f.code for f in roots}
    return roots + [f for f in found if f.root in codes]


def asked_of_issuer(examination: Examination, extraction: Extraction[Document]) -> list[Finding]:
    """Return the findings that the issuer of a paper is asked to mend, and what follows."""
    asked = _own(examination, extraction)
    codes = {f.code for f in asked}
    return asked + [
        f
        for f in examination.findings
        if f.root in codes
        and f not in asked
        and f.outcome == "fail"
        and f.waived is None
        and extraction.id in f.documents
    ]


def _own(examination: Examination, extraction: Extraction[Document]) -> list[Finding]:
    """Return the findings that stand for themselves and are for the issuer of a paper."""
    return [
        f
        for f in examination.findings
        if _is_for_issuer(f, extraction) and not (f.root and follows(f, examination))
    ]


def _is_for_issuer(finding: Finding, extraction: Extraction[Document]) -> bool:
    issuer = ISSUERS.get(extraction.document.type)
    if issuer is None or extraction.id not in finding.documents:
        return False
    if finding.outcome != "fail" or finding.waived is not None:
        return False
    if happened(finding) or to_obtain(finding):
        return False
    if finding.responsible in ("beneficiary", "applicant", "issuing_bank"):
        return False
    return finding.responsible == issuer or finding.documents[0] == extraction.id


def _codes(findings: list[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(finding.code for finding in findings))
