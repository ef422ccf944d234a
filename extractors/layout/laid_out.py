"""One page as lines, with what is found on it once and asked for again and again."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from extractors.evidence import Box
from extractors.layout.captions.cells import (
    Cell,
    cells,
    in_boxes,
    join_in_cells,
    join_small_heads,
    small_heads,
)
from extractors.layout.captions.labels import Caption, captions_in
from extractors.layout.captions.stacked import said_again
from extractors.layout.headlines import LARGE, Headline, Title, headlines
from extractors.layout.lines import Line, Segment, lines_of
from extractors.layout.phrases import Concordance, Vocabulary
from extractors.layout.ruling import Ruling
from extractors.pages.page import Page, Word

#: Words at the end of a line that go on in the next.
_HANGING = ("/", "&", "and", "of", "及", "和")
#: So large a part of all words may be as large as what stands out.
_FEW = 0.2


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
        """All that is printed, line by line; what runs up or down the margins comes last."""
        return "\n".join([*(line.text for line in self.lines), *(s.text for s in self.margins)])

    @cached_property
    def margins(self) -> list[Segment]:
        """What is printed sideways, each run of words in one piece."""
        runs: list[list[Word]] = []
        for word in self.page.sideways:
            last = runs[-1][-1] if runs else None
            beside = last and min(last.x1, word.x1) > max(last.x0, word.x0)
            if last and beside and _between(last, word) < word.x1 - word.x0:
                runs[-1].append(word)
            else:
                runs.append([word])
        return [Segment(self.page, tuple(run)) for run in runs]

    def captions(self, known: Vocabulary) -> dict[int, list[Caption]]:
        """Return the captions of the page by the identity of the segment they stand in."""
        if known not in self._captions:
            found = zip(self.segments, self._each(known), strict=True)
            captions = {id(segment): captions for segment, captions in found if captions}
            self._captions[known] = captions
            for above, below, both in self._wrapped:
                _join(captions, above, below, captions_in(both, known))
            join_in_cells(captions, self._cells, known)
            join_small_heads(captions, self._small_heads, known)
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
        return cells(self._in_boxes, self.ruling)

    @cached_property
    def _small_heads(self) -> list[tuple[Segment, ...]]:
        """The lines in small print that head ruled cells."""
        return small_heads(self._in_boxes)

    @cached_property
    def _in_boxes(self) -> dict[Box, list[Segment]]:
        """What is printed in each ruled box."""
        return in_boxes(self.lines, self.ruling)

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
        return headlines(self.head(0.45), self.usual_height)

    @cached_property
    def heads(self) -> Concordance:
        """The headlines by their letters."""
        return Concordance(headline.words for headline in self.headlines)

    def stands_out(self, segment: Segment) -> bool:
        """Tell whether few words of the page are as large as these."""
        if segment.height <= LARGE * self.usual_height:
            return False
        alike = sum(w.bottom - w.top > 0.97 * segment.height for w in self.page.words)
        return alike <= max(_FEW * len(self.page.words), len(segment.words))

    @cached_property
    def usual_height(self) -> float:
        """The height that most words have; points."""
        heights = sorted(w.bottom - w.top for w in self.page.words)
        return heights[len(heights) // 2] if heights else 10.0


def _between(one: Word, other: Word) -> float:
    """Return the gap between two words that stand one over the other; points."""
    return max(one.top, other.top) - min(one.bottom, other.bottom)


def _join(
    captions: dict[int, list[Caption]], above: Segment, below: Segment, both: list[Caption]
) -> None:
    """Make one caption of two lines where a phrase runs over both; else the lower is none."""
    whole = [c for c in both if c.sure and c.alone and c.label.box.bottom > below.middle[1]]
    captions.pop(id(below), None)
    if whole and above.words[0] in whole[0].label.words:
        captions[id(above)] = [replace(whole[0], segment=above)]
        captions[id(below)] = [Caption(frozenset(), below, below, None, False, True)]
