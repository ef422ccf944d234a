"""Where a value was seen: the proof that goes with everything that is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Generic, Literal, NamedTuple, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

from extractors.documents.base import Document, Loc

D_co = TypeVar("D_co", bound=Document, covariant=True)

#: What a paper says of itself: that it is an original or a copy, or nothing.
Marked = Literal["original", "copy", ""]
#: How something was read, the strongest first.
Method = Literal["person", "structured", "message", "text", "ocr"]
#: Recognised words less sure than this are doubtful. Of words with figures on spoiled prints 1 in
#: 100 was wrong above it, and 1 in 4 below.
SURE = 0.8

#: What recognised words in a picture; both, where each looked at the other's doubts.
Recogniser = Literal["tesseract", "rapidocr", "both"]


def _split(raw: object) -> object:
    if not isinstance(raw, str):
        return raw
    return tuple(int(part) if part.isdigit() else part for part in raw.split("."))


#: The way to a value inside a document; in JSON, ``lines.0.quantity``.
Way = Annotated[
    Loc,
    BeforeValidator(_split),
    PlainSerializer(lambda loc: ".".join(map(str, loc)), return_type=str),
]


class Box(NamedTuple):
    """A rectangle in PDF points from the top left corner, as pdfplumber gives it."""

    x0: float
    top: float
    x1: float
    bottom: float


class Evidence(BaseModel):
    """One place from which one value was read.

    ``text`` is exactly what is printed there. A page counts from 1; a message that came
    as plain text has none, and shows its ``span`` of characters instead. In a file that is
    not laid out on paper ``place`` is what its program calls the place: ``Invoice!C7`` in
    a workbook, ``paragraph 12`` or ``table 2!C7`` in a Word file, ``line 9`` of a text.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    text: str
    page: int | None = None
    box: Box | None = None
    span: tuple[int, int] | None = None
    place: str | None = None
    method: Method = "text"
    engine: Recogniser | None = None
    confidence: float = Field(default=1.0, ge=0, le=1)

    @property
    def sure(self) -> bool:
        """Whether the value may be held against anybody."""
        return self.confidence >= SURE


class Source(BaseModel):
    """A file, and the pages of it that a document takes up (counted from 1)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file: str
    pages: tuple[int, ...] = ()


class Impression(BaseModel):
    """One of several that are there of one paper: where it is, and how it is marked.

    ``marked`` is empty where the paper does not say whether it is an original or a copy;
    ``mark`` is what says so, as printed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: tuple[Source, ...]
    marked: Marked = ""
    mark: str = ""


class Extraction(BaseModel, Generic[D_co]):
    """A document, and for each of its values the place where it was read.

    ``impressions`` are all that are there of one paper, first the one that was read:
    originals, copies, the same page twice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: D_co
    evidence: dict[Way, Evidence] = {}
    id: str = ""
    source: tuple[Source, ...] = ()
    method: Method = "text"
    impressions: tuple[Impression, ...] = ()


def sources(pages: Iterable[tuple[str, int]]) -> tuple[Source, ...]:
    """Return the files and pages of a document from the file and number of each page.

    >>> sources([("a.pdf", 2), ("b.pdf", 1), ("a.pdf", 3)])
    (Source(file='a.pdf', pages=(2, 3)), Source(file='b.pdf', pages=(1,)))
    """
    files: dict[str, list[int]] = {}
    for file, number in pages:
        files.setdefault(file, []).append(number)
    return tuple(Source(file=file, pages=tuple(numbers)) for file, numbers in files.items())
