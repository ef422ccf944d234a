"""Qualities of goods of which only one can hold: hot or cold rolled, for men or for ladies."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from checkers.comparing.lexicon import singular
from checkers.comparing.spelling import tokens
from checkers.comparing.verdict import SAME, Verdict, different, every

#: One line a quality, what it can be parted by ``|``; other words for one side by a comma.
_QUALITIES = """
MEN, GENT, MALE | WOMEN, WOMAN, LADY, FEMALE
BOY | GIRL
ADULT | CHILDREN, KID | BABY, INFANT
HOT ROLLED | COLD ROLLED
SEAMLESS | WELDED
FROZEN | FRESH, CHILLED | DRIED, DEHYDRATED | CANNED
RAW, CRUDE | REFINED
BLEACHED | UNBLEACHED
KNITTED, KNIT | WOVEN | NONWOVEN, NON WOVEN
SALTED | UNSALTED
PEELED | UNPEELED
ANHYDROUS | MONOHYDRATE | DIHYDRATE
LEFT HAND | RIGHT HAND
SINGLE PHASE | THREE PHASE, 3 PHASE
BICYCLE | MOTORCYCLE | CAR | TRUCK
"""
#: Units in which a rating is given, each in the unit that it is compared in.
_RATINGS = {
    "KVA": ("KVA", 1), "MVA": ("KVA", 1000), "W": ("W", 1), "WATT": ("W", 1), "WATTS": ("W", 1), "KW": ("W", 1000),
    "V": ("V", 1), "VOLT": ("V", 1), "VOLTS": ("V", 1), "KV": ("V", 1000), "HP": ("HP", 1), "HZ": ("HZ", 1),
    "MAH": ("MAH", 1), "AH": ("MAH", 1000), "CC": ("CC", 1), "GSM": ("GSM", 1), "DTEX": ("DTEX", 1),
}  # fmt: skip
_RATING = re.compile(
    rf"(?<![\w.,/-])(\d{{1,6}}(?:\.\d+)?)\s?({'|'.join(sorted(_RATINGS, key=len, reverse=True))})\b(?![/-])"
)


def contrast(credit_text: str, other_text: str) -> Verdict:
    """Judge whether two descriptions of goods give them qualities that exclude one another.

    >>> contrast("HOT ROLLED STEEL COILS", "STEEL COILS").same
    True
    >>> contrast("HOT ROLLED STEEL COILS", "COLD-ROLLED STEEL COILS").reason
    'quality: credit says HOT ROLLED, document says COLD ROLLED'
    """
    asked, shown = _qualities(credit_text), _qualities(other_text)
    one, other = _ratings(credit_text), _ratings(other_text)
    found = [_differ(asked[n], shown[n]) for n in asked.keys() & shown.keys()]
    found += [_differ(one[unit], other[unit]) for unit in one.keys() & other.keys()]
    return every(verdict for verdict in found)


def _differ(asked: dict[str, str], shown: dict[str, str]) -> Verdict:
    """Compare what two texts say of one quality, each as a code with the words for it."""
    if asked.keys() & shown.keys():
        return SAME
    left, right = " / ".join(asked.values()), " / ".join(shown.values())
    return different(
        f"quality: credit says {left}, document says {right}",
        f"规格：信用证为 {left}，单据为 {right}",
    )


@cache
def _known() -> dict[tuple[str, ...], tuple[int, str]]:
    """Return, for the tokens of each wording, the number of the quality and the side of it."""
    found = {}
    for number, line in enumerate(_QUALITIES.strip().splitlines()):
        for side in line.split(" | "):
            for words in side.split(", "):
                found[tuple(words.split())] = (number, side)
    return found


def _qualities(text: str) -> dict[int, dict[str, str]]:
    found: dict[int, dict[str, str]] = {}
    cut = tuple(singular(token) for token in tokens(text))
    i = 0
    while i < len(cut):
        size = 2 if cut[i : i + 2] in _known() else 1
        if known := _known().get(cut[i : i + size]):
            number, side = known
            found.setdefault(number, {})[side] = " ".join(tokens(text)[i : i + size])
        i += size
    return found


def _ratings(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for rating in _RATING.finditer(text.upper()):
        unit, factor = _RATINGS[rating[2]]
        value = str((Decimal(rating[1]) * factor).normalize())
        found.setdefault(unit, {})[value] = f"{rating[1]} {rating[2]}"
    return found
