"""What a paper said that the paper written in its place does not say."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+(?:[./-][^\W_]+)*")
#: So many words of some length, and none of them written, are a statement of their own.
_STATEMENT, _LENGTH = 4, 4


def dropped(original: str, written: str, replaced: Iterable[str]) -> tuple[str, ...]:
    r"""Return the lines of a paper that are neither on the new one nor replaced there.

    A form may state what no field of a document holds, such as a telephone number or the
    number of a container; whoever signs the new paper decides what of it belongs there.

    Args:
        original: the whole text of the paper as it was presented.
        written: the whole text of the paper as it is now.
        replaced: values that were set right, as they were.

    >>> dropped("L/C NO. 77\nCONTAINER NO. SVLU3054388\nDATE: SEPT. 8, 2026",
    ...         "L/C No.: 78 Date: 08 SEP 2026", ["77"])
    ('CONTAINER NO. SVLU3054388',)
    """
    known = _words(written).union(*(_words(value) for value in replaced))
    return tuple(
        dict.fromkeys(
            line
            for raw in original.splitlines()
            if (line := " ".join(raw.split())) and _says_more(line, known)
        )
    )


def _says_more(line: str, known: set[str]) -> bool:
    missing = _words(line) - known
    if any(any(letter.isdigit() for letter in word) for word in missing):
        return True
    return len([word for word in missing if len(word) >= _LENGTH]) >= _STATEMENT


def _words(text: str) -> set[str]:
    """Return the words and numbers of a text, however they are punctuated."""
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", text.upper())
    words = set[str]()
    for word in _WORD.findall(plain):
        words.add(re.sub(r"\.0+$", "", word.lstrip("0")) or word)
    return words
