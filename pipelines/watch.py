"""Look at a watched folder again and again, until asked to stop."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

from pipelines.inbox import Event, Inbox

#: Seconds after which everything is looked at, whatever the system told of changes.
RESCAN = 300.0


def watch(
    inbox: Inbox,
    tell: Callable[[Event], None],
    stop: threading.Event,
    *,
    poll: bool = False,
    every: float = 1.0,
) -> None:
    """Watch a folder.

    Args:
        inbox: the folder.
        tell: is told whatever happens.
        stop: set it, and watching ends after the case in hand.
        poll: look at every interval; for network shares, whose changes no system reports.
        every: seconds between two looks.
    """
    looks = _polled(stop, every) if poll else _reported(inbox, stop, every)
    for _ in looks:
        for event in inbox.look(time.monotonic()):
            tell(event)
            if stop.is_set():
                return


def _polled(stop: threading.Event, every: float) -> Iterator[None]:
    while True:
        yield
        if stop.wait(every):
            return


def _reported(inbox: Inbox, stop: threading.Event, every: float) -> Iterator[None]:
    """Yield when the system reports a change, while something settles, and now and then."""
    from watchfiles import watch as changes_in

    yield
    looked = time.monotonic()
    for changes in changes_in(
        inbox.workspace,
        stop_event=stop,
        rust_timeout=round(every * 1000),
        yield_on_timeout=True,
        ignore_permission_denied=True,
        raise_interrupt=True,
    ):
        if changes or inbox.waiting or time.monotonic() - looked > RESCAN:
            yield
            looked = time.monotonic()
