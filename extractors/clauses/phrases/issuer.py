"""Who issues, signs or countersigns (UCP 600 art. 3, 14(f); ISBP 821 A20)."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.lexicon.documents import INSPECTORS, SHIP_ISSUER
from extractors.clauses.lexicon.parties import PARTY_WORDS, QUALIFIER, QUALIFIERS, body, party
from extractors.clauses.wording import Wording, tidy

OPENERS = (
    r"(?:DULY )?(?:ISSUED(?: OR COUNTERSIGNED|(?:,| AND/OR| AND| OR| &)? (?:DULY |MANUALLY )?SIGNED(?: AND STAMPED)?)?|(?:MANUALLY )?SIGNED(?: AND STAMPED)?(?: AND ISSUED)?|COUNTERSIGNED|PREPARED|MADE(?= BY)) (?:BY|THROUGH)\b"
    r"|STAMPED BY\b"
    r"|(?<=CERTIFICATE )FROM(?= (?:M/S )?(?!WHICH|WHOM|THE DATE)[A-Z])"
    rf"|\bFROM(?= (?:THE |M/S )?(?:{PARTY_WORDS}|{INSPECTORS})(?![^,]*\b(?:TO|WAREHOUSE)\b))"
    rf"|(?<=CERTIFICATE )(?:BY|OF)(?= (?:THE )?(?:{PARTY_WORDS}|{SHIP_ISSUER})\b)"
)
_BY = re.compile(r"(?P<how>[A-Z ,/&]*?)\b(?:BY|THROUGH|FROM|OF) ?(?P<who>[^\x1f]+)")
_REPRESENTATIVE = re.compile(
    r"(?:THE )?APPLICANT'?S? (?:AUTHORISED )?(?:REPRESENTATIVE|NOMINEE|AGENT|INSPECTOR)S?\b(?P<name>[^,\x1f]*)"
)
#: A person named who signs for the applicant.
_FOR_APPLICANT = re.compile(
    r"(?P<name>.+?),? (?:FOR AND )?ON BEHALF OF (?:THE )?(?:APPLICANT|BUYER|OPENER)|(?P<of>M[RS]S?\.? .+?),? OF (?:THE )?(?:APPLICANT|BUYER|OPENER)"
)
_SIGNATORY = re.compile(
    r"(?:THE )?(?:AUTHORISED )?(?:SIGNATOR(?:Y|IES)|PERSONS?|OFFICERS?|REPRESENTATIVES?)(?:\(S\))? OF (?P<who>.+)"
)
_SPECIMEN = re.compile(
    r",?\s*(?:WHOSE|AND (?:HIS|THEIR|ITS|THE|SUCH)|THE) ?SIGNATURES?(?:\(S\))? (?:MUST|SHOULD|SHALL|TO|HAS TO|WILL|IS TO)?(?: BE)?(?: STRICTLY)? ?(?:CONFORM(?:ITY)?|COMPLY|AGREE|MATCH|TALLY|IN CONFORMITY|IN ACCORDANCE|VERIFIED|ACCORDING|AS PER|CORRESPOND)[^\x1f,]*"
)
_WANTED = re.compile(r"(?<!NOT)(?: IS| ARE)? REQUIRED[\s\x1f]*$")
_AT_PLACE = re.compile(
    r" AT (?:THE )?(?:LOAD(?:ING)? ?PORT|PORT OF LOADING|DISCHARGE PORT|PORT OF DISCHARGE|DESTINATION)\b"
)
_POSSESSIVE = re.compile(
    rf"\b(?P<who>{PARTY_WORDS})(?<='S)(?: OWN)?(?= )|\b(?P<ship>{SHIP_ISSUER})(?= CERTIFICATE)|\b(?P<maker>MANUFACTURER'?S'?|BENEFICIARY|SELLER'?S?|SUPPLIER'?S?)(?= )(?! (?:MUST|SHALL|SHOULD|TO|WILL|HAS)\b)"
)
#: Under what somebody issues a document is no part of the name.
_SCHEME = re.compile(
    r" (?:UNDER|AS PER|ACCORDING TO|IN ACCORDANCE WITH|IN COMPLIANCE WITH|EVIDENCING|AS EVIDENCE)\b"
)
_TOGETHER = re.compile(
    r"(?:JOINTLY BY |BOTH )?(?:THE )?(?P<one>[A-Z]+)(?: AND| &)(?: BY)?(?: THE)? (?P<other>[A-Z]+)"
)
_OR = re.compile(r"(?:,\s*|\s+)(?:OR|AND/OR)\s+(?:BY )?|\s*/\s*|,\s*(?=[A-Z])")
_WHERE = re.compile(
    r",?(?: (?:OR BODY|OR AGENCY|ORGANISATION))?(?:,? (?:OF|IN|AT|FROM|LOCATED IN) (?:(?!MUST|SHALL|SHOULD|NOT|ONLY|WITH|WHICH|WHO)[A-Z'./-]+[ ,]*){1,5})*"
)
_DEPUTY = re.compile(r"(?:ITS|THEIR|HIS) (?:AUTHORISED )?(?:REPRESENTATIVE|NOMINEE)S?")
_AGENT = re.compile(
    r"(?:(?:BY )?(?:ITS|THEIR|HIS|THE) )?(?:NAMED |AUTHORISED )?AGENTS?(?:'S)?(?: FOR THE CARRIER)?"
)


def read(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Write ``issuer`` with its operator and qualifier, ``countersign``, and signing by others."""
    if words.take(_SPECIMEN):
        said.update(sig="specimen_on_file", human=True, soft="AUD-21")
    if found := words.take(_AT_PLACE):
        place = "destination" if "DISCH" in found[0] or "DEST" in found[0] else "load_port"
        if place == "destination":
            said["at"] = place
    if not (found := words.take(_BY)):
        return
    how, who = found["how"], tidy(_WANTED.sub("", found["who"]))
    if scheme := _SCHEME.search(who):
        words.left += f" {tidy(who[scheme.start() :])}"
        who = tidy(who[: scheme.start()])
    if "STAMPED" in how and "SIGNED" not in how:
        said["stamped_by"] = (
            "departure_station"
            if re.search(r"STATION OF DEPARTURE|DEPARTURE STATION", who)
            else who
        )
    elif "COUNTERSIGNED" in how:
        said["issuer_or_countersign" if "ISSUED" in how else "countersign"] = body(who)
    else:
        if qualified := QUALIFIER.match(who):
            words.left += _beyond(who[qualified.end() :])
        _issuer(who, how, said)


