from __future__ import annotations

import json
from typing import Any

import pytest

from extractors.documents import Bank, Credit, CreditAmendment
from extractors.evidence import Extraction
from extractors.pages.page import Page
from extractors.swift import MessageText, read, recognise
from extractors.swift.layouts import LAYOUTS
from tests.swift.conftest import MESSAGES, message, only_credit, printed_pages

PRINTS = sorted(p.name for p in MESSAGES.glob("*.txt"))
BANKS = (
    *("issuing_bank", "advising_bank", "drawee", "reimbursing_bank"),
    *("applicant_bank", "confirming_bank", "available_with"),
)


def said(credit: Credit) -> dict[str, Any]:
    """What a credit says, without its text and the names that a print adds to a BIC."""
    values: dict[str, Any] = credit.model_dump(exclude={"text"})
    for name in BANKS:
        if (bank := values[name]) and bank["bic"]:
            values[name] = bank["bic"]
    return values


@pytest.mark.parametrize("name", PRINTS)
def test_every_print_of_a_message_is_the_same_credit(name: str, issued: Extraction[Credit]) -> None:
    assert said(only_credit(message(name)).document) == said(issued.document)


@pytest.mark.parametrize("name", PRINTS)
def test_pages_are_read_like_text(name: str, issued: Extraction[Credit]) -> None:
    pages = printed_pages(message(name).text)
    credit = only_credit(pages)
    assert said(credit.document) == said(issued.document)
    assert all(e.page and e.box for e in credit.evidence.values())


@pytest.mark.parametrize("name", [*PRINTS, "credit.fin"])
def test_every_value_shows_the_characters_it_was_read_from(name: str) -> None:
    source = message(name)
    for way, seen in only_credit(source).evidence.items():
        assert seen.span, way
        assert seen.method == "message"
        printed = "".join(source.text[slice(*seen.span)].split())
        assert all(word in printed for word in seen.text.split()), way


@pytest.mark.parametrize("name", [*PRINTS, "credit.fin"])
def test_a_message_is_recognised(name: str) -> None:
    assert recognise(message(name)) > 0.8


def test_a_print_names_the_bank_behind_its_code() -> None:
    credit = only_credit(message("alliance.txt")).document
    assert credit.issuing_bank == Bank(name="LINDENTAL HANDELSBANK", bic="LINDDEHH", country="DE")


def test_a_branch_apart_from_its_code_is_no_word_of_the_name() -> None:
    text = message("labelled.txt").text
    apart = text.replace("FROM: LINDDEHHXXX", "SENDER: LINDDEHH XXX  LINDENTAL HANDELSBANK")
    credit = only_credit(MessageText("lc.txt", apart)).document
    assert credit.issuing_bank == Bank(name="LINDENTAL HANDELSBANK", bic="LINDDEHH", country="DE")


def test_every_layout_has_just_score_and_fields() -> None:
    for module in LAYOUTS:
        own = {
            name
            for name, thing in vars(module).items()
            if not name.startswith("_")
            and callable(thing)
            and getattr(thing, "__module__", "") == module.__name__
        }
        assert own == {"score", "fields"}, module.__name__


@pytest.mark.parametrize(
    "text",
    [
        "",
        "COMMERCIAL INVOICE\nNO. 20: 4711\nTOTAL USD 100.00",
        "20: we ship\n21: cartons\n32: pallets\n45: drums",
        "Price list\n27/1\n40A paper\n50 sheets\n59 boxes",
    ],
)
def test_other_papers_are_no_messages(text: str) -> None:
    assert recognise(MessageText("x.txt", text)) < 0.3
    assert read(MessageText("x.txt", text)) == []


@pytest.mark.parametrize("name", ["alliance.txt", "host.txt", "report.txt"])
def test_every_print_of_an_amendment_is_the_same_amendment(name: str) -> None:
    raw = read(message("amendments.fin"))
    text = (MESSAGES.parent / "amendments" / name).read_text(encoding="utf-8")
    printed = read(MessageText(name, text))
    assert [e.document.model_dump(exclude={"text"}) for e in printed] == [
        e.document.model_dump(exclude={"text"}) for e in raw
    ]


@pytest.mark.parametrize(
    ("name", "label", "other"),
    [
        ("alliance.txt", "Percentage Credit Amt Tolerance", "More or less"),
        ("host.txt", "POS. / NEG. TOL. (%)", "MORE OR LESS PERCENT"),
        ("labelled.txt", "Percentage credit amount tolerance", "Plus or minus"),
        ("slashed_below.txt", "Percentage Credit Amount Tolerance", "Plus Or Minus"),
    ],
)
def test_a_label_nobody_knows_still_begins_its_field(
    name: str, label: str, other: str, issued: Extraction[Credit]
) -> None:
    text = message(name).text
    assert label in text
    credit = only_credit(MessageText(name, text.replace(label, other)))
    assert said(credit.document) == said(issued.document)


