"""What a demand means beyond its words: defaults, alternatives, joint demands, soft clauses."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.heads import Head
from extractors.clauses.lexicon.documents import TRANSPORT, counted
from extractors.clauses.phrases.delivery import named_only

Demand = dict[str, Any]
_STRONGER = ("manual", "carrier", "specimen_on_file")  #: more than «signed»
_SHIP_PARTIES = {"shipping_company", "carrier", "master"}
_DUTY = re.compile(
    r"\b(?:MUST|SHOULD|SHALL|TO) BE (?:[A-Z]+LY )?(?:SENT|FAXED|EMAILED|DESPATCHED|FORWARDED|COURIERED|CABLED|TELEXED)\b"
)
_CARRIAGE = re.compile(r"(?:ALL |THE |ANY )*TRANSPORT DOCUMENTS?\b")
#: Cover itself, and not the paper about it, is spoken of.
_COVER = re.compile(
    r"(?:ALL |THE )*INSURANCE(?: COVER(?:AGE)?)? (?:MUST|SHOULD|SHALL|TO|HAS TO|CLAIMS?)\b"
)
_OF_NAME = (
    "certify",
    "form",
    "origin",
    "timing",
    "tenor",
)  #: what a name says, not the words beside it
_COUNTS = ("o", "c", "set", "issued", "nn_copies")


def finished(
    names: list[Head], own: list[Demand], tail: Demand, common: Demand, *, modal: bool, text: str
) -> list[Demand]:
    """Return the demands that names with their own and their common facts make together."""
    shared = _merge(tail, common)
    if len(names) > 1 and {n.joint for n in names[1:]} & {"or", "and/or"}:
        return _alternatives(names, own, shared)
    if len(names) > 1 and all(n.joint in ("/", "(") for n in names[1:]):
        return [
            _one(
                "|".join(dict.fromkeys(c for n in names for c in n.codes)),
                _merge(*own, shared),
                modal,
                text,
            )
        ]
    if (len(names) > 2 and "EACH" in text) or (len(names) > 2 and shared.get("sig")):
        return [{"each": [c for n in names for c in n.codes], **_merge(*own, shared)}]
    counts = {key: own[0][key] for key in _COUNTS if key in own[0]}
    found = []
    for i, (name, mine) in enumerate(zip(names, own, strict=True)):
        last = i == len(names) - 1
        facts = _merge(
            mine if any(k in mine for k in _COUNTS) or i == 0 else {**counts, **mine},
            shared if last or len(name.codes) > 1 else _without(shared, tail, common),
        )
        found += [_one(code, dict(facts), modal, text) for code in name.codes]
    return found


def _without(shared: Demand, tail: Demand, common: Demand) -> Demand:
    """Return what phrases say of all names; words beside the last name are its own."""
    return _merge({k: v for k, v in tail.items() if k in _COUNTS}, common)


def _merge(*parts: Demand) -> Demand:
    whole: Demand = {}
    for part in parts:
        for key, value in part.items():
            if isinstance(value, list) and isinstance(whole.get(key), list) and key != "issuer":
                whole[key] = (
                    list(dict.fromkeys([*whole[key], *value]))
                    if all(isinstance(v, str) for v in value)
                    else whole[key] + value
                )
            elif isinstance(value, dict) and isinstance(whole.get(key), dict):
                whole[key] = {**whole[key], **value}
            elif key == "sig" and whole.get(key) in _STRONGER:
                continue
            elif key in ("o", "set") and key in whole and whole[key] != value:
                whole[key] = _reconcile(key, whole[key], value)
            else:
                whole[key] = value
    return whole


def _reconcile(key: str, first: Any, second: Any) -> Any:
    return second if key == "set" else max(first, second)


def _alternatives(names: list[Head], own: list[Demand], shared: Demand) -> list[Demand]:
    codes = [code for name in names for code in name.codes]
    if any(name.joint == "and/or" for name in names):
        return [{"any_of": codes, "min": 1, **_merge(*own, shared)}]
    if own[0].get("o") == 0:  # a copy of either
        copies = {key: own[0][key] for key in ("o", "c") if key in own[0]}
        own = [own[0], *({**copies, **mine} for mine in own[1:])]
    counts: Demand = {key: own[0][key] for key in ("set", "issued") if key in own[0]}
    rest = {k: v for k, v in own[0].items() if k not in counts}
    if len(set(codes)) == 1:
        return [_one(codes[0], _of_any_form(own, shared), False, "")]
    if rest and codes[0] in TRANSPORT:
        choices = [
            {"doc": code, **counts, **mine}
            for code, mine in zip(codes, [rest, *own[1:]], strict=False)
        ]
        result: Demand = {"or": choices}
        if shared:
            result["common"] = shared
        return [result]
    first = {key: rest.pop(key) for key in _OF_NAME if key in rest}
    common = _merge(counts, rest, shared)
    return [
        {
            "or": [
                {"doc": code, **mine} for code, mine in zip(codes, [first, *own[1:]], strict=False)
            ],
            **({"common": common} if common else {}),
        }
    ]


def _of_any_form(own: list[Demand], shared: Demand) -> Demand:
    """Return one kind of document on any of several forms, or on none of them in particular."""
    forms = list(dict.fromkeys(mine.get("form") for mine in own))
    whole = _merge(*own, shared)
    if len(forms) > 1:
        whole.pop("form", None)
        if None not in forms:
            whole["form"] = " OR ".join(str(form) for form in forms)
    return whole


def duty(text: str) -> bool:
    """Tell whether an advice of shipment is only to be sent, not presented."""
    return _DUTY.search(text) is not None


def _one(code: str, facts: Demand, modal: bool, text: str) -> Demand:
    if modal and code == "shipping_advice":
        return {"cond": "advise_shipment", "rule": "GEN-27,28", **facts}
    if modal or _COVER.match(text):
        target = "|".join(TRANSPORT) if _CARRIAGE.match(text) else code
        return {"apply_to": target, **(facts or {"human": True, "unparsed": text})}
    if facts.pop("less_one", None):
        facts["set"] = "less one"
    if code == "bl" and facts.get("allow") and "charter_party" in facts["allow"]:
        code = "bl|charter_party_bl"
    if len(set(code.split("|"))) == 1:
        code = code.split("|")[0]
    facts = {"doc": code, **facts}
    if code in TRANSPORT and "consignee" not in facts and isinstance(facts.get("recipient"), str):
        facts["consignee"] = facts.pop("recipient")  # a waybill is addressed to its consignee
    _copies(facts)
    named_only(facts)
    _counts(facts)
    _signature(facts, text)
    _issuing(facts)
    return facts


def _issuing(facts: Demand) -> None:
    """Settle issuer and direction: who draws, who issues under another kind, straight bills."""
    if (
        facts["doc"] in ("draft", "ben_cert", "shipping_advice")
        and facts.get("issuer") == "beneficiary"
    ):
        del facts["issuer"]
    if facts["doc"] == "cert:other" and facts.get("issuer") == "beneficiary":
        facts["doc"] = "ben_cert"
        del facts["issuer"]
    if facts["doc"] == "cert:other" and _SHIP_PARTIES & set(_listed(facts.get("issuer"))):
        facts["doc"] = "cert:vessel"
    if facts["doc"] == "coo" and facts.get("form") == "FORM A":
        facts["check"] = "COO-12"
    if (
        facts["doc"] == "cert:vessel"
        and isinstance(facts.get("issuer"), list)
        and len(facts["issuer"]) == 1
    ):
        facts["issuer"] = facts["issuer"][0]
    if facts.get("issuer") == "applicant":
        facts["soft"] = "AUD-21"
    if facts.get("countersign") in ("applicant", "issuing_bank"):
        facts.update(soft="AUD-21", human=True)
    if facts["doc"] in ("swb", "awb", "rail", "cmr", "fcr"):
        facts.pop("straight", None)


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []


def _copies(facts: Demand) -> None:
    """A demand for a copy is not one for the document (ISBP 821 A6, A29(d))."""
    if facts.get("o") != 0:
        return
    if facts["doc"] in TRANSPORT:
        facts["copy_of"] = facts["doc"]
    elif facts.get("sig") == "signed":
        facts["copy_of"] = "signed"
        del facts["sig"]
    if facts.pop("certified", None):
        facts.pop("o")
        facts.pop("c")
        facts.update(certified=True, sig="signed")


def _counts(facts: Demand) -> None:
    """Write one original where the clause gives no number and leaves no choice (art. 17(a))."""
    numbers = counted(facts["doc"])
    choice = "issuer_op" in facts or "|" in facts["doc"]
    if "o" in facts:
        if numbers == "oc" and "set" not in facts:
            facts.setdefault("c", 0)
        return
    if "set" in facts or choice or facts["doc"] in ("bl", "mtd", "swb"):
        return
    if numbers:
        facts["o"] = 1
        if numbers == "oc":
            facts["c"] = 0


def _signature(facts: Demand, text: str) -> None:
    """Write the signature that words of certifying ask for (ISBP 821 A3)."""
    if "sig" in facts or facts.get("o") == 0:
        return
    doc = facts["doc"]
    if (
        doc == "coo"
        and not {"form", "legal", "issuer_or_countersign", "origin", "issuer_op"} & set(facts)
        and "issuer" in facts
    ):
        facts["sig"] = "signed"
    if doc == "weight_certificate" or (
        doc == "ben_cert" and re.search(r"\bDECLARATION OF\b", text)
    ):
        facts["sig"] = "signed"
