from __future__ import annotations

from extractors.pages.dirt import without_dirt
from extractors.pages.page import Word


def test_specks_and_signs_that_nobody_is_sure_of_are_no_words() -> None:
    words = [
        Word("Port", 50, 100, 66, 107, 0.9),
        Word("*", 68, 104, 69.4, 105.4, 0.9),
        Word("of", 71, 100, 79, 107, 0.9),
        Word("#", 80, 104, 82.3, 106.5, 0.77),
        Word("Loading", 82, 100, 112, 108, 0.9),
        Word(":", 130, 102, 132, 107, 0.9),
        Word("-", 140, 103, 143, 104, 0.95),
        Word("1", 144, 104, 145.6, 106.5, 0.64),
        Word("NINGBO", 150, 100, 180, 107, 0.9),
    ]
    kept = [word.text for word in without_dirt(words)]
    assert kept == ["Port", "of", "Loading", ":", "-", "NINGBO"]


def test_a_printed_dash_stays_and_is_of_the_line_it_stands_in() -> None:
    item = Word("PACKING", 60, 100, 100, 107, 0.9)
    below = Word("LIST", 60, 112, 80, 119, 0.9)
    dash, unsure, dust = (
        Word("-", 50, 103.5, 52.6, 104.5, 0.92),
        Word("-", 50, 115.5, 52.6, 116.5, 0.5),
        Word("-", 40, 103.5, 41.5, 105, 0.92),
    )
    rest = [Word("IN", 110, 100, 120, 107, 0.9), Word("TRIPLICATE", 122, 100, 180, 107, 0.9)]
    kept = list(without_dirt([dust, dash, item, *rest, unsure, below]))
    assert kept == [dash._replace(top=100, bottom=107), item, *rest, below]
