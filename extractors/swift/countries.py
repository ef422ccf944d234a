"""The country that an address ends with, as ISO 3166-1 alpha-2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

import pycountry

_COMMON = """
AE: UAE, U A E, EMIRATES, UNITED ARAB EMIRATES, ABU DHABI UAE
BA: BOSNIA, BOSNIA HERZEGOVINA
BN: BRUNEI
BO: BOLIVIA
CD: DR CONGO, CONGO DR
CI: IVORY COAST, COTE D IVOIRE
CN: CHINA, PR CHINA, P R CHINA, PRC, P R C, PEOPLES REPUBLIC OF CHINA, PEOPLE S REPUBLIC OF CHINA, CHINA PR
CZ: CZECH REPUBLIC
DE: BRD, F R GERMANY, FEDERAL REPUBLIC OF GERMANY
GB: UK, U K, ENGLAND, SCOTLAND, WALES, GREAT BRITAIN, NORTHERN IRELAND
HK: HONGKONG, HONG KONG SAR, HONG KONG CHINA, HK
IR: IRAN
KR: KOREA, SOUTH KOREA, REPUBLIC OF KOREA, R O KOREA, ROK, KOREA REPUBLIC OF, KOREA SOUTH
KP: NORTH KOREA
LA: LAOS, LAO PDR
LY: LIBYA
MD: MOLDOVA
MK: MACEDONIA
MO: MACAU, MACAO
MM: BURMA
MX: MEXICO
NL: HOLLAND, THE NETHERLANDS
PS: PALESTINE
PH: THE PHILIPPINES
RU: RUSSIA
SA: KSA, K S A, KINGDOM OF SAUDI ARABIA
SY: SYRIA
TR: TURKEY, TURKIYE
TW: TAIWAN, TAIWAN ROC, TAIWAN R O C
TZ: TANZANIA
US: USA, U S A, US, U S, UNITED STATES, UNITED STATES OF AMERICA
VE: VENEZUELA
VN: VIETNAM, VIET NAM, S R VIETNAM, SR VIETNAM, SOCIALIST REPUBLIC OF VIETNAM
ZA: SOUTH AFRICA, RSA
"""
_CONTACT = re.compile(
    r"^\W*(?:TEL|PHONE|FAX|MOB|E-?MAIL|EMAIL|ATTN|CONTACT|TAX|VAT|ZIP|C/O)\b|.*@|.*\(AT\)", re.I
)
_NOT_AFTER = {"JERSEY": "NEW", "MEXICO": "NEW", "GUINEA": "NEW", "LEBANON": "NEW"}
_CHINESE = {"中国": "CN", "香港": "HK", "台湾": "TW", "澳门": "MO"}


class Country(NamedTuple):
    """A country, and where in which line it is printed."""

    code: str
    line: int
    span: tuple[int, int]


@cache
def _names() -> dict[str, str]:
    names = {}
    for country in pycountry.countries:
        for kind in ("name", "official_name", "common_name"):
            if name := getattr(country, kind, None):
                names[_letters(name)] = country.alpha_2
    for code, row in re.findall(r"^(\w\w): (.*)$", _COMMON, re.M):
        names |= {name.strip(): code for name in row.split(",")}
    return names


def _letters(name: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", name.upper()))


def country_of(lines: Sequence[str]) -> Country | None:
    """Return the country in the last lines of an address, or None if none is named.

    >>> country_of(["12 HARBOUR ROAD", "JEBEL ALI, DUBAI-U.A.E.", "TEL 123"])[:2]
    ('AE', 1)
    >>> country_of(["SPRING ST 5", "TRENTON, NEW JERSEY"]) is None
    True
    """
    usable = [i for i, line in enumerate(lines) if line.strip() and not _CONTACT.match(line)]
    for i in reversed(usable[-3:]):
        if found := _last_name(lines[i]):
            return Country(found[0], i, found[1])
    return None


def _last_name(line: str) -> tuple[str, tuple[int, int]] | None:
    """Return the country that is named last on a line, the longest name first."""
    for name, code in _CHINESE.items():
        if name in line:
            at = line.index(name)
            return code, (at, at + len(name))
    words = list(re.finditer(r"[^\W\d_]+", line))
    names = _names()
    for end in range(len(words), max(len(words) - 3, 0), -1):
        for begin in range(max(0, end - 7), end):
            key = " ".join(w[0].upper() for w in words[begin:end])
            if key in names and _is_whole(words, begin, end, line):
                return names[key], (words[begin].start(), words[end - 1].end())
    return None


def _is_whole(words: list[re.Match[str]], begin: int, end: int, line: str) -> bool:
    """Tell whether a country's name is one here, and no part of a state or a street."""
    name = words[end - 1][0].upper()
    before = words[begin - 1][0].upper() if begin else ""
    if _NOT_AFTER.get(name) == before and before:
        return False
    after = line[words[end - 1].end() :]
    if name == "GEORGIA" and re.match(r"\W*\d{5}", after):
        return False
    if end < len(words) and not re.match(r"[\s.]*[,;(\d-]", after):
        return False
    return len(name) > 1 or end - begin > 1
