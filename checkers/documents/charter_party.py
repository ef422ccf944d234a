"""UCP 600 article 22: the charter party bill of lading."""

from __future__ import annotations

from checkers.case import stated
from checkers.comparing.places.agreeing import is_range
from checkers.comparing.words.spelling import tidy
from checkers.demands import Demand
from checkers.documents.fault import Fault, Faults, told
from checkers.documents.loading import (
    discharge_port,
    intended_loading,
    intended_vessel,
    loading_port,
    no_vessel,
    not_on_board,
    pre_carriage,
)
from checkers.documents.signing import CHARTERED, no_capacity
from checkers.documents.transhipping import transhipment
from checkers.presented import Presentation
from checkers.routing import CHARTER_PARTY, charter_accepted, is_charter_party, under
from checkers.rule import Doubt, Hit, Hits, rule
from checkers.terms import Terms
from extractors.documents import Credit, Transport


@rule(
    "CPB-01",
    basis="UCP 600 art. 22; ISBP 821 G1, G2",
    title_zh="信用证未允许租船提单",
    says="A charter party bill of lading is presented ({charter.title}); the credit neither asks for nor accepts one: {demand.text}",
    says_zh="提交的是租船提单（{charter.title}），信用证未要求也未接受：{demand.text}",
    expected="{demand.text}",
    found="{charter.title}",
    remedy="Have a liner bill of lading issued, or ask for an amendment that accepts charter party bills of lading.",
    remedy_zh="请承运人签发班轮提单，或要求修改信用证以接受租船提单。",
)
def charter_party_bill_not_wanted(demand: Demand, charter: Transport, terms: Terms) -> Hits:
    """A paper that calls itself a charter party bill is presented and the credit wants none.

    A form made for charters that refers to none is no charter party bill. A liner bill does
    where the credit accepts charter party bills too.

    Discrepant:
        base: charter
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT
    Compliant:
        base: charter
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD OCEAN BILLS OF LADING MADE OUT TO ORDER AND BLANK ENDORSED, NOTIFY APPLICANT
        credit.additional_conditions.1: CHARTER PARTY BILL OF LADING ACCEPTABLE
    """
    stated(is_charter_party(charter) or None)
    if CHARTER_PARTY.search(charter.title or "") and not charter_accepted(demand, terms):
        yield Hit()


@rule(
    "CPB-02",
    basis="UCP 600 art. 22(a)(i); ISBP 821 G4",
    title_zh="租船提单签署身份不符",
    says="The signature on the charter party bill of lading ({charter.signed_by}) is not in order: {what}.",
    says_zh="租船提单签署（{charter.signed_by}）不符合要求：{what_zh}。",
    found="{charter[where]}",
    remedy="Have it signed as master, owner or charterer, or as agent for one of them.",
    remedy_zh="须由船长、船东或租船人签署，或表明作为其代理签署。",
)
def charter_signed_in_no_capacity(presentation: Presentation, charter: Transport) -> Hits:
    """The signature does not show master, owner or charterer, or an agent for one of them.

    An agent for the owner or the charterer names him; the master need not be named, nor
    any carrier.

    Discrepant:
        base: charter
        charter.principal: OWNER
    Compliant:
        base: charter
        charter.principal: OWNER NORTHBANK SHIPPING LTD.
    """
    under(presentation, charter, "22")
    stated(charter.signed or None)
    yield from told(no_capacity(charter, CHARTERED))


@rule(
    "CPB-03",
    basis="UCP 600 art. 22(a)(ii), 22(a)(iii); ISBP 821 G5, G6, G7, G8, G9",
    title_zh="租船提单装船或港口不符",
    says="The charter party bill of lading does not do what article 22 asks: {what}.",
    says_zh="租船提单不符合第22条要求：{what_zh}。",
    found="{charter[where]}",
    remedy="Have the bill of lading corrected, or ask for an amendment.",
    remedy_zh="更正提单，或要求修改信用证。",
)
def charter_voyage_differs(presentation: Presentation, credit: Credit, charter: Transport) -> Hits:
    """The goods are not shown on board, or the ports are not those of the credit.

    The port of discharge may be the range or the area that the credit names; the port of
    loading must be an actual one.

    Discrepant:
        base: charter
        credit.port_of_loading: ANY CHINESE PORT
        charter.port_of_loading: BUSAN
    Compliant:
        base: charter
        charter.port_of_discharge: BREMERHAVEN
    """
    under(presentation, charter, "22")
    yield from told(_carried(charter, credit))


def _carried(charter: Transport, credit: Credit) -> Faults:
    yield from not_on_board(charter, "22")
    yield from intended_vessel(charter, "22")
    yield from no_vessel(charter)
    yield from pre_carriage(charter, "22")
    if credit.port_of_loading:
        if charter.port_of_loading:
            yield from intended_loading(charter, credit.port_of_loading, "22")
        yield from loading_port(charter, credit.port_of_loading, "22")
    if not (wanted := credit.port_of_discharge):
        return
    shown = charter.port_of_discharge or ""
    if not (is_range(wanted) and is_range(shown)):
        yield from discharge_port(charter, wanted)
    elif tidy(shown) != tidy(wanted):
        yield Fault(
            "port_of_discharge",
            f"whether the range «{shown}» is the credit's «{wanted}»",
            f"范围“{shown}”是否即信用证的“{wanted}”",
            True,
        )


@rule(
    "CPB-06",
    basis="UCP 600 art. 1, 22",
    title_zh="租船提单表明转运",
    says="The charter party bill of lading shows transhipment: {transhipped}.",
    says_zh="租船提单表明转运：{transhipped}。",
    expected="{credit.transhipment}",
    found="{transhipped}",
    remedy="Ask the issuing bank.",
    remedy_zh="向开证行澄清。",
)
def charter_transhipped(presentation: Presentation, credit: Credit, charter: Transport) -> Hits:
    """A charter party bill shows transhipment that the credit forbids.

    Article 22 says nothing of transhipment; the credit applies as it is worded.

    Undecided:
        base: charter
        credit.transhipment: not_allowed
        charter.transhipment: AT BUSAN
    Compliant:
        base: charter
        credit.transhipment: not_allowed
    """
    under(presentation, charter, "22")
    stated(credit.transhipment == "not_allowed" or None)
    if shown := transhipment(charter):
        yield Doubt(
            f"The credit forbids transhipment, article 22 does not speak of it; shown: {shown}.",
            f"信用证禁止转运，第22条无转运规定；提单显示：{shown}。",
            transhipped=shown,
        )
