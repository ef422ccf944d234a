"""The report of a case: what is written to report.json, and what all other outputs show."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from checkers.case import Case
from checkers.finding import Deadline, Examination, Finding, Refused, RequirementOutcome
from extractors.documents import Document, Loc
from extractors.evidence import Evidence, Extraction, Impression, Method, Source


class _Reported(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Paper(_Reported):
    """One document: what it says, what could not be read, and where each value stands.

    ``impressions`` are the papers that are there of it, first the one that was examined, if
    there are several or the paper is marked as an original or a copy.
    """

    id: str
    type: str
    source: tuple[Source, ...]
    method: Method
    impressions: tuple[Impression, ...] = ()
    fields: dict[str, Any]
    unread: tuple[str, ...] = ()
    evidence: dict[str, Evidence] = {}


class NotUnderstood(_Reported):
    """Something in the input that could not be used, and what to do about it."""

    file: str
    reason: str
    reason_zh: str = ""


class Report(_Reported):
    """All that gendan has to say of one case; the shape of ``report.json``."""

    schema_version: Literal[1] = Field(default=1, alias="schema")
    case: str
    presented: dt.date
    verdict: Literal["complying", "discrepant", "undecided", "none"]
    credit_review: Literal["acceptable", "amend", "clarify", "none"]
    documents: tuple[Paper, ...] = ()
    requirements: tuple[RequirementOutcome, ...] = ()
    findings: tuple[Finding, ...] = ()
    passed: tuple[str, ...] = ()
    not_applicable: tuple[str, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    refusals: tuple[Refused, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()

    @property
    def unused(self) -> tuple[NotUnderstood, ...]:
        """What is said of files from which nothing was examined."""
        return tuple(one for one in self.not_understood if one.file not in self._read_from)

    @property
    def remarked(self) -> tuple[NotUnderstood, ...]:
        """What is said of files from which something was examined."""
        return tuple(one for one in self.not_understood if one.file in self._read_from)

    @property
    def _read_from(self) -> set[str]:
        return {source.file for paper in self.documents for source in paper.source}

    def dumps(self) -> str:
        """Return the text of ``report.json``: the same report gives the same bytes."""
        raw = self.model_dump(mode="json", by_alias=True)
        return json.dumps(raw, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def compose(
    name: str,
    case: Case,
    examination: Examination,
    not_understood: Iterable[NotUnderstood] = (),
    files: Mapping[tuple[str, str], str] | None = None,
) -> Report:
    """Put a case and what the rules say of it into a report.

    Args:
        name: the name of the case.
        case: the documents and circumstances.
        examination: what the rules say.
        not_understood: what in the input could not be used.
        files: for a code and a document, the paper that mends it, such as
            ``corrected/commercial_invoice-1.docx``.
    """
    mended = files or {}
    return Report(
        case=name,
        presented=case.circumstances.presented,
        verdict=examination.verdict,
        credit_review=examination.credit_review,
        documents=tuple(paper(x) for x in case.documents),
        requirements=examination.requirements,
        findings=tuple(_with_file(f, mended) for f in examination.findings),
        passed=examination.passed,
        not_applicable=examination.not_applicable,
        deadlines=examination.deadlines,
        refusals=examination.refusals,
        not_understood=tuple(not_understood),
    )


def paper(extraction: Extraction[Document]) -> Paper:
    """Return what one document says, in the field names that the outside knows."""
    document = extraction.document
    fields = document.model_dump(mode="json", by_alias=True, exclude={"text", "message"})
    names = {name: field.alias or name for name, field in type(document).model_fields.items()}
    several = extraction.impressions
    missing = {outside: None for outside in names.values() if outside not in fields}
    for hidden in ("text", "message"):
        missing.pop(hidden, None)
    return Paper(
        id=extraction.id,
        type=document.type,
        source=extraction.source,
        method=extraction.method,
        impressions=several if several[1:] or any(x.marked for x in several) else (),
        fields=fields | missing,
        unread=tuple(sorted(_way(names, loc) for loc in document.gaps())),
        evidence={_way(names, loc): seen for loc, seen in extraction.evidence.items()},
    )


def _way(names: Mapping[str, str], loc: Loc) -> str:
    first, *rest = map(str, loc)
    return ".".join([names.get(first, first), *rest])


def _with_file(finding: Finding, files: Mapping[tuple[str, str], str]) -> Finding:
    for document in (*finding.documents, ""):
        if file := files.get((finding.code, document)):
            remedy = finding.remedy.model_copy(update={"file": file})
            return finding.model_copy(update={"remedy": remedy})
    return finding
