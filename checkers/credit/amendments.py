"""Amendments of the credit: who is bound by them, and what they ask for."""

from __future__ import annotations

import re

from checkers.case import Silent, stated
from checkers.credit.instrument import unauthentic
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Credit, CreditAmendment

_SILENCE = re.compile(
    r"\b(?:UNLESS|IF|FAILING|ABSENCE\s+OF)\b[^.]{0,120}?\b(?:REJECT\w*|REFUS\w*|OBJECT\w*|NOTIF\w*|NOTICE|HEAR\w*|ADVISE\w*|REPLY|CONTRARY)\b[^.]{0,160}?"
    r"\b(?:DEEMED|CONSIDERED|REGARDED|TREATED|(?:IN|INTO)\s+FORCE|ACCEPTED|EFFECTIVE)\b"
    r"|\b(?:NO|ABSENCE\s+OF)\s+(?:RESPONSE|REPLY|ANSWER|OBJECTION|REJECTION)\b[^.]{0,120}?\b(?:ACCEPTANCE|ACCEPTED|CONSENT)\b"
    r"|\b(?:DEEMED|CONSIDERED|REGARDED|TREATED|ENTERS?\s+INTO\s+FORCE|IN\s+FORCE|EFFECTIVE|ACCEPTED)\b[^.]{0,80}?"
    r"\b(?:UNLESS|IF\s+(?:NO|NOT|WE\s+DO\s+NOT))\b[^.]{0,120}?\b(?:REJECT\w*|REFUS\w*|OBJECT\w*|NOTIF\w*|NOTICE|HEAR\w*|RECEIVE\w*|REPLY)\b",
    re.I | re.S,
)
_EXTENDED = re.compile(
    r"\b(?:EXTEND\w*|ADD\w*|MAINTAIN\w*|BEARS?|CARRIES)\s+(?:\w+\s+){0,3}?CONFIRMATION|\bCONFIRMATION\s+(?:\w+\s+){0,4}?(?:EXTEND|COVER|APPL|MAINTAIN|INCLUDE)\w*",
    re.I,
)
_NOT_EXTENDED = re.compile(
    r"\b(?:WITHOUT|NOT|NO)\b[^.]{0,40}\bCONFIRMATION\b|\bCONFIRMATION\b[^.]{0,60}\b(?:NOT|UNCHANGED)\b",
    re.I,
)
_CANCELS = re.compile(
    r"\bCANCEL(?:S|LED|LATION|LING)?\s+(?:OF\s+)?(?:THE|THIS|OUR|SUBJECT|ABOVE|CAPTIONED)?\s*(?:\w+\s+){0,2}?(?:CREDIT|L\s*/\s*C)\b"
    r"|(?<!\bUNDER\s)(?<!\bOF\s)(?<!\bUNDER\sTHIS\s)(?<!\bUNDER\sTHE\s)(?<!\bOF\sTHIS\s)(?<!\bOF\sTHE\s)\b(?:LETTER\s+OF\s+CREDIT|CREDIT|L\s*/\s*C)\b"
    r"[^.]{0,40}\b(?:IS|BE|AS)\s+(?:HEREBY\s+)?(?:CANCELLED|NULL\s+AND\s+VOID|REVOKED|WITHDRAWN)\b",
    re.I,
)


def _pending(amendment: CreditAmendment) -> CreditAmendment:
    """Return an amendment that is not done with.

    Raises:
        Silent: if the beneficiary rejected it.
    """
    if amendment.answer == "rejected":
        raise Silent
    return amendment


