"""Payment that hangs on more than the documents: split, conditional, documents let go."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.wording import Wording

_PART = re.compile(
    r"(?P<pct>\d{1,3}(?:\.\d+)?) PCT[^\x1f%]*?(?=(?:,|;| AND)? (?:THE )?(?:REMAINING |BALANCE )?(?:OF )?\d{1,3} PCT|$)"
)
_SPLIT = re.compile(
    r"^(?:TERMS OF )?PAYMENT(?: TERMS)?(?: (?:TO BE MADE|WILL BE (?:MADE|EFFECTED)|SHALL BE (?:MADE|EFFECTED)))?(?: AS FOLLOWS)?(?: OF)? ?:? ?(?=\d{1,3} PCT)|^(?=\d{1,3} PCT (?:OF (?:THE )?(?:INVOICE|L/C|CREDIT|CONTRACT)[A-Z ]*)?(?:IS |TO BE |WILL BE |SHALL BE )?(?:PAYABLE|PAID|AGAINST|AT SIGHT)\b)"
)
_AGAINST = re.compile(
    r"(?P<what>[A-Z ]*?(?:ACCEPTANCE|INSPECTION|INSTALLATION|COMMISSIONING|COMPLETION|TAKE-?OVER|TAKING OVER))(?: CERTIFICATE| REPORT| PROTOCOL)"
)
_WHEN = re.compile(rf"AT SIGHT|(?P<n>{NUMBER}) (?P<unit>DAYS?|MONTHS?) AFTER")
_APPLICANT = re.compile(r"\b(?:APPLICANT|BUYER|OPENER|ACCOUNTEE|END[ -]?USER|IMPORTER)")
#: What payment is made to wait for, and the words that say so.
_EVENTS: tuple[tuple[str, str], ...] = (
    ("inspection_at_destination", r"(?:INSPECT|TEST|ANALYS|SURVEY|CIQ|QUALITY|RE-?INSPECT)[A-Z]*[^\x1f]*(?:DESTINATION|ARRIVAL|DISCHARGE|IMPORT|BUYER|APPLICANT|CUSTOMS|LABORATORY)|(?:ARRIVAL|DISCHARGE|DESTINATION)[^\x1f]*(?:INSPECT|TEST|SURVEY|ANALYS)"),
    ("customs_clearance", r"CUSTOMS CLEARANCE|CLEARED (?:BY|FROM|THROUGH) CUSTOMS|CUSTOMS RELEASE"),
    ("import_permit", r"IMPORT (?:PERMIT|LICEN[CS]E|PERMISSION|APPROVAL)|FOREIGN EXCHANGE APPROVAL"),
    ("resale", r"RE-?SALE|SOLD|SUB-? ?BUYER|PAYMENT FROM (?:THE )?(?:END[ -]?USER|ULTIMATE)"),
    ("sample_approval", r"SAMPLES?\b"),
    ("arrival", r"ARRIVAL|RECEIPT OF (?:THE )?GOODS|GOODS (?:HAVE |ARE |HAS )?(?:BEEN )?(?:ARRIVED|RECEIVED)|TAK(?:EN|ING) DELIVERY"),
    ("applicant_acceptance", r"(?:ACCEPT|APPROV|CONFIRM|CONSENT|AUTHORIS)[A-Z]* (?:BY|OF|FROM) (?:THE )?(?:APPLICANT|BUYER|OPENER|ACCOUNTEE)|APPLICANT'S? (?:ACCEPTANCE|APPROVAL|CONSENT|CONFIRMATION)"),
    ("funds_of_applicant", r"RECEIPT OF (?:FUNDS|PAYMENT|COVER)|FUNDS (?:ARE )?RECEIVED"),
)  # fmt: skip
_EVENT = tuple((code, re.compile(names)) for code, names in _EVENTS)
_CONDITIONAL = re.compile(
    r"^(?:THE |OUR |FINAL |FULL )*(?:PAYMENTS?|PROCEEDS|REIMBURSEMENT|NEGOTIATION|ACCEPTANCE|THE AMOUNT|DRAFTS?)(?: (?:UNDER|OF|FOR) [A-Z/ ]+?)? (?:(?:WILL|SHALL|IS|ARE|CAN|TO|MUST|MAY) )?(?:ONLY )?(?:BE )?(?:ONLY )?(?:MADE|EFFECTED|PAID|RELEASED|PAYABLE|REMITTED|DUE|HONOU?RED|SUBJECT|CONDITIONAL|ACCEPTED)\b(?P<rest>[^\x1f]*)"
    r"|^(?:WE|ISSUING BANK|THE ISSUING BANK) (?:WILL|SHALL|WOULD)(?: ONLY)? (?:PAY|EFFECT PAYMENT|REMIT|HONOU?R)[^\x1f]*?\b(?:ONLY|AFTER|PROVIDED|SUBJECT TO|UPON|WHEN|ONCE)\b(?P<rest2>[^\x1f]*)"
)
_HINGE = re.compile(
    r"\b(?:ONLY|AFTER|UPON|SUBJECT TO|PROVIDED|ON CONDITION|UNLESS|UNTIL|WHEN|ONCE|IF|AGAINST|ON)\b"
)
_PRESENTATION = re.compile(
    r"AT MATURITY|(?:DUE|MATURITY) DATE|(?:RECEIPT|PRESENTATION) OF (?:THE )?(?:COMPLYING |CREDIT CONFORM |STIPULATED )?(?:DOCUMENTS|PRESENTATION)|DOCUMENTS (?:ARE )?(?:FOUND )?IN ORDER|COMPLYING (?:DOCUMENTS|PRESENTATION)"
)
_UNCONDITIONAL = re.compile(
    r"^(?:THE )?(?:PAYMENTS?|NEGOTIATION|REIMBURSEMENT)(?: UNDER (?:THIS )?(?:L/C|CREDIT))? (?:IS|ARE|WILL BE|SHALL BE|SHALL|WILL) NOT (?:BE )?(?:SUBJECT TO|CONDITIONAL (?:ON|UPON)|DEPENDENT (?:ON|UPON)|MADE DEPENDENT)[^\x1f]*"
)
_RELEASE = re.compile(
    r"^(?:THE |ALL |ORIGINAL |SHIPPING |DISCREPANT |NEGOTIABLE )*(?:DOCUMENTS?|GOODS)(?: (?:UNDER|OF|WITH) [A-Z/ ]+?)? (?:MAY|WILL|CAN|SHALL|TO) BE (?:RELEASED|DELIVERED|HANDED(?: OVER)?|SURRENDERED) (?:TO|AGAINST)[^\x1f]*|^(?:WE|ISSUING BANK|THE ISSUING BANK)[^\x1f]{0,60}\b(?:RELEASE|DELIVER|HAND OVER) (?:THE |DISCREPANT |ALL )*(?:DOCUMENTS?|GOODS) TO (?:THE )?(?:APPLICANT|BUYER|ACCOUNTEE|OPENER)[^\x1f]*"
)
_WAIVED = re.compile(
    r"^(?:IF|IN CASE|WHERE|WHEN|SHOULD)\b[^\x1f]*\bDISCREPAN[^\x1f]*\bRELEASE (?:THE |SUCH |DISCREPANT )*DOCUMENTS?\b[^\x1f]*\bWITHOUT (?:(?:PRIOR|FURTHER|ANY) )*(?:REFERENCE|NOTICE)[^\x1f]*"
)
_RETURN = re.compile(
    r"^(?:THE )?(?:APPLICANT|BUYER)[^\x1f]*RIGHT TO (?:RETURN|REJECT)[^\x1f]*|^GOODS (?:MAY BE |ARE )RETURNABLE[^\x1f]*"
)
_MESSAGE = re.compile(
    r"^(?:A )?(?:COPY OF )?(?:THE )?(?:ISSUING BANK'?S|OUR|APPLICANT'S BANK'?S?)? ?(?:AN? )?(?:AUTHENTICATED |TESTED )*(?:SWIFT|MT ?[79]99|TELEX|CABLE)(?: MESSAGE| MT ?[79]99)*(?: (?:SENT|ISSUED) (?:BY|FROM) (?:THE )?(?:ISSUING BANK|US))?[^\x1f]*\b(?:APPROV|AUTHORIS|CONFIRM|ACCEPT|ADVIS|NOMINAT|INSTRUCT|STATING)[^\x1f]*"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read a split of the payment, an event it waits for, or documents let go before it."""
    text = words.text
    parts = _parts(text) if words.take(_SPLIT) else []
    if len(parts) > 1 or any("doc" in part for part in parts):
        words.drop(0, len(text))
        return [{"cond": "payment_split", "parts": parts}]
    if (found := _MESSAGE.search(text)) and re.search(
        r"ISSUING BANK|\bOUR\b|BY US|FROM US|APPLICANT'S BANK", found[0]
    ):
        words.take(_MESSAGE)
        return [{"doc": "bank_message", "issuer": "issuing_bank", "soft": "AUD-57", "human": True}]
    if words.take(_UNCONDITIONAL):
        return [{"cond": "payment_instruction", "document": None}]
    if words.take(_RELEASE) or words.take(_WAIVED):
        return [{"cond": "release_of_documents", "soft": "AUD-58"}]
    if words.take(_RETURN):
        return [{"cond": "right_of_return", "soft": "AUD-58"}]
    if found := _CONDITIONAL.search(text):
        hinge = found["rest"] or found["rest2"] or ""
        event = next((code for code, names in _EVENT if names.search(hinge)), None)
        if event and (_HINGE.search(hinge) or found["rest2"]):
            words.take(_CONDITIONAL)
            return [{"cond": "payment_condition", "event": event, "soft": "AUD-22"}]
        if _PRESENTATION.search(hinge):
            words.take(_CONDITIONAL)
            return [{"cond": "payment_instruction", "document": None}]
    return []


def _parts(text: str) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = []
    for found in _PART.finditer(text):
        value = float(found["pct"])
        part: dict[str, Any] = {"pct": int(value) if value.is_integer() else value}
        if paper := _AGAINST.search(found[0]):
            kind = paper["what"].split()[-1].replace("-", "").lower()
            by = _APPLICANT.search(found[0], paper.start())
            part["doc"] = f"{kind}_cert" + (":applicant" if by else "")
            if by:
                part["soft"] = "AUD-21,AUD-56"
        elif "ADVANCE" in found[0] or "DOWN PAYMENT" in found[0]:
            part["when"] = "advance"
        elif when := _WHEN.search(found[0]):
            part["when"] = (
                "sight"
                if when["n"] is None
                else f"{number(when['n'])} {when['unit'].lower().rstrip('s')}"
            )
        parts.append(part)
    return parts
