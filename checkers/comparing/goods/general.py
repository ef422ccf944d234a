"""Whether goods in general terms conflict with the credit (UCP 600 art. 14(e), ISBP L4)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from checkers.comparing.goods.added import changed
from checkers.comparing.goods.described import Detail, details, is_figure
from checkers.comparing.goods.hypernyms import (
    COMPOUNDS,
    ancestors,
    is_category,
    kind_of,
    materials,
    neighbours,
)
from checkers.comparing.goods.ratings import same_ratings
from checkers.comparing.goods.said import Goods, said
from checkers.comparing.goods.varieties import same_variety
from checkers.comparing.units import unit_class, unit_of
from checkers.comparing.verdict import SAME, Verdict, different, every, tolerated, unknown
from checkers.comparing.words.lexicon import singular
from checkers.comparing.words.spelling import squeezed, tidy, tokens, word_set
from checkers.comparing.words.wording import same_token
from checkers.values_named import in_chinese

GENERAL = "UCP 600 art. 14(e)"
_ELSEWHERE = re.compile(
    r"\b(?:GOODS|MERCHANDISE|CARGO|DETAILS|DESCRIPTION)?\s*(?:AS\s+PER|ACCORDING\s+TO|SEE|COVERED\s+BY)\s+(?:THE\s+)?(?:COMMERCIAL\s+|ATTACHED\s+|PROFORMA\s+)?(?:INVOICE|PACKING\s+LIST|ATTACH|LIST|RIDER|B/?L|BILL)"
)
_QUALIFYING = word_set(
    "FROZEN FRESH DRIED CANNED CHILLED RAW REFINED CRUDE NEW OLD MEN LADY WOMEN CHILDREN BOY GIRL KID BABY ADULT WHITE BLACK RED BLUE GREEN "
    "YELLOW GREY BROWN PINK LARGE SMALL MEDIUM LONG SHORT SHIPPER LOAD COUNT SEAL SAID CONTAIN CONTAINER CONTAINING STC SLAC FCL LCL GROSS NET "
    "WEIGHT MARK NUMBER TOTAL ONLY KIND QUALITY HIGH GRADE EXPORT STANDARD ELECTRIC AUTOMATIC MANUAL WATER HAND INDUSTRIAL FOOD "
    "AIR FREIGHT PREPAID COLLECT LETTER CREDIT LC CY CFS HS CODE ORIGIN CHINA CHINESE MADE PACKED PACKING LOT BATCH FOR WITH ALL TYPE SIZE"
)
_CODE = re.compile(r"(?<![\w./-])(?=[\w./-]*\d)[A-Z0-9]+(?:[-/.][A-Z0-9]+)*(?![\w/-])")
_PLAIN_NUMBER = re.compile(r"(?<![\w.,/-])\d{5,8}(?![\w.,/-])(?=\s*(?P<unit>[A-Z]+)?)")
_MEASURE = re.compile(r"\d+(?:[.,/]\d+)*[A-Z]{0,4}|NO\.?\d+|(?:19|20)\d\d/(?:19|20)?\d\d")
_NUMBERED = re.compile(r"\(?\b\d[\d,.]*\)?\s*(?P<word>[A-Z']{2,10}\b)?\s*(?P<of>OF\b)?")


def same_goods_in_general(credit_text: str, other_text: str) -> Verdict:
    """Judge whether a document other than the invoice describes other goods than the credit.

    General terms, fewer details and more details are no conflict; another kind of goods,
    material, model, grade or origin is. When the kinds are not known it is for a person.

    >>> same_goods_in_general("FROZEN SQUID", "FROZEN SHRIMP").different
    True
    >>> same_goods_in_general("MEN'S COTTON SHIRTS", "GARMENTS").tolerated_by
    'UCP 600 art. 14(e)'
    >>> same_goods_in_general("CAPS ART. HL-2603", "NAVY XL HL-2603").same
    True
    """
    if not other_text.strip() or squeezed(credit_text) == squeezed(other_text):
        return SAME
    if _ELSEWHERE.search(tidy(other_text)):
        return tolerated(
            "ISBP 821 L4(b)", "goods by reference to another document", "货物描述援引其他单据"
        )
    credit, other = said(credit_text), said(other_text)
    return every(
        [
            _same_kinds(credit, other),
            same_materials(credit, other),
            same_variety(credit_text, other_text),
            _same_values(credit, other),
            _same_origin(credit, other),
            changed(credit_text, other_text, samples=False),
            _same_article_numbers(credit, other),
            same_ratings(credit.described, other.described),
        ]
    )


def _words(goods: Goods) -> list[str]:
    """Return the words for goods in the singular, compounds joined, packing left out."""
    worded = any(s.isalpha() for s in goods.described)
    text = _NUMBERED.sub(_but_unit, goods.described) if worded else goods.described
    plain = [singular(t) for t in tokens(text)]
    found, i = [], 0
    while i < len(plain):
        pair = COMPOUNDS.get((plain[i], plain[i + 1])) if i + 1 < len(plain) else None
        found.append(pair or plain[i])
        i += 2 if pair else 1
    return [w for w in found if not is_figure(w)]


def _but_unit(found: re.Match[str]) -> str:
    """Return what is left of a number and the word after it: nothing of a unit, else the word."""
    word = found["word"]
    counts = not word or found["of"] or unit_class(word) is not None
    return " " if counts else f" {word} "


def _kinds(words: list[str]) -> list[str]:
    """Return the kinds of goods named; a word that only says of what is left to materials."""
    named = [
        (w, kind)
        for w in words
        if (kind := kind_of(w))
        and w not in _QUALIFYING
        and (unit_class(w) != "packing" or len(words) == 1)
    ]
    plain = [kind for w, kind in named if w not in materials()]
    return plain or [kind for _, kind in named]


def _same_kinds(credit: Goods, other: Goods) -> Verdict:
    asked, shown = _words(credit), _words(other)
    kinds, others = _kinds(asked), _kinds(shown)
    strangers = [o for o in others if not any(_fits(o, k) for k in kinds)]
    matched = [o for o in others if any(_fits(o, k) for k in kinds)]
    reason = f"goods: credit says {tidy(credit.described)[:80]}, document says {tidy(other.described)[:80]}"
    reason_zh = f"货物：信用证为 {tidy(credit.described)[:80]}，单据为 {tidy(other.described)[:80]}"
    rivals = [o for o in strangers if any(_rival(o, k) for k in kinds)]
    if matched and not (rivals and not set(matched) - {"GOODS"}):
        unlike = [o for o in rivals if not any(o == k or _fits(o, k) for k in kinds)]
        if unlike and len(matched) == 1 and matched[0] in materials():
            return different(reason, reason_zh)
        return SAME if set(matched) <= set(kinds) else tolerated(GENERAL, reason, reason_zh)
    if kinds and strangers:
        near = [
            o
            for o in strangers
            if is_category(o) and any(neighbours(o) & neighbours(k) for k in kinds)
        ]
        if near:
            return tolerated(GENERAL, reason, reason_zh)
        strange = any(kind_of(w) is None and w not in _QUALIFYING and len(w) > 2 for w in asked)
        general = all(is_category(o) for o in strangers) and len(kinds) <= 1
        made_of = set(kinds) <= materials().keys()
        return (unknown if strange and (general or made_of) else different)(reason, reason_zh)
    content = [w for w in shown if w not in _QUALIFYING and len(w) > 2 and unit_class(w) is None]
    codes = article_numbers(other.described)
    if not content or (not others and codes and codes <= article_numbers(credit.described)):
        return SAME  # goods called by their article numbers alone
    heads = content[-1:] if kinds else content
    for word in heads:
        if any(a not in _QUALIFYING and len(a) > 2 and same_token(a, word).same for a in asked):
            return SAME
    return unknown(reason, reason_zh)


def _fits(shown: str, asked: str) -> bool:
    """Whether a kind shown may stand for a kind asked for: itself, above it, or below it."""
    return shown == asked or shown in ancestors(asked) or asked in ancestors(shown)


def _rival(shown: str, asked: str) -> bool:
    return not _fits(shown, asked)


def same_materials(credit: Goods, other: Goods) -> Verdict:
    """Judge whether two descriptions name materials and have none in common."""
    known = materials()
    asked = {known[w]: w for w in _words(credit) if w in known}
    shown = {known[w]: w for w in _words(other) if w in known}
    if not asked or not shown or asked.keys() & shown.keys():
        return SAME
    left, right = "/".join(asked.values()), "/".join(shown.values())
    return different(
        f"material: credit says {left}, document says {right}",
        f"材质：信用证为 {left}，单据为 {right}",
    )


def _same_values(credit: Goods, other: Goods) -> Verdict:
    """Compare models, grades and the like where both sides give them."""
    verdicts = []
    asked, shown = details(credit.described), details(other.described)
    for caption in ("model", "grade", "style", "article", "class", "type", "brand"):
        one = {"".join(d.words) for d in asked if d.caption == caption}
        two = {"".join(d.words) for d in shown if d.caption == caption}
        if (
            one
            and two
            and not one & two
            and not any(x in squeezed(credit.text) for x in two if len(x) > 1)
        ):
            left, right = "/".join(sorted(one)), "/".join(sorted(two))
            verdicts.append(
                different(
                    f"{caption}: credit says {left}, document says {right}",
                    f"{in_chinese(caption)}：信用证为 {left}，单据为 {right}",
                )
            )
    return every([*verdicts, _same_shares(asked, shown)])


def _same_article_numbers(credit: Goods, other: Goods) -> Verdict:
    """Judge whether a model or article number is one of the credit's with a sign changed.

    A code that is not in the credit may be anything; one that differs in one sign from a
    code of the credit that is missing beside it, or only in its figures, stands in its place.
    """
    asked, shown = article_numbers(credit.described), article_numbers(other.described)
    whole = squeezed(credit.text)
    for code in sorted(shown - asked):
        if squeezed(code) in whole:
            continue
        for meant in sorted(asked - shown):
            alike = OSA.distance(code, meant) == 1 or _of_one_series(code, meant)
            if len(code) == len(meant) and alike:
                return different(
                    f"number: credit says {meant}, document says {code}",
                    f"编号：信用证为 {meant}，单据为 {code}",
                )
    return SAME


def _of_one_series(code: str, other: str) -> bool:
    """Tell whether two codes have the same letters in the same places, and other figures.

    >>> _of_one_series("SM-440N", "SM-435N"), _of_one_series("A400", "A500")
    (True, False)
    """
    letters, plain = (re.sub(pattern, "0", code) for pattern in (r"[^A-Z]", r"\d"))
    return plain == re.sub(r"\d", "0", other) and len(letters.replace("0", "")) >= 2


def article_numbers(described: str) -> set[str]:
    """Return the model and article numbers of a text; measures and short plain numbers are none."""
    coded = {w for w in _CODE.findall(described) if len(w) > 3 and not _MEASURE.fullmatch(w)}
    return coded | {
        found[0]
        for found in _PLAIN_NUMBER.finditer(described)
        if unit_of(found["unit"] or "") is None
    }


def _same_shares(asked: Sequence[Detail], shown: Sequence[Detail]) -> Verdict:
    one = {d.words[2]: d.words[0] for d in asked if d.caption == "share" and len(d.words) == 3}
    two = {d.words[2]: d.words[0] for d in shown if d.caption == "share" and len(d.words) == 3}
    for word in one.keys() & two.keys():
        if one[word] != two[word]:
            return different(
                f"{word}: credit says {one[word]}%, document says {two[word]}%",
                f"{word}：信用证为 {one[word]}%，单据为 {two[word]}%",
            )
    return SAME


def _same_origin(credit: Goods, other: Goods) -> Verdict:
    if credit.origin is None or other.origin is None or credit.origin == other.origin:
        return SAME
    return different(
        f"origin: credit says {credit.origin}, document says {other.origin}",
        f"原产地：信用证为 {credit.origin}，单据为 {other.origin}",
    )
