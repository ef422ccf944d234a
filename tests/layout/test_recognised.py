"""Words seen by a recogniser: their boxes are the ink, without what type leaves free round it."""

from __future__ import annotations

from typing import Literal

import pytest

from extractors.layout import Sheet
from extractors.pages.page import Page, Word


def typewritten(*words: str, method: Literal["text", "ocr"]) -> Page:
    """Print words in 9 point Courier: a blank is as wide as a letter, capitals 5 points high."""
    placed, x = [], 50.0
    for word in words:
        placed.append(Word(word, x + 0.6, 100, x + 5.4 * len(word) - 0.6, 105.1))
        x += 5.4 * (len(word) + 1)
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(placed), method=method)


def scan(*words: Word) -> Page:
    """Return a page with words just where a recogniser saw them."""
    return Page(file="a.pdf", number=1, width=595, height=842, words=words, method="ocr")


@pytest.mark.parametrize(
    "words", [("BRAVE", "CORMORANT", "V.0911"), ("TANGSHAN", "LUOHE", "STEEL")]
)
def test_typewritten_words_of_a_scan_stay_together(words: tuple[str, ...]) -> None:
    (line,) = Sheet([typewritten(*words, method="ocr")]).lines
    assert [segment.text for segment in line.segments] == [" ".join(words)]


def printed(*words: tuple[str, float], method: Literal["text", "ocr"] = "ocr") -> Page:
    """Print words, each with its confidence, on one line."""
    placed, x = [], 50.0
    for text, sure in words:
        placed.append(Word(text, x, 100, x + 5.0 * len(text), 107, sure))
        x += 5.0 * len(text) + 3
    return Page(file="a.pdf", number=1, width=595, height=842, words=tuple(placed), method=method)


@pytest.mark.parametrize(
    ("caption", "phrase"),
    [
        ((("lnvoice", 0.9), ("N0.:", 0.9)), "Invoice No."),
        ((("Gr0ss", 0.9), ("Weight:", 0.9)), "Gross Weight"),
        ((("Goops:", 0.45),), "Goods"),
        ((("Quantiy", 0.5), ("Declared:", 0.9)), "Quantity Declared"),
    ],
)
def test_a_misread_caption_still_announces_its_value(
    caption: tuple[tuple[str, float], ...], phrase: str
) -> None:
    found = Sheet([printed(*caption, ("AB-1", 0.9))]).find({"field": (phrase,)})
    assert [seen.text for seen in found["field"]] == ["AB-1"]


def test_a_value_is_never_spelt_as_a_caption_would_be() -> None:
    page = printed(("Buyer:", 0.9), ("BAYER", 0.5), ("lnvoice", 0.5), ("G0ODS", 0.5))
    (seen,) = Sheet([page]).find({"buyer": ("Buyer",)})["buyer"]
    assert seen.text == "BAYER lnvoice G0ODS"
    assert Sheet([page]).text == "Buyer: BAYER lnvoice G0ODS"


def test_what_was_surely_read_is_no_misread_caption() -> None:
    assert not Sheet([printed(("BAYER:", 0.95), ("AG", 0.95))]).find({"buyer": ("Buyer",)})


def test_print_with_a_text_layer_is_taken_as_it_is() -> None:
    page = printed(("lnvoice", 1.0), ("N0.:", 1.0), ("AB-1", 1.0), method="text")
    assert not Sheet([page]).find({"number": ("Invoice No.",)})


def test_chinese_signs_seen_one_by_one_are_one_word_on_one_line() -> None:
    page = scan(
        Word("Place", 210, 65.5, 234, 70.2, 0.96),
        Word("出", 236, 65.2, 260, 70.6, 0.93),
        Word("票", 245, 62.3, 251, 74.5, 0.91),
        Word("地", 251, 62.3, 257, 74.5, 0.96),
        Word("Date", 300, 65.5, 320, 70.2, 0.96),
    )
    (line,) = Sheet([page]).lines
    assert line.text == "Place 出票地   Date"
    assert [word.confidence for word in line.words] == [0.96, 0.91, 0.96]


