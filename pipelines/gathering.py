"""Which files make a case."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.settings import NAMES

#: What gendan itself writes, and what belongs to it in a watched folder.
OUTPUT = "gendan-out"
CLOSED = ("closed.txt", "settled.txt")
_NOT_DOCUMENTS = {"thumbs.db", "desktop.ini", *NAMES, *CLOSED}
_LEFT_BY_PROGRAMS = ("~$", ".")
_UNFINISHED = (".tmp", ".part", ".crdownload", ".partial", ".download")


@dataclass(frozen=True)
class Input:
    """One file of a case; ``name`` is its way below the case's folder, with slashes."""

    name: str
    path: Path


def inputs_of(paths: Sequence[Path], out: Path | None = None) -> tuple[Input, ...]:
    """List the files that documents may be in, at any depth, in a fixed order.

    Left out are hidden files, what Office, Windows and macOS leave behind, unfinished
    downloads, ``case.yaml``, and every folder that gendan wrote.

    Args:
        paths: the folder of the case, or its files.
        out: the folder that results go to, in case it lies inside.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for name, file in _files(path, out.resolve() if out else None):
            found[_free(name, found)] = file
    return tuple(Input(n, found[n]) for n in sorted(found, key=lambda n: (n.casefold(), n)))


def settings_among(paths: Sequence[Path]) -> Path | None:
    """Return the ``case.yaml`` of a case: in its folder, or beside or among its files."""
    for path in paths:
        if path.is_dir():
            places = [path / name for name in NAMES]
        else:
            places = [path] if path.name.lower() in NAMES else []
        for place in places:
            if place.is_file():
                return place
    return None


def is_document(path: Path) -> bool:
    """Tell whether a file may be a document, by its name."""
    name = path.name.lower()
    return not (
        name in _NOT_DOCUMENTS
        or name.startswith(_LEFT_BY_PROGRAMS)
        or name.endswith(_UNFINISHED)
        or name.endswith(".reason.txt")
    )


def is_ours(folder: Path) -> bool:
    """Tell whether gendan wrote a folder."""
    return folder.name == OUTPUT or (
        (folder / "report.json").is_file() and (folder / "report.html").is_file()
    )


def _files(path: Path, out: Path | None) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        if path.name.lower() not in NAMES:
            yield unicodedata.normalize("NFC", path.name), path
        return
    for here, folders, files in os.walk(path):
        at = Path(here)
        folders[:] = [
            name
            for name in sorted(folders)
            if not name.startswith((".", "__MACOSX"))
            and not is_ours(at / name)
            and (out is None or (at / name).resolve() != out)
        ]
        for name in files:
            if is_document(at / name):
                way = (at / name).relative_to(path).as_posix()
                yield unicodedata.normalize("NFC", way), at / name


def _free(name: str, taken: dict[str, Path]) -> str:
    """Return a name that no other file has: files of two folders may be called the same."""
    number, free = 2, name
    while free in taken:
        stem, dot, suffix = name.rpartition(".")
        free = f"{stem}-{number}{dot}{suffix}" if dot else f"{name}-{number}"
        number += 1
    return free
