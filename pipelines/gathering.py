"""Which files make a case."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipelines.settings import NAMES

#: What gendan itself writes, and what belongs to it in a watched folder.
OUTPUT = "gendan-out"
CLOSED = ("closed.txt", "settled.txt")
_NOT_DOCUMENTS = {"thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", *NAMES, *CLOSED}
_LEFT_BY_PROGRAMS = ("~$", ".")
_NOT_FOLDERS = (".", "__MACOSX", "$RECYCLE.BIN", "System Volume Information")
#: What would break a line, or turn the order of letters, where a name is shown.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_UNFINISHED = (".tmp", ".part", ".crdownload", ".partial", ".download")


@dataclass(frozen=True)
class Input:
    """One file of a case; ``name`` is its way below the case's folder, with slashes."""

    name: str
    path: Path


def inputs_of(paths: Sequence[Path], out: Path | None = None) -> tuple[Input, ...]:
    """List the files that documents may be in, at any depth, in a fixed order.

    A folder that cannot be opened is listed as if it were a file: whoever reads it will say so.
    Links to folders are not followed.

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
    if folder.name == OUTPUT:
        return True
    try:
        return all((folder / name).is_file() for name in ("report.json", "report.html"))
    except OSError:  # it cannot be opened, which whoever lists it will see
        return False


def _files(path: Path, out: Path | None) -> Iterator[tuple[str, Path]]:
    if not path.is_dir():
        if path.name.lower() not in NAMES:
            yield _shown(path.name), path
        return
    closed: list[OSError] = []
    for here, folders, files in os.walk(path, onerror=closed.append):
        at = Path(here)
        folders[:] = [
            name
            for name in sorted(folders)
            if not name.startswith(_NOT_FOLDERS)
            and not is_ours(at / name)
            and (out is None or (at / name).resolve() != out)
        ]
        for name in files:
            if is_document(at / name):
                way = (at / name).relative_to(path).as_posix()
                yield _shown(way), at / name
    for error in closed:
        folder = Path(error.filename)
        yield _shown(folder.relative_to(path).as_posix()), folder


def _shown(name: str) -> str:
    r"""Return a name that can be written anywhere, whatever letters a file was given.

    >>> _shown("a\nb\udcff.pdf")
    'a�b�.pdf'
    """
    return _UNSEEN.sub("\ufffd", unicodedata.normalize("NFC", name))


def _free(name: str, taken: dict[str, Path]) -> str:
    """Return a name that no other file has: files of two folders may be called the same."""
    number, free = 2, name
    while free in taken:
        stem, dot, suffix = name.rpartition(".")
        free = f"{stem}-{number}{dot}{suffix}" if dot else f"{name}-{number}"
        number += 1
    return free
