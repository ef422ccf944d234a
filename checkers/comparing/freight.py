"""What is said of the freight (ISBP 821 D30, E26, H25, J20)."""

from __future__ import annotations

import re

from checkers.comparing.verdict import SAME, Verdict, different, unknown

_SAID = (
    ("charter", r"AS\s+PER\s+(?:THE\s+)?CHARTER"),
    ("arranged", r"AS\s+(?:PER\s+)?(?:ARRANGED|AGREED|ARRANGEMENT)"),
    ("prepaid", r"\bPRE-?\s?PAID\b|\bPAID\b|\bPAYABLE\s+AT\s+(?:ORIGIN|LOADING|PORT\s+OF\s+LOADING)|预付|已付"),
    ("collect", r"\bCOLLECT\b|PAYABLE\s+AT\s+(?:DEST|PORT\s+OF\s+DISCH)|\bTO\s+BE\s+COLLECTED\b|\bTO\s+COLLECT\b|到付"),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.I)) for kind, pattern in _SAID)
_PREPAYABLE = re.compile(r"PRE-?\s?PAYABLE|TO\s+BE\s+PRE-?\s?PAID", re.I)


def freight_said(words: str) -> str | None:
    """Return ``prepaid``, ``collect``, ``charter`` or ``arranged``, or None if it says none.

    Words that freight is still to be paid are no proof that it was.

    >>> freight_said("FREIGHT PAYABLE AT DESTINATION"), freight_said("FREIGHT TO BE PREPAID")
    ('collect', None)
    """
    plain = words.replace("_", " ")
    if _PREPAYABLE.search(plain):
        return None
    return next((kind for kind, pattern in _PATTERNS if pattern.search(plain)), None)


def same_freight(required: str, shown: str) -> Verdict:
    """Compare what the credit wants said of the freight with what a document says.

    >>> same_freight("prepaid", "FREIGHT AS ARRANGED").different
    True
    >>> same_freight("FREIGHT PAYABLE AT DESTINATION", "FREIGHT COLLECT").same
    True
    """
    want, have = freight_said(required), freight_said(shown)
    if want is None:
        return unknown(f"the credit asks for «{required}»", f"信用证要求“{required}”")
    if want == have:
        return SAME
    return different(f"freight {shown}, not {required}", f"运费为 {shown}，而非 {required}")
