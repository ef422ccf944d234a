"""A table whose labels stand in the middle of their cells, as browsers and word processors set them."""

from __future__ import annotations

import re
import textwrap
from itertools import groupby

import pytest

from extractors.pages.page import Page, Rule, Word
from extractors.swift import MessageText
from extractors.swift.labels import labels_of
from extractors.swift.messages import known
from tests.swift.conftest import only_credit
from tests.swift.test_layouts import said
from tests.swift.test_prints import PRINTS

_PITCH, _GAP, _HIGH = 11.0, 6.0, 640.0  # between lines, between rows, of a page, in points
FIN = (PRINTS / "transferable.fin").read_text("utf-8")


def fields() -> list[tuple[str, list[str]]]:
    """Return the tag of each field and the lines of its value."""
    found: list[tuple[str, list[str]]] = []
    for line in FIN.partition("{4:\n")[2].partition("\n-}")[0].split("\n"):
        if begun := re.match(r":(\w+):", line):
            found.append((begun[1], [line[begun.end() :]]))
        else:
            found[-1][1].append(line)
    return found


def words(text: str, left: float, top: float) -> list[Word]:
    return [
        Word(w[0], left + 5 * w.start(), top, left + 5 * w.end(), top + 8)
        for w in re.finditer(r"\S+", text)
    ]


def table(*, ruled: bool, tagged: bool) -> list[Page]:
    """Print the credit: labels over two lines where they are long, pages cut through a cell."""
    marks: list[tuple[float, list[Word]]] = [(0.0, words("MT 700", 40, 0))]
    for place, bank in enumerate(("Sender: BRENTRISXXX", "Receiver: TALLEE2XXXX"), 1):
        marks.append((20.0 * place, words(bank, 40, 20.0 * place)))
    lines, top = [], 80.0
    for tag, value in fields():
        name = labels_of(known(tag) or tag)[0].title()
        label = textwrap.wrap(name, 34)
        middle = top + (max(len(value), len(label)) - 1) * _PITCH / 2
        at = middle - (len(value) - 1) * _PITCH / 2
        for n, line in enumerate(value):
            marks.append((at + n * _PITCH, words(line, 260, at + n * _PITCH)))
        at = middle - (len(label) - 1) * _PITCH / 2
        if tagged:
            marks.append((middle, words(tag, 40, middle)))
        for n, line in enumerate(label):
            marks.append((at + n * _PITCH, words(line, 80, at + n * _PITCH)))
        top += max(len(value), len(label)) * _PITCH + _GAP
        lines.append(top - _GAP / 2 - 2)
    pages = []
    for number, group in groupby(sorted(marks), key=lambda mark: int(mark[0] // _HIGH)):
        shift = number * _HIGH - 40
        shown = [word.moved(0, -shift) for _, several in group for word in several]
        rules = [Rule(35, y - shift, 560, y - shift) for y in lines if y // _HIGH == number]
        pages.append(
            Page(file="print.pdf", number=number + 1, width=595, height=842, words=tuple(shown), rules=tuple(rules if ruled else ()))
        )  # fmt: skip
    return pages


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("tagged", [True, False])
def test_labels_in_the_middle_of_their_cells_name_all_of_the_value(
    ruled: bool, tagged: bool
) -> None:
    right = said(only_credit(MessageText("transferable.fin", FIN)).document)
    read = said(only_credit(table(ruled=ruled, tagged=tagged)).document)
    silent = {"message"}
    assert {k: v for k, v in read.items() if k not in silent} == {
        k: v for k, v in right.items() if k not in silent
    }
