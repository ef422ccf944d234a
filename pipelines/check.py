"""Check one case: the one composition of the steps.

The command line runs the steps as they are; the flow runs the same steps as Prefect tasks.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, Protocol, TypeVar

from extractors.documents import Document
from extractors.evidence import Extraction
from pipelines.assembling import numbered
from pipelines.gathering import Input
from pipelines.reading import Reading
from pipelines.request import Engine, Request
from pipelines.scans import cores
from pipelines.sorting import documents_of
from pipelines.steps import Corrections, assemble, examine, gather, mend, read, write
from templates.report import NotUnderstood, Report

P = ParamSpec("P")
R = TypeVar("R")


class Via(Protocol):
    """How a step is run."""

    def __call__(self, step: Callable[P, R], /) -> Callable[P, R]:
        """Return the step, or the step as something else may run it."""
        ...


def plain(step: Callable[P, R], /) -> Callable[P, R]:
    """Run a step as it is."""
    return step


def check(request: Request, via: Via = plain) -> Report:
    """Check one case.

    Raises:
        Trouble: if the case cannot be examined or its results cannot be written.
    """
    gathered = via(gather)(request)
    readings = side_by_side(via(read), gathered.files, request.ocr)
    assembled = via(assemble)(request, gathered, readings)
    examination = via(examine)(request, assembled)
    return via(write)(request, gathered, assembled, examination)


def correct(request: Request, via: Via = plain) -> Corrections:
    """Write only the corrected papers and the letters of a case.

    Raises:
        WrongUsage: if they cannot be written.
    """
    gathered = via(gather)(request)
    readings = side_by_side(via(read), gathered.files, request.ocr)
    assembled = via(assemble)(request, gathered, readings)
    examination = via(examine)(request, assembled)
    return via(mend)(request, assembled, examination)


def read_all(
    request: Request,
) -> tuple[tuple[Extraction[Document], ...], tuple[NotUnderstood, ...]]:
    """Read documents as they are: nothing is merged, nothing is examined."""
    readings = side_by_side(read, gather(request).files, request.ocr)
    found = documents_of(readings)
    lost = tuple(one for reading in readings for one in reading.not_understood)
    return numbered(found.documents), (*lost, *found.not_understood)


def side_by_side(
    reader: Callable[[Input, Engine], Reading],
    files: Sequence[Input],
    ocr: Engine,
    workers: int | None = None,
) -> list[Reading]:
    """Read files on all cores, in their order: a scan waits for a program of its own."""
    if cores() == 1 or len(files) < 2:
        return [reader(file, ocr) for file in files]
    with ThreadPoolExecutor(cores()) as pool:
        runs = [pool.submit(copy_context().run, reader, file, ocr) for file in files]
        return [run.result() for run in runs]
