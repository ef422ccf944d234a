"""Data on one document must not conflict with data on another (UCP 600 art. 14(d))."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from checkers.case import Fact, stated
from checkers.comparing.containers import containers_in, valid_container
from checkers.comparing.references import same_reference
from checkers.comparing.units import same_quantity
from checkers.comparing.verdict import SAME, Verdict
from checkers.comparing.vessels import same_vessel
from checkers.drawing import quantity_of_lines
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from extractors.documents import Invoice, Quantity, Transport


def _conflicts(
    facts: Sequence[Fact], same: Callable[[Any, Any], Verdict]
) -> Iterator[tuple[Fact, Fact, Verdict]]:
    """Yield each value that disagrees with what most documents say, once per value.

    The first fact of a pair is what most documents say (of equals, what the transport
    document says), the second what disagrees with it.
    """
    groups: list[list[Fact]] = []
    for fact in sorted(facts, key=lambda f: not isinstance(f.source.document, Transport)):
        home = next((g for g in groups if same(g[0].value, fact.value).same), None)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    if not groups:
        return
    most = max(groups, key=len)
    for group in groups:
        if group is not most:
            yield most[0], group[0], same(most[0].value, group[0].value)


def _told(facts: Sequence[Fact], same: Callable[[Any, Any], Verdict]) -> Hits:
    stated(tuple(facts[1:]))
    for one, other, verdict in _conflicts(facts, same):
        here, there = one.source.id, other.source.id
        yield from unless_same(verdict, one=one, other=other, here=here, there=there)


_SAYS = "{here} says {one}; {there} says {other}."
_SAYS_ZH = "{here} 显示 {one}；{there} 显示 {other}。"
_REMEDY = "Find out which is right and have the other document corrected."
_REMEDY_ZH = "查明正确数据，更正另一份单据。"


@rule(
    "XDC-01",
    basis="UCP 600 art. 14(d); ISBP 821 A22, C12, M6",
    title_zh="单据之间数量不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def quantities_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the quantity of the goods.

    Discrepant:
        origin.quantity: 11900 PCS
    Compliant:
        packing.quantity: 1000 DOZ
    """
    facts = [
        Fact(x, ("lines",), total)
        for x in presentation.of(Invoice)
        if (total := quantity_of_lines([line.quantity for line in x.document.lines]))
    ]
    yield from _told([*facts, *presentation.facts("quantity")], _no_conflict)


@rule(
    "XDC-02",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6",
    title_zh="单据之间件数不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def packages_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the number of packages.

    Pallets and the cartons on them are different things and do not conflict.

    Discrepant:
        packing.packages: 302 CTNS
    Compliant:
        bill.packages: 10 PALLETS
    """
    yield from _told(list(presentation.facts("packages")), _no_conflict)


def _no_conflict(one: Quantity, other: Quantity) -> Verdict:
    """Compare quantities; what is counted in another unit does not conflict."""
    verdict = same_quantity(one, other)
    return SAME if verdict.unknown else verdict


@rule(
    "XDC-04",
    basis="UCP 600 art. 14(d); ISBP 821 A22, M6, N6",
    title_zh="单据之间毛重不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def gross_weights_conflict(presentation: Presentation) -> Hits:
    """Documents disagree on the gross weight.

    Discrepant:
        bill.gross_weight: 6030 KGS
    Compliant:
        bill.gross_weight: 6.3 MT
    """
    yield from _told(list(presentation.facts("gross_weight")), _no_conflict)


@rule(
    "XDC-07",
    basis="UCP 600 art. 14(d)",
    title_zh="单据之间船名不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def vessels_conflict(presentation: Presentation) -> Hits:
    """Documents name different vessels.

    Discrepant:
        insurance.vessel: SEAVALE MELODY
    Compliant:
        insurance.vessel: M/V SEAVALE HARMONY V.026W
    """
    yield from _told(list(presentation.facts("vessel")), same_vessel)


@rule(
    "XDC-08",
    basis="UCP 600 art. 14(d)",
    title_zh="提单号不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def transport_numbers_conflict(presentation: Presentation) -> Hits:
    """Another document quotes the transport document with another number.

    Discrepant:
        certificate.transport_number: SVLU26091878
    Compliant:
        certificate.transport_number: SVLU26091877
    """
    numbers = [
        Fact(x, ("number",), x.document.number)
        for x in presentation.of(Transport)
        if x.document.number
    ]
    stated(tuple(numbers))
    for quoted in stated(tuple(presentation.facts("transport_number"))):
        if not any(same_reference(n.value, quoted.value).same for n in numbers):
            yield Hit(
                one=numbers[0], other=quoted, here=numbers[0].source.id, there=quoted.source.id
            )


@rule(
    "XDC-11",
    basis="UCP 600 art. 14(d)",
    title_zh="集装箱号不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def containers_conflict(presentation: Presentation) -> Hits:
    """Another document shows a container that the transport document does not.

    A number whose check digit (ISO 6346) is wrong on the transport document itself is
    worth a look, though no ground for refusal.

    Discrepant:
        packing.text: "PACKED IN CONTAINER SVLU3054398"
    Compliant:
        packing.text: "PACKED IN CONTAINER SVLU3054388"
    """
    listed = [
        Fact(x, ("containers", i, "number"), re.sub(r"[\s/-]", "", box.number.upper()))
        for x in presentation.of(Transport)
        for i, box in enumerate(x.document.containers)
    ]
    known = {fact.value for fact in stated(tuple(listed))}
    for extraction in presentation.documents:
        if isinstance(extraction.document, Transport):
            continue
        for number in containers_in(extraction.document.wording()):
            if number not in known:
                there = Fact(extraction, ("text",), number)
                yield Hit(one=listed[0], other=there, here=listed[0].source.id, there=extraction.id)
    for fact in listed:
        if not valid_container(fact.value):
            yield Hit(
                severity="advisory",
                one="another check digit",
                other=fact,
                here="ISO 6346",
                there=fact.source.id,
            )


@rule(
    "XDC-14",
    basis="UCP 600 art. 14(d)",
    title_zh="合同号不一致",
    says=_SAYS,
    says_zh=_SAYS_ZH,
    expected="{one}",
    found="{other}",
    remedy=_REMEDY,
    remedy_zh=_REMEDY_ZH,
)
def references_conflict(presentation: Presentation) -> Hits:
    """Documents quote different contract numbers.

    Discrepant:
        packing.contract_number: JN26-181
    Compliant:
        packing.contract_number: "JN26 - 118"
    """
    yield from _told(list(presentation.facts("contract_number")), same_reference)
