"""A document as far as its pages have been found."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from types import ModuleType

from extractors.layout import Sheet
from extractors.sorting.leaf import Leaf


class Gathering:
    """The pages that were found of one document, the one that begins it first."""

    def __init__(self, leaf: Leaf, reader: ModuleType, certainty: float) -> None:
        self.reader, self.certainty = reader, certainty
        self.leaves = [leaf]

    @property
    def first(self) -> Leaf:
        """The page by which the kind of the document was known."""
        return self.leaves[0]

    @property
    def sheets(self) -> list[Sheet]:
        """The pages as they were found."""
        return [leaf.sheet for leaf in self.leaves]

    @property
    def numbers(self) -> set[int]:
        """The page numbers that are there; a page that begins without a number is the first."""
        own = {leaf.numbered.number for leaf in self.leaves if leaf.numbered}
        return own if self.first.numbered else own | {1}

    @property
    def of(self) -> int | None:
        """How many pages the document has by its own count."""
        return next((n.of for leaf in self.leaves if (n := leaf.numbered) and n.of), None)

    @property
    def complete(self) -> bool:
        """Whether all pages are there by the document's own count."""
        return self.of is not None and self.numbers >= set(range(1, self.of + 1))

    @property
    def missing(self) -> list[int]:
        """The pages that are not there by the document's own count."""
        last = self.of or max(self.numbers)
        return sorted(set(range(1, last + 1)) - self.numbers)

    def in_order(self) -> list[Leaf]:
        """Return the pages as they are read: by their numbers, backs and conditions last.

        A page without a number stands after the one that it follows.
        """
        ranks: dict[int, int] = {}
        for leaf in sorted(self.leaves, key=lambda leaf: leaf.place):
            before = (ranks[other.place] for other in self.leaves if _after(leaf, other, ranks))
            number = leaf.numbered.number if leaf.numbered else 1 if leaf.begins else None
            ranks[leaf.place] = number or next(before, len(self.leaves))
        return sorted(
            self.leaves,
            key=lambda leaf: (leaf.is_back, ranks[leaf.place], not leaf.begins, leaf.place),
        )

    def mixed(self) -> Iterator[str]:
        """Yield the files in which pages of the document stand apart or in another order."""
        for before, after in pairwise(self.in_order()):
            if before.page.file == after.page.file and not after.follows(before):
                yield after.page.file

    def impressions(self) -> Iterator[list[Leaf]]:
        """Yield the pages of each impression of the document beside the one that is read."""
        twins = [[*leaf.twins] for leaf in self.in_order()]
        for turn in range(max(map(len, twins), default=0)):
            yield [several[turn] for several in twins if turn < len(several)]


def _after(leaf: Leaf, other: Leaf, ranks: dict[int, int]) -> bool:
    return other.place in ranks and leaf.follows(other)
