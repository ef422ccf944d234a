"""ISBP 821 Q1, Q6-Q10: what certificates certify, for how much, and to whom."""

from __future__ import annotations

import re

from checkers.case import Fact, stated
from checkers.comparing.parties.agreeing import same_party
from checkers.comparing.statements.certified import certified_in
from checkers.comparing.units import converted
from checkers.demands import Asked, Demand
from checkers.documents.asked import required_of
from checkers.documents.consignment import consigned
from checkers.drawing import quantity_of_lines
from checkers.presented import Presentation
from checkers.rule import Hit, Hits, rule, unless_same
from checkers.terms import Terms
from extractors.documents import InspectionCertificate, Invoice, Other, Party, Transport

#: What an inspector does, which says nothing yet of what he found.
_ACT = re.compile(
    r"\b(?:SAMPLE[DS]?|SAMPLING|DRAWN|SEALED|INSPECTED|INSPECTIONS?|EXAMINED|EXAMINATION|SURVEYED|ATTENDED|VISITED|TESTED|SELECTED|CHECKED|CARRIED\s+OUT|PERFORMED|CONDUCTED)\b|取样|抽样",
    re.I,
)
#: What tells of an outcome beside it.
_OUTCOME = re.compile(
    r"\b(?:FOUND|RESULTS?|CONFORM\w*|COMPL(?:Y|IES|IED|IANCE)|ACCORDANCE|CERTIF(?:Y|IED)\s+THAT|SATISFACTORY|ACCEPT(?:ED|ABLE)|PASS(?:ED)?|FIT\s+FOR|FREE\s+(?:OF|FROM)"
    r"|TREATED|FUMIGATED|WEIGH(?:ED|T)|MEETS?|GOOD\s+(?:ORDER|CONDITION|QUALITY)|APPROVED|CLEAN|HEREBY|DECLARE|GRADE|SOUND|SUITABLE|RELEASED?|ASCERTAINED)\b|合格|符合|结果",
    re.I,
)


@rule(
    "QLT-01",
    basis="UCP 600 art. 14(f); ISBP 821 Q1",
    title_zh="检验证未显示检验结果",
    says="The certificate shows no outcome of what was to be certified: {demand.text}",
    says_zh="证书未显示所要求证明的结果：{demand.text}",
    expected="{demand.text}",
    found="{inspection.statement}",
    remedy="Have the inspector certify the outcome.",
    remedy_zh="请检验机构证明检验结果。",
)
def no_outcome_certified(demand: Demand, inspection: InspectionCertificate) -> Hits:
    """The certificate says that something was examined, not with what outcome.

    Whatever is said of the goods themselves is an outcome.

    Discrepant:
        base: inspected
        inspection.statement: SAMPLES WERE DRAWN AT RANDOM AND SEALED.
    Compliant:
        base: inspected
        inspection.title: SURVEY REPORT
    """
    said = stated(inspection.statement)
    whole = f"{said} {inspection.text}"
    if not inspection.results and _ACT.search(whole) and not _OUTCOME.search(whole):
        yield Hit()


@rule(
    "QLT-05",
    basis="UCP 600 art. 14(d), 14(f); ISBP 821 Q8",
    title_zh="检验证未证明信用证要求的内容",
    says="The certificate does not certify what the credit wants: {why}. {demand.text}",
    says_zh="证书未证明信用证要求的内容：{why_zh}。{demand.text}",
    expected="{demand.text}",
    found="{statement}",
    remedy="Have the inspector certify it; if it is not so, ask the applicant to accept the documents.",
    remedy_zh="请检验机构证明该内容；如不属实，请申请人同意接受。",
    responsible="inspector",
)
def not_certified_by_inspector(demand: Asked) -> Hits:
    """The certificate denies, or does not say, what the credit wants certified.

    Adverse remarks do no harm where the credit sets no criterion.

    Discrepant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE STATING FIT FOR HUMAN CONSUMPTION
        inspection.statement: THE GOODS WERE NOT TESTED FOR HUMAN CONSUMPTION.
    Compliant:
        base: inspected
        credit.documents_required.6: INSPECTION CERTIFICATE STATING FIT FOR HUMAN CONSUMPTION
        inspection.statement: WE CERTIFY THAT THE GOODS ARE FIT FOR HUMAN CONSUMPTION.
    """
    required = stated(tuple(required_of(demand.requirement)))
    kinds = InspectionCertificate | Other
    for certificate in stated(tuple(x for x in demand.documents if isinstance(x.document, kinds))):
        document = certificate.document
        page, said = document.wording(), getattr(document, "statement", None)
        texts = [text for text in (said, page) if text]
        loc = ("statement",) if isinstance(document, InspectionCertificate) else ("text",)
        place = Fact(certificate, loc, said or "nothing of the kind")
        for one in required:
            yield from unless_same(certified_in(one, texts, page), statement=place)


