"""Clauses that leave payment, or the goods, to somebody's discretion (软条款)."""

from __future__ import annotations

import re

from checkers.credit.denials import softened
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Clause

_BEYOND_LAW = re.compile(
    r"\b(?:INTERNAL|OWN|GROUP|BANK'?S?|ITS|OUR)\s+(?:\w+\s+){0,3}(?:POLIC(?:Y|IES)|GUIDELINES?|PROCEDURES?|REQUIREMENTS?)\b"
    r"|\b(?:SOLE|ABSOLUTE|OWN)\s+DISCRETION\b|\bAT\s+(?:ITS|OUR)\s+(?:\w+\s+)?DISCRETION\b|\bIN\s+(?:ITS|OUR)\s+(?:\w+\s+)?OPINION\b",
    re.I,
)
_AGAINST_PAYMENT = re.compile(
    r"\b(?:AGAINST|UPON|AFTER|ON|ONLY\s+WHEN)\s+(?:\w+\s+){0,3}?(?:PAYMENT|PAID|ACCEPTANCE|HONOU?R)",
    re.I,
)
_UNPAID = re.compile(r"\b(?:BEFORE|WITHOUT|PRIOR\s+TO|TRUST\s+RECEIPT|RISK)\b", re.I)


@rule(
    "AUD-55",
    basis="UCP 600 art. 7, 15",
    severity="clarify",
    title_zh="制裁条款赋予银行过宽的裁量权",
    says="The sanctions clause goes beyond applicable law: {clause.text}",
    says_zh="制裁条款超出适用法律的范围：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the clause be limited to «sanctions laws applicable to the issuing bank».",
    remedy_zh="要求将该条款限定为“适用于开证行的制裁法律”。",
)
def sanctions_at_discretion(clause: Clause) -> Hits:
    """A sanctions clause may let the bank refuse under its own policy.

    A clause that only repeats that the law binds the bank adds nothing; one that refers
    to internal policy or discretion puts the undertaking itself in doubt.

    Undecided:
        credit.additional_conditions.1: ISSUING BANK MAY REFUSE DOCUMENTS UNDER ITS INTERNAL SANCTIONS POLICY
    Compliant:
        credit.additional_conditions.1: DOCUMENTS INVOLVING SANCTIONED COUNTRIES UNDER APPLICABLE LAW WILL NOT BE PROCESSED
    """
    if softened(clause, "AUD-55") and _BEYOND_LAW.search(clause.text):
        yield Doubt(f"«{clause.text}»", f"“{clause.text}”")


@rule(
    "AUD-56",
    basis="ISBP 821 prelim. vii",
    severity="clarify",
    title_zh="尾款须凭申请人证书支付（软条款）",
    says="A part of the payment waits for a certificate of the applicant: {clause.text}",
    says_zh="部分货款须凭申请人出具的证书支付：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask that the balance be payable against a certificate of an independent surveyor, or at the latest a stated number of days after shipment.",
    remedy_zh="要求尾款凭独立检验机构证书支付，或最迟于装运后若干天支付。",
)
def balance_held_back(clause: Clause) -> Hits:
    """The balance is payable only against a paper that the applicant signs.

    Discrepant:
        credit.additional_conditions.1: PAYMENT TERMS 90 PCT AT SIGHT AND 10 PCT AGAINST ACCEPTANCE CERTIFICATE SIGNED BY APPLICANT
    Compliant:
        credit.additional_conditions.1: PAYMENT TERMS 90 PCT AT SIGHT AND 10 PCT AGAINST ACCEPTANCE CERTIFICATE ISSUED BY SGS
    """
    if softened(clause, "AUD-56"):
        yield Hit()


@rule(
    "AUD-57",
    basis="ISBP 821 prelim. vii",
    severity="amend",
    title_zh="须凭开证行另发的电文交单（软条款）",
    says="A document is wanted that only the issuing bank can send: {clause.text}",
    says_zh="所需单据为开证行另行发出的电文：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion of this clause: the documents must not depend on a later message of the bank.",
    remedy_zh="要求删除该条款：单据不应取决于银行日后的电文。",
)
def message_of_the_bank_wanted(clause: Clause) -> Hits:
    """The beneficiary must present a message by which the issuing bank approves something.

    Discrepant:
        credit.documents_required.6: COPY OF AUTHENTICATED SWIFT FROM ISSUING BANK APPROVING THE CARRYING VESSEL
    Compliant:
        credit.documents_required.6: COPY OF SHIPPING ADVICE SENT BY BENEFICIARY TO APPLICANT BY EMAIL
    """
    if softened(clause, "AUD-57"):
        yield Hit()


@rule(
    "AUD-58",
    basis="UCP 600 art. 16(c)",
    severity="amend",
    title_zh="单据或货物可在付款前交给申请人，或货款可被追回（软条款）",
    says="Documents or goods may be given up without payment, or what was paid may be claimed back: {clause.text}",
    says_zh="单据或货物可在付款前放给申请人，或已付货款可被追回：{clause.text}",
    expected="",
    found="{clause.text}",
    remedy="Ask for deletion of this clause: documents are to be held until they are honoured, and honour is without recourse.",
    remedy_zh="要求删除该条款：付款或承兑前银行应保管单据，付款后不得追索。",
)
def goods_without_payment(clause: Clause) -> Hits:
    """Documents go to the applicant, goods come back, or money does, whatever was presented.

    Release against payment or acceptance by the bank is what a credit is for.

    Discrepant:
        credit.additional_conditions.1: DOCUMENTS MAY BE RELEASED TO APPLICANT BEFORE PAYMENT ON TRUST RECEIPT AT BENEFICIARY'S RISK
    Compliant:
        credit.additional_conditions.1: DOCUMENTS MAY BE RELEASED TO APPLICANT AGAINST PAYMENT
    """
    paid = _AGAINST_PAYMENT.search(clause.text) and not _UNPAID.search(clause.text)
    if softened(clause, "AUD-58") and not paid:
        yield Hit()
