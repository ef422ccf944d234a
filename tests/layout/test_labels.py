from __future__ import annotations

import pytest

from extractors.layout import CAPTIONS, Labelled, Segment, Sheet, Vocabulary
from extractors.layout.captions import labels
from extractors.pages.page import Page, Word
from tests.layout.printing import CHINESE, Paper

_NUMBER = {"number": CAPTIONS["invoice_number"]}


def _first(paper: Paper, field: str, *names: str) -> Labelled:
    vocabulary = {name: CAPTIONS[name] for name in (field, *names)}
    return Sheet(paper.pages()).find(vocabulary)[field][0]


@pytest.mark.parametrize(
    "printed",
    [
        "Invoice No.: AB-77",
        "INVOICE NO AB-77",
        "Invoice Number : AB-77",
        "Invoice # AB-77",
        "(1) Invoice No.:AB-77",
        "3. Invoice No. AB-77",
        "⑧ Invoice No. AB-77",
        "发票号码 Invoice No.： AB-77",
        "Invoice No. 发票号码： AB-77",
        "发票号码：AB-77",
        "I n v o i c e  N o . : AB-77",
        "Invoice No. (to be quoted): AB-77",
        "INVOICE №: AB-77",
    ],
)
def test_a_caption_is_found_however_it_is_printed(printed: str) -> None:
    paper = Paper(CHINESE)
    paper.at(50, 100, printed)
    (seen,) = Sheet(paper.pages()).find(_NUMBER)["number"]
    assert (seen.text, seen.side, seen.sure) == ("AB-77", "beside", True)


@pytest.mark.parametrize(
    "printed",
    [
        "1 Отправитель — 发货人",
        "1 Отправитель (наименование) — 发货人",
        "发货人（名称、地址、国家） / Sender (name, address, country)",
        "发货人名称及地址 Name and Address of Sender",
    ],
)
def test_a_caption_may_say_it_in_other_scripts_first(printed: str) -> None:
    known = {
        "shipper": ("发货人", "Sender", "Sender (name, address, country)"),
        "address": ("Address", "地址"),
    }
    (span,) = labels.captions_in(_segment(printed), Vocabulary(known))
    assert (set(span.fields), span.sure, span.alone) == ({"shipper"}, True, True)


@pytest.mark.parametrize("printed", ["发货人签字盖章 / Signature", "发货人联 / Copy", "发货人指示"])
def test_a_word_that_goes_on_in_chinese_is_another_caption(printed: str) -> None:
    assert not labels.captions_in(_segment(printed), Vocabulary({"shipper": ("发货人",)}))


def _segment(printed: str) -> Segment:
    words = tuple(Word(text, 40 * i, 0, 40 * i + 36, 8) for i, text in enumerate(printed.split()))
    return Segment(Page(file="a.pdf", number=1, width=595, height=842, words=words), words)


def test_the_longest_phrase_wins_also_against_other_fields() -> None:
    paper = Paper()
    paper.lines(50, 100, "Invoice Date: 1 May 2026", "Date: 2 May 2026")
    found = Sheet(paper.pages()).find({"date": ("Date",)})
    assert [seen.text for seen in found["date"]] == ["2 May 2026"]


def test_several_captions_in_one_line_part_their_values() -> None:
    paper = Paper()
    paper.at(50, 100, "Invoice No.: AB-77 Date: 1 May 2026 L/C No.: LC-5")
    found = Sheet(paper.pages()).find(
        {name: CAPTIONS[name] for name in ("invoice_number", "date", "credit_number")}
    )
    assert {field: seen[0].text for field, seen in found.items()} == {
        "invoice_number": "AB-77",
        "date": "1 May 2026",
        "credit_number": "LC-5",
    }


def test_a_word_that_may_begin_a_sentence_is_not_sure() -> None:
    paper = Paper()
    paper.lines(50, 100, "From the beginning we were friends", "Net proceeds are welcome")
    found = Sheet(paper.pages()).find({"from": CAPTIONS["from"], "net": CAPTIONS["net_weight"]})
    assert not any(seen.sure for several in found.values() for seen in several)


def test_a_phrase_inside_a_sentence_is_no_caption() -> None:
    paper = Paper()
    paper.at(50, 100, "We draw on you for the invoice number given above")
    assert Sheet(paper.pages()).find(_NUMBER) == {}


def test_a_value_that_begins_like_a_caption_is_no_part_of_the_caption() -> None:
    paper = Paper()
    paper.at(50, 100, "To BANK CALDER AND WESTMORLAND, LEEDS")
    found = Sheet(paper.pages()).find({"drawee": ("To", "Drawee")})
    assert found["drawee"][0].text == "BANK CALDER AND WESTMORLAND, LEEDS"


