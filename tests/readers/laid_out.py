"""Whole papers as data: what is printed where, and what a person reads on them.

Each file in the folder ``papers`` is one paper of an imagined issuer as a browser, an office
program or a printer sets it. A line of a page is ``x0 x1 top bottom | words``, its letters as
wide as those of Helvetica in proportion, or ``… = words`` where all letters are of one width.
Rules and places of ink are ``x0 top x1 bottom``; all is in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth

from extractors.evidence import Box
from extractors.pages.page import Page, Rule, Word
from tests.data import data

_FOLDER = Path(__file__).parent / "papers"


def names() -> list[str]:
    """Return the names of all papers."""
    return sorted(path.stem for path in _FOLDER.glob("*.yaml"))


def paper(name: str) -> tuple[list[Page], dict[str, Any]]:
    """Return the pages of a paper, and what a person reads on them."""
    known = data(_FOLDER / f"{name}.yaml")
    pages = [_page(name, number, one) for number, one in enumerate(known["pages"], 1)]
    return pages, known["reads"]


def _page(name: str, number: int, said: dict[str, Any]) -> Page:
    width, height = said["size"]
    return Page(
        file=f"{name}.pdf",
        number=number,
        width=width,
        height=height,
        words=tuple(word for line in said["lines"] for word in _words(line)),
        rules=tuple(Rule(*place) for place in _places(said.get("rules", ""))),
        pictures=tuple(Box(*place) for place in _places(said.get("ink", ""))),
    )


def _words(line: str) -> Iterator[Word]:
    place, mark, text = re.split(r" ([|=]) ", line, maxsplit=1)
    x0, x1, top, bottom = map(float, place.split())
    wide = [letter_width(letter) if mark == "|" else 1.0 for letter in text]
    scale = (x1 - x0) / sum(wide)
    for word in re.finditer(r"[^ ]+", text):
        left, right = (x0 + scale * sum(wide[:end]) for end in word.span())
        yield Word(word[0], left, top, right, bottom)


def letter_width(letter: str) -> float:
    """Return how wide a letter of Helvetica is; Chinese ones fill a square."""
    return 1000.0 if letter > "\u2e80" else stringWidth(letter, "Helvetica", 1000)


def _places(text: str) -> Iterator[tuple[float, float, float, float]]:
    for place in text.replace("\n", ";").split(";"):
        if place.strip():
            x0, top, x1, bottom = map(float, place.split())
            yield x0, top, x1, bottom
