"""The same work under Prefect: with retries, logs and a history."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from pipelines.orchestrator import SILENT

os.environ.update(SILENT)

from prefect import flow, get_run_logger, task
from prefect.cache_policies import NO_CACHE
from rich.console import Console

from pipelines import nightly as batch
from pipelines.check import check
from pipelines.foreground import tell
from pipelines.inbox import Event, Inbox
from pipelines.request import Request
from pipelines.steps import read
from pipelines.watch import watch
from templates.report import Report

P = ParamSpec("P")
R = TypeVar("R")
#: A file on a network share may not be there for a moment.
_OPTIONS: dict[Callable[..., Any], dict[str, Any]] = {
    read: {"retries": 2, "retry_delay_seconds": 5, "task_run_name": "read {file.name}"}
}


def as_task(step: Callable[P, R], /) -> Callable[P, R]:
    """Run a step as a Prefect task."""
    return task(cache_policy=NO_CACHE, **_OPTIONS.get(step, {}))(step)


@flow(name="check", flow_run_name="check {request.name}")
def check_flow(request: Request) -> Report:
    """Examine one case."""
    return check(request, via=as_task)


@flow(name="watch", flow_run_name="watch {workspace}")
def watch_flow(
    workspace: Path, base: Request, stop: threading.Event | None = None, poll: bool = False
) -> None:
    """Watch a folder; each case that settles is a run of ``check``."""
    inbox = Inbox(workspace, check_flow, base)
    log, console = get_run_logger(), Console(highlight=False)

    def told(event: Event) -> None:
        log.info("%s: %s %s", event.case, event.what, event.error or "")
        tell(event, inbox.out, base, console)

    watch(inbox, told, stop or threading.Event(), poll=poll)


@flow(name="nightly", flow_run_name="nightly {workspace}")
def nightly_flow(workspace: Path, base: Request, workers: int | None = None) -> list[str]:
    """Examine all open cases and write the digest; returns the cases, the most urgent first."""
    night = as_task(batch.nightly)(workspace, base, workers)
    failed = [entry for entry in night.entries if entry.error]
    for entry in failed:
        get_run_logger().warning("%s: %s", entry.case, entry.error)
    return [entry.case for entry in night.entries]
