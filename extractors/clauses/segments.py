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
#: The names, with no group that could be the last one to match.
_NAMES = re.sub(r"(?<!\\)\((?!\?)", "(?:", NAMES)
_STRONG = r",? ?(?:AND )?(?:TOGETHER WITH|ACCOMPANIED (?:BY|WITH)|ALONG WITH|AS WELL AS|PLUS|WITH(?: THE)?(?= (?:COURIER|DHL|POST)[A-Z ]* RECEIPT\b))(?= )"
_WEAK = r",? ?\bAND\b|,|;|\+|&"
_LATER = rf"(?P<later>,? ?\bAND\b|,)(?= ?{_COUNT}(?:{_NAMES}) (?:TO BE PRESENTED|(?:IS |ARE )?REQUIRED|MUST (?:ACCOMPANY|BE PRESENTED)|TO ACCOMPANY))"
_ALSO = rf"{_LATER}|(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))(?= ?{_COUNT}(?:{_NAMES}))"
_MASTER = re.compile(
    r"(?:(?<![A-Z0-9'])|(?=[ :]))(?:"
    + "|".join(f"(?P<{name}>{openers})" for name, (openers, _) in FAMILIES.items())
    + rf")(?![A-Z])|{_ALSO}"
)
_WITH_ADDRESS = re.compile(
    r" ?(?:AND )?(?:GIVING|SHOWING|INDICATING|STATING|MENTIONING)(?: THEIR| ITS| FULL| COMPLETE)* NAMES?(?:,| AND) ADDRESS(?:ES)?(?! OF| AND (?:TEL|PHONE|FAX|CONTACT|EMAIL))"
)
_RUNNING_ON = re.compile(r"(?:AS PER|REFERRING TO)")
_IN_A_ROLE = re.compile(
    r",? ?(?:TO ORDER(?: OF [A-Z ]+?)?|NOTIFY[A-Z ]*?) AS (?:THE )?(?:CONSIGNEE|NOTIFY)"
)
_SIGNED_LAST = re.compile(r",? ?DULY SIGNED(?: AND STAMPED)? BY (?:THE )?BENEFICIARY\W*")
_QUOTING = ("certify", "drawing", "content")  #: phrases that may hold other people's words
_AFTER_CERTIFYING = ("delivery", "timing", "quantity", "strong", "later", "content")
_CLOSED = ("quantity", "issuer", "legal", "signature")  #: phrases that no list runs on from


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
        if found.start() < first or not _opens(name, family, found, text):
            continue
        _push(groups[-1], family, text[start : found.start()])
        if name in ("strong", "weak", "later"):
            groups.append([])
            family, start = "head", found.end()
        else:
            family, start = name, found.start()
    _push(groups[-1], family, text[start:])
    return [group for group in groups if group]


def _opens(name: str, family: str, found: re.Match[str], text: str) -> bool:
    """Tell whether words that may open a phrase do so inside the phrase they stand in."""
    if text.count('"', 0, found.start()) % 2 and family in _QUOTING:
        return False
    if family in (*_QUOTING, "insurance") and _RUNNING_ON.match(found[0]):
        return False
    match family:
        case "certify":
            counted = name != "quantity" or found[0].startswith(("IN ", "(IN "))
            signed = _SIGNED_LAST.fullmatch(text, found.start()) is not None
            return (name in _AFTER_CERTIFYING and counted) or signed
        case "insurance":
            return name not in ("insurance", "weak")
        case "content" | "withheld":
            in_a_role = name == "transport" and _IN_A_ROLE.match(text, found.start())
            return name not in ("strong", "weak") and not in_a_role
        case "transport" if name == "content":
            return _WITH_ADDRESS.match(text, found.start()) is None
    return name != "weak" or family in _CLOSED


def _push(group: list[Segment], family: str, text: str) -> None:
    if text.strip(" ,;.") or family != "head" or not group:
        group.append(Segment(family, text.strip(" ,;")))
