"""Signatures: who must sign, and how (UCP 600 art. 3; ISBP 821 A35)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.wording import Wording

OPENERS = r"(?:AND )?(?:DULY |MANUALLY )+SIGNED(?: AND (?:STAMPED|SEALED))?(?! (?:BY|AND DATED))\b|(?:ALL |EACH )?(?:MUST |TO |SHOULD |SHALL )?(?:BE (?:DULY )?(?:MANUALLY |HAND )?SIGNED\b(?! BY)|BEAR(?:ING)? (?:ORIGINAL |MANUAL |HANDWRITTEN )?SIGNATURES?|SIGNED BY HAND|SIGNED IN INK)"
_MANUAL = re.compile(
    r"\b(?:MANUALLY|HAND|PERSONALLY)[- ]?(?:\s?WRITTEN )?SIGN(?:ED|ATURES?)(?: IN INK)?|SIGNED (?:BY HAND|IN INK|MANUALLY)|(?:(?:(?:MUST|SHOULD|SHALL|TO) )?BEAR(?:ING)? )?(?:THE )?(?:MANUAL|HANDWRITTEN|INK) SIGNATURES?(?: OF (?:THE )?(?:BENEFICIARY|SELLER|ISSUER)S?)?"
)
_SIGNED = re.compile(
    r"\b(?:DULY )?SIGNED(?: AND (?:STAMPED|SEALED))?\b(?! (?:BY|IN \d))|BEAR(?:ING)? (?:ORIGINAL )?SIGNATURES?|SIGNED(?= IN \d)"
)
_DATED = re.compile(r"\b(?:DULY )?DATED(?: AND(?= SIGNED))?(?! (?:NOT|NO|\d))|\bAND DATED\b")
_STAMPED_WITH = re.compile(
    r"\b(?:BE )?STAMPED(?: WITH)?(?= ?[\"\x1f])"
)  # with words, not by a stamp
_STAMPED = re.compile(r"\b(?:AND )?(?:DULY )?STAMPED\b(?! BY| ?[\"\x1f])")


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``sig``: signed or manual, ``stamped`` and ``dated``."""
    if words.take(_DATED):
        said["dated"] = True
    if words.take(_MANUAL):
        said["sig"] = "manual"
    elif found := words.take(_SIGNED):
        said.setdefault("sig", "signed")
        if "STAMPED" in found[0] or "SEALED" in found[0]:
            said["stamped"] = True
    words.take(_STAMPED_WITH)
    if words.take(_STAMPED):
        said["stamped"] = True
