from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

import pytest

from checkers.catalogue import RULES
from checkers.finding import Objection, Refused, Remedy, Words
from templates.clips import ClipKey, clip_key, cut
from templates.labels import LABELS, Lang
from templates.names import with_names
from templates.page import page
from templates.report import NotUnderstood, Report
from tests.templates.papers import print_papers
from tests.templates.stored import HOSTILE, LONG, NAMES, many, reprinted, stored

IDS = [paper.id for paper in stored("discrepant").documents]
LANGS: tuple[Lang, ...] = ("en", "zh", "both")
VOID = {"meta", "img", "br", "link", "input", "hr"}
CJK = re.compile(r"[\u4e00-\u9fff]")


class Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, Mapping[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style":
            self.words.append(data)

    @property
    def text(self) -> str:
        return "".join(self.words)

    def links(self) -> list[str]:
        return [str(attrs["href"]) for tag, attrs in self.tags if tag == "a"]


def shown(report: Report, lang: Lang = "en", clips: Mapping[ClipKey, bytes] | None = None) -> Seen:
    return Seen(page(report, clips or {}, lang))


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_whole_and_needs_nothing_beside_it(name: str, lang: Lang) -> None:
    seen = shown(stored(name), lang)
    assert not seen.open
    assert not {tag for tag, _ in seen.tags} & {"script", "link", "iframe", "object", "form"}
    for _, attrs in seen.tags:
        assert not [a for a in attrs if a.startswith("on") or a in ("style", "srcset")]
        assert str(attrs.get("src", "data:image/")).startswith("data:image/")
    places = {attrs["id"] for _, attrs in seen.tags if attrs.get("id")}
    for link in seen.links():
        assert link.startswith("corrected/") or link.removeprefix("#") in places


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_the_same_report_gives_the_same_bytes(name: str, lang: Lang) -> None:
    assert page(stored(name), {}, lang) == page(stored(name), {}, lang)


@pytest.mark.parametrize("name", NAMES)
def test_no_finding_is_dropped(name: str) -> None:
    report = stored(name)
    text = shown(report).text
    for finding in report.findings:
        assert finding.code in text
        assert with_names(finding.message, IDS).en in text
        assert finding.remedy.en in text or finding.root or finding.reason == "unread"
        for printed in (finding.expected, finding.found, finding.waived, *finding.sources):
            assert printed is None or printed in text


def test_english_pages_have_no_chinese_and_chinese_pages_no_english_interface() -> None:
    report = stored("discrepant")
    assert not CJK.search(shown(report, "en").text)
    chinese = shown(report, "zh").text
    same = {words.en for words in LABELS.values() if words.en == words.zh}
    longer = [w.en for w in LABELS.values() if len(w.en) > 6 and "{" not in w.en]
    assert not [said for said in longer if said not in same and said in chinese]


def test_both_languages_stand_in_one_page() -> None:
    report = stored("discrepant")
    text = shown(report, "both").text
    for finding in report.findings:
        assert text.index(finding.title.en) < text.index(finding.title.zh)


def test_remarks_on_files_that_were_examined_stand_apart_from_files_that_were_not() -> None:
    report = stored("discrepant")
    read_from = next(source.file for paper in report.documents for source in paper.source)
    remark = NotUnderstood(file=read_from, reason="a sheet is hidden", reason_zh="工作表已隐藏")
    lost = NotUnderstood(file="lost.pdf", reason="the file is empty", reason_zh="文件是空的")
    text = shown(report.model_copy(update={"not_understood": (remark, lost)}), "zh").text
    heads = ("无法使用的文件", "文件是空的", "已审核文件的提示", "工作表已隐藏")
    assert [text.index(head) for head in heads] == sorted(text.index(head) for head in heads)


def test_verdict_and_last_day_come_first_then_what_to_do_in_order() -> None:
    text = shown(stored("discrepant")).text
    order = [
        "Do not present yet: 6 discrepancies to mend",
        "Last day to present: 9 Oct 2026 (11 days left)",
        "Files that could not be used",
        "Days that bind",
        "What to do, in this order",
        "1. Mend your own documents",
        "2. Ask the carrier to correct",
        "3. Ask the insurer to correct",
        "4. Have the credit clarified",
        "5. Cannot be mended on paper",
        "6. Needs a person to look",
        "7. Advice",
        "8. Set aside by you",
        "What the credit requires",
        "Documents and what was read",
        "Rules that passed",
        "Rules that do not apply",
    ]
    places = [text.index(said) for said in order]
    assert places == sorted(places)


def test_a_review_of_the_credit_asks_for_amendments_in_order() -> None:
    text = shown(stored("credit_only")).text
    order = [
        "Examination of the credit",
        "Last day to present",
        "1. Have the credit amended",
        "2. Have soft clauses taken out",
        "3. Have the credit clarified",
        "4. Advice",
    ]
    places = [text.index(said) for said in order]
    assert places == sorted(places)
    assert "Ask for an amendment before shipping: 2 points" in text
    assert "Presentation planned" not in text


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("complying", "Ready to present: no discrepancy found"),
        ("empty", "Nothing could be examined"),
    ],
)
def test_the_headline_says_what_to_do(name: str, says: str) -> None:
    assert says in shown(stored(name)).text


