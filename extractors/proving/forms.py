"""Figures in a form in which nobody prints them: a comma was taken for a point, a mark was lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractors.documents import Loc, Money, Quantity
from extractors.printed.quantities import kind_of
from extractors.proving.trial import Trial

_RUN = re.compile(r"\d[\d.,' ]*\d|\d")
#: Digits after a blank that are none of a group of three: «28.215 00».
_LEFT_OVER = re.compile(r"\d \d{1,2}(?!\d)")
#: What is measured to the gram or the litre; packages and pieces are not.
_MEASURED = ("weight", "volume")
#: Decimals that an amount of money may have, and that a price or a quantity has at most.
_OF_MONEY, _MOST = (0, 2), 4
_PRICE = "unit_price"


def malformed(trial: Trial[Any]) -> Iterator[Loc]:
    """Yield recognised figures whose form makes it likely that a mark was misread or lost."""
    for way, value in trial.values():
        seen = trial.seen(*way)
        if seen is None or seen.method != "ocr" or not isinstance(value, (Money, Quantity)):
            continue
        decimals = _decimals(seen.text)
        if _LEFT_OVER.search(seen.text) or decimals > _MOST or _is_odd(trial, way, value, decimals):
            yield way


def _is_odd(trial: Trial[Any], way: Loc, value: Money | Quantity, decimals: int) -> bool:
    if isinstance(value, Money):
        return way[-1] != _PRICE and decimals not in _OF_MONEY
    if decimals == 3 and kind_of(value.unit) not in _MEASURED:
        return True  # «6.000 PCS» are six thousand
    usual = {_decimals(text) for text in _beside(trial, way)}
    return decimals == 0 and len(usual) == 1 and usual.pop() in (2, 3)


def _beside(trial: Trial[Any], way: Loc) -> Iterator[str]:
    """Yield what else is printed in the column of a figure."""
    for i in range(len(trial.value("lines") or ()) if way[0] == "lines" else 0):
        seen = trial.seen("lines", i, way[-1]) if i != way[1] else None
        if seen is not None:
            yield seen.text


def _decimals(text: str) -> int:
    """Return how many digits follow the last mark in the number of a text.

    >>> _decimals("USD 1,234.50"), _decimals("6.000 PCS"), _decimals("12,000"), _decimals("7")
    (2, 3, 0, 0)
    """
    run = _RUN.search(text)
    found = re.search(r"[.,](\d+)$", run[0]) if run else None
    grouped = found is not None and found[0][0] == "," and len(found[1]) == 3
    return 0 if found is None or grouped else len(found[1])
