from __future__ import annotations

import pytest

from extractors.pages.agreeing import agreed, doubts_of, looked_at_again
from extractors.pages.page import Word
from extractors.pages.patches import Place


def _line(*said: tuple[str, float], top: float = 10) -> list[Word]:
    """Return words of 10 dots a letter, one after another, 20 high."""
    words, at = [], 0.0
    for text, sure in said:
        words.append(Word(text, at, top, at + 10 * len(text), top + 20, sure))
        at += 10 * len(text) + 10
    return words


def test_what_both_read_alike_is_surer_than_either_and_never_certain() -> None:
    (word,) = agreed(_line(("USD", 0.9)), _line(("USD", 0.9)))
    assert (word.text, word.confidence) == ("USD", 0.99)
    (word,) = agreed(_line(("USD", 0.5)), _line(("USD", 0.6)))
    assert word.confidence == pytest.approx(0.8)


def test_of_what_they_read_differently_the_surer_stands_in_doubt() -> None:
    (word,) = agreed(_line(("86,4O0", 0.6)), _line(("86,400", 0.9)))
    assert (word.text, word.confidence) == ("86,400", 0.81)
    (word,) = agreed(_line(("86,400", 0.9)), _line(("86,4O0", 0.6)))
    assert (word.text, word.confidence) == ("86,400", 0.81)


def test_neither_stands_surely_where_both_were_sure_of_another() -> None:
    (word,) = agreed(_line(("0911", 0.85)), _line(("0914", 0.93)))
    assert word.text == "0914"
    assert word.confidence == pytest.approx(0.7, abs=0.01)


def test_a_letter_that_one_passed_over_is_there_but_in_doubt() -> None:
    (word,) = agreed(
        _line(("HANDELSBANK", 0.85)), [_line(("HANDELSBANK", 0.95))[0]._replace(text="HANDELSBAN")]
    )
    assert (word.text, word.confidence) == ("HANDELSBANK", 0.722)
    (word,) = agreed(_line(("CO.;", 0.6)), [_line(("CO.;", 0.9))[0]._replace(text="CO.")])
    assert word.text == "CO."


def test_words_that_one_ran_together_are_parted_as_the_other_did() -> None:
    second = [Word("BILLOFLADING", 0, 10, 140, 30, 0.9)]
    together = agreed(_line(("BILL", 0.9), ("OF", 0.9), ("LADING", 0.9)), second)
    assert [word.text for word in together] == ["BILL", "OF", "LADING"]


def test_a_speck_makes_no_accent() -> None:
    (word,) = agreed(_line(("THIS", 0.9)), _line(("THÍS", 0.9)))
    assert word.text == "THIS"


def test_what_is_unsure_or_passed_over_is_looked_at_again_line_by_line() -> None:
    words = [*_line(("SURE", 0.95), ("UNSUR3", 0.4)), *_line(("BELOW", 0.3), top=40)]
    missed = Place(200, 12, 260, 28)
    sure = [Place(0, 10, 40, 30), Place(50, 10, 110, 30), Place(0, 40, 50, 60)]
    doubts = doubts_of(words, [*sure, missed])
    assert sorted(doubts.places) == [(0, 40, 50, 60), (50, 10, 110, 30), (200, 12, 260, 28)]
    assert doubts.share == pytest.approx((60 + 50 + 60) / (40 + 60 + 50 + 60))


def test_figures_and_capitals_are_looked_at_again_sooner_than_prose() -> None:
    words = _line(("failure", 0.87), ("NINGBO", 0.87), ("0911", 0.87), ("SEA", 0.92))
    print_ = [Place(round(w.x0), 10, round(w.x1), 30) for w in words]
    assert doubts_of(words, print_).places == [Place(80, 10, 190, 30)]


def test_print_that_was_read_in_part_is_looked_at_again() -> None:
    whole = Place(0, 10, 130, 30)
    (number, rest) = _line(("OKLNGB2", 0.9), ("17", 0.9))
    assert doubts_of([number, rest._replace(x0=110, x1=130)], [whole]).places == [whole]
    assert doubts_of([number._replace(x1=126)], [whole]).places == []


def test_the_end_of_a_word_that_is_there_is_no_word_of_its_own() -> None:
    (name,) = _line(("DRAWEE", 0.95))
    end = Word("E", 52, 10, 60, 30, 0.95)
    assert looked_at_again([name], [Place(50, 10, 62, 30)], [[end]]) == [name]


def test_the_second_look_replaces_only_what_it_looked_at() -> None:
    words = _line(("SURE", 0.95), ("UNSUR3", 0.4))
    again = looked_at_again(words, [Place(50, 10, 110, 30)], [[words[1]._replace(text="UNSURE")]])
    assert [word.text for word in again] == ["SURE", "UNSURE"]
    better = words[1]._replace(text="UNSURE", confidence=0.9)
    again = looked_at_again(words, [Place(50, 10, 110, 30)], [[better]])
    assert [word.text for word in again] == ["SURE", "UNSURE"]
    assert looked_at_again(words, [Place(50, 10, 110, 30)], [[]]) == words


def test_an_unsure_lone_letter_is_a_speck_and_an_unsure_word_is_kept() -> None:
    missed = Place(200, 10, 260, 30)
    speck = Word("F", 205, 10, 215, 30, 0.4)
    assert looked_at_again([], [missed], [[speck]]) == []
    (word,) = looked_at_again([], [missed], [[speck._replace(text="FREIGHT")]])
    assert (word.text, word.confidence) == ("FREIGHT", 0.16)


def test_a_box_is_no_word_and_dirt_is_not_looked_at() -> None:
    box = Word("口", 205, 10, 215, 30, 0.95)
    assert looked_at_again([], [Place(200, 10, 260, 30)], [[box]]) == []
    lines = [Place(0, 10 * n, 60, 10 * n + 8) for n in range(0, 9, 2)]
    assert doubts_of([], [*lines, Place(300, 50, 303, 53)]).places == lines


def test_dirt_that_only_one_saw_is_left_out() -> None:
    line = _line(("USD", 0.9), ("86,400.00", 0.9))
    dirt = [Word("8", 300, 10, 304, 14, 0.95), Word("口口", 320, 10, 340, 30, 0.9)]
    assert [word.text for word in agreed(line, [*line, *dirt])] == ["USD", "86,400.00"]
