"""Whether a printed message goes on overleaf, on a page that does not say so itself."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.pages.page import Page
from extractors.swift.credit import ISSUES
from extractors.swift.messages import TEXTS
from extractors.swift.print_lines import print_lines
from extractors.swift.splitting import Message, split


def has_more(pages: Sequence[Page], page: Page) -> bool:
    """Tell whether a page has further fields of the last message of the pages before it."""
    before, with_page = split(print_lines(pages)), split(print_lines([*pages, page]))
    if not before or len(before) != len(with_page):
        return False
    return _tags(with_page[-1]) > _tags(before[-1])


def breaks_off(pages: Sequence[Page]) -> bool:
    """Tell whether the last message of some pages breaks off within one of its long texts.

    Every credit says after them whether it is to be confirmed (field 49).
    """
    last = split(print_lines(pages))[-1:]
    return any(
        message.kind in ISSUES and message.fields[-1].tag in TEXTS and "49" not in _tags(message)
        for message in last
    )


def _tags(message: Message) -> set[str]:
    return {field.tag for field in message.fields}
