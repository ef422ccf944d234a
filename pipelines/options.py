"""What the commands can be told, the same for all of them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from extractors.pages import errors
from pipelines import cache
from pipelines.errors import ProgramMissing, WrongUsage
from pipelines.gathering import OUTPUT
from pipelines.request import Engine, Language, Request

DEFAULT_OUT = Path(OUTPUT)


def day(text: str) -> dt.date:
    """Return a day written as 2026-09-30.

    Raises:
        typer.BadParameter: if it is no such day.
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text}: write a day as 2026-09-30") from None


def codes(given: Sequence[str]) -> tuple[str, ...]:
    """Return codes of rules, given one by one or with commas between.

    >>> codes(["INV-09,bl", "PRE"])
    ('INV-09', 'BL', 'PRE')
    """
    return tuple(c.upper() for text in given for c in re.split(r"[,\s]+", text.strip()) if c)


Cases = Annotated[
    list[Path],
    typer.Argument(
        metavar="CASE...",
        help="Folders, each a case; files named together are one case.",
        show_default=False,
    ),
]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Where the results go.")]
Workspace = Annotated[Path, typer.Argument(metavar="DIR", file_okay=False)]
OutOfWorkspace = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="Where results go.", show_default="DIR/gendan-out"),
]
Presented = Annotated[
    dt.date | None,
    typer.Option(parser=day, metavar="DATE", help="Day of presentation.", show_default="today"),
]
Today = Annotated[
    dt.date | None,
    typer.Option(
        parser=day, metavar="DATE", help="Count deadlines from this day.", show_default="the clock"
    ),
]
Ocr = Annotated[Engine, typer.Option(help="How scans are read.")]
Cache = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        help="Keep what was recognised in scans for the next time.",
        callback=lambda kept: kept if kept else cache.off(),
        show_default=False,
    ),
]
Lang = Annotated[Language, typer.Option(help="Language of what is printed and of the report.")]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Only these rules: INV-09, or INV for all of them."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="Not these rules.")]


def requests(
    paths: Sequence[Path],
    out: Path | None,
    *,
    presented: dt.date | None = None,
    today: dt.date | None = None,
    ocr: Engine = "auto",
    lang: Language = "both",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> list[Request]:
    """Return one request for each folder, and one for all files named beside them.

    Raises:
        WrongUsage: if something is not there, or a code is not that of a rule.
        ProgramMissing: if a program was asked for by name and is not installed.
    """
    for path in paths:
        if not path.exists():
            raise WrongUsage(f"there is no {path}", f"找不到 {path}")
    _installed(ocr)
    chosen, left = codes(select), codes(ignore)
    _known(chosen + left)
    folders = [(p,) for p in paths if p.is_dir()]
    files = tuple(p for p in paths if not p.is_dir())
    made: list[Request] = []
    for group in [*folders, *([files] if files else [])]:
        made.append(
            Request(
                name=_name(group[0], {one.name for one in made}),
                paths=group,
                out=out,
                presented=presented,
                today=today,
                ocr=ocr,
                lang=lang,
                select=chosen,
                ignore=left,
            )
        )
    return made


def together(paths: Sequence[Path], ocr: Engine) -> Request:
    """Return one request for all that is named, to be read and not examined.

    Raises:
        WrongUsage: if something is not there.
    """
    for path in paths:
        if not path.exists():
            raise WrongUsage(f"there is no {path}", f"找不到 {path}")
    return Request(name="read", paths=tuple(paths), ocr=ocr)


def _name(path: Path, taken: set[str]) -> str:
    """Return a name for a case that no other case of this run has."""
    real = path.resolve()
    name = (real.name if real.is_dir() else real.stem) or "case"
    free, number = name, 2
    while free.casefold() in {t.casefold() for t in taken}:
        free, number = f"{name}-{number}", number + 1
    return free


def _installed(ocr: Engine) -> None:
    """Look at once for the program that was asked for by name."""
    if ocr in ("tesseract", "rapidocr"):
        from pipelines.scans import choice_of

        try:
            choice_of(ocr)
        except errors.ProgramMissing as error:
            raise ProgramMissing(error.reason, error.reason_zh) from error


def _known(given: Sequence[str]) -> None:
    if not given:
        return
    from checkers.catalogue import RULES

    for code in given:
        if not any(rule.code.startswith(code) for rule in RULES):
            raise WrongUsage(
                f"there is no rule {code}; gendan rules lists them",
                f"没有规则 {code}；用 gendan rules 查看全部",
            )
