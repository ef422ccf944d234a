"""Fill in a document from captions: the usual steps, one call for each field.

::

    fill = Filling(InsuranceDocument, pages, {
        "number": CAPTIONS["policy_number"],
        "assured": CAPTIONS["insured"],
    })
    fill.reference("number")
    fill.party("assured")
    fill.quantity("packages", kind="package")
    fill.signature()
    return fill.done()

A field that is filled already is left alone, so the surer source is asked first. A caption
whose value cannot be typed makes the field illegible; no caption leaves it silent.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from extractors.documents import Document, Party
from extractors.evidence import SURE, Extraction, sources
from extractors.form import Form
from extractors.layout import (
    CAPTIONS,
    COLUMNS,
    Labelled,
    Segment,
    Sheet,
    proof,
    signature,
    squeezed,
)
from extractors.layout.signature import Signature
from extractors.pages.page import Page
from extractors.printed import (
    Ambiguous,
    currencies,
    date_order,
    day,
    decimal_mark,
    in_several_units,
    money,
    party,
    quantity,
    reference,
)
from extractors.printed.quantities import Kind

D = TypeVar("D", bound=Document)

#: A box of a form that holds a caption and its value is at most so high; points.
_FORM_BOX = 60.0

#: Under this name the captions of addresses are looked for, beside those that are asked for.
_ADDRESS = "address of whoever is named above"


class Filling(Generic[D]):
    """A form being filled in from one document's pages.

    Args:
        kind: the document's type.
        pages: its pages, or the sheet made of them.
        vocabulary: captions by name; a name is a field of the document, or a further
            source that a call names.
    """

    def __init__(
        self, kind: type[D], pages: Sheet | Sequence[Page], vocabulary: Mapping[str, Iterable[str]]
    ) -> None:
        self.sheet = Sheet.of(pages)
        self.form: Form[D] = Form(kind)
        self._captions = vocabulary
        self.found = self.sheet.find({**vocabulary, _ADDRESS: CAPTIONS["address"]})
        self._addresses = self.found.pop(_ADDRESS, [])
        self._passed_over: dict[str, Labelled] = {}
        self.decimal = decimal_mark(self.sheet.text)
        self.order = date_order(self.sheet.text)
        named = Counter(currencies(self.sheet.text)).most_common()
        #: The document's currency where it names only one.
        self.currency = named[0][0] if len(named) == 1 else None

    def text(self, field: str, *sources: str, lines: int | None = 1, sure: bool = True) -> None:
        """Enter the words of a value: its first line, or with ``lines=None`` all of it."""
        for seen in self._seen(field, sources):
            if (sure and not seen.sure) or self._is_rest_of_caption(seen):
                continue
            kept = seen.value[:lines]
            if lines == 1 and kept[0].text.endswith((",", "&", "-")):
                kept = seen.value[:2]  # it breaks off, as in a narrow box
                self.put(field, kept, " ".join(segment.text for segment in kept))
            self.put(field, kept, "\n".join(segment.text for segment in kept))
            return

    def _is_rest_of_caption(self, seen: Labelled) -> bool:
        """Tell whether a value is Chinese of the caption itself, whose beginning was not read."""
        rest = seen.first.text
        phrases = self._captions.get(seen.field, ())
        return not rest.isascii() and any(rest != p and p.endswith(rest) for p in phrases)

    def reference(self, field: str, *sources: str) -> None:
        """Enter the number of a document; what a column of a table is headed with announces none."""
        self._typed(field, sources, reference, numbered=True)

    def day(self, field: str, *sources: str) -> None:
        """Enter a date; one that reads as two is illegible."""

        def certain(text: str) -> dt.date | None:
            value = day(text, self.order)
            return None if isinstance(value, Ambiguous) else value

        self._typed(field, sources, certain)
        for seen in self._seen(field, sources):
            doubtful = seen.sure and isinstance(day(seen.first.text, self.order), Ambiguous)
            if doubtful and not self.heads_column(seen):
                self.form.illegible(field, seen=seen.evidence(1))
                return

    def money(self, field: str, *sources: str) -> None:
        """Enter an amount of money."""
        self._typed(field, sources, lambda text: money(text, self.currency, self.decimal))

    def quantity(
        self, field: str, *sources: str, kind: Kind | tuple[Kind, ...] | None = None
    ) -> None:
        """Enter a quantity; with a kind, a number without a unit does not do.

        What is stated in several units is no one quantity, and nothing is entered.
        """

        def of_kind(text: str) -> object:
            value = quantity(text, None, kind, self.decimal)
            return value if value and (value.unit or kind is None) else None

        if not any(
            seen.sure and in_several_units(seen.first.text, self.decimal)
            for seen in self._seen(field, sources)
        ):
            self._typed(field, sources, of_kind)

    def party(self, field: str, *sources: str) -> None:
        """Enter a name with its address."""
        for seen in self._seen(field, sources):
            lines = [seen.whole] if seen.whole else seen.value
            if seen.sure and self.put_party(field, [*lines, *self.address(seen)]):
                return

    def address(self, named: Labelled) -> list[Segment]:
        """Return the address that a caption of its own gives under a one-line name."""
        label = named.caption.segment.box
        for seen in self._addresses if len(named.value) == 1 else ():
            here = seen.caption.segment.box
            below = 0 < here.top - label.top < 5 * (label.bottom - label.top)
            if below and abs(here.x0 - label.x0) < 6 and seen.first.page is named.first.page:
                return list(seen.value)
        return []

    def put_party(
        self, field: str, segments: Sequence[Segment], lines: Sequence[str] | None = None
    ) -> bool:
        """Enter the party that these segments name, if they do; ``lines`` if they say it anew."""
        if self.form.has(field) or not segments:
            return False
        found: Party | None = party(lines or [segment.text for segment in segments])
        if found is None:
            return False
        here = [s for s in segments if s.page is segments[0].page]
        # a party is told by its name; an address that reads badly does not matter
        sure = proof(_naming(found, here)).confidence
        self.form.put(field, seen=proof(here).model_copy(update={"confidence": sure}), value=found)
        return True

    def signature(self) -> Signature:
        """Enter whether the document is signed, and return what was seen."""
        seen = signature(self.sheet)
        if seen.evidence and not self.form.has("signed"):
            if seen.signed is not None:
                self.form.put("signed", seen=seen.evidence, value=seen.signed)
            elif seen.unclear:
                self.form.illegible("signed", seen=seen.evidence)
        return seen

    def heads_column(self, seen: Labelled) -> bool:
        """Tell whether a caption is among the headings of a table, and not in a box of a form."""
        x, y = seen.caption.label.middle
        page = next(i for i, p in enumerate(self.sheet.pages) if p is seen.first.page)
        box = self.sheet.rulings[page].box(x, y)
        small = box and box.bottom - box.top < _FORM_BOX
        if small and box and box.bottom > seen.first.box.bottom and seen.side == "below":
            return False
        tables = self.sheet.tables(COLUMNS)
        return any(
            head.page is seen.first.page
            and head.box.x0 <= x <= head.box.x1
            and head.box.top <= y <= head.box.bottom
            for table in tables
            if len(table.captions) > 2 or len(table.lines) > 1  # not two captions over their values
            for head in table.heads
        )

    def put(self, field: str, segments: Sequence[Segment], value: object) -> None:
        """Enter a value with the segments that prove it, if the field is still open.

        Where they stand on several pages, those on the first of them are the proof.
        """
        if not self.form.has(field):
            here = [s for s in segments if s.page is segments[0].page]
            self.form.put(field, seen=proof(here), value=value)

    def put_or_miss(self, field: str, segment: Segment, value: object) -> None:
        """Enter a value or, without one, that what stands here cannot be made out."""
        if value is not None:
            self.put(field, [segment], value)
        elif not self.form.has(field):
            self.form.illegible(field, seen=segment.evidence())

    def put_part(
        self, way: tuple[str | int, ...], segments: Sequence[Segment], value: object
    ) -> None:
        """Enter a part of a field, such as the second notify party."""
        here = [s for s in segments if s.page is segments[0].page]
        self.form.put(*way, seen=proof(here), value=value)

    def done(self) -> Extraction[D]:
        """Return the document with its whole text, its pages and its evidence."""
        for field, seen in self._passed_over.items():
            # walls of a box are lost on a bad scan: it may be no column of a table
            if seen.first.page.method == "ocr" and not self.form.has(field):
                self.form.illegible(field, seen=seen.evidence(1))
        source = sources((page.file, page.number) for page in self.sheet.pages)
        return self.form.done(self.sheet.text, source)

    def _seen(self, field: str, sources: Sequence[str]) -> list[Labelled]:
        if self.form.has(field):
            return []
        return [seen for name in sources or (field,) for seen in self.found.get(name, ())]

    def _typed(
        self,
        field: str,
        sources: Sequence[str],
        typed: Callable[[str], object],
        numbered: bool = False,
    ) -> None:
        """Enter the first candidate that has the type, else mark the surest as illegible."""
        candidates: list[Labelled] = []
        for seen in self._seen(field, sources):
            if seen.side == "below" and self.heads_column(seen):
                if seen.sure and typed(seen.first.text) is not None:
                    self._passed_over.setdefault(field, seen)
            elif not (numbered and _is_street(seen)):
                candidates.append(seen)
        for seen in candidates:
            whole = _numbered(seen) if numbered else None
            if whole and (value := typed(whole)) is not None:
                self.form.put(field, seen=seen.evidence(), value=value)
                return
            if (value := typed(seen.first.text)) is not None:
                where = _holding(seen.first, typed, value)
                self.form.put(field, seen=where.evidence(), value=value)
                return
            if (value := typed(seen.text)) is not None:
                self.form.put(field, seen=seen.evidence(), value=value)
                return
        beside = [c for c in candidates if c.sure and c.side in ("beside", "right")]
        doubtful = next((c for c in beside if not self.heads_column(c)), None)
        if doubtful and any(letter.isdigit() for letter in doubtful.first.text):
            self.form.illegible(field, seen=doubtful.evidence(1))


def _numbered(seen: Labelled) -> str | None:
    """Return a number that lines broke in a narrow cell, or at its hyphen, in one piece."""
    if seen.whole:
        return seen.whole.text
    if seen.first.text.endswith("-") and len(seen.value) > 1:
        return seen.first.text + seen.value[1].text
    return None


def _is_street(seen: Labelled) -> bool:
    """Tell whether words of an address follow a bare «No.»: «No. 9 Ouhai Avenue»."""
    bare = squeezed(seen.caption.label.text) == "NO"
    return bare and not seen.sure and len(seen.first.words) > 2


def _naming(found: Party, segments: Sequence[Segment]) -> Sequence[Segment]:
    """Return the first lines of a party, those that hold its name."""
    name = squeezed(found.name)
    for count in range(1, len(segments)):
        if name in squeezed(" ".join(segment.text for segment in segments[:count])):
            return segments[:count]
    return segments


def _holding(segment: Segment, typed: Callable[[str], object], value: object) -> Segment:
    """Return a segment, or only the words of it that make the value where others are misread."""
    if all(word.confidence >= SURE for word in segment.words):
        return segment
    start, end = 0, len(segment.words)
    while end - start > 1 and typed(" ".join(segment.texts[start : end - 1])) == value:
        end -= 1
    while end - start > 1 and typed(" ".join(segment.texts[start + 1 : end])) == value:
        start += 1
    least = Segment(segment.page, segment.words[start:end])
    return least if least.evidence().sure else segment
