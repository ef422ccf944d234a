"""A description of goods cut into the details that another paper has to repeat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checkers.comparing.spelling import word_set
from checkers.comparing.wording import weighed

#: Words that introduce a detail and need not be repeated themselves.
_CAPTIONS = word_set(
    "COMMODITY COMMODITIES GOODS DESCRIPTION DESCRIPTIONS MERCHANDISE PRODUCT PRODUCTS ITEM ITEMS NAME NAMES OF THE A "
    "AN AND OR IN FOR WITH TO AS PER AT BY ON FROM BEING COVERING FOLLOWING DETAILS SPECIFICATION SPECIFICATIONS "
    "SPEC NUMBER QUALITY QUANTITY PRICE UNIT TOTAL AMOUNT VALUE TERM TERMS TRADE PACKING PACKED ORIGIN COUNTRY ALL "
    "OTHER ACCORDING ACCORDANCE DELIVERY MODEL STYLE ARTICLE ART REF REFERENCE CODE SIZE SIZES COLOR COLOURS GRADE "
    "CLASS TYPE BRAND DESIGN PATTERN SERIES DIMENSION DIMENSIONS EACH SAID WHICH IS ARE USING USED STATED ABOVE "
    "BELOW H.S. HS CONTRACT DATED INCOTERMS SAY ONLY ABT INCLUDING THEIR ITS MATERIAL COMPOSITION LIMITED"
)
#: Captions whose value tells one thing from another, however short it is.
VALUED = {
    "GRADE": "grade", "CLASS": "class", "TYPE": "type", "MODEL": "model", "SIZE": "size", "SIZES": "size", "STYLE": "style",
    "ARTICLE": "article", "ART": "article", "COLOR": "colour", "BRAND": "brand", "DESIGN": "design", "PATTERN": "pattern",
    "SERIES": "series", "ITEM": "item", "CODE": "code", "HS": "HS code", "REF": "reference", "REFERENCE": "reference", "CAS": "CAS number",
}  # fmt: skip
_CONNECTING = word_set("OF IS AS PER WITH IN FOR AND TO CODE")
_DIMENSION = re.compile(r"(?<=\d)\s*(?:MM|CM|M|\"|'|IN|INCH)?\s*[X×*]\s*(?=\d)", re.I)
_BETWEEN_UNITS = re.compile(r"(\d(?:[\d.,]*))\s*(MM|CM|M|INCH|\"|')\s*[X×*]\s*(?=\d)", re.I)
_TARIFF = re.compile(r"\bH\.?\s?S\.?\s*(?:CODE|TARIFF)?\s*(?:NO)?[\s.:]*(\d{4}[\d. ]{2,8}\d)", re.I)
_EITHER = re.compile(r"\b[A-Z]{3,}(?:\s?/\s?[A-Z]{3,})+\b")
_SEPARATOR = re.compile(r"[,;:\n()]|\s-\s|\.\s")
_ENUMERATED = re.compile(r"(?:^|(?<=[\n;,]))\s*(?:ITEM\s*)?\(?\d{1,2}[.)](?=\s*[A-Z])")


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail of a description.

    Attributes:
        words: its tokens, of ``detailed``.
        caption: what kind of detail it is (grade, model …), or empty for plain words.
        phrase: the part of the description it stands in, for messages.
        either: whether one of the words is enough (RED/BLACK/BLUE, ISBP 821 A2).
    """

    words: tuple[str, ...]
    caption: str = ""
    phrase: str = ""
    either: bool = False


@lru_cache(maxsize=1024)
def detailed(text: str) -> tuple[str, ...]:
    """Return the tokens of a text on goods, dimensions joined: 70 x 140 cm as 70X140 CM.

    >>> detailed("size 70 cm x 140 cm")
    ('SIZE', '70X140', 'CENTIMETRE')
    """
    flat = _plain_tariff(text)
    flat = _BETWEEN_UNITS.sub(r"\1X", flat)
    flat = _DIMENSION.sub("X", flat)
    flat = re.sub(
        r"(\d)(MM|CM|KV|KW|HP|ML|KG|GSM|OZ|INCH|YDS?|MTS?|PCT)\b", r"\1 \2", flat, flags=re.I
    )
    return weighed(flat)


