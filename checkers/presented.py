"""The presentation as a whole: what goes to the bank, and what the credit asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from checkers.case import Case, Circumstances, Fact
from checkers.demands import Demand
from extractors.documents import Document
from extractors.evidence import Extraction

D = TypeVar("D", bound=Document)


@dataclass(frozen=True)
class Presentation:
    """All documents that go to the bank together.

    ``documents`` are those that the credit calls for; what it does not call for is in
    ``extra`` and is never examined (UCP 600 art. 14(g)).
    """

    case: Case
    demands: tuple[Demand, ...]

    @property
    def circumstances(self) -> Circumstances:
        """What paper cannot tell of this presentation."""
        return self.case.circumstances

    @property
    def day(self) -> dt.date:
        """The day of presentation."""
        return self.case.circumstances.presented

    @cached_property
    def documents(self) -> tuple[Extraction[Document], ...]:
        """The documents that answer a demand; all of them where there is no credit."""
        if self.case.credit is None:
            return self.case.presented
        wanted = {x.id for demand in self.demands for x in demand.documents}
        return tuple(x for x in self.case.presented if x.id in wanted)

    @property
    def extra(self) -> tuple[Extraction[Document], ...]:
        """The documents that the credit does not call for."""
        wanted = {x.id for x in self.documents}
        return tuple(x for x in self.case.presented if x.id not in wanted)

    def of(self, kind: type[D]) -> Iterator[Extraction[D]]:
        """Yield the documents of one kind that the credit calls for."""
        for extraction in self.documents:
            if isinstance(extraction.document, kind):
                yield extraction  # type: ignore[misc]

    def facts(self, field: str) -> Iterator[Fact]:
        """Yield one field wherever a document that the credit calls for states it."""
        for extraction in self.documents:
            document = extraction.document
            if field in type(document).model_fields and field in document.__dict__:
                value = getattr(document, field)
                if value is not None and value != ():
                    yield Fact(extraction, (field,), value)
