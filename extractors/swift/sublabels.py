"""The labels inside a printed field: ``Currency :``, ``Date:``, ``Name and Address:``."""

from __future__ import annotations

import re
from functools import cache

from extractors.swift.fields import Field
from extractors.swift.lines import Piece

#: For each field, what its parts are called. Those of ``_SHORT`` may go without a colon.
_PARTS = {
    "27": {"number": "number|sequence number|seq", "total": "total"},
    "31D": {
        "date": r"(?:date of expiry|expiry date|date|到期日期?|有效期)(?:\s+date of expiry)?",
        "place": r"(?:place of expiry|expiry place|place|到期地点|有效地点)(?:\s+place of expiry)?",
    },
    "32B": {
        "currency": r"currency code|currency|curr\.?|ccy|币种|币别",
        "amount": r"amount|amt|金额",
        "date": "value date|date",
    },
    "39A": {
        "plus": r"plus|positive|tolerance 1|\+",
        "minus": r"minus|negative|tolerance 2",
        "both": "tolerance|percentage",
    },
    "41a": {
        "bic": r"identifier code|bic|swift code",
        "name": r"name (?:and|&) address|name",
        "code": "code|by",
    },
    "x": {
        "account": r"party identifier|account(?: number)?",
        "bic": r"identifier code|bic|swift code",
        "name": r"name (?:and|&) address|name",
    },
    "48": {"days": "days", "narrative": "narrative"},
    "40E": {"rules": "applicable rules", "narrative": "narrative"},
    "40B": {"type": "type", "code": "code"},
    "71N": {"code": "code", "narrative": "narrative"},
}
_SHORT = ("27", "31D", "32B", "39A")
_SAME = {
    **dict.fromkeys(("32A", "32D", "33A", "33B", "34A", "34B"), "32B"),
    **dict.fromkeys(("50", "59", "42a", "51a", "52a", "53a", "54a", "57a", "58a"), "x"),
}


@cache
def _forms(name: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of the labels inside a field, and which part each group names."""
    groups = {f"g{i}": part for i, part in enumerate(_PARTS[name])}
    ways = "|".join(f"(?P<{group}>{_PARTS[name][part]})" for group, part in groups.items())
    if name in _SHORT:
        return re.compile(rf"(?:^|(?<=\s))(?:{ways})(?:\s*[:：]\s*|\s+|$)", re.I), groups
    return re.compile(rf"^(?:narrative\d?\s*:\s*)?(?:{ways})\s*[:：]\s*", re.I), groups


def parts(field: Field, name: str) -> dict[str, list[Piece]]:
    """Return what a printed field says under each of the labels inside it.

    Args:
        field: as printed.
        name: its tag as the tables have it.

    Returns:
        The pieces of each part by name; what stands before any label is under ``""``.
    """
    key = _SAME.get(name, name)
    pieces = [seg.place for line in field.lines for seg in line if isinstance(seg.place, Piece)]
    if key not in _PARTS:
        return {"": [_without_narrative(piece) for piece in pieces]}
    pattern, groups = _forms(key)
    found: dict[str, list[Piece]] = {}
    current = ""
    for piece in pieces:
        at = 0
        for match in pattern.finditer(piece.text):
            part = groups[match.lastgroup or "g0"]
            if not _holds(key, part, current, found, match):
                continue
            _add(found, current, piece, at, match.start())
            current, at = part, match.end()
        _add(found, current, piece, at, len(piece.text))
    return found


def _holds(
    key: str, part: str, current: str, found: dict[str, list[Piece]], match: re.Match[str]
) -> bool:
    """Tell whether a word that may be a label is one here and not part of the value."""
    if found.get(part):
        return False
    if key not in _SHORT or ":" in match[0] or "：" in match[0]:
        return True
    begins_line = match.start() == 0
    if part in ("place", "amount", "total", "minus"):
        return bool(current) and current != part
    return begins_line


def _add(found: dict[str, list[Piece]], part: str, piece: Piece, begin: int, end: int) -> None:
    text = piece.text[begin:end]
    begin += len(text) - len(text.lstrip())
    kept = piece.narrowed(begin, max(begin, begin + len(text.strip())))
    if kept.text:
        found.setdefault(part, []).append(kept)


def _without_narrative(piece: Piece) -> Piece:
    found = re.match(r"Narrative\d*\s*:\s*", piece.text)
    return piece.narrowed(found.end(), len(piece.text)) if found else piece
