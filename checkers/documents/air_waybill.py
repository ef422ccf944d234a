"""UCP 600 article 23: the air waybill."""

from __future__ import annotations

from checkers.case import stated
from checkers.comparing.banks import same_bank
from checkers.comparing.parties import same_party
from checkers.comparing.places import place_in
from checkers.comparing.verdict import either
from checkers.demands import Demand
from checkers.documents.consignment import consigned
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import AirWaybill, Bank, Credit


@rule(
    "AWB-01",
    basis="UCP 600 art. 23(a)(i); ISBP 821 H5",
    title_zh="空运单未表明承运人名称",
    says="The air waybill names nobody as the carrier.",
    says_zh="空运单上未见以承运人身份表明的名称。",
    found="{waybill.signed_by}",
    remedy="Have the air waybill issued with the carrier's full name, shown to be the carrier.",
    remedy_zh="要求空运单载明承运人全名及其承运人身份。",
)
def carrier_not_named(terms: Terms, waybill: AirWaybill) -> Hits:
    """The air waybill does not name the carrier as such; a code alone does not.

    Discrepant:
        base: air
        waybill.carrier: {name: "CX"}
    Compliant:
        base: air
        waybill.carrier: {name: "SKYLARK CARGO AIRWAYS (CARRIER)"}
    """
    if terms.allows("house") or terms.allows("forwarder"):
        return
    if waybill.carrier is None or len(waybill.carrier.name.strip()) <= 3:
        yield Hit()


@rule(
    "AWB-05",
    basis="UCP 600 art. 23(a)(iv); ISBP 821 H9, H10",
    title_zh="起运或目的机场与信用证不符",
    says="The air waybill shows {waybill[shown]}; the credit says {credit[wanted]}: {why}.",
    says_zh="空运单显示 {waybill[shown]}，信用证为 {credit[wanted]}：{why_zh}。",
    expected="{credit[wanted]}",
    found="{waybill[shown]}",
    remedy="Have the airport corrected if it is misstated; otherwise ask for an amendment.",
    remedy_zh="机场误填则更正空运单，否则要求修改信用证。",
)
def airport_differs(credit: Credit, waybill: AirWaybill) -> Hits:
    """An airport is not the one that the credit names; an IATA code will do.

    Discrepant:
        base: air
        waybill.airport_of_destination: MUNICH
    Compliant:
        base: air
        waybill.airport_of_departure: PVG
    """
    pairs = (
        (
            "port_of_loading",
            "airport_of_departure",
            credit.port_of_loading,
            waybill.airport_of_departure,
        ),
        (
            "port_of_discharge",
            "airport_of_destination",
            credit.port_of_discharge,
            waybill.airport_of_destination,
        ),
    )
    for wanted, shown, asked, printed in pairs:
        if asked is not None and printed is None:
            yield Hit(wanted=wanted, shown=shown, why="none is shown", why_zh="未显示")
        elif asked is not None and printed is not None:
            yield from unless_same(place_in(printed, asked), wanted=wanted, shown=shown)


@rule(
    "AWB-06",
    basis="UCP 600 art. 23(a)(v); ISBP 821 H12",
    title_zh="空运单非发货人正本",
    says="The air waybill presented is the original for the {waybill.original_for}.",
    says_zh="提交的空运单是 {waybill.original_for} 联正本。",
    found="{waybill.original_for}",
    remedy="Present the original for the shipper.",
    remedy_zh="提交发货人联正本。",
)
def not_original_for_shipper(waybill: AirWaybill) -> Hits:
    """The original presented is not the one for the shipper.

    Discrepant:
        base: air
        waybill.original_for: consignee
    Compliant:
        base: air
        waybill.original_for: SHIPPER
    """
    shown = stated(waybill.original_for).upper()
    if "SHIPPER" not in shown and "CONSIGNOR" not in shown:
        yield Hit()


@rule(
    "AWB-07",
    basis="ISBP 821 H13, H14, H15, H16",
    title_zh="空运单收货人与信用证不符",
    says="The air waybill is consigned to {waybill.consignee}; the credit asks: {demand.text}",
    says_zh="空运单收货人为 {waybill.consignee}，信用证要求：{demand.text}",
    expected="{demand.text}",
    found="{waybill.consignee}",
    remedy="Have the air waybill reissued with the consignee that the credit names.",
    remedy_zh="按信用证规定的收货人重新签发空运单。",
)
def consignee_of_waybill_differs(demand: Demand, waybill: AirWaybill, terms: Terms) -> Hits:
    """The air waybill is not consigned to whom the credit names.

    It is not negotiable: where the credit says «to order of» a bank, the bank itself will
    do, and where it says only «to order», the issuing bank or the applicant.

    Discrepant:
        base: air
        waybill.consignee: {name: "NORDLICHT TEXTIL GMBH"}
    Compliant:
        base: air
        waybill.consignee: {name: "TO ORDER OF ELBUFER HANDELSBANK AG, HAMBURG"}
    """
    wanted = consigned(stated(demand.requirement.consignee))
    if waybill.consignee is None:
        yield Hit()
        return
    shown = consigned(waybill.consignee.name).party or ""
    credit = terms.credit
    if wanted.party is None:
        allowed = [party for party in (credit.issuing_bank, credit.applicant) if party]
    else:
        allowed = [terms.party(wanted.party)]
    verdicts = [same_party(party, shown) for party in allowed]
    verdicts += [same_bank(Bank(name=party.name), Bank(name=shown)) for party in allowed]
    yield from unless_same(either(verdicts))


@rule(
    "AWB-13",
    basis="ISBP 821 H14, H15, H16",
    title_zh="空运单通知方与信用证不符",
    says="The air waybill must notify {wanted}; it shows {shown}.",
    says_zh="空运单须以 {wanted} 为通知方，实际为 {shown}。",
    expected="{demand.text}",
    found="{waybill.notify}",
    remedy="Have the notify party added to the air waybill.",
    remedy_zh="在空运单上加注通知方。",
)
def notify_party_of_waybill_missing(demand: Demand, waybill: AirWaybill, terms: Terms) -> Hits:
    """A notify party that the credit names is missing; it may stand in any box.

    Discrepant:
        base: air
        waybill.notify: [{name: "HANSE LOGISTIK GMBH"}]
    Compliant:
        base: air
        waybill.notify: [{name: "NORDLICHT TEXTIL GMBH"}]
    """
    for name in stated(tuple(demand.requirement.notify)):
        wanted = terms.party(name.removesuffix("+address"))
        verdict = either(same_party(wanted, party) for party in waybill.notify)
        shown = ", ".join(party.name for party in waybill.notify) or "nobody"
        if waybill.notify and verdict.unknown:
            yield Doubt(verdict.reason, verdict.reason_zh, wanted=wanted.name, shown=shown)
        elif not waybill.notify or verdict.different:
            yield Hit(wanted=wanted.name, shown=shown)
