"""Titles printed letter by letter are read as words; columns of single letters stay apart."""

from __future__ import annotations

import pytest

from extractors.pages.page import Word
from extractors.pages.spaced import joined

#: Points from one letter to the next, and more of them between two words.
CASES = [
    ("COMMERCIAL INVOICE", 3.0, 6.0, 14.0, ["COMMERCIAL", "INVOICE"]),
    ("PACKING LIST", 2.0, 5.0, 12.0, ["PACKING", "LIST"]),
    ("BILL OF EXCHANGE", 6.0, 6.0, 16.0, ["BILL", "OF", "EXCHANGE"]),
    ("商业发票", 8.0, 0.0, 16.0, ["商业发票"]),
    ("S M L", 3.0, 3.0, 10.0, ["S", "M", "L"]),
    ("SMLX", 30.0, 0.0, 10.0, ["S", "M", "L", "X"]),
]


def printed(text: str, gap: float, between: float, height: float) -> list[Word]:
    words, at = [], 50.0
    for letter in text:
        if letter == " ":
            at += between
            continue
        width = 0.3 * height if letter == "I" else 0.7 * height
        words.append(Word(letter, at, 100.0, at + width, 100.0 + height))
        at += width + gap
    return words


def of(words: list[Word], gap: float = 0.0) -> list[Word]:
    return list(joined((word, gap) for word in words))


@pytest.mark.parametrize(("text", "gap", "between", "height", "words"), CASES)
def test_letters_printed_apart_make_words(
    text: str, gap: float, between: float, height: float, words: list[str]
) -> None:
    assert [word.text for word in of(printed(text, gap, between, height))] == words


def test_letters_that_kerning_draws_together_belong_to_the_word() -> None:
    letters = printed("CERTIFICATE", 3.0, 0.0, 12.0)
    drawn = [*letters[:8], letters[8]._replace(text="AT", x1=letters[9].x1), letters[10]]
    assert [word.text for word in of(drawn)] == ["CERTIFICATE"]


def test_a_word_of_which_parts_were_joined_is_joined_whole() -> None:
    letters = printed("CERTIFICATE", 3.0, 0.0, 12.0)
    parts = [letters[:2], letters[2:7], letters[7:8], letters[8:]]
    words = [p[0]._replace(text="".join(letter.text for letter in p), x1=p[-1].x1) for p in parts]
    assert [word.text for word in of(words, 3.0)] == ["CERTIFICATE"]


def test_words_of_a_line_that_is_spaced_out_throughout_stay_words() -> None:
    words, at = [], 50.0
    for text in ("PLEASE", "QUOTE", "THIS", "NUMBER", "ALWAYS"):
        letters = printed(text, 1.2, 0.0, 12.0)
        wide = letters[-1].x1 - letters[0].x0
        words.append(Word(text, at, 100.0, at + wide, 112.0))
        at += wide + 4.5
    assert of(words, 1.2) == words


def test_short_words_of_a_sentence_stay_apart() -> None:
    words = [
        Word(t, 50.0 + 20 * i, 100.0, 64.0 + 20 * i, 110.0)
        for i, t in enumerate(["AS", "PER", "OUR", "L", "C", "NO", "OF", "IT"])
    ]
    assert [word.text for word in of(words)] == [word.text for word in words]


def test_the_word_fills_the_place_of_its_letters() -> None:
    letters = printed("TOTAL", 3.0, 0.0, 12.0)
    (word,) = of(letters)
    assert word.box == (letters[0].x0, 100.0, letters[-1].x1, 112.0)


def test_a_letter_in_the_line_below_begins_another_word() -> None:
    above = printed("DRAFT", 3.0, 0.0, 12.0)
    below = [w._replace(top=130.0, bottom=142.0) for w in printed("NOTE", 3.0, 0.0, 12.0)]
    assert [word.text for word in of([*above, *below])] == ["DRAFT", "NOTE"]
