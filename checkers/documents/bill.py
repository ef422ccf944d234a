"""UCP 600 article 20: who signs a bill of lading, and what shows the goods on board."""

from __future__ import annotations

from checkers.documents.fault import told
from checkers.documents.loading import (
    intended_vessel,
    no_vessel,
    not_on_board,
    pre_carriage,
    receipt_clause,
)
from checkers.documents.signing import BY_SEA, no_capacity, no_carrier, waived
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Hits, rule
from checkers.terms import Terms
from extractors.documents import Transport


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
def carrier_not_named(presentation: Presentation, terms: Terms, bill: Transport) -> Hits:
    """The bill of lading does not name the carrier as such.

    A logo or a name alone does not say who the carrier is. Where the credit accepts a
    forwarder's or house bill, the carrier need not be named.

    Discrepant:
        bill.carrier: null
    Compliant:
        bill.signed_as: carrier
    """
    under(presentation, bill, "20")
    if not waived(terms):
        yield from told(no_carrier(bill))


@rule(
    "BL-02",
    basis="UCP 600 art. 20(a)(i); ISBP 821 E5(b)",
    title_zh="提单签署未表明身份",
    says="The signature on the bill of lading ({bill.signed_by}) does not say in what capacity, or for whom, it is given: {what}.",
    says_zh="提单签署（{bill.signed_by}）未表明签署人身份或代理谁签署：{what_zh}。",
    found="{bill[where]}",
    remedy="Have it signed as carrier or master, or as agent for the carrier or master by name.",
    remedy_zh="须以承运人或船长身份签署，或表明作为具名承运人或船长的代理签署。",
)
def signed_in_no_capacity(presentation: Presentation, terms: Terms, bill: Transport) -> Hits:
    """The signature does not show carrier, master or an agent for one of them.

    An agent says for whom it signs; it need not repeat the name of a carrier that is
    identified elsewhere, nor name the master.

    Discrepant:
        bill.signed_as: agent
        bill.principal: null
    Compliant:
        bill.signed_as: master
        bill.principal: null
    """
    under(presentation, bill, "20")
    if not waived(terms):
        yield from told(no_capacity(bill, BY_SEA))


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
def bill_not_on_board(presentation: Presentation, bill: Transport) -> Hits:
    """Neither the printed form nor a dated notation shows the goods on board.

    A «shipped» form needs no notation; a «received» form needs one with its date, and a
    place of receipt beside it, without means of pre-carriage, asks for nothing more.

    Discrepant:
        bill.received_for_shipment: true
        bill.on_board_date: null
    Compliant:
        bill.received_for_shipment: true
    """
    under(presentation, bill, "20")
    yield from told(not_on_board(bill, "20"))


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
def vessel_only_intended(presentation: Presentation, bill: Transport) -> Hits:
    """The vessel is only intended, and no notation names the one actually loaded.

    Discrepant:
        bill.intended_vessel: true
        bill.on_board_vessel: null
    Compliant:
        bill.intended_vessel: true
        bill.on_board_vessel: SEAVALE HARMONY
    """
    under(presentation, bill, "20")
    yield from told(intended_vessel(bill, "20"))


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
def pre_carriage_without_full_notation(presentation: Presentation, bill: Transport) -> Hits:
    """With pre-carriage shown, the notation does not name date, vessel and port.

    A place of receipt alone, without a means of pre-carriage, asks for no more.

    Discrepant:
        bill.pre_carriage: TRUCK
        bill.on_board_vessel: null
    Compliant:
        bill.pre_carriage: TRUCK
        bill.on_board_port: SHANGHAI
    """
    under(presentation, bill, "20")
    yield from told(pre_carriage(bill, "20"))


@rule(
    "BL-09",
    basis="UCP 600 art. 20(a)(ii); ISBP 821 E6(d)",
    title_zh="收货地条款要求完整装船批注",
    says="The place of receipt ({bill.place_of_receipt}) is filled in on a form whose «on board» then means the pre-carriage; no notation gives date, vessel and port of loading.",
    says_zh="提单填有收货地（{bill.place_of_receipt}），而格式条款规定“已装船”此时仅指前程运输工具；装船批注未载明日期、船名及装货港。",
    found="{bill.place_of_receipt}",
    remedy="Have the notation completed with the date, the vessel and the port of loading.",
    remedy_zh="补全装船批注：日期、船名、装货港。",
)
def receipt_clause_without_full_notation(presentation: Presentation, bill: Transport) -> Hits:
    """The form takes «on board» for on board the pre-carriage, and no notation is complete.

    It does so only where the place of receipt is filled in.

    Discrepant:
        bill.place_of_receipt: NANTONG
        bill.text: "WHEN THE PLACE OF RECEIPT BOX IS COMPLETED ANY NOTATION OF ON BOARD SHALL BE DEEMED TO MEAN ON BOARD THE TRUCK OR OTHER INLAND CONVEYANCE"
    Compliant:
        bill.text: "WHEN THE PLACE OF RECEIPT BOX IS COMPLETED ANY NOTATION OF ON BOARD SHALL BE DEEMED TO MEAN ON BOARD THE TRUCK OR OTHER INLAND CONVEYANCE"
    """
    under(presentation, bill, "20")
    yield from told(receipt_clause(bill, "20"))


@rule(
    "BL-23",
    basis="UCP 600 art. 20(a)(ii)",
    title_zh="提单未载明船名",
    says="The bill of lading names no vessel.",
    says_zh="提单未载明船名。",
    found="{bill.vessel}",
    remedy="Have the vessel named on the bill of lading.",
    remedy_zh="要求承运人在提单上载明船名。",
)
def vessel_not_named(presentation: Presentation, bill: Transport) -> Hits:
    """No vessel is named; the number of its voyage may be missing.

    Discrepant:
        bill.vessel: null
        bill.on_board_vessel: null
    Compliant:
        bill.voyage: null
    """
    under(presentation, bill, "20")
    yield from told(no_vessel(bill))
