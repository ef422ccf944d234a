"""Numbers that name a paper: of a contract, an invoice, a bill of lading, a credit."""

from __future__ import annotations

import re
import unicodedata

from rapidfuzz.distance import OSA

from checkers.comparing.verdict import SAME, Verdict, different, unknown

_LABEL = re.compile(
    r"^(?:(?:SALES\s+)?CONTRACT|S\s*/\s*C|P\s*/?\s*[IO]|ORDER|L\s*/?\s*C|CREDIT|INVOICE|B\s*/?\s*L|NUMBER|NO)"
    r"\b[\s.:]*(?:(?:NO|NUMBER)\b)?[\s.:]*",
    re.I,
)
#: So many wrong characters are a slip, in a reference of so many.
_SLIPS, _LONG = 2, 6
#: Characters that a poor print or scan confuses.
_ALIKE = str.maketrans("OILSBZ", "011582")


def compact(number: str) -> str:
    """Return a reference without what does not tell it from another.

    >>> compact("S/C No. JN26 - 118")
    'JN26118'
    >>> compact("L/C NO. LC26-77") == compact("LC26-77")
    True
    """
    plain = unicodedata.normalize("NFKC", number).upper().strip()
    return _signs(_LABEL.sub("", plain))


def _signs(number: str) -> str:
    plain = unicodedata.normalize("NFKC", number).upper()
    return re.sub(r"[^0-9A-Z\u4e00-\u9fff]", "", plain)


def same_reference(one: str, other: str) -> Verdict:
    """Compare two references; blanks, strokes and labels do not count, every character does.

    Where they differ only in characters that a scan confuses a person has to look.

    >>> same_reference("4501/24", "4510/24").different, same_reference("IN-O1", "IN-01").unknown
    (True, True)
    >>> same_reference("LC26-0801", "LC 26 0801").same
    True
    """
    a, b = compact(one), compact(other)
    if a == b or _signs(one) == _signs(other):
        return SAME
    if a.translate(_ALIKE) == b.translate(_ALIKE):
        return unknown(
            f"{one} or {other}: O/0, I/1 may be confused", f"{one} 与 {other}：O/0、I/1 易混"
        )
    return different(f"{other}, not {one}", f"为 {other}，而非 {one}")


def nearly_same_reference(one: str, other: str) -> bool:
    """Tell whether one reference is the other with a letter or two wrong.

    >>> nearly_same_reference("WL-09068", "WL09069"), nearly_same_reference("A-7", "B-7")
    (True, False)
    """
    a, b = compact(one), compact(other)
    return a != b and min(len(a), len(b)) >= _LONG and OSA.distance(a, b) <= _SLIPS
