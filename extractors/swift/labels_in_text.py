"""The labels of fields within running text, where no line begins with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extractors.swift.labels import labels_of

_COLON = re.compile(r"[:：]\s*")
_WORD = re.compile(r"(?<!\S)\S+")
_MOST_WORDS = 10
_LONGEST = 100  #: characters


def label_at(tag: str, text: str, begin: int) -> int | None:
    """Return where the value begins behind the label that stands here in running text.

    >>> label_at("50", "50 Applicant: ALDER GMBH", 3)
    14
    """
    found = _standing(tag).match(text, begin)
    return found.end() if found else None


def label_before(tag: str, text: str, end: int) -> int | None:
    """Return where the label begins that ends here in running text, right before its tag.

    >>> text = "Date 010114 APPLICANT * 50 ALDER GMBH"
    >>> text[label_before("50", text, text.index("*")):]
    'APPLICANT * 50 ALDER GMBH'
    """
    start = max(end - _LONGEST, 0)
    found = _ending(tag).search(text, start, end)
    return found.start() if found else None


@cache
def _standing(tag: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_ways(tag)})(?!\w)(?:\s*\.{{2,}})?(?:\s*[:：])?\s*", re.I)


@cache
def _ending(tag: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_ways(tag)})[\s.:*]*\Z", re.I)


def _ways(tag: str) -> str:
    by_length = sorted(labels_of(tag), key=len, reverse=True)
    ways = (r"[\W_]{0,6}".join(re.findall(r"\w+", label)) for label in by_length)
    return "|".join(ways) or "(?!)"


def before_colons(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield what may be labels in running text: up to so many words before each colon.

    Returns:
        Where it begins, where it ends, without dots that lead to the colon, and where the
        value begins; of those before one colon the longest comes first.
    """
    for colon in _COLON.finditer(text):
        end = len(text[: colon.start()].rstrip(" ."))
        begins = [word.start() for word in _WORD.finditer(text, max(end - _LONGEST, 0), end)]
        for begin in begins[-_MOST_WORDS:]:
            yield begin, end, colon.end()
