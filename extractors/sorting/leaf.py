"""One page, and what it says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from types import ModuleType

from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.layout import COLUMNS, Sheet, letterhead, signature, squeezed
from extractors.layout.captions.names import CAPTIONS
from extractors.pages.page import Page
from extractors.readers import contract, other
from extractors.readers.parts.backs import endorses, stamped
from extractors.readers.parts.contract.articles import number_of
from extractors.sorting import message
from extractors.sorting.conditions import are_conditions, speaks_as
from extractors.sorting.marks import Mark, is_mark, mark_of
from extractors.sorting.numbering import PageNumber, page_number

#: A page that is at least so surely a kind of document begins one.
BEGINS = 0.7
#: A page that stands alone may be of a kind with less certainty.
LIKELY = 0.4

_GOES_ON = re.compile(
    r"BROUGHT\s+FORWARD|\bB/F\b|承前页|接上页|CONTINUATION\s+SHEET|CONTINUED\s+FROM|\(CONTINUED\)|\(CONT['.]?D?\)",
    re.I,
)
#: Titles of what is part of another paper.
_APPENDED = re.compile(
    r"\b(?:ATTACH(?:ED\s+(?:LIST|SHEET|RIDER|SCHEDULE)|MENT)|RIDER|ANNEX|APPENDIX|CONTINUATION|CONTINUED|ADDENDUM\s+TO|SPECIFICATIONS?|SCHEDULE|CLAUSES?"
    r"|TERMS|CONDITIONS|(?:CONTAINER|CARGO|SHIPPING)\s+LIST|REMARKS|SIZE\s+BREAKDOWN)\b|附件|附页|附表|续页|条款|清单",
    re.I,
)
_ITEM = re.compile(
    r"\W*(?:第\s*)?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3}(?=\s*[、条]))\s*(?:[.)、:：条]|\s(?=[A-Z]))"
)
#: What is left for the last page of a paper where its text fills the others.
_SIGNED = re.compile(
    r"_{4,}|\b(?:SIGNATURES?|SIGNED|AUTHORI[SZ]ED|BUYERS?|SELLERS?)\b|签字|签章|签署|盖章|[买卖]方",
    re.I,
)
_OWN = ("number", "date", "invoice_number", "policy_number", "contract_number")
#: Fewer words than these, none of them with a figure, say nothing but the name of a paper.
_NAME_ONLY = 8
#: So many characters make a word in Chinese.
_CHINESE_WORD = 3
_FEW_LINES = 14
_PIECE = 4
#: A heading has at most so many words.
_HEADING = 10
#: A page that is printed so far down may go on overleaf.
_FILLED = 0.75
#: So much of a form is captions, small print and what is filled in; the rest are headings.
_FILLED_IN = 0.9
#: So many kinds, each nearly as sure as the surest, are a list of papers.
_LISTED, _AS_SURE = 3, 0.13
#: So sure is a title in larger letters than the rest.
_STANDS_OUT = 0.95


class Leaf:
    """One page of a file, the reader that is surest of it, and the pages that are the same.

    Attributes:
        place: which page it is of all pages of a case, counted from 0.
        twins: further pages with the same words, but for marks such as «Original».
    """

    def __init__(self, page: Page, place: int, readers: Sequence[ModuleType]) -> None:
        self.sheet, self.place = Sheet([page]), place
        self.reader, self.certainty = known(self.sheet, readers)
        self.twins: list[Leaf] = []

    @property
    def page(self) -> Page:
        """The page."""
        return self.sheet.pages[0]

    @property
    def begins(self) -> bool:
        """Whether the page begins a document of a kind that is known."""
        later = self.numbered is not None and self.numbered.number > 1
        return self.certainty >= BEGINS and not later and not self.goes_on

    @cached_property
    def numbered(self) -> PageNumber | None:
        """The number that the page gives itself."""
        return page_number(self.sheet)

    @cached_property
    def goes_on(self) -> bool:
        """Whether the page says that it continues another."""
        return bool(_GOES_ON.search(self.sheet.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words in a fixed order, without those that mark originals and copies."""
        return tuple(sorted(word.text for word in self.page.words if not is_mark(word.text)))

    @cached_property
    def mark(self) -> Mark:
        """Whether the page is marked as an original or a copy."""
        return mark_of(self.sheet)

    @cached_property
    def letters(self) -> str:
        """All that is printed, letters and figures only."""
        return squeezed(self.sheet.text)

    @cached_property
    def number(self) -> str:
        """The number of the document as read on this page alone, letters and figures only.

        That of the invoice stands for it on papers without a number of their own.
        """
        return self.own_number or squeezed(str(self.fields.get("invoice_number") or ""))

    @cached_property
    def own_number(self) -> str:
        """The number of the document itself, letters and figures only."""
        return squeezed(str(self.fields.get("number") or ""))

    @cached_property
    def title(self) -> str:
        """The title of the document as read on this page alone, letters and figures only."""
        words = str(self.fields.get("title") or "").split()
        return squeezed(" ".join(word for word in words if not is_mark(word)))

    @property
    def fields(self) -> Mapping[str, object]:
        """What the document says as read on this page alone."""
        return self.read.document.__dict__ if self.read else {}

    @cached_property
    def read(self) -> Extraction[Document] | None:
        """The document as read on this page alone, if its kind is known."""
        if self.certainty < LIKELY or self.reader is message:
            return None
        try:
            extraction: Extraction[Document] = self.reader.read(self.sheet)
        except Exception:  # said where the whole document is read
            return None
        return extraction

    @cached_property
    def summed(self) -> bool:
        """Whether a table on the page ends in its total."""
        return any(table.totals for table in self.sheet.tables(COLUMNS))

    @cached_property
    def columns(self) -> frozenset[str]:
        """The columns of the tables on the page."""
        return frozenset(name for table in self.sheet.tables(COLUMNS) for name in table.captions)

    @cached_property
    def head(self) -> tuple[str, ...]:
        """The first lines, without what numbers the page."""
        lines = [squeezed(re.sub(r"\d", "", line.text)) for line in self.sheet.lines[:4]]
        return tuple(line for line in lines if len(line) > 8)[:3]

    @cached_property
    def items(self) -> tuple[int, ...]:
        """The numbers at the beginnings of lines, as of the articles of a contract."""
        found = (_ITEM.match(line.text) for line in self.sheet.lines)
        return tuple(number_of(item["n"]) for item in found if item)

    @cached_property
    def conditions(self) -> bool:
        """Whether the page is filled with printed conditions, as backs are."""
        return self.certainty < LIKELY and not self.captioned and are_conditions(self.sheet)

    @cached_property
    def endorsed(self) -> bool:
        """Whether the page may be the back of a paper, with little but an endorsement."""
        lines = self.sheet.lines
        return self.certainty < LIKELY and len(lines) <= _FEW_LINES and endorses(lines)

    @cached_property
    def stamped(self) -> bool:
        """Whether the page has nothing but the name of a firm and ink, as the back of a draft."""
        return self.certainty < LIKELY and bool(stamped(self.sheet, 0))

    @cached_property
    def speaks_as(self) -> ModuleType | None:
        """The reader of the papers that these conditions are the back of."""
        return speaks_as(self.sheet) if self.conditions else None

    @property
    def is_back(self) -> bool:
        """Whether the page is the back of another."""
        return self.conditions or self.endorsed

    @cached_property
    def appended(self) -> bool:
        """Whether the page is headed as a part of another paper."""
        segments = [segment for line in self.sheet.lines[:4] for segment in line.segments]
        return any(len(s.words) <= _HEADING and _APPENDED.search(s.text) for s in segments)

    def headed(self, first: Leaf) -> bool:
        """Tell whether words at its top stand out as a title would.

        They are larger than the letters of this page, and than all that is filled in on the
        first page of the document it may belong to.
        """
        top = [s.height for line in self.sheet.head(0.25) for s in line.segments]
        least = max(self._heights(0.5), first._heights(_FILLED_IN))
        return bool(top) and max(top) > 1.15 * least

    def _heights(self, part: float) -> float:
        """Return the height that this part of the lines of print does not pass, points."""
        heights = sorted(s.height for line in self.sheet.lines for s in line.segments)
        return heights[int(part * (len(heights) - 1))] if heights else 0.0

    @cached_property
    def signed(self) -> bool:
        """Whether somebody signed on the page."""
        return signature(self.sheet).signed is True

    @property
    def filled(self) -> bool:
        """Whether print goes down so far that it may go on overleaf."""
        lowest = max(word.bottom for word in self.page.words)
        return lowest > _FILLED * self.page.height

    @cached_property
    def captioned(self) -> bool:
        """Whether a number or a date of its own is announced in the upper part of the page.

        The headings of a table that goes on, «Art. No.», announce none.
        """
        limit = 0.4 * self.page.height
        own = {name: CAPTIONS[name] for name in _OWN if name in CAPTIONS}
        heads = {
            id(word)
            for table in self.sheet.tables(COLUMNS)
            for head in table.heads
            for word in head.words
        }
        return any(
            c.sure and c.segment.box.top < limit and not heads.issuperset(map(id, c.segment.words))
            for c in self.sheet.captions(own)
        )

    @cached_property
    def issuer(self) -> str:
        """The name in the letterhead."""
        return letterhead(self.sheet)[0].text if letterhead(self.sheet) else ""

    def shows(self, name: str) -> bool:
        """Tell whether a name is printed on the page, maybe over several lines."""
        words = {word.text for word in self.page.words}
        return squeezed(name) in self.letters or words.issuperset(name.split())

    @property
    def named_only(self) -> bool:
        """Whether the page holds nothing but the name of a paper, as a sheet between papers."""
        words = self.page.words
        # Chinese has no spaces: a sentence of it is one word on the page
        count = sum(1 if w.text.isascii() else 1 + len(w.text) // _CHINESE_WORD for w in words)
        few = count < _NAME_ONLY and not self.page.pictures and not _SIGNED.search(self.sheet.text)
        return few and not any(c.isdigit() for word in words for c in word.text)

    def shared_with(self, other: Leaf) -> float:
        """Return how much of what is printed on two pages is the same, from 0 to 1."""
        ours, theirs = self._pieces, other._pieces
        return (ours & theirs).total() / max(ours.total(), theirs.total(), 1)

    @cached_property
    def _pieces(self) -> Counter[str]:
        """The letters in pieces so short that one misread letter spoils few of them."""
        return Counter(self.letters[i : i + _PIECE] for i in range(len(self.letters) - _PIECE + 1))

    def follows(self, other: Leaf) -> bool:
        """Tell whether the page comes right after another in one file, or twins of the two do.

        Blank pages between them do not count.
        """
        before = {(leaf.page.file, leaf.place) for leaf in (other, *other.twins)}
        return any((leaf.page.file, leaf.place - 1) in before for leaf in (self, *self.twins))


def known(sheet: Sheet, readers: Sequence[ModuleType]) -> tuple[ModuleType, float]:
    """Return the reader that is surest of a page; the first of them where several are.

    A page that names so many papers in letters as large is a list of papers and none of them,
    unless it is a contract, which lists the papers to be presented.
    """
    if message in readers:
        if message.recognise(sheet):
            return message, 1.0
        if message.has_options(sheet):
            return other, 0.0  # a later page of a message, whatever papers it names
    scored = {reader: float(reader.recognise(sheet)) for reader in readers if reader is not message}
    reader, certainty = max(scored.items(), key=lambda entry: entry[1], default=(other, 0.0))
    least = _STANDS_OUT if certainty >= _STANDS_OUT else certainty - _AS_SURE
    rivals = [rival for rival, sure in scored.items() if sure >= least]
    if certainty < BEGINS or len(rivals) < _LISTED:
        return reader, certainty
    return (contract, scored[contract]) if contract in rivals else (other, 0.0)
