"""Whether a document is issued by whom the credit names (UCP 600 art. 3; ISBP 821 A20, L3)."""

from __future__ import annotations

import re

from checkers.comparing.parties.agreeing import names_party, same_party
from checkers.comparing.places.names import place
from checkers.comparing.verdict import SAME, Verdict, different, tolerated, unknown
from checkers.comparing.words.spelling import tidy
from checkers.comparing.words.wording import contains_wording, weighed
from extractors.documents import Party

#: Words that say nothing except «not the beneficiary» (art. 3).
_QUALIFIERS = re.compile(
    r"\b(?:FIRST[- ]CLASS|WELL[- ]KNOWN|QUALIFIED|INDEPENDENT|OFFICIAL|COMPETENT|LOCAL|RECOGNI[SZ]ED|AUTHORI[SZ]ED|"
    r"REPUT(?:ABLE|ED)|RENOWNED|INTERNATIONAL(?:LY)?|THIRD[- ]PARTY|NEUTRAL|PUBLIC)\b"
)
#: What chambers of commerce call themselves, in the languages of their certificates.
_CHAMBERS = r"CHAMBER|CHAMBRE\b|C[AÁÂ]MARA\b|CAMERA DI COMMERCIO|KAMMER\b|KAMER VAN|HANDELSKAMMARE|ODASI\b|\bIZBA\b|商会"
#: Kinds of issuer, and how one of the kind is recognised by its name.
_KINDS: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = (
    (
        "council",
        re.compile(r"\bC\.?C\.?P\.?I\.?T\b|\bCCOIC\b|PROMOTION OF INTERNATIONAL TRADE|贸促会"),
        re.compile(
            r"\bC\.?C\.?P\.?I\.?T\b|\bCCOIC\b|PROMOTION OF INTERNATIONAL TRADE|"
            r"CHINA CHAMBER OF INTERNATIONAL COMMERCE|贸促会|贸易促进|国际商会"
        ),
    ),
    (
        "chamber",
        re.compile(rf"{_CHAMBERS}|TRADE PROMOTION"),
        re.compile(
            rf"{_CHAMBERS}|\bC\.?C\.?P\.?I\.?T\b|\bCCOIC\b|PROMOTION OF INTERNATIONAL TRADE|CUSTOMS|\bCIQ\b|INSPECTION AND QUARANTINE|"
            r"DEPARTMENT OF TRADE|TRADE DEPARTMENT|MINISTRY|TRADE AND INDUSTRY DEPARTMENT|贸促会|贸易促进|海关"
        ),
    ),
    (
        "customs",
        re.compile(r"CUSTOMS|\bGACC\b|\bCIQ\b|ENTRY[- ]EXIT|海关"),
        re.compile(r"CUSTOMS|\bGACC\b|\bCIQ\b|ENTRY[- ]EXIT INSPECTION|海关|检验检疫"),
    ),
    (
        "surveyor",
        re.compile(r"^(?:AN? )?(?:SURVEYORS?|INSPECTORS?|INSPECTION (?:COMPANY|AGENCY|BODY|AUTHORITY|AGENT)S?|LABORATOR(?:Y|IES)|ANALYSTS?|EXPERTS?|BODY|AGENCY|COMPANY|PARTY|SURVEY COMPANY)(?: COMPANY| AGENCY| BODY| FIRM)?$"),
        re.compile(r"."),
    ),
    (
        "authority",
        re.compile(r"^(?:THE |AN? )?(?:(?:GOVERNMENT(?:AL)?|STATE|COMPETENT|VETERINARY|HEALTH|PHYTOSANITARY|SANITARY|QUARANTINE|PLANT|ANIMAL|FOOD|PROTECTION|SAFETY|PORT)\s+)*(?:AUTHORIT(?:Y|IES)|DEPARTMENT|OFFICE|BODY|AGENCY|LABORATOR(?:Y|IES)|INSTITUTES?|ORGANI[SZ]ATIONS?)$"),
        re.compile(r"AUTHORIT|DEPARTMENT|MINIST|BUREAU|GOVERNMENT|CUSTOMS|ADMINISTRATION|OFFICE|QUARANTINE|COUNCIL|AGENCY|INSPECTORATE|DIRECTORATE|ORGANI[SZ]ATION|\bSTATE\b|\bNATIONAL\b|海关|局|部"),
    ),
    (
        "carrier",
        re.compile(r"^(?:THE )?(?:CARRIER|SHIPPING (?:COMPANY|LINE|AGENT)|SHIPOWNER|VESSEL OWNER|MASTER|AIRLINE|CARRYING (?:VESSEL|STEAMER))(?:,? ?(?:OR|/) ?(?:ITS|THEIR|HIS)? ?AGENTS?| OR .*)?$"),
        re.compile(r"LINE|SHIPPING|CARRIER|AGENT|MARITIME|LOGISTICS|FORWARD|AIR|MASTER|OCEAN|TRANSPORT|EXPRESS|FREIGHT|NAVIGATION"),
    ),
    (
        "insurer",
        re.compile(r"^(?:THE )?(?:INSURERS?|INSURANCE COMPAN(?:Y|IES)|UNDERWRITERS?)(?: OR .*)?$"),
        re.compile(r"INSUR|ASSURANCE|UNDERWRIT|CASUALTY|\bP\s?(?:&|AND)\s?C\b|保险|财险"),
    ),
)  # fmt: skip
_CHAMBER = _KINDS[1][2]
_BENEFICIARY = re.compile(r"^(?:THE )?(?:BENEFICIAR(?:Y|IES)|SELLERS?|EXPORTERS?|SUPPLIERS?)$")
_MAKER = re.compile(r"^(?:THE )?(?:MANUFACTURERS?|PRODUCERS?|FACTORY|MAKERS?|MILLS?|SHIPPERS?)$")
_BRANCH = re.compile(
    r"\b(?:BRANCH|OFFICE|REPRESENTATIVE OFFICE|SUB-?BRANCH)\b\W*$|分公司|分行|办事处"
)
_EQUIVALENT = re.compile(r"^(?:(?:ITS|AN|ANY)\s+)?(?:EQUIVALENT|SIMILAR|EQUAL|OTHER)\b")
#: What kind of firm is wanted, whoever it is: «a fumigation company».
_ANY_OF = re.compile(
    r"^(?:AN?|ANY)\s+(?P<line>.+?)\s+(?:COMPAN(?:Y|IES)|FIRMS?|AGENC(?:Y|IES)|BOD(?:Y|IES)|ORGANI[SZ]ATIONS?|HOUSES?|SERVICES?|INSTITUTES?)$"
)
_ALTERNATIVES = re.compile(r"\s+(?:AND/OR|OR)\s+|\s*/\s*")


