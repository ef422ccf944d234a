"""Quantities in words: «TWO (2) SETS», «FIVE THOUSAND METRIC TONS»."""

from __future__ import annotations

import re

from checkers.comparing.units import unit_class
from extractors.documents.in_words import amount_in_words
from extractors.documents.number_words import NUMBER_WORD

_PART = rf"(?:{NUMBER_WORD}|HUNDRED|THOUSAND|MILLION)"
_WORDED = re.compile(
    rf"(?<![\w-])(?P<words>{_PART}(?:(?: AND |[ -]){_PART})*)\s*(?:\(\s*[\d,.]+\s*\))?\s+(?P<unit>[A-Z/]+(?: TONS?| TONNES?)?)\b"
)


def in_numerals(flat: str) -> str:
    """Return a text in capitals with its quantities in words as figures.

    >>> in_numerals("TWO (2) SETS OF PUMPS, FIVE THOUSAND METRIC TONS OF UREA, ONE WAY VALVES")
    '2 SETS OF PUMPS, 5000 METRIC TONS OF UREA, ONE WAY VALVES'
    """
    return _WORDED.sub(_figured, flat)


def _figured(found: re.Match[str]) -> str:
    value = amount_in_words(found["words"])
    known = unit_class(found["unit"]) or unit_class(found["unit"].partition(" ")[0])
    return found[0] if value is None or known is None else f"{value:f} {found['unit']}"