@rule(
    "AMD-01",
    basis="UCP 600 art. 10(c)",
    severity="info",
    title_zh="交单即视为接受修改书",
    says="The documents are examined against the credit {how} amendment {amendment.number}; presenting them like this {effect} the amendment.",
    says_zh="单据系按{how_zh}第 {amendment.number} 号修改书的信用证审核；如此交单即视为{effect_zh}该修改。",
    found="{amendment.number}",
    remedy="If you answered the amendment, write accepted or rejected under «amendments» in case.yaml; write open to have it examined both ways.",
    remedy_zh="如已答复该修改，请在 case.yaml 的 amendments 项写明 accepted 或 rejected；写 open 则按接受与不接受两种情形审核。",
)
def presented_as_amended(
    credit: Credit, amendment: CreditAmendment, presentation: Presentation
) -> Hits:
    """Documents that comply with an amendment accept it; those that comply only without it do not.

    An amendment that was answered already is not told again.

    Discrepant:
        amendment: {type: credit_amendment, number: "1", changes: [{tag: 44C, operation: replace, text: "260930"}]}
    Compliant:
        amendment: {type: credit_amendment, number: "1", text: PLEASE READ THE NAME OF OUR BANK AS BELOW}
    """
    if amendment.answer in ("accepted", "rejected"):
        return
    if presentation.documents and amendment.changes:
        entry = next((a for a in credit.amendments if a.number == amendment.number), None)
        without = entry is not None and not entry.merged
        yield Hit(
            how="without" if without else "as changed by",
            effect="does not accept" if without else "accepts",
            how_zh="未并入" if without else "并入",
            effect_zh="不接受" if without else "接受",
        )


@rule(
    "AMD-03",
    basis="UCP 600 art. 10(f)",
    severity="info",
    title_zh="修改书规定沉默即视为接受",
    says="Amendment {amendment.number} takes silence for acceptance: «{words}».",
    says_zh="第 {amendment.number} 号修改书规定沉默即视为接受：“{words}”。",
    found="{amendment.number}",
    remedy="Disregard the words; accept or refuse the amendment as a whole through the advising bank.",
    remedy_zh="该措辞不予理会；请经通知行明确答复全部接受或全部拒绝。",
)
def silence_taken_for_acceptance(amendment: CreditAmendment) -> Hits:
    """An amendment says that it binds unless it is refused in time.

    Such words are disregarded: only acceptance, or a presentation that complies with
    the amendment, binds the beneficiary.

    Discrepant:
        amendment: {type: credit_amendment, number: "1", text: "THIS AMENDMENT SHALL BE DEEMED ACCEPTED UNLESS YOU REJECT IT WITHIN 7 DAYS"}
    Compliant:
        amendment: {type: credit_amendment, number: "1", text: "PLEASE INFORM US WHETHER THE BENEFICIARY ACCEPTS OR REJECTS THIS AMENDMENT"}
    """
    if found := _SILENCE.search(" ".join(_pending(amendment).wording().split())):
        yield Hit(words=found[0])


@rule(
    "AMD-04",
    basis="UCP 600 art. 10(a), 10(b)",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="保兑行是否将保兑扩展至修改书",
    says="The confirming bank does not extend its confirmation to amendment {amendment.number}.",
    says_zh="保兑行未将保兑扩展至第 {amendment.number} 号修改书。",
    expected="{credit.confirmation}",
    found="{amendment.number}",
    remedy="Ask that the confirmation be extended to the amendment before you accept it.",
    remedy_zh="接受修改前，要求保兑行将保兑扩展至该修改书。",
)
def confirmation_not_extended(credit: Credit, amendment: CreditAmendment) -> Hits:
    """A confirming bank may leave an amendment outside its confirmation.

    Discrepant:
        credit.confirmation: CONFIRM
        credit.confirming_bank: {name: "YANGTZE RIVER BANK, NANTONG"}
        amendment: {type: credit_amendment, number: "1", changes: [{tag: 32B, operation: increase, text: "USD8000,"}], text: "WE ADVISE THIS AMENDMENT WITHOUT EXTENDING OUR CONFIRMATION"}
    Compliant:
        credit.confirmation: CONFIRM
        credit.confirming_bank: {name: "YANGTZE RIVER BANK, NANTONG"}
        amendment: {type: credit_amendment, number: "1", changes: [{tag: 32B, operation: increase, text: "USD8000,"}], text: "WE EXTEND OUR CONFIRMATION TO THIS AMENDMENT"}
    """
    if (
        "CONFIRM" not in stated(credit.confirmation).upper()
        or "WITHOUT" in stated(credit.confirmation).upper()
    ):
        return
    binding = any(
        change.tag in ("31D", "31E", "44C", "39A") or change.operation == "increase"
        for change in amendment.changes
    )
    words = _pending(amendment).wording()
    if _NOT_EXTENDED.search(words):
        yield Hit()
    elif binding and not _EXTENDED.search(words):
        yield Doubt(
            "The amendment does not say whether the confirmation covers it.",
            "修改书未说明保兑是否扩展至该修改。",
        )


