"""A page as words in places: all that readers ever see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from extractors.evidence import SURE, Box, Evidence, Recogniser

#: The part of the letters in doubt on copies of copies, and never on a scan, a photo or a fax.
_BADLY = 0.1

#: Stands for what is there and cannot be shown: a sign without a code, a formula without a result.
NOT_SHOWN = "\ufffd"


class Word(NamedTuple):
    """One word as printed, in points from the top left corner of the page."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    confidence: float = 1.0

    @property
    def box(self) -> Box:
        """The rectangle that the word fills."""
        return Box(self.x0, self.top, self.x1, self.bottom)

    def moved(self, across: float, down: float) -> Word:
        """Return the word as it stands on what its page is a part of."""
        x0, x1 = self.x0 + across, self.x1 + across
        return self._replace(x0=x0, x1=x1, top=self.top + down, bottom=self.bottom + down)


class Rule(NamedTuple):
    """A printed line, horizontal or vertical; boxes and tables are drawn with them."""

    x0: float
    top: float
    x1: float
    bottom: float


class Place(NamedTuple):
    """What the file's own program calls a part of a page: ``Invoice!C7``, ``paragraph 12``."""

    name: str
    box: Box


class Lie(NamedTuple):
    """How a sheet lies on the page that it was seen on: turned, askew, or seen aslant.

    The nine numbers of a projection, row by row: a point (x, y) of the sheet is at
    (a x + b y + c, d x + e y + f) / (g x + h y + i) on the page, both in points.
    """

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    g: float
    h: float
    i: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point of the sheet is on the page."""
        depth = self.g * x + self.h * y + self.i
        across, down = self.a * x + self.b * y + self.c, self.d * x + self.e * y + self.f
        return across / depth, down / depth


class Page(BaseModel):
    """One page, engine-neutral; dumped to JSON it is a fixture that needs no OCR.

    ``rules`` are the straight lines printed on the page, ``pictures`` the places of
    images (a signature, a stamp, a logo). Words stand in no particular order. ``places``
    name the parts of a page that was laid out here, in reading order. ``sideways`` are the
    words in the margins that run up or down the page, in reading order. Of a scan or a
    photograph this is the sheet upright and straight: ``lies`` tells where it is on the
    page as it came, none if it is just so there, and ``engine`` what recognised it.
    """

    model_config = ConfigDict(frozen=True)

    file: str
    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    sideways: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Box, ...] = ()
    places: tuple[Place, ...] = ()
    method: Literal["text", "ocr"] = "text"
    engine: Recogniser | None = None
    lies: Lie | None = None

    @property
    def reads_badly(self) -> bool:
        """Whether so much of its print is in doubt that what is not seen on it may be there."""
        letters = sum(len(word.text) for word in self.words)
        doubted = sum(len(word.text) for word in self.words if word.confidence < SURE)
        return self.method == "ocr" and doubted > _BADLY * letters

    def evidence(self, words: Sequence[Word], text: str | None = None) -> Evidence:
        """Return the proof that these words stand on this page."""
        box = Box(
            min(w.x0 for w in words),
            min(w.top for w in words),
            max(w.x1 for w in words),
            max(w.bottom for w in words),
        )
        return Evidence(
            file=self.file,
            page=self.number,
            text=" ".join(w.text for w in words) if text is None else text,
            box=box,
            place=self._place(box) if self.places else None,
            method=self.method,
            confidence=self._surely(words),
        )

    def _surely(self, words: Sequence[Word]) -> float:
        """Return how sure the least sure of words is; lone signs between them do not count."""
        said = [w.confidence for w in words if any(letter.isalnum() for letter in w.text)]
        return min(said or [w.confidence for w in words]) if self.method == "ocr" else 1.0

    def _place(self, box: Box) -> str | None:
        """Return the name of the place that a box lies in, or of the first and last of them."""
        names = [
            name
            for name, (x0, top, x1, bottom) in self.places
            if x0 < box.x1 and box.x0 < x1 and top < box.bottom and box.top < bottom
        ]
        if len(set(names)) < 2:
            return names[0] if names else None
        part, mark, last = names[-1].rpartition("!")
        same = mark and names[0].startswith(part + mark)
        return f"{names[0]}:{last}" if same else f"{names[0]} – {names[-1]}"

    def as_it_came(self, box: Box) -> Box:
        """Return the rectangle on the page as it came that holds one of this sheet."""
        if self.lies is None:
            return box
        corners = [self.lies.point(x, y) for x in (box.x0, box.x1) for y in (box.top, box.bottom)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(*(round(side, 2) for side in (min(xs), min(ys), max(xs), max(ys))))
