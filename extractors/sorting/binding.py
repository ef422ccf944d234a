"""From pages in any order to documents, each with its pages in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from types import ModuleType
from typing import NamedTuple

from extractors.documents import Document
from extractors.evidence import Extraction, Impression, sources
from extractors.layout import Sheet
from extractors.pages.page import Page
from extractors.readers import other
from extractors.readers import readers as all_readers
from extractors.sorting import message
from extractors.sorting.belonging import Trusted, continued, owner
from extractors.sorting.gathering import Gathering
from extractors.sorting.leaf import BEGINS, LIKELY, Leaf
from extractors.sorting.numbering import PageNumber


class Bundle(NamedTuple):
    """The pages of one document, and the reader that knows its kind.

    ``certainty`` is the reader's own, from 0 to 1; a document of no known kind has the
    reader of other papers and certainty 0. ``missing`` are pages that it has by its own count
    and that are not there. ``impressions`` are all that are there of one paper, first the one
    that is read. ``known`` is the document where it had to be read to be sorted.
    """

    reader: ModuleType
    sheet: Sheet
    certainty: float
    missing: tuple[int, ...] = ()
    impressions: tuple[Impression, ...] = ()
    known: Extraction[Document] | None = None

    def read(self) -> Extraction[Document]:
        """Read the document; nothing is read again that sorting had to read already."""
        found: Extraction[Document] = self.known or self.reader.read(self.sheet)
        return found.model_copy(update={"impressions": self.impressions})

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in order."""
        return self.sheet.pages


class Sorted(NamedTuple):
    """The documents that pages make, and the sheets that only name what comes after them."""

    bundles: list[Bundle]
    separators: list[Page]


def documents_in(
    pages: Sequence[Page], readers: Sequence[ModuleType] | None = None
) -> list[Bundle]:
    """Return the documents that pages make, as `sort` does."""
    return sort(pages, readers).bundles


def sort(pages: Sequence[Page], readers: Sequence[ModuleType] | None = None) -> Sorted:
    """Put pages together to documents, whatever file they are in and in whatever order.

    A page begins a document if a reader knows it for the first page of its kind. Every other
    page goes to the document that it is tied to by its page number, the document's number, the
    same head, the same columns, articles that are counted on, or its place after it in the
    file; a page that nothing or several things would claim stays alone.

    Args:
        pages: all pages of a case, those of one file together.
        readers: the readers to ask; by default all there are.

    Returns:
        The documents in the order of their first pages. Pages that hold the same words are
        impressions of one.
    """
    asked = (message, *all_readers()) if readers is None else readers
    worded = [page for page in pages if page.words]
    leaves = [Leaf(page, place, asked) for place, page in enumerate(worded)]
    separators = [leaf for leaf in leaves if leaf.named_only]
    single = _without_twins(leaf for leaf in leaves if not leaf.named_only)
    gatherings = _begun(single)
    placed = {leaf.place for document in gatherings for leaf in document.leaves}
    _assign([leaf for leaf in single if leaf.place not in placed], gatherings)
    everywhere = {(leaf.page.file, leaf.numbered) for leaf in leaves if leaf.numbered}
    gatherings.sort(key=lambda document: min(leaf.place for leaf in document.leaves))
    bundles = [_bundle(document, everywhere) for document in gatherings]
    return Sorted(bundles, [leaf.page for leaf in separators])


def _without_twins(leaves: Iterable[Leaf]) -> list[Leaf]:
    """Keep one of several pages with the same words: the first that is marked as an original."""
    alike: dict[tuple[str, ...], list[Leaf]] = {}
    for leaf in leaves:
        alike.setdefault(leaf.words, []).append(leaf)
    kept: list[Leaf] = []
    for twins in alike.values():
        best = min(twins, key=_preferred) if twins[1:] else twins[0]
        best.twins = [leaf for leaf in twins if leaf is not best]
        kept.append(best)
    return sorted(kept, key=lambda leaf: leaf.place)


