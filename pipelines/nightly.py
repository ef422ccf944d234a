"""One batch over all open cases of a workspace, and a digest of what is urgent."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pipelines.check import check
from pipelines.digest import Entry, entry_of, failed, write_digest
from pipelines.gathering import OUTPUT
from pipelines.inbox import case_folders
from pipelines.request import Request
from pipelines.scans import one_core

#: Cases that one process examines before another takes its place, so that none grows.
_CASES_EACH = 200


@dataclass(frozen=True)
class Night:
    """What came of a batch: every open case, the most urgent first, and where it is written."""

    entries: tuple[Entry, ...]
    folder: Path


def nightly(workspace: Path, base: Request, workers: int | None = None) -> Night:
    """Examine every open case and write the digest.

    A case with ``closed.txt`` in its folder is settled and left alone. A case that fails is
    in the digest with the reason; the others go on.

    Args:
        workspace: the folder of the cases.
        base: what every case is asked for.
        workers: processes to work in, by default one for each core.
    """
    out = base.out or workspace / OUTPUT
    asked = [
        base.model_copy(update={"name": folder.name, "paths": (folder,), "out": out})
        for folder in case_folders(workspace, out)
    ]
    entries = sorted(_examined(asked, workers or os.cpu_count() or 1), key=Entry.urgency)
    write_digest(entries, out, base.lang)
    return Night(tuple(entries), out)


def examined(request: Request) -> Entry:
    """Examine one case of a batch and return its line in the digest."""
    try:
        return entry_of(check(request))
    except Exception as error:
        return failed(request.name, error)


def _examined(asked: Sequence[Request], workers: int) -> Iterator[Entry]:
    if workers == 1 or len(asked) < 2:
        yield from map(examined, asked)
        return
    with ProcessPoolExecutor(
        min(workers, len(asked)),
        mp_context=get_context("spawn"),
        initializer=one_core,
        max_tasks_per_child=_CASES_EACH,
    ) as pool:
        runs: dict[Future[Entry], str] = {pool.submit(examined, one): one.name for one in asked}
        for run in as_completed(runs):
            try:
                yield run.result()
            except Exception as error:  # the process died: its case is said, the others go on
                yield failed(runs[run], error)
