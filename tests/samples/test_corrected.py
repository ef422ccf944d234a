"""Corrected papers of the samples, read again and examined again, are free of what they mend."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checkers.catalogue import rules_for
from checkers.examination import examine
from checkers.finding import Finding
from extractors.documents import Document
from extractors.evidence import Extraction
from pipelines.check import check, read_all
from pipelines.request import Request
from pipelines.steps import assemble, gather, read
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


def examined_again(name: str, out: Path, files: list[str]) -> list[Finding]:
    """Examine the case with the corrected papers in the place of the first ones."""
    request = Request(name=name, paths=(SAMPLES / name,))
    gathered = gather(request)
    case = assemble(request, gathered, [read(file, "off") for file in gathered.files]).case
    papers: dict[str, Extraction[Document]] = {}
    for file in files:
        (paper,), wrong = read_all(Request(name=file, paths=(out / name / file,)))
        assert wrong == ()
        papers[Path(file).stem] = paper.model_copy(update={"id": Path(file).stem})
    documents = tuple(papers.get(x.id, x) for x in case.documents)
    return list(examine(replace(case, documents=documents), rules_for()).findings)


@pytest.mark.parametrize("name", CASES)
def test_what_is_corrected_passes_its_own_examination(name: str, tmp_path: Path) -> None:
    report = check(Request(name=name, paths=(SAMPLES / name,), out=tmp_path))
    claims = redrawn(report)
    again = examined_again(name, tmp_path, sorted(claims))
    for file, codes in claims.items():
        left = {f.code for f in again if Path(file).stem in f.documents and f.outcome == "fail"}
        assert not codes & left, file


def test_the_discrepant_sample_has_its_invoice_corrected(tmp_path: Path) -> None:
    name = "cotton-cif-discrepant"
    report = check(Request(name=name, paths=(SAMPLES / name,), out=tmp_path))
    assert redrawn(report) == {"corrected/commercial_invoice-1.docx": {"INV-05", "INV-11"}}
