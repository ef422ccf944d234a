"""Terms of the credit that contradict one another (审证)."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.places.agreeing import place_in, same_place
from checkers.rule import Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Clause, Contract, Credit, Requirement

#: Under these terms the buyer pays the main carriage, and the seller under these.
FREIGHT_ON_BUYER = ("EXW", "FCA", "FAS", "FOB")
FREIGHT_ON_SELLER = ("CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "DAT")
SELLER_INSURES = ("CIF", "CIP")
BY_SEA_ONLY = ("FAS", "FOB", "CFR", "CIF")
_CONTAINER = re.compile(
    r"\bCONTAINERI?[SZ]?E?D?S?\b|\bFCL\b|\bX\s*(?:20|40|45)\s*(?:'|FT|GP|HQ|HC)|集装箱", re.I
)
INSURANCE = ("ins_policy", "ins_certificate", "ins_declaration")


def kinds_of(demand: Requirement) -> list[str]:
    """Return the kinds of document that a demand names, alternatives included."""
    named = [demand.doc, *demand.any_of, *demand.each, *(one.get("doc") for one in demand.either)]
    return [kind for words in named if words for kind in str(words).split("|")]


@rule(
    "AUD-26",
    basis="ISBP 821 prelim. v",
    severity="amend",
    title_zh="保险单据要求与贸易术语矛盾",
    says="Under {credit.incoterm} {problem}.",
    says_zh="贸易术语为 {credit.incoterm}，{problem_zh}。",
    expected="{credit.incoterm}",
    found="",
    remedy="Ask that the insurance clause be made to fit the trade term.",
    remedy_zh="要求修改保险条款，使之与贸易术语一致。",
)
def insurance_contradicts_term(credit: Credit, terms: Terms) -> Hits:
    """The insurance that the credit asks for does not fit its trade term.

    Discrepant:
        credit.incoterm: {code: CFR, place: HAMBURG, version: "2020"}
    Compliant:
        credit.incoterm: {code: CIP, place: HAMBURG, version: "2020"}
    """
    term = stated(credit.incoterm)
    asked = any(kind in INSURANCE for _, demand in terms.demands() for kind in kinds_of(demand))
    if asked and term.code not in SELLER_INSURES and term.code not in ("DAP", "DPU", "DDP"):
        yield Hit(
            problem="the buyer insures, yet the credit asks the seller for an insurance document",
            problem_zh="应由买方投保，信用证却要求卖方提交保险单据",
        )
    if not asked and term.code in SELLER_INSURES:
        yield Hit(
            problem="the seller insures, yet the credit asks for no insurance document",
            problem_zh="应由卖方投保，信用证却未要求保险单据",
        )


@rule(
    "AUD-27",
    basis="ISBP 821 prelim. v",
    severity="amend",
    title_zh="运费条款与贸易术语矛盾",
    says="Under {credit.incoterm} {problem}: {clause.text}",
    says_zh="贸易术语为 {credit.incoterm}，{problem_zh}：{clause.text}",
    expected="{credit.incoterm}",
    found="{clause.text}",
    remedy="Ask that the freight clause be made to fit the trade term.",
    remedy_zh="要求修改运费条款，使之与贸易术语一致。",
)
def freight_contradicts_term(credit: Credit, clause: Clause) -> Hits:
    """Freight prepaid under a term where the buyer pays it, or collect where the seller does.

    Discrepant:
        credit.incoterm: {code: FOB, place: SHANGHAI, version: "2020"}
    Compliant:
        credit.incoterm: {code: CFR, place: HAMBURG, version: "2020"}
    """
    term = stated(credit.incoterm)
    for demand in clause.demands:
        if demand.freight == "prepaid" and term.code in FREIGHT_ON_BUYER:
            yield Hit(
                problem="the buyer pays the freight, yet the document must show it prepaid",
                problem_zh="应由买方付运费，单据却须显示运费预付",
            )
        if demand.freight == "collect" and term.code in FREIGHT_ON_SELLER:
            yield Hit(
                problem="the seller pays the freight, yet the document must show it collect",
                problem_zh="应由卖方付运费，单据却须显示运费到付",
            )


@rule(
    "AUD-28",
    basis="ISBP 821 D1(c); UCP 600 art. 19, 20, 23",
    severity="amend",
    title_zh="运输单据种类与运输路线矛盾",
    says="{problem}: {clause.text}",
    says_zh="{problem_zh}：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the transport document fit the route and the trade term.",
    remedy_zh="要求修改运输单据种类，使之与运输路线及贸易术语一致。",
)
def transport_contradicts_route(credit: Credit, clause: Clause) -> Hits:
    """The transport document does not fit the places or the trade term.

    A bill of lading with a place of receipt or delivery inland is examined as a
    multimodal document, and a sea term cannot be met by air.

    Discrepant:
        credit.place_of_receipt: CHENGDU
    Compliant:
        credit.place_of_receipt: null
    """
    kinds = {kind for demand in clause.demands for kind in kinds_of(demand)}
    inland = _inland(credit)
    if kinds == {"bl"} and inland:
        yield Hit(
            problem=f"carriage begins or ends inland ({inland}), yet an ocean bill of lading is asked for",
            problem_zh=f"运输起讫于内陆（{inland}），却要求海运提单",
        )
    if "awb" in kinds and credit.incoterm and credit.incoterm.code in BY_SEA_ONLY:
        yield Hit(
            problem=f"{credit.incoterm.code} is a term for carriage by sea, yet an air waybill is asked for",
            problem_zh=f"{credit.incoterm.code} 仅适用于海运，却要求空运单",
        )


def _inland(credit: Credit) -> str | None:
    """Return the place of receipt or delivery, if it is not the port itself."""
    for place, port in (
        (credit.place_of_receipt, credit.port_of_loading),
        (credit.place_of_delivery, credit.port_of_discharge),
    ):
        if place and not (port and (same_place(port, place).same or place_in(place, port).same)):
            return place
    return None


@rule(
    "AUD-29",
    basis="UCP 600 art. 20(c), 31",
    severity="amend",
    title_zh="分批或转运规定与合同不符",
    says="The contract allows {what}; the credit does not.",
    says_zh="合同允许{what_zh}，信用证不允许。",
    expected="{contract[field]}",
    found="{credit[field]}",
    remedy="Ask that fields 43P and 43T be amended to what the contract allows.",
    remedy_zh="要求按合同修改 43P、43T。",
)
def shipment_terms_contradict_contract(credit: Credit, contract: Contract) -> Hits:
    """Partial shipments or transhipment are forbidden although the contract allows them.

    A credit that allows more than the contract does no harm. Goods in containers may be
    transhipped on one bill of lading even where that is forbidden.

    Discrepant:
        contract.partial_shipments: allowed
    Compliant:
        credit.partial_shipments: allowed
    """
    for field, what, what_zh in (
        ("partial_shipments", "partial shipments", "分批装运"),
        ("transhipment", "transhipment", "转运"),
    ):
        if getattr(contract, field) == "allowed" and getattr(credit, field) == "not_allowed":
            harmless = field == "transhipment" and _in_containers(credit, contract)
            yield Hit(
                field=field, what=what, what_zh=what_zh, severity="info" if harmless else None
            )


def _in_containers(credit: Credit, contract: Contract) -> bool:
    return any(_CONTAINER.search(document.wording()) for document in (credit, contract))
