"""Quantities, packages, weights and measurements agree from document to document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from checkers.case import Fact, stated
from checkers.comparing.goods.counted import quantity_of
from checkers.comparing.units import converted, same_quantity, total_quantity, unit_of
from checkers.comparing.verdict import SAME, Verdict
from checkers.presentation.conflicts import conflicts, disagreement, unread
from checkers.presentation.counted_goods import quantities_by_unit
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from extractors.documents import (
    CertificateOfOrigin,
    Invoice,
    PackingList,
    Quantity,
    Transport,
    WeightList,
)

#: Papers of which several together may cover one shipment.
_DIVIDED = (Invoice, PackingList, Transport, CertificateOfOrigin)


def _no_conflict(one: Quantity, other: Quantity) -> Verdict:
    """Compare quantities; what is counted in another unit does not conflict."""
    verdict = same_quantity(one, other)
    return SAME if verdict.unknown else verdict


def _whole(facts: Iterable[Fact]) -> Iterator[Fact]:
    """Yield one fact for each kind of document: of several parts their sum.

    Two bills of lading or two invoices cover one shipment together; two that say the same
    are taken for the same thing said twice if another kind of document says it too.
    """
    ordered = sorted(facts, key=lambda fact: fact.source.document.type)
    kinds = [list(same) for _, same in groupby(ordered, lambda fact: fact.source.document.type)]
    for parts in kinds:
        others = [fact for kind in kinds if kind is not parts for fact in kind]
        repeated = all(_no_conflict(parts[0].value, part.value).same for part in parts) and any(
            _no_conflict(parts[0].value, fact.value).same for fact in others
        )
        total = total_quantity(part.value for part in parts)
        divided = isinstance(parts[0].source.document, _DIVIDED)
        if len(parts) == 1 or repeated or total is None or not divided:
            yield from parts
        else:
            yield Fact(parts[0].source, parts[0].loc, total)


def _is_list(fact: Fact) -> bool:
    """Whether a paper is made to state packages and weights, and is rather right about them."""
    return isinstance(fact.source.document, PackingList | WeightList)


def _of_credit(presentation: Presentation) -> Quantity | None:
    """Return the quantity that the credit states, if it states one."""
    credit = presentation.case.credit
    asked = quantity_of(credit.document.goods_description or "") if credit else None
    return asked.quantity if asked else None


@disagreement(
    "XDC-01",
    basis="UCP 600 art. 14(d); ISBP 821 A22, C12, M6",
    title_zh="单据之间数量不一致",
)
def quantities_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the quantity of the goods.

    Units are converted, and goods counted in different units compared unit by unit. Several
    invoices or lists are added up. What was inspected may be more than what was shipped, and
    is not compared here.

    Discrepant:
        origin.quantity: 11900 PCS
    Compliant:
        packing.quantity: 1000 DOZ
    """
    groups = [list(_whole(facts)) for facts in quantities_by_unit(presentation)]
    for facts in groups:
        if len(facts) > 1:
            yield from conflicts(facts, _no_conflict, _of_credit(presentation))
    yield from unread(presentation, "quantity")
    stated(any(len(facts) > 1 for facts in groups) or None)


@disagreement(
    "XDC-02",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6",
    title_zh="单据之间件数不一致",
)
def packages_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the number of packages.

    Pallets and the cartons on them are different things and do not conflict; packages
    without a kind, if there are far fewer of them, may be the pallets.

    Discrepant:
        packing.packages: 302 CTNS
    Compliant:
        bill.packages: 10 PALLETS
    """
    yield from _figures(presentation, "packages", _packages)


def _packages(one: Quantity, other: Quantity) -> Verdict:
    units = {unit.dimension for q in (one, other) if (unit := unit_of(q.unit))}
    fewer, more = sorted((one.value, other.value))
    if len(units) == 2 and "package" in units and fewer * 2 <= more:
        return SAME
    return _no_conflict(one, other)


@disagreement(
    "XDC-03",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6, N6",
    title_zh="单据之间净重不一致",
)
def net_weights_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the net weight.

    Discrepant:
        packing.net_weight: 5680 KGS
    Compliant:
        packing.net_weight: 5.7 MT
    """
    yield from _figures(presentation, "net_weight")


@disagreement(
    "XDC-04",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6, N6",
    title_zh="单据之间毛重不一致",
)
def gross_weights_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the gross weight.

    Discrepant:
        bill.gross_weight: 6030 KGS
    Compliant:
        bill.gross_weight: 6.3 MT
    """
    yield from _figures(presentation, "gross_weight")


@disagreement(
    "XDC-05",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6",
    title_zh="单据之间体积不一致",
)
def measurements_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the measurement.

    A figure with fewer decimals may be the other one rounded; the last decimal may differ
    by one, which is worth a look but no ground for refusal.

    Discrepant:
        bill.measurement: 25.5 CBM
    Compliant:
        bill.measurement: 29 CBM
    """
    for hit in _figures(presentation, "measurement"):
        one, other = hit.terms.get("one"), hit.terms.get("other")
        if one and other and _within_rounding(one.value, other.value):
            hit.severity = "advisory"
        yield hit


def _figures(
    presentation: Presentation,
    field: str,
    same: Callable[[Quantity, Quantity], Verdict] = _no_conflict,
) -> Hits:
    facts = sorted(_whole(presentation.facts(field)), key=lambda fact: not _is_list(fact))
    yield from conflicts(facts, same)
    yield from unread(presentation, field)


def _within_rounding(one: Quantity, other: Quantity) -> bool:
    there = converted(other, one.unit)
    return there is not None and abs(one.value - there) <= Decimal("0.01")


@rule(
    "XDC-19",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6, N6",
    title_zh="净重大于毛重",
    says="{paper} shows a net weight of {net} and a gross weight of only {gross}.",
    says_zh="{paper} 净重 {net} 大于毛重 {gross}。",
    expected="{gross}",
    found="{net}",
    remedy="Correct whichever weight is mistaken.",
    remedy_zh="更正有误的重量。",
)
def net_above_gross(presentation: Presentation) -> Hits:
    """A document shows a net weight above its gross weight.

    For goods in bulk the two may be equal.

    Discrepant:
        packing.net_weight: 6310 KGS
    Compliant:
        packing.net_weight: 6300 KGS
        invoice.net_weight: 6300 KGS
    """
    weighed: Sequence[Fact] = stated(tuple(presentation.facts("net_weight")))
    for net in weighed:
        heavier = next(
            (g for g in presentation.facts("gross_weight") if g.source is net.source), None
        )
        there = converted(heavier.value, net.value.unit) if heavier else None
        if heavier and there is not None and net.value.value > there:
            yield Hit(paper=net.source.id, net=net, gross=heavier)
