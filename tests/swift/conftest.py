from __future__ import annotations

from pathlib import Path

import pytest

from extractors.documents import Credit
from extractors.evidence import Extraction
from extractors.pages.page import Page, Word
from extractors.swift import MessageText, read

MESSAGES = Path(__file__).parent / "messages"
_WIDTH, _HEIGHT = 5.4, 11.0


def message(name: str) -> MessageText:
    return MessageText(name, (MESSAGES / name).read_text(encoding="utf-8"))


def only_credit(source: MessageText | list[Page]) -> Extraction[Credit]:
    (extraction,) = [e for e in read(source) if isinstance(e.document, Credit)]
    return extraction  # type: ignore[return-value]


def printed_pages(text: str, lines_per_page: int = 60) -> list[Page]:
    """Print text in a type of fixed width, words in no particular order."""
    lines = text.split("\n")
    starts = range(0, len(lines), lines_per_page)
    return [
        Page(
            file="print.pdf",
            number=n,
            width=595,
            height=842,
            words=tuple(reversed(list(_words(lines[start : start + lines_per_page])))),
        )
        for n, start in enumerate(starts, 1)
    ]


def _words(lines: list[str]) -> list[Word]:
    words = []
    for row, line in enumerate(lines):
        column = 0
        for part in line.split(" "):
            if part:
                left, top = 40 + column * _WIDTH, 40 + row * _HEIGHT
                words.append(Word(part, left, top, left + len(part) * _WIDTH, top + 9))
            column += len(part) + 1
    return words


@pytest.fixture(scope="session")
def issued() -> Extraction[Credit]:
    return only_credit(message("credit.fin"))
