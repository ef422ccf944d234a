"""Known phrases in printed text, whatever their case, spacing and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"[A-Z0-9]+|[\u0400-\u04ff]+|[^\W_A-Z0-9]|№|#", re.UNICODE)
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
_LEFT_OUT = frozenset(word for word, spelt in _SAME.items() if not spelt)
#: What follows a phrase that only begins a number: «LC/26/3390», «BIC-LCI-2600».
_IN_NUMBER = re.compile(r"[/-](?:\d|[A-Z]+-\d)")
_PLURAL = ("S", "ES", "IES")

#: So many letters are the beginning of a phrase.
_START = 4
#: How many texts are remembered; a document's lines are asked about many times.
_REMEMBERED = 20_000

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
    return _letters(tuple(words))


@lru_cache(maxsize=_REMEMBERED)
def _letters(words: tuple[str, ...]) -> Letters:
    text: list[str] = []
    places: list[tuple[int, int]] = []
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


@lru_cache(maxsize=_REMEMBERED)
def _tokens(word: str) -> tuple[tuple[str, int], ...]:
    plain = word.upper()
    if not word.isascii():
        plain = "".join(_plain(letter) for letter in word)
    return tuple((found[0], found.start()) for found in _TOKEN.finditer(plain))


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


class Concordance:
    """Many texts by how their words begin, so that one look tells which may hold a phrase.

    Args:
        texts: the words of each.
    """

    def __init__(self, texts: Iterable[Sequence[str]]) -> None:
        self._places: dict[str, set[int]] = defaultdict(set)
        for number, words in enumerate(texts):
            text, _, bounds = letters_of(words)
            for bound in bounds:
                self._places[text[bound : bound + _START]].add(number)
                for stop in range(bound + 1, bound + _START):
                    if stop in bounds:  # a phrase may be as short as that
                        self._places[text[bound:stop]].add(number)
        self._starts = frozenset(self._places)

    def holding(self, vocabulary: Vocabulary) -> set[int]:
        """Return the texts, counted from 0, that may hold a phrase of the vocabulary's own.

        >>> Concordance([["Invoice", "No."], ["Total"], ["NO"]]).holding(Vocabulary({"n": ("No",)}))
        {0, 2}
        """
        here = vocabulary.starts & self._starts
        return set().union(*(self._places[start] for start in here))


class Phrase(NamedTuple):
    """A phrase as letters, with how many words it has and whether its last one is left out."""

    letters: str
    field: str
    words: int
    opens: bool


class Vocabulary:
    """Phrases by field, ready to be looked for.

    Args:
        phrases: spellings by the field that they stand for.
        base: phrases that are looked for as well, before these; what several vocabularies
            have in common is then looked for once.
    """

    def __init__(
        self, phrases: Mapping[str, Iterable[str]], base: Vocabulary | None = None
    ) -> None:
        self.base = base
        self._by_start: dict[str, list[Phrase]] = {}
        self._known: dict[tuple[str, ...], list[Hit]] = {}
        self._places: dict[tuple[str, ...], dict[int, list[Hit]]] = {}
        for field, spellings in phrases.items():
            for spelling in spellings:
                letters, words, opens = _spelt(spelling)
                if letters:
                    self._by_start.setdefault(letters[:2], []).append(
                        Phrase(letters, field, words, opens)
                    )
        for known in self._by_start.values():
            known.sort(key=lambda phrase: -len(phrase.letters))
        #: How its own phrases begin, without those of its base.
        self.starts = frozenset(
            phrase.letters[:_START] for known in self._by_start.values() for phrase in known
        )

    def hits(self, words: Sequence[str]) -> list[Hit]:
        """Find the phrases in words, the longest first wherever several could stand.

        One place may speak for several fields if they share a phrase.

        >>> known = Vocabulary({"payee": ("Pay to the Order of",)})
        >>> known.hits(["PAY", "TO", "THE", "ORDER", "OF", "ANY", "BANK"])[0].end
        (4, 2)
        >>> Vocabulary({"credit": ("LC",)}).hits(["No.", "LC/26/3390"])
        []
        """
        asked = tuple(words)
        if (known := self._known.get(asked)) is not None:
            return known
        letters = _letters(asked)
        shared = self.base.longest(asked) if self.base else {}
        found: list[Hit] = []
        end = 0
        for position in sorted(letters.bounds):
            if position < end:
                continue
            here = self._at(letters, position, asked)
            if other := shared.get(position):
                size = here[0].size if here else 0
                here = other if other[0].size > size else here
                here = [*other, *here] if other[0].size == size else here
            if here:
                found.extend(here)
                end = position + here[0].size
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[asked] = found
        return found

    def longest(self, words: tuple[str, ...]) -> dict[int, list[Hit]]:
        """Return the longest phrases that begin at each letter of words, if any do."""
        if (known := self._places.get(words)) is None:
            letters = _letters(words)
            places = ((p, self._at(letters, p, words)) for p in letters.bounds)
            known = {position: hits for position, hits in places if hits}
            if len(self._places) >= _REMEMBERED:
                self._places.clear()
            self._places[words] = known
        return known

    def _at(self, letters: Letters, position: int, words: tuple[str, ...]) -> list[Hit]:
        text = letters.text
        start = text[position : position + 2]
        candidates = self._by_start.get(start, [])
        if len(start) == 2 and (lone := self._by_start.get(start[0])):
            candidates = [*candidates, *lone]  # a phrase of one letter is filed under it alone
        best: list[Hit] = []
        for phrase, field, count, opens in candidates:
            stop = position + len(phrase)
            if best and len(phrase) < best[0].size:
                break
            if stop in letters.bounds and text.startswith(phrase, position):
                last = letters.places[_with_plural(letters, stop) - 1]
                end = (last[0], last[1] + 1)
                if _IN_NUMBER.match(words[end[0]][end[1] :]):
                    continue
                if _over_a_colon(words, letters.places[position], end):
                    continue
                end = _over(end, words) if opens else end
                best.append(Hit(field, letters.places[position], end, len(phrase), count))
        return best


def prepared(phrases: Mapping[str, Iterable[str]], base: Vocabulary | None = None) -> Vocabulary:
    """Return phrases that are written down in the program as a vocabulary, made only once."""
    return _prepared(tuple((field, tuple(spelt)) for field, spelt in phrases.items()), base)


@cache
def _prepared(
    phrases: tuple[tuple[str, tuple[str, ...]], ...], base: Vocabulary | None
) -> Vocabulary:
    return Vocabulary(dict(phrases), base)


@lru_cache(maxsize=_REMEMBERED)
def _spelt(spelling: str) -> tuple[str, int, bool]:
    """Return a spelling's letters, how many words they are, and whether the last is left out."""
    words = spelling.split()
    letters = letters_of(words)
    return letters.text, len(letters.bounds) - 1, bool(words) and words[-1].upper() in _LEFT_OUT


def _over_a_colon(words: Sequence[str], start: Place, end: Place) -> bool:
    """Tell whether a colon stands inside: «Payment: by letter of credit» is not «Payment by»."""
    return any(words[index].endswith((":", "：")) for index in range(start[0], end[0]))


def _over(end: Place, words: Sequence[str]) -> Place:
    """Step over «of» and «the», where a phrase ends with a word that is left out."""
    index, offset = end
    while (
        index + 1 < len(words)
        and not words[index][offset:].strip(" .")
        and words[index + 1].upper() in _LEFT_OUT
    ):
        index, offset = index + 1, len(words[index + 1])
    return index, offset


def _with_plural(letters: Letters, stop: int) -> int:
    """Step over the «(S)» of «NOTIFY PARTY(S)»."""
    for ending in _PLURAL:
        after = stop + len(ending)
        if after in letters.bounds and letters.text[stop:after] == ending:
            return after
    return stop
