"""States and varieties of goods that exclude one another: fresh or dried, hot or cold rolled."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checkers.comparing.verdict import SAME, Verdict, different
from checkers.comparing.words.spelling import tidy

#: In each line, what the same goods cannot be at once; ``=`` parts two words for one.
_EXCLUSIVE = """
MEN=MENS=MEN'S=GENTS=GENTLEMEN | WOMEN=WOMENS=WOMEN'S=LADIES=LADY
BOYS=BOY=BOY'S | GIRLS=GIRL=GIRL'S
ADULTS=ADULT | CHILDREN=CHILDRENS=CHILDREN'S=KIDS | BABY=BABIES=INFANTS=INFANT
FRESH=CHILLED | FROZEN | DRIED=DEHYDRATED | CANNED
RAW=CRUDE=UNREFINED | REFINED
RAW | ROASTED
HOT ROLLED | COLD ROLLED
SEAMLESS | WELDED
WOVEN | KNITTED=KNIT | NON WOVEN
BLEACHED | UNBLEACHED
SALTED | UNSALTED
PEELED | UNPEELED
ANHYDROUS | MONOHYDRATE | DIHYDRATE
GRANULAR=GRANULATED | PRILLED
DENSE | LIGHT
GALVANIZED=GALVANISED=ZINC PLATED=ZINC COATED | BRIGHT POLISHED=POLISHED=BLACK ANNEALED | PAINTED=POWDER COATED
LEFT HAND | RIGHT HAND
FRONT | REAR
AUTOMATIC=FULLY AUTOMATIC | SEMI AUTOMATIC
SINGLE PHASE | THREE PHASE=3 PHASE
BICYCLE=BICYCLES | MOTORCYCLE=MOTORCYCLES | CAR=CARS | TRUCK=TRUCKS
PETROL=GASOLINE | DIESEL
COMBED | CARDED
SKINLESS | SKIN ON
BONELESS | BONE IN
HEADLESS | HEAD ON
POWDER FREE | POWDERED
ROUGH=UNPOLISHED | POLISHED
FLAKES | PEARLS
NITRILE | LATEX | VINYL
SOYBEAN=SOYA BEAN=SOYA | PALM | SUNFLOWER | RAPESEED=CANOLA | SESAME | PEANUT=GROUNDNUT | COTTONSEED | LINSEED=FLAXSEED | MUSTARD | OLIVE | COCONUT
ROBUSTA | ARABICA
BASMATI | JASMINE
"""


def same_variety(credit_text: str, other_text: str) -> Verdict:
    """Judge whether two descriptions name states or varieties, and none in common.

    >>> same_variety("HOT-ROLLED STEEL COILS", "COLD ROLLED COILS").different
    True
    >>> same_variety("FRESH FROZEN SQUID", "FROZEN SQUID").same, same_variety("FRESH GARLIC", "GARLIC").same
    (True, True)
    """
    for asked, shown in zip(_named(credit_text), _named(other_text), strict=True):
        if asked and shown and not asked & shown:
            left, right = "/".join(sorted(asked)), "/".join(sorted(shown))
            return different(
                f"goods: credit says {left}, document says {right}",
                f"货物：信用证为 {left}，单据为 {right}",
            )
    return SAME


@lru_cache(maxsize=512)
def _named(text: str) -> tuple[frozenset[str], ...]:
    """Return which states or varieties a text names, line by line of those that exclude one another."""
    flat = tidy(text)
    return tuple(
        frozenset(name for name, words in varieties.items() if words.search(flat))
        for varieties in _varieties()
    )


@cache
def _varieties() -> tuple[dict[str, re.Pattern[str]], ...]:
    return tuple(
        {words.strip().partition("=")[0]: _pattern(words.strip()) for words in line.split("|")}
        for line in _EXCLUSIVE.strip().splitlines()
    )


def _pattern(words: str) -> re.Pattern[str]:
    either = "|".join(word.replace(" ", r"[\s-]?") for word in words.split("="))
    return re.compile(rf"(?<!NON[\s-])(?<!SEMI[\s-])\b(?:{either})\b")