def test_captions_in_a_row_have_their_values_underneath() -> None:
    paper = Paper()
    for x, caption, value in (
        (50, "Port of Loading", "NINGBO"),
        (200, "Port of Discharge", "HAMBURG"),
        (350, "Place of Delivery", "MUNICH"),
    ):
        paper.at(x, 100, caption)
        paper.at(x + 10, 113, value)
    names = ("port_of_loading", "port_of_discharge", "place_of_delivery")
    found = Sheet(paper.pages()).find({name: CAPTIONS[name] for name in names})
    assert [found[name][0].text for name in names] == ["NINGBO", "HAMBURG", "MUNICH"]
    assert {found[name][0].side for name in names} == {"below"}


def test_a_value_over_its_caption_is_found_where_nothing_else_is_near() -> None:
    paper = Paper()
    paper.at(50, 100, "NINGBO, 1 SEP 2026")
    paper.rule(50, 103, 200, 103)
    paper.at(50, 112, "Place and date of issue")
    seen = _first(paper, "place_and_date")
    assert (seen.text, seen.side) == ("NINGBO, 1 SEP 2026", "above")


def test_a_party_goes_on_until_the_next_caption_or_a_gap() -> None:
    paper = Paper()
    paper.lines(50, 100, "Consignee:", "RHEIN HANDEL GMBH", "HAMBURG", "Notify party:", "SAME")
    paper.lines(300, 100, "Shipper:", "BLUE LAKE CO., LTD.", "NINGBO")
    paper.at(300, 175, "Something further down")
    found = Sheet(paper.pages()).find(
        {name: CAPTIONS[name] for name in ("consignee", "notify", "shipper")}
    )
    assert found["consignee"][0].lines == ["RHEIN HANDEL GMBH", "HAMBURG"]
    assert found["notify"][0].lines == ["SAME"]
    assert found["shipper"][0].lines == ["BLUE LAKE CO., LTD.", "NINGBO"]


def test_in_a_ruled_box_all_under_the_caption_is_the_value_and_nothing_beyond() -> None:
    paper = Paper()
    paper.box(40, 90, 300, 160)
    paper.box(40, 160, 300, 200)
    paper.at(43, 98, "Shipper (complete name and address)", 6)
    paper.lines(48, 110, "BLUE LAKE CO., LTD.", "NINGBO")
    paper.at(48, 152, "CHINA")
    paper.at(43, 168, "Some caption nobody knows", 6)
    paper.at(48, 180, "WHATEVER")
    seen = _first(paper, "shipper")
    assert seen.lines == ["BLUE LAKE CO., LTD.", "NINGBO", "CHINA"]
    box = seen.evidence().box
    assert box is not None
    assert (round(box.x0), round(box.bottom)) == (48, 154)


def test_a_caption_alone_in_its_cell_has_its_value_in_the_next() -> None:
    paper = Paper()
    for y in (90, 110, 130):
        paper.rule(40, y, 440, y)
    for x in (40, 140, 240, 340, 440):
        paper.rule(x, 90, x, 130)
    for x, y, text in (
        (43, 103, "Invoice No."), (143, 103, "AB-77"), (243, 103, "Date"), (343, 103, "1 May 2026"),
        (43, 123, "Vessel"), (143, 123, "SEASTAR"), (243, 123, "Voyage No."), (343, 123, "021W"),
    ):  # fmt: skip
        paper.at(x, y, text)
    names = ("invoice_number", "date", "vessel", "voyage")
    found = Sheet(paper.pages()).find({name: CAPTIONS[name] for name in names})
    assert [found[name][0].text for name in names] == ["AB-77", "1 May 2026", "SEASTAR", "021W"]


def test_a_cell_of_several_lines_answers_a_caption_that_stands_at_its_middle() -> None:
    paper = Paper()
    for y in (90, 150, 200):
        paper.rule(40, y, 440, y)
    for x in (40, 110, 240, 310, 440):
        paper.rule(x, 90, x, 200)
    paper.at(43, 123, "Consignee")
    paper.lines(
        113, 100, "COMERCIAL ANDINA", "DEL SUR S.A.", "LOS LEONES 1220", "SANTIAGO", pitch=13
    )
    paper.lines(243, 117, "Vessel and", "Voyage No.", pitch=12)
    paper.at(313, 123, "MAREN SKAGEN V.021W")
    paper.lines(43, 170, "Port of", "Loading", pitch=12)
    paper.at(113, 176, "NANSHA, CHINA")
    paper.lines(243, 164, "Port of", "Discharge", pitch=12)
    paper.lines(313, 164, "SAN ANTONIO,", "CHILE", pitch=12)
    names = ("consignee", "vessel_and_voyage", "port_of_loading", "port_of_discharge")
    found = Sheet(paper.pages()).find({name: CAPTIONS[name] for name in names})
    assert {name: found[name][0].text for name in names} == {
        "consignee": "COMERCIAL ANDINA DEL SUR S.A. LOS LEONES 1220 SANTIAGO",
        "vessel_and_voyage": "MAREN SKAGEN V.021W",
        "port_of_loading": "NANSHA, CHINA",
        "port_of_discharge": "SAN ANTONIO, CHILE",
    }


