"""The digest of a batch: what to do first, as a page, as text, and as a workbook."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from checkers.finding import Words
from pipelines.request import Language
from pipelines.writing import or_say
from templates import labels
from templates.agenda import agenda
from templates.figures import CaseRow, case_row
from templates.report import Report
from templates.verdict import headline
from templates.workbook import workbook_of_cases

_GRAVITY = {"stop": 0, "wait": 1, "nothing": 2, "go": 3}
_HEADS = ("case", "credit_number", "verdict", "last_day", "left", "discrepancies", "note")


@dataclass(frozen=True)
class Entry:
    """One case on one line; ``error`` is why it could not be examined."""

    row: CaseRow
    tone: str = "stop"
    says: Words | None = None
    days_left: int | None = None
    not_understood: int = 0
    error: str = ""

    @property
    def case(self) -> str:
        """The name of the case."""
        return self.row.case

    def urgency(self) -> tuple[bool, bool, dt.date, int, str]:
        """Return what cases are sorted by.

        What failed comes first, then what can still be met, the nearest day first and what
        needs most work before the rest; what is past its last day comes last.
        """
        past = self.days_left is not None and self.days_left < 0
        last_day = self.row.last_day or dt.date.max
        return not self.error, past, last_day, _GRAVITY.get(self.tone, 0), self.case


def entry_of(report: Report) -> Entry:
    """Return the line of a case that was examined."""
    head = headline(report, agenda(report))
    last = labels.last_day(report)
    return Entry(
        row=case_row(report),
        tone=head.tone,
        says=head.says,
        days_left=last.days_left if last else None,
        not_understood=len(report.not_understood),
    )


def failed(case: str, error: BaseException) -> Entry:
    """Return the line of a case that could not be examined."""
    row = CaseRow(case, "undecided", "none", None, None, None, None, 0, 0)
    return Entry(row=row, error=f"{type(error).__name__}: {error}")


def write_digest(entries: Sequence[Entry], folder: Path, lang: Language) -> None:
    """Write ``digest.md``, ``digest.html`` and ``cases.xlsx`` beside the results of the cases.

    Raises:
        WrongUsage: if the place cannot be written to, or a file there is open elsewhere.
    """
    texts = (("digest.md", _markdown(entries, lang)), ("digest.html", _page(entries, lang)))
    with or_say(folder):
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / ".digest.new"
        for name, text in texts:
            fresh.write_text(text, encoding="utf-8", newline="\n")
            fresh.replace(folder / name)
        workbook_of_cases((entry.row for entry in entries), fresh, lang)
        fresh.replace(folder / "cases.xlsx")


def _cells(entry: Entry, lang: Language) -> list[str]:
    row, left = entry.row, entry.days_left
    unused = entry.not_understood
    says = entry.says or Words(en=f"not examined: {entry.error}", zh=f"未能审核：{entry.error}")
    note = Words(en=f"{unused} remarks on files", zh=f"{unused} 条文件提示")
    return [
        row.case,
        row.credit_number or "",
        labels.plain(says, lang),
        str(row.last_day or ""),
        "" if left is None else labels.plain(labels.left(left), lang),
        str(row.discrepancies or ""),
        labels.plain(note, lang) if unused else "",
    ]


def _summary(entries: Sequence[Entry]) -> Words:
    """Return how many cases there are, and how many can be presented as they are."""
    ready = sum(entry.tone == "go" for entry in entries)
    cases = "1 case" if len(entries) == 1 else f"{len(entries)} cases"
    return Words(
        en=f"{cases}, {ready} ready to present",
        zh=f"共 {len(entries)} 个案卷，其中 {ready} 个可以交单",
    )


def _heads(lang: Language) -> list[str]:
    return [labels.plain(labels.label(key), lang) for key in _HEADS]


def _markdown(entries: Sequence[Entry], lang: Language) -> str:
    rows = [_heads(lang), ["---"] * len(_HEADS)]
    for entry in entries:
        name, *rest = map(_plain, _cells(entry, lang))
        linked = name if entry.error else f"[{name}]({quote(entry.case)}/report.html)"
        rows.append([linked, *rest])
    head = f"# gendan\n\n{_plain(labels.plain(_summary(entries), lang))}\n\n"
    return head + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _plain(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    >>> print(_plain("a|b <c>"))
    a\|b \<c\>
    """
    return re.sub(r"([\\`*_{}\[\]<>()#!|])", r"\\\1", " ".join(text.split()))


def _page(entries: Sequence[Entry], lang: Language) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in _heads(lang))
    rows = "".join(_row(entry, lang) for entry in entries)
    return (
        f'<!doctype html>\n<html lang="{"en" if lang == "en" else "zh-Hans"}">'
        '<head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>gendan</title><style>{_CSS}</style></head>\n"
        f"<body><h1>{escape(labels.plain(labels.label('cases'), lang))}</h1>\n"
        f"<p>{escape(labels.plain(_summary(entries), lang))}</p>\n"
        f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></body></html>\n"
    )


def _row(entry: Entry, lang: Language) -> str:
    name, *rest = map(escape, _cells(entry, lang))
    linked = name if entry.error else f'<a href="{quote(entry.case)}/report.html">{name}</a>'
    cells = "".join(f"<td>{cell}</td>" for cell in (linked, *rest))
    return f'<tr class="{entry.tone}">{cells}</tr>\n'


_CSS = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#222;overflow-wrap:break-word}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .7rem;"
    "border-bottom:1px solid #ddd;vertical-align:top}th{font-weight:600;background:#f5f5f5}"
    "tr.stop td:first-child{border-left:4px solid #c0392b}"
    "tr.wait td:first-child{border-left:4px solid #d68910}"
    "tr.go td:first-child{border-left:4px solid #1e8449}"
    "@media(max-width:700px){body{margin:1rem}thead{display:none}tr,td{display:block}"
    "tr{padding:.5rem 0;border-bottom:1px solid #ddd}td{border:0;padding:0 .7rem}"
    "td:first-child{font-weight:600}td:nth-child(6){display:none}}"
)
