"""Words of a condition that its reading passed over, so that none is dropped in silence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from extractors.clauses.heads import heads
from extractors.clauses.lexicon.moments import MONTHS

#: Conditions that documents are examined against. Instructions between banks bind no document,
#: soft clauses go to a person, and what all documents must show keeps its own words.
_WEIGHED = frozenset({
    "tolerance", "ucp_exclusion", "isbp_exclusion", "relaxation", "stale_docs", "presentation_period", "shipment_not_before",
    "third_party_docs", "third_party_shipper", "not_required", "transhipment", "partial_shipments", "partial_drawings",
    "no_predate", "predated_docs", "overdrawing", "no_extra_freight_costs", "photocopies", "as_presented",
    "corrections_authenticated", "doc_terms", "all_docs_signed", "all_docs_dated", "late_shipment",
})  # fmt: skip
#: Words that say no more than the condition itself, once it has been recognised.
_ORDINARY = re.compile(
    r"APPEAR|CALENDAR|BEAR|BEARING|INDICATED|NAMED|SHOWN|CARRY|ONE|LOT|SINGLE|CONSIGNMENT|ENTIRE|600|A|ABOVE|ACCEPTABLE|ACCEPTED|ACCORDING|ADDITION|ADDITIONAL|AFFECT|AFFECTING|AFTER|"
    r"AGAINST|ALL|ALLOWED|ALSO|ALTER|ALTERATIONS|ALTERED|ALTERING|AMOUNT|AMOUNTS|AN|AND|ANY|"
    r"APPEARING|APPLICABLE|APPLICANT|APPLIED|APPLY|ARE|ART|ARTICLE|ARTICLES|AS|AT|AUTHENTICATED|"
    r"AVAILABLE|B|BANK|BASIS|BE|BEEN|BEFITTING|BEFORE|BENEFICIARY|BEYOND|BOTH|BUT|BUYER|BY|C|"
    r"CALLED|CASE|CERTIFICATE|CERTIFIED|CHANGE|CHANGING|CHARGE|CHARGES|CIF|CIP|CLAUSE|CLERICAL|"
    r"COMBINED|CONCERNED|CONDITIONS|CONSIDERED|CONSIGNOR|CONTENTS|CORRECTED|CORRECTIONS|"
    r"CORRESPONDING|COST|COSTS|COUNTERS|COUNTRY|COVERED|CREDIT|DATE|DATED|DATES|DAYS|DC|DEEMED|"
    r"DIFFER|DISCREPANCIES|DISCREPANCY|DISCREPANT|DO|DOCS|DOCUMENT|DOCUMENTS|DRAFT|DRAFTS|"
    r"DRAWING|DRAWINGS|DRAWN|DULY|DURING|EACH|EARLIER|EFFECTED|ENDORSED|ERASURES|ERRORS|EVENT|"
    r"EVIDENCING|EXCEED|EXCEEDING|EXCEPT|EXCESS|EXCLUDED|EXCLUDING|EXPIRY|EXPRESSLY|FAR|FIELD|"
    r"FINAL|FOR|FORBIDDEN|FREIGHT|FROM|FULL|GOODS|GRAMMATICAL|HAVE|HEREBY|HEREOF|HEREUNDER|"
    r"HOWEVER|ICC|IGNORED|IN|INCLUDING|INITIALLED|INK|INSURANCE|INVOICE|IS|ISBP|ISSUANCE|ISSUE|"
    r"ISSUED|ISSUER|ISSUING|IT|ITEM|ITS|L|LATE|LATER|LATEST|LATITUDE|LESS|LOTS|MADE|MANUALLY|"
    r"MARGIN|MARINE|MATERIAL|MAXIMUM|MAY|MEANING|MENTIONED|MINIMUM|MINOR|MINUS|MISPRINT|"
    r"MISSPELLING|MISSPELLINGS|MISSPELT|MISTAKE|MISTAKES|MORE|MULTIPLE|MUST|NEGOTIABLE|"
    r"NEGOTIATED|NEGOTIATION|NO|NOT|NUMBER|O|OF|ON|OPENED|OPENER|OPENING|OR|ORIGINAL|ORIGINALS|"
    r"OTHER|OTHERWISE|OUR|OVER|OVERDRAWING|OVERDRAWN|P|PAR|PARA|PARAGRAPH|PARAGRAPHS|PART|"
    r"PARTIAL|PARTIES|PARTY|PAYMENT|PCT|PERIOD|PERMISSIBLE|PERMITTED|PHOTOCOPIES|PHOTOCOPY|PLUS|"
    r"POINT|POSSIBLE|PREDATED|PRESENTABLE|PRESENTATION|PRESENTED|PRESENTING|PRIOR|PROHIBITED|"
    r"PROVISION|PROVISIONS|PUBLICATION|QUANTITIES|QUANTITY|REFERRING|REFLECTING|REFUSAL|"
    r"REGARDED|REQUIRED|RULE|RULES|SENT|SEPARATELY|SHALL|SHIPMENT|SHIPMENTS|SHIPPED|SHIPPER|"
    r"SHIPPING|SHORTAGE|SHOULD|SHOW|SHOWING|SIGNED|SO|SPELLING|STALE|STAMPED|STATED|STIPULATED|"
    r"STRICTLY|SUB|SUBJECT|SUBMITTED|SUCH|T|TENDERED|THAN|THAT|THE|THEIR|THEREOF|THESE|THIRD|"
    r"THIS|THOSE|TIME|TO|TOLERANCE|TOTAL|TRANSFERABLE|TRANSHIPMENT|TRANSHIPMENTS|TRANSPORT|"
    r"TYPING|TYPOGRAPHICAL|UCP|UCP600|UCPDC|UNDER|UNIFORM|UNIT|UNLESS|UP|US|VALID|VALIDITY|"
    r"VALUE|VARIATION|VARY|VESSEL|VIA|VOLUME|WAIVED|WE|WEIGHT|WHATSOEVER|WHICH|WILL|WITH|WITHIN|"
    r"WITHOUT|WORDS|WOULD"
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_TOKEN = re.compile(r"[A-Z0-9]+(?:['.][A-Z0-9]+)*")


def swallowed(text: str, found: list[dict[str, Any]], rest: str) -> str:
    """Return the words of a statement that are in none of its conditions, nor left over."""
    if not all(demand.get("cond") in _WEIGHED and "soft" not in demand for demand in found):
        return ""
    known = {token for value in _values(found) for token in _TOKEN.findall(value)}
    known.update(_TOKEN.findall(rest))
    single = [d for d in found if d["cond"] == "tolerance" and ("amount" in d) != ("quantity" in d)]
    if single or any("at" in demand for demand in found):
        known.add("ONLY")  # a place or a tolerance allowed is allowed alone
    months = {int(value[5:7]) for value in _values(found) if _DAY.fullmatch(value)}
    for name in heads(text):
        known.update(_TOKEN.findall(name.text))
    passed = [
        word
        for word in _TOKEN.findall(text)
        if not _ORDINARY.fullmatch(word)
        and word not in known
        and word.lstrip("0") not in known
        and MONTHS.get(word[:3]) not in months
    ]
    return " ".join(dict.fromkeys(passed))


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from _values(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _values(inner)
    elif value is not None:
        yield str(value).upper().replace("_", " ")
