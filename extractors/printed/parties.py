"""Printed names and addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import takewhile

import pycountry

from extractors.documents import Party

#: How a company's name ends.
_FORM = (
    r"(?:(?:CO|CORP|INC|GROUP)[.,;\s]*(?:\(PVT\)\s*)?LTD\.?|COMPANY\s+LIMITED|LIMITED|LTD\.?|L\.?L\.?C\.?|INC\.?|CORP\.?|CORPORATION"
    r"|GMBH(?:\s*&\s*CO\.?\s*KG)?|S\.?A\.?R\.?L\.?|S\.?A\.?\s+DE\s+C\.?V\.?|S\.?\s+DE\s+R\.?L\.?\s+DE\s+C\.?V\.?|S\.?P\.?A\.?|S\.?A\.?S\.?|B\.?V\.?|N\.?V\.?|A\.?G\.?|S\.?R\.?L\.?|P\.?L\.?C\.?|PTE\.?\s+LTD\.?|PTY\.?\s+LTD\.?"
    r"|S\.?R\.?O\.?|S\.?L\.?U?\.?|A\.[SŞ]\.|SDN\.?\s+BHD\.?|K\.?K\.?|A/S|APS|ASA|OY|AB|LTDA\.?|S\.?A\.?|LLP|FZE|FZCO|FZ-LLC|JSC|OOO|CO\.(?!,?\s*(?:LTD|LIMITED))|W\.L\.L\.?|有限公司)"
)
_ENDED = re.compile(
    rf"(?<![\w]){_FORM}(?:\s*\([^()\d]{{3,40}}\))?(?=\s*(?:,|，|$|\n|;|\s(?:NO|ADD|\d)))|有限公司",
    re.I,
)
#: A Chinese name with the English one in brackets.
_IN_BRACKETS = re.compile(
    r"[\u4e00-\u9fff()（）·]{4,}?\s*[（(]\s*([A-Z][\w&.,' -]{5,})[)）]\s*", re.I
)
_FORM_ONLY = re.compile(
    rf"^[\W]*(?:(?:IMPORT|EXPORT|IMP|EXP|TRADING|TRADE|AND|&|COMPANY|GROUP|[.\s,()])*){_FORM}[\s.,]*$",
    re.I,
)
#: A name without a legal form, and an address with a number in it, on one line.
_PLACED = re.compile(r"(?P<name>[^,，\d]{4,60}),\s*(?P<place>[^,]*\d.*)")
_NAMED = re.compile(rf"(?<!\w){_FORM}(?!\w)", re.I)
#: A legal form and, without a comma, what may be a place.
_FOLLOWED = re.compile(rf"(?P<name>.+?\b{_FORM})\s+(?P<place>[A-Z].*,.*)$", re.I)
_OPEN = re.compile(
    r"(?:&|\bAND|\bOF|\bDE|\bIMP\.?|\bEXP\.?|\bIMPORT|\bEXPORT|,?\s*CO\.?,|-)\s*$", re.I
)
#: What the name of a body or a works ends with, on a line of its own.
_NAME_ENDS = re.compile(
    r"^\W*(?:(?:OF|FOR|AND|THE|INTERNATIONAL)\s+)*(?:TRADE|COMMERCE|INDUSTRY|FACTORY|MILLS?|WORKS|BUREAU|AUTHORITY|CUSTOMS)"
    r"\s*(?:\([^()\d]*\))?\W*$",
    re.I,
)
_LEAD = re.compile(
    r"^\s*(?:M/S\.?|MESSRS\.?:?|MESSERS\.?:?|WE,\s+|NAME(?:\s+OF\s+\w+)?\s*[:：]|COMPANY\s*(?:NAME)?\s*[:：]|名称\s*[:：]|公司\s*[:：])\s*",
    re.I,
)
_ADDRESS = re.compile(r"^\s*(?:ADDRESS|ADDR?|地址)\s*\.?\s*[:：]\s*|^\s*ADDRESS\s+", re.I)
_CONTACT = re.compile(
    r"(?:^|[\s,;，(])(?:TEL(?:EPHONE)?|FAX|PHONE|PH|MOB(?:ILE)?|E-?\s?MAIL|ATTN|ATT|WEB(?:SITE)?|CONTACT(?:\s+PERSON)?|VAT"
    r"|TAX\s+ID|EORI|GST(?:IN)?|BIN|TIN|USCI|电话|传真|邮箱|联系人|手机)\s*(?:NO\.?|NUMBER|ID|/\s*FAX)?\s*[.:：+].*$"
    r"|(?:^|[\s,;，(])(?:TEL(?:EPHONE)?|FAX|PHONE|MOBILE|电话|传真|手机)\s*\(?\d[\d() /-]{5,}.*$"
    r"|\S+@\S+\.\S+|(?:https?://|www\.)\S+",
    re.I,
)
#: What a contract calls a party from there on.
_HEREAFTER = re.compile(
    r"\s*[(（]\s*(?:HERE(?:IN)?-?AFTER|REFERRED\s+TO|以下\s*(?:简|統|统)?称|下称|简称)[^)）]*[)）]",
    re.I,
)
#: What somebody is in a contract, and no name.
_ROLE = re.compile(
    r"(?:THE\s+)?(?:SELLER|BUYER|SUPPLIER|PURCHASER|BENEFICIARY|APPLICANT|EXPORTER|IMPORTER)(?:S|\(S\))?|[买卖]方",
    re.I,
)
#: How a contract introduces an address: «a company with its registered office at».
_SEATED = re.compile(
    r"^\W*(?:(?:A|AN)\s+(?:[A-Z-]+\s+){0,4}(?:COMPANY|CORPORATION|FIRM|ENTERPRISE)\b[^\d]{0,80}?)?"
    r"(?:HAVING|WITH|WHOSE)\s+(?:(?:ITS|THEIR|A)\s+)?(?:(?:REGISTERED|PRINCIPAL|HEAD|MAIN|CORPORATE)\s+)?"
    r"(?:OFFICES?|SEAT|ADDRESS|PLACE\s+OF\s+BUSINESS)\s+(?:IS\s+)?(?:AT|IN|LOCATED\s+AT)\s+",
    re.I,
)
#: What parts name and address on one line of a letterhead.
_PARTS = re.compile(r"\s+\|\s+")
#: The words of a contract that follow its parties.
_PREAMBLE = re.compile(
    r"^\W*(?:WE\s+(?:HEREBY|HAVE|ARE|CONFIRM|CERTIFY)\b|THIS\s+(?:[A-Z]+\s+){0,3}(?:CONTRACT|CONFIRMATION|AGREEMENT|ORDER)\b|THE\s+UNDER-?\s?SIGNED|(?:IT\s+IS\s+)?HEREBY|WHEREBY"
    r"|(?:兹)?经?(?:买卖)?双方.*(?:同意|订立|达成|签订)|兹经)",
    re.I,
)
_COMMON = {
    "P.R. CHINA": "CN", "P.R.CHINA": "CN", "PR CHINA": "CN", "P. R. CHINA": "CN", "CHINA": "CN",
    "PEOPLE'S REPUBLIC OF CHINA": "CN", "中国": "CN", "中华人民共和国": "CN", "U.S.A.": "US", "USA": "US",
    "U.S.A": "US", "UNITED STATES OF AMERICA": "US", "UNITED STATES": "US", "UK": "GB", "U.K.": "GB",
    "ENGLAND": "GB", "SCOTLAND": "GB", "WALES": "GB", "GREAT BRITAIN": "GB", "UAE": "AE", "U.A.E.": "AE",
    "U.A.E": "AE", "SOUTH KOREA": "KR", "KOREA": "KR", "REPUBLIC OF KOREA": "KR", "VIETNAM": "VN",
    "VIET NAM": "VN", "HONG KONG": "HK", "HONGKONG": "HK", "TAIWAN": "TW", "TURKEY": "TR",
    "TURKIYE": "TR", "TÜRKİYE": "TR", "RUSSIA": "RU", "RUSSIAN FEDERATION": "RU", "IRAN": "IR",
    "IVORY COAST": "CI", "HOLLAND": "NL", "THE NETHERLANDS": "NL", "CZECH REPUBLIC": "CZ",
    "BURMA": "MM", "MACAU": "MO", "MACAO": "MO", "SYRIA": "SY", "TANZANIA": "TZ", "BOLIVIA": "BO",
    "VENEZUELA": "VE", "MOLDOVA": "MD", "LAOS": "LA", "BRUNEI": "BN", "KSA": "SA", "DEUTSCHLAND": "DE",
    "ESPAÑA": "ES", "ITALIA": "IT", "BRASIL": "BR", "德国": "DE", "美国": "US", "英国": "GB", "日本": "JP",
    "韩国": "KR", "法国": "FR", "意大利": "IT", "荷兰": "NL", "印度": "IN", "香港": "HK", "台湾": "TW",
    "越南": "VN", "新加坡": "SG", "马来西亚": "MY", "泰国": "TH", "澳大利亚": "AU", "加拿大": "CA",
    "西班牙": "ES", "俄罗斯": "RU", "巴西": "BR", "阿联酋": "AE", "CONGO": "CG", "SWAZILAND": "SZ",
    "CAPE VERDE": "CV", "MACEDONIA": "MK", "EAST TIMOR": "TL", "PALESTINE": "PS", "KOSOVO": "XK",
}  # fmt: skip


def party(lines: Sequence[str]) -> Party | None:
    """Return the party that these printed lines name.

    The name is the first line, and the next where the first breaks off; what follows is the
    address. Telephone, fax, e-mail and tax numbers belong to neither, nor does the preamble of
    a contract. Of a name in Chinese and in Latin letters the latter is returned, as credits
    are written in it.

    >>> party(["BLUE LAKE TEXTILES IMPORT &", "EXPORT CO., LTD.", "88 RENMIN ROAD, NINGBO, CHINA",
    ...        "TEL: 0574-8800"])
    Party(name='BLUE LAKE TEXTILES IMPORT & EXPORT CO., LTD.', address='88 RENMIN ROAD, NINGBO, CHINA', country='CN')
    >>> party(["TO ORDER OF BANCO IMAGINARIO", "BRASILEIRO S.A.", "SAO PAULO"]).name
    'TO ORDER OF BANCO IMAGINARIO BRASILEIRO S.A.'
    >>> party(["宁波蓝湖纺织有限公司 BLUE LAKE TEXTILES", "CO., LTD.", "88 RENMIN ROAD, NINGBO"]).name
    'BLUE LAKE TEXTILES CO., LTD.'
    >>> party(["Rhein Handel GmbH, Hafenstr. 12, Hamburg"]).address
    'Hafenstr. 12, Hamburg'
    >>> party(["Rhein Handel GmbH, a company having its seat in Hamburg (hereinafter «the Buyer»)"]).address
    'Hamburg'
    """
    parts = (part for line in lines for part in _PARTS.split(line))
    own = takewhile(lambda line: not _PREAMBLE.match(line), parts)
    called = (_HEREAFTER.sub("", line) for line in own)
    kept = [bare for line in called if (bare := _CONTACT.sub("", line).strip(" ;").lstrip(","))]
    if not any(line.strip(" ,") for line in kept):
        return None
    name, rest = _named_in_latin(_LEAD.sub("", kept[0]), kept[1:])
    while (
        rest
        and not _ADDRESS.match(rest[0])
        and not _PLACED.match(name)
        and _breaks_off(name.rstrip(" ,"), rest[0].rstrip(" ,"))
    ):
        name, rest = f"{name} {rest[0]}", rest[1:]
    name = name.rstrip(" ,")
    if (not _ENDED.search(name) and (placed := _PLACED.match(name))) or (
        (placed := _FOLLOWED.match(name)) and country_of(placed["place"])
    ):
        name, rest = placed["name"], [placed["place"], *rest]
    if not rest and _is_whole(name):
        name, _, tail = name.partition(",")
        rest = [tail]  # a name without a legal form, its address on the same line
    if (ended := _ENDED.search(name)) and name[ended.end() :].strip(" ,，;"):
        rest = [name[ended.end() :].strip(" ,，;"), *rest]
        name = name[: ended.end()]
    lines = [_SEATED.sub("", _ADDRESS.sub("", line)).strip(" ,") for line in rest]
    address = _joined(lines) or None
    name = name.strip(" ,;:")
    if not re.search(r"[^\W\d_]", name) or _ROLE.fullmatch(name):
        return None
    return Party.model_construct(name=name, address=address, country=country_of(address or ""))


def _named_in_latin(name: str, rest: list[str]) -> tuple[str, list[str]]:
    """Pass over a Chinese name that the English one follows, on its line or on the next."""
    both = re.match(r"[\u4e00-\u9fff()（）·]{4,}(?:公司|厂|行|集团)\s+(?=[A-Z][A-Za-z&.]+\s)", name)
    if both:
        return name[both.end() :], rest
    if bracketed := _IN_BRACKETS.fullmatch(name):
        return bracketed[1], rest
    if rest and not re.search(r"[A-Za-z]{2}", name):
        whole = " ".join(rest[:2])
        ended = _ENDED.search(rest[0]) or (
            re.search(r"\d", rest[0]) is None and _ENDED.search(whole)
        )
        if ended and re.match(r"\W*[A-Za-z]", rest[0]):
            return _LEAD.sub("", rest[0]), rest[1:]
    return name, rest


def _is_whole(line: str) -> bool:
    """Tell whether a line gives a name without legal form and, after commas, its address."""
    first, _, rest = line.partition(",")
    placed = country_of(rest) or re.search(r"\d", rest)
    return bool("," in rest and placed and len(first.split()) > 1 and not _NAMED.search(line))


def _breaks_off(name: str, below: str) -> bool:
    """Tell whether a name goes on in the line below: there is its legal form, or it ends open."""
    if _FORM_ONLY.match(below) or _OPEN.search(name):
        return True
    if _NAME_ENDS.match(below) and not _ENDED.search(name):
        return True
    ended = _ENDED.search(below)
    if ended is None or _ENDED.search(name):
        return False
    head = below[: ended.end()]  # what stands after the legal form is the address
    return not re.search(r"\d|C/O|,.*,", head) and len(head.split()) <= 4


def _joined(lines: Sequence[str]) -> str:
    """Put the lines of an address together; one that ends in the middle goes on with a blank."""
    address = ""
    for line in filter(None, lines):
        open_ = re.search(r"(?:\b(?:THE|OF|AND|DE|DI|DA|LA|NEW|SAN|ST)|[&/-])$", address, re.I)
        open_ = open_ or re.fullmatch(r"\d[\d -]{2,9}", line)  # a postcode that wrapped
        address += (" " if open_ else ", " if address else "") + line
    return address.strip(" ,")


def country_of(text: str) -> str | None:
    """Return the country that an address ends with or, failing that, names last.

    >>> country_of("12 Jordan St., Newark, New Jersey, U.S.A."), country_of("Hafenstr. 12, Hamburg")
    ('US', None)
    """
    found = [
        match
        for match in _country(text).finditer(text)
        if not re.search(r"\bNEW\s+$", text[: match.start()], re.I)
        and not re.match(
            r"\s+(?:ST|STREET|RD|ROAD|AVE|AVENUE|BUILDING|PLAZA|TOWER|BANK)\b",
            text[match.end() :],
            re.I,
        )
        and not (match[0].upper() == "GEORGIA" and re.match(r",?\s*\d{5}", text[match.end() :]))
    ]
    return _codes()[re.sub(r"\s+", " ", found[-1][0].upper())] if found else None


@cache
def _codes() -> dict[str, str]:
    names = {name.upper(): code for name, code in _COMMON.items()}
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            if name := getattr(country, attribute, None):
                names.setdefault(name.upper(), country.alpha_2)
    return names


@cache
def _beginnings() -> dict[str, list[str]]:
    """Return the names of countries by the word that they begin with."""
    found: dict[str, list[str]] = {}
    for name in sorted(_codes(), key=len, reverse=True):
        found.setdefault(_flat(name.split()[0]), []).append(name)
    return found


def _flat(text: str) -> str:
    return text.upper().replace("İ", "I")


def _country(text: str) -> re.Pattern[str]:
    """Return a pattern for the countries that a text could name, the longest name first."""
    flat = _flat(text)
    names = [n for begin, several in _beginnings().items() if begin in flat for n in several]
    return _any_of(tuple(sorted(names, key=len, reverse=True)))


@lru_cache(maxsize=1024)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?<![A-Za-z])(?:"
        + ("|".join(re.escape(n).replace(r"\ ", r"\s+") for n in names) or r"(?!)")
        + r")(?![A-Za-z])",
        re.I,
    )
