"""Numbers and quantities that a sentence mentions, where no caption announces them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from extractors.documents import Document, Quantity
from extractors.layout import Segment
from extractors.printed import kind_of, quantities
from extractors.printed.quantities import Kind
from extractors.readers.parts.filling import Filling

D = TypeVar("D", bound=Document)

#: The captions of names with addresses.
_PARTIES = ("seller", "buyer", "shipper", "consignee", "applicant", "assured", "drawee", "to")
_NO = re.compile(r"(?:NO|NR|NUMBER|REF)\b[\s.:#]*", re.I)
#: What leads to a quantity, and the quantity: its figure and the words of its unit.
_QUANTITY = re.compile(
    r"\W*(?:(?:IS|OF|IN|ONLY|ABOUT)\b\W*)?(?P<quantity>\d[\d.,]*(?:\s*[^\W\d][\w./()³²]*)*)", re.I
)


def enter_mentioned(fill: Filling[D], field: str, phrases: Iterable[str]) -> None:
    """Enter the number of a document that a sentence mentions, if there is just one."""
    if fill.form.has(field):
        return
    addressed = _addressed(fill)
    found = [
        (number, segment)
        for segment in fill.sheet.mentions(phrases)
        if (number := first_number(segment.text)) and not addressed & set(map(id, segment.words))
    ]
    if found and len({number for number, _ in found}) == 1:
        number, segment = found[0]
        start = segment.text.find(number)
        where = segment.span(start, start + len(number)) or segment
        fill.put(field, [where], number)


def enter_mentioned_quantity(
    fill: Filling[D], field: str, phrases: Iterable[str], kind: Kind | tuple[Kind, ...]
) -> None:
    """Enter the quantity that follows a phrase in a sentence, if there is just one."""
    if fill.form.has(field):
        return
    kinds = (kind,) if isinstance(kind, str) else kind
    found: list[tuple[Quantity, Segment]] = []
    for segment in fill.sheet.mentions(phrases):
        told = _QUANTITY.match(segment.text)
        here = quantities(told["quantity"], fill.decimal) if told else []
        where = segment.span(*told.span("quantity")) if told else None
        if here and where and kind_of(here[0].unit) in kinds:
            found.append((here[0], _stating(where, here[0], fill)))
    if found and all(value == found[0][0] for value, _ in found):
        fill.put(field, [found[0][1]], found[0][0])


def _stating(where: Segment, value: Quantity, fill: Filling[D]) -> Segment:
    """Return the first words of a sentence, as few as state the quantity."""
    for count in range(1, len(where.words)):
        first = Segment(where.page, where.words[:count])
        if quantities(first.text, fill.decimal)[:1] == [value]:
            return first
    return where


def first_number(text: str) -> str | None:
    """Return the first word with a figure in it, if it comes right after the caption.

    >>> first_number(": LC-2026/77 DATED 1 AUG"), first_number("issued by us on 4 May")
    ('LC-2026/77', None)
    """
    words = _NO.sub("", text.replace("：", ":").lstrip(" .:#")).split()
    if not words or not any(letter.isdigit() for letter in words[0]):
        return None
    return words[0].strip(" .,;:()") or None


def _addressed(fill: Filling[D]) -> set[int]:
    """Return the words of all parties: «Joinville SC 89219-600» is a place, no contract."""
    return {
        id(word)
        for name in _PARTIES
        for seen in fill.found.get(name, ())
        if seen.sure
        for segment in seen.value
        for word in segment.words
    }
