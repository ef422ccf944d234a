"""Whether the freight is marked as the credit asks (ISBP 821 D30, E26, H25, J20)."""

from __future__ import annotations

import re

from checkers.comparing.verdict import SAME, Verdict, different, either, tolerated, unknown
from checkers.comparing.words.spelling import tidy

_AS_ARRANGED = re.compile(r"\bAS (?:ARRANGED|AGREED|PER (?:AGREEMENT|ARRANGEMENT))\b|运费按约定")
_CHARTER = re.compile(r"CHARTER[- ]?PART(?:Y|IES)|\bC/P\b")
_PAYABLE_AT = re.compile(
    r"PAYABLE (?:AT|BY|IN)\s+(?:(?:THE )?(?:PORT OF )?(?:DESTINATION|DISCHARGE)|DEST\b|CONSIGNEE|RECEIVERS?|BUYERS?)"
)
_PAYABLE_HERE = re.compile(
    r"PAYABLE (?:AT|IN)\s+(?:(?:THE )?(?:PORT OF )?(?:LOADING|ORIGIN|SHIPMENT|DEPARTURE))"
)
_COLLECT = re.compile(
    r"\bCOLLECT(?:ED|ABLE)?\b|\bFREIGHT FORWARD\b|\bTO COLLECT\b|运费到付|\bTO BE COLLECTED\b|^CC$|\bNON[- ]?FRANCO\b|\bCARRIAGE FORWARD\b"
)
_PREPAID = re.compile(
    r"\bPRE[- ]?PAID\b|运费预付|^PP$|(?<!NON )(?<!NON-)\bFRANCO\b|\bCARRIAGE PAID\b"
)
_PAID = re.compile(r"\b(?:ALREADY )?PAID\b")
_PREPAYABLE = re.compile(r"\b(?:PREPAYABLE|TO BE PREPAID|PAYABLE IN ADVANCE|TO BE PAID)\b")
_BOTH = re.compile(r"\bPREPAID\b.*\bCOLLECT\b|\bCOLLECT\b.*\bPREPAID\b")


def freight_of(text: str) -> str | None:
    """Return what a freight clause says, or None if it says nothing known.

    Returns:
        ``prepaid``, ``prepayable`` (to be prepaid: a promise, no payment), ``collect``,
        ``as arranged``, ``charter party``, ``mixed`` (both words, as in empty columns).

    >>> freight_of("FREIGHT PAYABLE AT DESTINATION"), freight_of("Freight as arranged")
    ('collect', 'as arranged')
    """
    flat = tidy(text).replace("FRIEGHT", "FREIGHT").replace("_", " ")
    kinds = (
        ("charter party", _CHARTER),
        ("mixed", _BOTH),
        ("collect", _PAYABLE_AT),
        ("collect", _COLLECT),
        ("prepayable", _PREPAYABLE),
        ("prepayable", _PAYABLE_HERE),
        ("prepaid", _PREPAID),
        ("as arranged", _AS_ARRANGED),
        ("prepaid", _PAID),
    )
    return next((kind for kind, pattern in kinds if pattern.search(flat)), None)


def same_freight(required: str, printed: str) -> Verdict:
    """Compare the freight clause that the credit asks for with the one printed.

    Collect is the same as payable at destination; «as arranged» says neither.

    >>> same_freight("FREIGHT PREPAID", "FREIGHT AS ARRANGED").different
    True
    >>> same_freight("payable at destination", "FREIGHT COLLECT").same
    True
    >>> same_freight("prepaid|as_per_charter_party", "FREIGHT PAYABLE AS PER CHARTER PARTY").same
    True
    """
    if "|" in required:
        return either(same_freight(way, printed) for way in required.split("|"))
    wanted, shown = freight_of(required), freight_of(printed)
    if tidy(required) == tidy(printed):
        return SAME
    reason = f"freight: credit says {tidy(required)}, document says {tidy(printed) or 'nothing'}"
    reason_zh = f"运费：信用证为 {tidy(required)}，单据为 {tidy(printed) or '空白'}"
    if wanted is None or shown is None or shown == "mixed" or wanted == "mixed":
        return unknown(reason, reason_zh) if tidy(printed) else different(reason, reason_zh)
    if wanted == shown:
        return (
            SAME
            if wanted == "prepaid" or tidy(required) in tidy(printed)
            else tolerated("ISBP 821 E26", reason, reason_zh)
        )
    if {wanted, shown} == {"prepaid", "prepayable"}:
        return unknown(reason, reason_zh)
    return different(reason, reason_zh)
