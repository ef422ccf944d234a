"""Particulars of goods that a credit states otherwise than the contract: models, sizes, grades.

The invoice must repeat what the credit says (UCP 600 art. 18(c)), so a particular that the
contract does not have cannot be invoiced truthfully. A credit that leaves particulars out does
no harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checkers.comparing.goods.said import said
from checkers.comparing.verdict import SAME, Verdict, different
from checkers.comparing.words.spelling import tidy

_WORD = re.compile(r"[A-Z0-9][A-Z0-9./-]*[A-Z0-9]|[A-Z0-9]")
#: What counts or dates the goods, and names no particular of them.
_ASIDE = re.compile(
    r"\b(?:H\.?S\.?|TARIFF|COMMODITY)\s*(?:CODE)?\s*(?:NO)?\W*[\d.]+|\b(?:DATED?|DTD)\s+\S+"
)
#: How good the goods are, in words.
_QUALITY = re.compile(
    r"\b(?P<how>FIRST|1ST|SECOND|2ND|THIRD|PRIME|TOP|SUPERIOR|PREMIUM|STANDARD|COMMERCIAL|FAIR\s+AVERAGE|EXTRA|[A-D])\s*-?\s*(?:CHOICE|GRADE|QUALITY|CLASS)\b"
    r"|\b(?:GRADE|GR|CLASS)\b\W{0,2}(?P<named>[A-D1-4])\b"
)
_ORDINALS = {"1ST": "FIRST", "2ND": "SECOND"}


class _Said(NamedTuple):
    """A word that tells goods apart, with the words on both sides of it."""

    word: str
    before: str
    after: str


def same_particulars(agreed: Sequence[str], credit: str) -> Verdict:
    """Judge whether a credit gives a particular of the goods in the place of one agreed.

    Args:
        agreed: the descriptions of the contract, line by line.
        credit: field 45A.

    >>> same_particulars(["STEAM IRON SI-2200"], "4000 PCS STEAM IRON SI-2000").different
    True
    >>> same_particulars(["STEAM IRON SI-2200, 220V"], "4000 PCS OF STEAM IRON").same
    True
    >>> same_particulars(["TOWELS", "FIRST QUALITY SHEETS"], "TOWELS, SECOND QUALITY SHEETS").different
    True
    """
    ours = [tidy(text) for text in agreed]
    theirs = _ASIDE.sub(" , ", said(credit).described.upper())
    whole = "\n".join(ours)
    fresh = [one for one in _telling(theirs) if not _stands(one.word, whole)]
    lacking = [one for text in ours for one in _telling(text) if not _stands(one.word, theirs)]
    for one in fresh:
        for meant in lacking:
            if _in_place_of(one, meant):
                return different(
                    f"the credit says {_beside(one)}, the contract {_beside(meant)}",
                    f"信用证为 {_beside(one)}，合同为 {_beside(meant)}",
                )
    wanted, given = set(_qualities(whole)), set(_qualities(theirs))
    if wanted and given and not wanted & given:
        left, right = " / ".join(sorted(given)), " / ".join(sorted(wanted))
        return different(
            f"the credit says quality {left}, the contract {right}",
            f"品质等级信用证为 {left}，合同为 {right}",
        )
    return SAME


def _telling(text: str) -> Iterator[_Said]:
    """Yield the words with a figure in them, of a part of the text between commas."""
    for part in re.split(r"\s,\s|[\n;]|,\s", text):
        words = _WORD.findall(part)
        for index, word in enumerate(words):
            if re.search(r"\d", word):
                before = words[index - 1] if index else ""
                after = words[index + 1] if index + 1 < len(words) else ""
                yield _Said(word, before, after)


def _stands(word: str, text: str) -> bool:
    """Tell whether a word stands in a text, with or without a space beside its figures."""
    spaced = re.sub(r"(?<=\d)(?=[A-Z])|(?<=[A-Z])(?=\d)|[-./]", r"\\s*[-./]?\\s*", word)
    return re.search(rf"(?<![A-Z0-9]){spaced}(?![A-Z0-9])", text) is not None


def _in_place_of(one: _Said, meant: _Said) -> bool:
    """Tell whether a word of the credit stands where the contract has another.

    A model is written like the other (SI-2000 for SI-2200) or begins with the same letters
    (CF8 for CF8M); a mere number follows the same word.
    """
    if one.word.isdigit() and meant.word.isdigit():
        led = bool(one.before) and one.before == meant.before
        return led and (len(one.word) > 2 or one.after == meant.after != "")
    if _shape(one.word) == _shape(meant.word) and re.search(r"[A-Z]", one.word):
        unit = re.fullmatch(r"[\d.]+[A-Z]{1,3}", one.word)
        return not unit or one.before == meant.before or one.after == meant.after
    letters = re.match(r"[A-Z]{2,}", one.word)
    begun = letters is not None and meant.word.startswith(letters[0])
    longer = one.word.startswith(meant.word) or meant.word.startswith(one.word)
    return (begun and longer) or (
        bool(one.before) and one.before == meant.before and len(one.word) > 2
    )


def _shape(word: str) -> str:
    return re.sub(r"\d+", "9", word)


def _beside(one: _Said) -> str:
    return f"{one.before} {one.word}".strip()


def _qualities(text: str) -> Iterator[str]:
    for found in _QUALITY.finditer(text):
        how = " ".join((found["how"] or found["named"]).split())
        yield _ORDINALS.get(how, how)
