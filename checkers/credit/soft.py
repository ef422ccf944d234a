"""Soft clauses (软条款): conditions that put payment into the applicant's hands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checkers.comparing.parties.agreeing import same_party
from checkers.credit.denials import denied, softened
from checkers.credit.plainly import with_roles
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Clause, Credit, Requirement

_HARD = r"\b(?:ONLY|UNTIL|UNLESS|SUBJECT\s+TO|PROVIDED|CONDITIONAL)\b"
_NOT_UNDERSTOOD = (
    "A part of this clause is not understood; read it for a hidden condition.",
    "该条款未能完全解读，请人工判断是否暗含附加条件。",
)
#: What soft clauses sound like, for clauses that the grammar does not know.
_SOUNDS: dict[str, re.Pattern[str]] = {
    code: re.compile(words, re.I | re.S)
    for code, words in {
        "AUD-02": rf"\b(?:CREDIT|L/C|INSTRUMENT)\b.*\b(?:OPERATIVE|EFFECTIVE|INTO (?:FORCE|EFFECT)|WORKABLE)\b.*{_HARD}|信用证.*(?:后|方|始|才).*生效",
        "AUD-22": rf"\b(?:PAYMENTS?|PAID|PAY|HONOU?R(?:ED)?|REIMBURSE\w*|PROCEEDS)\b.*{_HARD}.*\b(?:INSPECT\w*|APPROV\w*|CUSTOMS|RE-?SALE|RE-?SOLD|LICEN[CS]E|PERMIT|ARRIV\w*|SAMPLES?|SATISF\w*|CONFIRMS|SOLD|FUNDS)\b|付款.*(?:检验|验收|到货|清关|转售).*(?:为条件|为准|后)|(?:检验|验收|到货|清关|转售).*后.*付款",
        "AUD-23": rf"\bSHIP(?:MENT|PED)?\b.*{_HARD}.*\b(?:INSTRUCTIONS?|APPROV\w*|AMENDMENT|AUTHORI\w*|NOMINAT\w*)\b",
    }.items()
}
#: What the grammar takes for information to banks, though a condition may hide in it.
_INFORMATION = (
    *("reimbursement", "reimbursement_instruction", "payment_instruction", "bank_instruction"),
    *("dispatch_instruction", "charges"),
)
_AT_ONCE = re.compile(
    r"\b(?:EFFECTIVE|OPERATIVE|VALID|WORKABLE)\s+(?:IMMEDIATELY|FORTHWITH|AT\s+ONCE|FROM\s+(?:THE\s+)?(?:DATE|TODAY)|AS\s+OF)\b"
    r"(?!.*\b(?:ONLY|LICEN|AMENDMENT|APPROV|CONFIRM|DEPOSIT|PERMIT|FURTHER))",
    re.I | re.S,
)


_APPLICANT = re.compile(r"(?:THE )?(?:APPLICANT|BUYER|OPENER|ACCOUNTEE)\b(?!'S BANK)", re.I)


_THEIRS = re.compile(
    r"\b(?:REPRESENTATIVES?|INSPECTORS?|AGENTS?|NOMINEES?|ENGINEERS?|STAFF|EMPLOYEES?|OFFICERS?)\s+OF\s+(?:THE\s+)?"
    r"(?:APPLICANT|BUYER|OPENER|ACCOUNTEE)\b|(?:申请人|买方|开证人)(?!银行)",
    re.I,
)


#: Words left over of a demand that may make the applicant sign.
_SIGNS = re.compile(
    r"(?=.*(?:APPLICANT|BUYER|OPENER|ACCOUNTEE|申请人|买方|开证人))(?=.*(?:SIGN|APPROV|ENDORSED BY|签|认可|批准))",
    re.I | re.S,
)


def _signers(demand: Requirement) -> Iterator[str]:
    """Yield who is to issue or sign a document besides the beneficiary."""
    for said in (
        demand.issuer,
        demand.more("countersign"),
        demand.more("issuer_or_countersign"),
    ):
        yield from (said,) if isinstance(said, str) else said or ()


def _is_applicant(who: str, credit: Credit) -> bool:
    """Tell whether a signer is the applicant, by its role or by its name."""
    named = credit.applicant is not None and same_party(credit.applicant, who).same
    who = with_roles(who, credit.applicant)
    return named or _APPLICANT.match(who) is not None or _THEIRS.search(who) is not None


def _softly(clause: Clause, code: str) -> Hits:
    """Yield a hit for a soft clause, a doubt for one that only sounds like it."""
    if softened(clause, code):
        yield Hit()
        return
    unknown = not clause.understood or any(
        demand.unparsed or demand.cond in _INFORMATION for demand in clause.demands
    )
    if not unknown or not _SOUNDS[code].search(clause.text):
        return
    if not any(demand.soft for demand in clause.demands) and not denied(clause.text, code):
        yield Doubt(*_NOT_UNDERSTOOD)


@rule(
    "AUD-02",
    basis="UCP 600 art. 11; ISBP 821 prelim. v",
    severity="amend",
    title_zh="信用证尚未生效或附条件生效（软条款）",
    says="The credit takes effect only when something else happens: {clause.text}",
    says_zh="信用证须待其他条件成就才生效：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion of this clause, so that the credit is operative as issued; do not ship before.",
    remedy_zh="要求删除该条款；信用证生效前不得出运。",
)
def not_operative(clause: Clause) -> Hits:
    """The credit is not operative, or only on a condition.

    Whoever ships under a credit that still waits for an amendment, a licence or an
    approval ships without any undertaking of a bank.

    Discrepant:
        credit.additional_conditions.1: THIS CREDIT WILL BECOME OPERATIVE ONLY UPON RECEIPT OF OUR FURTHER AMENDMENT ADVISING NAME OF VESSEL
    Compliant:
        credit.additional_conditions.1: THIS IS THE OPERATIVE INSTRUMENT
    """
    if not _AT_ONCE.search(clause.text):
        yield from _softly(clause, "AUD-02")


@rule(
    "AUD-21",
    basis="ISBP 821 prelim. vii",
    severity="amend",
    title_zh="单据由申请人出具或签署（软条款）",
    says="The applicant or its agent must issue or sign a document: {clause.text}",
    says_zh="须由申请人或其代表出具、签署单据：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion, or for a certificate by an independent surveyor before shipment instead.",
    remedy_zh="要求删除，或改为装运前由独立检验机构出具证书。",
)
def applicant_controls_document(credit: Credit, clause: Clause) -> Hits:
    """A document can be had only from the applicant.

    If the applicant does not sign, or the signature is not the one on file, there is
    no complying presentation and no payment.

    Discrepant:
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED AND SIGNED BY APPLICANT'S REPRESENTATIVE MR. X, COUNTERSIGNED BY ISSUING BANK
    Compliant:
        credit.documents_required.6: INSPECTION CERTIFICATE ISSUED BY INDEPENDENT SURVEYOR
    """
    if denied(clause.text, "AUD-21"):
        return
    named = any(_is_applicant(who, credit) for demand in clause.demands for who in _signers(demand))
    left = " ".join(demand.unparsed or "" for demand in clause.demands if demand.doc)
    if named or softened(clause, "AUD-21", credit.applicant):
        yield Hit()
    elif _SIGNS.search(left):
        yield Doubt(*_NOT_UNDERSTOOD)


@rule(
    "AUD-22",
    basis="UCP 600 art. 4, 14(h)",
    severity="amend",
    title_zh="付款附有单据以外的条件（软条款）",
    says="Payment depends on something other than documents: {clause.text}",
    says_zh="付款取决于单据以外的事项：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion: payment must depend on complying documents alone.",
    remedy_zh="要求删除：付款只应取决于相符的单据。",
)
def payment_is_conditional(clause: Clause) -> Hits:
    """Payment waits for resale, import permit, customs or inspection at destination.

    Discrepant:
        credit.additional_conditions.1: PAYMENT WILL BE EFFECTED ONLY AFTER GOODS HAVE PASSED INSPECTION AT PORT OF DESTINATION
    Compliant:
        credit.additional_conditions.1: A DISCREPANCY FEE OF USD80 WILL BE DEDUCTED FROM PROCEEDS FOR EACH SET OF DISCREPANT DOCUMENTS
    """
    yield from _softly(clause, "AUD-22")


@rule(
    "AUD-23",
    basis="ISBP 821 prelim. iv, v",
    severity="amend",
    title_zh="装运须待申请人另行指示（软条款）",
    says="Shipment waits for later instructions: {clause.text}",
    says_zh="装运须待另行通知：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the credit itself name what is left open, or that the clause be deleted.",
    remedy_zh="要求在信用证内写明待定内容，或删除该条款。",
)
def instructions_to_follow(clause: Clause) -> Hits:
    """Vessel, port, date or notify party are to be advised later.

    Discrepant:
        credit.additional_conditions.1: THIS CREDIT WILL BECOME OPERATIVE ONLY UPON RECEIPT OF OUR FURTHER AMENDMENT ADVISING NAME OF VESSEL
    Compliant:
        credit.additional_conditions.1: SHIPMENT BY CONTAINER VESSEL ONLY
    """
    yield from _softly(clause, "AUD-23")


@rule(
    "AUD-24",
    basis="ISBP 821 A29, A30",
    severity="amend",
    title_zh="正本提单直接寄交申请人（软条款）",
    says="Original transport documents leave the bank's hands: {clause.text}",
    says_zh="正本运输单据须直接寄交申请人：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the full set be presented through the bank; offer non-negotiable copies instead.",
    remedy_zh="要求全套正本经银行提交，可改寄不可转让副本。",
)
def original_goes_to_applicant(credit: Credit, clause: Clause) -> Hits:
    """An original bill of lading goes straight to the applicant.

    With one original the applicant can take delivery before paying.

    Discrepant:
        credit.documents_required.2: FULL SET LESS ONE (2/3) ORIGINAL CLEAN SHIPPED ON BOARD MARINE B/L ISSUED TO ORDER OF SHIPPER AND BLANK ENDORSED MARKED ''FREIGHT PREPAID'' NOTIFYING APPLICANT, 1/3 ORIGINAL TO BE SENT TO APPLICANT BY DHL
    Compliant:
        credit.documents_required.5: BENEFICIARY'S CERTIFICATE CERTIFYING THAT ONE SET OF COPIES OF SHIPPING DOCUMENTS HAS BEEN SENT TO APPLICANT WITHIN 3 DAYS AFTER SHIPMENT
    """
    sent = any("bl sent" in fact for demand in clause.demands for fact in demand.certify)
    if softened(clause, "AUD-24", credit.applicant) or (sent and not denied(clause.text, "AUD-24")):
        yield Hit()


@rule(
    "AUD-25",
    basis="ISBP 821 E12",
    severity="amend",
    title_zh="运输单据以申请人为收货人",
    says="The goods are consigned to the applicant or to its order: {clause.text}",
    says_zh="运输单据以申请人为收货人或凭其指示：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for «to order and blank endorsed» or «to order of the issuing bank».",
    remedy_zh="要求改为空白抬头空白背书，或凭开证行指示。",
)
def consigned_to_applicant(credit: Credit, clause: Clause) -> Hits:
    """A transport document is made out to the applicant, by name or to its order.

    With a straight bill of lading, an air waybill or a road note the applicant may get
    the goods without the documents; by air and road it is usual, so only to be considered.
    So is a bill to its order, which nobody but the applicant can pass on.

    Discrepant:
        credit.documents_required.2: 3/3 SET OF CLEAN ON BOARD B/L CONSIGNED TO APPLICANT MARKED FREIGHT PREPAID
    Compliant:
        credit.documents_required.2: FULL SET OF CLEAN ON BOARD B/L MADE OUT TO ORDER OF ISSUING BANK MARKED FREIGHT PREPAID NOTIFY APPLICANT
    """
    for demand in clause.demands:
        kinds = (demand.doc or "").split("|")
        to_order, _, party = (demand.consignee or "").rpartition("ORDER OF ")
        if not (demand.consignee and _is_applicant(party, credit)):
            continue
        if to_order:
            yield Hit(severity="clarify")
        elif "bl" in kinds or "mtd" in kinds:
            yield Hit()
        elif {"awb", "cmr", "rail"} & set(kinds):
            yield Hit(severity="clarify")
