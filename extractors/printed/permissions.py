"""Whether partial shipments and transhipment are allowed."""

from __future__ import annotations

import re

from extractors.documents.credit import Permission

_NO = r"NOT\s+(?:BE\s+)?(?:ALLOWED|PERMITTED|ACCEPT(?:ABLE|ED))|PROHIBITED|FORBIDDEN|NOT\s+ALLOW|不允许|不准|禁止|不可|\bNO\b"
_YES = r"(?:BE\s+)?(?:ALLOWED|PERMITTED|ACCEPT(?:ABLE|ED))|允许|可以|\bYES\b|准许"
_VERDICT = re.compile(rf"(?P<no>{_NO})|(?P<yes>{_YES})", re.I)
_LED = re.compile(rf"(?:(?P<no>{_NO})|(?P<yes>{_YES}))$", re.I)
_PARTIAL = re.compile(r"PART(?:IAL)?\s*(?:SHIPMENTS?|DELIVER(?:Y|IES))|分批(?:装运)?", re.I)
_TRANSHIPMENT = re.compile(r"TRAN(?:S|SS)?-?\s?(?:S)?HIPMENTS?|转运|转船", re.I)
#: Two subjects, and in the same order what is said of each: «partial shipment / transhipment: no / yes».
_SUBJECT = rf"{_PARTIAL.pattern}|{_TRANSHIPMENT.pattern}"
_RESPECTIVELY = re.compile(
    rf"(?P<one>{_SUBJECT})\s*[/&]\s*(?P<other>{_SUBJECT})\W+(?P<first>{_NO}|{_YES})\s*/\s*(?P<second>{_NO}|{_YES})",
    re.I,
)


def partial_shipments(text: str) -> Permission | None:
    """Return what a clause says of partial shipments.

    >>> partial_shipments("Partial shipments allowed, transhipment not allowed")
    'allowed'
    >>> partial_shipments("允许分批装运，不允许转运")
    'allowed'
    """
    return _verdict(text, _PARTIAL)


def transhipment(text: str) -> Permission | None:
    """Return what a clause says of transhipment.

    >>> transhipment("Transhipment and partial shipment: PROHIBITED")
    'not_allowed'
    >>> transhipment("Shipment by sea") is None
    True
    """
    return _verdict(text, _TRANSHIPMENT)


def permission(text: str) -> Permission | None:
    """Return the verdict itself, for a value whose caption names the subject.

    >>> permission("Not permitted"), permission("as agreed")
    ('not_allowed', None)
    """
    found = _VERDICT.search(text)
    return None if not found else ("not_allowed" if found["no"] else "allowed")


def _verdict(text: str, subject: re.Pattern[str]) -> Permission | None:
    """Return the first verdict after the subject, else one right before it.

    Chinese says it before the subject: «允许分批装运，不允许转运».

    >>> _verdict("Partial shipment / transhipment: not permitted / permitted", _TRANSHIPMENT)
    'allowed'
    """
    if both := _RESPECTIVELY.search(text):
        return permission(both["first" if subject.fullmatch(both["one"]) else "second"])
    for found in subject.finditer(text):
        if not found[0].isascii() and (led := _LED.search(text[: found.start()])):
            return "not_allowed" if led["no"] else "allowed"
        after = re.split(r"[.;。；]", text[found.end() : found.end() + 90])[0]
        if verdict := _VERDICT.search(after):
            return "not_allowed" if verdict["no"] else "allowed"
        before = re.split(r"[.;,，。；]", text[max(0, found.start() - 40) : found.start()])[-1]
        if verdict := _VERDICT.search(before):
            return "not_allowed" if verdict["no"] else "allowed"
    return None
