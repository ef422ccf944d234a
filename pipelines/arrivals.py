"""Which case loose files belong to."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from extractors.documents import Credit, Document
from pipelines.assembling import credit_number
from pipelines.gathering import OUTPUT, Input
from pipelines.reading import read_input
from pipelines.request import Engine
from pipelines.sorting import documents_of
from templates.report import NotUnderstood

_NOT_IN_A_NAME = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def name_for(
    files: Sequence[Input], workspace: Path, out: Path, ocr: Engine
) -> tuple[str | None, dict[str, NotUnderstood]]:
    """Return the name of the case that files make, or of the one that they join.

    Files that name the credit of a case that is there already join it. A new case is called
    by the number of its credit, else by the first file that could be read.

    Returns:
        The name, or None if nothing could be read; and for each file that could not be
        read, why.
    """
    unreadable: dict[str, NotUnderstood] = {}
    first: str | None = None
    readings = [read_input(file, ocr, keep=True) for file in files]
    for file, reading in zip(files, readings, strict=True):
        if reading.legible:
            first = first or Path(file.name).stem
        elif reading.not_understood:
            unreadable[file.name] = reading.not_understood[0]
        else:
            unreadable[file.name] = NotUnderstood(
                file=file.name,
                reason="no document was recognised in it",
                reason_zh="未识别出任何单证",
            )
    if first is None:
        return None, unreadable
    documents = [x.document for x in documents_of(readings).documents]
    number = _credit_named(documents)
    there = _case_of(number, workspace, out) if number else None
    return there or _new_name(_as_printed(documents, number) or first, workspace), unreadable


def _credit_named(documents: Sequence[Document]) -> str | None:
    """Return the credit that documents are about: their own, or the one that most name."""
    own = [credit_number(d) for d in documents if isinstance(d, Credit)]
    named = Counter(filter(None, own or [credit_number(d) for d in documents]))
    return named.most_common(1)[0][0] if named else None


def _as_printed(documents: Sequence[Document], number: str | None) -> str | None:
    """Return a credit's number as a document prints it."""
    for document in documents:
        if number is not None and credit_number(document) == number:
            values = document.__dict__
            return str(values["number" if isinstance(document, Credit) else "credit_number"])
    return None


def _case_of(number: str, workspace: Path, out: Path) -> str | None:
    """Return the case whose report shows this credit."""
    for report in sorted(out.glob("*/report.json")):
        try:
            papers = json.loads(report.read_text("utf-8"))["documents"]
            numbers = {
                "".join(c for c in str(p["fields"].get("number")).upper() if c.isalnum())
                for p in papers
                if p["type"] == "letter_of_credit"
            }
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if number in numbers and (workspace / report.parent.name).is_dir():
            return report.parent.name
    return None


def _new_name(wished: str, workspace: Path) -> str:
    """Return a name for a folder that every system takes and that is still free.

    >>> _new_name("LC/2026:0042 ", Path("nowhere"))
    'LC-2026-0042'
    """
    name = _NOT_IN_A_NAME.sub("-", wished).strip(" .-")[:80] or "case"
    if _RESERVED.fullmatch(name) or name in (OUTPUT, "failed"):
        name = f"case-{name}"
    number, free = 2, name
    while (workspace / free).exists():
        free = f"{name}-{number}"
        number += 1
    return free