@pytest.mark.parametrize("name", [*PRINTS, "credit.fin"])
def test_a_text_may_quote_other_fields(name: str, issued: Extraction[Credit]) -> None:
    text = message(name).text
    for quoted in ("44C LATEST SHIPMENT", "20 CARTONS PER PALLET", "50 KGS", "48 HOURS NOTICE"):
        changed = text.replace("2) NET WEIGHT", quoted)
        credit = only_credit(MessageText(name, changed)).document
        assert credit.documents_required[2].endswith(quoted), quoted
        assert credit.latest_shipment_date == issued.document.latest_shipment_date
        assert credit.applicant == issued.document.applicant


def test_a_misread_tag_is_put_right_by_its_label(issued: Extraction[Credit]) -> None:
    text = message("alliance.txt").text
    for right, wrong in (("31D:", "3lD:"), ("46A:", "4BA:"), (" 50:", " 5O:"), ("44E:", "44F;")):
        assert right in text
        text = text.replace(right, wrong, 1)
    credit = only_credit(MessageText("scan.txt", text))
    assert said(credit.document) == said(issued.document)


def test_an_application_for_a_credit_is_no_credit() -> None:
    text = "APPLICATION FOR IRREVOCABLE DOCUMENTARY CREDIT\n" + message("labelled.txt").text
    assert recognise(MessageText("x.txt", text)) < 0.3


def test_a_field_that_goes_on_with_its_label_again_is_one_field(
    issued: Extraction[Credit],
) -> None:
    text = message("alliance.txt").text
    again = text.replace(
        "TO ORDER AND BLANK", "46A: Documents Required\n          TO ORDER AND BLANK"
    )
    assert again != text
    assert said(only_credit(MessageText("x.txt", again)).document) == said(issued.document)


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("US$ 60,465.50", "USD 60,465.50"),
        ("USD60.465,50", "USD 60,465.50"),
        ("USD 60 465,50", "USD 60,465.50"),
        ("USD.60,465.50/-", "USD 60,465.50"),
        ("USD 60,465.50 (SAY US DOLLARS SIXTY THOUSAND ONLY)", "USD 60,465.50"),
        ("JPY 6,046,550", "JPY 6,046,550"),
        ("RMB60,465.50", "CNY 60,465.50"),
        ("KWD 60,465", None),
        ("USD 60,46,5", None),
    ],
)
def test_amounts_as_they_are_printed(printed: str, amount: str | None) -> None:
    text = message("labelled.txt").text
    assert "USD 60,465.50" in text
    credit = only_credit(MessageText("x.txt", text.replace("USD 60,465.50", printed))).document
    if amount is None:
        assert "amount" in {way[0] for way in credit.gaps()}
    else:
        assert str(credit.amount) == amount


@pytest.mark.parametrize(
    "printed", ["2026-08-17 CHINA", "17 AUG 2026 CHINA", "AUGUST 17, 2026 CHINA", "20260817 CHINA"]
)
def test_dates_as_they_are_printed(printed: str) -> None:
    text = message("labelled.txt").text
    changed = text.replace("17 AUG 2026 BENEFICIARY COUNTRY", printed)
    credit = only_credit(MessageText("x.txt", changed)).document
    assert (str(credit.expiry_date), credit.expiry_place) == ("2026-08-17", "CHINA")


def test_a_date_that_can_be_read_in_two_ways_is_left_open() -> None:
    text = message("labelled.txt").text.replace("17 AUG 2026", "08/07/2026")
    credit = only_credit(MessageText("x.txt", text)).document
    assert ("expiry_date",) in set(credit.gaps())
    assert credit.expiry_place == "BENEFICIARY COUNTRY"


@pytest.mark.parametrize("name", ["alliance", "host"])
def test_a_scan_with_misread_tags_is_the_same_credit(name: str, issued: Extraction[Credit]) -> None:
    text = (MESSAGES.parent / "scans" / f"{name}.json").read_text(encoding="utf-8")
    pages = [Page.model_validate(page) for page in json.loads(text)]
    credit = only_credit(pages)
    scanned, right = said(credit.document), said(issued.document)
    assert credit.method == "ocr"
    assert {k: v for k, v in scanned.items() if k not in ("message", "goods_description")} == {
        k: v for k, v in right.items() if k not in ("message", "goods_description")
    }


@pytest.mark.parametrize("seen", ["0", "©", "O"])
def test_a_misread_direction_in_the_header_of_a_scan_leaves_the_banks(
    seen: str, issued: Extraction[Credit]
) -> None:
    text = (MESSAGES.parent / "scans" / "host.json").read_text(encoding="utf-8")
    pages = [Page.model_validate(page) for page in json.loads(text)]
    first = pages[0]
    words = tuple(
        word._replace(text=seen) if (word.text, word.x0) == ("O", 148.3) else word
        for word in first.words
    )
    assert seen == "O" or words != first.words
    credit = only_credit([first.model_copy(update={"words": words}), *pages[1:]]).document
    for bank in ("issuing_bank", "advising_bank"):
        assert said(credit).get(bank) == said(issued.document)[bank]


