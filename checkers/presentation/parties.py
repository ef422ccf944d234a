"""Who is named on the documents, and with which address (UCP 600 art. 14(d), 14(j))."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.parties.contacts import same_contact
from checkers.comparing.places.countries import party_country, same_country
from checkers.presented import Presentation
from checkers.rule import Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import CourierReceipt, Credit, Draft, Invoice, Party, Transport

#: Fields in which a document may name beneficiary or applicant.
_FIELDS = ("seller", "buyer", "issuer", "exporter", "shipper", "consignee", "recipient", "assured")
#: Fields where anybody may stand (art. 14(k); ISBP L6, Q10), or that have rules of their own.
#: What a courier carries who is to bring papers.
_PAPERS = re.compile(r"\bDOCUMENTS?\b|\bCONTENTS?\b[^\n]{0,40}\b(?:DOCS?|PAPERS)\b|文件|单据", re.I)
_FREE = ("exporter", "shipper", "consignee", "assured")
#: So much alike are two names that are meant to be one.
MEANT = 72


@rule(
    "GEN-30",
    basis="UCP 600 art. 14(j)",
    title_zh="受益人或申请人地址所在国与信用证不符",
    says="{paper} places {party} in another country than the credit: {why}.",
    says_zh="{paper} 上 {party} 的地址与信用证所载国家不同：{why_zh}。",
    expected="{stands}",
    found="{party}",
    remedy="Show an address in the country that the credit gives, or leave the address out.",
    remedy_zh="改为信用证所载国家的地址，或不显示地址。",
)
def address_in_another_country(credit: Credit, presentation: Presentation) -> Hits:
    """The address of beneficiary or applicant lies in another country than in the credit.

    Within the country it may be any address. Hong Kong, Macao and Taiwan against the
    mainland are for a person.

    Discrepant:
        invoice.seller: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD.", address: "8 ORCHARD ROAD, SINGAPORE", country: SG}
    Compliant:
        invoice.seller: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD.", address: "12 FUZHOU ROAD, SHANGHAI, CHINA", country: CN}
    """
    ours = [party for party in (credit.beneficiary, credit.applicant) if party]
    for fact in _named(presentation, _FIELDS):
        for party in ours:
            known = party_country(party) and party_country(fact.value)
            if known and same_party(party, fact.value).same and not _notified(fact):
                verdict = same_country(party, fact.value)
                stands = f"{party.name}, {party.address or party.country}"
                yield from unless_same(verdict, paper=fact.source.id, party=fact, stands=stands)


def _notified(fact: Fact) -> bool:
    """Tell whether it is the consignee of a transport document, which has a rule of its own."""
    return isinstance(fact.source.document, Transport) and fact.loc[0] == "consignee"


def _named(presentation: Presentation, fields: tuple[str, ...]) -> Iterator[Fact]:
    for field in fields:
        for fact in presentation.facts(field):
            if isinstance(fact.value, Party):
                yield fact


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
    is enough here too. Where a courier takes documents to is free as well: his receipt
    is no transport document for goods then.

    Discrepant:
        bill.notify.0.address: HAFENSTRASSE 21, 20457 HAMBURG, GERMANY
    Compliant:
        bill.notify.0.address: null
    """
    applicant = stated(credit.applicant)
    if isinstance(transport, CourierReceipt) and _PAPERS.search(transport.wording()):
        return
    shown: list[tuple[str, Party]] = [(f"notify.{i}", p) for i, p in enumerate(transport.notify)]
    if transport.consignee is not None:
        shown.append(("consignee", transport.consignee))
    for role, party in stated(tuple(shown)):
        if party.address and same_party(applicant, party).same:
            yield from unless_same(same_contact(applicant, party), role=role)


@rule(
    "GEN-32",
    basis="UCP 600 art. 14(d); ISBP 821 A23",
    title_zh="受益人或申请人名称与信用证不符",
    says="{paper} names {party}; in the credit it is {stands}: {why}.",
    says_zh="{paper} 上的名称为 {party}，信用证为 {stands}：{why_zh}。",
    expected="{stands}",
    found="{party}",
    remedy="Name the party as the credit does.",
    remedy_zh="名称改为与信用证一致。",
)
def party_named_otherwise(credit: Credit, presentation: Presentation) -> Hits:
    """A document names beneficiary or applicant otherwise than the credit.

    Abbreviations and obvious typing errors do not count; another company, however alike
    in name, does. Somebody altogether different in a place where anybody may stand is
    nobody's mistake. The invoice, the draft and the places of transport and insurance
    documents have rules of their own.

    Discrepant:
        packing.buyer: {name: "NORDLICHT SPORT GMBH"}
    Compliant:
        packing.buyer: {name: "NORDLICHT TEXTIL G.M.B.H."}
        packing.issuer: {name: "NANTONG TOWEL MILL"}
    """
    ours = [party for party in (credit.beneficiary, credit.applicant) if party]
    for fact in _named(presentation, tuple(f for f in _FIELDS if f not in _FREE)):
        if isinstance(fact.source.document, Invoice | Draft | Transport):
            continue
        party = max(ours, key=lambda one: _alike(one, fact.value), default=None)
        if party is None or any(same_party(one, fact.value).same for one in ours):
            continue
        if _alike(party, fact.value) >= MEANT:
            verdict = same_party(party, fact.value)
            yield from unless_same(verdict, paper=fact.source.id, party=fact, stands=party.name)


def _alike(one: Party, other: Party) -> float:
    return fuzz.ratio(one.name.upper(), other.name.upper())


@rule(
    "GEN-33",
    basis="UCP 600 art. 14(k); ISBP 821 L6, Q10",
    title_zh="信用证不接受第三方托运人",
    says="{paper} shows {shipper} as shipper; the credit wants {wanted}: {clause}",
    says_zh="{paper} 托运人为 {shipper}；信用证要求为 {wanted}：{clause}",
    expected="{clause}",
    found="{shipper}",
    remedy="Have the document show {wanted} as shipper.",
    remedy_zh="托运人改为 {wanted}。",
)
def shipper_is_third_party(terms: Terms, credit: Credit, presentation: Presentation) -> Hits:
    """The shipper is not whom the credit names, or a third party that it does not accept.

    Without such a clause anybody may be the shipper.

    Discrepant:
        credit.additional_conditions.1: THIRD PARTY SHIPPER NOT ACCEPTABLE
        bill.shipper: {name: HANSE LOGISTIK GMBH}
    Compliant:
        credit.additional_conditions.1: THIRD PARTY SHIPPER NOT ACCEPTABLE
    """
    named = [
        (clause, terms.party(str(name)))
        for clause, demand in terms.demands()
        if (name := demand.more("shipper"))
    ]
    named += [
        (clause, stated(credit.beneficiary))
        for clause, demand in terms.conditions("third_party_shipper")
        if demand.more("allowed") is False
    ]
    for clause, wanted in stated(tuple(named)):
        for shipper in stated(tuple(presentation.facts("shipper"))):
            verdict = same_party(wanted, shipper.value)
            yield from unless_same(
                verdict,
                paper=shipper.source.id,
                shipper=shipper,
                wanted=wanted.name,
                clause=clause.text,
            )
