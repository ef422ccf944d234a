"""What looks like a credit and is none, or is one of another kind, is said."""

from __future__ import annotations

import json
from pathlib import Path

from pipelines.applications import without_applications
from pipelines.check import check
from pipelines.errors import Exit, exit_of
from templates.agenda import agenda
from templates.report import Report
from templates.verdict import headline
from tests.pipelines.cases import documents, request
from tests.pipelines.messages import CREDIT, framed
from tests.swift.conftest import printed_pages
from tests.swift.test_letters import letter

APPLICATION = "APPLICATION FOR IRREVOCABLE DOCUMENTARY CREDIT\n"
PRE_ADVICE = framed(
    "705",
    ":40A:IRREVOCABLE\n:20:LC26/0042\n:31D:261015CHINA\n:50:NORDVIK TEXTILES BV\nROTTERDAM\n"
    ":59:MEIFENG GARMENTS CO., LTD.\nSUZHOU\n:32B:USD86400,\n:72Z:/BNF/FULL DETAILS TO FOLLOW\n",
)
FREE = framed("799", ":20:LC26/0042\n:21:NONREF\n:79:WE ISSUE OUR CREDIT IN YOUR FAVOUR\n")


def _report(folder: Path, **files: str) -> Report:
    folder.mkdir()
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return check(request(folder, select=("PRE-14", "AMD-14")))


def _kinds(report: Report) -> list[str]:
    return [paper.type for paper in report.documents]


def test_an_application_for_a_credit_is_no_credit(tmp_path: Path) -> None:
    report = _report(tmp_path / "case", credit=CREDIT, application=APPLICATION + CREDIT)
    assert _kinds(report) == ["letter_of_credit"]
    (line,) = report.not_understood
    assert line.file == "application.txt"
    assert "application for a credit" in line.reason


def test_a_letter_credit_says_that_it_is_one(tmp_path: Path) -> None:
    report = _report(tmp_path / "case", letter=letter("in_sentences.txt").text)
    assert _kinds(report) == ["letter_of_credit"]
    (line,) = report.not_understood
    assert "no SWIFT message" in line.reason


def test_a_free_message_alone_is_no_credit(tmp_path: Path) -> None:
    report = _report(tmp_path / "alone", free=FREE)
    assert _kinds(report) == ["bank_message"]
    assert any("MT799" in line.reason for line in report.not_understood)
    beside = _report(tmp_path / "beside", credit=CREDIT, free=FREE)
    assert not beside.not_understood


def test_a_pre_advice_gives_way_to_the_credit_itself(tmp_path: Path) -> None:
    alone = _report(tmp_path / "alone", advice=PRE_ADVICE)
    assert [finding.code for finding in alone.findings] == ["AMD-14"]
    both = _report(tmp_path / "both", advice=PRE_ADVICE, credit=CREDIT)
    (credit,) = [p for p in both.documents if p.type == "letter_of_credit"]
    assert credit.source[0].file == "credit.txt"
    assert both.findings == ()
    (line,) = both.not_understood
    assert (line.file, "credit.txt was taken" in line.reason) == ("advice.txt", True)


def test_the_pages_of_an_application_are_left_out_until_another_paper_begins() -> None:
    terms = "Applicant: A\nBeneficiary: B\nAmount: EUR 40,000.00\n"
    application = printed_pages(APPLICATION + terms + "\n" * 60 + "3. ( ) Air waybill", 60)
    invoice = printed_pages("COMMERCIAL INVOICE\nInvoice No. 17\nTotal EUR 40,000.00")
    pages = [*application, *(page.model_copy(update={"number": 3}) for page in invoice)]
    kept, wrong = without_applications(pages)
    assert [page.number for page in kept] == [3]
    assert [line.file for line in wrong] == ["print.pdf"]


def test_documents_without_a_credit_never_comply(tmp_path: Path) -> None:
    papers = [one for one in documents() if one["type"] != "letter_of_credit"]
    (tmp_path / "papers.json").write_text(json.dumps(papers, default=str), "utf-8")
    report = check(request(tmp_path))
    assert report.verdict == "undecided"
    assert exit_of(report) is Exit.UNDECIDED
    assert headline(report, agenda(report)).says.zh == "缺少信用证，无法审单"
