"""Insurance terms: how much, which risks, where claims are paid (UCP 600 art. 28)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.parties import COUNTRY_WORDS
from extractors.clauses.wording import TAKEN, Wording, tidy

OPENERS = (
    r"(?:FOR|VALUED AT|AT LEAST|TO COVER)? ?(?:A )?(?:MINIMUM |MIN\.? |AT LEAST |FULL )?(?:OF )?(?:\d{3} PCT|(?:FULL )?(?:CIF|CIP|INVOICE|C\.I\.F\.) (?:INVOICE )?VALUE ?(?:PLUS|\+))"
    r"|(?:FOR )?(?:THE )?FULL (?:CIF|CIP|INVOICE) VALUE\b|(?:MUST|SHOULD|SHALL|TO|HAS TO) (?:ALSO )?(?:COVER|INCLUDE)\b|WITHOUT (?:ANY )?(?:FRANCHISE|EXCESS|DEDUCTIBLE)|COVERING\b|CLAUSES ?:|(?:ALL )?CLAIMS? (?:(?:TO BE|IF ANY,?|ARE|MUST BE) )*PAYABLE|IRRESPECTIVE OF PERCENTAGE|\bALL RISKS\b|\bINSTITUTE [A-Z]+ CLAUSES\b"
)
_PCT = re.compile(
    r"(?:FOR |VALUED AT |TO COVER )?(?:A )?(?:MINIMUM |MIN\.? |AT LEAST )?(?:OF )?(?P<pct>\d{3}) PCT(?: ?(?:OF|ON))?(?: THE)?(?: (?P<base>(?:FULL |GROSS )?(?:CIF|CIP|INVOICE|C\.I\.F\.)(?: INVOICE)?)(?: VALUE)?(?: OF (?:THE )?(?:GOODS|INVOICE))?)?"
    r"|(?:FOR )?(?:THE )?(?:FULL )?(?P<base2>CIF|CIP|INVOICE|C\.I\.F\.)(?: INVOICE)? VALUE ?(?:PLUS|\+) ?(?P<plus>\d{1,2}) PCT"
    r"|(?:FOR )?(?:THE )?FULL (?P<base3>CIF|CIP|INVOICE)(?: INVOICE)? VALUE"
)
_CLAIMS = re.compile(
    rf"(?:ALL )?CLAIMS? (?:(?:TO BE|IF ANY,?|ARE|MUST BE) )*PAYABLE(?:(?: (?:IN|AT))? (?P<place>(?!(?:IN )?(?:THE )?CURRENCY)[^,\x1f]*?(?:, ?(?:{COUNTRY_WORDS}))?))?(?: ?(?:IN (?:THE )?(?P<of>INVOICE|DRAFTS?|L/C|CREDIT)(?:'S)? CURRENCY|IN (?:THE )?(?:SAME )?CURRENCY (?:OF|AS)(?: THAT OF)? (?:THE |THIS )?(?P<ccy>(?:SAID |UNDERLYING )?(?:DRAFTS?|L/C|CREDIT|INVOICE|POLICY)\b|[A-Z/]+)|IN (?P<money>[A-Z]{{3}})\b))?(?=[,\x1f.]|$| IRRESP| COVERING| AND (?:(?:THE )?NAME|SHOW|INDICAT|STAT|MUST))"
)
_IOP = re.compile(
    r"IRRESPECTIVE OF (?:THE )?PERCENTAGE|\bW\.?I\.?O\.?P\.?\b|\bI\.?O\.?P\.?\b(?= |,|$)|WITHOUT (?:ANY )?(?:FRANCHISE|EXCESS|DEDUCTIBLE)(?:(?:/| OR | AND )(?:FRANCHISE|EXCESS|DEDUCTIBLE))*"
)
_NEGOTIABLE = re.compile(r"\b(?:IN )?(NEGOTIABLE|ASSIGNABLE|TRANSFERABLE)(?: FORM)?\b")
_USUAL = re.compile(r"\b(?:USUAL|CUSTOMARY|NORMAL) RISKS\b")
_LABEL = re.compile(
    r"(?:MUST|SHOULD|SHALL|TO|HAS TO) (?:ALSO )?(?:COVER|INCLUDE)\b|\bCLAUSES ?:|\bCOVERING\b|\bRISKS\b|\bCOVERED\b|\bAGAINST\b|\bINCL(?:UDING|\.)?\b|\bOF P\.?I\.?C\.?C\.?|\bCLAUSES?\b"
)
_CLAUSES = (
    (
        "W/W",
        r"WAREHOUSE[- ]?TO[- ]?WAREHOUSE(?: CLAUSES?)?|\bW/W\b|FROM (?:THE )?(?:SELLER|BENEFICIARY|SUPPLIER|SHIPPER)'?S? WAREHOUSE (?:UP )?TO (?:THE )?(?:BUYER|APPLICANT|CONSIGNEE)'?S? WAREHOUSE",
    ),
    ("TRANSHIPMENT", r"TRANSHIPMENT RISKS?|INCLUDING TRANSHIPMENT"),
)
#: Institute, Chinese and trade names of risks; the edition, if any, follows.
_RISKS: tuple[tuple[str, str], ...] = (
    ("ICC({letter})", r"(?:INSTITUTE CARGO CLAUSES?|I\.?C\.?C\.?) ?\(?[\"']?(?P<letter>[ABC])\b[\"']?\)?"),
    ("ICC(AIR)", r"(?:INSTITUTE CARGO CLAUSES?|I\.?C\.?C\.?) ?\(AIR(?: CARGO)?\)"),
    ("IWC(AIR)", r"INSTITUTE WAR CLAUSES? ?\(AIR(?: CARGO)?[^)]*\)"),
    ("ISC(AIR)", r"INSTITUTE STRIKES? CLAUSES? ?\(AIR(?: CARGO)?[^)]*\)"),
    ("IWC(CARGO)", r"INSTITUTE WAR CLAUSES?(?: ?\(CARGO\))?|\bIWC\b(?: ?\(CARGO\))?"),
    ("ISC(CARGO)", r"INSTITUTE STRIKES?(?:[ ,]+RIOTS?(?:[ ,]+(?:AND|&)? ?CIVIL COMMOTIONS?)?)? CLAUSES?(?: ?\(CARGO\))?|\bISC\b(?: ?\(CARGO\))?"),
    ("WAR", r"WAR(?: RISKS?)?(?: CLAUSES?)?"),
    ("SRCC", r"(?:INSTITUTE )?S\.?R\.?C\.?C\.?(?: CLAUSES?)?|STRIKES?[, ]+RIOTS?[, ]+(?:AND |& ?)?CIVIL COMMOTIONS?(?: CLAUSES?| RISKS?)?"),
    ("STRIKES", r"STRIKES?(?: RISKS?)?(?: CLAUSES?)?"),
    ("CIC ALL RISKS", r"(?:C\.?I\.?C\.?|CHINA INSURANCE CLAUSES?|OCEAN MARINE CARGO CLAUSES?)(?: OF)? ALL RISKS"),
    ("ALL RISKS", r"(?:MARINE |ALL MARINE |INSTITUTE CARGO CLAUSES? ?\(?)?ALL RISKS?\)?"),
    ("TPND", r"T\.?P\.?N\.?D\.?|THEFT,? PILFERAGE(?: AND|,)? ?NON-? ?DELIVERY"),
    ("WPA", r"W\.?P\.?A\.?|W\.A\."), ("FPA", r"F\.?P\.?A\.?"), ("SHORTAGE", r"(?:RISK OF )?SHORTAGE"),
    ("BREAKAGE", r"(?:CLASH AND )?BREAKAGE"), ("RUST", r"RUST(?:ING)?"), ("LEAKAGE", r"LEAKAGE"), ("JETTISON", r"JETTISON(?: AND WASHING OVERBOARD)?"),
    ("MALICIOUS DAMAGE", r"(?:INSTITUTE )?MALICIOUS DAMAGE(?: CLAUSES?)?"), ("TERRORISM", r"TERRORISM(?: RISKS?)?"), ("MARINE", r"MARINE RISKS?"), ("FIRE", r"FIRE RISKS?"),
)  # fmt: skip
_EDITION = r"(?: ?(?:OF P\.?I\.?C\.?C\.? ?)?(?:DATED ?)?\(?(?P<edition>0?1[/.]0?1[/.](?:19|20)?(?P<year>\d{2})|1\.?1\.?\d{2})\)?)?"
_COMPILED = tuple(
    (code, re.compile(rf"(?<![A-Z0-9])(?:{names})(?![A-Z]){_EDITION}")) for code, names in _RISKS
)
_CHINESE = re.compile(
    r"(?:AS PER |AND |SUBJECT TO |UNDER |ACCORDING TO )+(?:THE )?C\.?I\.?C\.?(?= |,|$|\x1f)(?:,? ?(?:DATED |OF )?\(?(?:0?1[/.]0?1[/.])?(?:19)?81\)?)?|(?:AS PER |SUBJECT TO |AND |UNDER |OF )*(?:THE )?(?:OCEAN MARINE CARGO CLAUSES?|CHINA INSURANCE CLAUSES?|C\.?I\.?C\.?\b|CARGO CLAUSES)?(?:\(ALL RISKS\))? ?(?:OF )?(?:THE )?(?:P\.?I\.?C\.?C\.?|PEOPLE'S INSURANCE COMPANY OF CHINA)(?:,? (?:CLAUSES?))?(?:,? ?(?:DATED )?\(?0?1[/.]0?1[/.](?:19)?81\)?)?|(?:AS PER |SUBJECT TO )?(?:OCEAN MARINE CARGO CLAUSES?|CHINA INSURANCE CLAUSES?)(?: ?\(?0?1[/.]0?1[/.](?:19)?81\)?)?"
)
_PICC = re.compile(
    r"OF P\.?I\.?C\.?C\.?(?: DATED)? ?\(?0?1[/.]0?1[/.](?:19)?81\)?|\(?0?1[/.]0?1[/.]1981\)?"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``ins``: pct, base, risks, clauses, claims, ccy, iop, imprecise."""
    if not doc.startswith("ins_") and "ins" not in said:
        return
    ins: dict[str, Any] = said.setdefault("ins", {})
    if found := words.take(_PCT):
        base = (found["base"] or found["base2"] or found["base3"] or "").replace(".", "")
        ins["pct"] = int(found["pct"] or 100 + int(found["plus"] or 0))
        if base:
            ins["base"] = next((b for b in ("CIF", "CIP") if b in base), "invoice")
    if found := words.take(_CLAIMS):
        _claims(found, ins)
    if found := words.take(_NEGOTIABLE):
        said["content"] = [*said.get("content", []), found[1].lower()]
    _clauses(words, ins)
    if found := words.take(_USUAL):
        ins.update(risks=[], imprecise=found[0])
    _risks(words, ins)
    words.take_all(_LABEL)
    if not ins:
        del said["ins"]


