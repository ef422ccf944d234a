"""Whether a word is another one mistyped (ISBP 821 A23)."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import DamerauLevenshtein

from checkers.comparing.words.lexicon import is_word, same_but_number
from checkers.comparing.words.spelling import GLUED_WORDS, word_set

Slip = Literal["slip", "name", "other"]

#: Short words in which one letter makes another thing altogether.
_CODES = GLUED_WORDS | word_set(
    "EXW FCA FAS FOB CFR CIF CPT CIP DAP DPU DDP DAT DAF DES DEQ DDU LTD INC LLC FZE FZC LLP PLC "
    "GMBH CORP MALE FEMALE"
)
_PREFIXES = word_set("A BI DE DI DIS EN EX IL IM IN IR MIS NON PER POLY PRE RE SUB TRI UN")
_ENDINGS_OF_CHEMICALS = (
    "ATE", "ITE", "IDE", "ANE", "ENE", "YNE", "INE", "ANOL", "ENOL", "ONE", "AL", "OUS", "IC", "OL",
    "OSE", "ASE", "IUM", "IN",
)  # fmt: skip


@lru_cache(maxsize=8192)
def slip(one: str, other: str) -> Slip:
    """Return what the difference between two tokens in capitals is.

    Returns:
        ``slip``: one is a word, the other is that word mistyped and no word itself.
        ``name``: as close as that, but neither is a word: two spellings of a name, of
            which nobody but a person can say whether they are the same.
        ``other``: two things; figures and codes are never mistyped.

    >>> slip("MACHINE", "MASHINE"), slip("CHAN", "CHEN"), slip("SHIRT", "SKIRT")
    ('slip', 'name', 'other')
    >>> slip("ANILINE", "ANILIN"), slip("SULPHITE", "SULPHIDE")
    ('name', 'other')
    """
    if not (one.isascii() and other.isascii() and one.isalpha() and other.isalpha()):
        return "other"
    if one in _CODES or other in _CODES or not _close(one, other):
        return "other"
    if same_but_number(one, other) or _opposed(one, other) or _differ_in_chemistry(one, other):
        return "other"
    known = is_word(one), is_word(other)
    if all(known):
        return "other"
    return "slip" if any(known) else "name"


def _close(one: str, other: str) -> bool:
    """Whether two tokens are within the few keystrokes that their length allows."""
    shorter = min(len(one), len(other))
    if shorter < 4:
        return shorter == 3 and max(len(one), len(other)) == 4 and _one_dropped(one, other)
    allowed = 1 if shorter < 8 else 2
    if DamerauLevenshtein.distance(one, other, score_cutoff=allowed) <= allowed:
        return True
    swapped = sum(x != y for x, y in zip(one, other, strict=False)) == 2
    return swapped and shorter > 5 and sorted(one) == sorted(other)


def _one_dropped(one: str, other: str) -> bool:
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(set(longer)) < len(longer) and any(
        longer[:i] + longer[i + 1 :] == shorter and longer[i] in longer[:i] + longer[i + 1 :]
        for i in range(len(longer))
    )


def _opposed(one: str, other: str) -> bool:
    """Whether one token is the other with a prefix that says something else: unbleached."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return longer.endswith(shorter) and longer.removesuffix(shorter) in _PREFIXES


def _differ_in_chemistry(one: str, other: str) -> bool:
    """Whether only the ending differs, and both endings name a class of compounds."""

    def ending(token: str) -> tuple[str, str]:
        for end in sorted(_ENDINGS_OF_CHEMICALS, key=len, reverse=True):
            if token.endswith(end):
                return token[: -len(end)], end
        return token, ""

    (stem, end), (other_stem, other_end) = ending(one), ending(other)
    if {end, other_end} == {"IN", "INE"}:  # anilin, glycerin: one compound, two spellings
        return False
    return stem == other_stem and end != other_end and bool(end and other_end)
