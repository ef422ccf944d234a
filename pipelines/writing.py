"""Put the results of a case on disk, each file whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from checkers.case import Case
from checkers.finding import Examination
from pipelines.errors import WrongUsage
from pipelines.gathering import Input
from pipelines.request import Request
from templates.report import NotUnderstood, Report, compose


def write_results(
    request: Request,
    files: Sequence[Input],
    case: Case,
    examination: Examination,
    not_understood: Sequence[NotUnderstood],
) -> Report:
    """Write report, workbook and corrected papers, and return the report.

    Without a place to write to only the report is made.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    if request.folder is None:
        return compose(request.name, case, examination, not_understood)
    with folder_of_results(request.folder) as folder:
        report = compose(request.name, case, examination, not_understood)
        (folder / "report.json").write_bytes(report.dumps().encode())
    return report


@contextmanager
def folder_of_results(target: Path) -> Iterator[Path]:
    """Give an empty folder to write into; when all is written it takes the target's place.

    Files of an earlier examination go, files that gendan did not write stay.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=".gendan-", dir=target.parent))
    except OSError as error:
        raise _cannot_write(target, error) from error
    try:
        yield fresh
        _replace(fresh, target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _replace(fresh: Path, target: Path) -> None:
    for old in _written_before(target):
        if not (fresh / old.relative_to(target)).exists():
            _move(old.unlink, old)
    for file in sorted(p for p in fresh.rglob("*") if p.is_file()):
        place = target / file.relative_to(fresh)
        place.parent.mkdir(parents=True, exist_ok=True)
        _move(partial(file.replace, place), place)
    corrected = target / "corrected"
    if corrected.is_dir() and not any(corrected.iterdir()):
        corrected.rmdir()


def _written_before(target: Path) -> list[Path]:
    known = [p for p in target.glob("report.*") if p.suffix in (".json", ".html", ".xlsx")]
    return known + sorted((target / "corrected").glob("*.docx"))


def _move(act: Callable[[], object], place: Path) -> None:
    try:
        act()
    except OSError as error:
        raise _cannot_write(place, error) from error


def _cannot_write(place: Path, error: OSError) -> WrongUsage:
    why = error.strerror or str(error)
    return WrongUsage(
        f"{place} cannot be written ({why}); close it in other programs, or give another --out",
        f"无法写入 {place}（{why}），请关闭占用它的程序，或用 --out 指定其他位置",
    )
