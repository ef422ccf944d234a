"""Whole cases whose pages are mixed: shuffled, split over files, bound together, doubled."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checkers.catalogue import rules_for
from checkers.examination import examine
from extractors.pages.page import Page
from pipelines.reading import Reading
from pipelines.request import Request
from pipelines.steps import Assembled, assemble, gather, read

SAMPLES = Path(__file__).parents[2] / "samples"
CASES = sorted(path.parent.name for path in SAMPLES.glob("*/case.yaml"))


@cache
def readings(name: str) -> tuple[Reading, ...]:
    """Return what came out of the files of a sample, as they lie there."""
    gathered = gather(Request(name=name, paths=(SAMPLES / name,)))
    return tuple(read(file, "off") for file in gathered.files)


def pages_of(name: str) -> list[Page]:
    """Return all pages of a sample's documents, file by file."""
    return [page for reading in readings(name) for page in reading.pages]


def bound(pages: Sequence[Page], file: str = "all.pdf") -> list[Page]:
    """Return the pages as one file."""
    return [page.model_copy(update={"file": file, "number": n}) for n, page in enumerate(pages, 1)]


def single(pages: Sequence[Page]) -> list[Page]:
    """Return the pages as a scanner leaves them that makes a file of each."""
    return [
        page.model_copy(update={"file": f"scan{n:04}.pdf", "number": 1})
        for n, page in enumerate(pages, 1)
    ]


def shuffled(pages: Sequence[Page], seed: int) -> list[Page]:
    """Return the pages in another order."""
    mixed = list(pages)
    random.Random(seed).shuffle(mixed)
    return mixed


def assembled(name: str, pages: Sequence[Page]) -> Assembled:
    """Make a case of a sample's texts and settings and of these pages in place of its own."""
    request = Request(name=name, paths=(SAMPLES / name,))
    files: dict[str, list[Page]] = {}
    for page in pages:
        files.setdefault(page.file, []).append(page)
    texts = [Reading(r.file, r.documents, r.messages) for r in readings(name)]
    papers = [Reading(file, pages=tuple(several)) for file, several in files.items()]
    return assemble(request, gather(request), [*texts, *papers])


@cache
def as_it_lies(name: str) -> tuple[list[str], list[tuple[str, ...]], list[str]]:
    """Return what a sample comes to with its pages as they lie there."""
    return told(assembled(name, pages_of(name)))


def told(case: Assembled) -> tuple[list[str], list[tuple[str, ...]], list[str]]:
    """Return what a case comes to whatever its files are called: documents, findings, the rest.

    A document is known by what it says, for its id counts in the order of the files.
    """
    documents = {x.id: f"{x.document.type} {x.document!r}" for x in case.case.documents}
    findings = [
        (
            f.code,
            f.outcome,
            f.expected or "",
            f.found or "",
            *sorted(documents[d] for d in f.documents),
        )
        for f in examine(case.case, rules_for(), case.waived).findings
    ]
    return sorted(documents.values()), sorted(findings), [x.reason for x in case.not_understood]
