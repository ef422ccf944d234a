"""Put the results of a case on disk, each file whole or not at all."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from checkers.case import Case
from checkers.finding import Examination
from pipelines.containers import content_named
from pipelines.errors import WrongUsage
from pipelines.gathering import Input
from pipelines.request import Request
from templates.corrected import Corrected
from templates.corrected import files as mended_by
from templates.report import NotUnderstood, Report, compose

if TYPE_CHECKING:
    from templates.clips import ClipKey


def write_results(
    request: Request,
    files: Sequence[Input],
    case: Case,
    examination: Examination,
    examine: Callable[[Case], Examination],
    not_understood: Sequence[NotUnderstood],
) -> Report:
    """Write report, workbook, corrected papers and letters, and return the report.

    Without a place to write to only the report is made.

    Args:
        request: the case, and where its results go.
        files: its files, of which the report shows pictures.
        case: its documents.
        examination: what the rules say of them.
        examine: lays the same rules against corrected papers, to try what they claim.
        not_understood: what in the input could not be used.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    if request.folder is None:
        return compose(request.name, case, examination, not_understood)
    with folder_of_results(request.folder) as folder:
        papers = write_papers(case, examination, examine, folder)
        report = compose(request.name, case, examination, not_understood, mended_by(papers))
        _write_report(report, request, files, folder)
    return report


def write_only_papers(
    request: Request,
    case: Case,
    examination: Examination,
    examine: Callable[[Case], Examination],
) -> tuple[Corrected, ...]:
    """Write corrected papers and letters and nothing else; what else is there stays.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    if request.folder is None:
        return ()
    with folder_of_results(request.folder, "corrected") as folder:
        return write_papers(case, examination, examine, folder)


def write_papers(
    case: Case,
    examination: Examination,
    examine: Callable[[Case], Examination],
    folder: Path,
) -> tuple[Corrected, ...]:
    """Write corrected papers and letters into ``corrected`` in a folder; most cases need none."""
    if not any(f.outcome == "fail" for f in examination.findings):
        return ()
    from templates.correct import correct
    from templates.letters import amendment_request, correction_request

    request = amendment_request(case, examination, folder)
    return (
        *correct(case, examination, folder, examine),
        *correction_request(case, examination, folder),
        *([request] if request else []),
    )


def _write_report(report: Report, request: Request, files: Sequence[Input], folder: Path) -> None:
    from templates.page import page
    from templates.workbook import workbook

    clips = _clips(report, request, files)
    (folder / "report.json").write_bytes(report.dumps().encode())
    (folder / "report.html").write_bytes(page(report, clips, request.lang).encode())
    workbook(report, folder / "report.xlsx", request.lang)


def _clips(report: Report, request: Request, files: Sequence[Input]) -> dict[ClipKey, bytes]:
    """Cut pictures of the places that findings point to, if they point to any page."""
    shown = {e.file for f in report.findings for e in f.evidence if e.page is not None}
    if not shown:
        return {}
    from templates.clips import cut

    with folder_of_originals(request.paths, files, shown) as originals:
        return cut(originals, report)


@contextmanager
def folder_of_originals(
    paths: Sequence[Path], files: Sequence[Input], shown: Set[str]
) -> Iterator[Path]:
    """Give a folder in which the files of a case have the names that evidence shows.

    That is the folder of the case itself; files that were named one by one, and those that
    were attached to a mail, are put together in a folder that goes away afterwards.
    """
    by_name = {file.name: file.path for file in files}
    if len(paths) == 1 and paths[0].is_dir() and shown <= set(by_name):
        yield paths[0]
        return
    with tempfile.TemporaryDirectory(prefix="gendan-") as made:
        for name in sorted(shown):
            content = content_named(name, by_name)
            place = Path(made) / name
            if content is not None and place.resolve().is_relative_to(Path(made).resolve()):
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_bytes(content)
        yield Path(made)


@contextmanager
def folder_of_results(target: Path, part: str = "") -> Iterator[Path]:
    """Give an empty folder to write into; when all is written its files go to the target.

    Each file comes whole and ``report.json`` last: who sees it sees all. Files of an earlier
    examination go, files that gendan did not write stay. Of ``part`` only what is below it
    is written anew.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    with or_say(target):
        target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gendan-") as made:
        fresh = Path(made)
        yield fresh
        for old in _written_before(target):
            if old.is_relative_to(target / part) and not (fresh / old.relative_to(target)).exists():
                with or_say(old):
                    old.unlink()
        files = (p for p in fresh.rglob("*") if p.is_file())
        for file in sorted(files, key=lambda p: (p.name == "report.json", p)):
            place = target / file.relative_to(fresh)
            with or_say(place):
                _put(file, place)
        if (target / "corrected").is_dir() and not any((target / "corrected").iterdir()):
            (target / "corrected").rmdir()


def _put(file: Path, place: Path) -> None:
    """Copy a file to its place, so that nobody ever sees half of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    half = place.with_name(f".{place.name}.part")
    try:
        shutil.copyfile(file, half)
        half.replace(place)
    finally:
        half.unlink(missing_ok=True)


def _written_before(target: Path) -> list[Path]:
    known = [p for p in target.glob("report.*") if p.suffix in (".json", ".html", ".xlsx")]
    return known + sorted((target / "corrected").glob("*.docx"))


@contextmanager
def or_say(place: Path) -> Iterator[None]:
    """Say what to do where something cannot be written.

    Raises:
        WrongUsage: if the system refuses.
    """
    try:
        yield
    except OSError as error:
        why = error.strerror or str(error)
        raise WrongUsage(
            f"{place} cannot be written ({why}); close it in other programs, see "
            "that there is room, or give another --out",
            f"无法写入 {place}（{why}），请关闭占用它的程序、确认磁盘有空间，或用 --out 指定其他位置",
        ) from error
