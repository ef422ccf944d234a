"""How many of the goods each document states, apart for each unit that they are counted in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checkers.case import Fact
from checkers.comparing.units import converted, total_quantity, unit_of
from checkers.comparing.words.spelling import squeezed
from checkers.drawing import quantity_of_lines
from checkers.presented import Presentation
from extractors.documents import (
    CertificateOfOrigin,
    InspectionCertificate,
    Invoice,
    Loc,
    PackingList,
    Quantity,
    Transport,
)

Counted = tuple[Loc, Quantity]


def quantities_by_unit(presentation: Presentation) -> list[list[Fact]]:
    """Return what the documents state, pieces with pieces and sets with sets.

    Figures without a unit stand with the others where there is only one unit.
    """
    found: dict[str, list[Fact]] = {}
    for fact in _stated(presentation):
        found.setdefault(_dimension(fact.value), []).append(fact)
    bare = found.pop("", [])
    if len(found) < 2:
        return [[*bare, *(fact for facts in found.values() for fact in facts)]]
    return list(found.values())


def _stated(presentation: Presentation) -> Iterator[Fact]:
    for x in presentation.of(Invoice):
        for loc, total in _totals(_lines(x.document)):
            yield Fact(x, loc, total)
    for fact in presentation.facts("quantity"):
        if not isinstance(fact.source.document, InspectionCertificate):
            yield fact
    yield from _by_goods(presentation)


def _by_goods(presentation: Presentation) -> Iterator[Fact]:
    """Yield what papers state that give no one quantity: of goods in bulk, or of several goods."""
    for carried in presentation.of(Transport):
        if weight := _in_bulk(carried.document):
            yield Fact(carried, ("gross_weight",), weight)
    for listed in presentation.of(PackingList):
        lines = list(_lines(listed.document))
        if _says_nothing(listed.document.__dict__) and all(unit_of(q.unit) for _, q in lines):
            for loc, total in _totals(lines):
                yield Fact(listed, loc, total)
    for origin in presentation.of(CertificateOfOrigin):
        several = [(("quantities", i), q) for i, q in enumerate(origin.document.quantities)]
        for loc, total in _totals(several):
            yield Fact(origin, loc, total)


def _in_bulk(transport: Transport) -> Quantity | None:
    """Return the weight on a transport document that counts no packages: so much goods."""
    fields = transport.__dict__
    loose = fields.get("packages", "unread") is None and not fields.get("containers", "unread")
    return fields.get("gross_weight") if loose else None


def _says_nothing(fields: dict[str, object]) -> bool:
    """Tell whether a list states no total, rather than one that could not be read."""
    return fields.get("quantity", "unread") is None


def _lines(document: Invoice | PackingList) -> Iterator[Counted]:
    quantities = [line.quantity for line in document.lines]
    for index, quantity in enumerate(quantities):
        if quantity is not None:
            yield ("lines", index, "quantity"), quantity


def _totals(counted: Sequence[Counted] | Iterator[Counted]) -> Iterator[Counted]:
    """Yield what lines come to: one total, or one for each unit where they do not add up."""
    several = list(counted)
    whole = quantity_of_lines(q for _, q in several)
    if whole is not None and not _told_again(several):
        yield several[0][0], whole
        return
    groups: dict[str, list[Counted]] = {}
    for loc, quantity in several:
        groups.setdefault(_dimension(quantity), []).append((loc, quantity))
    for group in groups.values():
        if _told_again(group):
            yield group[0]
        elif total := total_quantity(q for _, q in group):
            yield group[0][0], total


def _told_again(group: Sequence[Counted]) -> bool:
    """Tell whether all of these are one quantity in several units: «500 DOZ (6,000 PCS)»."""
    first = group[0][1] if group else None
    return (
        first is not None
        and len({squeezed(q.unit) for _, q in group}) == len(group) > 1
        and all(converted(q, first.unit) == first.value for _, q in group)
    )


def _dimension(quantity: Quantity) -> str:
    known = unit_of(quantity.unit)
    return known.dimension if known else squeezed(quantity.unit)
