"""The documents of one kind that answer a demand, with their evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from checkers.case import Silent
from checkers.demands import Asked
from extractors.documents import Document
from extractors.evidence import Extraction

D = TypeVar("D", bound=Document)


def answering(demand: Asked, kind: type[D]) -> Iterator[Extraction[D]]:
    """Yield each document of one kind that answers a demand.

    Raises:
        Silent: if there is none; the rule then does not apply.
    """
    found = [x for x in demand.documents if isinstance(x.document, kind)]
    if not found:
        raise Silent
    yield from found  # type: ignore[misc]
