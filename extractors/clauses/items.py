"""One item of 46A or 47A, whole: both languages, sub-items, sentences, conditions, documents."""

from __future__ import annotations

import re
from typing import Any

from extractors.clauses.assemble import demands, leave
from extractors.clauses.chinese import halves, in_english, is_chinese
from extractors.clauses.conditions import conditions
from extractors.clauses.conditions.insured import as_document
from extractors.clauses.following import (
    append,
    copy_of_advice,
    said_again,
    to_this_effect,
    with_copy,
)
from extractors.clauses.heads import heads
from extractors.clauses.lexicon.documents import TRANSPORT
from extractors.clauses.lists import sub_items
from extractors.clauses.negations import overlooked
from extractors.clauses.turning import turned
from extractors.clauses.wording import plain, sentences, without_courtesy

Demand = dict[str, Any]
#: Where a further condition may begin: «… and all documents must …».
_NEXT = re.compile(
    r",? AND (?=(?:ALL |THE |EACH |ANY |NO )*(?:[A-Z/]+ ){0,2}?(?:DOCUMENTS?|INVOICES?|B/L|DRAFTS?|LISTS?|POLICY|CERTIFICATES?|SHIPMENTS?|TRANSHIPMENTS?) (?:IS |ARE )?(?:MUST|SHOULD|SHALL|NOT|TO BE|PROHIBITED|ALLOWED|ACCEPTABLE)\b)"
)
#: A sentence about a case that may come: it demands no document by itself.
_SUPPOSING = re.compile(r"(?:IF|WHERE|WHEN|WHENEVER|SHOULD|IN CASE|IN THE EVENT)\b")
#: What is said to be acceptable is not asked for.
_TOLERATED = re.compile(r"^[^,]*(?:ACCEPTABLE|ACCEPTED|ALLOWED|PERMITTED)$")
_COUNT = re.compile(r"[一二两三四五六七八九十\d]+[份式套]|[正副]本|一式|\d")


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
    if found and not _agree(found, translated, counted=bool(_COUNT.search(chinese))):
        translated = [{**demand, "human": True, "unparsed": chinese} for demand in translated]
    return [{**demand, "lang": "zh+en"} for demand in translated], known


def _agree(chinese: list[Demand], english: list[Demand], *, counted: bool) -> bool:
    """Tell whether the Chinese says nothing that the English does not say as well.

    Numbers count only where the Chinese gives some; otherwise they are the usual ones.
    """
    assumed = {"unparsed", "human"} | (set() if counted else {"o", "c"})
    return len(chinese) == len(english) and all(
        key in second and first[key] == second[key]
        for first, second in zip(chinese, english, strict=True)
        for key in first.keys() - assumed
    )


def _english(text: str) -> tuple[list[Demand], bool]:
    found: list[Demand] = []
    before = ""
    for piece in sub_items(text):
        for sentence in sentences(piece):
            _sentence(sentence, before, found)
            before = sentence
    if any(demand.get("doc") for demand in found):
        found = [demand for demand in found if "info" not in demand]
    return found, bool(found) and not any("unparsed" in demand for demand in found)


def _sentence(text: str, before: str, found: list[Demand]) -> None:
    text = said_again(without_courtesy(text), before)
    if copy_of_advice(text, found):
        return
    certificate = to_this_effect(text, before)
    if certificate:
        text = certificate[0]
    advice = with_copy(text)
    for demand in statement(advice or text) if text else []:
        append(found, demand)
    if advice and found:
        found[-1] = as_document(found[-1])
    if certificate:
        if found and set(found[-1]) <= {"unparsed", "human"}:  # now certified, word for word
            found.pop()
        found.append(certificate[1])


def _joined(text: str) -> list[str]:
    """Part two conditions that «and» joins, where the first is whole without the second."""
    for joint in _NEXT.finditer(text):
        before, after = text[: joint.start()], text[joint.end() :]
        first = conditions(before)
        if first and not first[1] and (conditions(after) or demands(after)):
            return [before, after]
    return []


def _conditions(found: list[Demand], rest: str) -> list[Demand]:
    """Return conditions with those that what is left over makes in its turn."""
    further = conditions(rest) if rest and " ... " not in rest else None
    if further and not further[1]:
        return [*found, *further[0]]
    leave(found[-1], rest)
    return found


def _tolerated(text: str) -> bool:
    """Tell whether a statement merely tolerates something, and no kind of transport document.

    Such a kind is an alternative to the one that is asked for.
    """
    if not _TOLERATED.match(text):
        return False
    kinds = {code for head in heads(text) for code in head.codes}
    return not (kinds and kinds <= set(TRANSPORT))


def statement(text: str) -> list[Demand]:
    """Return what one statement demands; one that nobody understands is ``unparsed``."""
    if parts := _joined(text):
        return [demand for part in parts for demand in statement(part)]
    if known := conditions(text):
        found = _conditions(*known)
    elif sides := turned(text):
        return [demand for side in sides for demand in statement(side)]
    elif _SUPPOSING.match(text) or _tolerated(text):
        found = [{"unparsed": text, "human": True}]
    else:
        found = demands(text) or [{"unparsed": text, "human": True}]
    if overlooked(text, found):
        found[-1].update(unparsed=text, human=True)
    return found
