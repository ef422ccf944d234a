from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from templates.figures import CaseRow, Sum, case_row
from templates.labels import Lang
from templates.names import with_names
from templates.report import Report
from templates.workbook import workbook, workbook_of_cases
from tests.templates.stored import HOSTILE, NAMES, many, reprinted, stored

IDS = [paper.id for paper in stored("discrepant").documents]
LANGS: tuple[Lang, ...] = ("en", "zh", "both")


def written(report: Report, folder: Path, lang: Lang = "en") -> Workbook:
    workbook(report, folder / "report.xlsx", lang)
    return load_workbook(folder / "report.xlsx")


def table(book: Workbook, name: str) -> list[dict[str, Any]]:
    """Return a sheet as rows by the heads of its columns."""
    heads, *rows = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes(tmp_path: Path, name: str, lang: Lang) -> None:
    for target in ("one.xlsx", "two.xlsx"):
        workbook(stored(name), tmp_path / target, lang)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ["Findings", "Requirements", "Documents", "Deadlines and figures"]),
        ("zh", ["审核结果", "信用证要求", "单据对照", "日期与金额"]),
    ],
)
def test_sheets_are_named_in_the_language(tmp_path: Path, lang: Lang, names: list[str]) -> None:
    assert written(stored("discrepant"), tmp_path, lang).sheetnames == names


@pytest.mark.parametrize("name", NAMES)
def test_every_finding_is_one_row(tmp_path: Path, name: str) -> None:
    report = stored(name)
    rows = table(written(report, tmp_path), "Findings")
    assert sorted(row["Rule"] for row in rows) == sorted(f.code for f in report.findings)
    by_code = {row["Rule"]: row for row in rows}
    for finding in report.findings:
        row = by_code[finding.code]
        assert (row["Expected"], row["Found"]) == (finding.expected, finding.found)
        assert row["Message"] == with_names(finding.message, IDS).en
        assert row["File"] == finding.remedy.file
        assert row["Set aside, because"] == finding.waived


def test_findings_can_be_filtered_and_their_heads_stay_in_sight(tmp_path: Path) -> None:
    for sheet in written(stored("discrepant"), tmp_path):
        assert sheet.auto_filter.ref
        assert str(sheet.freeze_panes).endswith("2")
        assert sheet.print_title_rows == "$1:$1"


def test_days_are_days_and_amounts_are_numbers(tmp_path: Path) -> None:
    rows = table(written(stored("discrepant"), tmp_path), "Deadlines and figures")
    by_name = {row["What"]: row for row in rows}
    assert by_name["Last day to present"]["Day"] == dt.datetime(2026, 10, 9)
    assert by_name["Commercial invoice"]["Amount"] == 86400
    assert by_name["Most that the credit allows"]["Amount"] == pytest.approx(90720)
    assert (by_name["Fee"]["Currency"], by_name["Fee"]["Amount"]) == ("USD", 80)
    assert "ACCOUNT OF BENEFICIARY" in by_name["Charges (71D)"]["Note"]


def test_documents_stand_side_by_side(tmp_path: Path) -> None:
    rows = {
        row["Field"]: row for row in table(written(stored("discrepant"), tmp_path), "Documents")
    }
    assert rows["Port of discharge"]["Letter of credit"] == "AARHUS, DENMARK"
    assert rows["Port of discharge"]["Bill of lading"] == "GOTHENBURG, SWEDEN"
    assert rows["Credit number"]["Letter of credit"] == "LC-NB-26-004471"
    assert rows["Credit number"]["Commercial invoice"] == "LC-NB-26-004417"
    assert rows["Gross weight"]["Packing list"] == "? could not be read"
    assert rows["Gross weight"]["Commercial invoice"] is None


def test_the_ceiling_is_not_told_where_the_tolerance_could_not_be_read(tmp_path: Path) -> None:
    report = stored("discrepant")
    credit = report.documents[0].model_copy(update={"unread": ("tolerance",)})
    blind = report.model_copy(update={"documents": (credit, *report.documents[1:])})
    rows = table(written(blind, tmp_path), "Deadlines and figures")
    assert "Most that the credit allows" not in [row["What"] for row in rows]


@pytest.mark.parametrize("saying", HOSTILE)
def test_what_a_paper_says_stays_text(tmp_path: Path, saying: str) -> None:
    book = written(reprinted(stored("discrepant"), saying), tmp_path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    same = [cell for cell in cells if cell.value == saying]
    assert len(same) > 10
    assert {cell.data_type for cell in same} == {"s"}
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]
    if saying[0] in "=+-@":
        assert all(cell.quotePrefix for cell in same)


def test_texts_that_excel_cannot_hold_are_cut_and_cleaned(tmp_path: Path) -> None:
    report = stored("discrepant")
    bad = report.findings[0].model_copy(update={"found": "Y" * 40_000, "expected": "a\x00\x07b"})
    rows = table(written(report.model_copy(update={"findings": (bad,)}), tmp_path), "Findings")
    assert rows[0]["Found"].startswith("YYY")
    assert rows[0]["Found"].endswith("…")
    assert rows[0]["Expected"] == "a\N{REPLACEMENT CHARACTER}\N{REPLACEMENT CHARACTER}b"


def test_sixty_findings_are_sixty_rows(tmp_path: Path) -> None:
    assert len(table(written(many(stored("discrepant"), 60), tmp_path), "Findings")) == 60


def test_cases_stand_in_one_sheet(tmp_path: Path) -> None:
    failed = CaseRow("=broken", "none", "none", None, None, None, None, 0, 0, "no credit found")
    target = tmp_path / "cases.xlsx"
    workbook_of_cases(
        [*(case_row(stored(n)) for n in ("discrepant", "empty")), failed], target, "en"
    )
    first, second, third = table(load_workbook(target), "Cases")
    assert first == {
        "Case": "bed-linen-aarhus",
        "Verdict": "discrepant",
        "Credit review": "Clarify",
        "Credit number": "LC-NB-26-004471",
        "Currency": "USD",
        "Amount": 86400,
        "Expiry": dt.datetime(2026, 10, 11),
        "Last day to present": dt.datetime(2026, 10, 9),
        "Discrepancies": 6,
        "Undecided": 2,
        "Note": None,
    }
    assert second["Discrepancies"] == 0
    assert (third["Case"], third["Note"]) == ("=broken", "no credit found")


def test_the_row_of_a_case_keeps_amounts_exact() -> None:
    assert case_row(stored("discrepant")).amount == Sum("USD", Decimal("86400.00"))


def test_no_cases_give_an_empty_sheet(tmp_path: Path) -> None:
    workbook_of_cases([], tmp_path / "cases.xlsx")
    assert load_workbook(tmp_path / "cases.xlsx").sheetnames == ["Cases 案卷清单"]
