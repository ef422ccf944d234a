"""Printed bank messages among the pages of a case, in the shape of a reader."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractors import swift
from extractors.documents import Document
from extractors.evidence import Extraction
from extractors.layout import Sheet
from extractors.pages.page import Page
from extractors.swift.messages import known

#: How surely pages must hold a message to be read as one.
SURE = 0.3
#: A line of so many letters that is printed again is a printer's.
_LONG = 12
_LAST_NUMBER = re.compile(r"\d+\W*$")
_TAG = re.compile(r"[\s|:：]*F?(\d\d[A-Za-z]?)\s?[:：]")


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say whether pages hold a message: then nothing else is as sure of them."""
    return 1.0 if swift.recognise(Sheet.of(pages).pages) >= SURE else 0.0


def read(pages: Sheet | Sequence[Page]) -> Sequence[Extraction[Document]]:
    """Read all messages on the pages."""
    return swift.read(Sheet.of(pages).pages)


def has_fields(sheet: Sheet) -> bool:
    """Tell whether a page has fields of a message, though not those that begin one."""
    return len(_tags(sheet)) >= 2


def has_options(sheet: Sheet) -> bool:
    """Tell whether a page has fields with option letters, as no box of a form has."""
    tags = _tags(sheet)
    return len(tags) >= 2 and any(tag[2:] for tag in tags)


def goes_on(sheet: Sheet, before: Sheet) -> bool:
    """Tell whether a page begins with the printer's line of another, but for the page number."""
    first, second = (_LAST_NUMBER.sub("", s.lines[0].text) for s in (sheet, before))
    return first == second and len(first) >= _LONG


def has_more(sheet: Sheet, before: Sequence[Sheet]) -> bool:
    """Tell whether a page has further fields of the message on the pages before it."""
    return swift.has_more(_pages(before), sheet.pages[0])


def breaks_off(sheets: Sequence[Sheet]) -> bool:
    """Tell whether the message on these pages goes on overleaf, within one of its texts."""
    return swift.breaks_off(_pages(sheets))


def _pages(sheets: Sequence[Sheet]) -> list[Page]:
    return [page for sheet in sheets for page in sheet.pages]


def _tags(sheet: Sheet) -> set[str]:
    tags = {found[1].upper() for line in sheet.lines if (found := _TAG.match(line.text))}
    return {tag for tag in tags if known(tag) is not None}
