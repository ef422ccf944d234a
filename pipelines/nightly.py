"""One batch over all open cases of a workspace, and a digest of what is urgent."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from pipelines.check import check
from pipelines.digest import Entry, entry_of, failed, write_digest
from pipelines.gathering import OUTPUT
from pipelines.inbox import case_folders
from pipelines.request import Request
from pipelines.scans import one_core

#: Cases for each process of a pool before a new pool takes its place, so that none grows. The
#: pool's own ``max_tasks_per_child`` may wait for ever when all tasks are handed in at once.
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
    many = workers * _CASES_EACH
    for start in range(0, len(asked), many):
        yield from _in_one_pool(asked[start : start + many], workers)


def _in_one_pool(asked: Sequence[Request], workers: int) -> Iterator[Entry]:
    """Examine cases in processes of their own; a process that dies takes no other case along."""
    unfinished: list[Request] = []
    with ProcessPoolExecutor(
        min(workers, len(asked)), mp_context=get_context("spawn"), initializer=one_core
    ) as pool:
        runs: dict[Future[Entry], Request] = {pool.submit(examined, one): one for one in asked}
        for run in as_completed(runs):
            try:
                yield run.result()
            except BrokenProcessPool as error:
                if len(asked) == 1:
                    yield failed(runs[run].name, error)
                else:
                    unfinished.append(runs[run])
            except Exception as error:
                yield failed(runs[run].name, error)
    for one in unfinished:
        yield from _in_one_pool([one], 1)
