"""A watched folder: what arrives is examined once it has settled, one bad case stops nothing.

The folder is a workspace. Each folder in it is a case; loose files that settle together are
put, unchanged, into a folder of their own. Results go to ``gendan-out``, copies of what could
not be read to ``failed`` with the reason beside them, what is known to ``.gendan``.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Literal

from pipelines.arrivals import name_for
from pipelines.errors import Trouble
from pipelines.gathering import CLOSED, OUTPUT, Input, inputs_of, is_document, is_ours
from pipelines.memory import Memory, content_hash
from pipelines.request import Request
from templates.report import NotUnderstood, Report

FAILED = "failed"
#: Looks that an empty file is given to be filled, and tries before a refusal is told.
_PATIENCE = 10
_log = logging.getLogger("gendan.inbox")

Examine = Callable[[Request], Report]
#: Each file by name, with its size and the time it was changed, in nanoseconds.
Seen = dict[str, tuple[int, int]]


@dataclass(frozen=True)
class Event:
    """Something that happened to a case, for whoever looks on."""

    what: Literal["examined", "failed", "unreadable", "waiting"]
    case: str
    report: Report | None = None
    error: Exception | None = None


@dataclass
class _Watched:
    """How something looked last, and since when it looks so."""

    seen: Seen
    since: float
    looks: int = 1
    refused: int = 0
    done: bool = False


@dataclass
class Inbox:
    """A workspace that is looked at again and again.

    Args:
        workspace: the watched folder.
        examine: examines one case; raises what it will.
        base: what every case is asked for (days, language, rules).
        settle: seconds that a case must lie unchanged before it is taken.
    """

    workspace: Path
    examine: Examine
    base: Request
    settle: float = 2.0
    _watched: dict[str, _Watched] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.workspace.mkdir(parents=True, exist_ok=True)
        self._memory = Memory(self.workspace)

    @property
    def out(self) -> Path:
        """Where the results go."""
        return self.base.out or self.workspace / OUTPUT

    @property
    def waiting(self) -> bool:
        """Tell whether something has not settled yet."""
        return any(not one.done for one in self._watched.values())

    def look(self, now: float) -> Iterator[Event]:
        """Look once: examine each case that is new or changed and has settled.

        Args:
            now: seconds on a clock that only goes forward.
        """
        present = set()
        for folder in case_folders(self.workspace, self.out):
            present.add(folder.name)
            if self._settled(folder.name, _seen(inputs_of([folder]), folder), now):
                yield from self._guarded(folder.name, partial(self._case, folder))
        loose = _loose(self.workspace)
        if loose:
            present.add("")
            if self._settled("", _seen(loose, None), now):
                yield from self._guarded("", partial(self._arrived, loose))
        for gone in set(self._watched) - present:
            del self._watched[gone]

    def _settled(self, name: str, seen: Seen, now: float) -> bool:
        """Tell whether something is as it was at the look before, long enough ago."""
        before = self._watched.get(name)
        if before is None or before.seen != seen:
            self._watched[name] = _Watched(seen, now)
            return False
        before.looks += 1
        empty = any(size == 0 for size, _ in seen.values())
        if before.done or now - before.since < self.settle or not seen:
            return False
        return not empty or before.looks > _PATIENCE

    def _guarded(self, name: str, act: Callable[[], Iterator[Event]]) -> Iterator[Event]:
        """Do something about a case; whatever happens, the other cases go on."""
        try:
            yield from act()
        except OSError as error:  # still being written, or open elsewhere: look again later
            _log.info("%s: %s", name or "new files", error)
            watched = self._watched[name]
            watched.since += self.settle
            watched.refused += 1
            if watched.refused == _PATIENCE:
                yield Event("waiting", name, error=error)
        except Exception as error:
            _log.error("%s", name or "new files", exc_info=not isinstance(error, Trouble))
            self._watched[name].done = True
            yield Event("failed", name, error=error)

    def _case(self, folder: Path) -> Iterator[Event]:
        """Examine a case unless it is known as it lies there."""
        files = inputs_of([folder])
        digest = content_hash(files, folder)
        if self._memory.known(folder.name) != digest:
            request = self.base.model_copy(
                update={"name": folder.name, "paths": (folder,), "out": self.out}
            )
            report = self.examine(request)
            self._set_aside(folder, report.not_understood)
            self._memory.remember(folder.name, digest)
            yield Event("examined", folder.name, report)
        self._watched[folder.name].done = True

    def _arrived(self, files: tuple[Input, ...]) -> Iterator[Event]:
        """Put files that settled together into the folder of their case."""
        name, unreadable = name_for(files, self.workspace, self.out, self.base.ocr)
        if name is None:
            for file in files:
                _refuse(self.workspace / FAILED, file.path, unreadable[file.name], move=True)
            yield Event("unreadable", ", ".join(file.name for file in files))
            return
        folder = self.workspace / name
        folder.mkdir(exist_ok=True)
        for file in files:
            _move(file.path, _free(folder / file.path.name))
        self._watched.pop("", None)
        self._watched.pop(name, None)
        yield from self._case_at_once(folder)

    def _case_at_once(self, folder: Path) -> Iterator[Event]:
        """Examine a case whose files have just settled."""
        self._watched[folder.name] = _Watched(_seen(inputs_of([folder]), folder), 0.0)
        yield from self._guarded(folder.name, partial(self._case, folder))

    def _set_aside(self, folder: Path, not_understood: tuple[NotUnderstood, ...]) -> None:
        """Show what of a case could not be read in ``failed``; the case keeps its files."""
        place = self.workspace / FAILED / folder.name
        shutil.rmtree(place, ignore_errors=True)
        for one in not_understood:
            file = folder / one.file
            if file.is_file() and is_document(file):
                _refuse(place, file, one, move=False)


def case_folders(workspace: Path, out: Path) -> list[Path]:
    """Return the folders of a workspace that are cases and not settled yet."""
    return [
        folder
        for folder in sorted(workspace.iterdir())
        if folder.is_dir()
        and not folder.name.startswith((".", "__MACOSX"))
        and folder.name != FAILED
        and not is_ours(folder)
        and folder.resolve() != out.resolve()
        and not any((folder / marker).exists() for marker in CLOSED)
    ]


def _loose(workspace: Path) -> tuple[Input, ...]:
    found = sorted(p for p in workspace.iterdir() if p.is_file() and is_document(p))
    return tuple(Input(path.name, path) for path in found)


def _seen(files: tuple[Input, ...], folder: Path | None) -> Seen:
    """Return how files look now; those that vanish meanwhile look like nothing."""
    places = {file.name: file.path for file in files}
    if folder is not None:
        places |= {p.name: p for p in folder.glob("case.y*ml")}
    seen: Seen = {}
    for name, path in places.items():
        try:
            stat = path.stat()
        except OSError:
            continue
        seen[name] = (stat.st_size, stat.st_mtime_ns)
    return seen


def _refuse(place: Path, file: Path, why: NotUnderstood, *, move: bool) -> None:
    """Put a file that cannot be read, or a copy, aside with the reason beside it."""
    place.mkdir(parents=True, exist_ok=True)
    aside = _free(place / file.name)
    if move:
        _move(file, aside)
    else:
        shutil.copy2(file, aside)
    reason = f"{file.name}\n{why.reason}\n{why.reason_zh}\n"
    aside.with_name(aside.name + ".reason.txt").write_text(reason, encoding="utf-8")


def _move(file: Path, place: Path) -> None:
    """Move a file, by way of a copy where the system does not rename it.

    Raises:
        OSError: if it can neither be renamed nor copied and taken away; it then lies where it
            lay, and nowhere else.
    """
    try:
        file.rename(place)
    except OSError:
        try:
            shutil.copy2(file, place)
            file.unlink()
        except OSError:
            place.unlink(missing_ok=True)
            raise


def _free(place: Path) -> Path:
    """Return a place where no file is yet, so that none is ever written over."""
    number, free = 2, place
    while free.exists():
        free = place.with_name(f"{place.stem}-{number}{place.suffix}")
        number += 1
    return free
