from __future__ import annotations

from extractors.pages.page import Page, Word
from pipelines.leaving import without
from pipelines.reading import Reading
from pipelines.settings import LeftOut

_WORD = Word("INVOICE", 50, 50, 95, 60)


def _reading(file: str, pages: int) -> Reading:
    made = [
        Page(file=file, number=n, width=595, height=842, words=(_WORD,))
        for n in range(1, pages + 1)
    ]
    return Reading(file, pages=tuple(made))


def test_pages_and_files_that_are_left_out_are_gone() -> None:
    readings = [_reading("all.pdf", 4), _reading("old.pdf", 1), _reading("new.pdf", 1)]
    kept, strange = without(
        readings, [LeftOut(file="all.pdf", pages=(2, 3)), LeftOut(file="old.pdf")]
    )
    assert [(p.file, p.number) for reading in kept for p in reading.pages] == [
        ("all.pdf", 1),
        ("all.pdf", 4),
        ("new.pdf", 1),
    ]
    assert strange == []


def test_what_is_to_be_left_out_and_is_not_there_is_said() -> None:
    kept, strange = without(
        [_reading("all.pdf", 2)], [LeftOut(file="all.pdf", pages=(2, 9)), LeftOut(file="gone.pdf")]
    )
    assert [len(reading.pages) for reading in kept] == [1]
    assert ["all.pdf p. 9" in strange[0].reason, "gone.pdf" in strange[1].reason] == [True, True]