def test_a_value_that_could_not_be_read_is_marked_and_not_taken_for_silence() -> None:
    seen = shown(stored("discrepant"))
    assert "? could not be read 9,8?0 KGS" in re.sub(r"\s+", " ", seen.text)
    silent = next(w for w in seen.text.split("Says nothing about")[3:4])
    assert "Gross weight" not in silent.split("Bill of lading")[0]


def test_outcomes_are_told_in_words_and_signs_and_not_by_colour() -> None:
    text = re.sub(r"\s+", " ", shown(stored("discrepant")).text)
    assert all(said in text for said in ("✓ met", "✗ not met", "? undecided", "– no finding"))


def test_passed_rules_show_their_titles() -> None:
    rule = RULES[0]
    report = stored("complying").model_copy(update={"passed": (rule.code, "ZZZ-99")})
    text = shown(report).text
    assert rule.title in text
    assert "ZZZ-99" in text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("saying", HOSTILE)
def test_what_a_paper_says_is_never_markup_or_template(saying: str, lang: Lang) -> None:
    report = reprinted(stored("discrepant"), saying)
    html = page(report, {}, lang)
    seen = Seen(html)
    assert not seen.open
    assert "<script" not in html
    assert "<img" not in html
    assert saying in seen.text
    assert not [link for link in seen.links() if ":" in link or link.startswith("/")]


@pytest.mark.parametrize(
    "file",
    [
        "javascript:alert(1)",
        "/etc/passwd",
        "../x.docx",
        "a/../../x",
        "http://example.org/x",
        "C:\\x",
    ],
)
def test_a_paper_outside_the_folder_is_never_linked(file: str) -> None:
    report = stored("discrepant")
    remedy = Remedy(en="Mend it.", zh="改。", file=file)
    finding = report.findings[0].model_copy(update={"remedy": remedy})
    seen = shown(report.model_copy(update={"findings": (finding,)}))
    assert not [link for link in seen.links() if not link.startswith("#")]
    assert file.rsplit("/", 1)[-1] in seen.text or file in seen.text


def test_links_to_papers_with_strange_names_are_quoted() -> None:
    report = stored("discrepant")
    remedy = Remedy(en="Mend it.", zh="改。", file="corrected/发票 #1?.docx")
    finding = report.findings[0].model_copy(update={"remedy": remedy})
    links = shown(report.model_copy(update={"findings": (finding,)})).links()
    assert "corrected/%E5%8F%91%E7%A5%A8%20%231%3F.docx" in links


def test_sixty_findings_are_all_shown() -> None:
    seen = shown(many(stored("discrepant"), 60))
    assert sum(tag == "article" for tag, _ in seen.tags) == 60
    assert "Do not present yet: 60 discrepancies to mend" in seen.text
    assert all(f"found number {n}" in seen.text for n in range(1, 61))


def test_a_run_says_its_remedy_once_and_each_message() -> None:
    report = stored("discrepant")
    first = report.findings[0]
    said = [first.message.model_copy(update={"en": f"It lacks {what}."}) for what in "AB"]
    twice = tuple(first.model_copy(update={"message": words}) for words in said)
    text = " ".join(shown(report.model_copy(update={"findings": twice})).text.split())
    assert text.count(first.remedy.en) == 1
    assert "It lacks A." in text
    assert "It lacks B." in text


def test_words_without_blanks_may_break_anywhere() -> None:
    html = page(reprinted(stored("discrepant"), LONG), {}, "en")
    assert "overflow-wrap: anywhere" in html


def test_pictures_of_the_places_stand_in_the_page(tmp_path: Path) -> None:
    print_papers(tmp_path)
    report = stored("discrepant")
    clips = cut(tmp_path, report)
    seen = shown(report, clips=clips)
    pictures = [attrs for tag, attrs in seen.tags if tag == "img"]
    heads = [f for f in report.findings if f.root is None]
    assert len(pictures) == sum(clip_key(e) is not None for f in heads for e in f.evidence)
    assert all(int(str(p["width"])) > 200 and p["alt"] for p in pictures)


def test_a_message_shows_its_words_where_it_has_no_page() -> None:
    report = stored("discrepant")
    assert "AT USD 7.20 PER SET CIF AARHUS" in shown(report).text


def test_a_refusal_is_answered_point_by_point() -> None:
    said = Objection(
        text="LATE SHIPMENT <B>",
        answer="not_justified",
        codes=("PRE-04",),
        sources=("UCP 600 art. 14(c)",),
        message=Words(en="The goods were shipped in time.", zh="装运未逾期。"),
    )
    notice = Refused(
        document=IDS[0], in_time_from=dt.date(2026, 10, 7), void=True, objections=(said,)
    )
    text = shown(stored("discrepant").model_copy(update={"refusals": (notice,)})).text
    assert "LATE SHIPMENT <B>" in text
    assert "not justified" in text
    assert "2026-10-07" in text
    assert "only one counts" in text
    assert "does not say what the bank does with the documents" in text
    assert "What the bank refused" not in shown(stored("discrepant")).text
