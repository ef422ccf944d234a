"""A whole paper, as a fact that a sentence can name."""

from __future__ import annotations

from checkers.case import Fact
from extractors.documents import Document
from extractors.evidence import Extraction


def whole(extraction: Extraction[Document]) -> Fact:
    """Return a fact that stands for a whole document.

    It is proved by the document's title or, where it has none, by whatever was read first.
    """
    places = (("title",), ("number",), *extraction.evidence)
    seen = next((loc for loc in places if loc in extraction.evidence), ("title",))
    return Fact(extraction, seen, extraction.id)