def details(described: str) -> list[Detail]:
    """Return the details of a description, in order.

    >>> [(d.caption, " ".join(d.words)) for d in details("100 PCT COTTON SHIRTS, STYLE NO. HB-26, GRADE A")]
    [('share', '100 PERCENT COTTON'), ('', 'SHIRTS'), ('style', 'HB 26'), ('grade', 'A')]
    """
    found: list[Detail] = []
    for phrase in _phrases(described):
        for alternatives in _EITHER.findall(phrase):
            words = tuple(w.strip() for w in alternatives.split("/"))
            found.append(Detail(words, phrase=phrase, either=True))
        found.extend(_of_phrase(_EITHER.sub(" ", phrase)))
    return found


def _plain_tariff(text: str) -> str:
    """Write tariff numbers without points, so that their last zeros count."""
    return _TARIFF.sub(lambda m: f" HS {re.sub(r'[. ]', '', m[1])} ", text)


def is_figure(token: str) -> bool:
    """Whether a token holds a figure, so that no typing error in it is forgiven."""
    return any(sign.isdigit() for sign in token)


def _phrases(described: str) -> list[str]:
    plain = _ENUMERATED.sub("\n", _plain_tariff(described))
    joined = re.sub(
        r"\b(MODEL|STYLE|GRADE|SIZE|ART(?:ICLE)?|COLOU?R|TYPE|CLASS|BRAND|DESIGN|ITEM)(\s+NOS?)?\s*[:.]+\s*",
        r"\1 ",
        plain,
    )
    return [p.strip() for p in _SEPARATOR.split(joined) if p.strip()]


def _of_phrase(phrase: str) -> list[Detail]:
    cut, found, i = detailed(phrase), [], 0
    while i < len(cut):
        if cut[i] in VALUED and (value := _value(cut, i + 1)):
            found.append(Detail(value, VALUED[cut[i]], phrase))
            i += 1 + len(value) + (cut[i + 1] in _CONNECTING)
        elif cut[i + 1 : i + 2] == ("PERCENT",) and is_figure(cut[i]):
            size = (
                3
                if i + 2 < len(cut) and cut[i + 2].isalpha() and cut[i + 2] not in _CAPTIONS
                else 2
            )
            found.append(Detail(cut[i : i + size], "share", phrase))
            i += size
        elif is_figure(cut[i]) or (
            i + 1 < len(cut)
            and len(cut[i]) <= 3
            and is_figure(cut[i + 1])
            and cut[i] not in _CAPTIONS
        ):
            size = 1
            while i + size < len(cut) and is_figure(cut[i + size]) and size < 4:
                size += 1
            found.append(Detail(cut[i : i + size], "figure", phrase))
            i += size
        else:
            if cut[i] not in _CAPTIONS and (len(cut[i]) > 1 or cut[i] >= "\u3400"):
                found.append(Detail((cut[i],), "", phrase))
            i += 1
    return found


def _value(cut: tuple[str, ...], start: int) -> tuple[str, ...]:
    """Return the value after a caption: a code of several tokens, or one word."""
    while start < len(cut) and cut[start] in {"CODE", "OF", "IS", "NUMBER"}:
        start += 1
    if start >= len(cut) or cut[start] in _CONNECTING or cut[start] in VALUED:
        return ()
    size = 1
    while (
        start + size < len(cut)
        and size < 5
        and (
            is_figure(cut[start + size])
            or (len(cut[start + size]) == 1 and is_figure("".join(cut[start : start + size])))
        )
    ):
        size += 1
    return cut[start : start + size]
