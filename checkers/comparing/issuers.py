"""Whether a document appears issued by whom the credit names (UCP 600 art. 3; ISBP 821 A20, L3)."""

from __future__ import annotations

import re

from checkers.comparing.parties import same_party
from checkers.comparing.verdict import SAME, Verdict, different, either, unknown
from extractors.documents import Party

#: Bodies that a credit may name in general, and how theirs are known.
_BODIES: dict[str, re.Pattern[str]] = {
    "chamber": re.compile(
        r"CHAMBER|C\.?C\.?P\.?I\.?T|COUNCIL FOR THE PROMOTION OF INTERNATIONAL TRADE|CUSTOMS|商会|贸促|海关"
        r"|MINISTRY OF (?:COMMERCE|TRADE)|DEPARTMENT OF (?:COMMERCE|TRADE)|BUREAU|TRADE PROMOTION",
        re.I,
    ),
    "customs": re.compile(r"CUSTOMS|海关|INSPECTION AND QUARANTINE|CIQ", re.I),
    "ccpit": re.compile(
        r"C\.?C\.?P\.?I\.?T|COUNCIL FOR THE PROMOTION OF INTERNATIONAL TRADE|贸促"
        r"|CHINA CHAMBER OF INTERNATIONAL COMMERCE",
        re.I,
    ),
}
_NAMED = (
    ("ccpit", re.compile(r"C\.?C\.?P\.?I\.?T|COUNCIL FOR THE PROMOTION", re.I)),
    ("customs", re.compile(r"CUSTOMS|CIQ\b", re.I)),
    ("chamber", re.compile(r"CHAMBER", re.I)),
)
_OWN = re.compile(r"^(?:THE )?(?:BENEFICIARY|SELLER|EXPORTER|MANUFACTURER)S?$", re.I)
#: Adjectives that let anybody issue but the beneficiary (art. 3).
QUALIFIERS = ("first class", "well known", "qualified", "independent", "official", "competent", "local")


def issuer_is(required: str, shown: Party, beneficiary: Party | None = None) -> Verdict:
    """Tell whether a document is issued by the party or kind of body that the credit names.

    For a chamber of commerce another chamber, customs or the trade department will do;
    where the beneficiary or manufacturer may issue, so may a chamber.

    >>> issuer_is("CHAMBER OF COMMERCE", Party(name="NINGBO CUSTOMS")).same
    True
    >>> issuer_is("CCPIT", Party(name="NINGBO MUFENG WEAVING CO., LTD.")).different
    True
    """
    words = required.replace("_", " ").strip()
    if words.lower() in QUALIFIERS:
        return not_beneficiary(shown, beneficiary)
    body = next((kind for kind, pattern in _NAMED if pattern.search(words)), None)
    if body and _BODIES[body].search(shown.name):
        return SAME
    if _OWN.match(words):
        if _BODIES["chamber"].search(shown.name):
            return SAME
        if beneficiary is not None and words.upper().endswith(("BENEFICIARY", "SELLER", "EXPORTER")):
            return same_party(beneficiary, shown)
        return unknown(f"whether {shown.name} is the {words}", f"{shown.name} 是否为 {words}")
    if body:
        return different(f"issued by {shown.name}, not {words}", f"由 {shown.name} 出具，而非 {words}")
    return either(same_party(Party(name=name), shown) for name in _names(words))


def not_beneficiary(shown: Party, beneficiary: Party | None) -> Verdict:
    """Tell whether somebody other than the beneficiary issued a document (art. 3)."""
    if beneficiary is None:
        return unknown("the beneficiary is not known", "受益人不详")
    verdict = same_party(beneficiary, shown)
    if verdict.same:
        return different("issued by the beneficiary", "由受益人出具")
    return SAME if verdict.different else verdict


def _names(words: str) -> list[str]:
    return [name.strip() for name in re.split(r"\s+OR\s+|/", words) if name.strip()]
