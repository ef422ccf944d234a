"""What the figures of one document have to do with one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from extractors.documents import (
    Contract,
    Draft,
    InsuranceDocument,
    Invoice,
    Loc,
    PackingList,
    Quantity,
)
from extractors.documents.in_words import amount_in_words
from extractors.proving.trial import Trial

#: A rounded unit price may leave the price of a line off by this.
_ROUNDING = Decimal("0.01")
#: Prices for a thousand of the unit in which the goods are counted: a ton, of kilograms.
_SCALES = (Decimal(1), Decimal(1000), Decimal("0.001"))
_COLUMNS = ("quantity", "packages", "net_weight", "gross_weight", "measurement")
_IN_WORDS = {Draft: "amount", Invoice: "total", InsuranceDocument: "insured_amount"}

Figures = Mapping[Loc, Decimal]


class Equation(NamedTuple):
    """Figures that bear one another out when ``holds``; ``with_them`` is borne out as well."""

    ways: tuple[Loc, ...]
    holds: Callable[[Figures], bool]
    with_them: tuple[Loc, ...] = ()


def equations(trial: Trial[Any]) -> Iterator[Equation]:
    """Yield every equation between figures that the document states."""
    document = trial.document
    if isinstance(document, (Contract, Invoice)):
        for i in range(len(document.lines)):
            yield _product(i)
        yield from _total(trial)
    if isinstance(document, PackingList):
        for column in _COLUMNS:
            yield from _column(trial, column)
    for kind, field in _IN_WORDS.items():
        if isinstance(document, kind):
            yield from _words(trial, field)


def _product(line: int) -> Equation:
    quantity, price, amount = (
        ("lines", line, name) for name in ("quantity", "unit_price", "amount")
    )

    def holds(figures: Figures) -> bool:
        products = (figures[quantity] * figures[price] * scale for scale in _SCALES)
        return any(abs(product - figures[amount]) <= _ROUNDING for product in products)

    return Equation((quantity, price, amount), holds)


def _total(trial: Trial[Any]) -> Iterator[Equation]:
    """Yield that the lines come to the total, charges added and deductions taken off, or not."""
    count = len(trial.document.lines)
    lines = tuple(("lines", i, "amount") for i in range(count))
    added, less = _extras(trial, "charges"), _extras(trial, "deductions")

    def holds(figures: Figures) -> bool:
        sums = sum((figures[way] for way in lines), Decimal(0))
        rest = figures["total",] - sums
        return any(abs(rest - x) <= _ROUNDING for x in (0, added, -less, added - less))

    if count:
        yield Equation((*lines, ("total",)), holds)


def _extras(trial: Trial[Any], field: str) -> Decimal:
    """Return what charges or deductions come to."""
    known = range(len(getattr(trial.document, field, ())))
    figures = (trial.figure(field, i, "amount") for i in known)
    return sum((abs(figure) for figure in figures if figure is not None), Decimal(0))


def _column(trial: Trial[Any], column: str) -> Iterator[Equation]:
    """Yield that a column of a packing list comes to its total, where all is in one unit."""
    ways = tuple(("lines", i, column) for i in range(len(trial.document.lines)))
    known = [
        value for way in (*ways, (column,)) if isinstance(value := trial.value(*way), Quantity)
    ]
    if ways and len({value.unit for value in known}) == 1:

        def holds(figures: Figures) -> bool:
            return sum((figures[way] for way in ways), Decimal(0)) == figures[column,]

        yield Equation((*ways, (column,)), holds)


def _words(trial: Trial[Any], field: str) -> Iterator[Equation]:
    said = trial.value("amount_in_words")
    amount = amount_in_words(said) if isinstance(said, str) else None
    if amount is not None:
        way: Loc = (field,)
        yield Equation((way,), lambda figures: figures[way] == amount, (("amount_in_words",),))
