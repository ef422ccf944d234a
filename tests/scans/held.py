"""Hold what was read against the truth, leaf by leaf and word by word."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Literal, NamedTuple

from extractors.documents import Document, Loc, Money, Part, Quantity, Unread
from extractors.evidence import Evidence, Extraction
from extractors.pages.page import Page
from samples.printing import truth
from tests.scans.spoiled import Printed

#: What a sample's truth says in words of its own, while the paper prints it otherwise.
IN_OTHER_WORDS = {
    "title", "certifications", "clauses", "risks", "statements", "changes", "text", "message",
    "address", "country",
}  # fmt: skip

Outcome = Literal["right", "wrong", "silent", "unread"]


class Leaf(NamedTuple):
    """One value of the truth, and what reading made of it."""

    paper: str
    way: Loc
    want: Any
    got: Any
    outcome: Outcome
    evidence: Evidence | None

    @property
    def confidence(self) -> float:
        """How surely the value was read; nothing proves a value without evidence."""
        return self.evidence.confidence if self.evidence else 1.0


def held(file: Printed, readings: Iterable[Extraction[Document]]) -> Iterator[Leaf]:
    """Yield every leaf of what a file says, with what was read; a missing paper is unread."""
    waiting: dict[str, list[Extraction[Document]]] = defaultdict(list)
    for paper in readings:
        waiting[paper.document.type].append(paper)
    for entry in file.entries:
        of_kind = waiting[entry["type"]]
        reading = of_kind.pop(0) if of_kind else None
        for way, want in leaves(truth(entry)):
            yield _leaf(f"{file.name} {entry['type']}", way, want, reading)


def leaves(value: Any, way: Loc = ()) -> Iterator[tuple[Loc, Any]]:
    """Yield every value that a document states; money and quantities are one value each."""
    if isinstance(value, Part) and not isinstance(value, (Money, Quantity)):
        for name in type(value).model_fields:
            if name not in IN_OTHER_WORDS:
                yield from leaves(getattr(value, name), (*way, name))
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from leaves(inner, (*way, i))
    elif value is not None:
        yield way, value


def agrees(want: Any, got: Any) -> bool:
    """Tell whether what was read is what is printed, whatever stands round it."""
    if isinstance(want, str):
        return isinstance(got, str) and _flat(want) in _flat(got)
    assert isinstance(want, bool | int | Decimal | dt.date | Part)
    return bool(want == got)


def words_right(clean: Sequence[Page], scanned: Sequence[Page]) -> tuple[int, int]:
    """Return how many of the words of clean pages were recognised, and how many there are."""
    theirs = {page.number: _words(page) for page in scanned}
    right = total = 0
    for page in clean:
        wanted = _words(page)
        right += (wanted & theirs.get(page.number, Counter())).total()
        total += wanted.total()
    return right, total


def _words(page: Page) -> Counter[str]:
    return Counter(flat for word in page.words if (flat := word.text.strip(".,:;|_-'\"")))


def _leaf(paper: str, way: Loc, want: Any, reading: Extraction[Document] | None) -> Leaf:
    if reading is None:
        return Leaf(paper, way, want, None, "unread", None)
    try:
        got = _at(reading.document, way)
    except Unread:
        return Leaf(paper, way, want, None, "unread", reading.evidence.get(way))
    unsigned = way == ("signed",) and want is False and got is None
    right = unsigned or agrees(want, got)
    outcome: Outcome = "right" if right else "silent" if got is None else "wrong"
    return Leaf(paper, way, want, got, outcome, _evidence(reading, way))


def _at(value: Any, way: Loc) -> Any:
    """Return what stands at a way; nothing where a table has fewer lines.

    Raises:
        Unread: if it was left unset.
    """
    for step in way:
        if isinstance(step, int):
            value = value[step] if step < len(value) else None
        else:
            value = getattr(value, step)
        if value is None:
            return None
    return value


def _evidence(reading: Extraction[Document], way: Loc) -> Evidence | None:
    ways = (way[:size] for size in range(len(way), 0, -1))
    return next((reading.evidence[w] for w in ways if w in reading.evidence), None)


def _flat(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).upper()