def _beyond(tail: str) -> str:
    """Return what stands after the name of an authority and is not where it is."""
    return "" if _WHERE.fullmatch(tail) else f" {tail}"


def _applicants_man(who: str, how: str, said: dict[str, Any]) -> bool:
    """Read whoever acts for the applicant, named or not: a soft clause either way."""
    if found := _REPRESENTATIVE.search(who):
        name = tidy(found["name"])
        named = bool(name) and not name.startswith(("IN ", "AT "))
    elif found := _FOR_APPLICANT.fullmatch(who):
        name, named = tidy(found["name"] or found["of"]), True
        if "SIGNED" in how:
            said.setdefault("sig", "signed")
    else:
        return False
    issuer = f"applicant_rep:{name}" if named else "applicant_rep"
    said.update(issuer=issuer, soft="AUD-21", human=True)
    return True


def _both(who: str, how: str, said: dict[str, Any]) -> bool:
    """Read two parties who sign together: «BOTH APPLICANT AND BENEFICIARY»."""
    if not (found := _TOGETHER.fullmatch(who)):
        return False
    one, other = party(found["one"]), party(found["other"])
    if not one or not other:
        return False
    issuer, second = (one, other) if one != "applicant" else (other, one)
    said.update(issuer=issuer, countersign=second)
    if "SIGNED" in how:
        said.setdefault("sig", "signed")
    return True


def _issuer(who: str, how: str, said: dict[str, Any]) -> None:
    if _applicants_man(who, how, said) or _both(who, how, said):
        return
    if found := QUALIFIER.fullmatch(who) or QUALIFIER.match(who):
        said["issuer_qual"] = next(
            code for code, names in QUALIFIERS.items() if re.fullmatch(names, found["qualifier"])
        )
        return
    if found := _SIGNATORY.fullmatch(who):
        who = found["who"]
    if "STAMPED" in how:
        said["stamped"] = True
    if "SIGNED" in how and "ISSUED" not in how:
        said.setdefault("sig", "carrier" if party(who) == "carrier" else "signed")
        if said["sig"] == "carrier":
            return
        if "MANUALLY" in how:
            said["sig"] = "manual"
    _named(who, said)


def _named(who: str, said: dict[str, Any]) -> None:
    """Write the issuers named; a principal or its agent is no choice of issuer."""
    who, _, other = who.partition(" AND NOT BY ")
    if other:
        said["not_issuer"] = issuers(other)
    names = issuers(who)
    said["issuer"] = names if len(names) > 1 else names[0]
    if (
        len(names) > 1
        and (" OR " in who or "/" in who)
        and not {"agent", "carrier_agent"} & set(names)
    ):
        said["issuer_op"] = "OR"
    if {"applicant", "applicant_rep"} & set(names):
        said["soft"] = "AUD-21"


def issuers(text: str) -> list[str]:
    """Return each issuer that a list names, as a code or in its own words.

    >>> issuers("CARRIER OR THEIR AGENT"), issuers("SGS OR BV OR INTERTEK"), issuers("THE BENEFICIARY")
    (['carrier', 'carrier_agent'], ['SGS', 'BV', 'INTERTEK'], ['beneficiary'])
    """
    parts = re.split(r"\s+(?:OR|AND/OR)\s+(?:BY )?|(?<=[A-Z'])/(?=[A-Z])", text)
    if len(parts) > 1:
        parts = [
            p
            for part in parts
            for p in re.split(r",\s*(?!(?:LTD|INC|LLC|CO\b|S\.?A|GMBH|[A-Z]+$))", part)
        ]
    named: list[str] = []
    for part in (tidy(p) for p in parts):
        if not part:
            continue
        if qualified := QUALIFIER.match(part):
            qualifier = qualified["qualifier"]
            named.append(
                "any:" + next(c for c, n in QUALIFIERS.items() if re.fullmatch(n, qualifier))
            )
        elif named and _DEPUTY.fullmatch(part):
            named.append(f"{named[-1]}_rep")
        elif named and _AGENT.fullmatch(part):
            named.append("carrier_agent" if named[-1] == "carrier" else "agent")
        else:
            named.append(party(part) or re.sub(r"^(?:M/S|THE) ", "", part))
    return named or [text]


def possessive(words: Wording, doc: str, said: dict[str, Any]) -> None:
    """Read an issuer named before the document: «BENEFICIARY'S SIGNED INVOICE»."""
    if found := words.take(_POSSESSIVE):
        names = issuers(found[0])
        said["issuer"] = names if len(names) > 1 else names[0]
