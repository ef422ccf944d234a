"""Who insures, on what terms, and shipment to be advised to the insurer or the applicant."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.phrases import delivery, timing
from extractors.clauses.wording import Wording, tidy

_BUYER = re.compile(
    r"^(?:MARINE |THE )*INSURANCE(?: COVER(?:AGE)?| IS| ARE| WILL| SHALL| HAS BEEN| TO| BE)*(?: (?:COVERED|EFFECTED|ARRANGED|TAKEN(?: OUT| CARE OF)?|PROVIDED|COVER|UNDER THE CARE))?(?: LOCALLY)? (?:BY|OF|AT) (?:THE )?(?:ULTIMATE |LOCAL )?(?:APPLICANT|BUYERS?|OPENERS?|ACCOUNTEE|IMPORTER|CONSIGNEE)(?:'S)?(?: (?:IN|AT|LOCALLY|ACCOUNT|CARE|END|COST)[^\x1f]*)?|^INSURANCE (?:IS )?FOR (?:THE )?(?:ACCOUNT OF (?:THE )?)?(?:APPLICANT|BUYER)(?:'S)?(?: ACCOUNT)?"
)
_TERMS = re.compile(
    r"^(?:MARINE |THE )*INSURANCE (?:TO BE |MUST BE |SHOULD BE |IS TO BE |SHALL BE |WILL BE )?(?:COVERED|EFFECTED|TAKEN|ARRANGED)(?: BY (?:THE )?(?:BENEFICIARY|SELLER))? (?:FOR|AT) (?:MINIMUM |AT LEAST )?(?P<pct>\d{3}) PCT(?: OF (?:THE )?(?:CIF|CIP|INVOICE|FULL)[A-Z ]*)?"
)
_ADVISE = re.compile(
    r"^(?:ALL |THE |EACH |EVERY )*(?:SHIPMENTS?|DETAILS OF SHIPMENT|SHIPMENT DETAILS|SHIPPING DETAILS)(?: UNDER THIS (?:L/C|CREDIT))? (?:MUST|SHOULD|SHALL|TO|ARE TO|IS TO|HAVE TO) BE (?:IMMEDIATELY )?(?:ADVISED|INFORMED|NOTIFIED|DECLARED|COMMUNICATED|REPORTED)(?: (?:IMMEDIATELY|DIRECTLY))*(?: BY (?:THE )?BENEFICIARY)?"
    r"|^(?:THE )?BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO|WILL) (?:ADVISE|INFORM|NOTIFY|DECLARE|SEND)(?: (?:THE )?(?:SHIPMENT|SHIPPING|FULL)[A-Z ]*?(?:DETAILS|PARTICULARS|ADVICE)?| OF)?"
)
_COPY = re.compile(
    r",? ?(?:AND )?(?:A |ONE |THE )?(?:CERTIFIED )?COPY OF (?:THIS|SUCH|THE|SAID|THE SAID|RELATIVE)? ?(?:ADVICE|FAX|EMAIL|DECLARATION|TELEX|MESSAGE|SHIPPING ADVICE|SHIPMENT ADVICE)[^\x1f]*(?:ACCOMPANY|PRESENTED|REQUIRED|SUBMITTED|ATTACHED|FORM PART|WITH (?:THE )?DOCUMENTS|DOCUMENTS)[^\x1f]*"
)
_WHO = re.compile(
    r"(?:\bTO|^\x1f+) (?:THE )?(?P<who>(?:M/S )?[^\x1f,]+?)(?= (?:REFERRING|QUOTING|MENTIONING|INDICATING|STATING|UNDER|BY|WITHIN|GIVING|SHOWING|ABOUT|OF )|,|\x1f|$)"
)
_QUOTING = re.compile(
    r"(?:,? ?(?:AND )?(?:REFERRING TO|QUOTING|MENTIONING|INDICATING|STATING|GIVING|SHOWING|WITH REFERENCE TO|UNDER)) (?P<what>[^\x1f]+)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read insurance by the buyer, insurance terms, and the duty to advise shipment."""
    if words.take(_BUYER):
        return [{"doc": None, "info": "buyer insures"}]
    if found := words.take(_TERMS):
        return [{"cond": "doc_terms", "ins_pct": int(found["pct"])}]
    if words.take(_ADVISE):
        return [_advice(words)]
    return []


def _advice(words: Wording) -> dict[str, Any]:
    copy = words.take(_COPY)
    said: dict[str, Any] = (
        {"doc": "shipping_advice", "o": 0, "c": 1}
        if copy
        else {"cond": "advise_shipment", "rule": "GEN-27,28"}
    )
    timing.read(words, "shipping_advice", said)
    if by := words.take(delivery.BY):
        delivery.channel(by, said)
    if quoted := words.take(_QUOTING):
        said["state"] = particulars(quoted["what"])[0]
    if to := words.take(_WHO):
        who = tidy(to["who"])
        if who and not re.fullmatch(r"(?:THE )?DOCUMENTS?", who):
            said["recipient"] = delivery.recipient(who)
    return said
