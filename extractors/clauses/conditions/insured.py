"""Who insures, on what terms, and shipment to be advised to the insurer or the applicant."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.phrases import delivery, timing
from extractors.clauses.wording import PRESENTED, Wording

_BUYER = re.compile(
    r"^(?:MARINE |THE |LOCAL )*INSURANCE(?: COVER(?:AGE)?| IS| ARE| WILL| SHALL| HAS BEEN| TO| BEING| BE)*(?: (?:COVERED|EFFECTED|ARRANGED|TAKEN(?: OUT| CARE OF)?|PROVIDED|COVER|UNDER THE CARE))?(?: LOCALLY)? (?:BY|OF|AT) (?:THE )?(?:ULTIMATE |LOCAL )?(?:APPLICANT|BUYERS?|OPENERS?|ACCOUNTEE|IMPORTER|CONSIGNEE)(?:'S)?(?: (?:IN|AT|LOCALLY|ACCOUNT|CARE|END|COST)[^\x1f]*)?(?: UNDER (?:THEIR |HIS |ITS |AN? |OWN )*(?P<cover>(?:OPEN |MARINE |INSURANCE )*(?:COVER(?: NOTE)?|POLICY)(?: NO\. [A-Z0-9/.-]+(?: DATED [\d./-]+)?)?))?$|^INSURANCE (?:IS )?FOR (?:THE )?(?:ACCOUNT OF (?:THE )?)?(?:APPLICANT|BUYER)(?:'S)?(?: ACCOUNT)?"
)
_SELLER = re.compile(
    r"^(?:MARINE |THE )*INSURANCE (?:IS |TO BE |MUST BE |SHOULD BE |SHALL BE |WILL BE )*(?:COVERED|EFFECTED|ARRANGED|TAKEN OUT) BY (?:THE )?(?:BENEFICIARY|SELLER|SUPPLIER|SHIPPER)S?$"
)
_TERMS = re.compile(
    r"^(?:MARINE |THE )*INSURANCE (?:TO BE |MUST BE |SHOULD BE |IS TO BE |SHALL BE |WILL BE )?(?:COVERED|EFFECTED|TAKEN|ARRANGED)(?P<by> BY (?:THE )?(?:BENEFICIARY|SELLER|SHIPPER|SUPPLIER))? (?:FOR|AT) (?:MINIMUM |AT LEAST )?(?P<pct>\d{3}) PCT(?: OF (?:THE )?(?:CIF|CIP|INVOICE|FULL)[A-Z ]*)?"
)
_ADVISE = re.compile(
    r"^(?:ALL |THE |EACH |EVERY )*(?:SHIPMENTS?|DETAILS OF SHIPMENT|SHIPMENT DETAILS|SHIPPING DETAILS)(?: UNDER THIS (?:L/C|CREDIT))? (?:MUST|SHOULD|SHALL|TO|ARE TO|IS TO|HAVE TO) BE (?:IMMEDIATELY )?(?:ADVISED|INFORMED|NOTIFIED|DECLARED|COMMUNICATED|REPORTED)(?: (?:IMMEDIATELY|DIRECTLY))*(?: BY (?:THE )?BENEFICIARY)?"
    r"|^(?:THE )?BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO|WILL) (?:(?:ADVISE|INFORM|NOTIFY|DECLARE|INTIMATE)(?: (?:THE )?(?:SHIPMENT|SHIPPING|FULL)[A-Z ]*?(?:DETAILS|PARTICULARS|ADVICE)?| OF)?|SEND (?:THE |AN? )?(?:SHIPMENT|SHIPPING|FULL)[A-Z ]*?(?:DETAILS|PARTICULARS|ADVICE)(?! ?BY))"
)
#: The advice itself is to be presented, in copy.
COPY = re.compile(
    r",? ?(?:AND )?(?:A |ONE |THE )?(?:CERTIFIED )?COPY OF (?:THIS|SUCH|THE|SAID|THE SAID|RELATIVE)? ?(?:ADVICE|FAX|EMAIL|DECLARATION|TELEX|MESSAGE|SHIPPING ADVICE|SHIPMENT ADVICE)(?=[^\x1f]*(?:ACCOMPANY|PRESENTED|REQUIRED|SUBMITTED|ATTACHED|FORM PART|DOCUMENTS))"
    + PRESENTED
    + r"$"
)
_WHO = re.compile(
    r"(?:(?:\bDIRECT(?:LY)? |\bIMMEDIATELY )*\bTO|^\x1f+) (?:THE )?(?P<who>[^\x1f]+?)(?=,? (?:REFERRING|QUOTING|MENTIONING|INDICATING|STATING|UNDER|BY|WITHIN|GIVING|SHOWING|ABOUT|OF )|,?\x1f|,? ?$)"
)
_ABOUT = re.compile(
    r"\b(?:OF|WITH|ABOUT) (?:THE |FULL |ALL )*(?:SHIPMENT|SHIPPING) (?:DETAILS|PARTICULARS)"
)
_ALSO_TO = re.compile(
    r",? ?(?:\bAND )?(?:TO )?(?:THE )?(?<!OF )(?<!OF THE )\b(APPLICANT|US|OURSELVES|ISSUING BANK|OPENER)\b(?!')"
)
_QUOTING = re.compile(
    r"(?:,? ?(?:AND )?(?:REFERRING TO|QUOTING|MENTIONING|INDICATING|STATING|GIVING|SHOWING|WITH REFERENCE TO|UNDER)) (?P<what>[^\x1f]+)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read insurance by the buyer, insurance terms, and the duty to advise shipment."""
    if found := words.take(_BUYER):
        cover = found["cover"] if found["cover"] and re.search(r"\d", found["cover"]) else ""
        state = {"state": particulars(cover)[0]} if cover else {}
        return [{"doc": None, "info": "buyer insures", **state}]
    if words.take(_SELLER):
        return [{"cond": "doc_terms", "insured_by": "beneficiary"}]
    if found := words.take(_TERMS):
        by = {"insured_by": "beneficiary"} if found["by"] else {}
        return [{"cond": "doc_terms", **by, "ins_pct": int(found["pct"])}]
    if words.take(_ADVISE):
        return [_advice(words)]
    return []


def _advice(words: Wording) -> dict[str, Any]:
    copy = words.take(COPY)
    words.take(_ABOUT)
    said: dict[str, Any] = {"cond": "advise_shipment", "rule": "GEN-27,28"}
    timing.read(words, "shipping_advice", said)
    if by := words.take(delivery.BY):
        delivery.channel([by], said)
    others: list[str] = []
    if quoted := words.take(_QUOTING):
        others = [delivery.recipient(found[1]) for found in _ALSO_TO.finditer(quoted["what"])]
        said["state"] = particulars(_ALSO_TO.sub("", quoted["what"]))[0]
    to = words.take(_WHO)
    named = delivery.recipients(to["who"]) if to else []
    others += [delivery.recipient(found[1]) for found in words.take_all(_ALSO_TO)]
    everybody = [*([named] if isinstance(named, str) else named), *others]
    if everybody := [who for who in everybody if who not in ("DOCUMENTS", "")]:
        said["recipient"] = everybody if len(everybody) > 1 else everybody[0]
    delivery.named_only(said)
    return as_document(said) if copy else said


def as_document(advice: dict[str, Any]) -> dict[str, Any]:
    """Return the duty to advise shipment as the demand for a copy of that advice."""
    kept = {key: value for key, value in advice.items() if key not in ("cond", "rule", "o", "c")}
    return {**kept, "doc": "shipping_advice", "o": 0, "c": 1}
