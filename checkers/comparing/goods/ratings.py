"""Ratings of goods, by which one model is told from another: 50 kVA, 9 W, 220 V."""

from __future__ import annotations

import re
from decimal import Decimal

from checkers.comparing.verdict import Verdict, different, every

#: Units in which a rating is given, each in the unit that it is compared in.
_RATINGS = {
    "KVA": ("KVA", 1), "MVA": ("KVA", 1000), "W": ("W", 1), "WATT": ("W", 1), "WATTS": ("W", 1), "KW": ("W", 1000),
    "V": ("V", 1), "VOLT": ("V", 1), "VOLTS": ("V", 1), "KV": ("V", 1000), "HP": ("HP", 1), "HZ": ("HZ", 1),
    "MAH": ("MAH", 1), "AH": ("MAH", 1000), "CC": ("CC", 1), "GSM": ("GSM", 1), "DTEX": ("DTEX", 1),
}  # fmt: skip
_RATING = re.compile(
    rf"(?<![\w.,/-])(\d{{1,6}}(?:\.\d+)?)\s?({'|'.join(sorted(_RATINGS, key=len, reverse=True))})\b(?![/-])"
)


def same_ratings(credit_text: str, other_text: str) -> Verdict:
    """Judge whether two descriptions give ratings in the same unit, and none in common.

    >>> same_ratings("GENERATOR 50KVA 380V", "GENERATOR 50 KVA").same
    True
    >>> same_ratings("GENERATOR 50KVA", "GENERATOR 60KVA").reason
    'rating: credit says 50 KVA, document says 60 KVA'
    """
    asked, shown = _ratings(credit_text), _ratings(other_text)
    return every(
        _differ(asked[unit], shown[unit])
        for unit in asked.keys() & shown.keys()
        if not asked[unit].keys() & shown[unit].keys()
    )


def _differ(asked: dict[str, str], shown: dict[str, str]) -> Verdict:
    left, right = " / ".join(asked.values()), " / ".join(shown.values())
    return different(
        f"rating: credit says {left}, document says {right}",
        f"规格：信用证为 {left}，单据为 {right}",
    )


def _ratings(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for rating in _RATING.finditer(text.upper()):
        unit, factor = _RATINGS[rating[2]]
        value = str((Decimal(rating[1]) * factor).normalize())
        found.setdefault(unit, {})[value] = f"{rating[1]} {rating[2]}"
    return found