def _clauses(words: Wording, ins: dict[str, Any]) -> None:
    if words.take(_IOP):
        ins["iop"] = True
    for code, names in _CLAUSES:
        if words.take(re.compile(names)):
            ins["clauses"] = [*ins.get("clauses", []), code]


def _claims(found: re.Match[str], ins: dict[str, Any]) -> None:
    if place := tidy(found["place"] or ""):
        ins["claims"] = place
    if paper := found["of"]:
        ins["ccy"] = "credit" if paper in ("L/C", "CREDIT") else paper.lower().rstrip("s")
    elif found["ccy"]:
        ins["ccy"] = (
            "draft"
            if "DRAFT" in found["ccy"]
            else "credit"
            if found["ccy"] in ("L/C", "CREDIT")
            else found["ccy"].lower()
        )
    elif found["money"]:
        ins["ccy"] = found["money"]


def _risks(words: Wording, ins: dict[str, Any]) -> None:
    named: list[tuple[int, str]] = []
    chinese = None
    dated = False
    for code, pattern in _COMPILED:
        for found in words.take_all(pattern):
            edition = found["edition"]
            dated = dated or (found["year"] or "") == "81"
            letter = found.groupdict().get("letter")
            name = code.format(letter=letter) if letter else code
            if code == "CIC ALL RISKS":
                chinese = len(named)
                name += " 1981" if edition and "81" in edition else ""
            elif edition and name.startswith("ICC"):
                name += f" {edition}"
            named.append((found.start(), name))
    if chinese is not None and (dated or words.take(_PICC)) and "1981" not in named[chinese][1]:
        named[chinese] = (named[chinese][0], named[chinese][1] + " 1981")
    if words.take_all(_CHINESE):
        named = [
            (
                at,
                "CIC ALL RISKS" + (" 1981" if dated or "1981" in words.text else "")
                if name == "ALL RISKS"
                else name,
            )
            for at, name in named
        ]
    if named:
        risks = [name for _, name in sorted(named)]
        ins["risks"] = list(dict.fromkeys([*ins.get("risks", []), *risks]))
    words.left = re.sub(r"^" + TAKEN + r"+$", "", words.left) or words.left
