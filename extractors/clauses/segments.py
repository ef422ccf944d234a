"""A statement cut where its phrases begin: the head, then each phrase with its family."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from extractors.clauses.heads import FIRST, NAMES
from extractors.clauses.lexicon.moments import NUMBER
from extractors.clauses.phrases import (
    certify,
    content,
    delivery,
    drawing,
    insurance,
    issuer,
    legal,
    quantity,
    results,
    signature,
    timing,
    transport,
)
from extractors.clauses.wording import Wording

Reader = Callable[[Wording, str, dict[str, Any]], None]

#: Every family of phrases, in the order in which their openers are tried at a place.
FAMILIES: dict[str, tuple[str, Reader]] = {
    "quantity": (quantity.OPENERS, quantity.read),
    "drawing": (drawing.OPENERS, drawing.read),
    "certify": (certify.OPENERS, certify.read),
    "withheld": (content.NEGATIVE, content.read),
    "legal": (legal.OPENERS, legal.read),
    "results": (results.OPENERS, results.read),
    "timing": (timing.OPENERS, timing.read),
    "delivery": (delivery.OPENERS, delivery.read),
    "issuer": (issuer.OPENERS, issuer.read),
    "transport": (transport.OPENERS, transport.read),
    "insurance": (insurance.OPENERS, insurance.read),
    "signature": (signature.OPENERS, signature.read),
    "content": (content.OPENERS, content.read),
}
_COUNT = rf"(?:(?:{NUMBER}|A|AN|THE|ALSO|SIGNED|ORIGINAL|COPY OF|COPIES OF|PHOTOCOPY OF|ORIGINALS?|DULY|FULL SET(?: OF)?) ?)*"
_STRONG = rf"(?:,? ?(?:AND )?(?:TOGETHER WITH|ACCOMPANIED (?:BY|WITH)|ALONG WITH|AS WELL AS|PLUS))(?= {_COUNT}(?:{NAMES}))"
_WEAK = rf"(?:,? ?\bAND\b|,|;|\+|&)(?= ?{_COUNT}(?:{NAMES}))"
_LATER = rf"(?:,? ?\bAND\b|,)(?= ?{_COUNT}(?:{NAMES}) (?:TO BE PRESENTED|(?:IS |ARE )?REQUIRED|MUST (?:ACCOMPANY|BE PRESENTED)|TO ACCOMPANY))"
_ALSO = ("strong", _STRONG), ("later", _LATER), ("weak", _WEAK)
_MASTER = re.compile(
    r"(?:(?<![A-Z0-9'])|(?=[ :]))(?:"
    + "|".join(f"(?P<{name}>{openers})" for name, (openers, _) in FAMILIES.items())
    + r")(?![A-Z])"
    + "".join(f"|(?P<{name}>{pattern})" for name, pattern in _ALSO)
)
_WITH_ADDRESS = re.compile(
    r" ?(?:AND )?(?:GIVING|SHOWING|INDICATING|STATING|MENTIONING)(?: THEIR| ITS| FULL| COMPLETE)* NAMES?(?:,| AND) ADDRESS(?:ES)?(?! OF| AND (?:TEL|PHONE|FAX|CONTACT|EMAIL))"
)
_RUNNING_ON = re.compile(r"(?:AS PER|REFERRING TO)")
_LISTS = (
    "content",
    "certify",
    "withheld",
    "transport",
    "delivery",
    "timing",
    "results",
    "insurance",
    "drawing",
)


@dataclass(frozen=True, slots=True)
class Segment:
    """Part of a statement that one family of phrases reads; the head has the family ``head``."""

    family: str
    text: str


def segments(text: str) -> list[list[Segment]]:
    """Cut a statement into one group for each document demanded in turn.

    >>> [[(s.family, s.text) for s in group] for group in segments("INVOICE IN 3 COPIES SHOWING L/C NO.")]
    [[('head', 'INVOICE'), ('quantity', 'IN 3 COPIES'), ('content', 'SHOWING L/C NO.')]]
    """
    groups: list[list[Segment]] = [[]]
    family, start = "head", 0
    named = FIRST.search(text)
    first = named.end() if named else 0
    for found in _MASTER.finditer(text):
        name = found.lastgroup or ""
        if found.start() < first or name == family == "insurance":
            continue
        if family in ("certify", "content", "insurance") and _RUNNING_ON.match(found[0]):
            continue
        if family == "transport" and name == "content" and _WITH_ADDRESS.match(text, found.start()):
            continue
        quoted = text.count('"', 0, found.start()) % 2 == 1
        if quoted and family in ("certify", "drawing", "content"):
            continue
        if name == "weak" and (family in _LISTS or family == "head"):
            continue
        if name == "strong" and family in ("content", "withheld"):
            continue
        if family == "certify" and name not in (
            "delivery",
            "timing",
            "quantity",
            "strong",
            "later",
            "content",
        ):
            continue
        _push(groups[-1], family, text[start : found.start()])
        if name in ("strong", "weak", "later"):
            groups.append([])
            family, start = "head", found.end()
        else:
            family, start = name, found.start()
    _push(groups[-1], family, text[start:])
    return [group for group in groups if group]


def _push(group: list[Segment], family: str, text: str) -> None:
    if text.strip(" ,;.") or family != "head" or not group:
        group.append(Segment(family, text.strip(" ,;")))
