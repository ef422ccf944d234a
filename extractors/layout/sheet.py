"""The pages of one document, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from extractors.layout.captions.labels import Caption, Labelled
from extractors.layout.captions.names import CAPTIONS
from extractors.layout.captions.surroundings import Surroundings
from extractors.layout.captions.values import announced
from extractors.layout.laid_out import LaidOut
from extractors.layout.lines import Line, Segment
from extractors.layout.phrases import Vocabulary, prepared
from extractors.layout.tables.table import Table
from extractors.layout.tables.tabulating import tables_of
from extractors.pages.page import Page

#: Captions that belong to the value above them rather than end it.
_INNER = ("contact", "address", "name", "tax")

_OTHERS = prepared(
    {f"other {field}": phrases for field, phrases in CAPTIONS.items() if field not in _INNER}
)


class Sheet:
    """The pages of one document as lines, captions with their values, and boxes.

    >>> from extractors.pages.page import Page, Word
    >>> words = (Word("Invoice", 50, 50, 85, 60), Word("No.:", 88, 50, 105, 60),
    ...          Word("AB-1", 108, 50, 130, 60))
    >>> sheet = Sheet([Page(file="a.pdf", number=1, width=595, height=842, words=words)])
    >>> sheet.find({"number": ("Invoice No.",)})["number"][0].text
    'AB-1'
    """

    def __init__(self, pages: Sequence[Page | LaidOut]) -> None:
        self.laid_out = [p if isinstance(p, LaidOut) else LaidOut(p) for p in pages]
        self.pages = tuple(laid.page for laid in self.laid_out)
        self.rulings = [laid.ruling for laid in self.laid_out]
        self.lines_by_page = [laid.lines for laid in self.laid_out]
        self._tables: dict[tuple[Vocabulary, int], list[Table]] = {}

    @classmethod
    def of(cls, pages: Sheet | Sequence[Page]) -> Sheet:
        """Return pages as a sheet; a sheet stays what it is."""
        return pages if isinstance(pages, Sheet) else cls(pages)

    def only(self, numbers: Iterable[int]) -> Sheet:
        """Return some of the pages, counted from 0, without laying them out again."""
        return Sheet([self.laid_out[number] for number in numbers])

    def followed_by(self, other: Sheet) -> Sheet:
        """Return the pages of both, without laying them out again."""
        return Sheet([*self.laid_out, *other.laid_out])

    @cached_property
    def lines(self) -> list[Line]:
        """All lines of all pages in reading order."""
        return [line for lines in self.lines_by_page for line in lines]

    @cached_property
    def text(self) -> str:
        """All that is printed, line by line; pages are parted by a form feed."""
        return "\f".join(laid.text for laid in self.laid_out)

    def head(self, share: float = 0.35) -> list[Line]:
        """Return the lines in the upper part of the first page, where titles stand."""
        return self.laid_out[0].head(share) if self.laid_out else []

    def find(self, vocabulary: Mapping[str, Iterable[str]]) -> dict[str, list[Labelled]]:
        """Find captions and their values.

        Args:
            vocabulary: phrases in any language by the field they announce. Wherever
                several phrases fit, the longest wins, also against the phrases of
                ``CAPTIONS`` that the vocabulary leaves out.

        Returns:
            For each field that was found all candidates: those that can hardly be anything
            but captions first, then in reading order. A caption that has nothing beside it
            gives several candidates (to the right, below), the likelier first.
        """
        known = prepared(vocabulary, _OTHERS)
        found: dict[str, list[Labelled]] = {}
        for laid in self.laid_out:
            page, captions = laid.page, laid.captions(known)
            around = Surroundings(laid.lines, laid.ruling, page.width, page.height, captions)
            for caption in (c for several in captions.values() for c in several):
                for field in sorted(caption.fields & vocabulary.keys()):
                    found.setdefault(field, []).extend(announced(around, field, caption))
        return {
            field: sorted(values, key=lambda value: not value.sure)
            for field, values in found.items()
            if values
        }

    def tables(self, columns: Mapping[str, Iterable[str]], need: int = 2) -> list[Table]:
        """Find tables by the names of their columns.

        Args:
            columns: spellings of headings by the field they name. Columns that hold words
                should be called as in `extractors.layout.tables.WORDS`.
            need: how many known columns make a table.

        Returns:
            The tables in reading order; one that goes on overleaf is one table.
        """
        known = prepared(columns)
        if (known, need) not in self._tables:
            self._tables[known, need] = tables_of(self.laid_out, known, need)
        return self._tables[known, need]

    def mentions(self, phrases: Iterable[str]) -> Iterator[Segment]:
        """Yield what follows a phrase anywhere, also in the middle of a sentence.

        After a phrase at the end of a line it is the line below at the same margin.
        """
        known = prepared({"sought": phrases})
        for line, below in pairwise([*self.lines, None]):
            for segment in line.segments if line else ():
                for hit in known.hits(segment.labels):
                    rest = segment.labelled(hit.end, (len(segment.words), 0))
                    if rest is None or not re.search(r"\w", rest.text):
                        rest = _continued(segment, below) or rest
                    if rest:
                        yield rest

    def captions(self, vocabulary: Mapping[str, Iterable[str]]) -> Iterator[Caption]:
        """Yield the captions of these fields whether or not a value stands near them."""
        known = prepared(vocabulary, _OTHERS)
        for laid in self.laid_out:
            for several in laid.captions(known).values():
                yield from (c for c in several if c.fields & vocabulary.keys())


def _continued(segment: Segment, below: Line | None) -> Segment | None:
    """Return what stands right under a segment at its margin."""
    for other in below.segments if below else ():
        near = other.box.top - segment.box.bottom < 0.9 * segment.height
        if other.page is segment.page and near and abs(other.box.x0 - segment.box.x0) < 3:
            return other
    return None
