"""When a draft is payable."""

from __future__ import annotations

import datetime as dt
import re

from extractors.documents import Draft
from extractors.printed import day
from extractors.readers.parts.filling import Filling
from extractors.readers.parts.prose import DATE, Prose

_FILLER = r"[\s*_.\-–—=~xX#]*"
#: What a sentence goes on with: no full stop but that of a shortened month, «SEP. 10».
_GOES_ON = r"(?:[^.;]|\.(?=\s*\d))"
_TENOR = (
    re.compile(
        rf"\b(?:AT|ON)\b[\s:：]*(?P<tenor>{_GOES_ON}{{0,110}}?)(?P<sight>\bSIGHT\b)?{_FILLER}[,，]?\s*"
        r"(?=(?:OF|FOR)\s+THIS\b|\bPAY\b|\(?\s*\bFOR\s+VALUE\b|\bTHIS\s+(?:FIRST|SECOND|SOLE))",
        re.I,
    ),
    re.compile(
        rf"\b(?P<tenor>\d{{1,3}}\s*(?:\([A-Z ]+\)\s*)?DAYS?\b{_GOES_ON}{{0,70}}?)(?P<sight>\bSIGHT\b)?[\s*,_-]*(?=(?:OF|FOR)\s+THIS\b|\bPAY\b|\bTHIS\s+(?:FIRST|SECOND|SOLE))",
        re.I,
    ),
)
_DUE = re.compile(
    rf"\b(?:DUE|MATUR(?:ING|ITY|ES))\b\s*(?:DATE\s*)?(?:ON\s*)?[:：]?\s*(?P<when>{DATE})", re.I
)


def enter_tenor(fill: Filling[Draft], prose: Prose) -> None:
    """Enter when the draft is payable, without the words that the form prints in vain."""
    fill.day("maturity_date")
    for found in _DUE.finditer(prose.text):
        if isinstance(value := day(found["when"], fill.order), dt.date):
            fill.put("maturity_date", prose.group(found, "when"), value)
    for seen in fill.found.get("tenor", ()):
        if seen.sure and re.search(r"SIGHT|DAYS?|DATE|DEMAND|\d{4}|即期|天", seen.first.text, re.I):
            fill.put("tenor", [seen.first], seen.first.text.strip(" *"))
    for pattern in _TENOR:
        for found in pattern.finditer(prose.text):
            if tenor := tenor_in(found["tenor"], bool(found["sight"])):
                where = prose.part(found.start(), found.end())
                fill.put("tenor", where, tenor)
                fixed = re.fullmatch(rf"{DATE}(?:\W+FIXED)?", tenor, re.I)
                if fixed and isinstance(due := day(tenor, fill.order), dt.date):
                    fill.put("maturity_date", where, due)
                return


def tenor_in(words: str, sight: bool) -> str | None:
    """Return the tenor that a form's «At … sight» comes to.

    Args:
        words: what is filled in.
        sight: whether the form's own word «sight» follows.

    >>> tenor_in("*****", True), tenor_in("90 DAYS", True), tenor_in("60 DAYS AFTER B/L DATE", True)
    ('AT SIGHT', 'AT 90 DAYS SIGHT', '60 DAYS AFTER B/L DATE')
    """
    bare = re.sub(r"[*_=~]+|\.{3,}|-{2,}|[\u4e00-\u9fff]+", " ", words)
    bare = re.sub(r"[(（]\s*[)）]", " ", bare)
    bare = re.sub(r"\s+", " ", bare).strip(" -–—.,xX")
    if not bare:
        return "AT SIGHT" if sight else None
    if sight and re.fullmatch(
        r"\d{1,3}\s*(?:\([A-Z ]+\)\s*)?DAYS?(?:'|’)?(?:\s+AFTER)?", bare, re.I
    ):
        return f"AT {bare} SIGHT"
    return bare if re.search(r"\d|DATE|DEMAND|SIGHT", bare, re.I) else None
