"""The values of one recognised document while they are tried."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Generic, TypeVar

from extractors.documents import Document, Loc, Money, Part, Quantity
from extractors.evidence import Evidence, Extraction
from extractors.printed import currencies, decimal_mark, quantity
from extractors.printed.confusions import in_figures, numbers

D = TypeVar("D", bound=Document)

#: How sure a proven value is, and one that contradicts others.
_PROVEN, _DOUBTFUL = 0.99, 0.5
#: Stands for a value that could not be read.
_UNREAD = object()
#: Fields that hold money; other figures are quantities.
_MONEY = {"amount", "unit_price", "total", "insured_amount"}


class Trial(Generic[D]):
    """A document whose values may be proven, mended, doubted or left unread.

    Args:
        extraction: what was read, at least in part by a recogniser.
    """

    def __init__(self, extraction: Extraction[D]) -> None:
        self._extraction = extraction
        self._evidence = dict(extraction.evidence)
        self._proven: set[Loc] = set()
        #: Figures whose form makes it likely that they were misread.
        self.suspects: set[Loc] = set()
        self.document = extraction.document
        self.decimal = decimal_mark(self.document.text)

    def values(self) -> Iterator[tuple[Loc, Any]]:
        """Yield every value with its way: money, quantities and plain values, but no gaps."""
        yield from _values(self.document, ())

    def value(self, *way: str | int) -> Any:
        """Return what stands at a way; None where nothing does or it could not be read."""
        found = _at(self.document, way)
        return None if found is _UNREAD else found

    def figure(self, *way: str | int) -> Decimal | None:
        """Return the number of an amount or a quantity."""
        found = self.value(*way)
        if isinstance(found, Money):
            return found.amount
        return found.value if isinstance(found, Quantity) else None

    def seen(self, *way: str | int) -> Evidence | None:
        """Return the proof of a value, or of the whole that it is a part of."""
        return next(
            (self._evidence[way[:n]] for n in range(len(way), 0, -1) if way[:n] in self._evidence),
            None,
        )

    def sure(self, *way: str | int) -> bool:
        """Tell whether a value is proven or was surely recognised."""
        seen = self.seen(*way)
        return way in self._proven or seen is None or seen.sure

    def proven(self, *way: str | int) -> bool:
        """Tell whether a value was proven."""
        return way in self._proven

    def unread(self, *way: str | int) -> bool:
        """Tell whether a value stands there that could not be read."""
        return _at(self.document, way) is _UNREAD

    def others(self, *way: str | int) -> list[Money | Quantity]:
        """Return what else the print of an amount or a quantity in doubt may say."""
        return self.variants(*way) if self._open(way) else []

    def variants(self, *way: str | int) -> list[Money | Quantity]:
        """Return what else a recogniser may take for the print of an amount or a quantity."""
        seen = self.seen(*way)
        if seen is None:
            return []
        found = numbers(seen.text, self.decimal)
        if way[-1] in _MONEY:
            currency = self._currency(way, seen)
            return [Money(currency=currency, amount=n) for n in found] if currency else []
        return [Quantity(value=n, unit=self._unit(way, seen)) for n in found]

    def prove(self, *ways: Loc) -> None:
        """Enter that something else in the document bears these values out."""
        for way in ways:
            self._proven.add(way)
            self._rate(way, lambda confidence: max(confidence, _PROVEN))

    def doubt(self, *ways: Loc) -> None:
        """Enter that something else in the document contradicts these values."""
        for way in ways:
            self._proven.discard(way)
            self._rate(way, lambda confidence: min(confidence, _DOUBTFUL))

    def mend(self, way: Loc, value: object) -> None:
        """Enter what a misread value was proven to be; its proof stays as it was recognised."""
        self.document = _with(self.document, way, value)
        self.suspects.discard(way)
        self.prove(way)

    def leave_unread(self, way: Loc) -> None:
        """Take a value out; its proof stays, to show where it is."""
        self.document = _with(self.document, way, _UNREAD)
        if way not in self._evidence and (seen := self.seen(*way)):
            self._evidence[way] = seen

    def done(self) -> Extraction[D]:
        """Return the document as it came out of the trial."""
        return self._extraction.model_copy(
            update={"document": self.document, "evidence": self._evidence}
        )

    def _open(self, way: Loc) -> bool:
        doubted = way in self.suspects or self.unread(*way) or not self.sure(*way)
        return way not in self._proven and doubted

    def _currency(self, way: Loc, seen: Evidence) -> str | None:
        """Return the currency of an amount: its own, the one beside it, the document's only one."""
        known = {value.currency for _, value in self.values() if isinstance(value, Money)}
        named = set(currencies(seen.text)) or known
        now = self.value(*way)
        return now.currency if now else named.pop() if len(named) == 1 else None

    def _unit(self, way: Loc, seen: Evidence) -> str:
        """Return the unit of a quantity: its own, the one beside it, that of the column."""
        column = (("lines", i, way[-1]) for i in range(len(self.value("lines") or ())))
        others = (self.value(*other) for other in column)
        near = (self.value(*way), quantity(in_figures(seen.text)), *others)
        return next((found.unit for found in near if found is not None), "")

    def _rate(self, way: Loc, rated: Any) -> None:
        seen = self.seen(*way)
        if seen is not None and seen.method == "ocr":
            self._evidence[way] = seen.model_copy(update={"confidence": rated(seen.confidence)})


def _values(part: Any, way: Loc) -> Iterator[tuple[Loc, Any]]:
    if isinstance(part, Part) and not isinstance(part, (Money, Quantity)):
        for name, inner in part.__dict__.items():
            if name != "text":
                yield from _values(inner, (*way, name))
    elif isinstance(part, tuple):
        for i, inner in enumerate(part):
            yield from _values(inner, (*way, i))
    elif part is not None:
        yield way, part


def _at(part: Any, way: Loc) -> Any:
    """Return what stands at a way, the sign for a gap, or None."""
    for step in way:
        if isinstance(step, int):
            part = part[step] if isinstance(part, tuple) and step < len(part) else None
        elif isinstance(part, Part) and step in type(part).model_fields:
            part = part.__dict__.get(step, _UNREAD)
        else:
            part = None
        if part is None or part is _UNREAD:
            return part
    return part


def _with(part: Any, way: Loc, value: object) -> Any:
    """Return a copy in which another value, or none that could be read, stands at a way."""
    step, *rest = way
    if isinstance(part, tuple):
        return tuple(_with(x, tuple(rest), value) if i == step else x for i, x in enumerate(part))
    name = str(step)
    new = _with(part.__dict__[name], tuple(rest), value) if rest else value
    copy = part.model_copy(update={} if new is _UNREAD else {name: new})
    if new is _UNREAD:
        copy.__dict__.pop(name, None)
    return copy