def _preferred(leaf: Leaf) -> tuple[int, int]:
    return ("original", "", "copy").index(leaf.mark.kind), leaf.place


def _begun(leaves: Sequence[Leaf]) -> list[Gathering]:
    """Begin the documents: pages with a title first, then those of which the beginning is lost."""
    documents: list[Gathering] = []
    for leaf in leaves:
        if leaf.begins:
            _begin(leaf, documents)
        elif leaf.numbered and leaf.numbered.number == 1 and not leaf.is_back:
            documents.append(_of_doubtful_kind(leaf))
    for leaf in leaves:
        if leaf.certainty >= BEGINS and not leaf.begins and not owner(leaf, documents, ()):
            _begin(leaf, documents)
    return documents


def _begin(leaf: Leaf, documents: list[Gathering]) -> None:
    """Begin a document with a page, unless it is a later page of one that is there."""
    before = next((d for d in reversed(documents) if continued(leaf, d)), None)
    if before:
        before.leaves.append(leaf)
    else:
        documents.append(Gathering(leaf, leaf.reader, leaf.certainty))


def _assign(leaves: Sequence[Leaf], documents: list[Gathering]) -> None:
    """Give each page to its document: first whatever place it has, then also by its place.

    How pages stand says something only in files in which those that are known stand in order.
    A page that found none is asked again, for what it belongs to may have been found since.
    Who endorses a bill endorses the insurance too: of a back its place says more than its name.
    """
    fronts = [leaf for leaf in leaves if not leaf.endorsed]
    by_number = sorted(fronts, key=lambda leaf: leaf.numbered.number if leaf.numbered else 0)
    left = {leaf.place for leaf in _unclaimed(by_number, documents, ())}
    mixed = {file for document in documents for file in document.mixed()}
    trusted = {leaf.page.file for leaf in leaves} - mixed
    rest = [leaf for leaf in leaves if leaf.place in left or leaf.endorsed]
    while len(again := _unclaimed(rest, documents, trusted)) < len(rest):
        rest = again
    for leaf in rest:
        if document := owner(leaf, documents, trusted):
            document.leaves.append(leaf)
        else:
            documents.append(_of_doubtful_kind(leaf))


def _of_doubtful_kind(leaf: Leaf) -> Gathering:
    if leaf.certainty >= LIKELY:
        return Gathering(leaf, leaf.reader, leaf.certainty)
    return Gathering(leaf, other, 0.0)


def _unclaimed(
    leaves: Iterable[Leaf], documents: Sequence[Gathering], trusted: Trusted
) -> list[Leaf]:
    """Give pages to their documents, and return those that belong to none."""
    left: list[Leaf] = []
    for leaf in leaves:
        if document := owner(leaf, documents, trusted):
            document.leaves.append(leaf)
        else:
            left.append(leaf)
    return left


def _bundle(document: Gathering, everywhere: Collection[tuple[str, PageNumber]]) -> Bundle:
    leaves = document.in_order()
    sheet = leaves[0].sheet
    for leaf in leaves[1:]:
        sheet = sheet.followed_by(leaf.sheet)
    files = {leaf.page.file for leaf in leaves}
    missing = tuple(
        number
        for number in document.missing
        if not any((file, PageNumber(number, document.of)) in everywhere for file in files)
    )
    again = [_impression(several) for several in document.impressions()]
    impressions = (_impression(leaves), *again)
    known = document.first.__dict__.get("read") if len(leaves) == 1 else None
    return Bundle(document.reader, sheet, document.certainty, missing, impressions, known)


def _impression(leaves: Sequence[Leaf]) -> Impression:
    mark = next((leaf.mark for leaf in leaves if leaf.mark.kind), leaves[0].mark)
    return Impression(
        source=sources((leaf.page.file, leaf.page.number) for leaf in leaves),
        marked=mark.kind,
        mark=mark.text,
    )
