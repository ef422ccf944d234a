"""Who is named on the documents, and with which address."""

from __future__ import annotations

from checkers.case import stated
from checkers.comparing.contacts import same_contact
from checkers.comparing.parties import same_party
from checkers.rule import Hits, rule, unless_same
from extractors.documents import Credit, Party, Transport


@rule(
    "GEN-31",
    basis="UCP 600 art. 14(j); ISBP 821 D20, E16, F14, G15, H16, J11",
    title_zh="运输单据上申请人的地址与信用证不符",
    says="{transport[role]} on the transport document is the applicant, with other details than in the credit: {why}.",
    says_zh="运输单据上的申请人信息与信用证不符：{why_zh}。",
    expected="{credit.applicant.address}",
    found="{transport[role]}",
    remedy="Have the address on the transport document corrected to that of the credit, or left out.",
    remedy_zh="将运输单据上的地址改为与信用证一致，或不显示地址。",
)
def applicant_address_differs(credit: Credit, transport: Transport) -> Hits:
    """The applicant's address in the consignee or notify box is not that of the credit.

    On every other document the address is free within the same country; the name alone
    is enough here too.

    Discrepant:
        bill.notify.0.address: HAFENSTRASSE 21, 20457 HAMBURG, GERMANY
    Compliant:
        bill.notify.0.address: null
    """
    applicant = stated(credit.applicant)
    shown: list[tuple[str, Party]] = [(f"notify.{i}", p) for i, p in enumerate(transport.notify)]
    if transport.consignee is not None:
        shown.append(("consignee", transport.consignee))
    for role, party in stated(tuple(shown)):
        if party.address and same_party(applicant, party).same:
            yield from unless_same(same_contact(applicant, party), role=role)
