"""Parties, bodies and countries as credits name them."""

from __future__ import annotations

import re

_PARTIES: tuple[tuple[str, str], ...] = (
    (
        "issuing_bank",
        r"(?:L/C )?(?:ISSUING|OPENING|ISSUER) BANK|BANK OF ISSUE|(?:US|OUR ORDER|OURSELVES|OUR BANK)\b",
    ),
    (
        "applicant",
        r"(?:ABOVE |SAID )?(?:APPLICANTS?|ACCOUNTEES?|OPENERS?|BUYERS?|IMPORTERS?)\b(?:'S)?",
    ),
    ("beneficiary", r"(?:BENEFICIARY|SELLERS?|EXPORTERS?|SUPPLIERS?)\b(?:'S)?"),
    ("negotiating_bank", r"NEGOTIATING BANK"),
    (
        "carrier_agent",
        r"(?:NAMED |AUTHORISED )?(?:CARRIER'?S'? AGENT|AGENTS? (?:OF|FOR) (?:THE )?CARRIER)",
    ),
    ("carrier", r"CARRIER(?:'S)?"),
    ("master", r"MASTER|CAPTAIN"),
    (
        "shipping_company",
        r"(?:SHIPPING|STEAM ?SHIP) (?:COMPANY|LINE)(?:'S)?|VESSEL OWNERS?|SHIP ?OWNERS?",
    ),
    ("manufacturer", r"MANUFACTURERS?(?:'S?)?|MAKERS?(?:'S)?|PRODUCERS?(?:'S)?|MILL(?:'S)?"),
    ("insurer", r"INSURERS?|INSURANCE CO(?:MPANY)?\b|UNDERWRITERS?"),
    (
        "chamber",
        r"(?:(?:LOCAL|RECOGNISED|COMPETENT|AUTHORISED) )*CHAMBERS? OF (?:INTERNATIONAL )?COMMERCE(?:,? ?(?:AND|&) INDUSTR(?:Y|IES))?(?: (?:IN|OF|AT) (?:THE )?(?:[A-Z]+|EXPORTING COUNTRY|BENEFICIARY'S COUNTRY|COUNTRY OF (?:ORIGIN|EXPORT)))?",
    ),
    ("CCPIT", r"C\.?C\.?P\.?I\.?T\.?|CHINA COUNCIL FOR (?:THE )?PROMOTION OF INTERNATIONAL TRADE"),
    (
        "china_customs",
        r"(?:CHINA|CHINESE) CUSTOMS|CUSTOMS OF (?:THE )?(?:CHINA|P\.?R\.? ?C(?:HINA)?\.?)|GENERAL ADMINISTRATION OF CUSTOMS",
    ),
    ("agent", r"AGENTS?(?:'S)?"),
)
_COUNTRIES = {
    "EG": r"EGYPT(?:IAN)?|A\.R\.E\.", "AE": r"U\.?A\.?E\.?|UNITED ARAB EMIRATES|EMIRATES", "CN": r"(?:P\.?R\.? ?(?:OF )?|PEOPLE'S REPUBLIC OF )?CHINA|CHINESE|P\.?R\.?C\.?",
    "BD": r"BANGLADESHI?", "PK": r"PAKISTANI?", "IN": r"INDIAN?", "SA": r"SAUDI(?: ARABIAN?)?|K\.?S\.?A\.?", "KW": r"KUWAITI?", "QA": r"QATARI?",
    "OM": r"OMANI?", "BH": r"BAHRAINI?", "JO": r"JORDAN(?:IAN)?", "LB": r"LEBAN(?:ON|ESE)", "SY": r"SYRIAN?", "IQ": r"IRAQI?", "LY": r"LIBYAN?",
    "YE": r"YEMENI?", "TR": r"TURK(?:EY|ISH)|TURKIYE", "DZ": r"ALGERIAN?", "MA": r"MOROCC(?:O|AN)", "TN": r"TUNISIAN?",
    "BR": r"BRAZIL(?:IAN)?", "AR": r"ARGENTIN(?:A|IAN|E)", "MX": r"MEXIC(?:O|AN)", "CO": r"COLOMBIAN?", "PE": r"PERU(?:VIAN)?", "CL": r"CHILE(?:AN)?",
    "PY": r"PARAGUAY(?:AN)?", "EC": r"ECUADOR(?:IAN)?", "VN": r"VIETNAM(?:ESE)?", "LK": r"SRI LANKAN?", "ID": r"INDONESIAN?", "MY": r"MALAYSIAN?",
    "IT": r"ITAL(?:Y|IAN)", "DE": r"GERMAN(?:Y)?", "JP": r"JAPAN(?:ESE)?", "KR": r"(?:SOUTH )?KOREAN?", "TW": r"TAIWAN(?:ESE)?", "IL": r"ISRAELI?",
    "US": r"U\.?S\.?A\.?|UNITED STATES", "GB": r"U\.K\.?|UNITED KINGDOM|BRITISH", "HK": r"HONG ?KONG", "TH": r"THAI(?:LAND)?", "RU": r"RUSSIAN?", "NG": r"NIGERIAN?",
    "KE": r"KENYAN?", "ES": r"SPA(?:IN|NISH)", "FR": r"FR(?:ANCE|ENCH)", "NL": r"NETHERLANDS|DUTCH", "AU": r"AUSTRALIAN?", "IR": r"IRAN(?:IAN)?", "KZ": r"KAZAKHSTAN",
}  # fmt: skip