def test_headings_over_several_lines_do_not_answer_one_another() -> None:
    paper = Paper()
    for y in (90, 120, 160):
        paper.rule(40, y, 440, y)
    for x in (40, 140, 240, 440):
        paper.rule(x, 90, x, 160)
    for x, text in ((43, "Gross|Weight"), (143, "Net|Weight"), (243, "Marks and|Numbers")):
        paper.lines(x, 102, *text.split("|"))
    for x, text in ((43, "120.00 KGS"), (143, "110.00 KGS"), (243, "N/M")):
        paper.at(x, 140, text)
    found = Sheet(paper.pages()).find({"gross_weight": CAPTIONS["gross_weight"]})
    assert all("Net" not in seen.text for seen in found.get("gross_weight", ()))


def test_what_the_box_is_left_empty_for_has_no_value() -> None:
    paper = Paper()
    paper.box(40, 90, 200, 130)
    paper.box(200, 90, 400, 130)
    paper.at(43, 98, "Vessel", 6)
    paper.at(203, 98, "Voyage No.", 6)
    paper.at(208, 115, "021W")
    found = Sheet(paper.pages()).find({n: CAPTIONS[n] for n in ("vessel", "voyage")})
    assert "vessel" not in found
    assert found["voyage"][0].text == "021W"


def test_a_watermark_does_not_join_the_lines_that_it_crosses() -> None:
    paper = Paper()
    paper.lines(50, 100, "Vessel: SEASTAR", "Voyage No.: 021W", "Date: 1 May 2026")
    paper.at(60, 125, "COPY", 60)
    names = ("vessel", "voyage", "date")
    found = Sheet(paper.pages()).find({name: CAPTIONS[name] for name in names})
    assert [found[name][0].text for name in names] == ["SEASTAR", "021W", "1 May 2026"]


def test_the_lines_of_two_ruled_cells_are_no_value_of_the_caption_between_them() -> None:
    paper = Paper()
    for top in (90, 120, 150):
        paper.box(50, top, 200, top + 30)
        paper.box(200, top, 400, top + 30)
    for y, caption, lines in (
        (101, "Manufacturer", ("WILLOW BAY CERAMICS", "CO., LTD.")),
        (131, "Buyer", ("BALTIC HOME BUILDING", "SUPPLIES OY")),
        (161, "Commodity", ("Tiles",)),
    ):
        paper.at(55, y, caption)
        paper.lines(205, y, *lines, pitch=13)
    assert _first(paper, "buyer").lines == ["BALTIC HOME BUILDING", "SUPPLIES OY"]


def test_lines_that_a_narrow_ruled_cell_broke_are_one_value() -> None:
    paper = Paper()
    paper.box(50, 90, 150, 140)
    paper.box(150, 90, 225, 140)
    paper.at(55, 101, "Vessel")
    paper.lines(154, 101, "ATLANTIC", "RAINBOW VOY.", "FW614")
    seen = _first(paper, "vessel")
    assert seen.whole is not None
    assert seen.whole.text == "ATLANTIC RAINBOW VOY. FW614"


def test_a_caption_in_chinese_over_the_same_in_english_announces_nothing_of_its_own() -> None:
    paper = Paper(CHINESE)
    paper.at(50, 100, "收货人名称及地址")
    paper.at(50, 109, "Consignee: BALTIC HOME OY, TURKU")
    found = Sheet(paper.pages()).find({"consignee": CAPTIONS["consignee"]})["consignee"]
    assert [seen.text for seen in found] == ["BALTIC HOME OY, TURKU"]


@pytest.mark.parametrize("value", ["68 CBM", "68 KGS", "SIXTY PACKAGES ONLY"])
def test_a_unit_is_no_caption_of_what_stands_beneath(value: str) -> None:
    paper = Paper()
    paper.at(50, 50, "TOTAL MEASUREMENT", 7)
    paper.at(50, 62, value)
    paper.at(50, 74, "SIGNATURE")
    known = {"measurement": ("Total Measurement", "CBM", "KGS"), "packages": ("Packages",)}
    found = Sheet(paper.pages()).find(known)
    assert [seen.first.text for seen in found["measurement"]] == [value]
    assert "packages" not in found


def test_a_word_within_a_number_is_no_caption() -> None:
    paper = Paper()
    paper.at(50, 50, "L/C NO. BIC-LCI-260055")
    found = Sheet(paper.pages()).find({"credit": ("L/C No.",), "bank": ("BIC",)})
    assert [seen.text for seen in found["credit"]] == ["BIC-LCI-260055"]
    assert "bank" not in found


def test_a_title_in_larger_type_on_another_foot_is_no_part_of_the_name_before_it() -> None:
    words = (
        Word("HARBOUR", 46, 46.4, 100, 58.7), Word("MACHINERY", 103, 46.4, 180, 58.7), Word("LTD.", 183, 46.4, 208, 58.7),
        Word("PACKING", 209.5, 48.2, 275, 65.6), Word("LIST", 280, 48.2, 310, 65.6),
    )  # fmt: skip
    page = Page(file="a.pdf", number=1, width=595, height=842, words=words)
    assert [s.text for line in Sheet([page]).lines for s in line.segments] == [
        "HARBOUR MACHINERY LTD.",
        "PACKING LIST",
    ]
