"""UCP 600 article 20: to whom a bill of lading is made out, whom it notifies, what it shows."""

from __future__ import annotations

import re

from checkers.case import stated
from checkers.comparing.parties.agreeing import same_party
from checkers.demands import Asked, Demand
from checkers.documents.asked import asked_of
from checkers.documents.consignment import (
    blank_or_to,
    consigned,
    consignment_of,
    made_out,
    not_notified,
    wrong_endorsement,
)
from checkers.documents.fault import told
from checkers.documents.transhipping import containerised
from checkers.presented import Presentation
from checkers.routing import as_bill
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import Clause, Credit, Party, Transport

_REISSUE = "Have the bill of lading reissued with the consignee that the credit names."
_REISSUE_ZH = "按信用证规定的收货人重新签发提单。"
_AGENT = re.compile(r"^delivery_agent(?:_name)?(?:\((?P<of>[\w,]+)\))?(?:@\w+)?$")
_CONTAINER = re.compile(
    r"\bCONTAINERS?\b|\bCONTAINERI[SZ]ED\b|\bF\.?C\.?L\b|^container_vessel$", re.I
)
_FULL_LOAD = re.compile(r"\bF\.?C\.?L\b|\bFULL\s+CONTAINER", re.I)
_SHARED = re.compile(r"\bL\.?C\.?L\b|\bCFS\s*[-/]\s*CFS\b", re.I)
_LOOSE = re.compile(r"\bBREAK\s*BULK\b|\bIN\s+BULK\b|\bLOOSE\b|散装", re.I)
#: So many lines of a paper may hold a name, its address and how it is reached.
_UNDER = 7
_PHONE = re.compile(r"\b(?:TEL|PHONE|MOB|FAX|T:)|\+?\d[\d ()./-]{7,}\d|电话", re.I)


@rule(
    "BL-18",
    basis="ISBP 821 E12",
    title_zh="信用证要求记名提单而提单为指示抬头",
    says="The bill of lading is made out to order ({bill.consignee}); the credit wants it made out to a named party.",
    says_zh="提单为指示抬头（{bill.consignee}）；信用证要求记名抬头。",
    expected="{demand.text}",
    found="{bill.consignee}",
    remedy=_REISSUE,
    remedy_zh=_REISSUE_ZH,
)
def order_for_straight(demand: Asked, bill: Transport) -> Hits:
    """A bill to order, or «or order», where the credit wants one to a named party.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING CONSIGNED TO ELBUFER HANDELSBANK AG, HAMBURG
        bill.consignee: {name: "ELBUFER HANDELSBANK AG, HAMBURG OR ORDER"}
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING CONSIGNED TO ELBUFER HANDELSBANK AG, HAMBURG
        bill.consignee: {name: "ELBUFER HANDELSBANK AG, HAMBURG"}
    """
    as_bill(bill)
    wanted = consigned(stated(demand.of(bill).consignee))
    stated(None if wanted.order else True)
    stated(bill.consignee)
    if consignment_of(bill).order:
        yield Hit()


@rule(
    "BL-19",
    basis="ISBP 821 E13(b)",
    title_zh="信用证要求指示提单而提单为记名抬头",
    says="The bill of lading is made out to {bill.consignee} by name; the credit wants it to order.",
    says_zh="提单为记名抬头（{bill.consignee}）；信用证要求指示抬头。",
    expected="{demand.text}",
    found="{bill.consignee}",
    remedy=_REISSUE,
    remedy_zh=_REISSUE_ZH,
)
def straight_for_order(demand: Asked, bill: Transport) -> Hits:
    """A bill to a named party where the credit wants one to order.

    Discrepant:
        bill.consignee: {name: "ELBUFER HANDELSBANK AG, HAMBURG"}
    Compliant:
        bill.consignee: {name: "UNTO ORDER"}
    """
    as_bill(bill)
    stated(consigned(stated(blank_or_to(demand.of(bill)))).order or None)
    stated(bill.consignee)
    if not consignment_of(bill).order:
        yield Hit()


