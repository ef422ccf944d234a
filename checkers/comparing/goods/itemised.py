"""The items of a description, each set against what an invoice says of the same article."""

from __future__ import annotations

import re

from checkers.comparing.goods.described import detailed, details
from checkers.comparing.goods.general import article_numbers, same_goods_in_general
from checkers.comparing.goods.hypernyms import kind_of
from checkers.comparing.verdict import SAME, Verdict
from checkers.comparing.words.lexicon import singular

_LINE = re.compile(r"\n|;")


def same_items(credit_text: str, shown: str) -> Verdict:
    r"""Judge whether a line of the invoice calls an article of the credit other goods.

    Of several items each may have all its words somewhere on the invoice and still be called
    what another one is: only the line with its own number tells.

    >>> credit = "GREEN TEA CHUNMEE 9371\nGREEN TEA GUNPOWDER 9372"
    >>> same_items(credit, "BLACK TEA CHUNMEE 9371\nGREEN TEA GUNPOWDER 9372").outcome
    'different'
    """
    items = items_of(credit_text)
    if len(items) < 2:
        return SAME
    numbers = [_numbers(item) for item in items]
    for line in _LINE.split(shown):
        own = [i for i, known in enumerate(numbers) if known & _numbers(line)]
        if len(own) == 1 and (verdict := same_goods_in_general(items[own[0]], line)).different:
            return verdict
    return SAME


def _numbers(text: str) -> set[str]:
    """Return the numbers by which a text calls its article."""
    return {
        word for d in details(text) if d.caption for word in d.words if any(map(str.isdigit, word))
    }


def items_of(described: str) -> list[str]:
    """Return the items of a description: its lines, or what is listed on the only one.

    Of what is listed a part that names no goods (SKINLESS, 50 HZ) belongs to the one before.
    """
    lines = [line for line in _LINE.split(described) if line.strip()]
    if len(lines) > 1:
        return lines
    items: list[str] = []
    for part in filter(str.strip, described.split(", ")):
        names_goods = article_numbers(part) or any(
            kind_of(singular(word)) for word in detailed(part)
        )
        if names_goods or not items:
            items.append(part)
        else:
            items[-1] += f", {part}"
    return items
