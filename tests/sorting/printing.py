"""Pages printed from a few lines of text, for cases that are kept as data."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pages.page import Page
from tests.layout.printing import CHINESE, Paper

_LEFT, _COLUMN, _PITCH = 40, 105, 16
#: Where the lower part of a page begins, and its last line.
_LOW, _FOOT = 660, 815


def page_of(text: str) -> Page:
    """Return a page with these lines.

    A line that begins with «# » is printed large in the middle, one with «_ » in the last
    line of the page; « | » parts columns, and «~» goes down to the lower part.
    """
    paper = Paper("Helvetica" if text.isascii() else CHINESE, 9)
    y = 50.0
    for line in text.splitlines():
        if line == "~":
            y = max(y, _LOW)
        elif line.startswith("# "):
            paper.centred(y, line[2:], 16)
            y += 1.5 * _PITCH
        elif line.startswith("_ "):
            paper.at(_LEFT, _FOOT, line[2:])
        else:
            for column, cell in enumerate(line.split(" | ")):
                paper.at(_LEFT + column * _COLUMN, y, cell)
            y += _PITCH
    (page,) = paper.pages()
    return page


def in_files(texts: Sequence[str], files: Sequence[str] | None = None) -> list[Page]:
    """Return printed pages bound in one file, or each in the file that is named for it."""
    counts: dict[str, int] = {}
    pages: list[Page] = []
    for text, file in zip(texts, files or ["all.pdf"] * len(texts), strict=True):
        counts[file] = counts.get(file, 0) + 1
        pages.append(page_of(text).model_copy(update={"file": file, "number": counts[file]}))
    return pages
