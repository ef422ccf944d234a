"""Known phrases in printed text, whatever their case, spacing and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[A-Z0-9]+|[^\W_A-Z0-9]|№|#", re.UNICODE)
#: Words that captions spell in several ways, or leave out.
_SAME = {
    "NUMBER": "NO",
    "NUMBERS": "NO",
    "NOS": "NO",
    "NR": "NO",
    "NUM": "NO",
    "№": "NO",
    "#": "NO",
    "AND": "",
    "OF": "",
    "THE": "",
}
_PLURAL = ("S", "ES", "IES")

Place = tuple[int, int]


class Letters(NamedTuple):
    """Text brought down to what matters for a phrase, and where each letter came from."""

    text: str
    places: tuple[Place, ...]
    #: Where a phrase may start or end.
    bounds: frozenset[int]


class Hit(NamedTuple):
    """A phrase of the vocabulary, found from one place to before another."""

    field: str
    start: Place
    end: Place
    size: int
    words: int


def letters_of(words: Sequence[str]) -> Letters:
    """Bring printed words down to letters and digits.

    >>> letters_of(["Invoice", "Number:"]).text
    'INVOICENO'
    >>> letters_of(["發票", "L/C", "#", "and"]).text
    '發票LCNO'
    """
    text: list[str] = []
    places: list[Place] = []
    bounds = {0}
    for index, word in enumerate(words):
        for token, offset in _tokens(word):
            spelt = _SAME.get(token, token)
            if len(spelt) == len(token):
                places.extend((index, offset + i) for i in range(len(spelt)))
            elif spelt:
                last = (index, offset + len(token) - 1)
                places.extend([(index, offset)] * (len(spelt) - 1) + [last])
            text.append(spelt)
            bounds.add(len(places))
    return Letters("".join(text), tuple(places), frozenset(bounds))


def _tokens(word: str) -> Iterator[tuple[str, int]]:
    plain = "".join(_plain(letter) for letter in word)
    for found in _TOKEN.finditer(plain):
        yield found[0], found.start()


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    """Return a letter in upper case and half width, always one for one."""
    simple = unicodedata.normalize("NFKC", letter).upper()
    return simple if len(simple) == 1 else letter


def squeezed(text: str) -> str:
    """Return what is left of a text for comparing it with a phrase.

    >>> squeezed("No. of  Original B(s)/L") == squeezed("NUMBER OF ORIGINAL B/L")
    False
    >>> squeezed("Date of Invoice") == squeezed("DATE INVOICE")
    True
    """
    return letters_of(text.split()).text


class Vocabulary:
    """Phrases by field, ready to be looked for."""

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        self._by_start: dict[str, list[tuple[str, str, int]]] = {}
        for field, spellings in phrases.items():
            for spelling in spellings:
                squeezed_phrase = letters_of(spelling.split())
                if squeezed_phrase.text:
                    self._by_start.setdefault(squeezed_phrase.text[0], []).append(
                        (squeezed_phrase.text, field, len(squeezed_phrase.bounds) - 1)
                    )
        for known in self._by_start.values():
            known.sort(key=lambda entry: -len(entry[0]))

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Find the phrases in words, the longest first wherever several could stand.

        One place may speak for several fields if they share a phrase.
        """
        letters = letters_of(words)
        found: list[Hit] = []
        position, end = 0, len(letters.text)
        while position < end:
            here = self._at(letters, position) if position in letters.bounds else []
            found.extend(here)
            position += here[0].size if here else 1
        return found

    def _at(self, letters: Letters, position: int) -> list[Hit]:
        best: list[Hit] = []
        for phrase, field, count in self._by_start.get(letters.text[position], ()):
            stop = position + len(phrase)
            if best and len(phrase) < best[0].size:
                break
            if stop in letters.bounds and letters.text.startswith(phrase, position):
                last = letters.places[_with_plural(letters, stop) - 1]
                best.append(
                    Hit(
                        field,
                        letters.places[position],
                        (last[0], last[1] + 1),
                        len(phrase),
                        count,
                    )
                )
        return best


def _with_plural(letters: Letters, stop: int) -> int:
    """Step over the «(S)» of «NOTIFY PARTY(S)»."""
    for ending in _PLURAL:
        after = stop + len(ending)
        if after in letters.bounds and letters.text[stop:after] == ending:
            return after
    return stop