def issuer_is(
    required: str, shown: Party | str | None, beneficiary: Party | str | None = None
) -> Verdict:
    """Judge whether a document appears to be issued by whom the credit names.

    A qualifier (independent, official, first class …) only excludes the beneficiary. For
    a chamber of commerce another chamber, a trade promotion council, customs or the
    trade department will do, and a chamber where the beneficiary or the manufacturer may
    issue (L3). A manufacturer or shipper is taken on the document's word.

    Args:
        required: the issuer in the words of the credit: a name, a kind, or alternatives.
        shown: who issued the document by its letterhead or signature.
        beneficiary: the beneficiary of the credit.

    >>> issuer_is("INDEPENDENT SURVEYOR", "SMALL SURVEYS LTD", "ROSE GARMENT CO LTD").same
    True
    """
    name = "" if shown is None else shown if isinstance(shown, str) else shown.name
    if not name.strip():
        return unknown("the issuer is not shown", "未显示出具人")
    required = re.sub(r"^any:", "", required).replace("_", " ")
    kinds = [_ALTERNATIVES.split(tidy(required)), [tidy(required)]]
    verdicts = [_one(part, name, beneficiary) for parts in kinds for part in parts if part]
    for outcome in ("same", "unknown"):
        if found := [v for v in verdicts if v.outcome == outcome]:
            return found[0]
    return verdicts[0] if verdicts else SAME


