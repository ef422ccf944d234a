"""A credit that is a letter: what it says in words that nobody found is left open, not silent."""

from __future__ import annotations

import re

from extractors.documents import Credit
from extractors.form import Form
from extractors.swift.fields import Field

#: What no credit is silent about.
_ALWAYS = (
    *("number", "issue_date", "amount", "expiry_date", "expiry_place", "applicant", "beneficiary"),
    *("issuing_bank", "available_with", "available_by", "documents_required", "goods_description"),
)
#: What a credit may be silent about, and the words by which it is not.
_SPOKEN_OF = {
    "latest_shipment_date": r"\bSHIP|\bDE?I?SPATCH|\bLADEN\b|\bLOADED\b",
    "port_of_loading": r"\bSHIP|\bFROM\b",
    "port_of_discharge": r"\bSHIP|\bTO\b",
    "partial_shipments": r"\bPARTIAL\b|\bPART\s+SHIPMENT",
    "transhipment": r"\bTRANSS?HIP",
    "presentation_days": r"\bPRESENT\w*\b[^.;]*\bDAYS?\b|\bDAYS?\b[^.;]*\bPRESENT",
    "tolerance": r"\bMORE\s+OR\s+LESS\b|\bPLUS\s+OR\s+MINUS\b|\bTOLERANCE\b|\+\s*/\s*-",
    "drafts_at": r"\bDRAFTS?\b|\bBILLS?\s+OF\s+EXCHANGE\b",
    "additional_conditions": r"\b(?:SPECIAL|ADDITIONAL|OTHER)\s+(?:TERMS|CONDITIONS|INSTRUCTIONS)\b",
    "confirmation": r"\bCONFIRM",
}


def leave_open(form: Form[Credit], kind: Field, text: str) -> None:
    """Enter as illegible what the letter speaks of and nobody found.

    Args:
        form: the credit as far as it was read.
        kind: where the letter says that it issues a credit.
        text: the whole letter.
    """
    spoken_of = (name for name, words in _SPOKEN_OF.items() if re.search(words, text, re.I))
    for name in (*_ALWAYS, *spoken_of):
        if not form.has(name):
            form.illegible(name, seen=kind.seen())
