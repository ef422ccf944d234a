"""Amounts in words, English and Chinese, read back into figures (ISBP 821 B14)."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from rapidfuzz.distance import DamerauLevenshtein

from extractors.documents.number_words import ONES, TENS

_SCALES = {
    "THOUSAND": 10**3, "LAKH": 10**5, "LAC": 10**5, "MILLION": 10**6, "CRORE": 10**7, "BILLION": 10**9,
    "THOUSANDS": 10**3, "LAKHS": 10**5, "LACS": 10**5, "MILLIONS": 10**6, "CRORES": 10**7,
}  # fmt: skip
_NUMBERS = {*ONES, *TENS, *_SCALES, "HUNDRED", "HUNDREDS"}
_CENTS = {
    "CENT",
    "CENTS",
    "PENCE",
    "PENNY",
    "FILS",
    "HALALAS",
    "PAISA",
    "PAISE",
    "SEN",
    "CTS",
    "CT",
    "CENTIMES",
}

#: Names of currencies in words; the longest is tried first.
_CURRENCIES = {
    "USD": "UNITED STATES DOLLARS|UNITED STATES DOLLAR|US DOLLARS|US DOLLAR|U S DOLLARS|AMERICAN DOLLARS|USD|美元|美金",
    "HKD": "HONG KONG DOLLARS|HONGKONG DOLLARS|HK DOLLARS|HKD|港元|港币",
    "AUD": "AUSTRALIAN DOLLARS|AUD|澳元",
    "CAD": "CANADIAN DOLLARS|CAD|加元",
    "SGD": "SINGAPORE DOLLARS|SGD|新加坡元",
    "NZD": "NEW ZEALAND DOLLARS|NZD",
    "EUR": "EUROS|EURO|EUR|欧元",
    "GBP": "POUNDS STERLING|POUND STERLING|BRITISH POUNDS|STERLING POUNDS|POUNDS|GBP|英镑",
    "CNY": "CHINESE YUAN RENMINBI|CHINESE YUAN|RENMINBI YUAN|YUAN RENMINBI|RENMINBI|CHINA YUAN|YUAN|RMB|CNY|CNH|人民币",
    "JPY": "JAPANESE YEN|YEN|JPY|日元",
    "CHF": "SWISS FRANCS|CHF",
    "AED": "UAE DIRHAMS|EMIRATI DIRHAMS|DIRHAMS|AED",
    "SAR": "SAUDI RIYALS|SAUDI RIYAL|SAR",
    "INR": "INDIAN RUPEES|INR",
    "PKR": "PAKISTAN RUPEES|PAKISTANI RUPEES|PKR",
    "KRW": "KOREAN WON|WON|KRW",
}
ANY_DOLLAR = {"USD", "HKD", "AUD", "CAD", "SGD", "NZD"}
_CHINESE_DIGITS = {
    **dict(zip("零壹贰叁肆伍陆柒捌玖", range(10), strict=True)),
    **dict(zip("〇一二三四五六七八九", range(10), strict=True)),
    "两": 2, "弍": 2, "貳": 2, "參": 3, "陸": 6, "貮": 2,
}  # fmt: skip
_CHINESE_TENS = {"拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000}
_CHINESE_SCALES = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}


def is_spelt(text: str) -> bool:
    """Tell whether a line is nothing but a number in words, or the rest of one.

    >>> is_spelt("HUNDRED FORTY-SIX AND 73/100"), is_spelt("JUNE"), is_spelt("USD 46.00")
    (True, False, False)
    """
    words = re.findall(r"[A-Z]+|\d+", re.sub(r"\d\d/100", "", _plain(text)))
    known = all(w in _NUMBERS | _CENTS | {"AND", "POINT", "ONLY"} for w in words)
    return known and bool(_NUMBERS & set(words))


def currency_in_words(words: str) -> str | None:
    """Return the currency that words name, or None; bare dollars are none.

    >>> currency_in_words("EUROS FIVE ONLY"), currency_in_words("DOLLARS FIVE ONLY")
    ('EUR', None)
    """
    flat = " ".join(re.findall(r"[A-Z]+|[\u3400-\u9fff]+", _plain(words).replace("U.S.", "US")))
    found = [
        (len(name), code)
        for code, names in _CURRENCIES.items()
        for name in names.split("|")
        if (re.search(rf"\b{name}\b", flat) if name.isascii() else name in flat)
    ]
    return max(found)[1] if found else None


def amount_in_words(words: str) -> Decimal | None:
    """Return the amount that English or Chinese words say, or None.

    >>> amount_in_words("TEN THOUSAND FIVE AND CENTS FIFTY ONLY"), amount_in_words("捌万陆仟肆佰元伍角")
    (Decimal('10005.50'), Decimal('86400.50'))
    """
    if any(sign in _CHINESE_DIGITS for sign in words):
        return _chinese(words)
    return _english(_plain(words))


def _english(flat: str) -> Decimal | None:
    hundredths = Decimal(0)
    if fraction := re.search(r"(\d{1,3})\s*/\s*100(0?)\b", flat):
        hundredths = Decimal(fraction[1]) / (1000 if fraction[2] else 100)
        flat = flat[: fraction.start()] + flat[fraction.end() :]
        flat = re.sub(rf"\b(?:{'|'.join(sorted(_CENTS))})\b", " ", flat)
    elif figures := re.search(r"CENTS?\s*(\d{1,2})\b|\b(\d{1,2})\s*CENTS?", flat):
        hundredths = Decimal(figures[1] or figures[2]) / 100
        flat = flat[: figures.start()] + flat[figures.end() :]
    whole, part = _at_cents([_numeral(t) for t in re.findall(r"[A-Z]+", flat)])
    value = _number(whole)
    if value is None:
        return None
    if part:
        cents = _number(part)
        if cents is None or cents >= 100:
            return None
        hundredths = Decimal(cents) / 100
    return Decimal(value) + hundredths.quantize(Decimal("0.01")) if hundredths else Decimal(value)


def _numeral(token: str) -> str:
    """Return a numeral for a token, mending a slip such as FOURTY; other words unchanged."""
    if (
        token in _NUMBERS
        or token in _CENTS
        or len(token) < 4
        or token in {"ONLY", "POINT", "EURO", "EUROS", "YUAN"}
    ):
        return token
    near = [
        n
        for n in _NUMBERS
        if len(n) >= 4 and DamerauLevenshtein.distance(token, n, score_cutoff=1) <= 1
    ]
    return near[0] if len(near) == 1 else token


def _at_cents(cut: list[str]) -> tuple[list[str], list[str]]:
    """Part tokens into those of the whole and those of the hundredths, before or after CENTS."""
    for i, token in enumerate(cut):
        if token == "POINT":
            return cut[:i], _after_point(cut[i + 1 :])
        if token in _CENTS:
            after = [t for t in cut[i + 1 :] if t in _NUMBERS]
            if after:
                return cut[:i], after
            ands = [k for k in range(i) if cut[k] == "AND" or _is_currency(cut[k])]
            for k in reversed(ands):
                if any(t in _NUMBERS for t in cut[k + 1 : i]):
                    return cut[:k], cut[k + 1 : i]
            return [], cut[:i]
    return cut, []


def _after_point(cut: list[str]) -> list[str]:
    digits = [t for t in cut if t in ONES and ONES[t] < 10]
    numbers = [t for t in cut if t in _NUMBERS]
    if len(numbers) == 2 and len(digits) == 2:
        tens = {v // 10: k for k, v in TENS.items()}
        first, second = ONES[digits[0]], digits[1]
        return (
            [*([tens[first]] if first > 1 else []), *([] if second == "ZERO" else [second])]
            if first != 1
            else []
        )
    if len(numbers) == 1 and len(digits) == 1:
        tenths = {0: "ZERO", 1: "TEN"} | {value // 10: word for word, value in TENS.items()}
        return [tenths[ONES[digits[0]]]]
    return numbers


def _is_currency(token: str) -> bool:
    return any(token in names.split("|") for names in _CURRENCIES.values()) or token in {
        "DOLLARS",
        "DOLLAR",
    }


def _number(cut: list[str]) -> int | None:
    """Return the number that tokens say, or None if there is none or it is muddled."""
    total, group, seen = 0, 0, False
    for token in cut:
        if token in ONES or token in TENS:
            add = ONES.get(token, TENS.get(token, 0))
            if group % 100 and not (group % 10 == 0 and group % 100 >= 20 and add < 10):
                return None
            group, seen = group + add, True
        elif token in {"HUNDRED", "HUNDREDS"}:
            group, seen = (group or 1) * 100, True
        elif token in _SCALES:
            total, group, seen = total + (group or 1) * _SCALES[token], 0, True
    return total + group if seen else None


def _chinese(words: str) -> Decimal | None:
    plain = re.sub(r"[美欧港日加澳]元|新加坡元", "", words)
    text = re.sub(
        r"[^零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖弍貳貮參陸拾十佰百仟千万萬亿億元圆角分]",
        "",
        plain,
    )
    whole, _, rest = text.replace("圆", "元").partition("元")
    if "元" not in text.replace("圆", "元"):
        cut = re.search(
            r"[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖]角|[零〇一二三四五六七八九两壹贰叁肆伍陆柒捌玖]分",
            text,
        )
        whole, rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    value = Decimal(_chinese_integer(whole))
    for mark, worth in (("角", "0.10"), ("分", "0.01")):
        if found := re.search(rf"(.){mark}", rest):
            value += _CHINESE_DIGITS.get(found[1], 0) * Decimal(worth)
    return value


def _chinese_integer(text: str) -> int:
    total, section, digit = 0, 0, 0
    for sign in text:
        if sign in _CHINESE_DIGITS:
            digit = _CHINESE_DIGITS[sign]
        elif sign in _CHINESE_TENS:
            section, digit = section + (digit or 1) * _CHINESE_TENS[sign], 0
        elif sign in _CHINESE_SCALES:
            scale = _CHINESE_SCALES[sign]
            total = (
                (total + section + digit) * scale
                if scale == 10**8
                else total + (section + digit) * scale
            )
            section, digit = 0, 0
    return total + section + digit


def _plain(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).upper().split())
