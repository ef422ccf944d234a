"""The digest of a batch: what to do first, as a page, as text, and as a workbook."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from pydantic import BaseModel, ConfigDict

from templates import labels
from templates.agenda import agenda, discrepancies
from templates.report import Report
from templates.verdict import headline

_GRAVITY = {"stop": 0, "wait": 1, "nothing": 2, "go": 3}
_FAR = dt.date.max
_HEADS = ("case", "credit_number", "verdict", "last_day", "left", "discrepancies", "todo")


class Entry(BaseModel):
    """One case on one line; ``error`` is why it could not be examined."""

    model_config = ConfigDict(frozen=True)

    case: str
    credit_number: str = ""
    tone: str = "stop"
    says: str = ""
    last_day: dt.date | None = None
    days_left: int | None = None
    discrepancies: int = 0
    not_understood: int = 0
    error: str = ""

    def urgency(self) -> tuple[bool, bool, dt.date, int, str]:
        """Return what cases are sorted by.

        What failed comes first, then what can still be met and needs work, the nearest day
        first; what is past any day, and what is ready, comes last.
        """
        past = self.days_left is not None and self.days_left < 0
        return (
            not self.error,
            past,
            self.last_day or _FAR,
            _GRAVITY.get(self.tone, 0),
            self.case,
        )


def entry_of(report: Report, case: str) -> Entry:
    """Return the line of a case that was examined."""
    steps = agenda(report)
    head = headline(report, steps)
    last = labels.last_day(report)
    return Entry(
        case=case,
        credit_number=_credit_number(report),
        tone=head.tone,
        says=labels.plain(head.says, "both"),
        last_day=last.date if last else None,
        days_left=last.days_left if last else None,
        discrepancies=discrepancies(steps),
        not_understood=len(report.not_understood),
    )


def write_digest(entries: Sequence[Entry], folder: Path) -> None:
    """Write ``digest.md`` and ``digest.html`` beside the results of the cases."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("digest.md", _markdown(entries)), ("digest.html", _page(entries))):
        fresh = folder / f".{name}.new"
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(folder / name)


def _cells(entry: Entry) -> list[str]:
    if entry.error:
        return [entry.case, "", f"could not be examined 未能审核: {entry.error}", "", "", "", ""]
    left = labels.plain(labels.left(entry.days_left), "both") if entry.days_left is not None else ""
    unread = f"{entry.not_understood} files not used 个文件未能使用" if entry.not_understood else ""
    return [
        entry.case,
        entry.credit_number,
        entry.says,
        str(entry.last_day or ""),
        left,
        str(entry.discrepancies or ""),
        unread,
    ]


def _heads() -> list[str]:
    return [labels.plain(labels.label(key), "both") for key in _HEADS]


def _markdown(entries: Sequence[Entry]) -> str:
    rows = [_heads(), ["---"] * len(_HEADS)]
    for entry in entries:
        name, *rest = map(_plain, _cells(entry))
        linked = name if entry.error else f"[{name}]({quote(entry.case)}/report.html)"
        rows.append([linked, *rest])
    return "# gendan\n\n" + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _plain(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    >>> print(_plain("a|b <c>"))
    a\|b \<c\>
    """
    return re.sub(r"([\\`*_{}\[\]<>()#!|])", r"\\\1", " ".join(text.split()))


def _page(entries: Sequence[Entry]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in _heads())
    rows = "".join(_row(entry) for entry in entries)
    return (
        '<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>gendan</title><style>{_CSS}</style></head>\n"
        f"<body><h1>{escape(labels.plain(labels.label('cases'), 'both'))}</h1>\n"
        f"<table><thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody></table></body></html>\n"
    )


def _row(entry: Entry) -> str:
    name, *rest = map(escape, _cells(entry))
    linked = name if entry.error else f'<a href="{quote(entry.case)}/report.html">{name}</a>'
    cells = "".join(f"<td>{cell}</td>" for cell in (linked, *rest))
    return f'<tr class="{entry.tone}">{cells}</tr>\n'


def _credit_number(report: Report) -> str:
    for paper in report.documents:
        if paper.type == "letter_of_credit" and paper.fields.get("number"):
            return str(paper.fields["number"])
    return ""


_CSS = (
    "body{font:15px/1.5 system-ui,sans-serif;margin:2rem;color:#222}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .7rem;"
    "border-bottom:1px solid #ddd;vertical-align:top}th{font-weight:600;background:#f5f5f5}"
    "tr.stop td:first-child{border-left:4px solid #c0392b}"
    "tr.wait td:first-child{border-left:4px solid #d68910}"
    "tr.go td:first-child{border-left:4px solid #1e8449}"
)
