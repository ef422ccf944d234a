"""Instructions between the banks: where documents go, how the money comes. No document."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.moments import NUMBER, number
from extractors.clauses.wording import Wording

_DISPATCH = re.compile(
    r"^(?:IF NOT INSTRUCTED OTHERWISE,? |UNLESS OTHERWISE (?:INSTRUCTED|STATED),? |(?:THE )?(?:NEGOTIATING|PRESENTING|NOMINATED|ADVISING) BANK (?:MUST|SHOULD|SHALL|IS TO|TO) )?(?:(?:SEND|FORWARD|DESPATCH|MAIL|COURIER) )?(?:PLEASE )?(?:ALL |THE |ORIGINAL |FULL SET OF |SHIPPING |COMPLETE SET OF |NEGOTIABLE )*(?:DOCUMENTS?|DOCS|DRAFTS? AND DOCUMENTS)(?: UNDER THIS (?:L/C|CREDIT))?(?: AND DRAFTS?)? "
    r"(?:(?:TO|MUST|SHOULD|SHALL|ARE TO|IS TO|HAVE TO|MAY|WILL) (?:BE )?(?:SENT|DESPATCHED|FORWARDED|COURIERED|MAILED|AIRMAILED|REMITTED|DELIVERED|PRESENTED|ADDRESSED|REACH)|(?:DIRECT(?:LY)? )?TO (?:US|BE|ISSUING BANK|OUR|THE ISSUING BANK)|IN (?:ONE|TWO|1|2) (?:LOTS?|COVER)|BY (?:COURIER|DHL))(?![^\x1f]*\b(?:APPLICANT|BUYER|OPENER|ACCOUNTEE)\b)[^\x1f]*"
)
_PAST_THE_BANKS = re.compile(
    r"^(?:ALL |THE |FULL SET OF |SHIPPING )*ORIGINAL (?:SHIPPING )?DOCUMENTS? (?:TO|MUST|SHOULD|SHALL|ARE TO|WILL) (?:BE )?(?:SENT|DESPATCHED|FORWARDED|COURIERED|MAILED|HANDED)[^\x1f]*\bTO (?:THE )?(?:APPLICANT|BUYER|OPENER|ACCOUNTEE)\b[^\x1f]*"
)
#: Presenting within so many days is the beneficiary's business.
_PERIOD = re.compile(
    r"\b(?:PRESENTED|REACH)\b[^\x1f]*\b(?:WITHIN|DAYS)\b[^\x1f]*\b(?:SHIPMENT|DATE)\b"
)
_LOTS = re.compile(
    rf"IN (?P<n>{NUMBER}|A SINGLE)(?: SEPARATE| CONSECUTIVE| \(\d\))* (?:LOTS?|MAILS?|COVERS?|SETS?|PARCELS?|CONSIGNMENTS?|PACKAGES?)"
)
_TT = re.compile(
    r"^(?:T\.?/?T\.?|TELEGRAPHIC(?: TRANSFER)?|ELECTRONIC) (?:REIMBURSEMENT|CLAIMS?)(?: CLAIMS?| CLAUSE)? (?:IS |ARE )?(?P<not>NOT )?(?:ALLOWED|ACCEPTABLE|PERMITTED|ACCEPTED|PROHIBITED)|^REIMBURSEMENT BY (?:T\.?/?T\.?|TELETRANSMISSION|TELECOMMUNICATION) (?:IS |ARE )?(?P<not2>NOT )?(?:ALLOWED|ACCEPTABLE|PERMITTED|PROHIBITED)"
)
_REIMBURSE = re.compile(
    r"^(?:UPON|ON|AFTER|AGAINST) (?:OUR )?(?:RECEIPT|PRESENTATION) OF[^\x1f]*(?:WE|ISSUING BANK)[^\x1f]*(?:REMIT|REIMBURSE|COVER|PAY|EFFECT|CREDIT|TRANSFER)[^\x1f]*|^(?:WE|THE ISSUING BANK) (?:HEREBY )?(?:UNDERTAKE|ENGAGE|SHALL|WILL)[^\x1f]*(?:REMIT|REIMBURSE|COVER|HONOU?R|PAY)[^\x1f]*"
    r"|^(?:PLEASE )?(?:CLAIM|REIMBURSE|REIMBURSEMENT|DEBIT)[^\x1f]*|^(?:THE )?NEGOTIATING BANK (?:IS AUTHORISED|MAY|IS ALLOWED) [^\x1f]*(?:CLAIM|REIMBURSE)[^\x1f]*"
)
_CREDIT = re.compile(
    r"^(?:THE |THIS )?ORIGINAL (?:OF )?(?:THE |THIS )?(?:L/C|CREDIT)(?: INSTRUMENT)?(?: AND [A-Z ]+)? (?:MUST|SHOULD|SHALL|TO)[^\x1f]*"
)
_CONFIRM = re.compile(
    r"^(?:THE )?(?:NEGOTIATING|PRESENTING|NOMINATED|REMITTING|ADVISING|CONFIRMING) BANK(?:'S)? (?:MUST|SHOULD|SHALL|TO|IS REQUESTED|ARE REQUESTED|COVERING SCHEDULE|COVER LETTER)[^\x1f]*"
)
_NEGOTIATION = re.compile(
    r"^(?:ALL |THE )*DOCUMENTS? (?:MUST|SHOULD|SHALL|TO|ARE TO) BE NEGOTIATED (?:STRICTLY )?(?:IN (?:STRICT )?(?:CONFORMITY|COMPLIANCE|ACCORDANCE) WITH|AS PER) [^\x1f]*\b(?:TERMS|CREDIT|L/C)\b[^\x1f]*|^(?:THIS |THE )?(?:L/C|CREDIT) IS (?:FREELY )?(?:AVAILABLE|NEGOTIABLE) (?:BY NEGOTIATION )?WITH ANY BANK(?: IN [A-Z .]+)?$|^NEGOTIATIONS? (?:OF (?:THE |DISCREPANT )*(?:DOCUMENTS?|DRAFTS?) )?(?:UNDER (?:THIS )?(?:L/C|CREDIT) )?(?:IS |ARE )?(?:RESTRICTED TO|UNDER RESERVE|AGAINST (?:LETTER OF )?INDEMNITY|UNRESTRICTED)[^\x1f]*"
)
_CONTACT = re.compile(
    r"^(?:OUR|ISSUING BANK'?S?|THE ISSUING BANK'?S?) (?:FULL )?(?:ADDRESS|NAME AND ADDRESS|MAILING ADDRESS|COURIER ADDRESS|SWIFT(?: CODE)?)[^\x1f]*|^(?:ALL |ANY |IN |YOUR )*CORRESPONDENCE\b[^\x1f]*|^(?:ADVISE|NOTIFY) (?:THE )?BENEFICIARY\b[^\x1f]*|^(?:CONTACT|KINDLY|PLEASE) [^\x1f]*(?:ADVISE|ACKNOWLEDGE|CONTACT|COLLECT)[^\x1f]*"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read dispatch, reimbursement and other instructions to banks."""
    if found := words.take(_TT):
        refused = found["not"] or found["not2"] or "PROHIBITED" in found[0]
        return [{"cond": "reimbursement", "tt": not refused}]
    if found := words.take(_PAST_THE_BANKS):
        return [{"cond": "direct_originals", "apply_to": "*", "soft": "AUD-24"}]
    if not _PERIOD.search(words.text) and (found := words.take(_DISPATCH)):
        instruction: dict[str, Any] = {"cond": "dispatch_instruction", "document": None}
        if lots := _LOTS.search(found[0]):
            instruction["lots"] = 1 if lots["n"] == "A SINGLE" else number(lots["n"])
        return [instruction]
    if found := words.take(_NEGOTIATION):
        return [
            {
                "cond": "negotiation",
                "document": None,
                **({"human": True} if "RESTRICTED TO" in found[0] else {}),
            }
        ]
    if words.take(_REIMBURSE):
        return [{"cond": "reimbursement_instruction", "document": None}]
    if words.take(_CREDIT):
        return [{"cond": "present_credit", "document": None}]
    if words.take(_CONFIRM) or words.take(_CONTACT):
        return [{"cond": "bank_instruction", "document": None}]
    return []
