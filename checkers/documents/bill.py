"""UCP 600 article 20: the bill of lading."""

from __future__ import annotations

import re

from checkers.case import Circumstances, stated
from checkers.comparing.parties import same_party
from checkers.comparing.places import place_in
from checkers.comparing.verdict import either
from checkers.comparing.wording import contains_wording
from checkers.demands import Demand
from checkers.documents.consignment import as_required, consigned
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import BillOfLading, Credit

_CAPACITIES = ("carrier", "master", "agent")
_NOT_ENDORSED = ("", "none", "no", "not endorsed", "nil")
_COMPLETE = re.compile(r"(\d+)\s*/\s*(\d+)")


@rule(
    "BL-01",
    basis="UCP 600 art. 20(a)(i); ISBP 821 E5(a)",
    title_zh="提单未表明承运人名称",
    says="The bill of lading names nobody as the carrier.",
    says_zh="提单上未见以承运人身份表明的名称。",
    found="{bill.signed_by}",
    remedy="Have the bill of lading reissued with the carrier's name, shown to be the carrier.",
    remedy_zh="要求重新出具提单，载明承运人名称及其承运人身份。",
)
def carrier_not_named(terms: Terms, bill: BillOfLading) -> Hits:
    """The bill of lading does not name the carrier as such.

    A logo or a name alone does not say who the carrier is. Where the credit accepts a
    forwarder's or house bill, the carrier need not be named.

    Discrepant:
        bill.carrier: null
    Compliant:
        bill.signed_as: carrier
    """
    if bill.carrier is None and not (terms.allows("house") or terms.allows("forwarder")):
        yield Hit()


@rule(
    "BL-02",
    basis="UCP 600 art. 20(a)(i); ISBP 821 E5(b)",
    title_zh="提单签署未表明身份",
    says="The signature on the bill of lading ({bill.signed_by}) does not say in what capacity, or for whom, it is given.",
    says_zh="提单签署（{bill.signed_by}）未表明签署人身份或代理谁签署。",
    found="{bill.signed_by}",
    remedy="Have it signed as carrier or master, or as agent for the carrier or master by name.",
    remedy_zh="须以承运人或船长身份签署，或表明作为具名承运人或船长的代理签署。",
)
def signed_in_no_capacity(terms: Terms, bill: BillOfLading) -> Hits:
    """The signature does not show carrier, master or an agent for one of them.

    Discrepant:
        bill.signed_as: agent
        bill.principal: null
    Compliant:
        bill.signed_as: master
        bill.principal: null
    """
    stated(bill.signed or None)
    if terms.allows("house") or terms.allows("forwarder"):
        return
    capacity = (bill.signed_as or "").lower()
    if not any(word in capacity for word in _CAPACITIES):
        if bill.signed_by is None:
            yield Doubt("Nothing near the signature could be made out.", "签署处内容无法辨认。")
        else:
            yield Hit()
    elif (
        capacity.strip(" .") in ("agent", "as agent", "agents", "as agents") and not bill.principal
    ):
        yield Hit()


@rule(
    "BL-03",
    basis="UCP 600 art. 20(a)(ii); ISBP 821 E6(a), E7",
    title_zh="提单未表明已装船",
    says="The bill of lading does not show the goods on board with a date.",
    says_zh="提单未以日期表明货物已装船。",
    found="{bill.notations}",
    remedy="Have a dated on-board notation added by the carrier or its agent.",
    remedy_zh="由承运人或其代理加注带日期的装船批注。",
)
def not_on_board(bill: BillOfLading) -> Hits:
    """Neither the printed form nor a dated notation shows the goods on board.

    A «shipped» form needs no notation; a «received» form needs one with its date.

    Discrepant:
        bill.received_for_shipment: true
        bill.on_board_date: null
    Compliant:
        bill.received_for_shipment: true
    """
    if bill.on_board_date is not None or any(n.date for n in bill.notations):
        return
    if bill.received_for_shipment:
        yield Hit()
    elif bill.received_for_shipment is None:
        yield Doubt(
            "It could not be made out whether the form says «shipped» or «received».",
            "无法辨认提单格式为“已装船”还是“收妥待运”。",
        )


