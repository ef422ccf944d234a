"""Which pages make which document: the pages of one file, told apart by what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import ModuleType
from typing import NamedTuple

from extractors.layout import COLUMNS, Sheet, squeezed
from extractors.pages.page import Page
from extractors.readers import other
from extractors.readers import readers as all_readers

#: A page that is at least so surely a kind of document begins one.
BEGINS = 0.7
#: A page that stands alone may be of a kind with less certainty.
LIKELY = 0.4

_NUMBERED = re.compile(
    r"(?:PAGE|PG\.?|SHEET|P\.)\s*(?:NO\.?)?\s*[:.]?\s*(?P<n>\d{1,3})\s*(?:OF|/|OUT\s+OF)\s*(?P<of>\d{1,3})|第\s*(?P<n2>\d{1,3})\s*页"
    r"|(?:PAGE|SHEET)\s*(?:NO\.?)?\s*[:.]?\s*(?P<n3>\d{1,3})\b",
    re.I,
)
_GOES_ON = re.compile(
    r"BROUGHT\s+FORWARD|\bB/F\b|承前页|接上页|CONTINUATION\s+SHEET|CONTINUED\s+FROM|\(CONTINUED\)|\(CONT['.]?D?\)",
    re.I,
)


class Bundle(NamedTuple):
    """The pages of one document, and the reader that knows its kind.

    ``certainty`` is the reader's own, from 0 to 1; a document of no known kind has the
    reader of other papers and certainty 0.
    """

    reader: ModuleType
    sheet: Sheet
    certainty: float

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, in order."""
        return self.sheet.pages


def documents_in(
    pages: Sequence[Page], readers: Sequence[ModuleType] | None = None
) -> list[Bundle]:
    """Put the pages of one file together to documents.

    A page begins a document if a reader knows it for the first page of its kind. A page
    that is numbered as a later page, repeats the title and number of the page before, or has
    no title of its own joins the page before it.

    Args:
        pages: all pages of one file, in order.
        readers: the readers to ask; by default all there are.

    Returns:
        The documents in the order of their pages; every page with words is in one of them.
    """
    bundles: list[Bundle] = []
    for page in pages:
        if not page.words:
            continue
        sheet = Sheet([page])
        reader, certainty = _known(sheet, readers or all_readers())
        before = bundles[-1] if bundles else None
        if before and _joins(sheet, reader, certainty, before):
            bundles[-1] = before._replace(sheet=before.sheet.followed_by(sheet))
        elif certainty >= LIKELY:
            bundles.append(Bundle(reader, sheet, certainty))
        else:
            bundles.append(Bundle(other, sheet, 0.0))
    return bundles


def _known(sheet: Sheet, readers: Sequence[ModuleType]) -> tuple[ModuleType, float]:
    """Return the reader that is surest of a page; the first of them where several are."""
    scored = [(reader, float(reader.recognise(sheet))) for reader in readers]
    return max(scored, key=lambda entry: entry[1], default=(other, 0.0))


def _joins(sheet: Sheet, reader: ModuleType, certainty: float, before: Bundle) -> bool:
    """Tell whether a page goes on with the document before it."""
    number, last = _page_number(sheet.text), _page_number(before.sheet.only([-1]).text)
    same_kind = reader is before.reader or certainty < BEGINS
    if number and number > 1 and last == number - 1:
        return same_kind
    if number == 1:
        return False
    if _GOES_ON.search(sheet.text):
        return same_kind
    if certainty < BEGINS:
        return before.reader is not other or _is_bare(sheet)
    return reader is before.reader and _same_head(sheet, before)


def _is_bare(sheet: Sheet) -> bool:
    """Tell whether a page has no words in larger letters at its top, as a title would be."""
    heights = sorted(s.height for line in sheet.lines for s in line.segments)
    top = [s.height for line in sheet.head(0.25) for s in line.segments]
    return not top or max(top) <= 1.15 * heights[(len(heights) - 1) // 2]


def _same_head(sheet: Sheet, before: Bundle) -> bool:
    """Tell whether a page repeats the number that the page before it bears."""
    fields = ("number", "invoice_number")
    read = before.reader.read
    ours, theirs = read(sheet).document, read(before.sheet.only([0])).document
    for field in fields:
        one = ours.__dict__.get(field)
        two = theirs.__dict__.get(field)
        if one and two:
            return squeezed(str(one)) == squeezed(str(two)) and not _page_is_first(sheet)
    return _repeats(sheet, before.sheet)


def _repeats(sheet: Sheet, before: Sheet) -> bool:
    """Tell whether a page begins with the same lines as the first page of a table that goes on.

    Programs print letterhead, title and headings of the table again on each page.
    """
    heads = [[line.text for line in s.laid_out[0].lines[:3]] for s in (sheet, before)]
    summed = any(table.totals for table in before.tables(COLUMNS))
    return (
        len(heads[0]) == 3 and heads[0] == heads[1] and not summed and bool(before.tables(COLUMNS))
    )


def _page_is_first(sheet: Sheet) -> bool:
    return _page_number(sheet.text) == 1


def _page_number(text: str) -> int | None:
    """Return the number that a page gives itself.

    >>> _page_number("INVOICE  PAGE 2 OF 3"), _page_number("2 PAGES IN ALL")
    (2, None)
    """
    found = _NUMBERED.search(text)
    return int(found["n"] or found["n2"] or found["n3"]) if found else None
