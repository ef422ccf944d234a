"""The pages of one document, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import pairwise

from extractors.layout.captions import CAPTIONS
from extractors.layout.labels import Caption, Labelled, captions_in
from extractors.layout.lines import Line, Segment, lines_of
from extractors.layout.phrases import Vocabulary
from extractors.layout.ruling import Ruling
from extractors.layout.tables import Table
from extractors.layout.tabulating import tables_of
from extractors.layout.values import Surroundings
from extractors.pages.page import Page

#: Captions that belong to the value above them rather than end it.
_INNER = ("contact", "address", "name", "tax")

#: What a page says before or after its title without being part of it.
_ABOUT = re.compile(
    r"ORIGINAL|DUPLICATE|TRIPLICATE|QUADRUPLICATE|COPY|ISSUED|IN|FINAL|SIGNED|DETAILED|正本|副本",
    re.I,
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

    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = tuple(pages)
        self._tables: dict[tuple[int, int], list[Table]] = {}
        self.rulings = [Ruling(page) for page in self.pages]
        self.lines_by_page = [
            lines_of(page, ruling) for page, ruling in zip(self.pages, self.rulings, strict=True)
        ]

    @classmethod
    def of(cls, pages: Sheet | Sequence[Page]) -> Sheet:
        """Return pages as a sheet; a sheet stays what it is."""
        return pages if isinstance(pages, Sheet) else cls(pages)

    @cached_property
    def lines(self) -> list[Line]:
        """All lines of all pages in reading order."""
        return [line for lines in self.lines_by_page for line in lines]

    @cached_property
    def text(self) -> str:
        """All that is printed, line by line; pages are parted by a form feed."""
        return "\f".join("\n".join(line.text for line in lines) for lines in self.lines_by_page)

    @cached_property
    def headlines(self) -> list[tuple[Segment, list[str]]]:
        """The segments and lines in the upper part of the first page that may be titles.

        Each comes with its words, those apart that are about the paper and not its name.
        """
        found: list[tuple[Segment, list[str]]] = []
        for line in self.head(0.45):
            whole = () if len(line.segments) == 1 else (Segment(line.page, line.words),)
            for segment in (*line.segments, *whole):
                words = [w.text for w in segment.words if not _ABOUT.fullmatch(w.text.strip("()"))]
                if words and not re.search(r"[:：]\s*\S", segment.text):
                    found.append((segment, words))
                    found.extend((segment, part) for part in _either(words))
        return found

    def head(self, share: float = 0.35) -> list[Line]:
        """Return the lines in the upper part of the first page, where titles stand."""
        if not self.pages:
            return []
        limit = self.pages[0].height * share
        return [line for line in self.lines_by_page[0] if line.box.top <= limit]

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
        known = _compiled(tuple((k, tuple(v)) for k, v in vocabulary.items()))
        found: dict[str, list[Labelled]] = {}
        for lines, ruling, page in zip(self.lines_by_page, self.rulings, self.pages, strict=True):
            captions = _captions(lines, known)
            around = Surroundings(lines, ruling, page.width, page.height, captions)
            for caption in (c for several in captions.values() for c in several):
                for field in sorted(caption.fields & vocabulary.keys()):
                    found.setdefault(field, []).extend(around.values(field, caption))
        return {
            field: sorted(values, key=lambda value: not value.sure)
            for field, values in found.items()
            if values
        }

    def tables(self, columns: Mapping[str, Iterable[str]], need: int = 2) -> list[Table]:
        """Find tables by the names of their columns.

        Args:
            columns: spellings of headings by the field they name. Columns that hold words
                should be called as in `extractors.layout.rows.WORDS`.
            need: how many known columns make a table.

        Returns:
            The tables in reading order; one that goes on overleaf is one table.
        """
        known = _compiled(tuple((k, tuple(v)) for k, v in columns.items()), False)
        if (id(known), need) not in self._tables:
            self._tables[id(known), need] = tables_of(self, known, need)
        return self._tables[id(known), need]

    def mentions(self, phrases: Iterable[str]) -> Iterator[Segment]:
        """Yield what follows a phrase anywhere, also in the middle of a sentence."""
        known = _compiled((("sought", tuple(phrases)),), False)
        for segment in (s for line in self.lines for s in line.segments):
            for hit in known.hits([word.text for word in segment.words]):
                if rest := segment.part(hit.end, (len(segment.words), 0)):
                    yield rest

    def captions(self, vocabulary: Mapping[str, Iterable[str]]) -> Iterator[Caption]:
        """Yield the captions of these fields whether or not a value stands near them."""
        known = _compiled(tuple((k, tuple(v)) for k, v in vocabulary.items()))
        for lines in self.lines_by_page:
            for several in _captions(lines, known).values():
                yield from (c for c in several if c.fields & vocabulary.keys())


def _either(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names that a title gives side by side, parted by strokes."""
    strokes = [i for i, word in enumerate(words) if word in ("/", "|", "&", "+")]
    if strokes:
        for start, end in pairwise([-1, *strokes, len(words)]):
            if part := list(words[start + 1 : end]):
                yield part


def _captions(lines: Sequence[Line], known: Vocabulary) -> dict[int, list[Caption]]:
    """Return the captions of a page by the identity of the segment they stand in."""
    found: dict[int, list[Caption]] = {}
    for line in lines:
        for segment in line.segments:
            if captions := captions_in(segment, known):
                found[id(segment)] = captions
    return found


@cache
def _compiled(
    vocabulary: tuple[tuple[str, tuple[str, ...]], ...], with_others: bool = True
) -> Vocabulary:
    if not with_others:
        return Vocabulary(dict(vocabulary))
    others = {
        f"other {field}": phrases for field, phrases in CAPTIONS.items() if field not in _INNER
    }
    return Vocabulary({**others, **dict(vocabulary)})
