"""What a person at a terminal is told of a case."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from checkers.fields_named import field
from checkers.finding import Finding, Words
from pipelines.check import Via
from pipelines.errors import Exit, Trouble
from pipelines.reading import Reading
from pipelines.request import Language, Request
from pipelines.scans import LISTENER
from pipelines.steps import Corrections, Gathered
from templates import labels
from templates.agenda import Step, agenda
from templates.names import document, with_names
from templates.report import NotUnderstood, Report
from templates.verdict import credit_words, headline

P = ParamSpec("P")
R = TypeVar("R")

#: What scanned pages are counted as, when there are more than a few.
_SCANNED, _FEW = "scanned pages 扫描页", 3
_TONES = {"stop": "bold red", "wait": "bold yellow", "go": "bold green", "nothing": "bold"}


def speak_utf8() -> None:
    """Have the terminal take Chinese: Windows consoles start in the code page of the machine."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def complain(error: Exception) -> Exit:
    """Say on the terminal what went wrong and what to do; return what to say to the caller."""
    if isinstance(error, Trouble):
        print(f"gendan: {error.message}\n        {error.message_zh}", file=sys.stderr)
        return error.exit
    traceback.print_exception(error)
    print(
        "gendan: this is a fault of gendan itself; please report the lines above\n"
        "        这是 gendan 自身的错误，请将以上内容反馈给我们",
        file=sys.stderr,
    )
    return Exit.OUR_FAULT


@contextmanager
def progress(name: str) -> Iterator[Via]:
    """Count the files of a case and its scanned pages on the terminal, if anybody looks on.

    Gives the way to run the steps so that they are counted.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    )
    line = bar.add_task(name, total=None)
    scanned = bar.add_task(_SCANNED, total=0, visible=False)

    def tell(expected: int, done: int) -> None:
        total = (bar.tasks[scanned].total or 0) + expected
        bar.update(scanned, total=total, advance=done, visible=total > _FEW)

    def counted(step: Callable[P, R], /) -> Callable[P, R]:
        @wraps(step)
        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            done = step(*args, **kwargs)
            if isinstance(done, Gathered):
                bar.update(line, total=len(done.files))
            elif isinstance(done, Reading):
                bar.advance(line)
            return done

        return run

    token = LISTENER.set(tell)
    try:
        with bar:
            yield counted
    finally:
        LISTENER.reset(token)


def show(report: Report, folder: Path | None, lang: Language, console: Console) -> None:
    """Print what a case comes to: verdict, days, findings in order, where the report is."""
    steps = agenda(report)
    head = headline(report, steps)
    console.print()
    console.print(Text(f"{report.case}: {labels.plain(head.says, lang)}", style=_TONES[head.tone]))
    for line in _lines(head.next, lang):
        console.print(_indented(Text(line), 2))
    review = credit_words(report) if report.verdict != "none" else None
    if review is not None:
        console.print(_indented(Text(labels.plain(review, lang)), 2))
    _show_days(report, lang, console)
    ids = [paper.id for paper in report.documents]
    for step in steps:
        _show_step(step, ids, lang, console)
    for one in report.not_understood:
        _show_not_understood(one, lang, console)
    if folder is not None:
        console.print()
        place = Text("  → ").append(str(folder / "report.html"), style="bold")
        console.print(place, soft_wrap=True)


def show_papers(done: Corrections, request: Request, lang: Language, console: Console) -> None:
    """Print which papers and letters were written, and what they cannot mend."""
    console.print()
    console.print(Text(request.name, style="bold"))
    for paper in done.papers:
        place = (request.folder or Path()) / paper.file
        line = Text(f"  → {place}").append(f"  {', '.join(paper.codes)}", style="dim")
        console.print(line, soft_wrap=True)
        for change in paper.changes:
            values = (" ".join(v.split()) or "—" for v in (change.before, change.after))
            name = labels.plain(field(change.field), lang)
            console.print(_indented(Text(f"{name}: {' → '.join(values)}"), 6))
    if not done.papers:
        words = Words(en="there is no paper to write", zh="没有需要出具的单据")
        console.print(_indented(Text(labels.plain(words, lang)), 2))
    for one in done.left:
        called = labels.plain(document(one.document), lang) if one.document else ""
        head = Text(f"  {' '.join(filter(None, (one.code, called)))}: ", style="yellow")
        console.print(head.append(labels.plain(one.reason, lang)), soft_wrap=True)
    for wrong in done.not_understood:
        _show_not_understood(wrong, lang, console)


def _show_days(report: Report, lang: Language, console: Console) -> None:
    last = labels.last_day(report)
    for deadline in report.deadlines:
        if deadline.what == "issue":
            continue
        away = labels.plain(labels.left(deadline.days_left), lang)
        name = labels.plain(labels.deadline_name(deadline), lang)
        line = Text(f"  {deadline.date}  {name} ({away})")
        if deadline.days_left < 0:
            line.stylize("red")
        elif deadline is last:
            line.stylize("bold")
        console.print(line, soft_wrap=True)


def _show_step(step: Step, ids: Sequence[str], lang: Language, console: Console) -> None:
    console.print()
    by = f" ({labels.plain(labels.by(step.by), lang)})" if step.by else ""
    console.print(Text(labels.plain(labels.label(f"step_{step.key}"), lang) + by, style="bold"))
    for run in step.runs:
        for item in run:
            _show_finding(item.number, item.finding, ids, lang, console)
        _show_remedy(run[-1].finding, ids, lang, console)
        for one in run[-1].follows:
            follows = Text(f"     └ {one.code} ").append(labels.plain(one.title, lang), style="dim")
            console.print(follows, soft_wrap=True)


def _show_finding(
    number: int, finding: Finding, ids: Sequence[str], lang: Language, console: Console
) -> None:
    papers = (labels.plain(document(one), lang) for one in finding.documents)
    where = " · ".join(filter(None, (*papers, finding.clause)))
    head = Text(f" {number:>2}. ").append(finding.code, style="bold").append(f"  {where}")
    console.print(head, soft_wrap=True)
    for line in _lines(with_names(finding.message, ids), lang):
        console.print(_indented(Text(line), 5))


def _show_remedy(finding: Finding, ids: Sequence[str], lang: Language, console: Console) -> None:
    """Print what to do about a finding, or about a run of them that are mended alike."""
    if finding.waived:
        console.print(_indented(Text(f"✓ {finding.waived}", style="dim"), 5))
        return
    for line in _lines(with_names(finding.remedy, ids), lang):
        console.print(_indented(Text(f"→ {line}", style="green"), 5))
    if finding.remedy.file:
        console.print(_indented(Text(f"  {finding.remedy.file}", style="dim"), 5))


def _show_not_understood(one: NotUnderstood, lang: Language, console: Console) -> None:
    console.print()
    console.print(Text(one.file, style="bold yellow"), soft_wrap=True)
    for line in _lines(Words(en=one.reason, zh=one.reason_zh or one.reason), lang):
        console.print(_indented(Text(line, style="yellow"), 5))


def _indented(text: Text, columns: int) -> Padding:
    return Padding(text, (0, 0, 0, columns), expand=False)


def _lines(words: Words, lang: Language) -> Iterator[str]:
    if lang != "zh" and words.en:
        yield words.en
    if lang != "en" and words.zh:
        yield words.zh