@rule(
    "QLT-07",
    basis="ISBP 821 Q9, Q10",
    title_zh="检验证收货人不符",
    says="The certificate is consigned to {inspection.consignee}; the transport document to {transport.consignee}.",
    says_zh="检验证收货人为 {inspection.consignee}，运输单据收货人为 {transport.consignee}。",
    expected="{transport.consignee}",
    found="{inspection.consignee}",
    remedy="Have the consignee corrected, or left out.",
    remedy_zh="更正收货人，或不填。",
)
def certificate_consigned_to_beneficiary(
    inspection: InspectionCertificate, transport: Transport, terms: Terms
) -> Hits:
    """A certificate is consigned to the beneficiary, or to somebody whom nobody names.

    Whoever is consignee of the transport document may stand there, and anybody whom the
    credit names but the beneficiary; a consignor may be anybody.

    Discrepant:
        base: inspected
        inspection.consignee: {name: "JIANGNAN COTTON IMP. AND EXP. CO., LTD."}
    Compliant:
        base: inspected
        inspection.consignee: {name: "NORDLICHT TEXTIL GMBH"}
    """
    shown, beneficiary = stated(inspection.consignee), stated(terms.credit.beneficiary)
    whose = consigned(stated(transport.consignee).name).party
    if (whose and same_party(whose, shown).same) or consigned(shown.name).order:
        return
    if same_party(beneficiary, shown).same or not _named_by(terms, shown):
        yield Hit()


def _named_by(terms: Terms, shown: Party) -> bool:
    """Tell whether a party is one that the credit names."""
    credit = terms.credit
    known = [credit.applicant, credit.beneficiary, credit.issuing_bank, credit.applicant_bank]
    known += [terms.party(name) for _, demand in terms.demands() for name in demand.notify]
    return any(party is not None and same_party(party, shown).same for party in known)


@rule(
    "QLT-10",
    basis="UCP 600 art. 14(d); ISBP 821 Q6",
    title_zh="检验数量少于装运数量",
    says="{inspection.quantity} are certified; {shipped} are shipped.",
    says_zh="证明的数量为 {inspection.quantity}，装运数量为 {shipped}。",
    expected="{shipped}",
    found="{inspection.quantity}",
    remedy="Have the whole shipment certified.",
    remedy_zh="请检验机构就全部装运货物出证。",
)
def less_certified_than_shipped(
    inspection: InspectionCertificate, presentation: Presentation
) -> Hits:
    """Less is certified than was shipped.

    More may be certified than was shipped, and a sample may stand for the whole.

    Discrepant:
        base: inspected
        inspection.quantity: 11000 PCS
    Compliant:
        base: inspected
        inspection.quantity: 13000 PCS
    """
    certified = stated(inspection.quantity)
    if re.search(r"\bSAMPL(?:E|ES|ING)\b|\bRANDOM\b|抽样", inspection.wording(), re.I):
        return
    totals = [
        Fact(invoice, ("lines", 0, "quantity"), total)
        for invoice in presentation.of(Invoice)
        if (total := quantity_of_lines(line.quantity for line in invoice.document.lines))
    ]
    papers = [x for x in presentation.of(InspectionCertificate) if x.document.quantity]
    if len(totals) != 1 or len(papers) > 1:
        return
    value = stated(converted(certified, totals[0].value.unit))
    invoice = totals[0].source.document
    lines = invoice.lines if isinstance(invoice, Invoice) else ()
    if any(line.quantity and line.quantity.value == value for line in lines):
        return  # one of several goods, which the certificate is about
    if value < totals[0].value.value:
        yield Hit(shipped=totals[0])
