"""The watcher and the nightly batch in a terminal, until they are done or stopped."""

from __future__ import annotations

import signal
import threading
from pathlib import Path

from rich.console import Console
from rich.text import Text

from pipelines.check import check
from pipelines.errors import Exit, WrongUsage
from pipelines.inbox import Event, Inbox
from pipelines.nightly import nightly
from pipelines.request import Request
from pipelines.watch import watch
from templates import labels
from templates.agenda import agenda
from templates.verdict import headline

_STYLES = {"stop": "red", "wait": "yellow", "go": "green", "nothing": "dim"}


def watch_in_foreground(
    workspace: Path, base: Request, *, poll: bool, every: float, settle: float
) -> None:
    """Watch a folder and say what happens, until Ctrl-C or the system ends it.

    Raises:
        WrongUsage: if there is no such folder.
    """
    there(workspace)
    console = Console(highlight=False)
    inbox = Inbox(workspace, check, base, settle)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored in a background job
    console.print(f"watching {workspace}; Ctrl-C ends 正在监视，按 Ctrl-C 结束", soft_wrap=True)
    try:
        watch(
            inbox, lambda event: tell(event, inbox.out, base, console), stop, poll=poll, every=every
        )
    except KeyboardInterrupt:
        stop.set()
    console.print("stopped 已停止")


def there(workspace: Path) -> None:
    """Look for a folder before it is watched: a name mistyped would be watched for ever.

    Raises:
        WrongUsage: if there is no such folder.
    """
    if not workspace.is_dir():
        raise WrongUsage(f"there is no folder {workspace}", f"找不到文件夹 {workspace}")


def tell(event: Event, out: Path, base: Request, console: Console) -> None:
    """Print one line of what happened to a case."""
    if event.report is not None:
        head = headline(event.report, agenda(event.report))
        words = labels.plain(head.says, base.lang)
        line = Text(f"{event.case}: {words}", style=_STYLES[head.tone])
        line.append(f"  → {out / event.case / 'report.html'}", style="dim")
    elif event.what == "unreadable":
        line = Text(f"{event.case}: not readable, see failed 无法读取，见 failed", style="yellow")
    elif event.what == "waiting":
        line = Text(f"{event.case or 'new files 新文件'}: {_refused(event.error)}", style="yellow")
    else:
        line = Text(f"{event.case or 'new files'}: {event.error}", style="red")
    console.print(line, soft_wrap=True)


def _refused(error: Exception | None) -> str:
    """Return what the system refuses again and again, and what to do."""
    why = getattr(error, "strerror", None) or str(error)
    return (
        f"cannot be read or moved yet ({why}); close it in other programs, and see that this folder "
        "may be written 暂时无法读取或移动；请关闭占用文件的程序，并确认文件夹可写"
    )


def batch_in_foreground(workspace: Path, base: Request, workers: int | None) -> Exit:
    """Examine all open cases once and say where the digest is.

    Raises:
        WrongUsage: if there is no such folder.
    """
    there(workspace)
    night = nightly(workspace, base, workers)
    console = Console(highlight=False)
    for entry in night.entries:
        words = labels.plain(entry.says, base.lang) if entry.says else entry.error
        day = str(entry.row.last_day or "").ljust(10)
        console.print(Text(f"{day}  {entry.case}: {words}"), soft_wrap=True)
    console.print(Text(f"\n  → {night.folder / 'digest.html'}"), soft_wrap=True)
    failed = any(entry.error for entry in night.entries)
    return Exit.OUR_FAULT if failed else Exit.COMPLYING