def _one(required: str, name: str, beneficiary: Party | str | None) -> Verdict:
    reason = f"issuer: credit says {required}, document is issued by {name}"
    reason_zh = f"出具人：信用证要求 {required}，单据由 {name} 出具"
    by_beneficiary = _is_beneficiary(name, beneficiary)
    its_own = _BENEFICIARY.match(required) or _MAKER.match(required)
    if its_own and _CHAMBER.search(tidy(name)):
        return tolerated("ISBP 821 L3", reason, reason_zh)
    if _BENEFICIARY.match(required):
        if by_beneficiary is None:
            return unknown(reason, reason_zh)
        return by_beneficiary if not by_beneficiary.different else different(reason, reason_zh)
    plain = " ".join(_QUALIFIERS.sub(" ", required).replace(" AND ", " ").split()).strip(" ,")
    if _EQUIVALENT.match(plain):
        return unknown(reason, reason_zh)
    qualified = plain != required
    if qualified and by_beneficiary is not None and by_beneficiary.same:
        return different(reason + ", the beneficiary", reason_zh + "，即受益人")
    if _MAKER.match(plain):
        another = by_beneficiary is None or not by_beneficiary.same
        return SAME if another or plain.rstrip("S") in tidy(name) else unknown(reason, reason_zh)
    for kind, asked, known in _KINDS:
        if asked.search(plain) and not _has_own_name(plain, kind):
            return _of_kind(kind, known, required, name, by_beneficiary)
    if not plain:
        return SAME
    return _by_name(plain if qualified else required, name)


def _of_kind(
    kind: str, known: re.Pattern[str], required: str, name: str, by_beneficiary: Verdict | None
) -> Verdict:
    reason = f"issuer: credit says {required}, document is issued by {name}"
    reason_zh = f"出具人：信用证要求 {required}，单据由 {name} 出具"
    if by_beneficiary is not None and by_beneficiary.same:
        return different(reason, reason_zh)
    if known.search(tidy(name)):
        if kind == "chamber" and not re.search(_CHAMBERS, tidy(name)):
            return tolerated("ISBP 821 L3", reason, reason_zh)
        return SAME
    firm = kind in {"council", "chamber", "customs"} and not _initials(name, required)
    return different(reason, reason_zh) if firm else unknown(reason, reason_zh)


def _has_own_name(plain: str, kind: str) -> bool:
    """Whether words name one body and not a kind: DUBAI CHAMBER OF COMMERCE is still a kind."""
    return kind in {"surveyor", "authority", "carrier", "insurer"} and len(weighed(plain)) > 6


def _by_name(required: str, name: str) -> Verdict:
    if any_of := _ANY_OF.match(required):
        if contains_wording(tidy(name), any_of["line"]).same:
            return SAME
        return unknown(f"whether {name} is {required}", f"{name} 是否即 {required}")
    found = same_party(required, name)
    if found.same:
        return found
    named = names_party(name, required).same or contains_wording(name, required).same
    if named and len(weighed(required)) == 1 and weighed(name)[:1] == weighed(required):
        return SAME
    if named and (_BRANCH.search(tidy(name)) or _only_the_town_follows(required, name)):
        return tolerated("ISBP 821 A36(b)", f"{name} is a branch", f"{name} 为其分支机构")
    if named:
        return unknown(f"whether {name} is {required}", f"{name} 是否即 {required}")
    if _initials(required, name) or _initials(name, required):
        return unknown(f"whether {name} is {required}", f"{name} 是否即 {required}")
    if found.unknown:
        return found
    return different(
        f"issuer: credit says {required}, document is issued by {name}",
        f"出具人：信用证要求 {required}，单据由 {name} 出具",
    )


def _initials(short: str, name: str) -> bool:
    """Whether one name consists of the first letters of another: VCCI."""
    letters = "".join(w[0] for w in weighed(name) if w not in {"OF", "FOR", "LIMITED", "COMPANY"})
    joined = "".join(weighed(short))
    return len(joined) >= 3 and letters.startswith(joined)


def _only_the_town_follows(required: str, name: str) -> bool:
    """Whether a name is that required and a town or country, which is where the branch is."""
    wanted, shown = weighed(required), weighed(name)
    where = place(" ".join(shown[len(wanted) :]))
    named = bool(where.known or where.country) and not where.rest
    return shown[: len(wanted)] == wanted and named


def _is_beneficiary(name: str, beneficiary: Party | str | None) -> Verdict | None:
    return None if beneficiary is None else same_party(beneficiary, name)
