"""One item of 46A or 47A, whole: both languages, sub-items, sentences, conditions, documents."""

from __future__ import annotations

from typing import Any

from extractors.clauses.assemble import demands
from extractors.clauses.chinese import halves, in_english, is_chinese
from extractors.clauses.conditions import conditions
from extractors.clauses.wording import plain, sentences, sub_items

Demand = dict[str, Any]


def read(text: str) -> tuple[list[Demand], bool]:
    """Return the demands of one item, and whether all of it was understood."""
    if is_chinese(text):
        return _bilingual(text)
    return _english(plain(text))


def _bilingual(text: str) -> tuple[list[Demand], bool]:
    chinese, english = halves(plain(text))
    found, understood = _english(plain(in_english(chinese)))
    if not english:
        return [{**demand, "lang": "zh"} for demand in found], understood
    translated, known = _english(english)
    if not translated:
        return [{**demand, "lang": "zh+en"} for demand in found], understood
    if found and translated != found:
        translated = [{**demand, "human": True, "unparsed": chinese} for demand in translated]
    return [{**demand, "lang": "zh+en"} for demand in translated], known


def _english(text: str) -> tuple[list[Demand], bool]:
    found: list[Demand] = []
    understood = True
    for piece in sub_items(text):
        whole = conditions(piece)
        if whole is None:
            whole, known = _statements(piece)
            understood = understood and known
        found += whole
    return found, understood and bool(found)


def _statements(text: str) -> tuple[list[Demand], bool]:
    found: list[Demand] = []
    understood = True
    for sentence in sentences(text):
        read_ = conditions(sentence)
        if read_ is None:
            read_ = demands(sentence)
        if read_ is None:
            understood = False
            found.append({"unparsed": sentence, "human": True})
            continue
        found += read_
    return found, understood and not any("unparsed" in demand for demand in found)
