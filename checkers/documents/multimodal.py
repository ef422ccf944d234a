"""UCP 600 article 19: the multimodal transport document, whatever it is called."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.places.agreeing import place_in
from checkers.comparing.verdict import either
from checkers.documents.fault import Fault, Faults, told, unless
from checkers.documents.loading import (
    discharge_port,
    intended_vessel,
    loading_port,
    not_on_board,
    noted,
    pre_carriage,
    receipt_clause,
)
from checkers.documents.signing import BY_SEA, no_capacity, no_carrier, waived
from checkers.presented import Presentation
from checkers.routing import answered, from_inland, to_inland, under
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, Transport

_ONE_MODE = re.compile(
    r"\bPORT[\s-]*TO[\s-]*PORT\b(?:\s+(?:SHIPMENT|CARRIAGE|TRANSPORT|BASIS|BY\s+SEA))*\s+ONLY\b"
    r"|\b(?:CARRIAGE|CARRIED|TRANSPORT(?:ATION|ED)?|SHIPMENT|SHIPPED)\s+BY\s+(?:SEA|VESSEL|RAIL|ROAD|TRUCK|AIR)\s+ONLY\b"
    r"|\bONLY\s+BY\s+(?:SEA|VESSEL|RAIL|ROAD|AIR)\b",
    re.I,
)
_PORTS_TITLE = re.compile(r"\bPORT[\s-]*TO[\s-]*PORT\b", re.I)
_COMBINED = re.compile(r"\bCOMBINED|\bMULTI[\s-]?MODAL|\bINTERMODAL|\bTHROUGH\b|联运", re.I)
_SEPARATE = re.compile(
    r"\b(?:ON|PRE)-?\s?CARRIAGE\b[^.;\n]{0,80}\b(?:UNDER|BY|ON|AS\s+PER)\s+(?:A\s+)?(?:SEPARATE|ANOTHER|DIFFERENT)\b"
    r"|\b(?:ON|PRE)-?\s?CARRIAGE\b[^.;\n]{0,80}\bNOT\s+(?:COVERED|INCLUDED|PART\s+OF)\b"
    r"|\bSEPARATE\s+(?:TRANSPORT\s+DOCUMENT|B/?L|BILL\s+OF\s+LADING|WAYBILL)\b[^.;\n]{0,60}\b(?:ISSUED|ON-?\s?CARRIAGE|COVER)",
    re.I,
)


@rule(
    "MTD-01",
    basis="UCP 600 art. 19(a); ISBP 821 D1(b)",
    title_zh="多式联运单据表明仅有一种运输方式",
    says="The credit routes the goods from or to a place inland; the document speaks of one mode of transport only: {words}",
    says_zh="信用证运输路线含内陆地点，而单据表明仅有一种运输方式：{words}",
    found="{words}",
    remedy="Have a document issued that covers the whole carriage.",
    remedy_zh="要求签发涵盖全程运输的单据。",
)
def one_mode_only(presentation: Presentation, combined: Transport) -> Hits:
    """The document says that the goods are carried by one mode of transport only.

    It may well be silent about the modes.

    Discrepant:
        base: multimodal
        combined.clauses: [PORT TO PORT CARRIAGE ONLY]
    Compliant:
        base: multimodal
        combined.title: COMBINED TRANSPORT OR PORT TO PORT BILL OF LADING
    """
    under(presentation, combined, "19")
    title = combined.title or ""
    said = [title] if _PORTS_TITLE.search(title) and not _COMBINED.search(title) else []
    said += [words for words in (*combined.clauses, title) if _ONE_MODE.search(words)]
    for words in said[:1]:
        yield Hit(words=words)


@rule(
    "MTD-02",
    basis="UCP 600 art. 19(a)(i); ISBP 821 D5",
    title_zh="多式联运单据承运人或签署不符",
    says="The carrier or the signature is not as article 19 asks: {what}.",
    says_zh="承运人或签署不符合第19条要求：{what_zh}。",
    found="{combined[where]}",
    remedy="Have it signed as carrier or master, or as agent for the carrier or master, with the carrier named.",
    remedy_zh="须载明承运人，并以承运人或船长身份、或作为其代理签署。",
)
def combined_signed_in_no_capacity(
    presentation: Presentation, terms: Terms, combined: Transport
) -> Hits:
    """The document does not name the carrier, or is not signed by or for him or the master.

    A branch of the carrier may sign.

    Discrepant:
        base: multimodal
        combined.principal: null
    Compliant:
        base: multimodal
        combined.principal: CARRIER
    """
    under(presentation, combined, "19")
    if not waived(terms):
        yield from told(list(no_carrier(combined)) or no_capacity(combined, BY_SEA))


@rule(
    "MTD-03",
    basis="UCP 600 art. 19(a)(ii), 19(a)(iii); ISBP 821 D6, D9",
    title_zh="接管地与信用证不符",
    says="The credit has the goods taken in charge at {wanted}; the document shows {shown}.",
    says_zh="信用证规定在 {wanted} 接管货物；单据显示 {shown}。",
    expected="{wanted}",
    found="{combined.place_of_receipt}",
    remedy="Have the place corrected if it is misstated; otherwise ask for an amendment.",
    remedy_zh="地点误填则更正，否则要求修改信用证。",
)
def taken_in_charge_elsewhere(
    presentation: Presentation, credit: Credit, combined: Transport
) -> Hits:
    """The goods are not taken in charge, dispatched or shipped at the place of the credit.

    Discrepant:
        base: multimodal
        combined.place_of_receipt: WUXI
    Compliant:
        base: multimodal
        combined.place_of_receipt: NANTONG CY, CHINA
    """
    under(presentation, combined, "19")
    wanted = stated(from_inland(credit, list(answered(presentation, combined))))
    ports = [one.port for one in noted(combined, "19")]
    places = [combined.place_of_receipt or combined.port_of_loading, *ports]
    shown = [place for place in places if place]
    verdict = either(place_in(place, wanted) for place in shown)
    if not shown or verdict.different:
        yield Hit(wanted=wanted, shown=shown[0] if shown else "no place")
    elif verdict.unknown:
        yield Doubt(verdict.reason, verdict.reason_zh, wanted=wanted, shown=shown[0])


@rule(
    "MTD-04",
    basis="UCP 600 art. 19(a)(ii); ISBP 821 D7, D8",
    title_zh="首程为海运而未表明已装船",
    says="The credit has the carriage begin at the port {credit.port_of_loading}; {what}.",
    says_zh="信用证规定自 {credit.port_of_loading} 港启运；{what_zh}。",
    expected="{credit.port_of_loading}",
    found="{combined[where]}",
    remedy="Have a dated on-board notation with vessel and port of loading added.",
    remedy_zh="加注载明日期、船名及装货港的装船批注。",
)
def first_leg_not_on_board(presentation: Presentation, credit: Credit, combined: Transport) -> Hits:
    """The carriage begins at a port, and the goods are not shown on board there.

    Where it begins inland no such notation is needed, and the vessel may be intended; if
    the credit asks for «on board» all the same, somebody must judge.

    Discrepant:
        base: multimodal
        credit.place_of_receipt: null
    Compliant:
        base: multimodal
        credit.place_of_receipt: null
        combined.on_board_date: 2026-09-18
        combined.on_board_vessel: SEAVALE HARMONY
        combined.on_board_port: SHANGHAI
    """
    under(presentation, combined, "19")
    stated(credit.port_of_loading)
    demands = list(answered(presentation, combined))
    missing = list(not_on_board(combined, "20"))
    if from_inland(credit, demands):
        if missing and any(demand.of(combined).on_board for demand in demands):
            yield Doubt(
                "The credit asks for «on board», but has the carriage begin inland; the document shows no loading on board.",
                "信用证要求“已装船”，但启运地为内陆；单据未表明装船。",
                **missing[0]._asdict(),
            )
        return
    yield from told(missing)
    for check in (intended_vessel, pre_carriage, receipt_clause):
        yield from told(check(combined, "20"))


@rule(
    "MTD-05",
    basis="UCP 600 art. 19(a)(iii); ISBP 821 D9, D10, D11, D12, D13, D14",
    title_zh="多式联运单据港口或目的地与信用证不符",
    says="A port or the final destination is not that of the credit: {what}.",
    says_zh="港口或最终目的地与信用证不符：{what_zh}。",
    found="{combined[where]}",
    remedy="Have the place corrected if it is misstated; otherwise ask for an amendment.",
    remedy_zh="地点误填则更正，否则要求修改信用证。",
)
def combined_route_differs(presentation: Presentation, credit: Credit, combined: Transport) -> Hits:
    """A port or the final destination that the credit names is missing or another.

    Further places do no harm, and vessel and ports may be intended only.

    Discrepant:
        base: multimodal
        combined.place_of_delivery: null
    Compliant:
        base: multimodal
        combined.port_of_loading: SHANGHAI (INTENDED)
    """
    under(presentation, combined, "19")
    yield from told(
        _route(credit, combined, to_inland(credit, list(answered(presentation, combined))))
    )


def _route(credit: Credit, combined: Transport, destination: str | None) -> Faults:
    if credit.port_of_loading:
        yield from loading_port(combined, credit.port_of_loading, "19")
    if credit.port_of_discharge:
        yield from discharge_port(combined, credit.port_of_discharge)
    if destination is None:
        return
    shown = combined.place_of_delivery or combined.port_of_discharge
    if shown is None or (
        combined.place_of_delivery is None and place_in(shown, destination).different
    ):
        yield Fault(
            "place_of_delivery",
            f"the final destination {destination} is not shown",
            f"未显示最终目的地 {destination}",
        )
    else:
        yield from unless(
            place_in(shown, destination), "place_of_delivery", "final destination", "最终目的地"
        )


@rule(
    "MTD-06",
    basis="UCP 600 art. 19(b), 19(c); ISBP 821 D21",
    title_zh="运输单据未涵盖全程",
    says="Part of the carriage is left to another document: {words}",
    says_zh="部分运输由另一单据涵盖：{words}",
    found="{words}",
    remedy="Have one document issued that covers the whole carriage.",
    remedy_zh="要求签发涵盖全程运输的单据。",
)
def not_the_whole_carriage(presentation: Presentation, combined: Transport) -> Hits:
    """Part of the carriage is covered by a separate document.

    Transhipment itself is in order, even if the credit forbids it, as long as one document
    covers the whole.

    Discrepant:
        base: multimodal
        combined.clauses: [ON-CARRIAGE FROM HAMBURG UNDER SEPARATE WAYBILL]
    Compliant:
        base: multimodal
        credit.transhipment: not_allowed
        combined.transhipment: AT SINGAPORE
    """
    under(presentation, combined, "19")
    lines = [*combined.clauses, *(n.text for n in combined.notations), *combined.text.splitlines()]
    for words in [line.strip() for line in lines if _SEPARATE.search(line)][:1]:
        yield Hit(words=words)
