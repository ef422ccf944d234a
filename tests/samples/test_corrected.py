"""Corrected papers of the samples, read again and examined again, are free of what they mend."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from checkers.case import Case
from checkers.catalogue import rules_for
from checkers.examination import examine as lay
from checkers.finding import Finding
from extractors.documents import Document
from extractors.evidence import Extraction
from pipelines.check import read_all
from pipelines.request import Request
from pipelines.steps import assemble, examine, gather, read, write
from templates.report import Report

SAMPLES = Path(__file__).parents[2] / "samples"
CASES = sorted(path.parent.name for path in SAMPLES.glob("*/case.yaml"))
LETTERS = ("correction_request", "amendment_request")


def redrawn(report: Report) -> dict[str, set[str]]:
    """Return for each corrected paper the codes that it claims to mend."""
    claims: dict[str, set[str]] = {}
    for finding in report.findings:
        file = finding.remedy.file
        if file and not Path(file).name.startswith(LETTERS):
            claims.setdefault(file, set()).add(finding.code)
    return claims


@dataclass(frozen=True)
class Checked:
    """A sample as it was examined: where its results are, the report, and the case."""

    out: Path
    report: Report
    case: Case


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Checked]:
    """Return what checks a sample, each only once."""

    @cache
    def once(name: str) -> Checked:
        out = tmp_path_factory.mktemp(name)
        request = Request(name=name, paths=(SAMPLES / name,), out=out)
        gathered = gather(request)
        assembled = assemble(request, gathered, [read(file, "off") for file in gathered.files])
        report = write(request, gathered, assembled, examine(request, assembled))
        return Checked(out / name, report, assembled.case)

    return once


def examined_again(checked: Checked, files: list[str]) -> list[Finding]:
    """Examine the case with the corrected papers in the place of the first ones."""
    papers: dict[str, Extraction[Document]] = {}
    for file in files:
        (paper,), wrong = read_all(Request(name=file, paths=(checked.out / file,)))
        assert wrong == ()
        papers[Path(file).stem] = paper.model_copy(update={"id": Path(file).stem})
    documents = tuple(papers.get(x.id, x) for x in checked.case.documents)
    return list(lay(replace(checked.case, documents=documents), rules_for()).findings)


@pytest.mark.parametrize("name", CASES)
def test_what_is_corrected_passes_its_own_examination(
    name: str, checked: Callable[[str], Checked]
) -> None:
    sample = checked(name)
    claims = redrawn(sample.report)
    again = examined_again(sample, sorted(claims))
    for file, codes in claims.items():
        left = {f.code for f in again if Path(file).stem in f.documents and f.outcome == "fail"}
        assert not codes & left, file


def test_the_discrepant_sample_has_its_invoice_corrected(
    checked: Callable[[str], Checked],
) -> None:
    claims = redrawn(checked("cotton-cif-discrepant").report)
    assert claims == {"corrected/commercial_invoice-1.docx": {"INV-05", "INV-11"}}