def test_typewritten_words_stay_together_on_a_page_of_small_print() -> None:
    small = [
        Word("carrier", 40 + 26 * i, 300 + 9 * j, 62 + 26 * i, 305.8 + 9 * j, 0.95)
        for j in range(6)
        for i in range(12)
    ]
    typed, y = [], 100.0
    for line in (
        "LOADPORT TIANJIN",
        "DISCHARGE PORT",
        "SANTOS BRAZIL",
        "ISSUED HERE",
        "ON BOARD ALSO",
    ):
        x = 40.0
        for text in line.split():
            typed.append(Word(text, x + 0.5, y, x + 5.44 * len(text) - 0.5, y + 5.8, 0.95))
            x += 5.44 * (len(text) + 1)
        y += 15
    lines = [line.text for line in Sheet([scan(*typed, *small)]).lines]
    assert lines[1] == "DISCHARGE PORT"
    assert lines[4] == "ON BOARD ALSO"


def test_a_chinese_caption_is_whole_in_whatever_order_its_signs_were_seen() -> None:
    page = scan(
        Word("证号", 340.6, 154.8, 369.7, 163.8, 0.9),
        Word("L/C", 373.0, 155.9, 388.1, 163.1, 0.9),
        Word("No.", 391.3, 156.2, 403.2, 163.1, 0.9),
        Word("信", 330.5, 154.4, 349.2, 163.8, 0.9),
        Word("BCIA0731", 440.6, 155.9, 490.2, 163.1, 0.9),
    )
    (seen,) = Sheet([page]).find({"number": ("L/C No.",)})["number"]
    assert seen.text == "BCIA0731"


def test_a_caption_that_ends_in_a_semicolon_announces_what_follows() -> None:
    page = scan(Word("Payment;", 50, 100, 86, 107, 0.9), Word("SIGHT", 200, 100, 225, 107, 0.9))
    (seen,) = Sheet([page]).find({"payment": ("Payment",)})["payment"]
    assert seen.text == "SIGHT"


def test_an_item_of_a_list_is_no_caption_though_its_end_was_taken_for_a_colon() -> None:
    page = scan(
        Word("Documents:", 50, 100, 100, 107, 0.9),
        Word("(1)", 200, 100, 212, 107, 0.9),
        Word("Draft;", 215, 100, 240, 107, 0.9),
        Word("(2)", 200, 111, 212, 118, 0.9),
        Word("Invoice:", 215, 111, 245, 118, 0.9),
        Word("(3)", 200, 122, 212, 129, 0.9),
        Word("Policy;", 215, 122, 245, 129, 0.9),
    )
    (seen,) = Sheet([page]).find({"documents": ("Documents",)})["documents"]
    assert seen.lines == ["(1) Draft;", "(2) Invoice:", "(3) Policy;"]


def test_a_typewritten_comma_does_not_part_a_place_from_its_country() -> None:
    page = scan(
        Word("TIANJIN,", 150, 189.7, 190.1, 196, 0.95),
        Word("CHINA", 198.2, 189.7, 224, 194.8, 0.95),
    )
    (line,) = Sheet([page]).lines
    assert [segment.text for segment in line.segments] == ["TIANJIN, CHINA"]


def test_a_speck_beside_a_line_takes_no_word_of_it() -> None:
    page = scan(
        Word("Port", 193.0, 280.31, 203.83, 285.36, 0.96),
        Word("of", 205.63, 280.31, 210.68, 285.36, 0.96),
        Word("Loading", 212.48, 280.67, 234.13, 286.44, 0.96),
        Word("Place", 446.61, 280.67, 461.4, 285.36, 0.95),
        Word("of", 463.21, 280.67, 468.26, 285.36, 0.95),
        Word("Delivery", 470.69, 279.22, 492.82, 287.88, 0.99),
        Word("里", 493.42, 280.31, 496.4, 283.19, 0.02),
    )
    assert "Port of Loading" in Sheet([page]).text


def test_a_colon_by_itself_stands_on_the_line_of_high_print() -> None:
    page = scan(
        Word("INSURED", 51.33, 140.81, 90.19, 152.93, 0.96),
        Word(":", 127.98, 144.37, 129.4, 149.01, 0.92),
        Word("NINGBO", 134.04, 142.23, 168.26, 149.36, 0.92),
    )
    assert len(Sheet([page]).lines) == 1


def test_type_is_as_large_in_capitals_as_in_words_that_reach_below_the_line() -> None:
    capitals, comma = Word("NOTIFY", 50, 100, 90, 105.4), Word("1180,", 50, 110, 80, 116.8)
    small = Word("no", 50, 120, 60, 123.9)
    sizes = [line.segments[0].size for line in Sheet([scan(capitals, comma, small)]).lines]
    assert sizes == pytest.approx([5.4, 5.4, 5.4], rel=0.06)
