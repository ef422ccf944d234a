"""One item of 46A or 47A, whole: both languages, sub-items, sentences, conditions, documents."""

from __future__ import annotations

from typing import Any

from extractors.clauses.assemble import demands, leave
from extractors.clauses.chinese import halves, in_english, is_chinese
from extractors.clauses.conditions import conditions
from extractors.clauses.wording import plain, sentences, sub_items

Demand = dict[str, Any]
_MERGED = ("nondoc", "relaxation")


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
    for piece in sub_items(text):
        for sentence in sentences(piece):
            for demand in statement(sentence):
                _append(found, demand)
    if any(demand.get("doc") for demand in found):
        found = [demand for demand in found if "info" not in demand]
    return found, bool(found) and not any("unparsed" in demand for demand in found)


def statement(text: str) -> list[Demand]:
    """Return what one statement demands; one that nobody understands is ``unparsed``."""
    if known := conditions(text):
        found, rest = known
        leave(found[-1], rest)
        return found
    return demands(text) or [{"unparsed": text, "human": True}]


def _append(found: list[Demand], demand: Demand) -> None:
    """Add a demand; what two sentences say of one condition is one condition."""
    last = found[-1] if found else {}
    if demand.get("cond") in _MERGED and last.get("cond") == demand["cond"]:
        items = [*last.get("items", []), *demand.get("items", [])]
        last.update({**demand, **({"items": items} if items else {})})
    else:
        found.append(demand)
