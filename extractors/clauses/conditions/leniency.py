"""What the credit overlooks or refuses in the documents at large: errors, combined, third parties."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import heads, named
from extractors.clauses.lexicon.particulars import particulars
from extractors.clauses.wording import Wording

_VERDICT = r"(?: (?:IS|ARE|WILL BE|SHALL BE))?(?P<not> NOT| UN| UNLESS)? ?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED)"
_TYPING = re.compile(
    r"^(?:DOCUMENTS? (?:WITH|CONTAINING|BEARING|SHOWING) )?(?:ANY )?(?:(?:SPELLING|TYPING|TYPOGRAPHICAL|GRAMMATICAL|CLERICAL|MINOR|MIS-?SPELLING)[^\x1f]*?(?:ERRORS?|MISTAKES?|MISSPELLINGS?|DISCREPANC(?:Y|IES))|(?:ERRORS?|MISTAKES?) (?:IN|OF) (?:SPELLING|TYPING|GRAMMAR|PUNCTUATION))[^\x1f]*?(?:NOT (?:TO )?(?:BE )?(?:CONSIDERED |DEEMED |TREATED |REGARDED )?(?:AS )?(?:A )?DISCREPAN(?:CY|CIES|T)|ACCEPTABLE|ACCEPTED|ALLOWED|IGNORED|DISREGARDED)(?: EXCEPT [^\x1f]*)?"
)
_EXCEPT = re.compile(r"EXCEPT(?: IN| FOR)? (?P<what>.+?)(?= (?:IS|ARE|WILL|SHALL)\b|$)")
_COMBINED = re.compile(r"^COMBINED (?:DOCUMENTS?|CERTIFICATES?|[A-Z/ ]+?)" + _VERDICT)
_THIRD = re.compile(
    r"^(?:ALL |ANY )?THIRD[- ]PART(?:Y|IES)(?:'S)? (?P<what>(?:AS |BEING )?(?:THE )?(?:SHIPPERS?|CONSIGNORS?)|B/L|DOCUMENTS?(?:/DOCUMENTS?)?|DOCS?|TRANSPORT DOCUMENTS?|INVOICE|DRAFTS?)(?:(?: IN B/L)|(?: OR (?:BENEFICIARY|SHIPPER)[A-Z ]*))?"
    + r"(?:,? ?\(?(?:EXCEPT|EXCLUDING|OTHER THAN)(?: FOR)? (?P<before>[^\x1f]+?)\)?,?)?"
    + _VERDICT
    + r"(?:,? ?\(?(?:EXCEPT|EXCLUDING|OTHER THAN)(?: FOR)? (?P<except>[^\x1f]*))?"
)
_OTHER_SHIPPER = re.compile(
    r"^(?:THE )?(?:SHIPPER|CONSIGNOR)(?: (?:ON|IN) (?:THE )?(?:B/L|TRANSPORT DOCUMENTS?))? (?:(?:MAY BE )?OTHER THAN|DIFFERENT FROM) (?:THE )?(?:L/C )?BENEFICIARY"
    + _VERDICT
)
#: Who ships must be the beneficiary, which refuses any third party.
_OWN_SHIPPER = re.compile(
    r"^(?:THE )?(?:SHIPPER|CONSIGNOR)(?: (?:ON|IN) (?:THE |ALL )?(?:B/L|(?:TRANSPORT )?DOCUMENTS?))? (?:MUST|SHOULD|SHALL|TO|HAS TO) BE (?:THE )?(?:L/C )?BENEFICIARY"
    r"|^(?:THE )?(?:L/C )?BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO) (?:BE (?:SHOWN |INDICATED |NAMED |MENTIONED |STATED )?|APPEAR )AS (?:THE )?(?:SHIPPER|CONSIGNOR)(?: ON (?:THE |ALL )?(?:B/L|(?:TRANSPORT )?DOCUMENTS?))?$"
)
_AS_PRESENTED = re.compile(
    r"^(?:ALL )?(?:DOCUMENTS?|DISCREPANT DOCUMENTS|DISCREPANCIES) (?:ARE |IS )?(?P<not>NOT )?ACCEPTABLE(?: AS PRESENTED)?(?: EXCEPT (?P<except>[^\x1f]*))?$|^ALL DISCREPANCIES (?:ARE )?ACCEPTABLE(?: EXCEPT (?P<except2>[^\x1f]*))?"
)
_NOT_WANTED = re.compile(
    r"^(?P<paper>[^\x1f]{2,160}?) (?:IS |ARE )?NOT (?:REQUIRED|NECESSARY|NEEDED)$"
)
_PHOTOCOPIES = re.compile(r"^PHOTOCOP(?:Y|IES)(?: OF DOCUMENTS)?" + _VERDICT + r"[^\x1f]*")


def read(words: Wording) -> list[dict[str, Any]]:
    """Read what is overlooked or refused, and the exceptions."""
    if found := words.take(_TYPING):
        overlooked: dict[str, Any] = {"cond": "relaxation", "typo": True}
        if beyond := _EXCEPT.search(found[0]):
            overlooked["except"] = particulars(beyond["what"])[0]
        return [overlooked]
    if found := words.take(_COMBINED):
        return [{"cond": "relaxation", "combined": _allowed(found)}]
    if found := words.take(_THIRD):
        return [_third(found)]
    if found := words.take(_OTHER_SHIPPER):
        return [{"cond": "third_party_shipper", "allowed": _allowed(found)}]
    if words.take(_OWN_SHIPPER):
        return [{"cond": "third_party_shipper", "allowed": False}]
    if (found := _AS_PRESENTED.search(words.text)) and "AS PRESENTED" in found[0]:
        words.take(_AS_PRESENTED)
        return [{"cond": "as_presented", "allowed": not found["not"]}]
    if (found := _NOT_WANTED.search(words.text)) and (names := heads(found["paper"])):
        words.take(_NOT_WANTED)
        codes = [code for head in names for code in head.codes]
        return [{"cond": "not_required", "items": codes}]
    if found := words.take(_PHOTOCOPIES):
        return [{"cond": "photocopies", "allowed": _allowed(found)}]
    return []


def _third(found: re.Match[str]) -> dict[str, Any]:
    """Return what is said of papers of third parties, or of a third party as shipper."""
    allowed = _allowed(found)
    if found["what"] == "B/L":
        key = "allow" if allowed else "undefined"
        return {"apply_to": "bl", key: ["third_party"]}
    shipper = re.search("SHIPPER|CONSIGNOR", found["what"])
    condition: dict[str, Any] = {
        "cond": "third_party_shipper" if shipper else "third_party_docs",
        "allowed": allowed,
    }
    if codes := [code for head in heads(found["what"]) for code in head.codes]:
        condition["items"] = codes
    if others := found["before"] or found["except"]:
        condition["except"] = named(others)
    return condition


def _allowed(found: re.Match[str]) -> bool:
    return not found["not"] and "PROHIBITED" not in found[0]
