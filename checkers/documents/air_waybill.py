"""UCP 600 article 23: the air waybill."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.parties.agreeing import names_party
from checkers.comparing.places.agreeing import place_in
from checkers.demands import Asked
from checkers.documents.consignment import not_consigned, not_notified, notified
from checkers.documents.fault import told
from checkers.documents.signing import OVERLAND, no_capacity, no_carrier, waived
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import AirWaybill, Credit

_ACCEPTED = re.compile(
    r"\bACCEPTED\b|\bRECEIVED\b|\bTAKEN\s+IN\s+CHARGE|\bFOR\s+CARRIAGE\b|\bGOOD\s+ORDER|收运|接受|收讫",
    re.I,
)
_FOR_SHIPPER = re.compile(
    r"\b(?:SHIPPER|CONSIGNOR|SENDER)|^\W*(?:ORIGINAL\W*)?3\W*$|托运人|发货人", re.I
)
_NOTIFY = re.compile(r"\bNOTIFY|\bALSO\s+ADVISE|\bHANDLING\s+INFORMATION|通知", re.I)


@rule(
    "AWB-01",
    basis="UCP 600 art. 23(a)(i); ISBP 821 H5",
    title_zh="空运单未表明承运人名称",
    says="The air waybill names nobody as the carrier.",
    says_zh="空运单上未见以承运人身份表明的名称。",
    found="{waybill[where]}",
    remedy="Have the air waybill issued with the carrier's full name, shown to be the carrier.",
    remedy_zh="要求空运单载明承运人全名及其承运人身份。",
)
def carrier_by_air_not_named(presentation: Presentation, terms: Terms, waybill: AirWaybill) -> Hits:
    """The air waybill does not name the carrier as such; a code alone does not.

    Discrepant:
        base: air
        waybill.carrier: {name: "Q7"}
    Compliant:
        base: air
        waybill.carrier: {name: "SKYLARK CARGO AIRWAYS (CARRIER)"}
    """
    under(presentation, waybill, "23")
    if not waived(terms):
        yield from told(no_carrier(waybill))


@rule(
    "AWB-02",
    basis="UCP 600 art. 23(a)(i); ISBP 821 H5, H6",
    title_zh="空运单签署未表明身份",
    says="The signature on the air waybill ({waybill.signed_by}) does not say in what capacity, or for whom, it is given: {what}.",
    says_zh="空运单签署（{waybill.signed_by}）未表明签署人身份或代理谁签署：{what_zh}。",
    found="{waybill[where]}",
    remedy="Have it signed as carrier, or as agent for the carrier.",
    remedy_zh="须以承运人身份签署，或表明作为承运人的代理签署。",
)
def waybill_signed_in_no_capacity(
    presentation: Presentation, terms: Terms, waybill: AirWaybill
) -> Hits:
    """The signature does not show the carrier or an agent for him.

    The signature in the shipper's box is not the carrier's; the agent need not repeat the
    name of a carrier that stands elsewhere.

    Discrepant:
        base: air
        waybill.signed_as: shipper
        waybill.principal: null
    Compliant:
        base: air
        waybill.principal: CARRIER
    """
    under(presentation, waybill, "23")
    stated(waybill.signed or None)
    if not waived(terms):
        yield from told(no_capacity(waybill, OVERLAND))


@rule(
    "AWB-03",
    basis="UCP 600 art. 23(a)(ii); ISBP 821 H7",
    title_zh="空运单未表明货物已收妥待运",
    says="Nothing on the air waybill says that the goods were accepted for carriage.",
    says_zh="空运单未表明货物已被接受承运。",
    found="{waybill.title}",
    remedy="Have the air waybill issued on a form that says so.",
    remedy_zh="要求以载有该措辞的格式出具空运单。",
)
def not_accepted_for_carriage(presentation: Presentation, waybill: AirWaybill) -> Hits:
    """Nothing that was read says that the goods were accepted for carriage.

    The standard form says so in small print, which may have been lost: somebody must look.

    Undecided:
        base: air
        waybill.text: AIR WAYBILL 618-40771125 COTTON TOWELS 300 CTNS
    Compliant:
        base: air
        waybill.text: IT IS AGREED THAT THE GOODS DESCRIBED HEREIN ARE ACCEPTED IN APPARENT GOOD ORDER AND CONDITION FOR CARRIAGE
    """
    under(presentation, waybill, "23")
    if not _ACCEPTED.search(stated(waybill.text or None)):
        yield Doubt(
            "No words of acceptance for carriage were read: look at the form.",
            "未读到接受承运的措辞，请核对格式。",
        )


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
def airport_differs(presentation: Presentation, credit: Credit, waybill: AirWaybill) -> Hits:
    """An airport is not the one that the credit names; an IATA code will do.

    Of a range («any airport in China») the actual airport must be shown.

    Discrepant:
        base: air
        waybill.airport_of_destination: MUNICH
    Compliant:
        base: air
        waybill.airport_of_departure: PVG
    """
    under(presentation, waybill, "23")
    legs = (
        ("airport_of_departure", ("port_of_loading", "place_of_receipt")),
        ("airport_of_destination", ("port_of_discharge", "place_of_delivery")),
    )
    for shown, fields in legs:
        wanted = next((field for field in fields if getattr(credit, field)), None)
        printed = getattr(waybill, shown)
        if wanted and printed is None:
            yield Hit(wanted=wanted, shown=shown, why="none is shown", why_zh="未显示")
        elif wanted:
            verdict = place_in(printed, getattr(credit, wanted))
            yield from unless_same(verdict, wanted=wanted, shown=shown)


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
def not_original_for_shipper(presentation: Presentation, waybill: AirWaybill) -> Hits:
    """The original presented is not the one for the shipper.

    Original 3 alone meets even a demand for a full set.

    Discrepant:
        base: air
        waybill.original_for: consignee
    Compliant:
        base: air
        waybill.original_for: SHIPPER
    """
    under(presentation, waybill, "23")
    if not _FOR_SHIPPER.search(stated(waybill.original_for)):
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
def consignee_of_waybill_differs(demand: Asked, waybill: AirWaybill, terms: Terms) -> Hits:
    """The air waybill is not consigned to whom the credit names.

    It is not negotiable: where the credit says «to order of» a bank, the bank itself will
    do, and where it says only «to order», the issuing bank or the applicant.

    Discrepant:
        base: air
        waybill.consignee: {name: "NORDLICHT TEXTIL GMBH"}
    Compliant:
        base: air
        credit.documents_required.2: AIR WAYBILL CONSIGNED TO ORDER OF ISSUING BANK
    """
    stated(demand.of(waybill).consignee)
    yield from told(not_consigned(demand.of(waybill), waybill, terms))


@rule(
    "AWB-13",
    basis="ISBP 821 H14, H15, H16",
    title_zh="空运单通知方与信用证不符",
    says="Not the notify party that the credit names: {what}.",
    says_zh="空运单通知方与信用证不符：{what_zh}。",
    expected="{demand.text}",
    found="{waybill.notify}",
    remedy="Have the notify party added to the air waybill.",
    remedy_zh="在空运单上加注通知方。",
)
def notify_party_of_waybill_missing(demand: Asked, waybill: AirWaybill, terms: Terms) -> Hits:
    """A notify party that the credit names is missing; it may stand in any box.

    Discrepant:
        base: air
        waybill.notify: [{name: "HANSE LOGISTIK GMBH"}]
    Compliant:
        base: air
        waybill.notify: []
        waybill.text: "HANDLING INFORMATION: NOTIFY NORDLICHT TEXTIL GMBH, ACCEPTED FOR CARRIAGE"
    """
    requirement = demand.of(waybill)
    wanted = [notified(n, requirement, terms) for n in stated(tuple(requirement.notify))]
    handling = [line for line in waybill.text.splitlines() if _NOTIFY.search(line)]
    if waybill.notify or not all(
        any(names_party(line, party).same for line in handling) for party in wanted
    ):
        yield from told(not_notified(requirement, waybill, terms))