@rule(
    "BL-05",
    basis="UCP 600 art. 20(a)(ii)",
    title_zh="“预期船只”而无装船批注",
    says="The bill of lading shows an intended vessel ({bill.vessel}) and no notation of the vessel and the date on board.",
    says_zh="提单载明预期船只（{bill.vessel}），而无注明船名及日期的装船批注。",
    found="{bill.vessel}",
    remedy="Have an on-board notation added that names the actual vessel and the date.",
    remedy_zh="加注载明实际船名及日期的装船批注。",
)
def vessel_only_intended(bill: BillOfLading) -> Hits:
    """The vessel is only intended, and no notation names the one actually loaded.

    Discrepant:
        bill.intended_vessel: true
        bill.on_board_vessel: null
    Compliant:
        bill.intended_vessel: true
        bill.on_board_vessel: SEAVALE HARMONY
    """
    loaded = [n for n in bill.notations if n.date and n.vessel]
    named = bill.on_board_date is not None and bill.on_board_vessel is not None
    if stated(bill.intended_vessel) and not (named or loaded):
        yield Hit()


@rule(
    "BL-08",
    basis="UCP 600 art. 20(a)(ii); ISBP 821 E6(c)",
    title_zh="有前程运输而装船批注不全",
    says="Pre-carriage is shown ({bill.pre_carriage}); the on-board notation must give date, vessel and port of loading.",
    says_zh="提单显示前程运输（{bill.pre_carriage}），装船批注须载明日期、船名及装货港。",
    found="{bill.pre_carriage}",
    remedy="Have the notation completed with the date, the vessel and the port of loading.",
    remedy_zh="补全装船批注：日期、船名、装货港。",
)
def pre_carriage_without_full_notation(bill: BillOfLading) -> Hits:
    """With pre-carriage shown, the notation does not name date, vessel and port.

    A place of receipt alone, without a means of pre-carriage, asks for no more.

    Discrepant:
        bill.pre_carriage: TRUCK
        bill.on_board_vessel: null
    Compliant:
        bill.pre_carriage: TRUCK
        bill.on_board_port: SHANGHAI
    """
    stated(bill.pre_carriage)
    full = bill.on_board_date and bill.on_board_vessel and bill.on_board_port
    if not full and not any(n.date and n.vessel and n.port for n in bill.notations):
        yield Hit()


@rule(
    "BL-10",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E6",
    title_zh="装货港与信用证不符",
    says="Port of loading: the credit says {credit.port_of_loading}, the bill of lading {bill.port_of_loading}.",
    says_zh="装货港：信用证为 {credit.port_of_loading}，提单为 {bill.port_of_loading}。",
    expected="{credit.port_of_loading}",
    found="{bill.port_of_loading}",
    remedy="Have the bill of lading corrected if the port is misstated; otherwise ask for an amendment.",
    remedy_zh="港口误填则更正提单，否则要求修改信用证。",
)
def port_of_loading_differs(credit: Credit, bill: BillOfLading) -> Hits:
    """The port of loading is not the one that the credit names.

    The country may be left out. Where the credit gives a range of ports, the actual port
    must lie within it.

    Discrepant:
        bill.port_of_loading: NINGBO
    Compliant:
        credit.port_of_loading: ANY CHINESE PORT
    """
    wanted = stated(credit.port_of_loading)
    if bill.port_of_loading is None:
        yield Hit()
        return
    shown = [bill.port_of_loading]
    if bill.on_board_port and bill.on_board_date:
        shown.append(bill.on_board_port)
    yield from unless_same(either(place_in(port, wanted) for port in shown))


