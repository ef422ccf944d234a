"""Which of several documents is alone with a value that the others state otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from checkers.case import Fact
from checkers.comparing.verdict import Verdict
from extractors.documents import Document, Transport


def outvoted(
    facts: Sequence[Fact], kind: type[Document], same: Callable[[Any, Any], Verdict]
) -> Iterator[tuple[Fact, Fact, Verdict]]:
    """Yield the values of one kind of document with which most others disagree.

    Of equally many the transport document is right, for others are made after it.

    Args:
        facts: one value wherever a document states it.
        kind: the kind of document in question.
        same: how two values are compared.

    Yields:
        What the others say, what the document says, and how they compare.
    """
    groups: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda f: not isinstance(f.source.document, Transport)):
        home = next((g for g in groups if same(g[0].value, fact.value).same), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    most = max(groups, key=len, default=[])
    for group in groups:
        if group is most:
            continue
        for fact in group:
            if isinstance(fact.source.document, kind):
                yield most[0], fact, same(most[0].value, fact.value)
