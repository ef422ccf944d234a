"""Which document a page belongs to that does not begin one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from types import ModuleType
from typing import NamedTuple

from extractors.documents import Party
from extractors.layout import squeezed
from extractors.readers import bill, draft, insurance, other
from extractors.readers.parts.backs import endorses
from extractors.sorting import message
from extractors.sorting.gathering import Gathering
from extractors.sorting.leaf import BEGINS, LIKELY, Leaf
from extractors.sorting.numbering import PageNumber

#: Who endorses a paper first, by the reader of the kind.
_HOLDER: dict[ModuleType, str] = {bill: "shipper", insurance: "assured", draft: "payee"}
#: Letters that a number must have to be more than a chance.
_TELLING = 5
#: Pages that share so much of their print are impressions or versions of one paper.
_ALIKE = 0.75

#: The files whose pages stand as they belong together.
Trusted = Collection[str]


class Links(NamedTuple):
    """What ties a page to a document, the surest first.

    Attributes:
        numbered: 2 if it bears the next page number, 1 if its count of pages is the same.
        own: it can be nothing else: conditions, an endorsement, fields of a message, a list
            that is attached to the document by its number.
        named: it names the document's number.
        kin: it looks like the same kind of paper.
        headed: it repeats the head of the document.
        columns: its table has the same columns.
        counted: its articles are counted on from those of the document.
        follows: it comes right after it in the file.
    """

    numbered: int
    own: bool
    named: bool
    kin: bool
    headed: bool
    columns: bool
    counted: bool
    follows: bool

    @property
    def likeness(self) -> int:
        """How many things the page and the document have in common."""
        return sum((self.named, self.kin, self.headed, self.columns, self.counted))

    @property
    def rank(self) -> tuple[int, ...]:
        """By this the document is chosen where several would do."""
        return (self.own, self.numbered, self.likeness, self.follows)


def owner(leaf: Leaf, documents: Iterable[Gathering], trusted: Trusted) -> Gathering | None:
    """Return the document that a page belongs to; nothing where none or several would do."""
    claims = [(links, d) for d in documents if (links := _links(leaf, d, trusted))]
    best = max((links.rank for links, _ in claims), default=None)
    chosen = [document for links, document in claims if links.rank == best]
    return chosen[0] if len(chosen) == 1 else None


def continued(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page with a title of its own is a later page of a document all the same.

    Programs print title, number and headings again on each page; only the last has the total.
    Two papers of one number that are both summed up are two versions and not one document.
    """
    last = document.leaves[-1]
    if document.reader is message and leaf.reader is not message:
        return leaf.follows(last) and (
            message.goes_on(leaf.sheet, last.sheet) or message.has_more(leaf.sheet, document.sheets)
        )
    if leaf.reader is not document.reader:
        return False
    if leaf.numbered or document.of:
        return False
    if leaf.reader is message:
        return leaf.follows(last)
    first = document.first
    if not _same_title(leaf, document):
        return False
    if leaf.own_number and first.own_number:
        tied = leaf.own_number == first.own_number
    else:
        tied = len(first.columns & leaf.columns) >= 2 and leaf.head == first.head != ()
    return tied and not any(_stands_for(leaf, page) for page in document.leaves)


def _stands_for(leaf: Leaf, page: Leaf) -> bool:
    """Tell whether two pages are whole papers, or nearly the same, and not pages of one paper.

    The later of two pages of one paper goes on counting its items, and it alone has the total.
    """
    if leaf.summed and page.summed:
        return True
    alike = leaf.shared_with(page) >= _ALIKE
    if leaf.summed != page.summed:
        return alike and leaf.items == page.items != ()
    return alike and not (page.items and leaf.items[:1] == (page.items[-1] + 1,))


def _links(leaf: Leaf, document: Gathering, trusted: Trusted) -> Links | None:
    """Return what ties a page to a document, if it is enough and nothing speaks against it."""
    if _excluded(leaf, document):
        return None
    if leaf.is_back or (leaf.stamped and document.reader in _HOLDER):
        return _back_links(leaf, document, trusted)
    numbered, counted = _numbered(leaf, document), _counted(leaf, document)
    own = _is_own(leaf, document)
    kin = leaf.reader is document.reader and leaf.certainty >= LIKELY
    headed = len(set(leaf.head) & set(document.first.head)) >= 2
    follows = leaf.page.file in trusted and leaf.follows(document.leaves[-1])
    if not (numbered or own or kin or headed or counted or follows):
        return None  # what is left to look at is not enough, and takes time
    named = _names(leaf, document)
    columns = len(leaf.columns & document.leaves[-1].columns) >= 2
    links = Links(numbered, own, named, kin, headed, columns, counted, follows)
    return links if _enough(links, leaf, document) else None