@rule(
    "BL-13",
    basis="UCP 600 art. 20(a)(iii); ISBP 821 E8, E9",
    title_zh="卸货港与信用证不符",
    says="Port of discharge: the credit says {credit.port_of_discharge}, the bill of lading {bill.port_of_discharge}.",
    says_zh="卸货港：信用证为 {credit.port_of_discharge}，提单为 {bill.port_of_discharge}。",
    expected="{credit.port_of_discharge}",
    found="{bill.port_of_discharge}",
    remedy="Have the bill of lading corrected if the port is misstated; otherwise ask for an amendment.",
    remedy_zh="港口误填则更正提单，否则要求修改信用证。",
)
def port_of_discharge_differs(credit: Credit, bill: BillOfLading) -> Hits:
    """The port of discharge is not the one that the credit names.

    Discrepant:
        bill.port_of_discharge: BREMERHAVEN
    Compliant:
        bill.port_of_discharge: HAMBURG PORT, GERMANY
    """
    wanted = stated(credit.port_of_discharge)
    if bill.port_of_discharge is None:
        yield Hit()
        return
    yield from unless_same(place_in(bill.port_of_discharge, wanted))


@rule(
    "BL-16",
    basis="UCP 600 art. 20(a)(iv); ISBP 821 E11, A29",
    title_zh="提单正本不成套",
    says="{issued} original(s) of the bill of lading were issued; {shown} are presented.",
    says_zh="提单签发正本 {issued} 份，提交 {shown} 份。",
    expected="{demand.text}",
    found="{bill.originals_issued}",
    remedy="Present every original, or have the number issued stated on the bill of lading.",
    remedy_zh="提交全部正本，或由承运人在提单上注明签发份数。",
)
def set_not_full(demand: Demand, bill: BillOfLading, circumstances: Circumstances) -> Hits:
    """Not all originals are presented, or it is not stated how many were issued.

    Where the credit asks for fewer («2/3»), so many are enough.

    Discrepant:
        circumstances.copies.bill_of_lading: {originals: 2, copies: 3}
    Compliant:
        bill.originals_issued: 1
        circumstances.copies.bill_of_lading: {originals: 1, copies: 3}
    """
    if demand.requirement.originals == 0:
        return
    counted = circumstances.copies.get(bill.type)
    if bill.originals_issued is None:
        yield Hit(
            issued="An unstated number of",
            shown=counted.originals if counted else "an uncounted number",
        )
        return
    part = _COMPLETE.fullmatch(demand.requirement.full_set or "")
    wanted = int(part[1]) if part else bill.originals_issued
    if stated(counted).originals < wanted:
        yield Hit(issued=bill.originals_issued, shown=stated(counted).originals)


@rule(
    "BL-19",
    basis="ISBP 821 E12, E13(b)",
    title_zh="提单抬头性质与信用证不符",
    says="The bill of lading is consigned to {bill.consignee}; the credit wants it {how}.",
    says_zh="提单收货人为 {bill.consignee}；信用证要求{how_zh}。",
    expected="{demand.text}",
    found="{bill.consignee}",
    remedy="Have the bill of lading reissued with the consignee that the credit names.",
    remedy_zh="按信用证规定的收货人重新签发提单。",
)
def order_or_straight(demand: Demand, bill: BillOfLading) -> Hits:
    """A straight bill where the credit wants one to order, or the other way round.

    Discrepant:
        bill.consignee: {name: "ELBUFER HANDELSBANK AG, HAMBURG"}
    Compliant:
        bill.consignee: {name: "UNTO ORDER"}
    """
    want = consigned(stated(demand.requirement.consignee))
    have = consigned(stated(bill.consignee).name)
    if want.order and not have.order:
        yield Hit(how="made out to order", how_zh="做成指示抬头")
    if have.order and not want.order:
        yield Hit(how="made out to a named party", how_zh="做成记名抬头")


