"""Ports, consignees and the order of events, from document to document (art. 14(d))."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.places.agreeing import place_in, same_place
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, either
from checkers.documents.consignment import consigned
from checkers.presentation.conflicts import disagreement, of_beneficiary, unread
from checkers.presented import Presentation
from checkers.routing import shipments
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from extractors.documents import Credit, InspectionCertificate, Transport

_ENDS = (
    ("port_of_loading", "airport_of_departure", "place_of_receipt"),
    ("port_of_discharge", "airport_of_destination", "place_of_delivery"),
)
_BEFOREHAND = re.compile(
    r"\b(?:BEFORE|PRIOR TO|DURING|AT THE TIME OF) (?:SHIPMENT|LOADING|STUFFING)\b"
    r"|\bPRE-?SHIPMENT\b|\bLOADING (?:SURVEY|INSPECTION|SUPERVISION)\b|装船前|装运前",
    re.I,
)


@disagreement(
    "XDC-09",
    basis="UCP 600 art. 14(d); ISBP 821 L8, M5, N5, Q11",
    title_zh="单据之间装卸港不一致",
)
def ports_conflict(presentation: Presentation) -> Hits:
    """Another document shows another port of loading or discharge than the transport document.

    A country or a wider range does not conflict with a port in it, nor the inland place
    of receipt or delivery that the transport document shows. A producer's own
    certificate or packing list may show its own route.

    Discrepant:
        packing.port_of_discharge: BREMERHAVEN
    Compliant:
        packing.issuer: {name: "NANTONG TOWEL MILL"}
        packing.port_of_discharge: BREMERHAVEN
    """
    compared = False
    for fields in _ENDS:
        found = [fact for field in fields for fact in presentation.facts(field)]
        carried = [f for f in found if isinstance(f.source.document, Transport)]
        others = [f for f in found if not isinstance(f.source.document, Transport)]
        compared = compared or bool(carried and others)
        for fact in of_beneficiary(presentation, others if carried else ()):
            if not any(not _ports(c.value, fact.value).different for c in carried):
                one, here = carried[0], carried[0].source.id
                yield Hit(one=one, other=fact, here=here, there=fact.source.id)
        yield from unread(presentation, *fields)
    stated(compared or None)


def _ports(one: str, other: str) -> Verdict:
    """Compare two ports; a place that names no more than a country conflicts with none in it."""
    a, b = place(one), place(other)
    wide = next((x for x in (a, b) if not x.known and not x.rest), None)
    if wide is not None:
        near = a if wide is b else b
        if wide.country is None or not near.countries or wide.country in near.countries:
            return SAME
        return different(f"{other}, not {one}", f"为 {other}，而非 {one}")
    return either([same_place(one, other), place_in(one, other), place_in(other, one)])


@disagreement(
    "XDC-16",
    basis="UCP 600 art. 14(d); ISBP 821 Q9",
    title_zh="检验证收货人与运输单据相抵触",
)
def consignees_conflict(credit: Credit, presentation: Presentation) -> Hits:
    """A certificate is consigned to somebody else than a straight transport document.

    Where the transport document is to order or consigned to a bank, the certificate may
    name anybody whom the credit names, but not the beneficiary.

    Discrepant:
        base: inspected
        bill.consignee: {name: NORDLICHT TEXTIL GMBH}
        inspection.consignee: {name: HANSE LOGISTIK GMBH}
    Compliant:
        base: inspected
        inspection.consignee: {name: NORDLICHT TEXTIL GMBH}
    """
    carried = [f for f in presentation.facts("consignee") if _is_transport(f)]
    one = stated(tuple(carried))[0]
    for other in stated(tuple(f for f in presentation.facts("consignee") if _is_certificate(f))):
        words = consigned(one.value.name)
        here, there = one.source.id, other.source.id
        if not words.order and not _is_bank(credit, one.value.name):
            verdict = same_party(one.value, other.value)
            yield from unless_same(verdict, one=one, other=other, here=here, there=there)
        elif credit.beneficiary and same_party(credit.beneficiary, other.value).same:
            yield Hit(one=one, other=other, here=here, there=there)


def _is_transport(fact: Fact) -> bool:
    return isinstance(fact.source.document, Transport)


def _is_certificate(fact: Fact) -> bool:
    return isinstance(fact.source.document, InspectionCertificate)


def _is_bank(credit: Credit, name: str) -> bool:
    banks = (credit.issuing_bank, credit.confirming_bank, credit.advising_bank)
    return any(bank is not None and not same_party(bank, name).different for bank in banks)


@rule(
    "XDC-20",
    basis="UCP 600 art. 14(d)",
    title_zh="单据日期先后不合理",
    says="{paper} is dated {dated} and speaks of the time before loading; the goods were shipped on {shipped}.",
    says_zh="{paper} 日期为 {dated}，内容为装运前事项；货物已于 {shipped} 装运。",
    expected="{shipped}",
    found="{dated}",
    remedy="Look whether the date or the wording is mistaken.",
    remedy_zh="核对日期或措辞是否有误。",
)
def inspected_after_loading(presentation: Presentation) -> Hits:
    """A certificate about loading or the time before it names a later day than shipment.

    A certificate may well be issued after shipment; it is the day of the inspection that
    cannot come after it.

    Undecided:
        base: inspected
        inspection.statement: THE GOODS WERE INSPECTED BEFORE LOADING AND FOUND IN GOOD ORDER.
        inspection.inspection_date: 2026-09-20
    Compliant:
        base: inspected
        inspection.statement: THE GOODS WERE INSPECTED BEFORE LOADING AND FOUND IN GOOD ORDER.
        inspection.date: 2026-09-20
    """
    shipped = min(stated(tuple(shipments(presentation))), key=lambda fact: fact.value)
    for dated in stated(tuple(presentation.facts("inspection_date"))):
        beforehand = _BEFOREHAND.search(dated.source.document.wording())
        if beforehand and dated.value > shipped.value:
            yield Doubt(
                f"{dated.source.id} speaks of {beforehand[0].lower()} on {dated}; shipment was on {shipped}.",
                f"{dated.source.id} 称于 {dated} 装运前检验；装运日为 {shipped}。",
                paper=dated.source.id,
                dated=dated,
                shipped=shipped,
            )
