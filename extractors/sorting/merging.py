"""Several readings of one paper become one document; versions of one are told apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.sorting.likeness import differences, later, likeness
from extractors.sorting.marks import revision

#: Whose sheet of a set the bank is to have (UCP 600 art. 23(a)(v), 24(b)(i) and (ii)).
_SENDERS = frozenset({"shipper", "sender", "consignor", "duplicate"})


class Versions(NamedTuple):
    """Two versions of one paper.

    Attributes:
        kept: the one that is examined.
        other: the one that is left out or, if nothing tells which is the later, examined too.
        left_out: whether it is left out.
        why: what makes the kept one the later: the words on it, or its date.
        differing: the fields that differ.
    """

    kept: Extraction[Document]
    other: Extraction[Document]
    left_out: bool
    why: str
    differing: tuple[str, ...]


class Merged(NamedTuple):
    """Each paper once, and the pairs of versions among them."""

    documents: list[Extraction[Document]]
    versions: list[Versions]


def merged(documents: Sequence[Extraction[Document]]) -> Merged:
    """Return each paper once, with all its impressions, and say which have versions.

    Of several impressions the one is kept that is no copy, is the sender's sheet of a set, is
    marked as an original, is signed, says most and was read best. Of two versions the one is kept that says that it takes the other's place, else
    the one that is dated later; if neither does, both are.
    """
    kept: list[Extraction[Document]] = []
    versions: list[Versions] = []
    for document in documents:
        _put(document, kept, versions)
    return Merged(kept, versions)


def _put(
    document: Extraction[Document], kept: list[Extraction[Document]], versions: list[Versions]
) -> None:
    for place, before in enumerate(kept):
        alike = likeness(before, document)
        if alike == "same":
            kept[place] = _one(before, document)
            return
        if alike == "version":
            pair = _pair(before, document)
            versions.append(pair)
            if pair.left_out:
                kept[place] = pair.kept
                return
    kept.append(document)


def _one(one: Extraction[Document], other: Extraction[Document]) -> Extraction[Document]:
    best, rest = (one, other) if _worth(one) >= _worth(other) else (other, one)
    return best.model_copy(update={"impressions": (*best.impressions, *rest.impressions)})


def _worth(extraction: Extraction[Document]) -> tuple[float, ...]:
    fields = extraction.document.__dict__
    marks = [impression.marked for impression in extraction.impressions[:1]]
    seen = [evidence.confidence for evidence in extraction.evidence.values()]
    return (
        -(marks == ["copy"]),
        fields.get("original_for") in _SENDERS,
        marks == ["original"],
        bool(fields.get("signed")),
        sum(value not in (None, (), "") for value in fields.values()),
        extraction.method != "ocr",
        sum(seen) / len(seen) if seen else 0.0,
    )


def _pair(one: Extraction[Document], other: Extraction[Document]) -> Versions:
    differing = tuple(field for field, _, _ in differences(one, other))
    for kept, left in ((one, other), (other, one)):
        words = revision(kept.document.text)
        if words and not revision(left.document.text):
            return Versions(kept, left, True, words, differing)
    for kept, left in ((one, other), (other, one)):
        if later(kept, left):
            return Versions(kept, left, True, str(kept.document.__dict__["date"]), differing)
    return Versions(one, other, False, "", differing)
