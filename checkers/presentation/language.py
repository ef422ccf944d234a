"""The language of documents (ISBP 821 A21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from checkers.case import Fact, stated
from checkers.comparing.words.languages import languages_in
from checkers.comparing.words.spelling import has_chinese
from checkers.presentation.papers import whole
from checkers.presented import Presentation
from checkers.rule import Doubt, Hit, Hits, rule
from extractors.documents import Clause, Document, Loc

#: What a document says in its own words, as against names, stamps and pre-printed text.
_SAID = ("goods_description", "statement", "statements", "results", "packing", "origin")


@rule(
    "GEN-23",
    basis="ISBP 821 A21",
    title_zh="单据语言与信用证要求不符",
    says="{paper} says this only in another language: {words}; the credit wants: {clause.text}",
    says_zh="{paper} 此处仅以其他语言表述：{words}；信用证要求：{clause.text}",
    expected="{clause.text}",
    found="{words}",
    remedy="State it in the language that the credit wants, too; the other may stand beside it.",
    remedy_zh="以信用证规定的语言表述；其他语言可并列保留。",
)
def in_another_language(clause: Clause, presentation: Presentation) -> Hits:
    """Data that the credit or the rules want are not in the language of the credit.

    Names of companies and persons, stamps and pre-printed text may be in any language,
    and further languages may stand beside the one prescribed.

    Discrepant:
        base: inspected
        credit.additional_conditions.1: ALL DOCUMENTS MUST BE IN ENGLISH
        inspection.statement: 经检验，货物品质良好。
    Compliant:
        base: inspected
        credit.additional_conditions.1: ALL DOCUMENTS MUST BE IN ENGLISH
        inspection.statement: 经检验，货物品质良好。THE GOODS WERE FOUND IN GOOD ORDER.
        inspection.issuer: {name: 通达检验有限公司}
    """
    wanted = [d.more("language") for d in clause.demands if isinstance(d.more("language"), str)]
    for extraction in presentation.documents if stated(tuple(wanted)) else ():
        for loc, words in _said(extraction.document):
            spoken = _spoken(words)
            if spoken and spoken.isdisjoint(re.split(r"[|+]", wanted[0])):
                yield Hit(paper=extraction.id, words=Fact(extraction, loc, words))
        if "zh" in wanted[0]:
            continue
        if "en" not in wanted[0]:
            place = whole(extraction)
            yield Doubt(
                f"Is {extraction.id} in the language that the credit wants?",
                f"{extraction.id} 是否使用信用证规定的语言？",
                paper=extraction.id,
                words=place,
            )


def _said(document: Document) -> Iterator[tuple[Loc, str]]:
    """Yield what a document says in its own words."""
    for field in _SAID:
        yield from _texts(document.__dict__.get(field), (field,))


def _spoken(words: str) -> frozenset[str]:
    """Return the languages in which something is said, if that can be told."""
    latin = any(letter.isascii() and letter.isalpha() for letter in words)
    if has_chinese(words):
        return frozenset() if latin else frozenset({"zh"})
    return languages_in(words)


def _texts(value: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    if isinstance(value, str):
        yield loc, value
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _texts(inner, (*loc, i))
    elif hasattr(value, "parameter"):
        yield (*loc, "parameter"), value.parameter
        yield (*loc, "value"), value.value
