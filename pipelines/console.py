"""What a person at a terminal is told of a case."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from checkers.finding import Finding, Words
from pipelines.check import Via
from pipelines.reading import Reading
from pipelines.request import Language
from pipelines.steps import Gathered
from templates.agenda import Step, agenda
from templates.report import NotUnderstood, Report
from templates.verdict import credit_words, headline

P = ParamSpec("P")
R = TypeVar("R")

_TONES = {"stop": "bold red", "wait": "bold yellow", "go": "bold green", "nothing": "bold"}
_DEADLINES = {
    "issue": Words(en="credit issued", zh="开证日"),
    "credit_opening": Words(en="credit to be opened", zh="最迟开证日"),
    "latest_shipment": Words(en="latest shipment", zh="最迟装运日"),
    "presentation": Words(en="last day to present", zh="最迟交单日"),
    "expiry": Words(en="expiry", zh="信用证到期日"),
}
#: What each step of the agenda asks, as the head of its findings.
_STEPS = {
    "beneficiary": Words(en="Correct yourself", zh="由我方更正"),
    "carrier": Words(en="Ask the carrier", zh="请承运人更正"),
    "forwarder": Words(en="Ask the forwarder", zh="请货代更正"),
    "insurer": Words(en="Ask the insurer", zh="请保险公司更正"),
    "chamber": Words(en="Ask the chamber or origin authority", zh="请商会或签证机构更正"),
    "inspector": Words(en="Ask the inspection body", zh="请检验机构更正"),
    "applicant": Words(en="Ask the applicant", zh="请开证申请人处理"),
    "issuing_bank": Words(en="Ask the issuing bank", zh="请开证行处理"),
    "amend": Words(en="Have the credit amended", zh="要求改证"),
    "soft": Words(en="Have soft clauses removed", zh="要求删除软条款"),
    "clarify": Words(en="Clarify", zh="待澄清"),
    "past": Words(en="Past mending: ask for a waiver", zh="无法更正，须申请放弃不符点"),
    "person": Words(en="For a person to judge", zh="须人工判断"),
    "advisory": Words(en="Advice", zh="提示"),
    "waived": Words(en="Set aside", zh="已豁免"),
}


def speak_utf8() -> None:
    """Have the terminal take Chinese: Windows consoles start in the code page of the machine."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure") and (stream.encoding or "").lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors="replace")


def says(words: Words, lang: Language) -> str:
    """Return words in the language that is asked for, or in both.

    >>> says(Words(en="to mend", zh="须修改"), "both")
    'to mend / 须修改'
    """
    return f"{words.en} / {words.zh}" if lang == "both" else getattr(words, lang)


@contextmanager
def progress(name: str) -> Iterator[Via]:
    """Count the files of a case on the terminal while they are read, if anybody looks on.

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

    with bar:
        yield counted


def show(report: Report, folder: Path | None, lang: Language, console: Console) -> None:
    """Print what a case comes to: verdict, days, findings in order, where the report is."""
    steps = agenda(report)
    head = headline(report, steps)
    console.print()
    console.print(Text(f"{report.case}: {says(head.says, lang)}", style=_TONES[head.tone]))
    for line in _lines(head.next, lang):
        console.print(_indented(Text(line), 2))
    review = credit_words(report) if report.verdict != "none" else None
    if review is not None:
        console.print(_indented(Text(says(review, lang)), 2))
    _show_days(report, lang, console)
    for step in steps:
        _show_step(step, lang, console)
    for one in report.not_understood:
        _show_not_understood(one, lang, console)
    if folder is not None:
        console.print()
        place = Text("  → ").append(str(folder / "report.html"), style="bold")
        console.print(place, soft_wrap=True)


def _show_days(report: Report, lang: Language, console: Console) -> None:
    for deadline in report.deadlines:
        if deadline.what == "issue":
            continue
        name = says(_DEADLINES[deadline.what], lang)
        left = deadline.days_left
        gone = Words(en=f"{-left} days ago", zh=f"已过 {-left} 天")
        ahead = Words(en=f"{left} days left", zh=f"还有 {left} 天")
        line = Text(f"  {deadline.date}  {name} ({says(gone if left < 0 else ahead, lang)})")
        line.stylize("red" if left < 0 else "yellow" if left <= 3 else "dim")
        console.print(line, soft_wrap=True)


def _show_step(step: Step, lang: Language, console: Console) -> None:
    console.print()
    by = f" ({step.by})" if step.by else ""
    console.print(Text(says(_STEPS[step.key], lang) + by, style="bold"))
    for item in step.items:
        _show_finding(item.number, item.finding, lang, console)
        for one in item.follows:
            follows = Text(f"     └ {one.code} ").append(says(one.title, lang), style="dim")
            console.print(follows, soft_wrap=True)


def _show_finding(number: int, finding: Finding, lang: Language, console: Console) -> None:
    where = ", ".join(finding.documents)
    head = Text(f" {number:>2}. ").append(finding.code, style="bold").append(f"  {where}")
    console.print(head, soft_wrap=True)
    for line in _lines(finding.message, lang):
        console.print(_indented(Text(line), 5))
    if finding.waived:
        console.print(_indented(Text(f"✓ {finding.waived}", style="dim"), 5))
        return
    for line in _lines(finding.remedy, lang):
        console.print(_indented(Text(f"→ {line}", style="green"), 5))
    if finding.remedy.file:
        console.print(_indented(Text(f"  {finding.remedy.file}", style="dim"), 5))


def _show_not_understood(one: NotUnderstood, lang: Language, console: Console) -> None:
    reason = says(Words(en=one.reason, zh=one.reason_zh or one.reason), lang)
    console.print()
    console.print(Text(f"{one.file}: ", style="bold yellow").append(reason, style="yellow"))


def _indented(text: Text, columns: int) -> Padding:
    return Padding(text, (0, 0, 0, columns), expand=False)


def _lines(words: Words, lang: Language) -> Iterator[str]:
    if lang != "zh" and words.en:
        yield words.en
    if lang != "en" and words.zh:
        yield words.zh
