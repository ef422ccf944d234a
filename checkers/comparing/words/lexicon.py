"""Words of trade and of plain English: what is a word cannot be a slip of the keyboard.

A typing error turns a word into something that is no word (ISBP 821 A23). The list is
therefore wide in goods, materials, business and in short words that are one slip away
from one of those. Plurals and verb forms are derived, not listed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from checkers.comparing.words.lexicon_words import BUSINESS, GOODS, PLAIN


@cache
def words() -> frozenset[str]:
    """Return every listed word, in capitals."""
    return frozenset((BUSINESS + GOODS + PLAIN).upper().split())


_ENDINGS = (
    ("IES", "Y"),
    ("ES", ""),
    ("S", ""),
    ("IED", "Y"),
    ("ED", "E"),
    ("ING", "E"),
    ("LY", ""),
    ("ER", "E"),
)
#: Endings before which a short stem doubles its last letter: shipping, knitted.
_DOUBLING = ("ED", "ING", "ER")
_DOUBLED = re.compile(r"(?:[^AEIOU]|QU)*[AEIOUY][^AEIOUWXY]")


def is_word(token: str) -> bool:
    """Whether a token, in capitals, is a word or a plain form of one.

    >>> is_word("MACHINES"), is_word("MASHINE")
    (True, False)
    """
    return bool(lemmas(token))


def lemmas(token: str) -> frozenset[str]:
    """Return the listed words that a token may be a form of.

    >>> sorted(lemmas("BATTERIES")), sorted(lemmas("PLUGGED")), sorted(lemmas("PLUGED"))
    (['BATTERY'], ['PLUG'], [])
    """
    stems = {token[: -len(end)] + instead for end, instead in _ENDINGS if token.endswith(end)}
    stems |= {_undoubled(token[: -len(end)]) for end in _DOUBLING if token.endswith(end)}
    return frozenset({stem for stem in stems if len(stem) >= 3} | {token}) & words()


def _undoubled(stem: str) -> str:
    """Return the word whose stem stands before an ending, or nothing if it is spelt wrong."""
    if stem[-2:-1] == stem[-1:] and _DOUBLED.fullmatch(stem[:-1]):
        return stem[:-1]
    return "" if _DOUBLED.fullmatch(stem) else stem


def same_but_number(one: str, other: str) -> bool:
    """Whether two tokens are the same word in singular and plural.

    >>> same_but_number("KNIVES", "KNIFE"), same_but_number("BOLTS", "BOLT"), same_but_number("BED", "BEDS")
    (True, True, True)
    """
    if one == other:
        return False
    return bool(_singulars(one) & _singulars(other))


@lru_cache(maxsize=4096)
def singular(token: str) -> str:
    """Return the singular of a noun, or the token itself.

    >>> singular("KNIVES"), singular("BOXES"), singular("GLASS"), singular("BATTERIES"), singular("SHOES")
    ('KNIFE', 'BOX', 'GLASS', 'BATTERY', 'SHOE')
    """
    forms = _singulars(token)
    known = words()
    shorter = sorted((f for f in forms if f != token), key=lambda f: (f not in known, -len(f)))
    return shorter[0] if shorter else token


_IRREGULAR = {
    "KNIVES": "KNIFE",
    "LEAVES": "LEAF",
    "SHELVES": "SHELF",
    "MENS": "MAN",
    "WOMENS": "WOMAN",
    "CHILDRENS": "CHILD",
    "MEN": "MAN",
    "WOMEN": "WOMAN",
    "CHILDREN": "CHILD",
    "FEET": "FOOT",
    "GEESE": "GOOSE",
    "SCARVES": "SCARF",
    "DICE": "DIE",
    "TEETH": "TOOTH",
}


def _singulars(token: str) -> set[str]:
    found = {_IRREGULAR.get(token, token)}
    if len(token) > 3 and token.isalpha() and not token.endswith("SS"):
        if token.endswith("IES"):
            found.add(token[:-3] + "Y")
        if token.endswith("ES") and token[-3] in "SXZHO":
            found.add(token[:-2])
        if token.endswith("S"):
            found.add(token[:-1])
    return found
