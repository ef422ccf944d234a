"""UCP 600 article 28, ISBP 821 K2-K8, K19-K21: who signs an insurance document, to whom it goes."""

from __future__ import annotations

import re

from checkers.case import Circumstances, Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.words.wording import contains_wording
from checkers.demands import Asked, Demand
from checkers.documents.answering import answering
from checkers.documents.consignment import as_required, consigned
from checkers.rule import Doubt, Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import InsuranceDocument

_NOT_ENDORSED = ("", "none", "no", "not endorsed", "nil")
_FOR_WHOM = re.compile(
    r"\b(?:FOR\s+AND\s+)?ON\s+BEHALF\s+OF\b|\bAS\s+AGENTS?\s+(?:FOR|OF)\b|\bAGENTS?\s+(?:FOR|OF)\b|\bPER\s+PRO|\bBY\s+PROXY\b|代表",
    re.I,
)
#: Parties to the deal who insure nobody.
_STRANGER = r"\W*(?:as\s+)?(?:the\s+)?(?:assured|insured|policy-?\s?holder|shipper|seller|beneficiary|applicant|buyer|forwarder|carrier)\W*"
_COUNTERSIGNED = re.compile(
    r"(?:NOT\s+(?:BE\s+)?VALID\s+(?:UNLESS|UNTIL)|VALID\s+(?:ONLY\s+)?(?:WHEN|IF|UPON)|ONLY\s+VALID\s+(?:WHEN|IF))\s+(?:DULY\s+)?(?P<how>COUNTER-?\s?SIGN(?:ED|ATURE)?)[^.\n]{0,60}",
    re.I,
)
_COUNTERSIGNS = re.compile(
    r"COUNTER-?\s?SIGN(?:ED|ATURE)?\s*(?:BY)?\s*[:：]\s*[A-Z][\w .,'&-]{2,}", re.I
)


@rule(
    "INS-02",
    basis="UCP 600 art. 28(a); ISBP 821 K2, K3, K4",
    title_zh="保险单据未由保险人或其代理签署",
    says="The insurance document is signed by {signer} as {insurance.signed_as}, not by or for an insurer.",
    says_zh="保险单据由 {signer} 以 {insurance.signed_as} 身份签署，并非保险人或其代理人、代表签署。",
    expected="",
    found="{insurance.signed_as}",
    remedy="Have the document signed by the insurer, or by an agent or proxy who says for whom.",
    remedy_zh="由保险人签署，或由代理人、代表签署并注明所代表的保险人。",
)
def not_signed_for_an_insurer(insurance: InsuranceDocument) -> Hits:
    """The insurance document is signed neither by an insurer nor for one.

    An agent or a proxy says for whom he signs; so does a broker, who may not sign for
    himself. The name of whoever signs for them need not be shown.

    Discrepant:
        insurance.signed_as: broker
        insurance.signed_by: PORTSIDE BROKERS LTD.
        insurance.insurer: null
    Compliant:
        insurance.signed_as: proxy
        insurance.signed_by: PORTSIDE AGENCIES LTD.
    """
    role = stated(insurance.signed_as).lower()
    said = "\n".join((insurance.text, insurance.signed_by or "", insurance.signed_as or ""))
    signer = insurance.signed_by or "somebody not named"
    for_somebody = "agent" in role or "proxy" in role
    unnamed = "broker" in role or (for_somebody and insurance.insurer is None)
    stranger = re.fullmatch(_STRANGER, role) is not None
    if (unnamed or stranger) and not _FOR_WHOM.search(said):
        yield Hit(signer=signer)


@rule(
    "INS-03",
    basis="ISBP 821 K5, A38",
    title_zh="保险单据未会签",
    says="The insurance document says {words}, and no countersignature is seen.",
    says_zh="保险单据载明 {words}，未见会签。",
    expected="",
    found="{words}",
    remedy="Have the document countersigned as it requires.",
    remedy_zh="按单据要求办理会签。",
)
def not_countersigned(insurance: InsuranceDocument) -> Hits:
    """The insurance document is valid only with a countersignature, and shows none.

    Whether a mark on the paper is a countersignature is for a person.

    Undecided:
        insurance.text: THIS CERTIFICATE IS NOT VALID UNLESS COUNTERSIGNED BY THE ASSURED
    Compliant:
        insurance.text: "THIS CERTIFICATE IS NOT VALID UNLESS COUNTERSIGNED BY THE ASSURED. COUNTERSIGNED BY: JIANGNAN COTTON"
    """
    found = _COUNTERSIGNED.search(insurance.wording())
    words = " ".join(stated(found)[0].split())
    if not _COUNTERSIGNS.search(insurance.wording()):
        yield Doubt(f"It says «{words}».", f"单据载明“{words}”。", words=words)