@rule(
    "BL-20",
    basis="ISBP 821 E13, E15",
    title_zh="提单收货人与信用证不符",
    says="The bill of lading is consigned to {bill.consignee}; the credit asks otherwise: {demand.text}",
    says_zh="提单收货人为 {bill.consignee}，与信用证要求不符：{demand.text}",
    expected="{demand.text}",
    found="{bill.consignee}",
    remedy="Have the bill of lading reissued with the consignee that the credit names.",
    remedy_zh="按信用证规定的收货人重新签发提单。",
)
def consignee_differs(demand: Demand, bill: BillOfLading, terms: Terms) -> Hits:
    """The bill is made out to the order of somebody else than the credit wants.

    Discrepant:
        bill.consignee: {name: "TO ORDER OF NORDLICHT TEXTIL GMBH"}
    Compliant:
        bill.consignee: {name: "TO THE ORDER OF SHIPPER"}
    """
    wanted = stated(demand.requirement.consignee)
    if bill.consignee is None:
        yield Hit()
        return
    if consigned(wanted).order == consigned(bill.consignee.name).order:
        yield from unless_same(as_required(wanted, bill.consignee.name, terms))


@rule(
    "BL-21",
    basis="ISBP 821 E13(a)",
    title_zh="提单未背书或背书不符",
    says="The bill of lading is endorsed: {bill.endorsement}; the credit asks otherwise: {demand.text}",
    says_zh="提单背书为：{bill.endorsement}；与信用证要求不符：{demand.text}",
    expected="{demand.text}",
    found="{bill.endorsement}",
    remedy="Have the shipper endorse the bill of lading as the credit asks.",
    remedy_zh="由托运人按信用证要求背书。",
    responsible="beneficiary",
)
def endorsement_missing(demand: Demand, bill: BillOfLading, terms: Terms) -> Hits:
    """A bill to order, or to order of the shipper, is not endorsed as the credit asks.

    The back of a bill is often not scanned; where nothing is known of it, somebody must
    look.

    Discrepant:
        bill.endorsement: none
    Compliant:
        bill.endorsement: ENDORSED IN BLANK BY SHIPPER
    """
    if not consigned(stated(bill.consignee).name).by_shipper:
        return
    if bill.endorsement is None:
        yield Doubt(
            "Nothing shows the back of the bill of lading: check that it is endorsed.",
            "未见提单背面，请核对是否已背书。",
        )
        return
    shown = bill.endorsement.strip().lower()
    wanted = demand.requirement.endorse or "blank"
    if shown in _NOT_ENDORSED:
        yield Hit()
    elif wanted == "blank":
        if "order of" in shown and "blank" not in shown:
            yield Hit()
    else:
        party = terms.party(wanted.partition(":")[2] or wanted).name
        if "blank" in shown:
            yield Hit()
        else:
            yield from unless_same(contains_wording(bill.endorsement, party))


@rule(
    "BL-22",
    basis="ISBP 821 E14, E15, E16",
    title_zh="提单通知方与信用证不符",
    says="The bill of lading must notify {wanted}; it shows {shown}.",
    says_zh="提单须以 {wanted} 为通知方，实际为 {shown}。",
    expected="{demand.text}",
    found="{bill.notify}",
    remedy="Have the notify party on the bill of lading corrected.",
    remedy_zh="更正提单通知方。",
)
def notify_party_differs(demand: Demand, bill: BillOfLading, terms: Terms) -> Hits:
    """A notify party that the credit names is missing.

    The name alone is enough, and further notify parties do no harm.

    Discrepant:
        bill.notify: [{name: "HANSE LOGISTIK GMBH"}]
    Compliant:
        bill.notify: [{name: "NORDLICHT TEXTIL GMBH"}, {name: "HANSE LOGISTIK GMBH"}]
    """
    for name in stated(tuple(demand.requirement.notify)):
        wanted = terms.party(name.removesuffix("+address"))
        shown = ", ".join(party.name for party in bill.notify) or "nobody"
        named = [party for party in bill.notify if same_party(wanted, party).same]
        if not named:
            verdict = either(same_party(wanted, party) for party in bill.notify)
            if bill.notify and verdict.unknown:
                yield Doubt(verdict.reason, verdict.reason_zh, wanted=wanted.name, shown=shown)
            else:
                yield Hit(wanted=wanted.name, shown=shown)
        elif name.endswith("+address") and not named[0].address:
            yield Hit(wanted=f"{wanted.name} with address", shown=shown)
