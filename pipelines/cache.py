"""What was recognised in scans, kept from run to run, so that no page is recognised twice.

Recognised pages are kept and nothing else: to recognise a page takes seconds and comes out the
same as long as the file, the programs and the code that drives them are the same; to read what
the page says takes milliseconds, and how it is done changes more often. A text file, a Word file
or a PDF with text is read anew each time: to look for it here would cost as much.

An entry is written beside its place and then put there in one step, so that nobody ever sees
half of one, and it holds the hash of itself: one that was damaged counts as none. Two processes
that recognise the same file write the same entry.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import count
from pathlib import Path
from typing import Any

from extractors.pages.errors import Unreadable
from extractors.pages.page import Page
from pipelines.request import Engine
from pipelines.scans import Legible
from pipelines.sniffing import Content

#: Where it is, for this process and its children: a folder, or «off».
VARIABLE = "GENDAN_CACHE"
_OFF = "off"
#: Bytes. When there are more, the entries that were used longest ago go, down to a part of it.
SIZE_LIMIT = 512 * 1024 * 1024
_PART = 0.8
#: After so many new entries the size is looked at again.
_LOOK = 64
_SEAL = hashlib.sha256().digest_size
_SUFFIX, _HALF = ".pages", ".half"
#: Seconds after which nobody is writing a file any more.
_FORGOTTEN = 3600.0
#: What decides how a scan is recognised, besides the code of gendan.
_PACKAGES = (
    "gendan",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pillow",
    "pypdfium2",
    "pytesseract",
    "rapidocr",
)
_CODE = ("extractors/pages", "pipelines")
_written = count()


def off() -> None:
    """Keep nothing and use nothing that was kept, in this process and its children."""
    os.environ[VARIABLE] = _OFF


def kept_or(
    make: Callable[[Content, bytes, str, Engine], Legible],
    content: Content,
    raw: bytes,
    file: str,
    ocr: Engine,
) -> Legible:
    """Return the pages of a file as they were recognised before, or make them and keep them.

    Args:
        make: gives the pages of a file; what it raises is raised.
        content: what the file holds.
        raw: the file.
        file: the name that evidence shows.
        ocr: what recognises scans.
    """
    place = _place(content, raw, ocr)
    kept = _read(place, file) if place is not None else None
    if kept is not None:
        return kept
    made = make(content, raw, file, ocr)
    if place is not None and _is_worth_keeping(made):
        _write(place, made)
    return made


def folder() -> Path | None:
    """Return where recognised pages are kept; None if that is switched off."""
    named = os.environ.get(VARIABLE, "")
    if named.lower() == _OFF:
        return None
    if named:
        return Path(named)
    try:
        return _of_the_user() / "gendan" / "pages"
    except RuntimeError:  # a user without a home
        return None


def _of_the_user() -> Path:
    """Return where the system wants what can be made again.

    Raises:
        RuntimeError: if the user has no home.
    """
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    named = os.environ.get("XDG_CACHE_HOME")
    return Path(named) if named else Path.home() / ".cache"


def _place(content: Content, raw: bytes, ocr: Engine) -> Path | None:
    """Return where the pages of a file are kept, if they are ever kept."""
    if content not in ("pdf", "image") or ocr == "off":
        return None
    within = folder()
    if within is None:
        return None
    key = hashlib.sha256(f"{content} {ocr} {_code()} ".encode())
    key.update(hashlib.sha256(raw).digest())
    return within / f"{key.hexdigest()}{_SUFFIX}"


@cache
def _code() -> str:
    """Return what stands for the code that makes pages: it changes when a file of it does."""
    root = Path(__file__).parent.parent
    files = sorted(path for part in _CODE for path in (root / part).rglob("*.py"))
    stamps = ((path.relative_to(root).as_posix(), path.stat()) for path in files)
    listed = [(name, stamp.st_size, stamp.st_mtime_ns) for name, stamp in stamps]
    return hashlib.sha256(repr(listed).encode()).hexdigest()


@cache
def _programs() -> str:
    """Return the versions of all that recognises: asked only when there is a scan."""
    from extractors.pages.errors import ProgramMissing
    from extractors.pages.ocr_tesseract import languages

    said: list[str] = []
    for package in _PACKAGES:
        try:
            said.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            continue
    try:
        import pytesseract

        said.append(f"tesseract {languages()} {pytesseract.get_tesseract_version()}")
    except (ProgramMissing, OSError, RuntimeError, SystemExit):
        said.append("no tesseract")
    return ", ".join(said)


def _is_worth_keeping(made: Legible) -> bool:
    """Tell whether pages were recognised, and will be again in the same way."""
    whole = all(isinstance(error, Unreadable) for error in made.refused)
    return whole and any(page.method == "ocr" for page in made.pages)


def _read(place: Path, file: str) -> Legible | None:
    try:
        packed = place.read_bytes()
    except OSError:
        return None
    try:
        entry = _opened(packed)
        pages = [Page.model_validate({**page, "file": file}) for page in entry["pages"]]
        refused = tuple(Unreadable(*reasons) for reasons in entry["refused"])
        same = entry["programs"] == _programs()
    except (ValueError, KeyError, TypeError, zlib.error):
        same = False
    if not same:
        with suppress(OSError):
            place.unlink()
        return None
    with suppress(OSError):  # somebody may have taken it away
        os.utime(place)
    return Legible(pages, refused)


def _opened(packed: bytes) -> dict[str, Any]:
    """Return what an entry holds.

    Raises:
        ValueError: if it is not what was once written.
    """
    seal, body = packed[:_SEAL], packed[_SEAL:]
    if hashlib.sha256(body).digest() != seal:
        raise ValueError(len(packed))
    entry: dict[str, Any] = json.loads(zlib.decompress(body))
    return entry


def _write(place: Path, made: Legible) -> None:
    """Keep pages; where nothing can be written nothing is kept."""
    entry = {
        "programs": _programs(),
        "pages": [page.model_dump(mode="json", exclude={"file"}) for page in made.pages],
        "refused": [[error.reason, error.reason_zh] for error in made.refused],
    }
    body = zlib.compress(json.dumps(entry, ensure_ascii=False).encode())
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, half = tempfile.mkstemp(dir=place.parent, suffix=_HALF)
        with os.fdopen(handle, "wb") as opened:
            opened.write(hashlib.sha256(body).digest() + body)
        Path(half).replace(place)
        if next(_written) % _LOOK == 0:
            _shrink(place.parent)
    except OSError:
        return


def _shrink(within: Path) -> None:
    """Take the entries away that were used longest ago, and what a crash left half written."""
    entries: list[tuple[float, int, Path]] = []
    newest = 0.0
    for path in within.iterdir():
        status = path.stat()
        newest = max(newest, status.st_mtime)
        entries.append((status.st_mtime, status.st_size, path))
    size = sum(one for _, one, _ in entries)
    least = size if size <= SIZE_LIMIT else _PART * SIZE_LIMIT
    for used, one, path in sorted(entries):
        left_half = path.suffix == _HALF and used < newest - _FORGOTTEN
        if left_half or (path.suffix == _SUFFIX and size > least):
            path.unlink(missing_ok=True)
            size -= one