@rule(
    "INS-04",
    basis="UCP 600 art. 28(b); ISBP 821 K8",
    title_zh="保险单据未提交全套正本",
    says="The insurance document is issued in {insurance.originals_issued} originals; {shown} are presented.",
    says_zh="保险单据出具正本 {insurance.originals_issued} 份，提交 {shown} 份。",
    expected="{insurance.originals_issued}",
    found="{shown}",
    remedy="Present all originals that were issued.",
    remedy_zh="提交所出具的全部正本。",
    responsible="beneficiary",
)
def not_all_originals(insurance: InsuranceDocument, circumstances: Circumstances) -> Hits:
    """Not all originals of the insurance document are presented.

    All that it says were issued must be, whatever number the credit asks for.

    Discrepant:
        circumstances.copies.insurance_document: {originals: 1, copies: 1}
    Compliant:
        insurance.originals_issued: 1
        circumstances.copies.insurance_document: {originals: 1, copies: 1}
    """
    issued = stated(insurance.originals_issued)
    counted = stated(circumstances.copies.get(insurance.type))
    if counted.originals < issued:
        yield Hit(shown=counted.originals)


@rule(
    "INS-12",
    basis="UCP 600 art. 28; ISBP 821 K19, K20",
    title_zh="保险单据被保险人或背书不符",
    says="The insurance document is {how}: {shown}; the credit asks: {demand.text}",
    says_zh="保险单据{how_zh}：{shown}；信用证要求：{demand.text}",
    expected="{demand.text}",
    found="{shown}",
    remedy="Have it issued to, or endorsed as, the credit asks.",
    remedy_zh="按信用证要求出具给或背书给所要求的人。",
    responsible="beneficiary",
)
def insurance_not_endorsed(demand: Asked, terms: Terms) -> Hits:
    """The insurance document is not made out or endorsed as the credit asks.

    What is to be endorsed to somebody, or issued to his order, may as well be issued to him
    (K20). Where nothing is known
    of its back, somebody must look.

    Discrepant:
        insurance.endorsement: none
    Compliant:
        insurance.endorsement: ENDORSED IN BLANK
    """
    wanted = demand.requirement.endorse
    named = str((demand.requirement.ins or {}).get("assured") or "")
    stated(wanted or named or None)
    for insurance in answering(demand, InsuranceDocument):
        document = insurance.document
        if named:
            name = stated(document.assured).name
            place = Fact(insurance, ("assured",), name)
            if not (consigned(named).order and _is(consigned(named).party or "", name, terms)):
                verdict = as_required(named, name, terms)
                yield from unless_same(verdict, shown=place, how="issued to", how_zh="被保险人为")
        if wanted:
            place = Fact(insurance, ("endorsement",), document.endorsement or "not seen")
            yield from _endorsed(wanted, document, terms, place)


def _endorsed(wanted: str, document: InsuranceDocument, terms: Terms, place: Fact) -> Hits:
    how, how_zh = "endorsed", "背书为"
    party = terms.party(wanted.partition(":")[2] or wanted)
    issued_so = wanted != "blank" and document.assured is not None
    if issued_so and document.assured and _is(party.name, document.assured.name, terms):
        return
    if document.endorsement is None:
        yield Doubt(
            "Nothing shows the back of the insurance document: check that it is endorsed.",
            "未见保险单据背面，请核对是否已背书。",
            how=how,
            how_zh=how_zh,
            shown=place,
        )
        return
    shown = document.endorsement.strip().lower()
    if shown in _NOT_ENDORSED:
        yield Hit(how=how, how_zh=how_zh, shown=place)
    elif wanted == "blank":
        if re.search(r"\border\s+of\b|\bpay\s+to\b", shown) and "blank" not in shown:
            yield Hit(how=how, how_zh=how_zh, shown=place)
    elif "blank" in shown:
        yield Doubt(
            f"It is endorsed in blank, which makes it anybody's; the credit wants it endorsed to {party.name}.",
            f"单据为空白背书，信用证要求背书给 {party.name}。",
            how=how,
            how_zh=how_zh,
            shown=place,
        )
    else:
        verdict = contains_wording(document.endorsement, party.name)
        yield from unless_same(verdict, how=how, how_zh=how_zh, shown=place)


