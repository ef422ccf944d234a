"""The amount of a draft, in figures and in words."""

from __future__ import annotations

import re

from extractors.documents import Draft
from extractors.printed import money
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import Prose

_SUM = re.compile(
    r"\b(?:SUM|AMOUNT)\s+OF\b\s*[:：]?\s*(?P<words>(?!USD?\s*\d)[A-Z][^\d:：]{6,200}?\bONLY\b)|\bSAY\b\s*[:：]?\s*(?P<say>[A-Z][^\d:：]{6,200}?\bONLY\b)"
    r"|(?P<bare>\b(?:(?!THE\b|SUM\b|OF\b|SAY\b|AMOUNT\b)[A-Z.]+\s+){0,3}(?:DOLLARS?|EUROS?|POUNDS?|YEN|YUAN)\s+[A-Z][^\d:：]{4,160}?\bONLY\b)",
    re.I,
)
_MONEY = re.compile(r"(?<![A-Za-z])(?:[A-Z]{3}|[A-Z]{0,3}[$€£¥])\s*\*{0,3}\s*\d[\d.,]*\d", re.I)
_FIGURES = re.compile(
    r"\b(?:EXCHANGE|AMOUNT|BILL|DRAFT)\b(?:\s+FOR)?\s*[:：]?\s*(?P<sum>(?:[A-Z]{3}|[A-Z]{0,3}[$€£])\s*\*{0,3}\s*[\d][\d.,]*)",
    re.I,
)


def enter_amount(fill: Filling[Draft], prose: Prose) -> None:
    """Enter the amount in figures and in words."""
    for seen in fill.found.get("amount_in_words", ()):
        text = seen.text
        if seen.sure and re.search(
            r"\bONLY\b|[整正]\s*$|\b(?:DOLLARS?|EUROS?|POUNDS?|YEN|YUAN)\b", text, re.I
        ):
            ends = next(
                (
                    i
                    for i, s in enumerate(seen.value)
                    if re.search(r"\bONLY\b|[整正]\s*$", s.text, re.I)
                ),
                0,
            )
            here = Prose(seen.value[: ends + 1])
            lead = re.match(
                r"\W*(?:(?:THE\s+)?(?:SUM|AMOUNT)\s+OF\b|SAY\b|\W)*\s*[:：]?\s*", here.text, re.I
            )
            start = lead.end() if lead else 0
            kept = here.part(start, len(here.text))
            fill.put("amount_in_words", kept, here.text[start:].strip(" *"))
    if found := _SUM.search(prose.text):
        group = next(name for name, words in found.groupdict().items() if words)
        fill.put("amount_in_words", prose.group(found, group), found[group])
    for figures in _FIGURES.finditer(prose.text):
        if value := money(figures["sum"], fill.currency, fill.decimal):
            fill.put("amount", prose.group(figures, "sum"), value)
    fill.money("amount")
    named = [
        (m, v)
        for m in _MONEY.finditer(prose.text)
        if (v := money(m[0], fill.currency, fill.decimal))
    ]
    if named and all(value == named[0][1] for _, value in named):
        fill.put("amount", prose.group(named[0][0]), named[0][1])