@rule(
    "BL-20",
    basis="ISBP 821 E13, E15",
    title_zh="提单收货人与信用证不符",
    says="The bill of lading is consigned to {bill.consignee}; the credit asks otherwise: {demand.text}",
    says_zh="提单收货人为 {bill.consignee}，与信用证要求不符：{demand.text}",
    expected="{demand.text}",
    found="{bill.consignee}",
    remedy=_REISSUE,
    remedy_zh=_REISSUE_ZH,
)
def consignee_differs(demand: Asked, bill: Transport, terms: Terms) -> Hits:
    """The bill is made out to the order of somebody else than the credit wants.

    Discrepant:
        bill.consignee: {name: "TO ORDER OF NORDLICHT TEXTIL GMBH"}
    Compliant:
        bill.consignee: {name: "TO THE ORDER OF SHIPPER"}
    """
    as_bill(bill)
    requirement = demand.of(bill)
    wanted = stated(blank_or_to(requirement))
    if bill.consignee is None:
        yield Hit()
        return
    shown = consignment_of(bill)
    endorsed_instead = not requirement.consignee and shown.by_shipper
    if consigned(wanted).order == shown.order and not endorsed_instead:
        yield from unless_same(made_out(wanted, bill, terms))


@rule(
    "BL-21",
    basis="ISBP 821 E13(a)",
    title_zh="提单未背书或背书不符",
    says="The bill of lading is not endorsed as the credit asks: {what}. The credit: {demand.text}",
    says_zh="提单背书与信用证要求不符：{what_zh}。信用证：{demand.text}",
    expected="{demand.text}",
    found="{bill.endorsement}",
    remedy="Have the shipper endorse the bill of lading as the credit asks.",
    remedy_zh="由托运人按信用证要求背书。",
    responsible="beneficiary",
)
def endorsement_missing(demand: Demand, bill: Transport, terms: Terms) -> Hits:
    """A bill to order, or to order of the shipper, is not endorsed as the credit asks.

    The back of a bill is often not scanned; where nothing is known of it, somebody must
    look.

    Discrepant:
        bill.endorsement: none
    Compliant:
        bill.endorsement: ENDORSED IN BLANK BY SHIPPER
    """
    as_bill(bill)
    stated(None if demand.of(bill).originals == 0 else bill.consignee)
    yield from told(wrong_endorsement(demand.of(bill), bill, terms))


@rule(
    "BL-22",
    basis="ISBP 821 E14, E15, E16",
    title_zh="提单通知方与信用证不符",
    says="Not the notify party that the credit names: {what}.",
    says_zh="提单通知方与信用证不符：{what_zh}。",
    expected="{demand.text}",
    found="{bill.notify}",
    remedy="Have the notify party on the bill of lading corrected.",
    remedy_zh="更正提单通知方。",
)
def notify_party_differs(demand: Asked, bill: Transport, terms: Terms) -> Hits:
    """A notify party that the credit names is missing.

    The name alone is enough, and further notify parties do no harm.

    Discrepant:
        bill.notify: [{name: "HANSE LOGISTIK GMBH"}]
    Compliant:
        bill.notify: [{name: "NORDLICHT TEXTIL GMBH"}, {name: "HANSE LOGISTIK GMBH"}]
    """
    as_bill(bill)
    stated(tuple(demand.of(bill).notify))
    yield from told(not_notified(demand.of(bill), bill, terms))


@rule(
    "BL-26",
    basis="ISBP 821 E23",
    title_zh="提单未显示信用证要求的目的港代理资料",
    says="The bill of lading does not show {what} of the agent at destination: {clause.text}",
    says_zh="提单未显示目的港代理的{what_zh}：{clause.text}",
    expected="{clause.text}",
    found="{bill.delivery_agent}",
    remedy="Have the carrier add what is missing.",
    remedy_zh="由承运人补充所缺内容。",
)
def delivery_agent_not_shown(clause: Clause, presentation: Presentation, bill: Transport) -> Hits:
    """The agent at destination, or the details of it that the credit wants, are missing.

    The agent need not be in the country of the port of discharge.

    Discrepant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED SHOWING NAME AND ADDRESS OF DELIVERY AGENT AT DESTINATION
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED SHOWING NAME AND ADDRESS OF DELIVERY AGENT AT DESTINATION
        bill.delivery_agent: {name: HANSEATIC LINER AGENTS GMBH, address: "QUAI 4, ROTTERDAM"}
    """
    asked = [
        found["of"] or "name"
        for requirement in asked_of(clause, bill, presentation)
        for item in requirement.state
        if (found := _AGENT.match(item))
    ]
    for details in stated(tuple(asked)):
        agent = bill.delivery_agent
        said = f"{agent.name} {agent.address or ''}" if agent else ""
        lacks = [] if agent else [("the name", "名称")]
        if "address" in details and not (agent and agent.address):
            lacks.append(("the address", "地址"))
        if "tel" in details and not _PHONE.search(f"{said}\n{_under(agent, bill)}"):
            lacks.append(("the telephone number", "电话"))
        if lacks:
            en, zh = zip(*lacks, strict=True)
            yield Hit(what=" and ".join(en), what_zh="、".join(zh))


