"""UCP 600 article 24: road and rail transport documents."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.places.agreeing import place_in
from checkers.comparing.verdict import either
from checkers.demands import Asked
from checkers.documents.consignment import not_consigned, not_notified
from checkers.documents.fault import Fault, Faults, told, unless
from checkers.documents.signing import OVERLAND, no_capacity, no_carrier, waived
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, RailWaybill, RoadWaybill, Transport

_OVERLAND = (RoadWaybill, RailWaybill)
_FOR_SENDER = re.compile(
    r"\b(?:SENDER|CONSIGNOR|SHIPPER)|^\W*(?:COPY\W*|NO\W*)?1\W*$|发货人|托运人", re.I
)


@rule(
    "RRI-01",
    basis="UCP 600 art. 24(a)(i); ISBP 821 J2, J3, J4",
    title_zh="公路运单承运人或签署不符",
    says="The carrier or the signature on the road waybill is not as article 24 asks: {what}.",
    says_zh="公路运单承运人或签署不符合第24条要求：{what_zh}。",
    found="{note[where]}",
    remedy="Have the carrier named, and the receipt signed or stamped by him or for him.",
    remedy_zh="须载明承运人，并由承运人或其代理签字或盖章确认收货。",
)
def road_carrier_not_identified(
    presentation: Presentation, terms: Terms, note: RoadWaybill
) -> Hits:
    """The road waybill does not name the carrier, or is not signed by or for him.

    A rail waybill needs no carrier's name where the railway has stamped it. A signature in
    the carrier's own box needs no further words.

    Discrepant:
        base: road
        note.carrier: null
        note.signed_by: null
    Compliant:
        base: road
        note.signed_as: null
        note.signed_by: null
    """
    under(presentation, note, "24")
    if waived(terms):
        return
    yield from told(no_carrier(note))
    if note.signed_as is not None:
        yield from told(no_capacity(note, OVERLAND))


@rule(
    "RRI-03",
    basis="UCP 600 art. 24(a)(iii); ISBP 821 J5, J6",
    title_zh="陆运单起运地或目的地与信用证不符",
    says="A place on the transport document is not that of the credit: {what}.",
    says_zh="运输单据上的地点与信用证不符：{what_zh}。",
    found="{note[where]}",
    remedy="Have the place corrected if it is misstated; otherwise ask for an amendment.",
    remedy_zh="地点误填则更正，否则要求修改信用证。",
)
def overland_places_differ(presentation: Presentation, credit: Credit, note: Transport) -> Hits:
    """The place of shipment or of destination is not the one that the credit names.

    Of a range the actual place must be shown; the country may be left out.

    Discrepant:
        base: road
        note.place_of_receipt: WUXI
    Compliant:
        base: road
        note.place_of_delivery: HAMBURG, GERMANY
    """
    under(presentation, note, "24")
    stated(isinstance(note, _OVERLAND) or None)
    begin = credit.place_of_receipt or credit.port_of_loading
    end = credit.place_of_delivery or credit.port_of_discharge
    yield from told(
        _at(note, begin, ("place_of_receipt", "port_of_loading"), "place of shipment", "起运地")
    )
    yield from told(
        _at(note, end, ("place_of_delivery", "port_of_discharge"), "place of destination", "目的地")
    )


def _at(
    note: Transport, wanted: str | None, fields: tuple[str, ...], what: str, what_zh: str
) -> Faults:
    if wanted is None:
        return
    shown = [value for field in fields if (value := getattr(note, field))]
    if not shown:
        yield Fault(fields[0], f"no {what} is shown", f"未显示{what_zh}")
    else:
        where = next(field for field in fields if getattr(note, field))
        yield from unless(either(place_in(place, wanted) for place in shown), where, what, what_zh)


@rule(
    "RRI-04",
    basis="UCP 600 art. 24(b); ISBP 821 J7",
    title_zh="公路运单非发货人联",
    says="The road waybill presented is the copy for the {note.original_for}.",
    says_zh="提交的公路运单是 {note.original_for} 联。",
    found="{note.original_for}",
    remedy="Present the original for the sender.",
    remedy_zh="提交发货人联正本。",
    responsible="beneficiary",
)
def not_original_for_sender(presentation: Presentation, note: RoadWaybill) -> Hits:
    """The road waybill is not the original for the consignor, and says whose it is.

    One that says nothing is an original; so is a rail waybill, marked as a duplicate or not.

    Discrepant:
        base: road
        note.original_for: CONSIGNEE
    Compliant:
        base: road
        note.original_for: SENDER (COPY 1)
    """
    under(presentation, note, "24")
    if not _FOR_SENDER.search(stated(note.original_for)):
        yield Hit()


@rule(
    "RRI-05",
    basis="ISBP 821 J8, J9, J10, J11",
    title_zh="陆运单收货人或通知方与信用证不符",
    says="Consignee or notify party is not as the credit asks: {what}. The credit: {demand.text}",
    says_zh="收货人或通知方与信用证要求不符：{what_zh}。信用证：{demand.text}",
    expected="{demand.text}",
    found="{note[where]}",
    remedy="Have the document reissued as the credit asks.",
    remedy_zh="按信用证要求重新签发。",
)
def overland_consigned_otherwise(demand: Asked, note: Transport, terms: Terms) -> Hits:
    """The document is consigned to, or notifies, somebody else than the credit wants.

    Where the credit says «to order of» somebody, he himself will do.

    Discrepant:
        base: road
        note.consignee: {name: HANSE LOGISTIK GMBH}
    Compliant:
        base: road
        credit.documents_required.2: CMR WAYBILL CONSIGNED TO ORDER OF ELBUFER HANDELSBANK AG, HAMBURG
    """
    stated(isinstance(note, _OVERLAND) or None)
    requirement = demand.of(note)
    stated(requirement.consignee or tuple(requirement.notify))
    yield from told(not_consigned(requirement, note, terms))
    yield from told(not_notified(requirement, note, terms))
