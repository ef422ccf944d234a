"""Names of vessels, with or without their prefixes and voyages."""

from __future__ import annotations

import re

from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.wording import same_token, weighed

_PREFIX = re.compile(
    r"^(?:M\s*[/.]?\s*V|M\s*[/.]?\s*S|S\s*[/.]?\s*S|M\s*[/.]?\s*T|VESSEL|OCEAN VESSEL)\b[\s.:/]*",
    re.I,
)
#: A voyage after the name: marked as one, behind a stroke, or a number with a direction.
_VOYAGE = re.compile(
    r"[\s,/(-]*\bV(?:OY(?:AGE)?)?\s*\.?\s*(?:NO\.?)?\s*[:.]?\s*[A-Z]?\d\w*\W*$"
    r"|\s*/\s*\w*\d\w*\W*$"
    r"|[\s,(-]+\d{1,4}[NSEW]\W*$",
    re.I,
)
#: Between the conveyances of a journey of several legs.
_LEGS = re.compile(r"\s+/\s+|\s+(?:THENCE|THEN)\s+(?:BY\s+)?|\s*\+\s*", re.I)
_OPEN = re.compile(r"AS PER|AND/?OR|OR OTHER|T\.?B\.?[ANC]\b|TO BE (?:NAMED|ADVISED)|BY SEA", re.I)


def vessel_name(words: str) -> str:
    """Return the bare name of a vessel.

    >>> vessel_name("M/V SEAVALE HARMONY V.026W"), vessel_name("KESTREL FORTUNE / 637W")
    ('SEAVALE HARMONY', 'KESTREL FORTUNE')
    >>> vessel_name("PEARL OF ANHAI 2")
    'PEARL OF ANHAI 2'
    """
    plain = _PREFIX.sub("", " ".join(words.upper().split()))
    return _VOYAGE.sub("", plain).strip(" ,./-") or plain


def same_vessel(one: str, other: str) -> Verdict:
    """Compare two vessels as documents name them (UCP 600 art. 14(d)).

    A document that leaves the vessel open («as per bill of lading») conflicts with none; one
    that names a conveyance for each leg of the journey names the vessel among them.

    >>> same_vessel("MV STAR", "M.V. SUN").different
    True
    """
    ours, theirs = _legs(one), _legs(other)
    if len(ours) + len(theirs) > 2 and any(_same_ship(a, b).same for a in ours for b in theirs):
        return SAME
    return _same_ship(one, other)


def _legs(words: str) -> list[str]:
    """Return the conveyance of each leg; a voyage behind a stroke is none."""
    legs = _LEGS.split(vessel_name(words))
    return [leg for leg in legs if not re.fullmatch(r"\w*\d\w*", leg)]


def _same_ship(one: str, other: str) -> Verdict:
    if _OPEN.search(one) or _OPEN.search(other):
        return SAME
    a, b = weighed(vessel_name(one)), weighed(vessel_name(other))
    if a == b or "".join(a) == "".join(b):
        return SAME
    if len(a) == len(b) and all(same_token(x, y).same for x, y in zip(a, b, strict=True)):
        return tolerated("ISBP 821 A23", f"{one} for {other}", f"{one} 与 {other}")
    if set(a) <= set(b) or set(b) <= set(a):
        return unknown(f"vessel {one} or {other}", f"船名 {one} 与 {other}")
    return different(f"vessel {other}, not {one}", f"船名为 {other}，而非 {one}")
