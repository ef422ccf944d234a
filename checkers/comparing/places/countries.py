"""Which country a text names, as ISO 3166 alpha-2."""

from __future__ import annotations

import gettext
from functools import cache

import pycountry

from checkers.comparing.verdict import SAME, Verdict, different, unknown
from checkers.comparing.words.spelling import tokens
from extractors.documents import Party

_ALIASES = """
CN: CHINA, P.R. CHINA, PR CHINA, PRC, P.R.C., PEOPLE'S REPUBLIC OF CHINA, MAINLAND CHINA, 中国, 中华人民共和国, P.R.OF CHINA, CHINA PR, CHINE
HK: HONG KONG, HONGKONG, HONG KONG SAR, 香港, 中国香港, H.K., HK SAR
MO: MACAU, MACAO, 澳门, 中国澳门
TW: TAIWAN, 台湾, 中国台湾, CHINESE TAIPEI
KR: KOREA, SOUTH KOREA, REPUBLIC OF KOREA, S. KOREA, R.O.K., KOREA REPUBLIC OF, KOREA SOUTH, REP OF KOREA, 韩国
KP: NORTH KOREA, D.P.R. KOREA, DPRK, 朝鲜
US: USA, U.S.A., UNITED STATES, UNITED STATES OF AMERICA, U.S., AMERICA
GB: UK, U.K., UNITED KINGDOM, ENGLAND, SCOTLAND, WALES, GREAT BRITAIN, NORTHERN IRELAND
AE: UAE, U.A.E., UNITED ARAB EMIRATES
SA: SAUDI ARABIA, KINGDOM OF SAUDI ARABIA, KSA, K.S.A., 沙特
VN: VIETNAM, VIET NAM, S.R. VIETNAM
TR: TURKEY, TURKIYE, TÜRKIYE
RU: RUSSIA, RUSSIAN FEDERATION
IR: IRAN, ISLAMIC REPUBLIC OF IRAN, 伊朗
SY: SYRIA, 叙利亚
LA: LAOS, LAO PDR
TZ: TANZANIA
BO: BOLIVIA
VE: VENEZUELA
MD: MOLDOVA
CI: IVORY COAST, COTE D'IVOIRE, CÔTE D'IVOIRE
CD: DR CONGO, D.R. CONGO, CONGO DRC, DEMOCRATIC REPUBLIC OF CONGO
CG: CONGO BRAZZAVILLE
MM: MYANMAR, BURMA, UNION OF MYANMAR
NL: NETHERLANDS, HOLLAND, THE NETHERLANDS
CZ: CZECH REPUBLIC, CZECHIA, 捷克
SK: SLOVAKIA
MK: MACEDONIA, NORTH MACEDONIA
BN: BRUNEI, BRUNEI DARUSSALAM
KH: CAMBODIA, KINGDOM OF CAMBODIA
DE: GERMANY, DEUTSCHLAND, F.R. GERMANY
ES: SPAIN, ESPANA
IT: ITALY, ITALIA
FR: FRANCE
BR: BRAZIL, BRASIL
EG: EGYPT, A.R.E., ARAB REPUBLIC OF EGYPT
BD: BANGLADESH, 孟加拉国
PK: PAKISTAN
IN: INDIA
LK: SRI LANKA, CEYLON
JP: JAPAN
ID: INDONESIA
CH: SWITZERLAND
SZ: SWAZILAND
CV: CAPE VERDE
PS: PALESTINE
DO: DOMINICAN REPUBLIC
BA: BOSNIA
"""

_ADJECTIVES = """
CN: CHINESE
HK: HONGKONGESE
JP: JAPANESE
KR: KOREAN
US: AMERICAN
GB: BRITISH, ENGLISH
DE: GERMAN
FR: FRENCH
IT: ITALIAN
ES: SPANISH
PT: PORTUGUESE
NL: DUTCH
BE: BELGIAN
GR: GREEK
TR: TURKISH
RU: RUSSIAN
UA: UKRAINIAN
PL: POLISH
EG: EGYPTIAN
MA: MOROCCAN
DZ: ALGERIAN
TN: TUNISIAN
IN: INDIAN
PK: PAKISTANI, PAKISTAN
BD: BANGLADESHI, BANGLADESH
LK: SRI LANKAN
VN: VIETNAMESE
TH: THAI
MY: MALAYSIAN
ID: INDONESIAN
PH: PHILIPPINE, FILIPINO
AU: AUSTRALIAN
NZ: NEW ZEALAND
CA: CANADIAN
MX: MEXICAN
BR: BRAZILIAN
AR: ARGENTINE, ARGENTINIAN
CL: CHILEAN
PE: PERUVIAN
CO: COLOMBIAN
SA: SAUDI, SAUDI ARABIAN
AE: EMIRATI, UAE
IR: IRANIAN
IQ: IRAQI
IL: ISRAELI
TW: TAIWANESE
SE: SWEDISH
NO: NORWEGIAN
DK: DANISH
FI: FINNISH
ZA: SOUTH AFRICAN
NG: NIGERIAN
KE: KENYAN
"""

