"""Numbers of originals, and of packages inside a description."""

from __future__ import annotations

import re

from extractors.documents import Quantity
from extractors.printed import kind_of, quantities
from extractors.printed.numbers import Mark

_NUMBERS = ("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT")
_FOLD = {"DUPLICATE": 2, "TRIPLICATE": 3, "QUADRUPLICATE": 4, "TWOFOLD": 2, "THREEFOLD": 3}
_CHINESE = "零一二三四五六七八"


def originals_in(text: str) -> int | None:
    """Return how many originals a text says were issued, or nothing if it is not certain.

    >>> originals_in("TWO (2)"), originals_in("2/2"), originals_in("IN DUPLICATE"), originals_in("贰份")
    (2, 2, 2, 2)
    >>> originals_in("AS REQUIRED") is None
    True
    """
    upper = (
        text.upper().replace("贰", "二").replace("壹", "一").replace("叁", "三").replace("两", "二")
    )
    if found := re.search(r"\b(\d)\s*(?:/|OF)\s*(\d)\b", upper):
        return int(found[2])
    named = {int(n) for n in re.findall(r"(?<![\w/.-])0?([1-9])(?![\w/.-])", upper)}
    words = re.findall(r"[A-Z]+", upper)
    named |= {_NUMBERS.index(w) for w in words if w in _NUMBERS}
    named |= {_FOLD[w] for w in words if w in _FOLD}
    named |= {_CHINESE.index(c) for c in re.findall(rf"([{_CHINESE}])\s*份", upper)}
    return named.pop() if len(named) == 1 else None


def packages_in(text: str, decimal: Mark | None = None) -> list[Quantity]:
    """Return the quantities of packages that a text states.

    >>> [str(q) for q in packages_in("400 CARTONS OF 30 PCS EACH")]
    ['400 CARTONS']
    """
    return [q for q in quantities(text, decimal) if kind_of(q.unit) == "package"]


def only_packages(text: str) -> bool:
    """Tell whether a line states a number of packages and nothing else."""
    counted = re.fullmatch(r"\W*[\d,]+\s*(?:[A-Z]+\s+)?(?P<unit>[A-Z()]+)\W*", text, re.I)
    return bool(counted and kind_of(counted["unit"]) == "package" and packages_in(text))