@rule(
    "AMD-05",
    basis="UCP 600 art. 9(b), 9(d)",
    severity="clarify",
    responsible="issuing_bank",
    title_zh="修改书未经通知行核实",
    says="Amendment {amendment.number} says of itself: «{words}».",
    says_zh="第 {amendment.number} 号修改书注明：“{words}”。",
    found="{amendment.number}",
    remedy="Ask for the amendment through the bank that advised the credit; do not act on it before.",
    remedy_zh="要求经原通知行通知该修改书；此前不得据以出运。",
)
def amendment_not_authenticated(amendment: CreditAmendment) -> Hits:
    """Nobody vouches for the authenticity of an amendment.

    Discrepant:
        amendment: {type: credit_amendment, number: "1", text: "SENT TO YOU UNAUTHENTICATED"}
    Compliant:
        amendment: {type: credit_amendment, number: "1", text: "AUTHENTICATED BY OUR BANK"}
    """
    if words := unauthentic(_pending(amendment).text):
        yield Hit(words=words)


@rule(
    "AMD-11",
    basis="UCP 600 art. 10(a)",
    severity="amend",
    title_zh="修改书要求撤销信用证",
    says="Amendment {amendment.number} asks for the cancellation of the credit.",
    says_zh="第 {amendment.number} 号修改书要求撤销信用证。",
    found="{amendment.number}",
    remedy="Ask for the reason, and answer through the advising bank; without your consent the credit stays in force.",
    remedy_zh="查明原因并经通知行答复；未经受益人同意，信用证仍然有效。",
)
def cancellation_asked(amendment: CreditAmendment) -> Hits:
    """A cancellation is only a request until the beneficiary consents.

    Discrepant:
        amendment: {type: credit_amendment, number: "1", changes: [{tag: 23S, operation: replace, text: CANCEL}]}
    Compliant:
        amendment: {type: credit_amendment, number: "1", changes: [{tag: 47A, operation: delete, text: "CLAUSE 3 IS CANCELLED"}]}
    """
    asked = any(change.tag == "23S" for change in _pending(amendment).changes)
    said = (change.text for change in amendment.changes if change.tag.startswith("79"))
    if asked or any(_CANCELS.search(text) for text in said):
        yield Hit()


@rule(
    "AMD-12",
    basis="UCP 600 art. 37(c); SWIFT MT707 field 71N",
    severity="info",
    title_zh="修改费由受益人承担",
    says="The charges of amendment {amendment.number} are for the beneficiary: {amendment.charges}.",
    says_zh="第 {amendment.number} 号修改书费用由受益人承担：{amendment.charges}。",
    found="{amendment.charges}",
    remedy="Ask that field 71N read «APPL» where the credit departed from the contract.",
    remedy_zh="若因来证与合同不符而修改，要求 71N 改为“APPL”。",
)
def amendment_charged_to_beneficiary(amendment: CreditAmendment) -> Hits:
    """The beneficiary is to pay for an amendment.

    Discrepant:
        amendment: {type: credit_amendment, number: "1", charges: BENE}
    Compliant:
        amendment: {type: credit_amendment, number: "1", charges: APPL}
    """
    if re.match(r"\W*BENE", stated(_pending(amendment).charges), re.I):
        yield Hit()
