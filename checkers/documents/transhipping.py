"""Whether a transport document shows that the goods are transhipped (UCP 600 art. 19(c), 20(c))."""

from __future__ import annotations

import re

from checkers.comparing.containers import containers_in
from extractors.documents import Transport

_AT = re.compile(
    r"\b(?:TRANS?-?S?HIP(?:MENT|PED|PING)?|T/S(?:HIPMENT)?|RE-?LOADED)\b[\s:]*(?:(?:AT|IN|VIA|ON|TO|PORTS?|INTO|VESSEL)\b[\s:]*)*(?P<at>[A-Z][A-Z ,/'-]{2,40})",
    re.I,
)
_ONLY_RESERVED = re.compile(
    r"\b(?:MAY|LIBERTY|RIGHT|RESERV\w*|OPTION|ENTITLED|PERMITTED|ALLOWED|IF|WHETHER|WITH\s+OR\s+WITHOUT|DIRECT\s+OR|"
    r"NOT\s+(?:ALLOWED|PERMITTED)|NO\s+TRANS|WITHOUT|PROHIBITED|LIABILITY|RESPONSIB\w*|FEE|CHARGE|APPLICABLE|ONLY\s+WHEN)\b",
    re.I,
)
_NONE = re.compile(r"^\W*(?:NO(?:NE|T\s+ALLOWED|T\s+PERMITTED)?|NIL|N\s?/\s?A|DIRECT)?\W*$", re.I)
_BOXED = re.compile(
    r"\bCONTAINER|\bTRAILER|\bLASH\b|\bF\.?C\.?L\b|\bL\.?C\.?L\b|\d\s*[X*]\s*[24][05]\b", re.I
)


def transhipment(document: Transport) -> str | None:
    """Return the words by which a document shows transhipment, or None if it shows none.

    A clause that only reserves the right to tranship shows none.
    """
    if not _NONE.match(document.transhipment or "") and not _ONLY_RESERVED.search(
        document.transhipment or ""
    ):
        return document.transhipment
    said = [*document.clauses, *(n.text for n in document.notations), document.goods_description]
    for words in said:
        if words and _AT.search(words) and not _ONLY_RESERVED.search(words):
            return words
    return None


def containerised(document: Transport) -> bool:
    """Tell whether the goods are in a container, a trailer or a LASH barge by the document."""
    words = " ".join(
        filter(None, (*document.clauses, document.goods_description, str(document.packages or "")))
    )
    return bool(document.containers or containers_in(document.wording()) or _BOXED.search(words))
