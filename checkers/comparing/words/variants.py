"""One word written in two ways: British and American, with an umlaut or without, cut short."""

from __future__ import annotations

import re
from functools import lru_cache

from checkers.comparing.words.lexicon import is_word, lemmas

#: How American English writes what British English writes otherwise.
_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"[AO]E", "E"),
        (r"OUR(?=(?:S|ED|ING|ABLE|ERS?|LESS|FUL|Y)?$)", "OR"),
        (r"(?<=[IY])S(?=(?:ES?|ED|ERS?|ING|ATIONS?)$)", "Z"),
        (r"([LPT])\1(?=(?:ED|ING|ERS?|ORS?|EN|ERY)$)", r"\1"),
        (r"(?<=LOG)UE(?=S?$)", ""),
        (r"(?<=[BCTV])RE(?=S?$)", "ER"),
        (r"MME(?=S?$)", "M"),
        (r"(?<=EN)C(?=ES?$)", "S"),
        (r"(?<=^M)OU(?=LD)", "O"),
        (r"(?<=^PL)OUGH", "OW"),
        (r"(?<=^DRA)UGHT", "FT"),
        (r"^CHEQUE", "CHECK"),
        (r"^SULPH", "SULF"),
    )
)
#: The second letter of an umlaut written out: MUELLER for MÜLLER, which a message cannot carry.
_UMLAUT = re.compile(r"(?<=[AOU])E(?=[^AEIOU\d])")


def same_but_umlaut(one: str, other: str) -> bool:
    """Whether two words differ only in how an umlaut is written: MUELLER, MULLER for MÜLLER.

    >>> same_but_umlaut("MUELLER", "MULLER"), same_but_umlaut("MILLER", "MULLER")
    (True, False)
    """
    return min(len(one), len(other)) > 3 and _UMLAUT.sub("", one) == _UMLAUT.sub("", other)


def same_but_spelling(one: str, other: str) -> bool:
    """Whether two words are one, spelt the British and the American way.

    >>> same_but_spelling("STERILISED", "STERILIZED"), same_but_spelling("FILLING", "FILING")
    (True, False)
    """
    if min(len(one), len(other)) < 4 or _american(one) != _american(other):
        return False
    own, others = lemmas(one), lemmas(other)
    return not own or not others or any(_american(a) == _american(b) for a in own for b in others)


@lru_cache(maxsize=4096)
def _american(word: str) -> str:
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return word


def may_be_short_for(one: str, other: str) -> bool:
    """Whether one token may be the other cut short, by an abbreviation that nobody lists.

    It begins and ends as the word does (EQPMNT), or breaks off within it (MAINT).

    >>> may_be_short_for("EQPMNT", "EQUIPMENT"), may_be_short_for("MAINT", "MAINTENANCE")
    (True, True)
    >>> may_be_short_for("STEEL", "STAINLESS"), may_be_short_for("BOLT", "BOLTS")
    (False, False)
    """
    short, full = sorted((one, other), key=len)
    if not (short.isalpha() and full.isalpha() and 3 <= len(short) <= len(full) * 3 // 4):
        return False
    if is_word(short) or not is_word(full):
        return False
    if len(short) > 3 and full.startswith(short):
        return True
    stem, word = short.removesuffix("S"), full.removesuffix("S")
    letters = iter(full)
    return (
        len(stem) > 2
        and (stem[0], stem[-1]) == (word[0], word[-1])
        and all(letter in letters for letter in stem)
    )
