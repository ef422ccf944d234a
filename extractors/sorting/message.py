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
_TAG = re.compile(r"[\s|:：]*F?(\d\d[A-Za-z]?)\s?[:：]")


def recognise(pages: Sheet | Sequence[Page]) -> float:
    """Say whether pages hold a message: then nothing else is as sure of them."""
    return 1.0 if swift.recognise(Sheet.of(pages).pages) >= SURE else 0.0


def read(pages: Sheet | Sequence[Page]) -> Sequence[Extraction[Document]]:
    """Read all messages on the pages."""
    return swift.read(Sheet.of(pages).pages)


def has_fields(sheet: Sheet) -> bool:
    """Tell whether a page has fields of a message, though not those that begin one."""
    tags = {found[1].upper() for line in sheet.lines if (found := _TAG.match(line.text))}
    return sum(known(tag) is not None for tag in tags) >= 2
