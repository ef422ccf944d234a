"""Numbers, names and marks agree from document to document (UCP 600 art. 14(d))."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checkers.case import Fact, stated
from checkers.comparing.containers import containers_in, seals_in, valid_container
from checkers.comparing.marks import same_marks, unmarked
from checkers.comparing.references import same_reference
from checkers.comparing.verdict import Verdict, either, unknown
from checkers.comparing.vessels import same_vessel, vessel_name
from checkers.presentation.conflicts import conflicts, disagreement, of_beneficiary, unread
from checkers.presentation.marked import marks_of_credit
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule
from extractors.documents import Invoice, Transport


@disagreement(
    "XDC-06",
    basis="UCP 600 art. 14(d); ISBP 821 A32, A33, A34",
    title_zh="单据之间唛头不一致",
)
def marks_conflict(presentation: Presentation) -> Hits:
    """Documents show different shipping marks.

    Order and additions are free, and container numbers may stand in the place of marks.
    «No marks» beside marks is for a person.
    Where the credit gives the marks each document is set against the credit instead.

    Discrepant:
        bill.shipping_marks: NORDLICHT / BREMEN / NO. 1-300
    Compliant:
        bill.shipping_marks: SVLU3054388
        origin.shipping_marks: NO. 1-300 HAMBURG NORDLICHT
    """
    if marks_of_credit(presentation) is not None:
        return
    yield from conflicts(list(presentation.facts("shipping_marks")), _marks)


def _marks(one: str, other: str) -> Verdict:
    if unmarked(one) != unmarked(other):
        return unknown(f"«{one}» beside «{other}»", f"“{one}”与“{other}”并存")
    return either([same_marks(one, other), same_marks(other, one)])


@disagreement(
    "XDC-07",
    basis="UCP 600 art. 14(d)",
    title_zh="单据之间船名或航次不一致",
)
def vessels_conflict(presentation: Presentation) -> Hits:
    """Documents name different vessels or voyages.

    Discrepant:
        insurance.vessel: SEAVALE MELODY
    Compliant:
        insurance.vessel: M/V SEAVALE HARMONY V.026W
    """
    yield from unread(presentation, "vessel", "voyage")
    voyages = list(presentation.facts("voyage"))
    vessels = list(of_beneficiary(presentation, map(_loaded, presentation.facts("vessel"))))
    carried = [f for f in vessels if isinstance(f.source.document, Transport)]
    if len({vessel_name(fact.value) for fact in carried}) > 1:
        yield from _on_none(vessels, carried)
        return
    if len(voyages) > 1:
        yield from conflicts(voyages, _voyage)
    yield from conflicts(vessels, same_vessel)


def _loaded(vessel: Fact) -> Fact:
    """Return the vessel that the goods were loaded on, where the one named was only intended."""
    document = vessel.source.document
    if isinstance(document, Transport) and document.intended_vessel and document.on_board_vessel:
        return Fact(vessel.source, ("on_board_vessel",), document.on_board_vessel)
    return vessel


def _on_none(vessels: Sequence[Fact], carried: Sequence[Fact]) -> Hits:
    """Yield each vessel that is none of those of several shipments."""
    for fact in vessels:
        if all(same_vessel(one.value, fact.value).different for one in carried):
            here, there = carried[0].source.id, fact.source.id
            yield Hit(one=carried[0], other=fact, here=here, there=there)


def _voyage(one: str, other: str) -> Verdict:
    """Compare voyages; the letters of a direction may be left out, and V. before it."""
    return either(
        [same_reference(*pair) for pair in ((one, other), (_figures(one), _figures(other)))]
    )


def _figures(voyage: str) -> str:
    plain = re.sub(r"^\W*V(?:OY(?:AGE)?)?\b\W*(?:NO\b\W*)?", "", voyage.upper())
    return re.sub(r"[NSEW]$", "", re.sub(r"[^0-9A-Z]", "", plain)).lstrip("0")


@disagreement(
    "XDC-08",
    basis="UCP 600 art. 14(d)",
    title_zh="提单号不一致",
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


@disagreement(
    "XDC-10",
    basis="UCP 600 art. 14(d); ISBP 821 L8, M5, Q11",
    title_zh="发票号或发票日期不一致",
)
def invoice_references_conflict(presentation: Presentation) -> Hits:
    """Another document quotes the invoice with another number or date.

    A producer's or trader's own certificate or packing list may refer to its own invoice.

    Discrepant:
        packing.invoice_number: JN-INV-2690
    Compliant:
        origin.exporter: {name: "NANTONG TOWEL MILL"}
        origin.invoice_number: "NTM-88"
    """
    invoices = list(presentation.of(Invoice))
    for field, quoted in (("number", "invoice_number"), ("date", "invoice_date")):
        known = [
            Fact(x, (field,), value) for x in invoices if (value := getattr(x.document, field))
        ]
        for fact in of_beneficiary(presentation, presentation.facts(quoted)):
            if known and not any(_same_or_listed(k.value, fact.value) for k in known):
                here, there = known[0].source.id, fact.source.id
                yield Hit(one=known[0], other=fact, here=here, there=there)
    stated(tuple(presentation.facts("invoice_number")) or tuple(presentation.facts("invoice_date")))


def _same_or_listed(one: object, other: object) -> bool:
    """Tell whether a reference is the one quoted, or one of several quoted together."""
    if not isinstance(one, str) or not isinstance(other, str):
        return one == other
    parts = [other, *re.split(r"[,;&]|\bAND\b", other)]
    return any(same_reference(one, part).same for part in parts)


@rule(
    "XDC-11",
    basis="UCP 600 art. 14(d)",
    title_zh="集装箱号不一致或有误",
    says="{there} shows container {other}, {but}.",
    says_zh="{there} 显示集装箱 {other}，{but_zh}。",
    expected="{one}",
    found="{other}",
    remedy="Compare it with the booking or the container itself, and have a wrong number corrected.",
    remedy_zh="与订舱资料或箱体核对，更正错误的箱号。",
)
def containers_conflict(presentation: Presentation) -> Hits:
    """Another document shows a container that the transport document does not, or another seal.

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
    sealed = {
        re.sub(r"[\s/-]", "", box.number.upper()): re.sub(r"\W", "", box.seal.upper())
        for x in presentation.of(Transport)
        for box in x.document.containers
        if box.seal
    }
    for extraction in presentation.documents:
        if isinstance(extraction.document, Transport):
            continue
        for number in containers_in(extraction.document.wording()):
            if number not in known:
                there = Fact(extraction, ("text",), number)
                yield Hit(
                    one=listed[0],
                    other=there,
                    there=extraction.id,
                    but="which the transport document does not show",
                    but_zh="而运输单据未显示该箱号",
                )
        for number, seal in seals_in(extraction.document.wording()).items():
            if sealed.get(number, seal) != seal:
                yield Hit(
                    one=f"{number} / {sealed[number]}",
                    other=Fact(extraction, ("text",), f"{number} / {seal}"),
                    there=extraction.id,
                    but=f"whose seal is {sealed[number]} on the transport document",
                    but_zh=f"而运输单据显示封号为 {sealed[number]}",
                )
    for fact in listed:
        if not valid_container(fact.value):
            yield Hit(
                severity="advisory",
                one="",
                other=fact,
                there=fact.source.id,
                but="whose check digit (ISO 6346) is wrong",
                but_zh="其校验位（ISO 6346）有误",
            )