def _under(agent: Party | None, bill: Transport) -> str:
    """Return the lines under a party's name on the paper: addresses are read without telephones."""
    name = agent.name.upper() if agent else ""
    lines = bill.text.splitlines()
    found = next((i for i, line in enumerate(lines) if name and name in line.upper()), len(lines))
    return "\n".join(lines[found : found + _UNDER])


@rule(
    "BL-38",
    basis="ISBP 821 A19; UCP 600 art. 14(k)",
    title_zh="“第三方提单”无定义",
    says="The credit refuses «third party» bills of lading without saying what that means; the shipper is {bill.shipper}.",
    says_zh="信用证不接受“第三方提单”而未作定义；提单托运人为 {bill.shipper}。",
    found="{bill.shipper}",
    remedy="Ask the issuing bank what it means.",
    remedy_zh="向开证行澄清其含义。",
)
def third_party_bill(credit: Credit, terms: Terms, bill: Transport) -> Hits:
    """A third party is the shipper, and the credit refuses «third party» bills of lading.

    The expression has no meaning of its own; the shipper need not be the beneficiary.

    Undecided:
        credit.additional_conditions.1: THIRD PARTY B/L NOT ACCEPTABLE
        bill.shipper: {name: "YANGTZE MILLS LTD."}
    Compliant:
        credit.additional_conditions.1: THIRD PARTY B/L NOT ACCEPTABLE
    """
    refused = any("third_party" in d.more("undefined", ()) for _, d in terms.demands())
    stated(refused or None)
    if not same_party(stated(credit.beneficiary), stated(bill.shipper)).same:
        yield Doubt(
            "«Third party bill of lading» has no agreed meaning; the shipper is not the beneficiary.",
            "“第三方提单”无公认定义；托运人并非受益人。",
        )


@rule(
    "BL-39",
    basis="UCP 600 art. 14(a), 14(d)",
    title_zh="提单未表明集装箱运输",
    says="The bill of lading does not show the goods {how}: {clause.text}",
    says_zh="提单未表明{how_zh}：{clause.text}",
    expected="{clause.text}",
    found="{bill.containers}",
    remedy="Have the carrier state how the goods are carried, if they are carried so.",
    remedy_zh="如确以该方式装运，由承运人在提单上注明。",
)
def container_not_evidenced(clause: Clause, presentation: Presentation, bill: Transport) -> Hits:
    """The credit wants the bill to show carriage in containers, and it does not.

    A container number shows it. Goods in a shared container (LCL) are no full container.

    Discrepant:
        credit.additional_conditions.1: BILL OF LADING MUST EVIDENCE SHIPMENT IN CONTAINERS
        bill.containers: []
    Compliant:
        credit.additional_conditions.1: BILL OF LADING MUST EVIDENCE SHIPMENT IN CONTAINERS
    """
    asked = [
        item
        for requirement in asked_of(clause, bill, presentation)
        for item in requirement.state
        if of_containers(item)
    ]
    said = " ".join([*bill.clauses, bill.goods_description or "", str(bill.packages or "")])
    for item in stated(tuple(asked)):
        full = _FULL_LOAD.search(item)
        if full and _SHARED.search(said):
            yield Hit(how="in a full container", how_zh="整箱装运")
        elif not containerised(bill) or (_LOOSE.search(said) and not bill.containers):
            yield Hit(how="in a container", how_zh="集装箱装运")


def of_containers(item: str) -> bool:
    """Tell whether a particular asks how the goods are carried, not for numbers of containers."""
    return item not in ("container_no", "seal_no") and bool(_CONTAINER.search(item))


def of_agents(item: str) -> bool:
    """Tell whether a particular asks for the agent at destination."""
    return bool(_AGENT.match(item))
