"""The commands: what each takes, what it does, how it ends."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from pipelines import options
from pipelines.errors import Exit, exit_of, exit_of_reading, gravest
from pipelines.request import Request

app = typer.Typer(
    name="gendan",
    help="Examine trade documents against the letter of credit before the bank does. "
    "审单：交单前按信用证审核单据。",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Format = Annotated[Literal["text", "json"], typer.Option("--format", help="How it is printed.")]


@app.command()
def check(
    cases: options.Cases,
    out: options.Out = options.DEFAULT_OUT,
    presented: options.Presented = None,
    today: options.Today = None,
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
    lang: options.Lang = "both",
    select: options.Select = None,
    ignore: options.Ignore = None,
    form: Format = "text",
) -> Exit:
    """Examine cases; write report.json, report.html, report.xlsx and corrected papers.

    Ends in 0 complying, 1 something to mend, 2 undecided, 64 wrong usage, 65 nothing
    readable, 69 a needed program is missing, 70 a fault of gendan.
    """
    asked = options.requests(
        cases,
        out,
        presented=presented,
        today=today,
        ocr=ocr,
        lang=lang,
        select=select or (),
        ignore=ignore or (),
    )
    return _examine(asked, form)


@app.command()
def read(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Files or folders.")],
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
) -> Exit:
    """Print what each document says, as JSON, with the place of every value."""
    from pipelines.check import read_all
    from templates.report import paper

    documents, wrong = read_all(options.together(files, ocr))
    said = {
        "documents": [paper(x).model_dump(mode="json") for x in documents],
        "not_understood": [one.model_dump(mode="json") for one in wrong],
    }
    _print_json(said)
    return exit_of_reading(wrong, documents=bool(documents))


@app.command()
def correct(
    cases: options.Cases,
    out: options.Out = options.DEFAULT_OUT,
    presented: options.Presented = None,
    today: options.Today = None,
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
    lang: options.Lang = "both",
) -> Exit:
    """Write only the corrected papers, and the letters that ask others for theirs."""
    from rich.console import Console

    from pipelines.check import correct as corrected
    from pipelines.console import progress, show_papers

    console = Console(highlight=False)
    exits = []
    for request in options.requests(cases, out, presented=presented, today=today, ocr=ocr):
        with progress(request.name) as via:
            done = corrected(request, via)
        show_papers(done, request, lang, console)
        exits.append(exit_of_reading(done.not_understood, documents=done.readable))
    return gravest(exits)


@app.command()
def demo(
    out: options.Out = options.DEFAULT_OUT,
    sample: Annotated[str, typer.Argument(metavar="SAMPLE", help="Which of the samples.")] = (
        "cotton-cif-discrepant"
    ),
    lang: options.Lang = "both",
) -> Exit:
    """Examine a sample case, from PDFs to report and corrected papers."""
    from pipelines.samples import copied, guide

    folder = copied(sample, out)
    _examine(options.requests([folder], out, lang=lang), "text")
    guide(folder, out / folder.name, lang)
    return Exit.COMPLYING


@app.command()
def inbox(
    folder: options.Workspace,
    out: options.OutOfWorkspace = None,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look again and again: for network shares.")
    ] = False,
    every: Annotated[float, typer.Option(min=0.1, help="Seconds between two looks.")] = 1.0,
    settle: Annotated[
        float, typer.Option(min=0, help="Seconds that files must lie unchanged.")
    ] = 2.0,
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
    lang: options.Lang = "both",
) -> Exit:
    """Watch a folder: examine each case that arrives or changes, until Ctrl-C.

    Every folder in it is a case; files dropped loose are put into one. Results go to
    gendan-out in it, what cannot be read to failed with the reason.
    """
    from pipelines.foreground import watch_in_foreground

    base = Request(name="inbox", paths=(folder,), out=out, ocr=ocr, lang=lang)
    watch_in_foreground(folder, base, poll=poll, every=every, settle=settle)
    return Exit.COMPLYING


@app.command()
def nightly(
    folder: options.Workspace,
    out: options.OutOfWorkspace = None,
    today: options.Today = None,
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
    lang: options.Lang = "both",
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes.", show_default="one for each core")
    ] = None,
) -> Exit:
    """Examine all open cases of a folder once and write a digest, the most urgent first.

    A case with closed.txt in its folder is settled and left alone.
    """
    from pipelines.foreground import batch_in_foreground

    base = Request(name="nightly", paths=(folder,), out=out, today=today, ocr=ocr, lang=lang)
    return batch_in_foreground(folder, base, workers)


@app.command()
def up(
    workspace: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the cases.")] = Path(),
    at: Annotated[
        str, typer.Option(metavar="CRON", help="When the batch runs, by the local clock.")
    ] = "0 2 * * *",
    port: Annotated[
        int | None, typer.Option(help="Of Prefect's server.", show_default="a free one")
    ] = None,
    poll: Annotated[
        bool, typer.Option("--poll", help="Look again and again: for network shares.")
    ] = False,
    ocr: options.Ocr = "auto",
    cache: options.Cache = True,
    lang: options.Lang = "both",
) -> Exit:
    """Watch a folder and examine all open cases every night, until Ctrl-C."""
    from pipelines.up import up as start

    base = Request(name="up", paths=(workspace,), ocr=ocr, lang=lang)
    start(workspace, base, cron=at, port=port, poll=poll)
    return Exit.COMPLYING


@app.command()
def rules(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="One rule.")] = None,
    lang: options.Lang = "both",
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", help="How it is printed; markdown is the whole handbook."),
    ] = "text",
) -> Exit:
    """List the rules, or show one with its source, both examples and the remedy."""
    from pipelines.reference import print_handbook, print_rule, print_rules

    if form == "markdown":
        print_handbook()
    elif code is None:
        print_rules(lang, form)
    else:
        print_rule(code, lang, form)
    return Exit.COMPLYING


@app.command()
def schema(
    what: Annotated[Literal["report", "document"], typer.Argument()] = "report",
    kind: Annotated[str | None, typer.Argument(metavar="TYPE", help="Kind of document.")] = None,
) -> Exit:
    """Print the JSON Schema of the report, or of one kind of document."""
    from pipelines.reference import schema_of

    _print_json(schema_of(what, kind))
    return Exit.COMPLYING


def _examine(asked: list[Request], form: Literal["text", "json"]) -> Exit:
    from rich.console import Console

    from pipelines.check import check as examined
    from pipelines.console import complain, progress, show

    exits, reports = [], []
    console = Console(highlight=False)
    for request in asked:
        try:
            with progress(request.name) as via:
                report = examined(request, via)
        except Exception as error:  # one case never stops the others
            exits.append(complain(error))
            continue
        exits.append(exit_of(report))
        reports.append(report)
        if form == "text":
            show(report, request.folder, request.lang, console)
    if form == "json":
        said = [json.loads(report.dumps()) for report in reports]
        _print_json(said[0] if len(said) == 1 else said)
    return gravest(exits)


def _print_json(said: object) -> None:
    text = json.dumps(said, ensure_ascii=False, indent=2, sort_keys=True)
    sys.stdout.write(text + "\n")
