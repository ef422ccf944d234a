"""Sentences that speak of the sentence before them: «a copy of this advice», «to this effect»."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.conditions.insured import COPY, as_document
from extractors.clauses.conditions.sending import proved
from extractors.clauses.heads import heads
from extractors.clauses.lexicon.parties import party
from extractors.clauses.wording import PRESENTED, tidy

Demand = dict[str, Any]
_EFFECT = re.compile(
    r"(?:^|,? ?\b(?:AND|FOR WHICH|WITH)\b ?|, ?)(?:A |THE |SEPARATE )*(?P<whose>(?:BENEFICIARY|SHIPPER|MANUFACTURER|CARRIER|SHIPPING COMPANY)(?:'S)? )?(?:CERTIFICATE|STATEMENT|DECLARATION)(?: (?:ISSUED )?(?:BY|FROM) (?:THE )?(?P<by>[A-Z ]+?))?"
    r" TO (?:THIS|THAT|SUCH) EFFECT(?: (?:ISSUED |SIGNED )?(?:BY|FROM) (?:THE )?(?P<after>[A-Z ]+?))?"
    + PRESENTED
    + r"$"
)
_POINTING = re.compile(
    r"^(?:IT|THE SAME|SAME|(?:THIS|SUCH|SAID|THE SAID|THE ABOVE|THESE|THE)(?: SAID)? (?:DOCUMENTS?|CERTIFICATE|REPORT|LIST|STATEMENT|DECLARATION|POLICY))(?= (?:MUST|SHOULD|SHALL|TO|IS TO|HAS TO)\b)"
)
_WITH_COPY = re.compile(
    r",? ?(?:AND )?(?:A |ONE |ITS |THE )?COPY (?:(?:OF (?:IT|SAME|THE SAME|WHICH) )?(?:TO |MUST |SHOULD |SHALL |IS |WILL )?(?:BE )?(?:ALSO )?(?:ACCOMPANY|PRESENTED|REQUIRED|SUBMITTED|ATTACHED))(?: (?:WITH|FOR|TO|AMONG|BY))?(?: THE)?(?: ORIGINAL| SHIPPING)*(?: DOCUMENTS?| PRESENTATION| NEGOTIATION)?$"
)
_MERGED = ("nondoc", "relaxation")


def to_this_effect(text: str, before: str) -> tuple[str, Demand] | None:
    """Return what stands before «a certificate to this effect», and the demand for it."""
    if not (found := _EFFECT.search(text)) or " NOT " in found[0] or proved(text):
        return None
    fact = tidy(text[: found.start()]) or before
    issuer = party(tidy(found["whose"] or found["by"] or found["after"] or "BENEFICIARY"))
    demand: Demand = {"doc": "ben_cert", "sig": "signed", "certify_text": fact}
    if issuer != "beneficiary":
        kind = (
            "cert:vessel" if issuer in ("carrier", "shipping_company", "master") else "cert:other"
        )
        demand = {"doc": kind, "o": 1, "issuer": issuer, "certify_text": fact}
    return tidy(text[: found.start()]), demand


def said_again(text: str, before: str) -> str:
    """Put the document of the sentence before in the place of a word that points to it.

    >>> said_again("IT MUST SHOW L/C NO.", "PACKING LIST IN 3 COPIES")
    'PACKING LIST MUST SHOW L/C NO.'
    """
    if not before or not (found := _POINTING.match(text)):
        return text
    names = heads(before)
    return f"{names[0].text}{text[found.end() :]}" if names else text


def copy_of_advice(text: str, found: list[Demand]) -> bool:
    """Turn the advice of the sentence before into a demand for its copy, if this asks for it."""
    match = COPY.match(text)
    last = found[-1] if found else {}
    if (
        not match
        or " NOT " in text
        or not (last.get("cond") == "advise_shipment" or last.get("doc") == "shipping_advice")
    ):
        return False
    found[-1] = as_document(last)
    return True


def with_copy(text: str) -> str | None:
    """Return an advice of shipment without the words that ask for its copy, if they do.

    >>> with_copy("SHIPPING ADVICE TO BE FAXED TO APPLICANT, COPY REQUIRED FOR PRESENTATION")
    'SHIPPING ADVICE TO BE FAXED TO APPLICANT'
    """
    found = _WITH_COPY.search(text)
    names = heads(text) if found else []
    if not found or not names or names[0].codes != ("shipping_advice",):
        return None
    return text[: found.start()]


def append(found: list[Demand], demand: Demand) -> None:
    """Add a demand; what two sentences say of one condition is one condition."""
    last = found[-1] if found else {}
    if demand.get("cond") in _MERGED and last.get("cond") == demand["cond"]:
        items = [*last.get("items", []), *demand.get("items", [])]
        last.update({**demand, **({"items": items} if items else {})})
    else:
        found.append(demand)
