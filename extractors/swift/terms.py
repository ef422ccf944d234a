"""Terms in words: permissions, the time for presentation, the trade term in the goods."""

from __future__ import annotations

import re
from typing import NamedTuple

from extractors.documents.credit import Permission

_FORBIDDEN = re.compile(
    r"\b(?:NOT|UN)[\s-]*(?:ALLOWED|PERMITTED|PERMISSIBLE|ACCEPTABLE|ACCEPTED|AUTHORI[SZ]ED)\b|"
    r"\b(?:PROHIBITED|FORBIDDEN|DISALLOWED|NOT ALLOW|NONE|NO)\b|不允许|不准许?|不可|不得|禁止",
    re.I,
)
_ALLOWED = re.compile(
    r"\b(?:ALLOWED|PERMITTED|PERMISSIBLE|ACCEPTABLE|ACCEPTED|AUTHORI[SZ]ED|ALLOW|YES)\b|允许|准许|可以",
    re.I,
)
_PLAIN = re.compile(
    r"\b(?:PARTIAL|SHIPMENTS?|TRANSS?HIPMENTS?|IS|ARE|SHIPMTS?|/)\b|[\s.,:;()-]+|分批装运|转运",
    re.I,
)
_ONES = "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN EIGHTEEN NINETEEN"
_NUMBERS = {word: n for n, word in enumerate(_ONES.split(), 1)} | {
    "TWENTY": 20,
    "THIRTY": 30,
    "FORTY": 40,
    "FIFTY": 50,
    "SIXTY": 60,
}
_DAYS = re.compile(
    r"(?P<figure>\d{1,3})?\s*\(?\s*(?P<words>(?:(?:" + "|".join(_NUMBERS) + r")[\s-]*)+)?\)?\s*"
    r"\(?(?P<later>\d{1,3})?\)?\s*(?P<unit>CALENDAR|BANKING|WORKING|BUSINESS|BANK)?\s*DAYS?\b|"
    r"(?P<chinese>\d{1,3})\s*个?(?:自然|日历)?(?P<working>银行|工作)*\s?[天日]",
    re.I,
)
_SHIPMENT = re.compile(
    r"(?:THE\s+)?(?:DATE\s+OF\s+(?:THE\s+)?)?(?:ACTUAL\s+)?(?:LATEST\s+)?SHIPMENT(?:\s+DATE)?", re.I
)
_ANCHOR = re.compile(
    r"\b(?:AFTER|FROM|OF|FOLLOWING)\s+(?P<anchor>.+?)\s*"
    r"(?=\bBUT\b|\bHOWEVER\b|\bWITHIN\s+(?:THE\s+)?(?:CREDIT|VALIDITY|L/C)|\bAND\s+WITHIN\b|[.;]|$)",
    re.I | re.S,
)
#: In Chinese the event stands before the days: 装运日后21天.
_ANCHOR_FIRST = re.compile(
    r"(?:自|于|在)?(?P<anchor>[\u4e00-\u9fff]{2,}?)(?:之日|日期?)?(?:起|后|以后|之后)+的?\W*$"
)
_SHIPPED = re.compile("装运|装船|发运|出运|货物装")


class Presentation(NamedTuple):
    """Days for presentation and the event they run from, if it is not shipment.

    Without ``days``, what is printed could not be made out.
    """

    days: int | None
    anchor: str | None
    span: tuple[int, int]


def permission(text: str) -> Permission | None:
    """Return what field 43P or 43T permits; None if it cannot be made out.

    A permission with a condition is conditional.

    >>> permission("PROHIBITED"), permission("PERMITTED"), permission("ALLOWED IN TWO LOTS")
    ('not_allowed', 'allowed', 'conditional')
    """
    if re.search(r"\bCONDITIONAL", text, re.I):
        return "conditional"
    forbidden = _FORBIDDEN.search(text)
    found = forbidden or _ALLOWED.search(text)
    if not found:
        return None
    said = _FORBIDDEN if forbidden else _ALLOWED  # perhaps in two languages
    if _PLAIN.sub("", said.sub(" ", text)):
        return "conditional"
    return "not_allowed" if forbidden else "allowed"


def presentation(text: str) -> Presentation:
    """Read field 48: days alone, days and another event, or a sentence (before 2018).

    >>> presentation("21")[:2], presentation("15/AFTER DATE OF INVOICE")[:2]
    ((21, None), (15, 'DATE OF INVOICE'))
    >>> presentation("DOCUMENTS TO BE PRESENTED WITHIN 15 DAYS AFTER SHIPMENT DATE")[:2]
    (15, None)
    """
    flat = re.sub(r"\s", " ", text)
    if found := re.fullmatch(r"\s*(\d{1,3})\s*(?:DAYS?)?\s*(?:/\s*(.*))?", flat, re.I):
        return Presentation(int(found[1]), _event(found[2] or ""), found.span(1))
    found = _DAYS.search(flat)
    if not found:
        return Presentation(None, None, (0, len(text)))
    figures = {int(f) for f in found.group("figure", "later", "chinese") if f}
    if found["words"]:
        words = re.split(r"[\s-]+", found["words"].upper().strip(" -"))
        figures.add(sum(_NUMBERS[word] for word in words))
    counted = (found["working"] or found["unit"] or "CALENDAR").upper() == "CALENDAR"
    days = figures.pop() if len(figures) == 1 and counted else None
    anchor = _event(flat[found.end() :]) or _event_before(flat[: found.start()])
    return Presentation(days, anchor, found.span())


def _event_before(text: str) -> str | None:
    """Return the event that Chinese names before the days, unless it is shipment, or None."""
    found = _ANCHOR_FIRST.search("".join(text.split()))
    return found["anchor"] if found and not _SHIPPED.search(found["anchor"]) else None


def _event(text: str) -> str | None:
    """Return the event that days run from, unless it is shipment, or None."""
    if re.match(r"\W*(?:\(?\s*CONT|CONTINUED)", text, re.I):
        return None
    found = _ANCHOR.search(text)
    anchor = (found["anchor"] if found else text).strip(" /,.()")
    if not found and not re.search(r"[A-Z]{3}", anchor, re.I):
        return None
    return None if not anchor or _SHIPMENT.fullmatch(anchor) else " ".join(anchor.split())