def _back_links(leaf: Leaf, document: Gathering, trusted: Trusted) -> Links | None:
    """Return what ties a back to a document: what it is about, or else its place."""
    follows = leaf.page.file in trusted and leaf.follows(document.leaves[-1])
    own = _is_own(leaf, document)
    own = own or (follows and document.reader in _HOLDER and not _holder(document))
    if not own and not (follows and document.reader in _HOLDER):
        return None
    return Links(0, own, False, False, False, False, False, follows)


def _enough(links: Links, leaf: Leaf, document: Gathering) -> bool:
    if links.own or (links.counted and links.follows):
        return True
    if links.numbered and (links.likeness or links.follows or not _is_foreign(leaf, document)):
        return True
    if links.follows and not _stands_alone(leaf, document):
        said = leaf.goes_on or leaf.appended
        return bool(said or links.likeness) or document.leaves[-1].filled
    return (links.headed and links.columns) or (links.kin and links.likeness >= 3)


def _excluded(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page cannot be of a document, whatever else ties them."""
    if leaf.certainty >= BEGINS and leaf.reader is not document.reader:
        return True
    if leaf.is_back:
        return False
    if document.complete:
        return True
    if leaf.numbered and _counts_otherwise(leaf.numbered, document):
        return True
    same = _same_number(leaf, document) and _same_title(leaf, document)
    return leaf.reader is document.reader and not same


def _counts_otherwise(number: PageNumber, document: Gathering) -> bool:
    """Tell whether a page number is there already, or of another number of pages."""
    different = number.of and document.of and number.of != document.of
    return bool(different) or number.number in document.numbers


def _same_number(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether the numbers of two papers of one kind do not differ."""
    ours, theirs = leaf.number, document.first.number
    return not ours or not theirs or ours == theirs


def _same_title(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether the titles of two papers of one kind do not differ, but for a word added."""
    ours, theirs = leaf.title, document.first.title
    return ours in theirs or theirs in ours


def _numbered(leaf: Leaf, document: Gathering) -> int:
    if not leaf.numbered or leaf.numbered.number == 1:
        return 0
    if leaf.numbered.of != document.of:
        return 0
    if leaf.numbered.number - 1 in document.numbers and document.first.numbered:
        return 2
    return int(document.of is not None)


def _is_own(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page can be nothing but a part of such a document."""
    if document.reader is message:
        return leaf.certainty < BEGINS and _goes_on(leaf, document)
    if leaf.conditions:
        has_some = any(page.conditions for page in document.leaves)
        return leaf.speaks_as is document.reader and not has_some
    if leaf.endorsed or leaf.stamped:
        return _is_endorsed_by(leaf, document)
    return leaf.appended and _names(leaf, document)


def _goes_on(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page that begins no paper is a later page of a message."""
    sheets, last = document.sheets, document.leaves[-1]
    if message.has_fields(leaf.sheet) or message.goes_on(leaf.sheet, last.sheet):
        return True
    if not leaf.follows(last):
        return False
    return message.breaks_off(sheets) or message.has_more(leaf.sheet, sheets)


def _is_endorsed_by(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether whoever endorses here is the one to whom the document was made out."""
    if any(endorses(page.sheet.lines) for page in document.leaves[1:]):
        return False
    name = _holder(document)
    return bool(name) and name in leaf.letters


def _holder(document: Gathering) -> str:
    """Return the name of whoever endorses such a document first, as far as it was read."""
    holder = document.first.fields.get(_HOLDER.get(document.reader, ""))
    return squeezed(str(holder.name)) if isinstance(holder, Party) and holder.name else ""


def _counted(leaf: Leaf, document: Gathering) -> bool:
    last: Sequence[int] = document.leaves[-1].items
    return len(last) >= 2 and bool(leaf.items) and leaf.items[0] == last[-1] + 1


def _stands_alone(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page that follows a document looks like another paper."""
    if leaf.goes_on or leaf.appended or set(leaf.head) & set(document.first.head):
        return False
    if leaf.headed(document.first) or document.reader in (other, message):
        return leaf.headed(document.first)
    if leaf.captioned and not _names(leaf, document) and not _concludes(leaf, document):
        return True
    return _is_foreign(leaf, document)


def _concludes(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page of no kind bears the signature that a full document lacks."""
    last = document.leaves[-1]
    unsigned = last.filled and not any(page.signed for page in document.leaves)
    return unsigned and leaf.signed and leaf.certainty < LIKELY


def _is_foreign(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether the letterhead names somebody whom the document does not know."""
    return bool(leaf.issuer) and not any(page.shows(leaf.issuer) for page in document.leaves)


def _names(leaf: Leaf, document: Gathering) -> bool:
    """Tell whether a page names the number of a document."""
    number = document.first.number
    return len(number) >= _TELLING and number in leaf.letters
