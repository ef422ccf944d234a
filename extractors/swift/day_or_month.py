"""Dates all in figures with the year last: the other dates of a print tell how to read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from extractors.printed.dates import date_order
from extractors.swift.dates import printed_date
from extractors.swift.fields import Field, Said, Segment

_DATED = frozenset({"30", "31C", "31D", "31E", "44C"})


def told_apart(fields: Iterable[Field]) -> list[Field]:
    """Return fields with the dates that read in two ways as the other dates are written.

    25/11/2026 as the date of expiry says that 01/09/2026 is the first of September.
    """
    found = list(fields)
    printed = " ".join(_printed(field) for field in found if field.tag in _DATED)
    order = date_order(printed)
    if order is None:
        return found
    return [_read(field, order == "dmy") if field.tag in _DATED else field for field in found]


def _printed(field: Field) -> str:
    """Return a value as it is printed, whatever was made of it."""
    return " ".join(segment.place.text for line in field.lines for segment in line if segment.place)


def _read(field: Field, day_first: bool) -> Field:
    """Return a field whose value still begins with a date in figures with that date read."""
    first = field.lines[0][0] if field.lines else None
    if first is None or first.place is None or first.text != first.place.text:
        return field
    date = printed_date(first.text, day_first=day_first)
    if date is None or date.span[0] or date.digits == first.text:
        return field
    begin, end = date.span
    rest = first.text[end:]
    said: Said = (Segment(date.digits, first.place.narrowed(begin, end)),)
    if rest.strip():
        at = end + len(rest) - len(rest.lstrip())
        said = (*said, Segment(rest.strip(), first.place.narrowed(at, len(first.text))))
    return replace(field, lines=((*said, *field.lines[0][1:]), *field.lines[1:]))
