"""UCP 600 article 19: the set of a multimodal transport document, and who may hold it."""

from __future__ import annotations

from checkers.case import Circumstances, stated
from checkers.demands import Asked, Demand
from checkers.documents.consignment import (
    blank_or_to,
    consignment_of,
    made_out,
    not_notified,
    wrong_endorsement,
)
from checkers.documents.fault import told, unless
from checkers.documents.originals import set_short
from checkers.rule import Hits, rule
from checkers.terms import Terms
from extractors.documents import MultimodalTransportDocument


@rule(
    "MTD-07",
    basis="UCP 600 art. 19(a)(iv); ISBP 821 D15, D16, D17, D18, D19, D20",
    title_zh="多式联运单据正本、收货人、背书或通知方不符",
    says="Originals, consignee, endorsement or notify party are not as the credit asks: {what}. The credit: {demand.text}",
    says_zh="正本、收货人、背书或通知方与信用证要求不符：{what_zh}。信用证：{demand.text}",
    expected="{demand.text}",
    found="{combined[where]}",
    remedy="Present every original; have what is wrong on it corrected.",
    remedy_zh="提交全部正本；错误之处由承运人更正。",
)
def combined_held_otherwise(
    demand: Asked,
    combined: MultimodalTransportDocument,
    terms: Terms,
    circumstances: Circumstances,
) -> Hits:
    """The set, the consignee, the endorsement or the notify parties are not as required.

    What holds for a bill of lading in these things holds for it too.

    Discrepant:
        base: multimodal
        circumstances.copies.multimodal_transport_document: {originals: 1, copies: 0}
    Compliant:
        base: multimodal
        combined.notify: [{name: NORDLICHT TEXTIL GMBH}, {name: HANSE LOGISTIK GMBH}]
    """
    requirement = demand.of(combined)
    stated(None if requirement.originals == 0 else True)
    if isinstance(demand, Demand):
        yield from told(set_short(requirement, combined, terms, circumstances))
        yield from told(wrong_endorsement(requirement, combined, terms))
    if wanted := blank_or_to(requirement):
        endorsed_instead = not requirement.consignee and consignment_of(combined).by_shipper
        if not endorsed_instead:
            verdict = made_out(wanted, combined, terms)
            yield from told(unless(verdict, "consignee", "consignee", "收货人"))
    yield from told(not_notified(requirement, combined, terms))