def _is(wanted: str, assured: str, terms: Terms) -> bool:
    """Tell whether the assured is whom the credit wants, be it to his order."""
    name = consigned(assured).party or assured
    return same_party(wanted, name).same or as_required(wanted, assured, terms).same


@rule(
    "INS-13",
    basis="ISBP 821 K21",
    title_zh="保险单据未背书，权益未转让",
    says="The assured is {insurance.assured}, and the document is not endorsed.",
    says_zh="被保险人为 {insurance.assured}，单据未背书。",
    expected="",
    found="{insurance.assured}",
    remedy="Endorse the document in blank, or to the issuing bank or the applicant.",
    remedy_zh="作空白背书，或背书给开证行或申请人。",
    responsible="beneficiary",
)
def rights_not_passed_on(demand: Demand, insurance: InsuranceDocument, terms: Terms) -> Hits:
    """The credit is silent about the assured, and the right to claim stays with the beneficiary.

    It has to be passed on by endorsement, in blank or to the issuing bank or applicant.

    Discrepant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING ICC(A)
        insurance.endorsement: none
    Compliant:
        credit.documents_required.3: INSURANCE POLICY FOR 110 PCT OF INVOICE VALUE COVERING ICC(A)
        insurance.endorsement: blank
    """
    requirement = demand.requirement
    of_all = [requirement, *(one for _, one in terms.demands() if "ins_" in (one.apply_to or ""))]
    asked = any(one.endorse or (one.ins or {}).get("assured") for one in of_all)
    if asked or not any(kind.startswith("ins_") for kind in demand.kinds):
        return
    beneficiary = stated(terms.credit.beneficiary)
    if not same_party(beneficiary, stated(insurance.assured)).same:
        return
    if insurance.endorsement is None:
        yield Doubt(
            "Nothing shows the back of the insurance document: check that it is endorsed.",
            "未见保险单据背面，请核对是否已背书。",
        )
    elif insurance.endorsement.strip().lower() in _NOT_ENDORSED:
        yield Hit()


@rule(
    "INS-16",
    basis="ISBP 821 K7, K16",
    title_zh="共保各单据未注明份额及个别责任",
    says="{paper} covers a part only, and does not say its share or that each insurer is severally liable.",
    says_zh="{paper} 仅承保部分金额，未注明份额及各保险人个别承担责任。",
    expected="",
    found="{paper}",
    remedy="Have each insurer state its share and that it is severally liable for it.",
    remedy_zh="由各保险人注明其份额并各自承担责任。",
)
def shares_not_stated(demand: Demand) -> Hits:
    """Several insurance documents cover the goods in parts, and one does not state its part.

    One document for all co-insurers need not name them.

    Discrepant:
        copy: {second: insurance}
        second.number: EV-MC-26-5513
        second.insured_amount: USD 47,520.00
        insurance.insured_amount: USD 47,520.00
    Compliant:
        copy: {second: insurance}
        second.number: EV-MC-26-5513
        second.insured_amount: USD 47,520.00
        insurance.insured_amount: USD 47,520.00
        insurance.text: FOR 50 PCT SHARE OF THE INSURED VALUE, SEVERALLY LIABLE
        second.text: FOR 50 PCT SHARE OF THE INSURED VALUE, SEVERALLY LIABLE
    """
    papers = list(answering(demand, InsuranceDocument))
    if len(papers) < 2:
        return
    for paper in papers:
        said = paper.document.wording()
        share = re.search(r"\d\s*(?:%|PCT|PER\s?CENT)|SHARE", said, re.I)
        if not share or not re.search(r"\bSEVERAL(?:LY)?\b|INDIVIDUAL(?:LY)?", said, re.I):
            yield Hit(paper=Fact(paper, (), paper.id))
