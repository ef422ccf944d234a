"""The pages of one document, ready to be asked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractors.layout.captions import CAPTIONS
from extractors.layout.cells import Cell, cells, join_in_cells
from extractors.layout.labels import Caption, Labelled, captions_in
from extractors.layout.lines import Line, Segment, lines_of
from extractors.layout.phrases import Concordance, Vocabulary, letters_of
from extractors.layout.ruling import Ruling
from extractors.layout.stacked import said_again
from extractors.layout.surroundings import Surroundings
from extractors.layout.tables import Table
from extractors.layout.tabulating import tables_of
from extractors.layout.values import announced
from extractors.pages.page import Page

if TYPE_CHECKING:
    from extractors.layout.titles import Title

#: Captions that belong to the value above them rather than end it.
_INNER = ("contact", "address", "name", "tax")

_OTHERS = Vocabulary(
    {f"other {field}": phrases for field, phrases in CAPTIONS.items() if field not in _INNER}
)
#: What a page says before or after its title without being part of it.
_ABOUT = re.compile(
    r"ORIGINAL|DUPLICATE|TRIPLICATE|QUADRUPLICATE|COPY|ISSUED|IN|FINAL|SIGNED|DETAILED|正本|副本",
    re.I,
)
#: What follows these in a title says what the paper is for.
_WHAT_FOR = frozenset({"FOR", "COVERING", "UNDER", "(FOR"})
#: In a line of more segments a title is told by its larger letters only.
_CROWD = 4
#: A caption with its value, and the last line of a sentence: neither is a title.
#: Words at the end of a line that go on in the next.
_HANGING = ("/", "&", "and", "of", "及", "和")
_ANSWERED = re.compile(r"[:：]\s*\S")
_ENDS = re.compile(r"[a-z].*[.;,]$")


class Headline(NamedTuple):
    """What may be a title: where it stands, its words, and how many letters they have.

    Words that are about the paper and not its name are left out. It is answered where a number
    stands beside it, as beside a caption; it wraps where it takes two lines.
    """

    segment: Segment
    words: tuple[str, ...]
    size: int
    answered: bool = False
    wraps: bool = False


class LaidOut:
    """One page as lines; what is found on it once is kept."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.ruling = Ruling(page)
        self.lines = lines_of(page, self.ruling)
        self._captions: dict[Vocabulary, dict[int, list[Caption]]] = {}
        self._alone: dict[Vocabulary, list[list[Caption]]] = {}
        #: The titles that were looked for, by the phrases that they may be.
        self.titles: dict[Vocabulary, Title | None] = {}

    @cached_property
    def text(self) -> str:
        """All that is printed, line by line."""
        return "\n".join(line.text for line in self.lines)

    def captions(self, known: Vocabulary) -> dict[int, list[Caption]]:
        """Return the captions of the page by the identity of the segment they stand in."""
        if known not in self._captions:
            found = zip(self.segments, self._each(known), strict=True)
            captions = {id(segment): captions for segment, captions in found if captions}
            self._captions[known] = captions
            for above, below, both in self._wrapped:
                _join(captions, above, below, captions_in(both, known))
            join_in_cells(captions, self._cells, known)
            for above, below in self._close:
                said_again(captions, above, below)
        return self._captions[known]

    def _each(self, known: Vocabulary) -> list[list[Caption]]:
        """Return the captions in each segment; those of the base are looked for only once."""
        if known not in self._alone:
            found = list(self._each(known.base)) if known.base else [[] for _ in self.segments]
            for number in self.concordance.holding(known):
                found[number] = captions_in(self.segments[number], known)
            self._alone[known] = found
        return self._alone[known]

    def naming(self, known: Vocabulary) -> set[int]:
        """Return the lines, counted from 0, in which an own phrase of a vocabulary may stand."""
        rows = [number for number, line in enumerate(self.lines) for _ in line.segments]
        return {rows[segment] for segment in self.concordance.holding(known)}

    @cached_property
    def segments(self) -> list[Segment]:
        """All segments, line by line."""
        return [segment for line in self.lines for segment in line.segments]

    @cached_property
    def concordance(self) -> Concordance:
        """The segments by their letters."""
        return Concordance(segment.labels for segment in self.segments)

    @cached_property
    def _cells(self) -> list[Cell]:
        """The ruled cells of several lines and few words."""
        return cells(self.lines, self.ruling)

    @cached_property
    def _close(self) -> list[tuple[Segment, Segment]]:
        """The segments that stand close under one at the same margin in another script."""
        return [
            (above, below)
            for index, upper in enumerate(self.lines)
            for lower in self.lines[index + 1 : index + 4]
            for above in upper.segments
            for below in lower.segments
            if above.text.isascii() != below.text.isascii()
            and (
                abs(above.box.x0 - below.box.x0) < 2
                or abs(above.middle[0] - below.middle[0]) < 0.25 * above.height
            )
            and below.box.top - above.box.bottom < 0.6 * max(above.height, below.height)
        ]

    @cached_property
    def _wrapped(self) -> list[tuple[Segment, Segment, Segment]]:
        """The segments that go on in small letters close under one at the same margin.

        Each comes after the one that it goes on with, and before both in one.
        """
        return [
            (above, below, Segment(above.page, (*above.words, *below.words)))
            for index, upper in enumerate(self.lines)
            for lower in self.lines[index + 1 : index + 3]
            for below in lower.segments
            for above in upper.segments
            if (below.text[:1].islower() or above.words[-1].text in _HANGING)
            and len(below.words) <= 5
            and abs(above.box.x0 - below.box.x0) < 2
            and abs(above.height - below.height) < 0.1 * above.height
            and above.text[-1:] not in ".:;："
            and below.box.top - above.box.bottom < 0.55 * above.height
        ]

    def head(self, share: float) -> list[Line]:
        """Return the lines in the upper part."""
        limit = self.page.height * share
        return [line for line in self.lines if line.box.top <= limit]

    @cached_property
    def headlines(self) -> list[Headline]:
        """The segments and lines in the upper part that may be titles."""
        found: list[Headline] = list(self._over_two_lines())
        for line in self.head(0.45):
            whole = () if len(line.segments) == 1 else (Segment(line.page, line.words),)
            crowded = len(line.segments) > _CROWD  # as the headings of a table are
            for segment in (*line.segments, *whole):
                large = segment.height > 1.15 * self.usual_height
                announces = segment.text.rstrip().endswith((":", "："))
                if (crowded or announces) and not large:
                    continue
                words = [word for word in segment.labels if not _ABOUT.fullmatch(word.strip("()"))]
                if words and not _ANSWERED.search(segment.text) and not _ENDS.match(segment.text):
                    answered = _is_answered(line, segment)
                    found.extend(
                        Headline(segment, tuple(part), len(letters_of(part).text), answered)
                        for part in (words, *_either(words), *(_named(words) if large else ()))
                    )
        return found

    def _over_two_lines(self) -> Iterator[Headline]:
        """Yield titles so large that they take two lines, each alone on its line."""
        for above, below in pairwise(self.head(0.45)):
            if len(above.segments) == len(below.segments) == 1 and goes_on_below(
                above.segments[0], below.segments[0]
            ):
                whole = Segment(above.page, (*above.words, *below.words))
                large = above.segments[0].height > 1.15 * self.usual_height
                words = [word for word in whole.labels if not _ABOUT.fullmatch(word.strip("()"))]
                if large and words:
                    yield Headline(whole, tuple(words), len(letters_of(words).text), wraps=True)

    @cached_property
    def heads(self) -> Concordance:
        """The headlines by their letters."""
        return Concordance(headline.words for headline in self.headlines)

    @cached_property
    def usual_height(self) -> float:
        """The height that most words have; points."""
        heights = sorted(w.bottom - w.top for w in self.page.words)
        return heights[len(heights) // 2] if heights else 10.0


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
        known = _compiled(tuple((k, tuple(v)) for k, v in vocabulary.items()))
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
        known = _compiled(tuple((k, tuple(v)) for k, v in columns.items()), False)
        if (known, need) not in self._tables:
            self._tables[known, need] = tables_of(self, known, need)
        return self._tables[known, need]

    def mentions(self, phrases: Iterable[str]) -> Iterator[Segment]:
        """Yield what follows a phrase anywhere, also in the middle of a sentence.

        After a phrase at the end of a line it is the line below at the same margin.
        """
        known = _compiled((("sought", tuple(phrases)),), False)
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
        known = _compiled(tuple((k, tuple(v)) for k, v in vocabulary.items()))
        for laid in self.laid_out:
            for several in laid.captions(known).values():
                yield from (c for c in several if c.fields & vocabulary.keys())


def _join(
    captions: dict[int, list[Caption]], above: Segment, below: Segment, both: list[Caption]
) -> None:
    """Make one caption of two lines where a phrase runs over both; else the lower is none."""
    whole = [c for c in both if c.sure and c.alone and c.label.box.bottom > below.middle[1]]
    captions.pop(id(below), None)
    if whole and above.words[0] in whole[0].label.words:
        captions[id(above)] = [replace(whole[0], segment=above)]
        captions[id(below)] = [Caption(frozenset(), below, below, None, False, True)]


def goes_on_below(above: Segment, below: Segment) -> bool:
    """Tell whether a line of the same type stands close under another, at its margin or centred."""
    alike = abs(above.height - below.height) < 0.12 * above.height
    close = 0 <= below.box.top - above.box.bottom < 0.8 * above.height
    level = abs(above.box.x0 - below.box.x0) < 5 or abs(above.middle[0] - below.middle[0]) < 8
    return alike and close and level


def _continued(segment: Segment, below: Line | None) -> Segment | None:
    """Return what stands right under a segment at its margin."""
    for other in below.segments if below else ():
        near = other.box.top - segment.box.bottom < 0.9 * segment.height
        if other.page is segment.page and near and abs(other.box.x0 - segment.box.x0) < 3:
            return other
    return None


def _is_answered(line: Line, segment: Segment) -> bool:
    """Tell whether the next thing on a line is a number in letters as large, and no caption."""
    right = next((s for s in line.segments if s.box.x0 >= segment.box.x1), None)
    if right is None or right.box.x0 - segment.box.x1 > 0.3 * segment.page.width:
        return False
    alike = right.height > 0.85 * segment.height
    return alike and bool(re.search(r"\d", right.text)) and not captions_in(right, _compiled(()))


def _either(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the names that a title gives side by side, parted by strokes."""
    strokes = [i for i, word in enumerate(words) if word in ("/", "|", "&", "+", "-", "–", "—")]
    if strokes:
        for start, end in pairwise([-1, *strokes, len(words)]):
            if part := list(words[start + 1 : end]):
                yield part


def _named(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield the name in a title that goes on to say what for: «Bill of Lading for …»."""
    at = next((i for i, word in enumerate(words) if word.upper() in _WHAT_FOR), 0)
    if at > 1:
        yield list(words[:at])


@cache
def _compiled(
    vocabulary: tuple[tuple[str, tuple[str, ...]], ...], with_others: bool = True
) -> Vocabulary:
    return Vocabulary(dict(vocabulary), _OTHERS if with_others else None)
