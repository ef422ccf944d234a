"""Which kinds of bills of lading are acceptable, and where their originals go."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import NAMES, heads
from extractors.clauses.lexicon.documents import SEA_ADJECTIVES
from extractors.clauses.phrases import timing
from extractors.clauses.phrases.delivery import read as delivered
from extractors.clauses.wording import Wording

_KIND = "(?:" + "|".join(SEA_ADJECTIVES.values()) + r"|THIRD[- ]PARTY|STRAIGHT|UNSIGNED)"
_PAPER = r"(?: ?(?:OCEAN |MARINE )?(?:B/L|AIR WAYBILL|AWB|TRANSPORT DOCUMENTS?|DOCUMENTS?|SHIPMENTS?|STOWAGE|LOADING)(?:\(?S\)?)?)?"
_LIST = re.compile(
    rf"^(?:(?:PRESENTATION OF|THE|A|ANY) )?(?P<kinds>{_KIND}{_PAPER}(?:(?:,? ?(?:AND/OR|AND|OR)\b| ?(?:,|/|&)) ?(?:A )?{_KIND}{_PAPER})*)(?: OR THE LIKE)?(?: (?:IS|ARE|WILL BE|SHALL BE))? ?(?P<not>NOT |UN)?(?P<verdict>ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED|PROHIBITED|FORBIDDEN)(?: FOR NEGOTIATION)?"
)
_ISSUED_BY = re.compile(
    r"^(?:B/L|TRANSPORT DOCUMENTS?) ISSUED BY (?:A |THE )?(?:FREIGHT )?FORWARD(?:ER|ING AGENT|ERS)S?'?(?: AS (?:A )?(?:CARRIER|AGENT)(?: (?:FOR|OF) (?:A |THE )?(?:NAMED )?CARRIER)?(?: OR AGENT)?)?(?: (?:IS|ARE))? (?P<not>NOT )?(?:ACCEPTABLE|ACCEPTED|ALLOWED)"
)
_OTHERWISE = re.compile(
    rf"^(?:ANY |THE )?(?P<paper>{NAMES})S? (?P<what>(?:ISSUED|SHOWING|BEARING|EVIDENCING|INDICATING|SIGNED|WITH|DATED|MARKED|WITHOUT|STATING|CONTAINING)\b[^\x1f]*?)(?: (?:IS|ARE|WILL BE))? (?P<not>NOT )?(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED)$"
)
_COSTS = re.compile(
    r"^(?:ANY )?(?:COSTS?|CHARGES?) (?:ADDITIONAL TO|IN ADDITION TO|OTHER THAN|BESIDES) (?:THE )?FREIGHT(?: CHARGES?)?[^\x1f]*?(?:NOT (?:ACCEPTABLE|ALLOWED|PERMITTED|BE SHOWN)|PROHIBITED)[^\x1f]*"
    r"|^(?:B/L|TRANSPORT DOCUMENTS?) (?:BEARING|SHOWING|WITH) (?:REFERENCE[A-Z ]*)?(?:COSTS?|CHARGES?) (?:ADDITIONAL|IN ADDITION) TO FREIGHT[^\x1f]*(?:NOT ACCEPTABLE|PROHIBITED)[^\x1f]*"
)
_NOT_DIRECT = re.compile(
    r"^(?:NO |THE |ANY |ALL |ONE |1/3 |SET OF )*ORIGINALS? (?P<what>(?:OF )?(?:THE )?(?:OCEAN |MARINE )*B/L|(?:SHIPPING )?DOCUMENTS?) (?:MUST|SHOULD|SHALL|MAY|ARE TO|IS TO) NOT (?:BE )?(?:SENT|DESPATCHED|COURIERED|FORWARDED|MAILED|HANDED(?: OVER)?|RELEASED)(?: DIRECT(?:LY)?)? TO (?:THE )?(?:APPLICANT|BUYER|OPENER|ACCOUNTEE|CONSIGNEE)$"
)
_DIRECT = re.compile(
    r"^(?:(?:THE )?BENEFICIARY (?:MUST|SHOULD|SHALL|TO|HAS TO) (?:SEND|DESPATCH|COURIER|FORWARD) )?(?:THE )?(?P<share>1/3|2/3|1/1|3/3|ONE|1|FULL SET(?: OF)?(?: 3/3)?)(?: SET)?(?: OF)?(?: THE)? (?:ORIGINALS? (?:OF )?(?:THE )?(?:CLEAN ON BOARD )?(?:OCEAN |MARINE )*B/L|(?:OCEAN |MARINE )*B/L)(?=[^\x1f]*(?:SENT|SEND|DESPATCHED|COURIERED|FORWARDED|MAILED|HANDED|DIRECT))[^\x1f]*?(?P<way>(?:(?:MUST|TO|SHOULD|SHALL) BE )?(?:SENT|DESPATCHED|COURIERED|FORWARDED|MAILED|HANDED(?: OVER)?|DIRECT(?:LY)?)[^\x1f]*)"
)


def read(words: Wording) -> list[dict[str, Any]]:
    """Read kinds allowed and forbidden, costs beside freight, originals sent direct."""
    if found := words.take(_LIST):
        return [_kinds(found)]
    if found := words.take(_ISSUED_BY):
        return [_verdict(["forwarder"], [], bool(found["not"]))]
    if words.take(_COSTS):
        return [{"cond": "no_extra_freight_costs", "apply_to": "bl", "rule": "TRN-06"}]
    if found := words.take(_NOT_DIRECT):
        target = "bl" if "B/L" in found["what"] else "*"
        return [{"cond": "direct_originals", "apply_to": target, "allowed": False}]
    if found := words.take(_OTHERWISE):
        code = heads(found["paper"])[0].codes[0]
        return [{"apply_to": code, "forbid" if found["not"] else "allow": [found["what"].strip()]}]
    if found := words.take(_DIRECT):
        way: dict[str, Any] = {
            "o": {"1/3": 1, "ONE": 1, "1": 1, "1/1": 1, "2/3": 2}.get(found["share"], "full")
        }
        said: dict[str, Any] = {}
        rest = Wording(found["way"])
        timing.read(rest, "bl", said)
        delivered(rest, "", said)
        words.left += rest.rest()
        way |= {
            new: said[old] for old, new in (("recipient", "to"), ("channel", "by")) if old in said
        }
        by_then = {"deadline": said["deadline"]} if "deadline" in said else {}
        direct = {"cond": "direct_originals", "apply_to": "bl", "disposal": way, "soft": "AUD-24"}
        return [{**direct, **by_then}]
    return []


def _kinds(found: re.Match[str]) -> dict[str, Any]:
    kinds = [
        code
        for code, names in SEA_ADJECTIVES.items()
        if re.search(rf"(?<![A-Z])(?:{names})(?![A-Z])", found["kinds"])
    ]
    undefined = ["third_party"] if re.search(r"THIRD[- ]PARTY", found["kinds"]) else []
    others = [word.lower() for word in ("STRAIGHT", "UNSIGNED") if word in found["kinds"]]
    refused = bool(found["not"]) or found["verdict"] in ("PROHIBITED", "FORBIDDEN")
    target = _target(found["kinds"], others)
    return _verdict(kinds + others, undefined, refused, target)


def _target(kinds: str, others: list[str]) -> str:
    """Return the documents that are meant: all where it speaks of documents in general."""
    if "B/L" in kinds or (others != ["unsigned"] and not re.search(r"AIR WAYBILL|AWB", kinds)):
        return "bl"
    return "*" if others == ["unsigned"] else "awb"


def _verdict(
    kinds: list[str], undefined: list[str], refused: bool, target: str = "bl"
) -> dict[str, Any]:
    demand: dict[str, Any] = {"apply_to": target}
    if kinds:
        demand["forbid" if refused else "allow"] = kinds
    if undefined:
        if refused:
            demand["undefined"] = undefined
        else:
            demand["allow"] = [*demand.get("allow", []), *undefined]
    if target == "bl" and not refused and {"house", "forwarder"} & set(kinds):
        demand["effect"] = "E3(b)"
    if refused and {"charter_party", "house", "forwarder"} & set(kinds):
        demand["soft"] = "AUD-34"
    return demand
