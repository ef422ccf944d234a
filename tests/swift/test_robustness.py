from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extractors.documents import Credit, CreditAmendment
from extractors.pages.page import Page, Word
from extractors.swift import MessageText, merge, read, recognise
from extractors.swift.print_lines import print_lines
from tests.swift.conftest import MESSAGES, printed_pages

TEXTS = {
    p.name: p.read_text(encoding="utf-8")
    for p in sorted(MESSAGES.parent.glob("*/*.*"))
    if p.suffix in (".fin", ".txt")
}
_JUNK = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["\n:46A:", "-}", "{4:", "{1:F01", "\f", "\r", "$", ":27:", "\n+", ":", "/ADD/"]
    ),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    text = TEXTS[draw(st.sampled_from(sorted(TEXTS)))]
    for _ in range(draw(st.integers(1, 6))):
        begin = draw(st.integers(0, len(text)))
        end = min(len(text), begin + draw(st.integers(0, 60)))
        text = text[:begin] + draw(_JUNK) + text[end:]
    return text


@settings(
    max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(mutated())
def test_no_text_stops_the_reading(text: str) -> None:
    source = MessageText("x.txt", text)
    assert 0 <= recognise(source) <= 1
    found = read(source)
    credits = [e for e in found if isinstance(e.document, Credit)]
    amendments = [e for e in found if isinstance(e.document, CreditAmendment)]
    for credit in credits:
        merge(credit, amendments)  # type: ignore[arg-type]
    for extraction in found:
        list(extraction.document.gaps())
        for seen in extraction.evidence.values():
            assert seen.span is None or 0 <= seen.span[0] <= seen.span[1] <= len(text)


@settings(
    max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
@given(mutated())
def test_no_print_stops_the_reading(text: str) -> None:
    read(printed_pages("".join(c for c in text if c.isprintable() or c == "\n")))


@settings(max_examples=30, deadline=None, derandomize=True)
@given(st.text(alphabet="0123456789,.# ", min_size=1, max_size=12))
def test_an_amount_is_read_or_left_open(figures: str) -> None:
    text = TEXTS["credit.fin"].replace("USD60465,50", "USD" + figures)
    (extraction,) = read(MessageText("x.fin", text))
    credit = extraction.document
    assert isinstance(credit, Credit)
    gaps = {way[0] for way in credit.gaps()}
    assert ("amount" in gaps) or credit.amount is not None


def test_a_day_that_does_not_exist_is_left_open() -> None:
    text = TEXTS["credit.fin"].replace(":44C:260727", ":44C:260631")
    (extraction,) = read(MessageText("x.fin", text))
    assert ("latest_shipment_date",) in set(extraction.document.gaps())
    assert extraction.evidence["latest_shipment_date",].text == "260631"


@pytest.mark.parametrize(
    "text",
    [
        TEXTS["credit.fin"].replace(":47A:", ":47A:" + "+A\n" * 4000),
        TEXTS["credit.fin"].replace(":47A:", ":47A:" + "1)A\n2)B\n" * 2000),
        *(
            TEXTS["in_sentences.txt"] + words * 4000
            for words in ("IN FAVOUR OF ", "SHIPMENT FROM A ")
        ),
        ":20:X\n:27:1/1\n" * 2000,
        "| 27 | Sequence of Total | 1/1 |\n" * 2000,
    ],
    ids=["clauses", "numbers", "favour", "shipment", "tags", "table"],
)
def test_a_long_text_is_read_in_bounded_time(text: str) -> None:
    begun = time.process_time()
    recognise(MessageText("x.txt", text))
    read(MessageText("x.txt", text))
    assert time.process_time() - begun < 20  # measured under 1; what is bounded does not hang


def test_line_ends_and_exports_do_not_matter() -> None:
    plain = read(MessageText("x.fin", TEXTS["credit.fin"]))[0].document
    for end in ("\r\n", "\r", "$", "=20\n", "   \n"):
        other = read(MessageText("x.fin", TEXTS["credit.fin"].replace("\n", end)))[0].document
        assert other.model_dump(exclude={"text"}) == plain.model_dump(exclude={"text"}), repr(end)
    assert plain.issue_date == dt.date(2026, 5, 6)  # type: ignore[attr-defined]


def test_endless_lines_take_no_endless_time() -> None:
    for line in ("A" * 300_000, " " * 300_000, "-" * 300_000, "1 " * 100_000, ":46A:" * 50_000):
        recognise(MessageText("x.txt", line))


def test_a_word_far_off_the_paper_fills_no_line_with_blanks() -> None:
    words = (Word("20:", 50, 50, 70, 60), Word("PAGE", 9_000_000, 50, 9_000_030, 60))
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words)
    (line,) = print_lines([page])
    assert line.text.split() == ["20:", "PAGE"]
    assert len(line.text) < 3000
