"""A description of goods cut into the details that another paper has to repeat."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from checkers.comparing.words.lexicon import is_word, singular
from checkers.comparing.words.spelling import GLUED_WORDS, figure, word_set
from checkers.comparing.words.wording import weighed

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
_JOINED = re.compile(r"\d[\d.]*(?:X\d[\d.]*)+")
_METRIC = {"MILLIMETRE": Decimal(1), "CENTIMETRE": Decimal(10), "METRE": Decimal(1000)}
_EITHER = re.compile(r"\b[A-Z]{3,}(?:\s?/\s?[A-Z]{3,})+\b")
_SEPARATOR = re.compile(r"[;:\n()]|,(?!(?<=\d,)\d{3}(?!\d))|\s-\s|\.\s")
_ENUMERATED = re.compile(r"(?:^|(?<=[\n;,]))\s*(?:ITEM\s*)?\(?\d{1,2}(?:\)|\.(?!\d))(?=\s*[A-Z\d])")


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
    flat = re.sub(r"(?<=\d)\s*(?:\"|''|″)", " INCH ", flat)
    flat = re.sub(
        r"(\d)(MM|CM|KV|KW|HP|ML|KG|GSM|OZ|INCH|YDS?|MTS?|PCT)\b", r"\1 \2", flat, flags=re.I
    )
    return tuple(_even(token) for token in weighed(flat))


def in_other_units(cut: tuple[str, ...]) -> tuple[str, ...]:
    """Return the joined dimensions among tokens once more, in the other metric units.

    >>> in_other_units(("60X60", "CENTIMETRE"))
    ('600X600', 'MILLIMETRE', '0.6X0.6', 'METRE')
    """
    found: list[str] = []
    for sizes, unit in pairwise(cut):
        if unit in _METRIC and _JOINED.fullmatch(sizes):
            for other, length in _METRIC.items():
                factor = _METRIC[unit] / length
                sides = (figure(str(Decimal(side) * factor)) or side for side in sizes.split("X"))
                found += ["X".join(sides), other] if other != unit else []
    return tuple(found)


@lru_cache(maxsize=1024)
def details(described: str) -> tuple[Detail, ...]:
    """Return the details of a description, in order.

    >>> [(d.caption, " ".join(d.words)) for d in details("100 PCT COTTON SHIRTS, STYLE NO. HB-26, GRADE A")]
    [('share', '100 PERCENT COTTON'), ('', 'SHIRTS'), ('style', 'HB 26'), ('grade', 'A')]
    >>> [(d.caption, " ".join(d.words)) for d in details("LUNCH BOXES, ART. NO. CH-801")][2:]
    [('article', 'CH 801')]
    """
    found: list[Detail] = []
    for phrase in _phrases(described):
        for alternatives in _EITHER.findall(phrase):
            words = tuple(w.strip() for w in alternatives.split("/"))
            found.append(Detail(words, phrase=phrase, either=True))
        found.extend(_of_phrase(_EITHER.sub(" ", phrase)))
    return tuple(found)


def _even(token: str) -> str:
    """Write the figures of joined dimensions without idle zeros: 0.50X1250 as 0.5X1250."""
    if not _JOINED.fullmatch(token):
        return token
    return "X".join(figure(part) or part for part in token.split("X"))


def _plain_tariff(text: str) -> str:
    """Write tariff numbers without points, so that their last zeros count."""
    return _TARIFF.sub(lambda m: f" HS {re.sub(r'[. ]', '', m[1])} ", text)


def is_figure(token: str) -> bool:
    """Whether a token holds a figure, so that no typing error in it is forgiven."""
    return any(sign.isdigit() for sign in token)


def _phrases(described: str) -> list[str]:
    plain = _ENUMERATED.sub("\n", _plain_tariff(described))
    joined = re.sub(
        r"\b(MODEL|STYLE|GRADE|SIZE|ART(?:ICLE)?|COLOU?R|TYPE|CLASS|BRAND|DESIGN|ITEM)\b(?:\s*\.?\s*NOS?\b\s*[:.]*|\s*[:.]+)\s*",
        r"\1 ",
        plain,
    )
    return [p.strip() for p in _SEPARATOR.split(joined) if p.strip()]


def _of_phrase(phrase: str) -> list[Detail]:
    cut, found, i = detailed(phrase), [], 0
    pieces = {"".join(detailed(piece)) for piece in phrase.split() if is_figure(piece)}
    while i < len(cut):
        caption, value = singular(cut[i]), _value(cut, i + 1, pieces)
        if caption in VALUED and value:
            found.append(Detail(value, VALUED[caption], phrase))
            i = cut.index(value[0], i + 1) + len(value)
        elif cut[i + 1 : i + 2] == ("GRADE",) and _qualifies(cut, i):
            found.append(Detail((cut[i],), "grade", phrase))
            i += 2
        elif cut[i + 1 : i + 2] == ("PERCENT",) and is_figure(cut[i]):
            size = (
                3
                if i + 2 < len(cut) and cut[i + 2].isalpha() and cut[i + 2] not in _CAPTIONS
                else 2
            )
            found.append(Detail(cut[i : i + size], "share", phrase))
            i += size
        elif size := _code(cut, i, pieces):
            found.append(Detail(cut[i : i + size], "figure", phrase))
            i += size
        elif _lettered(cut, i):
            size = 2 + (_code(cut, i + 1, pieces) or 1) - 1
            found.append(Detail(cut[i : i + size], "figure", phrase))
            i += size
        else:
            plain = cut[i] not in _CAPTIONS and caption not in _CAPTIONS
            if plain and (len(cut[i]) > 1 or cut[i] >= "\u3400"):
                found.append(Detail((cut[i],), "", phrase))
            i += 1
    return found


def _lettered(cut: tuple[str, ...], i: int) -> bool:
    """Whether a word goes with what follows it: NE 32, CEM I, VITAMIN C."""
    word, after = cut[i], cut[i + 1 : i + 3]
    if not after or not word.isascii() or not word.isalpha() or word in _CAPTIONS:
        return False
    if is_figure(after[0]):
        return (
            2 <= len(word) <= 3
            and after[1:] != ("PERCENT",)
            and not is_word(word)
            and word not in GLUED_WORDS
        )
    return len(word) > 1 and len(after[0]) == 1 and after[0].isascii() and after[0] not in "XSA"


def _qualifies(cut: tuple[str, ...], i: int) -> bool:
    """Whether a word before GRADE says which (FOOD GRADE), and none after it does."""
    if is_figure(cut[i]) or cut[i] in _CAPTIONS:
        return False
    after = cut[i + 2 : i + 4]
    return not after or after[1:] == ("PERCENT",) or not _says_which(after[0])


def _says_which(word: str) -> bool:
    """Whether a word after GRADE is the grade itself: A, AAA, 304."""
    return len(word) <= 2 or is_figure(word) or (len(word) <= 4 and not is_word(word))


def _code(cut: tuple[str, ...], start: int, pieces: set[str]) -> int:
    """Return how many tokens make up the figure or code that starts here; 0 if none does."""
    for size in range(min(6, len(cut) - start), 1, -1):
        if (
            "".join(cut[start : start + size]) in pieces
            and "PERCENT" not in cut[start : start + size]
        ):
            return size
    return int(is_figure(cut[start]))


def _value(cut: tuple[str, ...], start: int, pieces: set[str]) -> tuple[str, ...]:
    """Return the value after a caption: a code of several tokens, or one word."""
    while start < len(cut) and cut[start] in {"CODE", "OF", "IS", "NUMBER"}:
        start += 1
    if start >= len(cut) or cut[start] in _CONNECTING or singular(cut[start]) in VALUED:
        return ()
    if (size := _code(cut, start, pieces)) > 1:
        return cut[start : start + size]
    short = len(cut[start]) <= 3 and cut[start].isalpha() and cut[start].isascii()
    if short and start + 1 < len(cut) and is_figure(cut[start + 1]):
        return cut[start : start + 2]
    return cut[start : start + 1]
