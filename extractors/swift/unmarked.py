"""Where an item begins that has no mark: by its indent, its first words, or the line before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.swift.wrapping import WIDTHS

_HEAD = re.compile(
    r"\s*(?:(?:BENEFICIAR|MANUALLY|SIGNED|DULY|DETAILED|ORIGINAL|FULL SET|COMPLETE SET|CLEAN|COPY|"
    r"CERTIFI|COMMERCIAL|MARINE|OCEAN|AIR|INSURANCE|PACKING|WEIGHT|INSPECTION|PHYTOSANITARY|"
    r"FUMIGATION|HEALTH|CERT\.|INVOICE|BILLS? OF|B/L|DRAFT|SHIPPING|SHIPMENT ADVICE|COURIER|"
    r"FORM |G\.?S\.?P|\d/\d|ALL |PARTIAL|TRANSS?HIP|DOCUMENTS |THIRD PARTY|(?:A )?DISCREPAN)|"
    # any document whose name is the first thing that is said
    r"(?:[\w'./()-]+\s+){0,3}(?:CERTIFICATES?|INVOICES?|LISTS?|POLICY|DECLARATION|WAYBILL|STATEMENT|"
    r"REPORT|RECEIPT)\b|"
    r"[\u4e00-\u9fff])",
    re.I,
)
#: What a document has to say or be follows its name.
_OF_DOCUMENT = re.compile(
    r"\s*(?:INDICATING|SHOWING|STATING|CERTIFYING|EVIDENCING|MARKED|COVERING|BEARING|MENTIONING|QUOTING|"
    r"MADE OUT|CONSIGNED|ISSUED BY|SIGNED BY|ENDORSED)\b",
    re.I,
)
_CAPITAL = re.compile(r"\s*[A-Z][a-z]")
_UNFINISHED = re.compile(
    r"(?:[,:(/&-]|\b(?:AND|OR|OF|IN|ON|BY|TO|FOR|WITH|THE|A|AN|AT|FROM|AS|THAT|SHOWING|STATING|"
    r"INDICATING|MARKED|CLEAN|BOARD|OCEAN|MARINE|SIGNED|COMMERCIAL|FULL|SET|ORIGINALS?|NO|"
    r"NO\.|PACKING|BE|MUST|NOT|IS|ARE|THIS|ALL|ISSUED|CERTIFYING|COVERING|INCLUDING|AGAINST|PER|PLUS|EACH|ORDER))\s*$",
    re.I,
)


def full(lines: Sequence[str]) -> int:
    """Return how long a full line is: as the lines show, or else as messages have it."""
    lengths = [len(line.rstrip()) for line in lines]
    longest = max(lengths, default=0)
    shown = sum(longest - 8 <= length for length in lengths) > max(2, len(lengths) // 3)
    return longest if shown else max(longest, WIDTHS[-1])


def hangs(lines: Sequence[str], width: int) -> bool:
    """Tell whether the first line of each item stands out to the left of the others.

    >>> hangs(["SIGNED INVOICE IN", "   2 COPIES", "MILL'S CERTIFICATE"], 65)
    True
    """
    indents = [_indent(line) for line in lines]
    least = min(indents, default=0)
    firsts = [i for i, indent in enumerate(indents) if indent == least]
    if not lines or firsts[0] != 0 or len(firsts) in (1, len(lines)):
        return False
    return not any(
        indents[i + 1] == least and (_UNFINISHED.search(a) or _wrapped(a, b, width))
        for i, (a, b) in enumerate(pairwise(lines))
    )


def says_of_document(line: str) -> bool:
    """Tell whether a line can only go on with a document named above it.

    >>> says_of_document("INDICATING THIS L/C NUMBER"), says_of_document("PACKING LIST")
    (True, False)
    """
    return _OF_DOCUMENT.match(line) is not None


def begins(before: str, line: str, width: int) -> bool:
    """Tell whether a line without a mark begins something new, or goes on.

    Args:
        before: the line above it.
        line: the line.
        width: how long a full line is.
    """
    before = before.rstrip()
    if _UNFINISHED.search(before):
        return False
    if _wrapped(before, line, width):
        return _in_small_letters(before) and _CAPITAL.match(line) is not None and _names(line)
    return before.endswith((".", ";")) or _names(line)


def _names(line: str) -> bool:
    """Tell whether a line begins as an item does: with a document, or what is said of all."""
    return _HEAD.match(line) is not None


def _in_small_letters(text: str) -> bool:
    """Tell whether a text has small letters, so that a capital says that something begins."""
    return sum(letter.islower() for letter in text) > sum(letter.isupper() for letter in text)


def _wrapped(before: str, line: str, width: int) -> bool:
    """Tell whether a line begins only because its first word had no room in the one before."""
    return len(before.rstrip()) + 1 + len(line.split(maxsplit=1)[0]) > width


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
