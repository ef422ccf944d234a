"""Collect readings into a document and its evidence, in one motion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from extractors.documents import Document, Loc
from extractors.evidence import Evidence, Extraction, Source

D = TypeVar("D", bound=Document)


class Form(Generic[D]):
    """A document being filled in: every value goes in together with its proof."""

    def __init__(self, kind: type[D]) -> None:
        self.kind = kind
        self._values: dict[Loc, object] = {}
        self._evidence: dict[Loc, Evidence] = {}

    def put(self, *way: str | int, seen: Evidence, value: object = None) -> None:
        """Enter a value, by default the printed text itself; ``done`` gives it its type."""
        self._values[way] = seen.text if value is None else value
        self._evidence[way] = seen

    def illegible(self, *way: str | int, seen: Evidence) -> None:
        """Enter that a value stands here which cannot be made out."""
        self._values[way] = _ILLEGIBLE
        self._evidence[way] = seen

    def has(self, *way: str | int) -> bool:
        """Tell whether something was entered here or below."""
        return any(known[: len(way)] == way for known in self._values)

    def value(self, *way: str | int) -> object:
        """Return what was entered here, or None."""
        return self._values.get(way)

    def parts(self, field: str) -> list[str]:
        """Return the texts that were entered as parts of a field."""
        parts = (value for way, value in self._values.items() if way[0] == field)
        return [value for value in parts if isinstance(value, str)]

    def seen(self, *way: str | int) -> Evidence:
        """Return the proof of what was entered here.

        Raises:
            KeyError: if nothing was.
        """
        return self._evidence[way]

    def copy(self, field: str, other: str) -> None:
        """Enter in another field what was entered in one, with the same proof."""
        self.put(other, seen=self._evidence[(field,)], value=self._values[(field,)])

    def done(self, text: str = "", source: tuple[Source, ...] = ()) -> Extraction[D]:
        """Type what was collected; what does not fit its type stays a gap, with its proof."""
        document = self.kind.model_validate(_tree({**self._values, ("text",): text}))
        methods = {e.method for e in self._evidence.values()}
        weakest = next(
            (m for m in ("ocr", "text", "message", "structured") if m in methods), "text"
        )
        return Extraction[D].model_construct(
            document=document, evidence=self._evidence, id="", source=source, method=weakest
        )


class _Illegible:
    """Fits no type, so that whatever is declared stays unset."""

    def __repr__(self) -> str:
        return "illegible"


_ILLEGIBLE = _Illegible()


def _tree(values: Mapping[Loc, object]) -> Any:
    """Fold flat ways into nested values.

    >>> _tree({("number",): "7", ("lines", 0, "quantity"): "10"})
    {'number': '7', 'lines': [{'quantity': '10'}]}
    """
    if () in values:
        return values[()]
    branches: dict[str | int, dict[Loc, object]] = {}
    for (step, *rest), value in values.items():
        branches.setdefault(step, {})[tuple(rest)] = value
    if branches and all(isinstance(step, int) for step in branches):
        return [_tree(branches[i]) for i in sorted(branches, key=int)]
    return {str(step): _tree(branch) for step, branch in branches.items()}