def test_a_message_quoted_in_a_mail_is_the_same_credit(issued: Extraction[Credit]) -> None:
    text = "\n".join(f"> {line}" for line in message("credit.fin").text.split("\n"))
    credit = only_credit(MessageText("mail.txt", text))
    assert said(credit.document) == said(issued.document)
    seen = credit.evidence["number",]
    assert seen.span
    assert text[slice(*seen.span)] == "LC26-004417"


def test_an_amendment_that_lost_its_line_ends_makes_the_same_changes() -> None:
    narrative = "/DELETE/\nITEM 4\n/ADD/\n5) WEIGHT LIST IN 2 COPIES"
    lines = [":27:1/1", ":20:LC26-004417", ":21:NONREF", ":23:LC26-004417", ":26E:1", ":30:260601", ":22A:ISSU", f":46B:{narrative}"]  # fmt: skip
    kept, lost = (
        [
            (change.operation, change.text.split())
            for e in read(MessageText("x.txt", joint.join(lines).replace("\n", end)))
            if isinstance(e.document, CreditAmendment)
            for change in e.document.changes
        ]
        for joint, end in (("\n", "\n"), (" ", " "))
    )
    assert kept == lost
    assert [operation for operation, _ in kept] == ["delete", "add"]


@pytest.mark.parametrize(
    ("expiry", "issued"), [("25/11/2026", "2026-09-01"), ("11/25/2026", "2026-01-09")]
)
def test_dates_in_figures_are_read_as_another_of_them_tells(expiry: str, issued: str) -> None:
    text = f"""40A: Form of Documentary Credit: IRREVOCABLE
20: Documentary Credit Number: AB-1
31C: Date of Issue: 01/09/2026
31D: Date and Place of Expiry: {expiry} RIGA
44C: Latest Date of Shipment: 10.11.2026"""
    credit = only_credit(MessageText("a.txt", text)).document
    read = (str(credit.issue_date), str(credit.expiry_date), credit.expiry_place)
    assert read == (issued, "2026-11-25", "RIGA")
    assert str(credit.latest_shipment_date) == "2026-11-10"


def test_dates_in_figures_that_nothing_tells_apart_are_open() -> None:
    text = """40A: Form of Documentary Credit: IRREVOCABLE
20: Documentary Credit Number: AB-1
31C: Date of Issue: 01/09/2026
31D: Date and Place of Expiry: 10/11/2026 RIGA"""
    gaps = only_credit(MessageText("a.txt", text)).document.gaps()
    assert {way[0] for way in gaps} >= {"issue_date", "expiry_date"}


def test_lines_that_a_print_broke_at_its_margin_belong_to_the_text_they_break() -> None:
    print_ = """:27 : SEQUENCE OF TOTAL          : 1/1
:40A: FORM OF DOC CREDIT         : IRREVOCABLE
:20 : DOC CREDIT NUMBER          : ALB-DC-778120/26
:31C: DATE OF ISSUE              : 260715
:45A: DESCRIPTION OF GOODS       :
      PACKING LINE
:46A: DOCUMENTS REQUIRED         :
      1) SIGNED COMMERCIAL INVOICE IN 4 ORIGINALS
      2) FULL SET OF CLEAN MULTIMODAL TRANSPORT DOCUMENTS MADE OUT TO ORDER, MARKED
FREIGHT PREPAID
      3) PACKING LIST IN 3 ORIGINALS
:47A: ADDITIONAL CONDITIONS      :
      +ALL DOCUMENTS TO BE ISSUED IN ENGLISH
:48 : PERIOD FOR PRESENTATION    : 21 DAYS
"""
    (credit,) = read(MessageText("credit.txt", print_))
    document = credit.document
    assert isinstance(document, Credit)
    assert [text.removeprefix("2) ")[:8] for text in document.documents_required] == [
        "SIGNED C",
        "FULL SET",
        "PACKING ",
    ]
    assert document.documents_required[1].endswith("MARKED FREIGHT PREPAID")
    assert document.additional_conditions == ("ALL DOCUMENTS TO BE ISSUED IN ENGLISH",)


def test_staff_type_tags_with_one_colon() -> None:
    typed = """27: 1/1
40A: IRREVOCABLE
20: LC-88
32B: USD 63.936,00
46A: +PACKING LIST
48: 15
"""
    (credit,) = read(MessageText("credit.txt", typed))
    assert isinstance(credit.document, Credit)
    assert (credit.document.number, credit.document.presentation_days) == ("LC-88", 15)
