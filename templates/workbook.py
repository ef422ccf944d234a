"""The report as an Excel workbook, and a digest of many cases as one sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checkers.fields_named import field
from checkers.finding import Cited, Finding
from templates.agenda import Step, agenda
from templates.cells import Cell, Column, opened
from templates.facts import side_by_side
from templates.figures import CaseRow, figures
from templates.labels import Lang, deadline_name, label, left, outcome_words, plain
from templates.names import RESPONSIBLE, document, with_names
from templates.places import place_words
from templates.report import Paper, Report

_FINDINGS = {
    "number": 6,
    "what": 20,
    "by": 12,
    "rule": 9,
    "severity": 12,
    "outcome": 13,
    "title": 26,
    "message": 38,
    "expected": 28,
    "found": 28,
    "remedy": 32,
    "file": 26,
    "document": 17,
    "field": 17,
    "clause": 9,
    "source": 24,
    "where": 30,
    "who": 15,
    "follows": 11,
    "waived_because": 24,
}
#: What says where to look further is not printed.
_ON_PAPER = 13
_REQUIREMENTS = {"clause": 10, "requirement": 80, "met_by": 28, "outcome": 16}
_FIGURES = {"what": 34, "day": 13, "left": 18, "currency": 12, "amount": 18, "note": 60}
_CASES = {
    "case": 30,
    "verdict": 16,
    "credit_review": 16,
    "credit_number": 22,
    "currency": 12,
    "amount": 18,
    "expiry": 13,
    "last_day": 13,
    "discrepancies": 14,
    "undecided_count": 12,
    "note": 40,
}


def workbook(report: Report, target: Path, lang: Lang) -> None:
    """Write the findings, requirements, documents and figures of a case.

    The same report gives the same bytes; whatever a document says stays text.

    Args:
        report: what was found.
        target: the file to write.
        lang: the language; both means English first and Chinese after it.
    """
    with opened(target) as book:
        book.table(
            _say("findings", lang),
            _columns(_FINDINGS, lang),
            _findings(report, lang),
            fixed=2,
            on_paper=_ON_PAPER,
        )
        book.table(
            _say("requirements_sheet", lang),
            _columns(_REQUIREMENTS, lang),
            _requirements(report, lang),
            fixed=1,
        )
        book.table(
            _say("documents_sheet", lang),
            [
                Column(_say("field", lang), 26),
                *(Column(plain(document(p.id), lang), 30) for p in report.documents),
            ],
            _documents(report.documents, lang),
            fixed=1,
        )
        book.table(_say("figures", lang), _columns(_FIGURES, lang), _figures(report, lang))


def workbook_of_cases(rows: Iterable[CaseRow], target: Path, lang: Lang = "both") -> None:
    """Write a sheet with one row for each case, as ``figures.case_row`` makes it."""
    with opened(target) as book:
        book.table(
            _say("cases", lang), _columns(_CASES, lang), (_case(r, lang) for r in rows), fixed=1
        )


def _say(key: str, lang: Lang) -> str:
    return plain(label(key), lang)


def _columns(widths: dict[str, int], lang: Lang) -> list[Column]:
    return [Column(_say(key, lang), width) for key, width in widths.items()]


def _findings(report: Report, lang: Lang) -> Iterator[Sequence[Cell]]:
    ids = [paper.id for paper in report.documents]
    for step in agenda(report):
        for item in step.items:
            yield _finding(str(item.number), step, item.finding, ids, lang)
            for at, consequence in enumerate(item.follows, 1):
                yield _finding(f"{item.number}.{at}", step, consequence, ids, lang)


def _finding(
    number: str, step: Step, finding: Finding, ids: Sequence[str], lang: Lang
) -> Sequence[Cell]:
    return (
        number,
        _say(f"step_{step.key}", lang),
        step.by,
        finding.code,
        _say(finding.severity, lang),
        _say(f"open_{finding.reason}" if finding.reason else finding.outcome, lang),
        plain(finding.title, lang),
        plain(with_names(finding.message, ids), lang),
        finding.expected,
        finding.found,
        plain(with_names(finding.remedy, ids), lang),
        finding.remedy.file,
        "\n".join(plain(document(d), lang) for d in finding.documents),
        plain(field(finding.field), lang) if finding.field else None,
        finding.clause,
        "\n".join(finding.sources),
        "\n".join(_where(seen, lang) for seen in finding.evidence),
        plain(RESPONSIBLE[finding.responsible], lang),
        finding.root,
        finding.waived,
    )


def _where(seen: Cited, lang: Lang) -> str:
    place = place_words(seen)
    at = "" if place is None else ", " + plain(place, lang)
    return f"{plain(document(seen.document), lang)}: {seen.file}{at}"


def _requirements(report: Report, lang: Lang) -> Iterator[Sequence[Cell]]:
    for told in report.requirements:
        met_by = "\n".join(plain(document(d), lang) for d in told.met_by)
        yield told.id, told.text, met_by, plain(outcome_words(told.outcome, report), lang)


def _documents(papers: Sequence[Paper], lang: Lang) -> Iterator[Sequence[Cell]]:
    if not papers:
        return
    yield _say("file", lang), *(", ".join(s.file for s in p.source) for p in papers)
    for row in side_by_side(papers, lang):
        cells = (
            "? " + _say("unread", lang) if cell is None else "\n".join(cell) for cell in row.cells
        )
        yield plain(row.name, lang), *cells


def _figures(report: Report, lang: Lang) -> Iterator[Sequence[Cell]]:
    for told in report.deadlines:
        away = plain(left(told.days_left), lang)
        yield plain(deadline_name(told), lang), told.date, away, None, None, told.source
    for figure in figures(report):
        currency, amount = figure.sum or (None, None)
        yield plain(figure.what, lang), None, None, currency, amount, figure.note


def _case(row: CaseRow, lang: Lang) -> Sequence[Cell]:
    currency, amount = row.amount or (None, None)
    return (
        row.case,
        _say(row.verdict, lang),
        _say(row.credit_review, lang),
        row.credit_number,
        currency,
        amount,
        row.expiry,
        row.last_day,
        row.discrepancies,
        row.undecided,
        row.note,
    )
