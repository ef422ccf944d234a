"""A page as words in places: all that readers ever see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict

from extractors.evidence import Box, Evidence


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


class Rule(NamedTuple):
    """A printed line, horizontal or vertical; boxes and tables are drawn with them."""

    x0: float
    top: float
    x1: float
    bottom: float


class Page(BaseModel):
    """One page, engine-neutral; dumped to JSON it is a fixture that needs no OCR.

    ``rules`` are the straight lines printed on the page, ``pictures`` the places of
    images (a signature, a stamp, a logo). Words stand in no particular order.
    """

    model_config = ConfigDict(frozen=True)

    file: str
    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Box, ...] = ()
    method: Literal["text", "ocr"] = "text"

    def evidence(self, words: Sequence[Word], text: str | None = None) -> Evidence:
        """Return the proof that these words stand on this page."""
        return Evidence(
            file=self.file,
            page=self.number,
            text=" ".join(w.text for w in words) if text is None else text,
            box=Box(
                min(w.x0 for w in words),
                min(w.top for w in words),
                max(w.x1 for w in words),
                max(w.bottom for w in words),
            ),
            method=self.method,
            confidence=self._surely(words),
        )

    def _surely(self, words: Sequence[Word]) -> float:
        """Return how sure the least sure of words is; lone signs between them do not count."""
        said = [w.confidence for w in words if any(letter.isalnum() for letter in w.text)]
        return min(said or [w.confidence for w in words]) if self.method == "ocr" else 1.0
