"""The invented reports in ``reports/``, and what strange papers would make of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from templates.report import Report

REPORTS = Path(__file__).parent / "reports"
NAMES = sorted(path.stem for path in REPORTS.glob("*.json"))
LONG = "X" * 300
HOSTILE = (
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "{{7*7}}{% raw %}",
    "\"'><img src=x onerror=alert(1)>",
    LONG,
    "+86 575 8888",
    "@SUM(1)",
    "装箱单 — 毛重",
)
#: What the document itself says; everything else in a report is ours.
_PRINTED = {"text", "expected", "found", "case", "waived", "file", "reason", "clause"}


def stored(name: str) -> Report:
    return Report.model_validate_json((REPORTS / f"{name}.json").read_text(encoding="utf-8"))


def reprinted(report: Report, saying: str) -> Report:
    """Return a report of papers that say nothing but this."""
    raw = report.model_dump(mode="json", by_alias=True)
    return Report.model_validate(_replace(raw, lambda _: saying))


def _replace(raw: Any, make: Callable[[str], str], key: str = "") -> Any:
    if isinstance(raw, dict):
        inside = {k: _replace(v, make, k if key != "fields" else "text") for k, v in raw.items()}
        return inside
    if isinstance(raw, list):
        return [_replace(one, make, key) for one in raw]
    if isinstance(raw, str) and key in _PRINTED and raw not in ("unread", "judgement"):
        return make(raw)
    return raw


def many(report: Report, number: int) -> Report:
    """Return a report with so many findings, all of them different."""
    first = report.findings[0]
    findings = tuple(
        first.model_copy(update={"code": f"INV-{n:02}", "found": f"found number {n}"})
        for n in range(1, number + 1)
    )
    return report.model_copy(update={"findings": findings})
