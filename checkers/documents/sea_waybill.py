"""UCP 600 article 21: the non-negotiable sea waybill."""

from __future__ import annotations

import re

from checkers.case import Circumstances, stated
from checkers.demands import Asked, Demand
from checkers.documents.consignment import not_consigned, not_notified
from checkers.documents.fault import Fault, Faults, told
from checkers.documents.loading import (
    discharge_port,
    intended_loading,
    intended_vessel,
    loading_port,
    no_vessel,
    not_on_board,
    pre_carriage,
    receipt_clause,
)
from checkers.documents.signing import BY_SEA, no_capacity, no_carrier, waived
from checkers.presented import Presentation
from checkers.routing import under
from checkers.rule import Hit, Hits, rule
from checkers.stance import accepts
from checkers.terms import Terms
from extractors.documents import BillOfLading, Credit, SeaWaybill, Transport

_WAYBILL = re.compile(r"\b(?:SEA|OCEAN|LINER)?\s*WAY\s?BILL|\bEXPRESS\s+CARGO\s+BILL", re.I)
_BILL = re.compile(r"\bBILL\s+OF\s+LADING\b|\bB/L\b|提单", re.I)


@rule(
    "SWB-01",
    basis="UCP 600 art. 21(a); ISBP 821 F4, F5, F6, F7, F8, F9, F10",
    title_zh="海运单签署、装船或港口不符",
    says="The sea waybill does not do what article 21 asks: {what}.",
    says_zh="海运单不符合第21条要求：{what_zh}。",
    expected="",
    found="{waybill[where]}",
    remedy="Have the sea waybill corrected by the carrier.",
    remedy_zh="由承运人更正海运单。",
)
def waybill_faulty(
    presentation: Presentation,
    credit: Credit,
    terms: Terms,
    waybill: Transport,
    circumstances: Circumstances,
) -> Hits:
    """A sea waybill does not name its carrier, show the goods on board, or the right ports.

    What holds for a bill of lading in these things holds for it too. It need not be titled
    «sea waybill».

    Discrepant:
        base: waybill
        waybill.carrier: null
        waybill.signed_as: master
    Compliant:
        base: waybill
        waybill.title: NON-NEGOTIABLE LINER DOCUMENT
    """
    under(presentation, waybill, "21")
    if not waived(terms):
        yield from told(list(no_carrier(waybill)) or no_capacity(waybill, BY_SEA))
    yield from told(_carried(waybill, credit))
    yield from told(_not_all(waybill, circumstances))


def _carried(waybill: Transport, credit: Credit) -> Faults:
    yield from not_on_board(waybill, "21")
    yield from intended_vessel(waybill, "21")
    yield from no_vessel(waybill)
    yield from pre_carriage(waybill, "21")
    yield from receipt_clause(waybill, "21")
    if credit.port_of_loading:
        if waybill.port_of_loading:
            yield from intended_loading(waybill, credit.port_of_loading, "21")
        yield from loading_port(waybill, credit.port_of_loading, "21")
    if credit.port_of_discharge:
        yield from discharge_port(waybill, credit.port_of_discharge)


def _not_all(waybill: Transport, circumstances: Circumstances) -> Faults:
    counted = circumstances.copies.get(waybill.type)
    issued = waybill.originals_issued or 1
    if counted and counted.originals < issued:
        yield Fault(
            "originals_issued",
            f"{issued} original(s) were issued and {counted.originals} are presented",
            f"签发正本 {issued} 份，提交 {counted.originals} 份",
        )


@rule(
    "SWB-02",
    basis="ISBP 821 F11, F12, F13, F14",
    title_zh="海运单收货人或通知方与信用证不符",
    says="Consignee or notify party of the sea waybill is not as the credit asks: {what}. The credit: {demand.text}",
    says_zh="海运单收货人或通知方与信用证要求不符：{what_zh}。信用证：{demand.text}",
    expected="{demand.text}",
    found="{waybill[where]}",
    remedy="Have the sea waybill corrected by the carrier.",
    remedy_zh="由承运人更正海运单。",
)
def waybill_consigned_otherwise(demand: Asked, waybill: SeaWaybill, terms: Terms) -> Hits:
    """The sea waybill is consigned to, or notifies, somebody else than the credit wants.

    It is consigned to somebody by name: where the credit says «to order of» a bank, to that
    bank; where it says only «to order», to the issuing bank or the applicant.

    Discrepant:
        base: waybill
        waybill.consignee: {name: TO ORDER OF SHIPPER}
    Compliant:
        base: waybill
        credit.documents_required.2: SEA WAYBILL CONSIGNED TO ORDER OF ISSUING BANK, NOTIFY APPLICANT
    """
    stated(bool({"swb", "mtd"} & set(demand.kinds)) or None)
    requirement = demand.of(waybill)
    stated(requirement.consignee or tuple(requirement.notify))
    yield from told(not_consigned(requirement, waybill, terms))
    yield from told(not_notified(requirement, waybill, terms))


@rule(
    "SWB-03",
    basis="UCP 600 art. 20, 21; ISBP 821 E2",
    title_zh="以海运单代替提单",
    says="A sea waybill ({waybill.title}) is presented; the credit asks for a bill of lading: {demand.text}",
    says_zh="提交的是海运单（{waybill.title}），信用证要求提单：{demand.text}",
    expected="{demand.text}",
    found="{waybill.title}",
    remedy="Have a bill of lading issued in its place, or ask for an amendment.",
    remedy_zh="请承运人改签提单，或要求修改信用证。",
)
def waybill_for_bill(demand: Demand, waybill: Transport, terms: Terms) -> Hits:
    """A sea waybill is presented where the credit asks for a bill of lading.

    Discrepant:
        base: waybill
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING CONSIGNED TO ELBUFER HANDELSBANK AG, HAMBURG, MARKED FREIGHT PREPAID AND NOTIFY APPLICANT
    Compliant:
        base: waybill
        credit.documents_required.2: CLEAN ON BOARD BILL OF LADING OR SEA WAYBILL, MARKED FREIGHT PREPAID
    """
    wanted = set(demand.kinds)
    stated(bool(wanted & {"bl", "charter_party_bl", "mtd"}) or None)
    title = waybill.title or ""
    of_that_kind = isinstance(waybill, SeaWaybill) or (
        isinstance(waybill, BillOfLading) and _WAYBILL.search(title) and not _BILL.search(title)
    )
    if of_that_kind and not wanted & {"swb", "mtd"} and not accepts(terms, _WAYBILL):
        yield Hit()