#: What is one country to one reader and another to the next.
_DISPUTED = frozenset({"CN", "HK", "MO", "TW"})


@cache
def _names() -> dict[tuple[str, ...], str]:
    names: dict[tuple[str, ...], str] = {}
    for country in pycountry.countries:
        for key in ("name", "official_name", "common_name", "alpha_3"):
            if (name := getattr(country, key, None)) and (key != "alpha_3"):
                names[tokens(name)] = country.alpha_2
    for table in (_ALIASES,):
        for line in table.strip().splitlines():
            code, _, aliases = line.partition(": ")
            names.update({tokens(alias): code for alias in aliases.split(", ")})
    return names


@cache
def _names_in_chinese() -> dict[tuple[str, ...], str]:
    """Return the Chinese names of the countries, which only Chinese text needs."""
    return {tokens(_chinese().gettext(c.name)): c.alpha_2 for c in pycountry.countries}


@cache
def _adjectives() -> dict[tuple[str, ...], str]:
    found = {}
    for line in _ADJECTIVES.strip().splitlines():
        code, _, adjectives = line.partition(": ")
        found.update({tokens(adjective): code for adjective in adjectives.split(", ")})
    return found


def spans(cut: tuple[str, ...], adjectives: bool = False) -> list[tuple[int, int, str]]:
    """Return where tokens name a country: start, end, alpha-2; the longest name wins.

    >>> spans(("DUBAI", "UNITED", "ARAB", "EMIRATES"))
    [(1, 4, 'AE')]
    """
    names = {**_names(), **_adjectives()} if adjectives else _names()
    if not all(token.isascii() for token in cut):
        names = {**_names_in_chinese(), **names}
    found, i = [], 0
    while i < len(cut):
        for size in range(min(8, len(cut) - i), 0, -1):
            if code := names.get(cut[i : i + size]):
                found.append((i, i + size, code))
                i += size
                break
        else:
            i += 1
    return found


def country_of(text: str) -> str | None:
    """Return the country that an address, a place or an origin names, or None.

    Of several the last one counts, as addresses end with the country; but Hong Kong,
    Macao and Taiwan are themselves whatever follows.

    >>> country_of("12 Nathan Road, Kowloon, Hong Kong, China"), country_of("P.R. CHINA")
    ('HK', 'CN')
    """
    plain = text.strip().upper()
    if len(plain) == 2 and pycountry.countries.get(alpha_2=plain):
        return plain
    if len(plain) == 3 and (country := pycountry.countries.get(alpha_3=plain)):
        return str(country.alpha_2)
    found = [code for _, _, code in spans(tokens(text), adjectives=True)]
    for code in found:
        if code in {"HK", "MO", "TW"}:
            return code
    return found[-1] if found else None


def party_country(party: Party | str) -> str | None:
    """Return the country of a party: as stated, or from its address, or from its text."""
    if isinstance(party, str):
        return country_of(party)
    for text in (party.country, party.address):
        if text and (code := country_of(text)):
            return code
    return None


def same_country(a: Party | str, b: Party | str) -> Verdict:
    """Compare the countries of two parties or places (UCP 600 art. 14(j)).

    Mainland China, Hong Kong, Macao and Taiwan against one another are for a person.

    >>> same_country("Shenzhen, P.R. China", "Ningbo, CHINA").same
    True
    """
    one, other = party_country(a), party_country(b)
    if one is None or other is None:
        return unknown("the country of one side is not stated", "一方未载明国家")
    if one == other:
        return SAME
    reason = f"country: {named(one)} on one side, {named(other)} on the other"
    reason_zh = f"国家：一方为{named_zh(one)}，另一方为{named_zh(other)}"
    if {one, other} <= _DISPUTED:
        return unknown(reason, reason_zh)
    return different(reason, reason_zh)


def named(code: str) -> str:
    """Return the English name of a country by its alpha-2 code."""
    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", country.name)) if country else code


def named_zh(code: str) -> str:
    """Return the Chinese name of a country by its alpha-2 code.

    >>> named_zh("NL")
    '荷兰'
    """
    return _chinese().gettext(named(code)) if pycountry.countries.get(alpha_2=code) else code


@cache
def _chinese() -> gettext.NullTranslations:
    return gettext.translation(
        "iso3166-1", pycountry.LOCALES_DIR, languages=["zh_CN"], fallback=True
    )
