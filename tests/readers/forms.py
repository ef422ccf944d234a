"""Print forms for tests, and remember where each value was printed."""

from __future__ import annotations

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.pages.page import Page, Word
from tests.layout.printing import Paper


class Blank(Paper):
    """A form: captions are printed small, values in their own size and kept in mind."""

    def __init__(self, font: str = "Helvetica", size: float = 8.5, small: float = 6) -> None:
        super().__init__(font, size)
        self.small = small
        self.places: dict[str, tuple[int, float, float]] = {}
        self._page = 1

    def turn(self) -> None:
        super().turn()
        self._page += 1

    def caption(self, x: float, y: float, *texts: str) -> None:
        for number, text in enumerate(texts):
            self.at(x, y + number * (self.small + 1), text, self.small)

    def say(self, way: str, x: float, y: float, *texts: str, pitch: float = 10) -> None:
        """Print the lines of a value, and keep the place of its first line under a way."""
        self.places[way] = (self._page, x, y)
        self.lines(x, y, *texts, pitch=pitch)

    def cell(
        self,
        x0: float,
        top: float,
        x1: float,
        bottom: float,
        caption: str,
        way: str = "",
        *value: str,
    ) -> None:
        """Print a box with a caption in its corner and a value under it."""
        self.box(x0, top, x1, bottom)
        lines = caption.split("\n")
        self.caption(x0 + 3, top + 8, *lines)
        if value:
            self.say(way, x0 + 6, top + 12 + len(lines) * 8, *value)

    def print_small(self, x: float, y: float, *texts: str) -> None:
        for number, text in enumerate(texts):
            self.at(x, y + 7 * number, text, 5.5)


def signed(pages: list[Page], x: float, y: float, page: int = 1) -> list[Page]:
    """Return the pages with a signature written at a place."""
    from extractors.evidence import Box

    ink = Box(x, y - 14, x + 70, y + 4)
    return [
        p.model_copy(update={"pictures": (*p.pictures, ink)}) if p.number == page else p
        for p in pages
    ]


def misplaced(extraction: Extraction[Document], blank: Blank, pages: list[Page]) -> list[str]:
    """Return which values have a proof elsewhere than where they were printed."""
    wrong = []
    seen = {".".join(map(str, way)): proof for way, proof in extraction.evidence.items()}
    for way, (page, x, y) in blank.places.items():
        if way.startswith("_"):
            continue
        proof = seen.get(way)
        if proof is None or proof.box is None:
            wrong.append(f"{way}: no proof")
        elif proof.page != page or not (
            x - 40 <= proof.box.x0 <= x + 200 and proof.box.top - 1 <= y - 2 <= proof.box.bottom + 1
        ):
            wrong.append(f"{way}: printed at {x}, {y} of {page}; proof {proof.box} of {proof.page}")
    for way, proof in seen.items():
        if proof.box is None or proof.page is None:
            wrong.append(f"{way}: no box")
            continue
        inside = "".join(
            w.text for w in _words(pages[proof.page - 1]) if _holds(proof.box, w)
        ).replace(" ", "")
        if not all(word in inside for word in proof.text.split()):
            wrong.append(f"{way}: {proof.text!r} is not in its box")
    return wrong


def _words(page: Page) -> list[Word]:
    return sorted(page.words, key=lambda w: (w.top, w.x0))


def _holds(box: tuple[float, float, float, float], word: Word) -> bool:
    x0, top, x1, bottom = box
    return (
        word.x1 > x0 - 0.5
        and word.x0 < x1 + 0.5
        and top - 1 <= (word.top + word.bottom) / 2 <= bottom + 1
    )
