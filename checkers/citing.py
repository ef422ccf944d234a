"""Find the proof of what a sentence names."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator, Mapping
from typing import Any

from checkers.case import NOT_PRESENTED, Fact
from checkers.demands import Asked
from checkers.finding import Cited
from extractors.documents import TAGS, Clause, Credit, Document, Loc
from extractors.evidence import Evidence, Extraction

Given = Mapping[str, Any]
Place = tuple[Extraction[Document], Loc]


#: Fewer letters may stand anywhere.
_TELLING = 4


class Citations:
    """The places of a case that the sentences of one hit name."""

    def __init__(
        self,
        given: Given,
        terms: Mapping[str, Any],
        credit: Extraction[Credit] | None,
        found: str = "",
    ) -> None:
        self._given = given
        self._terms = terms
        self._credit = credit
        self._quoted = frozenset(named(found))

    def place(self, name: str) -> Place | None:
        """Return the document and the way in it that a name in a sentence stands for."""
        indexed = indexed_by(self._terms, name)
        first, *rest = (
            int(step) if step.isdigit() else step for step in re.findall(r"\w+", indexed)
        )
        thing = self._terms.get(str(first), self._given.get(str(first)))
        if isinstance(thing, tuple) and rest and isinstance(rest[0], int):
            thing, *rest = thing[rest[0]], *rest[1:]
        if isinstance(thing, Fact):
            return thing.source, thing.loc
        if isinstance(thing, Asked) and self._credit:
            return self._credit, thing.loc
        if isinstance(thing, Clause) and self._credit:
            return self._credit, thing.loc
        if isinstance(thing, Extraction):
            return thing, tuple(rest)
        if isinstance(thing, str) and name in self._quoted:
            return self._where(thing)
        return None

    def _where(self, words: str) -> Place | None:
        """Return where a paper that a rule was given has the words that are found on it."""
        papers = [x for x in self._given.values() if isinstance(x, Extraction)]
        quoted = _letters(words)
        if len(quoted) < _TELLING:
            return None
        standing = (
            (len(seen.text), (paper, loc))
            for paper in papers
            if not isinstance(paper.document, NOT_PRESENTED)
            for loc, seen in paper.evidence.items()
            if quoted in _letters(seen.text)
        )
        return min(standing, key=lambda one: one[0], default=(0, None))[1]

    def places(self, *sentences: str) -> Iterator[Place]:
        """Yield each place that the sentences name, once."""
        seen = set()
        for sentence in sentences:
            for name in named(sentence):
                place = self.place(name)
                if place and (key := (place[0].id, place[1])) not in seen:
                    seen.add(key)
                    yield place

    def evidence(self, *sentences: str) -> Iterator[Cited]:
        """Yield the proof of each place that the sentences name."""
        for extraction, loc in self.places(*sentences):
            if seen := proof(extraction, loc):
                yield Cited(document=extraction.id, **seen.model_dump())

    def doubtful(self, *sentences: str) -> Cited | None:
        """Return the first place named that was not surely read.

        Clauses do not count: what is misread in one is not understood.
        """
        for sentence in sentences:
            for name in named(sentence):
                first = re.split(r"\W", name)[0]
                if isinstance(self._terms.get(first, self._given.get(first)), (Asked, Clause)):
                    continue
                for seen in self.evidence(f"{{{name}}}"):
                    if not seen.sure:
                        return seen
        return None

    def as_printed(self, sentence: str, filled: Mapping[str, str]) -> str:
        """Fill a sentence with what is printed on the paper where that is known."""

        def words(name: str) -> str:
            place = self.place(name)
            seen = place[0].evidence.get(place[1]) if place else None
            return seen.text if seen else filled[name]

        return "".join(
            literal + (words(name) if name else "")
            for literal, name, _, _ in string.Formatter().parse(sentence)
        )

    def clause(self, *sentences: str) -> str | None:
        """Return the field of the message, or the clause, that the sentences rest on."""
        for thing in self._given.values():
            if isinstance(thing, Asked):
                return thing.clause.id
            if isinstance(thing, Clause):
                return thing.id
        for extraction, loc in self.places(*sentences):
            if isinstance(extraction.document, Credit) and loc:
                tag = TAGS.get(str(loc[0]))
                return f"{tag}-{int(loc[1]) + 1}" if len(loc) > 1 and tag in ("46A", "47A") else tag
        return None


def _letters(words: str) -> str:
    return "".join(letter for letter in words.upper() if letter.isalnum())


def named(sentence: str) -> list[str]:
    """Return the names that a sentence leaves open.

    >>> named("The invoice asks for {invoice.total}.")
    ['invoice.total']
    """
    return [name for _, name, _, _ in string.Formatter().parse(sentence) if name]


def indexed_by(terms: Mapping[str, Any], name: str) -> str:
    """Return a name with its open places filled: a line by its number, a field by its name.

    >>> indexed_by({"i": 2, "which": "vessel"}, "invoice.lines[i].amount")
    'invoice.lines[2].amount'
    >>> indexed_by({"which": "notify.0"}, "bill[which]")
    'bill.notify[0]'
    """

    def fill(place: re.Match[str]) -> str:
        steps = str(terms[place[1]]).split(".")
        return "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in steps)

    return re.sub(r"\[([a-z]\w*)\]", fill, name)


def any_proof(extraction: Extraction[Document]) -> Iterator[Cited]:
    """Yield one place of a document that stands for the whole: its title, number or first value."""
    for loc in (("title",), ("number",), *extraction.evidence):
        if seen := extraction.evidence.get(loc):
            yield Cited(document=extraction.id, **seen.model_dump())
            return


def proof(extraction: Extraction[Document], loc: Loc) -> Evidence | None:
    """Return the evidence of a value: its own, that of its parts, or that of its whole."""
    if loc in extraction.evidence:
        return extraction.evidence[loc]
    for known, seen in extraction.evidence.items():
        if loc and known[: len(loc)] == loc:
            return seen
    return proof(extraction, loc[:-1]) if len(loc) > 1 else None