PARTY_WORDS = "|".join(names for _, names in _PARTIES)
COUNTRY_WORDS = "|".join(_COUNTRIES.values())
_PARTY = re.compile(
    "|".join(f"(?P<{code}>(?:(?:THE|AN?|ANY) )?(?:{names}))" for code, names in _PARTIES)
)
_COUNTRY = re.compile(
    "|".join(f"(?P<{code}>(?<![A-Z])(?:{names}))(?![A-Z])" for code, names in _COUNTRIES.items())
)
_MISSION = re.compile(r"(EMBASSY|CONSULATE(?: GENERAL)?)")
QUALIFIERS = {
    "independent": r"INDEPENDENT",
    "competent": r"COMPETENT|GOVERNMENT(?:AL)?|AUTHORISED",
    "official": r"OFFICIAL",
    "accredited": r"ACCREDITED",
    "first class": r"FIRST CLASS|1ST CLASS",
    "local": r"LOCAL",
    "qualified": r"QUALIFIED",
    "well known": r"WELL[- ]KNOWN|REPUTED|RECOGNISED|INTERNATIONALLY RECOGNISED",
}
QUALIFIER = re.compile(
    r"\b(?:AN? |THE |ANY |OTHER )*(?:INTERNATIONALLY )?(?P<qualifier>"
    + "|".join(QUALIFIERS.values())
    + r")(?: INTERNATIONAL| PUBLIC| THIRD PARTY| (?!SURVEYOR|AUTHORIT|BODY|PARTY)[A-Z]+)? "
    r"(?:SURVEYORS?|AUTHORIT(?:Y|IES)|INSPECTION (?:COMPANY|AGENCY|BODY)|LABORATOR(?:Y|IES)|AGENC(?:Y|IES)|INSPECTORS?|BODY|DEPARTMENT|ORGANISATION|EXPERT|COMPANY|PARTY|THIRD PARTY)"
)


def party(text: str) -> str | None:
    """Return the code of the party that the whole text names, or None.

    >>> party("THE ABOVE ACCOUNTEE"), party("OUR ORDER"), party("EXAMPLE BANK LTD.")
    ('applicant', 'issuing_bank', None)
    """
    found = _PARTY.fullmatch(text.strip(" ,.:"))
    return found.lastgroup if found else None


def country(text: str) -> str | None:
    """Return the ISO 3166 code of the first country, or people, named in the text."""
    found = _COUNTRY.search(text)
    return found.lastgroup if found else None


def body(text: str) -> str | list[str] | None:
    """Return the office that legalises: chamber, embassy:XX, consulate:XX, a party or its name."""
    missions = _MISSION.findall(text)
    if missions:
        where = country(text) or ""
        codes = [
            f"{m.split()[0].lower()}:{where}" if where else m.split()[0].lower() for m in missions
        ]
        return codes[0] if len(codes) == 1 else codes
    text = re.sub(r"^(?:THE|A|ANY) ", "", text.strip(" ,.:"))
    if re.match(r"(?:[A-Z]+ )?CHAMBERS? OF (?:INTERNATIONAL )?COMMERCE", text):
        return "chamber"
    return party(text) or text or None
