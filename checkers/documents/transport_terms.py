"""What the credit wants a transport document to show (UCP 600 art. 14(a), 14(f))."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.limits import limit_in
from checkers.documents.asked import asked_of
from checkers.documents.bill_parties import of_agents, of_containers
from checkers.presented import Presentation
from checkers.rule import Hits, rule, unless_same
from checkers.statements import shows
from checkers.terms import Terms
from extractors.documents import Clause, CourierReceipt, Transport

_CHARGES = re.compile(r"(?:COURIER |POSTAL |FREIGHT )?CHARGES? (?:PRE-?)?PAID", re.I)
_DESPATCH = re.compile(r"^(?:DE|DI)SPATCH|^SENDING|^POSTING", re.I)


@rule(
    "BL-30",
    basis="UCP 600 art. 14(a)",
    title_zh="运输单据缺少信用证要求的内容",
    says="{paper}: {why}; the credit asks for it: {clause.text}",
    says_zh="{paper}：{why_zh}；信用证要求：{clause.text}",
    expected="{clause.text}",
    found="",
    remedy="Have the carrier add what is missing.",
    remedy_zh="由承运人补充所缺内容。",
)
def transport_lacks_particular(
    clause: Clause, transport: Transport, presentation: Presentation, terms: Terms
) -> Hits:
    """The transport document does not show a detail that the credit asks for.

    The credit may ask for it where it demands the document, or in field 47A.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER SHOWING CONTRACT NO. JN26-118
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER SHOWING CONTAINER NUMBERS AND GROSS WEIGHT
    """
    items = [
        item
        for requirement in asked_of(clause, transport, presentation)
        for item in requirement.state
        if not _elsewhere(item, transport)
    ]
    for item in stated(tuple(items)):
        verdict = shows(item, transport, terms)
        yield from unless_same(verdict, paper="transport document")


def _elsewhere(item: str, transport: Transport) -> bool:
    """Tell whether another rule looks at a particular, or the paper shows it by what it is."""
    if item.partition("=")[0] == "lc_no" or limit_in(item) is not None:
        return True
    if isinstance(transport, CourierReceipt):
        paid = _CHARGES.fullmatch(item) and transport.freight == "prepaid"
        if paid or _DESPATCH.match(item):
            return True
    return of_agents(item) or of_containers(item)
