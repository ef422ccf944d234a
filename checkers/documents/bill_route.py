"""UCP 600 article 20: the way between the ports, with or without transhipment."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.places.agreeing import same_place
from checkers.comparing.words.wording import contains_wording
from checkers.documents.transhipping import containerised, transhipment
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Hit, Hits, rule
from checkers.stance import refusing
from checkers.terms import Terms
from extractors.documents import Credit, Transport

_ROUTE = re.compile(
    r"\b(?:TRANS?-?S?HIP(?:MENT|PED|PING)?|T/S|CALL(?:ING|S)?|VIA|THROUGH|STOP(?:OVER|PING)?)\s+(?:AT|IN|VIA|THROUGH)?\s*"
    r"(?P<at>[A-Z][A-Z ,/'-]{2,60}?)\s*(?:\b(?:IS|ARE|PORTS?|NOT|PROHIBITED|FORBIDDEN|STRICTLY)\b|$)",
    re.I,
)


@rule(
    "BL-24",
    basis="UCP 600 art. 20(b), 20(c), 20(d); ISBP 821 E17",
    title_zh="禁止转运而提单表明将转运",
    says="The credit forbids transhipment; the bill of lading shows it: {transhipped}.",
    says_zh="信用证禁止转运，提单表明转运：{transhipped}。",
    expected="{credit.transhipment}",
    found="{transhipped}",
    remedy="It cannot be mended on paper: ask the applicant to allow transhipment or to accept the documents.",
    remedy_zh="单据无法更正：请申请人允许转运或同意接受不符点。",
    responsible="applicant",
)
def transhipped_though_forbidden(
    presentation: Presentation, credit: Credit, terms: Terms, bill: Transport
) -> Hits:
    """The goods are transhipped though the credit forbids it.

    In a container, a trailer or a LASH barge they may be all the same, unless the credit
    sets article 20(c) aside; a clause that only reserves the right to tranship is nothing.

    Discrepant:
        credit.transhipment: not_allowed
        bill.transhipment: AT BUSAN
        bill.containers: []
    Compliant:
        credit.transhipment: not_allowed
        bill.transhipment: AT SINGAPORE
    """
    under(presentation, bill, "20", "21")
    stated(True if credit.transhipment == "not_allowed" else None)
    set_aside = any(out.startswith(("20(c)", "21(c)")) for out in terms.excluded)
    if (shown := transhipment(bill)) and (set_aside or not containerised(bill)):
        yield Hit(transhipped=shown)


@rule(
    "BL-40",
    basis="UCP 600 art. 14(h); ISBP 821 A26",
    title_zh="航线与信用证条件不符",
    says="The credit refuses this route: {clause}; the bill of lading shows {transhipped}.",
    says_zh="信用证不接受此航线：{clause}；提单显示 {transhipped}。",
    expected="{clause}",
    found="{transhipped}",
    remedy="It cannot be mended on paper: ask the applicant to amend the condition or to accept the documents.",
    remedy_zh="单据无法更正：请申请人修改该条款或同意接受不符点。",
    responsible="applicant",
)
def route_refused(presentation: Presentation, terms: Terms, bill: Transport) -> Hits:
    """The bill of lading shows transhipment at a place that the credit refuses.

    A bill that says nothing of the route is not against such a condition.

    Discrepant:
        credit.additional_conditions.1: TRANSHIPMENT AT HAIFA NOT ALLOWED
        bill.transhipment: AT HAIFA
    Compliant:
        credit.additional_conditions.1: TRANSHIPMENT AT HAIFA NOT ALLOWED
        bill.transhipment: AT SINGAPORE
    """
    under(presentation, bill, "19", "20", "21", "22")
    shown = stated(transhipment(bill))
    for clause in refusing(terms, _ROUTE):
        for named in _ROUTE.finditer(clause):
            places = re.split(r"\s*(?:,|/|\bOR\b|\bAND\b)\s*", named["at"])
            if any(_at(shown, place) for place in places if place.strip()):
                yield Hit(clause=clause, transhipped=shown)


def _at(shown: str, place: str) -> bool:
    bare = re.sub(r"^\W*(?:AT|IN|VIA)\b|\bPORT\b", "", shown, flags=re.I).strip(" ,.")
    return contains_wording(shown, place).same or same_place(place, bare).same
